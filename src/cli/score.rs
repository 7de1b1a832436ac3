//! `tocsin score`: a table of projects, with the score of each.

use super::{Error, Outcome, read_model, say};
use clap::Args;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tocsin::base::unreadable;
use tocsin::triage;
use tocsin::triage::version::ModelVersion;

#[derive(Args)]
pub struct Score {
    /// A CSV whose heading names the columns below, or - for the input; other columns, and results
    /// already there, are not read
    table: PathBuf,
    /// The document of a model (JSON) [default: the one that comes with the program]
    #[arg(long, value_name = "FILE")]
    model: Option<PathBuf>,
}

pub const COLUMNS: &str = "\
Columns that are read (an empty cell is unknown, and so is all of a column that is not there;
as_of alone is needed):
  row, edition, project             carried through as they are
  as_of, planned_end                days, like 2026-11-24
  status_level                      0 to 3, from on course to unattainable
  size_gbp_m                        whole-life cost, in millions of pounds; 0 or less is unknown
  status_proof, time_left_proof, size_proof
                                    unknown, declared, documented or verified
  delivery_step, dependencies, governance, requirements, supplier, team, risk_management,
  users, technical_quality, deployment
                                    a level and its proof, like 2:documented; or unknown
  legal_date_missed, no_purpose     0 or 1
  impact_users, impact_essential_service, impact_legal_duty, impact_money_left,
  impact_data_security, impact_public_trust
                                    shares from 0 to 1
  urgency_days                      working days to the next irreversible date";

impl Score {
    pub fn run(self) -> Outcome {
        let model = match &self.model {
            Some(file) => Arc::new(read_model(file)?),
            None => ModelVersion::shipped(),
        };
        let (name, text) = read_table(&self.table)?;
        // Whole or not at all: a table that stops halfway looks like one that ended.
        let mut scored = Vec::new();
        triage::table::score(&model, &text, &mut scored)
            .map_err(|error| format!("{name}, {error}"))?;
        say(&scored)
    }
}

/// What a table is called, and what is in it.
pub fn read_table(table: &Path) -> Result<(String, String), Error> {
    if table.as_os_str() != "-" {
        let text = std::fs::read_to_string(table);
        let text = text.map_err(|error| unreadable(table, &error))?;
        return Ok((table.display().to_string(), text));
    }
    let mut text = String::new();
    let read = std::io::stdin().read_to_string(&mut text);
    read.map_err(|error| format!("the input cannot be read: {error}"))?;
    Ok(("the input".to_owned(), text))
}
