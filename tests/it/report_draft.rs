//! A progress report while it is written: kept for its author alone, never undone by another page of theirs, sent once.

use crate::aftercare::REVIEW;
use crate::html::{all, assert_valid_html};
use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use axum::http::StatusCode;
use scraper::{ElementRef, Selector};
use tocsin::case::model::{Command, Course, Decided};
use tocsin::db::Db;
use tocsin::remediation::store::forget_unsent_reports;

tocsin::sql! {
    REPORT_DRAFTS = "select count(*) as count from report_draft where content is not null";
}

#[derive(sqlx::FromRow)]
struct Count {
    count: i64,
}

async fn drafts(db: &Db) -> i64 {
    let mut tx = db.snapshot().await.unwrap();
    let row: Count = tx.query(REPORT_DRAFTS).one().await.unwrap();
    row.count
}

fn encoded(fields: &[(&str, &str)]) -> String {
    serde_urlencoded::to_string(fields).unwrap()
}

/// The form of the report as it stands on the page.
fn as_it_stands(page: &str) -> Vec<(String, String)> {
    let html = assert_valid_html(page);
    let form = all(&html, r#"form[action="/api/case/report"]"#).next().expect("a report is owed");
    let fields = Selector::parse("input[name], select[name], textarea[name]").unwrap();
    let fields = form
        .select(&fields)
        .filter(|it| !["case", "seen"].contains(&it.attr("name").unwrap_or_default()));
    fields.map(|it| (it.attr("name").unwrap().to_owned(), shown(it))).collect()
}

/// What a field of a page shows.
pub fn shown(field: ElementRef) -> String {
    match field.value().name() {
        "input" => field.attr("value").unwrap_or_default().to_owned(),
        "select" => {
            let chosen = Selector::parse("option[selected]").unwrap();
            let chosen = field.select(&chosen).next().and_then(|it| it.attr("value"));
            chosen.unwrap_or_default().to_owned()
        }
        _ => field.text().collect::<String>().trim().to_owned(),
    }
}

fn said<'a>(form: &'a [(String, String)], name: &str) -> &'a str {
    let found = form.iter().find(|(field, _)| field == name);
    &found.unwrap_or_else(|| panic!("{name} is not in {form:?}")).1
}

#[tokio::test]
async fn a_draft_of_a_report_is_read_by_its_author_alone_and_sent_once() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let (lead, world) = (&story.lead, &story.world);
        let begun = encoded(&[
            ("draft_seen", "0"),
            ("report_text", "Pas encore fini"),
            ("needs[0][whom]", "Achats"),
        ]);
        story.does(lead, "plan", "save-report", &begun).await;
        let page = story.sees(lead, "plan").await.text;
        let form = as_it_stands(&page);
        assert_eq!(said(&form, "report_text"), "Pas encore fini");
        assert_eq!(said(&form, "needs[0][whom]"), "Achats");
        assert!(page.contains(">Draft</span>"), "{page}");
        for other in [&world.requester, &world.sponsor, &story.expert, &world.coordinator] {
            for tab in ["plan", "journal", "status"] {
                let page = story.sees(other, tab).await.text;
                assert!(!page.contains("Pas encore fini"), "{} {tab}", other.name);
            }
            story.is_not_theirs(other, "save-report", &begun).await;
        }

        // What may wait in a draft is asked for once it is sent.
        let early = encoded(&[
            ("draft_seen", "1"),
            ("report_text", "Pas encore fini"),
            ("needs[0][whom]", "Achats"),
        ]);
        let told = story.sends(lead, "plan", "report", &early).await.text;
        for field in ["report_weather", "needs[0][what]"] {
            assert!(told.contains(&format!("id=\"{field}-problem\"")), "{field}: {told}");
        }
        assert_eq!(drafts(&db).await, 1, "and the draft is still there");

        let whole = |draft: &str| {
            encoded(&[
                ("draft_seen", draft),
                ("report_weather", "cloud"),
                ("report_text", "La recette avance"),
                ("needs[0][what]", "Un testeur"),
                ("needs[0][whom]", "Achats"),
            ])
        };
        story.does(lead, "plan", "report", &whole("1")).await;
        assert_eq!(drafts(&db).await, 0, "what was sent is no draft any more");
        let page = story.sees(lead, "plan").await.text;
        assert!(!page.contains(">Draft</span>"), "{page}");
        assert_eq!(said(&as_it_stands(&page), "needs[0][what]"), "Un testeur", "what goes on");
        // A page from before neither sends it again nor keeps it.
        for action in ["report", "save-report"] {
            let late = story.sends(lead, "plan", action, &whole("1")).await.text;
            assert!(late.contains("You wrote from another page too"), "{action}: {late}");
        }
        assert_eq!(drafts(&db).await, 0);
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
    }
}

