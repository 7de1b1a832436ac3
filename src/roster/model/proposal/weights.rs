//! What a proposal is worth, in points: whole numbers, so that *best* is exact.
//!
//! One point is one per cent of somebody's day given to a case of the lowest priority.

use crate::base::Priority;
use crate::roster::model::Skill;

/// A whole day, in per cent: what shares of time are counted in.
pub const DAY: i64 = 100;
/// Working days of a week without holidays.
pub const WEEK: u32 = 5;
/// The furthest that a question looks ahead.
pub const MOST_WEEKS: usize = 26;

/// Above one's capacity: worth it for a P1 or a P2, never for less.
pub const OVERLOAD: i64 = 3;
/// Beyond this part of one's capacity nothing is proposed: only people decide that, with a reason.
pub const CEILING_PERCENT: i64 = 120;

/// Each case beyond the first, for each day it is carried beside the others. Going back and forth
/// between two subjects is commonly put at a fifth of one's time (Weinberg, *Quality Software
/// Management*, 1992); half of that, for interventions are rarely so entangled; at [`LOST_TIME`].
pub const DISPERSION: i64 = DAY / 10 * LOST_TIME;
/// Nobody is proposed for more cases at once.
pub const CASES_AT_ONCE: u32 = 3;

/// An hour on the road: about a seventh of a day, at [`LOST_TIME`]. (A round number, like all others
/// here: plans then differ by round numbers too, and are the sooner told apart.)
pub const TRAVEL_HOUR: i64 = 15 * LOST_TIME;
/// Hours on the road for a day away from home, there and back, where the question does not say.
pub const USUAL_JOURNEY: u32 = 4;

/// Whoever leaves a case that they know: five days, for one to tell and another to learn, at the
/// priority of the case.
pub const HANDOVER: i64 = 5 * DAY;

/// Whoever was asked, has not answered, and is asked no more: half of a handover, at the priority of
/// the case. Nothing was learnt that would have to be told; but they kept that time free, turned others
/// down perhaps, and believe the next ask less. It outweighs a plan that is hardly better, and none that
/// meets another need for weeks.
pub const WITHDRAWAL: i64 = HANDOVER / 2;

/// Time that the brigade loses is worth what a P3 would have had of it.
const LOST_TIME: i64 = 2;

/// Nobody is proposed for a need during which they are away more than half of the days.
pub const PRESENCE_PERCENT: i64 = 50;

/// The skill, and its level, of whoever may run a case.
pub const LEADS: (Skill, u32) = (Skill::DELIVERY, 3);
/// Others learn from them: one such in each team, whatever they teach.
pub const SENIOR: u32 = 4;

/// What one per cent of a day is worth: each rank twice the next, so that a P1 comes before two
/// halves of a P2.
pub fn coverage(priority: Priority) -> i64 {
    match priority {
        Priority::P1 => 8,
        Priority::P2 => 4,
        Priority::P3 => 2,
        Priority::P4 => 1,
    }
}
