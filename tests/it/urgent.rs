//! A request in a hurry: sent in six fields, called back, completed together, scored anew.

use crate::intake::{World, filled, whole, worlds};
use crate::support::{Browser, person};
use axum::http::StatusCode;
use tocsin::base::Role;
use tocsin::intake::model::Questions;

const PHONE: &str = "06 39 98 00 01";

/// The page, filled in.
fn six(world: &World, harmed: &str) -> String {
    serde_urlencoded::to_string([
        ("project", "Paie unifiée"),
        ("organisation", &world.organisation),
        ("problem", "Les paies ne partent plus."),
        ("harmed", harmed),
        ("irreversible_on", ""),
        ("phone", PHONE),
        ("sponsor", "la directrice"),
    ])
    .unwrap()
}

/// Sends it, and gives the address of its status.
async fn sent(world: &World, browser: &mut Browser, harmed: &str) -> String {
    let got = browser.submit("/urgent", "/api/request-urgent", &six(world, harmed)).await;
    got.location.expect("it was sent")
}

/// The address of the form, as a page links to it.
fn form_of(page: &str) -> String {
    let at = page.find("href=\"/request/").expect("a link to the form") + 6;
    page[at..].split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn it_is_sent_in_one_screen_and_called_back_within_hours() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let status = sent(&world, &mut lead, "no").await;
        let receipt = lead.get(&status).await;
        assert!(receipt.text.contains("Urgent request sent."), "{}", receipt.text);
        assert!(receipt.text.contains("4\u{a0}working hours"), "{}", receipt.text);
        let whole_number = PHONE.replace(' ', "\u{a0}");
        assert!(receipt.text.contains(&whole_number), "a mistake in it is seen by who made it");
        assert!(receipt.text.contains("Sponsor given: la directrice"), "{}", receipt.text);
        let mut coordinator = world.as_(&world.coordinator).await;
        let case = status.replace("/status", "");
        let head = coordinator.get(&case).await.text;
        assert!(head.contains("urgent request"), "{head}");
        // What is owed has one name, whoever reads it and wherever.
        let owed = coordinator.get("/owed").await.text;
        for page in [&head, &owed, &receipt.text] {
            let page = page.to_lowercase();
            assert!(page.contains("the first answer from a person"), "{page}");
        }
        let request = coordinator.get(&format!("{case}/request")).await.text;
        assert!(request.contains(&format!("href=\"tel:0639980001\">{PHONE}")), "{request}");
        assert!(request.contains("Sponsor given: la directrice"), "whom to call next: {request}");
        whole(&world.db).await;
    }
}

#[tokio::test]
async fn whoever_is_harmed_now_comes_first() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let status = sent(&world, &mut lead, "yes").await;
        let receipt = lead.get(&status).await.text;
        assert!(receipt.contains("prio--1"), "{receipt}");
        assert!(receipt.contains("P1, because users suffer from it right now"), "{receipt}");
        // What is left is counted once for all.
        assert!(receipt.contains("2 of 31 questions have an answer"), "{receipt}");
        assert!(receipt.contains("Until then, you can complete your request"), "{receipt}");
    }
}

#[tokio::test]
async fn the_rest_is_completed_together_and_scored_anew() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let status = sent(&world, &mut lead, "yes").await;
        let address = form_of(&lead.get(&status).await.text);
        let id = address.strip_prefix("/request/").unwrap();
        let mut coordinator = world.as_(&world.coordinator).await;
        // One writes one half of the pages and one the other.
        for (rank, page) in Questions::current().pages().enumerate() {
            let hands = if rank % 2 == 0 { &mut lead } else { &mut coordinator };
            let form = filled(&address, page.id());
            let got = hands.submit(&address, "/api/request-answers", &form).await;
            assert!(got.location.is_some(), "{got:?}");
        }
        let check = format!("{address}/check");
        let form = format!("request={id}&commitments=true");
        coordinator.submit(&check, "/api/request-send", &form).await;
        let lacking = coordinator.get(&check).await.text;
        assert!(lacking.contains("Name your sponsor."), "{lacking}");
        assert!(lacking.contains("Said when it was sent: la directrice"), "{lacking}");
        // The brigade reads what was sent until the rest is said to be whole.
        let read = coordinator.get(&status.replace("/status", "/request")).await.text;
        assert!(!read.contains("Les paies partent en retard."), "{read}");
        whole(&world.db).await;

        let sponsor = format!(
            "request={id}&sponsor_name=Marc&sponsor_email=marc%40example.fr&sponsor_informed=true"
        );
        coordinator.submit(&check, "/api/request-sponsor", &sponsor).await;
        let done = coordinator.submit(&check, "/api/request-send", &form).await;
        assert_eq!(done.location.as_deref(), Some(status.as_str()), "{done:?}");
        let read = coordinator.get(&status.replace("/status", "/request")).await.text;
        assert!(read.contains("Les paies partent en retard."), "{read}");
        let journal = coordinator.get(&status.replace("/status", "/journal")).await.text;
        assert!(journal.contains("completed the request that was sent in a hurry"), "{journal}");
        // Whole, it is written no more.
        let again = lead.call("/api/request-answers", &filled(&address, "problem")).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{again:?}");
        whole(&world.db).await;
    }
}

