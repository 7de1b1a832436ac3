//! A sitting of the triage committee: who may convene it, hear a case in it, close it and sign its
//! minutes off.

use crate::base::{
    Actor, OrganisationId, PersonId, Problem, Problems, Refusal, Role, day, optional_prose,
};
use crate::case::model::{Case, Stage};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// Who does something in a sitting; others may read it.
pub const COMMITTEE: [Role; 2] = [Role::Coordinator, Role::Director];

/// How far from today a sitting may be held, in days. Beyond them somebody mistyped.
const FAR_DAYS: u64 = 31;

/// A sitting as its rules see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    pub number: i64,
    pub held_on: NaiveDate,
    pub presided_by: PersonId,
    /// Those of the brigade, whoever presides among them.
    pub present: Vec<PersonId>,
    pub is_closed: bool,
    pub signed_by: Vec<PersonId>,
}

/// Somebody of the brigade, who may be present.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    pub id: PersonId,
    pub name: String,
    /// A coordinator or a director: who may preside, and sign.
    pub of_the_committee: bool,
}

/// Who is in the room, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roll {
    pub held_on: NaiveDate,
    pub presided_by: PersonId,
    pub present: BTreeSet<PersonId>,
    /// Those without an account, in words.
    pub guests: Option<String>,
}

/// The same as it was typed.
#[derive(Clone, Debug, Default)]
pub struct TypedRoll {
    pub held_on: String,
    pub presided_by: String,
    pub present: Vec<String>,
    pub guests: String,
}

/// What stands before an identifier in the name of a box: forms are read so that a name that begins
/// with a digit is a rank.
const BOX: &str = "id-";

impl Colleague {
    /// The box that says that they are there: `present[…]`.
    pub fn box_name(&self) -> String {
        format!("{BOX}{}", self.id)
    }
}

impl TypedRoll {
    pub fn of(
        held_on: String,
        presided_by: String,
        present: impl IntoIterator<Item = String>,
        guests: String,
    ) -> Self {
        let present = present.into_iter().map(|it| it.trim_start_matches(BOX).to_owned()).collect();
        TypedRoll { held_on, presided_by, present, guests }
    }
}

impl Roll {
    /// Reads who is in the room; all that is wrong is said at once. Minutes take two signatures, so
    /// that nobody sits alone.
    pub fn read(
        typed: &TypedRoll,
        brigade: &[Colleague],
        today: NaiveDate,
    ) -> Result<Roll, Refusal> {
        let known = |id: &str| brigade.iter().find(|it| it.id.to_string() == id);
        let mut problems = Problems::default();
        let held_on = problems.sift(near("sitting_held_on", &typed.held_on, today));
        let presides = known(&typed.presided_by).filter(|it| it.of_the_committee);
        let presides = problems.chosen("sitting_presided_by", presides);
        let ticked: Option<Vec<&Colleague>> = typed.present.iter().map(|id| known(id)).collect();
        let mut present = problems.chosen("present", ticked);
        if let (Some(present), Some(presides)) = (&mut present, presides) {
            present.push(presides);
            let second = present.iter().any(|it| it.of_the_committee && it.id != presides.id);
            let second = second.then_some(());
            problems.sift(second.ok_or_else(|| Problem::new("present", "problem-second-person")));
        }
        let guests = problems.sift(optional_prose("sitting_guests", &typed.guests));
        problems.or(|| {
            let present = present?.into_iter().map(|it| it.id).collect();
            let presided_by = presides?.id;
            Some(Roll { held_on: held_on?, presided_by, present, guests: guests? })
        })
    }
}

fn near(field: &str, typed: &str, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let held_on = day(field, typed)?;
    match today - Days::new(FAR_DAYS) <= held_on && held_on <= today + Days::new(FAR_DAYS) {
        true => Ok(held_on),
        false => Err(Problem::new(field, "problem-sitting-day").with("days", FAR_DAYS)),
    }
}

