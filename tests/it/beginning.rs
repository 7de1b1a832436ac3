//! What the first page of a request asked, corrected on its last one.

use crate::html::assert_valid_html;
use crate::intake::{World, sent, whole, worlds};
use crate::support::{Browser, person};
use axum::http::StatusCode;
use tocsin::base::{Actor, Role};
use tocsin::intake::model::mark;
use tocsin::person::store::of_email;

fn sponsor(id: &str, name: &str, informed: bool) -> String {
    let informed = if informed { "&sponsor_informed=true" } else { "" };
    format!("request={id}&sponsor_name={name}&sponsor_email={name}%40example.fr{informed}")
}

async fn known(world: &World, email: &str) -> Actor {
    of_email(&mut world.db.snapshot().await.unwrap(), email).await.unwrap().unwrap()
}

async fn opens(browser: &mut Browser, page: &str) -> StatusCode {
    browser.get(page).await.status
}

#[tokio::test]
async fn a_sponsor_is_replaced_while_it_is_a_draft() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let (id, check) = (address.strip_prefix("/request/").unwrap(), format!("{address}/check"));
        let page = lead.get(&check).await.text;
        assert_valid_html(&page);
        for said in ["Your project", "Paie unifiée", "Direction du numérique", "Brigade", "camille"]
        {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(page.contains("Marc Legendre · marc.legendre@example.fr"), "{page}");
        assert!(page.contains("The sponsor is noted as informed."), "{page}");
        let mut marc = world.as_(&known(&world, "marc.legendre@example.fr").await).await;
        assert_eq!(opens(&mut marc, &check).await, StatusCode::OK);
        assert!(!marc.get(&check).await.text.contains("Change the sponsor"));
        let own = marc.call("/api/request-sponsor", &sponsor(id, "ada", true)).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "nobody shows themselves out: {own:?}");

        // The same person again: only whether they know.
        let same = "request=ID&sponsor_name=M&sponsor_email=marc.legendre%40example.fr";
        lead.submit(&check, "/api/request-sponsor", &same.replace("ID", id)).await;
        let page = lead.get(&check).await.text;
        assert!(page.contains("Your sponsor is not noted as informed"), "{page}");
        assert!(page.contains("Marc Legendre") && page.contains("href=\"#your-project\""));

        // What is wrong comes back as it was typed, in an open form.
        let wrong = format!("request={id}&sponsor_name=Ada&sponsor_email=nowhere");
        let got = lead.submit(&check, "/api/request-sponsor", &wrong).await;
        assert_eq!(got.location.as_deref(), Some(check.as_str()));
        let page = lead.get(&check).await.text;
        assert!(page.contains("value=\"nowhere\"") && page.contains("<details open"), "{page}");
        assert!(page.contains("id=\"sponsor_email-problem\""), "{page}");
        let oneself = lead.call("/api/request-sponsor", &sponsor(id, "camille", true)).await;
        assert!(oneself.text.contains("problem-sponsor-is-requester"), "{oneself:?}");

        lead.submit(&check, "/api/request-sponsor", &sponsor(id, "ada", true)).await;
        let page = lead.get(&check).await.text;
        assert!(page.contains("ada · ada@example.fr") && !page.contains("Marc"), "{page}");
        assert!(!page.contains("not marked as informed"), "{page}");
        // Another form that came back leaves the box as it was.
        lead.submit(&check, "/api/request-send", &format!("request={id}")).await;
        let page = lead.get(&check).await.text;
        let ticked = page.split("<input").find(|it| it.contains("id=\"sponsor_informed\""));
        assert!(ticked.unwrap().contains("checked"), "{page}");

        assert_eq!(opens(&mut marc, &check).await, StatusCode::NOT_FOUND);
        let late = marc.call("/api/request-sponsor", &sponsor(id, "marc", true)).await;
        assert_eq!(late.status, StatusCode::NOT_FOUND);
        let mut ada = world.as_(&known(&world, "ada@example.fr").await).await;
        assert_eq!(opens(&mut ada, &check).await, StatusCode::OK);
        whole(&world.db).await;

        let status = sent(&mut lead, &address).await.location.unwrap();
        let late = lead.call("/api/request-sponsor", &sponsor(id, "zoe", true)).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{late:?}");
        let journal = lead.get(&status.replace("/status", "/journal")).await.text;
        // Who was only named by mistake is not made known to the brigade.
        assert!(journal.contains("removed somebody, sponsor."), "{journal}");
        assert!(!journal.contains("Marc"), "{journal}");
        assert!(journal.contains("named ada, sponsor."), "{journal}");
        whole(&world.db).await;
    }
}

