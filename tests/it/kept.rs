//! What was written is not lost when its act is no longer possible.

use crate::support::{Browser, databases};
use crate::world::World;

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
        assert!(back.contains("ines changed this case"), "{back}");
        assert!(back.contains("<p>Depuis quand exactement</p>"), "{back}");
        let again = second.get(&page).await.text;
        assert!(!again.contains("What you had written"), "told twice");
    }
}
