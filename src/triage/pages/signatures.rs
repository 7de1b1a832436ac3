//! Minutes that wait for the signature of whoever reads: first on the page of the committee, and among what
//! they owe.

use crate::case::model::OwedWay;
use crate::case::pages::OwedBeside;
use crate::i18n::Lang;
use crate::triage::store::{ListedSitting, signatures_awaited};
use leptos::prelude::*;

// The list of what is owed hangs on cases; minutes hang on a sitting.
inventory::submit! {
    OwedBeside {
        draw: |cx, way| Box::pin(async move {
            if way != OwedWay::ByMe {
                return Ok(None);
            }
            let sittings = signatures_awaited(cx).await?;
            let lang = cx.lang;
            Ok((!sittings.is_empty()).then(|| view! { <SignaturesAwaited lang sittings/> }.into_any()))
        }),
    }
}

#[component]
pub(super) fn SignaturesAwaited(lang: Lang, sittings: Vec<ListedSitting>) -> impl IntoView {
    let item = |it: ListedSitting| {
        let facts = [("number", it.number.into()), ("day", lang.date(it.held_on).into())];
        let presided = [("name", it.presided_by.into())];
        view! {
            <li>
                <a href=format!("/committee/sittings/{}#sign-off", it.number)>
                    {lang.text_with("minutes-title", facts)}
                </a>
                <span class="tbl__s">{lang.text_with("signatures-presided", presided)}</span>
            </li>
        }
    };
    (!sittings.is_empty()).then(|| {
        view! {
            <section class="card no-print" aria-labelledby="signatures-awaited">
                <h2 id="signatures-awaited">{lang.text("signatures-awaited")}</h2>
                <ul class="bare stack stack--sm">{sittings.into_iter().map(item).collect_view()}</ul>
                <p class="small muted">{lang.text("minutes-sign-off-why")}</p>
            </section>
        }
    })
}
