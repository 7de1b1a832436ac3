//! What is wrong with a question, and where. All of it at once, for whoever mends a file.

use super::staffing::{Booking, Candidate, FORMAT, Leave, Staffing, Waiting, Wanted};
use super::weights::{MOST_WEEKS, WEEK};
use crate::roster::model::monday_of;
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeSet;
use thiserror::Error;

/// More than these are not one brigade's week.
pub const MOST_MEMBERS: usize = 200;
pub const MOST_CASES: usize = 100;
pub const MOST_NEEDS: usize = 12;
/// Hours of a day on the road, at the most.
const MOST_HOURS: u32 = 24;

/// A place in the question, such as `cases[2].needs[0].share`, and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{path}: {wrong}")]
pub struct Fault {
    pub path: String,
    pub wrong: Wrong,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Wrong {
    #[error("{0} is not read here; {FORMAT} is")]
    Format(u32),
    #[error("{0} is no Monday; {1} is")]
    NotMonday(NaiveDate, NaiveDate),
    #[error("{0} is not from {1} to {2}")]
    OutOf(u32, u32, u32),
    #[error("{0} comes before {1}, where it begins")]
    Reversed(String, String),
    #[error("{0} are more than {1}")]
    TooMany(usize, usize),
    #[error("is empty; a name is expected")]
    Empty,
    #[error("{0} is there twice; each is there once")]
    Twice(String),
    #[error("{0} is no member; the id of one of the members is expected")]
    UnknownMember(String),
    #[error("{0} waits for a team: who is on it belongs in its `team`, or `stays`")]
    Waits(String),
    #[error("{0} is not among those who stay")]
    DoesNotStay(String),
    #[error("{0} days do not fit into the weeks; {1} do")]
    TooManyDays(u32, u32),
    #[error("is expected where there are days on site")]
    NoPlace,
}

/// Everything that is wrong with the question; nothing, and it can be answered.
pub fn faults(asked: &Staffing) -> Vec<Fault> {
    let mut look = Look { found: Vec::new(), weeks: asked.weeks.min(MOST_WEEKS as u32) };
    look.question(asked);
    look.found
}

struct Look {
    found: Vec<Fault>,
    weeks: u32,
}

impl Look {
    fn note(&mut self, path: impl Into<String>, wrong: Wrong) {
        self.found.push(Fault { path: path.into(), wrong });
    }

    fn within(&mut self, path: String, number: u32, least: u32, most: u32) {
        if !(least..=most).contains(&number) {
            self.note(path, Wrong::OutOf(number, least, most));
        }
    }

    fn few(&mut self, path: String, count: usize, most: usize) {
        if count > most {
            self.note(path, Wrong::TooMany(count, most));
        }
    }

    fn question(&mut self, asked: &Staffing) {
        if asked.format != FORMAT {
            self.note("format", Wrong::Format(asked.format));
        }
        if asked.starts_on.weekday() != Weekday::Mon {
            let monday = monday_of(asked.starts_on);
            self.note("starts_on", Wrong::NotMonday(asked.starts_on, monday));
        }
        self.within("weeks".into(), asked.weeks, 1, MOST_WEEKS as u32);
        self.few("members".into(), asked.members.len(), MOST_MEMBERS);
        self.few("cases".into(), asked.cases.len(), MOST_CASES);
        self.once("members", "id", asked.members.iter().map(|it| &*it.id));
        self.once("cases", "id", asked.cases.iter().map(|it| &*it.id));
        for (at, member) in asked.members.iter().enumerate() {
            self.member(&format!("members[{at}]"), member, &asked.cases);
        }
        for (at, case) in asked.cases.iter().enumerate() {
            self.case(&format!("cases[{at}]"), case, &asked.members);
        }
        let mut known = BTreeSet::new();
        for (at, journey) in asked.journeys.iter().enumerate() {
            self.within(format!("journeys[{at}].hours"), journey.hours, 0, MOST_HOURS);
            let mut ends = journey.between.clone();
            ends.sort_unstable();
            if !known.insert(ends.clone()) {
                self.note(format!("journeys[{at}].between"), Wrong::Twice(ends.join(" – ")));
            }
        }
    }

