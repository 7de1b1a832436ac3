//! Putting a case off: once a sitting, for a reason that its project reads.

use super::{ACCEPT, assert_verified, at_committee, closes, opens};
use crate::support::databases;
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use tocsin::case::model::Confidentiality;

const PUT_OFF: &str = "sitting=1&put_off_reason=Il+manque+le+co%C3%BBt";

#[tokio::test]
async fn a_sitting_puts_a_case_off_once_for_a_reason_that_says_something() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let room = format!("/committee/sittings/1/cases/{number}");
        let page = karim.browser.get(&room).await.text;
        assert!(page.contains("put_off_reason") && page.contains("At least 10"), "{page}");
        let before = world.version(number).await;
        for short in ["", "x", "Neuf+mots"] {
            let form = format!("sitting=1&put_off_reason={short}");
            let got = karim.hears(number, "put-off", &form).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{short}: {got:?}");
            assert!(got.text.contains("put_off_reason"), "{short}: {got:?}");
        }
        assert_eq!(world.version(number).await, before, "nothing was written");
        assert_eq!(karim.hears(number, "put-off", PUT_OFF).await.status, StatusCode::OK);

        let page = karim.browser.get(&room).await.text;
        assert!(!page.contains("put_off_reason"), "it is offered again: {page}");
        let again = "sitting=1&put_off_reason=Et+il+manque+le+plan";
        let got = karim.hears(number, "put-off", again).await;
        assert_eq!(got.status, StatusCode::CONFLICT, "{got:?}");
        assert!(got.text.contains("put_off_once"), "{got:?}");
        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::OK);
        let minutes = karim.browser.get("/committee/sittings/1").await.text;
        assert!(!minutes.contains("Et il manque le plan"), "{minutes}");
        assert_verified(&db).await;
    }
}

/// What the form says of its reason is so.
#[tokio::test]
async fn the_project_reads_why_its_case_was_put_off_until_it_is_decided() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        let mut lead = Desk::of(&world, &world.requester).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let pages = [number.path(), format!("{}/status", number.path())];
        for path in &pages {
            let page = lead.browser.get(path).await.text;
            assert!(!page.contains("Put off at sitting"), "{path}: {page}");
        }
        assert_eq!(karim.hears(number, "put-off", PUT_OFF).await.status, StatusCode::OK);
        for path in &pages {
            let page = lead.browser.get(path).await.text;
            let is_told = page.contains("Put off at sitting no. 1");
            assert!(is_told && page.contains("Il manque le coût"), "{path}: {page}");
        }
        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::OK);
        karim.does(number, "accept", ACCEPT).await;
        for path in &pages {
            let page = lead.browser.get(path).await.text;
            assert!(!page.contains("Put off at sitting"), "{path}: {page}");
        }
    }
}

#[tokio::test]
async fn the_project_reads_why_its_case_is_suspended_until_it_resumes() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut director = Desk::of(&world, &world.director).await;
        let mut lead = Desk::of(&world, &world.requester).await;
        let day = crate::support::today() + chrono::Days::new(30);
        let form = format!("suspend_review_on={day}&suspend_reason=La+loi+de+finances");
        director.does(number, "suspend", &form).await;
        let pages = [number.path(), format!("{}/status", number.path())];
        for path in &pages {
            let page = lead.browser.get(path).await.text;
            let is_told = page.contains("Why the case is suspended");
            assert!(is_told && page.contains("La loi de finances"), "{path}: {page}");
        }
        director.does(number, "resume", "").await;
        for path in &pages {
            let page = lead.browser.get(path).await.text;
            assert!(!page.contains("Why the case is suspended"), "{path}: {page}");
        }
    }
}
