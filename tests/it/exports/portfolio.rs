//! The lists of the portfolio that are no list of cases alone: each leaves with the rows of its pages, for whoever reads
//! those.

use super::doors::{reads, taken};
use super::narrowed::{agreed, next_page};
use crate::recovery::Recovery;
use crate::support::{Browser, databases, demo, person, today};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use chrono::{Days, TimeDelta, Utc};
use tocsin::base::Role;
use tocsin::case::model::{CaseNumber, Command, Confidentiality};
use tocsin::case::store as cases;
use tocsin::portfolio::objectives::model::Month;
use tocsin::ui::export::FileKind;
use tocsin::web::Mode;

const BETWEEN: &str = "/portfolio/between";
const DRIFT: &str = "/portfolio/drift/projects";
const EFFECT: &str = "/portfolio/effect";
const FRESHNESS: &str = "/portfolio/freshness";
const JUDGEMENT: &str = "/portfolio/judgement";
const FACTS: &str = "/portfolio/objectives/facts";

/// A view of a list: its page, what narrows it, the table of its rows, and a word that its filters say.
type View = (&'static str, String, &'static str, &'static str);

fn views() -> Vec<View> {
    let month = Month::of(today());
    let since = today() - Days::new(45);
    let facts = |more: &str, said| (FACTS, format!("?of={more}"), "facts", said);
    vec![
        (BETWEEN, format!("?from={since}&to={}", today()), "changes", "none"),
        (BETWEEN, format!("?from={since}&to={}&kind=stage", today()), "changes", "stage"),
        (DRIFT, "?by=time".into(), "drifts", "projects"),
        (DRIFT, "?by=cost&still=1&against=first&above=30".into(), "drifts", "30"),
        (EFFECT, String::new(), "effect-pairs", "none"),
        (EFFECT, "?list=not-before".into(), "effect-pairs", "Not published"),
        (FRESHNESS, String::new(), "fresh-cases", "Cases followed"),
        (FRESHNESS, "?state=stale".into(), "fresh-cases", "Stale"),
        (FRESHNESS, "?of=projects".into(), "fresh-projects", "Published projects"),
        (JUDGEMENT, "?list=up".into(), "judged", "none"),
        (JUDGEMENT, "?list=overrides".into(), "judged", "none"),
        (JUDGEMENT, "?list=owed".into(), "judged", "none"),
        facts(&format!("duties-kept&month={month}"), "month"),
        facts(&format!("duties-kept&month={month}&kept=no"), "Late"),
        facts(&format!("team-delay&month={month}"), "month"),
        facts(&format!("milestone-slip&month={month}"), "month"),
        facts(&format!("recovered&month={month}"), "month"),
    ]
}

/// The first name in each row of a table.
fn named(page: &str, table: &str) -> Vec<String> {
    let Some((_, rest)) = page.split_once(&format!("<caption id=\"{table}\"")) else {
        return Vec::new();
    };
    let rows = rest.split("</table>").next().unwrap().split("<tr").skip(1);
    let name = |row: &str| {
        let name = row.split_once("class=\"tbl__t\"")?.1;
        Some(name.split_once('>')?.1.split('<').next()?.replace("&amp;", "&"))
    };
    rows.filter_map(name).collect()
}

#[tokio::test]
async fn each_list_of_the_portfolio_leaves_with_the_rows_of_its_pages() {
    for db in databases().await {
        demo(&db, Utc::now()).await;
        let director = person(&db, "director", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &director).await;
        let drift = browser.get("/portfolio/drift?by=cost").await.text;
        let came =
            drift.split("href=\"").find(|it| it.split('"').next().unwrap().ends_with("came"));
        let came = came.unwrap().split('"').next().unwrap().replace("&amp;", "&");
        let of_edition = came.strip_prefix(DRIFT).unwrap().to_owned();
        let mut views = views();
        views.push((DRIFT, of_edition, "drifts", "edition"));
        let mut filled = Vec::new();
        for (list, query, id, said) in views {
            let (mut rows, mut next) = (Vec::new(), Some(format!("{list}{query}")));
            while let Some(path) = next {
                let page = browser.get(&path).await.text;
                rows.extend(named(&page, id));
                let offers = page.contains(&format!("href=\"{list}.ods"));
                assert_eq!(offers, !rows.is_empty(), "{path}: {page}");
                next = next_page(&page);
            }
            let table = agreed(&mut browser, list, &query).await;
            assert_eq!(table.column("Project"), rows, "{list}{query}");
            assert!(table.tells("Filters").contains(said), "{query}: {:?}", table.about);
            assert!(table.tells("Page").contains(&format!("{list}{query}")), "{:?}", table.about);
            if !rows.is_empty() {
                filled.push(list);
            }
        }
        for list in [BETWEEN, DRIFT, EFFECT, FRESHNESS, JUDGEMENT, FACTS] {
            assert!(filled.contains(&list), "nothing left of {list}: {filled:?}");
        }
    }
}

#[tokio::test]
async fn a_figure_leaves_as_a_figure_with_what_it_was_made_of() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let mut tx = db.begin().await.unwrap();
        tocsin::register::shipped::import(&mut tx, Utc::now()).await.unwrap();
        tx.commit().await.unwrap();
        let mut browser = Browser::signed_in(&db, &story.world.auditor).await;
        let query = "?by=time&against=first&above=30";
        let table = agreed(&mut browser, DRIFT, query).await;
        assert!(table.rows.len() > 3, "{}", table.rows.len());
        let numbers = |head: &str| -> Vec<f64> {
            table.column(head).iter().map(|it| it.parse().unwrap()).collect()
        };
        let (first, last) = (numbers("First published"), numbers("Last published"));
        for ((first, last), drift) in
            first.iter().zip(last).zip(numbers("Drift since the first (%)"))
        {
            let plain = (last / first - 1.0) * 100.0;
            assert!(drift >= 30.0 && (plain - drift).abs() < 5.0, "{first}, {last}: {drift} %");
        }
        assert!(table.column("Unit").iter().all(|it| *it == "years"), "{:?}", table.column("Unit"));
        // An edition that never was is nothing to be found, as a page or as a file.
        for path in [format!("{DRIFT}?edition=1999"), format!("{FACTS}?of=x&month=2026-10")] {
            let file = path.replacen('?', ".csv?", 1);
            assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(browser.get(&file).await.status, StatusCode::NOT_FOUND, "{file}");
        }
    }
}

