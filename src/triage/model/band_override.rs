//! *Dérogation motivée*: people set another band than the computed one, for a reason and for a time.
//! The number never moves, and both bands stay in sight.

use super::ground::{long_enough, to_be_looked_up};
use super::{Assessment, Band};
use crate::base::{Actor, OrganisationId, PersonId, Priority, Problem, Problems, Refusal, Role};
use crate::base::{day, prose};
use crate::case::model::{Case, Fact};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Past this many days, what was true then must be argued again.
pub const LONGEST_DAYS: i64 = 90;

/// One override of a case, from the day it was proposed to its end.
#[derive(Clone, Debug, PartialEq)]
pub struct BandOverride {
    /// The first of a case is 1.
    pub rank: i64,
    /// The rank of the assessment whose band it sets aside.
    pub assessment: i64,
    pub computed: Band,
    pub target: Band,
    /// What the matrix makes of the target.
    pub priority: Priority,
    pub reason: String,
    /// What it rests on: a document and its date.
    pub evidence: String,
    pub proposed_by: PersonId,
    pub proposed_at: DateTime<Utc>,
    /// Whoever confirmed or refused it.
    pub answered_by: Option<PersonId>,
    /// The first day it holds. Until it has one, it changes nothing.
    pub from_on: Option<NaiveDate>,
    /// The last day.
    pub until_on: NaiveDate,
    pub ended: Option<(Ending, DateTime<Utc>)>,
}

/// Why it ended before its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// The second person said no.
    Refused,
    /// Somebody ended it, or took the proposal back.
    Ended,
    /// A new assessment finds what it said, or goes past it.
    Reached,
    /// After a new assessment it takes a second person, who never confirmed it.
    SecondNeeded,
}

/// How one stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Waits for a second person, and changes nothing.
    Proposed,
    /// Taken back before anybody answered: it never changed anything.
    Withdrawn,
    Holds,
    /// Its last day has passed.
    Expired,
    Over(Ending),
}

/// What an override is put to the rules with.
#[derive(Clone, Copy, Debug)]
pub struct OverrideFacts<'a> {
    pub case: &'a Case,
    /// Leads from the case's organisation to the top of the tree.
    pub line: &'a [OrganisationId],
    /// The latest assessment, by the model in force, and its rank.
    pub assessed: Option<(i64, &'a Assessment)>,
    /// What the matrix makes of each band, as the case was assessed, in the order of [`Band::ALL`].
    pub priorities: [Priority; 4],
    /// The last override of the case.
    pub last: Option<&'a BandOverride>,
    pub today: NaiveDate,
}

/// What the form of an override sends, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Overriding {
    pub band: String,
    pub reason: String,
    pub evidence: String,
    pub until: String,
}

#[derive(Clone, Debug)]
pub enum OverrideCommand {
    Propose(Overriding),
    Confirm,
    Refuse { reason: String },
    End { reason: String },
}

/// What the journal keeps of overrides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OverrideEvent {
    /// It holds from today.
    Overridden(Proposal),
    /// It waits for a second person.
    Proposed(Proposal),
    Confirmed {
        computed: Band,
        target: Band,
        from_on: NaiveDate,
    },
    Refused {
        target: Band,
        reason: String,
    },
    Ended {
        target: Band,
        reason: String,
    },
    /// By a new assessment.
    Lifted {
        computed: Band,
        target: Band,
        ending: Ending,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    pub rank: i64,
    pub assessment: i64,
    pub computed: Band,
    pub target: Band,
    pub priority: Priority,
    pub reason: String,
    pub evidence: String,
    pub until_on: NaiveDate,
    /// The same in days, for the sentence of the journal.
    pub days: i64,
}

impl Fact for OverrideEvent {
    const SUBJECT: &'static str = "override";
}

/// Whether one person is not enough: it lowers by two bands or more, or goes below the floor of a
/// gate that holds.
pub fn needs_second(computed: Band, floor: Option<Band>, target: Band) -> bool {
    let lowered = (computed as usize).saturating_sub(target as usize);
    lowered >= 2 || floor.is_some_and(|floor| target < floor)
}

impl Assessment {
    /// The band below which no gate that holds lets it go.
    pub fn floor(&self) -> Option<Band> {
        self.gates.iter().filter_map(|gate| gate.floor).max()
    }
}

/// Who sets a band aside: a coordinator or a director of the case, never one of the project.
pub fn may_override(case: &Case, actor: &Actor, line: &[OrganisationId]) -> Result<(), Refusal> {
    must_be_one_of(&[Role::Coordinator, Role::Director], case, actor, line)?;
    case.must_be_open_to(actor)?;
    if !case.stage.is_active() {
        return Err(case.not_now(Vec::new()));
    }
    Ok(())
}

