//! The document that holds every point, cut and floor of the score. Once published it
//! never changes; another opinion is another version.

use super::factor::{Block, Factor};
use super::gates::{GateId, GateKind};
use super::outcomes::{Card, Outcomes};
use super::reference::ReferenceClasses;
use super::{Band, Proof};
use crate::base::Priority;
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de::Error as _};
use std::collections::{BTreeMap, BTreeSet};
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
}

#[derive(Clone, Debug, Deserialize)]
pub struct ProofRules {
    weight: ByProof,
    half_width_levels: HalfWidths,
    /// Past each of these ages an answer loses one step of proof.
    pub ageing_days: Vec<i64>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct ByProof {
    #[serde(default)]
    unknown: f64,
    declared: f64,
    documented: f64,
    verified: f64,
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct HalfWidths {
    measured: ByProof,
    judged: ByProof,
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

/// Why a document is no model.
#[derive(Debug, thiserror::Error)]
pub enum ModelFault {
    #[error("the document does not have the shape of a model: {0}")]
    Shape(#[from] serde_json::Error),
    #[error("{place}: {rule}")]
    Rule { place: String, rule: &'static str },
}

impl RiskModel {
    /// The document of the version in force, as published.
    pub const DOCUMENT: &str = include_str!("../../../data/risk_model_v1.json");

    /// The version in force.
    pub fn current() -> &'static RiskModel {
        static CURRENT: LazyLock<RiskModel> = LazyLock::new(|| {
            RiskModel::parse(RiskModel::DOCUMENT).expect("the published model is whole: tested")
        });
        &CURRENT
    }

    /// Reads a document, and refuses one that the arithmetic could not trust.
    pub fn parse(json: &str) -> Result<Self, ModelFault> {
        let model: RiskModel = serde_json::from_str(json)?;
        model.check()?;
        Ok(model)
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

    /// The first total that is in a band.
    pub fn limit_of(&self, band: Band) -> f64 {
        self.bands[band as usize].from
    }

    fn check(&self) -> Result<(), ModelFault> {
        let ids: BTreeSet<_> = self.factors.iter().map(|factor| &factor.id).collect();
        must(ids.len() == self.factors.len(), "factors", "an id stands twice")?;
        for factor in &self.factors {
            factor.check()?;
        }
        let top: f64 = self.factors.iter().map(Factor::max).sum();
        must((top - 100.0).abs() < 1e-9, "factors", "the most points must add up to 100")?;
        let ordered = self.bands.iter().map(|rule| rule.id).eq(Band::ALL);
        must(ordered, "bands", "the four bands, low first")?;
        must(
            self.bands.is_sorted_by(|a, b| a.from < b.from),
            "bands",
            "each begins above the last",
        )?;
        must(self.proof.ageing_days.is_sorted(), "proof.ageing_days", "limits must rise")?;
        let weight = self.proof.weight;
        let weights = [weight.unknown, weight.declared, weight.documented, weight.verified];
        must(
            weights.is_sorted() && weights[0] == 0.0 && weights[3] == 1.0,
            "proof.weight",
            "0 to 1",
        )?;
        must(self.impact.cuts.is_sorted(), "impact.cuts", "cuts must rise")?;
        for (name, card) in [
            ("bad", &self.outcomes.bad),
            ("slip", &self.outcomes.slip),
            ("cost", &self.outcomes.cost),
        ] {
            self.check_card(name, card)?;
        }
        Ok(())
    }

    fn check_card(&self, name: &str, card: &Card) -> Result<(), ModelFault> {
        for (id, terms) in &card.logit {
            let place = format!("outcomes.{name}.{id}");
            let bins = self.factor(id.as_str()).map(Factor::bins);
            must(bins == Some(terms.bins.len()), &place, "one term for each bin of the factor")?;
        }
        Ok(())
    }
}

impl Factor {
    fn bins(&self) -> usize {
        if self.unit.is_some() { self.cuts.len() + 1 } else { self.levels.len() }
    }

    fn check(&self) -> Result<(), ModelFault> {
        let rule = |holds, rule| must(holds, self.id.as_str(), rule);
        rule(self.points.len() >= 2, "at least two levels")?;
        rule(self.points.len() == self.levels.len(), "one number of points for each level")?;
        rule(self.points.is_sorted() && self.points[0] == 0.0, "points rise from 0, best first")?;
        rule((0.0..=self.max()).contains(&self.unknown), "unknown counts within the scale")?;
        rule(self.cuts.is_sorted(), "cuts must rise")?;
        if self.unit.is_some() {
            rule(self.level_of_bin.len() == self.bins(), "one level for each bin")?;
        }
        let scaled = self.scales.values().flat_map(BTreeMap::values);
        let used = scaled.chain(&self.level_of_bin);
        rule(used.into_iter().all(|level| *level <= self.top()), "no level beyond the last")?;
        let counted = self.block == Block::Judged || self.observed.len() == self.bins() + 1;
        rule(counted, "what was counted in each bin, and where unknown")
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

fn must(holds: bool, place: &str, rule: &'static str) -> Result<(), ModelFault> {
    if holds { Ok(()) } else { Err(ModelFault::Rule { place: place.to_owned(), rule }) }
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
