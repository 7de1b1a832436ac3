//! The question as the search reads it: places instead of names, and all that can be counted
//! beforehand, counted.

use super::judge::{handover, hours, withdrawal};
use super::presence::{Weekly, days_present, working_days};
use super::staffing::{Candidate, Staffing, Waiting, Wanted};
use super::weights::{
    CASES_AT_ONCE, CEILING_PERCENT, DISPERSION, LEADS, MOST_WEEKS, OVERLOAD, PRESENCE_PERCENT,
    TRAVEL_HOUR, coverage,
};
use std::collections::BTreeSet;
use std::ops::Range;

/// A question, ready to be searched.
pub struct Problem {
    pub members: Vec<Hand>,
    pub cases: Vec<Task>,
    /// Those of all cases, one case after the other.
    pub needs: Vec<Slot>,
}

/// A member.
pub struct Hand {
    pub leads: bool,
    pub senior: bool,
    pub book: Book,
    room: Weekly,
    ceiling: Weekly,
    most_cases: Weekly<u32>,
    days: Weekly,
    /// The cases of the question that they stay on, and the weeks of it that they carry already.
    carries: Vec<(usize, Weekly<bool>)>,
}

/// What is in somebody's weeks: a share of each day's time, in per cent, and so many cases.
#[derive(Clone, Copy)]
pub struct Book {
    pub load: Weekly,
    pub cases: Weekly<u32>,
}

/// A case.
pub struct Task {
    pub needs: Range<usize>,
    /// Who leaves it, or is asked no more, if they are not chosen; and what each of them costs then.
    pub losing: Vec<(usize, i64)>,
    /// Whether those who stay lead it, and whether one of them is a senior.
    pub led: bool,
    pub senior: bool,
}

/// A need.
pub struct Slot {
    pub case: usize,
    pub share: i64,
    pub weeks: Range<usize>,
    /// Who may meet it, and what that is worth but for their other work.
    pub fit: Vec<(usize, i64)>,
}

impl Problem {
    pub fn of(asked: &Staffing) -> Self {
        let working = working_days(asked);
        let mut needs = Vec::new();
        let mut cases = Vec::new();
        for (at, case) in asked.cases.iter().enumerate() {
            let first = needs.len();
            needs.extend(case.needs.iter().map(|wanted| {
                let fits = |member: &Candidate| {
                    let days = present(asked, member, wanted, &working)?;
                    let allowed = !member.conflicts.contains(&case.id);
                    let gained = coverage(case.priority) * i64::from(wanted.share) * days;
                    let road = hours(asked, member, wanted) * i64::from(wanted.on_site_days);
                    allowed.then_some(gained - road * TRAVEL_HOUR)
                };
                let all = asked.members.iter().enumerate();
                Slot {
                    case: at,
                    share: wanted.share.into(),
                    weeks: weeks(wanted),
                    fit: all.filter_map(|(at, it)| Some((at, fits(it)?))).collect(),
                }
            }));
            cases.push(Task {
                needs: first..needs.len(),
                losing: losing(asked, case),
                led: case.led_by.is_some(),
                senior: case.has_senior(asked),
            });
        }
        let members = asked.members.iter().map(|it| Hand::of(asked, it)).collect();
        Self { members, cases, needs }
    }

    /// What is paid if everybody leaves the case they are on, and nobody is asked any more.
    pub fn all_losses(&self) -> i64 {
        self.cases.iter().map(Task::all_losses).sum()
    }

    /// The needs that a member may meet, in order.
    pub fn able(&self, member: usize) -> impl Iterator<Item = usize> {
        (0..self.needs.len()).filter(move |at| self.fit(*at, member).is_some())
    }

    /// What it is worth that a member meets a need which they may meet, but for their other work.
    pub fn gained(&self, need: usize, member: usize) -> i64 {
        self.fit(need, member).unwrap_or(0)
    }

    /// The same, and nothing if they may not.
    pub fn fit(&self, need: usize, member: usize) -> Option<i64> {
        let fit = &self.needs[need].fit;
        fit.binary_search_by_key(&member, |it| it.0).ok().map(|at| fit[at].1)
    }

    /// No plan is worth more than if each need had to itself whoever meets it best.
    pub fn most(&self) -> i64 {
        let most = |slot: &Slot| slot.fit.iter().map(|it| it.1).max().unwrap_or(0).max(0);
        self.needs.iter().map(most).sum()
    }

    /// Whether these may go, beside those who stay: somebody leads, and somebody is a senior.
    pub fn may_go(&self, case: usize, team: impl Iterator<Item = usize> + Clone) -> bool {
        let (task, mut hands) = (&self.cases[case], team.map(|it| &self.members[it]));
        (task.led || hands.clone().any(|it| it.leads)) && (task.senior || hands.any(|it| it.senior))
    }

    /// What somebody's joining a case saves.
    pub fn kept(&self, case: usize, member: usize) -> i64 {
        let lost = self.cases[case].losing.iter().find(|it| it.0 == member);
        lost.map_or(0, |it| it.1)
    }
}

