//! How far things have moved from what was first said: the register, and our own recoveries.

use crate::i18n::Lang;
use crate::register::model::{Distribution, SortBy};
use crate::remediation::store::CaseSlip;
use crate::ui::DataTable;
use crate::ui::chart::{Column, Histogram};
use leptos::prelude::*;

/// The edges of the histogram, in fractions: under 0, 0 to 10 %, …, 100 % and more.
const EDGES: [f64; 5] = [0.0, 0.1, 0.3, 0.5, 1.0];

/// The distribution of a drift: median, P90 and tail first; the mean last, and called fragile.
#[component]
pub fn DriftCard(by: SortBy, drifts: Vec<f64>, lang: Lang) -> impl IntoView {
    let name = by.name();
    let title = lang.text(&format!("portfolio-drift-{name}"));
    let id = format!("drift-{name}");
    let list = format!("/watch?sort={name}");
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
    let stat = |value: String, label: &str, source: Option<String>| {
        view! {
            <div class="stat">
                <a class="stat__v" href=list.clone()>{value}</a>
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
    view! {
        <section class="card" aria-labelledby=id.clone()>
            <div class="card__head"><h2 id=id.clone()>{title}</h2><span class="small muted">{followed}</span></div>
            <div class="stats stats--3">
                {stat(percent(figures.median), "portfolio-median", None)}
                {stat(percent(figures.p90), "portfolio-p90", None)}
                {stat(percent_of(figures.share_past_30), "portfolio-past-30", Some(share(figures.share_past_30)))}
                {stat(percent_of(figures.share_past_50), "portfolio-past-50", Some(share(figures.share_past_50)))}
            </div>
            <Histogram caption=lang.text("portfolio-drift-chart") columns=columns(&drifts, lang)/>
            <p class="card__note">{mean}</p>
        </section>
    }
    .into_any()
}

fn columns(drifts: &[f64], lang: Lang) -> Vec<Column> {
    let lows = std::iter::once(f64::NEG_INFINITY).chain(EDGES);
    let highs = EDGES.into_iter().chain([f64::INFINITY]);
    let column = |(low, high): (f64, f64)| {
        let value = drifts.iter().filter(|it| **it >= low && **it < high).count() as f64;
        let label = match (low.is_finite(), high.is_finite()) {
            (true, _) => lang.percent_signed(low * 100.0),
            (false, _) => lang.text("portfolio-drift-less"),
        };
        // Past 30 % is what a director asks about first.
        let class = if low >= 0.3 { "maybe" } else { "firm" };
        Column { label, value, class }
    };
    lows.zip(highs).map(column).collect()
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
            <tr>
                <th scope="row"><a href=format!("/cases/{}/plan", slip.number)>{slip.number.clone()}" · "{slip.title}</a></th>
                <td>{lang.short_date(slip.original_end)}</td>
                <td>{lang.short_date(slip.plan_end)}</td>
                <td>{lang.short_date(slip.forecast_end)}</td>
                <td class="n">{against_original}</td>
                <td class="n">{against_plan}</td>
            </tr>
        }
    };
    let is_empty = slips.is_empty();
    let rows = slips.into_iter().map(row).collect_view();
    let content = match is_empty {
        true => view! { <p class="muted">{lang.text("portfolio-recoveries-none")}</p> }.into_any(),
        false => view! {
            <DataTable id="recoveries-table" caption=lang.text("portfolio-recoveries-caption") hide_caption=true>
                <thead>
                    <tr>
                        <th scope="col">{lang.text("portfolio-case")}</th>
                        <th scope="col">{lang.text("portfolio-original-end")}</th>
                        <th scope="col">{lang.text("portfolio-plan-end")}</th>
                        <th scope="col">{lang.text("portfolio-forecast-end")}</th>
                        <th scope="col" class="n">{lang.text("portfolio-against-original")}</th>
                        <th scope="col" class="n">{lang.text("portfolio-against-plan")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
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
