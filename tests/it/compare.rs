//! Cases side by side.

use crate::band_override::to;
use crate::html::assert_valid_html;
use crate::support::{Browser, databases};
use crate::triage::Desk;
use crate::world::{World, answers, little_at_stake};
use axum::http::StatusCode;
use chrono::{Duration, Utc};
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::case::store as cases;
use tocsin::triage::model::{Given, Proof};
use tocsin::triage::store as triage;

fn side_by_side(numbers: &[CaseNumber]) -> String {
    let asked = numbers.iter().map(|it| format!("cases={it}"));
    format!("/triage/compare?{}", asked.collect::<Vec<_>>().join("&"))
}

/// The rows of the table that are marked, by what stands before the mark.
fn marked(page: &str) -> Vec<String> {
    let rows = page.split("<tr role=\"row\" class=\"differs\">").skip(1);
    rows.filter_map(|row| Some(row.split("class=\"full\">").nth(1)?.split('<').next()?.to_owned()))
        .map(|name| name.trim().to_owned())
        .collect()
}

#[tokio::test]
async fn what_differs_between_cases_is_said_in_a_word() {
    for db in databases().await {
        let world = World::new(&db).await;
        let (paie, guichet) =
            (world.submitted_case("Paie").await, world.submitted_case("Guichet").await);
        let mut cx = world.acting(&world.coordinator).await;
        let file = cases::find(&mut cx, guichet).await.unwrap();
        let today = cx.today();
        let verified = answers(today).with("governance", Given::Level(0), Proof::Verified, today);
        triage::assess(&mut cx, file, &verified, little_at_stake()).await.unwrap();
        cx.finish().await.unwrap();
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let page = ines.browser.get(&side_by_side(&[paie, guichet])).await;
        assert_eq!(page.status, StatusCode::OK);
        for said in ["Paie", "Guichet", "differs", "verified", "not harmed"] {
            let there = page.text.to_lowercase().contains(&said.to_lowercase());
            assert!(there, "{said} is not said: {}", page.text);
        }
        // Beside each value, what its case is called, which a number does not tell.
        for name in ["Paie", "Guichet"] {
            assert!(page.text.contains(&format!("data-l=\"{name}\"")), "{name}: {}", page.text);
        }
        let namesake = world.submitted_case("Paie").await;
        let alike = ines.browser.get(&side_by_side(&[paie, namesake])).await.text;
        for number in [paie, namesake] {
            assert!(alike.contains(&format!("data-l=\"Paie · {number}\"")), "{number}: {alike}");
        }
        let marked = marked(&page.text);
        assert!(marked.iter().any(|it| it.contains("Governance")), "{marked:?}");
        assert!(!marked.iter().any(|it| it == "Priority"), "both are P4: {marked:?}");
        // A rank alone is one of this year.
        let by_rank = format!("/triage/compare?cases={},{}", paie.rank, guichet.rank);
        let this_year = paie.year == chrono::Datelike::year(&Utc::now());
        let told = ines.browser.get(&by_rank).await.text;
        assert_eq!(told.contains("data-l=\"Guichet\""), this_year, "{told}");
        // The same one twice is one.
        let alone = ines.browser.get(&side_by_side(&[paie, paie])).await;
        assert_eq!(alone.status, StatusCode::OK);
        assert!(alone.text.contains("It takes at least two"), "{}", alone.text);
        let typed = format!("/triage/compare?cases={paie}%2C+{guichet}");
        assert!(ines.browser.get(&typed).await.text.contains("Cases side by side"));
        let queue = ines.browser.get("/triage").await.text;
        assert!(queue.contains("form=\"compare\"") && queue.contains("id=\"compare\""));
    }
}

#[tokio::test]
async fn too_many_too_few_and_what_is_no_case_are_met_kindly() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut numbers = Vec::new();
        for title in ["Un", "Deux", "Trois", "Quatre", "Cinq"] {
            numbers.push(world.submitted_case(title).await);
        }
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let page = ines.browser.get(&side_by_side(&numbers)).await.text;
        assert!(page.contains("At most 4 cases"), "{page}");
        assert!(page.contains("Quatre") && !page.contains("Cinq"));
        for nothing in ["", "?cases=", "?cases=x", "?cases=2026-999999&cases=%00"] {
            let got = ines.browser.get(&format!("/triage/compare{nothing}")).await;
            assert_eq!(got.status, StatusCode::OK, "{nothing}");
            assert!(got.text.contains("It takes at least two"), "{nothing}: {}", got.text);
        }
        for who in [&world.requester, &world.sponsor] {
            let mut browser = Browser::signed_in(&db, who).await;
            let got = browser.get(&side_by_side(&numbers[..2])).await;
            assert_eq!(got.status, StatusCode::FORBIDDEN);
        }
    }
}

