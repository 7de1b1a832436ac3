//! One's engagements in one's own calendar: a secret address, made, replaced, revoked.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::{Browser, databases, person, today};
use crate::world::World;
use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, SET_COOKIE};
use axum::http::{Request, Response, StatusCode};
use chrono::Days;
use icalendar::{Calendar, Component};
use std::sync::{Arc, Mutex};
use tocsin::base::{Actor, Role};
use tocsin::case::model::{Command, Confidentiality};
use tocsin::db::Db;
use tocsin::roster::model::Weeks;
use tocsin::web::Mode;

/// Makes an address by its page, and finds it there, once.
async fn makes_address(browser: &mut Browser) -> String {
    let page = "/account/calendar";
    let got = browser.submit(page, "/api/account/calendar", "").await;
    assert_eq!(got.location.as_deref(), Some(page), "{got:?}");
    let shown = browser.get(page).await.text;
    assert_valid_page(&shown);
    let address = shown.split("http://tocsin.test/calendar/").nth(1).expect("the address is shown");
    let path = format!("/calendar/{}", address.split("</textarea>").next().unwrap());
    let again = browser.get(page).await.text;
    assert!(!again.contains("/calendar/") || !again.contains(&path), "it is shown once");
    assert!(again.contains("You have an address since"), "{again}");
    path
}

/// Asks for it as a program does: without a cookie.
async fn fetch(db: &Db, path: &str, known: Option<&str>) -> Response<Body> {
    use tower::ServiceExt;
    let site = crate::support::site(db, Mode::Normal, "http://tocsin.test");
    let mut request = Request::get(path);
    if let Some(tag) = known {
        request = request.header(IF_NONE_MATCH, tag);
    }
    let request = request.body(Body::empty()).unwrap();
    tocsin::server::router(site).oneshot(request).await.unwrap()
}

async fn text_of(response: Response<Body>) -> String {
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The summaries of what is in it, in order.
async fn summaries(db: &Db, path: &str) -> Vec<String> {
    let calendar: Calendar = text_of(fetch(db, path, None).await).await.parse().unwrap();
    calendar.events().map(|it| it.get_summary().unwrap().to_owned()).collect()
}

async fn signed_in(db: &Db, someone: &Actor) -> Browser {
    Browser::signed_in(db, someone).await
}

#[tokio::test]
async fn a_member_finds_assignments_and_what_they_owe_in_their_calendar() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let path = makes_address(&mut signed_in(&db, &story.lead).await).await;
        let response = fetch(&db, &path, None).await;
        assert_eq!(response.status(), StatusCode::OK);
        let header = |name| response.headers().get(name).map(|it| it.to_str().unwrap().to_owned());
        assert_eq!(header(CONTENT_TYPE).as_deref(), Some("text/calendar; charset=utf-8"));
        assert_eq!(header(CACHE_CONTROL).as_deref(), Some("private, no-cache"));
        assert_eq!(header(SET_COOKIE), None);
        let tag = header(ETAG).unwrap();
        let text = text_of(response).await;
        let calendar: Calendar = text.parse().unwrap();
        let events: Vec<_> = calendar.events().collect();
        assert_eq!(events.len(), 2, "{text}");
        let said = events[0].get_summary().unwrap();
        assert!(said.starts_with("Paie unifiée") && said.contains("60"), "{said}");
        let free_on = icalendar::DatePerhapsTime::Date(today() + Days::new(91));
        assert_eq!(events[0].get_end(), Some(free_on));
        let owed = events[1].get_summary().unwrap();
        assert!(owed.contains("Le diagnostic"), "{owed}");
        assert!(events[1].get_url().unwrap().starts_with("http://tocsin.test/cases/"));
        // Nothing new: nothing is sent.
        let same = fetch(&db, &path, Some(&tag)).await;
        assert_eq!(same.status(), StatusCode::NOT_MODIFIED);
        assert_eq!(text_of(same).await, "");

        // Their rights and their language count as they are each time.
        let mut lead = signed_in(&db, &story.lead).await;
        lead.submit("/account", "/api/language", "code=en").await;
        assert!(summaries(&db, &path).await[1].starts_with("The diagnosis: "));
        let expert = makes_address(&mut signed_in(&db, &story.expert).await).await;
        assert_eq!(summaries(&db, &expert).await.len(), 1);
        let form = format!("person={}", story.expert.id);
        story.does(&story.world.coordinator, "team", "remove-member", &form).await;
        assert_eq!(summaries(&db, &expert).await, [""; 0], "no longer of the team");
    }
}

