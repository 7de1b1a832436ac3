//! What a case still asks of somebody: what is confirmed counts, and the remainder is asked, week by week.

use super::coverage::{Sharing, There};
use super::proposal::Wanted;
use super::{Assignment, Booked, Member, Need, Period, Share, WaitingCase, Weeks};
use chrono::NaiveDate;

/// The most that one case asks in one question.
const MOST: usize = Need::MOST;
/// A need may be asked in part where nobody has time for all of it: at least for half, or it would be
/// another need. Parts are round.
const PART_PERCENT: u32 = 50;
const ROUND: u32 = 5;
/// How far above their capacity somebody may be proposed: as in the solver, which weighs it.
const CEILING_PERCENT: u32 = 120;
/// Of a week: no more of them can be spent on site.
const WORKING_DAYS: u32 = 5;

/// A need, or what is left of it, for weeks that are all alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StillAsked {
    /// As the question asks it.
    pub wanted: Wanted,
    /// As it would be promised.
    pub need: Need,
    /// What nobody has time for beyond it, in percent of a full time.
    pub lacking: u32,
}

/// All that is known when a case is asked about.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub today: NaiveDate,
    pub members: &'a [Member],
    pub booked: &'a [Booked],
}

/// What a case still asks of these weeks, in the order of the question. A need whose time is not within
/// them asks for nothing, nor does one that those who are confirmed meet.
pub fn still_asked(case: &WaitingCase, known: Known) -> Vec<StillAsked> {
    let weeks = Weeks::after(known.today);
    let missing = missing(case, known, weeks);
    let needs = || case.team.needs.iter().zip(&missing);
    let mut pieces: Vec<_> = needs().flat_map(|(need, by_week)| alike(*need, by_week)).collect();
    if pieces.len() > MOST {
        // Each need once, for the most that is missing of it.
        pieces = needs().filter_map(|(need, by_week)| whole(*need, by_week)).collect();
    }
    let asked = pieces.into_iter().map(|piece| piece.asked(weeks, case, known));
    let mut asked: Vec<_> = asked.collect();
    asked.sort_by(|a, b| a.wanted.cmp(&b.wanted));
    asked
}

/// What is missing of each need in each week, in percent: what is asked, less what those who agreed to it
/// give. Whoever knows two trades gives their time once, and who is away for most of a need gives it none.
fn missing(case: &WaitingCase, known: Known, weeks: Weeks) -> Vec<Vec<u32>> {
    let needs = &case.team.needs;
    let days = needs.iter().map(|need| need.looked_at(known.today));
    let away = case.team.away_for(known.members, days);
    let mut missing = vec![Vec::new(); needs.len()];
    for week in 1..=Weeks::COUNT {
        let has = |period: Period| {
            weeks.of(period).is_some_and(|(first, last)| (first..=last).contains(&week))
        };
        let asked = needs.iter().map(|need| match has(need.period.unwrap_or(weeks.period())) {
            true => need.share.percent(),
            false => 0,
        });
        let asked: Vec<u32> = asked.collect();
        // Of two stretches in the same week, the one that gives more.
        let monday = weeks.dates(week, week).from;
        let has_left = |it: &Assignment| {
            known.members.iter().any(|who| who.person == it.person && who.has_left_by(monday))
        };
        let given = |it: &Assignment| {
            let now = it.stretches().filter(|it| has(it.period)).map(|it| it.share.percent());
            let now = now.filter(|_| !has_left(it));
            now.max().map(|percent| There::of(it, percent))
        };
        let there: Vec<There> = case.team.settled().filter_map(given).collect();
        let mut sharing = Sharing::among(&case.team, known.members, &there, &away);
        sharing.offer(&there, true);
        let given = sharing.fill(&asked);
        for (at, by_week) in missing.iter_mut().enumerate() {
            by_week.push(asked[at] - given[at]);
        }
    }
    missing
}

/// Part of a need: from one week to another, counted from 1, for a share of time.
struct Piece {
    need: Need,
    first: u32,
    last: u32,
    share: u32,
}

/// The need in pieces: in each, the same is missing in all weeks.
fn alike(need: Need, by_week: &[u32]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (week, share) in (1..).zip(by_week).filter(|(_, share)| **share > 0) {
        match pieces.last_mut().filter(|it| it.last + 1 == week && it.share == *share) {
            Some(piece) => piece.last = week,
            None => pieces.push(Piece { need, first: week, last: week, share: *share }),
        }
    }
    pieces
}

/// The need in one piece, as if the most that is missing in any week were in all.
fn whole(need: Need, by_week: &[u32]) -> Option<Piece> {
    let missing = || (1..).zip(by_week).filter(|(_, share)| **share > 0);
    let (first, last) = (missing().next()?.0, missing().last()?.0);
    Some(Piece { need, first, last, share: *by_week.iter().max()? })
}

