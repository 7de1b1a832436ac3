//! What nobody did in time, before a sitting: noted one by one, and frozen with the rest.

use super::{assert_verified, closes, opens, roll};
use crate::escalations::turns;
use crate::owed::{promise, seen, soon, taken};
use crate::support::{Browser, databases};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use chrono::{TimeDelta, Utc};
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::case::store::mind_duties;

const DOOR: &str = "/api/committee/stalled";

/// A case that nobody took charge of for three months.
async fn left_alone(world: &World, title: &str, level: Confidentiality) -> CaseNumber {
    let number = world.submitted(title, level, Utc::now() - TimeDelta::days(90)).await;
    while mind_duties(&world.db, Utc::now()).await.unwrap() > 0 {}
    number
}

/// What the form calls the duty of a case, by the link beside it.
fn name_of(page: &str, number: CaseNumber) -> String {
    let from = page.find(&format!("?about={number}.")).expect("no link to note it") + 7;
    let rest = &page[from..];
    rest[..rest.find('#').unwrap()].to_owned()
}

#[tokio::test]
async fn what_is_said_of_a_duty_left_undone_is_in_the_minutes_and_the_file() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = left_alone(&world, "Paie", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(page.contains("duties left undone"), "{page}");
        let about = name_of(&page, number);
        let nothing = karim.browser.call(DOOR, &format!("sitting=1&stalled_about={about}")).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "{nothing:?}");
        let unknown = "sitting=1&stalled_about=2026-9999.0&stalled_note=Qui+d%C3%A9bloque";
        let unknown = karim.browser.call(DOOR, unknown).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY, "{unknown:?}");
        let form =
            format!("sitting=1&stalled_about={about}&stalled_note=Karim+s%E2%80%99en+charge");
        // Who is not in the room says nothing in it.
        let mut ines = Desk::of(&world, &world.coordinator).await;
        assert_eq!(ines.browser.call(DOOR, &form).await.status, StatusCode::CONFLICT);
        let mut auditor = Browser::signed_in(&db, &world.auditor).await;
        assert_eq!(auditor.call(DOOR, &form).await.status, StatusCode::FORBIDDEN);
        let noted = karim.browser.submit("/committee/sittings/1", DOOR, &form).await;
        assert_eq!(noted.location.as_deref(), Some("/committee/sittings/1#stalled-title"));
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(
            page.contains("Karim s’en charge") && page.contains("duties left undone"),
            "{page}"
        );

        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::OK);
        for path in ["/committee/sittings/1", "/committee/sittings/1/file"] {
            let text = karim.browser.get(path).await.text;
            assert!(
                text.contains("of something left undone") && text.contains(&number.to_string())
            );
            assert!(
                text.contains("Karim s’en charge") && text.contains("owed by"),
                "{path}: {text}"
            );
        }
        // The journal, which the project reads, says that something was noted, and not what.
        let journal = karim.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(journal.contains("noted what was said of something left undone"), "{journal}");
        assert!(!journal.contains("Karim s’en charge"), "{journal}");
        let late = karim.browser.call(DOOR, &form).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "the sitting is closed");
        assert_verified(&db).await;
    }
}