/// Two that fall on one day are told apart; of a restricted case neither is told.
#[tokio::test]
async fn what_is_owed_of_a_recommendation_says_which_in_the_calendar() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.diagnosed().await;
        let requester = story.world.requester.clone();
        let path = makes_address(&mut signed_in(&db, &requester).await).await;
        let told = summaries(&db, &path).await;
        assert!(told.iter().any(|it| it.contains("(R1)\u{a0}: Paie unifiée")), "{told:?}");
        let reason = "Une plainte".to_owned();
        story.carry_out(&requester, Command::Restrict { reason }).await;
        let told = summaries(&db, &path).await;
        assert!(!told.is_empty() && told.iter().all(|it| it == "Engagement"), "{told:?}");
    }
}

#[tokio::test]
async fn an_address_that_was_replaced_or_revoked_gives_nothing() {
    for db in databases().await {
        let solene = person(&db, "solene", Role::Responder).await;
        let mut browser = signed_in(&db, &solene).await;
        let page = browser.get("/account").await.text;
        assert!(page.contains("href=\"/account/calendar\""), "{page}");
        let first = makes_address(&mut browser).await;
        let second = makes_address(&mut browser).await;
        assert_ne!(first, second);
        let status = async |path: &str| fetch(&db, path, None).await.status();
        assert_eq!(
            [status(&first).await, status(&second).await],
            [StatusCode::NOT_FOUND, StatusCode::OK]
        );
        let unknown = ["/calendar/x.ics", "/calendar/.ics", &second[..second.len() - 4]];
        for path in unknown {
            let response = fetch(&db, path, None).await;
            assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
            assert!(response.headers().get(SET_COOKIE).is_none());
        }
        let got = browser.submit("/account/calendar", "/api/account/calendar-revoke", "").await;
        assert_eq!(got.location.as_deref(), Some("/account/calendar"));
        assert!(browser.get("/account/calendar").await.text.contains("Address revoked."));
        assert_eq!(status(&second).await, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn who_left_has_no_calendar_any_more() {
    for db in databases().await {
        let solene = person(&db, "solene", Role::Responder).await;
        let path = makes_address(&mut signed_in(&db, &solene).await).await;
        let administrator = person(&db, "yann", Role::Administrator).await;
        let form = format!("person={}", solene.id);
        let got = signed_in(&db, &administrator).await.call("/api/admin/deactivate", &form).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        assert_eq!(fetch(&db, &path, None).await.status(), StatusCode::NOT_FOUND);
    }
}

/// Whoever owes something there reads when, and whoever is not named in it reads nothing.
#[tokio::test]
async fn a_restricted_case_has_no_name_in_a_calendar() {
    for db in databases().await {
        let world = World::new(&db).await;
        let others = makes_address(&mut signed_in(&db, &world.colleague).await).await;
        let coordinator = makes_address(&mut signed_in(&db, &world.coordinator).await).await;
        let all_before = text_of(fetch(&db, &others, None).await).await;
        let (title, now) = ("Affaire discrète", chrono::Utc::now());
        let number = world.submitted(title, Confidentiality::Restricted, now).await;
        let form = format!("case={number}&seen=3");
        let mut browser = signed_in(&db, &world.coordinator).await;
        let taken = browser.call("/api/triage/take-charge", &form).await;
        assert_eq!(taken.status, StatusCode::OK, "{taken:?}");
        let text = text_of(fetch(&db, &coordinator, None).await).await;
        let calendar: Calendar = text.parse().unwrap();
        let events: Vec<_> = calendar.events().collect();
        assert!(!events.is_empty(), "{text}");
        for event in events {
            assert_eq!(event.get_summary(), Some("Engagement"));
            assert_eq!(event.get_url(), None);
        }
        assert!(!text.contains("discr") && !text.contains(&number.to_string()), "{text}");
        assert_eq!(text_of(fetch(&db, &others, None).await).await, all_before);
    }
}

/// Whatever is written down, at whatever level: the address is a key.
#[tokio::test]
async fn no_log_holds_the_address() {
    for db in databases().await {
        let solene = person(&db, "solene", Role::Responder).await;
        let path = makes_address(&mut signed_in(&db, &solene).await).await;
        let secret = path.trim_start_matches("/calendar/").trim_end_matches(".ics").to_owned();
        let log = Log::default();
        let written = log.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_writer(move || written.clone())
            .finish();
        // Where there is but one of them, the thread of another test that comes to a line first would
        // say for all threads that nobody reads it.
        let silent = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_writer(std::io::sink)
            .finish();
        let told = tracing::subscriber::set_default(subscriber);
        let beside = tracing::Dispatch::new(silent);
        assert_eq!(fetch(&db, &path, None).await.status(), StatusCode::OK);
        assert_eq!(fetch(&db, "/healthz", None).await.status(), StatusCode::NO_CONTENT);
        drop((told, beside));
        let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        assert!(log.contains("/healthz"), "other addresses are logged: {log}");
        assert!(!log.contains(&secret), "{log}");
    }
}

/// A log in memory.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, some: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(some)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What waits for the project is not in the calendar of the brigade; the answer is in the project's.
#[tokio::test]
async fn what_is_paused_has_no_place_in_a_calendar() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie unifiée").await;
        let mut coordinator = signed_in(&db, &world.coordinator).await;
        let path = makes_address(&mut coordinator).await;
        let form = |seen: u32| format!("case={number}&seen={seen}");
        let taken = coordinator.call("/api/triage/take-charge", &form(3)).await;
        assert_eq!(taken.status, StatusCode::OK, "{taken:?}");
        let before = summaries(&db, &path).await;
        assert!(!before.is_empty());
        let ask = format!("{}&ask_information_question=Quand", form(4));
        let asked = coordinator.call("/api/triage/ask-information", &ask).await;
        assert_eq!(asked.status, StatusCode::OK, "{asked:?}");
        assert_eq!(summaries(&db, &path).await, [""; 0], "before: {before:?}");
        let project = makes_address(&mut signed_in(&db, &world.requester).await).await;
        let owed = summaries(&db, &project).await;
        assert!(owed.len() == 1 && owed[0].contains("complément"), "{owed:?}");
    }
}

/// No year is made up: the weeks that are shown move on with the days.
#[tokio::test]
async fn what_has_no_end_is_shown_over_the_weeks_to_come() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let form = format!(
            "assign_person={}&assign_role=expert&assign_share=40&assign_from={}&assign_to=&assign_confirmed=true",
            story.expert.id,
            story.in_days(1)
        );
        story.does(&story.world.coordinator, "team", "assign", &form).await;
        let path = makes_address(&mut signed_in(&db, &story.expert).await).await;
        let calendar: Calendar = text_of(fetch(&db, &path, None).await).await.parse().unwrap();
        let event = calendar.events().next().unwrap();
        let last = Weeks::after(today() + Days::new(1)).period().to;
        let free_on = icalendar::DatePerhapsTime::Date(last + Days::new(1));
        assert_eq!(event.get_end(), Some(free_on));
    }
}
