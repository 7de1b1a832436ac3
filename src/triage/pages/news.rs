//! What was said since one last looked, above the queue.

use crate::i18n::Lang;
use crate::triage::store::Unread;
use crate::ui::Icon;
use leptos::prelude::*;

/// Nothing where nothing is new.
#[component]
pub fn News(lang: Lang, unread: Vec<Unread>) -> impl IntoView {
    if unread.is_empty() {
        return None;
    }
    let item = |it: Unread| {
        let said = lang.text_with("queue-news-count", [("count", it.unread.into())]);
        view! {
            <li>
                <a href=format!("/cases/{}/status#thread", it.number)>{it.title}</a>
                " "<span class="num muted">{it.number}</span>" · "{said}
            </li>
        }
    };
    Some(view! {
        <section class="banner no-print" aria-labelledby="news">
            <Icon name="message-square"/>
            <div class="banner__body">
                <h2 id="news" class="banner__title">{lang.text("queue-news")}</h2>
                <ul class="bare">{unread.into_iter().map(item).collect_view()}</ul>
            </div>
        </section>
    })
}
