//! Before a model is adopted: it and the one in force, side by side, held against what became of
//! projects.

use crate::i18n::Lang;
use crate::models::store::{OnClosed, Tried};
use crate::triage::backtest::Backtest;
use crate::triage::model::{Auc, Band, FEWEST_CLOSED, Figures, Outcome};
use crate::ui::DataTable;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn BacktestSection(
    lang: Lang,
    tried: Tried,
    /// The names of both models, the one in force first.
    names: [String; 2],
) -> impl IntoView {
    let Tried { on_panel, on_closed } = tried;
    let [now, _] = &on_panel;
    let [first, last] = now.editions.map(|year| year.to_string());
    let facts = [
        ("pairs", lang.number(now.pairs as i64).into()),
        ("projects", lang.number(now.projects as i64).into()),
        ("first", first.into()),
        ("last", last.into()),
        ("draws", lang.number(now.draws as i64).into()),
    ];
    view! {
        <section class="section stack" aria-labelledby="backtest">
            <h2 id="backtest">{lang.text("backtest-title")}</h2>
            <p class="measure">{lang.text_with("backtest-panel", facts)}</p>
            <OnPanel lang on_panel names=names.clone()/>
            <p class="small muted measure">{lang.text("backtest-how")}</p>
            <Closed lang on_closed names/>
        </section>
    }
}

/// The names of the models, over their columns.
fn heads(lang: Lang, names: [String; 2]) -> impl IntoView {
    let [now, other] = names;
    let now = lang.text_with("backtest-now", [("model", now.into())]);
    let plain = |text: String| view! { <th role="columnheader" scope="col" class="n">{text}</th> };
    view! {
        <thead role="rowgroup">
            <tr role="row">
                <th role="columnheader" scope="col">{lang.text("backtest-measure")}</th>
                {plain(now)}
                {plain(other)}
            </tr>
        </thead>
    }
}

/// One measure of both models.
fn row(said: String, names: &[String; 2], [now, other]: [String; 2]) -> AnyView {
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">{said}</th>
            <td role="cell" class="n" data-l=names[0].clone()>{now}</td>
            <td role="cell" class="n" data-l=names[1].clone()>{other}</td>
        </tr>
    }
    .into_any()
}

fn within(lang: Lang, auc: Auc) -> String {
    let [value, low, high] = [auc.value, auc.low, auc.high].map(|it| lang.ratio(it));
    format!("{value} [{low}–{high}]")
}

#[component]
fn OnPanel(lang: Lang, on_panel: [Arc<Backtest>; 2], names: [String; 2]) -> impl IntoView {
    let found = |at: usize, outcome| on_panel[at].figures.iter().find(|it| it.outcome == outcome);
    let group = |outcome: Outcome| {
        let both = [found(0, outcome)?, found(1, outcome)?];
        let met = [
            ("n", lang.number(both[0].n as i64).into()),
            ("met", lang.number(both[0].positive as i64).into()),
        ];
        let of = |what: fn(Lang, &Figures) -> String| both.map(|it| what(lang, it));
        let rows = [
            ("backtest-auc", of(|lang, it| within(lang, it.auc_score))),
            ("backtest-auc-status", of(|lang, it| within(lang, it.auc_status))),
            ("backtest-brier", of(|lang, it| lang.thousandth(it.brier))),
            ("backtest-calibration", of(|lang, it| lang.thousandth(it.calibration_error))),
            ("backtest-top", of(|lang, it| lang.percent(it.precision_top.score * 100.0))),
        ];
        let rows = rows.map(|(key, both)| row(lang.text(key), &names, both));
        let head = lang.text_with(outcome_key(outcome), met);
        Some(view! {
            <tbody role="rowgroup">
                <tr role="row" class="tbl-group">
                    <th role="rowheader" colspan="3" scope="rowgroup">{head}</th>
                </tr>
                {rows.into_iter().collect_view()}
            </tbody>
        })
    };
    let bands = on_panel.each_ref().map(|it| {
        let said = |band: Band| {
            let name = lang.text(&format!("band-{}", band.name()));
            format!("{name} {}", lang.number(it.per_band[band as usize] as i64))
        };
        Band::ALL.map(said).join(" · ")
    });
    let groups: Vec<_> = Outcome::ALL.into_iter().filter_map(group).collect();
    view! {
        <DataTable id="on-panel" caption=lang.text("backtest-panel-table") class="tbl--tight tbl--stack">
            {heads(lang, names.clone())}
            {groups}
            <tbody role="rowgroup">{row(lang.text("backtest-bands"), &names, bands)}</tbody>
        </DataTable>
    }
}

fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Bad => "backtest-bad",
        Outcome::Slip => "backtest-slip",
        Outcome::Cost => "backtest-cost",
        Outcome::Any => "backtest-any",
    }
}

/// The brigade's own cases, where there are enough of them.
#[component]
fn Closed(lang: Lang, on_closed: Arc<OnClosed>, names: [String; 2]) -> impl IntoView {
    let OnClosed { closed, found } = on_closed.as_ref();
    let Some(both) = found else {
        let facts = [("closed", (*closed).into()), ("fewest", FEWEST_CLOSED.into())];
        let key = match *closed < FEWEST_CLOSED {
            true => "backtest-own-too-few",
            false => "backtest-own-alike",
        };
        return view! { <p class="measure">{lang.text_with(key, facts)}</p> }.into_any();
    };
    let facts = [("cases", both[0].cases.into()), ("badly", both[0].ended_badly.into())];
    let rows = [
        ("backtest-auc", both.each_ref().map(|it| within(lang, it.auc))),
        ("backtest-auc-status", both.each_ref().map(|it| within(lang, it.auc_status))),
        ("backtest-brier", both.each_ref().map(|it| lang.thousandth(it.brier))),
        ("hindsight-correlation", both.each_ref().map(|it| lang.ratio(it.rank_correlation))),
    ];
    let rows = rows.map(|(key, both)| row(lang.text(key), &names, both));
    view! {
        <p class="measure">{lang.text_with("backtest-own", facts)}</p>
        <DataTable id="on-closed" caption=lang.text("backtest-own-table") class="tbl--tight tbl--stack">
            {heads(lang, names.clone())}
            <tbody role="rowgroup">{rows.into_iter().collect_view()}</tbody>
        </DataTable>
    }
    .into_any()
}
