//! The appeal against a decline, where the case is read: why, against what, and what the director ruled.

use crate::case::model::{Appeal, Case, Ruling, Stage};
use crate::i18n::{Lang, paris_date};
use crate::ui::{Banner, Tone};
use leptos::prelude::*;

/// The appeal that is still to be read beside the case: open, or ruled on as long as triage or its end
/// hangs on that.
pub fn appeal_to_read(case: &Case) -> Option<Appeal> {
    let hangs = Stage::IN_TRIAGE.contains(&case.stage) || case.stage == Stage::Declined;
    let ruled = case.appeal.as_ref().filter(|it| hangs && it.ruling.is_some());
    case.open_appeal().or(ruled).cloned()
}

/// In a sentence, where it stands among others.
pub fn appeal_said(lang: Lang, it: &Appeal) -> String {
    let facts =
        [("day", lang.date(paris_date(it.at)).into()), ("reason", it.reason.clone().into())];
    lang.text_with("appeal-open-why", facts)
}

/// Beside the case, for the project and the brigade alike.
#[component]
pub fn AppealCard(lang: Lang, it: Appeal) -> impl IntoView {
    let Appeal { at, reason, against, ruling } = it;
    let day = |key: &str, at| lang.text_with(key, [("day", lang.date(paris_date(at)).into())]);
    let title = day("appeal-made", at);
    let against = against.map(|it| {
        let ground = lang.text(&format!("decline-reason-{}", it.ground));
        let facts = [("ground", ground.into()), ("reason", it.reason.into())];
        view! { <p class="small">{lang.text_with("appeal-against", facts)}</p> }
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
            {next}
        </Banner>
    }
}
