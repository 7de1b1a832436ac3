//! The demo fills either engine through the real stores, and what it leaves behind holds.

use crate::support::databases;
use chrono::Utc;
use tocsin::case::model::Stage;

tocsin::sql! {
    STAGES = "select distinct stage from case_file order by stage";
    REAL_PROJECTS_IN_TROUBLE = "
        select p.name
          from case_file c
          join project p on p.id = c.project_id
         where p.origin = 'register'";
}

#[derive(sqlx::FromRow)]
struct Name {
    stage: String,
}

#[derive(sqlx::FromRow)]
struct Project {
    name: String,
}

#[tokio::test]
async fn the_demo_has_a_case_at_every_stage_and_its_journal_is_whole() {
    for db in databases().await {
        tocsin::demo::prepare(&db, Utc::now()).await.unwrap();
        tocsin::demo::prepare(&db, Utc::now()).await.expect("a second time changes nothing");
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
        assert_eq!(report.cases, 28);

        let mut tx = db.begin().await.unwrap();
        let found: Vec<Name> = tx.query(STAGES).all().await.unwrap();
        for stage in [
            Stage::Draft,
            Stage::Submitted,
            Stage::Qualifying,
            Stage::AwaitingInformation,
            Stage::AtCommittee,
            Stage::Staffing,
            Stage::Diagnosis,
            Stage::Reply,
            Stage::Planning,
            Stage::Recovery,
            Stage::Suspended,
            Stage::Declined,
            Stage::Redirected,
        ] {
            assert!(found.iter().any(|it| it.stage == stage.name()), "no case is {stage:?}");
        }
        let real: Vec<Project> = tx.query(REAL_PROJECTS_IN_TROUBLE).all().await.unwrap();
        let real: Vec<&str> = real.iter().map(|it| it.name.as_str()).collect();
        assert!(real.is_empty(), "trouble was invented for {real:?}");
    }
}
