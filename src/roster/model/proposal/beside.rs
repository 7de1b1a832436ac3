//! Teams for one case side by side: what each would mean for its needs, for people's weeks and for the
//! day on which it could start. Counted from the question itself, like the second look at an answer.

use super::judge::{hours, weeks_of};
use super::lead::lead;
use super::plan::Plan;
use super::presence::{first_working_day, is_away};
use super::staffing::{Staffing, Wanted};
use super::week::Week;
use super::weighed::{Chosen, plan_of};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// What a team would mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Who would lead it, if anybody could.
    pub lead: Option<String>,
    /// The places of the needs that nobody meets.
    pub open: Vec<usize>,
    /// Who would be asked for more than they give, most weeks first.
    pub over: Vec<Over>,
    /// The most cases that one of them would carry at once, this one among them.
    pub at_once: u32,
    /// Who would carry so many.
    pub carrying: Vec<String>,
    /// The first day on which whoever leads works on it, and all who work on it are there.
    pub starts_on: Option<NaiveDate>,
    pub on_site_days: u32,
    /// Hours on the road.
    pub road_hours: i64,
}

/// Somebody above what they give, while the case asks for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Over {
    pub member: String,
    pub weeks: u32,
    /// Of the week in which it is most: all that is asked of them, and what they give, in per cent of a full
    /// time.
    pub most_percent: i64,
    pub gives_percent: u32,
}

/// What a plan means for one case; of a question in order.
pub fn beside(asked: &Staffing, chosen: &Chosen, case: usize) -> Beside {
    let plan = plan_of(asked, chosen);
    let team = Team { asked, plan: &plan, case };
    let people = plan.team(case);
    let name = |member: usize| asked.members[member].id.clone();
    let mut over: Vec<Over> = people.iter().filter_map(|it| team.over(*it)).collect();
    over.sort_by(|a, b| (b.weeks, &a.member).cmp(&(a.weeks, &b.member)));
    let there: BTreeSet<usize> = people.into_iter().chain(team.stays()).collect();
    let at_once = there.iter().map(|it| team.at_once(*it)).max().unwrap_or(0);
    let needs = || team.needs();
    let met = || needs().filter_map(|(wanted, who)| Some((wanted, who?)));
    let road = |(wanted, who): (&Wanted, usize)| {
        hours(asked, &asked.members[who], wanted) * i64::from(wanted.on_site_days)
    };
    let lead = lead(asked, &plan, case);
    Beside {
        open: needs().enumerate().filter(|(_, it)| it.1.is_none()).map(|(at, _)| at).collect(),
        over,
        at_once,
        carrying: there.into_iter().filter(|it| team.at_once(*it) == at_once).map(name).collect(),
        starts_on: lead.and_then(|lead| team.starts_on(lead)),
        on_site_days: met().map(|(wanted, _)| wanted.on_site_days).sum(),
        road_hours: met().map(road).sum(),
        lead: lead.map(name),
    }
}

/// The team of a case under a plan.
struct Team<'a> {
    asked: &'a Staffing,
    plan: &'a Plan,
    case: usize,
}

impl Team<'_> {
    /// Each need of the case, and who meets it.
    fn needs(&self) -> impl Iterator<Item = (&Wanted, Option<usize>)> {
        self.asked.cases[self.case].needs.iter().zip(self.plan.0[self.case].iter().copied())
    }

    /// Those who are asked for in a week.
    fn asked_in(&self, week: u32) -> BTreeSet<usize> {
        let now = self.needs().filter(|(wanted, _)| weeks(wanted).contains(&week));
        now.filter_map(|(_, who)| who).collect()
    }

    /// Those who are on the case already, and stay.
    fn stays(&self) -> impl Iterator<Item = usize> {
        let stays = &self.asked.cases[self.case].stays;
        let members = self.asked.members.iter().enumerate();
        members.filter(|(_, it)| stays.contains(&it.id)).map(|(at, _)| at)
    }

    /// Those who work on it in a week: whoever is asked for, and whoever is on it already.
    fn there_in(&self, week: u32) -> BTreeSet<usize> {
        let is_on_it = |member: &usize| {
            let load = &self.asked.members[*member].load;
            let case = &self.asked.cases[self.case].id;
            let is_now = |first: u32, last: u32| (first..=last).contains(&week);
            load.iter().any(|it| it.case == *case && is_now(it.first_week, it.last_week))
        };
        self.stays().filter(is_on_it).chain(self.asked_in(week)).collect()
    }

    /// The weeks in which somebody is asked for.
    fn weeks_on_it(&self, member: usize) -> impl Iterator<Item = Week> {
        let theirs = weeks_of(self.asked, self.plan, member).into_iter();
        theirs.filter(move |it| it.days > 0 && self.asked_in(it.week).contains(&member))
    }

    fn over(&self, member: usize) -> Option<Over> {
        let over: Vec<Week> = self.weeks_on_it(member).filter(Week::is_over).collect();
        // The first of those in which it is most.
        let beyond = |it: &&Week| it.percent() - i64::from(it.capacity);
        let worst = over.iter().rev().max_by_key(beyond)?;
        Some(Over {
            member: self.asked.members[member].id.clone(),
            weeks: u32::try_from(over.len()).ok()?,
            most_percent: worst.percent(),
            gives_percent: worst.capacity,
        })
    }

    fn at_once(&self, member: usize) -> u32 {
        let weeks = weeks_of(self.asked, self.plan, member).into_iter();
        let there = weeks.filter(|it| it.days > 0 && self.there_in(it.week).contains(&member));
        there.map(|it| it.cases + it.new_cases).max().unwrap_or(0)
    }

    fn starts_on(&self, lead: usize) -> Option<NaiveDate> {
        first_working_day(self.asked, |week, day| {
            let team = self.there_in(week);
            team.contains(&lead) && !team.iter().any(|it| is_away(&self.asked.members[*it], day))
        })
    }
}

fn weeks(wanted: &Wanted) -> RangeInclusive<u32> {
    wanted.first_week..=wanted.last_week
}