    /// Each word stands once, and says something.
    fn once<'a>(&mut self, list: &str, field: &str, words: impl Iterator<Item = &'a str>) {
        let mut known = BTreeSet::new();
        for (at, word) in words.enumerate() {
            let field = if field.is_empty() { String::new() } else { format!(".{field}") };
            let path = format!("{list}[{at}]{field}");
            if word.trim().is_empty() {
                self.note(path, Wrong::Empty);
            } else if !known.insert(word) {
                self.note(path, Wrong::Twice(word.to_owned()));
            }
        }
    }

    fn member(&mut self, path: &str, member: &Candidate, cases: &[Waiting]) {
        self.within(format!("{path}.capacity"), member.capacity, 0, 100);
        let mut known = BTreeSet::new();
        for (at, it) in member.capacity_changes.iter().enumerate() {
            let path = format!("{path}.capacity_changes[{at}]");
            self.within(format!("{path}.capacity"), it.capacity, 0, 100);
            // What holds from week 1 on is the capacity itself.
            self.within(format!("{path}.from_week"), it.from_week, 2, self.weeks.max(2));
            if !known.insert(it.from_week) {
                self.note(format!("{path}.from_week"), Wrong::Twice(it.from_week.to_string()));
            }
        }
        let names = member.skills.iter().map(|it| it.skill.name());
        self.once(&format!("{path}.skills"), "skill", names);
        for (at, it) in member.skills.iter().enumerate() {
            self.within(format!("{path}.skills[{at}].level"), it.level, 1, 4);
        }
        for (at, Leave { from, to }) in member.leave.iter().enumerate() {
            if to < from {
                self.note(
                    format!("{path}.leave[{at}].to"),
                    Wrong::Reversed(to.to_string(), from.to_string()),
                );
            }
        }
        for (at, Booking { case, share, first_week, last_week }) in member.load.iter().enumerate() {
            let path = format!("{path}.load[{at}]");
            self.within(format!("{path}.share"), *share, 1, 100);
            self.period(&path, *first_week, *last_week);
            if cases.iter().any(|it| it.id == *case && !it.stays.contains(&member.id)) {
                self.note(format!("{path}.case"), Wrong::Waits(case.clone()));
            }
        }
    }

    fn case(&mut self, path: &str, case: &Waiting, members: &[Candidate]) {
        self.few(format!("{path}.needs"), case.needs.len(), MOST_NEEDS);
        for (at, need) in case.needs.iter().enumerate() {
            self.need(&format!("{path}.needs[{at}]"), need);
        }
        self.once(&format!("{path}.team"), "", case.team.iter().map(|it| &**it));
        self.once(&format!("{path}.asked"), "", case.asked.iter().map(|it| &**it));
        self.once(&format!("{path}.stays"), "", case.stays.iter().map(|it| &**it));
        for (list, people) in [("team", &case.team), ("asked", &case.asked), ("stays", &case.stays)]
        {
            for (at, id) in people.iter().enumerate() {
                if !members.iter().any(|it| it.id == *id) {
                    let place = format!("{path}.{list}[{at}]");
                    self.note(place, Wrong::UnknownMember(id.clone()));
                }
            }
        }
        if let Some(lead) = case.led_by.as_ref().filter(|it| !case.stays.contains(it)) {
            self.note(format!("{path}.led_by"), Wrong::DoesNotStay(lead.clone()));
        }
    }

    fn need(&mut self, path: &str, need: &Wanted) {
        self.within(format!("{path}.level"), need.level, 1, 4);
        self.within(format!("{path}.share"), need.share, 1, 100);
        self.period(path, need.first_week, need.last_week);
        let weeks = need.last_week.saturating_sub(need.first_week).saturating_add(1);
        let most = weeks.saturating_mul(WEEK);
        if need.on_site_days > most {
            let wrong = Wrong::TooManyDays(need.on_site_days, most);
            self.note(format!("{path}.on_site_days"), wrong);
        }
        if need.on_site_days > 0 && need.place.is_none() {
            self.note(format!("{path}.place"), Wrong::NoPlace);
        }
    }

    fn period(&mut self, path: &str, first: u32, last: u32) {
        self.within(format!("{path}.first_week"), first, 1, self.weeks);
        self.within(format!("{path}.last_week"), last, 1, self.weeks);
        if last < first {
            let wrong = Wrong::Reversed(last.to_string(), first.to_string());
            self.note(format!("{path}.last_week"), wrong);
        }
    }
}
