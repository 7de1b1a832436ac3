//! Who looked at a case is told to those who see it, and what is new to whom it is for.

use crate::support::{Browser, databases};
use crate::world::World;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::case::model::Confidentiality;

tocsin::sql! {
    CHANGE = "update case_look set at = at - 1";
    CUT = "delete from case_look";
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
