//! What stands in the cells of a table: durations, days, and what a task waits for.

use super::columns::plain;
use super::{Before, FileLink};
use crate::base::day;
use crate::remediation::model::schedule::LinkKind;
use crate::remediation::model::tasks::parse_links;
use chrono::NaiveDate;
use std::collections::BTreeMap;

const DAYS_OF_A_WEEK: u32 = 5;

/// `5`, `5 j`, `5 days?`, `2 weeks`: whole working days, five a week.
pub(super) fn days(text: &str) -> Option<u32> {
    if text.contains(['-', '\u{2212}', '%', '/', ',', ':']) || is_part_of_a_day(text) {
        return None;
    }
    let text = plain(text);
    let digits = text.find(|it: char| !it.is_ascii_digit()).unwrap_or(text.len());
    let (count, unit) = text.split_at(digits);
    let count: u32 = count.parse().ok()?;
    count.checked_mul(days_of(unit)?)
}

/// A half is no whole day; the point of an abbreviation comes after its letters.
fn is_part_of_a_day(text: &str) -> bool {
    text.split('.').skip(1).any(|it| it.starts_with(|next: char| next.is_ascii_digit()))
}

/// How many working days are in a unit.
fn days_of(unit: &str) -> Option<u32> {
    match unit {
        "" | "d" | "j" | "day" | "days" | "jour" | "jours" | "jr" | "jrs" | "jo"
        | "joursouvres" | "jourouvre" | "workingdays" | "workingday" => Some(1),
        "w" | "wk" | "wks" | "week" | "weeks" | "s" | "sm" | "sem" | "semaine" | "semaines" => {
            Some(DAYS_OF_A_WEEK)
        }
        _ => None,
    }
}

/// `2027-01-31`, `31/01/2027`, `lun 31.01.27`, with or without an hour after it.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    let is_dated = |it: &&str| it.starts_with(|first: char| first.is_ascii_digit());
    let word = text.split([' ', 'T', '\u{a0}']).find(is_dated)?;
    if let Ok(date) = day("", word) {
        return Some(date);
    }
    let parts: Vec<&str> = word.split(['/', '.']).collect();
    let [of_month, month, year] = parts[..] else { return None };
    let year = if year.len() == 2 { format!("20{year}") } else { year.to_owned() };
    day("", &format!("{year}-{month}-{of_month}")).ok()
}

/// Why a piece cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// It is not written as the others are.
    Piece,
    /// It says that the task may only finish once the other has started.
    StartFinish,
}

/// One piece of what a task waits for: a name of the file, then which ends, then after how many days.
pub(super) fn link(piece: &str, names: &BTreeMap<String, usize>) -> Result<FileLink, Unread> {
    let piece = spelt(piece);
    let ends = (1..=piece.len()).rev().filter(|end| piece.is_char_boundary(*end));
    let mut unread = None;
    for end in ends {
        let Some(place) = names.get(&piece[..end]) else { continue };
        match wait(&piece[end..]) {
            Ok((kind, lag)) => return Ok(FileLink { before: Before::Task(*place), kind, lag }),
            Err(why) => unread = unread.or(Some(why)),
        }
    }
    match unread {
        Some(why) => Err(why),
        None => elsewhere(&piece),
    }
}

/// As names are compared: in capitals, without blanks.
pub(super) fn spelt(name: &str) -> String {
    let name = name.to_uppercase().replace('\u{2212}', "-");
    name.chars().filter(|it| !it.is_whitespace()).collect()
}

/// A task that the file does not have, T7 or 7.
fn elsewhere(piece: &str) -> Result<FileLink, Unread> {
    let named = |name: &str, kind, lag| FileLink { before: Before::Named(name.into()), kind, lag };
    if let Ok([link]) = parse_links(piece).as_deref() {
        return Ok(named(&format!("T{}", link.rank), link.kind, link.lag));
    }
    let digits = piece.find(|it: char| !it.is_ascii_digit()).unwrap_or(piece.len());
    let (name, rest) = piece.split_at(digits);
    if name.is_empty() {
        return Err(Unread::Piece);
    }
    let (kind, lag) = wait(rest)?;
    Ok(named(name, kind, lag))
}

/// Which ends wait for one another, as both languages write it, and after how many working days.
fn wait(rest: &str) -> Result<(LinkKind, i32), Unread> {
    let sign = rest.find(['+', '-']).unwrap_or(rest.len());
    let (kind, lag) = rest.split_at(sign);
    let lag = if lag.is_empty() { 0 } else { signed(lag).ok_or(Unread::Piece)? };
    match kind {
        "" | "FS" | "FD" => Ok((LinkKind::FinishStart, lag)),
        "SS" | "DD" => Ok((LinkKind::StartStart, lag)),
        "FF" => Ok((LinkKind::FinishFinish, lag)),
        "SF" | "DF" => Err(Unread::StartFinish),
        _ => Err(Unread::Piece),
    }
}

fn signed(lag: &str) -> Option<i32> {
    let size = lag.get(1..)?;
    let digits = size.find(|it: char| !it.is_ascii_digit()).unwrap_or(size.len());
    if digits == 0 || size.contains('%') {
        return None;
    }
    // So many that they are no number are too many.
    let days = if digits > 8 { u32::MAX } else { days(size)? };
    let days = i32::try_from(days).unwrap_or(i32::MAX);
    Some(if lag.starts_with('-') { -days } else { days })
}
