//! Whether the order of the queue rests on the weights, over the page that says so.

use crate::support::{Browser, databases};
use crate::world::World;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::case::model::Confidentiality;

const PAGE: &str = "/triage/sensitivity";

#[tokio::test]
async fn the_page_ranks_again_what_its_reader_may_see() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        let none = coordinator.get(PAGE).await.text;
        assert!(none.contains("No case in triage has a score."), "{none}");
        for rank in 1..=6 {
            world.submitted_case(&format!("Paie {rank}")).await;
        }
        // In the hands of others: neither named nor counted.
        world.submitted("Secret", Confidentiality::Restricted, Utc::now()).await;
        let mut auditor = Browser::signed_in(&db, &world.auditor).await;
        let page = auditor.get(PAGE).await.text;
        assert!(page.contains("on average over 1,000 draws, 6 cases in triage"), "{page}");
        assert!(!page.contains("Secret"), "{page}");
        // Six alike: none passes another, and what came first stays first.
        assert!(page.contains("5 of 5") && page.contains("Paie 5") && !page.contains("Paie 6"));

        let mut lead = Browser::signed_in(&db, &world.requester).await;
        assert_eq!(lead.get(PAGE).await.status, StatusCode::FORBIDDEN);
    }
}
