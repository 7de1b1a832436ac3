//! What is asked of a project, and what the arithmetic makes of it.

use super::{Band, Block, FactorId, Frequencies, Gate, GateFacts, Proof, Reading};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The answers of a project. A factor that is not here was not answered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<FactorId, Answer>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    pub given: Given,
    /// As it was when answered; it ages from there.
    pub proof: Proof,
    pub answered_on: NaiveDate,
}

/// What was answered, before any scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// *I don't know* is an answer.
    Unknown,
    /// A level of the factor, 0 the best.
    Level(usize),
    /// A word of a public scale: NUAGE of the `meteo_pilote`.
    Status { scale: String, value: String },
    /// When the project should end.
    PlannedEnd(NaiveDate),
    /// The whole-life cost, in millions of a currency (ISO 4217).
    Cost { millions: f64, currency: String },
}

/// The score of a project at a date, with everything that made it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// The model that made it. An old score is never made again with another.
    pub model: String,
    pub as_of: NaiveDate,
    pub answers: Answers,
    pub facts: GateFacts,
    /// One for each factor, in the order of the model: their sum is the total.
    pub lines: Vec<Line>,
    pub measured: f64,
    pub judged: f64,
    /// 0 to 100, within `low` and `high`.
    pub total: f64,
    /// The interval is a bound under stated rules, not a probability.
    pub low: f64,
    pub high: f64,
    /// How much of the score rests on proof, 0 to 100.
    pub coverage: f64,
    /// By the total alone.
    pub band_by_points: Band,
    /// The band that counts: lifted by the gates that hold.
    pub band: Band,
    /// The bands of the two ends of the interval, lifted as well.
    pub band_low: Band,
    pub band_high: Band,
    pub gates: Vec<Gate>,
    /// So little is known that the band may not be said without this word.
    pub provisional: bool,
    /// How often similar projects met trouble: past frequencies, no probability.
    pub frequencies: Frequencies,
}

/// What one factor adds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub factor: FactorId,
    pub block: Block,
    /// `None`: unknown.
    pub reading: Option<Reading>,
    /// As it counts at the date of the score.
    pub proof: Proof,
    /// Whether age has taken some of its proof.
    pub aged: bool,
    pub age_days: Option<i64>,
    pub points: f64,
    pub max: f64,
    pub low: f64,
    pub high: f64,
}

impl Line {
    /// Whether *I don't know* was answered: neither silence nor an answer that age took away.
    pub fn is_said_unknown(&self) -> bool {
        self.reading.is_none() && self.age_days.is_some() && !self.aged
    }

    /// Whether it was answered so long ago that the answer counts no more.
    pub fn is_outworn(&self) -> bool {
        self.reading.is_none() && self.aged
    }
}

impl Assessment {
    pub fn line(&self, factor: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.factor.as_str() == factor)
    }

    /// Whether what is not proven could change the band.
    pub fn spans_bands(&self) -> bool {
        self.band_low != self.band_high
    }

    pub fn verified(&self) -> usize {
        self.lines.iter().filter(|line| line.proof == Proof::Verified).count()
    }
}

impl Answers {
    /// An answer among the others; the last one to a factor counts.
    pub fn with(mut self, factor: &str, given: Given, proof: Proof, on: NaiveDate) -> Self {
        self.0.insert(factor.into(), Answer { given, proof, answered_on: on });
        self
    }
}