#[tokio::test]
async fn a_list_of_the_portfolio_is_taken_away_by_whoever_reads_it() {
    for db in databases().await {
        let world = World::new(&db).await;
        for role in Role::ALL {
            let reader = person(&db, &format!("lit-{}", role.name()), role).await;
            let mut browser = Browser::signed_in(&db, &reader).await;
            for (list, query, ..) in views() {
                let page = browser.get(&format!("{list}{query}")).await;
                let file = browser.get(&format!("{list}.csv{query}")).await.status;
                assert_eq!(file, page.status, "{list}.csv for {}", role.name());
                // Where there is nothing to take away, nothing offers it.
                let is_register = list == DRIFT || query.contains("projects");
                assert!(is_register || !page.text.contains(&format!("{list}.csv")), "{list}");
            }
        }
        let mut stranger = Browser::new(&db, Mode::Normal);
        for (list, query, ..) in views() {
            let got = stranger.get(&format!("{list}.xlsx{query}")).await;
            assert_eq!(got.status, StatusCode::SEE_OTHER, "{list}: {got:?}");
            assert_eq!(got.location, Some(format!("/sign-in?next={list}")));
        }
        let mut browser = Browser::signed_in(&db, &world.director).await;
        let empty = reads(&mut browser, EFFECT, FileKind::Ods, "").await;
        assert_eq!((empty.rows.len(), empty.tells("Rows")), (0, "0"));
    }
}

async fn restrict(world: &World, number: CaseNumber) {
    let mut cx = world.acting(&world.requester).await;
    let seen = cases::find(&mut cx, number).await.unwrap().version;
    let command = Command::Restrict { reason: "Une plainte".into() };
    cases::carry_out(&mut cx, number, seen, command).await.unwrap();
    cx.finish().await.unwrap();
}

#[tokio::test]
async fn a_restricted_case_is_in_no_file_of_the_portfolio() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.diagnosed().await;
        story.planned().await;
        let world = &story.world;
        let then = Utc::now() - TimeDelta::days(400);
        let old = world.submitted("Paie ancienne", Confidentiality::Brigade, then).await;
        let mut desk = Desk::of(world, &world.coordinator).await;
        desk.does(old, "rescore", "").await;
        let other = person(&db, "brune", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &other).await;
        let mut told = Vec::new();
        for again in [false, true] {
            for (list, query, ..) in views() {
                let (_, csv) = taken(&mut browser, &format!("{list}.csv{query}")).await;
                let csv = String::from_utf8(csv).unwrap();
                let names = [story.number, old].map(|it| csv.contains(&it.to_string()));
                assert!(!again || names == [false, false], "{list}{query}: {csv}");
                if names.contains(&true) {
                    told.push(list);
                }
                agreed(&mut browser, list, &query).await;
            }
            for number in [story.number, old].into_iter().filter(|_| !again) {
                restrict(world, number).await;
            }
        }
        for list in [BETWEEN, EFFECT, FRESHNESS, JUDGEMENT] {
            assert!(told.contains(&list), "{list} never told of them: {told:?}");
        }
    }
}
