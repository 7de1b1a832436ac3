//! The search: any words of a case or of a project find it, for whoever may see it.

use crate::html::assert_valid_page;
use crate::intake::{filled, sent, worlds};
use crate::register::import_shipped;
use crate::support::{Browser, databases, person};
use crate::world::World;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::base::{Actor, Grant, Role};
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::db::Db;
use tocsin::intake::model::Questions;
use tocsin::person::organisation::find_or_add;
use tocsin::person::store::{NewPerson, add};
use tocsin::register::store::{latest_imports, open_candidates, undo};
use tocsin::verify::verify;

pub async fn page(browser: &mut Browser, typed: &str) -> String {
    let query = serde_urlencoded::to_string([("q", typed)]).unwrap();
    let got = browser.get(&format!("/search?{query}")).await;
    assert_eq!(got.status, StatusCode::OK, "{typed}: {}", got.text);
    assert_valid_page(&got.text);
    got.text
}

pub async fn finds(browser: &mut Browser, typed: &str, number: CaseNumber) -> bool {
    page(browser, typed).await.contains(&format!("href=\"/cases/{number}"))
}

pub async fn as_(db: &Db, actor: &Actor) -> Browser {
    Browser::signed_in(db, actor).await
}

pub async fn nothing_is_wrong(db: &Db) {
    let report = verify(db).await.unwrap();
    assert!(report.faults.is_empty(), "{:#?}", report.faults);
}

#[tokio::test]
async fn signs_alone_are_no_words_and_small_words_are_words() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut ines = as_(&db, &world.coordinator).await;
        for signs in ["\"", "%", " -- ", "…"] {
            let found = page(&mut ines, signs).await;
            assert!(found.contains("There is no word in it"), "{signs}: {found}");
        }
        let small = page(&mut ines, "de").await;
        assert!(!small.contains("There is no word in it"), "{small}");
    }
}

#[tokio::test]
async fn any_words_of_a_case_find_it_however_they_are_written() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Réseaux de paie des œuvres scolaires").await;
        let other = world.submitted_case("Guichet unique").await;
        let mut ines = as_(&db, &world.coordinator).await;
        let alone =
            number.to_string().rsplit('-').next().unwrap().trim_start_matches('0').to_owned();
        for typed in [
            "réseau de paie",
            "RESEAUX",
            "paies",
            "oeuvre",
            "ministère des essais paie",
            "scolai",
            "paie scol",
            &number.to_string(),
            &alone,
        ] {
            assert!(finds(&mut ines, typed, number).await, "{typed}");
        }
        assert!(!finds(&mut ines, "paie", other).await);
        assert!(!finds(&mut ines, "paie guichet", number).await, "all the words, not one of them");
        let both = page(&mut ines, "essai").await;
        assert!(both.contains("2 cases have all these words, whatever their endings."), "{both}");

        let text = page(&mut ines, "reseau paie").await;
        assert!(text.contains("<mark>Réseaux</mark> de <mark>paie</mark> des œuvres"), "{text}");
        assert!(text.contains("<title>“reseau paie” · Search — Tocsin</title>"), "{text}");
        assert!(text.contains("One case has all these words, whatever their endings."), "{text}");
        assert!(text.contains(&format!("href=\"/cases/{number}\"")), "{text}");
        // Who asked is led to what happens next.
        let theirs = page(&mut as_(&db, &world.requester).await, "paie").await;
        assert!(theirs.contains(&format!("href=\"/cases/{number}/status\"")), "{theirs}");
        nothing_is_wrong(&db).await;
    }
}

#[tokio::test]
async fn what_a_request_says_is_found_and_shown_where_it_stands() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let mut ines = world.as_(&world.coordinator).await;
        let address = world.begun(&mut lead, "brigade").await;
        assert!(page(&mut lead, "paie").await.contains("Drafts are not searched"));
        let status = sent(&mut lead, &address).await.location.unwrap();
        let number: CaseNumber = status.split('/').nth(2).unwrap().parse().unwrap();
        for browser in [&mut lead, &mut ines] {
            let text = page(browser, "retards").await;
            assert!(text.contains(&format!("/cases/{number}")), "{text}");
            assert!(text.contains("partent en <mark>retard</mark>"), "{text}");
        }
        // A part of the words in the name, the others in what is said.
        assert!(finds(&mut ines, "unifiee retard", number).await);
        nothing_is_wrong(&world.db).await;
    }
}

