//! Who may know of a case, changed after it was sent: whoever is no longer among them finds no trace.

use crate::support::{Browser, databases};
use crate::world::World;
use axum::http::StatusCode;

/// The version of the case that a page shows.
fn seen(page: &str) -> i64 {
    let after = page.split("name=\"seen\" value=\"").nth(1).expect("the page has a form");
    after.split('"').next().and_then(|it| it.parse().ok()).expect("a number")
}

#[tokio::test]
async fn a_case_restricted_after_it_was_sent_is_gone_for_others_and_comes_back() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie confidentielle").await;
        let mut requester = Browser::signed_in(&db, &world.requester).await;
        let mut auditor = Browser::signed_in(&db, &world.auditor).await;
        let (case, status) = (format!("/cases/{number}"), format!("/cases/{number}/status"));
        assert_eq!(auditor.get(&case).await.status, StatusCode::OK);

        let page = requester.get(&status).await.text;
        assert!(page.contains("Restrict to the people of the case"), "{page}");
        let seen = seen(&page);
        let form = |reason: &str| format!("case={number}&seen={seen}&restrict_reason={reason}");
        let without = requester.submit(&status, "/api/case-restrict", &form("")).await;
        assert_eq!(without.location.as_deref(), Some(status.as_str()));
        assert!(requester.get(&status).await.text.contains("aria-invalid"));
        requester.submit(&status, "/api/case-restrict", &form("Une+plainte")).await;
        let page = requester.get(&status).await.text;
        assert!(page.contains("Open to the brigade again"), "{page}");

        assert_eq!(auditor.get(&case).await.status, StatusCode::NOT_FOUND);
        assert_eq!(auditor.get(&status).await.status, StatusCode::NOT_FOUND);
        assert!(!auditor.get("/portfolio").await.text.contains("Paie confidentielle"));
        // Whoever owes the next step still finds it, in the queue too.
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        assert!(coordinator.get("/triage").await.text.contains("Paie confidentielle"));
        let theirs = auditor
            .call(
                "/api/case-unrestrict",
                &format!("case={number}&seen={}&unrestrict_reason=Moi", seen + 1),
            )
            .await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND);

        let open = format!("case={number}&seen={}&unrestrict_reason=Plus+rien", seen + 1);
        coordinator.submit(&status, "/api/case-unrestrict", &open).await;
        assert_eq!(auditor.get(&case).await.status, StatusCode::OK);
        let journal = auditor.get(&format!("{case}/journal")).await.text;
        assert!(journal.contains("restricted the case to its own people: “Une plainte”"));
        assert!(journal.contains("opened the case to the brigade again"));
    }
}
