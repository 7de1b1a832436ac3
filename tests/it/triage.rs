//! Triage, on both engines, over the doors and the pages that people use.

use crate::support::{Browser, Got, databases, today};
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
        let asks = format!("href=\"/cases/{number}?act=ask_information\"");
        let beside_the_duty = |page: &str| {
            let acts = page.split("duty__act").skip(1);
            acts.map(|it| it.split("</div>").next().unwrap_or_default()).collect::<String>()
        };
        let submitted = ines.browser.get(&format!("/cases/{number}")).await.text;
        let offered = beside_the_duty(&submitted);
        assert!(!offered.contains(&asks), "nobody is in charge who could ask: {offered}");
        ines.does(number, "take-charge", "").await;
        let qualifying = ines.browser.get(&format!("/cases/{number}")).await.text;
        let offered = beside_the_duty(&qualifying);
        assert!(offered.contains(&asks) && offered.contains("#decide"), "{offered}");
        let form = ines.browser.get(&format!("/cases/{number}?act=ask_information")).await.text;
        assert!(form.contains("ask_information_question"), "{form}");
        ines.does(number, "ask-information", "ask_information_question=Depuis+quand+%3F").await;
        assert_eq!(world.stage(number).await, Stage::AwaitingInformation);
        let queue = ines.browser.get("/triage").await.text;
        assert!(queue.contains("Our clock is stopped") && queue.contains("camille"), "{queue}");
        world.answers(number).await;
        ines.does(number, "bring-to-committee", "").await;
        let own = ines
            .tries(number, "accept", "accept_priority=P2&accept_reason=Utile+et+faisable")
            .await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "she argued for it herself: {own:?}");

        let mut karim = Desk::of(&world, &world.colleague).await;
        karim.does(number, "accept", "accept_priority=P2&accept_reason=Beaucoup+en+jeu").await;
        assert_eq!(world.stage(number).await, Stage::Staffing);
        let page = karim.browser.get(&number.path()).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!karim.browser.get("/triage").await.text.contains("Paie"), "it left the queue");
        // Its project reads that, and why, where it follows its request.
        let mut lead = Desk::of(&world, &world.requester).await;
        let told = lead.browser.get(&format!("{}/status", number.path())).await.text;
        assert!(told.contains("accepted, as P2") && told.contains("Beaucoup en jeu"), "{told}");
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
        let alone = ines
            .tries(number, "confirm-decline", "confirm_decline_reason=D%E2%80%99accord+avec+elle")
            .await;
        assert_eq!(alone.status, StatusCode::FORBIDDEN);
        let mut director = Desk::of(&world, &world.director).await;
        director
            .does(number, "overrule-decline", "overrule_decline_reason=Aidons-les+maintenant")
            .await;
        assert_eq!(world.stage(number).await, Stage::Qualifying);
        ines.does(number, "propose-decline", proposal).await;
        let page = director.browser.get(&number.path()).await.text;
        assert!(page.contains("Too early for us to be of use") && page.contains("Rien de lancé"));
        director
            .does(number, "confirm-decline", "confirm_decline_reason=Trop+t%C3%B4t+pour+nous")
            .await;
        assert_eq!(world.stage(number).await, Stage::Declined);
        let mut lead = Desk::of(&world, &world.requester).await;
        let told = lead.browser.get(&format!("{}/status", number.path())).await.text;
        for why in ["Too early for us to be of use", "Rien de lancé", "Trop tôt"] {
            assert!(told.contains(why), "the project is not told: {why}");
        }
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
        // Who counts against the limit of P1 is one click from the count.
        let queue = ines.browser.get("/triage").await.text;
        assert!(queue.contains("P1 admitted and under way: 1 of 3"), "{queue}");
        let list = "/portfolio/cases?group=admitted&priority=P1";
        assert!(queue.contains(&list.replace('&', "&amp;")), "{queue}");
        let listed = ines.browser.get(list).await.text;
        assert!(listed.contains(&format!("/cases/{number}")), "{listed}");
        let listed = ines.browser.get(&list.replace("P1", "P2")).await.text;
        assert!(!listed.contains(&format!("/cases/{number}")), "{listed}");

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

/// A time over what is owed and by whom: when it was due stands beside how late it is.
#[tokio::test]
async fn a_row_of_the_queue_has_two_lines_though_it_is_late() {
    for db in databases().await {
        crate::support::demo(&db, chrono::Utc::now()).await;
        let director = crate::support::person(&db, "director", tocsin::base::Role::Director).await;
        let mut browser = Browser::signed_in(&db, &director).await;
        let queue = browser.get("/triage").await.text;
        let late = queue.matches("class=\"due__t due__t--late\"").count();
        assert!(late > 0 && queue.matches("</time><span class=\"due__since\">").count() == late);
    }
}

#[tokio::test]
async fn a_director_suspends_and_resumes() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut director = Desk::of(&world, &world.director).await;
        let day = today() + chrono::Days::new(40);
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
        for first in ["/triage", "/triage?sort=priority", "/triage?sort=score", "/triage?sort=new"]
        {
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
pub struct Desk {
    pub db: Db,
    pub actor: Actor,
    pub browser: Browser,
}

impl Desk {
    pub async fn of(world: &World, actor: &Actor) -> Self {
        let browser = Browser::signed_in(&world.db, actor).await;
        Desk { db: world.db.clone(), actor: actor.clone(), browser }
    }

    /// Sends a form from the page as it is now, as a script would.
    pub async fn tries(&mut self, number: CaseNumber, act: &str, fields: &str) -> Got {
        let mut cx = crate::world::acting_at(&self.db, &self.actor, chrono::Utc::now()).await;
        let seen = cases::find(&mut cx, number).await.map_or(1, |file| file.version);
        drop(cx);
        let form = format!("case={number}&seen={seen}&{fields}");
        self.browser.call(&format!("/api/triage/{act}"), &form).await
    }

    pub async fn does(&mut self, number: CaseNumber, act: &str, fields: &str) {
        let got = self.tries(number, act, fields).await;
        assert_eq!(got.status, StatusCode::OK, "{act}: {got:?}");
    }

    /// The titles on each page from one to the end of a direction, and the last address.
    pub async fn walk(&mut self, first: &str, rel: &str) -> (Vec<Vec<String>>, String) {
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
    pub async fn stage(&self, number: CaseNumber) -> Stage {
        self.file(number).await.stage
    }

    pub async fn version(&self, number: CaseNumber) -> i64 {
        self.file(number).await.version
    }

    pub async fn file(&self, number: CaseNumber) -> cases::CaseFile {
        let mut cx = self.acting(&self.coordinator).await;
        cases::find(&mut cx, number).await.unwrap()
    }

    /// The requester answers what was asked.
    pub async fn answers(&self, number: CaseNumber) {
        let mut cx = self.acting(&self.requester).await;
        let seen = cases::find(&mut cx, number).await.unwrap().version;
        let command = Command::Answer { answer: "Depuis juin.".into(), in_place: None };
        cases::carry_out(&mut cx, number, seen, command).await.unwrap();
        cx.finish().await.unwrap();
    }
}

pub fn users_harmed() -> AssessmentContext {
    let facts = GateFacts { users_harmed_now: true, ..GateFacts::default() };
    AssessmentContext { facts, ..AssessmentContext::default() }
}

async fn faults(tx: &mut Tx) -> Vec<String> {
    triage::verify(tx).await.unwrap()
}
