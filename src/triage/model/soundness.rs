//! What makes a document a model that the arithmetic can trust: all that is wrong with it at once,
//! each at its place.

use super::factor::{Block, Factor};
use super::gates::GateId;
use super::outcomes::Card;
use super::risk_model::ByProof;
use super::{Band, RiskModel};
use std::collections::{BTreeMap, BTreeSet};

/// Why a document is no model: where, which rule, and what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelFault {
    /// A path in the document: `factors.status.points`.
    pub place: String,
    /// The key of the sentence that says what must be.
    pub rule: &'static str,
    pub found: String,
}

/// The public scales that something reads a status on.
const SCALES: [&str; 5] = ["meteo_pilote", "uk_dca_5", "uk_dca_3", "au_dca", "us_cio"];
const NEARLY: f64 = 1e-9;
/// A page draws a plan anew: more runs, and its reader would wait.
const MOST: u32 = 100_000;

/// What is wrong so far.
#[derive(Debug, Default)]
struct Faults(Vec<ModelFault>);

impl Faults {
    fn must(&mut self, holds: bool, place: impl Into<String>, rule: &'static str) {
        self.must_be(holds, place, rule, "");
    }

    fn must_be(
        &mut self,
        holds: bool,
        place: impl Into<String>,
        rule: &'static str,
        found: impl ToString,
    ) {
        if !holds {
            self.0.push(ModelFault { place: place.into(), rule, found: found.to_string() });
        }
    }
}

impl RiskModel {
    /// Names that are addresses of their own beside those of the models.
    const TAKEN: [&str; 2] = ["import", "file"];

    /// Whether a model may be called so: a name is a part of an address.
    pub fn is_name(id: &str) -> bool {
        let is_letter = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
        (3..=40).contains(&id.len()) && id.chars().all(is_letter) && !Self::TAKEN.contains(&id)
    }

    /// All that is wrong with it; nothing when it can be trusted.
    pub fn faults(&self) -> Vec<ModelFault> {
        let mut faults = Faults::default();
        faults.must_be(Self::is_name(&self.id), "id", "model-rule-id", &self.id);
        self.check_factors(&mut faults);
        self.check_proof(&mut faults);
        self.check_bands(&mut faults);
        self.check_gates(&mut faults);
        self.check_impact(&mut faults);
        let currencies = ["EUR", "GBP"].iter().all(|it| self.gbp_per_unit.contains_key(*it));
        let worth = self.gbp_per_unit.values().all(|it| *it > 0.0);
        faults.must(currencies && worth, "gbp_per_unit", "model-rule-currency");
        for (name, card) in [
            ("bad", &self.outcomes.bad),
            ("slip", &self.outcomes.slip),
            ("cost", &self.outcomes.cost),
        ] {
            self.check_card(&mut faults, name, card);
        }
        let usual = self.forecast.usual();
        faults.must(usual.is_some(), "forecast.default", "model-rule-forecast-class");
        for (name, class) in self.forecast.all() {
            let whole = class.bins.iter().all(|bin| bin.is_whole());
            let place = format!("forecast.classes.{name}");
            faults.must(whole && !class.bins.is_empty(), place, "model-rule-forecast-bins");
        }
        self.check_tasks(&mut faults);
        faults.0
    }

    /// How plans of tasks are foreseen is said whole, or not at all.
    fn check_tasks(&self, faults: &mut Faults) {
        let forecast = &self.forecast;
        if let Some(ratios) = &forecast.task_ratio {
            let usual = ratios.named(&ratios.default).is_some();
            faults.must(usual, "forecast.task_ratio.default", "model-rule-forecast-class");
            for name in ratios.broken() {
                let place = format!("forecast.task_ratio.classes.{name}");
                faults.must(false, place, "model-rule-forecast-ratios");
            }
        }
        let common = forecast.common.is_none_or(|it| (0.0..=1.0).contains(&it));
        faults.must(common, "forecast.common", "model-rule-share");
        for (name, count) in
            [("runs", forecast.runs), ("own_min", forecast.own_min), ("own_k", forecast.own_k)]
        {
            let some = count.is_none_or(|it| (1..=MOST).contains(&it));
            faults.must(some, format!("forecast.{name}"), "model-rule-forecast-count");
        }
        let said = [
            ("task_ratio", forecast.task_ratio.is_some()),
            ("common", forecast.common.is_some()),
            ("runs", forecast.runs.is_some()),
            ("own_min", forecast.own_min.is_some()),
            ("own_k", forecast.own_k.is_some()),
        ];
        for (name, here) in said {
            let whole = here || said.iter().all(|(_, here)| !here);
            faults.must(whole, format!("forecast.{name}"), "model-rule-forecast-half");
        }
    }

