//! Tasks are named in a table, and have a place in a plan.

use super::fault::RowFault;
use std::collections::BTreeMap;

/// The place of each task.
pub(super) struct Places<'a>(BTreeMap<&'a str, usize>);

impl<'a> Places<'a> {
    pub(super) fn of(names: &[&'a str]) -> Result<Self, RowFault> {
        let mut places = BTreeMap::new();
        for (at, name) in names.iter().enumerate() {
            if places.insert(*name, at).is_some() {
                return Err(RowFault::Twice((*name).to_owned()));
            }
        }
        Ok(Places(places))
    }

    /// The place of what a task waits for.
    pub(super) fn before(&self, task: &str, after: &str) -> Result<usize, RowFault> {
        let absent = || RowFault::Absent { task: task.to_owned(), after: after.to_owned() };
        self.0.get(after).copied().ok_or_else(absent)
    }

    /// The places of all that a task waits for.
    pub(super) fn all_before(&self, task: &str, after: &[String]) -> Result<Vec<usize>, RowFault> {
        after.iter().map(|it| self.before(task, it)).collect()
    }
}
