//! Who looked at a case is told to those who see it, and what is new to whom it is for.

use crate::dossier::{chapter, file, page};
use crate::support::{Browser, databases};
use crate::world::World;
use axum::http::StatusCode;
use chrono::{TimeDelta, Utc};
use tocsin::case::model::{Command, Confidentiality, LOOKS_KEPT_DAYS};
use tocsin::case::store as cases;
use tocsin::db::{Millis, new_id};
use tocsin::dossier::model::Chapter;
use uuid::Uuid;

tocsin::sql! {
    CHANGE = "update case_look set at = at - 1";
    CUT = "delete from case_look";
    LOOKED = "
        insert into case_look (id, case_id, person_id, place, at, looked_as)
        values ($1, $2, $3, 'status', $4, 'sponsor')";
    COUNT = "select count(*) as looks from case_look where case_id = $1";
}

#[derive(sqlx::FromRow)]
struct Count {
    looks: i64,
}

/// The rows of the table that tells who looked: name and number of looks.
fn looks(page: &str) -> Vec<(String, String)> {
    let table = page.split("id=\"looked\"").nth(1).expect("who looked is told");
    let rows = table.split("</table>").next().unwrap_or_default().split("<tr>").skip(2);
    let between = |row: &str, from: &str, to: &str| {
        let rest = row.split(from).nth(1).unwrap_or_default();
        rest.split(to).next().unwrap_or_default().to_owned()
    };
    rows.map(|row| {
        (between(row, "<th scope=\"row\">", "</th>"), between(row, "<td class=\"num\">", "</td>"))
    })
    .collect()
}

#[tokio::test]
async fn reading_a_restricted_case_is_told_to_those_it_concerns() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted("Paie", Confidentiality::Restricted, Utc::now()).await;
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        // Twice in a sitting is one look; another part is another.
        for tab in ["", "", "/team"] {
            let page = coordinator.get(&format!("/cases/{number}{tab}")).await;
            assert_eq!(page.status, StatusCode::OK, "{tab}");
        }
        // Who may not see it leaves no trace either.
        let mut outsider = Browser::signed_in(&db, &world.outsider).await;
        assert_eq!(outsider.get(&format!("/cases/{number}")).await.status, StatusCode::NOT_FOUND);

        let mut requester = Browser::signed_in(&db, &world.requester).await;
        let journal = requester.get(&format!("/cases/{number}/journal")).await.text;
        assert_eq!(looks(&journal), [(world.coordinator.name.clone(), "2".to_owned())]);
        let journal = requester.get(&format!("/cases/{number}/journal")).await.text;
        assert_eq!(looks(&journal)[0], (world.requester.name.clone(), "1".to_owned()));
        for sql in [CHANGE, CUT] {
            let touched = db.begin().await.unwrap().query(sql).execute().await;
            assert!(touched.is_err(), "{}", sql.name);
        }
    }
}

#[tokio::test]
async fn what_was_said_since_is_new_until_it_is_read() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut requester = Browser::signed_in(&db, &world.requester).await;
        requester.get(&format!("/cases/{number}/status")).await;
        assert!(!requester.get("/").await.text.contains("new message"));

        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        for (audience, text) in [("shared", "Bonjour"), ("brigade", "Entrenous")] {
            let form = format!("case={number}&audience={audience}&message={text}");
            let said = coordinator.call("/api/case/message", &form).await;
            assert_eq!(said.status, StatusCode::OK);
        }
        assert!(requester.get("/").await.text.contains("1 new message"));
        // Another part of the case is not where it was said.
        requester.get(&format!("/cases/{number}/journal")).await;
        assert!(requester.get("/").await.text.contains("1 new message"));
        requester.get(&format!("/cases/{number}/status")).await;
        assert!(!requester.get("/").await.text.contains("new message"));
    }
}

/// The queue says so to whoever answers for the case, and to nobody else.
#[tokio::test]
async fn what_the_project_wrote_is_told_above_the_queue() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie unifiée").await;
        let mut brigade = Vec::new();
        for one in [&world.coordinator, &world.colleague] {
            let mut browser = Browser::signed_in(&db, one).await;
            assert!(!browser.get("/triage").await.text.contains("New messages"));
            brigade.push(browser);
        }
        let mut requester = Browser::signed_in(&db, &world.requester).await;
        let form = format!("case={number}&message=Au+secours");
        assert_eq!(requester.call("/api/case/message", &form).await.status, StatusCode::OK);
        let mut told = Vec::new();
        for browser in &mut brigade {
            let page = browser.get("/triage").await.text;
            told.push(page.contains("New messages") && page.contains("1 new message"));
        }
        assert_eq!(told.iter().filter(|told| **told).count(), 1, "one of them owes something");
        let who = told.iter().position(|told| *told).unwrap();
        brigade[who].get(&format!("/cases/{number}/status")).await;
        assert!(!brigade[who].get("/triage").await.text.contains("New messages"));
    }
}

