//! What an import would do, before it does it: read, linked, and nothing written.

use super::{facts_published, kept_mappings, project};
use crate::base::ProjectId;
use crate::db::{Tx, new_id};
use crate::register::model::{
    Cell, Edition, Fact, Fault, Grid, Identity, Line, Mapping, Name, Place, ministries, place,
};
use crate::register::reader;
use crate::web::Failure;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is known of a file before anything is written.
#[derive(Clone, Debug)]
pub struct Report {
    /// The first rows as they stand, for the person who says which column is what.
    pub sample: Vec<Vec<String>>,
    pub mapping: Option<Mapping>,
    pub standing: Standing,
}

#[derive(Clone, Debug)]
pub enum Standing {
    /// Something is wrong with the file: nothing of it can be used.
    Unreadable(Vec<Fault>),
    /// Nobody has said which column is what, and the headings do not tell.
    Unmapped,
    Ready(Plan),
}

/// What applying an import will write.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub entries: Vec<Planned>,
}

/// A plan in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub editions: BTreeSet<Edition>,
    /// Projects read.
    pub lines: usize,
    pub added: usize,
    pub linked: usize,
    pub repeated: usize,
    pub differing: usize,
    /// Pairs for a person to confirm.
    pub uncertain: usize,
}

/// One line of the file, and the project it speaks of.
#[derive(Clone, Debug)]
pub struct Planned {
    pub line: usize,
    pub fact: Fact,
    pub project: ProjectId,
    pub entry: Entry,
}

#[derive(Clone, Debug)]
pub enum Entry {
    /// A project nobody spoke of before; perhaps one of these under another name.
    New { perhaps: Vec<Lookalike> },
    /// One we know, until now under this name.
    Linked { known_as: String },
    /// This edition says so already. Whether the figures are others.
    Repeated { differs: bool },
}

/// A project that may be the same.
#[derive(Clone, Debug)]
pub struct Lookalike {
    pub project: ProjectId,
    pub name: String,
    /// Who bears it, as it was published last.
    pub organisation: String,
    pub likeness: u8,
}

impl Plan {
    pub fn editions(&self) -> BTreeSet<Edition> {
        self.entries.iter().map(|it| it.fact.figures.edition).collect()
    }

    pub fn count(&self, is: impl Fn(&Entry) -> bool) -> usize {
        self.entries.iter().filter(|it| is(&it.entry)).count()
    }

    pub fn added(&self) -> usize {
        self.count(|it| matches!(it, Entry::New { .. }))
    }

    pub fn linked(&self) -> usize {
        self.count(|it| matches!(it, Entry::Linked { .. }))
    }

    pub fn repeated(&self) -> usize {
        self.count(|it| matches!(it, Entry::Repeated { .. }))
    }

    /// Lines whose edition is known with other figures: what was imported first holds.
    pub fn differing(&self) -> usize {
        self.count(|it| matches!(it, Entry::Repeated { differs: true }))
    }

    /// Those lines and no others.
    pub fn differing_alone(mut self) -> Self {
        self.entries.retain(|it| matches!(it.entry, Entry::Repeated { differs: true }));
        self
    }

    pub fn uncertain(&self) -> usize {
        let pairs = |it: &Planned| match &it.entry {
            Entry::New { perhaps } => perhaps.len(),
            Entry::Linked { .. } | Entry::Repeated { .. } => 0,
        };
        self.entries.iter().map(pairs).sum()
    }

    pub fn tally(&self) -> Tally {
        Tally {
            editions: self.editions(),
            lines: self.entries.len(),
            added: self.added(),
            linked: self.linked(),
            repeated: self.repeated(),
            differing: self.differing(),
            uncertain: self.uncertain(),
        }
    }

    /// Whether applying it would write nothing.
    pub fn is_known(&self) -> bool {
        self.repeated() == self.entries.len()
    }
}

/// Reads a file and says what it would change.
pub async fn report(
    tx: &mut Tx,
    content: &[u8],
    mapping: Option<Mapping>,
    given: Option<Edition>,
) -> Result<Report, Failure> {
    let grid = match reader::read(content) {
        Ok(grid) => grid,
        Err(fault) => {
            let standing = Standing::Unreadable(vec![fault]);
            return Ok(Report { sample: Vec::new(), mapping, standing });
        }
    };
    let sample = sample(&grid);
    let kept = kept_mappings(tx).await?;
    let Some(mapping) = mapping.or_else(|| Mapping::guess(&grid, &kept)) else {
        return Ok(Report { sample, mapping: None, standing: Standing::Unmapped });
    };
    let standing = match mapping.read(&grid, given) {
        Ok(lines) => Standing::Ready(plan(tx, lines).await?),
        Err(faults) => Standing::Unreadable(faults),
    };
    Ok(Report { sample, mapping: Some(mapping), standing })
}

