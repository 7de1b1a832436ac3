//! Replies to the findings, one beside each: kept, sent once, frozen with them as one document.

use crate::recovery::Recovery;
use crate::remediation::OUTSIDE;
use crate::support::{Browser, databases};
use crate::world::acting_at;
use axum::body::to_bytes;
use axum::http::StatusCode;
use chrono::{TimeDelta, Utc};
use scraper::{Html, Selector};
use std::io::Read;
use tocsin::base::Actor;
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::remediation::model::Event;
use tocsin::remediation::store as recoveries;
use tocsin::verify::verify;

tocsin::sql! {
    TOUCH_DOCUMENT = "update diagnosis_document set content = '{}'";
    CUT_DOCUMENT = "delete from diagnosis_document";
    DRAFTS = "select count(*) as count from reply_draft";
}

#[derive(sqlx::FromRow)]
struct Count {
    count: i64,
}

/// One line of the form.
fn at(line: usize, rank: u32, stance: &str, words: &str) -> String {
    let said = [("rank", rank.to_string()), ("stance", stance.into()), ("words", words.into())];
    let said = said.map(|(name, it)| format!("replies%5B{line}%5D%5B{name}%5D={it}"));
    said.join("&")
}

impl Recovery {
    /// A reply that agrees to whatever was found, as it is sent.
    pub async fn agreeing(&self) -> String {
        let mut cx = self.world.acting(&self.lead).await;
        let file = cases::find(&mut cx, self.number).await.unwrap();
        let state = recoveries::of(cx.tx(), &file).await.unwrap();
        cx.finish().await.unwrap();
        let findings = state.findings.iter().enumerate();
        let rows = findings.map(|(line, it)| at(line, it.rank, "agree", ""));
        let rows: Vec<String> = rows.collect();
        format!("draft_seen=0&{}&reply_text=Nous+partageons+ce+constat", rows.join("&"))
    }

    /// Two findings and a recommendation, with the project for it to reply to.
    async fn delivered(&self) {
        self.starts().await;
        let (lead, expert) = (&self.lead, &self.expert);
        for title in ["Recette+absente", "Equipe+incomplete"] {
            let finding =
                format!("finding_title={title}&finding_text=Un+fait&finding_severity=major");
            self.does(lead, "plan", "add-finding", &finding).await;
        }
        let recommendation = "recommend_title=Geler+le+perimetre&recommend_grade=critical";
        self.does(lead, "plan", "add-recommendation", recommendation).await;
        self.does(expert, "plan", "read-diagnosis", "").await;
        self.does(lead, "plan", "deliver-findings", "").await;
    }

    async fn plan_of(&self, actor: &Actor) -> String {
        self.sees(actor, "plan").await.text
    }
}

async fn drafts(db: &Db) -> i64 {
    let mut tx = db.snapshot().await.unwrap();
    let row: Count = tx.query(DRAFTS).one().await.unwrap();
    row.count
}

#[tokio::test]
async fn a_draft_is_read_by_its_author_alone_and_sent_once() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.delivered().await;
        let (author, sponsor) = (&story.world.requester, &story.world.sponsor);
        let begun = format!("draft_seen=0&{}&reply_text=", at(0, 1, "partly", "Vrai+en+juin"));
        story.does(author, "plan", "save-reply", &begun).await;
        assert!(story.plan_of(author).await.contains("Vrai en juin"));
        let others = [sponsor, &story.lead, &story.expert, &story.world.coordinator];
        for other in others.into_iter().chain([&story.world.director]) {
            for tab in ["plan", "report", "journal", "status"] {
                let page = story.sees(other, tab).await;
                assert!(!page.text.contains("Vrai en juin"), "{} {tab}", other.name);
            }
        }

        let whole = |draft_seen: u32| {
            let rows = [at(0, 1, "partly", "Vrai+en+juin"), at(1, 2, "agree", "")].join("&");
            format!("draft_seen={draft_seen}&{rows}&reply_text=Merci+de+ce+travail")
        };
        story.does(author, "plan", "reply-to-findings", &whole(1)).await;
        assert_eq!(drafts(&db).await, 0, "what was sent is no draft any more");
        for reader in [sponsor, &story.lead, &story.world.coordinator] {
            let page = story.plan_of(reader).await;
            assert!(page.contains("Vrai en juin") && page.contains("agree in part"), "{page}");
        }
        let director = &story.world.director;
        for tab in ["plan", "report", "journal"] {
            let page = story.sees(director, tab).await.text;
            assert!(!page.contains("Vrai en juin"), "nobody above reads it before: {tab}");
        }
        let again = story.sends(author, "plan", "reply-to-findings", &whole(0)).await;
        assert!(again.text.contains("already, or is not asked of you"), "{}", again.text);
        story.is_not_theirs(director, "save-reply", &begun).await;
        story.is_not_theirs(&story.lead, "reply-to-findings", &whole(0)).await;
    }
}

