//! Who could go where, as a question: made of what members said, of what cases need, and of what is
//! promised already.

use super::proposal::{
    Booking, Candidate, CapacityChange, FORMAT, Journey, Leave, Skilled, Staffing, Waiting, Wanted,
};
use super::{
    Area, Assignment, Capacity, Known, Member, Period, Share, Team, TeamRole, monday_of,
    still_asked,
};
use crate::base::{CaseId, OrganisationId, PersonId, Priority};
use crate::case::model::CaseNumber;
use crate::clock::Region;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::{BTreeMap, BTreeSet};

/// Where somebody lives who has not said it.
const UNSAID: &str = "unsaid";

/// A case that waits for its team.
#[derive(Clone, Debug)]
pub struct WaitingCase {
    pub id: CaseId,
    pub number: CaseNumber,
    pub title: String,
    pub priority: Priority,
    pub version: i64,
    /// Leads from its organisation to the top of the tree.
    pub line: Vec<OrganisationId>,
    pub team: Team,
    /// Who has told days spent on it.
    pub told_days: BTreeSet<PersonId>,
}

/// Time of a member that some case has been promised.
#[derive(Clone, Copy, Debug)]
pub struct Booked {
    pub person: PersonId,
    pub case: CaseId,
    pub period: Period,
    pub share: Share,
    pub confirmed: bool,
}

/// The weeks of a proposal, from next Monday on: nobody is sent anywhere tomorrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weeks {
    pub first: NaiveDate,
}

impl Weeks {
    /// How far a proposal looks.
    pub const COUNT: u32 = 12;

    pub fn after(today: NaiveDate) -> Self {
        Weeks { first: days_after(monday_of(today), 7) }
    }

    /// From the first Monday to the last Friday.
    pub fn period(self) -> Period {
        Period { from: self.first, to: days_after(self.first, 7 * u64::from(Weeks::COUNT) - 3) }
    }

    /// From the Monday of one week to the Friday of another, counted from 1.
    pub fn dates(self, first_week: u32, last_week: u32) -> Period {
        let monday = days_after(self.first, 7 * u64::from(first_week.saturating_sub(1)));
        Period { from: monday, to: days_after(self.first, 7 * u64::from(last_week.max(1)) - 3) }
    }

    /// What is given of a week, counted from 1, in per cent: in one in which it changes, the least of its days.
    pub(super) fn given(self, capacity: &Capacity, week: u32) -> u32 {
        capacity.lowest(self.dates(week, week)).percent()
    }

    /// The weeks, counted from 1, that a period has a working day in, as far as they are looked at.
    pub(super) fn of(self, period: Period) -> Option<(u32, u32)> {
        let all = self.period();
        if !all.meets(period) {
            return None;
        }
        // What begins on a Saturday begins on Monday; what ends on a Sunday has ended on Friday.
        let from =
            (0..3).map(|days| days_after(period.from.max(all.from), days)).find(is_weekday)?;
        let to = period.to.min(all.to);
        let to = (0..3).filter_map(|days| to.checked_sub_days(Days::new(days))).find(is_weekday)?;
        if to < from {
            return None;
        }
        let week = |day: NaiveDate| u32::try_from((day - self.first).num_days() / 7).ok();
        Some((week(from)? + 1, week(to)? + 1))
    }
}

