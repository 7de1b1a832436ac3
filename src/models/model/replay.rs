//! The scores that count, made again with another model from the same answers as of the same day: what
//! moves is owed to the model alone.

use crate::base::Priority;
use crate::triage::model::{Answers, AssessmentContext, Band, RiskModel, appraise};
use chrono::NaiveDate;

/// A score that counts, with all that made it.
#[derive(Clone, Debug, PartialEq)]
pub struct Before {
    pub number: String,
    pub title: String,
    pub total: f64,
    pub band: Band,
    pub priority: Priority,
    pub answers: Answers,
    pub context: AssessmentContext,
    pub urgency_days: Option<i64>,
    pub as_of: NaiveDate,
}

/// A case before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Replayed {
    pub number: String,
    pub title: String,
    pub total: (f64, f64),
    pub band: (Band, Band),
    pub priority: (Priority, Priority),
}

/// What a model would do to the open cases.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Replay {
    pub cases: usize,
    /// How many go from a band, the row, to another, the column: in the order of [`Band::ALL`].
    pub transitions: [[usize; 4]; 4],
    pub other_priority: usize,
    /// Those that change band: the highest rise first, the deepest fall last.
    pub moved: Vec<Replayed>,
    /// The others, the greatest change of points first.
    pub stayed: Vec<Replayed>,
}

impl Before {
    /// The same answers, as another model scores them.
    pub fn by(self, model: &RiskModel) -> Self {
        let Before { answers, context, urgency_days, as_of, .. } = &self;
        let scored = appraise(model, answers, context, *urgency_days, *as_of);
        let (total, band) = (scored.assessment.total, scored.assessment.band);
        Before { total, band, priority: scored.priority, ..self }
    }
}

/// One case.
pub fn replayed(model: &RiskModel, before: Before) -> Replayed {
    let Before { answers, context, urgency_days, as_of, .. } = &before;
    let after = appraise(model, answers, context, *urgency_days, *as_of);
    Replayed {
        total: (before.total, after.assessment.total),
        band: (before.band, after.assessment.band),
        priority: (before.priority, after.priority),
        number: before.number,
        title: before.title,
    }
}

/// All of them.
pub fn replay(cases: impl IntoIterator<Item = Replayed>) -> Replay {
    let mut replay = Replay::default();
    for case in cases {
        replay.cases += 1;
        replay.transitions[case.band.0 as usize][case.band.1 as usize] += 1;
        replay.other_priority += usize::from(case.priority.0 != case.priority.1);
        let of = if case.moves() { &mut replay.moved } else { &mut replay.stayed };
        of.push(case);
    }
    replay.moved.sort_by(|one, other| {
        let rise = |it: &Replayed| it.band.1 as i64 - it.band.0 as i64;
        rise(other)
            .cmp(&rise(one))
            .then(other.change().total_cmp(&one.change()))
            .then_with(|| one.number.cmp(&other.number))
    });
    replay.stayed.sort_by(|one, other| {
        let change = other.change().abs().total_cmp(&one.change().abs());
        change.then_with(|| one.number.cmp(&other.number))
    });
    replay
}

impl Replayed {
    pub fn moves(&self) -> bool {
        self.band.0 != self.band.1
    }

    /// In points.
    pub fn change(&self) -> f64 {
        self.total.1 - self.total.0
    }
}

impl Replay {
    /// How many rise to a higher band, and how many fall to a lower one.
    pub fn rise_and_fall(&self) -> (usize, usize) {
        let rise = self.moved.iter().filter(|it| it.band.1 > it.band.0).count();
        (rise, self.moved.len() - rise)
    }

    /// How many are in each band, before and after.
    pub fn in_bands(&self) -> [[usize; 4]; 2] {
        let before = self.transitions.map(|row| row.iter().sum());
        let after = std::array::from_fn(|to| self.transitions.iter().map(|row| row[to]).sum());
        [before, after]
    }
}