impl Piece {
    fn asked(self, weeks: Weeks, case: &WaitingCase, known: Known) -> StillAsked {
        // The weeks of the whole need, as far as they are looked at.
        let within = self.need.period.and_then(|it| weeks.of(it)).unwrap_or((1, Weeks::COUNT));
        // Without a place there is no road to count.
        let place = self.need.place.filter(|_| self.need.on_site_days > 0);
        let wanted = Wanted {
            skill: self.need.skill,
            level: self.need.level.number().into(),
            share: self.share,
            first_week: self.first,
            last_week: self.last,
            on_site_days: place.map_or(0, |_| self.on_site_days(within)),
            place: place.map(|it| it.code().to_owned()),
        };
        let share = part(&wanted, case, known);
        let need = Need {
            share: Share::try_from(share).unwrap_or(self.need.share),
            period: self.period(weeks, within),
            ..self.need
        };
        StillAsked { lacking: self.share - share, wanted: Wanted { share, ..wanted }, need }
    }

    /// As long as the need itself where it is not cut: it may last longer than is looked at.
    fn period(&self, weeks: Weeks, within: (u32, u32)) -> Option<Period> {
        if (self.first, self.last) == within {
            return self.need.period;
        }
        let dates = weeks.dates(self.first, self.last);
        let Some(whole) = self.need.period else { return Some(dates) };
        Some(Period {
            from: if self.first == within.0 { whole.from } else { dates.from },
            to: if self.last == within.1 { whole.to } else { dates.to },
        })
    }

    /// The days on site go with the time: half of what is asked is half of the days, rounded up. So does what lies
    /// beyond the weeks that are looked at.
    fn on_site_days(&self, within: (u32, u32)) -> u32 {
        let days = |it: Period| u32::try_from((it.to - it.from).num_days() + 1).unwrap_or(1);
        let weeks = within.1 - within.0 + 1;
        let all = self.need.period.map_or(weeks, |it| days(it).div_ceil(7).max(weeks));
        let asked = self.last - self.first + 1;
        let part = self.need.on_site_days * asked * self.share;
        part.div_ceil(all * self.need.share.percent()).min(asked * WORKING_DAYS)
    }
}

/// As much of a need as is asked: all of it if anybody of the level could take that on; else as much as
/// whoever has most time left can give, if that is half of it.
fn part(wanted: &Wanted, case: &WaitingCase, known: Known) -> u32 {
    let weeks = Weeks::after(known.today);
    let able = known.members.iter().filter(|it| {
        let level = it.level(wanted.skill).map_or(0, |level| u32::from(level.number()));
        level >= wanted.level && !case.keeps_away(it, known.today)
    });
    // What each gives in each week of it, and is promised.
    let able: Vec<Vec<(u32, u32)>> = able
        .map(|it| {
            let loads = loads(wanted, weeks, promised(it, case, known));
            let given = |week| weeks.given(&it.capacity, week);
            loads.into_iter().map(|(week, load)| (given(week), load)).collect()
        })
        .collect();
    let has_room =
        |(given, load): &(u32, u32)| given * CEILING_PERCENT / 100 >= load + wanted.share;
    if able.iter().any(|weeks| weeks.iter().all(has_room)) {
        return wanted.share;
    }
    let left = |weeks: &Vec<(u32, u32)>| {
        weeks.iter().map(|(given, load)| given.saturating_sub(*load)).min()
    };
    let left = able.iter().filter_map(left).max();
    let part = left.unwrap_or(0) / ROUND * ROUND;
    match part * 100 >= wanted.share * PART_PERCENT {
        true => part.min(wanted.share),
        false => wanted.share,
    }
}

/// What somebody has agreed to: in other cases, and in this one.
fn promised(member: &Member, case: &WaitingCase, known: Known) -> Vec<(Period, Share)> {
    let is_elsewhere =
        |it: &&Booked| it.person == member.person && it.case != case.id && it.confirmed;
    let elsewhere = known.booked.iter().filter(is_elsewhere).map(|it| (it.period, it.share));
    let here = case.team.settled().filter(|it| it.person == member.person);
    elsewhere.chain(here.flat_map(Assignment::promises)).collect()
}

/// What is promised in each of the weeks.
fn loads(wanted: &Wanted, weeks: Weeks, promised: Vec<(Period, Share)>) -> Vec<(u32, u32)> {
    let promised: Vec<_> = promised
        .into_iter()
        .filter_map(|(period, share)| Some((weeks.of(period)?, share)))
        .collect();
    let load = |week: u32| -> u32 {
        let now = promised.iter().filter(|((first, last), _)| (*first..=*last).contains(&week));
        now.map(|(_, share)| share.percent()).sum()
    };
    (wanted.first_week..=wanted.last_week).map(|week| (week, load(week))).collect()
}
