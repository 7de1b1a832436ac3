//! Help that is offered before it is asked for: the watch list keeps what was proposed and answered.

use crate::register::import_shipped;
use crate::support::{Browser, databases, person};
use axum::http::StatusCode;
use chrono::{TimeDelta, Utc};
use tocsin::base::{Grant, Role};
use tocsin::db::Db;
use tocsin::intake::store::mind_drafts;
use tocsin::person::organisation::find_or_add;
use tocsin::person::store::{NewPerson, add};

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
        assert!(told.contains(" by ines:"), "who offered it: {told}");
        assert!(told.contains("Why: “La fin a glissé deux fois”"), "and why: {told}");
        assert!(!told.contains("earlier offer"), "{told}");

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
        let way = format!("/referral?project={project}");
        let first = coordinator.get(&way).await.text;
        assert!(!first.contains("offered to this project before"), "{first}");
        let got = coordinator.call("/api/referral", &form).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let (draft,): (uuid::Uuid,) =
            db.snapshot().await.unwrap().query(LATEST).one().await.unwrap();
        let given_up = format!("request={draft}&abandon_reason=Plus+besoin");
        let got = lead.call("/api/request-abandon", &given_up).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let told = row(&mut auditor).await;
        assert!(told.contains("declined by the project on"), "{told}");
        // Whoever offers it again knows, and may.
        assert!(
            told.contains("Offer to get in touch again") && told.contains(" by ines:"),
            "{told}"
        );
        let again = coordinator.get(&way).await.text;
        crate::html::assert_valid_html(&again);
        let (_, before) = again.split_once("offered to this project before").expect("said above");
        let (before, offers) = before.split_once("</section>").unwrap();
        for said in ["Help offered on", " by ines:", "declined by the project on", "La fin a gliss"]
        {
            assert!(before.contains(said), "{said}: {before}");
        }
        assert!(offers.contains("action=\"/api/referral\"") && !again.contains("Plus besoin"));
        let page = coordinator.get(&format!("/register/projects/{project}")).await.text;
        assert!(page.contains("Offer to get in touch again"), "{page}");
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
        // The latest first, and the one before it is not forgotten.
        let earlier = told.find("One earlier offer").expect("the older one is folded in");
        let declined = told.find("declined by the project on").expect("what came of it");
        assert!(told.find("expired without") < Some(earlier) && earlier < declined, "{told}");
        for reader in [&mut auditor, &mut coordinator] {
            let page = reader.get(&format!("/register/projects/{project}")).await.text;
            crate::html::assert_valid_html(&page);
            assert!(page.contains("id=\"offers\"") && page.contains("One earlier offer"), "{page}");
            assert_eq!(page.matches(" by ines:").count(), 2, "{page}");
            assert!(!page.contains("Plus besoin"), "{page}");
        }
        let made = coordinator.get("/referrals").await.text;
        assert!(made.contains("without an answer") && made.contains("Declined by"), "{made}");
    }
}

/// Who made an offer and why is for those who watch over its organisation; and of a protected one, nobody
/// is told by whom.
#[tokio::test]
async fn who_offered_help_is_told_within_the_perimeter() {
    for db in databases().await {
        import_shipped(&db).await;
        let ines = person(&db, "ines", Role::Coordinator).await;
        let mut coordinator = Browser::signed_in(&db, &ines).await;
        let project = project(&db).await;
        let form = format!(
            "project={project}&requester_name=Camille&requester_email=camille%40example.fr\
             &reason=La+fin+a+gliss%C3%A9+deux+fois"
        );
        let got = coordinator.call("/api/referral", &form).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let shielded = format!(
            "{form}&again=true&source=somebody&source_name=Zoe&source_reach=0639980000&protect=true"
        );
        let got = coordinator.call("/api/referral", &shielded).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let told = row(&mut coordinator).await;
        let latest = told.find("by the brigade (protected referral):").expect("the latest");
        assert!(Some(latest) < told.find(" by ines:"), "{told}");
        assert!(!told.contains("Zoe") && told.matches(" by ines:").count() == 1, "{told}");

        let mut tx = db.begin().await.unwrap();
        let elsewhere = find_or_add(&mut tx, "Ailleurs", None).await.unwrap();
        let grants = vec![Grant { role: Role::Coordinator, perimeter: Some(elsewhere) }];
        let (name, email) = ("karim".to_owned(), "karim@example.fr".to_owned());
        let karim = NewPerson { email, name, grants, password_hash: None, is_demo: true };
        let karim = add(&mut tx, karim, Utc::now()).await.unwrap();
        tx.commit().await.unwrap();
        let mut karim = Browser::signed_in(&db, &karim).await;
        let told = row(&mut karim).await;
        assert!(told.contains("Help offered on") && told.contains("no answer yet"), "{told}");
        for unsaid in [" by ines", "La fin a gliss"] {
            assert!(!told.contains(unsaid), "{unsaid}: {told}");
            let page = karim.get(&format!("/register/projects/{project}")).await.text;
            assert!(page.contains("Help offered on") && !page.contains(unsaid), "{page}");
        }
    }
}
