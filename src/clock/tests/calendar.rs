//! The calendar, day by day.

use super::*;
use std::collections::HashSet;

#[test]
fn monday_17_h_and_4_h_is_tuesday_noon() {
    assert_eq!(due("2026-06-08 17:00", Delay::WorkingHours(4)), "2026-06-09 12:00");
}

#[test]
fn what_arrives_out_of_hours_counts_from_the_next_opening() {
    for from in ["2026-06-05 18:00", "2026-06-06 11:00", "2026-06-08 03:00", "2026-06-08 09:00"] {
        assert_eq!(due(from, Delay::WorkingHours(1)), "2026-06-08 10:00", "{from}");
        assert_eq!(due(from, Delay::WorkingDays(1)), "2026-06-08 18:00", "{from}");
    }
}

#[test]
fn lunch_is_not_working_time() {
    let hours = [("09:00:00", "12:30:00"), ("14:00:00", "18:00:00")]
        .map(|(from, until)| Hours { from: time(from), until: time(until) });
    let lunch = france().with_hours(2, hours.to_vec()).unwrap();
    let due = |from, hours| shown(lunch.add(at(from), Delay::WorkingHours(hours)));
    assert_eq!(due("2026-06-08 11:30", 1), "2026-06-08 12:30");
    assert_eq!(due("2026-06-08 11:30", 2), "2026-06-08 15:00");
    assert_eq!(due("2026-06-08 13:00", 1), "2026-06-08 15:00");
    assert_eq!(due("2026-06-08 17:00", 4), "2026-06-09 12:00");
    assert_eq!(shown(lunch.add(at("2026-06-08 11:30"), Delay::WorkingDays(1))), "2026-06-09 11:30");
    assert!(!lunch.is_open(at("2026-06-08 13:00")) && lunch.is_open(at("2026-06-08 14:00")));
    assert_eq!(lunch.add(at("2026-06-08 17:00"), Delay::Months(1)), at("2026-07-08 18:00"));
}

#[test]
fn hours_that_make_no_day_are_refused() {
    let hours = |from, until| Hours { from: time(from), until: time(until) };
    let [early, late] = [hours("09:00:00", "13:00:00"), hours("12:00:00", "18:00:00")];
    for wrong in [vec![], vec![early, late], vec![late, early], vec![hours("09:00:00", "09:00:00")]]
    {
        assert_eq!(france().with_hours(2, wrong.clone()), None, "{wrong:?}");
    }
    assert_eq!(france().with_weekdays(2, vec![]), None);
}

#[test]
fn the_day_is_as_long_when_the_clocks_change() {
    // Sunday 29 March and Sunday 25 October 2026.
    assert_eq!(due("2026-03-27 17:00", Delay::WorkingDays(1)), "2026-03-30 17:00");
    assert_eq!(due("2026-10-23 17:00", Delay::WorkingDays(1)), "2026-10-26 17:00");
    let real = |from, until| (at(until) - at(from)).num_hours();
    assert_eq!(real("2026-03-27 17:00", "2026-03-30 17:00"), 71);
    assert_eq!(real("2026-10-23 17:00", "2026-10-26 17:00"), 73);
}

#[test]
fn who_works_through_the_night_of_a_clock_change_works_the_hours_there_are() {
    let night = vec![Hours { from: time("01:00:00"), until: time("05:00:00") }];
    let every_day = [Weekday::Sat, Weekday::Sun, Weekday::Mon].to_vec();
    let night = france().with_hours(2, night).unwrap().with_weekdays(3, every_day).unwrap();
    let worked = |from, until| night.working_time_between(at(from), at(until)).total_minutes();
    assert_eq!(worked("2026-03-29 00:00", "2026-03-29 12:00"), 3 * 60);
    assert_eq!(worked("2026-10-25 00:00", "2026-10-25 12:00"), 5 * 60);
    assert_eq!(night.add(at("2026-03-29 01:30"), Delay::WorkingHours(1)), at("2026-03-29 03:30"));
}

#[test]
fn holidays_are_skipped() {
    // 1 May 2026 is a Friday; Ascension is Thursday 14 May.
    assert_eq!(due("2026-04-30 17:00", Delay::WorkingDays(1)), "2026-05-04 17:00");
    assert_eq!(due("2026-05-13 17:00", Delay::WorkingHours(2)), "2026-05-15 10:00");
}

#[test]
fn a_leap_day_is_a_day_of_work() {
    assert_eq!(due("2028-02-28 17:00", Delay::WorkingDays(1)), "2028-02-29 17:00");
    assert_eq!(due("2028-01-31 10:00", Delay::Months(1)), "2028-02-29 18:00");
}

