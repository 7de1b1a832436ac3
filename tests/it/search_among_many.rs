//! The search in a house full of cases: which are shown of many, and how they came to be found.

use crate::intake::sent;
use crate::intake::worlds;
use crate::register::import_shipped;
use crate::search::{as_, finds, nothing_is_wrong, page};
use crate::support::databases;
use crate::world::World;
use axum::http::StatusCode;
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::case::store as cases;
use tocsin::db::{Db, new_id};
use tocsin::search::store::keep_missing;
use tocsin::verify::verify;
use uuid::Uuid;

tocsin::sql! {
    COPY = "
        insert into case_file (id, number, title, project_id, organisation_id, stage, confidentiality,
                               priority, opened_by, opened_at, submitted_at, state, version, head,
                               is_protected)
        select $1, $2, $3, project_id, organisation_id, stage, $4, priority, opened_by, opened_at,
               submitted_at, state, version, head, is_protected
          from case_file
         where number = $5";
    LOSE_CASES = "delete from case_term";
    LOSE_CASES_TEXTS = "delete from case_found_by";
    LOSE_PROJECTS = "delete from project_term";
    LOSE_PROJECTS_TEXTS = "delete from project_found_by";
    LOSE_ONE = "delete from case_term where term = '=pai'";
}

/// Cases that are only there to be many.
async fn copies(db: &Db, of: CaseNumber, from: usize, count: usize, level: Confidentiality) {
    let mut tx = db.begin().await.unwrap();
    for rank in from..from + count {
        let id: Uuid = new_id();
        let title = if rank == 0 { "Paie commune, zygomatique" } else { "Paie commune" };
        let copy = tx.query(COPY).bind(id).bind(format!("2019-{rank:04}")).bind(title.to_owned());
        let copy = copy.bind(level.name().to_owned()).bind(of.to_string());
        assert_eq!(copy.execute().await.unwrap(), 1);
        cases::keep_said(&mut tx, id, &[]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn words_that_many_have_show_the_latest_and_restricted_ones_change_nothing() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Guichet unique").await;
        copies(&db, number, 0, 340, Confidentiality::Brigade).await;
        let mut awa = as_(&db, &world.auditor).await;
        let common = page(&mut awa, "paie commune").await;
        assert!(common.contains("More than 100 cases"), "{common}");
        assert_eq!(common.matches("class=\"found__item\"").count(), 20);
        let next = awa.get("/search?q=paie+commune&from=20").await.text;
        assert!(
            next.contains("21 to 40 of more than 100") && next.contains("rel=\"prev\""),
            "{next}"
        );
        let beyond = awa.get("/search?q=paie+commune&from=99999999999").await;
        assert_eq!(beyond.status, StatusCode::OK);
        // The rarer word leads, however old the case.
        let rare = page(&mut awa, "paie zygomatiques").await;
        assert!(rare.contains("/cases/2019-0000\""), "{rare}");

        copies(&db, number, 2_000, 30, Confidentiality::Restricted).await;
        assert_eq!(page(&mut awa, "paie commune").await, common);
        assert_eq!(page(&mut awa, "paie zygomatiques").await, rare);
    }
}

/// An update brings the search to a house full of cases.
#[tokio::test]
async fn what_came_before_the_search_is_found_once_the_server_has_started() {
    for world in worlds().await {
        import_shipped(&world.db).await;
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let status = sent(&mut lead, &address).await.location.unwrap();
        let number: CaseNumber = status.split('/').nth(2).unwrap().parse().unwrap();
        let mut ines = world.as_(&world.coordinator).await;
        let before = page(&mut ines, "retard").await;
        let mut tx = world.db.begin().await.unwrap();
        for lose in [LOSE_CASES, LOSE_CASES_TEXTS, LOSE_PROJECTS, LOSE_PROJECTS_TEXTS] {
            assert!(tx.query(lose).execute().await.unwrap() > 0);
        }
        tx.commit().await.unwrap();
        assert!(!finds(&mut ines, "retard", number).await);
        let faults = verify(&world.db).await.unwrap().faults;
        assert!(faults.iter().any(|it| it.contains(&number.to_string())), "{faults:?}");
        keep_missing(&world.db).await.unwrap();
        assert_eq!(page(&mut ines, "retard").await, before);
        assert!(page(&mut ines, "expadon").await.contains("EXPADON"));
        nothing_is_wrong(&world.db).await;

        let mut tx = world.db.begin().await.unwrap();
        assert!(tx.query(LOSE_ONE).execute().await.unwrap() > 0);
        tx.commit().await.unwrap();
        let faults = verify(&world.db).await.unwrap().faults;
        assert!(
            faults.iter().any(|it| it.contains("the search finds it by other words")),
            "{faults:?}"
        );
    }
}
