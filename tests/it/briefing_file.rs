//! A note as a PDF: to whoever may read its page, and what it says of itself.

use crate::second::{drawing, two};
use crate::support::{Browser, databases, demo, person};
use crate::world::World;
use axum::body::to_bytes;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::base::Role;
use tocsin::case::model::Confidentiality;
use tocsin::web::Mode;

const WHOLE: &str = "/portfolio/briefing";

/// The file behind a page, which is one; with its name.
async fn file(browser: &mut Browser, page: &str) -> (Vec<u8>, String) {
    let answer = browser.open(&format!("{page}.pdf")).await;
    assert_eq!(answer.status(), StatusCode::OK, "{page}");
    let header = |name| answer.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "application/pdf");
    assert_eq!(header("cache-control"), "private, no-store");
    let name = header("content-disposition");
    let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec();
    assert!(bytes.starts_with(b"%PDF-1.7"), "{page}");
    (bytes, name)
}

/// What the file says of itself in the open: its metadata.
fn said(file: &[u8]) -> String {
    String::from_utf8_lossy(file).into_owned()
}

fn sheets(file: &[u8]) -> usize {
    let said = said(file);
    let pages = said.split("/Type/Page").skip(1);
    pages.filter(|rest| !rest.starts_with('s')).count()
}

#[tokio::test]
async fn whoever_reads_the_portfolio_has_its_note_as_a_file_and_nobody_else() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted_case("Paie unifiée").await;
        for who in [&world.requester, &world.sponsor, &world.director, &world.auditor] {
            let mut browser = Browser::signed_in(&db, who).await;
            let page = browser.get(WHOLE).await;
            let linked = page.text.contains("href=\"/portfolio/briefing.pdf\"");
            assert_eq!(linked, page.status == StatusCode::OK, "{}", who.name);
            if linked {
                let (bytes, name) = file(&mut browser, WHOLE).await;
                assert!(name.starts_with("attachment; filename=\"tocsin-note-20"), "{name}");
                assert!(name.ends_with(".pdf\""), "{name}");
                assert!(said(&bytes).contains("<pdfuaid:part>1</pdfuaid:part>"));
            } else {
                let here = browser.get("/portfolio/briefing.pdf").await;
                assert_eq!(here.status, page.status, "{}", who.name);
            }
        }
        let got = Browser::new(&db, Mode::Demo).get("/portfolio/briefing.pdf").await;
        assert_eq!(got.location.as_deref(), Some("/sign-in?next=/portfolio/briefing"));
    }
}

#[tokio::test]
async fn whoever_reads_the_note_of_a_case_has_it_as_a_file_and_to_others_there_is_none() {
    for db in databases().await {
        let world = World::new(&db).await;
        for level in Confidentiality::ALL {
            let number = world.submitted("Affaire discrète", level, Utc::now()).await;
            let page = format!("/cases/{number}/briefing");
            for who in [&world.requester, &world.colleague, &world.auditor, &world.outsider] {
                let mut browser = Browser::signed_in(&db, who).await;
                let here = browser.get(&page).await;
                if here.status == StatusCode::OK {
                    assert!(here.text.contains(&format!("href=\"{page}.pdf\"")), "{}", here.text);
                    let (bytes, name) = file(&mut browser, &page).await;
                    assert!(name.contains(&format!("\"tocsin-note-{number}-20")), "{name}");
                    let said = said(&bytes);
                    assert!(
                        said.contains("Affaire discrète") && said.contains(&number.to_string())
                    );
                } else {
                    let file = browser.get(&format!("{page}.pdf")).await;
                    assert_eq!(file.status, here.status, "{level:?} {}", who.name);
                    let nowhere = browser.get("/cases/2026-999999/briefing.pdf").await;
                    assert_eq!(file.text, nowhere.text, "{level:?} {}", who.name);
                }
            }
        }
        let mut browser = Browser::signed_in(&db, &world.director).await;
        for path in ["/cases/2026-999999/briefing.pdf", "/cases/x/briefing.pdf"] {
            assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn whoever_is_to_assess_blind_has_no_file_of_the_case() {
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let (reader, charge) = two(&world, number).await;
        let page = format!("/cases/{number}/briefing");
        let blind = Browser::signed_in(&db, &reader).await.get(&format!("{page}.pdf")).await;
        assert_eq!(blind.status, StatusCode::CONFLICT, "{blind:?}");
        file(&mut Browser::signed_in(&db, &charge).await, &page).await;
    }
}

/// As on paper: the portfolio on one sheet, a case on two at most.
#[tokio::test]
async fn the_notes_of_the_demo_keep_to_their_sheets() {
    let db = databases().await.remove(0);
    demo(&db, Utc::now()).await;
    let director = person(&db, "director", Role::Director).await;
    let mut browser = Browser::signed_in(&db, &director).await;
    let (bytes, _) = file(&mut browser, WHOLE).await;
    assert_eq!(sheets(&bytes), 1);
    let list = browser.get("/portfolio/cases").await.text;
    let numbers: std::collections::BTreeSet<&str> = list
        .split("href=\"/cases/")
        .skip(1)
        .map(|rest| &rest[..rest.find(['"', '/', '?']).unwrap()])
        .collect();
    assert!(numbers.len() > 5, "{numbers:?}");
    for number in numbers {
        let (bytes, _) = file(&mut browser, &format!("/cases/{number}/briefing")).await;
        assert!((1..=2).contains(&sheets(&bytes)), "{number}: {}", sheets(&bytes));
    }
}
