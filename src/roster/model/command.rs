//! What can be asked of a team.

use super::{Access, Assignment, Beyond, Need, Supplier, TeamRule};
use crate::base::PersonId;
use chrono::NaiveDate;

/// What can be asked of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Assign {
        assignment: Assignment,
        /// Whether it takes a director to let the person in, and none has.
        barred: bool,
        /// The weeks in which more would be promised of the person than they give, this included.
        beyond: Vec<Beyond>,
        /// Why all the same.
        reason: Option<String>,
    },
    /// Those who are asked next would be a team that breaks a rule.
    AskAgainstRule {
        rule: TeamRule,
        reason: String,
    },
    Confirm {
        person: PersonId,
        /// Whether it takes a director to let the person in, and none has.
        barred: bool,
        /// The weeks in which more is promised of the person by now than they give, this included.
        beyond: Vec<Beyond>,
        /// Why all the same.
        reason: Option<String>,
    },
    /// Nobody asks the member any more: they have not answered yet.
    Withdraw {
        person: PersonId,
    },
    /// A member says no to what they were proposed for, and why.
    Object {
        person: PersonId,
        reason: String,
    },
    Remove {
        person: PersonId,
    },
    /// Lets somebody in who would be kept out.
    Except {
        person: PersonId,
        reason: String,
        /// Whether anything keeps the person out.
        barred: bool,
    },
    /// Keeps somebody out, who asks for it.
    Recuse {
        person: PersonId,
        reason: String,
    },
    /// A member of the team declared a link that speaks against them here.
    DeclareLink,
    /// After which day a member of the team leaves the brigade.
    SayLastDay {
        person: PersonId,
        last_day: NaiveDate,
    },
    /// They stay.
    TakeLastDayBack {
        person: PersonId,
    },
    /// Says which companies hold the project's contracts.
    NameSuppliers {
        suppliers: Vec<Supplier>,
    },
    /// All that the case takes, as a list.
    ChooseNeeds {
        needs: Vec<Need>,
    },
    /// One more, or another in the place of one that is there.
    KeepNeed {
        place: Option<usize>,
        need: Need,
        /// Whether anybody may newly choose its skill.
        is_open: bool,
    },
    RemoveNeed {
        place: usize,
    },
    /// Those of the proposed ones that were taken, beside what is asked already.
    TakeNeeds {
        needs: Vec<Need>,
    },
    SetKickOff {
        on: NaiveDate,
    },
    NoteAccess {
        access: Access,
    },
}
