//! Objectives: set, changed and ended by directors, measured by themselves, and the same for all who read them.

use crate::html::{all, assert_valid_html, assert_valid_page};
use crate::memo::{tables, watched};
use crate::support::{Browser, Got, databases, demo, person, today};
use crate::world::{World, acting_at};
use axum::http::StatusCode;
use chrono::{Duration, Utc};
use scraper::{ElementRef, Html};
use std::collections::BTreeSet;
use tocsin::base::{Actor, Grant, Role};
use tocsin::case::model::Confidentiality;
use tocsin::db::every_query;
use tocsin::person::organisation;
use tocsin::portfolio::objectives::model::{Indicator, Month, Unit};
use tocsin::portfolio::objectives::store::{ROWS, behind, objectives, points};

tocsin::sql! {
    CUT = "delete from objective";
    CUT_VERSIONS = "delete from objective_version";
    REWRITE = "update objective_version set target = 1";
    TAKE_UP_AGAIN = "update objective set ended_at = null, ended_by = null, end_reason = null";
}

const PATH: &str = "/portfolio/objectives";
const NEW: &str = "/portfolio/objectives/new";
const SET: &str = "/api/portfolio/set-objective";
const CHANGE: &str = "/api/portfolio/change-objective";
const END: &str = "/api/portfolio/end-objective";

fn typed(indicator: &str, target: &str, due: &str) -> String {
    format!(
        "objective_indicator={indicator}&objective_target={target}&objective_due={due}\
         &objective_reason=Promised+to+the+projects"
    )
}

/// So many months after the one we are in.
fn in_months(months: i32) -> String {
    Month::of(today()).plus(months).to_string()
}

/// A page as it reads: a space that does not break is a space.
async fn read(browser: &mut Browser, path: &str) -> String {
    browser.get(path).await.text.replace('\u{a0}', " ")
}

/// What somebody sees who sent a form.
async fn told(browser: &mut Browser, got: Got) -> String {
    let path = got.location.clone().unwrap_or_else(|| panic!("{got:?}"));
    read(browser, &path.replace("http://tocsin.test", "")).await
}

/// Sets one, and gives the path of its page.
async fn set(browser: &mut Browser, form: &str) -> String {
    let got = browser.submit(NEW, SET, form).await;
    let path = got.location.clone().unwrap_or_else(|| panic!("{form}: {got:?}"));
    assert!(path.starts_with(PATH), "{form}: {path}");
    path
}

/// The counts of a page that lead to a list, with where they lead.
fn numbers(page: &Html) -> Vec<(usize, String)> {
    let number = |link: ElementRef| {
        let says = link.text().collect::<String>().trim().parse().ok()?;
        Some((says, link.attr("href")?.to_owned()))
    };
    all(page, "td.n a").filter_map(number).collect()
}

fn rows(page: &Html) -> usize {
    all(page, "tbody tr").count()
}

