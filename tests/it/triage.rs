//! Triage, on both engines, over the doors and the pages that people use.

use crate::support::{Browser, Got, databases};
use crate::world::{World, answers};
use axum::http::StatusCode;
use tocsin::base::Actor;
use tocsin::case::model::{CaseNumber, Command, Confidentiality, Stage};
use tocsin::case::store as cases;
use tocsin::db::{Db, Tx};
use tocsin::triage::model::{AssessmentContext, GateFacts};
use tocsin::triage::store as triage;

tocsin::sql! {
    TOUCH_ASSESSMENT = "update assessment set total = total + 1";
    TOUCH_SCORE = "update case_score set total = total + 1";
}

#[tokio::test]
async fn the_last_assessment_counts_and_the_first_stays() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut cx = world.acting(&world.coordinator).await;
        let file = cases::find(&mut cx, number).await.unwrap();
        let before = triage::latest(&mut cx, &file).await.unwrap().unwrap();
        assert!(before.is_current);
        let context = users_harmed();
        let today = cx.today();
        let (file, priority) =
            triage::assess(&mut cx, file, &answers(today), context).await.unwrap();
        assert_eq!(priority.name(), "P1", "users are harmed now");
        let after = triage::latest(&mut cx, &file).await.unwrap().unwrap();
        assert_eq!(after.context, context);
        assert_ne!(after.appraisal.priority, before.appraisal.priority);
        cx.finish().await.unwrap();

        assert_eq!(faults(&mut db.begin().await.unwrap()).await, [""; 0]);
        let touched = db.begin().await.unwrap().query(TOUCH_ASSESSMENT).execute().await;
        assert!(touched.is_err(), "an assessment was changed");
        let mut tx = db.begin().await.unwrap();
        tx.query(TOUCH_SCORE).execute().await.unwrap();
        assert_eq!(faults(&mut tx).await.len(), 1, "a changed score was not seen");
    }
}

#[tokio::test]
async fn a_request_goes_all_the_way_to_its_team() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "take-charge", "").await;
        ines.does(number, "ask-information", "ask_information_question=Depuis+quand+%3F").await;
        assert_eq!(world.stage(number).await, Stage::AwaitingInformation);
        let queue = ines.browser.get("/triage").await.text;
        assert!(queue.contains("Our clock is stopped") && queue.contains("camille"), "{queue}");
        world.answers(number).await;
        ines.does(number, "bring-to-committee", "").await;
        let own = ines.tries(number, "accept", "accept_priority=P2&accept_reason=Oui").await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "she argued for it herself: {own:?}");

        let mut karim = Desk::of(&world, &world.colleague).await;
        karim.does(number, "accept", "accept_priority=P2&accept_reason=Beaucoup+en+jeu").await;
        assert_eq!(world.stage(number).await, Stage::Staffing);
        let page = karim.browser.get(&number.path()).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!karim.browser.get("/triage").await.text.contains("Paie"), "it left the queue");
        let verified = cases::verify(&db).await.unwrap();
        assert_eq!(verified.faults, []);
    }
}

#[tokio::test]
async fn declining_takes_two_and_the_director_may_send_it_back() {
    let proposal = "propose_decline_ground=too_early&propose_decline_reason=Rien+de+lanc%C3%A9";
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "take-charge", "").await;
        ines.does(number, "propose-decline", proposal).await;
        let alone = ines.tries(number, "confirm-decline", "confirm_decline_reason=Oui").await;
        assert_eq!(alone.status, StatusCode::FORBIDDEN);
        let mut director = Desk::of(&world, &world.director).await;
        director.does(number, "overrule-decline", "overrule_decline_reason=Aidons-les").await;
        assert_eq!(world.stage(number).await, Stage::Qualifying);
        ines.does(number, "propose-decline", proposal).await;
        let page = director.browser.get(&number.path()).await.text;
        assert!(page.contains("Too early for us to be of use") && page.contains("Rien de lancé"));
        director.does(number, "confirm-decline", "confirm_decline_reason=Trop+t%C3%B4t").await;
        assert_eq!(world.stage(number).await, Stage::Declined);
        let mut lead = Desk::of(&world, &world.requester).await;
        let told = lead.browser.get(&format!("{}/status", number.path())).await.text;
        for why in ["Too early for us to be of use", "Rien de lancé", "Trop tôt"] {
            assert!(told.contains(why), "the project is not told: {why}");
        }
    }
}

#[tokio::test]
async fn the_slower_of_two_is_told_who_was_faster_and_keeps_what_was_typed() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        ines.does(number, "take-charge", "").await;
        let seen = world.version(number).await;
        ines.does(number, "ask-information", "ask_information_question=Quand+%3F").await;
        world.answers(number).await;
        let form = format!("case={number}&seen={seen}&ask_information_question=Mes+mots");
        let late = karim.browser.call("/api/triage/ask-information", &form).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{late:?}");
        let path = number.path();
        let back = karim.browser.submit(&path, "/api/triage/ask-information", &form).await;
        assert_eq!(back.location.as_deref(), Some(path.as_str()));
        let page = karim.browser.get(&path).await.text;
        assert!(page.contains("camille changed this case"), "{page}");
        assert!(page.contains("Mes mots"), "what was typed is gone");
    }
}

