//! What the committee hears of a restricted case, for whoever is not on its list.

use super::{ACCEPT, assert_verified, at_committee, closes, opens};
use crate::support::{Browser, databases};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use tocsin::case::model::Confidentiality;

/// Not in the agenda, the counts, the minutes nor the file: whoever is not on its list reads the same
/// as if it had never been.
#[tokio::test]
async fn a_restricted_case_leaves_no_trace_in_a_sitting() {
    for db in databases().await {
        let world = World::new(&db).await;
        let hidden = at_committee(&world, "Affaire Discrète", Confidentiality::Restricted).await;
        let open = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let mut on_its_list = Vec::new();
        for who in [&world.coordinator, &world.colleague] {
            let mut desk = Desk::of(&world, who).await;
            if desk.browser.get(&hidden.path()).await.status == StatusCode::OK {
                on_its_list.push(who.clone());
            }
        }
        let mut maxime = Desk::of(&world, &world.director).await;
        let mut awa = Browser::signed_in(&db, &world.auditor).await;
        let others = [&world.coordinator, &world.colleague];
        opens(&mut maxime.browser, &world.director, &others).await;
        let mut decided = false;
        for who in &on_its_list {
            let mut desk = Desk::of(&world, who).await;
            let page = desk.browser.get("/committee/sittings/1").await.text;
            assert!(page.contains("Discrète") && page.contains("2 cases left"), "{page}");
            let got = desk.tries(hidden, "accept", &format!("sitting=1&{ACCEPT}")).await;
            decided |= got.status == StatusCode::OK;
        }
        assert!(decided, "somebody on its list decides");
        let sitting = maxime.browser.get("/committee/sittings/1").await.text;
        assert!(sitting.contains("One case left to hear"), "{sitting}");
        let room = format!("/committee/sittings/1/cases/{hidden}");
        assert_eq!(maxime.browser.get(&room).await.status, StatusCode::NOT_FOUND);
        maxime.does(open, "accept", &format!("sitting=1&{ACCEPT}")).await;
        // Whoever closes freezes what they may not see, and does not learn of it.
        assert_eq!(closes(&mut maxime.browser).await.status, StatusCode::OK);
        let about = format!("sitting=1&correct_about={hidden}&correct_note=x");
        let note = maxime.browser.call("/api/committee/correct", &about).await;
        assert_eq!(note.status, StatusCode::UNPROCESSABLE_ENTITY, "{note:?}");
        let mut insider = Desk::of(&world, &on_its_list[0]).await;
        let note = insider.browser.call("/api/committee/correct", &about).await;
        assert_eq!(note.status, StatusCode::OK, "{note:?}");
        // The parts of the text document are stored as they are: its words can be read in its bytes.
        for name in ["", "/file", "/file.odt"] {
            let path = &format!("/committee/sittings/1{name}");
            for text in [maxime.browser.get(path).await.text, awa.get(path).await.text] {
                assert!(text.contains("Paie"), "{path}: {text}");
                assert!(!text.contains("Discrète") && !text.contains(&hidden.to_string()));
                assert!(!text.contains("Corrections"), "a note tells of what it is about");
            }
            let text = insider.browser.get(path).await.text;
            assert!(text.contains("Discrète") && text.contains("Corrections"), "{path}");
        }
        assert_verified(&db).await;
    }
}
