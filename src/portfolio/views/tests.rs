//! A view is what a page of ours says of a list, and counts what that list shows.

use super::model::{Cases, NAME_LIMIT, Owed, Shows, Tally, as_decided, view_name};
use crate::base::{OrganisationId, PersonId, Priority};
use crate::case::model::{Course, Decided, Decision, Fate, Stage};
use crate::portfolio::model::{Selection, Sky, StageGroup};
use crate::remediation::model::{CaseDecision, DecidedSort, DecidedView, Line, Review};
use crate::triage::model::Band;
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn at(hour: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::hours(hour)
}

fn organisation(number: u128) -> OrganisationId {
    OrganisationId(Uuid::from_u128(number))
}

fn selections() -> impl Strategy<Value = Selection> {
    let one_of = |count: usize| prop::option::of(0..count);
    let of_the_case = (one_of(4), one_of(Stage::ALL.len()), one_of(4), one_of(4));
    let of_its_reports = (one_of(Sky::ALL.len()), any::<bool>(), one_of(3));
    (of_the_case, of_its_reports, any::<bool>(), one_of(3)).prop_map(
        |((group, stage, band, priority), (sky, stale, ministry), late, owed_by)| Selection {
            group: group.map(|it| StageGroup::ALL[it]),
            stage: stage.map(|it| Stage::ALL[it]),
            band: band.map(|it| Band::ALL[it]),
            priority: priority.and_then(|it| Priority::from_number(it as i64 + 1)),
            late,
            owed_by: owed_by.filter(|_| late).map(|it| person(it as u128)),
            weather: sky.map(|it| Sky::ALL[it]),
            stale,
            ministry: ministry.map(|it| organisation(it as u128)),
            on: None,
        },
    )
}

fn decided_views() -> impl Strategy<Value = DecidedView> {
    let one_of = |count: usize| prop::option::of(0..count);
    (one_of(4), one_of(3), one_of(3), 0..3_usize).prop_map(|(course, ministry, review, sort)| {
        DecidedView {
            course: course.map(|it| Course::ALL[it]),
            organisation: ministry.map(|it| organisation(it as u128)),
            review: review.map(|it| Review::ASKED[it]),
            sort: DecidedSort::ALL[sort],
        }
    })
}

fn cases() -> impl Strategy<Value = Cases> {
    let band = prop::option::of(0..4_usize);
    let of_its_reports = (0..Sky::ALL.len(), any::<bool>(), 0..4_u128);
    (0..Stage::ALL.len(), band, prop::option::of(1..5_i64), of_its_reports, 0..9_usize).prop_map(
        |(stage, band, priority, (sky, is_stale, of), count)| Cases {
            stage: Stage::ALL[stage],
            band: band.map(|it| Band::ALL[it]),
            priority: priority.and_then(Priority::from_number),
            sky: Sky::ALL[sky],
            is_stale,
            organisation: organisation(of),
            count,
        },
    )
}

#[test]
fn what_no_page_of_ours_says_is_no_view() {
    assert_eq!(Shows::of("cases", ""), Some(Shows::Cases(Selection::default())));
    for (list, query) in [
        ("projects", ""),
        ("cases", "late=yes"),
        ("cases", "band=critical&band=high"),
        ("cases", "band=critical&group=followed"),
        ("cases", "on=2026-01-01"),
        ("cases", "late=1&x=1"),
        ("cases", "priority=P9"),
        ("cases", "owed_by=00000000-0000-0000-0000-000000000001"),
        ("decisions", "sort=newest"),
        ("decisions", "late=1"),
        ("decisions", "a\0b"),
    ] {
        assert_eq!(Shows::of(list, query), None, "{list} {query}");
    }
    // A filter that is no more narrows nothing once the view is kept.
    let kept = Shows::read("cases", "late=1&colour=red");
    assert_eq!(kept.map(Shows::query).as_deref(), Some("late=1"));
}

#[test]
fn a_view_has_no_day_of_its_own() {
    let day = "2026-01-05".parse().ok();
    let shows = Shows::cases(Selection { on: day, late: true, ..Selection::default() });
    assert_eq!(shows.address(), "/portfolio/cases?late=1");
}

