//! A draft ends after two notices, and never sooner than its people could know.

use super::today;
use crate::base::Refusal;
use crate::intake::model::*;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

fn day(after: u64) -> NaiveDate {
    today() + Days::new(after)
}

fn noticed(limit: TimeLimit, notice: usize, on: NaiveDate) -> TimeLimit {
    limit.after(&Event::ExpiryNoticed { notice, days: NOTICE_DAYS[notice], on }).unwrap()
}

/// The draft after a program that looked at it on these days, and when it ended.
fn minded(mut limit: TimeLimit, days: &[u64]) -> TimeLimit {
    for on in days.iter().map(|after| day(*after)) {
        match limit.due(on) {
            Some(Due::Notice(notice)) => limit = noticed(limit, notice, on),
            Some(Due::Expiry) => limit.expired_on = Some(on),
            None => {}
        }
    }
    limit
}

#[test]
fn a_draft_is_noticed_thirty_and_seven_days_before_its_ninetieth() {
    let limit = TimeLimit::new(today());
    assert_eq!(limit.last_day(today()), day(90));
    assert_eq!(limit.next(), Some((Due::Notice(0), day(60))));
    let once = noticed(limit, 0, day(60));
    assert_eq!((once.next(), once.days_left(day(60))), (Some((Due::Notice(1), day(83))), 30));
    let twice = noticed(once, 1, day(83));
    assert_eq!((twice.next(), twice.days_left(day(83))), (Some((Due::Expiry, day(91))), 7));
    assert_eq!(twice.last_day(day(83)), day(90), "the last day is still the draft's");
    assert_eq!(twice.due(day(90)), None);
}

#[test]
fn a_server_that_slept_for_a_year_gives_both_notices_first() {
    let limit = minded(TimeLimit::new(today()), &[365]);
    assert_eq!(limit.noticed_on, [Some(day(365)), None]);
    assert_eq!(limit.last_day(day(365)), day(395));
    let ended = minded(limit, &(366..500).collect::<Vec<_>>());
    assert_eq!(ended.noticed_on[1], Some(day(388)));
    assert_eq!(ended.expired_on, Some(day(396)));
    assert_eq!(ended.next(), None);
}

#[test]
fn what_ends_is_put_off_once_it_was_announced_and_taken_up_for_a_year() {
    let limit = TimeLimit::new(today());
    assert_eq!(limit.may_keep(), Err(Refusal::Unmet(vec!["draft_noticed".into()])));
    let kept = noticed(limit, 0, day(60)).after(&Event::DraftKept { on: day(70) }).unwrap();
    assert_eq!(kept, TimeLimit::new(day(70)), "its notices start anew");
    let ended = TimeLimit { expired_on: Some(day(91)), ..limit };
    assert!(
        ended.may_take_up(day(91 + TAKE_UP_DAYS)) && !ended.may_take_up(day(92 + TAKE_UP_DAYS))
    );
    assert!(!limit.may_take_up(day(91)) && ended.may_keep().is_err());
    assert_eq!(ended.after(&Event::DraftTakenUp), None);
}

/// The days on which a server was up, over four years.
fn days() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::btree_set(0_u64..1400, 0..200).prop_map(|days| days.into_iter().collect())
}

proptest! {
    #[test]
    fn nothing_ends_before_both_notices_and_seven_whole_days(days in days()) {
        let limit = minded(TimeLimit::new(today()), &days);
        if let Some(ended) = limit.expired_on {
            let [Some(first), Some(second)] = limit.noticed_on else { panic!("{limit:?}") };
            prop_assert!(first >= day(60) && second >= first + Days::new(23), "{:?}", limit);
            prop_assert!(ended > second + Days::new(7) && ended > day(90), "{:?}", limit);
        }
    }

    /// What is due stays due until it is done; the day shown never comes nearer.
    #[test]
    fn time_only_moves_forward(days in days(), from in 0_u64..1400, more in 0_u64..400) {
        let limit = minded(TimeLimit::new(today()), &days.iter().copied().filter(|it| *it <= from).collect::<Vec<_>>());
        let (now, later) = (day(from), day(from + more));
        prop_assert!(limit.due(now).is_none() || limit.due(later) == limit.due(now));
        prop_assert!(limit.last_day(later) >= limit.last_day(now));
        let done = minded(limit, &[from]);
        prop_assert_eq!(done, minded(done, &[from]), "the same day twice changes nothing");
        prop_assert!(done.expired_on.is_some() || done.last_day(now) >= limit.last_day(now));
    }

    #[test]
    fn keeping_always_moves_the_end_later(days in days(), from in 60_u64..120) {
        let until = days.into_iter().filter(|it| *it <= from).collect::<Vec<_>>();
        let limit = minded(TimeLimit::new(today()), &until);
        if limit.may_keep().is_ok() {
            let kept = limit.after(&Event::DraftKept { on: day(from) }).unwrap();
            prop_assert!(kept.last_day(day(from)) > limit.last_day(day(from)));
        }
    }
}
