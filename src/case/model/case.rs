//! A case as the rules see it.

use super::{Absorbed, Appeal, CaseNumber, Course, Duty, DutyKind, Event, Merged, OnDuty, Stage};
use crate::base::{Actor, CaseId, OrganisationId, PersonId, Priority, ProjectId, Refusal, Role};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Who may see a case. Enforced in every query (`case::store::visible!`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidentiality {
    /// The people of the case, and the coordinators, directors and auditors of its perimeter.
    Brigade,
    /// The people named in the case. For everybody else it does not exist.
    Restricted,
    /// Its publishable fields are shown to every account of the brigade.
    Portfolio,
}

/// What a person is in one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Asked for help, and answers for the project.
    Requester,
    Sponsor,
    /// The coordinator in charge.
    Coordinator,
    /// *Chef d'intervention*: runs the intervention.
    CaseLead,
    Responder,
    /// On the named list of a restricted case.
    Reader,
}

/// A decline that waits for a director.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    pub by: PersonId,
    /// From the list, a name of the catalogue: `decline-reason-…`.
    pub ground: String,
    /// And in words.
    pub reason: String,
}

/// What a case starts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    pub title: String,
    pub project: ProjectId,
    pub organisation: OrganisationId,
    pub confidentiality: Confidentiality,
    /// Who will answer for the project: the author of a request; another, in a referral.
    pub requester: PersonId,
    pub sponsor: Option<PersonId>,
    /// *Saisine protégée*: who opens it is for nobody to read.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
    /// Written down by the one who opens it while whoever asks speaks.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_telephone: bool,
}

/// A request for help and everything that follows from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Case {
    pub id: CaseId,
    /// Given at submission.
    pub number: Option<CaseNumber>,
    pub title: String,
    pub project: ProjectId,
    pub organisation: OrganisationId,
    pub confidentiality: Confidentiality,
    pub stage: Stage,
    /// Where a suspended case resumes.
    pub resumes_at: Option<Stage>,
    /// Proposed by the score until the case is accepted, fixed after.
    pub priority: Option<Priority>,
    pub opened_by: PersonId,
    pub opened_at: DateTime<Utc>,
    pub submitted_at: Option<DateTime<Utc>>,
    /// Asked for by the urgent path: called back within hours, and its form completed after.
    #[serde(default)]
    pub urgent: bool,
    /// Referred by somebody who is shielded: its journal does not say who opened it.
    #[serde(default)]
    pub protected: bool,
    /// Taken on the telephone by who opened it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_telephone: bool,
    /// Who is named in it, in which part.
    pub people: Vec<(Part, PersonId)>,
    /// Who put the case before the committee, and may therefore not be its second mind.
    pub assessed_by: Option<PersonId>,
    pub decline: Option<Proposal>,
    /// The one appeal against it, and what the director ruled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal: Option<Appeal>,
    /// When it was declined or closed: appeals and reopenings count from there.
    pub ended_at: Option<DateTime<Utc>>,
    /// Who has approved the plan so far.
    pub plan_approved_by: Vec<PersonId>,
    /// Whether the case lead has proposed to hand back.
    pub hand_back_proposed: bool,
    /// What was decided last of the intervention, if it stands. A pause is the stage of the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub course: Option<Course>,
    /// When what had been handed back began again, the last time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relapsed_at: Option<DateTime<Utc>>,
    pub duties: Vec<Duty>,
    /// Where it ended, if that is in another case.
    #[serde(default)]
    pub merged: Option<Merged>,
    /// The cases that ended in this one.
    #[serde(default)]
    pub absorbed: Vec<Absorbed>,
    /// Counts the journal entries, so that two people cannot decide on the same page of
    /// facts without one of them noticing.
    pub version: i64,
}

/// Something that happened to a case, as the journal keeps it. The sentence that
/// tells it is the text `journal-SUBJECT-KIND`, given the fact's own fields.
pub trait Fact: Serialize {
    /// The feature it happened in. The kind is the serde tag `kind`.
    const SUBJECT: &'static str;
}

impl Fact for Event {
    const SUBJECT: &'static str = "case";
}

impl Case {
    /// The people who hold a part.
    pub fn holders(&self, part: Part) -> impl Iterator<Item = PersonId> {
        self.people.iter().filter(move |(held, _)| *held == part).map(|(_, person)| *person)
    }