#[tokio::test]
async fn nobody_else_completes_it_or_learns_the_number() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let status = sent(&world, &mut lead, "no").await;
        let address = form_of(&lead.get(&status).await.text);
        let other = person(&world.db, "zoe", Role::ProjectLead).await;
        let auditor = person(&world.db, "awa", Role::Auditor).await;
        for stranger in [&other, &auditor] {
            let mut browser = world.as_(stranger).await;
            assert_eq!(browser.get(&address).await.status, StatusCode::NOT_FOUND);
            let got = browser.call("/api/request-answers", &filled(&address, "problem")).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{got:?}");
        }
        let journal = lead.get(&status.replace("/status", "/journal")).await.text;
        assert!(!journal.contains(PHONE), "{journal}");
    }
}

#[tokio::test]
async fn on_the_telephone_the_coordinator_writes_for_the_caller() {
    for world in worlds().await {
        let mut coordinator = world.as_(&world.coordinator).await;
        let caller =
            "&for_another=true&requester_name=Camille&requester_email=camille%40tocsin.test";
        let form = six(&world, "no") + caller;
        let got = coordinator.submit("/urgent", "/api/request-urgent", &form).await;
        let status = got.location.expect("it was sent");
        assert!(status.ends_with("/status"), "{status}");
        // Who took the call is in charge: nobody is told to call again, nor to keep a receipt.
        let shown = coordinator.get(&status).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
        assert!(shown.text.contains("recorded, and in your charge."), "{}", shown.text);
        assert!(shown.text.contains("To reach this person"), "{}", shown.text);
        assert!(!shown.text.contains("print this page"), "{}", shown.text);
        let me = &world.coordinator.name;
        assert!(shown.text.contains(&format!("{me} follows this request.")), "{me}");
        let journal = coordinator.get(&status.replace("/status", "/journal")).await.text;
        assert!(journal.contains("opened the case on the telephone, for Camille."), "{journal}");
        assert!(journal.contains("took charge of the case"), "{journal}");
        whole(&world.db).await;
    }
}

/// Of two coordinators, the one who was on the line.
#[tokio::test]
async fn whoever_took_the_call_owes_what_comes_next() {
    for world in worlds().await {
        let taker = person(&world.db, "brice", Role::Coordinator).await;
        let mut browser = world.as_(&taker).await;
        let caller =
            "&for_another=true&requester_name=Camille&requester_email=camille%40tocsin.test";
        let form = six(&world, "no") + caller;
        let got = browser.submit("/urgent", "/api/request-urgent", &form).await;
        let case = got.location.unwrap().replace("/status", "");
        let head = browser.get(&case).await.text;
        assert!(head.contains("The opinion on admissibility"), "{head}");
        let owed = browser.get("/owed").await.text;
        assert!(owed.contains("Paie unifiée"), "{owed}");
        let first = owed.matches("The first answer from a person").count();
        assert_eq!(first, 1, "one can choose it, and owes none: {owed}");
        let mut other = world.as_(&world.coordinator).await;
        let theirs = other.get("/owed").await.text;
        assert!(!theirs.contains("Paie unifiée"), "{theirs}");
    }
}

#[tokio::test]
async fn a_project_that_nobody_knows_is_asked_for_its_organisation() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let form = six(&world, "no").replace(&world.organisation, "");
        assert!(!lead.get("/urgent").await.text.contains("name=\"organisation\""));
        let got = lead.submit("/urgent", "/api/request-urgent", &form).await;
        assert_eq!(got.location.as_deref(), Some("/urgent"));
        let page = lead.get("/urgent").await.text;
        assert!(page.contains("name=\"organisation\"") && page.contains(PHONE), "{page}");
    }
}

