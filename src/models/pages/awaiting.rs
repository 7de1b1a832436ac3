//! What waits for a director beside the cases: a model that somebody imported.

use crate::case::pages::OwedBeside;
use crate::i18n::Lang;
use crate::models::store::{AwaitingModel, awaiting_models};
use leptos::prelude::*;

// The list of what is owed hangs on cases; a model hangs on none.
inventory::submit! {
    OwedBeside {
        draw: |cx, way| Box::pin(async move {
            let models = awaiting_models(cx, way).await?;
            let lang = cx.lang;
            Ok((!models.is_empty()).then(|| view! { <AwaitingModels lang models/> }.into_any()))
        }),
    }
}

/// Each with who brought it in and when. No clock runs: until it is adopted, nothing changes.
#[component]
pub fn AwaitingModels(lang: Lang, models: Vec<AwaitingModel>) -> impl IntoView {
    let one = move |it: AwaitingModel| {
        let facts = [("name", it.importer.into()), ("moment", lang.moment(it.imported_at).into())];
        let key = if it.is_mine { "model-awaits-you" } else { "model-awaits-director" };
        view! {
            <li>
                <a href=format!("/models/{}", it.id)>{lang.text_with("model-adoption", [("model", it.id.clone().into())])}</a>
                <span class="tbl__s">{lang.text_with(key, facts)}</span>
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="awaiting-models">
            <h2 id="awaiting-models">{lang.text("model-awaiting")}</h2>
            <ul class="bare stack stack--sm">{models.into_iter().map(one).collect_view()}</ul>
            <p class="small muted">{lang.text("model-awaiting-why")}</p>
        </section>
    }
}