#[tokio::test]
async fn two_pages_that_write_one_report_lose_nothing_of_each_other() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let lead = &story.lead;
        let first = encoded(&[("draft_seen", "0"), ("report_text", "Recette ouverte")]);
        story.does(lead, "plan", "save-report", &first).await;
        let second = encoded(&[
            ("draft_seen", "0"),
            ("report_weather", "cloud"),
            ("report_next", "Ouvrir le pilote"),
        ]);
        let page = story.sends(lead, "plan", "save-report", &second).await.text;
        assert!(page.contains("You wrote from another page too"), "{page}");
        let form = as_it_stands(&page);
        for (name, expected) in [
            ("report_text", "Recette ouverte"),
            ("report_weather", "cloud"),
            ("report_next", "Ouvrir le pilote"),
        ] {
            assert_eq!(said(&form, name), expected, "{name}");
        }
        assert!(!page.contains("Saved from your other page"), "nothing was written twice: {page}");
        let both = serde_urlencoded::to_string(&form).unwrap();
        story.does(lead, "plan", "save-report", &both).await;

        // Written on both: what was typed here stays in its field, and the other below it.
        let old = as_it_stands(&story.sees(lead, "plan").await.text);
        let old = serde_urlencoded::to_string(&old).unwrap();
        let there = old.replace("Recette+ouverte", "Recette+close");
        story.does(lead, "plan", "save-report", &there).await;
        let here = old.replace("Recette+ouverte", "Recette+reportee");
        for action in ["save-report", "report"] {
            let page = story.sends(lead, "plan", action, &here).await.text;
            assert_eq!(said(&as_it_stands(&page), "report_text"), "Recette reportee", "{action}");
            let beside = page.split_once("Saved from your other page").expect("what was kept").1;
            assert!(beside.contains("Recette close"), "{beside}");
            assert_eq!(page.matches("Saved from your other page").count(), 1, "{page}");
        }
        let kept = as_it_stands(&story.sees(lead, "plan").await.text);
        assert_eq!(said(&kept, "report_text"), "Recette close", "and nothing was replaced");
    }
}

/// The hourly tidying.
async fn tidied(db: &Db) {
    let mut tx = db.begin().await.unwrap();
    forget_unsent_reports(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// What is stopped is never handed back: its draft goes once it is closed, and not before.
#[tokio::test]
async fn a_draft_is_forgotten_with_a_recovery_that_is_stopped_and_closed() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let (lead, world) = (&story.lead, &story.world);
        let begun = encoded(&[("draft_seen", "0"), ("report_text", "Jamais remis")]);
        story.does(lead, "plan", "save-report", &begun).await;
        let stop = Decided {
            course: Course::Stop,
            taken_by: None,
            reason: "Le besoin a disparu".into(),
            evidence: None,
            review_at: None,
        };
        story.carry_out(&world.director, Command::DecideCourse(Ok(stop))).await;
        story.does(lead, "after", "hold-review", REVIEW).await;
        tidied(&db).await;
        assert_eq!(drafts(&db).await, 1, "it may still be withdrawn");
        let close = Command::Close { outcome: "stop_decided".into(), unchecked: None };
        story.carry_out(&world.coordinator, close).await;
        tidied(&db).await;
        assert_eq!(drafts(&db).await, 0);
    }
}

#[tokio::test]
async fn what_no_page_of_ours_wrote_is_no_draft() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let mut browser = Browser::signed_in(&db, &story.lead).await;
        for odd in ["was[text]=x", "needs[0][was_what]=x"] {
            let odd = odd.replace('[', "%5B").replace(']', "%5D");
            let form = format!("case={}&seen=0&draft_seen=0&report_text=x&{odd}", story.number);
            for action in ["save-report", "report"] {
                let got = browser.call(&format!("/api/case/{action}"), &form).await;
                assert_eq!(got.status, StatusCode::NOT_FOUND, "{action} {odd}: {got:?}");
            }
        }
        let wrong = encoded(&[
            ("draft_seen", "0"),
            ("report_weather", "hail"),
            ("needs[0][due_on]", "hier"),
        ]);
        let told = story.sends(&story.lead, "plan", "save-report", &wrong).await.text;
        for field in ["report_weather", "needs[0][due_on]"] {
            assert!(told.contains(&format!("id=\"{field}-problem\"")), "{field}: {told}");
        }
        assert_eq!(drafts(&db).await, 0);
    }
}
