//! The way to take a list away: one of three files, narrowed as the page is.

use super::kind::FileKind;
use crate::i18n::Lang;
use crate::ui::Icon;
use leptos::prelude::*;

/// Opens without a script. `list` is the address of the page, and `query` what narrows it, with its mark.
#[component]
pub fn TakeAway(
    lang: Lang,
    #[prop(into)] list: String,
    #[prop(into)] query: String,
) -> impl IntoView {
    let item = |kind: FileKind| {
        let href = format!("{list}.{}{query}", kind.ending());
        let what = lang.text(&format!("export-as-{}", kind.ending()));
        view! { <li><a href=href download="">{what}</a></li> }
    };
    view! {
        <details class="menu no-print">
            <summary class="btn btn--sm"><Icon name="download"/>{lang.text("export-take")}</summary>
            <div class="menu__pop">
                <p class="menu__h">{lang.text("export-take-why")}</p>
                <ul>{FileKind::ALL.map(item).collect_view()}</ul>
            </div>
        </details>
    }
}
