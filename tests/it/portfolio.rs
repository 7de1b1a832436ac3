//! What a director reads: every number leads to the list that makes it, and to nothing else.

use crate::band_override::to;
use crate::html::{all, assert_valid_html};
use crate::second::{drawing, two};
use crate::support::{Browser, databases, person};
use crate::triage::Desk;
use crate::world::World;
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;
use tocsin::base::Role;

/// A number of a page: how many it says, and where it leads.
pub struct Number {
    pub says: usize,
    pub leads_to: String,
}

#[tokio::test]
async fn every_number_opens_exactly_the_list_behind_it() {
    for db in databases().await {
        crate::support::demo(&db, chrono::Utc::now()).await;
        let director = person(&db, "director", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &director).await;
        let page = assert_valid_html(&browser.get("/portfolio").await.text);
        let numbers = numbers(&page);
        assert!(numbers.len() > 40, "only {} numbers lead somewhere", numbers.len());
        let ways =
            ["?group=triage", "?group=intervention", "?group=followed", "late=1", "above=30"];
        for way in ways {
            assert!(numbers.iter().any(|it| it.leads_to.contains(way)), "nothing leads to {way}");
        }
        for Number { says, leads_to } in numbers {
            let list = assert_valid_html(&browser.get(&leads_to).await.text);
            assert_eq!(counted(&leads_to, &list), says, "{leads_to}");
            if leads_to.contains("owed_by=") {
                let owed: Vec<String> = all(&list, ".due__w").map(words).collect();
                let who = |it: &String| it.rsplit(" · ").next().unwrap_or_default().to_owned();
                let who: BTreeSet<String> = owed.iter().map(who).collect();
                assert_eq!(who.len(), 1, "{leads_to} lists what others owe: {owed:?}");
            }
        }
    }
}

/// As the queue does: both bands, and the priority that people must weigh.
#[tokio::test]
async fn a_list_tells_an_override_and_keeps_to_the_computed_band() {
    let told = ["by override; computed: moderate", "the override proposes P3", "band--3"];
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "override-band", &to("high", 30)).await;
        let list = ines.browser.get("/portfolio/cases").await.text;
        assert_valid_html(&list);
        let by_computed = "The filter goes by the computed band";
        assert!(!list.contains(by_computed), "no band is chosen: {list}");
        let moderate = ines.browser.get("/portfolio/cases?band=moderate").await.text;
        for said in told {
            assert!(list.contains(said) && moderate.contains(said), "{said}: {list} {moderate}");
        }
        assert!(moderate.contains(by_computed), "{moderate}");
        let high = ines.browser.get("/portfolio/cases?band=high").await.text;
        assert!(!high.contains("Paie") && high.contains(by_computed), "{high}");
        let reason = "end_override_reason=Le+statut+est+juste";
        ines.does(number, "end-override", reason).await;
        let list = ines.browser.get("/portfolio/cases").await.text;
        for said in told {
            assert!(list.contains("Paie") && !list.contains(said), "{said}: {list}");
        }
    }
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let (reader, charge) = two(&world, number).await;
        let mut charge = Desk::of(&world, &charge).await;
        charge.does(number, "override-band", &to("high", 30)).await;
        let list = charge.browser.get("/portfolio/cases").await.text;
        let blind = Desk::of(&world, &reader).await.browser.get("/portfolio/cases").await.text;
        for said in told {
            assert!(list.contains(said), "{said}: {list}");
            assert!(blind.contains("Paie") && !blind.contains(said), "{said}: {blind}");
        }
    }
}

/// The counts that are links, and the counts that stand under a share or a quantile.
pub fn numbers(page: &Html) -> Vec<Number> {
    let said = |link: ElementRef| {
        let text = words(link);
        // "14 %" is of "13 projects of 90", said under it. A quantile leads to the list that the
        // head of its card counts.
        let source = Selector::parse(".stat__s").unwrap();
        let under = || link.parent().and_then(ElementRef::wrap)?.select(&source).next().map(words);
        let counts = if text.contains('%') { under()? } else { text };
        Some(Number { says: first_number(&counts)?, leads_to: link.attr("href")?.to_owned() })
    };
    all(page, ".opening a, .stat a, td.n a, .card__head a").filter_map(said).collect()
}

/// How many a list holds: rows of cases or of things owed, or projects in its caption.
pub fn counted(path: &str, list: &Html) -> usize {
    let of = |selector: &str| all(list, selector).next().and_then(|it| first_number(&words(it)));
    match path {
        path if path.starts_with("/watch") || path.starts_with("/portfolio/drift/projects") => {
            of("caption").unwrap()
        }
        _ => all(list, "tbody tr").count(),
    }
}

pub fn words(element: ElementRef) -> String {
    element.text().collect::<Vec<_>>().join(" ")
}

/// "3 cases", "one case".
fn first_number(text: &str) -> Option<usize> {
    let mut words = text.split(|it: char| it.is_whitespace() || it == ',');
    words.find_map(|word| match word.to_lowercase().as_str() {
        "one" => Some(1),
        word => word.parse().ok(),
    })
}
