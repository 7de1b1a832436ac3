//! Drift as the portfolio reads it: the figures of another program, every number with its list, every break.

use crate::html::{all, assert_valid_html};
use crate::support::{Browser, databases, demo, person};
use crate::world::World;
use axum::http::StatusCode;
use chrono::Utc;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use std::collections::BTreeMap;
use tocsin::base::Role;
use tocsin::db::Db;
use tocsin::portfolio::drift::model::{
    Against, Asked, CostBand, Group, History, Line, Stand, groups, lines,
};
use tocsin::portfolio::drift::store::book;
use tocsin::register::model::SortBy;
use tocsin::register::shipped;
use tocsin::register::store::drifts;

tocsin::sql! {
    RESTRICT = "update case_file set confidentiality = 'restricted' where number = $1";
}

const PAGE: &str = "/portfolio/drift";
const EXPECTED: &str = include_str!("../data/drift_expected.json");

async fn panorama(db: &Db) {
    let mut tx = db.begin().await.unwrap();
    shipped::import(&mut tx, Utc::now()).await.unwrap();
    tx.commit().await.unwrap();
}

fn near(ours: Option<f64>, theirs: &Value, what: &str) {
    let theirs = theirs.as_f64();
    let both = ours.zip(theirs).is_some_and(|(one, other)| (one - other).abs() < 1e-9);
    assert!(both || (ours.is_none() && theirs.is_none()), "{what}: {ours:?}, not {theirs:?}");
}

fn same(ours: usize, theirs: &Value, what: &str) {
    assert_eq!(Some(ours as u64), theirs.as_u64(), "{what}");
}

/// A line of a table, as another program computes it.
fn hold<K>(group: &Group<K>, expected: &Value, what: &str) {
    same(group.projects, &expected["projects"], what);
    for against in Against::ALL {
        let (theirs, what) = (&expected[against.name()], format!("{what}, {}", against.name()));
        let Some(ours) = group.spread(against) else {
            assert!(theirs.is_null(), "{what}");
            continue;
        };
        same(ours.figures.count, &theirs["count"], &what);
        near(Some(ours.figures.median), &theirs["median"], &what);
        near(Some(ours.figures.p90), &theirs["p90"], &what);
        near(Some(ours.figures.mean), &theirs["mean"], &what);
        same(ours.past_30, &theirs["past_30"], &what);
        same(ours.past_50, &theirs["past_50"], &what);
    }
}

fn hold_all<K>(groups: Vec<Group<K>>, expected: &Value, name: impl Fn(&K) -> String) {
    assert_eq!(groups.len(), expected.as_object().unwrap().len(), "{expected}");
    for group in groups {
        let name = name(&group.key);
        hold(&group, &expected[&name], &name);
    }
}

fn hold_series(history: &History, expected: &Value) {
    let (points, steps) = (&expected["points"], &expected["steps"]);
    assert_eq!(history.points.len(), points.as_array().unwrap().len());
    for (ours, theirs) in history.points.iter().zip(points.as_array().unwrap()) {
        let what = ours.edition.to_string();
        assert_eq!(Some(what.as_str()), theirs["edition"].as_str());
        same(ours.projects, &theirs["projects"], &what);
        same(ours.giving, &theirs["giving"], &what);
        same(ours.drifting, &theirs["drifting"], &what);
        same(ours.past_30, &theirs["past_30"], &what);
        near(ours.median, &theirs["median"], &what);
        near(ours.p90, &theirs["p90"], &what);
        near(ours.total.map(|it| it.millions()), &theirs["total"], &what);
    }
    for (ours, theirs) in history.steps.iter().zip(steps.as_array().unwrap()) {
        let what = format!("{} to {}", ours.from, ours.to);
        same(ours.kept, &theirs["kept"], &what);
        same(ours.entered, &theirs["came"], &what);
        same(ours.left, &theirs["left"], &what);
        same(ours.returned, &theirs["returned"], &what);
        for (name, ours) in [("median", ours.median), ("p90", ours.p90)] {
            let like = &theirs["like"];
            near(ours.map(|it| it.like_for_like.0), &like["before"][name], &what);
            near(ours.map(|it| it.like_for_like.1), &like["after"][name], &what);
        }
        if let Some(total) = ours.total {
            let costs = &theirs["costs"];
            same(total.both, &costs["both"], &what);
            near(Some(total.like_for_like.0.millions()), &costs["before"], &what);
            near(Some(total.like_for_like.1.millions()), &costs["after"], &what);
        }
    }
}

