//! Before anything is typed: what can be found. When nothing answers: what was looked for, and what
//! can be done.

use crate::i18n::Lang;
use crate::terms::Typed;
use crate::ui::Empty;
use leptos::prelude::*;

/// No word yet, only signs, or no word that tells one text from another.
#[component]
pub fn NothingTyped(lang: Lang, said: String, watches: bool) -> impl IntoView {
    let (title, why) = match said.trim() {
        "" => ("search-nothing-typed", "search-nothing-typed-why"),
        signs if !signs.contains(char::is_alphanumeric) => ("search-no-word", "search-no-word-why"),
        _ => ("search-small-words", "search-small-words-why"),
    };
    let projects = watches.then(|| view! { <li>{lang.text("search-how-project")}</li> });
    view! {
        <Empty icon="search" title=lang.text(title) why=lang.text(why)>
            <ul class="found__how">
                <li>{lang.text("search-how-number")}</li>
                <li>{lang.text("search-how-words")}</li>
                <li>{lang.text("search-how-forgiven")}</li>
                {projects}
            </ul>
        </Empty>
    }
}

/// Nothing has all the words: each of them alone is a search of its own.
#[component]
pub fn NothingFound(lang: Lang, said: String, typed: Typed, watches: bool) -> impl IntoView {
    let title = lang.text_with("search-none", [("said", said.trim().into())]);
    let why = lang.text(if watches { "search-none-why-watching" } else { "search-none-why" });
    let alone = (typed.words.len() > 1).then(|| {
        let links = typed.words.iter().map(|word| {
            let query = serde_urlencoded::to_string([("q", &word.whole)]).unwrap_or_default();
            view! { <a class="btn btn--sm" href=format!("/search?{query}")>{word.whole.clone()}</a> }
        });
        view! {
            <p>{lang.text("search-each-alone")}</p>
            <div class="btn-row">{links.collect_view()}</div>
        }
    });
    let onward = match watches {
        true => view! { <a href="/watch">{lang.text("search-to-watch")}</a> },
        false => view! { <a href="/">{lang.text("search-to-home")}</a> },
    };
    view! {
        <Empty icon="search" title why>
            <ul class="found__how">
                <li>{lang.text("search-none-fewer")}</li>
                <li>{lang.text("search-none-draft")}</li>
            </ul>
            {alone}
            <p>{onward}</p>
        </Empty>
    }
}
