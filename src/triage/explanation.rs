//! The score explained on a page: the card that says it, and what would change it. Between the two
//! and the table of its points stands nothing.

use super::model::{Assessment, Band, Explanation, Leaving, Move, RiskModel};
use super::store::LookedInto;
use super::tags::{BandTag, LargeScale, Points, ScoreNumber};
use super::version::ModelVersion;
use super::words::{both_bands, exact, factor_name, number, rule, sentence, tenths};
use crate::i18n::Lang;
use crate::ui::{Disclosure, Linked};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::sync::Arc;

/// The number, its interval and its band; then why, in a sentence.
#[component]
pub fn ScoreCard(
    lang: Lang,
    assessment: Assessment,
    explanation: Explanation,
    /// That made the score.
    model: Arc<ModelVersion>,
    /// The band that people set in place of the computed one, and until when.
    #[prop(optional_no_strip)]
    instead: Option<(Band, NaiveDate)>,
) -> impl IntoView {
    let Assessment { total, low, high, band, band_low, band_high, provisional, .. } = assessment;
    let coverage = number(lang, tenths(assessment.coverage));
    let said = sentence(lang, &model, &explanation.sentence);
    view! {
        <div class="scorebox">
            <div>
                <p><ScoreNumber lang points=Points::of(lang, total, low, high) large=true/></p>
                <p>
                    <BandTag lang band chip=true/>
                    {provisional.then(|| view! {
                        " "<span class="tag tag--maybe">{lang.text("score-provisional")}</span>
                    })}
                    {instead.is_some().then(|| view! {
                        " "<span class="tag">{lang.text("score-computed")}</span>
                    })}
                </p>
                {instead.map(|(band, until)| {
                    let until = [("day", lang.short_date(until).into())];
                    view! {
                        <p>
                            <BandTag lang band chip=true/>
                            " "
                            <a class="tag tag--warn" href="#override">{lang.text_with("score-override", until)}</a>
                        </p>
                    }
                })}
            </div>
            <div class="scorebox__scale"><LargeScale lang assessment model/></div>
        </div>
        <p>{said}</p>
        {both_bands(lang, band_low, band_high).map(|both| view! { <p>{both}</p> })}
        {(band == Band::Low).then(|| view! { <p>{lang.text("score-low-note")}</p> })}
        <p class="small muted">
            {lang.text_with("score-coverage", [("coverage", coverage.into())])}
            " "
            {lang.text("score-unproven")}
        </p>
    }
}

/// Single moves shown before the rest is unfolded.
const MOVES_AT_ONCE: usize = 5;

/// What would change the score: single moves, then how to leave the band or what holds it.
#[component]
pub fn Counterfactual(
    lang: Lang,
    explanation: Explanation,
    model: Arc<ModelVersion>,
    /// What the diagnosis looks into already.
    #[prop(optional)]
    looked: LookedInto,
) -> impl IntoView {
    let Explanation { moves, leaving, .. } = explanation;
    let none = moves.is_empty().then(|| view! { <p>{lang.text("score-no-move")}</p> });
    let leaving = leaving.map(|leaving| {
        let said = leaving_words(lang, &model, &leaving).into_iter();
        said.map(|text| view! { <p>{text}</p> }).collect_view()
    });
    let line = |it: Move| {
        let finding = looked.finding(&it).map(|rank| {
            let text =
                lang.text_with("point-looked-into", [("finding", format!("C{rank}").into())]);
            view! { <span class="what-if__d"><Linked text to=vec![looked.path.clone()]/></span> }
        });
        view! {
            <li>
                <span><b>{factor_name(lang, &model, &it.factor)}</b></span>
                <span class="what-if__p">{format!("−{}", exact(lang, it.points))}</span>
                <span class="what-if__d">{lang.text(&format!("move-{}", it.kind.name()))}</span>
                {finding}
            </li>
        }
    };
    let mut moves = moves;
    let more = moves.split_off(MOVES_AT_ONCE.min(moves.len()));
    let first = (!moves.is_empty()).then(|| {
        view! { <ol class="what-if">{moves.into_iter().map(line).collect_view()}</ol> }
    });
    let more = (!more.is_empty()).then(|| {
        let summary = lang.text_with("score-more-moves", [("count", more.len().into())]);
        let more = more.into_iter().map(line).collect_view();
        view! { <Disclosure summary><ol class="what-if">{more}</ol></Disclosure> }
    });
    let judged = first.is_some().then(|| {
        view! { <p class="small muted">{lang.text("score-moves-judged")}</p> }
    });
    view! {
        {none}
        {leaving}
        {first}
        {more}
        {judged}
    }
}

/// How to leave the band, or which facts and rules hold it.
pub fn leaving_words(lang: Lang, model: &RiskModel, leaving: &Leaving) -> Vec<String> {
    let names = |factors: &mut dyn Iterator<Item = _>| {
        factors.map(|factor| factor_name(lang, model, factor)).collect::<Vec<_>>().join(", ")
    };
    if !leaving.falls.is_empty() {
        let band = lang.text(&format!("band-{}", leaving.band.name()));
        let factors = names(&mut leaving.falls.iter().map(|fall| &fall.factor));
        let total = number(lang, tenths(leaving.total));
        let facts = [("band", band.into()), ("factors", factors.into()), ("total", total.into())];
        return vec![lang.text_with("score-leave", facts)];
    }
    let rules = leaving.held_by.iter().map(|gate| rule(lang, *gate));
    let facts = (!leaving.held_by_facts.is_empty()).then(|| {
        let limit = number(lang, tenths(leaving.limit));
        let factors = names(&mut leaving.held_by_facts.iter());
        lang.text_with("score-held-facts", [("limit", limit.into()), ("factors", factors.into())])
    });
    let head = (!leaving.held_by.is_empty()).then(|| lang.text("score-held-gates"));
    head.into_iter().chain(rules).chain(facts).collect()
}
