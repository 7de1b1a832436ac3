//! A view of the queue that somebody gave a name, to come back to.

use super::QueueView;
use crate::base::{Problem, ViewId, line};

/// How many views one person keeps: past that, a list is no shorter than the queue.
pub const MOST_VIEWS: usize = 20;
/// For how many days a view that was deleted can be taken back.
pub const TAKEN_BACK_DAYS: i64 = 30;
/// The longest name, in characters: it stands beside the queue.
const NAME_LIMIT: usize = 60;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    pub id: ViewId,
    pub name: String,
    /// From its first page.
    pub view: QueueView,
    /// What the queue opens with, when its address says nothing.
    pub is_first: bool,
}

/// Reads the name of a view.
pub fn view_name(field: &str, typed: &str) -> Result<String, Problem> {
    let name = line(field, typed)?;
    match name.chars().count() > NAME_LIMIT {
        true => Err(Problem::new(field, "problem-too-long").with("limit", NAME_LIMIT)),
        false => Ok(name),
    }
}
