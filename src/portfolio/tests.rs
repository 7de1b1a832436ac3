//! A number and the list behind it are the same selection.

use super::model::{
    Between, Census, Change, ChangeKind, Count, Day, Known, Selection, Skies, Sky, SkyCount,
    StageGroup, end_of, month_ends, past_day,
};
use crate::base::{Address, OrganisationId, Priority, Weather};
use crate::case::model::Stage;
use crate::triage::model::Band;
use chrono::{DateTime, NaiveDate, Utc};

/// What an address means on the 29th of November 2026.
fn parse<T: AsRef<str>>(said: impl Fn(&str) -> T) -> Selection {
    Selection::read(&mut Address::new(said), day("2026-11-29"))
}

fn census() -> Census {
    let count = |stage, band, cases| Count { stage, band, cases };
    Census::new(vec![
        count(Stage::Recovery, Some(Band::High), 3),
        count(Stage::Submitted, Some(Band::High), 2),
        count(Stage::Submitted, None, 1),
        count(Stage::Closed, Some(Band::Low), 4),
    ])
}

#[test]
fn rows_and_columns_add_up_to_the_whole() {
    let census = census();
    let all = census.cases(Selection::default());
    let stage = |stage| Selection { stage: Some(stage), ..Selection::default() };
    let band = |band| Selection { band: Some(band), ..Selection::default() };
    let by_stage: u32 = census.stages().map(|it| census.cases(stage(it))).sum();
    let by_band: u32 = Band::ALL.into_iter().map(|it| census.cases(band(it))).sum();
    assert_eq!((all, by_stage, by_band), (10, 10, 9), "one case was never assessed");
    let group = |group| census.cases(Selection::of_group(group));
    assert_eq!(
        (
            group(StageGroup::InTriage),
            group(StageGroup::InIntervention),
            group(StageGroup::Followed)
        ),
        (3, 3, 6)
    );
}

#[test]
fn stages_come_in_the_order_of_a_case() {
    let stages: Vec<Stage> = census().stages().collect();
    assert_eq!(stages, [Stage::Submitted, Stage::Recovery, Stage::Closed]);
}

#[test]
fn the_address_of_a_list_says_what_it_holds() {
    let said = |words: &'static [(&'static str, &'static str)]| {
        parse(|name| words.iter().find(|it| it.0 == name).map_or("", |it| it.1))
    };
    let late = Selection {
        group: None,
        stage: Some(Stage::Reply),
        band: Some(Band::Critical),
        priority: None,
        late: true,
        ..Selection::default()
    };
    assert_eq!(late.path(), "/portfolio/cases?stage=reply&band=critical&late=1");
    assert_eq!(said(&[("stage", "reply"), ("band", "critical"), ("late", "1")]), late);
    let p1 =
        Selection { priority: Some(Priority::P1), ..Selection::of_group(StageGroup::Admitted) };
    assert_eq!(p1.path(), "/portfolio/cases?group=admitted&priority=P1");
    assert_eq!(said(&[("group", "admitted"), ("priority", "P1")]), p1);
    let none_of_ours =
        said(&[("stage", "nowhere"), ("group", "x"), ("late", "yes"), ("owed_by", "nobody")]);
    assert_eq!(none_of_ours, Selection::default());
    const PERSON: &str = "00000000-0000-0000-0000-000000000007";
    let theirs = said(&[("late", "1"), ("owed_by", PERSON)]);
    assert_eq!(theirs.path(), format!("/portfolio/cases?late=1&owed_by={PERSON}"));
    assert_eq!(said(&[("owed_by", PERSON)]).owed_by, None, "of what is late only");
    assert_eq!(Selection::default().path(), "/portfolio/cases");
    for group in StageGroup::ALL {
        let name = group.name();
        let one = Selection::of_group(group);
        assert_eq!(parse(|it| if it == "group" { name } else { "" }), one);
        assert_eq!(one.path(), format!("/portfolio/cases?group={name}"));
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn a_list_of_a_past_day_says_so_in_its_address() {
    let on = Selection { late: true, ..Selection::on(Some(day("2026-10-28"))) };
    assert_eq!(on.path(), "/portfolio/cases?late=1&on=2026-10-28");
    let said = |name: &str| match name {
        "late" => "1",
        "on" => "2026-10-28",
        _ => "",
    };
    assert_eq!(parse(said), on);
    assert_eq!(parse(|name| if name == "on" { "hier" } else { "" }).on, None);
}

/// Midnight in Paris, in summer and in winter, and on the nights that have another hour.
#[test]
fn a_day_ends_at_midnight_in_paris() {
    for (date, last) in [
        ("2026-07-14", "2026-07-14T21:59:59.999Z"),
        ("2026-12-31", "2026-12-31T22:59:59.999Z"),
        ("2026-10-25", "2026-10-25T22:59:59.999Z"),
        ("2026-03-28", "2026-03-28T22:59:59.999Z"),
        ("2026-03-29", "2026-03-29T21:59:59.999Z"),
    ] {
        assert_eq!(end_of(day(date)), instant(last), "{date}");
    }
}

#[test]
fn only_a_day_that_is_over_is_of_the_past() {
    let today = day("2026-11-29");
    let past_day =
        |said: &'static str| past_day(&mut Address::new(|_: &str| said), "on", today, None);
    assert_eq!(past_day("2026-11-28"), Some(day("2026-11-28")));
    for said in ["2026-11-29", "2026-11-30", "", "x", "28/11/2026", "2026-02-30"] {
        assert_eq!(past_day(said), None, "{said}");
    }
    let now = instant("2026-11-29T10:00:00Z");
    let of = |date| Day::of(day(date), today, now);
    assert_eq!((of("2026-12-24"), of("2026-12-24").on()), (of("2026-11-29"), None));
    assert_eq!((of("2026-11-29").at, of("2026-11-28").at), (now, end_of(day("2026-11-28"))));
}

#[test]
fn the_ends_of_the_last_months_are_one_click_away() {
    let ends = month_ends(day("2026-03-31"), 3);
    assert_eq!(ends, [day("2026-02-28"), day("2026-01-31"), day("2025-12-31")]);
}

#[test]
fn two_days_are_put_in_their_order() {
    let (today, now) = (day("2026-11-29"), instant("2026-11-29T10:00:00Z"));
    let parse = |from: &'static str, to: &'static str, kind: &'static str| {
        let said = move |name: &str| match name {
            "from" => from,
            "to" => to,
            _ => kind,
        };
        Between::read(&mut Address::new(said), today, now)
    };
    let usual = parse("", "", "");
    assert_eq!(usual.path(), "/portfolio/between?from=2026-10-31&to=2026-11-29");
    let turned = parse("2026-11-20", "2026-11-10", "weather");
    assert_eq!(turned.path(), "/portfolio/between?from=2026-11-10&to=2026-11-20&kind=weather");
    assert_eq!(parse("2026-11-29", "2026-10-31", ""), usual, "today said first");
    assert_eq!(parse("x", "2027-01-01", "x"), usual, "nothing is known of what is to come");
    for kind in ChangeKind::ALL {
        assert_eq!(ChangeKind::from_name(kind.name()), Some(kind));
    }
}

