//! `tocsin forecast`: a table of questions about dates and plans, with the answer to each.

use super::score::read_table;
use super::{Outcome, read_model, say};
use clap::Args;
use std::path::PathBuf;
use std::sync::Arc;
use tocsin::remediation;
use tocsin::triage::version::ModelVersion;

#[derive(Args)]
pub struct Forecast {
    /// A CSV whose heading names the columns below, or - for the input; other columns are carried
    /// through, a `result` already there is replaced
    table: PathBuf,
    /// The document of a model (JSON) [default: the one that comes with the program]
    #[arg(long, value_name = "FILE")]
    model: Option<PathBuf>,
}

pub const KINDS: &str = "\
Columns that are read:
  kind    what is asked, as below
  input   with what, in JSON; docs/forecast.md tells the fields, and what the answers mean

Kinds of questions:
  rng              the first numbers by lot of a seed
  slip_quantiles   how far dates moved that were planned as many years ahead
  date             where an end that is planned may move
  blend            how long tasks take, with closed milestones of one's own
  simulate         when a plan ends, lived through many times by lot
  plan             the same of a plan that is under way, task by task
  critical_path    when each task may start and finish, and which make the plan late";

impl Forecast {
    pub fn run(self) -> Outcome {
        let model = match &self.model {
            Some(file) => Arc::new(read_model(file)?),
            None => ModelVersion::shipped(),
        };
        let (name, text) = read_table(&self.table)?;
        // Whole or not at all: a table that stops halfway looks like one that ended.
        let mut told = Vec::new();
        remediation::table::forecast(&model, &text, &mut told)
            .map_err(|error| format!("{name}, {error}"))?;
        say(&told)
    }
}
