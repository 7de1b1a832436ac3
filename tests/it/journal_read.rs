//! The journal as people read it: narrowed, pinned, linked to, and taken away as a file.

use crate::support::{Browser, databases};
use crate::world::World;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::db::Db;

/// A case that the coordinator asks something about, in words that a spreadsheet would reckon with.
async fn asked_about(db: &Db, world: &World) -> CaseNumber {
    let number = world.submitted_case("Paie").await;
    let page = format!("/cases/{number}");
    let mut coordinator = Browser::signed_in(db, &world.coordinator).await;
    let charge = format!("case={number}&seen=3");
    let got = coordinator.submit(&page, "/api/triage/take-charge", &charge).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{got:?}");
    number
}

/// The part of a page that lists all entries, without the pinned ones.
fn listed(page: &str) -> &str {
    page.split("id=\"journal\"").nth(1).expect("the journal is there")
}

#[tokio::test]
async fn a_journal_is_read_by_chapter_and_by_person() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = asked_about(&db, &world).await;
        let mut reader = Browser::signed_in(&db, &world.auditor).await;
        let path = format!("/cases/{number}/journal");
        let whole = reader.get(&path).await.text;
        assert!(listed(&whole).contains("opened the case"), "{whole}");
        let hers = format!("who={}", world.coordinator.id);
        assert!(whole.contains(&hers), "whoever signs is offered: {whole}");
        let hers = reader.get(&format!("{path}?{hers}")).await.text;
        assert!(!listed(&hers).contains("opened the case"), "{hers}");
        assert!(listed(&hers).contains("<b>ines</b>"), "{hers}");
        // Another chapter than the one it is in.
        let team = reader.get(&format!("{path}?about=team")).await.text;
        assert!(team.contains("No such entry"), "{team}");
        // What no page of ours wrote narrows nothing.
        let odd = reader.get(&format!("{path}?about=x&who=y&before=z")).await;
        assert_eq!(odd.status, StatusCode::OK);
        assert!(listed(&odd.text).contains("opened the case"));
    }
}

#[tokio::test]
async fn one_entry_has_an_address() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = asked_about(&db, &world).await;
        let mut reader = Browser::signed_in(&db, &world.requester).await;
        let page = reader.get(&format!("/cases/{number}/journal")).await.text;
        let address = format!("/cases/{number}/journal?entry=1#entry-1");
        assert!(page.contains(&address), "{page}");
        let there = reader.get(&format!("/cases/{number}/journal?entry=1")).await.text;
        assert!(there.contains("id=\"entry-1\""), "{there}");
    }
}

#[tokio::test]
async fn whoever_works_on_a_case_pins_for_all_who_read_it() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = asked_about(&db, &world).await;
        let (path, pin) = (format!("/cases/{number}/journal"), format!("case={number}&entry=1"));
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        let mut requester = Browser::signed_in(&db, &world.requester).await;
        let mut outsider = Browser::signed_in(&db, &world.outsider).await;

        for (who, browser, status) in [
            ("requester", &mut requester, StatusCode::FORBIDDEN),
            ("outsider", &mut outsider, StatusCode::NOT_FOUND),
        ] {
            let got = browser.call("/api/case/pin-entry", &pin).await;
            assert_eq!(got.status, status, "{who}: {got:?}");
        }
        assert!(!requester.get(&path).await.text.contains("form=\"pin\""), "no button either");

        // Twice is once.
        for _ in 0..2 {
            let got = coordinator.submit(&path, "/api/case/pin-entry", &pin).await;
            assert_eq!(got.location.as_deref(), Some(&*path), "{got:?}");
        }
        let read = requester.get(&path).await.text;
        let pinned = read.split("id=\"pinned\"").nth(1).expect("pinned for all");
        let pinned = pinned.split("id=\"journal\"").next().unwrap();
        assert!(pinned.contains("opened the case"), "{pinned}");
        assert!(!pinned.contains("form=\"unpin\""), "{pinned}");
        assert!(coordinator.get(&path).await.text.contains("form=\"unpin\""));

        for unknown in ["999", "0", "x", ""] {
            let form = format!("case={number}&entry={unknown}");
            let got = coordinator.call("/api/case/pin-entry", &form).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{unknown}: {got:?}");
        }
        coordinator.submit(&path, "/api/case/unpin-entry", &pin).await;
        assert!(!requester.get(&path).await.text.contains("id=\"pinned\""));
    }
}

#[tokio::test]
async fn a_journal_is_taken_away_by_those_who_may_read_it() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted("Paie", Confidentiality::Restricted, Utc::now()).await;
        let file = format!("/cases/{number}/journal.csv");
        let mut requester = Browser::signed_in(&db, &world.requester).await;
        let whole = requester.get(&file).await;
        assert_eq!(whole.status, StatusCode::OK);
        let unmarked =
            whole.text.strip_prefix('\u{feff}').expect("a spreadsheet knows UTF-8 by it");
        let rows: Vec<&str> = unmarked.lines().collect();
        assert_eq!(rows[0], "Rank,Date and time,Who,About,What");
        assert!(rows[1].starts_with("1,") && rows[1].contains("opened the case"), "{rows:?}");
        // From the first to the last, as it happened.
        let ranks: Vec<i64> =
            rows[1..].iter().filter_map(|it| it.split(',').next()?.parse().ok()).collect();
        assert!(ranks.is_sorted() && ranks.len() + 1 == rows.len(), "{ranks:?}");
        // A French spreadsheet expects its own sign between cells.
        requester.call("/api/language", "code=fr").await;
        let french = requester.get(&file).await.text;
        let head = french.lines().next().unwrap();
        assert_eq!(head, "\u{feff}Rang;Date et heure;Qui;Sur;Quoi");
        let none = requester.get(&format!("{file}?about=team")).await.text;
        assert_eq!(none.lines().count(), 1, "{none}");

        let mut outsider = Browser::signed_in(&db, &world.outsider).await;
        assert_eq!(outsider.get(&file).await.status, StatusCode::NOT_FOUND);
        let signed_out = Browser::new(&db, tocsin::web::Mode::Normal).get(&file).await;
        let sign_in = format!("/sign-in?next=/cases/{number}/journal");
        assert_eq!(signed_out.location.as_deref(), Some(&*sign_in));
        let unknown = requester.get("/cases/2026-9999/journal.csv").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    }
}
