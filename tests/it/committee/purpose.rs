//! That no purpose is stated: noted by the committee, on the page of the case or in a sitting.

use super::{assert_verified, at_committee, closes, opens};
use crate::support::databases;
use crate::triage::Desk;
use crate::world::{World, answers, little_at_stake};
use axum::http::StatusCode;
use serde_json::Value;
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::case::store as cases;
use tocsin::triage::store as triage;

const MISSING: &str = "no_purpose_reason=La+note+de+cadrage+ne+dit+ni+pour+qui+ni+pour+quoi.";
const STATED: &str =
    "withdraw_no_purpose_reason=La+note+du+3+novembre+dit+enfin+pour+qui+et+pour+quoi.";

async fn gates(desk: &mut Desk, number: CaseNumber) -> Vec<String> {
    let told = desk.browser.get(&format!("/api{}/score", number.path())).await.text;
    let told: Value = serde_json::from_str(&told).unwrap();
    let gates = told["gates"].as_array().unwrap().iter();
    gates.map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

/// Answers come in, and the case is scored anew.
async fn scored_anew(world: &World, number: CaseNumber) {
    let mut cx = world.acting(&world.coordinator).await;
    let file = cases::find(&mut cx, number).await.unwrap();
    let answers = answers(cx.today());
    triage::reassess(&mut cx, file, &answers, little_at_stake()).await.unwrap();
    cx.finish().await.unwrap();
}

#[tokio::test]
async fn noted_by_the_committee_it_holds_in_every_score_until_it_is_taken_back() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let mut maxime = Desk::of(&world, &world.director).await;
        let short = maxime.tries(number, "note-no-purpose", "no_purpose_reason=Rien").await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY, "{short:?}");
        assert!(short.text.contains("no_purpose_reason"), "{short:?}");
        let mut auditor = Desk::of(&world, &world.auditor).await;
        let read = auditor.tries(number, "note-no-purpose", MISSING).await;
        assert_eq!(read.status, StatusCode::FORBIDDEN, "{read:?}");

        maxime.does(number, "note-no-purpose", MISSING).await;
        let page = maxime.browser.get(&number.path()).await.text;
        for said in ["no purpose is stated", "ni pour qui ni pour quoi", "By maxime", "Rule G5"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert_eq!(gates(&mut maxime, number).await.first().map(String::as_str), Some("G5"));
        let queue = maxime.browser.get("/triage?band=critical&priority=P2").await.text;
        assert!(queue.contains("Paie"), "the band counts, and the priority follows: {queue}");
        let twice = maxime.tries(number, "note-no-purpose", MISSING).await;
        assert_eq!(twice.status, StatusCode::CONFLICT, "{twice:?}");
        let own = maxime.tries(number, "withdraw-no-purpose", STATED).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "{own:?}");

        // No answer says that there is a purpose.
        scored_anew(&world, number).await;
        assert!(gates(&mut maxime, number).await.contains(&"G5".to_owned()));

        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "withdraw-no-purpose", STATED).await;
        assert!(!gates(&mut maxime, number).await.contains(&"G5".to_owned()));
        let page = maxime.browser.get(&number.path()).await.text;
        assert!(page.contains("A purpose is stated now"), "{page}");
        assert!(page.contains("ni pour qui ni pour quoi"), "what was said before stays: {page}");
        let mut lead = Desk::of(&world, &world.requester).await;
        let journal = lead.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(journal.contains("noted, for the committee, that no purpose is stated"));
        assert!(journal.contains("noted that a purpose is stated now"), "{journal}");
        assert_verified(&db).await;
    }
}

#[tokio::test]
async fn noted_in_a_sitting_it_is_in_the_minutes() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let mut maxime = Desk::of(&world, &world.director).await;
        opens(&mut maxime.browser, &world.director, &[&world.colleague]).await;
        let before = format!("/committee/sittings/1/cases/{number}");
        let page = maxime.browser.get(&before).await.text;
        assert!(page.contains("Note that no purpose is stated"), "{page}");
        let form = format!("sitting=1&{MISSING}");
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let away = ines.tries(number, "note-no-purpose", &form).await;
        assert_ne!(away.status, StatusCode::OK, "who is not in the room notes nothing in it");
        maxime.does(number, "note-no-purpose", &form).await;
        let page = maxime.browser.get(&before).await.text;
        assert!(page.contains("noted that no purpose is stated: “La note de cadrage"), "{page}");
        assert_eq!(closes(&mut maxime.browser).await.status, StatusCode::OK);
        for path in ["/committee/sittings/1", "/committee/sittings/1/file"] {
            let text = maxime.browser.get(path).await.text;
            assert!(text.contains("noted that no purpose is stated"), "{path}: {text}");
        }
        assert_verified(&db).await;
    }
}