#[tokio::test]
async fn a_request_in_a_hurry_is_found_by_what_it_says_now() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let form = serde_urlencoded::to_string([
            ("project", "Paie unifiée"),
            ("organisation", &world.organisation),
            ("problem", "Les virements sont bloqués."),
            ("harmed", "yes"),
            ("irreversible_on", ""),
            ("phone", "06 39 98 00 01"),
            ("sponsor", "la directrice Guillemette"),
        ])
        .unwrap();
        let sent = lead.submit("/urgent", "/api/request-urgent", &form).await;
        let status = sent.location.expect("it was sent");
        let number: CaseNumber = status.split('/').nth(2).unwrap().parse().unwrap();
        let mut ines = world.as_(&world.coordinator).await;
        assert!(finds(&mut ines, "virement bloqués", number).await);
        for private in ["0639980001", "98 00 01", "Guillemette"] {
            assert!(!finds(&mut ines, private, number).await, "{private} is nobody's to find");
        }
        let receipt = lead.get(&status).await.text;
        let address = receipt.split("href=\"/request/").nth(1).unwrap().split('"').next().unwrap();
        let (id, address) = (address.to_owned(), format!("/request/{address}"));
        for asked in Questions::current().pages() {
            let form = filled(&address, asked.id());
            ines.submit(&address, "/api/request-answers", &form).await;
        }
        assert!(!finds(&mut ines, "retard", number).await, "it is not said yet");
        let sponsor = format!(
            "request={id}&sponsor_name=Marc&sponsor_email=marc%40example.fr&sponsor_informed=true"
        );
        ines.submit(&address, "/api/request-sponsor", &sponsor).await;
        let form = format!("request={id}&commitments=true");
        let done = ines.submit(&address, "/api/request-send", &form).await;
        assert_eq!(done.location.as_deref(), Some(status.as_str()), "{done:?}");
        assert!(finds(&mut ines, "retard", number).await);
        assert!(!finds(&mut ines, "virement", number).await, "it says so no more");
        nothing_is_wrong(&world.db).await;
    }
}

/// Not a result, not a count, not a word of the page: with the word in others too, and in none.
#[tokio::test]
async fn a_restricted_case_is_found_by_its_people_alone() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted_case("Paie unifiée").await;
        let typed = ["paie", "pai", "discrete", "affaire paie", "2026", "essais"];
        let mut others = Vec::new();
        let noe = person(&db, "noela", Role::Responder).await;
        for other in [&world.auditor, &world.outsider, &world.director, &noe] {
            let mut browser = as_(&db, other).await;
            let mut before = Vec::new();
            for typed in typed {
                before.push(page(&mut browser, typed).await);
            }
            others.push((other, browser, before));
        }
        let level = Confidentiality::Restricted;
        let number = world.submitted("Paie d’une Affaire Discrète", level, Utc::now()).await;
        assert!(finds(&mut as_(&db, &world.requester).await, "discrete", number).await);
        for (other, browser, before) in &mut others {
            if other.id == world.director.id {
                // Whoever is on duty may be on its list.
                continue;
            }
            for (typed, before) in typed.iter().zip(before) {
                assert_eq!(page(browser, typed).await, *before, "{}: {typed}", other.name);
            }
            let asked = page(browser, &number.to_string()).await;
            assert!(!asked.contains("/cases/"), "{}: {asked}", other.name);
        }
    }
}

