//! Who could go where, as a question: made of what members said, of what cases need, and of what is
//! promised already.

use super::proposal::{
    Booking, Candidate, FORMAT, Leave, Proposal, Skilled, Staffing, Waiting, Wanted,
};
use super::{Assignment, Capacity, Member, Need, Period, Share, Team, TeamRole, monday_of};
use crate::base::{CaseId, OrganisationId, PersonId, Priority};
use crate::case::model::CaseNumber;
use crate::clock::Region;
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// How far a proposal looks.
const WEEKS: u32 = 12;

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
}

/// Time of a member that some case has been promised.
#[derive(Clone, Copy, Debug)]
pub struct Booked {
    pub person: PersonId,
    pub case: CaseId,
    pub period: Period,
    pub share: Share,
}

/// The weeks of a proposal, from next Monday on: nobody is sent anywhere tomorrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weeks {
    pub first: NaiveDate,
}

impl Weeks {
    pub fn after(today: NaiveDate) -> Self {
        Weeks { first: days_after(monday_of(today), 7) }
    }

    /// From the first Monday to the last Friday.
    pub fn period(self) -> Period {
        Period { from: self.first, to: days_after(self.first, 7 * u64::from(WEEKS) - 3) }
    }

    /// From the Monday of one week to the Friday of another, counted from 1.
    pub fn dates(self, first_week: u32, last_week: u32) -> Period {
        let monday = days_after(self.first, 7 * u64::from(first_week.saturating_sub(1)));
        Period { from: monday, to: days_after(self.first, 7 * u64::from(last_week.max(1)) - 3) }
    }

    /// The weeks, counted from 1, that a period has a working day in, as far as they are looked at.
    fn of(self, period: Period) -> Option<(u32, u32)> {
        let all = self.period();
        if !all.meets(period) {
            return None;
        }
        let week = |day: NaiveDate| (day - self.first).num_days() / 7;
        let first = u32::try_from(week(period.from.max(all.from))).ok()?;
        let last = u32::try_from(week(period.to.min(all.to))).ok()?;
        Some((first + 1, last + 1))
    }
}

/// What a case asks of these weeks, in the order of the question, each beside the need it is part of.
/// A need whose time is not within them is left out.
pub fn wants(team: &Team, weeks: Weeks) -> Vec<(Wanted, Need)> {
    let wanted = |need: &Need| Some((wanted(need, weeks)?, *need));
    let mut wants: Vec<_> = team.needs.iter().filter_map(wanted).collect();
    wants.sort_by(|a, b| a.0.cmp(&b.0));
    wants
}

fn wanted(need: &Need, weeks: Weeks) -> Option<Wanted> {
    let (first_week, last_week) = weeks.of(need.period.unwrap_or(weeks.period()))?;
    Some(Wanted {
        skill: need.skill,
        level: need.level.number().into(),
        share: need.share.percent(),
        first_week,
        last_week,
        // Where a project is, nobody has said: the road would cost everybody the same.
        on_site_days: 0,
        place: None,
    })
}

/// The question of these cases: all that wait, or one. Those without needs in these weeks ask nothing.
///
/// Time that any other case was promised is no longer there to give. By whom it was asked is nobody's
/// business here: a case that is not in the question has no number in it, and no title.
pub fn question(
    today: NaiveDate,
    members: &[Member],
    cases: &[&WaitingCase],
    booked: &[Booked],
) -> Staffing {
    let weeks = Weeks::after(today);
    let asking: Vec<&WaitingCase> =
        cases.iter().copied().filter(|it| !wants(&it.team, weeks).is_empty()).collect();
    let mut asked: BTreeSet<_> = BTreeSet::new();
    let mut on_a_team: BTreeSet<PersonId> = BTreeSet::new();
    for case in &asking {
        asked.extend(case.team.needs.iter().map(|need| need.skill));
        on_a_team.extend(case.team.assignments.iter().map(|it| it.person));
    }
    // Whoever knows nothing that is asked for changes nothing.
    let concerned = members.iter().filter(|it| {
        on_a_team.contains(&it.person) || it.skills.iter().any(|(skill, _)| asked.contains(skill))
    });
    let known: BTreeSet<PersonId> = members.iter().map(|it| it.person).collect();
    let staffing = Staffing {
        format: FORMAT,
        starts_on: weeks.first,
        weeks: WEEKS,
        region: Region::default(),
        members: concerned.map(|it| candidate(today, it, &asking, booked)).collect(),
        cases: asking.iter().map(|it| waiting(weeks, it, &known)).collect(),
        journeys: Vec::new(),
    };
    staffing.in_order()
}

