//! The demo fills either engine through the real stores, and what it leaves behind holds.

use crate::support::{Browser, databases};
use chrono::Utc;
use std::collections::BTreeSet;
use tocsin::case::model::Stage;
use tocsin::case::store as cases;
use tocsin::files::Files;
use tocsin::person::store as people;
use tocsin::remediation::model::Remediation;
use tocsin::roster::model::Skill;
use tocsin::web::Cx;

tocsin::sql! {
    STAGES = "select distinct stage from case_file order by stage";
    REAL_PROJECTS_IN_TROUBLE = "
        select p.name
          from case_file c
          join project p on p.id = c.project_id
         where p.origin = 'register'";
    WAITING = "select owed_by from duty where kind = 'answer_baseline' and ended_at is null";
    RECOVERING = "select state from remediation where case_id in (select id from case_file where stage = 'recovery') order by case_id";
    SILENT = "select number from case_file where title = 'Projet fictif Kiosque'";
}

#[derive(sqlx::FromRow)]
struct Numbered {
    number: String,
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
        let files = Files::in_memory();
        tocsin::demo::prepare(&db, &files, Utc::now()).await.unwrap();
        let again = tocsin::demo::prepare(&db, &files, Utc::now()).await;
        again.expect("a second time changes nothing");
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
        assert_eq!(report.cases, 31);

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
            Stage::Watch,
            Stage::Closed,
            Stage::Suspended,
            Stage::Declined,
            Stage::Redirected,
        ] {
            assert!(found.iter().any(|it| it.stage == stage.name()), "no case is {stage:?}");
        }
        let real: Vec<Project> = tx.query(REAL_PROJECTS_IN_TROUBLE).all().await.unwrap();
        let real: Vec<&str> = real.iter().map(|it| it.name.as_str()).collect();
        assert!(real.is_empty(), "trouble was invented for {real:?}");
        // What shows that a recommendation is done is there for whoever opens it.
        let handed_in = tocsin::intake::store::hashes(&mut tx).await.unwrap();
        assert_eq!(handed_in.len(), 1);
        assert!(files.holds(&handed_in[0]).await.unwrap());
    }
}

#[derive(sqlx::FromRow)]
struct Waiting {
    owed_by: uuid::Uuid,
}

#[derive(sqlx::FromRow)]
struct Recovering {
    state: String,
}

/// What is told of a recovery is told from day to day, and one waits for its director.
#[tokio::test]
async fn no_two_reports_of_a_case_are_of_the_same_day() {
    for db in databases().await {
        crate::support::demo(&db, Utc::now()).await;
        let mut tx = db.begin().await.unwrap();
        let known: Vec<Recovering> = tx.query(RECOVERING).all().await.unwrap();
        assert_eq!(known.len(), 2);
        for it in known {
            let state: Remediation = serde_json::from_str(&it.state).unwrap();
            let days: BTreeSet<_> = state.reports.iter().map(|it| it.on).collect();
            assert_eq!(days.len(), 3, "{days:?}");
        }
        let known = people::demo(&mut tx).await.unwrap();
        let waits: Waiting = tx.query(WAITING).one().await.unwrap();
        let owes = known.iter().find(|it| it.actor.id.0 == waits.owed_by).unwrap();
        assert_eq!(owes.actor.name, "Maxime Laurent");
    }
}

/// Whoever tries the demo out can staff the cases that wait, but for one trade that nobody there has.
#[tokio::test]
async fn the_brigade_of_the_demo_is_enough_but_for_one_trade() {
    for db in databases().await {
        crate::support::demo(&db, Utc::now()).await;
        let mut tx = db.begin().await.unwrap();
        let known = people::demo(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let ines =
            known.into_iter().map(|it| it.actor).find(|it| it.name == "Inès Morvan").unwrap();
        let mut browser = Browser::signed_in(&db, &ines).await;

        // One of them has not said yet what it takes.
        let mut tx = db.begin().await.unwrap();
        let Numbered { number } = tx.query(SILENT).one().await.unwrap();
        tx.commit().await.unwrap();
        let team = format!("/cases/{number}/team");
        let mut cx = Cx::acting(&db, ines.clone(), Utc::now()).await.unwrap();
        let seen = cases::find(&mut cx, number.parse().unwrap()).await.unwrap().version;
        drop(cx);
        let take = Skill::FIRST.map(|it| format!("&take%5B{}%5D=true", it.name())).concat();
        let form = format!("case={number}&seen={seen}&take_rules=tocsin-needs-1{take}");
        browser.submit(&team, "/api/case/take-needs", &form).await;

        let got = browser.submit("/team/proposal", "/api/team/propose", "").await;
        let page = browser.get(&got.location.unwrap().replace("http://tocsin.test", "")).await.text;
        assert!(page.contains("It is proved"), "{page}");
        assert_eq!(page.matches("<span>needs met: 4 of 4").count(), 2, "{page}");
        assert_eq!(page.matches("<span>needs met: 3 of 4").count(), 1, "{page}");
        assert_eq!(page.matches("Missing: ").count(), 1, "{page}");
        assert!(page.contains("Missing: security\u{a0}3, 20% of the time"), "{page}");
        assert!(page.contains("Confirmed already: Solène Kerguelen, 20%"), "{page}");
    }
}