#[tokio::test]
async fn what_is_missing_is_said_at_its_finding_and_what_was_typed_is_kept() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.delivered().await;
        let sponsor = &story.world.sponsor;
        let rows = [at(0, 1, "disagree", ""), at(1, 2, "", "Un+mot+tout+de+meme")].join("&");
        let form = format!("draft_seen=0&{rows}&reply_text=Nous+relisons");
        let got = story.sends(sponsor, "plan", "reply-to-findings", &form).await;
        assert_eq!(got.text.matches("field__error").count(), 2, "{}", got.text);
        for problem in ["replies[0][words]-problem", "replies[1][stance]-problem"] {
            assert!(got.text.contains(&format!("id=\"{problem}\"")), "{problem}: {}", got.text);
        }
        assert!(got.text.contains("Un mot tout de meme") && got.text.contains("Nous relisons"));
        let one = format!("draft_seen=0&{}&reply_text=", at(0, 1, "agree", ""));
        let got = story.sends(sponsor, "plan", "reply-to-findings", &one).await;
        assert!(got.text.contains("one reply to each finding"), "{}", got.text);
        let mut browser = Browser::signed_in(&db, sponsor).await;
        for rank in ["x", "-1", "0x1"] {
            let form = format!(
                "case={}&seen=0&draft_seen=0&replies%5B0%5D%5Brank%5D={rank}",
                story.number
            );
            let got = browser.call("/api/case/save-reply", &form).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{rank}: {got:?}");
        }
        assert_eq!(drafts(&db).await, 0);
    }
}

/// Two pages of the same person: the slower is told, and sees both what was kept and what they typed.
#[tokio::test]
async fn a_second_page_undoes_nothing_that_the_first_kept() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.delivered().await;
        let author = &story.world.requester;
        let said = |draft_seen: u32, words: &str| {
            format!("draft_seen={draft_seen}&{}&reply_text=", at(0, 1, "partly", words))
        };
        story.does(author, "plan", "save-reply", &said(0, "Premiere+page")).await;
        for action in ["save-reply", "reply-to-findings"] {
            let whole = format!("{}&{}", said(0, "Seconde+page"), at(1, 2, "agree", ""));
            let got = story.sends(author, "plan", action, &whole).await;
            assert!(got.text.contains("You wrote from another page too"), "{action}: {}", got.text);
            assert!(got.text.contains("Premiere page") && got.text.contains("Seconde page"));
        }
        story.does(author, "plan", "save-reply", &said(1, "Seconde+page")).await;
        let page = story.plan_of(author).await;
        assert!(page.contains("Seconde page") && !page.contains("Premiere page"), "{page}");
    }
}

/// What a field of the reply shows.
fn shown(page: &str, name: &str) -> String {
    let html = Html::parse_document(page);
    let found = |selector: String| {
        html.select(&Selector::parse(&selector).unwrap()).next().map(|it| {
            let text = it.text().collect::<String>().trim().to_owned();
            it.attr("value").map_or(text, str::to_owned)
        })
    };
    let of = |kind: &str| format!("#reply {kind}[name=\"{name}\"]");
    let texts = [of("textarea"), of("input") + "[type=hidden]", of("input") + "[checked]"];
    texts.into_iter().find_map(found).unwrap_or_default()
}

/// The whole form as it stands on the page.
fn as_it_stands(page: &str) -> String {
    let mut fields = vec!["findings_seen".into(), "draft_seen".into(), "reply_text".into()];
    fields.push("reply_text_was".to_owned());
    for line in 0..2 {
        let names = ["rank", "stance", "words", "was_stance", "was_words"];
        fields.extend(names.map(|name| format!("replies[{line}][{name}]")));
    }
    let said: Vec<(String, String)> =
        fields.into_iter().map(|name| (name.clone(), shown(page, &name))).collect();
    serde_urlencoded::to_string(said).unwrap()
}

