//! Which published names are one project. Precision before recall: what is not sure is left
//! for a person to say, and two names published side by side are two projects.

use super::{Edition, Fact, Ministry, Name, ministries};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// Everything a project is known by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Identity {
    pub names: Vec<Name>,
    pub organisations: Vec<Ministry>,
    /// The first day of the month it is said to start in.
    pub starts: BTreeSet<NaiveDate>,
    /// Where it stands under one name already.
    pub editions: BTreeSet<(String, Edition)>,
}

/// What two identities are to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    Same,
    /// How alike they look, from 0 to 100.
    Uncertain(u8),
    Apart,
}

/// Where a line of a file belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A project we know, by its rank among them.
    Known(usize),
    /// A new project; perhaps one of these, each with how alike they look.
    New { perhaps: Vec<(usize, u8)> },
}

impl Identity {
    pub fn of(fact: &Fact) -> Self {
        let mut identity = Identity::default();
        identity.learn(fact);
        identity
    }

    /// A project that no register has spoken of yet.
    pub fn named(name: &str, organisation: &str) -> Self {
        let organisations = ministries(organisation);
        Identity { names: vec![Name::of(name)], organisations, ..Identity::default() }
    }

    /// Adds what one more fact says.
    pub fn learn(&mut self, fact: &Fact) {
        let name = Name::of(&fact.name);
        if !self.names.contains(&name) {
            self.names.push(name);
        }
        for organisation in ministries(&fact.organisation) {
            if !self.organisations.contains(&organisation) {
                self.organisations.push(organisation);
            }
        }
        self.starts.extend(fact.starts_on.and_then(|day| day.with_day(1)));
        self.editions.insert((fact.source.clone(), fact.figures.edition));
    }

    /// What the two are to one another, whichever of them is asked.
    pub fn link(&self, other: &Identity) -> Link {
        if !self.editions.is_disjoint(&other.editions) {
            return Link::Apart;
        }
        let pairs = || self.names.iter().flat_map(|a| other.names.iter().map(move |b| (a, b)));
        let same_name = pairs().any(|(a, b)| a.is(b));
        let same_state =
            self.organisations.iter().any(|a| other.organisations.iter().any(|b| a.may_share(b)));
        if !same_state {
            // Two ministries may well choose one word.
            return if same_name { Link::Uncertain(80) } else { Link::Apart };
        }
        if same_name {
            return Link::Same;
        }
        let same_start = !self.starts.is_disjoint(&other.starts);
        if pairs().any(|(a, b)| a.is_acronym_of(b)) {
            return if same_start { Link::Same } else { Link::Uncertain(90) };
        }
        let likeness = pairs().map(|(a, b)| a.likeness(b)).fold(0.0, f64::max);
        let enough = if same_start { 0.75 } else { 0.9 };
        if likeness < enough {
            return Link::Apart;
        }
        Link::Uncertain((likeness * if same_start { 99.0 } else { 85.0 }) as u8)
    }
}

/// Finds the place of each line of one edition among the projects that are known.
pub fn place(known: &[Identity], lines: &[Identity]) -> Vec<Place> {
    let links: Vec<Vec<(usize, Link)>> = lines.iter().map(|line| links(known, line)).collect();
    let claims = |project: usize| {
        let sure = |found: &&Vec<(usize, Link)>| found.contains(&(project, Link::Same));
        links.iter().filter(sure).count()
    };
    let sure: Vec<Option<usize>> = links.iter().map(|found| only_same(found)).collect();
    let taken: BTreeSet<usize> = sure.iter().flatten().copied().collect();
    links
        .iter()
        .zip(&sure)
        .map(|(found, sure)| match sure {
            Some(project) if claims(*project) == 1 => Place::Known(*project),
            _ => Place::New { perhaps: perhaps(found, &taken, &claims) },
        })
        .collect()
}

fn links(known: &[Identity], line: &Identity) -> Vec<(usize, Link)> {
    let link = |(at, project): (usize, &Identity)| (at, project.link(line));
    known.iter().enumerate().map(link).filter(|(_, link)| *link != Link::Apart).collect()
}

/// The one project that it surely is. Two of them are a doubt.
fn only_same(found: &[(usize, Link)]) -> Option<usize> {
    let mut same = found.iter().filter(|(_, link)| *link == Link::Same).map(|(at, _)| *at);
    same.next().filter(|_| same.next().is_none())
}

/// The doubts worth a person's time: not those about a project that stands elsewhere in the
/// same edition.
fn perhaps(
    found: &[(usize, Link)],
    taken: &BTreeSet<usize>,
    claims: &impl Fn(usize) -> usize,
) -> Vec<(usize, u8)> {
    let doubt = |(at, link): &(usize, Link)| match link {
        Link::Same => Some((*at, 95)),
        Link::Uncertain(likeness) if !taken.contains(at) || claims(*at) > 1 => {
            Some((*at, *likeness))
        }
        Link::Uncertain(_) | Link::Apart => None,
    };
    found.iter().filter_map(doubt).collect()
}