#[tokio::test]
async fn nobody_does_what_is_somebody_elses() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        for person in [&world.requester, &world.auditor, &world.director] {
            let got = Desk::of(&world, person).await.tries(number, "take-charge", "").await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{}: {got:?}", person.name);
        }
        let mut outsider = Desk::of(&world, &world.outsider).await;
        let got = outsider.tries(number, "take-charge", "").await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "the case is nobody else's business");
        for path in ["/triage", "/committee"] {
            assert_eq!(outsider.browser.get(path).await.status, StatusCode::FORBIDDEN);
            let mut auditor = Desk::of(&world, &world.auditor).await;
            assert_eq!(auditor.browser.get(path).await.status, StatusCode::OK);
        }
        let no_number = outsider.browser.call("/api/triage/take-charge", "case=x&seen=1").await;
        assert_eq!(no_number.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_restricted_case_is_nowhere_for_who_is_not_on_its_list() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted_case("Paie").await;
        let secret = world.submitted("Coffre", Confidentiality::Restricted, chrono::Utc::now());
        let secret = secret.await;
        for person in [&world.director, &world.auditor] {
            let mut desk = Desk::of(&world, person).await;
            let pages = ["/triage", "/triage?priority=P4", "/triage?stage=submitted&sort=score"];
            for page in pages {
                let text = desk.browser.get(page).await.text;
                assert!(text.contains("Paie") && !text.contains("Coffre"), "{page}");
                assert!(text.contains("One request"), "{page} counts it");
            }
            assert_eq!(desk.browser.get(&secret.path()).await.status, StatusCode::NOT_FOUND);
            let form = format!("case={secret}&seen=1");
            let got = desk.browser.call("/api/triage/take-charge", &form).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND);
        }
    }
}

/// Empty, too long, control characters; and markup, which is text like any other.
#[tokio::test]
async fn every_field_says_what_is_wrong_with_it() {
    const FIELDS: [(&str, &str, &str); 12] = [
        ("ask-information", "ask_information_question", ""),
        ("accept", "accept_reason", "accept_priority=P4"),
        ("fast-track", "fast_track_reason", "fast_track_priority=P1"),
        ("redirect", "redirect_service", "redirect_contacted=true&redirect_reason=x"),
        ("redirect", "redirect_reason", "redirect_contacted=true&redirect_service=x"),
        ("propose-decline", "propose_decline_reason", "propose_decline_ground=too_early"),
        ("confirm-decline", "confirm_decline_reason", ""),
        ("overrule-decline", "overrule_decline_reason", ""),
        ("suspend", "suspend_reason", "suspend_review_on=2027-01-31"),
        ("suspend", "suspend_review_on", "suspend_reason=x"),
        ("close", "close_outcome", ""),
        ("reopen", "reopen_reason", ""),
    ];
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "take-charge", "").await;
        let long = "x".repeat(4_001);
        for (act, field, rest) in FIELDS {
            for wrong in ["", "+++", &long, "a%00b", "a%07b"] {
                let got = ines.tries(number, act, &format!("{field}={wrong}&{rest}")).await;
                assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{act} {wrong}: {got:?}");
                assert!(got.text.contains(field), "{act} does not say which field: {got:?}");
            }
        }
        for (act, field) in [
            ("accept", "accept_priority=P9&accept_reason=x"),
            ("fast-track", "fast_track_reason=x"),
            ("propose-decline", "propose_decline_ground=no&propose_decline_reason=x"),
            ("suspend", "suspend_review_on=2020-01-01&suspend_reason=x"),
            ("suspend", "suspend_review_on=9999-01-01&suspend_reason=x"),
        ] {
            let got = ines.tries(number, act, field).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{act} {field}: {got:?}");
        }
        let markup = "ask_information_question=%3Cscript%3Ealert(1)%3C%2Fscript%3E";
        let path = number.path();
        let form = format!("case={number}&seen=1&{markup}");
        ines.browser.submit(&path, "/api/triage/ask-information", &form).await;
        let page = ines.browser.get(&path).await.text;
        assert!(page.contains("&lt;script&gt;alert(1)"), "what was typed is gone");
        assert!(!page.contains("<script>alert(1)"));
    }
}

#[tokio::test]
async fn the_fast_track_takes_a_ground() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let fields = "fast_track_priority=P1&fast_track_reason=Les+guichets+sont+ferm%C3%A9s";
        let early = ines.tries(number, "fast-track", fields).await;
        assert_eq!(early.status, StatusCode::CONFLICT, "nobody is harmed: {early:?}");
        let mut cx = world.acting(&world.coordinator).await;
        let file = cases::find(&mut cx, number).await.unwrap();
        let today = cx.today();
        triage::assess(&mut cx, file, &answers(today), users_harmed()).await.unwrap();
        cx.finish().await.unwrap();
        ines.does(number, "fast-track", fields).await;
        assert_eq!(world.stage(number).await, Stage::Staffing);

        let opinion = "review_fast_track_opinion=Justifi%C3%A9";
        let own = ines.tries(number, "review-fast-track", opinion).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "{own:?}");
        let mut director = Desk::of(&world, &world.director).await;
        let owed = director.browser.get("/portfolio").await.text;
        assert!(owed.contains("the review of the fast track"), "{owed}");
        director.does(number, "review-fast-track", opinion).await;
        let owed = director.browser.get("/portfolio").await.text;
        assert!(!owed.contains("the review of the fast track"), "{owed}");
        let again = director.tries(number, "review-fast-track", opinion).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{again:?}");
    }
}

