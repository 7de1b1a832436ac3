//! The score explained on a page, in three pieces: the card, the table, what would change it.

use super::contested::Contested;
use super::model::{Assessment, Band, Block, Explanation, Leaving, Move, RiskModel, ShownLine};
use super::tags::{BandTag, LargeScale, Points, ProvenanceTag, ScoreNumber, percent};
use super::version::ModelVersion;
use super::words::{answer, both_bands, decimal, factor_name, number, rule, sentence, tenths};
use crate::i18n::Lang;
use crate::ui::Disclosure;
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

/// Where the points come from: a line a factor, each with its proof and its source.
#[component]
pub fn Waterfall(
    lang: Lang,
    total: f64,
    lines: Vec<ShownLine>,
    /// That made the score.
    model: Arc<ModelVersion>,
    #[prop(optional)] contested: Contested,
) -> impl IntoView {
    let mut from = 0;
    let rows = lines.into_iter().map(|shown| {
        let start = from;
        from += shown.points;
        (start, shown)
    });
    let (measured, judged): (Vec<_>, Vec<_>) =
        rows.partition(|(_, shown)| shown.line.block == Block::Measured);
    let head = |key| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
    view! {
        <div class="tbl-wrap" role="group" aria-label=lang.text("score-table") tabindex="0">
            <table class="tbl tbl--tight tbl--mid wf" role="table">
                <caption class="sr">{lang.text("score-table")}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        {head("score-table-factor")}
                        {head("score-table-answer")}
                        {head("score-table-proof")}
                        <th role="columnheader" scope="col" class="wf__c">
                            <span class="sr">{lang.text("score-table-bar")}</span>
                            <Axis model=model.clone()/>
                        </th>
                        <th role="columnheader" scope="col" class="n">{lang.text("score-table-points")}</th>
                    </tr>
                </thead>
                <FactorRows lang name="score-measured" rows=measured model=model.clone() contested=contested.clone()/>
                <FactorRows lang name="score-judged" rows=judged model contested/>
                <tfoot role="rowgroup">
                    <tr role="row">
                        <th role="rowheader" scope="row" colspan="4">{lang.text("score-table-total")}</th>
                        <td role="cell" class="n">
                            {decimal(lang, tenths(total))} " " <span class="muted">"/ 100"</span>
                        </td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

#[component]
fn FactorRows(
    lang: Lang,
    name: &'static str,
    rows: Vec<(i64, ShownLine)>,
    model: Arc<ModelVersion>,
    contested: Contested,
) -> impl IntoView {
    let points: i64 = rows.iter().map(|(_, shown)| shown.points).sum();
    let most: f64 = rows.iter().map(|(_, shown)| shown.line.max).sum();
    let rows = rows.into_iter().map(|(start, shown)| {
        let contest = contested.mark(lang, &model, &shown).into_any();
        view! { <FactorRow lang start shown model=model.clone() contest/> }
    });
    let rows = rows.collect_view();
    view! {
        <tbody role="rowgroup">
            <tr role="row" class="sub">
                <th role="rowheader" scope="rowgroup" colspan="3">{lang.text(name)}</th>
                <td role="cell" class="wf__c"><svg class="wf__bar" aria-hidden="true">{limits(&model)}</svg></td>
                <td role="cell" class="n">
                    {decimal(lang, points)} " "
                    <span class="muted">{format!("/ {}", number(lang, tenths(most)))}</span>
                </td>
            </tr>
            {rows}
        </tbody>
    }
}

#[component]
fn FactorRow(
    lang: Lang,
    start: i64,
    shown: ShownLine,
    model: Arc<ModelVersion>,
    contest: AnyView,
) -> impl IntoView {
    let ShownLine { line, points, any } = shown;
    // The heading of the block says of the others that they are judged.
    let source = any.filter(|_| line.block == Block::Measured).map(|any| {
        let facts = [("events", any.events.into()), ("n", any.n.into())];
        let source = lang.text_with("score-source-measured", facts);
        view! { " " <span class="tbl__s">{source}</span> }
    });
    let age = line.age_days.filter(|days| *days > 0 && line.reading.is_some());
    let age = age.map(|days| lang.text_with("score-age", [("days", days.into())]));
    let aged = line.aged.then(|| lang.text("score-aged"));
    let notes: Vec<String> = age.into_iter().chain(aged).collect();
    let start = start as f64 / 10.0;
    let points_shown = points as f64 / 10.0;
    let sure = line.low.min(points_shown);
    let range =
        format!("[{}–{}]", decimal(lang, tenths(line.low)), decimal(lang, tenths(line.high)));
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {factor_name(lang, &model, &line.factor)}{source}
            </th>
            <td role="cell" class="raw">{answer(lang, &model, &line.factor, line.reading)}{contest}</td>
            <td role="cell" class="pv">
                <ProvenanceTag lang proof=line.proof/>
                {(!notes.is_empty()).then(|| view! { <span class="tbl__s">{notes.join(", ")}</span> })}
            </td>
            <td role="cell" class="wf__c">
                <svg class="wf__bar" aria-hidden="true">
                    {limits(&model)}
                    <rect class="pt" x=percent(start) y="4" width=percent(sure) height="12"></rect>
                    <rect class="pt--doubt" x=percent(start + sure) y="4" width=percent(points_shown - sure) height="12"></rect>
                </svg>
            </td>
            <td role="cell" class="n">
                <span class="wf__pts">{decimal(lang, points)}</span> " "
                <span class="muted">{format!("/ {}", number(lang, tenths(line.max)))}</span>
                <span class="tbl__s"><span class="sr">{lang.text("score-between")} " "</span>{range}</span>
            </td>
        </tr>
    }
}

/// The limits of the bands, named once at the head of the bars.
#[component]
fn Axis(model: Arc<ModelVersion>) -> impl IntoView {
    let names = limits_of_bands(&model).map(|limit| {
        view! { <text x=percent(limit) text-anchor="middle">{limit.to_string()}</text> }
    });
    view! {
        <svg class="wf__axis" aria-hidden="true">
            <text x="0">"0"</text>
            {names.collect_view()}
        </svg>
    }
}

fn limits(model: &RiskModel) -> impl IntoView + use<> {
    let lines = limits_of_bands(model).map(
        |at| view! { <line class="th" x1=percent(at) x2=percent(at) y1="-12" y2="34"></line> },
    );
    lines.collect_view()
}

fn limits_of_bands(model: &RiskModel) -> impl Iterator<Item = f64> {
    Band::ALL.into_iter().skip(1).map(|band| model.limit_of(band))
}

/// Single moves shown before the rest is unfolded.
const MOVES_AT_ONCE: usize = 5;

/// What would change the score: single moves, then how to leave the band or what holds it.
#[component]
pub fn Counterfactual(
    lang: Lang,
    explanation: Explanation,
    model: Arc<ModelVersion>,
) -> impl IntoView {
    let Explanation { moves, leaving, .. } = explanation;
    let none = moves.is_empty().then(|| view! { <p>{lang.text("score-no-move")}</p> });
    let leaving = leaving.map(|leaving| {
        let said = leaving_words(lang, &model, &leaving).into_iter();
        said.map(|text| view! { <p>{text}</p> }).collect_view()
    });
    let line = |it: Move| {
        view! {
            <li>
                <span><b>{factor_name(lang, &model, &it.factor)}</b></span>
                <span class="what-if__p">{format!("−{}", decimal(lang, tenths(it.points)))}</span>
                <span class="what-if__d">{lang.text(&format!("move-{}", it.kind.name()))}</span>
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
    view! {
        {none}
        {leaving}
        {first}
        {more}
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
