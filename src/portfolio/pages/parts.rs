//! The ways from each part of the portfolio to the others.

use super::decisions::PATH as DECISIONS;
use crate::i18n::Lang;
use crate::portfolio::drift::model::PAGE as DRIFT;
use crate::ui::{Link, Tabs};
use leptos::prelude::*;

/// Each part of the portfolio and the name it has there.
const PARTS: [(&str, &str); 9] = [
    ("/portfolio", "part-overview"),
    ("/portfolio/week", "part-week"),
    ("/portfolio/between", "part-between"),
    (DRIFT, "part-drift"),
    (DECISIONS, "part-decisions"),
    ("/portfolio/objectives", "part-objectives"),
    ("/portfolio/effect", "part-effect"),
    ("/portfolio/freshness", "part-freshness"),
    ("/open-data", "part-open-data"),
];

/// Above each of them.
#[component]
pub fn Parts(
    lang: Lang,
    /// The address of the one that is read.
    here: &'static str,
) -> impl IntoView {
    let link = |(path, name): (&str, &str)| Link::to(path, lang.text(name)).here(path == here);
    view! { <Tabs label=lang.text("parts-label") links=PARTS.map(link).into()/> }
}
