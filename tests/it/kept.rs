//! What was written is not lost when its act is no longer possible.

use crate::intake::{filled, worlds};
use crate::support::{Browser, databases};
use crate::world::World;
use axum::http::StatusCode;

#[tokio::test]
async fn the_slower_of_two_finds_what_they_had_written() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let page = format!("/cases/{number}");
        let mut first = Browser::signed_in(&db, &world.coordinator).await;
        let mut second = Browser::signed_in(&db, &world.colleague).await;
        let charge = format!("case={number}&seen=3");
        first.submit(&page, "/api/triage/take-charge", &charge).await;
        let ask = "ask_information_question=Depuis+quand+exactement";
        let ask = format!("case={number}&seen=4&{ask}");
        first.submit(&page, "/api/triage/ask-information", &ask).await;

        let late = second.submit(&page, "/api/triage/ask-information", &ask).await;
        let back = second.get(&late.location.unwrap().replace("http://tocsin.test", "")).await.text;
        assert!(back.contains("ines changed what is shown here"), "{back}");
        assert!(back.contains("<p>Depuis quand exactement</p>"), "{back}");
        let again = second.get(&page).await.text;
        assert!(!again.contains("What you had written"), "told twice");
    }
}

/// Left open over lunch, or signed out in another tab.
#[tokio::test]
async fn a_form_sent_after_the_session_ended_waits_for_its_author() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let page = format!("{address}/problem");
        lead.submit(&page, "/api/sign-out", "").await;
        let late = filled(&address, "problem");
        let got = lead.submit(&page, "/api/request-answers", &late).await;
        assert_eq!(got.location.as_deref(), Some(page.as_str()), "{got:?}");
        for _ in 0..2 {
            let shut = lead.get(&page).await;
            assert_eq!(shut.status, StatusCode::UNAUTHORIZED);
            assert!(shut.text.contains("Nothing of what you wrote is lost"), "{}", shut.text);
            assert!(!shut.text.contains("Les paies partent en retard."), "to nobody in between");
        }
        let form = format!("person={}&next={page}", world.lead.id);
        let back = lead.submit("/sign-in", "/api/sign-in-demo", &form).await;
        assert_eq!(back.location.as_deref(), Some(page.as_str()));
        let there = lead.get(&page).await.text;
        assert!(there.contains("Les paies partent en retard."), "{there}");
        lead.submit(&page, "/api/request-answers", &late).await;
        assert!(lead.get(&page).await.text.contains("Les paies partent en retard."));
    }
}

/// No browser gives a file back.
#[tokio::test]
async fn a_file_sent_after_the_session_ended_is_asked_for_again() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let page = format!("{}/evidence/full_cost", world.begun(&mut lead, "brigade").await);
        lead.submit(&page, "/api/sign-out", "").await;
        let late = lead.upload(&page, "budget.csv", b"a;b\n1;2\n").await;
        assert_eq!(late.location.as_deref(), Some(page.as_str()), "{late:?}");
        assert_eq!(lead.get(&page).await.status, StatusCode::UNAUTHORIZED);
        let form = format!("person={}&next={page}", world.lead.id);
        lead.submit("/sign-in", "/api/sign-in-demo", &form).await;
        let there = lead.get(&page).await.text;
        assert!(there.contains("This file was not kept"), "{there}");
    }
}
