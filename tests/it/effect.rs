//! Did the brigade help: what is counted, what it opens, and who is nowhere in it.

use crate::html::{all, assert_valid_html};
use crate::support::{Browser, databases};
use crate::world::World;
use axum::http::StatusCode;
use scraper::{ElementRef, Html};
use tocsin::case::model::CaseNumber;
use tocsin::db::Db;
use tocsin::register::shipped;

tocsin::sql! {
    FREEZE = "
        insert into baseline (case_id, version, rank, title, planned_on, frozen_on)
        select c.id, 1, 1, 'Ouverture', '2021-01-01', '2019-05-02' from case_file c where c.number = $1";
    IS_OF_THE_REGISTER = "
        update case_file
           set project_id = (select p.id
                               from project p
                               join fact f on f.project_id = p.id
                              where p.joined_to is null
                                and f.edition = '2019-03'
                                and f.duration_years is not null
                                and exists (select 1 from fact g
                                             where g.project_id = p.id
                                               and g.edition = '2021-07'
                                               and g.duration_years is not null)
                              order by p.folded, p.id
                              limit 1 offset $2)
         where number = $1";
    RESTRICT = "update case_file set confidentiality = 'restricted' where number = $1";
}

const PATH: &str = "/portfolio/effect";
const NOBODY: &str = "no project has an approved plan yet";

/// A plan approved in May 2019, of one of the projects that the register names in March 2019 and in July 2021.
async fn helped(db: &Db, number: CaseNumber, which: i64) {
    let mut tx = db.begin().await.unwrap();
    let frozen = tx.query(FREEZE).bind(number.to_string()).execute().await.unwrap();
    let of = tx.query(IS_OF_THE_REGISTER).bind(number.to_string()).bind(which);
    assert_eq!((frozen, of.execute().await.unwrap()), (1, 1));
    tx.commit().await.unwrap();
}

/// The numbers that lead to a list of this page, with how many each says.
fn numbers(page: &Html) -> Vec<(usize, String)> {
    let number = |link: ElementRef| {
        let says = link.text().collect::<String>().trim().parse().ok()?;
        let to = link.attr("href")?.split('#').next()?.to_owned();
        Some((says, to))
    };
    all(page, ".stat a, td.n a").filter_map(number).collect()
}

#[tokio::test]
async fn every_number_of_the_comparison_opens_its_list() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut browser = Browser::signed_in(&db, &world.director).await;
        let empty = browser.get(PATH).await.text;
        assert_valid_html(&empty);
        for said in [NOBODY, "Too few cases to conclude", "No project here"] {
            assert!(empty.contains(said), "{said}: {empty}");
        }
        let mut tx = db.begin().await.unwrap();
        shipped::import(&mut tx, chrono::Utc::now()).await.unwrap();
        tx.commit().await.unwrap();
        for which in 0..3 {
            let number = world.submitted_case(&format!("Projet essayé {which}")).await;
            helped(&db, number, which).await;
        }
        // Of a project that no register names: helped all the same.
        let unknown = world.submitted_case("Projet inconnu").await;
        let mut tx = db.begin().await.unwrap();
        tx.query(FREEZE).bind(unknown.to_string()).execute().await.unwrap();
        tx.commit().await.unwrap();
        world.submitted_case("Sans plan").await;

        for _twice in 0..2 {
            let text = browser.get(PATH).await.text;
            let page = assert_valid_html(&text);
            assert!(text.contains("4 projects whose plan was approved"), "{text}");
            assert!(text.contains("Too few cases to conclude") && !text.contains("Sans plan"));
            assert!(text.contains("often recovers by itself"), "the method is on the page: {text}");
            let numbers = numbers(&page);
            let not_before = format!("{PATH}?list=not-before");
            assert!(numbers.contains(&(1, not_before)), "{numbers:?}");
            assert!(numbers.iter().any(|it| it.1.contains("of=score")), "{numbers:?}");
            for (says, to) in numbers {
                let list = assert_valid_html(&browser.get(&to).await.text);
                let rows = all(&list, ".tbl--stack-lg tbody tr").count();
                assert_eq!(rows, says, "{to}");
            }
        }
        let odd = browser.get(&format!("{PATH}?list=zzz&of=zzz&went=zzz&from=zzz")).await;
        assert_eq!(odd.status, StatusCode::OK);
        let far = browser.get(&format!("{PATH}?from=50")).await;
        assert!(far.text.contains("No project here"), "{}", far.text);
        for other in [&world.requester, &world.sponsor] {
            let shut = Browser::signed_in(&db, other).await.get(PATH).await;
            assert_eq!(shut.status, StatusCode::FORBIDDEN, "{}", other.name);
        }
        let read = Browser::signed_in(&db, &world.auditor).await.get(PATH).await.text;
        assert!(read.contains("4 projects whose plan was approved"), "{read}");
    }
}

/// Whoever is named in it finds the same as whoever is not: two readers of one comparison read one comparison.
#[tokio::test]
async fn a_restricted_case_is_compared_for_nobody() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut tx = db.begin().await.unwrap();
        shipped::import(&mut tx, chrono::Utc::now()).await.unwrap();
        tx.commit().await.unwrap();
        let number = world.submitted_case("Projet discret").await;
        helped(&db, number, 0).await;
        let readers = [&world.coordinator, &world.director, &world.auditor];
        for reader in readers {
            let read = Browser::signed_in(&db, reader).await.get(PATH).await.text;
            assert!(read.contains("Projet discret"), "{}: {read}", reader.name);
        }
        let mut tx = db.begin().await.unwrap();
        tx.query(RESTRICT).bind(number.to_string()).execute().await.unwrap();
        tx.commit().await.unwrap();
        for reader in readers {
            let read = Browser::signed_in(&db, reader).await.get(PATH).await.text;
            assert!(read.contains(NOBODY) && !read.contains("Projet discret"), "{}", reader.name);
            assert!(read.contains("A restricted case is read here by nobody"), "{read}");
        }
    }
}