#[tokio::test]
async fn an_objective_is_set_changed_and_ended_and_all_of_it_stays_told() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut browser = Browser::signed_in(&db, &world.director).await;
        let empty = read(&mut browser, PATH).await;
        assert_valid_page(&empty);
        assert!(empty.contains("No objective is under way") && empty.contains(NEW), "{empty}");
        assert!(!read(&mut browser, "/portfolio").await.contains("All objectives"));

        let path = set(&mut browser, &typed("duties-kept", "90", &in_months(12))).await;
        let page = read(&mut browser, &path).await;
        assert_valid_page(&page);
        for said in ["banner--done", "at least 90%", "Promised to the projects", "maxime"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(page.contains("nothing to measure") && page.contains("Too few months"), "{page}");
        // Another one of the same measure and date would say two things of one.
        let got = browser.submit(NEW, SET, &typed("duties-kept", "95", &in_months(12))).await;
        let twice = told(&mut browser, got).await;
        assert!(twice.contains("measures this by that date already"), "{twice}");
        assert!(twice.contains("Promised to the projects"), "what was typed is kept: {twice}");
        assert_valid_page(&twice);
        let panel = read(&mut browser, "/portfolio").await;
        assert!(panel.contains("All objectives") && panel.contains(&path), "{panel}");

        let id = path.rsplit('/').next().unwrap();
        let change = |seen: i64, target: &str, reason: &str| {
            format!(
                "objective={id}&seen={seen}&objective_target={target}&objective_due={}\
                 &objective_reason={reason}",
                in_months(12)
            )
        };
        let got = browser.submit(&path, CHANGE, &change(1, "80", "Half+of+us+are+new")).await;
        let page = told(&mut browser, got).await;
        for said in ["target changed on", "at least 90%", "at least 80%", "Half of us are new"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert_valid_page(&page);
        // Somebody else had the first version before their eyes: they are told before their fields are.
        let other = person(&db, "brune", Role::Director).await;
        let mut slower = Browser::signed_in(&db, &other).await;
        for form in [change(1, "85", "A+better+reason"), change(1, "x", "")] {
            let got = slower.call(CHANGE, &form).await;
            assert_eq!(got.status, StatusCode::CONFLICT, "{form}: {got:?}");
            assert!(got.text.contains("maxime"), "{got:?}");
        }
        let same = slower.call(CHANGE, &change(2, "80", "A+better+reason")).await;
        assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY, "{same:?}");

        let end =
            |seen: i64, reason: &str| format!("objective={id}&seen={seen}&end_reason={reason}");
        let got = slower.submit(&path, END, &end(2, "No")).await;
        let page = told(&mut slower, got).await;
        assert_eq!(page.matches("field__error").count(), 1, "{page}");
        let got = slower.submit(&path, END, &end(2, "The+charter+was+replaced")).await;
        let page = told(&mut slower, got).await;
        assert!(page.contains("The charter was replaced") && page.contains("Ended"), "{page}");
        assert!(page.contains("No objective is under way"), "{page}");
        assert_valid_page(&page);
        let page = read(&mut slower, &path).await;
        assert!(page.contains("Ended by brune") && !page.contains(CHANGE), "{page}");
        assert_valid_page(&page);
        for (door, form) in [(CHANGE, change(3, "70", "Again")), (END, end(3, "Again+and+again"))] {
            assert_eq!(slower.call(door, &form).await.status, StatusCode::NOT_FOUND, "{door}");
        }
        // Neither cut, nor written anew, nor taken up again.
        for sql in [CUT, CUT_VERSIONS, REWRITE, TAKE_UP_AGAIN] {
            let mut tx = db.begin().await.unwrap();
            assert!(tx.query(sql).execute().await.is_err(), "{}", sql.text);
        }
    }
}

#[tokio::test]
async fn a_target_without_bounds_or_reason_is_told_at_its_field() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut browser = Browser::signed_in(&db, &world.director).await;
        let by = in_months(3);
        for (form, problem) in [
            (typed("", "90", &by), "Choose one of the answers offered"),
            (typed("duties-kept", "101", &by), "Write a whole number from 0 to 100"),
            (typed("team-delay", "121", &by), "Write a whole number from 0 to 120"),
            (typed("duties-kept", "90", &in_months(-1)), "Choose one of the answers offered"),
            (typed("duties-kept", "90", &in_months(37)), "Choose one of the answers offered"),
            (typed("duties-kept", "90", &by).replace("Promised+to+the+projects", "x"), "Say why"),
        ] {
            let got = browser.submit(NEW, SET, &form).await;
            let page = told(&mut browser, got).await;
            assert_eq!(page.matches("field__error").count(), 1, "{form}: {page}");
            assert!(page.contains(problem), "{form}: {page}");
            assert_valid_page(&page);
        }
        assert!(read(&mut browser, PATH).await.contains("No objective is under way"));
    }
}

