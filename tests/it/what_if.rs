//! What if a task took longer: the page that answers, on both engines, and that writes nothing.

use crate::html::{all, assert_valid_html};
use crate::recovery::Recovery;
use crate::support::databases;
use axum::http::StatusCode;
use tocsin::case::store as cases;

/// Three tasks on two milestones: the second has ten days of float.
const TASKS: &str = "tasks%5B0%5D%5Brank%5D=1&tasks%5B0%5D%5Btitle%5D=Migrer&tasks%5B0%5D%5Bside%5D=project&tasks%5B0%5D%5Bdays%5D=30&tasks%5B0%5D%5Bmilestone%5D=1\
    &tasks%5B1%5D%5Brank%5D=2&tasks%5B1%5D%5Btitle%5D=Former&tasks%5B1%5D%5Bside%5D=project&tasks%5B1%5D%5Bdays%5D=20&tasks%5B1%5D%5Bmilestone%5D=1\
    &tasks%5B2%5D%5Brank%5D=3&tasks%5B2%5D%5Btitle%5D=Ouvrir&tasks%5B2%5D%5Bside%5D=project&tasks%5B2%5D%5Bdays%5D=10&tasks%5B2%5D%5Bafter%5D=T1%2C+T2&tasks%5B2%5D%5Bmilestone%5D=2";

/// A case whose plan is approved, with its tasks.
async fn followed(db: &tocsin::db::Db) -> Recovery {
    let story = Recovery::in_recovery(db).await;
    story.does(&story.lead, "plan/tasks", "write-tasks", TASKS).await;
    story
}

