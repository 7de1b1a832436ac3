//! A file holds what its page lists, whole: as narrowed, in its order, of its day, and for its reader.

use super::doors::{LISTS, furnished, reads, taken};
use super::read::{CellKind, Table};
use crate::support::{Browser, databases, person, today};
use crate::world::World;
use chrono::{Days, TimeDelta, Utc};
use tocsin::base::Role;
use tocsin::case::model::{Command, Confidentiality};
use tocsin::ui::export::FileKind;

/// The titles of a page, in their order.
fn titles(page: &str) -> Vec<String> {
    let titles = page.split("class=\"tbl__t\"").skip(1);
    let titles = titles.filter_map(|rest| rest.split('>').nth(1)?.split('<').next());
    titles.map(str::to_owned).collect()
}

/// The titles on each page of a list, from the first to the last.
async fn pages(browser: &mut Browser, first: &str) -> Vec<Vec<String>> {
    let (mut pages, mut next) = (Vec::new(), Some(first.to_owned()));
    while let Some(path) = next {
        let text = browser.get(&path).await.text;
        pages.push(titles(&text));
        next = next_page(&text);
    }
    pages
}

/// Where the rows after those of a page are, if there are any.
pub fn next_page(text: &str) -> Option<String> {
    let links = text.split("<a ").filter_map(|rest| rest.split('>').next());
    let link = links.filter(|link| link.contains("rel=\"next\"")).last();
    let to = link.and_then(|link| link.split("href=\"").nth(1)?.split('"').next());
    to.map(|it| it.replace("&amp;", "&"))
}

/// What is in all three kinds of file, once.
pub async fn agreed(browser: &mut Browser, list: &str, query: &str) -> Table {
    let csv = reads(browser, list, FileKind::Csv, query).await;
    for kind in [FileKind::Xlsx, FileKind::Ods] {
        let other = reads(browser, list, kind, query).await;
        assert_eq!(other.heads, csv.heads);
        assert_eq!(other.rows.len(), csv.rows.len(), "{list}{query}");
        for what in ["List", "Filters", "Page", "Rows", "SHA-256"] {
            assert_eq!(other.tells(what), csv.tells(what), "{list}{query}: {what}");
        }
        for column in ["Project", "Case"].into_iter().filter(|it| csv.heads.contains(&(*it).into()))
        {
            assert_eq!(other.column(column), csv.column(column), "{list}{query}");
        }
    }
    csv
}

#[tokio::test]
async fn a_file_is_narrowed_and_ordered_as_its_page() {
    for db in databases().await {
        let story = furnished(&db).await;
        let late = Utc::now() - TimeDelta::days(60);
        story.world.submitted("Paie en retard", Confidentiality::Brigade, late).await;
        let mut browser = Browser::signed_in(&db, &story.world.coordinator).await;
        let views = [
            ("/portfolio/cases", "", ""),
            ("/portfolio/cases", "?group=triage", "In triage"),
            ("/portfolio/cases", "?late=1", "Late"),
            ("/portfolio/cases", "?stage=closed", "Closed"),
            ("/triage", "?sort=score", "order"),
            ("/triage", "?when=overdue", "verdue"),
        ];
        for (list, query, said) in views {
            let page = titles(&browser.get(&format!("{list}{query}")).await.text);
            let table = agreed(&mut browser, list, query).await;
            assert_eq!(table.column("Project"), page, "{list}{query}");
            let filters = table.tells("Filters").to_lowercase();
            assert!(filters.contains(&said.to_lowercase()), "{list}{query}: {filters}");
        }
        let one = agreed(&mut browser, "/decisions", "?course=continue").await;
        assert_eq!(one.column("Reason"), ["'=Le lot 2 ; trop grand"]);
        assert!(agreed(&mut browser, "/decisions", "?course=stop").await.rows.is_empty());
    }
}

