//! What the second, blind assessment of a case finds: the judged factors, what is at stake and the
//! band, as somebody rates them who has read the request and nothing of the first assessment.

use super::ground::long_enough;
use super::{Answers, Assessment, Band, Factor, FactorId, Given, Proof, RiskModel};
use crate::base::{Problems, Refusal};
use crate::case::model::Fact;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is sent for "I don't know".
pub const NOT_KNOWN: &str = "unknown";

/// What is at stake, in a word: the columns of the model's matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stake {
    Low,
    Medium,
    High,
    Major,
}

/// A second assessment, and the band of the first as it counted when the second was given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SecondAssessment {
    /// The rank of the assessment it is held against.
    pub assessment: i64,
    pub first: Band,
    /// Each judged factor; `None` where nothing in the request tells.
    pub levels: BTreeMap<FactorId, Option<usize>>,
    pub stake: Stake,
    pub band: Band,
    pub reason: String,
}

/// The form as it was typed.
#[derive(Clone, Debug, Default)]
pub struct TypedSecond {
    pub levels: BTreeMap<String, String>,
    pub stake: String,
    pub band: String,
    pub reason: String,
}

/// What the journal keeps of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SecondEvent {
    Given(SecondAssessment),
}

impl Fact for SecondEvent {
    const SUBJECT: &'static str = "second";
}

impl Stake {
    pub const ALL: [Stake; 4] = [Stake::Low, Stake::Medium, Stake::High, Stake::Major];

    /// The name in the database and in the catalogue of texts: `impact-…`.
    pub fn name(self) -> &'static str {
        match self {
            Stake::Low => "low",
            Stake::Medium => "medium",
            Stake::High => "high",
            Stake::Major => "major",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Of an impact in points.
    pub fn of(model: &RiskModel, impact: f64) -> Self {
        Self::ALL[model.impact.cuts.iter().filter(|cut| impact >= **cut).count()]
    }
}

/// The field of a factor, which is also its `id` on the page.
pub fn level_field(factor: &FactorId) -> String {
    format!("levels[{factor}]")
}

/// Reads the form: every judged factor takes an answer, and not knowing is one.
pub fn second_assessment(
    model: &RiskModel,
    typed: &TypedSecond,
    (assessment, first): (i64, Band),
) -> Result<SecondAssessment, Refusal> {
    let mut problems = Problems::default();
    let mut levels = BTreeMap::new();
    for factor in model.judged() {
        let said = typed.levels.get(factor.id.as_str()).map(String::as_str);
        let level = problems.chosen(&level_field(&factor.id), level(factor, said));
        levels.extend(level.map(|level| (factor.id.clone(), level)));
    }
    let stake = problems.chosen("second_stake", Stake::from_name(&typed.stake));
    let band = problems.chosen("second_band", Band::from_name(&typed.band));
    let reason = problems.sift(long_enough("second_reason", &typed.reason));
    problems.or(|| {
        let (stake, band, reason) = (stake?, band?, reason?);
        Some(SecondAssessment { assessment, first, levels, stake, band, reason })
    })
}

fn level(factor: &Factor, said: Option<&str>) -> Option<Option<usize>> {
    match said? {
        NOT_KNOWN => Some(None),
        said => (0..=factor.top()).find(|level| level.to_string() == said).map(Some),
    }
}

impl SecondAssessment {
    /// The answers of the first assessment with these levels in their place, as somebody says them:
    /// what the model would make of them.
    pub fn instead_of(&self, first: &Assessment) -> Answers {
        self.levels.iter().fold(first.answers.clone(), |answers, (factor, level)| {
            let given = level.map_or(Given::Unknown, Given::Level);
            answers.with(factor.as_str(), given, Proof::Declared, first.as_of)
        })
    }
}