#[test]
fn a_change_is_what_is_no_longer_the_same() {
    let was = Known {
        stage: Stage::Submitted,
        priority: Some(Priority::P3),
        band: Some(Band::Moderate),
        weather: None,
    };
    let is = Known { stage: Stage::Qualifying, weather: Some(Weather::Storm), ..was };
    let kinds = |before, after| Change { before, after }.kinds();
    assert_eq!(kinds(None, None), []);
    assert_eq!(kinds(Some(was), Some(was)), []);
    assert_eq!(kinds(None, Some(is)), [ChangeKind::Came]);
    assert_eq!(kinds(Some(was), None), [ChangeKind::Left]);
    assert_eq!(kinds(Some(was), Some(is)), [ChangeKind::Stage, ChangeKind::Weather]);
    let other = Known { priority: Some(Priority::P1), band: Some(Band::Critical), ..was };
    assert_eq!(kinds(Some(was), Some(other)), [ChangeKind::Priority, ChangeKind::Band]);
}

/// What went and came back is the same: what did it is not told.
#[test]
fn an_entry_says_why_if_it_touched_what_changed() {
    let was = Known {
        stage: Stage::Qualifying,
        priority: Some(Priority::P3),
        band: Some(Band::Moderate),
        weather: None,
    };
    let higher = Known { band: Some(Band::High), ..was };
    let waits = Known { stage: Stage::AwaitingInformation, ..was };
    let change = Change { before: Some(was), after: Some(higher) };
    assert!(change.is_told_by(Some(was), Some(higher)));
    assert!(!change.is_told_by(Some(was), Some(waits)));
    assert!(!change.is_told_by(Some(was), Some(was)));
    let came = Change { before: None, after: Some(higher) };
    assert!(came.is_told_by(None, Some(was)) && came.is_told_by(Some(was), Some(waits)));
}

#[test]
fn the_weather_narrows_a_list_and_says_so_in_its_address() {
    let ministry = OrganisationId(uuid::Uuid::from_u128(7));
    let storm = Selection {
        weather: Some(Sky::Told(Weather::Storm)),
        stale: true,
        ministry: Some(ministry),
        ..Selection::of_group(StageGroup::InIntervention)
    };
    let path =
        format!("/portfolio/cases?group=intervention&weather=storm&stale=1&ministry={ministry}");
    assert_eq!(storm.path(), path);
    let id = ministry.to_string();
    let said = |name: &str| match name {
        "group" => "intervention".to_owned(),
        "weather" => "storm".to_owned(),
        "stale" => "1".to_owned(),
        "ministry" => id.clone(),
        _ => String::new(),
    };
    assert_eq!(parse(said), storm);
    for sky in Sky::ALL {
        assert_eq!(Sky::from_name(sky.name()), Some(sky));
    }
    assert_eq!((Sky::of(None), Sky::of(Some("sun"))), (Sky::Untold, Sky::Told(Weather::Sun)));
}

/// Whatever is counted under a sky or in a ministry adds up to all.
#[test]
fn the_skies_of_the_ministries_add_up() {
    let ministry = |id| OrganisationId(uuid::Uuid::from_u128(id));
    let count = |id, sky, is_stale, cases| SkyCount {
        ministry: ministry(id),
        ministry_name: format!("Ministère {}", 9 - id),
        sky,
        is_stale,
        cases,
    };
    let (storm, sun) = (Sky::Told(Weather::Storm), Sky::Told(Weather::Sun));
    let skies = Skies::new(vec![
        count(1, storm, true, 2),
        count(1, storm, false, 3),
        count(1, Sky::Untold, false, 1),
        count(2, sun, true, 4),
    ]);
    assert_eq!((skies.cases(None, None), skies.stale(None, None)), (10, 6));
    assert_eq!((skies.cases(None, Some(storm)), skies.stale(None, Some(storm))), (5, 2));
    let under: u32 = Sky::ALL.into_iter().map(|it| skies.cases(None, Some(it))).sum();
    assert_eq!(under, 10);
    assert_eq!(skies.cases(Some(ministry(1)), None), 6);
    assert_eq!(skies.cases(Some(ministry(2)), Some(storm)), 0);
    assert_eq!(skies.ministries(), [(ministry(2), "Ministère 7"), (ministry(1), "Ministère 8")]);
}