fn sample(grid: &Grid) -> Vec<Vec<String>> {
    let short = |cell: &Cell| {
        let words = cell.text.split_whitespace().collect::<Vec<_>>();
        words.join(" ").chars().take(60).collect()
    };
    let row = |row: &Vec<Cell>| row.iter().map(short).collect();
    grid.rows.iter().take(40).map(row).collect()
}

async fn plan(tx: &mut Tx, lines: Vec<Line>) -> Result<Plan, Failure> {
    let mut known = Known::load(tx).await?;
    let mut by_edition: BTreeMap<Edition, Vec<Line>> = BTreeMap::new();
    for line in lines {
        by_edition.entry(line.fact.figures.edition).or_default().push(line);
    }
    let mut plan = Plan::default();
    for lines in by_edition.into_values() {
        plan.entries.extend(known.take_in(lines));
    }
    plan.entries.sort_by_key(|it| it.line);
    Ok(plan)
}

/// What an edition says of one thing about a project.
type FactOf = (Name, ProjectId, Fact);

/// What a known project is called, and who bears it.
#[derive(Clone)]
struct Shown {
    name: String,
    organisation: String,
}

/// The projects that are known, and all they are known by.
struct Known {
    ids: Vec<ProjectId>,
    shown: Vec<Shown>,
    identities: Vec<Identity>,
    facts: HashMap<(String, Edition), Vec<FactOf>>,
}

impl Shown {
    fn by(fact: &Fact) -> Self {
        Shown { name: fact.name.clone(), organisation: fact.organisation.clone() }
    }
}

impl Known {
    async fn load(tx: &mut Tx) -> Result<Self, Failure> {
        let mut known = Known {
            ids: Vec::new(),
            shown: Vec::new(),
            identities: Vec::new(),
            facts: HashMap::new(),
        };
        let mut rank = HashMap::new();
        for (project, fact) in facts_published(tx).await? {
            let at = *rank.entry(project).or_insert_with(|| known.add(project, &fact));
            known.learn(at, &fact);
        }
        for project in project::unpublished(tx).await? {
            let identity = Identity::named(&project.name, &project.organisation_name);
            known.ids.push(project.id);
            known.shown.push(Shown { name: project.name, organisation: project.organisation_name });
            known.identities.push(identity);
        }
        Ok(known)
    }

    fn add(&mut self, project: ProjectId, fact: &Fact) -> usize {
        self.ids.push(project);
        self.shown.push(Shown::by(fact));
        self.identities.push(Identity::default());
        self.ids.len() - 1
    }

    fn learn(&mut self, at: usize, fact: &Fact) {
        self.identities[at].learn(fact);
        self.shown[at] = Shown::by(fact);
        let there = self.facts.entry((fact.source.clone(), fact.figures.edition)).or_default();
        there.push((Name::of(&fact.name), self.ids[at], fact.clone()));
    }

    /// Finds each line of one edition its project.
    fn take_in(&mut self, lines: Vec<Line>) -> Vec<Planned> {
        let (repeated, fresh): (Vec<_>, Vec<_>) = lines
            .into_iter()
            .map(|line| (self.standing(&line.fact), line))
            .partition(|(it, _)| it.is_some());
        let mut planned: Vec<Planned> = repeated
            .into_iter()
            .filter_map(|(known, Line { line, fact })| {
                let (project, differs) = known?;
                Some(Planned { line, fact, project, entry: Entry::Repeated { differs } })
            })
            .collect();
        let identities: Vec<Identity> =
            fresh.iter().map(|(_, it)| Identity::of(&it.fact)).collect();
        let places = place(&self.identities, &identities);
        for (found, (_, Line { line, fact })) in places.into_iter().zip(fresh) {
            let (at, entry) = match found {
                Place::Known(at) => (at, Entry::Linked { known_as: self.shown[at].name.clone() }),
                Place::New { perhaps } => {
                    let perhaps = perhaps.into_iter().map(|(at, likeness)| Lookalike {
                        project: self.ids[at],
                        name: self.shown[at].name.clone(),
                        organisation: self.shown[at].organisation.clone(),
                        likeness,
                    });
                    let entry = Entry::New { perhaps: perhaps.collect() };
                    (self.add(new_id(), &fact), entry)
                }
            };
            self.learn(at, &fact);
            planned.push(Planned { line, fact, project: self.ids[at], entry });
        }
        planned
    }

    /// Whether the edition speaks of the project already, and otherwise.
    fn standing(&self, fact: &Fact) -> Option<(ProjectId, bool)> {
        let there = self.facts.get(&(fact.source.clone(), fact.figures.edition))?;
        let name = Name::of(&fact.name);
        let bearers = ministries(&fact.organisation);
        let is_it = |(known, _, it): &&(Name, ProjectId, Fact)| {
            known.is(&name) && ministries(&it.organisation) == bearers
        };
        let (_, project, known) = there.iter().find(is_it)?;
        Some((*project, !known.figures.say_the_same(&fact.figures)))
    }
}
