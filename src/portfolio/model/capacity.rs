//! What the brigade can give, week by week, beside what is asked of it. Times are in hundredths of days.

use crate::clock::Calendar;
use crate::roster::model::{Lacking, Month, Period, Week, week_from};
use chrono::NaiveDate;

/// A week of the whole brigade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrigadeWeek {
    pub monday: NaiveDate,
    /// What all members give on the days on which they are at work.
    pub capacity: u32,
    /// What is confirmed to some case.
    pub engaged: u32,
    /// What is asked besides: promised and not confirmed yet, or needed by a case and covered by nobody.
    pub probable: u32,
}

impl BrigadeWeek {
    /// What would be left if all of it came; below zero, what is short.
    pub fn left(self) -> i64 {
        i64::from(self.capacity) - i64::from(self.engaged) - i64::from(self.probable)
    }

    /// Less than what a tenth of a day rounds up from is no lack.
    pub fn is_short(self) -> bool {
        self.left() <= -5
    }

    /// All that is asked.
    pub fn asked(self) -> u32 {
        self.engaged + self.probable
    }
}

/// The days of each week on which something may still be lacking: none of those that are over.
pub fn weeks_ahead(mondays: &[NaiveDate], today: NaiveDate, calendar: &Calendar) -> Vec<Month> {
    let week = |monday: &NaiveDate| {
        let whole = week_from(*monday);
        let days = Period { from: whole.from.max(today), ..whole };
        Month { days, working_days: days.working_days(calendar) }
    };
    mondays.iter().map(week).collect()
}

/// What nobody covers in each of so many weeks, whatever the skill.
pub fn uncovered<Case>(lacking: &[Lacking<Case>], weeks: usize) -> Vec<u32> {
    let in_week =
        |at: usize| lacking.iter().filter_map(|it| it.months.get(at)).map(|it| it.missing).sum();
    (0..weeks).map(in_week).collect()
}

/// The weeks of all members together. `uncovered`: what cases need and nobody covers, for each week.
pub fn brigade_weeks(
    members: &[Vec<Week>],
    mondays: &[NaiveDate],
    uncovered: &[u32],
) -> Vec<BrigadeWeek> {
    let week = |(at, monday): (usize, &NaiveDate)| {
        let all = || members.iter().filter_map(|weeks| weeks.get(at));
        BrigadeWeek {
            monday: *monday,
            capacity: all().map(|it| it.capacity).sum(),
            engaged: all().map(|it| it.confirmed).sum(),
            probable: all().map(|it| it.tentative).sum::<u32>()
                + uncovered.get(at).copied().unwrap_or_default(),
        }
    };
    mondays.iter().enumerate().map(week).collect()
}

/// How many weeks are short, and the shortest of them, the first of several.
pub fn short_weeks(weeks: &[BrigadeWeek]) -> Option<(usize, BrigadeWeek)> {
    let short = || weeks.iter().filter(|it| it.is_short());
    let worst = short().min_by_key(|it| (it.left(), it.monday))?;
    Some((short().count(), *worst))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::model::{Lack, Level, Skill};
    use proptest::prelude::*;

    fn monday(week: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 30).unwrap() + chrono::Days::new(7 * week)
    }

    fn week(capacity: u32, confirmed: u32, tentative: u32) -> Week {
        let monday = monday(0);
        Week { monday, working_days: 5, days_there: 5, capacity, confirmed, tentative }
    }

    #[test]
    fn what_is_promised_and_what_nobody_covers_are_asked_of_what_all_give() {
        let members = [vec![week(500, 300, 100)], vec![week(250, 0, 0)]];
        let weeks = brigade_weeks(&members, &[monday(0)], &[400]);
        let all = BrigadeWeek { monday: monday(0), capacity: 750, engaged: 300, probable: 500 };
        assert_eq!((weeks.as_slice(), all.left(), all.asked()), ([all].as_slice(), -50, 800));
        assert_eq!(short_weeks(&weeks), Some((1, all)));
    }

    #[test]
    fn the_worst_of_the_short_weeks_is_the_first_of_those_that_are_as_short() {
        let of = |it: u64, probable| BrigadeWeek {
            monday: monday(it),
            capacity: 100,
            engaged: 0,
            probable,
        };
        let weeks = [of(0, 100), of(1, 300), of(2, 102), of(3, 300), of(4, 200)];
        assert_eq!(short_weeks(&weeks), Some((3, weeks[1])), "two hundredths of a day are no lack");
        assert_eq!(short_weeks(&weeks[..1]), None);
    }

    #[test]
    fn nothing_is_lacking_on_days_that_are_over() {
        let thursday = monday(0) + chrono::Days::new(3);
        let weeks = weeks_ahead(&[monday(0), monday(1)], thursday, &Calendar::france());
        assert_eq!(weeks.iter().map(|it| it.days.from).collect::<Vec<_>>(), [thursday, monday(1)]);
        assert_eq!(weeks.iter().map(|it| it.working_days).collect::<Vec<_>>(), [2, 5]);
    }

    #[test]
    fn what_nobody_covers_is_summed_over_skills_week_by_week() {
        let [skill, other] = ["data", "legal"].map(|it| Skill::from_name(it).unwrap());
        let lacking = |skill, missing: [u32; 2]| Lacking {
            skill,
            level: Level::ALL[2],
            months: missing.map(|missing| Lack { missing, tentative: 7 }).into(),
            cases: vec![()],
        };
        let all = [lacking(skill, [100, 0]), lacking(other, [40, 25])];
        assert_eq!(uncovered(&all, 2), [140, 25]);
        assert_eq!(uncovered::<()>(&[], 2), [0, 0]);
    }

    proptest! {
        /// Nothing is lost: each week has what its members have, and what nobody covers.
        #[test]
        fn sums_are_those_of_the_members(times in prop::collection::vec((0..600_u32, 0..600_u32, 0..600_u32), 0..20), uncovered in 0..900_u32) {
            let members: Vec<_> = times.iter().map(|(a, b, c)| vec![week(*a, *b, *c)]).collect();
            let all = brigade_weeks(&members, &[monday(0)], &[uncovered])[0];
            let sum = |which: fn(&(u32, u32, u32)) -> u32| times.iter().map(which).sum::<u32>();
            prop_assert_eq!((all.capacity, all.engaged), (sum(|it| it.0), sum(|it| it.1)));
            prop_assert_eq!(all.probable, sum(|it| it.2) + uncovered);
            let turned: Vec<_> = members.into_iter().rev().collect();
            prop_assert_eq!(brigade_weeks(&turned, &[monday(0)], &[uncovered]), vec![all]);
        }
    }
}
