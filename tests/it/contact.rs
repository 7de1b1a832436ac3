//! Help that is offered before it is asked for: the watch list keeps what was proposed and answered.

use crate::register::import_shipped;
use crate::support::{Browser, databases, person};
use axum::http::StatusCode;
use chrono::{TimeDelta, Utc};
use tocsin::base::Role;
use tocsin::db::Db;
use tocsin::intake::store::mind_drafts;

tocsin::sql! {
    ONE = "select p.id from project p where p.name = 'EXPADON 2' and p.origin = 'register'";
    RESTRICT = "update case_file set confidentiality = 'restricted'";
    SENT = "update case_file set submitted_at = opened_at, stage = 'submitted', priority = 3, number = '2026-0042'";
    LATEST = "select id from case_file order by id desc limit 1";
}

async fn project(db: &Db) -> uuid::Uuid {
    let mut tx = db.snapshot().await.unwrap();
    let (id,): (uuid::Uuid,) = tx.query(ONE).one().await.unwrap();
    id
}

/// The row of the project, as the list shows it.
async fn row(browser: &mut Browser) -> String {
    let page = browser.get("/watch").await.text;
    let row = page.split("<tr").find(|row| row.contains("EXPADON 2</a>")).unwrap_or_default();
    row.to_owned()
}

#[tokio::test]
async fn the_watch_list_says_what_was_offered_and_what_came_of_it() {
    for db in databases().await {
        import_shipped(&db).await;
        let ines = person(&db, "ines", Role::Coordinator).await;
        let awa = person(&db, "awa", Role::Auditor).await;
        let mut coordinator = Browser::signed_in(&db, &ines).await;
        let mut auditor = Browser::signed_in(&db, &awa).await;
        assert!(!row(&mut auditor).await.contains("Help offered"));

        let project = project(&db).await;
        let form = format!(
            "project={project}&requester_name=Camille&requester_email=camille%40example.fr\
             &reason=La+fin+a+gliss%C3%A9+deux+fois"
        );
        let offer = format!("/referral?project={project}");
        coordinator.submit(&offer, "/api/referral", &form).await;
        let told = row(&mut auditor).await;
        assert!(told.contains("Help offered on") && told.contains("no answer yet"), "{told}");

        let mut tx = db.begin().await.unwrap();
        tx.query(SENT).execute().await.unwrap();
        tx.commit().await.unwrap();
        let told = row(&mut auditor).await;
        assert!(told.contains("case 2026-0042."), "{told}");
        // Restricted since: that there is one is its people's to know.
        let mut tx = db.begin().await.unwrap();
        tx.query(RESTRICT).execute().await.unwrap();
        tx.commit().await.unwrap();
        assert!(!row(&mut auditor).await.contains("Help offered"));
    }
}

/// Its reason is the lead's and the sponsor's, as the form that asks for it says.
#[tokio::test]
async fn an_offer_that_was_declined_is_told_apart_from_one_that_expired() {
    for db in databases().await {
        import_shipped(&db).await;
        let ines = person(&db, "ines", Role::Coordinator).await;
        let awa = person(&db, "awa", Role::Auditor).await;
        let camille = person(&db, "camille", Role::ProjectLead).await;
        let mut coordinator = Browser::signed_in(&db, &ines).await;
        let mut auditor = Browser::signed_in(&db, &awa).await;
        let mut lead = Browser::signed_in(&db, &camille).await;
        let project = project(&db).await;
        let form = format!(
            "project={project}&requester_name=Camille&requester_email=camille%40example.fr\
             &reason=La+fin+a+gliss%C3%A9+deux+fois"
        );
        let got = coordinator.call("/api/referral", &form).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let (draft,): (uuid::Uuid,) =
            db.snapshot().await.unwrap().query(LATEST).one().await.unwrap();
        let given_up = format!("request={draft}&abandon_reason=Plus+besoin");
        let got = lead.call("/api/request-abandon", &given_up).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let told = row(&mut auditor).await;
        assert!(told.contains("declined by the project on"), "{told}");
        let made = coordinator.get("/referrals").await.text;
        assert!(made.contains("Declined by the project on"), "{made}");
        for page in [&told, &made] {
            assert!(!page.contains("Plus besoin") && !page.contains("without an answer"), "{page}");
        }

        let got = coordinator.call("/api/referral", &format!("{form}&again=true")).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        assert!(row(&mut auditor).await.contains("no answer yet"));
        for days in [61, 85, 94] {
            let moved = mind_drafts(&db, Utc::now() + TimeDelta::days(days)).await.unwrap();
            assert_eq!(moved, 1, "{days}");
        }
        let told = row(&mut auditor).await;
        assert!(told.contains("expired without an answer."), "{told}");
        let made = coordinator.get("/referrals").await.text;
        assert!(made.contains("without an answer") && made.contains("Declined by"), "{made}");
    }
}
