//! An ask for a new baseline that is refused, or that comes too late: all that was typed is in its form again, on both
//! engines.

use crate::html::{all, assert_valid_html};
use crate::recovery::Recovery;
use crate::report_draft::shown;
use crate::support::{Browser, databases};
use axum::http::StatusCode;
use scraper::Selector;

const DOOR: &str = "/api/case/ask-rebaseline";

type Typed<'a> = [(&'static str, &'a str); 13];

/// Two new milestones on these days, a line begun with its side alone, and one that is given up.
fn typed<'a>(first: &'a str, second: &'a str) -> Typed<'a> {
    [
        ("ask_motive", "requirements"),
        ("ask_reason", "La rechute demande une reprise"),
        ("added[0][title]", "Reprise des données"),
        ("added[0][planned_on]", first),
        ("added[0][side]", "brigade"),
        ("added[1][title]", "Double paie"),
        ("added[1][planned_on]", second),
        ("added[1][side]", "project"),
        ("added[2][title]", ""),
        ("added[2][planned_on]", ""),
        ("added[2][side]", "brigade"),
        ("given_up[1]", ""),
        ("given_up[2]", "Le pilote est remplacé"),
    ]
}

/// The same with one answer in the place of another.
fn but<'a>(typed: Typed<'a>, field: &str, answer: &'a str) -> Typed<'a> {
    typed.map(|(name, said)| if name == field { (name, answer) } else { (name, said) })
}

impl Recovery {
    fn as_sent(&self, seen: &str, typed: &Typed) -> String {
        let form = serde_urlencoded::to_string(typed.as_slice()).unwrap();
        format!("case={}&seen={seen}&{form}", self.number)
    }

    /// The case lead asks from a page that was opened at this version: the page that they see then.
    async fn asks_from(&self, browser: &mut Browser, seen: &str, typed: &Typed<'_>) -> String {
        let page = format!("/cases/{}/plan", self.number);
        let got = browser.submit(&page, DOOR, &self.as_sent(seen, typed)).await;
        browser.get(&got.location.unwrap().replace("http://tocsin.test", "")).await.text
    }
}

/// The form is unfolded, and each of its fields says what was typed there.
fn all_is_there(page: &str, typed: &Typed) {
    let html = assert_valid_html(page);
    let form = all(&html, r#"details[open] form[action="/api/case/ask-rebaseline"]"#).next();
    let form = form.unwrap_or_else(|| panic!("it is not unfolded: {page}"));
    for (name, said) in typed {
        let field = Selector::parse(&format!(r#"[name="{name}"]"#)).unwrap();
        let field = form.select(&field).next().unwrap_or_else(|| panic!("{name}: {page}"));
        assert_eq!(shown(field), *said, "{name}: {page}");
    }
}

/// What is wrong with a field, told beside it; the summary above leads there.
fn problem_at(page: &str, field: &str) -> String {
    assert!(page.contains(&format!(r##"href="#{field}""##)), "{field}: {page}");
    assert!(page.contains(&format!(r#"aria-describedby="{field}-problem""#)), "{field}: {page}");
    let html = assert_valid_html(page);
    let problem = all(&html, &format!(r#"details[open] [id="{field}-problem"]"#)).next();
    problem.unwrap_or_else(|| panic!("{field}: {page}")).text().collect()
}

#[tokio::test]
async fn a_wrong_day_in_the_second_new_milestone_loses_nothing() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let mut browser = Browser::signed_in(&db, &story.lead).await;
        let (seen, on) = (story.seen_by(&story.lead).await, story.in_days(200));
        let wrong = typed(&on, "31/01/2030");
        let told = browser.call(DOOR, &story.as_sent(&seen, &wrong)).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{told:?}");
        for (code, unread, past) in [
            ("fr", "Donnez une date, par exemple", "Donnez une date à venir"),
            ("en", "Give a date, for example", "Give a date to come"),
        ] {
            let chosen = browser.call("/api/language", &format!("code={code}")).await;
            assert_eq!(chosen.status, StatusCode::OK);
            for (typed, said) in [(wrong, unread), (typed(&on, "2020-01-01"), past)] {
                let page = story.asks_from(&mut browser, &seen, &typed).await;
                all_is_there(&page, &typed);
                let problem = problem_at(&page, "added[1][planned_on]");
                assert!(problem.contains(said), "{code}: {problem}");
            }
        }
        let page = story.asks_from(&mut browser, &seen, &typed(&on, &on)).await;
        assert!(page.contains("banner--done"), "{page}");
    }
}

#[tokio::test]
async fn an_ask_that_comes_after_its_milestone_was_reached_keeps_why_it_was_given_up() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let lead = &story.lead;
        let mut browser = Browser::signed_in(&db, lead).await;
        let (old, on) = (story.seen_by(lead).await, story.in_days(200));
        let reached = format!("progress_rank=2&progress_done_on={}", story.in_days(0));
        story.does(lead, "plan", "note-progress", &reached).await;
        let typed = typed(&on, &on);
        let late = browser.call(DOOR, &story.as_sent(&old, &typed)).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{late:?}");

        for (code, said) in [
            ("fr", "Ce jalon est déjà atteint ou abandonné"),
            ("en", "This milestone is reached or given up already"),
        ] {
            let chosen = browser.call("/api/language", &format!("code={code}")).await;
            assert_eq!(chosen.status, StatusCode::OK);
            let page = story.asks_from(&mut browser, &old, &typed).await;
            all_is_there(&page, &typed);
            assert!(page.contains(r#"id="given_up[2]-hint""#), "{page}");
            assert!(page.contains(said), "{page}");

            let seen = story.seen_by(lead).await;
            let page = story.asks_from(&mut browser, &seen, &typed).await;
            all_is_there(&page, &typed);
            let problem = problem_at(&page, "given_up[2]");
            assert!(problem.contains(said), "{code}: {problem}");
        }
        let seen = story.seen_by(lead).await;
        let page = story.asks_from(&mut browser, &seen, &but(typed, "given_up[2]", "")).await;
        assert!(page.contains("banner--done"), "{page}");
    }
}

#[tokio::test]
async fn an_ask_that_comes_after_another_is_kept_beside_it() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let lead = &story.lead;
        let mut browser = Browser::signed_in(&db, lead).await;
        let (old, on) = (story.seen_by(lead).await, story.in_days(200));
        let typed = typed(&on, &on);
        let page = story.asks_from(&mut browser, &old, &typed).await;
        assert!(page.contains("banner--done"), "{page}");

        let second = but(typed, "ask_reason", "Une reprise en deux temps");
        let page = story.asks_from(&mut browser, &old, &second).await;
        assert!(page.contains("La rechute demande une reprise"), "the first stands: {page}");
        all_is_there(&page, &second);
        let seen = story.seen_by(lead).await;
        let page = story.asks_from(&mut browser, &seen, &second).await;
        assert!(page.contains("banner--done"), "{page}");
        assert!(page.contains("Une reprise en deux temps"), "{page}");
        assert!(!page.contains("La rechute demande une reprise"), "{page}");
        assert!(!page.contains(DOOR), "nothing came back: {page}");
    }
}