#[tokio::test]
async fn drifts_leave_as_shares_and_costs_as_amounts() {
    for db in databases().await {
        let story = furnished(&db).await;
        let mut browser = Browser::signed_in(&db, &story.world.auditor).await;
        let query = "?sort=schedule&known=1&above=30";
        let csv = agreed(&mut browser, "/watch", query).await;
        assert!(csv.rows.len() > 3, "{}", csv.rows.len());
        let page = browser.get(&format!("/watch{query}")).await.text;
        assert!(page.contains(&format!("{} published projects", csv.rows.len())), "{page}");
        let sheet = reads(&mut browser, "/watch", FileKind::Ods, query).await;
        let kinds = |head: &str| {
            let at = sheet.heads.iter().position(|it| it == head).unwrap();
            sheet.rows.iter().map(move |row| row[at].kind).collect::<Vec<_>>()
        };
        assert!(kinds("Schedule drift (%)").iter().all(|it| *it == CellKind::Share));
        assert!(
            sheet.column("Schedule drift (%)").iter().all(|it| it.parse::<f64>().unwrap() > 0.3)
        );
        assert!(
            csv.column("Schedule drift (%)").iter().all(|it| it.parse::<f64>().unwrap() >= 30.0)
        );
        assert!(kinds("Cost last published").contains(&CellKind::Number));
        assert!(kinds("End last published").contains(&CellKind::Day));
    }
}

/// More than are read at once, and more than a page shows: each once, in the order of the pages.
#[tokio::test]
async fn a_long_list_leaves_whole() {
    for db in databases().await {
        let world = World::new(&db).await;
        for rank in 0..107 {
            world.submitted_case(&format!("Projet n° {rank}")).await;
        }
        let mut browser = Browser::signed_in(&db, &world.coordinator).await;
        for list in ["/portfolio/cases", "/triage"] {
            let pages = pages(&mut browser, list).await;
            assert!(pages.len() > 2, "{list} has {} pages", pages.len());
            let table = agreed(&mut browser, list, "").await;
            assert_eq!(table.column("Project"), pages.concat(), "{list}");
            assert_eq!(table.rows.len(), 107);
        }
    }
}

#[tokio::test]
async fn a_past_day_leaves_as_it_was_read_that_day() {
    for db in databases().await {
        let world = World::new(&db).await;
        let before = Utc::now() - TimeDelta::days(5);
        world.submitted("Paie d’avant", Confidentiality::Brigade, before).await;
        world.submitted_case("Paie d’aujourd’hui").await;
        let mut browser = Browser::signed_in(&db, &world.director).await;
        let day = today() - Days::new(2);
        let table = agreed(&mut browser, "/portfolio/cases", &format!("?on={day}")).await;
        assert_eq!(table.column("Project"), ["Paie d’avant"]);
        assert!(table.tells("Filters").contains("As known in the evening of"), "{:?}", table.about);
        assert!(table.tells("Page").ends_with(&format!("?on={day}")), "{:?}", table.about);
        let page = browser.get(&format!("/portfolio/cases?on={day}")).await.text;
        assert!(page.contains(&format!("/portfolio/cases.ods?on={day}")), "{page}");
        // A day that is not over is now.
        let now = agreed(&mut browser, "/portfolio/cases", &format!("?on={}", today())).await;
        assert_eq!(now.rows.len(), 2);
        assert!(!now.tells("Filters").contains("As known"), "{:?}", now.about);
    }
}

#[tokio::test]
async fn a_restricted_case_is_in_no_file_of_who_is_not_on_its_list() {
    for db in databases().await {
        let story = furnished(&db).await;
        let other = person(&db, "brune", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &other).await;
        let shown = agreed(&mut browser, "/decisions", "").await;
        assert_eq!(shown.rows.len(), 1);
        let number = story.number.to_string();
        assert!(
            agreed(&mut browser, "/portfolio/cases", "").await.column("Case").contains(&&*number)
        );
        let requester = story.world.requester.clone();
        let reason = "Une plainte".to_owned();
        story.carry_out(&requester, Command::Restrict { reason }).await;
        let yesterday = format!("?on={}", today() - Days::new(1));
        for list in LISTS {
            for query in ["", "?late=1", &yesterday] {
                let (_, csv) = taken(&mut browser, &format!("{list}.csv{query}")).await;
                assert!(!String::from_utf8(csv).unwrap().contains(&number), "{list}{query}");
                agreed(&mut browser, list, query).await;
            }
        }
        // Whoever is named still takes it away.
        let mut named = Browser::signed_in(&db, &story.world.coordinator).await;
        assert_eq!(agreed(&mut named, "/decisions", "").await.rows.len(), 1);
    }
}