#[tokio::test]
async fn a_restricted_duty_left_undone_is_before_nobody_off_its_list() {
    for db in databases().await {
        let world = World::new(&db).await;
        let hidden = left_alone(&world, "Affaire discrète", Confidentiality::Restricted).await;
        let mut maxime = Desk::of(&world, &world.director).await;
        let others = [&world.coordinator, &world.colleague];
        opens(&mut maxime.browser, &world.director, &others).await;
        let page = maxime.browser.get("/committee/sittings/1").await.text;
        assert!(!page.contains("discrète") && !page.contains("left undone"), "{page}");
        let form = format!("sitting=1&stalled_about={hidden}.0&stalled_note=Qui");
        let refused = maxime.browser.call(DOOR, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{refused:?}");
    }
}

/// With more time, its decision is no longer left undone; what was said of it in the room was said.
#[tokio::test]
async fn what_was_noted_stays_in_the_minutes_when_the_time_limit_changes() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = taken(&world, "Paie", 29, Confidentiality::Brigade).await;
        turns(&world, number, 0.9).await;
        while mind_duties(&db, Utc::now()).await.unwrap() > 0 {}
        let mut karim = Desk::of(&world, &world.colleague).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let link = format!("?about={number}.2#");
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(page.contains(&link), "{page}");
        let form =
            format!("sitting=1&stalled_about={number}.2&stalled_note=Karim+s%E2%80%99en+charge");
        let noted = karim.browser.submit("/committee/sittings/1", DOOR, &form).await;
        assert_eq!(noted.location.as_deref(), Some("/committee/sittings/1#stalled-title"));

        turns(&world, number, 0.1).await;
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(!page.contains(&link), "{page}");
        let gone = karim.browser.call(DOOR, &form).await;
        assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY, "{gone:?}");
        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::OK);
        let minutes = karim.browser.get("/committee/sittings/1").await.text;
        assert!(minutes.contains("Karim s’en charge"), "{minutes}");
        assert_verified(&db).await;
    }
}

/// A date that was announced since stands beside the first one, and what was said is said again: a note of
/// something left undone makes no case heard.
#[tokio::test]
async fn what_was_announced_and_what_was_said_last_stand_beside_what_was_left_undone() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = taken(&world, "Paie", 90, Confidentiality::Brigade).await;
        while mind_duties(&db, Utc::now()).await.unwrap() > 0 {}
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        let form = promise(number, seen(&world, number).await, &soon().to_string());
        let promised = ines.call("/api/case/promise", &form).await;
        assert_eq!(promised.status, StatusCode::OK, "{promised:?}");
        let mut karim = Desk::of(&world, &world.colleague).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let announced = |text: &str| {
            text.contains("Announced for")
                && text.contains("by ines")
                && text.contains("Une piece manque")
        };
        for path in ["/committee", "/committee/sittings/1"] {
            let text = karim.browser.get(path).await.text;
            assert!(announced(&text), "{path}: {text}");
        }
        let form =
            format!("sitting=1&stalled_about={number}.2&stalled_note=Karim+s%E2%80%99en+charge");
        let noted = karim.browser.submit("/committee/sittings/1", DOOR, &form).await;
        assert_eq!(noted.location.as_deref(), Some("/committee/sittings/1#stalled-title"));
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(!page.contains("Cases heard") && !page.contains("Said at sitting"), "{page}");
        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::OK);
        for path in ["/committee/sittings/1", "/committee/sittings/1/file"] {
            let text = karim.browser.get(path).await.text;
            assert!(announced(&text) && text.contains("Karim s’en charge"), "{path}: {text}");
            assert!(!text.contains("nothing decided"), "it was not heard: {text}");
            let (heard, stalled) = text.split_once("Left undone").expect("a part of its own");
            assert!(heard.contains("No case.") && stalled.contains(&number.to_string()));
        }
        assert_verified(&db).await;

        let form = roll(&world.colleague, &[&world.director]);
        let next = karim.browser.submit("/committee/sittings/new", "/api/committee/open", &form);
        assert_eq!(next.await.location.as_deref(), Some("/committee/sittings/2"));
        let page = karim.browser.get("/committee/sittings/2").await.text;
        let said = page.split_once("Said at sitting no. 1").expect("what was said is carried").1;
        assert!(said.contains("Karim s’en charge"), "{page}");
        assert!(!page.contains("Karim s’en charge</textarea>"), "nobody said it anew: {page}");
        let beside = format!("/committee/sittings/2?about={number}.2");
        let page = karim.browser.get(&beside).await.text;
        assert_eq!(
            page.matches("Said at sitting no. 1").count(),
            2,
            "beside its field too: {page}"
        );
    }
}
