//! Whoever may not see a case cannot tell that it exists: everything they can open reads the
//! same before it came and after.

use crate::support::{Browser, databases, person, today};
use crate::world::World;
use axum::http::StatusCode;
use std::collections::{BTreeMap, VecDeque};
use tocsin::base::{Actor, Role};
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::db::Db;
use tocsin::web::Mode;

/// Pages that every role may try; the others are found by following links.
const DOORS: [&str; 26] = [
    "/",
    "/triage",
    "/committee",
    "/committee/sittings",
    "/triage/agreement",
    "/portfolio",
    "/portfolio/briefing",
    "/portfolio/cases",
    "/portfolio/causes?cause=supplier",
    "/portfolio/objectives",
    "/portfolio/views",
    "/portfolio/week",
    "/decisions",
    "/watch",
    "/owed?view=to-me",
    "/owed?view=by-anyone",
    "/import",
    "/team",
    "/team/load",
    "/team/tentative",
    "/team/days",
    "/team/proposal",
    "/team/demand",
    "/request",
    "/search?q=paie",
    "/search?q=affaire+discrete",
];
const MOST_PAGES: usize = 1_200;

#[tokio::test]
async fn a_restricted_case_changes_nothing_that_others_can_open() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted_case("Paie unifiée").await;
        world.submitted("Guichet unique", Confidentiality::Brigade, chrono::Utc::now()).await;
        let others = [
            world.auditor.clone(),
            world.outsider.clone(),
            person(&db, "solene", Role::Responder).await,
            person(&db, "marc", Role::Sponsor).await,
            person(&db, "yann", Role::Administrator).await,
            // Of the whole brigade, but not named in it.
            world.colleague.clone(),
            person(&db, "brune", Role::Director).await,
        ];
        // Once for nothing: that they looked is told on what they look at next.
        all_that_is_open_to(&db, &others).await;
        let (number, before, after) = within_a_day(async || {
            let before = all_that_is_open_to(&db, &others).await;
            let number = discreet_case(&world).await;
            (number, before, all_that_is_open_to(&db, &others).await)
        })
        .await;
        assert!(before.len() > 40, "only {} pages are open", before.len());
        for (page, text) in &after {
            assert!(!text.contains("Discrète") && !text.contains(&number.to_string()), "{page:?}");
            assert_eq!(Some(text), before.get(page), "{page:?} tells that something came");
        }
        assert_eq!(before.len(), after.len());
        // Asked for by its number, it is as unknown as one that never was.
        for other in &others {
            let mut browser = Browser::signed_in(&db, other).await;
            for told in [number.to_string().as_str(), "2026-999999"] {
                let told = browser.get(&format!("/api/cases/{told}/score")).await;
                assert_eq!(
                    (told.status, told.text.as_str()),
                    (StatusCode::NOT_FOUND, "\"NotFound\"")
                );
            }
            for tab in [
                "",
                "/status",
                "/request",
                "/second",
                "/team",
                "/plan",
                "/plan/tasks",
                "/plan/versions",
                "/plan/what-if",
                "/report",
                "/journal",
                "/dossier",
                "/briefing",
            ] {
                let there = browser.get(&format!("/cases/{number}{tab}")).await;
                let nowhere = browser.get(&format!("/cases/2026-999999{tab}")).await;
                assert_eq!(there.status, StatusCode::NOT_FOUND, "{} {tab}", other.name);
                let text = there.text.replace(&number.to_string(), "2026-999999");
                assert_eq!(timeless(&text), timeless(&nowhere.text), "{} {tab}", other.name);
            }
        }
    }
}

/// What comes to pass from beginning to end on one day: pages of two days say two dates.
async fn within_a_day<T>(happens: impl AsyncFn() -> T) -> T {
    loop {
        let day = today();
        let come = happens().await;
        if today() == day {
            return come;
        }
    }
}

