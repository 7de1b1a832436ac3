//! The parts of a case, each with its address.

use crate::case::model::CaseNumber;

/// The parts of a case. Each belongs to a feature, and each has an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Where it stands, for the project's people.
    Status,
    /// Score and decision.
    Score,
    Request,
    Team,
    Plan,
    /// The watch over what was handed back, and the review after action.
    After,
    Journal,
    /// All of it on one page.
    Dossier,
}

impl Tab {
    pub const ALL: [Tab; 8] = [
        Tab::Status,
        Tab::Score,
        Tab::Request,
        Tab::Team,
        Tab::Plan,
        Tab::After,
        Tab::Journal,
        Tab::Dossier,
    ];

    /// Those of a case. What comes after is no tab before there is anything to read there, save where one is.
    pub fn of(has_after: bool, shown: Tab) -> impl Iterator<Item = Tab> {
        Self::ALL.into_iter().filter(move |it| *it != Tab::After || has_after || shown == *it)
    }

    /// The name in the catalogue of texts: `tab-…`.
    pub fn name(self) -> &'static str {
        match self {
            Tab::Status => "status",
            Tab::Score => "score",
            Tab::Request => "request",
            Tab::Team => "team",
            Tab::Plan => "plan",
            Tab::After => "after",
            Tab::Journal => "journal",
            Tab::Dossier => "dossier",
        }
    }

    pub fn path(self, number: CaseNumber) -> String {
        match self {
            Tab::Score => number.path(),
            other => format!("{}/{}", number.path(), other.name()),
        }
    }
}
