//! Help that is offered before it is asked for: the watch list keeps what was proposed and answered.

use crate::register::import_shipped;
use crate::support::{Browser, databases, person};
use tocsin::base::Role;
use tocsin::db::Db;

tocsin::sql! {
    ONE = "select p.id from project p where p.name = 'EXPADON 2' and p.origin = 'register'";
    RESTRICT = "update case_file set confidentiality = 'restricted'";
    SENT = "update case_file set submitted_at = opened_at, stage = 'submitted', priority = 3, number = '2026-0042'";
    GIVEN_UP = "update case_file set stage = 'withdrawn'";
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

        for (change, said) in [(GIVEN_UP, "never answered."), (SENT, "case 2026-0042.")] {
            let mut tx = db.begin().await.unwrap();
            tx.query(change).execute().await.unwrap();
            tx.commit().await.unwrap();
            let told = row(&mut auditor).await;
            assert!(told.contains(said), "{told}");
        }
        // Restricted since: that there is one is its people's to know.
        let mut tx = db.begin().await.unwrap();
        tx.query(RESTRICT).execute().await.unwrap();
        tx.commit().await.unwrap();
        assert!(!row(&mut auditor).await.contains("Help offered"));
    }
}
