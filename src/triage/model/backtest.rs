//! How a model would have done on projects of which one knows what became: nothing is fitted, only
//! counted.

use super::quantiles::quantile;
use super::{Assessment, Band, RiskModel};
use serde::{Deserialize, Serialize};

/// Where an unknown status stands when the status alone is asked: just under "attainable".
const UNKNOWN_STATUS: f64 = 0.99;
/// Of the highest scores, the share that a brigade could look into.
const TOP: f64 = 0.2;

/// What may have happened to a project by its next yearly look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Rated badly.
    Bad,
    /// Its end moved by more than 180 days.
    Slip,
    /// Its cost rose by more than 10 %.
    Cost,
    /// Any of the three.
    Any,
}

/// What did happen, as far as it could be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    pub bad: Option<bool>,
    pub slip: Option<bool>,
    pub cost: Option<bool>,
    pub any: Option<bool>,
}

/// A project as it was scored at one look, and what the next look saw.
#[derive(Clone, Debug)]
pub struct Tried {
    /// Looks of the same project are not independent: they are drawn together.
    pub project: String,
    pub assessment: Assessment,
    pub seen: Seen,
}

/// How well something tells those that met trouble from those that did not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Auc {
    /// Mann–Whitney: the chance that of two, the one that met trouble stands higher; ties count
    /// half. 0.5 is a coin.
    pub value: f64,
    /// Where 95 % of the draws lie, project by project.
    pub low: f64,
    pub high: f64,
}

/// The share that met trouble among the highest fifth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Precision {
    pub score: f64,
    pub status: f64,
    /// Among all.
    pub base: f64,
}

/// One outcome, over all looks where it could be seen.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figures {
    pub outcome: Outcome,
    pub n: usize,
    pub positive: usize,
    pub auc_score: Auc,
    /// The declared status alone: what a score must not fall under.
    pub auc_status: Auc,
    /// The frequency that the model gives for this outcome.
    pub auc_card: Auc,
    /// Mean squared distance of that frequency from what was seen; smaller is better.
    pub brier: f64,
    /// The same of the base rate that the model was learnt with.
    pub brier_constant: f64,
    /// Over the four bands: share × distance of the mean frequency from the one seen.
    pub calibration_error: f64,
    pub precision_top: Precision,
}

impl Outcome {
    pub const ALL: [Outcome; 4] = [Outcome::Bad, Outcome::Slip, Outcome::Cost, Outcome::Any];

    pub fn name(self) -> &'static str {
        match self {
            Outcome::Bad => "bad",
            Outcome::Slip => "slip",
            Outcome::Cost => "cost",
            Outcome::Any => "any",
        }
    }

    fn base(self, model: &RiskModel) -> f64 {
        let outcomes = &model.outcomes;
        match self {
            Outcome::Bad => outcomes.bad.base,
            Outcome::Slip => outcomes.slip.base,
            Outcome::Cost => outcomes.cost.base,
            Outcome::Any => outcomes.any.base,
        }
    }
}

impl Tried {
    fn saw(&self, outcome: Outcome) -> Option<bool> {
        match outcome {
            Outcome::Bad => self.seen.bad,
            Outcome::Slip => self.seen.slip,
            Outcome::Cost => self.seen.cost,
            Outcome::Any => self.seen.any,
        }
    }

    fn frequency(&self, outcome: Outcome) -> f64 {
        let past = &self.assessment.frequencies;
        match outcome {
            Outcome::Bad => past.bad,
            Outcome::Slip => past.slip,
            Outcome::Cost => past.cost,
            Outcome::Any => past.any,
        }
    }

    fn status(&self) -> f64 {
        let reading = self.assessment.line("status").and_then(|line| line.reading);
        reading.map_or(UNKNOWN_STATUS, |reading| reading.level as f64)
    }
}

/// How many looks ended in each band, gates included.
pub fn per_band(tried: &[Tried]) -> [usize; 4] {
    Band::ALL.map(|band| tried.iter().filter(|it| it.assessment.band == band).count())
}

