//! In which order what was found is shown.

use std::cmp::Reverse;

/// What the place of a case in the list depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<Id> {
    /// How many of the words that were typed its names have: they say more than its answers do.
    pub words_in_names: usize,
    /// When the next thing is due in it, if its clock runs.
    pub due_at: Option<i64>,
    /// Made one after another: the latest is the greatest.
    pub id: Id,
}

/// The best named first; among equals what is owed next, and then the latest.
pub fn order<Id: Ord + Copy>(standing: &Standing<Id>) -> impl Ord + use<Id> {
    let due = standing.due_at.unwrap_or(i64::MAX);
    (Reverse(standing.words_in_names), due, Reverse(standing.id))
}
