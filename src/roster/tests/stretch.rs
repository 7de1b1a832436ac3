//! A promise that is not the same on all its days.

use super::question::{ask, asks, waiting};
use super::{assignment, day, id, member, period, share};
use crate::clock::Calendar;
use crate::roster::model::*;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;

const EARLY: (&str, &str) = ("2027-01-04", "2027-01-29");
const LATE: (&str, &str) = ("2027-03-01", "2027-03-26");

/// Forty percent of them in January, twenty in March, and nothing between.
fn two() -> Assignment {
    let asked = [(period(EARLY.0, EARLY.1), share(40)), (period(LATE.0, LATE.1), share(20))];
    Assignment::of_all(id(5), TeamRole::Expert, &asked).unwrap()
}

#[test]
fn what_is_asked_at_different_times_is_not_added_up() {
    let it = two();
    assert_eq!((it.share, it.period), (share(40), period(EARLY.0, LATE.1)), "the whole of it");
    let of = |text: &str| it.on(day(text));
    assert_eq!(of("2027-01-04"), 40);
    assert_eq!(of("2027-02-10"), 0, "they are free for others");
    assert_eq!(of("2027-03-26"), 20);
    assert_eq!((of("2027-01-03"), of("2027-03-27")), (0, 0));
}

#[test]
fn a_weekend_parts_nothing_and_one_stretch_is_a_plain_promise() {
    let first = (period("2027-01-04", "2027-01-08"), share(40));
    let second = (period("2027-01-11", "2027-01-15"), share(40));
    let one = Assignment::of_all(id(5), TeamRole::Expert, &[second, first]).unwrap();
    assert_eq!(one.promises(), [(period("2027-01-04", "2027-01-15"), share(40))]);
    assert!(one.uneven.is_empty());
    let monday_off = (period("2027-01-12", "2027-01-15"), share(40));
    let two = Assignment::of_all(id(5), TeamRole::Expert, &[first, monday_off]).unwrap();
    assert_eq!(two.uneven.len(), 2);
    assert_eq!(Assignment::of_all(id(5), TeamRole::Expert, &[]), None);
}

#[test]
fn what_lasts_as_long_as_the_intervention_goes_on_after_what_does_not() {
    let open = (Period::without_end(day("2027-01-04")), share(30));
    let spring = (period(LATE.0, LATE.1), share(20));
    let it = Assignment::of_all(id(5), TeamRole::Expert, &[open, spring]).unwrap();
    assert!(it.period.has_no_end());
    let told = [
        (period("2027-01-04", "2027-02-28"), share(30)),
        (period(LATE.0, LATE.1), share(50)),
        (Period::without_end(day("2027-03-27")), share(30)),
    ];
    assert_eq!(it.promises(), told);
}

/// Assignments that were kept before are one stretch, and are kept as they were.
#[test]
fn what_was_kept_before_is_read_as_one_stretch() {
    let plain = assignment(5, TeamRole::Expert, true);
    let kept = serde_json::to_string(&plain).unwrap();
    assert!(!kept.contains("uneven"), "{kept}");
    let read: Assignment = serde_json::from_str(&kept).unwrap();
    assert_eq!(read.promises(), [(plain.period, plain.share)]);
    let kept = serde_json::to_string(&Event::Assigned(two())).unwrap();
    assert_eq!(serde_json::from_str::<Event>(&kept).unwrap(), Event::Assigned(two()));
}

#[test]
fn time_between_two_stretches_is_neither_planned_nor_too_much() {
    let calendar = Calendar::france();
    let planned = |until: &str| planned_until(two().stretches(), &[], day(until), &calendar);
    assert_eq!(planned("2027-01-29"), Quarters::of_days(8), "40 % of twenty days");
    assert_eq!(planned("2027-02-28"), Quarters::of_days(8));
    assert_eq!(planned("2027-12-31"), Quarters::of_days(12), "20 % of twenty more");
    let february = period("2027-02-01", "2027-02-26");
    let elsewhere = [(february, share(100)), (february, share(50))];
    let somebody = member(5, Skill::DATA, 3);
    let beyond = |new: &[(Period, Share)]| {
        beyond(&somebody, &elsewhere, new, day("2026-12-01"), &calendar).len()
    };
    assert_eq!(beyond(&two().promises()), 0, "too much, and not by this");
    assert_eq!(beyond(&[(two().period, share(40))]), 1);
}