/// The figures of one outcome. `draws` has, for each draw, how many times each project of
/// `projects` is in it; without any, an interval is its value. Nothing, as long as one side is
/// empty.
pub fn figures(
    model: &RiskModel,
    tried: &[Tried],
    outcome: Outcome,
    projects: &[String],
    draws: &[Vec<u32>],
) -> Option<Figures> {
    let looks: Vec<Look> = tried
        .iter()
        .filter_map(|it| {
            Some(Look {
                project: projects.binary_search(&it.project).ok()?,
                band: it.assessment.band,
                by: [it.assessment.total, it.status(), it.frequency(outcome)],
                met: it.saw(outcome)?,
            })
        })
        .collect();
    let n = looks.len();
    let positive = looks.iter().filter(|it| it.met).count();
    if positive == 0 || positive == n {
        return None;
    }
    let [auc_score, auc_status, auc_card] = [0, 1, 2].map(|by| interval(&looks, by, draws));
    let base = outcome.base(model);
    let mean = |value: &dyn Fn(&Look) -> f64| looks.iter().map(value).sum::<f64>() / n as f64;
    let [score, status] = [0, 1].map(|by| precision(&looks, by));
    Some(Figures {
        outcome,
        n,
        positive,
        auc_score,
        auc_status,
        auc_card,
        brier: mean(&|it| (it.by[2] - it.met()).powi(2)),
        brier_constant: mean(&|it| (base - it.met()).powi(2)),
        calibration_error: calibration_error(&looks),
        precision_top: Precision { score, status, base: positive as f64 / n as f64 },
    })
}

struct Look {
    project: usize,
    band: Band,
    /// Score, status alone, frequency of the outcome.
    by: [f64; 3],
    met: bool,
}

impl Look {
    fn met(&self) -> f64 {
        f64::from(u8::from(self.met))
    }
}

fn interval(looks: &[Look], by: usize, draws: &[Vec<u32>]) -> Auc {
    let mut order: Vec<&Look> = looks.iter().collect();
    order.sort_by(|a, b| a.by[by].total_cmp(&b.by[by]));
    let value = auc(&order, by, |_| 1.0).unwrap_or(0.5);
    let drawn = |draw: &Vec<u32>| auc(&order, by, |look| f64::from(draw[look.project]));
    let mut drawn: Vec<f64> = draws.iter().filter_map(drawn).collect();
    let mut at = |share: f64| quantile(&mut drawn, share).unwrap_or(value);
    Auc { value, low: at(0.025), high: at(0.975) }
}

/// `order`: from the lowest. Each look counts `times`.
fn auc(order: &[&Look], by: usize, times: impl Fn(&Look) -> f64) -> Option<f64> {
    let (mut below, mut won, mut all) = (0.0, 0.0, 0.0);
    for same in order.chunk_by(|a, b| a.by[by] == b.by[by]) {
        let sum = |met: bool| same.iter().filter(|it| it.met == met).map(|it| times(it)).sum();
        let (met, spared): (f64, f64) = (sum(true), sum(false));
        won += met * (below + spared / 2.0);
        below += spared;
        all += met;
    }
    let pairs = all * below;
    (pairs > 0.0).then(|| won / pairs)
}

fn calibration_error(looks: &[Look]) -> f64 {
    let of_band = |band| {
        let within: Vec<&Look> = looks.iter().filter(|it| it.band == band).collect();
        let gap: f64 = within.iter().map(|it| it.by[2] - it.met()).sum();
        gap.abs() / looks.len() as f64
    };
    Band::ALL.into_iter().map(of_band).sum()
}

/// Those tied at the cut share their mean.
fn precision(looks: &[Look], by: usize) -> f64 {
    let mut order: Vec<&Look> = looks.iter().collect();
    order.sort_by(|a, b| b.by[by].total_cmp(&a.by[by]));
    let places = TOP * looks.len() as f64;
    let (mut left, mut met) = (places, 0.0);
    for same in order.chunk_by(|a, b| a.by[by] == b.by[by]) {
        let taken = left.min(same.len() as f64);
        met += taken * same.iter().map(|it| it.met()).sum::<f64>() / same.len() as f64;
        left -= taken;
        if left <= 0.0 {
            break;
        }
    }
    met / places
}
