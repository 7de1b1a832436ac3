//! All that the register knows while a file is read: which project each line speaks of, what it
//! changes of it, and which projects are named no more.

use super::plan::{Entry, Gone, Lookalike, Planned};
use super::{facts_published, project};
use crate::base::ProjectId;
use crate::db::{Tx, new_id};
use crate::register::model::{
    Edition, Fact, Identity, Line, Name, Place, changes, ministries, place,
};
use crate::web::Failure;
use std::collections::{BTreeSet, HashMap};

/// What an edition says of one thing about a project.
type FactOf = (Name, ProjectId, Fact);

/// What a known project is called, and who bears it.
#[derive(Clone)]
struct Shown {
    name: String,
    organisation: String,
}

/// The projects that are known, and all they are known by.
pub(super) struct Known {
    ids: Vec<ProjectId>,
    shown: Vec<Shown>,
    identities: Vec<Identity>,
    /// All that was published of each.
    told: Vec<Vec<Fact>>,
    facts: HashMap<(String, Edition), Vec<FactOf>>,
}

impl Shown {
    fn by(fact: &Fact) -> Self {
        Shown { name: fact.name.clone(), organisation: fact.organisation.clone() }
    }
}

impl Known {
    pub async fn load(tx: &mut Tx) -> Result<Self, Failure> {
        let mut known = Known {
            ids: Vec::new(),
            shown: Vec::new(),
            identities: Vec::new(),
            told: Vec::new(),
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
            known.told.push(Vec::new());
        }
        Ok(known)
    }

    fn add(&mut self, project: ProjectId, fact: &Fact) -> usize {
        self.ids.push(project);
        self.shown.push(Shown::by(fact));
        self.identities.push(Identity::default());
        self.told.push(Vec::new());
        self.ids.len() - 1
    }

    fn learn(&mut self, at: usize, fact: &Fact) {
        self.identities[at].learn(fact);
        self.shown[at] = Shown::by(fact);
        self.told[at].push(fact.clone());
        let there = self.facts.entry((fact.source.clone(), fact.figures.edition)).or_default();
        there.push((Name::of(&fact.name), self.ids[at], fact.clone()));
    }

    /// Finds each line of one edition its project, and the projects that it speaks of no more.
    pub fn take_in(&mut self, lines: Vec<Line>) -> (Vec<Planned>, Vec<Gone>) {
        let whence = lines.first().map(|it| (it.fact.source.clone(), it.fact.figures.edition));
        let (repeated, fresh): (Vec<_>, Vec<_>) = lines
            .into_iter()
            .map(|line| (self.standing(&line.fact), line))
            .partition(|(it, _)| it.is_some());
        let mut planned: Vec<Planned> = repeated
            .into_iter()
            .filter_map(|(known, Line { line, fact })| {
                let (project, differs) = known?;
                Some(Planned {
                    line,
                    fact,
                    project,
                    entry: Entry::Repeated { differs },
                    changes: Vec::new(),
                })
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
            let changes = changes(&self.told[at], &fact);
            self.learn(at, &fact);
            planned.push(Planned { line, fact, project: self.ids[at], entry, changes });
        }
        let is_known = planned.iter().all(|it| matches!(it.entry, Entry::Repeated { .. }));
        let whence = whence.filter(|_| !is_known);
        let gone = whence.map_or(Vec::new(), |(source, edition)| self.gone(source, edition));
        (planned, gone)
    }

    /// The projects of the edition before that this one does not name.
    fn gone(&self, source: String, edition: Edition) -> Vec<Gone> {
        let earlier = self.facts.keys().filter(|(of, it)| *of == source && *it < edition);
        let Some(last) = earlier.map(|(_, it)| *it).max() else { return Vec::new() };
        let all = |edition| self.facts.get(&(source.clone(), edition)).into_iter().flatten();
        let here: BTreeSet<ProjectId> = all(edition).map(|(_, project, _)| *project).collect();
        let left = all(last).filter(|(_, project, _)| !here.contains(project));
        left.map(|(_, _, fact)| Gone {
            name: fact.name.clone(),
            organisation: fact.organisation.clone(),
            last,
        })
        .collect()
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