    fn check_factors(&self, faults: &mut Faults) {
        let mut known = BTreeSet::new();
        for (at, factor) in self.factors.iter().enumerate() {
            let is_new = known.insert(&factor.id);
            let place = format!("factors[{at}].id");
            faults.must_be(is_new, place, "model-rule-factor-twice", &factor.id);
            factor.check(faults);
        }
        let top: f64 = self.factors.iter().map(Factor::max).sum();
        faults.must_be((top - 100.0).abs() < NEARLY, "factors", "model-rule-sum", top);
    }

    fn check_proof(&self, faults: &mut Faults) {
        let ageing = &self.proof.ageing_days;
        let rises = ageing.is_sorted_by(|a, b| a < b) && ageing.iter().all(|days| *days >= 0);
        faults.must(rises, "proof.ageing_days", "model-rule-ageing");
        let steps = |it: ByProof| [it.unknown, it.declared, it.documented, it.verified];
        let weights = steps(self.proof.weight);
        let whole = weights.is_sorted() && weights[0] == 0.0 && weights[3] == 1.0;
        faults.must(whole, "proof.weight", "model-rule-weight");
        let widths = self.proof.half_width_levels;
        for (name, of) in [("measured", widths.measured), ("judged", widths.judged)] {
            let [_, declared, documented, verified] = steps(of);
            let narrows = declared >= documented && documented >= verified && verified >= 0.0;
            let place = format!("proof.half_width_levels.{name}");
            faults.must(narrows, place, "model-rule-half-width");
        }
    }

    fn check_bands(&self, faults: &mut Faults) {
        let ordered = self.bands.iter().map(|rule| rule.id).eq(Band::ALL);
        faults.must(ordered, "bands", "model-rule-bands-four");
        let rises = self.bands.is_sorted_by(|a, b| a.from < b.from);
        faults.must(rises, "bands", "model-rule-bands-rise");
        let starts = self.bands[0].from <= 0.0 && self.bands[3].from <= 100.0;
        faults.must(starts, "bands", "model-rule-bands-span");
        for (at, [lower, higher]) in self.matrix.array_windows().enumerate() {
            // Priorities are numbered from the first served.
            let serves = lower.iter().zip(higher).all(|(lower, higher)| higher <= lower);
            faults.must(serves, format!("matrix[{}]", at + 1), "model-rule-matrix-bands");
        }
        for (at, row) in self.matrix.iter().enumerate() {
            let serves = row.is_sorted_by(|less, more| more <= less);
            faults.must(serves, format!("matrix[{at}]"), "model-rule-matrix-impact");
        }
    }

    fn check_gates(&self, faults: &mut Faults) {
        let mut known = BTreeSet::new();
        for (at, gate) in self.gates.iter().enumerate() {
            let place = format!("gates[{at}]");
            let lifts = known.insert(gate.id) && gate.id != GateId::G3;
            faults.must_be(lifts, &place, "model-rule-gate", gate.id.name());
            let counts = gate.id != GateId::G6 || gate.coverage_below.is_some();
            faults.must(counts, &place, "model-rule-coverage");
        }
        faults.must(self.fast_track.id == GateId::G3, "fast_track.id", "model-rule-fast-track");
        // What these gates look at is a level of a factor by its rank.
        for id in ["status", "governance"] {
            let levels = self.factor(id).map_or(0, |factor| factor.levels.len());
            faults.must_be(levels == 4, format!("factors.{id}.levels"), "model-rule-four", levels);
        }
    }

