//! Whether the scores of closed cases were right, over the page that says so.

use crate::support::{Browser, databases};
use crate::world::World;
use axum::http::StatusCode;
use tocsin::case::model::Event;
use tocsin::case::store as cases;
use tocsin::db::Db;

const PAGE: &str = "/triage/hindsight";

tocsin::sql! {
    RESTRICT = "update case_file set confidentiality = 'restricted'";
}

#[tokio::test]
async fn the_page_counts_the_closed_cases_that_its_reader_may_see() {
    for db in databases().await {
        let world = World::new(&db).await;
        for outcome in ["recovered", "not_achieved"] {
            closed(&world, outcome).await;
        }
        let mut auditor = Browser::signed_in(&db, &world.auditor).await;
        let page = auditor.get(PAGE).await.text;
        assert!(page.contains("2 closed cases; 50 at least"), "{page}");
        hidden(&db).await;
        let page = auditor.get(PAGE).await.text;
        assert!(page.contains("0 closed cases; 50 at least"), "{page}");
        let mut lead = Browser::signed_in(&db, &world.requester).await;
        assert_eq!(lead.get(PAGE).await.status, StatusCode::FORBIDDEN);
    }
}

/// A case in the journal as closed, however it came to be.
async fn closed(world: &World, outcome: &str) {
    let number = world.submitted_case("Paie").await;
    let mut cx = world.acting(&world.coordinator).await;
    let file = cases::find(&mut cx, number).await.unwrap();
    cases::record(&mut cx, file, Event::Closed { outcome: outcome.to_owned() }).await.unwrap();
    cx.finish().await.unwrap();
}

async fn hidden(db: &Db) {
    let mut tx = db.begin().await.unwrap();
    tx.query(RESTRICT).execute().await.unwrap();
    tx.commit().await.unwrap();
}
