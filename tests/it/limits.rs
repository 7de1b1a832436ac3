//! Time limits: set by administrators, for what begins from then on.

use crate::html::assert_valid_page;
use crate::support::{Browser, databases, person, submitted};
use crate::world::World;
use axum::http::StatusCode;
use tocsin::base::{Priority, Role};
use tocsin::case::model::{Case, DutyKind, Event};
use tocsin::case::store::{find, record, verify};
use tocsin::clock::Delay;
use tocsin::db::Db;

const PAGE: &str = "/admin/limits";

/// The form of a kind of duty, all in days.
pub fn form(duty: &str, seen: i64, days: [u32; 4]) -> String {
    let mut form = format!("duty={duty}&seen={seen}");
    for (count, name) in days.into_iter().zip(["p1", "p2", "p3", "p4"]) {
        form.push_str(&format!("&counts%5B{name}%5D={count}&units%5B{name}%5D=days"));
    }
    form
}

pub async fn administrator(db: &Db) -> Browser {
    let yann = person(db, "yann", Role::Administrator).await;
    Browser::signed_in(db, &yann).await
}

/// A page as it reads: a space that does not break is a space.
async fn read(browser: &mut Browser, path: &str) -> String {
    browser.get(path).await.text.replace('\u{a0}', " ")
}

/// What somebody sees who sent the form of a kind of duty.
pub async fn sets(browser: &mut Browser, duty: &str, form: &str) -> String {
    let page = format!("{PAGE}?edit={duty}");
    let got = browser.submit(&page, "/api/admin/set-limits", form).await;
    let path = got.location.unwrap_or_else(|| panic!("{form}: {}", got.text));
    read(browser, &path.replace("http://tocsin.test", "")).await
}

/// The version that the form of a kind shows.
async fn seen(browser: &mut Browser, duty: &str) -> i64 {
    let page = browser.get(&format!("{PAGE}?edit={duty}")).await.text;
    assert_valid_page(&page);
    let (_, rest) = page.split_once("name=\"seen\" value=\"").expect("what was seen");
    rest.split('"').next().unwrap().parse().unwrap()
}

fn limit(case: &Case, kind: DutyKind) -> Delay {
    case.open_duties().find(|duty| duty.kind == kind).expect("it is owed").clock.delay
}

#[tokio::test]
async fn a_limit_counts_for_what_begins_after_it_was_set() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut admin = administrator(&db).await;
        let page = admin.get(PAGE).await.text;
        assert_valid_page(&page);
        assert!(page.contains("No limit was changed"), "{page}");
        let before = submitted(&db, &world.requester, "Paie").await;

        let told = sets(&mut admin, "decide", &form("decide", 0, [1, 3, 7, 12])).await;
        assert_valid_page(&told);
        assert!(
            told.contains("banner--done") && told.contains("P3: 10 working days → 7 working days"),
            "{told}"
        );
        // What a row leads to is a button that says so, and to which.
        let opens = "href=\"/admin/limits?edit=decide\"";
        assert!(
            told.contains(opens) && told.contains("> · The reasoned decision</span>"),
            "{told}"
        );
        assert!(told.contains("usually 10 working days") && told.contains("yann"), "{told}");
        let after = submitted(&db, &world.requester, "Visas").await;
        assert_eq!(limit(&before, DutyKind::Decide), Delay::WorkingDays(10));
        assert_eq!(limit(&after, DutyKind::Decide), Delay::WorkingDays(7));
        assert_eq!(verify(&db).await.unwrap().faults, []);

        // The usual ones again: what began under others keeps them, by another priority too.
        let version = seen(&mut admin, "decide").await;
        let told = sets(&mut admin, "decide", &form("decide", version, [2, 5, 10, 12])).await;
        let moved = "P1: 1 working day → 2 working days, P2: 3 working days → 5 working days, \
                     P3: 7 working days → 10 working days.";
        assert!(told.contains(moved), "what did not move is not told: {told}");
        let version = seen(&mut admin, "decide").await;
        let told = sets(&mut admin, "decide", &form("decide", version, [2, 5, 10, 15])).await;
        assert!(told.contains("banner--done") && !told.contains("usually 10"), "{told}");
        let event = Event::Reprioritised { before: Priority::P3, priority: Priority::P2 };
        let mut cx = world.acting(&world.coordinator).await;
        let file = find(&mut cx, after.number.unwrap()).await.unwrap();
        let file = record(&mut cx, file, event).await.unwrap();
        cx.finish().await.unwrap();
        assert_eq!(limit(&file, DutyKind::Decide), Delay::WorkingDays(3));
        let last = submitted(&db, &world.requester, "Cadastre").await;
        assert_eq!(limit(&last, DutyKind::Decide), Delay::WorkingDays(10));
        assert_eq!(verify(&db).await.unwrap().faults, []);

        // Whoever reads when it is due reads which limit held.
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        let status = |case: &Case| format!("/cases/{}/status", case.number.unwrap());
        let page = coordinator.get(&status(&file)).await.text;
        assert!(page.contains("a limit set on"), "{page}");
        assert!(!coordinator.get(&status(&last)).await.text.contains("a limit set on"));
    }
}

