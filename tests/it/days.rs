//! A day asked for by heart: three fields, read as one.

use crate::html::{all, assert_valid_html};
use crate::intake::{World, whole, worlds};
use crate::support::{Browser, Got};
use axum::http::StatusCode;

const PAGE: &str = "planned_start";
const END: &str = "planned_end";

/// Sends the page of the project's days, with its end in three fields.
async fn send(browser: &mut Browser, address: &str, end: [&str; 3]) -> Got {
    let id = address.strip_prefix("/request/").unwrap();
    let mut form = vec![("request".to_owned(), id.to_owned()), ("page".into(), PAGE.into())];
    for (part, said) in ["day", "month", "year"].into_iter().zip(end) {
        form.push((format!("answers[{END}][{part}]"), said.to_owned()));
    }
    let form = serde_urlencoded::to_string(form).unwrap();
    browser.submit(&format!("{address}/{PAGE}"), "/api/request-answers", &form).await
}

/// What the three fields hold, and which of them are marked as wrong.
async fn shown(browser: &mut Browser, address: &str) -> (String, Vec<(String, bool)>) {
    let text = browser.get(&format!("{address}/{PAGE}")).await.text;
    let page = assert_valid_html(&text);
    let field = |part: &str| format!("input[name='answers[{END}][{part}]']");
    let fields = ["day", "month", "year"].map(|part| {
        let input = all(&page, &field(part)).next().unwrap();
        let value = input.attr("value").unwrap_or_default().to_owned();
        (value, input.attr("aria-invalid") == Some("true"))
    });
    (text, fields.to_vec())
}

async fn begun(world: &World) -> (Browser, String) {
    let mut lead = world.as_(&world.lead).await;
    let address = world.begun(&mut lead, "brigade").await;
    (lead, address)
}

#[tokio::test]
async fn a_day_in_three_fields_is_kept_and_shown_in_them_again() {
    for world in worlds().await {
        let (mut lead, address) = begun(&world).await;
        let got = send(&mut lead, &address, ["5", "02", "2031"]).await;
        assert!(!got.location.unwrap().ends_with(PAGE), "it leads on");
        let (_, fields) = shown(&mut lead, &address).await;
        assert_eq!(fields, [("5".into(), false), ("2".into(), false), ("2031".into(), false)]);
        let check = lead.get(&format!("{address}/check")).await.text.replace('\u{a0}', " ");
        assert!(check.contains("5 February 2031"), "{check}");
        whole(&world.db).await;
    }
}

#[tokio::test]
async fn a_day_that_is_none_comes_back_as_it_was_typed_with_what_is_wrong() {
    for world in worlds().await {
        let (mut lead, address) = begun(&world).await;
        for (typed, said, wrong) in [
            (["31", "11", "2031"], "There is no 31 November 2031", [true, true, true]),
            (["31", "", "2031"], "Give the month too", [false, true, false]),
            (["31", "janvier", "2031"], "in figures, for example 31 1 2028", [true, true, true]),
        ] {
            let got = send(&mut lead, &address, typed).await;
            assert_eq!(got.status, StatusCode::SEE_OTHER, "{got:?}");
            let (text, fields) = shown(&mut lead, &address).await;
            assert!(text.contains(said), "{said}: {text}");
            let kept: Vec<&str> = fields.iter().map(|(value, _)| value.as_str()).collect();
            assert_eq!(kept, typed);
            let marked: Vec<bool> = fields.iter().map(|(_, is_wrong)| *is_wrong).collect();
            assert_eq!(marked, wrong, "{said}");
            // The summary leads to the first that is wrong.
            let page = assert_valid_html(&text);
            let target = all(&page, &format!("[id='answers[{END}]']")).next().unwrap();
            assert_eq!(target.attr("aria-invalid"), Some("true"), "{said}");
            let summary = all(&page, ".cols form .errors a").next().expect("beside its fields");
            assert_eq!(summary.attr("href"), Some("#answers[planned_end]"));
        }
    }
}