/// `tests/oracle/drift.py` reads the files a second time, with the standard library of Python.
#[tokio::test]
async fn another_program_finds_the_same_drifts_groups_and_editions() {
    let expected: Value = serde_json::from_str(EXPECTED).unwrap();
    for db in databases().await {
        panorama(&db).await;
        let world = World::new(&db).await;
        let mut cx = world.acting(&world.director).await;
        let book = book(&mut cx).await.unwrap();
        for by in SortBy::ALL {
            let expected = &expected[by.name()];
            let lines: Vec<Line> = lines(&book, &Asked { by, ..Asked::default() });
            hold(&Group::of((), &lines), &expected["all"], by.name());
            hold_all(groups(&lines, |it| it.stand), &expected["phase"], |it: &Stand| {
                it.name().to_owned()
            });
            hold_all(groups(&lines, |it| it.band), &expected["band"], |it: &CostBand| {
                it.name().to_owned()
            });
            let bearers = groups(&lines, |it| it.ministry_name.as_str());
            hold_all(bearers, &expected["ministry"], |it| (*it).to_owned());
            hold_series(&History::of(&book, &lines, by, 0), &expected["series"]);
        }
        // And the list of projects to watch reckons as this page does.
        let all = drifts(&mut cx, SortBy::Schedule).await.unwrap();
        let watched: BTreeMap<_, _> = all.iter().map(|it| (it.project.id, &it.drift)).collect();
        for subject in &book.subjects {
            let drift = watched[&subject.id];
            assert_eq!(subject.drift(SortBy::Schedule, Against::First), drift.schedule_drift());
            assert_eq!(subject.drift(SortBy::Cost, Against::First), drift.cost_drift());
        }
    }
}

