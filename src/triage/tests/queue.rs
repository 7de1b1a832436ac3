//! Headings of the queue, and the places under them.

use crate::case::model::CaseNumber;
use crate::clock::Calendar;
use crate::triage::model::{Group, QueuePlace};
use chrono::{DateTime, Utc};

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Wednesday 7 January 2026, ten in Paris.
#[test]
fn each_heading_ends_where_the_next_begins() {
    let (now, calendar) = (utc("2026-01-07T09:00:00Z"), Calendar::france());
    let of = |due: &str| Group::of(utc(due), now, &calendar);
    assert_eq!(of("2026-01-07T08:59:59Z"), Group::Overdue);
    assert_eq!(of("2026-01-07T09:00:00Z"), Group::Today);
    assert_eq!(of("2026-01-07T22:59:59Z"), Group::Today);
    assert_eq!(of("2026-01-07T23:00:00Z"), Group::NextWorkingDay, "midnight in Paris");
    assert_eq!(of("2026-01-09T16:00:00Z"), Group::ThisWeek);
    assert_eq!(of("2026-01-12T08:00:00Z"), Group::Later);
}

/// On Friday the next working day is Monday: nothing is left of this week, and nothing lost.
#[test]
fn on_friday_the_next_working_day_is_monday() {
    let (now, calendar) = (utc("2026-01-09T09:00:00Z"), Calendar::france());
    let of = |due: &str| Group::of(utc(due), now, &calendar);
    assert_eq!(of("2026-01-10T12:00:00Z"), Group::NextWorkingDay);
    assert_eq!(of("2026-01-12T16:00:00Z"), Group::NextWorkingDay);
    assert_eq!(of("2026-01-13T08:00:00Z"), Group::Later);
    assert!(Group::ends(now, &calendar).is_sorted());
}

#[test]
fn a_place_tells_its_heading_and_no_address_leads_past_them() {
    let number = CaseNumber { year: 2026, rank: 1 };
    // The least pressing key that the store makes, in the year 2100.
    let last = ((4 * 100_001 + 100_000) * 512 + 511) * 4_294_967_296 + 4_102_444_800;
    for group in Group::ALL {
        for within in [0, last] {
            let place = QueuePlace { key: group.base() + within, number };
            assert_eq!((place.group(), place.within_group()), (group, within));
        }
    }
    let of = |key| QueuePlace { key, number }.group();
    assert_eq!(
        (of(i64::MIN), of(-1), of(i64::MAX)),
        (Group::Overdue, Group::Overdue, Group::Later)
    );
}
