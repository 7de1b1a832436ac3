//! Whether the scores of closed cases were right, over the page that says so.

use crate::models::imported;
use crate::support::{Browser, databases, today};
use crate::world::{World, answers};
use axum::http::StatusCode;
use scraper::{ElementRef, Html, Selector};
use tocsin::case::model::Event;
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::triage::model::{Assessment, Given, Proof};
use tocsin::triage::store::latest;

const PAGE: &str = "/triage/hindsight";

tocsin::sql! {
    RESTRICT = "update case_file set confidentiality = 'restricted'";
}

#[tokio::test]
async fn the_page_counts_the_closed_cases_that_its_reader_may_see() {
    for db in databases().await {
        let world = World::new(&db).await;
        for outcome in ["recovered", "not_achieved"] {
            closed(&world, outcome).await;
        }
        let mut auditor = Browser::signed_in(&db, &world.auditor).await;
        let page = auditor.get(PAGE).await.text;
        assert!(page.contains("2 closed cases; 50 at least"), "{page}");
        hidden(&db).await;
        let page = auditor.get(PAGE).await.text;
        assert!(page.contains("0 closed cases; 50 at least"), "{page}");
        let mut lead = Browser::signed_in(&db, &world.requester).await;
        assert_eq!(lead.get(PAGE).await.status, StatusCode::FORBIDDEN);
    }
}

/// Of 25 cases that declared no trouble, 5 were not achieved; of 25 that declared all of it, 5
/// recovered. What the page must say of them is plain arithmetic.
#[tokio::test]
async fn fifty_closed_cases_say_what_their_scores_were_worth() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut auditor = Browser::signed_in(&db, &world.auditor).await;
        let mut assessed = Vec::new();
        for rank in 0..50 {
            if rank == 49 {
                let page = auditor.get(PAGE).await.text;
                assert!(page.contains("Not enough closed cases"), "{page}");
                assert!(page.contains("49 closed cases; 50 at least"), "{page}");
                assert_eq!(rows(&page, "#bands"), Vec::<Vec<String>>::new());
            }
            let (level, is_odd) = (if rank < 25 { 0 } else { 3 }, rank % 5 == 4);
            let ended_badly = (level == 3) != is_odd;
            let outcome = if ended_badly { "not_achieved" } else { "recovered" };
            assessed.push((closed_at(&world, level, outcome).await, ended_badly));
        }
        let [calm, alarming] = [&assessed[0].0, &assessed[49].0];
        assert!(calm.total < alarming.total && calm.band < alarming.band);
        let gap = |(it, badly): &(Assessment, bool)| {
            (it.frequencies.any - f64::from(u8::from(*badly))).powi(2)
        };
        let brier = assessed.iter().map(gap).sum::<f64>() / 50.0;

        let page = auditor.get(PAGE).await.text;
        assert!(page.contains("50 closed cases, 25 of which ended badly."), "{page}");
        // Of a bad end and a good one, the bad has more points in 0.8 × 0.8, and as many in 2 × 0.2 × 0.8.
        assert_eq!(figure(&page, "The score tells them apart (AUC)"), "0.80");
        assert_eq!(figure(&page, "The declared status alone"), "0.80");
        assert_eq!(figure(&page, "Tie of the ranks (Spearman)"), "0.60");
        assert_eq!(figure(&page, "Distance of the frequency (Brier)"), format!("{brier:.2}"));
        let percent = |share: f64| format!("{:.0}%", share * 100.0);
        let expected = |it: &Assessment, met: &str| {
            vec![it.band.name().into(), "25".into(), percent(it.frequencies.any), met.into()]
        };
        let with_cases: Vec<_> =
            rows(&page, "#bands").into_iter().filter(|row| row[1] != "0").collect();
        assert_eq!(with_cases, [expected(calm, "20%"), expected(alarming, "80%")]);

        // A model that is tried on them before it is adopted: it counts these answers the same.
        let mut maxime = imported(&world, &world.director).await;
        let page = maxime.get("/models/tocsin-risk-2").await.text;
        assert!(page.contains("on your 50 closed cases, of which 25 ended badly"), "{page}");
        let told = rows(&page, "#on-closed");
        let both = |said: &str, value: &str| {
            let row = told.iter().find(|row| row[0] == said).expect(said);
            assert!(row[1..].iter().all(|it| it.starts_with(value)), "{value}: {row:?}");
        };
        both("The score tells them apart (AUC)", "0.80 [");
        both("The declared status alone (AUC)", "0.80 [");
        both("Distance of the frequency (Brier)", &format!("{brier:.3}"));
        both("Tie of the ranks (Spearman)", "0.60");
    }
}

fn said(element: ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands under the name of a figure.
fn figure(page: &str, name: &str) -> String {
    let html = Html::parse_document(page);
    let [stat, label, value] =
        [".stat", ".stat__l", ".stat__v"].map(|it| Selector::parse(it).unwrap());
    let called = |it: &ElementRef| it.select(&label).any(|it| said(it) == name);
    let found = html.select(&stat).find(called).expect(name);
    found.select(&value).map(said).collect()
}

/// The rows of a table, by its caption, cell by cell.
fn rows(page: &str, caption: &str) -> Vec<Vec<String>> {
    let html = Html::parse_document(page);
    let [caption, row, cell] =
        [caption, "tbody tr", "th, td"].map(|it| Selector::parse(it).unwrap());
    let table = html.select(&caption).next().and_then(|it| ElementRef::wrap(it.parent()?));
    let rows = table.iter().flat_map(|table| table.select(&row));
    rows.map(|row| row.select(&cell).map(said).collect()).collect()
}

/// A case in the journal as closed, however it came to be.
async fn closed(world: &World, outcome: &str) {
    let number = world.submitted_case("Paie").await;
    let mut cx = world.acting(&world.coordinator).await;
    let file = cases::find(&mut cx, number).await.unwrap();
    let closed = Event::Closed { outcome: outcome.to_owned(), unchecked: None };
    cases::record(&mut cx, file, closed).await.unwrap();
    cx.finish().await.unwrap();
}

/// The same of a project that declared this status, with the score that it had.
async fn closed_at(world: &World, level: usize, outcome: &str) -> Assessment {
    let today = today();
    let answers = answers(today).with("status", Given::Level(level), Proof::Documented, today);
    let number = world.submitted_answering("Paie", answers).await;
    let mut cx = world.acting(&world.coordinator).await;
    let file = cases::find(&mut cx, number).await.unwrap();
    let assessed = latest(&mut cx, &file).await.unwrap().unwrap().appraisal.assessment;
    let closed = Event::Closed { outcome: outcome.to_owned(), unchecked: None };
    cases::record(&mut cx, file, closed).await.unwrap();
    cx.finish().await.unwrap();
    assessed
}

async fn hidden(db: &Db) {
    let mut tx = db.begin().await.unwrap();
    tx.query(RESTRICT).execute().await.unwrap();
    tx.commit().await.unwrap();
}
