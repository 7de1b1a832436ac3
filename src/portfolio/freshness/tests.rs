//! The rules of freshness, proved.

use super::model::*;
use crate::base::{Address, OrganisationId};
use crate::case::model::Stage;
use crate::db::every_query;
use crate::register::model::{Dated, Drift, Edition, Figures, Phase};
use crate::triage::model::{Proof, RiskModel};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn now() -> DateTime<Utc> {
    "2021-10-28T09:05:00Z".parse().unwrap()
}

fn limits() -> Limits {
    Limits::new(RiskModel::shipped(), now(), now().date_naive())
}

fn edition(text: &str) -> Edition {
    text.parse().unwrap()
}

fn figures(on: &str, duration_years: Option<f64>) -> Figures {
    Figures { edition: edition(on), duration_years, cost: None, end: None }
}

#[test]
fn an_opinion_is_stale_once_its_proof_has_lost_a_step() {
    let limits = limits();
    assert_eq!(limits.days(), 183, "as the model has it");
    let is_stale = |days| now() - TimeDelta::days(days) < limits.opinions_since();
    assert!(!is_stale(183) && !is_stale(184), "the moment itself is not past it");
    assert!(is_stale(185));
    assert_eq!(limits.age(now() - TimeDelta::hours(47)), 1, "days are whole");
}

#[test]
fn each_fact_is_as_old_as_the_edition_that_said_it_last() {
    let said = [figures("2019-03", Some(6.0)), figures("2021-07", None)];
    let drift = Drift::of(&said).unwrap();
    let phase = Dated { edition: edition("2021-07"), value: Phase::Building };
    let facts = limits().facts(&drift, Some(phase));
    let told: Vec<_> = facts.iter().map(|it| (it.kind, it.days, it.is_stale, it.proof)).collect();
    assert_eq!(
        told,
        [
            // The oldest first; 31 March 2019 and 31 July 2021 are the last days of their months.
            (FactKind::Duration, 942, true, Proof::Unknown),
            (FactKind::Phase, 89, false, Proof::Documented),
        ]
    );
    let facts = limits().facts(&drift, None);
    assert_eq!(facts.len(), 1, "what no register says has no age");
}

#[test]
fn a_yearly_edition_is_as_young_as_the_end_of_its_year() {
    let of = |on| limits().facts(&Drift::of(&[figures(on, Some(1.0))]).unwrap(), None)[0];
    assert_eq!(of("2020").days, 301);
    assert_eq!((of("2020").is_stale, of("2020").proof), (true, Proof::Declared));
    assert_eq!(of("2021").days, 0, "nothing is of tomorrow");
    assert_eq!(of("2021-12").days, 0);
}

#[test]
fn a_ministry_is_as_old_as_the_oldest_of_it() {
    let id = |number| OrganisationId(Uuid::from_u128(number));
    let all = [(id(1), false, 10), (id(2), true, 300), (id(1), true, 200), (id(3), false, 300)];
    let told: Vec<_> = aged_ministries(all.into_iter())
        .into_iter()
        .map(|it| (it.id, it.count, it.stale, it.oldest))
        .collect();
    assert_eq!(told, [(id(2), 1, 1, 300), (id(3), 1, 0, 300), (id(1), 2, 1, 200)]);
}

/// The queries name the stages one by one, so that an index is used.
#[test]
fn what_is_followed_is_what_is_active() {
    let active: BTreeSet<&str> =
        Stage::ALL.into_iter().filter(|it| it.is_active()).map(Stage::name).collect();
    let ours = ["cases::AGES", "cases::CASES", "judged::STANDING"];
    for name in ours {
        let full = format!("tocsin::portfolio::freshness::store::{name}");
        let query = every_query().find(|it| it.name == full).expect(name);
        let list = query.text.split("c.stage in (").nth(1).and_then(|rest| rest.split(')').next());
        let named: BTreeSet<&str> = list.unwrap().split('\'').skip(1).step_by(2).collect();
        assert_eq!(named, active, "{name}");
    }
}

#[test]
fn the_address_of_a_list_says_what_it_holds() {
    let words = |path: &str| -> Vec<(String, String)> {
        let query = path.split('?').nth(1).unwrap_or_default().to_owned();
        let pairs = query.split('&').filter_map(|word| word.split_once('='));
        pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    };
    let parsed = |path: &str| {
        let words = words(path);
        let said = |name: &str| {
            words.iter().find(|it| it.0 == name).map_or(String::new(), |it| it.1.clone())
        };
        FreshView::read(&mut Address::new(said), said("from").parse().unwrap_or_default())
    };
    let stale = FreshView {
        of: Subject::Projects,
        state: Some(Freshness::Stale),
        ministry: Some(OrganisationId(Uuid::from_u128(7))),
        from: 50,
    };
    for view in [FreshView::default(), stale, FreshView { state: Some(Freshness::Fresh), ..stale }]
    {
        assert_eq!(parsed(&view.path()), view);
    }
    assert_eq!(FreshView::read(&mut Address::new(|_: &str| "zzz"), 0), FreshView::default());
    for list in JudgementList::ALL {
        let words = words(&list.path());
        let view = JudgementView::read(
            &mut Address::new(|name: &str| {
                words.iter().find(|it| it.0 == name).map_or("", |it| it.1.as_str())
            }),
            0,
        );
        assert_eq!(view, JudgementView { list, from: 0 });
    }
    assert_eq!(
        JudgementView::read(&mut Address::new(|_: &str| "zzz"), 0),
        JudgementView::default()
    );
}

proptest! {
    /// A fact is stale exactly where its proof is no longer what a document proves; and it never grows younger.
    #[test]
    fn what_is_stale_has_lost_proof(year in 2015..2022_i32, month in 1..=12_u32, later in 0..900_i64) {
        let today = NaiveDate::from_ymd_opt(2021, 10, 28).unwrap();
        let at = |today: NaiveDate| {
            let limits = Limits { today, ..limits() };
            let text = format!("{year}-{month:02}");
            let said = figures(&text, Some(3.0));
            limits.facts(&Drift::of(&[said]).unwrap(), None)[0]
        };
        let (one, other) = (at(today), at(today + TimeDelta::days(later)));
        prop_assert_eq!(one.is_stale, one.proof != Proof::Documented);
        prop_assert!(other.days >= one.days && other.proof <= one.proof);
    }
}
