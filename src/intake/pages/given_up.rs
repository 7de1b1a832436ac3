//! A draft that was given up, for its own people who come back to it.

use crate::i18n::{Lang, paris_date};
use crate::ui::Heading;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// That nothing is left to write, and where to go from here.
#[component]
pub fn GivenUp(
    lang: Lang,
    title: String,
    at: DateTime<Utc>,
    /// Whether the reader may ask for help anew.
    may_ask: bool,
) -> impl IntoView {
    let facts = [("title", title.into()), ("day", lang.date(paris_date(at)).into())];
    let anew = may_ask.then(|| {
        view! { <a class="btn" href="/request">{lang.text("draft-given-up-anew")}</a> }
    });
    view! {
        <div class="stack measure">
            <Heading text=lang.text("draft-given-up-title")/>
            <p>{lang.text_with("draft-given-up", facts)}</p>
            <div class="btn-row">
                <a class="btn btn--primary" href="/">{lang.text("draft-given-up-home")}</a>
                {anew}
            </div>
        </div>
    }
}
