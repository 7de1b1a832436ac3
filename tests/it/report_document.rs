//! A diagnosis and the replies to it, frozen as one document that nothing done later changes.

use crate::recovery::Recovery;
use crate::remediation::OUTSIDE;
use crate::replies::{at, drafts};
use crate::support::{Browser, databases};
use crate::world::acting_at;
use axum::body::to_bytes;
use axum::http::StatusCode;
use chrono::{TimeDelta, Utc};
use std::io::Read;
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::remediation::model::Event;
use tocsin::remediation::store as recoveries;
use tocsin::verify::verify;

tocsin::sql! {
    TOUCH_DOCUMENT = "update diagnosis_document set content = '{}'";
    CUT_DOCUMENT = "delete from diagnosis_document";
}

/// Somebody with the keys of the database takes its guard away first.
async fn without_its_guard(db: &Db) {
    match db {
        Db::Sqlite { write, .. } => {
            let drop = "drop trigger diagnosis_document_is_never_changed";
            sqlx::query(drop).execute(write).await.unwrap();
        }
        Db::Postgres(pool) => {
            let drop = "alter table diagnosis_document disable trigger user";
            sqlx::query(drop).execute(pool).await.unwrap();
        }
    }
}

/// The document on its page, without what surrounds it.
fn document(page: &str) -> String {
    let from = page.find("<article").expect("a frozen document is shown");
    let to = page.find("</article>").unwrap();
    page[from..to].to_owned()
}

/// Everything that was said becomes one document, and nothing that is done later is in it.
#[tokio::test]
async fn the_report_and_its_replies_are_frozen_as_one_document() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.delivered().await;
        let (author, sponsor) = (&story.world.requester, &story.world.sponsor);
        let (lead, director) = (&story.lead, &story.world.director);
        let early = story.sees(lead, "report").await.text;
        assert!(early.contains("There is no report here yet"), "{early}");
        let mut above = Browser::signed_in(&db, director).await;
        let file = format!("/cases/{}/report/file", story.number);
        assert_eq!(above.get(&file).await.status, StatusCode::NOT_FOUND);
        let rows = [at(0, 1, "disagree", "Deux+recettes+ont+eu+lieu"), at(1, 2, "agree", "")];
        let reply = format!("draft_seen=0&{}&reply_text=Merci", rows.join("&"));
        story.does(author, "plan", "reply-to-findings", &reply).await;
        story.does(sponsor, "plan", "reply-to-findings", &story.agreeing().await).await;
        story.does(lead, "plan", "close-reply", "").await;

        let page = story.sees(director, "report").await;
        assert_eq!(page.status, StatusCode::OK);
        let before = document(&page.text);
        for said in
            ["Recette absente", "Deux recettes ont eu lieu", "Geler le perimetre", "disagree"]
        {
            assert!(before.contains(said), "{said}: {before}");
        }
        assert!(story.plan_of(director).await.contains(&format!("/cases/{}/report", story.number)));
        let due = story.in_days(30);
        let answer = format!("answer_rank=1&answer_choice=accept&{OUTSIDE}&answer_due_on={due}");
        story.does(author, "plan", "answer-recommendation", &answer).await;
        assert_eq!(document(&story.sees(director, "report").await.text), before);
        assert!(verify(&db).await.unwrap().faults.is_empty());

        // As a file: its text can be hashed again, and the text document says the same.
        let page = above.get(&file).await.text;
        let (hash, text) =
            page.split_once("<p><code>").unwrap().1.split_once("</code></p><pre>").unwrap();
        let text = text.split_once("</pre>").unwrap().0.replace("&quot;", "\"");
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        assert_eq!(tocsin::case::chain::digest(&text), hash, "{text}");
        let answer = above.open(&format!("{file}.odt")).await;
        let name = answer.headers()["content-disposition"].to_str().unwrap().to_owned();
        assert_eq!(
            name,
            format!("attachment; filename=\"tocsin-diagnostic-{}.odt\"", story.number)
        );
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        archive.by_name("content.xml").unwrap().read_to_string(&mut text).unwrap();
        assert!(text.contains("Deux recettes ont eu lieu") && text.contains("<table:table "));
        let none = story.sees(director, "report?version=2").await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);

        for touch in [TOUCH_DOCUMENT, CUT_DOCUMENT] {
            let touched = db.begin().await.unwrap().query(touch).execute().await;
            assert!(touched.is_err(), "{} went through", touch.name);
        }
        without_its_guard(&db).await;
        let mut tx = db.begin().await.unwrap();
        tx.query(TOUCH_DOCUMENT).execute().await.unwrap();
        tx.commit().await.unwrap();
        let faults = verify(&db).await.unwrap().faults;
        assert!(faults.iter().any(|it| it.contains("what was frozen")), "{faults:?}");
    }
}

/// Silence closes nothing by itself, and is told as what it was: with whom it was asked of, and when again.
#[tokio::test]
async fn who_gave_no_reply_in_time_is_named_in_the_document() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.delivered().await;
        let (author, sponsor, lead) = (&story.world.requester, &story.world.sponsor, &story.lead);
        let begun = format!("draft_seen=0&{}&reply_text=", at(0, 1, "partly", "Jamais+envoye"));
        story.does(sponsor, "plan", "save-reply", &begun).await;
        story.does(author, "plan", "reply-to-findings", &story.agreeing().await).await;
        let early = story.sends(lead, "plan", "close-reply", "").await;
        assert!(!early.text.contains("banner--done"), "{}", early.text);
        let later = Utc::now() + TimeDelta::days(60);
        cases::mind_duties(&db, later - TimeDelta::days(1)).await.unwrap();
        let mut cx = acting_at(&db, lead, later).await;
        let seen = cases::find(&mut cx, story.number).await.unwrap().version;
        recoveries::close_reply(&mut cx, story.number, seen).await.unwrap();
        let file = cases::find(&mut cx, story.number).await.unwrap();
        let frozen = recoveries::document_of(&mut cx, &file, None).await.unwrap().unwrap();
        cx.finish().await.unwrap();
        assert_eq!((frozen.document.version, frozen.document.replies.len()), (1, 1));
        let silent = &frozen.document.silent;
        assert_eq!(silent.len(), 1);
        assert_eq!(silent[0].who.id, sponsor.id);
        assert!(silent[0].due_at.is_some() && !silent[0].reminded_at.is_empty(), "{silent:?}");
        assert_eq!(drafts(&db).await, 0, "what was never sent is forgotten");
        let page = document(&story.sees(lead, "report").await.text);
        assert!(page.contains("no reply in the time there was"), "{page}");
        assert!(!page.contains("Jamais envoye") && !frozen.content.contains("Jamais envoye"));
        let mut tx = db.begin().await.unwrap();
        assert_eq!(recoveries::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

/// What was replied before each finding had a place of its own is read as it was written.
#[tokio::test]
async fn a_reply_to_the_whole_from_before_is_still_read() {
    let old = r#"{"kind":"replied","reply":{"by":"01920000-0000-7000-8000-000000000003","part":"sponsor","text":"Nous partageons.","on":"2026-03-02"}}"#;
    let event: Event = serde_json::from_str(old).unwrap();
    assert_eq!(serde_json::to_string(&event).unwrap(), old, "and written as it was");
}
