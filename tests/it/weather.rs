//! The weather of the interventions on the portfolio: counted for those who may see them, each number with its list.

use crate::html::{all, assert_valid_html};
use crate::portfolio::{counted, words};
use crate::recovery::Recovery;
use crate::support::{Browser, databases, demo, person, today};
use axum::http::StatusCode;
use chrono::{Days, Utc};
use scraper::Html;
use tocsin::base::{Actor, OrganisationId, Role, Weather};
use tocsin::case::model::Command;
use tocsin::db::Db;
use tocsin::portfolio::model::{Selection, Sky, StageGroup};
use tocsin::portfolio::store::{skies, skies_on};
use tocsin::web::Cx;
use uuid::Uuid;

tocsin::sql! {
    // As if the case had said so in its last report, and as if the next one were late.
    TELL = "update case_was set weather = 'storm'";
    MAKE_LATE = "update duty set kind = 'progress_report', first_due_at = 1000 where ended_at is null";
    MAKE_LATE_THEN = "update duty_was set kind = 'progress_report', first_due_at = 1000";
}

fn storm() -> Selection {
    Selection {
        weather: Some(Sky::Told(Weather::Storm)),
        ..Selection::of_group(StageGroup::InIntervention)
    }
}

/// The last number of some words: "Storm 3".
fn last_number(said: &str) -> usize {
    said.split_whitespace().filter_map(|word| word.parse().ok()).next_back().unwrap()
}

/// What the card says, with what each of its numbers leads to.
fn card(page: &Html) -> Vec<(usize, String)> {
    let links = all(page, "section[aria-labelledby=weather] .stat__v[href]");
    links.map(|it| (last_number(&words(it)), it.attr("href").unwrap().to_owned())).collect()
}

#[tokio::test]
async fn each_weather_opens_its_cases_and_no_others() {
    for db in databases().await {
        demo(&db, Utc::now()).await;
        let director = person(&db, "director", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &director).await;
        let page = assert_valid_html(&browser.get("/portfolio").await.text);
        let card = card(&page);
        assert!(card.len() > 2, "{card:?}");
        let interventions = browser.get("/portfolio/cases?group=intervention").await.text;
        let whole = counted("", &assert_valid_html(&interventions));
        assert_eq!(card.iter().map(|it| it.0).sum::<usize>(), whole, "{card:?}");
        let links = all(&page, ".skies li > a:first-child");
        let cells: Vec<(usize, String)> = links
            .map(|it| (last_number(&words(it)), it.attr("href").unwrap().to_owned()))
            .collect();
        let of_one: usize =
            cells.iter().filter(|it| it.1.contains("ministry=")).map(|it| it.0).sum();
        assert_eq!(of_one, whole, "every intervention is of a ministry of the table: {cells:?}");
        for (says, leads_to) in card.into_iter().chain(cells) {
            let list = browser.get(&leads_to).await.text;
            assert_eq!(counted(&leads_to, &assert_valid_html(&list)), says, "{leads_to}");
        }
    }
}

async fn asking(recovery: &Recovery, who: &Actor) -> Cx {
    recovery.world.acting(who).await
}

