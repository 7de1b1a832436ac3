//! The table of a score, and the same as a waterfall: a line a factor, each with its answer, who gave
//! it, its points and where they come from.

use super::contested::Contested;
use super::model::{Band, Block, RiskModel, ShownLine, Sources};
use super::sources::source_after_tag;
use super::tags::{ProvenanceTag, percent};
use super::version::ModelVersion;
use super::words::{age_said, decimal, factor_name, number, shown_answer, tenths};
use crate::i18n::Lang;
use leptos::prelude::*;
use std::sync::Arc;

/// Where the points come from: a line a factor, each with its proof and its source.
#[component]
pub fn Waterfall(
    lang: Lang,
    total: f64,
    lines: Vec<ShownLine>,
    /// That made the score.
    model: Arc<ModelVersion>,
    #[prop(optional)] contested: Contested,
    /// Where its answers come from.
    #[prop(optional)]
    sources: Sources,
) -> impl IntoView {
    let fitted = lines.iter().any(ShownLine::is_fitted).then(|| {
        view! { <p class="card__foot small muted">{lang.text("score-fitted")}</p> }
    });
    let sources = Arc::new(sources);
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
                <FactorRows lang name="score-measured" rows=measured model=model.clone()
                    contested=contested.clone() sources=sources.clone()/>
                <FactorRows lang name="score-judged" rows=judged model contested sources/>
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
        {fitted}
    }
}

#[component]
fn FactorRows(
    lang: Lang,
    name: &'static str,
    rows: Vec<(i64, ShownLine)>,
    model: Arc<ModelVersion>,
    contested: Contested,
    sources: Arc<Sources>,
) -> impl IntoView {
    let points: i64 = rows.iter().map(|(_, shown)| shown.points).sum();
    let most: f64 = rows.iter().map(|(_, shown)| shown.line.max).sum();
    let rows = rows.into_iter().map(|(start, shown)| {
        let contest = contested.mark(lang, &model, &shown).into_any();
        let said = source_after_tag(lang, &sources, &shown.line);
        view! { <FactorRow lang start shown model=model.clone() contest said/> }
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
    /// Who gave the answer, and who has seen that it is so.
    said: (Option<String>, Vec<String>),
) -> impl IntoView {
    let answer = shown_answer(lang, &model, &shown);
    let ShownLine { line, points, any, .. } = shown;
    let counted = any.map(|any| {
        let facts = [("events", any.events.into()), ("n", any.n.into())];
        lang.text_with("score-source-measured", facts)
    });
    let source = match line.block {
        Block::Measured => counted,
        Block::Judged => Some(lang.text("score-source-judged")),
    };
    let source = source.map(|source| view! { " " <span class="tbl__s">{source}</span> });
    let (after, below) = said;
    let after = after.map(|said| view! { " " <span class="small muted">{said}</span> });
    let below = below.into_iter().map(|said| view! { <span class="tbl__s">{said}</span> });
    let age = age_said(lang, &line);
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
            <td role="cell" class="raw">{answer}{contest}</td>
            <td role="cell" class="pv">
                <ProvenanceTag lang proof=line.proof/>
                {after}
                {below.collect_view()}
                {age.map(|age| view! { <span class="tbl__s">{age}</span> })}
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

/// Lines higher than any row: its cell cuts them.
fn limits(model: &RiskModel) -> impl IntoView + use<> {
    let lines = limits_of_bands(model).map(
        |at| view! { <line class="th" x1=percent(at) x2=percent(at) y1="-150" y2="170"></line> },
    );
    lines.collect_view()
}

fn limits_of_bands(model: &RiskModel) -> impl Iterator<Item = f64> {
    Band::ALL.into_iter().skip(1).map(|band| model.limit_of(band))
}