#[tokio::test]
async fn who_looked_is_told_with_the_quality_in_which_they_did() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        page(&db, &world.auditor, number).await;
        file(&db, &world.director, number).await;
        let mut sponsor = Browser::signed_in(&db, &world.sponsor).await;
        for tab in ["/status", "/plan", "/after", "/plan"] {
            sponsor.get(&format!("/cases/{number}{tab}")).await;
        }
        let told = file(&db, &world.requester, number).await;
        let looks = told["looks"]["days"].as_array().unwrap();
        let line = |name: &str| {
            let it = looks.iter().find(|it| it["name"] == name).unwrap_or_else(|| panic!("{name}"));
            (it["as"].as_str().unwrap().to_owned(), it["places"].to_string())
        };
        assert_eq!(line("awa"), ("auditor".to_owned(), r#"["dossier"]"#.to_owned()));
        assert_eq!(line("maxime"), ("director".to_owned(), r#"["dossier"]"#.to_owned()));
        assert_eq!(
            line("eleonore"),
            ("sponsor".to_owned(), r#"["status","plan","after"]"#.to_owned())
        );
        assert_eq!(looks.len(), 3, "one line a person and a day: {looks:?}");
        let said = page(&db, &world.sponsor, number).await;
        let looks = chapter(&said, Chapter::Looks);
        for words in
            ["kept for 3 years", "camille", "project lead", "auditor", "Whole dossier", "Watch"]
        {
            assert!(looks.contains(words), "{words}: {looks}");
        }
    }
}

/// As many as are told at once are all of them; with one more there are older ones.
#[tokio::test]
async fn that_there_are_older_looks_is_said_only_where_there_are() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut cx = world.acting(&world.requester).await;
        let id = cases::find(&mut cx, number).await.unwrap().id.0;
        for minutes in 1..=500 {
            let (look, at): (Uuid, _) = (new_id(), Utc::now() - TimeDelta::minutes(minutes));
            let query = cx.query(LOOKED).bind(look).bind(id);
            query.bind(world.sponsor.id.0).bind(Millis::from(at)).execute().await.unwrap();
        }
        cx.finish().await.unwrap();
        // What looks now is told from the next time on.
        for goes_further_back in [false, true] {
            let told = file(&db, &world.requester, number).await;
            assert_eq!(told["looks"]["goes_further_back"], goes_further_back);
        }
    }
}

/// Three years, and as long as the case is under way.
#[tokio::test]
async fn a_look_is_forgotten_once_it_was_kept_long_enough() {
    for db in databases().await {
        let world = World::new(&db).await;
        let (over, under_way) =
            (world.submitted_case("Paie").await, world.submitted_case("Guichet").await);
        let now = Utc::now();
        let old = Millis::from(now - TimeDelta::days(LOOKS_KEPT_DAYS + 1));
        let mut ids = Vec::new();
        for number in [over, under_way] {
            page(&db, &world.director, number).await;
            let mut cx = world.acting(&world.requester).await;
            let id = cases::find(&mut cx, number).await.unwrap().id.0;
            let look: Uuid = new_id();
            let query = cx.query(LOOKED).bind(look).bind(id);
            query.bind(world.sponsor.id.0).bind(old).execute().await.unwrap();
            cx.finish().await.unwrap();
            ids.push(id);
        }
        let mut cx = world.acting(&world.requester).await;
        let seen = cases::find(&mut cx, over).await.unwrap().version;
        let withdraw = Command::Withdraw { reason: "Le besoin a disparu".into() };
        cases::carry_out(&mut cx, over, seen, withdraw).await.unwrap();
        cx.finish().await.unwrap();

        let mut tx = db.begin().await.unwrap();
        cases::forget_looks(&mut tx, now).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = db.begin().await.unwrap();
        for (id, kept) in ids.into_iter().zip([1, 2]) {
            let count: Count = tx.query(COUNT).bind(id).one().await.unwrap();
            assert_eq!(count.looks, kept);
        }
    }
}
