//! The cases of a portfolio counted by stage and band, and which of them a number stands for.

use crate::base::PersonId;
use crate::case::model::Stage;
use crate::triage::model::Band;

/// How many cases are at a stage, in a band. A case that was never assessed has no band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub stage: Stage,
    pub band: Option<Band>,
    pub cases: u32,
}

/// The counts as a table: a row a stage, a column a band.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    counts: Vec<Count>,
}

/// Which cases a number stands for. `None` narrows nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    pub stage: Option<Stage>,
    pub band: Option<Band>,
    /// Only those in which something is overdue.
    pub late: bool,
    /// And owed by this person.
    pub owed_by: Option<PersonId>,
}

impl Census {
    pub fn new(counts: Vec<Count>) -> Self {
        Census { counts }
    }

    /// How many cases a selection by stage and band counts.
    pub fn cases(&self, selection: Selection) -> u32 {
        let chosen = self.counts.iter().filter(|count| {
            selection.stage.is_none_or(|stage| stage == count.stage)
                && selection.band.is_none_or(|band| Some(band) == count.band)
        });
        chosen.map(|count| count.cases).sum()
    }

    /// The stages that have a case, in their order.
    pub fn stages(&self) -> impl Iterator<Item = Stage> {
        let all = Stage::ALL.into_iter();
        all.filter(|stage| self.counts.iter().any(|count| count.stage == *stage && count.cases > 0))
    }

    /// How many cases are at one of these stages.
    pub fn at(&self, stages: &[Stage]) -> u32 {
        stages
            .iter()
            .map(|stage| self.cases(Selection { stage: Some(*stage), ..Selection::default() }))
            .sum()
    }
}

impl Selection {
    /// From the words of an address; a word that is none of ours narrows nothing.
    pub fn parse(stage: &str, band: &str, late: &str, owed_by: &str) -> Self {
        Selection {
            stage: Stage::from_name(stage),
            band: Band::from_name(band),
            late: late == "1",
            owed_by: owed_by.parse().ok().filter(|_| late == "1"),
        }
    }

    /// The address of the list.
    pub fn path(self) -> String {
        let stage = self.stage.map(|stage| format!("stage={}", stage.name()));
        let band = self.band.map(|band| format!("band={}", band.name()));
        let late = self.late.then(|| "late=1".to_owned());
        let owed_by = self.owed_by.map(|person| format!("owed_by={person}"));
        let words: Vec<String> = [stage, band, late, owed_by].into_iter().flatten().collect();
        match words.is_empty() {
            true => "/portfolio/cases".to_owned(),
            false => format!("/portfolio/cases?{}", words.join("&")),
        }
    }
}
