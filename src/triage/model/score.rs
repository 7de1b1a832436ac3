//! The arithmetic: bad news counts at once, good news in full only when proven, and
//! what nobody knows counts as the middle and widens the interval.

use super::assessment::{Answers, Assessment, Line};
use super::factor::{Block, Factor, at};
use super::gates::{self, GateFacts};
use super::outcomes::Frequencies;
use super::{Proof, RiskModel};
use chrono::NaiveDate;

/// The level that judged answers are drawn to as long as they are not proven: the middle of 0 to 3.
const MIDDLE: f64 = 1.5;

/// Scores a project as it was known at a date.
pub fn assess(
    model: &RiskModel,
    answers: &Answers,
    facts: &GateFacts,
    as_of: NaiveDate,
) -> Assessment {
    let lines: Vec<Line> =
        model.factors.iter().map(|factor| line(model, factor, answers, as_of)).collect();
    let sum = |value: fn(&Line) -> f64| lines.iter().map(value).sum::<f64>();
    let block = |block| lines.iter().filter(|it| it.block == block).map(|it| it.points).sum();
    let (total, low, high) = (sum(|it| it.points), sum(|it| it.low), sum(|it| it.high));
    let coverage = lines.iter().map(|it| it.max * model.proof.weight(it.proof)).sum();
    let measured = block(Block::Measured);
    let gates = gates::holding(model, &lines, facts, coverage);
    let lifted = |points| {
        let floors = gates.iter().filter_map(|gate| gate.floor);
        floors.fold(model.band_of(points), Ord::max)
    };
    Assessment {
        model: model.id.clone(),
        as_of,
        answers: answers.clone(),
        facts: *facts,
        measured,
        judged: block(Block::Judged),
        total,
        low,
        high,
        coverage,
        band_by_points: model.band_of(total),
        band: lifted(total),
        band_low: lifted(low),
        band_high: lifted(high),
        provisional: gates::provisional(&gates),
        gates,
        frequencies: Frequencies::of(&model.outcomes, &lines, measured),
        lines,
    }
}

fn line(model: &RiskModel, factor: &Factor, answers: &Answers, as_of: NaiveDate) -> Line {
    let answer = answers.0.get(&factor.id);
    let age_days = answer.map(|it| (as_of - it.answered_on).num_days());
    let given = answer.map_or(Proof::Unknown, |it| it.proof);
    let proof = given.aged(age_days.unwrap_or_default(), &model.proof.ageing_days);
    let reading = answer.and_then(|it| factor.read(&it.given, as_of, &model.gbp_per_unit));
    // A fact without any proof left, or that no scale of the model can read, is unknown.
    let known = reading.filter(|_| proof != Proof::Unknown);
    let (points, low, high) = match known {
        None => (factor.unknown, 0.0, factor.max()),
        Some(reading) => {
            let level = reading.level as f64;
            let width = model.proof.half_width(factor.block, proof);
            let points = match factor.block {
                // Learnt on values as published: proof moves the interval only.
                Block::Measured => at(&factor.points, level),
                Block::Judged => at(&factor.points, drawn_in(level, model.proof.weight(proof))),
            };
            (points, at(&factor.points, level - width), at(&factor.points, level + width))
        }
    };
    Line {
        factor: factor.id.clone(),
        block: factor.block,
        reading: known,
        proof: if known.is_some() { proof } else { Proof::Unknown },
        aged: proof != given,
        age_days,
        points,
        max: factor.max(),
        low,
        high,
    }
}

/// Good news counts as far as it is proven; bad news counts at once.
fn drawn_in(level: f64, proof: f64) -> f64 {
    if level < MIDDLE { level + (1.0 - proof) * (MIDDLE - level) } else { level }
}