/// Each page wrote at another finding: the slower one is given both, and saving keeps both.
#[tokio::test]
async fn what_another_page_wrote_fills_what_this_one_left_empty() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.delivered().await;
        let sponsor = &story.world.sponsor;
        let first = [at(0, 1, "partly", "Vrai+en+juin"), at(1, 2, "", "")].join("&");
        let first = format!("draft_seen=0&{first}&reply_text=");
        story.does(sponsor, "plan", "save-reply", &first).await;
        let second = [at(0, 1, "", ""), at(1, 2, "disagree", "Equipe+au+complet")].join("&");
        let second = format!("draft_seen=0&{second}&reply_text=Merci");
        let page = story.sends(sponsor, "plan", "save-reply", &second).await.text;
        assert!(page.contains("You wrote from another page too"), "{page}");
        for (name, said) in [
            ("replies[0][stance]", "partly"),
            ("replies[0][words]", "Vrai en juin"),
            ("replies[1][stance]", "disagree"),
            ("replies[1][words]", "Equipe au complet"),
            ("reply_text", "Merci"),
        ] {
            assert_eq!(shown(&page, name), said, "{name}: {page}");
        }
        assert!(!page.contains("Saved from your other page"), "nothing was written twice: {page}");
        story.does(sponsor, "plan", "save-reply", &as_it_stands(&page)).await;
        let page = story.plan_of(sponsor).await;
        assert_eq!(shown(&page, "replies[0][words]"), "Vrai en juin");
        assert_eq!(shown(&page, "replies[1][words]"), "Equipe au complet");

        // Written on both: what was typed here stays in its field, and the other below it.
        let old = as_it_stands(&page);
        let there = old.replace("Vrai+en+juin", "Vrai+en+mai");
        story.does(sponsor, "plan", "save-reply", &there).await;
        let here = old.replace("Vrai+en+juin", "Faux+en+juin");
        let page = story.sends(sponsor, "plan", "save-reply", &here).await.text;
        assert_eq!(shown(&page, "replies[0][words]"), "Faux en juin", "{page}");
        let beside = page.split_once("Saved from your other page").expect("what was kept").1;
        assert!(beside.contains("Vrai en mai"), "{beside}");
        assert_eq!(page.matches("Saved from your other page").count(), 1, "{page}");
        let page = story.plan_of(sponsor).await;
        assert_eq!(shown(&page, "replies[0][words]"), "Vrai en mai", "and nothing was replaced");
    }
}

/// One of the two replies first: the other's is to the same findings, and not too late for that.
#[tokio::test]
async fn a_reply_does_not_wait_for_what_happens_beside_it() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.delivered().await;
        let (author, sponsor) = (&story.world.requester, &story.world.sponsor);
        let page = story.plan_of(sponsor).await;
        story.does(author, "plan", "reply-to-findings", &story.agreeing().await).await;
        let mut browser = Browser::signed_in(&db, sponsor).await;
        let said = |rows: [String; 2], draft_seen: u32, findings: &str| {
            let rows = rows.join("&");
            format!(
                "case={}&findings_seen={findings}&draft_seen={draft_seen}&{rows}&reply_text=",
                story.number
            )
        };
        let findings = shown(&page, "findings_seen");
        let save = said([at(0, 1, "agree", ""), at(1, 2, "", "")], 0, &findings);
        let saved = browser.call("/api/case/save-reply", &save).await;
        assert_eq!(saved.status, StatusCode::OK, "{saved:?}");
        let lacking = said([at(0, 1, "agree", ""), at(1, 2, "partly", "")], 1, &findings);
        let told = browser.call("/api/case/reply-to-findings", &lacking).await;
        assert!(told.text.contains("problem-reply-words"), "what lacks is told: {told:?}");
        // To other findings, it would be a reply to what nobody read.
        let rows = || [at(0, 1, "agree", ""), at(1, 2, "agree", "")];
        for other in ["", "x", &"a".repeat(64)] {
            for action in ["save-reply", "reply-to-findings"] {
                let form = said(rows(), 1, other);
                let got = browser.call(&format!("/api/case/{action}"), &form).await;
                assert_eq!(got.status, StatusCode::CONFLICT, "{action} {other}: {got:?}");
            }
        }
        let whole = said(rows(), 1, &findings);
        let sent = browser.call("/api/case/reply-to-findings", &whole).await;
        assert_eq!(sent.status, StatusCode::OK, "{sent:?}");
        assert_eq!(drafts(&db).await, 0);
    }
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
