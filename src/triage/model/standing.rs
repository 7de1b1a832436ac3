//! How an override stands, day by day, and what becomes of it: by an act, or by a new assessment.

use super::band_override::{BandOverride, Ending, OverrideEvent, Proposal, Standing, needs_second};
use super::{Assessment, Band};
use crate::base::PersonId;
use chrono::{DateTime, NaiveDate, Utc};

impl BandOverride {
    pub fn standing(&self, today: NaiveDate) -> Standing {
        match (self.ended, self.from_on) {
            (Some((Ending::Ended, _)), None) => Standing::Withdrawn,
            (Some((ending, _)), _) => Standing::Over(ending),
            // Silence refuses nothing: it waits until somebody says no, or takes it back.
            (None, None) => Standing::Proposed,
            _ if self.until_on < today => Standing::Expired,
            (None, Some(_)) => Standing::Holds,
        }
    }

    /// Whether a second person still owes it an answer.
    pub fn waits(&self) -> bool {
        self.ended.is_none() && self.from_on.is_none()
    }

    /// Whether its last day passed before anybody answered: there is nothing left to confirm.
    pub fn is_too_late(&self, today: NaiveDate) -> bool {
        self.waits() && self.until_on < today
    }

    /// Whether its band counts in place of the computed one.
    pub fn holds(&self, today: NaiveDate) -> bool {
        self.standing(today) == Standing::Holds
    }

    /// Whether it holds, or may still come to.
    pub fn is_open(&self, today: NaiveDate) -> bool {
        matches!(self.standing(today), Standing::Holds | Standing::Proposed)
    }

    /// Whether it asks for more help than the points do.
    pub fn raises(&self) -> bool {
        self.target > self.computed
    }

    /// What a new assessment does to it: nothing, or its end.
    pub fn lifted_by(&self, assessed: &Assessment) -> Option<OverrideEvent> {
        let (computed, target) = (assessed.band, self.target);
        // It asked for a higher band, and the points now ask for that one or a higher still; or lower.
        let reached = if self.raises() { computed >= target } else { computed <= target };
        let alone = self.from_on.is_some() && self.answered_by.is_none();
        let ending = match () {
            () if reached => Ending::Reached,
            () if alone && needs_second(computed, assessed.floor(), target) => Ending::SecondNeeded,
            () => return None,
        };
        Some(OverrideEvent::Lifted { computed, target, ending })
    }
}

/// The overrides of a case after one more thing happened. Total: what happened, happened.
pub fn apply_override(
    mut all: Vec<BandOverride>,
    event: &OverrideEvent,
    by: PersonId,
    at: DateTime<Utc>,
    on: NaiveDate,
) -> Vec<BandOverride> {
    let ended = |ending| Some((ending, at));
    match event {
        OverrideEvent::Overridden(proposal) => all.push(begun(proposal, by, at, Some(on))),
        OverrideEvent::Proposed(proposal) => all.push(begun(proposal, by, at, None)),
        _ => {
            let Some(last) = all.last_mut() else { return all };
            match event {
                OverrideEvent::Confirmed { from_on, .. } => {
                    (last.from_on, last.answered_by) = (Some(*from_on), Some(by));
                }
                OverrideEvent::Refused { .. } => {
                    (last.ended, last.answered_by) = (ended(Ending::Refused), Some(by));
                }
                OverrideEvent::Lifted { ending, .. } => last.ended = ended(*ending),
                _ => last.ended = ended(Ending::Ended),
            }
        }
    }
    all
}

fn begun(
    proposal: &Proposal,
    by: PersonId,
    at: DateTime<Utc>,
    from_on: Option<NaiveDate>,
) -> BandOverride {
    let Proposal { rank, assessment, computed, target, priority, until_on, .. } = *proposal;
    BandOverride {
        rank,
        assessment,
        computed,
        target,
        priority,
        reason: proposal.reason.clone(),
        evidence: proposal.evidence.clone(),
        proposed_by: by,
        proposed_at: at,
        answered_by: None,
        from_on,
        until_on,
        ended: None,
    }
}

/// The band that counts on a day: the computed one, unless an override holds.
pub fn band_that_counts(computed: Band, last: Option<&BandOverride>, today: NaiveDate) -> Band {
    last.filter(|it| it.holds(today)).map_or(computed, |it| it.target)
}

impl Ending {
    pub const ALL: [Ending; 4] =
        [Ending::Refused, Ending::Ended, Ending::Reached, Ending::SecondNeeded];

    /// The name in the database and in the catalogue of texts: `override-over-…`.
    pub fn name(self) -> &'static str {
        match self {
            Ending::Refused => "refused",
            Ending::Ended => "ended",
            Ending::Reached => "reached",
            Ending::SecondNeeded => "second_needed",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ending| ending.name() == name)
    }
}
