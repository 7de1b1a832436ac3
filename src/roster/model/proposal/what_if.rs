//! What if somebody else met a need: the consequence for one case, all others standing. Counted from plain
//! numbers that a page can carry, so that the browser tells it as the server would.

use super::judge::{Breach, handover, hours, sum_in, weeks_of, withdrawal};
use super::presence::{days_present, working_days};
use super::staffing::{Candidate, Staffing, Waiting, Wanted};
use super::week::{Week, is_there_too_little};
use super::weighed::{Chosen, plan_of};
use super::weights::{LEADS, TRAVEL_HOUR, coverage};

/// A case, and all who make a difference to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhatIf {
    pub needs: Vec<Ask>,
    pub people: Vec<Hand>,
}

/// A need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    pub share: i64,
    pub first_week: u32,
    pub last_week: u32,
    /// Its days on which anybody works.
    pub days: i64,
}

/// Somebody who may meet a need, or is on the team today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    pub id: String,
    pub leads: bool,
    pub senior: bool,
    /// Whether they run the case, whatever is chosen.
    pub runs: bool,
    /// Whether they are on the case, whatever is chosen.
    pub stays: bool,
    /// What it costs if they are no longer on the team, or asked no more.
    pub handover: i64,
    /// What it is worth that they meet each need, but for their other work; nothing if they may not.
    pub gains: Vec<Option<i64>>,
    /// Their weeks, without what is chosen for this case.
    pub weeks: Vec<Week>,
    /// The weeks in which they are on this case already, which is then no other beside it.
    pub carries: Vec<bool>,
}

/// What follows from a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub met: usize,
    /// The time that is asked for, and how much of it is covered: in hundredths of days.
    pub asked_time: i64,
    pub covered_time: i64,
    /// What the choice is worth, beside what it does not change.
    pub worth: i64,
    /// Who is asked for more than they give while the case asks for them: in which week, how much, and what they give of it: in per cent.
    pub over: Vec<(usize, u32, (i64, i64))>,
    /// Of people by their places here, and of the case as the first.
    pub breaches: Vec<Breach>,
}

impl WhatIf {
    /// The case at this place of a question in order, the others as they are chosen.
    pub fn of(asked: &Staffing, chosen: &Chosen, case: usize) -> Self {
        let waiting = &asked.cases[case];
        let plan = plan_of(asked, chosen).with(case, vec![None; waiting.needs.len()]);
        let working = working_days(asked);
        let ask = |wanted: &Wanted| Ask {
            share: wanted.share.into(),
            first_week: wanted.first_week,
            last_week: wanted.last_week,
            days: sum_in(wanted, &working),
        };
        let hand = |(at, member): (usize, &Candidate)| Hand {
            id: member.id.clone(),
            leads: member.level(LEADS.0) >= LEADS.1,
            senior: member.is_senior(),
            runs: waiting.led_by.as_ref() == Some(&member.id),
            stays: waiting.stays.contains(&member.id),
            handover: lost(waiting, &member.id),
            gains: waiting.needs.iter().map(|it| gain(asked, waiting, member, it)).collect(),
            weeks: weeks_of(asked, &plan, at),
            carries: (1..=asked.weeks).map(|week| carries(member, &waiting.id, week)).collect(),
        };
        let people = asked.members.iter().enumerate().map(hand);
        WhatIf {
            needs: waiting.needs.iter().map(ask).collect(),
            people: people.filter(Hand::matters).collect(),
        }
    }

    /// What follows if these, by their places, meet the needs.
    pub fn outcome(&self, chosen: &[Option<usize>]) -> Outcome {
        let mut told = Outcome::default();
        for (need, ask) in self.needs.iter().enumerate() {
            told.asked_time += ask.share * ask.days;
            let Some(member) = chosen.get(need).copied().flatten() else { continue };
            let Some(hand) = self.people.get(member) else { continue };
            let days = hand.days_of(ask);
            told.met += 1;
            told.covered_time += ask.share * days;
            told.worth += hand.gains.get(need).copied().flatten().unwrap_or(0);
            if is_there_too_little(days, ask.days) {
                told.breaches.push(Breach::Away { case: 0, need, member });
            }
        }
        for (member, hand) in self.people.iter().enumerate() {
            let met = self.needs.iter().zip(chosen).filter(|(_, who)| **who == Some(member));
            let met: Vec<&Ask> = met.map(|(ask, _)| ask).collect();
            told.look_at(member, hand, &met);
        }
        let team = || chosen.iter().flatten().filter_map(|it| self.people.get(*it));
        if team().next().is_some() {
            let stays = || self.people.iter().filter(|it| it.stays);
            if !self.people.iter().any(|it| it.runs) && !team().any(|it| it.leads) {
                told.breaches.push(Breach::NoLead { case: 0 });
            }
            if !team().chain(stays()).any(|it| it.senior) {
                told.breaches.push(Breach::NoSenior { case: 0 });
            }
        }
        told
    }
}