fn is_weekday(day: &NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

impl WaitingCase {
    /// Whether somebody must stay away from it, or has said no.
    pub fn keeps_away(&self, member: &Member, today: NaiveDate) -> bool {
        self.team.bar(member, &self.line, today).is_some() || self.team.has_declined(member.person)
    }

    /// Whether somebody has worked on it: they told days, or what they agreed to has begun. Whoever was only
    /// asked knows no more of it than anybody else, nor does who begins later.
    pub fn is_known_to(&self, person: PersonId, today: NaiveDate) -> bool {
        let has_begun = |it: &Assignment| it.person == person && it.period.from < today;
        self.told_days.contains(&person) || self.team.settled().any(has_begun)
    }
}

/// The question of these cases: all that wait, or one. Those that still need nobody in these weeks ask
/// nothing.
///
/// What is confirmed counts: it is time given to the case, the needs are what is left, and nobody who
/// agreed is up for a choice.
///
/// Time that any other case was promised is no longer there to give. By whom it was asked is nobody's
/// business here: a case that is not in the question has no number in it, and no title.
pub fn question(
    today: NaiveDate,
    members: &[Member],
    cases: &[&WaitingCase],
    booked: &[Booked],
) -> Staffing {
    let (weeks, facts) = (Weeks::after(today), Known { today, members, booked });
    let asking: Vec<&WaitingCase> =
        cases.iter().copied().filter(|it| !still_asked(it, facts).is_empty()).collect();
    let mut asked: BTreeSet<_> = BTreeSet::new();
    let mut on_a_team: BTreeSet<PersonId> = BTreeSet::new();
    for case in &asking {
        asked.extend(case.team.needs.iter().map(|need| need.skill));
        on_a_team.extend(case.team.settled().map(|it| it.person));
        on_a_team.extend(worked(case, today).map(|it| it.person));
    }
    // Whoever knows nothing that is asked for changes nothing.
    let concerned = members.iter().filter(|it| {
        on_a_team.contains(&it.person) || it.skills.iter().any(|(skill, _)| asked.contains(skill))
    });
    let cases: Vec<Waiting> = asking.iter().map(|it| waiting(weeks, it, facts)).collect();
    let places = cases.iter().flat_map(|it| &it.needs).filter_map(|it| it.place.as_deref());
    let places: BTreeSet<Area> = places.filter_map(Area::from_code).collect();
    let concerned: Vec<&Member> = concerned.collect();
    let homes: BTreeSet<Area> = concerned.iter().filter_map(|it| it.home).collect();
    let staffing = Staffing {
        format: FORMAT,
        starts_on: weeks.first,
        weeks: Weeks::COUNT,
        region: Region::default(),
        members: concerned.iter().map(|it| candidate(it, &asking, facts, &places)).collect(),
        journeys: journeys(&homes, &places),
        cases,
    };
    staffing.in_order()
}

fn waiting(weeks: Weeks, case: &WaitingCase, facts: Known) -> Waiting {
    // Whoever is away for most of it neither stays on it nor leads it in these weeks.
    let is_known = |person: PersonId| {
        let member = facts.members.iter().find(|it| it.person == person);
        member.is_some_and(|it| !case.team.is_mostly_away(it, facts.today))
    };
    let is_asked = |person| case.team.assignment(person).is_some_and(|it| !it.confirmed);
    let is_here = |person: PersonId| stays_on(weeks, &case.team, person) || is_asked(person);
    let team = worked(case, facts.today).filter(|it| is_known(it.person) && is_here(it.person));
    let stays = || staying(weeks, &case.team).filter(|it| is_known(it.person));
    let lead = stays().find(|it| it.role == TeamRole::CaseLead);
    let needs: Vec<Wanted> = still_asked(case, facts).into_iter().map(|it| it.wanted).collect();
    Waiting {
        id: case.number.to_string(),
        priority: case.priority,
        asked: who_waits(case, &needs, facts).map(|it| it.person.to_string()).collect(),
        needs,
        team: team.map(|it| it.person.to_string()).collect(),
        stays: stays().map(|it| it.person.to_string()).collect(),
        led_by: lead.map(|it| it.person.to_string()),
    }
}

/// Those on the team who have worked on the case. Whoever keeps the record meets no need, and leaves with
/// none.
fn worked(case: &WaitingCase, today: NaiveDate) -> impl Iterator<Item = &Assignment> {
    let team = case.team.assignments.iter().filter(|it| it.role.meets_needs());
    team.filter(move |it| case.is_known_to(it.person, today))
}

/// Those who were asked and have not answered, and who could be chosen for what is left to meet: whoever
/// could not is asked no more by any plan.
fn who_waits<'a>(
    case: &'a WaitingCase,
    needs: &'a [Wanted],
    facts: Known<'a>,
) -> impl Iterator<Item = &'a Assignment> {
    let may = move |it: &Member| {
        let level = |skill| it.level(skill).map_or(0, |level| u32::from(level.number()));
        let meets = needs.iter().any(|wanted| level(wanted.skill) >= wanted.level);
        meets && !case.keeps_away(it, facts.today)
    };
    let find = move |person: PersonId| facts.members.iter().find(|it| it.person == person);
    let agreed = move |person: PersonId| case.team.settled().any(|it| it.person == person);
    let asked = case.team.assignments.iter().filter(|it| !it.confirmed && it.role.meets_needs());
    asked.filter(move |it| find(it.person).is_some_and(may) && !agreed(it.person))
}

