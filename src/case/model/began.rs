//! What the clock of something owed began with: a request that came in, a question, an appeal, a case reopened.

use super::{Case, Duty, DutyKind};
use chrono::{DateTime, Utc};

/// What happened when somebody began to owe something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Began {
    Received,
    Asked,
    Contested,
    Proposed,
    Appealed,
    /// The director granted the appeal: triage goes on.
    Granted,
    /// The case had been closed.
    Reopened,
    /// What was done before it, which its name tells.
    Otherwise,
}

impl Case {
    /// What began this duty of the case. The same kind is owed once more after an appeal or a reopening: then
    /// it did not begin when the request came in.
    pub fn began(&self, duty: &Duty) -> Began {
        let at = duty.clock.started_at;
        let ruling = self.appeal.as_ref().and_then(|it| it.ruling.as_ref());
        if ruling.is_some_and(|it| it.granted && it.at == at) {
            return Began::Granted;
        }
        if self.appeal.as_ref().is_some_and(|it| it.at == at) {
            return Began::Appealed;
        }
        if self.was_reopened(at) {
            return Began::Reopened;
        }
        match duty.kind {
            // Appeals of before, of which the case keeps nothing, began the decision alone.
            DutyKind::Decide if self.submitted_at.is_some_and(|sent| sent != at) => Began::Appealed,
            DutyKind::Acknowledge | DutyKind::Admissibility | DutyKind::Decide => Began::Received,
            DutyKind::AnswerQuestions | DutyKind::AnswerBaseline => Began::Asked,
            DutyKind::RuleOnAppeal => Began::Appealed,
            DutyKind::AnswerContest => Began::Contested,
            DutyKind::AnswerOverride => Began::Proposed,
            _ => Began::Otherwise,
        }
    }

    /// Whether it was reopened at that moment: its admissibility is looked at when it is sent, and then.
    fn was_reopened(&self, at: DateTime<Utc>) -> bool {
        let looked_at = |it: &Duty| it.kind == DutyKind::Admissibility && it.clock.started_at == at;
        self.submitted_at.is_some_and(|sent| sent != at) && self.duties.iter().any(looked_at)
    }
}
