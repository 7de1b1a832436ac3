//! The recoveries under way on the portfolio: the ends that were promised, and the one expected.

use crate::i18n::Lang;
use crate::remediation::store::CaseSlip;
use crate::ui::DataTable;
use leptos::prelude::*;

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
            let said = format!("{sign}{}", lang.number(days.abs()));
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