    fn check_impact(&self, faults: &mut Faults) {
        let weights = &self.impact.weights;
        let each = [
            weights.users,
            weights.essential_service,
            weights.legal_duty,
            weights.money_left,
            weights.data_security,
            weights.public_trust,
        ];
        let sum: f64 = each.iter().sum();
        let whole = (sum - 100.0).abs() < NEARLY && each.iter().all(|it| *it >= 0.0);
        faults.must_be(whole, "impact.weights", "model-rule-impact-sum", sum);
        let unknown = (0.0..=1.0).contains(&self.impact.unknown);
        faults.must(unknown, "impact.unknown", "model-rule-share");
        let rises = self.impact.cuts.is_sorted_by(|a, b| a < b);
        faults.must(rises, "impact.cuts", "model-rule-cuts");
    }

    fn check_card(&self, faults: &mut Faults, name: &str, card: &Card) {
        for (id, terms) in &card.logit {
            let place = format!("outcomes.{name}.logit.{id}");
            match self.factor(id.as_str()).map(Factor::bins) {
                None => faults.must(false, place, "model-rule-card-factor"),
                Some(bins) => faults.must_be(
                    bins == terms.bins.len(),
                    place,
                    "model-rule-card-bins",
                    terms.bins.len(),
                ),
            }
        }
    }
}

impl Factor {
    fn bins(&self) -> usize {
        if self.unit.is_some() { self.cuts.len() + 1 } else { self.levels.len() }
    }

    fn check(&self, faults: &mut Faults) {
        let at = |what: &str| format!("factors.{}.{what}", self.id);
        faults.must(self.levels.len() >= 2, at("levels"), "model-rule-two-levels");
        let each = self.points.len() == self.levels.len();
        faults.must_be(each, at("points"), "model-rule-points-levels", self.points.len());
        let rises = self.points.is_sorted() && self.points.first() == Some(&0.0);
        faults.must(rises, at("points"), "model-rule-points-rise");
        let within = (0.0..=self.max()).contains(&self.unknown);
        faults.must_be(within, at("unknown"), "model-rule-unknown", self.unknown);
        let rises = self.cuts.is_sorted_by(|a, b| a < b);
        faults.must(rises, at("cuts"), "model-rule-cuts");
        if self.unit.is_some() {
            let each = self.level_of_bin.len() == self.bins();
            faults.must_be(each, at("level_of_bin"), "model-rule-bins", self.level_of_bin.len());
        }
        let beyond = |level: &&usize| **level > self.top();
        if let Some(level) = self.level_of_bin.iter().find(beyond) {
            faults.must_be(false, at("level_of_bin"), "model-rule-beyond", level);
        }
        for (scale, words) in &self.scales {
            let place = at(&format!("scales.{scale}"));
            faults.must(SCALES.contains(&scale.as_str()), place, "model-rule-scale");
            self.check_scale(faults, scale, words);
        }
        let in_english = self.levels_en.is_empty() || self.levels_en.len() == self.levels.len();
        faults.must(in_english, at("levels_en"), "model-rule-english");
        let counted = self.block == Block::Judged || self.observed.len() == self.bins() + 1;
        faults.must_be(counted, at("observed"), "model-rule-observed", self.observed.len());
        let counts = self.observed.iter().flat_map(|it| [it.bad, it.slip, it.cost, it.any]);
        let likely = counts.into_iter().all(|it| it.events <= it.n);
        faults.must(likely, at("observed"), "model-rule-events");
    }

    fn check_scale(&self, faults: &mut Faults, scale: &str, words: &BTreeMap<String, usize>) {
        for (word, level) in words.iter().filter(|(_, level)| **level > self.top()) {
            let place = format!("factors.{}.scales.{scale}.{word}", self.id);
            faults.must_be(false, place, "model-rule-beyond", level);
        }
    }
}