#[test]
fn the_year_ends_at_18_h_on_31_december_and_starts_on_the_2nd() {
    assert_eq!(due("2026-12-31 17:00", Delay::WorkingHours(2)), "2027-01-04 10:00");
    assert_eq!(due("2024-12-31 17:00", Delay::WorkingHours(2)), "2025-01-02 10:00");
}

#[test]
fn months_end_at_the_close_of_their_last_day_or_of_the_next_working_day() {
    assert_eq!(due("2026-06-08 10:00", Delay::Months(1)), "2026-07-08 18:00");
    assert_eq!(due("2026-06-14 10:00", Delay::Months(1)), "2026-07-15 18:00");
    assert_eq!(due("2026-01-30 10:00", Delay::Months(1)), "2026-03-02 18:00");
}

#[test]
fn an_absurd_delay_ends_somewhere() {
    let last = france().add(at("2026-06-08 10:00"), Delay::Months(u32::MAX));
    assert!(last > at("9999-12-01 00:00"), "{last}");
}

#[test]
fn messages_leave_between_8_and_19_h_on_working_days() {
    let next = |when| shown(france().next_sending(at(when)));
    assert_eq!(next("2026-06-08 07:59"), "2026-06-08 08:00");
    assert_eq!(next("2026-06-08 18:59"), "2026-06-08 18:59");
    assert_eq!(next("2026-06-08 19:00"), "2026-06-09 08:00");
    assert_eq!(next("2026-05-13 22:00"), "2026-05-15 08:00");
}

#[test]
fn working_days_are_counted_without_the_last() {
    let count = |from, until| france().working_days_between(day(from), day(until));
    assert_eq!(count("2026-04-30", "2026-05-04"), 1);
    assert_eq!(count("2026-05-04", "2026-04-30"), -1);
    assert_eq!(count("2026-05-04", "2026-05-04"), 0);
}

#[test]
fn easter_is_in_spring() {
    for (year, date) in [(1818, "1818-03-22"), (2026, "2026-04-05"), (2038, "2038-04-25")] {
        assert_eq!(easter(year), Some(day(date)));
    }
}

/// `tests/oracle/deadlines.py` says by which program.
#[test]
fn holidays_are_those_that_another_program_knows() {
    let table = include_str!("../../../tests/data/holidays.csv");
    let known: HashSet<(&str, NaiveDate)> = table
        .lines()
        .skip(1)
        .map(|row| row.split_once(',').unwrap())
        .map(|(region, on)| (region, day(on)))
        .collect();
    assert!(known.len() > 2_000);
    for date in day("2015-01-01").iter_days().take_while(|date| *date <= day("2035-12-31")) {
        for region in Region::ALL {
            let ours = Holiday::on(date, region).is_some();
            assert_eq!(ours, known.contains(&(region.name(), date)), "{date} {region:?}");
        }
    }
}

/// Ten thousand, with pauses, in every calendar, counted by another program in another way.
#[test]
fn deadlines_are_those_that_another_program_counts() {
    let table = include_str!("../../../tests/data/deadlines.csv");
    let mut counted = 0;
    for row in table.lines().skip(1) {
        let [region, from, delay, pauses, due] = row.split(',').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let at = |text: &str| at(&text.replace('T', " "));
        let (number, unit) = delay.split_at(delay.len() - 1);
        let number = number.parse().unwrap();
        let delay = match unit {
            "d" => Delay::WorkingDays(number),
            _ => Delay::WorkingHours(number),
        };
        let mut clock = Clock::start(at(from), delay);
        clock.pauses = pauses
            .split_whitespace()
            .map(|pause| pause.split_once('/').unwrap())
            .map(|(from, until)| Pause {
                from: at(from),
                until: Some(at(until)),
                reason: PauseReason::InformationAsked,
            })
            .collect();
        let calendar = france().in_region(1, Region::from_name(region).unwrap());
        let ours = clock.deadline(&calendar).unwrap().due_at;
        assert_eq!(shown(ours), due.replace('T', " "), "{row}");
        counted += 1;
    }
    assert_eq!(counted, 10_000);
}

#[test]
fn each_territory_remembers_the_abolition_of_slavery_on_its_own_day() {
    let dates = ["04-27", "05-22", "05-27", "05-28", "06-10", "10-09", "12-20"];
    let on = |date: &str, region| Holiday::on(day(&format!("2026-{date}")), region);
    let freed = |region| {
        let day = dates.iter().find(|it| on(it, region) == Some(Holiday::AbolitionOfSlavery));
        day.copied()
    };
    let found: Vec<_> = Region::ALL.into_iter().filter_map(freed).collect();
    assert_eq!(found.len(), 7);
    assert_eq!(freed(Region::Reunion), Some("12-20"));
    assert_eq!(freed(Region::Mainland), None);
    let reunion = france().in_region(2, Region::Reunion);
    assert!(
        !reunion.is_working_day(day("2027-12-20")) && france().is_working_day(day("2027-12-20"))
    );
}
