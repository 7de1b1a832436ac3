//! Recommendations as duties: what is owed of each, by whom, and what shows that it is done.

use crate::limits::{administrator, form, sets};
use crate::recovery::Recovery;
use crate::remediation::OUTSIDE;
use crate::support::{Browser, databases, site};
use axum::http::StatusCode;
use tocsin::base::Actor;
use tocsin::db::Db;
use tocsin::intake::store::hashes;
use tocsin::verify::verify;
use tocsin::web::Mode;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << >> endobj\n%%EOF";
const PROGRAM: &[u8] = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00";

tocsin::sql! {
    TOUCH = "update recommendation_file set file_name = 'autre.pdf'";
}

impl Recovery {
    /// The diagnosis is with the project, and R1 waits for its answer.
    async fn in_planning(db: &Db) -> Self {
        let story = Recovery::in_staffing(db).await;
        story.starts().await;
        story.diagnosed().await;
        story
    }

    /// R1 is accepted by the project lead, and given to `owner` for in thirty days.
    async fn gives(&self, owner: &str) {
        let due = self.in_days(30);
        let answer = format!("answer_rank=1&answer_choice=accept&{owner}&answer_due_on={due}");
        self.does(&self.world.requester, "plan", "answer-recommendation", &answer).await;
    }

    async fn owes(&self, actor: &Actor) -> String {
        let mut browser = Browser::signed_in(&self.world.db, actor).await;
        browser.get("/owed").await.text
    }

    /// What somebody finds on coming back.
    async fn home(&self, actor: &Actor) -> String {
        let mut browser = Browser::signed_in(&self.world.db, actor).await;
        browser.get("/").await.text
    }

    /// Somebody shows that R1 is done by a file, before a server that others ask too.
    async fn uploads(
        &self,
        browser: &mut Browser,
        actor: &Actor,
        typed: &[(&str, &str)],
        file: (&str, &[u8]),
    ) -> String {
        let seen = self.seen_by(actor).await;
        let known = [("seen", seen.as_str()), ("complete_rank", "1")];
        let fields: Vec<(&str, &str)> = known.into_iter().chain(typed.iter().copied()).collect();
        let page = format!("/cases/{}/plan", self.number);
        let got = browser.upload_beside(&page, &format!("{page}/done"), &fields, file).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{got:?}");
        let path = got.location.unwrap().replace("http://tocsin.test", "");
        browser.get(&path).await.text
    }
}

async fn whole(db: &Db) {
    let report = verify(db).await.unwrap();
    assert!(report.faults.is_empty(), "{:#?}", report.faults);
}

/// Administrators set within how long a critical one is carried out: the form says the day, and holds to it.
#[tokio::test]
async fn a_critical_one_is_taken_on_within_the_limit_that_administrators_set() {
    for db in databases().await {
        let story = Recovery::in_planning(&db).await;
        let mut admin = administrator(&db).await;
        let kind = "follow_recommendation";
        let told = sets(&mut admin, kind, &form(kind, 0, [2, 3, 4, 5])).await;
        assert!(told.contains("banner--done"), "{told}");
        assert!(told.contains("A critical recommendation to be carried out"), "{told}");
        let requester = &story.world.requester;
        let answer = |days| {
            let due = story.in_days(days);
            let owner = requester.id;
            format!("answer_rank=1&answer_choice=accept&answer_owner={owner}&answer_due_on={due}")
        };
        let told = story.sends(requester, "plan", "answer-recommendation", &answer(15)).await.text;
        assert!(told.contains("A critical recommendation is done by"), "{told}");
        story.does(requester, "plan", "answer-recommendation", &answer(2)).await;
        let owed = story.owes(requester).await;
        assert!(owed.contains("A recommendation to be carried out (R1)"), "{owed}");
        whole(&db).await;
    }
}

