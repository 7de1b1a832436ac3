//! What a register said of a project, edition by edition, and between which two editions help is looked for.

use crate::base::ProjectId;
use crate::register::model::{Edition, Figures, Phase};
use chrono::{Datelike, NaiveDate};
use std::sync::Arc;

/// An edition comes after help once so many months have passed since the plan was approved: before that, a register
/// prints what was known when help began.
pub const MONTHS_AFTER: f64 = 6.0;

/// What one edition of one register says of a project, as far as it is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    pub source: Arc<str>,
    pub figures: Figures,
    pub phase: Option<Phase>,
    pub starts_on: Option<NaiveDate>,
}

/// Everything that was published of a project, oldest edition first.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    pub project: ProjectId,
    pub name: String,
    /// Under the name that it is kept by: ministries change theirs.
    pub ministry: String,
    pub looks: Vec<Look>,
}

/// Two editions of one register, the last before help began and the first that may show what came of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Window {
    pub source: Arc<str>,
    pub before: Edition,
    pub after: Edition,
}

/// Why there is no such window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// No edition named it before help began.
    NotBefore,
    /// None has named it since that is late enough.
    NotYet,
}

impl History {
    /// What an edition says of it.
    pub fn at(&self, source: &str, edition: Edition) -> Option<&Look> {
        self.looks.iter().find(|it| it.figures.edition == edition && &*it.source == source)
    }

    /// Of several registers, the one that told of it last before help began.
    pub fn window(&self, begun_on: NaiveDate) -> Result<Window, Unseen> {
        let begun = f64::from(begun_on.year()) * 12.0 + f64::from(begun_on.month0());
        let before = |it: &&Look| last_month(it.figures.edition) <= begun;
        if !self.looks.iter().any(|it| before(&it)) {
            return Err(Unseen::NotBefore);
        }
        let windows = self.looks.iter().filter(before).filter_map(|look| {
            let later = self.looks.iter().filter(|it| it.source == look.source);
            let later = later.map(|it| it.figures.edition);
            let after = later.filter(|it| it.months() >= begun + MONTHS_AFTER).min()?;
            let source = look.source.clone();
            Some(Window { source, before: look.figures.edition, after })
        });
        windows.max_by(|one, other| one.before.cmp(&other.before)).ok_or(Unseen::NotYet)
    }
}

/// A register that appears once a year may have appeared in any month of it: what is not surely before help is not.
fn last_month(edition: Edition) -> f64 {
    edition.months() + if edition.month.is_none() { 11.0 } else { 0.0 }
}

/// The day that an edition is read as of.
pub fn first_day(edition: Edition) -> NaiveDate {
    let month = u32::from(edition.month.unwrap_or(1));
    NaiveDate::from_ymd_opt(i32::from(edition.year), month, 1).unwrap_or_default()
}
