//! A score whose answers have aged: what it would be today, and scoring the case anew.

use crate::html::assert_valid_page;
use crate::related::assert_verified;
use crate::support::databases;
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use chrono::{Duration, Utc};
use serde_json::Value;
use tocsin::case::model::Confidentiality;

#[tokio::test]
async fn a_score_says_that_its_proof_has_aged_and_is_made_anew_where_that_matters() {
    for db in databases().await {
        let world = World::new(&db).await;
        let then = Utc::now() - Duration::days(400);
        let old = world.submitted("Paie", Confidentiality::Brigade, then).await;
        let recent = world.submitted_case("Guichet").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let page = ines.browser.get(&recent.path()).await.text;
        assert!(!page.contains("The proof has aged"), "{page}");
        assert_eq!(ines.tries(recent, "rescore", "").await.status, StatusCode::CONFLICT);

        // Documented or declared, after more than a year nothing of it is known any more.
        let page = ines.browser.get(&old.path()).await.text;
        assert_valid_page(&page);
        for said in [
            "The proof has aged since this score was computed",
            "4 answers have lost some of their strength.",
            "Score anew as of today",
            "/api/triage/rescore",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let told = ines.browser.get(&format!("/api{}/score", old.path())).await.text;
        let told: Value = serde_json::from_str(&told).unwrap();
        assert_eq!(told["provisional"], Value::Bool(false), "{told}");
        let aged = &told["aged"];
        assert_eq!((&aged["answers"], &aged["provisional"]), (&4.into(), &true.into()), "{told}");
        assert!(page.contains(told["aged"]["sentence"].as_str().unwrap()), "{told}");
        let dossier = ines.browser.get(&format!("{}/dossier", old.path())).await.text;
        assert!(dossier.contains("4 answers have lost some of their strength."), "{dossier}");
        // Whoever only reads is told too, and has no button.
        let mut awa = Desk::of(&world, &world.auditor).await;
        let page = awa.browser.get(&old.path()).await.text;
        assert!(page.contains("The proof has aged") && !page.contains("/api/triage/rescore"));
        assert_eq!(awa.tries(old, "rescore", "").await.status, StatusCode::FORBIDDEN);

        ines.does(old, "rescore", "").await;
        let page = ines.browser.get(&old.path()).await.text;
        assert!(!page.contains("The proof has aged"), "it is of today: {page}");
        // Whoever answered is not said not to know.
        let told = ines.browser.get(&format!("/api{}/score", old.path())).await.text;
        let told: Value = serde_json::from_str(&told).unwrap();
        let said = told["sentence"].as_str().unwrap();
        assert!(said.contains("without an answer or with one too old to count"), "{said}");
        assert!(!said.contains("I don’t know") && told["aged"].is_null(), "{told}");
        assert_eq!(ines.tries(old, "rescore", "").await.status, StatusCode::CONFLICT);
        assert_verified(&db).await;
    }
}