/// Who answers a proposal: a director who did not make it.
pub fn may_answer(facts: OverrideFacts<'_>, actor: &Actor) -> Result<(), Refusal> {
    let OverrideFacts { case, line, last, today, .. } = facts;
    must_be_one_of(&[Role::Director], case, actor, line)?;
    case.must_be_open_to(actor)?;
    if !case.stage.is_active() {
        return Err(case.not_now(Vec::new()));
    }
    let waits = last.filter(|it| it.standing(today) == Standing::Proposed);
    let proposal = waits.ok_or_else(|| unmet("override_proposed"))?;
    if proposal.proposed_by == actor.id {
        return Err(Refusal::OwnAct);
    }
    Ok(())
}

fn must_be_one_of(
    roles: &[Role],
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
) -> Result<(), Refusal> {
    if !roles.iter().any(|role| actor.is_for(*role, line)) {
        return Err(Refusal::NeedsRole(roles.to_vec()));
    }
    if case.stands_with_the_project(actor) {
        return Err(Refusal::OwnAct);
    }
    Ok(())
}

/// Puts an override to the rules.
pub fn decide_override(
    facts: OverrideFacts<'_>,
    actor: &Actor,
    command: OverrideCommand,
) -> Result<OverrideEvent, Refusal> {
    match command {
        OverrideCommand::Propose(typed) => {
            may_override(facts.case, actor, facts.line)?;
            propose(facts, &typed)
        }
        OverrideCommand::Confirm => {
            may_answer(facts, actor)?;
            let BandOverride { computed, target, .. } = *in_time(facts)?;
            Ok(OverrideEvent::Confirmed { computed, target, from_on: facts.today })
        }
        OverrideCommand::Refuse { reason } => {
            may_answer(facts, actor)?;
            let reason = said("refuse_override_reason", &reason)?;
            Ok(OverrideEvent::Refused { target: open(facts)?.target, reason })
        }
        OverrideCommand::End { reason } => {
            may_override(facts.case, actor, facts.line)?;
            let target = open(facts)?.target;
            Ok(OverrideEvent::Ended { target, reason: said("end_override_reason", &reason)? })
        }
    }
}

/// The assessment whose band may be set aside, if one may.
pub fn to_override(facts: OverrideFacts<'_>) -> Result<(i64, &Assessment), Refusal> {
    match facts.last.is_some_and(|it| it.is_open(facts.today)) {
        true => Err(unmet("no_override_open")),
        false => facts.assessed.ok_or_else(|| unmet("assessed")),
    }
}

fn propose(facts: OverrideFacts<'_>, typed: &Overriding) -> Result<OverrideEvent, Refusal> {
    let (assessment, assessed) = to_override(facts)?;
    let mut problems = Problems::default();
    let target = problems.sift(other_band(&typed.band, assessed.band));
    let reason = problems.sift(long_enough("override_reason", &typed.reason));
    let evidence = problems.sift(to_be_looked_up(&typed.evidence));
    let until_on = problems.sift(soon_enough(&typed.until, facts.today));
    let proposal = problems.or(|| {
        let (target, until_on) = (target?, until_on?);
        Some(Proposal {
            rank: facts.last.map_or(1, |last| last.rank + 1),
            assessment,
            computed: assessed.band,
            target,
            priority: facts.priorities[target as usize],
            reason: reason?,
            evidence: evidence?,
            until_on,
            days: (until_on - facts.today).num_days(),
        })
    })?;
    Ok(match needs_second(assessed.band, assessed.floor(), proposal.target) {
        true => OverrideEvent::Proposed(proposal),
        false => OverrideEvent::Overridden(proposal),
    })
}

fn other_band(typed: &str, computed: Band) -> Result<Band, Problem> {
    let field = "override_band";
    let band = Band::from_name(typed).ok_or_else(|| Problem::new(field, "problem-choice"))?;
    if band == computed { Err(Problem::new(field, "problem-same-band")) } else { Ok(band) }
}

fn soon_enough(typed: &str, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let until = day("override_until", typed)?;
    if until <= today {
        return Err(Problem::new("override_until", "problem-date-past"));
    }
    match until <= today + TimeDelta::days(LONGEST_DAYS) {
        true => Ok(until),
        false => Err(Problem::new("override_until", "problem-too-late").with("most", LONGEST_DAYS)),
    }
}

fn said(field: &str, typed: &str) -> Result<String, Refusal> {
    prose(field, typed).map_err(|problem| Refusal::Invalid(vec![problem]))
}

fn open(facts: OverrideFacts<'_>) -> Result<&BandOverride, Refusal> {
    let open = facts.last.filter(|it| it.is_open(facts.today));
    open.ok_or_else(|| unmet("override_open"))
}

/// The proposal, if there is a day left on which it would hold.
fn in_time(facts: OverrideFacts<'_>) -> Result<&BandOverride, Refusal> {
    let open = open(facts)?;
    if open.is_too_late(facts.today) { Err(unmet("override_in_time")) } else { Ok(open) }
}

fn unmet(condition: &str) -> Refusal {
    Refusal::Unmet(vec![condition.to_owned()])
}