fn dated(skill: Skill, percent: u32, (from, to): (&str, &str)) -> Need {
    Need { share: share(percent), period: Some(period(from, to)), ..asks(skill, 3) }
}

/// In the twelve weeks from 30 November on.
#[test]
fn each_need_is_covered_in_its_time_and_asked_for_no_longer() {
    let today = day("2026-11-28");
    let mut somebody = member(5, Skill::DATA, 3);
    somebody.skills.push((Skill::LEGAL, Level::try_from(3).unwrap()));
    let first = dated(Skill::DATA, 40, ("2026-11-30", "2026-12-25"));
    let last = dated(Skill::LEGAL, 20, ("2027-01-25", "2027-02-19"));
    let both = [(first, Some(id(5))), (last, Some(id(5)))];
    let weeks = Weeks::after(today).period();
    let asked = moves(&Team::default(), &both, None, weeks).assigned;
    let told = [(first.period.unwrap(), share(40)), (last.period.unwrap(), share(20))];
    assert_eq!(asked[0].promises(), told);
    let needs = vec![first, last];
    let team = Team { assignments: asked.clone(), needs, ..Team::default() };
    assert_eq!(moves(&team, &both, None, weeks), Moves::default(), "they are asked already");
    let covers = coverage(&team, &[somebody.clone()], today, &Calendar::france());
    let told: Vec<_> = covers.iter().map(|it| (it.tentative, it.missing())).collect();
    assert_eq!(told, [(40, 0), (20, 0)]);

    // Once they agreed, a third need finds them free between the two.
    let between = dated(Skill::DATA, 100, ("2026-12-28", "2027-01-22"));
    let mut case = waiting(1, vec![first, last, between]);
    case.team.assignments = vec![Assignment { confirmed: true, ..asked[0].clone() }];
    let question = ask(&[somebody], &[case], &[]);
    let wanted = question.cases.iter().flat_map(|it| &it.needs);
    let wanted: Vec<_> = wanted.map(|it| (it.share, it.first_week, it.last_week)).collect();
    assert_eq!(wanted, [(100, 5, 8)]);
    let load: Vec<_> =
        question.members[0].load.iter().map(|it| (it.share, it.first_week)).collect();
    assert_eq!(load, [(20, 9), (40, 1)], "in the order of any question");
}

fn from_first(from: u64, length: u64) -> Period {
    let first = day("2027-01-04").checked_add_days(Days::new(from)).unwrap();
    Period { from: first, to: first.checked_add_days(Days::new(length)).unwrap() }
}

fn is_weekday(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

proptest! {
    /// On each day on which people work, the sum of the needs that are met then, and no more than a full
    /// time; the stretches follow each other, and no two of them could be one.
    #[test]
    fn stretches_add_up_to_the_needs_of_the_day(
        asked in prop::collection::vec((0_u64..120, 0_u64..60, 1_u32..=100), 1..6),
    ) {
        let chosen: Vec<_> = asked.iter().map(|(from, length, percent)| {
            let period = Some(from_first(*from, *length));
            (Need { share: share(*percent), period, ..asks(Skill::DATA, 3) }, Some(id(5)))
        }).collect();
        let weeks = from_first(0, 200);
        let it = moves(&Team::default(), &chosen, None, weeks).assigned.remove(0);
        for day in weeks.from.iter_days().take(200).filter(|day| is_weekday(*day)) {
            let met = chosen.iter().filter(|(need, _)| need.period.unwrap().contains(day));
            let sum: u32 = met.map(|(need, _)| need.share.percent()).sum();
            prop_assert_eq!(it.on(day), sum.min(100), "{}", day);
        }
        let stretches: Vec<_> = it.stretches().collect();
        prop_assert!(stretches.iter().all(|it| it.period.from <= it.period.to));
        for pair in stretches.windows(2) {
            prop_assert!(pair[0].period.to < pair[1].period.from);
            let next_day = pair[0].period.to.succ_opt() == Some(pair[1].period.from);
            prop_assert!(!next_day || pair[0].share != pair[1].share);
        }
        prop_assert_eq!(it.period, Period { from: stretches[0].period.from, to: stretches.last().unwrap().period.to });
        prop_assert_eq!(Some(it.share), stretches.iter().map(|it| it.share).max());
    }
}