#[tokio::test]
async fn a_supposed_duration_is_answered_side_by_side_and_nothing_is_written() {
    for db in databases().await {
        let story = followed(&db).await;
        let lead = &story.lead;
        let plan = story.sees(lead, "plan").await.text;
        assert!(
            plan.contains(&format!("action=\"/cases/{}/plan/what-if\"", story.number)),
            "{plan}"
        );

        let empty = story.sees(lead, "plan/what-if").await.text;
        assert!(empty.contains("Nothing is supposed yet."), "{empty}");
        let before = version(&story).await;

        let page = story.sees(lead, "plan/what-if?task=1&days=10").await.text;
        for said in [
            "T1 · Migrer",
            "10 working days more",
            "10 working days later.",
            "would be kept in",
            "instead of",
            "End of the plan",
            "J1 · Recette",
            "2 tasks move",
            "As it would be",
            "Carry these durations into the table",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        // The table counts in the days that the sentence counts in.
        let table = page.split_once(r#"id="supposed-dates""#).unwrap().1;
        assert!(table.contains(", 10 working days later<"), "{table}");
        assert!(!table.contains(" d later"), "{table}");
        // T2 has the float of T1: it may take ten days more and move nothing but itself.
        let page = story.sees(lead, "plan/what-if?task=2&days=10").await.text;
        assert!(page.contains("the end of the plan does not move"), "{page}");
        assert!(page.contains("would be on it too"), "{page}");
        // More than a task has is not taken off: what is, and why, is said.
        let page = story.sees(lead, "plan/what-if?task=3&days=-50").await.text;
        assert!(page.contains("9 working days fewer (one working day is left"), "{page}");
        assert!(!page.contains("50 working days") && page.contains("suppose=3.-9.0"), "{page}");
        // What was supposed before stays beside what is typed, and the address is the view.
        let both = story.sees(lead, "plan/what-if?task=2&days=15&with=1.-5.0").await.text;
        assert!(both.contains("5 working days fewer"), "{both}");
        assert!(both.contains("plan/tasks?suppose=1.-5.0_2.15.0"), "{both}");
        assert!(both.contains("plan/what-if?with=2.15.0"), "it can be taken back: {both}");
        let address = story.sees(lead, "plan/what-if?with=1.-5.0_2.15.0").await.text;
        assert_eq!(answer(&both), answer(&address), "the same, however it was asked");

        assert_eq!(before, version(&story).await, "a question changed the case");
    }
}

/// By which a case is known to be as it was.
async fn version(story: &Recovery) -> i64 {
    let mut cx = story.world.acting(&story.lead).await;
    let version = cases::find(&mut cx, story.number).await.unwrap().version;
    cx.finish().await.unwrap();
    version
}

/// What the server answers, without the form above it.
fn answer(page: &str) -> &str {
    let from = page.find("id=\"answer\"").expect("the page answers");
    let rest = &page[from..];
    &rest[..rest.find("leptos-island").expect("the island stands after the answer")]
}

#[tokio::test]
async fn durations_that_are_carried_over_stand_in_the_fields_and_nowhere_else() {
    for db in databases().await {
        let story = followed(&db).await;
        let table = story.sees(&story.lead, "plan/tasks?suppose=1.10.0_2.0.5").await.text;
        assert!(table.contains("Durations tried and carried over: T1."), "{table}");
        assert!(table.contains(r#"value="40""#), "{table}");
        let again = story.sees(&story.lead, "plan/tasks").await.text;
        assert!(again.contains(r#"value="30""#) && !again.contains(r#"value="40""#), "{again}");
        // Who does not write the table reads the consequence, and is offered no way to keep it.
        let sponsor = &story.world.sponsor;
        let page = story.sees(sponsor, "plan/what-if?task=1&days=10").await.text;
        assert!(page.contains("10 working days later."), "{page}");
        assert!(!page.contains("suppose=1.10.0"), "{page}");
        let read = story.sees(sponsor, "plan/tasks?suppose=1.10.0").await.text;
        assert!(!read.contains("carried over"), "{read}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_said_and_kept_and_an_address_breaks_nothing() {
    for db in databases().await {
        let story = followed(&db).await;
        let lead = &story.lead;
        let page = story.sees(lead, "plan/what-if?task=1&days=dix&with=2.15.0").await.text;
        assert!(page.contains("Write a whole number of working days"), "{page}");
        assert!(page.contains(r##"href="#days""##) && page.contains(r#"value="dix""#), "{page}");
        assert!(page.contains("15 working days more"), "what was supposed stays: {page}");
        let none = story.sees(lead, "plan/what-if?days=10").await.text;
        assert!(none.contains("Choose a task that is not done."), "{none}");
        // It is said at the field too, and nowhere where nothing is wrong.
        let right = story.sees(lead, "plan/what-if?task=1&days=10").await.text;
        for (page, field) in [(&page, Some("days")), (&none, Some("task")), (&right, None)] {
            let html = assert_valid_html(page);
            let wrong = all(&html, r#"[aria-invalid="true"]"#).map(|it| it.attr("id"));
            assert_eq!(wrong.collect::<Vec<_>>(), field.map(Some).into_iter().collect::<Vec<_>>());
            let Some(field) = field else { continue };
            let said = format!(r#"[id="{field}"][aria-describedby="{field}-problem"]"#);
            assert_eq!(all(&html, &said).count(), 1, "{page}");
            assert_eq!(all(&html, &format!(r#"[id="{field}-problem"]"#)).count(), 1, "{page}");
        }
        for junk in
            ["with=%00", "with=9.9.9", "task=99999999999&days=1", "with=1.2501.0", "later=x"]
        {
            let got = story.sees(lead, &format!("plan/what-if?{junk}")).await;
            assert_eq!(got.status, StatusCode::OK, "{junk}");
            let got = story.sees(lead, &format!("plan/tasks?suppose=x&{junk}")).await;
            assert_eq!(got.status, StatusCode::OK, "{junk}");
        }
    }
}

#[tokio::test]
async fn before_there_are_tasks_the_page_says_what_to_do() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let early = story.sees(&story.lead, "plan/what-if").await.text;
        assert!(early.contains("while the plan is written or followed"), "{early}");
        story.diagnosed().await;
        let empty = story.sees(&story.lead, "plan/what-if").await.text;
        assert!(empty.contains("There is no task to come in this plan."), "{empty}");
    }
}
