//! The rules of dates that move: each slip has its cause, and a new baseline is asked, approved, refused or
//! withdrawn. Called by `decide` alone.

use super::decide::must_hold;
use super::ranks::{expected, freeze, moved};
use super::{Ask, Asking, Event, Facts, Milestone, Outlooks, Remediation, SaidCause, Slip, Told};
use crate::base::{Actor, Refusal, Role};
use crate::case::model::{Part, Stage};
use chrono::NaiveDate;

/// A cause told of a milestone that slips: what was typed, and the day that its tasks lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TellCause {
    /// Of what was typed wrong, the faults: who may not tell is told that first.
    pub said: Result<(u32, SaidCause), Refusal>,
    /// The likely dates of the milestones, where tasks lead to them.
    pub likely: Vec<(u32, NaiveDate)>,
}

impl Facts<'_> {
    /// Of a milestone that was noted as reached, it takes that back.
    pub(super) fn forecast(
        self,
        state: &Remediation,
        actor: &Actor,
        (rank, forecast_on): (u32, NaiveDate),
        said: Option<SaidCause>,
    ) -> Result<Event, Refusal> {
        let milestone = self.reaches(state, actor, rank)?;
        self.must_be_expected("progress_forecast_on", forecast_on)?;
        let slip = self.must_tell_why(state, actor, (milestone, forecast_on), said)?;
        let cause = slip.map(Told::Slip);
        let from = Some(expected(state, milestone)).filter(|from| *from != forecast_on);
        Ok(match milestone.done_on {
            None => Event::MilestoneForecast { rank, from, forecast_on, cause },
            Some(was) => Event::MilestoneReopened { rank, was, forecast_on, cause },
        })
    }

    /// Of a milestone that was reached already, it corrects the day.
    pub(super) fn mark_done(
        self,
        state: &Remediation,
        actor: &Actor,
        (rank, done_on): (u32, NaiveDate),
        said: Option<SaidCause>,
    ) -> Result<Event, Refusal> {
        let milestone = self.reaches(state, actor, rank)?;
        must_hold(milestone.done_on != Some(done_on), "milestone_open")?;
        self.must_have_been("progress_done_on", done_on)?;
        let slip = self.must_tell_why(state, actor, (milestone, done_on), said)?;
        let cause = slip.map(Told::Slip);
        Ok(match milestone.done_on {
            None => Event::MilestoneDone { rank, done_on, cause },
            Some(was) => Event::MilestoneCorrected { rank, was, done_on, cause },
        })
    }

    /// A slip beyond two weeks has a cause, and the cause is written down.
    fn must_tell_why(
        self,
        state: &Remediation,
        actor: &Actor,
        (milestone, reached): (&Milestone, NaiveDate),
        said: Option<SaidCause>,
    ) -> Result<Option<Slip>, Refusal> {
        let Some(said) = said else {
            return match state.owes_cause(milestone, reached, self.calendar) {
                true => Err(Refusal::field("progress_cause", "problem-cause")),
                false => Ok(None),
            };
        };
        said.must_say_more("progress_words")?;
        Ok(state.slip(milestone, reached, &said, (actor.id, self.today)))
    }

    /// The case lead gives the cause that is asked for, whatever it is that shows the slip.
    pub(super) fn tell_cause(
        self,
        state: &Remediation,
        actor: &Actor,
        told: TellCause,
    ) -> Result<Event, Refusal> {
        self.must_be(self.case.holds(Part::CaseLead, actor.id))?;
        self.must_be_at(&[Stage::Recovery], actor)?;
        let TellCause { said, likely } = told;
        let (rank, said) = said?;
        let unknown = || Refusal::field("tell_rank", "problem-choice");
        let milestone = state.milestone(rank).ok_or_else(unknown)?;
        let (calendar, today) = (self.calendar, self.today);
        let owed = state.owed_cause(milestone, Outlooks { calendar, today, likely: &likely });
        must_hold(owed.is_some(), "cause_owed")?;
        said.must_say_more("tell_words")?;
        let to = owed.map_or(today, |it| it.to);
        let slip = state.slip(milestone, to, &said, (actor.id, today));
        let slip = slip.ok_or_else(|| Refusal::Unmet(vec!["cause_owed".into()]))?;
        Ok(Event::CauseTold { rank, cause: slip.cause, slip })
    }

    pub(super) fn ask_rebaseline(
        self,
        state: &Remediation,
        actor: &Actor,
        said: Result<Asking, Refusal>,
    ) -> Result<Event, Refusal> {
        self.must_be(self.case.holds(Part::CaseLead, actor.id))?;
        self.must_be_at(&[Stage::Recovery], actor)?;
        let said = said?;
        said.must_fit(state, self)?;
        let is_moved = state.milestones.iter().any(|it| moved(state, it));
        must_hold(is_moved || said.changes_milestones(), "forecast_moved")?;
        let Asking { motive, reason, added, given_up } = said;
        let added = added.into_iter().map(|(_, it)| it).collect();
        Ok(Event::RebaselineAsked { by: actor.id, motive, reason, added, given_up })
    }

    pub(super) fn freeze_forecast(
        self,
        state: &Remediation,
        actor: &Actor,
    ) -> Result<Event, Refusal> {
        let ask = asked(state)?;
        if ask.by == actor.id {
            return Err(Refusal::OwnAct);
        }
        must_hold(!state.would_give_up_all(), "milestone_left")?;
        let new = |it: &Milestone| expected(state, it);
        Ok(freeze(state, (self.calendar, self.today), Some(ask.motive), new))
    }

    /// Whoever could approve it may refuse it, with a reason; the plan in force stays as it is.
    pub(super) fn refuse_rebaseline(
        self,
        state: &Remediation,
        actor: &Actor,
        reason: Result<String, Refusal>,
    ) -> Result<Event, Refusal> {
        if !actor.is_for(Role::Director, self.line) {
            return Err(Refusal::NeedsRole(vec![Role::Director]));
        }
        self.must_be_at(&[Stage::Recovery], actor)?;
        if asked(state)?.by == actor.id {
            return Err(Refusal::OwnAct);
        }
        Ok(Event::RebaselineRefused { by: actor.id, reason: reason?, on: self.today })
    }

    pub(super) fn withdraw_rebaseline(
        self,
        state: &Remediation,
        actor: &Actor,
    ) -> Result<Event, Refusal> {
        let asked_it = state.ask.as_ref().is_some_and(|it| it.by == actor.id);
        // Whoever leads the case since then may take back what was asked in its name.
        self.must_be(asked_it || self.case.holds(Part::CaseLead, actor.id))?;
        self.must_be_at(&[Stage::Recovery], actor)?;
        asked(state)?;
        Ok(Event::RebaselineWithdrawn { by: actor.id })
    }
}

fn asked(state: &Remediation) -> Result<&Ask, Refusal> {
    state.ask.as_ref().ok_or_else(|| Refusal::Unmet(vec!["rebaseline_asked".into()]))
}