/// Three screens at most: whose the project is, is asked beside whether it is one that is known.
#[tokio::test]
async fn a_name_that_is_almost_known_costs_one_screen_and_no_more() {
    for world in worlds().await {
        crate::register::import_shipped(&world.db).await;
        let mut lead = world.as_(&world.lead).await;
        let form = six(&world, "no").replace("Paie+unifi%C3%A9e", "Expadon");
        let lacking = form.replace(&world.organisation, "");
        let asked = lead.submit("/urgent", "/api/request-urgent", &lacking).await;
        assert_eq!(asked.location.as_deref(), Some("/urgent"));
        let page = lead.get("/urgent").await.text;
        assert!(page.contains("name=\"near\"") && page.contains("name=\"organisation\""), "{page}");
        let sent =
            lead.submit("/urgent", "/api/request-urgent", &format!("{form}&near=other")).await;
        let receipt = lead.get(&sent.location.unwrap()).await.text;
        assert!(receipt.contains("Urgent request sent."), "{receipt}");
    }
}

/// Which project is meant and that another request for it is meant are one question.
#[tokio::test]
async fn a_name_that_is_almost_that_of_a_request_under_way_costs_one_screen_and_no_more() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        crate::intake::sent(&mut lead, &address).await;
        let form = six(&world, "no").replace("Paie+unifi%C3%A9e", "Paie+unifi%C3%A9es");
        let asked = lead.submit("/urgent", "/api/request-urgent", &form).await;
        assert_eq!(asked.location.as_deref(), Some("/urgent"));
        let page = lead.get("/urgent").await.text;
        crate::html::assert_valid_html(&page);
        assert!(page.contains("name=\"near\"") && page.contains("name=\"again\""), "{page}");
        let (_, near) = page.split_once("name=\"near\" value=\"").expect("a project is offered");
        let form = format!("{form}&near={}&again=true", &near[..36]);
        let sent = lead.submit("/urgent", "/api/request-urgent", &form).await;
        let receipt = lead.get(&sent.location.unwrap()).await.text;
        assert!(receipt.contains("Urgent request sent."), "{receipt}");
    }
}

/// What was begun at leisure is sent in a hurry as it stands: nothing is typed twice, and no second
/// request is begun.
#[tokio::test]
async fn a_draft_is_sent_in_a_hurry_with_all_that_it_says() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "restricted").await;
        let id = address.strip_prefix("/request/").unwrap();
        for page in ["problem", "full_cost"] {
            lead.submit(&address, "/api/request-answers", &filled(&address, page)).await;
        }
        let asked = lead.get(&format!("{address}/who_suffers")).await.text;
        let urgent = format!("/urgent?draft={id}");
        assert!(asked.contains(&format!("href=\"{urgent}\"")), "{asked}");
        let page = lead.get(&urgent).await.text;
        crate::html::assert_valid_html(&page);
        assert!(page.contains("Les paies partent en retard."), "what it says stands there: {page}");
        assert!(!page.contains("name=\"project\""), "and which project is not asked again");
        let zoe = person(&world.db, "zoe", Role::ProjectLead).await;
        let mut zoe = world.as_(&zoe).await;
        assert_eq!(zoe.get(&urgent).await.status, StatusCode::NOT_FOUND);
        let form = format!("draft={id}&problem=Rien+ne+part&harmed=yes&phone=0639980001");
        let theirs = zoe.call("/api/request-urgent", &form).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{theirs:?}");
        let lacking = form.replace("0639980001", "");
        let back = lead.submit(&urgent, "/api/request-urgent", &lacking).await;
        assert_eq!(back.location.as_deref(), Some(urgent.as_str()));
        let status = lead.submit(&urgent, "/api/request-urgent", &form).await.location.unwrap();
        let receipt = lead.get(&status).await.text;
        assert!(
            receipt.contains("Urgent request sent.") && receipt.contains("prio--1"),
            "{receipt}"
        );
        assert!(
            receipt.contains("Restricted"),
            "who may know of it stays as it was said: {receipt}"
        );
        let read = lead.get(&status.replace("/status", "/request")).await.text;
        assert!(read.contains("Rien ne part") && read.contains("€12.0m"), "{read}");
        let home = lead.get("/").await.text;
        assert!(home.contains("Paie unifiée") && !home.contains("id=\"drafts\""), "{home}");
        let again = lead.call("/api/request-urgent", &form).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND, "sent, it is no draft: {again:?}");
        whole(&world.db).await;
    }
}
