//! The plain form of an act.

use crate::case::model::Act;
use crate::case::store::CaseFile;
use crate::i18n::Lang;
use crate::ui::{Form, Hidden};
use leptos::prelude::*;

/// Posts an act on a case with what its fields say. Works before any script has arrived.
#[component]
pub fn ActForm(
    act: Act,
    /// The address of the server function.
    action: &'static str,
    /// The number of the case, as text.
    number: String,
    /// The version of the case that the person is looking at.
    seen: i64,
    lang: Lang,
    /// The one thing to do on this page.
    #[prop(optional)]
    primary: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let class = if primary { "btn btn--primary" } else { "btn" };
    // An act that asks nothing starts in its button.
    let starts = Form::here().starts_in(act.name());
    view! {
        <form method="post" action=action class="stack">
            <Hidden name="case" value=number/>
            <Hidden name="seen" value=seen.to_string()/>
            {children.map(|children| children())}
            <div class="btn-row">
                <button class=class type="submit" autofocus=starts>
                    {lang.text(&format!("act-{}", act.name()))}
                </button>
            </div>
        </form>
    }
}

/// Posts something on a case that moves it nowhere: the act of a feature.
#[component]
pub fn CaseForm(
    /// The address of the server function.
    action: &'static str,
    number: String,
    seen: i64,
    /// What the button says it does.
    #[prop(into)]
    label: String,
    /// The same with what it is done to, for who hears the button away from its row. It begins with the label.
    #[prop(optional, into)]
    in_full: Option<String>,
    /// In a row of a table.
    #[prop(optional)]
    small: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let class = if small { "btn btn--sm" } else { "btn" };
    view! {
        <form method="post" action=action class="stack">
            <Hidden name="case" value=number/>
            <Hidden name="seen" value=seen.to_string()/>
            {children.map(|children| children())}
            <div class="btn-row">
                <button class=class type="submit" aria-label=in_full>{label}</button>
            </div>
        </form>
    }
}

impl CaseFile {
    /// The number as forms send it. A draft has none, and no act but its own.
    pub fn number_text(&self) -> String {
        self.number.map(|number| number.to_string()).unwrap_or_default()
    }
}