#[tokio::test]
async fn who_may_know_is_said_again_while_it_is_a_draft() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let (id, check) = (address.strip_prefix("/request/").unwrap(), format!("{address}/check"));
        let form = |level: &str| format!("request={id}&confidentiality={level}");
        let zoe = person(&world.db, "zoe", Role::ProjectLead).await;
        for stranger in [&zoe, &world.coordinator] {
            let mut stranger = world.as_(stranger).await;
            let got = stranger.call("/api/request-confidentiality", &form("restricted")).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{got:?}");
        }
        let mut marc = world.as_(&known(&world, "marc.legendre@example.fr").await).await;
        let theirs = marc.call("/api/request-confidentiality", &form("restricted")).await;
        assert_eq!(theirs.status, StatusCode::FORBIDDEN, "{theirs:?}");
        assert!(!marc.get(&check).await.text.contains("Change the confidentiality"));

        for wrong in ["portfolio", "x", ""] {
            let got = lead.submit(&check, "/api/request-confidentiality", &form(wrong)).await;
            assert_eq!(got.location.as_deref(), Some(check.as_str()));
            let page = lead.get(&check).await.text;
            assert!(page.contains("id=\"confidentiality-problem\""), "{wrong}: {page}");
            assert!(page.contains("<details open"), "{wrong}: {page}");
        }
        lead.submit(&check, "/api/request-confidentiality", &form("restricted")).await;
        let page = lead.get(&check).await.text;
        assert!(page.contains("<p>Restricted</p>"), "{page}");
        whole(&world.db).await;

        // Sent, it is as one that was restricted from its first page on.
        let status = sent(&mut lead, &address).await.location.unwrap();
        let number = status.split('/').nth(2).unwrap();
        assert_eq!(number.split_once('-').unwrap().1.len(), 6, "drawn by lot: {number}");
        let auditor = person(&world.db, "awa", Role::Auditor).await;
        for stranger in [&auditor, &zoe] {
            let mut stranger = world.as_(stranger).await;
            assert_eq!(opens(&mut stranger, &status).await, StatusCode::NOT_FOUND);
            assert!(!stranger.get("/").await.text.contains("Paie unifiée"));
        }
        let late = lead.call("/api/request-confidentiality", &form("brigade")).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{late:?}");
        let journal = lead.get(&status.replace("/status", "/journal")).await.text;
        assert!(journal.contains("changed the confidentiality: Restricted."), "{journal}");
        whole(&world.db).await;
    }
}

/// One thing a page before the questions, and nothing of it has to be known yet.
#[tokio::test]
async fn who_may_know_and_who_sponsors_are_asked_one_at_a_time() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let form = world.start("Paie unifiée");
        let who = lead.submit("/request", "/api/request", &form).await.location.unwrap();
        let address = who.strip_suffix("/who-knows").unwrap();
        let (id, sponsor) =
            (address.strip_prefix("/request/").unwrap(), format!("{address}/sponsor"));
        let page = lead.get(&who).await.text;
        assert_valid_html(&page);
        assert!(page.contains("Who may know that this request exists?"), "{page}");
        let next = format!("request={id}&then=sponsor&confidentiality=restricted");
        let got = lead.submit(&who, "/api/request-confidentiality", &next).await;
        assert_eq!(got.location.as_deref(), Some(&*sponsor));

        let page = lead.get(&sponsor).await.text;
        assert_valid_html(&page);
        let later = format!("href=\"{address}/problem\"");
        assert!(page.contains("I do not know yet") && page.contains(&later), "{page}");
        // What is wrong comes back to this page, with what was typed.
        let wrong = format!("request={id}&then=questions&sponsor_name=Ada&sponsor_email=nowhere");
        let got = lead.submit(&sponsor, "/api/request-sponsor", &wrong).await;
        assert_eq!(got.location.as_deref(), Some(&*sponsor));
        let page = lead.get(&sponsor).await.text;
        assert!(page.contains("value=\"nowhere\""), "{page}");
        assert!(page.contains("id=\"sponsor_email-problem\""), "{page}");
        // Without one, the check asks again.
        assert!(lead.get(&format!("{address}/check")).await.text.contains("id=\"sponsor-title\""));
        let zoe = person(&world.db, "zoe", Role::ProjectLead).await;
        for page in [&who, &sponsor] {
            assert_eq!(opens(&mut world.as_(&zoe).await, page).await, StatusCode::NOT_FOUND);
        }
        world.foreword(&mut lead, address, "brigade").await;
        // Their sponsor writes with them, and is asked neither.
        let mut marc = world.as_(&known(&world, "marc.legendre@example.fr").await).await;
        for page in [&who, &sponsor] {
            let page = marc.get(page).await.text;
            assert!(page.contains("What is happening?"), "{page}");
        }
        let abandon = format!("request={id}&abandon_reason=non");
        let theirs = marc.call("/api/request-abandon", &abandon).await;
        assert_eq!(theirs.status, StatusCode::FORBIDDEN, "who asks gives up: {theirs:?}");
        whole(&world.db).await;
    }
}

/// Back, without a script: what was typed is kept, and what is half typed keeps nobody there.
#[tokio::test]
async fn a_step_back_keeps_what_was_typed() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let id = address.strip_prefix("/request/").unwrap();
        let page = format!("{address}/full_cost");
        let none = mark(None);
        let form = format!(
            "request={id}&page=full_cost&answers%5Bfull_cost%5D=12\
             &answers%5Bmoney_left%5D=douze&seen%5Bfull_cost%5D={none}&seen%5Bmoney_left%5D={none}"
        );
        let before = lead.submit(&page, "/api/request-step-back", &form).await.location.unwrap();
        assert!(before.starts_with(&address) && before != page, "{before}");
        assert!(lead.get(&page).await.text.contains("value=\"12\""));
        let form = format!("request={id}&page=problem&answers%5Bproblem%5D=La+paie");
        let first = format!("{address}/problem");
        let before = lead.submit(&first, "/api/request-step-back", &form).await.location.unwrap();
        assert_eq!(before, format!("{address}/sponsor"));
    }
}
