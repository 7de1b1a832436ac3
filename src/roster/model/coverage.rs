//! How much of what a case asks the time promised to it covers.
//!
//! Whoever knows several trades gives their time once: it is shared out so that as much as possible
//! of the needs is covered, those stated first before the others. Whoever is away for most of a need covers
//! nothing of it, nor does who is not in the brigade any more, nor who keeps the record.

use super::{Assignment, Member, Need, Period, Share, Team, Weeks};
use crate::base::PersonId;
use crate::clock::Calendar;
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// How far what has no end is looked at.
const AVERAGED: Days = Days::new(84);

/// What is covered of one need, in percent of a full time, over its days on average.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    pub asked: Share,
    /// By people who are confirmed.
    pub confirmed: u32,
    /// Beyond that, by people who are not yet.
    pub tentative: u32,
    /// Who of the team has the skill at the level, and whether they are confirmed.
    pub by: Vec<(PersonId, bool)>,
}

/// What is asked and covered of one need in a period, in hundredths of working days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    pub asked: u32,
    pub confirmed: u32,
    pub tentative: u32,
}

impl Cover {
    /// What nobody of the team covers.
    pub fn missing(&self) -> u32 {
        self.asked.percent().saturating_sub(self.confirmed + self.tentative)
    }
}

impl Filled {
    /// What nobody of the team covers.
    pub fn missing(self) -> u32 {
        self.asked.saturating_sub(self.confirmed + self.tentative)
    }
}

impl Team {
    /// The days that a need is about: its own, else from the first of those that are looked at on, whenever
    /// somebody of the team begins, for as long as the team works.
    fn days_of(&self, need: &Need, looked_at: Period) -> Period {
        let periods = || self.on_needs().map(|it| it.period);
        let to = periods().map(|it| it.to).max().unwrap_or(looked_at.to);
        let begun = periods().map(|it| it.from).min().filter(|_| to < looked_at.from);
        need.period.unwrap_or(Period { from: begun.unwrap_or(looked_at.from), to })
    }

    /// Those whose time is for the needs, confirmed or not.
    fn on_needs(&self) -> impl Iterator<Item = &Assignment> {
        self.assignments.iter().filter(|it| it.role.meets_needs())
    }

    /// Whose time the needs have on a day. What was agreed to stands while its holder is asked for more: only
    /// what goes beyond it waits for their answer.
    fn there_on(&self, day: NaiveDate, members: &[Member]) -> Vec<There> {
        let stays = |it: &&Assignment| {
            members.iter().all(|who| who.person != it.person || !who.has_left_by(day))
        };
        let agreed = |person| {
            self.settled().filter(|it| it.person == person).map(|it| it.on(day)).sum::<u32>()
        };
        let settled = self.settled().filter(stays).map(|it| (it.person, it.on(day), true));
        let asked = self.on_needs().filter(|it| !it.confirmed).filter(stays);
        let asked =
            asked.map(|it| (it.person, it.on(day).saturating_sub(agreed(it.person)), false));
        let there = settled.chain(asked).filter(|(_, percent, _)| *percent > 0);
        there.map(|(person, percent, confirmed)| There { person, percent, confirmed }).collect()
    }
}

