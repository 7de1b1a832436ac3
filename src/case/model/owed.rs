//! What is owed, as a person asks for it: by me, to me, by anyone; and how an address says so.

use super::DutyKind;
use crate::base::{Actor, CaseId, PersonId, Role};

/// How many duties a page holds.
pub const OWED_PAGE: usize = 25;

/// Which way a duty goes, as seen by whoever reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwedWay {
    #[default]
    ByMe,
    /// What the other side owes on the cases that one has a part in.
    ToMe,
    /// Whoever owes it, on every case that one may see.
    ByAnyone,
}

/// Where a page begins or ends: a duty in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwedPlace {
    pub at: i64,
    pub case: CaseId,
    pub rank: i64,
}

/// Which duties, from where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwedView {
    pub way: OwedWay,
    pub kind: Option<DutyKind>,
    pub person: Option<PersonId>,
    pub after: Option<OwedPlace>,
    pub before: Option<OwedPlace>,
}

impl OwedWay {
    pub const ALL: [OwedWay; 3] = [OwedWay::ByMe, OwedWay::ToMe, OwedWay::ByAnyone];

    /// As addresses and the catalogue of texts say it: `owed-…`.
    pub fn name(self) -> &'static str {
        match self {
            OwedWay::ByMe => "by-me",
            OwedWay::ToMe => "to-me",
            OwedWay::ByAnyone => "by-anyone",
        }
    }

    /// What anyone owes is for those who oversee.
    pub fn is_open_to(self, actor: &Actor) -> bool {
        self != OwedWay::ByAnyone || actor.is_any(&Role::OVERSEE)
    }
}

impl OwedPlace {
    fn parse(text: &str) -> Option<Self> {
        let (at, rest) = text.split_once('.')?;
        let (case, rank) = rest.split_once('.')?;
        Some(OwedPlace { at: at.parse().ok()?, case: case.parse().ok()?, rank: rank.parse().ok()? })
    }
}

impl OwedView {
    /// What its address may say.
    pub const NAMES: [&str; 5] = ["view", "kind", "person", "after", "before"];

    /// Reads an address. What it does not understand it leaves out, as anyone may type one.
    pub fn parse<'a>(query: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut view = OwedView::default();
        for (name, value) in query {
            match name {
                "view" => {
                    let way = OwedWay::ALL.into_iter().find(|way| way.name() == value);
                    view.way = way.unwrap_or_default();
                }
                "kind" => view.kind = DutyKind::from_name(value),
                "person" => view.person = value.parse().ok(),
                "after" => view.after = OwedPlace::parse(value),
                "before" => view.before = OwedPlace::parse(value),
                _ => {}
            }
        }
        // A page has one edge; and who I am is no filter of what I owe.
        view.before = view.before.filter(|_| view.after.is_none());
        view.person = view.person.filter(|_| view.way != OwedWay::ByMe);
        view
    }

    /// The address of this view.
    pub fn address(&self) -> String {
        let place = |it: OwedPlace| format!("{}.{}.{}", it.at, it.case, it.rank);
        let way = Some(self.way).filter(|way| *way != OwedWay::ByMe);
        let parts = [
            ("view", way.map(|it| it.name().to_owned())),
            ("kind", self.kind.map(|it| it.name().to_owned())),
            ("person", self.person.map(|it| it.to_string())),
            ("after", self.after.map(place)),
            ("before", self.before.map(place)),
        ];
        let said = parts.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?)));
        let query = said.collect::<Vec<_>>().join("&");
        if query.is_empty() { "/owed".to_owned() } else { format!("/owed?{query}") }
    }

    /// The same from its beginning.
    pub fn first_page(&self) -> Self {
        OwedView { after: None, before: None, ..self.clone() }
    }

    /// Whether it is not all of it, from its beginning.
    pub fn is_narrowed(&self) -> bool {
        self.is_filtered() || self.after.is_some() || self.before.is_some()
    }

    /// Whether it leaves anything out.
    pub fn is_filtered(&self) -> bool {
        self.kind.is_some() || self.person.is_some()
    }
}
