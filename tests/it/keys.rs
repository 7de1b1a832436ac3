//! The keys of the desk: chosen by each person, kept for all their browsers, and never the only way.

use crate::support::{Browser, databases};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use scraper::{Html, Selector};
use tocsin::base::Actor;
use tocsin::db::Db;
use tocsin::triage::model::Shortcut;

const KEEP: &str = "/api/triage/letters";

/// The form of the letters as its page sends it, but for these.
fn letters(changes: &[(&str, &str)]) -> String {
    let usual = tocsin::triage::model::Keyboard::default();
    let pair = |it: Shortcut| {
        let changed = changes.iter().find(|(name, _)| *name == it.name());
        let letter = usual.letter(it).map(String::from).unwrap_or_default();
        (it.field(), changed.map_or(letter, |(_, letter)| (*letter).to_owned()))
    };
    serde_urlencoded::to_string(Shortcut::ALL.map(pair).to_vec()).unwrap()
}

fn on(changes: &[(&str, &str)]) -> String {
    format!("keys_on=true&{}", letters(changes))
}

/// The letters that a page answers to, as its bar says them.
async fn letters_of(db: &Db, actor: &Actor, path: &str) -> Option<String> {
    let page = Browser::signed_in(db, actor).await.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}");
    let html = Html::parse_document(&page.text);
    let bar = html.select(&Selector::parse("[data-letters]").unwrap()).next()?;
    bar.attr("data-letters").map(str::to_owned)
}

fn starts_in(page: &str) -> Option<String> {
    let html = Html::parse_document(page);
    let found: Vec<_> = html.select(&Selector::parse("[autofocus]").unwrap()).collect();
    assert!(found.len() < 2, "a page starts in one place");
    let found = found.first()?;
    Some(found.attr("name").unwrap_or(found.value().name()).to_owned())
}

#[tokio::test]
async fn letters_that_one_person_chose_hold_wherever_they_sign_in_and_for_nobody_else() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        let chosen = on(&[("next", "Z"), ("ask_information", "")]);
        let kept = ines.submit("/triage/keys", KEEP, &chosen).await;
        assert_eq!(kept.location.as_deref(), Some("/triage/keys"));
        let page = ines.get("/triage/keys").await.text;
        assert!(page.contains("Keys kept.") && page.contains("value=\"Z\""), "{page}");

        for path in ["/triage".to_owned(), number.path()] {
            let hers = letters_of(&db, &world.coordinator, &path).await.expect("her keys are on");
            let his = letters_of(&db, &world.colleague, &path).await.expect("his keys are on");
            assert_ne!(hers, his, "{path}");
            assert!(!hers.contains("ask_information") && his.contains("ask_information"));
        }
        ines.submit("/triage/keys", "/api/triage/usual-letters", "").await;
        let hers = letters_of(&db, &world.coordinator, "/triage").await;
        assert_eq!(hers, letters_of(&db, &world.colleague, "/triage").await);
    }
}

#[tokio::test]
async fn keys_that_are_off_bring_no_script_and_stay_off() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        let off = ines.submit(&number.path(), "/api/triage/keys", "choice=off").await;
        assert_eq!(off.location, Some(number.path()), "one stays where one was");
        for path in ["/triage".to_owned(), number.path()] {
            let page = Browser::signed_in(&db, &world.coordinator).await.get(&path).await.text;
            assert!(!page.contains("islands.js") && page.contains("Turn shortcuts on"), "{path}");
        }
        // The usual letters come back without turning anything on.
        ines.submit("/triage/keys", "/api/triage/usual-letters", "").await;
        assert_eq!(letters_of(&db, &world.coordinator, "/triage").await, None);
        ines.submit("/triage", "/api/triage/keys", "choice=on").await;
        assert!(letters_of(&db, &world.coordinator, "/triage").await.is_some());
    }
}

#[tokio::test]
async fn a_letter_that_cannot_be_is_refused_at_its_field_with_what_was_typed() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        for (name, typed, said) in [
            ("accept", "J", "The letter J does something else already"),
            ("accept", "7", "Type one letter, or nothing."),
            ("queue", "ab", "Type one letter, or nothing."),
        ] {
            let form = on(&[(name, typed)]);
            let back = ines.submit("/triage/keys", KEEP, &form).await;
            assert_eq!(back.location.as_deref(), Some("/triage/keys"));
            let page = ines.get("/triage/keys").await.text;
            let html = Html::parse_document(&page);
            let at = |what: String| html.select(&Selector::parse(&what).unwrap()).next();
            let problem = at(format!("[id='keys[{name}]-problem']")).expect("said at its field");
            assert!(problem.text().collect::<String>().contains(said), "{page}");
            let field = at(format!("[id='keys[{name}]']")).expect("its field");
            assert_eq!(field.attr("value"), Some(typed));
            let script = ines.call(KEEP, &form).await;
            assert_eq!(script.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert!(!ines.get("/triage/keys").await.text.contains("field__error"), "nothing was kept");
    }
}