fn words(element: ElementRef) -> String {
    element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first row of a table that begins with these words.
fn row(page: &Html, table: &str, head: &str) -> Vec<String> {
    let head_of = Selector::parse("th").unwrap();
    let of_it = |it: &ElementRef| it.select(&head_of).next().map(words).as_deref() == Some(head);
    let row = all(page, &format!("{table} ~ tbody tr")).find(of_it);
    let row = row.unwrap_or_else(|| panic!("{table} has no {head}"));
    row.select(&Selector::parse("td").unwrap()).map(words).collect()
}

/// The publisher said 2.29, 2.51, 2.56 and 2.63 billion euros.
#[tokio::test]
async fn the_page_says_the_totals_that_the_panorama_published() {
    for db in databases().await {
        panorama(&db).await;
        let director = person(&db, "director", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &director).await;
        let text = browser.get(&format!("{PAGE}?by=cost")).await.text;
        let page = assert_valid_html(&text);
        for (edition, projects, total) in [
            ("Nov 2016", "57", "€2,292.9m"),
            ("Mar 2017", "61", "€2,505.2m"),
            ("Jun 2017", "61", "€2,561.1m"),
            ("Nov 2017", "61", "€2,633.8m"),
        ] {
            let cells = row(&page, "#editions-table", edition);
            assert_eq!(cells[0], projects, "{edition}: {cells:?}");
            assert_eq!(cells[4], total, "{edition}: {cells:?}");
        }
        // Of the projects in both, as of all.
        let cells = row(&page, "#like-table", "Nov 2016 to Mar 2017 53 projects in both");
        assert!(cells[0].contains("2,292.9") && cells[0].contains("+9%"), "{cells:?}");
        assert!(cells[1].contains("2,248.9") && cells[1].contains("2,254.1"), "{cells:?}");
        assert!(cells[1].contains("46 projects"), "{cells:?}");
        assert!(text.contains("28 months without an edition: break of series."), "{text}");
        // Every project is a dot that is named and leads to its page; the mean is last and fragile.
        let named =
            |it: &ElementRef| it.attr("href").is_some_and(|it| it.starts_with("/register/"));
        assert_eq!(all(&page, "[aria-labelledby='since-first'] svg a").filter(named).count(), 89);
        assert_eq!(text.matches("<circle class=\"b").count(), 2 * 89);
        let (median, mean) = (text.find("median"), text.find("fragile: "));
        assert!(median.is_some() && median < mean, "the mean comes last: {text}");
        let time = browser.get(PAGE).await.text;
        assert_valid_html(&time);
        assert!(!time.contains("Sum of the costs"), "no total of durations: {time}");
    }
}

/// A number, where it leads, and how many it says are there.
fn numbers(page: &Html) -> Vec<(usize, String)> {
    let first = |text: &str| {
        let mut words = text.split(|it: char| it.is_whitespace() || it == ',');
        words.find_map(|it| it.parse::<usize>().ok())
    };
    let under = Selector::parse(".tbl__s, .stat__s").unwrap();
    let number = |link: ElementRef| {
        let leads_to = link.attr("href")?.split('#').next()?.to_owned();
        let text = words(link);
        let cell = link.parent().and_then(ElementRef::wrap)?;
        // A quantile is of so many, said under it; a share says its part of all.
        let of = || cell.select(&under).next().map(words);
        let is_share = text.contains('%') || text.contains('€');
        let says = if is_share { first(&of()?)? } else { first(&text)? };
        Some((says, leads_to))
    };
    all(page, ".stat a, td.n a, .card__head a").filter_map(number).collect()
}

/// How many a list says it holds.
fn counted(list: &Html) -> usize {
    let caption = all(list, "#drifts, #plans-table").next().map(words).unwrap();
    let first = caption.split_whitespace().next().unwrap();
    if first == "one" { 1 } else { first.parse().unwrap() }
}

#[tokio::test]
async fn every_number_of_the_drift_page_opens_the_list_that_makes_it() {
    for db in databases().await {
        panorama(&db).await;
        let director = person(&db, "director", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &director).await;
        for path in [format!("{PAGE}?by=cost"), format!("{PAGE}?band=9-to-25&still=1")] {
            let page = assert_valid_html(&browser.get(&path).await.text);
            let found = numbers(&page);
            assert!(found.len() > 40, "{path}: only {} numbers", found.len());
            let mut known: BTreeMap<String, usize> = BTreeMap::new();
            for (says, leads_to) in found {
                // Of an edition, a quantile opens all that it names, of which so many moved.
                if leads_to.contains("roll=named") {
                    continue;
                }
                if known.insert(leads_to.clone(), says).is_none() {
                    let list = assert_valid_html(&browser.get(&leads_to).await.text);
                    assert_eq!(counted(&list), says, "{path}: {leads_to}");
                }
                assert_eq!(known[&leads_to], says, "{path}: {leads_to} is said otherwise");
            }
        }
        let named = format!("{PAGE}/projects?by=cost&edition=2017-06&roll=named");
        let list = assert_valid_html(&browser.get(&named).await.text);
        assert_eq!(counted(&list), 61);
        let second = assert_valid_html(&browser.get(&format!("{named}&page=2")).await.text);
        assert_eq!(all(&list, "#drifts ~ tbody tr").count(), 50);
        assert_eq!(all(&second, "#drifts ~ tbody tr").count(), 11);
    }
}

#[tokio::test]
async fn an_empty_register_says_what_is_missing_and_junk_narrows_nothing() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut browser = Browser::signed_in(&db, &world.auditor).await;
        let empty = browser.get(PAGE).await.text;
        assert_valid_html(&empty);
        assert!(empty.contains("A coordinator may import them."), "{empty}");
        let plans = browser.get(&format!("{PAGE}?by=plans")).await.text;
        assert_valid_html(&plans);
        assert!(plans.contains("No recovery is under way."), "{plans}");
        for path in [PAGE.to_owned(), format!("{PAGE}/projects")] {
            let odd =
                "by=z&ministry=z&phase=z&band=z&register=99&above=z&up_to=z&against=z&page=99";
            assert_eq!(
                browser.get(&format!("{path}?{odd}")).await.status,
                StatusCode::OK,
                "{path}"
            );
            let mut shut = Browser::signed_in(&db, &world.requester).await;
            assert_eq!(shut.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        let never = browser.get(&format!("{PAGE}/projects?edition=1999-01")).await;
        assert_eq!(never.status, StatusCode::NOT_FOUND);
    }
}

/// The plans of the brigade are measured too, and one that is restricted is in none of it.
#[tokio::test]
async fn a_restricted_plan_is_in_no_drift() {
    for db in databases().await {
        demo(&db, Utc::now()).await;
        let director = person(&db, "director", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &director).await;
        let path = format!("{PAGE}?by=plans");
        let page = assert_valid_html(&browser.get(&path).await.text);
        let plans = counted(&page);
        assert!(plans > 0 && all(&page, "#plans-table ~ tbody tr").count() == plans);
        for (says, leads_to) in numbers(&page) {
            let list = assert_valid_html(&browser.get(&leads_to).await.text);
            assert_eq!(counted(&list), says, "{leads_to}");
        }
        let number = all(&page, "#plans-table ~ tbody .num").next().map(words).unwrap();
        let mut tx = db.begin().await.unwrap();
        tx.query(RESTRICT).bind(number.clone()).execute().await.unwrap();
        tx.commit().await.unwrap();
        let text = browser.get(&path).await.text;
        assert!(!text.contains(&number), "{number} is told: {text}");
        let left = all(&assert_valid_html(&text), "#plans-table ~ tbody tr").count();
        assert_eq!(left, plans - 1);
    }
}