#[tokio::test]
async fn a_critical_recommendation_is_owed_an_answer_and_then_what_was_promised() {
    for db in databases().await {
        let story = Recovery::in_planning(&db).await;
        let (requester, expert) = (&story.world.requester, &story.expert);
        let owed = story.owes(requester).await;
        assert!(owed.contains("The answer to a critical recommendation (R1)"), "{owed}");
        let home = story.home(requester).await;
        assert!(home.contains("The answer to a critical recommendation (R1)"), "{home}");
        assert!(home.contains(&format!("/cases/{}/plan#answer", story.number)), "{home}");
        // Whoever waits for it reads which it is.
        let waits = story.home(&story.world.sponsor).await;
        let said = format!("The answer to a critical recommendation (R1), by {}", requester.name);
        assert!(waits.contains(&said), "{waits}");
        story.gives(&format!("answer_owner={}", expert.id)).await;
        let owed = story.owes(requester).await;
        assert!(!owed.contains("(R1)"), "it is answered, and somebody else's to do: {owed}");
        let owed = story.owes(expert).await;
        assert!(owed.contains("A recommendation to be carried out (R1)"), "{owed}");
        assert!(
            owed.contains("This date was given when the recommendation was accepted"),
            "{owed}"
        );
        assert!(owed.contains("/plan#complete"), "{owed}");
        let page = story.sees(&story.lead, "plan").await.text;
        assert!(page.contains(&expert.name), "{page}");
        // A refusal takes a sentence, not a word.
        let no = "answer_rank=1&answer_choice=refuse&answer_argument=non";
        let told = story.sends(requester, "plan", "answer-recommendation", no).await.text;
        assert_eq!(told.matches("field__error").count(), 1, "{told}");
        assert!(told.contains("Say why in a sentence"), "{told}");
        // Refused after all, it is nobody's.
        let refuse = "answer_rank=1&answer_choice=refuse&answer_argument=Hors+de+prix";
        story.does(requester, "plan", "answer-recommendation", refuse).await;
        assert!(!story.owes(expert).await.contains("(R1)"));
        whole(&db).await;
    }
}