#[tokio::test]
async fn a_director_suspends_and_resumes() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut director = Desk::of(&world, &world.director).await;
        let day = (chrono::Utc::now() + chrono::Duration::days(40)).date_naive();
        let fields = format!("suspend_review_on={day}&suspend_reason=En+attente+du+budget");
        director.does(number, "suspend", &fields).await;
        assert_eq!(world.stage(number).await, Stage::Suspended);
        director.does(number, "resume", "").await;
        assert_eq!(world.stage(number).await, Stage::Submitted);
    }
}

/// Every case is on one page, once, in every order, both ways.
#[tokio::test]
async fn the_pages_of_the_queue_hold_every_case_once() {
    for db in databases().await {
        let world = World::new(&db).await;
        let now = chrono::Utc::now();
        for rank in 0..120 {
            let at = now - chrono::Duration::hours(rank / 3);
            world.submitted(&format!("Projet {rank:03}"), Confidentiality::Brigade, at).await;
        }
        let mut desk = Desk::of(&world, &world.coordinator).await;
        for first in ["/triage", "/triage?sort=priority", "/triage?sort=score"] {
            let (forth, last) = desk.walk(first, "next").await;
            let (back, _) = desk.walk(&last, "prev").await;
            let mut once = forth.concat();
            once.sort();
            once.dedup();
            assert_eq!((forth.len(), once.len()), (3, 120), "{first}");
            assert_eq!(back.first(), forth.last(), "{first}");
            assert_eq!(back.concat().len(), 120, "{first} and back");
        }
    }
}

/// Somebody at their desk.
struct Desk {
    db: Db,
    actor: Actor,
    browser: Browser,
}

impl Desk {
    async fn of(world: &World, actor: &Actor) -> Self {
        let browser = Browser::signed_in(&world.db, actor).await;
        Desk { db: world.db.clone(), actor: actor.clone(), browser }
    }

    /// Sends a form from the page as it is now, as a script would.
    async fn tries(&mut self, number: CaseNumber, act: &str, fields: &str) -> Got {
        let mut cx = crate::world::acting_at(&self.db, &self.actor, chrono::Utc::now()).await;
        let seen = cases::find(&mut cx, number).await.map_or(1, |file| file.version);
        drop(cx);
        let form = format!("case={number}&seen={seen}&{fields}");
        self.browser.call(&format!("/api/triage/{act}"), &form).await
    }

    async fn does(&mut self, number: CaseNumber, act: &str, fields: &str) {
        let got = self.tries(number, act, fields).await;
        assert_eq!(got.status, StatusCode::OK, "{act}: {got:?}");
    }

    /// The titles on each page from one to the end of a direction, and the last address.
    async fn walk(&mut self, first: &str, rel: &str) -> (Vec<Vec<String>>, String) {
        let (mut pages, mut path) = (Vec::new(), first.to_owned());
        loop {
            let text = self.browser.get(&path).await.text;
            let titles = text.split("class=\"tbl__t\"").skip(1);
            let titles = titles.filter_map(|rest| rest.split('>').nth(1)?.split('<').next());
            pages.push(titles.map(str::to_owned).collect());
            let link = text.split(&format!("\" rel=\"{rel}\"")).next();
            let link = link.filter(|before| before.len() < text.len());
            let Some(href) = link.and_then(|before| before.rsplit("href=\"").next()) else {
                return (pages, path);
            };
            path = href.replace("&amp;", "&");
        }
    }
}

impl World {
    async fn stage(&self, number: CaseNumber) -> Stage {
        self.file(number).await.stage
    }

    async fn version(&self, number: CaseNumber) -> i64 {
        self.file(number).await.version
    }

    async fn file(&self, number: CaseNumber) -> cases::CaseFile {
        let mut cx = self.acting(&self.coordinator).await;
        cases::find(&mut cx, number).await.unwrap()
    }

    /// The requester answers what was asked.
    async fn answers(&self, number: CaseNumber) {
        let mut cx = self.acting(&self.requester).await;
        let seen = cases::find(&mut cx, number).await.unwrap().version;
        let command = Command::Answer { answer: "Depuis juin.".into() };
        cases::carry_out(&mut cx, number, seen, command).await.unwrap();
        cx.finish().await.unwrap();
    }
}

fn users_harmed() -> AssessmentContext {
    let facts = GateFacts { users_harmed_now: true, ..GateFacts::default() };
    AssessmentContext { facts, ..AssessmentContext::default() }
}

async fn faults(tx: &mut Tx) -> Vec<String> {
    triage::verify(tx).await.unwrap()
}
