//! Answers kept while a page is filled in: by the same rights as the button, and never over
//! somebody else's.

use crate::html::{all, assert_valid_html};
use crate::intake::{World, whole, worlds};
use crate::support::{Browser, Got, person};
use axum::http::StatusCode;
use tocsin::base::Role;
use tocsin::intake::model::Autosaved;

const DOOR: &str = "/api/request-answers-as-given";

/// What the page holds of a question beside its answer.
async fn seen(browser: &mut Browser, address: &str, page: &str, question: &str) -> String {
    let page = browser.get(&format!("{address}/{page}")).await.text;
    let field = format!("input[name='seen[{question}]']");
    let page = assert_valid_html(&page);
    all(&page, &field).next().unwrap().attr("value").unwrap().to_owned()
}

/// Sends these answers as the page does by itself: question, mark, typed.
async fn give(browser: &mut Browser, to: [&str; 2], given: &[[&str; 3]]) -> Got {
    let [address, page] = to;
    let id = address.strip_prefix("/request/").unwrap();
    let mut form = vec![("request".to_owned(), id.to_owned()), ("page".into(), page.into())];
    for [question, mark, typed] in given {
        form.push((format!("answers[{question}]"), (*typed).to_owned()));
        form.push((format!("seen[{question}]"), (*mark).to_owned()));
    }
    browser.call(DOOR, &serde_urlencoded::to_string(form).unwrap()).await
}

fn told(got: &Got) -> Autosaved {
    assert_eq!((got.status, &got.location), (StatusCode::OK, &None), "{got:?}");
    serde_json::from_str(&got.text).unwrap()
}

async fn begun(world: &World) -> (Browser, String) {
    let mut lead = world.as_(&world.lead).await;
    let address = world.begun(&mut lead, "restricted").await;
    (lead, address)
}

#[tokio::test]
async fn a_page_is_kept_as_it_is_given_and_then_sent_without_a_false_conflict() {
    for world in worlds().await {
        let (mut lead, address) = begun(&world).await;
        let to = [address.as_str(), "full_cost"];
        let none = seen(&mut lead, &address, "full_cost", "full_cost").await;
        let given = [["full_cost", &none, "12"], ["money_left", &none, "trois"]];
        let saved = told(&give(&mut lead, to, &given).await);
        assert!(saved.said.is_some_and(|it| it.starts_with("Saved at ")), "in the reader's words");
        assert!(!saved.meanwhile);
        let mark = seen(&mut lead, &address, "full_cost", "full_cost").await;
        let marks: Vec<_> = saved.marks.into_iter().collect();
        assert_eq!(marks, [("full_cost".to_owned(), mark.clone())], "as a new page has it");
        let page = lead.get(&format!("{address}/full_cost")).await.text;
        assert!(page.contains("value=\"12\"") && !page.contains("trois"), "{page}");

        // Nothing that can be kept is nothing to speak of.
        let saved = told(&give(&mut lead, to, &[["money_left", &none, "trois"]]).await);
        assert_eq!((saved.said, saved.marks.len()), (None, 0));

        // The button, with what the page was told.
        let id = address.strip_prefix("/request/").unwrap();
        let form = [("request", id), ("page", "full_cost"), ("answers[full_cost]", "13")];
        let more = [("seen[full_cost]", mark.as_str()), ("answers[money_left]", "3")];
        let form = serde_urlencoded::to_string([&form[..], &more].concat()).unwrap();
        let page = format!("{address}/full_cost");
        let got = lead.submit(&page, "/api/request-answers", &form).await;
        assert!(!got.location.unwrap().ends_with("/full_cost"), "it leads on");
        assert!(lead.get(&page).await.text.contains("value=\"13\""));
        whole(&world.db).await;
    }
}