/// As in the queue: what is proposed, by whom, and beside it what the time limits follow.
#[tokio::test]
async fn a_priority_that_an_override_proposes_is_said_to_be_from_it() {
    for db in databases().await {
        let world = World::new(&db).await;
        let (paie, guichet) =
            (world.submitted_case("Paie").await, world.submitted_case("Guichet").await);
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(paie, "override-band", &to("high", 30)).await;
        let page = ines.browser.get(&side_by_side(&[paie, guichet])).await.text;
        assert!(page.contains("by override; computed: moderate"), "{page}");
        let told = "by override · the time limits follow P4";
        assert_eq!(page.matches(told).count(), 1, "{page}");
        let row = page.split("<tr role=\"row\"").find(|row| row.contains(told)).unwrap();
        assert!(row.contains(">P3<") && row.contains(">P4<"), "of one and of the other: {row}");
        let queue = ines.browser.get("/triage").await.text;
        for priority in ["prio--3", "prio--4"] {
            assert!(queue.contains(priority), "{priority}: {queue}");
        }
    }
}

/// As the queue and the page of the case say it: that something is late, and that a clock stands still.
#[tokio::test]
async fn what_is_late_and_a_clock_that_stands_still_are_said() {
    for db in databases().await {
        let world = World::new(&db).await;
        let then = Utc::now() - Duration::days(60);
        let late = world.submitted("Paie", Confidentiality::Brigade, then).await;
        let waits = world.submitted_case("Guichet").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(waits, "take-charge", "").await;
        let asks = "ask_information_question=Combien+d%27agents";
        ines.does(waits, "ask-information", asks).await;
        let page = ines.browser.get(&side_by_side(&[late, waits])).await.text;
        assert_valid_html(&page);
        let row = page.split("<tr role=\"row\"").find(|row| row.contains("Next thing owed"));
        let row = row.unwrap_or_else(|| panic!("{page}"));
        assert_eq!(row.matches("tag--late").count(), 1, "{row}");
        assert!(row.contains("working days late"), "{row}");
        assert_eq!(row.matches("Our clock is stopped").count(), 1, "{row}");
    }
}

/// What is compared is worth what it is worth today: a score whose proof has aged says so.
#[tokio::test]
async fn a_score_whose_proof_has_aged_says_what_it_would_be_today() {
    for db in databases().await {
        let world = World::new(&db).await;
        let then = Utc::now() - Duration::days(400);
        let old = world.submitted("Paie", Confidentiality::Brigade, then).await;
        let recent = world.submitted_case("Guichet").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let page = ines.browser.get(&side_by_side(&[old, recent])).await.text;
        assert_eq!(page.matches("proof has aged: ").count(), 1, "{page}");
        let (_, said) = page.split_once("proof has aged: ").unwrap();
        assert!(said.split('<').next().unwrap().ends_with("provisional"), "{said}");
        ines.does(old, "rescore", "").await;
        let page = ines.browser.get(&side_by_side(&[old, recent])).await.text;
        assert!(!page.contains("proof has aged"), "{page}");
    }
}

/// In tenths, as on its own page; that a tenth is fitted otherwise is no difference.
#[tokio::test]
async fn points_are_those_of_the_page_of_the_case() {
    for db in databases().await {
        let world = World::new(&db).await;
        let today = world.acting(&world.coordinator).await.today();
        // Of the best governance, declared, a quarter of its three points is counted: 0.75.
        let known = answers(today).with("governance", Given::Level(0), Proof::Declared, today);
        let one = world.submitted_answering("Paie", known.clone()).await;
        let known = known.with("dependencies", Given::Level(0), Proof::Declared, today);
        let other = world.submitted_answering("Guichet", known).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let page = ines.browser.get(&side_by_side(&[one, other])).await.text;
        assert!(!page.contains("0.75 / 3"), "{page}");
        let told = page.to_lowercase();
        for tenths in ["declared · 0.8 / 3", "declared · 0.7 / 3"] {
            assert!(told.contains(tenths), "{tenths}: {page}");
        }
        let marked = marked(&page);
        assert!(!marked.iter().any(|it| it.contains("Governance")), "{marked:?}");
    }
}

/// Unseen is as if it did not exist.
#[tokio::test]
async fn a_restricted_case_is_no_number_for_others() {
    for db in databases().await {
        let world = World::new(&db).await;
        let paie = world.submitted_case("Paie").await;
        let level = Confidentiality::Restricted;
        let hidden = world.submitted("Affaire Discrète", level, Utc::now()).await;
        let mut awa = Browser::signed_in(&db, &world.auditor).await;
        let there = awa.get(&side_by_side(&[paie, hidden])).await;
        let nowhere = awa.get(&format!("/triage/compare?cases={paie}&cases=2026-999999")).await;
        assert_eq!(there.status, StatusCode::OK);
        assert!(there.text.contains("leads to no case") && !there.text.contains("Discrète"));
        assert_eq!(there.text, nowhere.text);
    }
}
