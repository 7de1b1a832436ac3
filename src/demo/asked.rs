//! What members of the demo's brigade are asked for.

use super::stories::{Story, Until};
use crate::base::PersonId;
use crate::roster::model::{Assignment, Period, Share, TeamRole};
use chrono::{Days, NaiveDate};

/// How long before the end whoever sees a recovery through gives half of what they gave.
const EASED: Days = Days::new(25);

/// A day a week, and in a recovery half of that at the end.
pub fn asked(
    story: &Story,
    person: PersonId,
    role: TeamRole,
    from: NaiveDate,
    to: NaiveDate,
) -> Option<Assignment> {
    let (share, half) = (Share::try_from(20).ok()?, Share::try_from(10).ok()?);
    let eases_off = story.until == Until::Recovery && role == TeamRole::Expert;
    let cut = to.checked_sub_days(EASED)?;
    let stretches = match eases_off {
        true => {
            vec![(Period { from, to: cut }, share), (Period { from: cut.succ_opt()?, to }, half)]
        }
        false => vec![(Period { from, to }, share)],
    };
    Assignment::of_all(person, role, &stretches)
}
