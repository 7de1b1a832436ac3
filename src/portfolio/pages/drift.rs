//! How far things have moved from what was first said: the register, and our own recoveries.

use crate::i18n::Lang;
use crate::intake::pages::watched;
use crate::register::model::{Distribution, DriftRange, SortBy};
use crate::register::pages::{NamedBars, range_said};
use crate::register::store::Drifting;
use crate::remediation::store::CaseSlip;
use crate::ui::{DataTable, Linked};
use leptos::prelude::*;

/// The distribution of a drift: median, P90 and tail first; the mean last, and called fragile.
#[component]
pub fn DriftCard<'a>(by: SortBy, all: &'a [Drifting], lang: Lang) -> impl IntoView + use<> {
    let drifts: Vec<f64> = all.iter().filter_map(|it| by.drift(&it.drift)).collect();
    let name = by.name();
    let title = lang.text(&format!("portfolio-drift-{name}"));
    let id = format!("drift-{name}");
    let Some(figures) = Distribution::of(&drifts) else {
        let none = lang.text("portfolio-drift-none");
        return view! {
            <section class="card" aria-labelledby=id.clone()>
                <h2 id=id.clone()>{title}</h2>
                <p class="muted">{none}</p>
            </section>
        }
        .into_any();
    };
    let percent = |fraction: f64| lang.percent_signed(fraction * 100.0);
    let share = |share: f64| {
        // A percentage is never alone: so many projects out of so many.
        let count = (share * figures.count as f64).round() as i64;
        let facts = [("count", lang.number(count).into()), ("all", (figures.count as i64).into())];
        lang.text_with("portfolio-drift-share", facts)
    };
    let stat = |value: String, label: &str, source: Option<String>, of: DriftRange| {
        view! {
            <div class="stat">
                <a class="stat__v" href=watched(by, of)>{value}</a>
                <span class="stat__l">{lang.text(label)}</span>
                {source.map(|source| view! { <span class="stat__s">{source}</span> })}
            </div>
        }
    };
    let followed =
        lang.text_with("portfolio-drift-count", [("count", (figures.count as i64).into())]);
    let mean = lang.text_with("portfolio-drift-mean", [("mean", percent(figures.mean).into())]);
    let percent_of =
        |share: f64| lang.percent_signed(share * 100.0).trim_start_matches('+').to_owned();
    let past = |percent: i32, part: f64| {
        let label = format!("portfolio-past-{percent}");
        stat(percent_of(part), &label, Some(share(part)), DriftRange::past(percent))
    };
    let known = DriftRange::default();
    let counts =
        DriftRange::ALL.map(|range| (range, drifts.iter().filter(|it| range.holds(**it)).count()));
    view! {
        <section class="card" aria-labelledby=id.clone()>
            <div class="card__head">
                <h2 id=id.clone()>{title}</h2>
                <a class="small" href=watched(by, known)>{followed}</a>
            </div>
            <div class="stats stats--3">
                {stat(percent(figures.median), "portfolio-median", None, known)}
                {stat(percent(figures.p90), "portfolio-p90", None, known)}
                {past(30, figures.share_past_30)}
                {past(50, figures.share_past_50)}
            </div>
            <figure class="figure">
                <NamedBars by all lang/>
                <figcaption>{lang.text("portfolio-drift-chart")}</figcaption>
            </figure>
            <RangeTable by counts=counts.to_vec() lang/>
            <p class="card__note"><Linked text=mean to=vec![watched(by, known)]/></p>
        </section>
    }
    .into_any()
}

/// The same numbers for those who do not see the drawing, each leading to its projects.
#[component]
fn RangeTable(by: SortBy, counts: Vec<(DriftRange, usize)>, lang: Lang) -> impl IntoView {
    let row = move |(range, count): (DriftRange, usize)| {
        let number = lang.number(count as i64);
        let number = match count {
            0 => number.into_any(),
            _ => view! { <a href=watched(by, range)>{number}</a> }.into_any(),
        };
        view! { <tr><th scope="row">{range_said(range, lang)}</th><td class="n">{number}</td></tr> }
    };
    view! {
        <details class="disclose">
            <summary>{lang.text("portfolio-drift-table")}</summary>
            <DataTable id=format!("ranges-{}", by.name()) caption=lang.text("portfolio-drift-table") hide_caption=true class="tbl--tight">
                <thead>
                    <tr>
                        <th scope="col">{lang.text("portfolio-drift-range")}</th>
                        <th scope="col" class="n">{lang.text("portfolio-drift-projects")}</th>
                    </tr>
                </thead>
                <tbody>{counts.into_iter().map(row).collect_view()}</tbody>
            </DataTable>
        </details>
    }
}

/// Our own recoveries: the end first promised, promised now, and expected.
#[component]
pub fn Recoveries(slips: Vec<CaseSlip>, lang: Lang) -> impl IntoView {
    let row = |slip: CaseSlip| {
        let days = |days: i64| {
            let sign = match days.signum() {
                1 => "+",
                -1 => "\u{2212}",
                _ => "",
            };
            let said = format!("{sign}{}", days.abs());
            lang.text_with("portfolio-days", [("days", said.into())])
        };
        let against_original = days((slip.forecast_end - slip.original_end).num_days());
        let against_plan = days((slip.forecast_end - slip.plan_end).num_days());
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <a class="tbl__t" href=format!("/cases/{}/plan", slip.number)>{slip.title}</a>
                    <span class="tbl__s num">{slip.number.clone()}</span>
                </th>
                <td role="cell" data-l=lang.text("portfolio-original-end")>{lang.short_date(slip.original_end)}</td>
                <td role="cell" data-l=lang.text("portfolio-plan-end")>{lang.short_date(slip.plan_end)}</td>
                <td role="cell" data-l=lang.text("portfolio-forecast-end")>{lang.short_date(slip.forecast_end)}</td>
                <td role="cell" class="n" data-l=lang.text("portfolio-against-original")>{against_original}</td>
                <td role="cell" class="n" data-l=lang.text("portfolio-against-plan")>{against_plan}</td>
            </tr>
        }
    };
    let is_empty = slips.is_empty();
    let rows = slips.into_iter().map(row).collect_view();
    let content = match is_empty {
        true => view! { <p class="muted">{lang.text("portfolio-recoveries-none")}</p> }.into_any(),
        false => view! {
            <DataTable id="recoveries-table" class="tbl--stack" hide_caption=true
                caption=lang.text("portfolio-recoveries-caption")>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("portfolio-case")}</th>
                        <th role="columnheader" scope="col">{lang.text("portfolio-original-end")}</th>
                        <th role="columnheader" scope="col">{lang.text("portfolio-plan-end")}</th>
                        <th role="columnheader" scope="col">{lang.text("portfolio-forecast-end")}</th>
                        <th role="columnheader" scope="col" class="n">{lang.text("portfolio-against-original")}</th>
                        <th role="columnheader" scope="col" class="n">{lang.text("portfolio-against-plan")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        }
        .into_any(),
    };
    view! {
        <section class="section gap-lg" aria-labelledby="recoveries">
            <h2 id="recoveries">{lang.text("portfolio-recoveries")}</h2>
            {content}
        </section>
    }
}
