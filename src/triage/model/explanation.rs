//! The score as people read it: a sentence in parts, and lines that add up on screen.
//! Facts only; the words are in the catalogues.

use super::counterfactual::{Leaving, Move, leave_the_band, moves};
use super::factor::{Block, Count, FactorId};
use super::{Assessment, Band, GateId, Given, Line, RiskModel};
use serde::{Deserialize, Serialize};

/// Why the score is what it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// The sentence, in reading order.
    pub sentence: Vec<Part>,
    /// The table: in tenths of a point, and their sum is the total shown.
    pub lines: Vec<ShownLine>,
    pub moves: Vec<Move>,
    pub leaving: Option<Leaving>,
}

/// A piece of the sentence. Points are in tenths, as shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Score {
        total: i64,
        low: i64,
        high: i64,
        band: Band,
        provisional: bool,
    },
    /// A measured fact; the level is `None` when it is unknown.
    Fact {
        factor: FactorId,
        level: Option<usize>,
        points: i64,
        any: Option<Count>,
    },
    /// The questions that people answered.
    Answered {
        count: usize,
        points: i64,
    },
    /// The questions without an answer that says how it stands, and what each counts.
    Unanswered {
        count: usize,
        /// Of those, to which *I don't know* was said.
        said_unknown: usize,
        /// And those that were answered so long ago that the answer counts no more.
        #[serde(default)]
        outworn: usize,
        points: i64,
        each: i64,
    },
    Gate(GateId),
    Verified {
        count: usize,
    },
}

/// A line of the table, in tenths of a point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownLine {
    pub line: Line,
    /// What was answered, where the line counts it.
    pub given: Option<Given>,
    pub points: i64,
    /// What was counted on similar projects; none for a judgement.
    pub any: Option<Count>,
}

impl ShownLine {
    /// Whether the tenths shown are not the points to the digit, so that the sum may come out.
    pub fn is_fitted(&self) -> bool {
        (self.points as f64 / 10.0 - self.line.points).abs() > 1e-6
    }
}

pub fn explain(assessment: &Assessment, model: &RiskModel) -> Explanation {
    let points: Vec<f64> = assessment.lines.iter().map(|line| line.points).collect();
    let shown = share_out(&points);
    let lines: Vec<ShownLine> = assessment
        .lines
        .iter()
        .zip(shown)
        .map(|(line, points)| {
            let factor = model.factor(line.factor.as_str());
            let any = factor.and_then(|factor| factor.counted(line.reading));
            let answer = assessment.answers.0.get(&line.factor);
            let given = answer.filter(|_| line.reading.is_some()).map(|it| it.given.clone());
            ShownLine { line: line.clone(), given, points, any }
        })
        .collect();
    Explanation {
        sentence: sentence(assessment, &lines),
        lines,
        moves: moves(model, assessment),
        leaving: leave_the_band(model, assessment),
    }
}

fn sentence(assessment: &Assessment, lines: &[ShownLine]) -> Vec<Part> {
    let score = Part::Score {
        total: tenths(assessment.total),
        low: tenths(assessment.low),
        high: tenths(assessment.high),
        band: assessment.band,
        provisional: assessment.provisional,
    };
    let measured = lines.iter().filter(|it| it.line.block == Block::Measured);
    let facts = measured.filter(|it| it.points > 0).map(|it| Part::Fact {
        factor: it.line.factor.clone(),
        level: it.line.reading.map(|reading| reading.level),
        points: it.points,
        any: it.any,
    });
    let judged = || lines.iter().filter(|it| it.line.block == Block::Judged);
    let sum = |lines: &[&ShownLine]| lines.iter().map(|it| it.points).sum();
    let answered: Vec<_> = judged().filter(|it| it.line.reading.is_some()).collect();
    let unanswered: Vec<_> = judged().filter(|it| it.line.reading.is_none()).collect();
    let answered = (!answered.is_empty())
        .then(|| Part::Answered { count: answered.len(), points: sum(&answered) });
    let unanswered = unanswered.first().map(|first| Part::Unanswered {
        count: unanswered.len(),
        said_unknown: unanswered.iter().filter(|it| it.line.is_said_unknown()).count(),
        outworn: unanswered.iter().filter(|it| it.line.is_outworn()).count(),
        points: sum(&unanswered),
        each: tenths(first.line.points),
    });
    let gates = assessment.gates.iter().map(|gate| Part::Gate(gate.id));
    let verified = Part::Verified { count: assessment.verified() };
    let questions = answered.into_iter().chain(unanswered);
    [score].into_iter().chain(facts).chain(questions).chain(gates).chain([verified]).collect()
}

/// Rounds to tenths so that the parts add up to the whole as shown: all are cut, and
/// what is left goes to those that lost most.
pub fn share_out(points: &[f64]) -> Vec<i64> {
    let cut: Vec<i64> = points.iter().map(|it| (it * 10.0 + 1e-9).floor() as i64).collect();
    let lost = |at: usize| points[at] * 10.0 - cut[at] as f64;
    let left = tenths(points.iter().sum()) - cut.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|a, b| lost(*b).total_cmp(&lost(*a)).then(a.cmp(b)));
    let mut shown = cut;
    for at in order.into_iter().take(left.max(0) as usize) {
        shown[at] += 1;
    }
    shown
}

/// Points rounded to the tenth that people read, halves away from zero. By way of the thousandths that the
/// tables keep: a half stays one however it was added up, on the page of a case as in a list.
pub fn tenths(points: f64) -> i64 {
    let thousandths = (points * 1000.0).round() as i64;
    (thousandths.abs() + 50) / 100 * thousandths.signum()
}
