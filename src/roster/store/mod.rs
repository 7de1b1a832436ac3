//! Members, teams and promised time in the database. No other folder writes these tables.

mod answer;
mod conflict;
mod declared;
mod demand;
mod effort;
mod elsewhere;
mod gone;
mod handover;
mod leaving;
mod load;
mod member;
mod needs;
mod overbooked;
mod parts;
mod project_side;
mod proposal;
mod proposed;
mod reminders;
mod skills;
mod spent;
mod supplier;
mod team;
mod tentative;
mod time;
mod verify;
mod verify_effort;
mod verify_handover;

pub use answer::{answers_due, who_asks, who_coordinates};
pub use conflict::{confirm, except};
pub use declared::{LinkTold, links_told};
pub use demand::{Asking, asking};
pub use effort::{CaseOfWeek, OwnWeek, enter_days, own_week};
pub use elsewhere::clashes;
pub use gone::{Gone, gone};
pub use handover::{Handed, Handovers, NewNote, hand_over, handovers};
pub use leaving::{
    FallsIn, LastDay, Leaver, Left, TypedLastDay, falls_of, leaver, left_lately, say_last_day,
    take_last_day_back,
};
pub use load::{Loaded, load};
pub use member::{
    NewLink, Profile, declare_link, forget_link, me, member, members, must_be_a_member, save,
};
pub use needs::{keep_need, proposed, take_needs};
pub use overbooked::{Overbooked, overbooked};
pub use project_side::{Named, NewSponsor, ProjectSide, keep_contact, keep_sponsor, project_side};
pub use proposal::{Grounds, Kept, MOST_CASES, asked, grounds, keep_proposal, kept_proposal};
pub use proposed::{
    Awaited, Typed, assign_proposed, awaited, chosen_for, field, overloaded, rules_broken,
};
pub use reminders::mind_answers;
pub use skills::{
    SkillUse, add_skill, change_skill, retire_skill, skill_uses, take_skill_back, taxonomy,
};
pub use spent::{Spent, SpentBy, spent_on, spent_since};
pub use supplier::{declare_supplier, forget_supplier};
pub use team::{
    Promise, SeenAssignment, Situation, assign, carry_out, promised, seen_assignments, situation,
    start, team_of,
};
pub use tentative::{Tentative, late_answers, tentative};
pub use time::{announce_capacity, declare_leave, forget_capacity, forget_leave};
pub use verify::verify;
pub use verify_effort::verify_effort;
pub use verify_handover::verify_handover;

/// A day, as the tables keep it.
fn day(column: &str, text: &str) -> Result<chrono::NaiveDate, sqlx::Error> {
    text.parse().map_err(|_| sqlx::Error::Decode(format!("{column} is {text:?}").into()))
}
