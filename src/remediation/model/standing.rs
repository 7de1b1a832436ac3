//! How many recommendations stand where, each counted once; and which of them are asked for.

use super::{Answer, Grade, Recommendation, Remediation};
use std::collections::BTreeSet;

/// Where a recommendation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Done,
    Open,
    /// Open past its date.
    Late,
    Refused,
}

/// The counts, in the order in which they are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standings {
    pub done: usize,
    pub open: usize,
    pub late: usize,
    pub refused: usize,
}

/// Which recommendations an address asks for: of a grade, standing somewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Narrowed {
    pub grade: Option<Grade>,
    pub standing: Option<Standing>,
}

impl Standing {
    pub const ALL: [Standing; 4] =
        [Standing::Done, Standing::Open, Standing::Late, Standing::Refused];

    /// As addresses and the catalogue of texts say it: `standing-…`.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Done => "done",
            Standing::Open => "open",
            Standing::Late => "late",
            Standing::Refused => "refused",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.name() == name)
    }
}

impl Standings {
    pub fn of(self, standing: Standing) -> usize {
        match standing {
            Standing::Done => self.done,
            Standing::Open => self.open,
            Standing::Late => self.late,
            Standing::Refused => self.refused,
        }
    }

    pub fn all(self) -> usize {
        self.done + self.open + self.late + self.refused
    }
}

impl Narrowed {
    /// Reads an address. What it does not understand narrows nothing.
    pub fn parse(grade: Option<&str>, standing: Option<&str>) -> Self {
        Narrowed {
            grade: grade.and_then(Grade::from_name),
            standing: standing.and_then(Standing::from_name),
        }
    }

    /// The address of this view of a page, at its list.
    pub fn address(self, page: &str) -> String {
        let grade = self.grade.map(|it| format!("grade={}", it.name()));
        let standing = self.standing.map(|it| format!("standing={}", it.name()));
        let said = grade.into_iter().chain(standing).collect::<Vec<_>>().join("&");
        let query = if said.is_empty() { String::new() } else { format!("?{said}") };
        format!("{page}{query}#recommendations-h")
    }

    pub fn holds(self, it: &Recommendation, late: &BTreeSet<u32>) -> bool {
        self.grade.is_none_or(|grade| grade == it.said.grade)
            && self.standing.is_none_or(|standing| standing == it.standing(late))
    }
}

impl Recommendation {
    /// Where it stands, if these are the late ones.
    pub fn standing(&self, late: &BTreeSet<u32>) -> Standing {
        match (&self.done, &self.answer) {
            (Some(_), _) => Standing::Done,
            (None, Some(Answer::Refused { .. })) => Standing::Refused,
            _ if late.contains(&self.rank) => Standing::Late,
            _ => Standing::Open,
        }
    }
}

impl Remediation {
    /// Of one grade, or of all.
    pub fn standings(&self, grade: Option<Grade>, late: &BTreeSet<u32>) -> Standings {
        let mut standings = Standings::default();
        let meant = self
            .recommendations
            .iter()
            .filter(|it| grade.is_none_or(|grade| grade == it.said.grade));
        for it in meant {
            let count = match it.standing(late) {
                Standing::Done => &mut standings.done,
                Standing::Open => &mut standings.open,
                Standing::Late => &mut standings.late,
                Standing::Refused => &mut standings.refused,
            };
            *count += 1;
        }
        standings
    }
}