/// What is covered of each need of a team, in their order.
pub fn coverage(
    team: &Team,
    members: &[Member],
    today: NaiveDate,
    calendar: &Calendar,
) -> Vec<Cover> {
    // Nobody is asked for earlier: see the weeks of a proposal.
    let first = Weeks::after(today).first;
    let at_once = Period { from: first, to: first };
    // What has no end is averaged as far as all else goes, and twelve weeks at least.
    let ends = team.on_needs().map(|it| it.period);
    let ends = ends.chain(team.needs.iter().filter_map(|it| it.period));
    let ends = ends.filter(|it| !it.has_no_end()).map(|it| it.to);
    let last = ends.chain(today.checked_add_days(AVERAGED)).max().unwrap_or(today);
    let known =
        |it: Period| if it.has_no_end() { Period { to: last.max(it.from), ..it } } else { it };
    let to_come = |need: &Need, it: Period| match need.period {
        _ if it.to < first => it,
        Some(_) => Period { from: it.from.max(first), ..it },
        // As long as it takes, it is asked for at once.
        None => it,
    };
    let days = team.needs.iter().map(|need| known(to_come(need, team.days_of(need, at_once))));
    let days: Vec<_> = days.collect();
    let (Some(from), Some(to)) =
        (days.iter().map(|it| it.from).min(), days.iter().map(|it| it.to).max())
    else {
        return Vec::new();
    };
    let away = team.away_for(members, team.needs.iter().map(|need| need.looked_at(today)));
    let filled = filled_in(team, members, (&days, &away), Period { from, to }, calendar);
    team.needs.iter().zip(filled).map(|(need, it)| cover(team, members, need, it)).collect()
}

/// What is asked and covered of each need within a period. A need without days of its own is asked from the
/// first of them on, as in [`coverage`]; in a team of nobody, for all of the period.
pub fn filled(team: &Team, members: &[Member], within: Period, calendar: &Calendar) -> Vec<Filled> {
    let days: Vec<_> = team.needs.iter().map(|need| team.days_of(need, within)).collect();
    // Month by month, as it is told.
    let away = team.away_for(members, days.iter().map(|it| it.within(within).unwrap_or(within)));
    filled_in(team, members, (&days, &away), within, calendar)
}

fn cover(team: &Team, members: &[Member], need: &Need, filled: Filled) -> Cover {
    let asked = need.share;
    // Days without any work in them ask for nothing, and nothing covers them.
    let part = |time: u32| match filled.asked {
        0 => 0,
        all => (time * asked.percent() + all / 2) / all,
    };
    let both = part(filled.confirmed + filled.tentative);
    // However little is missing, it does not count as whole.
    let both = if filled.missing() > 0 { both.min(asked.percent() - 1) } else { both };
    let confirmed = part(filled.confirmed).min(both);
    let able = |it: &Assignment| {
        members.iter().any(|member| member.person == it.person && member.meets(*need))
    };
    let has_agreed = |person| team.settled().any(|it| it.person == person);
    let by = team.on_needs().filter(|it| able(it));
    let by = by.map(|it| (it.person, has_agreed(it.person))).collect();
    Cover { asked, confirmed, tentative: both - confirmed, by }
}

/// The same, each need having its days, and those who are away too long for it.
fn filled_in(
    team: &Team,
    members: &[Member],
    (days, away): (&[Period], &[(usize, PersonId)]),
    within: Period,
    calendar: &Calendar,
) -> Vec<Filled> {
    let mut filled = vec![Filled::default(); team.needs.len()];
    for stretch in stretches(team, members, days, within) {
        let is_asked = |days: &Period| days.contains(stretch.from);
        let asked = team.needs.iter().zip(days);
        let asked = asked.map(|(need, days)| if is_asked(days) { need.share.percent() } else { 0 });
        let asked: Vec<u32> = asked.collect();
        if asked.iter().all(|share| *share == 0) {
            continue;
        }
        let worked = stretch.working_days(calendar);
        let there = team.there_on(stretch.from, members);
        let mut sharing = Sharing::among(team, members, &there, away);
        sharing.offer(&there, true);
        let confirmed = sharing.fill(&asked);
        sharing.offer(&there, false);
        let both = sharing.fill(&asked);
        for (at, it) in filled.iter_mut().enumerate() {
            it.asked += asked[at] * worked;
            it.confirmed += confirmed[at] * worked;
            it.tentative += (both[at] - confirmed[at]) * worked;
        }
    }
    filled
}

