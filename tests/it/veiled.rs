//! What the journal tells of a diagnosis to those who may not read it yet: that something was done, on its page alone.

use crate::recovery::Recovery;
use crate::support::{Browser, databases, site};
use axum::http::StatusCode;
use serde_json::Value;
use tocsin::base::Actor;
use tocsin::verify::verify;
use tocsin::web::Mode;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << >> endobj\n%%EOF";

/// What findings, recommendations and what shows them say: read by nobody above before the replies are in.
const SAID: [&str; 7] = [
    "Recette absente",
    "Geler le perimetre",
    "https://forge.exemple.fr/pv",
    "Recette.pdf",
    "Remis en mars",
    "recommendation R1",
    "finding C",
];

const DIAGNOSIS: &str = "worked on the diagnosis, which is not open to you yet";
const RECOMMENDATION: &str =
    "acted on a recommendation of the diagnosis, which is not open to you yet";

impl Recovery {
    /// The project follows R1, gives it to the expert, and shows that it is done, while it may still reply.
    async fn follows_a_recommendation(&self) {
        let (requester, due) = (&self.world.requester, self.in_days(30));
        let answer = format!(
            "answer_rank=1&answer_choice=accept&answer_owner={}&answer_due_on={due}",
            self.expert.id
        );
        self.does(requester, "plan", "answer-recommendation", &answer).await;
        let seen = self.seen_by(requester).await;
        let fields = [
            ("seen", seen.as_str()),
            ("complete_rank", "1"),
            ("complete_evidence", "Remis en mars"),
            ("complete_link", "https://forge.exemple.fr/pv"),
        ];
        let server = site(&self.world.db, Mode::Demo, "http://tocsin.test");
        let mut browser = Browser::at(server).come_in(requester).await;
        let plan = format!("/cases/{}/plan", self.number);
        let file = ("Recette.pdf", PDF);
        let sent = browser.upload_beside(&plan, &format!("{plan}/done"), &fields, file).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{sent:?}");
        let path = sent.location.unwrap().replace("http://tocsin.test", "");
        let page = browser.get(&path).await.text;
        assert!(page.contains("banner--done"), "{page}");
    }

    async fn reads(&self, who: &Actor, path: &str) -> String {
        Browser::signed_in(&self.world.db, who).await.get(path).await.text
    }

    async fn journal_of(&self, who: &Actor) -> String {
        self.sees(who, "journal").await.text
    }

    async fn journal_file(&self, who: &Actor) -> String {
        self.reads(who, &format!("/cases/{}/journal.csv", self.number)).await
    }

    /// The kinds of the acts that the whole of the case tells somebody.
    async fn acts_told(&self, who: &Actor) -> Vec<String> {
        let told = self.reads(who, &format!("/api/cases/{}/dossier", self.number)).await;
        let told: Value = serde_json::from_str(&told).unwrap();
        let acts = told["acts"].as_array().unwrap().iter();
        acts.map(|it| it["kind"].as_str().unwrap().to_owned()).collect()
    }

    /// The coordinator keeps at the top that R1 was done.
    async fn pins_what_was_done(&self) {
        let coordinator = &self.world.coordinator;
        let file = self.journal_file(coordinator).await;
        let line = file.lines().find(|it| it.contains("noted recommendation R1 as done"));
        let rank = line.and_then(|it| it.split(',').next()).expect("it is in the file");
        let page = format!("/cases/{}/journal", self.number);
        let form = format!("case={}&entry={rank}", self.number);
        let mut browser = Browser::signed_in(&self.world.db, coordinator).await;
        let got = browser.submit(&page, "/api/case/pin-entry", &form).await;
        assert_eq!(got.location.as_deref(), Some(&*page), "{got:?}");
    }
}

