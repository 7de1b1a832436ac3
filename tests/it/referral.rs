//! Help that is offered to a project which did not ask for it.

use crate::intake::{whole, worlds};
use crate::register::import_shipped;
use crate::support::{Browser, databases, person};
use axum::http::StatusCode;
use tocsin::base::{Grant, Role};
use tocsin::db::Db;
use tocsin::person::store::{NewPerson, add};

tocsin::sql! {
    ONE = "select id from project order by id limit 1";
    ITS = "select organisation_id as id from project where id = $1";
}

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

/// What the register and the latest offer tell is written beforehand, and an offer that waits is opened.
#[tokio::test]
async fn an_offer_is_prefilled_and_not_made_twice_by_the_same_button() {
    for db in databases().await {
        import_shipped(&db).await;
        let ines = person(&db, "ines", Role::Coordinator).await;
        let mut coordinator = Browser::signed_in(&db, &ines).await;
        let watch = coordinator.get("/watch").await.text;
        let from = watch.find("/referral?project=").expect("help can be offered");
        let address = watch[from..].split('"').next().unwrap().to_owned();
        let page = coordinator.get(&address).await.text;
        crate::html::assert_valid_html(&page);
        let slip = "The planned duration went from ";
        assert!(page.contains(slip), "the first of the list slipped most: {page}");
        let known = "The addressee is that of the latest request or offer";
        assert!(!page.contains(known), "nobody is known yet: {page}");

        let project = address.split_once('=').unwrap().1;
        let mut tx = db.snapshot().await.unwrap();
        let organisation: Row =
            tx.query(ITS).bind(project.parse::<uuid::Uuid>().unwrap()).one().await.unwrap();
        drop(tx);
        for (rank, name) in ["Zoé Lemaire", "Ali Benhaddou"].into_iter().enumerate() {
            let mut tx = db.begin().await.unwrap();
            let perimeter = Some(organisation.id.into());
            let grants = vec![Grant { role: Role::ProjectLead, perimeter }];
            let (name, email) = (name.to_owned(), format!("lead{rank}@example.fr"));
            let lead = NewPerson { email, name, grants, password_hash: None, is_demo: true };
            add(&mut tx, lead, chrono::Utc::now()).await.unwrap();
            tx.commit().await.unwrap();
            let page = coordinator.get(&address).await.text;
            let alone = page.contains("The addressee is the only project lead");
            assert_eq!(alone, rank == 0, "of two, it is not for us to choose: {page}");
            assert_eq!(page.contains("value=\"lead0@example.fr\""), rank == 0, "{page}");
        }
        let form = format!(
            "project={project}&requester_name=Paul+Test&requester_email=paul%40example.fr\
             &reason=La+dur%C3%A9e+a+tripl%C3%A9"
        );
        let got = coordinator.submit(&address, "/api/referral", &form).await;
        assert_eq!(got.location.as_deref(), Some("/referrals"), "{got:?}");
        let watch = coordinator.get("/watch").await.text;
        let row = watch.split("<tr").find(|row| row.contains(&address)).expect("its row");
        assert!(row.contains("See the offer that waits"), "{row}");
        let others = watch.split("<tr").filter(|row| row.contains("See the offer that waits"));
        assert_eq!(others.count(), 1, "of the others, none waits");
        let page = coordinator.get(&address).await.text;
        crate::html::assert_valid_html(&page);
        assert!(page.contains("offered by ines to Paul Test, "), "{page}");
        assert_eq!(page.matches("/check\"").count(), 1, "named once: {page}");
        for written in [known, "value=\"Paul Test\"", "value=\"paul@example.fr\"", slip] {
            assert!(page.contains(written), "{written}: {page}");
        }
        // What was typed is kept before what was written beforehand.
        let other = form.replace("Paul+Test", "").replace("paul%40example.fr", "zoe%40example.fr");
        coordinator.submit(&address, "/api/referral", &other).await;
        let page = coordinator.get(&address).await.text;
        assert!(page.contains("value=\"zoe@example.fr\""), "{page}");

        // Whoever offers help next reads to whom it was offered; whom a draft of others names is not theirs to take up.
        let chloe = person(&db, "chloe", Role::Coordinator).await;
        let mut colleague = Browser::signed_in(&db, &chloe).await;
        let page = colleague.get(&address).await.text;
        assert!(page.contains("offered by ines to Paul Test, "), "{page}");
        assert!(!page.contains("paul@example.fr") && !page.contains("See your offer"), "{page}");
    }
}
