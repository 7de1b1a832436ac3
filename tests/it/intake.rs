//! From the first page to the receipt, as people go that way.

use crate::support::{Browser, Got, databases, person};
use axum::http::StatusCode;
use std::fmt::Write;
use tocsin::base::{Actor, Role};
use tocsin::db::Db;
use tocsin::intake::model::{Kind, Question, Questions};
use tocsin::person::organisation::find_or_add;
use tocsin::web::Mode;

/// A brigade, a project lead, and an organisation to ask from.
pub struct World {
    pub db: Db,
    pub lead: Actor,
    pub coordinator: Actor,
    pub organisation: String,
}

pub async fn worlds() -> Vec<World> {
    let mut all = Vec::new();
    for db in databases().await {
        let lead = person(&db, "camille", Role::ProjectLead).await;
        let coordinator = person(&db, "ines", Role::Coordinator).await;
        person(&db, "maxime", Role::Director).await;
        let mut tx = db.begin().await.unwrap();
        let organisation = find_or_add(&mut tx, "Direction du numérique", None).await.unwrap();
        tx.commit().await.unwrap();
        all.push(World { db, lead, coordinator, organisation: organisation.to_string() });
    }
    all
}

impl World {
    pub async fn as_(&self, actor: &Actor) -> Browser {
        Browser::signed_in(&self.db, actor).await
    }

    /// The first page, filled in.
    pub fn start(&self, project: &str) -> String {
        let again = ("again", "true");
        serde_urlencoded::to_string([
            ("project", project),
            ("organisation", &self.organisation),
            again,
        ])
        .unwrap()
    }

    /// Begins a request, and gives its address.
    pub async fn begun(&self, browser: &mut Browser, confidentiality: &str) -> String {
        let form = self.start("Paie unifiée");
        let got = browser.submit("/request", "/api/request", &form).await;
        let first = got.location.expect("the draft was opened");
        let address = first.strip_suffix("/who-knows").unwrap().to_owned();
        self.foreword(browser, &address, confidentiality).await;
        address
    }

    /// Says who may know, and who sponsors.
    pub async fn foreword(&self, browser: &mut Browser, address: &str, confidentiality: &str) {
        let id = address.strip_prefix("/request/").unwrap();
        let mut page = format!("{address}/who-knows");
        let who = format!("request={id}&then=sponsor&confidentiality={confidentiality}");
        let sponsor = format!(
            "request={id}&then=questions&sponsor_name=Marc+Legendre\
             &sponsor_email=marc.legendre%40example.fr&sponsor_informed=true"
        );
        for (door, form) in
            [("/api/request-confidentiality", who), ("/api/request-sponsor", sponsor)]
        {
            assert_eq!(browser.get(&page).await.status, StatusCode::OK, "{page}");
            page = browser.submit(&page, door, &form).await.location.expect("it goes on");
        }
        assert_eq!(page, format!("{address}/problem"));
    }
}

pub fn answer(question: &Question) -> &str {
    match question.kind {
        Kind::Text | Kind::Long => "Les paies partent en retard.",
        Kind::Date => "2027-06-30",
        Kind::Number => "12",
        Kind::Choice => &question.choices[0].value,
    }
}

/// A page of questions, all answered.
pub fn filled(address: &str, page: &str) -> String {
    let id = address.strip_prefix("/request/").unwrap();
    let mut form = format!("request={id}&page={page}");
    for question in Questions::current().page(page).unwrap().questions {
        let pair = [(question.field(), answer(question))];
        write!(form, "&{}", serde_urlencoded::to_string(pair).unwrap()).unwrap();
    }
    form
}

/// Fills in every page from where one is, and sends.
pub async fn sent(browser: &mut Browser, address: &str) -> Got {
    let mut page = format!("{address}/problem");
    for asked in Questions::current().pages() {
        assert_eq!(page, format!("{address}/{}", asked.id()));
        let got = browser.get(&page).await;
        assert_eq!(got.status, StatusCode::OK, "{page}: {}", got.text);
        let form = filled(address, asked.id());
        page = browser.submit(&page, "/api/request-answers", &form).await.location.unwrap();
    }
    assert_eq!(page, format!("{address}/check"));
    let id = address.strip_prefix("/request/").unwrap();
    let form = format!("request={id}&commitments=true");
    browser.submit(&page, "/api/request-send", &form).await
}