impl Outcome {
    /// Somebody's weeks, with the needs that they meet.
    fn look_at(&mut self, member: usize, hand: &Hand, met: &[&Ask]) {
        if met.is_empty() {
            self.worth -= hand.handover;
        }
        for (before, carries) in hand.weeks.iter().zip(&hand.carries) {
            let mut it = *before;
            let now = met.iter().filter(|ask| ask.is_in(it.week) && it.days > 0);
            let (share, count) = now.fold((0, 0), |sum, ask| (sum.0 + ask.share, sum.1 + 1));
            it.proposed += share * it.days;
            it.new_cases += u32::from(count > 0 && !carries);
            let week = it.week;
            self.worth -= it.overload() + it.dispersion();
            if count > 0 && it.is_over() {
                self.over.push((member, week, (it.percent_rounded_up(), it.capacity.into())));
            }
            if it.is_overfull() {
                self.breaches.push(Breach::Overfull { member, week });
            }
            if it.has_too_many() {
                self.breaches.push(Breach::TooManyCases { member, week });
            }
        }
    }
}

impl Ask {
    fn is_in(&self, week: u32) -> bool {
        self.first_week <= week && week <= self.last_week
    }

    /// As a page carries it.
    pub fn written(&self) -> String {
        format!("{} {} {} {}", self.share, self.first_week, self.last_week, self.days)
    }

    pub fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let ask = Ask {
            share: number(&mut words)?,
            first_week: number(&mut words)? as u32,
            last_week: number(&mut words)? as u32,
            days: number(&mut words)?,
        };
        words.next().is_none().then_some(ask)
    }
}

impl Hand {
    /// Without them, nothing here would be otherwise.
    fn matters(&self) -> bool {
        self.handover > 0 || self.stays || self.gains.iter().any(Option::is_some)
    }

    fn days_of(&self, ask: &Ask) -> i64 {
        self.weeks.iter().filter(|it| ask.is_in(it.week)).map(|it| it.days).sum()
    }

    /// As a page carries it, which says beside it who they are: what they can, what each need is
    /// worth with them, then week by week what they have and give.
    pub fn written(&self) -> String {
        let flag = |it: bool| i64::from(it).to_string();
        let flags = [self.leads, self.senior, self.runs, self.stays].map(flag);
        let gains =
            self.gains.iter().map(|it| it.map_or_else(|| "-".to_owned(), |it| it.to_string()));
        let weeks = self.weeks.iter().zip(&self.carries).flat_map(|(it, carries)| {
            let [capacity, cases, new_cases] = [it.capacity, it.cases, it.new_cases].map(i64::from);
            let carries = i64::from(*carries);
            [it.days, capacity, it.confirmed, it.proposed, cases, new_cases, carries]
                .map(|it| it.to_string())
        });
        let words = flags.into_iter().chain([self.handover.to_string()]).chain(gains).chain(weeks);
        words.collect::<Vec<_>>().join(" ")
    }

    /// What was written, of a case with so many needs.
    pub fn read(id: String, text: &str, needs: usize) -> Option<Self> {
        let mut words = text.split(' ');
        let mut hand = Hand {
            id,
            leads: number(&mut words)? != 0,
            senior: number(&mut words)? != 0,
            runs: number(&mut words)? != 0,
            stays: number(&mut words)? != 0,
            handover: number(&mut words)?,
            gains: Vec::new(),
            weeks: Vec::new(),
            carries: Vec::new(),
        };
        for _ in 0..needs {
            hand.gains.push(words.next()?.parse().ok());
        }
        while let Some(days) = number(&mut words) {
            hand.weeks.push(Week {
                week: hand.weeks.len() as u32 + 1,
                days,
                capacity: number(&mut words)? as u32,
                confirmed: number(&mut words)?,
                proposed: number(&mut words)?,
                cases: number(&mut words)? as u32,
                new_cases: number(&mut words)? as u32,
            });
            hand.carries.push(number(&mut words)? != 0);
        }
        Some(hand)
    }
}

fn number<'a>(words: &mut impl Iterator<Item = &'a str>) -> Option<i64> {
    words.next()?.parse().ok()
}

/// Whether somebody is on the case in that week already.
fn carries(member: &Candidate, case: &str, week: u32) -> bool {
    let is_now = |first: u32, last: u32| (first..=last).contains(&week);
    member.load.iter().any(|it| it.case == case && is_now(it.first_week, it.last_week))
}

/// What it costs if somebody is not chosen.
fn lost(waiting: &Waiting, id: &String) -> i64 {
    match waiting {
        it if it.may_lose(id) => handover(it),
        it if it.may_withdraw(id) => withdrawal(it),
        _ => 0,
    }
}

/// What it is worth that somebody meets a need, but for their other work, if they may.
fn gain(asked: &Staffing, waiting: &Waiting, member: &Candidate, wanted: &Wanted) -> Option<i64> {
    let days = sum_in(wanted, &days_present(asked, member));
    let road = hours(asked, member, wanted) * i64::from(wanted.on_site_days) * TRAVEL_HOUR;
    let gained = coverage(waiting.priority) * i64::from(wanted.share) * days - road;
    member.may(waiting, wanted).then_some(gained)
}
