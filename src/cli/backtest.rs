//! `tocsin backtest`: how a model would have done on what became of published projects.

use super::{Outcome, read_model, say};
use clap::Args;
use std::fmt::Write;
use std::path::PathBuf;
use tocsin::base::unreadable;
use tocsin::triage::backtest::{Backtest as Tried, backtest};
use tocsin::triage::model::{Auc, Band, Figures, RiskModel};

#[derive(Args)]
pub struct Backtest {
    /// The document of a model (JSON) [default: the one that comes with the program]
    #[arg(long, value_name = "FILE")]
    model: Option<PathBuf>,
    /// Yearly looks at projects: a CSV with the columns edition, snapshot, rating (1 to 5), end, wlc
    /// (millions of pounds) and pid
    #[arg(long, value_name = "FILE")]
    panel: PathBuf,
    /// The first edition whose look says what became of a project
    #[arg(long, value_name = "YEAR")]
    from: Option<i32>,
    /// And the last
    #[arg(long, value_name = "YEAR")]
    to: Option<i32>,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

impl Backtest {
    pub fn run(self) -> Outcome {
        let read;
        let model = match &self.model {
            None => RiskModel::shipped(),
            Some(file) => {
                read = read_model(file)?;
                &read
            }
        };
        let panel = std::fs::read(&self.panel).map_err(|it| unreadable(&self.panel, &it))?;
        let tried = backtest(model, &panel, self.from, self.to)
            .map_err(|it| format!("{}: {it}", self.panel.display()))?;
        let said = match self.json {
            true => serde_json::to_string_pretty(&tried)? + "\n",
            false => table(&tried)?,
        };
        say(said.as_bytes())
    }
}

fn table(tried: &Tried) -> Result<String, std::fmt::Error> {
    let mut said = String::new();
    let [first, last] = tried.editions;
    writeln!(
        said,
        "{}: {} pairs of yearly looks at {} projects, seen in {first} to {last}.",
        tried.model, tried.pairs, tried.projects
    )?;
    let bands = Band::ALL.map(|band| format!("{} {}", band.name(), tried.per_band[band as usize]));
    writeln!(said, "By band: {}.\n", bands.join(", "))?;
    writeln!(
        said,
        "{:<5} {:>5} {:>4}  {:<22} {:<22} {:<22} {:>6} {:>8} {:>6}  top 20 %: score / status / all",
        "", "n", "met", "AUC score", "AUC status alone", "AUC card", "Brier", "constant", "calib."
    )?;
    for it in &tried.figures {
        writeln!(said, "{}", line(it))?;
    }
    writeln!(
        said,
        "\nIn brackets, where 95 % of {} draws lie, project by project (seed {}). On the looks that a \
         model was learnt\nfrom, these are figures of the fit, not of what it foresees.",
        tried.draws, tried.seed
    )?;
    Ok(said)
}

fn line(it: &Figures) -> String {
    let auc = |auc: Auc| format!("{:.4} [{:.4}–{:.4}]", auc.value, auc.low, auc.high);
    let top = &it.precision_top;
    format!(
        "{:<5} {:>5} {:>4}  {:<22} {:<22} {:<22} {:>6.4} {:>8.4} {:>6.4}  {:.4} / {:.4} / {:.4}",
        it.outcome.name(),
        it.n,
        it.positive,
        auc(it.auc_score),
        auc(it.auc_status),
        auc(it.auc_card),
        it.brier,
        it.brier_constant,
        it.calibration_error,
        top.score,
        top.status,
        top.base,
    )
}
