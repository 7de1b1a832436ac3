//! What each filter of the queue says it leaves is what it leads to.

use crate::support::{Browser, databases};
use crate::triage::Desk;
use crate::world::World;
use scraper::{ElementRef, Html, Selector};
use tocsin::case::model::Confidentiality;

fn all<'a>(html: &'a Html, what: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(what).unwrap()).collect()
}

/// Each filter that is not chosen: where it leads, and how many cases it says there are.
fn filters(page: &str) -> Vec<(String, usize)> {
    let html = Html::parse_document(page);
    let links =
        all(&html, ".filters a.chip:not([aria-current]), .filters .menu a:not([aria-current])");
    let told = |it: &ElementRef| {
        let count = it.select(&Selector::parse(".num").unwrap()).next()?;
        let count = count.text().collect::<String>().trim().parse().ok()?;
        Some((it.attr("href")?.to_owned(), count))
    };
    links.iter().filter_map(told).collect()
}

fn rows(page: &str) -> usize {
    all(&Html::parse_document(page), "a.tbl__t").len()
}

/// Every filter of a page leads to as many cases as it says.
async fn assert_told(browser: &mut Browser, address: &str) {
    let page = browser.get(address).await.text;
    let filters = filters(&page);
    assert!(filters.len() >= 10, "{address}: {filters:?}");
    for (to, count) in filters {
        let there = rows(&browser.get(&to).await.text);
        assert_eq!(there, count, "{address} says of {to}");
    }
}

#[tokio::test]
async fn each_filter_says_how_many_cases_it_leaves_beside_all_the_others() {
    for db in databases().await {
        let world = World::new(&db).await;
        for title in ["Paie", "Guichet", "Archives", "Annuaire"] {
            world.submitted_case(title).await;
        }
        let now = chrono::Utc::now();
        world.submitted("Discret", Confidentiality::Restricted, now).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let taken = world.submitted_case("Cadastre").await;
        ines.does(taken, "take-charge", "").await;

        let mut auditor = Browser::signed_in(&db, &world.auditor).await;
        for address in [
            "/triage?sort=due",
            "/triage?stage=qualifying",
            "/triage?new=yes",
            "/triage?priority=P1",
            "/triage?stage=submitted&new=yes&sort=score",
            "/triage?mine=yes&band=low",
        ] {
            assert_told(&mut ines.browser, address).await;
            assert_told(&mut auditor, address).await;
        }

        // The ministry, once it is chosen, is told by name and can be taken off, though nothing is left of it.
        let page = ines.browser.get("/triage?sort=due").await.text;
        let html = Html::parse_document(&page);
        let ministry = all(&html, ".filters .menu a")[0].attr("href").unwrap().to_owned();
        let page = ines.browser.get(&format!("{ministry}&stage=at_committee")).await.text;
        assert_eq!(rows(&page), 0);
        let html = Html::parse_document(&page);
        let chosen = all(&html, ".filters .menu summary[aria-current]");
        let name = chosen[0].text().collect::<String>();
        assert!(name.contains("Ministère des Essais"), "{name}");
    }
}
