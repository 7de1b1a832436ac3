//! The document that holds every point, cut and floor of the score. Once published it
//! never changes; another opinion is another version.

use super::factor::{Block, Factor};
use super::gates::{GateId, GateKind};
use super::outcomes::Outcomes;
use super::reference::ReferenceClasses;
use super::{Band, Proof};
use crate::base::Priority;
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de::Error as _};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A version of the model.
#[derive(Clone, Debug, Deserialize)]
pub struct RiskModel {
    pub id: String,
    pub version: u32,
    pub date: NaiveDate,
    /// In the order people read them: measured first.
    pub factors: Vec<Factor>,
    pub proof: ProofRules,
    pub bands: [BandRule; 4],
    pub gates: Vec<GateRule>,
    pub fast_track: FastTrack,
    pub impact: ImpactRules,
    /// By band, then by column of impact.
    #[serde(deserialize_with = "matrix")]
    pub matrix: [[Priority; 4]; 4],
    /// An irreversible date this near, in working days, raises the priority one step.
    pub urgency_days: i64,
    /// Fixed in the version, so that a score never moves with the exchange rate.
    pub gbp_per_unit: BTreeMap<String, f64>,
    pub outcomes: Outcomes,
    /// How planned dates of comparable projects moved.
    pub forecast: ReferenceClasses,
    /// What its measured points were counted on.
    pub training: Option<Training>,
}

/// The records that the points of a model were counted on.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Training {
    /// Pairs of two following editions of one project.
    pub rows: u32,
}

#[derive(Clone, Debug, Deserialize)]
pub struct ProofRules {
    pub(super) weight: ByProof,
    pub(super) half_width_levels: HalfWidths,
    /// Past each of these ages an answer loses one step of proof.
    pub ageing_days: Vec<i64>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct ByProof {
    #[serde(default)]
    pub unknown: f64,
    pub declared: f64,
    pub documented: f64,
    pub verified: f64,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct HalfWidths {
    pub measured: ByProof,
    pub judged: ByProof,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub struct BandRule {
    pub id: Band,
    /// The first total that is in the band.
    pub from: f64,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub struct GateRule {
    pub id: GateId,
    #[serde(deserialize_with = "band")]
    pub floor: Band,
    pub coverage_below: Option<f64>,
    pub kind: GateKind,
}

/// The gate that lifts the priority and leaves the band.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct FastTrack {
    pub id: GateId,
    pub kind: GateKind,
}

#[derive(Clone, Debug, Deserialize)]
pub struct ImpactRules {
    pub weights: ImpactWeights,
    pub unknown: f64,
    pub cuts: [f64; 3],
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub struct ImpactWeights {
    pub users: f64,
    pub essential_service: f64,
    pub legal_duty: f64,
    pub money_left: f64,
    pub data_security: f64,
    pub public_trust: f64,
}

impl RiskModel {
    /// The document that comes with the program, as published. In force until another is adopted.
    pub const DOCUMENT: &str = include_str!("../../../data/risk_model_v1.json");

    /// The version that comes with the program.
    pub fn shipped() -> &'static RiskModel {
        static SHIPPED: LazyLock<RiskModel> = LazyLock::new(|| {
            serde_json::from_str(RiskModel::DOCUMENT).expect("the published model is whole: tested")
        });
        &SHIPPED
    }

    pub fn factor(&self, id: &str) -> Option<&Factor> {
        self.factors.iter().find(|factor| factor.id.as_str() == id)
    }

    /// The factors that people judge: the only ones that a project can work on.
    pub fn judged(&self) -> impl Iterator<Item = &Factor> {
        self.factors.iter().filter(|factor| factor.block == Block::Judged)
    }

    /// The band of a total, before any gate.
    pub fn band_of(&self, total: f64) -> Band {
        let reached = self.bands.iter().filter(|rule| rule.from <= total);
        reached.map(|rule| rule.id).max().unwrap_or(Band::Low)
    }

    /// From where on a project is a large one: in whole millions of pounds, which the model was
    /// learnt in, and of euros.
    pub fn large_cost(&self) -> [i64; 2] {
        let pounds = self.factor("size").and_then(|size| size.cuts.last()).copied();
        let per_euro = self.gbp_per_unit.get("EUR").copied();
        let pounds = pounds.unwrap_or_default();
        [pounds, pounds / per_euro.unwrap_or(1.0)].map(|millions| millions.round() as i64)
    }

    /// Whether the catalogue of texts has words for the levels of a factor: those of the version that
    /// comes with the program. Others bring their own.
    pub fn has_words_for(&self, factor: &Factor) -> bool {
        let worded = RiskModel::shipped().factor(factor.id.as_str());
        worded.is_some_and(|it| {
            it.block == factor.block
                && it.levels == factor.levels
                && it.cuts == factor.cuts
                && it.level_of_bin == factor.level_of_bin
        })
    }

    /// The column of the matrix that an impact falls in, 0 to 3.
    pub fn column_of(&self, impact: f64) -> usize {
        self.impact.cuts.iter().filter(|cut| impact >= **cut).count()
    }

    /// The first total that is in a band.
    pub fn limit_of(&self, band: Band) -> f64 {
        self.bands[band as usize].from
    }
}

impl ProofRules {
    /// How far an answer with this proof counts, 0 to 1.
    pub fn weight(&self, proof: Proof) -> f64 {
        self.weight.of(proof)
    }

    /// How far the truth may lie from the answer, in levels.
    pub fn half_width(&self, block: Block, proof: Proof) -> f64 {
        match block {
            Block::Measured => self.half_width_levels.measured.of(proof),
            Block::Judged => self.half_width_levels.judged.of(proof),
        }
    }
}

impl ByProof {
    fn of(self, proof: Proof) -> f64 {
        match proof {
            Proof::Unknown => self.unknown,
            Proof::Declared => self.declared,
            Proof::Documented => self.documented,
            Proof::Verified => self.verified,
        }
    }
}

fn band<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Band, D::Error> {
    let number = usize::deserialize(deserializer)?;
    Band::ALL.get(number).copied().ok_or_else(|| D::Error::custom("a band is 0 to 3"))
}

fn matrix<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[[Priority; 4]; 4], D::Error> {
    let numbers = <[[i64; 4]; 4]>::deserialize(deserializer)?;
    let mut matrix = [[Priority::P4; 4]; 4];
    for (row, numbers) in matrix.iter_mut().zip(numbers) {
        for (cell, number) in row.iter_mut().zip(numbers) {
            *cell = Priority::from_number(number)
                .ok_or_else(|| D::Error::custom("a priority is 1 to 4"))?;
        }
    }
    Ok(matrix)
}
