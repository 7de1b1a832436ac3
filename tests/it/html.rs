//! What every page must be, read as a browser reads it.

use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;

/// A whole page: well formed, with one name, and nothing in it that leads nowhere.
pub fn assert_valid_page(html: &str) {
    let page = assert_valid_html(html);
    let count = |selector| all(&page, selector).count();
    assert_eq!(count("h1"), 1, "a page has one <h1>:\n{html}");
    assert_eq!(count("main"), 1, "a page has one <main>:\n{html}");
    let title = all(&page, "title").next().map(|title| title.text().collect::<String>());
    assert!(title.is_some_and(|title| title.len() > " — Tocsin".len()), "no title:\n{html}");
    let lang = all(&page, "html").next().and_then(|html| html.attr("lang"));
    assert!(matches!(lang, Some("fr" | "en")), "no language:\n{html}");
}

/// A page or a piece of one. Returns it, to look further.
pub fn assert_valid_html(html: &str) -> Html {
    // Leptos marks where a piece may be missing with the shortest comment there is.
    let html = &html.replace("<!>", "");
    // Past the end it adds a script of its own, which browsers take in their stride.
    let html = html.find("</html>").map_or(html.as_str(), |end| &html[..end + "</html>".len()]);
    let whole = html.trim_start().to_lowercase().starts_with("<!doctype");
    let page = if whole { Html::parse_document(html) } else { Html::parse_fragment(html) };
    assert!(page.errors.is_empty(), "a browser has to guess: {:?}\n{html}", page.errors);
    let mut faults = Vec::new();
    ids_are_single_and_found(&page, &mut faults);
    fields_have_names(&page, &mut faults);
    tables_are_readable(&page, &mut faults);
    nothing_breaks_the_policy(&page, &mut faults);
    assert!(faults.is_empty(), "{faults:#?}\n{html}");
    page
}

fn ids_are_single_and_found(page: &Html, faults: &mut Vec<String>) {
    let mut ids = BTreeSet::new();
    for id in all(page, "[id]").filter_map(|element| element.attr("id")) {
        if !ids.insert(id) {
            faults.push(format!("the id {id} is there twice"));
        }
    }
    for name in ["aria-describedby", "aria-labelledby", "aria-controls", "for"] {
        for element in all(page, &format!("[{name}]")) {
            let pointed = element.attr(name).unwrap_or_default().split_whitespace();
            for id in pointed.filter(|id| !ids.contains(id)) {
                faults.push(format!("{name} points at {id}, which is not there"));
            }
        }
    }
}

fn fields_have_names(page: &Html, faults: &mut Vec<String>) {
    let labelled: BTreeSet<&str> =
        all(page, "label[for]").filter_map(|label| label.attr("for")).collect();
    for field in all(page, "input:not([type=hidden]), select, textarea") {
        let by_label = field.attr("id").is_some_and(|id| labelled.contains(id));
        let inside =
            field.ancestors().filter_map(ElementRef::wrap).any(|it| it.value().name() == "label");
        let by_aria = field.attr("aria-label").or(field.attr("aria-labelledby")).is_some();
        if !(by_label || inside || by_aria) {
            faults.push(format!("a field has no label: {}", field.html()));
        }
    }
}

fn tables_are_readable(page: &Html, faults: &mut Vec<String>) {
    for table in all(page, "table") {
        if table.select(&selector("caption")).next().is_none() {
            faults.push(format!("a table has no caption: {}", table.html()));
        }
        if table.select(&selector("th:not([scope])")).next().is_some() {
            faults.push(format!("a head has no scope: {}", table.html()));
        }
        let loose = |row: ElementRef| {
            row.parent().and_then(ElementRef::wrap).is_none_or(|it| it.value().name() == "table")
        };
        if table.select(&selector("tr")).any(loose) {
            faults.push(format!("a row is outside thead and tbody: {}", table.html()));
        }
    }
}

fn nothing_breaks_the_policy(page: &Html, faults: &mut Vec<String>) {
    for element in all(page, "*") {
        for (name, _) in
            element.value().attrs().filter(|(name, _)| *name == "style" || name.starts_with("on"))
        {
            faults.push(format!("{name} in {}", element.html()));
        }
    }
}

pub fn all<'a>(page: &'a Html, what: &str) -> impl Iterator<Item = ElementRef<'a>> {
    let found: Vec<_> = page.select(&selector(what)).collect();
    found.into_iter()
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("the selector is written above")
}

#[test]
#[should_panic = "a browser has to guess"]
fn a_block_inside_a_paragraph_is_seen() {
    assert_valid_html("<p>one<div>two</div></p>");
}

#[test]
#[should_panic = "no caption"]
fn a_table_without_a_name_is_seen() {
    assert_valid_html("<table><tbody><tr><td>1</td></tr></tbody></table>");
}

#[test]
#[should_panic = "points at nowhere"]
fn a_pointer_to_nothing_is_seen() {
    assert_valid_html("<label for=\"nowhere\">Name</label>");
}
