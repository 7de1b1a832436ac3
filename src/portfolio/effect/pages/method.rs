//! How it was reckoned, in words, where it is read.

use crate::i18n::Lang;
use crate::portfolio::effect::model::{FARTHEST_AGE, FEWEST_PAIRS, MONTHS_AFTER};
use crate::ui::Disclosure;
use leptos::prelude::*;

#[component]
pub fn Method(lang: Lang) -> impl IntoView {
    let plain = |key: &str| lang.text(key);
    let age = lang.percent(FARTHEST_AGE * 100.0);
    let said = [
        plain("effect-method-helped"),
        lang.text_with("effect-method-window", [("months", (MONTHS_AFTER as i64).into())]),
        lang.text_with("effect-method-pair", [("age", age.into())]),
        plain("effect-method-once"),
        plain("effect-method-figures"),
        lang.text_with("effect-method-interval", [("fewest", FEWEST_PAIRS.into())]),
        plain("effect-method-shares"),
        plain("effect-method-mean"),
        plain("effect-method-chosen"),
        plain("effect-method-restricted"),
    ];
    let items = said.into_iter().map(|it| view! { <li>{it}</li> }).collect_view();
    view! {
        <section class="section" aria-labelledby="effect-method">
            <h2 id="effect-method">{lang.text("effect-method")}</h2>
            <p class="measure"><strong>{lang.text("effect-method-short")}</strong></p>
            <Disclosure summary=lang.text("effect-method-whole")>
                <ul class="stack measure">{items}</ul>
            </Disclosure>
        </section>
    }
}