#[tokio::test]
async fn what_another_tab_answered_meanwhile_is_not_overwritten() {
    for world in worlds().await {
        let (mut one, address) = begun(&world).await;
        let mut other = world.as_(&world.lead).await;
        let to = [address.as_str(), "full_cost"];
        let none = seen(&mut other, &address, "full_cost", "full_cost").await;
        give(&mut one, to, &[["full_cost", &none, "12"]]).await;
        let late = [["full_cost", &none, "15"], ["money_left", &none, "3"]];
        let saved = told(&give(&mut other, to, &late).await);
        assert!(saved.meanwhile && saved.marks.contains_key("money_left"), "{saved:?}");
        assert!(!saved.marks.contains_key("full_cost"), "it has not been seen yet");
        let page = one.get(&format!("{address}/full_cost")).await.text;
        assert!(page.contains("value=\"12\"") && page.contains("value=\"3\""), "{page}");
    }
}

#[tokio::test]
async fn it_is_nobody_elses_business() {
    for world in worlds().await {
        let (mut lead, address) = begun(&world).await;
        let none = seen(&mut lead, &address, "problem", "problem").await;
        let zoe = person(&world.db, "zoe", Role::ProjectLead).await;
        for stranger in [&zoe, &world.coordinator] {
            let mut stranger = world.as_(stranger).await;
            let given = [["problem", none.as_str(), "Lu par-dessus l’épaule"]];
            let got = give(&mut stranger, [&address, "problem"], &given).await;
            let nowhere = "/request/00000000-0000-7000-8000-000000000000";
            let never = give(&mut stranger, [nowhere, "problem"], &given).await;
            assert_eq!((got.status, &got.text), (never.status, &never.text));
            assert_eq!(got.status, StatusCode::NOT_FOUND);
        }
        let page = give(&mut lead, [&address, "no_such_page"], &[]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(!lead.get(&format!("{address}/problem")).await.text.contains("épaule"));
        // Given up, it is written no more.
        let id = address.strip_prefix("/request/").unwrap();
        let form = format!("request={id}&abandon_reason=Plus+besoin");
        lead.submit(&address, "/api/request-abandon", &form).await;
        let got = give(&mut lead, [&address, "problem"], &[["problem", &none, "Trop tard"]]).await;
        assert_ne!(got.status, StatusCode::OK, "{got:?}");
    }
}

/// Sent in a hurry and completed after: what was sent stays as it was.
#[tokio::test]
async fn a_request_that_is_being_completed_keeps_its_answers_too() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let form = serde_urlencoded::to_string([
            ("project", "Paie unifiée"),
            ("organisation", &world.organisation),
            ("problem", "Les paies ne partent plus."),
            ("harmed", "no"),
            ("phone", "06 39 98 00 01"),
        ]);
        let sent = lead.submit("/urgent", "/api/request-urgent", &form.unwrap()).await;
        let status = lead.get(&sent.location.unwrap()).await.text;
        let at = status.find("href=\"/request/").expect("a link to the form") + 6;
        let address = status[at..].split('"').next().unwrap().to_owned();
        let mark = seen(&mut lead, &address, "problem", "problem").await;
        let given = [["problem", mark.as_str(), "Elles repartent"]];
        assert!(told(&give(&mut lead, [&address, "problem"], &given).await).said.is_some());
        // A coordinator completes it with them.
        let mut coordinator = world.as_(&world.coordinator).await;
        let page = coordinator.get(&format!("{address}/problem")).await.text;
        assert!(page.contains("Elles repartent"), "{page}");
        whole(&world.db).await;
    }
}

/// Neither writes over what the other read before it.
#[tokio::test]
async fn two_answers_given_at_once_are_both_kept() {
    for world in worlds().await {
        let (mut one, address) = begun(&world).await;
        let mut other = world.as_(&world.lead).await;
        let to = [address.as_str(), "full_cost"];
        let none = seen(&mut one, &address, "full_cost", "full_cost").await;
        let (whole, left) = ([["full_cost", none.as_str(), "12"]], [["money_left", &none, "3"]]);
        let (first, second) = tokio::join!(give(&mut one, to, &whole), give(&mut other, to, &left));
        assert_eq!((told(&first).marks.len(), told(&second).marks.len()), (1, 1));
        let page = one.get(&format!("{address}/full_cost")).await.text;
        assert!(page.contains("value=\"12\"") && page.contains("value=\"3\""), "{page}");
    }
}
