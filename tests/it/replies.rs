//! Replies to the findings, one beside each: written, kept for their author alone, and sent once.

use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use axum::http::StatusCode;
use scraper::{Html, Selector};
use tocsin::base::Actor;
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::remediation::store as recoveries;

tocsin::sql! {
    DRAFTS = "select count(*) as count from reply_draft";
}

#[derive(sqlx::FromRow)]
struct Count {
    count: i64,
}

/// One line of the form.
pub fn at(line: usize, rank: u32, stance: &str, words: &str) -> String {
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
    pub async fn delivered(&self) {
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

    pub async fn plan_of(&self, actor: &Actor) -> String {
        self.sees(actor, "plan").await.text
    }
}

pub async fn drafts(db: &Db) -> i64 {
    let mut tx = db.snapshot().await.unwrap();
    let row: Count = tx.query(DRAFTS).one().await.unwrap();
    row.count
}

/// What a field of the reply shows.
pub fn shown(page: &str, name: &str) -> String {
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
