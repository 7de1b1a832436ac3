//! The decisions on all interventions, on both engines, through the page and its file: who reads them, what
//! they are narrowed to, and that a restricted one is nowhere for who is not on its list.

use crate::exports::data_of;
use crate::html::assert_valid_html;
use crate::recovery::Recovery;
use crate::support::{Browser, databases, person};
use crate::unseen::timeless;
use axum::http::StatusCode;
use tocsin::base::{Actor, Role};
use tocsin::case::model::{Command, Course, Decided};
use tocsin::db::Db;

async fn reads(db: &Db, actor: &Actor, path: &str) -> String {
    let got = Browser::signed_in(db, actor).await.get(path).await;
    assert_eq!(got.status, StatusCode::OK, "{path}: {got:?}");
    got.text
}

impl Recovery {
    async fn decides(&self, course: Course, reason: &str, review: bool) {
        let review_at = review.then(|| chrono::Utc::now() + chrono::TimeDelta::days(30));
        let (taken_by, reason, evidence) = (None, reason.to_owned(), None);
        let decided = Decided { course, taken_by, reason, evidence, review_at };
        let director = self.world.director.clone();
        self.carry_out(&director, Command::DecideCourse(Ok(decided))).await;
    }
}

#[tokio::test]
async fn whoever_oversees_reads_every_decision_with_its_review() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let director = story.world.director.clone();
        let empty = reads(&db, &director, "/decisions").await;
        assert!(empty.contains("No decision recorded"), "{empty}");
        assert!(!empty.contains("decisions.csv"), "there is nothing to take away: {empty}");
        assert_valid_html(&empty);
        story.starts().await;
        story.decides(Course::Reshape, "Le lot 2 est trop grand", true).await;
        for reader in [&director, &story.world.coordinator, &story.world.auditor] {
            let page = reads(&db, reader, "/decisions").await;
            for said in ["Le lot 2 est trop grand", "maxime", "Review to come", "In force"] {
                assert!(page.contains(said), "{}: {said}: {page}", reader.name);
            }
            assert!(page.contains(&format!("/cases/{}/decisions", story.number)), "{page}");
        }
        // Confirmed, the one before it was looked at again.
        story.decides(Course::Continue, "Le lot 2 est réduit", false).await;
        let page = reads(&db, &director, "/decisions").await;
        assert_valid_html(&page);
        assert!(page.contains("2 decisions on 1 case that you may see"), "{page}");
        assert!(page.contains("Reviews to come: 0; late: 0."), "{page}");
        let held = reads(&db, &director, "/decisions?review=held").await;
        assert!(held.contains("trop grand") && !held.contains("est réduit"), "{held}");
        let going = reads(&db, &director, "/decisions?course=continue&sort=project").await;
        assert!(!going.contains("trop grand") && going.contains("est réduit"), "{going}");
        let none = reads(&db, &director, "/decisions?course=stop").await;
        assert!(none.contains("No decision answers these filters"), "{none}");
        let last = reads(&db, &director, "/decisions?page=999&course=perhaps").await;
        assert!(last.contains("trop grand"), "a page that is no more is the last: {last}");
        // Where directors look.
        assert!(reads(&db, &director, "/portfolio").await.contains("href=\"/decisions\""));

        for other in [&story.world.requester, &story.lead] {
            let mut browser = Browser::signed_in(&db, other).await;
            for path in ["/decisions", "/decisions.csv"] {
                assert_eq!(browser.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
            }
        }
        let mut stranger = Browser::new(&db, tocsin::web::Mode::Normal);
        let turned = stranger.get("/decisions.csv").await;
        assert_eq!(turned.status, StatusCode::SEE_OTHER);
        assert_eq!(turned.location.as_deref(), Some("/sign-in?next=/decisions"));
    }
}

#[tokio::test]
async fn the_file_of_decisions_is_narrowed_as_its_page_is() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.decides(Course::Reshape, "=Le lot 2; trop grand", true).await;
        story.decides(Course::Stop, "Le besoin a disparu", false).await;
        let director = &story.world.director;
        let whole = reads(&db, director, "/decisions.csv").await;
        let rows = data_of(whole.as_bytes());
        assert!(rows[0].starts_with("\u{feff}Case,Project,Ministry,Decision,"), "{whole}");
        assert_eq!(rows.len(), 3, "{whole}");
        assert!(rows[1].contains("Le besoin a disparu"), "the latest first: {whole}");
        assert!(rows[2].contains("'=Le lot 2; trop grand"), "no cell is a formula: {whole}");
        assert!(rows[2].contains("Review held"), "{whole}");
        let some = reads(&db, director, "/decisions.csv?course=reshape").await;
        assert_eq!(data_of(some.as_bytes()).len(), 2, "{some}");
        assert!(some.contains("Reshape"), "it says what it is narrowed to: {some}");
    }
}

#[tokio::test]
async fn a_decision_on_a_restricted_case_is_nowhere_for_who_is_not_on_its_list() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let other = person(&db, "brune", Role::Director).await;
        let paths = ["/decisions", "/decisions?review=due&sort=review", "/decisions.csv"];
        let mut before = Vec::new();
        for path in paths {
            before.push(timeless(&reads(&db, &other, path).await));
        }
        story.decides(Course::Reshape, "Un litige couve", true).await;
        assert!(reads(&db, &other, "/decisions").await.contains("Un litige couve"));
        let requester = story.world.requester.clone();
        let reason = "Une plainte".to_owned();
        story.carry_out(&requester, Command::Restrict { reason }).await;
        for (path, before) in paths.into_iter().zip(before) {
            let after = timeless(&reads(&db, &other, path).await);
            assert!(!after.contains("litige") && !after.contains(&story.number.to_string()));
            assert_eq!(after, before, "{path} tells that something was decided");
        }
        // Whoever coordinates it is on its list, and still reads what was decided.
        let named = reads(&db, &story.world.coordinator, "/decisions").await;
        assert!(named.contains("Un litige couve"), "{named}");
    }
}
