//! The register of what was decided of an intervention: what its journal says, and nothing kept beside it.

use super::{Course, Decided, Event};
use chrono::{DateTime, Utc};

/// A line of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub decided: Decided,
    pub at: DateTime<Utc>,
    /// Who signs it: `None` where the journal names nobody.
    pub by: Option<String>,
    pub fate: Fate,
}

/// What became of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    InForce,
    /// The next one says the same again.
    Confirmed {
        at: DateTime<Utc>,
    },
    /// The next one says something else.
    Replaced {
        at: DateTime<Utc>,
    },
    /// A pause that is over.
    Resumed {
        at: DateTime<Utc>,
    },
    Withdrawn {
        at: DateTime<Utc>,
        reason: String,
    },
    /// The case was handed back or closed.
    Over {
        at: DateTime<Utc>,
    },
    /// It was over, and a relapse asks for another: since when, and by when. `None` while the time limit is paused.
    OwedAnew {
        at: DateTime<Utc>,
        due_at: Option<DateTime<Utc>>,
    },
}

impl Decision {
    /// When it is to be looked at again: by the day that was decided, or by the one on which that is owed anew.
    pub fn review_at(&self) -> Option<DateTime<Utc>> {
        match self.fate {
            Fate::OwedAnew { due_at, .. } => due_at,
            _ => self.decided.review_at,
        }
    }
}

/// The register that a journal makes, in the order of the days.
pub fn decisions(
    told: impl IntoIterator<Item = (DateTime<Utc>, Option<String>, Event)>,
) -> Vec<Decision> {
    let mut lines: Vec<Decision> = Vec::new();
    for (at, by, event) in told {
        match event {
            Event::CourseDecided(decided) => {
                let next = decided.course;
                end_as(&mut lines, false, |before| match before == next {
                    true => Fate::Confirmed { at },
                    false => Fate::Replaced { at },
                });
                lines.push(Decision { decided, at, by, fate: Fate::InForce });
            }
            Event::CourseWithdrawn { reason, .. } => {
                end(&mut lines, false, Fate::Withdrawn { at, reason });
            }
            Event::Suspended { reason, review_at } => {
                let (course, review_at) = (Course::Pause, Some(review_at));
                let decided = Decided { course, taken_by: None, reason, evidence: None, review_at };
                lines.push(Decision { decided, at, by, fate: Fate::InForce });
            }
            Event::Resumed => end(&mut lines, true, Fate::Resumed { at }),
            Event::HandedBack { .. } | Event::Closed { .. } => {
                end(&mut lines, false, Fate::Over { at });
            }
            _ => {}
        }
    }
    lines
}

/// A review is owed of a case. Where its latest decision is over, only a relapse can have asked for it. Whether a line
/// tells of it now: none does where nothing was decided, or what was is withdrawn.
pub fn owe_anew(lines: &mut [Decision], at: DateTime<Utc>, due_at: Option<DateTime<Utc>>) -> bool {
    let latest = lines.iter_mut().rev().find(|it| it.decided.course != Course::Pause);
    let Some(line) = latest else { return false };
    if matches!(line.fate, Fate::Over { .. }) {
        line.fate = Fate::OwedAnew { at, due_at };
    }
    !matches!(line.fate, Fate::Withdrawn { .. })
}

/// A pause stands beside what was decided before it: each ends by its own acts.
fn end(lines: &mut [Decision], is_pause: bool, fate: Fate) {
    end_as(lines, is_pause, |_| fate);
}

/// The same where its fate hangs on what it was.
fn end_as(lines: &mut [Decision], is_pause: bool, fate: impl FnOnce(Course) -> Fate) {
    let stands = |it: &&mut Decision| {
        it.fate == Fate::InForce && (it.decided.course == Course::Pause) == is_pause
    };
    if let Some(line) = lines.iter_mut().rev().find(stands) {
        line.fate = fate(line.decided.course);
    }
}
