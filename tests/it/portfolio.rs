//! What a director reads: every number leads to the list that makes it, and to nothing else.

use crate::html::{all, assert_valid_html};
use crate::support::{Browser, databases, person};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;
use tocsin::base::Role;

/// A number of a page: how many it says, and where it leads.
struct Number {
    says: usize,
    leads_to: String,
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

/// The counts that are links, and the counts that stand under a share or a quantile.
fn numbers(page: &Html) -> Vec<Number> {
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
fn counted(path: &str, list: &Html) -> usize {
    let of = |selector: &str| all(list, selector).next().and_then(|it| first_number(&words(it)));
    match path {
        path if path.starts_with("/watch") => of("caption").unwrap(),
        _ => all(list, "tbody tr").count(),
    }
}

fn words(element: ElementRef) -> String {
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
