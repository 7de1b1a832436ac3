//! A list of the portfolio with its filters, under a name: what may be kept, and how much it shows.

mod tally;

pub use tally::{Cases, Owed, Tally, as_decided};

use crate::base::{Address, Problem, ViewId, line};
use crate::portfolio::model::Selection;
use crate::remediation::model::DecidedView;
use chrono::NaiveDate;

/// How many views one person keeps.
pub const MOST_VIEWS: usize = 30;
/// For how many days a view that was removed can be taken back.
pub const TAKEN_BACK_DAYS: i64 = 30;
/// The longest name, in characters: it stands above a list.
pub const NAME_LIMIT: usize = 60;

/// A list and its filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// Of now: a view has no day of its own.
    Cases(Selection),
    Decisions(DecidedView),
}

/// A view that somebody kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptView {
    pub id: ViewId,
    pub name: String,
    pub shows: Shows,
}

impl Shows {
    /// What a page of ours would say of a list; what it would not say is no view.
    pub fn of(list: &str, query: &str) -> Option<Self> {
        Self::read(list, query).filter(|it| it.query() == query)
    }

    /// The same of what was kept: a filter that is no more narrows nothing.
    pub fn read(list: &str, query: &str) -> Option<Self> {
        let said = |name: &str| {
            let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.rev().find(|it| it.0 == name).map(|it| it.1).unwrap_or_default()
        };
        let mut address = Address::new(said);
        match list {
            // It has no day of its own: whatever day is said, it is read as of now.
            "cases" => Some(Shows::cases(Selection::read(&mut address, NaiveDate::MIN))),
            "decisions" => Some(Shows::Decisions(DecidedView::read(&mut address))),
            _ => None,
        }
    }

    /// As they are now, whatever the day on which they were looked at.
    pub fn cases(selection: Selection) -> Self {
        Shows::Cases(Selection { on: None, ..selection })
    }

    /// The name of the list in the database and in the catalogue of texts: `kept-of-…`.
    pub fn list(self) -> &'static str {
        match self {
            Shows::Cases(_) => "cases",
            Shows::Decisions(_) => "decisions",
        }
    }

    /// What its address says after the mark.
    pub fn query(self) -> String {
        let address = self.address();
        address.split_once('?').map(|it| it.1.to_owned()).unwrap_or_default()
    }

    pub fn address(self) -> String {
        match self {
            Shows::Cases(selection) => selection.path(),
            Shows::Decisions(view) => format!("/decisions{}", view.query()),
        }
    }
}

/// Reads the name of a view.
pub fn view_name(field: &str, typed: &str) -> Result<String, Problem> {
    let name = line(field, typed)?;
    match name.chars().count() > NAME_LIMIT {
        true => Err(Problem::new(field, "problem-too-long").with("limit", NAME_LIMIT)),
        false => Ok(name),
    }
}
