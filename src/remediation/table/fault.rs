//! Why a table of forecasts cannot be answered, in the words of whoever typed the command.

use crate::remediation::model::OrderFault;
use crate::triage::table_fault::TableFault;

/// Why a table cannot be answered: where to look, and what is wrong there.
#[derive(Debug, thiserror::Error)]
pub enum ForecastFault {
    #[error(transparent)]
    Table(#[from] TableFault),
    #[error("this table is empty: its first line names the columns, the others are questions")]
    Empty,
    #[error("line {line}: {why}")]
    Row { line: usize, why: RowFault },
}

/// Why a row cannot be answered.
#[derive(Debug, thiserror::Error)]
pub enum RowFault {
    #[error("column `kind`: `{0}` is none of {known}", known = super::asked::KINDS.join(", "))]
    Kind(String),
    #[error("column `input`, {0}")]
    Input(String),
    #[error("column `input`, {place}: `{found}` is not {expected}")]
    Value { place: String, found: String, expected: &'static str },
    #[error("column `input`, tasks: `{0}` stands twice")]
    Twice(String),
    #[error("column `input`, tasks: `{task}` waits for `{after}`, which is not there")]
    Absent { task: String, after: String },
    #[error("column `input`, tasks: a circle, each waiting for the one before it: {0}")]
    Circle(String),
    #[error("this model does not say how plans of tasks are foreseen")]
    NotInModel,
}

impl RowFault {
    pub(super) fn value(place: &str, found: impl ToString, expected: &'static str) -> Self {
        RowFault::Value { place: place.to_owned(), found: found.to_string(), expected }
    }

    /// With the names of the tasks for their places.
    pub(super) fn of_order(fault: OrderFault, names: &[&str]) -> Self {
        let name = |at: usize| names.get(at).copied().unwrap_or_default();
        match fault {
            OrderFault::Circle(round) => {
                // Told until it comes round.
                let round = round.iter().chain(round.first());
                let round: Vec<String> = round.map(|at| format!("`{}`", name(*at))).collect();
                RowFault::Circle(round.join(", "))
            }
            OrderFault::Absent { task, after } => {
                RowFault::Absent { task: name(task).to_owned(), after: after.to_string() }
            }
        }
    }
}
