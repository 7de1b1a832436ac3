//! A program that was built without what writes PDF.

use crate::support::{Browser, databases};
use crate::world::World;
use axum::http::StatusCode;

#[tokio::test]
async fn without_what_writes_files_a_note_has_no_button_and_no_address_for_one() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut browser = Browser::signed_in(&db, &world.director).await;
        let page = browser.get("/portfolio/briefing").await;
        assert!(!page.text.contains("briefing.pdf"), "{}", page.text);
        let nowhere = browser.get("/portfolio/briefing.pdf").await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    }
}