#[tokio::test]
async fn a_coordinator_finds_the_cases_of_their_perimeter() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie unifiée").await;
        for (ministry, sees) in [("Ministère des Essais", true), ("Ministère des Ailleurs", false)]
        {
            let mut tx = db.begin().await.unwrap();
            let perimeter = Some(find_or_add(&mut tx, ministry, None).await.unwrap());
            let grants = vec![Grant { role: Role::Coordinator, perimeter }];
            let (name, email) = (ministry.to_owned(), format!("{sees}@example.fr"));
            let one = NewPerson { email, name, grants, password_hash: None, is_demo: true };
            let one = add(&mut tx, one, Utc::now()).await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(finds(&mut as_(&db, &one).await, "paie", number).await, sees, "{ministry}");
        }
    }
}

#[tokio::test]
async fn a_project_is_found_under_every_name_it_was_published_by() {
    for db in databases().await {
        import_shipped(&db).await;
        let ines = person(&db, "ines", Role::Coordinator).await;
        let mut browser = as_(&db, &ines).await;
        let text = page(&mut browser, "expadon").await;
        assert!(text.contains("<mark>EXPADON</mark> 2</a>"), "{text}");
        assert!(text.contains("href=\"/register/projects/"), "{text}");
        assert!(page(&mut browser, "agriculture expâd").await.contains("EXPADON"));
        // Those who have no page of it are shown none.
        let lead = person(&db, "lea", Role::ProjectLead).await;
        let theirs = page(&mut as_(&db, &lead).await, "expadon").await;
        assert!(
            !theirs.contains("/register/") && !theirs.contains("Published projects"),
            "{theirs}"
        );

        let pairs = open_candidates(&mut db.snapshot().await.unwrap()).await.unwrap();
        let pair = pairs.iter().find(|it| it.other_name == "PNIJ NG (ANTENJ)").unwrap();
        let count = |text: &str| text.matches("href=\"/register/projects/").count();
        let apart = count(&page(&mut browser, "PNIJ").await);
        browser
            .submit("/import", "/api/import/link", &format!("candidate={}&is_same=true", pair.id))
            .await;
        let text = page(&mut browser, "PNIJ").await;
        assert_eq!(count(&text), apart - 1, "two names are one project: {text}");
        browser
            .submit("/import", "/api/import/link-again", &format!("candidate={}", pair.id))
            .await;
        assert_eq!(count(&page(&mut browser, "PNIJ").await), apart);

        for import in latest_imports(&mut db.snapshot().await.unwrap(), 50).await.unwrap() {
            let mut tx = db.begin().await.unwrap();
            undo(&mut tx, import.id, Utc::now()).await.unwrap();
            tx.commit().await.unwrap();
        }
        assert_eq!(count(&page(&mut browser, "expadon").await), 0, "it was never published");
    }
}

#[tokio::test]
async fn nothing_found_says_what_was_looked_for_and_what_can_be_done() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut ines = as_(&db, &world.coordinator).await;
        let empty = page(&mut ines, "").await;
        assert!(empty.contains("What are you looking for?") && empty.contains("or 42"), "{empty}");
        assert!(page(&mut ines, "de la").await.contains("These words are everywhere"));
        let none = page(&mut ines, "Bœuf <b>bourguignon</b>").await;
        assert!(none.contains("Nothing has all the words of “Bœuf &lt;b&gt;bourguignon"), "{none}");
        assert!(
            none.contains("href=\"/search?q=boeuf\"") && none.contains("href=\"/watch\""),
            "{none}"
        );
        assert!(none.contains("value=\"Bœuf &lt;b&gt;"), "what was typed is gone: {none}");
        let long = page(&mut ines, "un deux trois quatre cinq six sept huit neuf dix").await;
        assert!(long.contains("Only the first 6 words are looked for."), "{long}");
        for odd in ["%", "' or 1=1 --", "\u{0}", &"é".repeat(3_000), "_ % \\", "🦀"] {
            page(&mut ines, odd).await;
        }
        // Nobody else: a stranger is asked who they are.
        let stranger = Browser::new(&db, tocsin::web::Mode::Normal).get("/search?q=paie").await;
        assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
    }
}
