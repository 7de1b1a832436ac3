//! Help that is offered to a project which did not ask for it.

use crate::intake::{whole, worlds};
use axum::http::StatusCode;
use tocsin::db::Db;

tocsin::sql! { ONE = "select id from project order by id limit 1"; }

#[derive(sqlx::FromRow)]
struct Row {
    id: uuid::Uuid,
}

/// The one project there is.
async fn project(db: &Db) -> String {
    let mut tx = db.snapshot().await.unwrap();
    let row: Row = tx.query(ONE).one().await.unwrap();
    row.id.to_string()
}

#[tokio::test]
async fn a_referral_waits_for_the_lead_with_its_reason() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        world.begun(&mut lead, "brigade").await;
        let project = project(&world.db).await;
        let mut coordinator = world.as_(&world.coordinator).await;
        let address = format!("/referral?project={project}");
        let under_way = "Help has already been offered";
        // The lead's own draft is nobody else's business.
        let first = coordinator.get(&address).await;
        assert_eq!((first.status, first.text.contains(under_way)), (StatusCode::OK, false));
        assert_eq!(lead.get(&address).await.status, StatusCode::FORBIDDEN);
        let form = format!(
            "project={project}&requester_name=Camille&requester_email=camille%40example.fr\
             &reason=La+fin+a+gliss%C3%A9+deux+fois"
        );
        let got = coordinator.submit(&address, "/api/referral", &form).await;
        assert_eq!(got.location.as_deref(), Some("/referrals"));
        let done = coordinator.get("/referrals").await.text;
        assert!(done.contains("banner--done"), "nobody said that it was done");
        let told = coordinator.get(&address).await.text;
        assert!(told.contains(under_way), "nobody said that it was done before");
        // Sent again, it must be meant.
        let twice = coordinator.call("/api/referral", &form).await;
        assert!(twice.text.contains("problem-referral-again"), "{twice:?}");
        let meant = coordinator.call("/api/referral", &format!("{form}&again=true")).await;
        assert_eq!(meant.status, StatusCode::OK, "{meant:?}");
        let home = lead.get("/").await.text;
        assert!(home.contains("La fin a glissé deux fois"), "{home}");
        // One that the register has not is named, with whose it is.
        let page = coordinator.get("/referral").await;
        assert_eq!(page.status, StatusCode::OK);
        crate::html::assert_valid_html(&page.text);
        let (_, people) = form.split_once('&').unwrap();
        let nothing = coordinator.call("/api/referral", "project=").await;
        for field in ["project", "organisation", "requester_name", "reason"] {
            assert!(nothing.text.contains(&format!("\"field\":\"{field}\"")), "{nothing:?}");
        }
        // Of two people that a page asks for, it says whose address is missing.
        let halves = "project=Sillage&sponsor_name=Marc";
        coordinator.submit("/referral", "/api/referral", halves).await;
        let page = coordinator.get("/referral").await.text;
        for whose in ["the project lead", "the sponsor"] {
            let said = format!("Write the address at work of {whose}.");
            assert_eq!(page.matches(&said).count(), 2, "above and at the field: {page}");
        }
        let wrong = format!("{halves}&sponsor_email=marc&requester_email=camille");
        coordinator.submit("/referral", "/api/referral", &wrong).await;
        let page = coordinator.get("/referral").await.text;
        for whose in ["the project lead", "the sponsor"] {
            let said = format!("E-mail address of {whose}: Give an email address");
            assert!(page.contains(&said), "{said}: {page}");
        }
        let named = format!("project=Sillage&{people}");
        let without = coordinator.call("/api/referral", &named).await;
        assert!(without.text.contains("problem-organisation-of-new"), "{without:?}");
        let named = format!("{named}&organisation_name=Office+des+Essais");
        let oneself = coordinator.call("/api/referral", &named.replace("camille", "ines")).await;
        assert!(oneself.text.contains("problem-names-oneself"), "{oneself:?}");
        let other = named.replace("La+fin", "Le+budget");
        let got = coordinator.submit("/referral", "/api/referral", &other).await;
        assert_eq!(got.location.as_deref(), Some("/referrals"), "{got:?}");
        assert!(lead.get("/").await.text.contains("Le budget a glissé deux fois"));
        assert!(lead.call("/api/referral", &form).await.status == StatusCode::FORBIDDEN);
        whole(&world.db).await;
    }
}