/// Submitted, and taken charge of by the coordinator, who sees it.
async fn discreet_case(world: &World) -> CaseNumber {
    let (title, now) = ("Paie unifiée – Affaire Discrète", chrono::Utc::now());
    let number = world.submitted(title, Confidentiality::Restricted, now).await;
    let mut coordinator = Browser::signed_in(&world.db, &world.coordinator).await;
    let form = format!("case={number}&seen=3");
    let taken = coordinator.call("/api/triage/take-charge", &form).await;
    assert_eq!(taken.status, StatusCode::OK, "{taken:?}");
    assert!(coordinator.get("/triage").await.text.contains("Affaire Discrète"));
    number
}

/// By who reads and which page: what is on it.
pub type Readings = BTreeMap<(String, String), String>;

async fn all_that_is_open_to(db: &Db, others: &[Actor]) -> Readings {
    let mut all = Readings::new();
    walk("a stranger", Browser::new(db, Mode::Demo), &mut all).await;
    for other in others {
        walk(&other.name, Browser::signed_in(db, other).await, &mut all).await;
    }
    all
}

/// Opens every page that links lead to, from the doors on.
pub async fn walk(who: &str, mut browser: Browser, all: &mut Readings) {
    let mut waiting: VecDeque<String> = DOORS.map(str::to_owned).into();
    let mut opened = 0;
    while let Some(path) = waiting.pop_front() {
        if all.contains_key(&(who.to_owned(), path.clone())) {
            continue;
        }
        opened += 1;
        assert!(opened < MOST_PAGES, "{who} finds no end of pages: {path}");
        let text = browser.get(&path).await.text;
        waiting.extend(links(&text));
        all.insert((who.to_owned(), path), timeless(&text));
    }
}

fn links(page: &str) -> impl Iterator<Item = String> {
    let addresses = page.split("href=\"/").skip(1).filter_map(|rest| rest.split('"').next());
    let page = |address: &&str| {
        // One's own sessions are told apart by when they began; what may be saved is an address.
        !["pkg/", "fonts/", "icons", "favicon", "account", "triage/views/new"]
            .iter()
            .any(|file| address.starts_with(file))
    };
    // What an archive or a PDF holds is read elsewhere: it says the moment in which it was made.
    let readable = |address: &&str| {
        let path = address.split('?').next().unwrap_or_default();
        ![".xlsx", ".ods", ".pdf"].iter().any(|ending| path.ends_with(ending))
    };
    // Filters combine without end: each alone, and with one other, is enough to tell.
    let few = |address: &&str| {
        // A case opened from one view reads as from another.
        let from_all = !address.contains("%3D") || address.contains("view=sort%3Ddue");
        // And an entry of a journal on the page that it stands on.
        address.matches('=').count() <= 2 && from_all && !address.contains("journal?entry=")
    };
    let plain = |address: &str| {
        let address = address.split('#').next().unwrap_or_default();
        format!("/{}", address.replace("&amp;", "&"))
    };
    addresses.filter(page).filter(readable).filter(few).map(plain)
}

/// Without what the clock writes on it: hours, how long something has lasted or will, and the
/// moment from which on a page is told what others do.
pub fn timeless(page: &str) -> String {
    let is_time = |word: &str| {
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        digits > 0 && word.contains(':')
    };
    let durations = ["min", "h", "hours", "hour", "minutes", "minute"];
    let words: Vec<&str> = page.split([' ', '\u{a0}']).collect();
    let timely = |at: usize| {
        is_time(words[at])
            || words
                .get(at + 1)
                .is_some_and(|next| durations.contains(&next.trim_matches(['.', ','])))
    };
    let before = |word: &'_ str| word.find("&amp;at=").unwrap_or(word.len());
    let kept = (0..words.len()).filter(|at| !timely(*at)).map(|at| &words[at][..before(words[at])]);
    kept.collect::<Vec<_>>().join(" ")
}
