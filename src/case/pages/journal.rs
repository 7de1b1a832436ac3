//! The journal as the story of a case.

use super::number_of_address;
use super::shell::{CaseShell, Tab};
use crate::case::store::{Entry, find, head, journal};
use crate::i18n::Lang;
use crate::ui::{Icon, Layout, page_in};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;

/// `/cases/:number/journal`: everything that happened, newest first.
#[component]
pub fn JournalPage() -> impl IntoView {
    let number = number_of_address();
    page_in(Layout::Dense, async move |cx| {
        let file = find(cx, number()?).await?;
        let head = head(cx, &file).await?;
        let entries = journal(cx, &file).await?;
        let lang = cx.lang;
        Ok(view! {
            <CaseShell head tab=Tab::Journal lang>
                <section aria-labelledby="journal">
                    <h2 id="journal">{lang.text("journal-title")}</h2>
                    <JournalList entries lang/>
                </section>
            </CaseShell>
        })
    })
}

/// Everything that happened to a case, a heading a day.
#[component]
pub fn JournalList(entries: Vec<Entry>, lang: Lang) -> impl IntoView {
    let mut day: Option<NaiveDate> = None;
    let last = entries.len();
    let row = |(rank, entry): (usize, Entry)| {
        let at = DateTime::<Utc>::from(entry.at);
        let today = crate::i18n::paris_date(at);
        let heading = (day.replace(today) != Some(today)).then(|| {
            view! { <li class="journal__day">{lang.date(today)}</li> }
        });
        let class = if rank + 1 == last { "ev ev--last" } else { "ev" };
        let sentence = sentence(lang, &entry);
        view! {
            {heading}
            <li class=class id=format!("entry-{}", entry.seq)>
                <span class="ev__ic"><Icon name=icon(&entry.subject)/></span>
                <div class="ev__b"><p><b>{entry.who}</b>" "{sentence}</p></div>
                <time class="ev__t" datetime=at.to_rfc3339()>{lang.hour(at)}</time>
            </li>
        }
    };
    view! { <ol class="journal">{entries.into_iter().enumerate().map(row).collect_view()}</ol> }
}

fn icon(subject: &str) -> &'static str {
    match subject {
        "triage" => "calculator",
        "roster" => "circle-user",
        "remediation" => "flag",
        _ => "circle-check",
    }
}

/// What an entry says, after the name of who did it.
pub fn sentence(lang: Lang, entry: &Entry) -> String {
    let mut facts: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&entry.facts).unwrap_or_default();
    let kind = facts.get("kind").and_then(|kind| kind.as_str()).unwrap_or_default().to_owned();
    // A name of the rules is said in the reader's language.
    for field in ["part", "outcome"] {
        if let Some(name) = facts.get(field).and_then(|name| name.as_str()) {
            let said = lang.text(&format!("{field}-{name}"));
            facts.insert(field.to_owned(), said.into());
        }
    }
    let by_exception = facts.get("override_reason").is_some_and(|reason| !reason.is_null());
    let more = if by_exception { "-override" } else { "" };
    lang.text_of(&format!("journal-{}-{kind}{more}", entry.subject), &facts)
}