#[tokio::test]
async fn nobody_above_learns_what_was_recommended_before_the_replies_are_in() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.delivered().await;
        story.follows_a_recommendation().await;
        story.pins_what_was_done().await;
        let (world, number) = (&story.world, story.number);

        for who in [&world.director, &world.auditor] {
            let tabs = ["", "/plan", "/report", "/status", "/team", "/decisions", "/journal"];
            let pages = tabs.map(|tab| format!("/cases/{number}{tab}"));
            let more = [
                format!("/cases/{number}/dossier"),
                format!("/api/cases/{number}/dossier"),
                format!("/cases/{number}/journal.csv"),
                "/owed?view=by-anyone".to_owned(),
            ];
            for path in pages.iter().chain(&more) {
                let read = story.reads(who, path).await;
                for words in SAID {
                    assert!(!read.contains(words), "{} {path} says {words}: {read}", who.name);
                }
            }
            // Added, accepted and done, the last pinned too; and two findings.
            let journal = story.journal_of(who).await;
            assert_eq!(journal.matches(RECOMMENDATION).count(), 4, "{}: {journal}", who.name);
            assert_eq!(journal.matches(DIAGNOSIS).count(), 2, "{}: {journal}", who.name);
            let file = story.journal_file(who).await;
            assert!(file.contains("opened the case"), "{file}");
            assert!(!file.contains("not open to you yet"), "no file has it: {file}");
            let acts = story.acts_told(who).await;
            assert!(acts.iter().any(|it| it == "accepted"), "the case was: {acts:?}");
            assert!(!acts.iter().any(|it| it.starts_with("recommendation_")), "{acts:?}");
        }

        let people = [&world.requester, &world.sponsor, &world.coordinator];
        for who in people.into_iter().chain([&story.lead, &story.expert]) {
            let (journal, file) = (story.journal_of(who).await, story.journal_file(who).await);
            for read in [&journal, &file] {
                assert!(read.contains("accepted recommendation R1"), "{}: {read}", who.name);
                assert!(read.contains("“Recette.pdf”"), "{}: {read}", who.name);
                assert!(!read.contains("not open to you yet"), "{}: {read}", who.name);
            }
            let acts = story.acts_told(who).await;
            assert!(acts.iter().any(|it| it == "recommendation_accepted"), "{}", who.name);
        }

        for side in [&world.requester, &world.sponsor] {
            let agreeing = story.agreeing().await;
            story.does(side, "plan", "reply-to-findings", &agreeing).await;
        }
        story.does(&story.lead, "plan", "close-reply", "").await;
        for who in [&world.director, &world.auditor] {
            let (journal, file) = (story.journal_of(who).await, story.journal_file(who).await);
            for read in [&journal, &file] {
                assert!(read.contains("“Recette.pdf”"), "now it is theirs to read: {read}");
                assert!(!read.contains("not open to you yet"), "{read}");
            }
            let acts = story.acts_told(who).await;
            assert!(acts.iter().any(|it| it == "recommendation_accepted"), "{acts:?}");
        }
        let report = verify(&db).await.unwrap();
        assert!(report.faults.is_empty(), "{:#?}", report.faults);
    }
}

#[tokio::test]
async fn the_project_learns_that_a_diagnosis_is_written_and_not_yet_what_it_says() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let lead = &story.lead;
        let finding = "finding_title=Recette+absente&finding_text=Un+fait&finding_severity=major";
        story.does(lead, "plan", "add-finding", finding).await;
        let advice = "recommend_title=Geler+le+perimetre&recommend_grade=critical";
        story.does(lead, "plan", "add-recommendation", advice).await;
        story.does(lead, "plan", "remove-recommendation", "rank=1").await;
        for who in [&story.world.requester, &story.world.sponsor, &story.world.director] {
            let journal = story.journal_of(who).await;
            assert_eq!(journal.matches(RECOMMENDATION).count(), 2, "{}: {journal}", who.name);
            assert_eq!(journal.matches(DIAGNOSIS).count(), 1, "{}: {journal}", who.name);
            let file = story.journal_file(who).await;
            for words in SAID.into_iter().chain(["not open to you yet"]) {
                assert!(!file.contains(words), "{} {words}: {file}", who.name);
            }
        }
        let journal = story.journal_of(&story.world.coordinator).await;
        assert!(journal.contains("added a recommendation"), "{journal}");
        assert!(journal.contains("removed recommendation R1"), "{journal}");
    }
}