/// The period, cut wherever a need or an assignment begins or ends, and where somebody leaves the brigade: in
/// each piece all days are alike.
fn stretches(team: &Team, members: &[Member], days: &[Period], within: Period) -> Vec<Period> {
    let its = |it: &Assignment| it.stretches().map(|it| it.period).collect::<Vec<_>>();
    let promised = team.assignments.iter().chain(&team.agreed).flat_map(its);
    let periods = days.iter().copied().chain(promised);
    let cuts = periods.flat_map(|it| [Some(it.from), it.to.succ_opt()]).flatten();
    let cuts = cuts.chain(members.iter().filter_map(|it| it.until?.succ_opt()));
    let cuts = cuts.filter(|day| within.from < *day && *day <= within.to);
    let begins: BTreeSet<NaiveDate> = cuts.chain([within.from]).collect();
    let ends = begins.iter().skip(1).filter_map(|day| day.pred_opt()).chain([within.to]);
    begins.iter().zip(ends).map(|(from, to)| Period { from: *from, to }).collect()
}

/// Somebody of the team on one day, and how much of their time.
#[derive(Clone, Copy)]
pub(super) struct There {
    pub person: PersonId,
    pub percent: u32,
    pub confirmed: bool,
}

impl There {
    pub fn of(it: &Assignment, percent: u32) -> Self {
        There { person: it.person, percent, confirmed: it.confirmed }
    }
}

/// Time shared out among needs on one day.
pub(super) struct Sharing {
    /// By need, then by person: who could meet it.
    able: Vec<Vec<bool>>,
    /// By need, then by person: how much of whose time it has.
    given: Vec<Vec<u32>>,
    /// What is left of each person's time.
    left: Vec<u32>,
}

impl Sharing {
    /// Nothing shared out yet, and nobody's time offered. `away` says who is too long away for which need.
    pub fn among(
        team: &Team,
        members: &[Member],
        there: &[There],
        away: &[(usize, PersonId)],
    ) -> Self {
        let member = |it: &There| members.iter().find(|member| member.person == it.person);
        let able = |(at, need): (usize, &Need)| {
            let meets = |it: &There| member(it).is_some_and(|it| it.meets(*need));
            there.iter().map(|it| meets(it) && !away.contains(&(at, it.person))).collect()
        };
        Sharing {
            able: team.needs.iter().enumerate().map(able).collect(),
            given: vec![vec![0; there.len()]; team.needs.len()],
            left: vec![0; there.len()],
        }
    }

    /// The time of those who are confirmed, or of the others.
    pub fn offer(&mut self, there: &[There], confirmed: bool) {
        let offered = self.left.iter_mut().zip(there).filter(|(_, it)| it.confirmed == confirmed);
        offered.for_each(|(left, it)| *left += it.percent);
    }

    /// Covers as much as can be of what is asked, and says how much of each is covered.
    pub fn fill(&mut self, asked: &[u32]) -> Vec<u32> {
        for (need, asked) in asked.iter().enumerate() {
            loop {
                let wanted = asked - self.has(need);
                let mut tried = vec![false; self.able.len()];
                if wanted == 0 || self.get(need, wanted, &mut tried) == 0 {
                    break;
                }
            }
        }
        (0..asked.len()).map(|need| self.has(need)).collect()
    }

    fn has(&self, need: usize) -> u32 {
        self.given[need].iter().sum()
    }

    /// Finds some time for a need: somebody's that is left, or somebody's whom another need can do
    /// without because it finds as much elsewhere. Says how much.
    fn get(&mut self, need: usize, wanted: u32, tried: &mut [bool]) -> u32 {
        tried[need] = true;
        for person in 0..self.left.len() {
            let free = self.left[person].min(wanted);
            if self.able[need][person] && free > 0 {
                self.left[person] -= free;
                self.given[need][person] += free;
                return free;
            }
        }
        for person in 0..self.left.len() {
            for other in 0..self.given.len() {
                let held = self.given[other][person].min(wanted);
                if !self.able[need][person] || tried[other] || held == 0 {
                    continue;
                }
                let moved = self.get(other, held, tried);
                if moved > 0 {
                    self.given[other][person] -= moved;
                    self.given[need][person] += moved;
                    return moved;
                }
            }
        }
        0
    }
}