#[tokio::test]
async fn those_who_oversee_the_whole_read_and_its_directors_alone_set() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut director = Browser::signed_in(&db, &world.director).await;
        let path = set(&mut director, &typed("recovered", "60", "always")).await;
        let id = path.rsplit('/').next().unwrap();
        let facts = format!("{PATH}/facts?of=recovered&month={}", in_months(0));
        for reader in [&world.coordinator, &world.auditor] {
            let mut browser = Browser::signed_in(&db, reader).await;
            let list = read(&mut browser, PATH).await;
            assert!(list.contains(&path) && !list.contains(NEW), "{}: {list}", reader.name);
            let page = read(&mut browser, &path).await;
            assert!(page.contains("every month") && !page.contains(CHANGE), "{page}");
            assert_valid_page(&browser.get(&facts).await.text);
            assert_eq!(browser.get(NEW).await.status, StatusCode::FORBIDDEN);
            let change = format!("objective={id}&seen=9");
            for (door, form) in [(SET, ""), (CHANGE, change.as_str()), (END, change.as_str())] {
                let got = browser.call(door, form).await;
                assert_eq!(got.status, StatusCode::FORBIDDEN, "{} {door}", reader.name);
            }
        }
        // A director of one ministry would read less than what is measured.
        let mut tx = db.begin().await.unwrap();
        let ministry = organisation::find_or_add(&mut tx, "Ministère des Essais", None).await;
        tx.commit().await.unwrap();
        let grants = vec![Grant { role: Role::Director, perimeter: Some(ministry.unwrap()) }];
        let narrow = Actor { grants, ..person(&db, "brune", Role::Responder).await };
        let mut cx = acting_at(&db, &narrow, Utc::now()).await;
        let refused = objectives(&mut cx).await;
        assert!(refused.is_err(), "a director of one ministry reads objectives of the whole");
        drop(cx);
        for other in [&world.requester, &world.sponsor] {
            let mut browser = Browser::signed_in(&db, other).await;
            for path in [PATH, NEW, &path, &facts] {
                let shut = browser.get(path).await;
                assert_eq!(shut.status, StatusCode::FORBIDDEN, "{} {path}", other.name);
            }
        }
        for nowhere in [format!("{PATH}/x"), format!("{PATH}/facts?of=x"), format!("{PATH}/facts")]
        {
            assert_eq!(director.get(&nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
    }
}

/// Two readers of one objective read one number, and nobody reads from it that something discreet happened.
#[tokio::test]
async fn a_restricted_case_is_in_no_measure_for_whoever_reads_it() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut director = Browser::signed_in(&db, &world.director).await;
        let then = Utc::now() - Duration::days(60);
        world.submitted("Guichet ancien", Confidentiality::Brigade, then).await;
        let path = set(&mut director, &typed("duties-kept", "90", &in_months(6))).await;
        let facts = format!("{PATH}/facts?of=duties-kept&month={}", in_months(0));
        let mut before = Vec::new();
        let readers = [&world.coordinator, &world.director, &world.auditor];
        for reader in readers {
            let mut browser = Browser::signed_in(&db, reader).await;
            for path in [&path, &facts] {
                let page = browser.get(path).await.text;
                assert_valid_page(&page);
                before.push(figures(&page));
            }
        }
        assert!(before[0].iter().any(|it| it.contains("0 of ")), "nothing is measured: {before:?}");
        let discreet = Confidentiality::Restricted;
        world.submitted("Affaire discrète", discreet, then).await;
        let mut after = Vec::new();
        for reader in readers {
            let mut browser = Browser::signed_in(&db, reader).await;
            for path in [&path, &facts] {
                let page = browser.get(path).await.text;
                assert!(!page.contains("discrète"), "{} {path}", reader.name);
                after.push(figures(&page));
            }
        }
        assert_eq!(before, after);
        assert!(before.iter().step_by(2).all(|it| *it == before[0]), "{before:?}");
    }
}

/// Every figure of a page.
fn figures(page: &str) -> Vec<String> {
    let page = assert_valid_html(page);
    let words = |it: ElementRef| it.text().collect::<Vec<_>>().join(" ");
    all(&page, ".stat, tbody tr").map(words).collect()
}

