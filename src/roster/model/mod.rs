//! Who may go where, and when an intervention may start. Pure: facts and the day come in.

mod about;
mod access;
mod answer;
mod area;
mod asked_for;
mod away;
mod begun_week;
mod beyond;
mod capacity;
mod command;
mod conflict;
mod coverage;
mod days_view;
mod decide;
mod declared;
mod demand;
mod effort;
mod elsewhere;
mod event;
mod gate;
mod handover;
mod leave;
mod leaving;
mod load;
mod load_view;
mod member;
mod moves;
mod need;
mod needs;
mod objection;
mod project_side;
pub mod proposal;
mod proposed_needs;
mod question;
mod shown_until;
mod sight;
mod skill;
mod still_asked;
mod still_stands;
mod stretch;
mod taxonomy;
mod team;
mod team_rule;
mod to_confirm;
mod unweighed;
mod weeks;

pub use about::{Mentoring, Spoken};
pub use access::{Access, AccessItem, AccessState};
pub use answer::{
    AnswerDue, AnswerLevel, AnswerNotice, answer_due, answer_limit, answer_notices, suspensions,
};
pub use area::Area;
pub use asked_for::asked_for;
pub use begun_week::begun_week;
pub use beyond::{Beyond, Overbooking, beyond, not_meant, too_much};
pub use capacity::{Capacity, must_be_to_come};
pub use command::Command;
pub use conflict::{Concern, DeclaredLink, Recusal, Supplier, SupplierLink};
pub use coverage::{Cover, Filled, coverage, filled};
pub use days_view::DaysView;
pub use decide::{Facts, decide};
pub use declared::Declared;
pub use demand::{Lack, Lacking, Month, lacking};
pub use effort::{
    EffortEvent, EffortSight, Efforts, NotInQuarters, Quarters, WeekState, apply_effort,
    case_of_field, changed_days, days_field, effort_sight, first_open_week, must_be_open,
    planned_until, seen_field, week_state,
};
pub use elsewhere::Elsewhere;
pub use event::{Event, apply, asked_at};
pub use gate::{Condition, gate, unmet};
pub use handover::{
    Departure, HandoverEvent, Leavers, digests, hand_over, leavers, may_hand_over, may_hand_over_of,
};
pub use leave::must_be_a_new_leave;
pub use leaving::{Falls, Leaving, must_be_a_last_day};
pub use load::{FULL_TIME, peak};
pub use load_view::LoadView;
pub use member::{Member, Share, gone_after};
pub use moves::{Moves, moves};
pub use need::Need;
pub use objection::Objection;
pub use project_side::{
    Contact, Naming, ProjectRole, handover_note, may_name, name_contact, name_sponsor,
};
pub use proposed_needs::{NeedFacts, NeedRules, ProposedNeed, When, proposed_needs};
pub use question::{Booked, WaitingCase, Weeks, question};
pub use sight::{About, decides_on_concerns};
pub use skill::{Level, Skill};
pub use still_asked::{Known, StillAsked, still_asked};
pub use still_stands::still_stands;
pub use stretch::Stretch;
pub use taxonomy::{ListedSkill, MOST_SKILLS, SkillWords, Taxonomy, TypedSkill, must_keep_skills};
pub use team::{Assignment, Period, Team, TeamRole};
pub use team_rule::{TeamRule, broken_rules};
pub use to_confirm::to_confirm;
pub use unweighed::{Unweighed, unweighed};
pub use weeks::{Horizon, LoadBand, Promised, Week, given, heaviest, monday_of, week_from};
