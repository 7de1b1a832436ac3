//! What nobody did in time, before a sitting: noted one by one, and frozen with the rest.

use super::{assert_verified, closes, opens};
use crate::escalations::turns;
use crate::owed::taken;
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