#[tokio::test]
async fn a_count_of_an_objective_opens_what_it_counts() {
    for db in databases().await {
        demo(&db, Utc::now()).await;
        let director = person(&db, "director", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &director).await;
        let list = browser.get(PATH).await.text;
        let page = assert_valid_html(&list);
        for said in ["Past objectives", "Not yet on target", "every month", "What can be measured"]
        {
            assert!(list.contains(said), "{said}: {list}");
        }
        let pages: BTreeSet<String> = all(&page, "a.tbl__t")
            .filter_map(|it| it.attr("href").map(str::to_owned))
            .filter(|it| it.starts_with(PATH))
            .collect();
        assert!(pages.len() >= 5, "{pages:?}");
        let mut opened = 0;
        for path in pages {
            let page = assert_valid_html(&browser.get(&path).await.text);
            for (says, leads_to) in numbers(&page) {
                let list = assert_valid_html(&browser.get(&leads_to).await.text);
                assert_eq!(rows(&list), says.min(ROWS), "{path}: {leads_to}");
                opened += 1;
            }
        }
        assert!(opened > 20, "only {opened} numbers lead somewhere");
    }
}

/// For each of them and each month: as many facts as the measure says, and both engines say the same.
#[tokio::test]
async fn each_measure_is_what_its_facts_say_on_both_engines() {
    let now = Utc::now();
    let mut measured = Vec::new();
    for db in databases().await {
        demo(&db, now).await;
        let reader = person(&db, "director", Role::Director).await;
        let mut cx = acting_at(&db, &reader, now).await;
        let this = Month::of(cx.today());
        let mut of_all = Vec::new();
        for indicator in Indicator::ALL {
            let series = points(&mut cx, indicator, this.plus(-12), this).await.unwrap();
            assert_eq!(series.len(), 13, "{indicator:?}");
            for point in series.iter() {
                let mut count = async |kept| {
                    behind(&mut cx, indicator, point.month, kept, 0, ROWS).await.unwrap().len()
                        as u32
                };
                let (met, of) = point.measure.map_or((0, 0), |it| (it.met, it.of));
                let said = (indicator, point);
                let most = ROWS as u32 + 1;
                assert_eq!(count(None).await, of.min(most), "{said:?}");
                if !matches!(indicator.unit(), Unit::Days | Unit::WorkingDays) {
                    assert_eq!(count(Some(true)).await, met.min(most), "{said:?}");
                    assert_eq!(count(Some(false)).await, (of - met).min(most), "{said:?}");
                }
            }
            of_all.push((indicator, series));
        }
        let silent: Vec<_> = of_all
            .iter()
            .filter(|(_, series)| series.iter().all(|it| it.measure.is_none()))
            .map(|it| it.0)
            .collect();
        // No team of the demo was ever owed to a P1.
        assert_eq!(silent, [Indicator::TeamLate], "the demo has nothing to measure of these");
        measured.push(of_all);
    }
    assert!(measured.windows(2).all(|pair| pair[0] == pair[1]), "{measured:?}");
}

/// A measure is kept until something it is made of changes: each table of it says when it does.
#[tokio::test]
async fn what_is_kept_of_a_measure_moves_the_revision() {
    let mut read = BTreeSet::new();
    for name in ["PROMISED", "TEAMS_OF_P1", "TEAMS", "REACHED", "CLOSED"] {
        let full = format!("tocsin::portfolio::objectives::store::facts::{name}");
        let query = every_query().find(|query| query.name == full);
        read.extend(tables(query.unwrap_or_else(|| panic!("{name} is gone"))));
    }
    // Never changed, and each new line of it changes a row of `case_file`.
    assert!(read.remove("journal"));
    assert!(read.contains("duty") && read.contains("closed_milestone"), "{read:?}");
    for db in databases().await {
        let watched = watched(&db).await;
        let unseen: Vec<_> = read.difference(&watched).collect();
        assert!(unseen.is_empty(), "counted, and changed unseen: {unseen:?}");
    }
}
