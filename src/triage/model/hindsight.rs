//! Whether the scores of the brigade's own cases told those that ended badly from the others.

use super::backtest::figures;
use super::{Assessment, Auc, Band, ClosingOutcome, Outcome, RiskModel, Seen, Tried};

/// Fewer closed cases than these say nothing: what ten of them met is chance. The same number below
/// which no weight may be learnt from them.
pub const FEWEST_CLOSED: usize = 50;

/// A closed case: its first assessment, before anybody helped, and how it ended.
#[derive(Clone, Debug)]
pub struct Ended {
    pub case: String,
    pub assessment: Assessment,
    pub outcome: ClosingOutcome,
}

/// The cases that were in a band, what was expected of them, and what they met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InBand {
    pub band: Band,
    pub cases: usize,
    pub ended_badly: usize,
    /// The mean of the past frequencies that the scores gave, 0 to 1. `None` where there is no case.
    pub expected: Option<f64>,
}

/// What the scores were worth, in hindsight.
#[derive(Clone, Debug, PartialEq)]
pub struct Hindsight {
    pub cases: usize,
    pub ended_badly: usize,
    /// From low to critical.
    pub bands: [InBand; 4],
    /// Of a case that ended badly and one that did not, how often the first had more points.
    pub auc: Auc,
    /// The same of the declared status alone.
    pub auc_status: Auc,
    /// Mean squared distance of the frequency from what was met: smaller is better.
    pub brier: f64,
    /// The same, had every case been given the base rate.
    pub brier_constant: f64,
    /// Spearman's, between the points and how badly the case ended: -1 to 1, 0 for no tie at all.
    pub rank_correlation: f64,
}

impl ClosingOutcome {
    /// Whether the project did not come out standing.
    pub fn is_bad(self) -> bool {
        !matches!(self, ClosingOutcome::Recovered | ClosingOutcome::Stabilised)
    }

    /// From 0, recovered, to 5, not achieved.
    fn severity(self) -> f64 {
        self as usize as f64
    }
}

/// `None` with fewer than [`FEWEST_CLOSED`] cases, or when all ended alike. `cases` in the order of
/// their names; `draws` as [`figures`] has them.
pub fn hindsight(model: &RiskModel, cases: &[Ended], draws: &[Vec<u32>]) -> Option<Hindsight> {
    if cases.len() < FEWEST_CLOSED {
        return None;
    }
    let tried = cases.iter().map(|it| Tried {
        project: it.case.clone(),
        assessment: it.assessment.clone(),
        seen: Seen { any: Some(it.outcome.is_bad()), ..Seen::default() },
    });
    let names: Vec<String> = cases.iter().map(|it| it.case.clone()).collect();
    let figures = figures(model, &tried.collect::<Vec<_>>(), Outcome::Any, &names, draws)?;
    let totals: Vec<f64> = cases.iter().map(|it| it.assessment.total).collect();
    let ends: Vec<f64> = cases.iter().map(|it| it.outcome.severity()).collect();
    Some(Hindsight {
        cases: figures.n,
        ended_badly: figures.positive,
        bands: Band::ALL.map(|band| in_band(cases, band)),
        auc: figures.auc_score,
        auc_status: figures.auc_status,
        brier: figures.brier,
        brier_constant: figures.brier_constant,
        rank_correlation: correlation(&ranks(&totals), &ranks(&ends)),
    })
}

fn in_band(cases: &[Ended], band: Band) -> InBand {
    let within: Vec<&Ended> = cases.iter().filter(|it| it.assessment.band == band).collect();
    let expected: f64 = within.iter().map(|it| it.assessment.frequencies.any).sum();
    InBand {
        band,
        cases: within.len(),
        ended_badly: within.iter().filter(|it| it.outcome.is_bad()).count(),
        expected: (!within.is_empty()).then(|| expected / within.len() as f64),
    }
}

/// The place of each value among all, from 1; those that are equal share their mean place.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|one, other| values[*one].total_cmp(&values[*other]));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    for same in order.chunk_by(|one, other| values[*one] == values[*other]) {
        let mean = before as f64 + (same.len() as f64 + 1.0) / 2.0;
        same.iter().for_each(|at| ranks[*at] = mean);
        before += same.len();
    }
    ranks
}

/// Pearson's; 0 where one side does not vary.
fn correlation(one: &[f64], other: &[f64]) -> f64 {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let (one_mean, other_mean) = (mean(one), mean(other));
    let (mut both, mut alone, mut aside) = (0.0, 0.0, 0.0);
    for (x, y) in one.iter().zip(other) {
        both += (x - one_mean) * (y - other_mean);
        alone += (x - one_mean).powi(2);
        aside += (y - other_mean).powi(2);
    }
    let scale = (alone * aside).sqrt();
    if scale > 0.0 { both / scale } else { 0.0 }
}