impl Task {
    /// What it pays if it is given to nobody.
    pub fn all_losses(&self) -> i64 {
        self.losing.iter().map(|it| it.1).sum()
    }
}

/// Whom a case loses who is not chosen: whoever knows it, and whoever waits for it.
fn losing(asked: &Staffing, case: &Waiting) -> Vec<(usize, i64)> {
    let of = |(at, member): (usize, &Candidate)| match &member.id {
        id if case.may_lose(id) => Some((at, handover(case))),
        id if case.may_withdraw(id) => Some((at, withdrawal(case))),
        _ => None,
    };
    asked.members.iter().enumerate().filter_map(of).collect()
}

/// The days that somebody would be there for a need, if they may meet it at all.
fn present(asked: &Staffing, member: &Candidate, wanted: &Wanted, all: &Weekly) -> Option<i64> {
    if member.level(wanted.skill) < wanted.level {
        return None;
    }
    let days: i64 = days_present(asked, member)[weeks(wanted)].iter().sum();
    let asked: i64 = all[weeks(wanted)].iter().sum();
    (days > 0 && days * 100 >= asked * PRESENCE_PERCENT).then_some(days)
}

fn weeks(wanted: &Wanted) -> Range<usize> {
    wanted.first_week as usize - 1..wanted.last_week as usize
}

impl Hand {
    fn of(asked: &Staffing, member: &Candidate) -> Self {
        let days = days_present(asked, member);
        let mut book = Book { load: [0; MOST_WEEKS], cases: [0; MOST_WEEKS] };
        for week in (0..asked.weeks as usize).filter(|week| days[*week] > 0) {
            let at = week as u32 + 1;
            let now =
                || member.load.iter().filter(|it| (it.first_week..=it.last_week).contains(&at));
            book.load[week] = now().map(|it| i64::from(it.share)).sum::<i64>() * days[week];
            book.cases[week] = now().map(|it| &it.case).collect::<BTreeSet<_>>().len() as u32;
        }
        let mut given = [i64::from(member.capacity); MOST_WEEKS];
        // In the order of their weeks, as everything in a question in order.
        for it in &member.capacity_changes {
            given[it.from_week as usize - 1..].fill(it.capacity.into());
        }
        let room: Weekly = std::array::from_fn(|week| given[week] * days[week]);
        // Whoever has too much already keeps it, and gets no more.
        let ceiling =
            std::array::from_fn(|at| (room[at] * CEILING_PERCENT / 100).max(book.load[at]));
        let most_cases = book.cases.map(|cases| cases.max(CASES_AT_ONCE));
        let carries = asked.cases.iter().enumerate().filter_map(|(at, case)| {
            let theirs = || member.load.iter().filter(|it| it.case == case.id);
            let carried = |week: usize| {
                let number = week as u32 + 1;
                days[week] > 0
                    && theirs().any(|it| (it.first_week..=it.last_week).contains(&number))
            };
            theirs().next().map(|_| (at, std::array::from_fn(carried)))
        });
        let carries = carries.collect();
        Self {
            leads: member.level(LEADS.0) >= LEADS.1,
            senior: member.is_senior(),
            book,
            room,
            ceiling,
            most_cases,
            days,
            carries,
        }
    }

    /// The weeks that have a case already before anything is proposed.
    pub fn carries(&self, case: usize) -> Weekly<bool> {
        let theirs = self.carries.iter().find(|it| it.0 == case);
        theirs.map_or([false; MOST_WEEKS], |it| it.1)
    }

    /// What a need adds to a book that is theirs; `on` are the weeks that already have the case.
    pub fn add(&self, book: &mut Book, slot: &Slot, on: &mut Weekly<bool>) {
        for week in slot.weeks.clone() {
            book.load[week] += slot.share * self.days[week];
            if !on[week] && self.days[week] > 0 {
                on[week] = true;
                book.cases[week] += 1;
            }
        }
    }

    /// The time that a need they may meet takes of them.
    pub fn time(&self, slot: &Slot) -> i64 {
        slot.share * self.days[slot.weeks.clone()].iter().sum::<i64>()
    }

    /// The time that can still be taken from a book that they bear.
    pub fn time_left(&self, book: &Book) -> i64 {
        (0..MOST_WEEKS).map(|week| self.ceiling[week] - book.load[week]).sum()
    }

    /// Whether a book that is theirs can be carried.
    pub fn bears(&self, book: &Book) -> bool {
        (0..MOST_WEEKS).all(|week| {
            book.load[week] <= self.ceiling[week] && book.cases[week] <= self.most_cases[week]
        })
    }

    /// What a book costs in overload and dispersion.
    pub fn cost(&self, book: &Book) -> i64 {
        (0..MOST_WEEKS).map(|week| self.cost_of(book, week)).sum()
    }

    fn cost_of(&self, book: &Book, week: usize) -> i64 {
        let over = (book.load[week] - self.room[week]).max(0);
        let beside = i64::from(book.cases[week].max(1) - 1);
        over * OVERLOAD + beside * self.days[week] * DISPERSION
    }
}
