//! The team of a case.

use super::{
    Access, Beyond, Declared, Need, Objection, Overbooking, Recusal, Share, Stretch, Supplier,
};
use crate::base::PersonId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What somebody does in a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TeamRole {
    /// *Chef d'intervention*: there is one.
    CaseLead,
    Expert,
    /// Keeps the record of decisions.
    Scribe,
}

/// Days, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// A member's time, promised to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    pub person: PersonId,
    pub role: TeamRole,
    /// The most that is promised at once.
    pub share: Share,
    /// From the first day to the last.
    #[serde(flatten)]
    pub period: Period,
    /// Tentative until the member or the coordinator confirms it.
    pub confirmed: bool,
    /// Where the share is not the same on all days: what is promised, one stretch after the other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uneven: Vec<Stretch>,
}

/// A director let somebody in who would be kept out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    pub person: PersonId,
    pub reason: String,
}

/// Who works on a case, what it takes, and what the start still waits for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    pub assignments: Vec<Assignment>,
    /// What somebody had agreed to before they were asked for something else, until they answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreed: Vec<Assignment>,
    /// Who is promised for more than they give, on purpose, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overbookings: Vec<Overbooking>,
    pub needs: Vec<Need>,
    pub exceptions: Vec<Exception>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recusals: Vec<Recusal>,
    /// The companies that hold the project's contracts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suppliers: Vec<Supplier>,
    /// Who was proposed, and said no.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objections: Vec<Objection>,
    /// Who declared a link that speaks against them here since they joined.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub declared: Vec<Declared>,
    /// The day the sponsor opens the door.
    pub kick_off_on: Option<NaiveDate>,
    pub access: Access,
}

impl Period {
    /// The last day of what has no end: an assignment lasts as long as the intervention, where nothing
    /// else was said. What is promised to a case that is over counts no more, whatever its days.
    pub const NO_END: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
        Some(day) => day,
        None => NaiveDate::MAX,
    };

    pub fn without_end(from: NaiveDate) -> Self {
        Period { from, to: Period::NO_END }
    }

    pub fn has_no_end(self) -> bool {
        self.to == Period::NO_END
    }

    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether the two have a day in common.
    pub fn meets(self, other: Period) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}

impl Team {
    pub fn assignment(&self, person: PersonId) -> Option<&Assignment> {
        self.assignments.iter().find(|it| it.person == person)
    }

    /// What somebody agreed to. It stands while they are asked for more. Whoever keeps the record meets
    /// no need.
    pub fn settled(&self) -> impl Iterator<Item = &Assignment> {
        let agreed = self.assignments.iter().filter(|it| it.confirmed).chain(&self.agreed);
        agreed.filter(|it| it.role.meets_needs())
    }

    /// Whoever leads; else whoever was asked to.
    pub fn lead(&self) -> Option<&Assignment> {
        let mut leads = self.assignments.iter().filter(|it| it.role == TeamRole::CaseLead);
        let first = leads.next()?;
        Some(if first.confirmed { first } else { leads.find(|it| it.confirmed).unwrap_or(first) })
    }

    /// Whether somebody runs the case: they said yes to it, even if they are asked for something else
    /// since. Whoever was only asked runs nothing yet.
    pub fn is_led_by(&self, person: PersonId) -> bool {
        let said_yes = self.assignments.iter().chain(&self.agreed);
        let mut theirs = said_yes.filter(|it| it.person == person);
        theirs.any(|it| it.role == TeamRole::CaseLead && it.confirmed)
    }

    /// Whether somebody else was asked to lead in the place of this person, and has not answered.
    pub fn is_to_be_replaced(&self, person: PersonId) -> bool {
        let asked = |it: &Assignment| it.role == TeamRole::CaseLead && !it.confirmed;
        let by_another = self.assignments.iter().any(|it| asked(it) && it.person != person);
        by_another && self.is_led_by(person)
    }

    /// The weeks in which too much was promised of somebody on purpose.
    pub fn meant_for(&self, person: PersonId) -> &[Beyond] {
        self.overbooking(person).map_or(&[], |it| &it.beyond)
    }

    /// Why more is promised of somebody than they give, if that was meant.
    pub fn overbooking(&self, person: PersonId) -> Option<&Overbooking> {
        self.overbookings.iter().find(|it| it.person == person)
    }

    /// Whether somebody asked to be kept away, and no director has let them in since.
    pub fn is_recused(&self, person: PersonId) -> bool {
        let asked = self.recusals.iter().any(|it| it.person == person);
        asked && !self.is_excepted(person)
    }

    pub fn is_excepted(&self, person: PersonId) -> bool {
        self.exceptions.iter().any(|it| it.person == person)
    }
}

impl TeamRole {
    pub const ALL: [TeamRole; 3] = [TeamRole::CaseLead, TeamRole::Expert, TeamRole::Scribe];

    /// Whether what is promised in it is given to what the case needs. Whoever keeps the record writes minutes:
    /// neither coverage, nor the start gate, nor a proposal counts their trade.
    pub fn meets_needs(self) -> bool {
        self != TeamRole::Scribe
    }

    /// The name in the database and in the catalogue of texts: `team-role-…`.
    pub fn name(self) -> &'static str {
        match self {
            TeamRole::CaseLead => "case_lead",
            TeamRole::Expert => "expert",
            TeamRole::Scribe => "scribe",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}
