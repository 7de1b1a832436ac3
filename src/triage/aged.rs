//! Above a score: that it comes from an earlier model, or that its proof has aged since; and the way to
//! score the case anew.

use super::api::rescore::RescoreCase;
use super::model::Aged;
use super::words::{number, tenths};
use crate::case::pages::CaseForm;
use crate::i18n::Lang;
use crate::ui::{Banner, Hidden, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// How many answers have aged, what the score would be today, how much of it would rest on proof.
pub fn aged_sentence(lang: Lang, aged: &Aged) -> String {
    let points = |points| number(lang, tenths(points)).into();
    let now = &aged.now;
    let lost = lang.text_with("score-aged-answers", [("count", aged.answers.into())]);
    let outworn = (aged.outworn > 0)
        .then(|| lang.text_with("score-aged-outworn", [("count", aged.outworn.into())]));
    let standing = if now.provisional { "provisional" } else { "firm" };
    let facts = [
        ("standing", standing.into()),
        ("total", points(now.total)),
        ("low", points(now.low)),
        ("high", points(now.high)),
        ("band", lang.text(&format!("band-{}", now.band.name())).into()),
    ];
    let today = lang.text_with("score-aged-today", facts);
    let facts = [("coverage", points(now.coverage)), ("before", points(aged.coverage_then))];
    let proof = lang.text_with("score-aged-proof", facts);
    let said = [Some(lost), outworn, Some(today), Some(proof)];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The same in a few words, beside the score as it was computed.
pub fn aged_briefly(lang: Lang, aged: &Aged) -> String {
    let points = |points| number(lang, tenths(points)).into();
    let now = &aged.now;
    let standing = if now.provisional { "provisional" } else { "firm" };
    let facts = [
        ("standing", standing.into()),
        ("total", points(now.total)),
        ("low", points(now.low)),
        ("high", points(now.high)),
        ("band", lang.text(&format!("band-{}", now.band.name())).into()),
    ];
    lang.text_with("score-aged-briefly", facts)
}

/// The case and the version seen, where the reader may score it anew; the sitting they are in, if any.
pub struct Rescoring {
    pub number: String,
    pub seen: i64,
    pub sitting: Option<i64>,
}

/// Nothing above a score of the model in force whose answers are worth what they were.
#[component]
pub fn Outdated(
    lang: Lang,
    /// Whether its model is in force.
    is_current: bool,
    #[prop(optional_no_strip)] aged: Option<Aged>,
    #[prop(optional_no_strip)] rescoring: Option<Rescoring>,
) -> impl IntoView {
    let form = rescoring.map(|Rescoring { number, seen, sitting }| {
        let label = lang.text(if is_current { "score-rescore-today" } else { "score-rescore" });
        // Before the room, in letters that are read from afar.
        let small = sitting.is_none();
        let sitting = sitting.map(|it| view! { <Hidden name="sitting" value=it.to_string()/> });
        view! { <CaseForm action=RescoreCase::url() number seen label small>{sitting}</CaseForm> }
    });
    match (is_current, aged) {
        (false, _) => Some(
            view! { <Banner tone=Tone::Warn title=lang.text("score-old-model")>{form}</Banner> }
                .into_any(),
        ),
        (true, Some(aged)) => {
            let said = aged_sentence(lang, &aged);
            let title = lang.text("score-aged-title");
            Some(view! { <Banner tone=Tone::Maybe title><p>{said}</p>{form}</Banner> }.into_any())
        }
        (true, None) => None,
    }
}