#[tokio::test]
async fn a_project_lead_asks_for_help_from_the_home_page_to_the_receipt() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let home = lead.get("/").await;
        assert!(home.text.contains("You have not asked for anything yet"), "{}", home.text);
        let address = world.begun(&mut lead, "brigade").await;
        assert!(lead.get("/").await.text.contains("Paie unifiée"));
        let status = sent(&mut lead, &address).await.location.unwrap();
        assert!(status.ends_with("-0001/status"), "{status}");

        let receipt = lead.get(&status).await;
        assert_eq!(receipt.status, StatusCode::OK, "{}", receipt.text);
        assert!(receipt.text.contains("Your request is sent."));
        assert!(receipt.text.contains("Next step, before "), "{}", receipt.text);
        assert!(receipt.text.contains("Owed by ines."));
        assert!(receipt.text.contains("= received"), "the deadline explains itself");
        // What was sent is read by the brigade, and written no more.
        let answers = status.replace("/status", "/request");
        let mut coordinator = world.as_(&world.coordinator).await;
        let read = coordinator.get(&answers).await;
        assert!(read.text.contains("Les paies partent en retard."), "{}", read.text);
        let again = filled(&address, "problem");
        let again = lead.call("/api/request-answers", &again).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{again:?}");
        whole(&world.db).await;
    }
}

/// Who knows nothing yet asks all the same; a field they left to its box is empty, not filled
/// with a word that stands for it.
#[tokio::test]
async fn a_request_of_which_nothing_is_known_is_sent_all_the_same() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let id = address.strip_prefix("/request/").unwrap();
        for page in Questions::current().pages() {
            let mut form = format!("request={id}&page={}", page.id());
            for it in page.questions {
                let (field, said) = match it.kind {
                    Kind::Choice => (it.field(), Question::UNKNOWN),
                    _ => (it.unknown_field(), "true"),
                };
                write!(form, "&{}", serde_urlencoded::to_string([(field, said)]).unwrap()).unwrap();
            }
            let here = format!("{address}/{}", page.id());
            let got = lead.submit(&here, "/api/request-answers", &form).await;
            assert_ne!(got.location, Some(here), "{got:?}");
        }
        for (page, field) in [("problem", "</textarea>"), ("planned_start", "[year]")] {
            let again = lead.get(&format!("{address}/{page}")).await.text;
            assert!(again.contains(field) && again.contains(" checked"), "{again}");
            assert!(!again.contains(">unknown<") && !again.contains("=\"unknown\""), "{again}");
        }
        let form = format!("request={id}&commitments=true");
        let check = format!("{address}/check");
        let status = lead.submit(&check, "/api/request-send", &form).await.location.unwrap();
        assert!(status.ends_with("-0001/status"), "{status}");
        // What is not known is possible trouble, which makes it a P1; and it is said why.
        let receipt = lead.get(&status).await.text;
        assert!(receipt.contains("prio--1"), "{receipt}");
        let why = "what is not known counts as possible trouble";
        assert!(receipt.contains(why), "{receipt}");
        let score = lead.get(&status.replace("/status", "")).await.text;
        assert!(score.contains("ten “I don’t know”, 1.5 each"), "{score}");
        assert!(!score.contains("no answer") && !score.contains("without an answer"), "{score}");
        // Whoever decides has the score itself, which says more.
        let mut coordinator = world.as_(&world.coordinator).await;
        assert!(!coordinator.get(&status).await.text.contains(why));
        whole(&world.db).await;
    }
}

pub async fn whole(db: &Db) {
    let verified = tocsin::case::store::verify(db).await.unwrap();
    assert_eq!(verified.faults, []);
    let mut tx = db.snapshot().await.unwrap();
    assert_eq!(tocsin::intake::store::verify(&mut tx).await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn a_restricted_case_leaves_no_trace_for_others() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "restricted").await;
        let status = sent(&mut lead, &address).await.location.unwrap();
        let auditor = person(&world.db, "awa", Role::Auditor).await;
        let other = person(&world.db, "zoe", Role::ProjectLead).await;
        for stranger in [&auditor, &other] {
            let mut stranger = world.as_(stranger).await;
            for page in [status.clone(), status.replace("/status", "/request")] {
                let got = stranger.get(&page).await;
                assert_eq!(got.status, StatusCode::NOT_FOUND, "{page}");
                assert!(!got.text.contains("Paie unifiée"));
            }
            let unknown = stranger.get("/cases/2026-9999/status").await;
            assert_eq!(unknown.status, StatusCode::NOT_FOUND);
            assert!(!stranger.get("/").await.text.contains("Paie unifiée"));
        }
        let mut start = world.as_(&other).await;
        assert!(!start.get("/request").await.text.contains("Paie unifiée"));
    }
}

