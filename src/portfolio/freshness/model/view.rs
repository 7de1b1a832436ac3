//! Which list an address means: of cases or of published projects by their age, or of how cases are judged.

use crate::base::{Address, OrganisationId};

/// Where the two lists are.
pub const FRESHNESS: &str = "/portfolio/freshness";
pub const JUDGEMENT: &str = "/portfolio/judgement";

/// Which cases or projects a number stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FreshView {
    pub of: Subject,
    pub state: Option<Freshness>,
    pub ministry: Option<OrganisationId>,
    pub from: usize,
}

/// What the list is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    #[default]
    Cases,
    Projects,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    Fresh,
    Stale,
}

/// What a number of the card on judgement stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JudgementList {
    /// The computed band is higher than it was thirty days ago.
    #[default]
    Up,
    Down,
    Overrides,
    /// By the direction, today.
    Owed,
}

/// One of those lists, from a row on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JudgementView {
    pub list: JudgementList,
    pub from: usize,
}

impl Subject {
    pub const ALL: [Subject; 2] = [Subject::Cases, Subject::Projects];

    pub fn name(self) -> &'static str {
        match self {
            Subject::Cases => "cases",
            Subject::Projects => "projects",
        }
    }
}

impl JudgementList {
    pub const ALL: [JudgementList; 4] =
        [JudgementList::Up, JudgementList::Down, JudgementList::Overrides, JudgementList::Owed];

    pub fn name(self) -> &'static str {
        match self {
            JudgementList::Up => "up",
            JudgementList::Down => "down",
            JudgementList::Overrides => "overrides",
            JudgementList::Owed => "owed",
        }
    }

    /// The address of the list.
    pub fn path(self) -> String {
        JudgementView { list: self, from: 0 }.path()
    }
}

impl JudgementView {
    /// From what an address says, from a row on; a word that is none of ours is the first list.
    pub fn read<T: AsRef<str>, F: Fn(&str) -> T>(address: &mut Address<F>, from: usize) -> Self {
        let of = |name: &str| JudgementList::ALL.into_iter().find(|it| it.name() == name);
        JudgementView { list: address.choice("list", of).unwrap_or_default(), from }
    }

    pub fn path(self) -> String {
        let from = if self.from > 0 { format!("&from={}", self.from) } else { String::new() };
        format!("{JUDGEMENT}?list={}{from}", self.list.name())
    }
}

impl Freshness {
    pub const ALL: [Freshness; 2] = [Freshness::Fresh, Freshness::Stale];

    pub fn name(self) -> &'static str {
        match self {
            Freshness::Fresh => "fresh",
            Freshness::Stale => "stale",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

impl FreshView {
    /// From what an address says; a word that is none of ours narrows nothing.
    pub fn read<T: AsRef<str>, F: Fn(&str) -> T>(address: &mut Address<F>, from: usize) -> Self {
        let of = |name: &str| Subject::ALL.into_iter().find(|it| it.name() == name);
        FreshView {
            of: address.choice("of", of).unwrap_or_default(),
            state: address.choice("state", Freshness::from_name),
            ministry: address.choice("ministry", |it| it.parse().ok()),
            from,
        }
    }

    /// The address of the list.
    pub fn path(self) -> String {
        let of = (self.of == Subject::Projects).then(|| "of=projects".to_owned());
        let state = self.state.map(|it| format!("state={}", it.name()));
        let ministry = self.ministry.map(|it| format!("ministry={it}"));
        let from = (self.from > 0).then(|| format!("from={}", self.from));
        let words: Vec<String> = [of, state, ministry, from].into_iter().flatten().collect();
        match words.is_empty() {
            true => FRESHNESS.to_owned(),
            false => format!("{FRESHNESS}?{}", words.join("&")),
        }
    }
}