#[test]
fn a_name_is_one_line_of_sixty_signs_at_most() {
    let said = |typed: &str| view_name("kept_name", typed).map_err(|it| it.key.to_string());
    assert_eq!(said("  P1 \n en retard "), Ok("P1 en retard".into()));
    assert!(said(&"é".repeat(NAME_LIMIT)).is_ok());
    assert_eq!(said(&"é".repeat(NAME_LIMIT + 1)), Err("problem-too-long".into()));
    assert_eq!(said("  "), Err("problem-empty".into()));
}

fn decision(decided_at: i64, fate: Fate) -> CaseDecision {
    let decided = Decided {
        course: Course::Reshape,
        taken_by: None,
        reason: "Le périmètre est trop large".into(),
        evidence: None,
        review_at: None,
    };
    CaseDecision {
        number: "2026-0001".into(),
        title: "Paie".into(),
        organisation: OrganisationId(Uuid::nil()),
        organisation_name: "Ministère fictif".into(),
        line: Line::Taken(Decision { decided, at: at(decided_at), by: None, fate }),
    }
}

#[test]
fn what_came_later_is_not_known_of_a_decision_of_then() {
    let all = [
        decision(1, Fate::InForce),
        decision(2, Fate::Replaced { at: at(5) }),
        decision(3, Fate::Withdrawn { at: at(9), reason: "Une erreur".into() }),
        decision(4, Fate::OwedAnew { at: at(8), due_at: None }),
        decision(7, Fate::InForce),
    ];
    let fates = |then| {
        let fate = |it: &CaseDecision| it.taken().map(|it| it.fate.clone());
        as_decided(&all, at(then)).iter().filter_map(fate).collect::<Vec<_>>()
    };
    assert_eq!(fates(0), []);
    assert_eq!(fates(2), [Fate::InForce, Fate::InForce]);
    assert_eq!(
        fates(6),
        [Fate::InForce, Fate::Replaced { at: at(5) }, Fate::InForce, Fate::Over { at: at(6) }]
    );
    assert_eq!(as_decided(&all, at(20)), all);
}

proptest! {
    /// What is kept is what is opened again, and nothing else is.
    #[test]
    fn a_view_opens_the_list_that_was_kept(selection in selections(), decided in decided_views()) {
        for shows in [Shows::Cases(selection), Shows::Decisions(decided)] {
            prop_assert_eq!(Shows::of(shows.list(), &shows.query()), Some(shows));
        }
    }

    /// Whatever is typed into the address: what it says is said again the same.
    #[test]
    fn anything_is_read_as_a_view_that_says_itself(list in "cases|decisions", query in "[a-z_=&0-9P]{0,40}") {
        let shows = Shows::read(&list, &query).unwrap();
        prop_assert_eq!(Shows::of(&list, &shows.query()), Some(shows));
    }

    /// Each count is what going through all the lines one by one would give, and narrowing never counts more.
    #[test]
    fn a_tally_counts_the_lines(
        all in prop::collection::vec(cases(), 0..30),
        owed in prop::collection::vec((cases(), 0..3_u128), 0..30),
        selection in selections(),
    ) {
        let owed = owed.into_iter().map(|(of, by)| Owed { by: person(by), of });
        let below = [(0, 0), (0, 1), (1, 1), (2, 2)];
        let below: BTreeSet<_> =
            below.map(|(above, it)| (organisation(above), organisation(it))).into();
        let tally = Tally { cases: all, overdue: owed.collect(), below };
        let holds = |it: &Cases| {
            selection.group.is_none_or(|group| group.holds(it.stage))
                && selection.stage.is_none_or(|stage| stage == it.stage)
                && (selection.band.is_none() || selection.band == it.band)
                && (selection.priority.is_none() || selection.priority == it.priority)
                && (selection.weather.is_none() || selection.weather == Some(it.sky))
                && (it.is_stale || !selection.stale)
                && selection.ministry.is_none_or(|above| {
                    above == it.organisation
                        || (above, it.organisation) == (organisation(0), organisation(1))
                })
        };
        let by = |it: &&Owed| selection.owed_by.is_none() || selection.owed_by == Some(it.by);
        let lines: usize = match selection.late {
            true => tally.overdue.iter().filter(by).map(|it| it.of).filter(holds).map(|it| it.count).sum(),
            false => tally.cases.iter().filter(|it| holds(it)).map(|it| it.count).sum(),
        };
        prop_assert_eq!(tally.count(selection), lines);
        let wider = Selection { late: selection.late, ..Selection::default() };
        prop_assert!(lines <= tally.count(wider));
    }
}