#[tokio::test]
async fn keys_are_for_who_reads_the_queue_and_acts_for_who_decides() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut lead = Browser::signed_in(&db, &world.requester).await;
        assert_eq!(lead.get("/triage/keys").await.status, StatusCode::FORBIDDEN);
        for (door, form) in [
            (KEEP, on(&[])),
            ("/api/triage/keys", "choice=off".into()),
            ("/api/triage/usual-letters", String::new()),
        ] {
            assert_eq!(lead.call(door, &form).await.status, StatusCode::FORBIDDEN, "{door}");
        }
        let auditors = letters_of(&db, &world.auditor, "/triage").await.expect("moving about");
        assert!(auditors.contains("next") && !auditors.contains("accept"), "{auditors}");
        assert_eq!(letters_of(&db, &world.auditor, &number.path()).await, None);
        // Each role has the letters of what is its to do, and the bar says no other.
        for (reader, has, lacks) in [
            (&world.coordinator, ["take_charge=", "propose_decline="], "confirm_decline="),
            (&world.director, ["accept=", "confirm_decline="], "ask_information="),
        ] {
            let letters = letters_of(&db, reader, "/triage").await.expect("their keys are on");
            assert!(has.iter().all(|it| letters.contains(it)), "{letters}");
            assert!(!letters.contains(lacks), "{letters}");
        }
        let page = Browser::signed_in(&db, &world.director).await.get("/triage").await.text;
        let bar = page.split("data-letters").nth(1).expect("a bar");
        assert!(!bar.contains("Redirect") && bar.contains("Confirm the decline"), "{bar}");
        let path = format!("{}?act=take_charge", number.path());
        for reader in [&world.auditor, &world.requester] {
            let page = Browser::signed_in(&db, reader).await.get(&path).await;
            assert_eq!(page.status, StatusCode::OK);
            assert_eq!(starts_in(&page.text), None);
        }
    }
}

/// What a key does, a link does without a script.
#[tokio::test]
async fn an_address_starts_in_the_form_of_an_act_or_says_why_there_is_none() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let starts = async |desk: &mut Desk, act: &str| {
            let page = desk.browser.get(&format!("{}?act={act}", number.path())).await.text;
            (starts_in(&page), page.contains("” is not possible now"))
        };
        let field = |name: &str| (Some(name.to_owned()), false);
        let in_vain = || (Some("div".to_owned()), true);
        assert_eq!(starts(&mut ines, "take_charge").await, field("button"));
        assert_eq!(starts(&mut ines, "accept").await, in_vain(), "nobody took charge of it");
        assert_eq!(starts(&mut ines, "no-such-act").await, (None, false));
        ines.does(number, "take-charge", "").await;
        for (act, name) in [
            ("accept", "accept_priority"),
            ("ask_information", "ask_information_question"),
            ("propose_decline", "propose_decline_ground"),
            ("redirect", "redirect_service"),
        ] {
            assert_eq!(starts(&mut ines, act).await, field(name), "{act}");
        }
        assert_eq!(starts(&mut ines, "take_charge").await, in_vain(), "it is done");

        // A form that came back starts with what is wrong with it, open.
        let page = format!("{}?act=accept", number.path());
        let form = format!("case={number}&seen={}&accept_reason=", world.version(number).await);
        ines.browser.submit(&page, "/api/triage/accept", &form).await;
        let back = ines.browser.get(&page).await.text;
        assert!(back.contains("accept_reason-problem"), "{back}");
        assert_eq!(starts_in(&back), None);
        ines.does(number, "accept", "accept_priority=P4&accept_reason=Utile+et+faisable").await;
        let (place, said) = starts(&mut ines, "accept").await;
        assert!(said && place.is_some(), "what is over says so");
    }
}

/// The key of the search is on every page of those who work here all day, and nowhere once it is
/// turned off.
#[tokio::test]
async fn the_key_of_the_search_can_be_turned_off() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        let mut camille = Browser::signed_in(&db, &world.requester).await;
        let listens = |text: &str| text.contains("SearchKey") && text.contains("Shortcut: slash");
        for path in [
            "/triage",
            "/team",
            "/committee",
            "/committee/sittings",
            "/owed",
            "/watch",
            "/portfolio",
            "/models",
            "/triage/sensitivity",
            "/triage/hindsight",
            "/triage/agreement",
            "/accessibility",
        ] {
            assert!(listens(&ines.get(path).await.text), "{path}");
        }
        let script = "<script";
        for path in ["/accessibility", "/search"] {
            let text = camille.get(path).await.text;
            assert!(
                text.contains("action=\"/search\"") && !text.contains(script),
                "{path}: {text}"
            );
        }
        let off = ines.submit("/team", "/api/triage/keys", "choice=off").await;
        assert_eq!(off.location.as_deref(), Some("/team"));
        for path in ["/triage", "/team", "/search"] {
            assert!(!ines.get(path).await.text.contains("islands.js"), "{path}");
        }
        let text = ines.get("/team").await.text;
        assert!(text.contains("href=\"/triage/keys\"") && text.contains("id=\"q\""), "{text}");
        ines.submit("/team", "/api/triage/keys", "choice=on").await;
        assert!(listens(&ines.get("/team").await.text));
    }
}
