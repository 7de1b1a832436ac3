//! The plans of the brigade, measured as it measures others: against their first baseline, and against the
//! one in force.

use super::card::{Counted, Head, Leads, Piece, TAILS, spread_card};
use super::words::percent;
use crate::i18n::Lang;
use crate::portfolio::drift::model::{Against, PAGE, PlanSlip, View};
use crate::register::model::DriftRange;
use crate::register::pages::range_said;
use crate::ui::DataTable;
use leptos::prelude::*;

/// The address of the plans whose drift lies in a range: their table, on the page itself.
fn list(against: Against, range: DriftRange) -> String {
    let above = range.above.map(|percent| format!("&above={percent}")).unwrap_or_default();
    let up_to = range.up_to.map(|percent| format!("&up_to={percent}")).unwrap_or_default();
    let (by, against) = (View::Plans.name(), against.name());
    format!("{PAGE}?by={by}&against={against}{above}{up_to}#plans")
}

/// Both distributions, and the plans that are asked for.
pub fn plans_part(
    lang: Lang,
    plans: Vec<PlanSlip>,
    against: Option<Against>,
    range: DriftRange,
) -> AnyView {
    if plans.is_empty() {
        return view! { <p class="muted gap-lg">{lang.text("portfolio-recoveries-none")}</p> }
            .into_any();
    }
    let card = |against: Against, id: &'static str, title: &str| {
        let list = |range: DriftRange| list(against, range);
        let (title, counted) = (lang.text(title), Counted::Plans);
        let head = Head { id, title, counted, tails: TAILS, note: None, list: &list };
        spread_card(lang, head, pieces(&plans, against))
    };
    let first = card(Against::First, "since-v1", "drift-plans-since-first");
    let in_force = card(Against::Previous, "since-plan", "drift-plans-since-plan");
    let holds = |it: &PlanSlip| {
        against.is_none_or(|against| it.drift(against).is_some_and(|it| range.holds(it)))
    };
    let mut shown: Vec<&PlanSlip> = plans.iter().filter(|it| holds(it)).collect();
    let by = against.unwrap_or_default();
    let rank = |it: &PlanSlip| it.drift(by).unwrap_or(f64::NEG_INFINITY);
    shown.sort_by(|one, other| rank(other).total_cmp(&rank(one)));
    let only = against.map(|against| {
        let whole = format!("{PAGE}?by={}#plans", View::Plans.name());
        let title = match against {
            Against::First => "drift-plans-since-first",
            Against::Previous => "drift-plans-since-plan",
        };
        let range = match range == DriftRange::default() {
            true => lang.text("drift-plans-known"),
            false => range_said(range, lang),
        };
        let facts = [("against", lang.within(title).into()), ("range", range.into())];
        view! {
            <p class="filters">
                <span>{lang.text_with("drift-plans-only", facts)}</span>
                <a class="chip" href=whole>{lang.text("drift-plans-all")}</a>
            </p>
        }
    });
    let table = table(lang, &shown);
    view! {
        <p class="measure gap-lg">{lang.text("drift-plans-how")}</p>
        <div class="grid-2 gap-sm">{first}{in_force}</div>
        <section class="section gap-lg" aria-labelledby="plans">
            <h2 id="plans">{lang.text("portfolio-recoveries")}</h2>
            {only}
            {table}
        </section>
    }
    .into_any()
}

fn pieces(plans: &[PlanSlip], against: Against) -> Vec<Piece<'_>> {
    plans.iter().filter_map(|it| piece(it, against)).collect()
}

fn piece(it: &PlanSlip, against: Against) -> Option<Piece<'_>> {
    let drift = it.drift(against)?;
    Some(Piece { drift, name: &it.title, leads: Leads::Plan(&it.number) })
}

fn table(lang: Lang, plans: &[&PlanSlip]) -> AnyView {
    let row = |it: &&PlanSlip| {
        let moved = |against: Against, key: &str| {
            let days =
                lang.text_with("portfolio-days", [("days", signed(lang, it.days(against)).into())]);
            let share = it.drift(against).map(|it| percent(lang, it));
            let share = share.unwrap_or_else(|| lang.text("drift-nothing"));
            view! {
                <td role="cell" class="n" data-l=lang.text(key)>
                    <b>{days}</b>
                    <span class="tbl__s">{share}</span>
                </td>
            }
        };
        let day = |on, key: &str| {
            view! { <td role="cell" data-l=lang.text(key)>{lang.short_date(on)}</td> }
        };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <a class="tbl__t" href=format!("/cases/{}/plan", it.number)>{it.title.clone()}</a>
                    <span class="tbl__s num">{it.number.clone()}</span>
                </th>
                {day(it.begun_on, "drift-plans-begun")}
                {day(it.original_end, "portfolio-original-end")}
                {day(it.plan_end, "portfolio-plan-end")}
                {day(it.forecast_end, "portfolio-forecast-end")}
                {moved(Against::First, "portfolio-against-original")}
                {moved(Against::Previous, "portfolio-against-plan")}
            </tr>
        }
    };
    let rows = plans.iter().map(row).collect_view();
    let caption = lang.text_with("drift-plans", [("count", plans.len().into())]);
    let head = move |key: &str| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
    let number = move |key: &str| view! { <th role="columnheader" scope="col" class="n">{lang.text(key)}</th> };
    view! {
        <DataTable id="plans-table" caption class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    {head("portfolio-case")}
                    {head("drift-plans-begun")}
                    {head("portfolio-original-end")}
                    {head("portfolio-plan-end")}
                    {head("portfolio-forecast-end")}
                    {number("portfolio-against-original")}
                    {number("portfolio-against-plan")}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
    .into_any()
}

/// "+1 034", "−5", "0".
fn signed(lang: Lang, days: i64) -> String {
    let sign = match days.signum() {
        1 => "+",
        -1 => "\u{2212}",
        _ => "",
    };
    format!("{sign}{}", lang.number(days.abs()))
}
