//! The gates: facts that lift the band, whatever the points. They never touch the number.

use super::assessment::Line;
use super::{Band, Proof, RiskModel};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The rules by name. When each holds is here; what it lifts to is in the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GateId {
    /// The status declared is *support needed*: good opinions cannot outweigh it.
    G1a,
    /// The status declared is *compromised*.
    G1b,
    /// A dated legal duty falls due soon, and the likely finish comes after it.
    G2,
    /// Users are harmed in production now: first priority, whatever the band.
    G3,
    /// Nobody decides, and that is documented.
    G4,
    /// The committee noted that no purpose is stated.
    G5,
    /// Too little is proven to call the risk low, or to call the band final.
    G6,
}

/// Whether a gate comes from what was counted or from the brigade's policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GateKind {
    Measured,
    Policy,
}

/// A gate that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gate {
    pub id: GateId,
    /// The band it lifts to; none for the one that lifts the priority alone.
    pub floor: Option<Band>,
    pub kind: GateKind,
}

/// What the gates must know beside the answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateFacts {
    /// See [`legal_duty_missed`].
    pub legal_duty_missed: bool,
    pub users_harmed_now: bool,
    pub no_purpose: bool,
}

/// How near a legal duty must be for G2 to look at it.
pub const LEGAL_DUTY_DAYS: i64 = 90;

/// Whether a dated legal duty falls within 90 days and the likely (P50) finish after it.
pub fn legal_duty_missed(duty: NaiveDate, likely_finish: NaiveDate, as_of: NaiveDate) -> bool {
    (duty - as_of).num_days() <= LEGAL_DUTY_DAYS && likely_finish > duty
}

/// The gates that hold, in the order of the model; the one of priority last.
pub(super) fn holding(
    model: &RiskModel,
    lines: &[Line],
    facts: &GateFacts,
    coverage: f64,
) -> Vec<Gate> {
    let level = |factor: &str| {
        let line = lines.iter().find(|line| line.factor.as_str() == factor)?;
        line.reading.map(|reading| (reading.level, line.proof))
    };
    let status = level("status").map(|(level, _)| level);
    let holds = |id, coverage_below: Option<f64>| match id {
        GateId::G1a => status == Some(2),
        GateId::G1b => status == Some(3),
        GateId::G2 => facts.legal_duty_missed,
        GateId::G3 => facts.users_harmed_now,
        GateId::G4 => level("governance")
            .is_some_and(|(level, proof)| level == 3 && proof >= Proof::Documented),
        GateId::G5 => facts.no_purpose,
        GateId::G6 => coverage_below.is_some_and(|limit| coverage < limit),
    };
    let lifting = model.gates.iter().map(|rule| {
        (Gate { id: rule.id, floor: Some(rule.floor), kind: rule.kind }, rule.coverage_below)
    });
    let urgent = Gate { id: model.fast_track.id, floor: None, kind: model.fast_track.kind };
    let all = lifting.chain([(urgent, None)]);
    all.filter(|(gate, limit)| holds(gate.id, *limit)).map(|(gate, _)| gate).collect()
}

/// Whether the band may only be shown as provisional.
pub(super) fn provisional(gates: &[Gate]) -> bool {
    gates.iter().any(|gate| gate.id == GateId::G6)
}

impl GateId {
    pub const ALL: [GateId; 7] =
        [GateId::G1a, GateId::G1b, GateId::G2, GateId::G3, GateId::G4, GateId::G5, GateId::G6];

    pub fn name(self) -> &'static str {
        match self {
            GateId::G1a => "G1a",
            GateId::G1b => "G1b",
            GateId::G2 => "G2",
            GateId::G3 => "G3",
            GateId::G4 => "G4",
            GateId::G5 => "G5",
            GateId::G6 => "G6",
        }
    }
}