fn stays_on(weeks: Weeks, team: &Team, person: PersonId) -> bool {
    staying(weeks, team).any(|it| it.person == person)
}

/// What is agreed for these weeks.
fn staying(weeks: Weeks, team: &Team) -> impl Iterator<Item = &Assignment> {
    team.settled().filter(move |it| weeks.of(it.period).is_some())
}

/// How far all the places are from all the homes.
fn journeys(homes: &BTreeSet<Area>, places: &BTreeSet<Area>) -> Vec<Journey> {
    let ways = places.iter().flat_map(|place| homes.iter().map(move |home| (*home, *place)));
    // Whoever lives there has no way; from one to the other is as far as back.
    let ways = ways.filter(|(home, place)| home != place);
    let ways: BTreeSet<_> = ways.map(|(home, place)| (home.min(place), home.max(place))).collect();
    let journey = |(here, there): (Area, Area)| Journey {
        between: [here.code().to_owned(), there.code().to_owned()],
        hours: here.hours_to(there),
    };
    ways.into_iter().map(journey).collect()
}

fn candidate(
    member: &Member,
    cases: &[&WaitingCase],
    facts: Known,
    places: &BTreeSet<Area>,
) -> Candidate {
    let today = facts.today;
    let weeks = Weeks::after(today);
    let all = weeks.period();
    let leave = member.leave.iter().filter_map(|it| it.within(all));
    let stays_away = |case: &&&WaitingCase| case.keeps_away(member, today);
    let given = |week| weeks.given(&member.capacity, week);
    let changes = (2..=Weeks::COUNT).filter(|week| given(*week) != given(*week - 1));
    Candidate {
        id: member.person.to_string(),
        capacity: given(1),
        capacity_changes: changes
            .map(|from_week| CapacityChange { from_week, capacity: given(from_week) })
            .collect(),
        skills: member
            .skills
            .iter()
            .map(|(skill, level)| Skilled { skill: *skill, level: level.number().into() })
            .collect(),
        // Where nobody has to be on site, nobody's home matters. One that was not said is as far as is usual.
        home: (!places.is_empty()).then(|| member.home.map_or(UNSAID, Area::code).to_owned()),
        until: member.until,
        leave: leave.map(|it| Leave { from: it.from, to: it.to }).collect(),
        load: load(facts, member, cases),
        conflicts: cases.iter().filter(stays_away).map(|it| it.number.to_string()).collect(),
    }
}

/// What is promised of somebody: what they agreed to in the cases that are asked about, and elsewhere,
/// there under names that say nothing.
fn load(facts: Known, member: &Member, asked: &[&WaitingCase]) -> Vec<Booking> {
    let Known { today, booked, .. } = facts;
    let (weeks, person) = (Weeks::after(today), member.person);
    let booking = |case: String, period: Period, share: Share| {
        let (first_week, last_week) = weeks.of(period)?;
        Some(Booking { case, share: share.percent(), first_week, last_week })
    };
    let is_asked = |it: &Booked| {
        let case = asked.iter().find(|case| case.id == it.case);
        let theirs = case.and_then(|case| case.team.assignment(person));
        theirs.is_some_and(|it| it.role.meets_needs())
    };
    let elsewhere = booked.iter().filter(|it| it.person == person && !is_asked(it));
    let mut by_case: BTreeMap<CaseId, Vec<&Booked>> = BTreeMap::new();
    for it in elsewhere.filter(|it| weeks.of(it.period).is_some()) {
        by_case.entry(it.case).or_default().push(it);
    }
    let elsewhere = by_case.into_values().enumerate().flat_map(|(at, bookings)| {
        let named = format!("other-{}", at + 1);
        bookings.into_iter().filter_map(move |it| booking(named.clone(), it.period, it.share))
    });
    let stays = |case: &&&WaitingCase| !case.team.is_mostly_away(member, today);
    let here = asked.iter().filter(stays).flat_map(|case| {
        let theirs = case.team.settled().filter(|it| it.person == person);
        let stretches = theirs.flat_map(Assignment::promises);
        stretches.filter_map(|(period, share)| booking(case.number.to_string(), period, share))
    });
    elsewhere.chain(here).collect()
}

fn days_after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}
