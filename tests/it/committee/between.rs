//! What is decided at the committee's stage in no sitting: said before, told in the next one, frozen there.

use super::{ACCEPT, assert_verified, at_committee, closes, opens, roll};
use crate::support::databases;
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use tocsin::case::model::Confidentiality;

#[tokio::test]
async fn what_was_decided_in_no_sitting_is_told_in_the_next_and_in_no_other() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let guichet = at_committee(&world, "Guichet", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        let page = karim.browser.get(&number.path()).await.text;
        assert!(page.contains("No sitting is open: this decision will be"), "{page}");
        karim.does(number, "accept", ACCEPT).await;
        // Decided before it came to the committee, another one is no business of it.
        let archives = world.submitted_case("Archives").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(archives, "take-charge", "").await;
        let page = ines.browser.get(&archives.path()).await.text;
        assert!(!page.contains("No sitting is open"), "{page}");
        ines.does(archives, "accept", ACCEPT).await;
        assert_verified(&db).await;
        let journal = karim.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(journal.contains("took this decision outside of any sitting"), "{journal}");

        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(page.contains("Decided between two sittings"), "{page}");
        assert!(page.contains("Beaucoup en jeu") && !page.contains("Archives"), "{page}");
        assert!(!page.contains("Cases heard"), "it was not heard here: {page}");
        let open = karim.browser.get(&guichet.path()).await.text;
        assert!(open.contains("Decide at sitting no. 1"), "{open}");
        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::OK);
        for name in ["", "/file", "/file.odt"] {
            let text = karim.browser.get(&format!("/committee/sittings/1{name}")).await.text;
            for said in [
                "Decided between two sittings",
                "Note taken by: karim, maxime.",
                "accepted, P3, between two sittings",
                "Beaucoup en jeu",
                &number.to_string(),
            ] {
                assert!(text.contains(said), "{said} is not in {name}: {text}");
            }
        }
        let journal = karim.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(journal.contains("put in the minutes of sitting no. 1"), "{journal}");
        assert_verified(&db).await;

        let form = roll(&world.colleague, &[&world.director]);
        let next = karim.browser.submit("/committee/sittings/new", "/api/committee/open", &form);
        assert_eq!(next.await.location.as_deref(), Some("/committee/sittings/2"));
        let page = karim.browser.get("/committee/sittings/2").await.text;
        assert!(!page.contains("Decided between two sittings"), "it was told: {page}");
    }
}

/// Whoever closes the sitting freezes what they may not see, and reads nothing of it.
#[tokio::test]
async fn a_restricted_decision_between_two_sittings_is_told_to_its_list_alone() {
    for db in databases().await {
        let world = World::new(&db).await;
        let hidden = at_committee(&world, "Affaire Discrète", Confidentiality::Restricted).await;
        let mut insider = None;
        for who in [&world.coordinator, &world.colleague] {
            let mut desk = Desk::of(&world, who).await;
            if desk.tries(hidden, "accept", ACCEPT).await.status == StatusCode::OK {
                insider = Some(desk);
                break;
            }
        }
        let mut insider = insider.expect("somebody on its list decides");
        let mut maxime = Desk::of(&world, &world.director).await;
        let others = [&world.coordinator, &world.colleague];
        opens(&mut maxime.browser, &world.director, &others).await;
        let told = |text: &str| text.contains("Discrète") || text.contains("between two sittings");
        assert!(!told(&maxime.browser.get("/committee/sittings/1").await.text));
        assert!(told(&insider.browser.get("/committee/sittings/1").await.text));
        assert_eq!(closes(&mut maxime.browser).await.status, StatusCode::OK);
        for name in ["", "/file", "/file.odt"] {
            let path = format!("/committee/sittings/1{name}");
            let text = maxime.browser.get(&path).await.text;
            assert!(!told(&text) && !text.contains(&hidden.to_string()), "{path}: {text}");
            let text = insider.browser.get(&path).await.text;
            assert!(text.contains("Discrète") && told(&text), "{path}: {text}");
        }
        assert_verified(&db).await;
    }
}
