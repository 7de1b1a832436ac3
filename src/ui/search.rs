//! The way to the search, in the bar of every page of whoever may find something.

use super::Icon;
use crate::base::{Actor, Role};
use crate::i18n::Lang;
use crate::keys::islands::SearchKey;
use leptos::prelude::*;

/// Where one searches. Written out, since `search` comes after `ui`.
const PAGE: &str = "/search";

/// Where keys are chosen, of which the queue has most.
const CHOICE: &str = "/triage/keys";

/// Those who have a case to find. An administrator has none.
const FINDING: [Role; 6] = [
    Role::ProjectLead,
    Role::Sponsor,
    Role::Coordinator,
    Role::Responder,
    Role::Director,
    Role::Auditor,
];

pub(super) fn may_find(actor: &Actor) -> bool {
    actor.is_any(&FINDING)
}

/// Those who work here all day, and whose pages have keys.
pub(super) fn has_keys(actor: &Actor) -> bool {
    actor.is_any(&Role::OVERSEE)
}

/// A field where there is room for one, else a link to its page. The page itself has its own.
#[component]
pub(super) fn SearchField(
    lang: Lang,
    path: String,
    /// Whether this page listens to the key.
    with_key: bool,
) -> impl IntoView {
    let page = path.split('?').next().unwrap_or_default();
    let key = with_key.then(|| view! { <SearchKey/> });
    if page == PAGE {
        return key.into_any();
    }
    let hint = with_key.then(|| {
        view! {
            <kbd class="bar__key" aria-hidden="true">"/"</kbd>
            <span class="sr" id="q-key">{lang.text("frame-search-key")}</span>
        }
    });
    view! {
        <form class="bar__search" role="search" method="get" action=PAGE>
            <button class="bar__go" type="submit" aria-label=lang.text("frame-search-go")>
                <Icon name="search"/>
            </button>
            <label class="sr" for="q">{lang.text("frame-search-label")}</label>
            <input id="q" name="q" type="search" autocomplete="off" maxlength="200"
                placeholder=lang.text("frame-search")
                aria-describedby=with_key.then_some("q-key")/>
            {hint}
        </form>
        <a class="btn btn--bar btn--icon bar__find" href=PAGE aria-label=lang.text("frame-search-label")>
            <Icon name="search"/>
        </a>
        {key}
    }
    .into_any()
}

/// The way to where they are chosen and turned off, from any page.
#[component]
pub(super) fn KeysChoice(lang: Lang) -> impl IntoView {
    view! {
        <a href=CHOICE><Icon name="keyboard"/>{lang.text("keys-title")}</a>
    }
}