#[tokio::test]
async fn what_a_stranger_is_promised_is_what_counts() {
    for db in databases().await {
        let mut stranger = Browser::new(&db, tocsin::web::Mode::Demo);
        let page = read(&mut stranger, "/").await;
        assert!(page.contains("5 working days") || page.contains("5 jours ouvrés"), "{page}");
        let mut admin = administrator(&db).await;
        sets(&mut admin, "decide", &form("decide", 0, [1, 6, 7, 12])).await;
        let page = read(&mut stranger, "/").await;
        assert!(page.contains("6 working days") || page.contains("6 jours ouvrés"), "{page}");
        assert_valid_page(&page);
    }
}

#[tokio::test]
async fn what_cannot_be_a_limit_is_told_at_its_field() {
    for db in databases().await {
        let mut admin = administrator(&db).await;
        for (days, problem) in [
            ([0, 5, 10, 15], "Write a whole number from 1 to 120"),
            ([2, 5, 10, 121], "Write a whole number from 1 to 120"),
            ([2, 5, 4, 15], "shorter than that of a higher priority"),
            ([2, 5, 10, 15], "the limits that count already"),
        ] {
            let told = sets(&mut admin, "decide", &form("decide", 0, days)).await;
            assert_eq!(told.matches("field__error").count(), 1, "{days:?}: {told}");
            assert!(told.contains(problem), "{days:?}: {told}");
            assert_valid_page(&told);
        }
        // Somebody was faster.
        sets(&mut admin, "decide", &form("decide", 0, [1, 3, 7, 12])).await;
        let told = sets(&mut admin, "decide", &form("decide", 0, [1, 3, 7, 13])).await;
        assert!(!told.contains("banner--done"), "{told}");
        assert!(told.contains("yann changed what is shown here"), "no case was changed: {told}");
        // The day of these is decided with them.
        for duty in ["review_suspension", "check_six_months", "nothing"] {
            let got = admin.get(&format!("{PAGE}?edit={duty}")).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{duty}");
            let got = admin.call("/api/admin/set-limits", &form(duty, 0, [1, 2, 3, 4])).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{duty}");
        }
    }
}

/// Neither by its address nor by its door, nor from the bar.
#[tokio::test]
async fn whoever_does_not_set_limits_cannot_tell_that_there_is_a_page() {
    for db in databases().await {
        let world = World::new(&db).await;
        for who in [&world.coordinator, &world.director, &world.auditor, &world.requester] {
            let mut browser = Browser::signed_in(&db, who).await;
            for path in [PAGE, "/admin/limits?edit=decide"] {
                let got = browser.get(path).await;
                assert_eq!(got.status, StatusCode::NOT_FOUND, "{} {path}", who.name);
                assert!(!got.text.contains("href=\"/admin/limits\""), "{} {path}", who.name);
            }
            for form in [form("decide", 0, [1, 3, 7, 12]), form("decide", 0, [0; 4])] {
                let got = browser.call("/api/admin/set-limits", &form).await;
                assert_eq!(got.status, StatusCode::NOT_FOUND, "{}: {got:?}", who.name);
            }
        }
        let mut admin = administrator(&db).await;
        assert!(admin.get("/admin/people").await.text.contains("href=\"/admin/limits\""));
    }
}
