//! Who gets a list as a file: whoever reads its page, in the kind that the address names, and nobody else.

use super::read::Table;
use crate::recovery::Recovery;
use crate::support::{Browser, databases, person};
use axum::body::to_bytes;
use axum::http::{HeaderMap, StatusCode, header};
use tocsin::base::Role;
use tocsin::case::model::{Command, Course, Decided};
use tocsin::register::shipped;
use tocsin::ui::export::FileKind;
use tocsin::web::Mode;

/// Every list that leaves, by the address of its page.
pub const LISTS: [&str; 4] = ["/portfolio/cases", "/decisions", "/triage", "/watch"];

/// A file, with what comes with it.
pub async fn taken(browser: &mut Browser, path: &str) -> (HeaderMap, Vec<u8>) {
    let got = browser.open(path).await;
    assert_eq!(got.status(), StatusCode::OK, "{path}");
    let (parts, body) = got.into_parts();
    (parts.headers, to_bytes(body, 64 << 20).await.unwrap().to_vec())
}

/// The same, read.
pub async fn reads(browser: &mut Browser, list: &str, kind: FileKind, query: &str) -> Table {
    let path = format!("{list}.{}{query}", kind.ending());
    Table::read(kind, &taken(browser, &path).await.1)
}

/// Something in each list.
pub async fn furnished(db: &tocsin::db::Db) -> Recovery {
    let mut tx = db.begin().await.unwrap();
    shipped::import(&mut tx, chrono::Utc::now()).await.unwrap();
    tx.commit().await.unwrap();
    let story = Recovery::in_staffing(db).await;
    story.starts().await;
    let (taken_by, evidence, review_at) = (None, None, None);
    let reason = "=Le lot 2 ; trop grand".to_owned();
    let decided = Decided { course: Course::Continue, taken_by, reason, evidence, review_at };
    let director = story.world.director.clone();
    story.carry_out(&director, Command::DecideCourse(Ok(decided))).await;
    story.world.submitted_case("Guichet unique").await;
    story
}

#[tokio::test]
async fn a_file_is_open_to_whoever_reads_its_page() {
    for db in databases().await {
        let story = furnished(&db).await;
        for role in Role::ALL {
            let reader = person(&db, &format!("lit-{}", role.name()), role).await;
            let mut browser = Browser::signed_in(&db, &reader).await;
            for list in LISTS {
                let page = browser.get(list).await.status;
                for kind in FileKind::ALL {
                    let file = browser.get(&format!("{list}.{}", kind.ending())).await.status;
                    assert_eq!(file, page, "{list}.{} for {}", kind.ending(), role.name());
                }
            }
        }
        let mut stranger = Browser::new(&db, Mode::Normal);
        for list in LISTS {
            for kind in FileKind::ALL {
                let got = stranger.get(&format!("{list}.{}?x=1", kind.ending())).await;
                assert_eq!(got.status, StatusCode::SEE_OTHER, "{list}: {got:?}");
                let back = format!("/sign-in?next={list}");
                assert_eq!(got.location.as_deref(), Some(back.as_str()));
            }
        }
        let mut browser = Browser::signed_in(&db, &story.world.director).await;
        for list in LISTS {
            let odd = browser.get(&format!("{list}.pdf")).await;
            assert_eq!(odd.status, StatusCode::NOT_FOUND, "{list}");
        }
    }
}

#[tokio::test]
async fn each_page_leads_to_its_three_files() {
    for db in databases().await {
        let story = furnished(&db).await;
        let mut browser = Browser::signed_in(&db, &story.world.director).await;
        for list in LISTS {
            let page = browser.get(list).await.text;
            for kind in FileKind::ALL {
                let name = format!("href=\"{list}.{}", kind.ending());
                let (_, rest) = page.split_once(&name).unwrap_or_else(|| panic!("{name}: {page}"));
                let query = rest.split('"').next().unwrap().replace("&amp;", "&");
                let path = format!("{list}.{}{query}", kind.ending());
                let (headers, bytes) = taken(&mut browser, &path).await;
                let said = |name| headers[&name].to_str().unwrap();
                assert_eq!(said(header::CONTENT_TYPE), kind.mime());
                assert_eq!(said(header::CONTENT_LENGTH), bytes.len().to_string());
                assert_eq!(said(header::CACHE_CONTROL), "private, no-store");
                let file = said(header::CONTENT_DISPOSITION);
                assert!(file.starts_with("attachment; filename=\"tocsin-"), "{file}");
                assert!(file.ends_with(&format!(".{}\"", kind.ending())), "{file}");
                let table = Table::read(kind, &bytes);
                assert!(!table.rows.is_empty(), "{path} is empty");
                assert_eq!(table.tells("By"), story.world.director.name);
                assert_eq!(table.tells("Rows"), table.rows.len().to_string());
                assert!(table.tells("Page").starts_with(&format!("http://tocsin.test{list}")));
            }
        }
    }
}

/// Where there is nothing to take away, nothing offers it.
#[tokio::test]
async fn an_empty_list_offers_no_file() {
    for db in databases().await {
        let reader = person(&db, "maxime", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &reader).await;
        for list in LISTS {
            let page = browser.get(list).await.text;
            assert!(!page.contains(&format!("{list}.csv")), "{page}");
            let table = reads(&mut browser, list, FileKind::Ods, "").await;
            assert_eq!((table.rows.len(), table.tells("Rows")), (0, "0"), "{list}");
        }
    }
}
