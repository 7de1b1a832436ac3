//! The whole of a case tells nobody more than its other pages do.

use crate::committee::{ACCEPT, at_committee, closes, opens};
use crate::dossier::{chapter, file, page};
use crate::recovery::Recovery;
use crate::second::{drawing, two};
use crate::support::{Browser, databases, person};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::base::Role;
use tocsin::case::model::Confidentiality;
use tocsin::db::Db;
use tocsin::dossier::model::Chapter;
use tocsin::web::Mode;

/// A case in staffing that a sitting of the committee accepted.
async fn heard_in_a_sitting(db: &Db) -> Recovery {
    let world = World::new(db).await;
    let number = at_committee(&world, "Paie unifiée", Confidentiality::Brigade).await;
    let mut karim = Desk::of(&world, &world.colleague).await;
    opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
    karim.does(number, "accept", &format!("sitting=1&{ACCEPT}")).await;
    assert_eq!(closes(&mut karim.browser).await.status, StatusCode::OK);
    let lead = person(db, "solene", Role::Responder).await;
    let expert = person(db, "idris", Role::Responder).await;
    Recovery { world, lead, expert, number }
}

/// Of a case that somebody may not see there is no more here than on its other pages: nothing.
#[tokio::test]
async fn nobody_reads_here_what_they_may_not_read_on_its_own_page() {
    for db in databases().await {
        let world = World::new(&db).await;
        for level in Confidentiality::ALL {
            let number = world.submitted("Affaire discrète", level, Utc::now()).await;
            let roles = [
                &world.requester,
                &world.sponsor,
                &world.coordinator,
                &world.colleague,
                &world.director,
                &world.auditor,
                &world.outsider,
            ];
            for who in roles {
                let mut browser = Browser::signed_in(&db, who).await;
                let own = browser.get(&format!("/cases/{number}/status")).await.status;
                let here = browser.get(&format!("/cases/{number}/dossier")).await;
                let told = browser.get(&format!("/api/cases/{number}/dossier")).await;
                assert_eq!((here.status, told.status), (own, own), "{level:?} {}", who.name);
                if own == StatusCode::NOT_FOUND {
                    assert!(!here.text.contains("Affaire discrète"), "{}", here.text);
                    let nowhere = browser.get("/api/cases/2026-999999/dossier").await;
                    assert_eq!((told.status, told.text), (nowhere.status, nowhere.text));
                }
            }
        }
        let mut stranger = Browser::new(&db, Mode::Demo);
        let got = stranger.get("/api/cases/2026-0001/dossier").await;
        assert_eq!(got.status, StatusCode::UNAUTHORIZED);
    }
}

/// What the plan keeps from somebody, the whole keeps too: findings until they are delivered, and what only those who oversee
/// read.
#[tokio::test]
async fn each_chapter_keeps_to_the_rights_of_its_own_page() {
    for db in databases().await {
        let story = heard_in_a_sitting(&db).await;
        story.starts().await;
        let finding = "finding_title=Recette+absente&finding_text=Aucun+environnement&finding_severity=critical";
        story.does(&story.lead, "plan", "add-finding", finding).await;
        let world = &story.world;
        let mut read = Vec::new();
        for who in [
            &story.lead,
            &world.coordinator,
            &world.requester,
            &world.sponsor,
            &world.director,
            &world.auditor,
        ] {
            let own = story.sees(who, "plan").await.text.contains("Recette absente");
            let here = page(&db, who, story.number).await;
            assert_eq!(here.contains("Recette absente"), own, "{}", who.name);
            let told = file(&db, who, story.number).await;
            assert_eq!(told["diagnosis"]["readable"], own, "{}", who.name);
            assert_eq!(told["diagnosis"]["findings"].as_array().unwrap().is_empty(), !own);
            read.push((who.name.as_str(), own));
            let oversees = ["ines", "maxime", "awa"].contains(&who.name.as_str());
            let sittings = told["sittings"].as_array().unwrap();
            assert_eq!(!sittings.is_empty(), oversees, "{}: {sittings:?}", who.name);
            let there = chapter(&here, Chapter::Sittings);
            assert_eq!(there.contains("/committee/sittings/1"), oversees, "{}: {there}", who.name);
        }
        for own in [(story.lead.name.as_str(), true), (world.requester.name.as_str(), false)] {
            assert!(read.contains(&own), "{own:?}: {read:?}");
        }
    }
}

/// Whoever owes the second, blind assessment reads none of it.
#[tokio::test]
async fn whoever_is_to_assess_blind_reads_none_of_it() {
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let (reader, charge) = two(&world, number).await;
        let blind = page(&db, &reader, number).await;
        assert!(!blind.contains("dossier-score") && !blind.contains("score__v"), "{blind}");
        let mut browser = Browser::signed_in(&db, &reader).await;
        let told = browser.get(&format!("/api/cases/{number}/dossier")).await;
        assert_eq!(told.status, StatusCode::CONFLICT, "{told:?}");
        assert_eq!(told.text, r#"{"Refused":{"Unmet":["second_first"]}}"#, "and why");
        assert!(page(&db, &charge, number).await.contains("dossier-score"));
    }
}
