//! The plan as files, for who may see it.

use crate::i18n::Lang;
use leptos::prelude::*;

/// The address is that of the page of the plan.
#[component]
pub(super) fn Files(path: String, lang: Lang) -> impl IntoView {
    let line = |file: &'static str, key: &'static str| {
        view! { <li><a href=format!("{path}/files/{file}") download="">{lang.text(key)}</a></li> }
    };
    view! {
        <section class="section no-print" aria-labelledby="plan-files">
            <h3 id="plan-files">{lang.text("plan-files-title")}</h3>
            <ul>
                {line("plan.csv", "plan-files-csv")}
                {line("plan.xml", "plan-files-xml")}
                {line("plan.ics", "plan-files-ics")}
                {line("example.csv", "plan-files-example")}
            </ul>
        </section>
    }
}
