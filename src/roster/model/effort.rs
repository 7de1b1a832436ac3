//! Days spent on cases, week by week: what an intervention takes.
//!
//! They add up to what it costs, and to what the next one may cost. None of it says how well anybody
//! works, and none of it is for that: of a single person, few read more than a sum.

use super::{Period, Stretch, monday_of};
use crate::base::{Actor, OrganisationId, PersonId, Problem, Refusal, Role};
use crate::case::model::{Case, CaseNumber, Fact, Part};
use crate::clock::Calendar;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::iter::Sum;
use std::ops::Add;
use std::str::FromStr;

/// How many weeks before this one can still be told or corrected. What was done longer ago is a guess,
/// and a sum that was read and talked about should stay.
const OPEN_WEEKS: u64 = 8;

/// Time, in quarters of a day: finer than that, nobody knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Quarters(u32);

/// What was typed is no number of days in quarters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("days are told in quarters: 1.5")]
pub struct NotInQuarters;

/// What a member said of a week, as the journal of the case keeps it: the last word holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EffortEvent {
    Noted {
        person: PersonId,
        /// A Monday.
        week_on: NaiveDate,
        quarters: Quarters,
    },
}

/// Who spent how much in which week.
pub type Efforts = BTreeMap<(PersonId, NaiveDate), Quarters>;

/// How much of the days spent on a case somebody may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffortSight {
    /// A sum for each member.
    ByMember,
    /// One sum for the case.
    Sum,
    None,
}

/// Whether what a week held can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekState {
    ToCome,
    Open,
    /// Read, and no longer changed.
    Over,
}

impl Fact for EffortEvent {
    const SUBJECT: &'static str = "effort";
}

impl Quarters {
    const A_DAY: u32 = 4;

    pub fn of_days(days: u32) -> Self {
        Quarters(Self::A_DAY * days)
    }

    /// From a table, or for one.
    pub fn of(count: u32) -> Self {
        Quarters(count)
    }

    pub fn count(self) -> u32 {
        self.0
    }

    pub fn is_none(self) -> bool {
        self.0 == 0
    }

    /// The nearest to a time in hundredths of days.
    pub fn nearest(hundredths: u32) -> Self {
        Quarters((2 * hundredths + 25) / 50)
    }

    /// Whole days, and the two digits of what is left: `(1, "25")`.
    pub fn parts(self) -> (u32, &'static str) {
        let rest = ["", "25", "5", "75"];
        (self.0 / Self::A_DAY, rest[(self.0 % Self::A_DAY) as usize])
    }
}

impl Add for Quarters {
    type Output = Quarters;

    fn add(self, other: Quarters) -> Quarters {
        Quarters(self.0.saturating_add(other.0))
    }
}

impl Sum for Quarters {
    fn sum<I: Iterator<Item = Quarters>>(all: I) -> Quarters {
        all.fold(Quarters::default(), Quarters::add)
    }
}

impl FromStr for Quarters {
    type Err = NotInQuarters;

    /// As people write it, with a comma or a point. Nothing is no time at all.
    fn from_str(typed: &str) -> Result<Self, NotInQuarters> {
        let typed = typed.trim().replace(',', ".");
        let (whole, rest) = typed.split_once('.').unwrap_or((typed.as_str(), "0"));
        let is_number = |it: &str| it.len() <= 2 && it.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(whole) || !is_number(rest) || rest.is_empty() {
            return Err(NotInQuarters);
        }
        let days: u32 =
            if whole.is_empty() { 0 } else { whole.parse().map_err(|_| NotInQuarters)? };
        let rest = match rest.trim_end_matches('0') {
            "" => 0,
            "25" => 1,
            "5" => 2,
            "75" => 3,
            _ => return Err(NotInQuarters),
        };
        Ok(Quarters::of_days(days) + Quarters(rest))
    }
}

/// What is known of the days spent on a case after another word on them. Total: what was said, was said.
pub fn apply_effort(mut efforts: Efforts, event: &EffortEvent) -> Efforts {
    let EffortEvent::Noted { person, week_on, quarters } = event;
    match quarters.is_none() {
        true => efforts.remove(&(*person, *week_on)),
        false => efforts.insert((*person, *week_on), *quarters),
    };
    efforts
}

/// Whether the week of a day can be told on another.
pub fn week_state(day: NaiveDate, today: NaiveDate) -> WeekState {
    let (monday, now) = (monday_of(day), monday_of(today));
    match monday.checked_add_days(Days::new(7 * OPEN_WEEKS)) {
        _ if monday > now => WeekState::ToCome,
        Some(last) if last >= now => WeekState::Open,
        _ => WeekState::Over,
    }
}

