//! The journal on both engines: what is written, what cannot be, and what `verify` finds.

use crate::support::{case, databases, person, submitted};
use chrono::Utc;
use tocsin::base::{Actor, Role};
use tocsin::case::chain::Broken;
use tocsin::case::model::{Command, Stage};
use tocsin::case::store::{self, Fault, Verified, checkpoint, verify};
use tocsin::db::Db;
use tocsin::web::Cx;

struct People {
    lead: Actor,
    coordinator: Actor,
    #[expect(dead_code, reason = "a submission needs a director on duty")]
    director: Actor,
}

async fn people(db: &Db) -> People {
    People {
        lead: person(db, "ada", Role::ProjectLead).await,
        coordinator: person(db, "bob", Role::Coordinator).await,
        director: person(db, "cleo", Role::Director).await,
    }
}

/// Three cases, each opened, submitted and taken charge of.
async fn three_cases(db: &Db) -> People {
    let people = people(db).await;
    for title in ["Paie", "Visas", "Cadastre"] {
        let file = submitted(db, &people.lead, title).await;
        let mut cx = Cx::acting(db, people.coordinator.clone(), Utc::now()).await.unwrap();
        let (number, seen) = (file.number.unwrap(), file.version);
        let file = store::carry_out(&mut cx, number, seen, Command::TakeCharge).await.unwrap();
        assert_eq!(file.stage, Stage::Qualifying);
        cx.finish().await.unwrap();
    }
    people
}

async fn faults(db: &Db) -> Vec<Fault> {
    verify(db).await.unwrap().faults
}

#[tokio::test]
async fn the_tables_say_what_the_journal_says() {
    for db in databases().await {
        three_cases(&db).await;
        assert_eq!(checkpoint(&db, Utc::now()).await.unwrap(), 3);
        assert_eq!(checkpoint(&db, Utc::now()).await.unwrap(), 0, "nothing moved");
        let verified = verify(&db).await.unwrap();
        let whole = Verified { cases: 3, entries: 9, checkpoints: 1, faults: vec![] };
        assert_eq!(verified, whole);
    }
}

#[tokio::test]
async fn the_journal_is_never_changed_nor_cut() {
    for db in databases().await {
        three_cases(&db).await;
        assert!(run(&db, "update journal set subject = 'x' where seq = 2").await.is_err());
        assert!(run(&db, "delete from journal where seq = 2").await.is_err());
        assert_eq!(faults(&db).await, []);
    }
}

#[tokio::test]
async fn what_was_touched_is_named() {
    for db in databases().await {
        three_cases(&db).await;
        checkpoint(&db, Utc::now()).await.unwrap();
        disarm(&db).await;
        run(&db, "update journal set at = at + 1 where seq = 2 and case_id = (select id from case_file where title = 'Visas')").await.unwrap();
        let found = faults(&db).await;
        let changed =
            |fault: &Fault| matches!(fault, Fault::Journal { broken: Broken::Changed(2), .. });
        assert!(found.iter().any(changed), "{found:?}");
        assert!(found[0].to_string().contains("-0002"), "{}", found[0]);
    }
}

#[tokio::test]
async fn a_row_that_departs_from_its_journal_is_named() {
    for db in databases().await {
        three_cases(&db).await;
        run(&db, "update case_file set stage = 'submitted' where title = 'Paie'").await.unwrap();
        run(&db, "delete from case_person where part = 'coordinator'").await.unwrap();
        let found: Vec<String> = faults(&db).await.iter().map(ToString::to_string).collect();
        assert!(found.iter().any(|it| it.contains("-0001: its row")), "{found:?}");
        assert_eq!(found.iter().filter(|it| it.contains("who is named")).count(), 3, "{found:?}");
    }
}

#[tokio::test]
async fn a_journal_cut_at_its_end_is_named() {
    for db in databases().await {
        three_cases(&db).await;
        disarm(&db).await;
        run(&db, "delete from journal where seq = 3").await.unwrap();
        let found = faults(&db).await;
        let cut = |it: &Fault| {
            matches!(it, Fault::Journal { broken: Broken::Cut { found: 2, expected: 3 }, .. })
        };
        assert!(found.iter().all(cut) && found.len() == 3, "{found:?}");
    }
}

/// Its chain gone whole, a case would leave no trace; the checkpoint remembers it.
#[tokio::test]
async fn a_case_does_not_vanish_unseen() {
    for db in databases().await {
        three_cases(&db).await;
        checkpoint(&db, Utc::now()).await.unwrap();
        disarm(&db).await;
        for table in [
            "case_was",
            "duty_was",
            "case_term",
            "case_found_by",
            "duty",
            "case_person",
            "case_word",
            "journal",
        ] {
            let sql = format!(
                "delete from {table} where case_id = (select id from case_file where title = 'Cadastre')"
            );
            run(&db, &sql).await.unwrap();
        }
        run(&db, "delete from case_file where title = 'Cadastre'").await.unwrap();
        let found = faults(&db).await;
        assert!(matches!(found[..], [Fault::Gone { seq: 3, checkpoint: 1, .. }]), "{found:?}");
    }
}

#[tokio::test]
async fn the_slower_of_two_is_told_who_was_quicker() {
    for db in databases().await {
        let people = people(&db).await;
        let file = submitted(&db, &people.lead, "Paie").await;
        let number = file.number.unwrap();
        let mut cx = Cx::acting(&db, people.coordinator.clone(), Utc::now()).await.unwrap();
        store::carry_out(&mut cx, number, file.version, Command::TakeCharge).await.unwrap();
        cx.finish().await.unwrap();
        let mut cx = Cx::acting(&db, people.coordinator, Utc::now()).await.unwrap();
        let late = store::carry_out(&mut cx, number, file.version, Command::TakeCharge).await;
        let told = late.unwrap_err().to_string();
        assert_eq!(told, "changed by bob meanwhile");
    }
}

#[tokio::test]
async fn a_draft_is_seen_by_its_author_alone() {
    for db in databases().await {
        let people = people(&db).await;
        let file = case(&db, &people.lead, "Paie").await;
        let mut cx = Cx::acting(&db, people.lead, Utc::now()).await.unwrap();
        assert!(store::find_draft(&mut cx, file.id).await.is_ok());
        drop(cx);
        let mut cx = Cx::acting(&db, people.coordinator, Utc::now()).await.unwrap();
        assert!(store::find_draft(&mut cx, file.id).await.is_err());
    }
}

/// What someone with a SQL prompt could do.
pub async fn run(db: &Db, sql: &str) -> Result<(), sqlx::Error> {
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    match db {
        Db::Sqlite { write, .. } => sqlx::raw_sql(sql).execute(write).await.map(drop),
        Db::Postgres(pool) => sqlx::raw_sql(sql).execute(pool).await.map(drop),
    }
}

async fn disarm(db: &Db) {
    let sql = match db {
        Db::Sqlite { .. } => {
            "drop trigger journal_is_never_changed; drop trigger journal_is_never_cut"
        }
        Db::Postgres(_) => "drop trigger journal_is_never_changed_nor_cut on journal",
    };
    run(db, sql).await.unwrap();
}
