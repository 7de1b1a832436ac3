//! The appeal against a decline, where the case is read: whose, why, against what, and what the director ruled.

use crate::case::model::{Appeal, Ruling};
use crate::case::store::AppealTold;
use crate::i18n::{Lang, paris_date};
use crate::ui::{Banner, Tone};
use leptos::prelude::*;

/// In a sentence, where it stands among others.
pub fn appeal_said(lang: Lang, it: &Appeal) -> String {
    let facts =
        [("day", lang.date(paris_date(it.at)).into()), ("reason", it.reason.clone().into())];
    lang.text_with("appeal-open-why", facts)
}

/// Beside the case, for the project and the brigade alike.
#[component]
pub fn AppealCard(lang: Lang, it: AppealTold) -> impl IntoView {
    let AppealTold { it: Appeal { at, reason, against, ruling }, by, confirmed } = it;
    let day = |key: &str, at| lang.text_with(key, [("day", lang.date(paris_date(at)).into())]);
    let title = match by {
        None => day("appeal-made", at),
        Some(name) => {
            let facts = [("name", name.into()), ("day", lang.date(paris_date(at)).into())];
            lang.text_with("appeal-made-by", facts)
        }
    };
    let against = against.map(|it| {
        let ground = lang.text(&format!("decline-reason-{}", it.ground));
        let facts = [("ground", ground.into()), ("reason", it.reason.into())];
        view! { <p class="small">{lang.text_with("appeal-against", facts)}</p> }
    });
    let confirmed = confirmed.map(|reason| {
        let said = lang.text_with("appeal-confirmed", [("reason", reason.into())]);
        view! { <p class="small">{said}</p> }
    });
    let next = match ruling {
        None => view! { <p class="small">{lang.text("appeal-director-rules")}</p> }.into_any(),
        Some(Ruling { at, granted, reason }) => {
            let key = if granted { "appeal-granted" } else { "appeal-upheld" };
            view! { <p><b>{day(key, at)}</b></p> <p class="prose">{reason}</p> }.into_any()
        }
    };
    view! {
        <Banner tone=Tone::Maybe title>
            <p class="prose">{reason}</p>
            {against}
            {confirmed}
            {next}
        </Banner>
    }
}
