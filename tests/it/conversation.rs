//! What is said in a case, and who hears it.

use crate::journal::run;
use crate::support::{Browser, databases};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use tocsin::base::Actor;
use tocsin::case::model::CaseNumber;
use tocsin::db::Db;
use tocsin::verify::verify;

tocsin::sql! {
    CHANGE = "update message set text = 'autre chose'";
    CUT = "delete from message";
}

async fn says(world: &World, who: &Actor, number: CaseNumber, audience: &str, text: &str) -> u16 {
    let mut browser = Browser::signed_in(&world.db, who).await;
    let form = format!("case={number}&audience={audience}&message={text}");
    browser.call("/api/case/message", &form).await.status.as_u16()
}

async fn hears(world: &World, who: &Actor, number: CaseNumber) -> String {
    let mut browser = Browser::signed_in(&world.db, who).await;
    browser.get(&format!("/cases/{number}/status")).await.text
}

#[tokio::test]
async fn each_message_reaches_those_it_is_for_and_nobody_else() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let (project, brigade) = (&world.requester, &world.coordinator);
        assert_eq!(says(&world, project, number, "", "Bonjour").await, 200);
        assert_eq!(says(&world, brigade, number, "shared", "Recu").await, 200);
        assert_eq!(says(&world, brigade, number, "brigade", "Entrenous").await, 200);
        assert_eq!(says(&world, brigade, number, "direction", "Pourledirecteur").await, 200);
        let heard = [
            (&world.requester, [true, true, false, false]),
            (&world.sponsor, [true, true, false, false]),
            (&world.coordinator, [true, true, true, true]),
            (&world.colleague, [true, true, true, false]),
            (&world.director, [true, true, true, true]),
            (&world.auditor, [true, true, true, true]),
        ];
        for (who, expected) in heard {
            let page = hears(&world, who, number).await;
            let words = ["Bonjour", "Recu", "Entrenous", "Pourledirecteur"];
            assert_eq!(words.map(|word| page.contains(word)), expected, "{}", who.name);
        }
        let mut browser = Browser::signed_in(&db, project).await;
        let journal = browser.get(&format!("/cases/{number}/journal")).await.text;
        assert!(!journal.contains("Entrenous"), "{journal}");
    }
}

#[tokio::test]
async fn who_only_reads_says_nothing_and_who_may_not_see_cannot_tell() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        assert_eq!(says(&world, &world.auditor, number, "shared", "Moi").await, 403);
        assert_eq!(says(&world, &world.outsider, number, "shared", "Moi").await, 404);
        // To the project there is no choice: what it asks for is not what it gets.
        assert_eq!(says(&world, &world.requester, number, "direction", "Pourtous").await, 200);
        assert!(hears(&world, &world.colleague, number).await.contains("Pourtous"));
        let mut browser = Browser::signed_in(&db, &world.coordinator).await;
        let empty = browser.call("/api/case/message", &format!("case={number}&message=+")).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.text.contains("problem-audience") && empty.text.contains("problem-empty"));
    }
}

/// A question, its answer and what is said beside them are one thread; and what is said makes
/// nobody's page old.
#[tokio::test]
async fn questions_and_answers_stand_among_what_is_said() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "take-charge", "").await;
        let seen = world.version(number).await;
        assert_eq!(says(&world, &world.requester, number, "", "Entretemps").await, 200);
        assert_eq!(world.version(number).await, seen);
        ines.does(number, "ask-information", "ask_information_question=Depuisquand").await;
        world.answers(number).await;
        let page = hears(&world, &world.requester, number).await;
        let at = |word: &str| page.rfind(word).unwrap_or_else(|| panic!("{word}: {page}"));
        assert!(at("Entretemps") > at("Depuisquand"), "the latest is first");
        assert!(page.contains("information asked") && page.contains("answer to what was asked"));
    }
}

#[tokio::test]
async fn what_was_said_stays_said() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        says(&world, &world.requester, number, "", "Bonjour").await;
        for sql in [CHANGE, CUT] {
            let touched = db.begin().await.unwrap().query(sql).execute().await;
            assert!(touched.is_err(), "{}", sql.name);
        }
    }
}

/// Even somebody with a SQL prompt, who first took the guards away, does not change what was said
/// unseen.
#[tokio::test]
async fn a_conversation_that_was_touched_is_named() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        for text in ["Un", "Deux", "Trois"] {
            assert_eq!(says(&world, &world.requester, number, "", text).await, 200);
        }
        assert_eq!(verify(&db).await.unwrap().faults, Vec::<String>::new());
        disarm(&db).await;
        for (sql, fault) in [
            ("update message set text = 'Quatre' where seq = 3", "entry 3 is not what was written"),
            ("delete from message where seq = 3", "it ends at entry 2, and was 3 long"),
            ("delete from message_head", "nothing says where its conversation ends"),
        ] {
            run(&db, sql).await.unwrap();
            let faults = verify(&db).await.unwrap().faults;
            let named = faults.iter().any(|it| it.contains(fault) && it.contains("-0001"));
            assert!(named && faults.len() == 1, "{sql}: {faults:?}");
        }
    }
}

async fn disarm(db: &Db) {
    let sql = match db {
        Db::Sqlite { .. } => {
            "drop trigger message_is_never_changed; drop trigger message_is_never_cut"
        }
        Db::Postgres(_) => "drop trigger message_is_never_changed_nor_cut on message",
    };
    run(db, sql).await.unwrap();
}

/// The project answers for itself; who notes its answer says where they have it from.
#[tokio::test]
async fn an_answer_noted_in_the_projects_place_says_where_it_comes_from() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "take-charge", "").await;
        ines.does(number, "ask-information", "ask_information_question=Depuisquand").await;
        let status = format!("/cases/{number}/status");
        let mut browser = Browser::signed_in(&db, &world.coordinator).await;
        assert!(browser.get(&status).await.text.contains("name=\"answer_from\""));
        let seen = world.version(number).await;
        let form = format!("case={number}&seen={seen}&answer_text=Depuis+mars");
        let without = browser.call("/api/case-answer", &form).await;
        assert!(without.text.contains("problem-ask-answer-from"), "{without:?}");
        let form = format!("{form}&answer_from=Au+t%C3%A9l%C3%A9phone");
        assert_eq!(browser.call("/api/case-answer", &form).await.status, StatusCode::OK);
        let mut browser = Browser::signed_in(&db, &world.requester).await;
        let journal = browser.get(&format!("/cases/{number}/journal")).await.text;
        assert!(journal.contains("noted the project’s answer: “Depuis mars”"), "{journal}");
        assert!(journal.contains("Had from: “Au téléphone”"), "{journal}");
    }
}