#[tokio::test]
async fn a_report_that_is_late_marks_the_weather() {
    for db in databases().await {
        let recovery = Recovery::in_staffing(&db).await;
        let director = recovery.world.director.clone();
        let mut browser = Browser::signed_in(&db, &director).await;
        let page = browser.get("/portfolio").await.text;
        assert!(page.contains("weather=untold") && !page.contains("weather=storm"), "{page}");
        let mut tx = db.begin().await.unwrap();
        for sql in [TELL, MAKE_LATE, MAKE_LATE_THEN] {
            tx.query(sql).execute().await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut cx = asking(&recovery, &director).await;
        let (now, then) =
            (skies(&mut cx).await.unwrap(), skies_on(&mut cx, today()).await.unwrap());
        let sky = Some(Sky::Told(Weather::Storm));
        assert_eq!((now.cases(None, sky), now.stale(None, sky)), (1, 1));
        assert_eq!(*now, then, "as the evening of today says it");
        let (ministry, _) = now.ministries()[0];
        cx.finish().await.unwrap();
        let list = storm().path();
        let late = Selection { stale: true, ministry: Some(ministry), ..storm() }.path();
        for path in [&list, &late] {
            let text = browser.get(path).await.text;
            assert_eq!(counted(path, &assert_valid_html(&text)), 1, "{path}: {text}");
            assert!(text.contains("Storm") && text.contains("late report"), "{path}: {text}");
        }
        let nowhere = Some(OrganisationId(Uuid::from_u128(7)));
        for none in [
            Selection { weather: Some(Sky::Untold), ..storm() },
            Selection { ministry: nowhere, ..storm() },
        ] {
            let text = browser.get(&none.path()).await.text;
            assert!(text.contains("No case here"), "{}: {text}", none.path());
        }
    }
}

#[tokio::test]
async fn a_restricted_case_has_no_weather_for_who_may_not_see_it() {
    for db in databases().await {
        let recovery = Recovery::in_staffing(&db).await;
        tell(&db).await;
        let other = person(&db, "brune", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &other).await;
        assert!(browser.get("/portfolio").await.text.contains("weather=storm"));
        let requester = recovery.world.requester.clone();
        recovery.carry_out(&requester, Command::Restrict { reason: "Une plainte".into() }).await;
        let page = browser.get("/portfolio").await.text;
        assert!(!page.contains("weather="), "{page}");
        for on in ["".to_owned(), format!("&on={}", today() - Days::new(1))] {
            let list = format!("{}{on}", storm().path());
            assert!(browser.get(&list).await.text.contains("No case here"), "{list}");
        }
        let mut named = Browser::signed_in(&db, &recovery.world.coordinator).await;
        assert!(named.get("/portfolio").await.text.contains("weather=storm"));
    }
}

async fn tell(db: &Db) {
    let mut tx = db.begin().await.unwrap();
    tx.query(TELL).execute().await.unwrap();
    tx.commit().await.unwrap();
}

/// What an address says and that means nothing is said at the top of the page, which is of today or of all.
#[tokio::test]
async fn a_page_says_what_of_its_address_means_nothing() {
    for db in databases().await {
        demo(&db, Utc::now()).await;
        let director = person(&db, "director", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &director).await;
        for (path, says) in [
            ("/portfolio?on=2026-02-31", "“2026-02-31” is no date: this is today."),
            ("/portfolio?on=2999-01-01", "“2999-01-01” is to come"),
            ("/portfolio/cases?on=hier", "“hier” is no date"),
            (
                "/portfolio/cases?band=purple",
                "“purple” is no choice for “band”: this filter is off.",
            ),
            ("/portfolio/cases?weather=rain", "“rain” is no choice for “weather”"),
            ("/portfolio/between?from=x", "“x” is no date"),
            ("/portfolio/between?kind=x", "“x” is no choice"),
            ("/portfolio/drift?band=x", "“x” is no choice for “band”"),
            ("/portfolio/drift/projects?against=x&above=much", "“much” is no choice for “above”"),
            ("/portfolio/freshness?state=x", "“x” is no choice"),
            ("/decisions?course=x", "“x” is no choice for “decision”"),
        ] {
            let got = browser.get(path).await;
            assert_eq!(got.status, StatusCode::OK, "{path}");
            assert_valid_html(&got.text);
            assert!(got.text.contains(says), "{path}: {}", got.text);
        }
        // What was typed stays in its field.
        for path in ["/portfolio?on=2026-02-31", "/portfolio/between?from=2026-02-31"] {
            let text = browser.get(path).await.text;
            assert!(
                text.contains("type=\"text\"") && text.contains("value=\"2026-02-31\""),
                "{text}"
            );
        }
        for path in [
            "/portfolio",
            "/portfolio/cases?band=high",
            "/portfolio/drift?by=plans",
            "/portfolio/between",
            "/decisions",
            "/portfolio/freshness",
        ] {
            assert!(!browser.get(path).await.text.contains("id=\"misread\""), "{path}");
        }
    }
}

/// A file of everything under the name of a filter would lie.
#[tokio::test]
async fn no_file_is_made_of_an_address_that_means_nothing() {
    for db in databases().await {
        let recovery = Recovery::in_staffing(&db).await;
        let mut browser = Browser::signed_in(&db, &recovery.world.director).await;
        for path in [
            "/portfolio/cases.csv?band=purple",
            "/portfolio/cases.xlsx?on=2026-02-31",
            "/portfolio/cases.ods?on=2999-01-01",
            "/portfolio/cases.csv?stage=%FF",
            "/decisions.csv?course=x",
        ] {
            let got = browser.get(path).await;
            assert_eq!(got.status, StatusCode::BAD_REQUEST, "{path}");
            assert!(got.text.starts_with("No file was made"), "{path}: {}", got.text);
        }
        // Who may not read the list learns nothing of its filters.
        let mut requester = Browser::signed_in(&db, &recovery.world.requester).await;
        let got = requester.get("/portfolio/cases.csv?band=purple").await;
        assert_eq!(got.status, requester.get("/portfolio/cases.csv").await.status);
    }
}