#[tokio::test]
async fn a_restricted_case_leaves_no_gap_between_the_numbers_of_others() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let mut ranks = Vec::new();
        for level in ["brigade", "restricted", "brigade"] {
            let address = world.begun(&mut lead, level).await;
            let status = sent(&mut lead, &address).await.location.unwrap();
            let number = status.split('/').nth(2).unwrap();
            ranks.push(number.split_once('-').unwrap().1.to_owned());
        }
        assert_eq!((ranks[0].as_str(), ranks[2].as_str()), ("0001", "0002"));
        assert_eq!(ranks[1].len(), 6, "drawn by lot: {}", ranks[1]);
    }
}

#[tokio::test]
async fn a_coordinator_writes_for_whoever_calls() {
    for world in worlds().await {
        let mut coordinator = world.as_(&world.coordinator).await;
        let caller = "&for_another=true&requester_name=Zo%C3%A9&requester_email=zoe%40example.fr";
        let form = world.start("Paie unifiée");
        let refused = coordinator.call("/api/request", &form).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "a coordinator asks for nobody else");
        let got = coordinator.submit("/request", "/api/request", &format!("{form}{caller}")).await;
        let address = got.location.unwrap();
        let address = address.strip_suffix("/who-knows").unwrap();
        let oneself = caller.replace("zoe", "ines");
        let got = coordinator.call("/api/request", &format!("{form}{oneself}")).await;
        assert!(got.text.contains("problem-names-oneself"), "{got:?}");
        world.foreword(&mut coordinator, address, "restricted").await;
        assert!(coordinator.get("/request").await.text.contains(address));
        let status = sent(&mut coordinator, address).await.location.unwrap();
        assert_eq!(coordinator.get(&status).await.status, StatusCode::OK);
        whole(&world.db).await;
    }
}

/// Back, and *Send* once more: the page it came from sends its reader on, with the answer.
#[tokio::test]
async fn a_request_sent_twice_is_told_so() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let status = sent(&mut lead, &address).await.location.unwrap();
        assert!(lead.get(&status).await.text.contains("banner--done"));
        let (id, check) = (address.strip_prefix("/request/").unwrap(), format!("{address}/check"));
        let form = format!("request={id}&commitments=true");
        let got = lead.submit(&check, "/api/request-send", &form).await;
        assert_eq!(got.location.as_deref(), Some(check.as_str()));
        let got = lead.get(&check).await;
        assert_eq!(got.location.as_deref(), Some(status.as_str()));
        let page = lead.get(&status).await.text;
        assert!(page.contains("role=\"alert\""), "the second sending was lost without a word");
        assert!(!lead.get(&status).await.text.contains("role=\"alert\""), "and it is said once");
        whole(&world.db).await;
    }
}

/// A new brigade has no register yet, hence no list of organisations.
#[tokio::test]
async fn the_first_request_names_its_own_organisation() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let form = |organisation: &str| {
            format!("project=Sillage&organisation=&organisation_name={organisation}")
        };
        let without = lead.call("/api/request", &form("")).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY, "{without:?}");
        let got = lead.submit("/request", "/api/request", &form("Office+des+Essais")).await;
        let path = got.location.expect("it begins").replace("http://tocsin.test", "");
        assert!(path.starts_with("/request/"), "{path}");
        assert!(lead.get("/request").await.text.contains("Office des Essais"), "it is listed now");
    }
}

#[tokio::test]
async fn strangers_read_what_this_is() {
    for world in worlds().await {
        let mut stranger = Browser::new(&world.db, Mode::Demo);
        let home = stranger.get("/").await;
        assert_eq!(home.status, StatusCode::OK);
        assert!(home.text.contains("The brigade comes to help it stand again"), "{}", home.text);
        assert_eq!(stranger.get("/request").await.status, StatusCode::UNAUTHORIZED);
    }
}
