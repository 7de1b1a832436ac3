//! Reads a panel of yearly looks at projects (CSV), scores each, and says what the next look saw:
//! `tocsin backtest`.

use super::model::{
    Answers, Figures, GateFacts, Given, Outcome, Proof, RiskModel, Tried, YearlyLook, assess,
    figures, per_band,
};
use super::version::ModelVersion;
use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// How many times projects are drawn again for the intervals, and from what: the same each time.
const DRAWS: usize = 1_000;
const SEED: u64 = 1;

/// Yearly looks at British projects, which come with the program.
pub const PANEL: &[u8] = include_bytes!("../../data/gmpp/gmpp_2014_2020.csv");

/// Why a panel cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum PanelFault {
    #[error(
        "the panel must be CSV in UTF-8 with the columns edition, snapshot, rating, end, wlc and pid: {0}"
    )]
    Csv(#[from] csv::Error),
    #[error("project {project}, edition {edition}: a rating is 1 (Green) to 5 (Red), not {rating}")]
    Rating { project: String, edition: i32, rating: f64 },
    #[error("of these editions, no project was looked at two years running")]
    NoPairs,
}

/// What a model would have said, and what was seen.
#[derive(Clone, Debug, Serialize)]
pub struct Backtest {
    pub model: String,
    /// Editions of what was seen, first and last.
    pub editions: [i32; 2],
    pub pairs: usize,
    pub projects: usize,
    /// Low to critical, gates included.
    pub per_band: [usize; 4],
    pub draws: usize,
    pub seed: u64,
    pub figures: Vec<Figures>,
}

/// Tries a model on a panel. `from` and `to`: editions of the look that saw what became of it.
pub fn backtest(
    model: &RiskModel,
    panel: &[u8],
    from: Option<i32>,
    to: Option<i32>,
) -> Result<Backtest, PanelFault> {
    let mut rows =
        csv::Reader::from_reader(panel).deserialize().collect::<Result<Vec<YearlyLook>, _>>()?;
    rows.sort_by(|a, b| (&a.pid, a.edition).cmp(&(&b.pid, b.edition)));
    let mut tried = Vec::new();
    let mut editions = BTreeSet::new();
    for pair in rows.windows(2) {
        let [look, next] = pair else { continue };
        let follows = look.pid == next.pid && next.edition == look.edition + 1;
        let is_asked =
            from.is_none_or(|it| it <= next.edition) && to.is_none_or(|it| next.edition <= it);
        if follows && is_asked {
            editions.insert(next.edition);
            tried.push(self::tried(model, look, next)?);
        }
    }
    let (Some(first), Some(last)) = (editions.first(), editions.last()) else {
        return Err(PanelFault::NoPairs);
    };
    let projects: BTreeSet<String> = tried.iter().map(|it| it.project.clone()).collect();
    let projects: Vec<String> = projects.into_iter().collect();
    let draws = draws(projects.len());
    let of = |outcome| figures(model, &tried, outcome, &projects, &draws);
    Ok(Backtest {
        model: model.id.clone(),
        editions: [*first, *last],
        pairs: tried.len(),
        projects: projects.len(),
        per_band: per_band(&tried),
        draws: DRAWS,
        seed: SEED,
        figures: Outcome::ALL.into_iter().filter_map(of).collect(),
    })
}

/// A model tried on the panel that comes with the program. Neither ever changes, so that it is counted
/// once for each.
pub fn on_our_panel(model: &ModelVersion) -> Arc<Backtest> {
    static COUNTED: LazyLock<Mutex<HashMap<String, Arc<Backtest>>>> = LazyLock::new(Mutex::default);
    let counted = || COUNTED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = counted().get(&model.hash) {
        return known.clone();
    }
    let tried = backtest(model, PANEL, None, None);
    let tried =
        Arc::new(tried.expect("the panel that comes with the program is whole: a test reads it"));
    counted().insert(model.hash.clone(), tried.clone());
    tried
}

/// How many times each project is drawn, draw by draw.
pub fn draws(projects: usize) -> Vec<Vec<u32>> {
    let mut chance = ChaCha12Rng::seed_from_u64(SEED);
    let draw = |_| {
        let mut times = vec![0; projects];
        for _ in 0..projects {
            // Every project as likely as another, to one part in 2^32.
            let at = (u64::from(chance.next_u32()) * projects as u64) >> 32;
            times[at as usize] += 1;
        }
        times
    };
    (0..DRAWS).map(draw).collect()
}

fn tried(model: &RiskModel, look: &YearlyLook, next: &YearlyLook) -> Result<Tried, PanelFault> {
    let on = look.snapshot;
    let facts = [
        ("status", level(look)?.map(Given::Level)),
        ("time_left", look.end.map(Given::PlannedEnd)),
        ("size", look.cost().map(|millions| Given::Cost { millions, currency: "GBP".into() })),
    ];
    let mut answers = Answers::default();
    for (factor, given) in facts {
        let proof = if given.is_some() { Proof::Documented } else { Proof::Unknown };
        answers = answers.with(factor, given.unwrap_or(Given::Unknown), proof, on);
    }
    level(next)?;
    let assessment = assess(model, &answers, &GateFacts::default(), on);
    Ok(Tried { project: look.pid.clone(), assessment, seen: look.seen_at(next) })
}

fn level(look: &YearlyLook) -> Result<Option<usize>, PanelFault> {
    look.status_level().map_err(|rating| PanelFault::Rating {
        project: look.pid.clone(),
        edition: look.edition,
        rating,
    })
}