/// Whether somebody may open a sitting.
pub fn may_convene(actor: &Actor) -> Result<(), Refusal> {
    actor.must_be_any(&COMMITTEE)
}

impl Sitting {
    /// Whether somebody may say who is in the room, or close the sitting.
    pub fn may_be_run_by(&self, actor: &Actor) -> Result<(), Refusal> {
        actor.must_be_any(&COMMITTEE)?;
        unless(self.is_closed, "sitting_open")
    }

    /// Whether what somebody decides now is decided in it.
    pub fn may_be_heard_by(&self, actor: &Actor) -> Result<(), Refusal> {
        self.may_be_run_by(actor)?;
        unless(!self.present.contains(&actor.id), "present_at_sitting")
    }

    /// Whether somebody may note what is said of a case, or put it off: the committee of its perimeter,
    /// while it is before it.
    pub fn may_hear_of(
        &self,
        case: &Case,
        line: &[OrganisationId],
        actor: &Actor,
    ) -> Result<(), Refusal> {
        self.may_note_stalled(line, actor)?;
        if case.stage == Stage::AtCommittee { Ok(()) } else { Err(case.not_now(Vec::new())) }
    }

    /// Whether somebody may note what is said of a duty that nobody did: the committee of the
    /// perimeter of its case, whose stage is no matter.
    pub fn may_note_stalled(&self, line: &[OrganisationId], actor: &Actor) -> Result<(), Refusal> {
        self.may_be_heard_by(actor)?;
        match COMMITTEE.iter().any(|role| actor.is_for(*role, line)) {
            true => Ok(()),
            false => Err(Refusal::NeedsRole(COMMITTEE.to_vec())),
        }
    }

    /// Whether somebody may sign the minutes off: whoever presided, and one other person who was
    /// present. Nobody does it twice, nor for somebody else.
    pub fn may_be_signed_off_by(&self, actor: &Actor) -> Result<(), Refusal> {
        actor.must_be_any(&COMMITTEE)?;
        unless(!self.is_closed, "sitting_closed")?;
        unless(!self.present.contains(&actor.id), "present_at_sitting")?;
        if self.signed_by.contains(&actor.id) {
            return Err(Refusal::OwnAct);
        }
        let is_the_second = actor.id != self.presided_by;
        unless(is_the_second && self.second_signature().is_some(), "signature_awaited")
    }

    /// Whether somebody may note a correction under the minutes.
    pub fn may_be_corrected_by(&self, actor: &Actor) -> Result<(), Refusal> {
        actor.must_be_any(&COMMITTEE)?;
        unless(!self.is_closed, "sitting_closed")
    }

    /// Who signed beside whoever presided.
    pub fn second_signature(&self) -> Option<PersonId> {
        self.signed_by.iter().copied().find(|it| *it != self.presided_by)
    }

    /// Signed by both: nothing is awaited any more.
    pub fn is_signed_off(&self) -> bool {
        self.signed_by.contains(&self.presided_by) && self.second_signature().is_some()
    }
}

fn unless(fails: bool, condition: &str) -> Result<(), Refusal> {
    if fails { Err(Refusal::Unmet(vec![condition.to_owned()])) } else { Ok(()) }
}

/// Where one is on the agenda: what lies before and after, and how many are left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnTheAgenda {
    pub previous: Option<String>,
    pub next: Option<String>,
    pub left: usize,
}

/// `left`: the numbers of the cases still to be heard, in their order. Whoever is on another one,
/// heard already, goes on with the first.
pub fn on_the_agenda(left: &[String], here: &str) -> OnTheAgenda {
    let at = left.iter().position(|number| number == here);
    let previous = at.and_then(|at| at.checked_sub(1)).and_then(|at| left.get(at));
    let next = left.get(at.map_or(0, |at| at + 1));
    OnTheAgenda { previous: previous.cloned(), next: next.cloned(), left: left.len() }
}