/// The first week that can still be told.
pub fn first_open_week(today: NaiveDate) -> NaiveDate {
    let now = monday_of(today);
    now.checked_sub_days(Days::new(7 * OPEN_WEEKS)).unwrap_or(now)
}

/// Refuses what is to come, and what is too long ago.
pub fn must_be_open(week: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    match week_state(week, today) {
        WeekState::Open => Ok(()),
        WeekState::ToCome => Err(Refusal::Unmet(vec!["week_begun".to_owned()])),
        WeekState::Over => Err(Refusal::Unmet(vec!["week_open".to_owned()])),
    }
}

/// What stands before the number of a case in the name of its field: a name that begins with a
/// figure would be taken for a place in a list.
const CASE: &str = "case-";

/// The field of the days spent on a case.
pub fn days_field(number: CaseNumber) -> String {
    format!("days[{CASE}{number}]")
}

/// The hidden field of what the page showed of it.
pub fn seen_field(number: CaseNumber) -> String {
    format!("seen[{CASE}{number}]")
}

/// The number of the case in the name of a field.
pub fn case_of_field(name: &str) -> Option<CaseNumber> {
    name.strip_prefix(CASE)?.parse().ok()
}

/// What changes by what was typed of a week, in the order of the page.
///
/// `known` is what each case of the page has so far, `seen` what it had when the page was drawn, `elsewhere` what
/// cases have that are not on it. Only what differs from what was seen was typed: the rest of an old page takes
/// back nothing that was told since, and what both changed is asked about. Nobody works more days than a week has:
/// what goes beyond is told at the field that does.
pub fn changed_days(
    known: &[(CaseNumber, Quarters)],
    seen: &BTreeMap<CaseNumber, Quarters>,
    typed: &BTreeMap<CaseNumber, Quarters>,
    elsewhere: Quarters,
    working_days: u32,
) -> Result<Vec<(CaseNumber, Quarters)>, Refusal> {
    let untold = known.iter().filter(|(number, _)| !typed.contains_key(number));
    let mut total = elsewhere + untold.map(|(_, spent)| *spent).sum::<Quarters>();
    let mut changes = Vec::new();
    for (number, before) in known {
        let Some(now) = typed.get(number) else { continue };
        let seen = seen.get(number).unwrap_or(before);
        let now = if now == seen { before } else { now };
        if seen != before && now != before {
            let problem = Problem::new(&days_field(*number), "problem-days-since");
            return Err(Refusal::Invalid(vec![problem]));
        }
        total = total + *now;
        if total > Quarters::of_days(working_days) && !now.is_none() {
            let problem = Problem::new(&days_field(*number), "problem-days-beyond");
            return Err(Refusal::Invalid(vec![problem.with("most", working_days)]));
        }
        if now != before {
            changes.push((*number, *now));
        }
    }
    Ok(changes)
}

/// Who reads how much. The project reads none of it: what the brigade spends is its own account.
pub fn effort_sight(case: &Case, line: &[OrganisationId], reader: &Actor) -> EffortSight {
    let oversees = Role::OVERSEE.iter().any(|role| reader.is_for(*role, line));
    let leads = [Part::CaseLead, Part::Coordinator].iter().any(|it| case.holds(*it, reader.id));
    match () {
        () if case.stands_with_the_project(reader) => EffortSight::None,
        () if oversees || leads => EffortSight::ByMember,
        () if reader.is(Role::Responder) => EffortSight::Sum,
        () => EffortSight::None,
    }
}

/// What is promised in days, up to a day: its share of those on which its holder is at work.
pub fn planned_until(
    promised: impl IntoIterator<Item = Stretch>,
    leave: &[Period],
    until: NaiveDate,
    calendar: &Calendar,
) -> Quarters {
    let hundredths = |it: Stretch| {
        let last = it.period.to.min(until);
        let days = it.period.from.iter_days().take_while(|day| *day <= last);
        let there = days
            .filter(|day| calendar.is_working_day(*day))
            .filter(|day| !leave.iter().any(|it| it.contains(*day)));
        let there = u32::try_from(there.count()).unwrap_or(u32::MAX);
        it.share.percent().saturating_mul(there)
    };
    let all = promised.into_iter().map(hundredths);
    Quarters::nearest(all.fold(0, u32::saturating_add))
}
