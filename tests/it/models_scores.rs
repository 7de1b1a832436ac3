//! Scores of an earlier model: told to who may see their cases, and made anew by whoever decides.

use crate::models::{adopts, faults, imported};
use crate::second::{drawing, form, two};
use crate::support::{Browser, databases};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::case::store as cases;
use tocsin::triage::model::Assessment;
use tocsin::triage::store as triage;

async fn latest(world: &World, number: CaseNumber) -> (Assessment, bool, i64) {
    let mut cx = world.acting(&world.coordinator).await;
    let file = cases::find(&mut cx, number).await.unwrap();
    let latest = triage::latest(&mut cx, &file).await.unwrap().unwrap();
    (latest.appraisal.assessment, latest.is_current, latest.rank)
}

/// Neither named nor counted: before its adoption, and among the older scores after it.
#[tokio::test]
async fn a_restricted_case_leaves_no_trace_in_a_replay() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted_case("Paie").await;
        imported(&world, &world.coordinator).await;
        let mut awa = Browser::signed_in(&db, &world.auditor).await;
        let before = awa.get("/models/tocsin-risk-2").await.text;
        assert!(before.contains("of 1 open"), "{before}");
        world.submitted("Secret", Confidentiality::Restricted, Utc::now()).await;
        assert_eq!(awa.get("/models/tocsin-risk-2").await.text, before);
        let mut maxime = Browser::signed_in(&db, &world.director).await;
        adopts(&mut maxime, 0).await;
        let after = awa.get("/models/tocsin-risk-2").await.text;
        assert!(after.contains("1 open case keeps"), "{after}");
        assert!(
            !after.contains("Secret") && !after.contains("rescore"),
            "an auditor changes nothing"
        );
    }
}

#[tokio::test]
async fn an_older_score_is_made_anew_by_whoever_decides() {
    for db in databases().await {
        let world = World::new(&db).await;
        let (one, other) =
            (world.submitted_case("Paie").await, world.submitted_case("Impôts").await);
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(one, "take-charge", "").await;
        let current = ines.tries(one, "rescore", "").await;
        assert_eq!(current.status, StatusCode::CONFLICT, "{current:?}");
        imported(&world, &world.coordinator).await;
        let mut maxime = Browser::signed_in(&db, &world.director).await;
        adopts(&mut maxime, 0).await;
        // An older score goes no further until it is made anew.
        let early = ines.tries(one, "bring-to-committee", "").await;
        assert_eq!(early.status, StatusCode::CONFLICT, "{early:?}");
        let mut awa = Desk::of(&world, &world.auditor).await;
        assert_eq!(awa.tries(one, "rescore", "").await.status, StatusCode::FORBIDDEN);
        let mut lead = Desk::of(&world, &world.requester).await;
        assert_eq!(lead.tries(one, "rescore", "").await.status, StatusCode::FORBIDDEN);
        let (old, ..) = latest(&world, one).await;
        ines.does(one, "rescore", "").await;
        let (new, is_current, rank) = latest(&world, one).await;
        assert!(is_current && rank == 2 && new.model == "tocsin-risk-2");
        assert_eq!(new.answers, old.answers);
        let page = ines.browser.get(&one.path()).await.text;
        assert!(page.contains("tocsin-risk-1") && page.contains("Break: tocsin-risk-2"), "{page}");
        ines.does(one, "bring-to-committee", "").await;
        let list = ines.browser.get("/portfolio/cases").await.text;
        assert_eq!(list.matches("earlier model").count(), 1, "one of the two: {list}");

        let compared = format!("/triage/compare?cases={one}&cases={other}");
        let page = ines.browser.get(&compared).await.text;
        assert!(page.contains("their points do not compare"), "{page}");
        assert_eq!(page.matches("earlier model").count(), 1, "beside the older score: {page}");
        let got = maxime.submit("/models/tocsin-risk-2", "/api/models/rescore", "");
        assert_eq!(got.await.location.as_deref(), Some("/models/tocsin-risk-2"));
        assert!(latest(&world, other).await.1);
        let page = maxime.get("/models/tocsin-risk-2").await.text;
        assert!(page.contains("All your open cases have a score of this model."), "{page}");
        let page = ines.browser.get(&compared).await.text;
        assert!(!page.contains("their points do not compare"), "{page}");
        assert!(!page.contains("earlier model"), "{page}");
        let list = ines.browser.get("/portfolio/cases").await.text;
        assert!(!list.contains("earlier model"), "{list}");
        assert_eq!(faults(&db).await, [""; 0]);
    }
}

/// With 49.5 and 49 points, both are moderate by the first model, and would be high by the next.
#[tokio::test]
async fn both_assessments_are_read_by_the_model_of_the_first() {
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let (reader, charge) = two(&world, number).await;
        imported(&world, &world.coordinator).await;
        let mut maxime = Browser::signed_in(&db, &world.director).await;
        adopts(&mut maxime, 0).await;
        let path = format!("{}/second", number.path());
        let mut reader = Desk::of(&world, &reader).await;
        reader.does(number, "give-second", &form("unknown", "moderate")).await;
        let (_, is_current, _) = latest(&world, number).await;
        assert!(!is_current, "nobody scored the first anew");
        let mut charge = Desk::of(&world, &charge).await;
        let both = charge.browser.get(&path).await.text;
        assert!(both.contains("The points of both follow tocsin-risk-1"), "{both}");
        let table = both.split("id=\"second\"").nth(1).unwrap_or_default();
        let table = table.split("</table>").next().unwrap_or_default();
        assert_eq!(table.matches("band--2").count(), 4, "twice said and twice computed: {table}");
        assert!(!table.contains("band--3"), "{table}");
        assert_eq!(faults(&db).await, [""; 0]);
    }
}