#[tokio::test]
async fn an_owner_outside_is_named_with_their_organisation_and_answered_for() {
    for db in databases().await {
        let story = Recovery::in_planning(&db).await;
        let nameless = format!(
            "answer_rank=1&answer_choice=accept&answer_owner=outside&answer_due_on={}",
            story.in_days(30)
        );
        let requester = &story.world.requester;
        let got = story.sends(requester, "plan", "answer-recommendation", &nameless).await;
        assert_eq!(got.text.matches("field__error").count(), 2, "{}", got.text);
        // What is missing where it is not said that nothing will do.
        for asked in ["answer_owner_name", "answer_owner_organisation"] {
            let label = got.text.split_once(&format!(r#"for="{asked}""#)).unwrap().1;
            let label = label.split_once("</label>").unwrap().0;
            assert!(label.contains("If somebody outside of Tocsin"), "{label}");
            assert!(!label.contains("field__opt"), "{label}");
        }
        story.gives(OUTSIDE).await;
        let page = story.sees(&story.lead, "plan").await.text;
        assert!(page.contains("S. Hamon (Ministère)"), "{page}");
        assert!(page.contains(&format!("Followed up by {}", requester.name)), "{page}");
        assert!(story.owes(requester).await.contains("A recommendation to be carried out (R1)"));
        let home = story.home(requester).await;
        assert!(home.contains("A recommendation to be carried out (R1)"), "{home}");
        assert!(home.contains(&format!("/cases/{}/plan#complete", story.number)), "{home}");
        story.is_not_theirs(&story.world.director, "answer-recommendation", "answer_rank=x").await;
        whole(&db).await;
    }
}

#[tokio::test]
async fn a_file_shows_that_it_is_done_and_is_sent_to_whoever_reads_the_recommendations() {
    for db in databases().await {
        let story = Recovery::in_planning(&db).await;
        let (requester, expert) = (&story.world.requester, &story.expert);
        story.gives(&format!("answer_owner={}", expert.id)).await;
        let server = site(&db, Mode::Demo, "http://tocsin.test");
        let mut owner = Browser::at(server.clone()).come_in(expert).await;
        let typed = [("complete_evidence", "Signé le 3 mars"), ("complete_link", "")];
        let page = story.uploads(&mut owner, expert, &typed, ("Procès-verbal.pdf", PDF)).await;
        assert!(page.contains("banner--done"), "{page}");
        assert!(page.contains("Procès-verbal.pdf") && page.contains("Signé le 3 mars"), "{page}");
        assert!(!story.owes(expert).await.contains("(R1)"), "it is done");

        let at = page.find("/plan/proofs/").expect("a link to the file");
        let from = page[..at].rfind('"').unwrap() + 1;
        let address = page[from..].split('"').next().unwrap().to_owned();
        let mut reader = Browser::at(server.clone()).come_in(requester).await;
        let sent = reader.get(&address).await;
        assert_eq!((sent.status, sent.text.as_bytes()), (StatusCode::OK, PDF));
        let headers = reader.headers_of(&address).await;
        assert!(headers["content-disposition"].to_str().unwrap().starts_with("attachment;"));
        assert!(headers["content-security-policy"].to_str().unwrap().starts_with("sandbox"));
        let stranger = crate::support::person(&db, "yves", tocsin::base::Role::ProjectLead).await;
        let mut stranger = Browser::at(server.clone()).come_in(&stranger).await;
        assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
        let mut nobody = Browser::at(server.clone());
        let turned_away = nobody.get(&address).await;
        assert!(turned_away.location.unwrap().starts_with("/sign-in"), "a way in, and no file");

        let journal = story.sees(requester, "journal").await.text;
        assert!(journal.contains("with the file “Procès-verbal.pdf”"), "{journal}");
        let mut tx = db.begin().await.unwrap();
        assert_eq!(hashes(&mut tx).await.unwrap().len(), 1, "a backup takes it along");
        drop(tx);
        whole(&db).await;
        let mut tx = db.begin().await.unwrap();
        tx.query(TOUCH).execute().await.unwrap();
        tx.commit().await.unwrap();
        let faults = verify(&db).await.unwrap().faults;
        assert!(format!("{faults:?}").contains("the files of its recommendations"), "{faults:?}");
    }
}

#[tokio::test]
async fn a_file_that_is_not_taken_leaves_what_was_typed_and_nothing_else() {
    let long = vec![b'a'; 20 * 1024 * 1024 + 1];
    let refused: [(&str, &[u8], &str); 4] = [
        ("pv.pdf", PROGRAM, "is not what its name says"),
        ("pv.exe", PROGRAM, "This kind of file is not taken"),
        ("pv.txt", &long, "larger than 20 MB"),
        ("pv.pdf", b"", "This file is empty"),
    ];
    for db in databases().await {
        let story = Recovery::in_planning(&db).await;
        let requester = &story.world.requester;
        story.gives(&format!("answer_owner={}", requester.id)).await;
        let server = site(&db, Mode::Demo, "http://tocsin.test");
        let mut browser = Browser::at(server).come_in(requester).await;
        let typed = [("complete_evidence", "Signé le 3 mars"), ("complete_link", "ftp://x")];
        for (name, content, said) in &refused {
            let page = story.uploads(&mut browser, requester, &typed, (name, content)).await;
            assert!(page.contains(said), "{name}: {page}");
            assert!(page.contains("href=\"#file\"") && page.contains("href=\"#complete_link\""));
            assert!(page.contains("Signé le 3 mars") && page.contains("ftp://x"), "{name}: {page}");
        }
        let mut tx = db.begin().await.unwrap();
        assert_eq!(hashes(&mut tx).await.unwrap(), [""; 0]);
        drop(tx);
        let nothing = story.noted_done(requester, &[("complete_rank", "1")]).await.text;
        assert!(nothing.contains("a few words, a link or a file"), "{nothing}");
        let unchosen = [("complete_rank", ""), ("complete_evidence", "Signé")];
        let unchosen = story.noted_done(requester, &unchosen).await.text;
        assert!(unchosen.contains("href=\"#complete_rank\""), "{unchosen}");

        // Whoever may not is told that first, and whoever is late too; neither file stays.
        let page = format!("/cases/{}/plan", story.number);
        let fields = [("seen", "0"), ("complete_rank", "1"), ("complete_evidence", "Signé")];
        let file = ("pv.pdf", PDF);
        let late = browser.upload_beside(&page, &format!("{page}/done"), &fields, file).await;
        let late = late.location.unwrap().replace("http://tocsin.test", "");
        let late = browser.get(&late).await.text;
        assert!(late.contains("Signé") && late.contains("role=\"alert\""), "{late}");
        let mut above = Browser::signed_in(&db, &story.world.director).await;
        let told = above.upload_beside(&page, &format!("{page}/done"), &fields, file).await;
        let told = above.get(&told.location.unwrap().replace("http://tocsin.test", "")).await.text;
        assert!(told.contains("role=\"alert\""), "{told}");
        let mut tx = db.begin().await.unwrap();
        assert_eq!(hashes(&mut tx).await.unwrap(), [""; 0]);
        drop(tx);
        let strange = browser.upload_beside(&page, "/cases/x/plan/done", &fields, file).await;
        assert_eq!(strange.status, StatusCode::NOT_FOUND);
        whole(&db).await;
    }
}

/// What is larger than any file is read past and not received: it is nobody's yet.
#[tokio::test]
async fn what_was_typed_beside_a_file_waits_for_whoever_was_signed_out_meanwhile() {
    let long = vec![b'a'; 20 * 1024 * 1024 + 1];
    for db in databases().await {
        let story = Recovery::in_planning(&db).await;
        let requester = &story.world.requester;
        story.gives(&format!("answer_owner={}", requester.id)).await;
        let server = site(&db, Mode::Demo, "http://tocsin.test");
        let mut browser = Browser::at(server).come_in(requester).await;
        let (page, seen) =
            (format!("/cases/{}/plan", story.number), story.seen_by(requester).await);
        let fields =
            [("seen", &*seen), ("complete_rank", "1"), ("complete_evidence", "Signé le 3 mars")];
        for content in [PDF, &long[..]] {
            browser.submit(&page, "/api/sign-out", "").await;
            let file = ("pv.pdf", content);
            let late = browser.upload_beside(&page, &format!("{page}/done"), &fields, file).await;
            let back = late.location.unwrap().replace("http://tocsin.test", "");
            assert_eq!(back, page);
            let shut = browser.get(&page).await.text;
            assert!(!shut.contains("Signé le 3 mars"), "to nobody in between: {shut}");
            let form = format!("person={}&next={page}", requester.id);
            browser.submit("/sign-in", "/api/sign-in-demo", &form).await;
            let there = browser.get(&page).await.text;
            assert!(there.contains("Signé le 3 mars"), "{there}");
        }
        let mut tx = db.begin().await.unwrap();
        assert_eq!(hashes(&mut tx).await.unwrap(), [""; 0]);
    }
}

#[tokio::test]
async fn the_picture_counts_each_grade_and_narrows_the_list() {
    for db in databases().await {
        let story = Recovery::in_planning(&db).await;
        story.gives(OUTSIDE).await;
        let page = story.sees(&story.lead, "plan").await.text;
        let narrowed = format!("/cases/{}/plan?grade=critical&amp;standing=open", story.number);
        assert!(page.contains(&narrowed) && page.contains("stackbar"), "{page}");
        let page = story.sees(&story.lead, "plan?grade=critical&standing=open").await.text;
        assert!(
            page.contains("Recommendations shown: 1 of 1.") && page.contains("grade--3"),
            "{page}"
        );
        let page = story.sees(&story.lead, "plan?standing=refused").await.text;
        assert!(
            page.contains("Recommendations shown: 0 of 1.") && !page.contains("grade--3"),
            "{page}"
        );
    }
}