fn waiting(weeks: Weeks, case: &WaitingCase, known: &BTreeSet<PersonId>) -> Waiting {
    // Whoever keeps the record meets no need, and leaves with none.
    let team = case.team.assignments.iter().filter(|it| it.role != TeamRole::Scribe);
    // Nor is whoever leads until another says yes of the team that was chosen.
    let makes_way =
        |it: &Assignment| it.role == TeamRole::CaseLead && case.team.is_to_be_replaced(it.person);
    let team = team.filter(|it| known.contains(&it.person) && !makes_way(it));
    Waiting {
        id: case.number.to_string(),
        priority: case.priority,
        needs: wants(&case.team, weeks).into_iter().map(|(wanted, _)| wanted).collect(),
        team: team.map(|it| it.person.to_string()).collect(),
    }
}

fn candidate(
    today: NaiveDate,
    member: &Member,
    cases: &[&WaitingCase],
    booked: &[Booked],
) -> Candidate {
    let weeks = Weeks::after(today);
    let all = weeks.period();
    let leave = member.leave.iter().filter(|it| it.meets(all));
    let stays_away = |case: &&&WaitingCase| {
        let team = &case.team;
        team.bar(member, &case.line, today).is_some() || team.has_declined(member.person)
    };
    Candidate {
        id: member.person.to_string(),
        capacity: lowest(&member.capacity, all).percent(),
        skills: member
            .skills
            .iter()
            .map(|(skill, level)| Skilled { skill: *skill, level: level.number().into() })
            .collect(),
        home: None,
        until: None,
        leave: leave
            .map(|it| Leave { from: it.from.max(all.from), to: it.to.min(all.to) })
            .collect(),
        load: load(weeks, member.person, cases, booked),
        conflicts: cases.iter().filter(stays_away).map(|it| it.number.to_string()).collect(),
    }
}

/// What is promised of somebody beside what is asked about, under names that say nothing.
fn load(weeks: Weeks, person: PersonId, asked: &[&WaitingCase], booked: &[Booked]) -> Vec<Booking> {
    let is_asked = |it: &Booked| {
        let case = asked.iter().find(|case| case.id == it.case);
        let theirs = case.and_then(|case| case.team.assignment(person));
        theirs.is_some_and(|it| it.role != TeamRole::Scribe)
    };
    let elsewhere = booked
        .iter()
        .filter(|it| it.person == person && !is_asked(it))
        .filter_map(|it| Some((it, weeks.of(it.period)?)));
    let mut by_case: BTreeMap<CaseId, Vec<_>> = BTreeMap::new();
    for (it, booked_weeks) in elsewhere {
        by_case.entry(it.case).or_default().push((it.share, booked_weeks));
    }
    let named = by_case.into_values().enumerate().flat_map(|(at, bookings)| {
        bookings.into_iter().map(move |(share, (first_week, last_week))| Booking {
            case: format!("other-{}", at + 1),
            share: share.percent(),
            first_week,
            last_week,
        })
    });
    named.collect()
}

/// The least that is given on any day of a period: a proposal must hold in every week.
fn lowest(capacity: &Capacity, period: Period) -> Share {
    let changes = capacity.changes_after(period.from).filter(|(from, _)| period.contains(*from));
    changes.map(|(_, share)| share).fold(capacity.on(period.from), Share::min)
}

fn days_after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// Whether a question would be asked in the same way now. That a team became what was proposed changes
/// nothing: whoever follows a proposal case by case still reads the same one.
pub fn still_stands(then: &Staffing, answer: &Proposal, now: &Staffing) -> bool {
    let mut now = now.clone();
    for case in &mut now.cases {
        let before = then.cases.iter().find(|it| it.id == case.id);
        let proposed = answer.cases.iter().find(|it| it.id == case.id);
        if let Some((before, proposed)) = before.zip(proposed) {
            let proposed: BTreeSet<&str> = proposed.team.iter().map(|it| &*it.member).collect();
            if case.team.iter().map(|it| &**it).collect::<BTreeSet<_>>() == proposed {
                case.team.clone_from(&before.team);
            }
        }
    }
    now == *then
}
