//! Times of work as MS Project counts them, and whole working days.

use chrono::NaiveDate;

/// A working day, where a project says nothing else.
pub(super) const MINUTES_OF_A_DAY: i64 = 480;
/// A lag is so many of these a minute.
pub(super) const TENTHS: i64 = 10;

/// The minutes of `PT40H0M0S`, `P5DT4H`: a day there is one of the calendar, of 24 hours.
pub(super) fn minutes(duration: &str) -> Option<i64> {
    let (date, time) = duration.strip_prefix('P')?.split_once('T').unwrap_or((&duration[1..], ""));
    let days = sum(date, &[('D', 24 * 60 * 60)])?;
    let seconds = days.checked_add(sum(time, &[('H', 60 * 60), ('M', 60), ('S', 1)])?)?;
    // A second begun is a minute begun: rounding is up everywhere.
    Some(seconds / 60 + i64::from(seconds % 60 > 0))
}

fn sum(mut text: &str, units: &[(char, i64)]) -> Option<i64> {
    let mut all = 0_i64;
    while !text.is_empty() {
        let end = text.find(|it: char| it.is_ascii_alphabetic())?;
        let unit = text[end..].chars().next()?;
        let (_, size) = units.iter().find(|(it, _)| *it == unit)?;
        // Parts of an hour are written in minutes; those of a second do not count.
        let count: i64 = text[..end].split('.').next()?.parse().ok().filter(|it| *it >= 0)?;
        all = all.checked_add(count.checked_mul(*size)?)?;
        text = &text[end + 1..];
    }
    Some(all)
}

/// Whole days, and whether they are exact. What is begun counts whole: a lag below zero is one fewer.
pub(super) fn whole_days(minutes: i64, of_a_day: i64) -> (i64, bool) {
    let rest = minutes.rem_euclid(of_a_day);
    (minutes.div_euclid(of_a_day) + i64::from(rest > 0), rest == 0)
}

/// The day of `2027-01-31T08:00:00`; none of the 1984-01-01 or "NA" that stand for nothing.
pub(super) fn date(moment: &str) -> Option<NaiveDate> {
    let date = moment.split('T').next()?;
    crate::base::day("", date).ok()
}

/// So many minutes as the format writes them.
pub(super) fn spelt(minutes: i64) -> String {
    format!("PT{}H{}M0S", minutes / 60, minutes % 60)
}
