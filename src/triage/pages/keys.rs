//! The bar that says which keys there are, and turns them off.

use crate::i18n::Lang;
use crate::triage::api::ChooseKeys;
use crate::triage::islands::QueueKeys;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

#[component]
pub fn KeyBar(lang: Lang, on: bool) -> impl IntoView {
    let (value, text) = if on { ("off", "keys-turn-off") } else { ("on", "keys-turn-on") };
    let toggle = view! {
        <form method="post" action=ChooseKeys::url()>
            <button class="btn btn--quiet btn--sm" type="submit" name="choice" value=value>
                {lang.text(text)}
            </button>
        </form>
    };
    // The font has no sign for the Enter key: its name says it.
    let enter = lang.text("keys-enter");
    let keys = [
        ("J".to_owned(), "keys-next"),
        ("K".to_owned(), "keys-previous"),
        ("X".to_owned(), "keys-compare"),
        (enter, "keys-open"),
        ("?".to_owned(), "keys-list"),
    ];
    let keys = keys.map(|(key, what)| {
        view! { <li><kbd class="kbd">{key}</kbd>{lang.text(what)}</li> }
    });
    let help = on.then(|| {
        view! {
            <QueueKeys/>
            <details id="keys-help" class="disclose">
                <summary>{lang.text("keys-title")}</summary>
                <p>{lang.text("keys-about")}</p>
            </details>
        }
    });
    view! {
        <aside class="kbar no-print" aria-label=lang.text("keys-title")>
            {help}
            <ul>{on.then(|| keys.collect_view())}<li class="push">{toggle}</li></ul>
        </aside>
    }
}
