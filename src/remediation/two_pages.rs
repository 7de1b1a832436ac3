//! Two pages of one person that write the same reply: what a field shows once the slower of them comes back.

use super::model::Remediation;
use crate::base::{ApiError, optional_prose};
use crate::case::chain::digest;

/// What a field shows, and what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    pub stands: String,
    /// What the other page kept, where both wrote.
    pub beside: Option<String>,
}

/// A text, short: a page carries it along to tell later what was changed on it.
pub fn mark_of(text: &str) -> String {
    digest(text)
}

/// Such a mark as it came back, or none: no page sends anything else.
pub fn must_be_a_mark(typed: &str) -> Result<(), ApiError> {
    let is_one = typed.len() == 64 && typed.bytes().all(|it| it.is_ascii_hexdigit());
    if typed.is_empty() || is_one { Ok(()) } else { Err(ApiError::NotFound) }
}

/// What was typed stays where it was typed. What was left as it had been, by its mark, gives way to what is kept
/// now. Nothing that either page wrote is lost.
pub fn met(typed: &str, was: &str, kept: &str) -> Met {
    let empty = mark_of("");
    let was = if was.is_empty() { &empty } else { was };
    let said = as_kept(typed);
    if mark_of(&said) == was {
        return Met { stands: kept.to_owned(), beside: None };
    }
    let is_new = !kept.is_empty() && kept != said && mark_of(kept) != was;
    Met { stands: typed.to_owned(), beside: is_new.then(|| kept.to_owned()) }
}

/// What is too long or has strange signs is kept nowhere: it is compared as it is.
fn as_kept(typed: &str) -> String {
    match optional_prose("typed", typed) {
        Ok(said) => said.unwrap_or_default(),
        Err(_) => typed.to_owned(),
    }
}

impl Remediation {
    /// The findings as one reads them before a reply: whoever wrote to others writes anew.
    pub fn mark_of_findings(&self) -> String {
        mark_of(&format!("{:?}", self.findings))
    }
}
