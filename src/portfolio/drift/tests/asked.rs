//! What an address asks for.

use super::*;
use crate::base::Address;
use crate::register::model::DriftRange;
use std::collections::HashMap;

/// An address taken apart.
fn said(path: &str) -> HashMap<String, String> {
    let (_, query) = path.split_once('?').unwrap();
    let pair = |it: &str| it.split_once('=').map(|(name, value)| (name.into(), value.into()));
    query.split('&').filter_map(pair).collect()
}

fn parse(path: &str) -> Asked {
    let said = said(path);
    Asked::read(&mut Address::new(|name: &str| said.get(name).cloned().unwrap_or_default()))
}

#[test]
fn an_address_says_all_that_was_asked() {
    let ministry = OrganisationId(Uuid::from_u128(7));
    let all = Asked {
        by: SortBy::Cost,
        ministry: Some(ministry),
        stand: Some(Stand::Unsaid),
        band: Some(CostBand::From9To25),
        still: true,
        register: Some(0),
    };
    for asked in [all, Asked::default(), Asked { still: true, ..Asked::default() }] {
        for path in
            [asked.path(), asked.projects(), asked.list(Against::Previous, DriftRange::past(30))]
        {
            assert_eq!(parse(&path), asked, "{path}");
        }
    }
    assert!(all.is_narrow() && !by(SortBy::Cost).is_narrow());
    let list = said(&all.list(Against::First, DriftRange::past(50)));
    assert_eq!((list["against"].as_str(), list["above"].as_str()), ("first", "50"));
}

#[test]
fn a_word_that_is_none_of_ours_narrows_nothing() {
    let odd = "/portfolio/drift?by=x&ministry=x&phase=x&band=x&still=2&register=x";
    assert_eq!(parse(odd), Asked::default());
}

/// An edition of a month counts once its month is over: nobody knows on which of its days it appeared.
#[test]
fn a_past_day_knows_the_editions_that_had_appeared() {
    let book = book(vec![
        subject(1, vec![told("2016-11", Some(3.0), None), told("2017-03", Some(6.0), Some(30.0))]),
        subject(2, vec![told("2017-03", Some(3.0), None)]),
    ]);
    let on = |day: &str| book.as_of(day.parse().unwrap());
    assert_eq!(on("2017-03-31"), book);
    let before = on("2017-03-30");
    assert_eq!(before.registers, [("Registre".to_owned(), edition("2016-11"))]);
    let names: Vec<_> = before.subjects.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Projet 1"]);
    assert_eq!(before.subjects[0].band, CostBand::NotPublished, "its cost was published later");
    assert!(on("2016-11-29").subjects.is_empty());
}

#[test]
fn who_is_no_more_in_the_latest_edition_is_not_still_published() {
    let book = book(vec![
        subject(1, vec![told("2016-11", Some(3.0), None)]),
        subject(2, vec![told("2016-11", Some(3.0), None), told("2017-03", Some(3.0), None)]),
    ]);
    let still = Asked { still: true, ..Asked::default() };
    let held: Vec<_> = lines(&book, &still).iter().map(|it| it.subject.name.clone()).collect();
    assert_eq!(held, ["Projet 2"]);
    assert_eq!(lines(&book, &Asked { register: Some(3), ..still }).len(), 0);
}
