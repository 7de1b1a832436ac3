//! What would change the score, never what would save the project. A status, an end
//! date and a cost are facts, not levers: only judged factors are looked at.

use super::factor::{Block, FactorId};
use super::{Answers, Assessment, Band, GateId, Given, Line, Proof, RiskModel, assess};
use serde::{Deserialize, Serialize};

/// One thing to do about one factor, and the points it takes off at best.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Move {
    pub factor: FactorId,
    pub kind: MoveKind,
    pub points: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MoveKind {
    /// Answer what nobody knows: at best, and verified.
    Answer,
    /// One level better, with the same proof.
    Improve,
    /// The same answer, checked by the brigade.
    Verify,
}

/// What it takes to leave the band downwards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Leaving {
    pub band: Band,
    /// The total must come under this.
    pub limit: f64,
    /// By how much it is over; 0 when only a gate holds the band.
    pub excess: f64,
    /// The full fall of each factor to take, largest first. Empty when it cannot be reached.
    pub falls: Vec<Move>,
    /// The total after them.
    pub total: f64,
    /// The gates that would hold the band even then.
    pub held_by: Vec<GateId>,
    /// The measured facts whose points alone keep the total over the limit.
    pub held_by_facts: Vec<FactorId>,
}

impl MoveKind {
    pub const ALL: [MoveKind; 3] = [MoveKind::Answer, MoveKind::Improve, MoveKind::Verify];

    pub fn name(self) -> &'static str {
        match self {
            MoveKind::Answer => "answer",
            MoveKind::Improve => "improve",
            MoveKind::Verify => "verify",
        }
    }
}

/// Every single move that takes points off, largest first, then by the name of the factor.
pub fn moves(model: &RiskModel, assessment: &Assessment) -> Vec<Move> {
    let mut moves: Vec<Move> = judged(assessment)
        .flat_map(|line| tries(assessment, line).into_iter().map(move |it| (line, it)))
        .filter_map(|(line, (kind, answers))| {
            let after = assess(model, &answers, &assessment.facts, assessment.as_of);
            let points = line.points - after.line(line.factor.as_str())?.points;
            (points > 1e-9).then(|| Move { factor: line.factor.clone(), kind, points })
        })
        .collect();
    moves.sort_by(|a, b| {
        let same = b.points.total_cmp(&a.points).then_with(|| a.factor.cmp(&b.factor));
        same.then(a.kind.cmp(&b.kind))
    });
    moves
}

/// The answers as they would be after each move that the line allows.
fn tries(assessment: &Assessment, line: &Line) -> Vec<(MoveKind, Answers)> {
    let today = assessment.as_of;
    let with = |level, proof| {
        let answers = assessment.answers.clone();
        answers.with(line.factor.as_str(), Given::Level(level), proof, today)
    };
    let Some(reading) = line.reading else {
        return vec![(MoveKind::Answer, with(0, Proof::Verified))];
    };
    let better = reading.level.checked_sub(1);
    let better = better.map(|level| (MoveKind::Improve, with(level, line.proof)));
    let verified = (MoveKind::Verify, with(reading.level, Proof::Verified));
    better.into_iter().chain([verified]).collect()
}

/// How to come under the band that the case is in; `None` when it is the lowest.
pub fn leave_the_band(model: &RiskModel, assessment: &Assessment) -> Option<Leaving> {
    let band = assessment.band;
    if band == Band::Low {
        return None;
    }
    let limit = model.limit_of(band);
    let excess = (assessment.total - limit).max(0.0);
    let mut after = assessment.clone();
    let mut falls = Vec::new();
    for (factor, points) in full_falls(assessment) {
        let answers =
            after.answers.with(factor.as_str(), Given::Level(0), Proof::Verified, assessment.as_of);
        after = assess(model, &answers, &assessment.facts, assessment.as_of);
        falls.push(Move { factor, kind: MoveKind::Improve, points });
        if after.band < band {
            return Some(Leaving {
                band,
                limit,
                excess,
                falls,
                total: after.total,
                held_by: Vec::new(),
                held_by_facts: Vec::new(),
            });
        }
    }
    let holding = after.gates.iter().filter(|gate| gate.floor.is_some_and(|floor| floor >= band));
    let held_by = holding.map(|gate| gate.id).collect();
    let heavy = after.total >= limit;
    let facts = after.lines.iter().filter(|line| line.block == Block::Measured);
    let held_by_facts =
        facts.filter(|line| heavy && line.points > 0.0).map(|line| line.factor.clone()).collect();
    let total = after.total;
    Some(Leaving { band, limit, excess, falls: Vec::new(), total, held_by, held_by_facts })
}

/// What each judged factor would take off at its best and verified, largest first.
fn full_falls(assessment: &Assessment) -> Vec<(FactorId, f64)> {
    let mut falls: Vec<_> = judged(assessment)
        .filter(|line| line.points > 0.0)
        .map(|line| (line.factor.clone(), line.points))
        .collect();
    falls.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    falls
}

fn judged(assessment: &Assessment) -> impl Iterator<Item = &Line> {
    assessment.lines.iter().filter(|line| line.block == Block::Judged)
}
