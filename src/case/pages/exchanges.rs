//! What the brigade asked of the project, and what it was told: beside the request, and beside
//! the decision that waited for it.

use crate::case::model::Exchange;
use crate::i18n::Lang;
use leptos::prelude::*;

#[component]
pub fn Exchanges(lang: Lang, exchanges: Vec<Exchange>) -> impl IntoView {
    let exchange = move |it: Exchange| {
        let answer = match it.answer {
            Some(answer) => {
                view! { <blockquote class="ev__quote"><p>{answer}</p></blockquote> }.into_any()
            }
            None => view! { <p class="quiet">{lang.text("exchange-awaited")}</p> }.into_any(),
        };
        view! { <div><dt>{it.question}</dt><dd>{answer}</dd></div> }
    };
    (!exchanges.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="exchanges">
                <h2 id="exchanges">{lang.text("exchanges-title")}</h2>
                <dl class="dl dl--wide">{exchanges.into_iter().map(exchange).collect_view()}</dl>
            </section>
        }
    })
}