    /// The one who holds a part that one person holds.
    pub fn holder(&self, part: Part) -> Option<PersonId> {
        self.holders(part).next()
    }

    pub fn holds(&self, part: Part, person: PersonId) -> bool {
        self.holders(part).any(|holder| holder == person)
    }

    /// Whether the person is on the project's side of the table.
    pub fn is_of_the_project(&self, actor: &Actor) -> bool {
        self.holds(Part::Requester, actor.id) || self.holds(Part::Sponsor, actor.id)
    }

    /// Whether a coordinator opened it for somebody else, on the telephone or by a referral.
    pub fn is_written_down_by(&self, actor: &Actor) -> bool {
        self.opened_by == actor.id && actor.is(Role::Coordinator)
    }

    /// Whether it was this person who took the call: they had whoever asks on the line.
    pub fn was_taken_by(&self, person: PersonId) -> bool {
        self.by_telephone && self.opened_by == person
    }

    /// Who answers for it once it is sent: whoever has the caller on the line, and nobody who would have
    /// to call again; else whoever is on duty.
    pub fn answered_by(&self, sender: PersonId, on_duty: OnDuty) -> PersonId {
        if self.was_taken_by(sender) { sender } else { on_duty.coordinator }
    }

    /// Whether somebody of the brigade has answered in person: nobody waits for a first call.
    pub fn is_spoken_to(&self) -> bool {
        let waits = |duty: &Duty| duty.kind == DutyKind::Acknowledge && duty.ended.is_none();
        self.number.is_some() && !self.duties.iter().any(waits)
    }

    /// On the project's side, or of a project whose request was merged into this one: they read and are heard
    /// as the project is, and owe nothing here.
    pub fn stands_with_the_project(&self, actor: &Actor) -> bool {
        self.is_on_the_project_side(actor.id)
    }

    pub fn is_on_the_project_side(&self, person: PersonId) -> bool {
        let holds = |part| self.holds(part, person);
        holds(Part::Requester) || holds(Part::Sponsor) || self.has_joined(person)
    }

    /// Refuses what the stage does not allow, with the acts that it does.
    pub fn not_now(&self, allowed: Vec<String>) -> Refusal {
        Refusal::NotNow { stage: self.stage.name().to_owned(), allowed }
    }

    /// What is owed now: open duties, in the order they were opened.
    pub fn open_duties(&self) -> impl Iterator<Item = &Duty> {
        self.duties.iter().filter(|duty| duty.ended.is_none())
    }

    /// Whether it was accepted, and no committee weighed it: a P3 or P4, or the fast track. An
    /// appeal that the committee decided had the decision owed a second time; one that a director
    /// granted says nothing of it.
    pub fn passed_the_committee_by(&self) -> bool {
        let decisions = self.duties.iter().filter(|duty| duty.kind == DutyKind::Decide).count();
        let unweighed = decisions < 2 || self.appeal.is_some();
        let stage = self.resumes_at.unwrap_or(self.stage);
        let at = |stage| Stage::TRACK.iter().position(|it| *it == stage);
        self.assessed_by.is_none() && unweighed && at(stage) > at(Stage::AtCommittee)
    }

    /// The address of its page; a draft's is where it is written.
    pub fn path(&self) -> String {
        self.number.map_or_else(|| format!("/request/{}", self.id), CaseNumber::path)
    }
}

impl Confidentiality {
    pub const ALL: [Confidentiality; 3] =
        [Confidentiality::Brigade, Confidentiality::Restricted, Confidentiality::Portfolio];

    /// The name in the database and in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            Confidentiality::Brigade => "brigade",
            Confidentiality::Restricted => "restricted",
            Confidentiality::Portfolio => "portfolio",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

impl Part {
    pub const ALL: [Part; 6] = [
        Part::Requester,
        Part::Sponsor,
        Part::Coordinator,
        Part::CaseLead,
        Part::Responder,
        Part::Reader,
    ];

    /// The name in the database and in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            Part::Requester => "requester",
            Part::Sponsor => "sponsor",
            Part::Coordinator => "coordinator",
            Part::CaseLead => "case_lead",
            Part::Responder => "responder",
            Part::Reader => "reader",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }
}
