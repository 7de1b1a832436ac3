//! Days slipped by cause: drawn, and the same figures as a table. Of one plan, and of the portfolio.

use crate::i18n::Lang;
use crate::remediation::model::{ParetoBar, WhyLate};
use crate::ui::DataTable;
use crate::ui::pareto::{Pareto, Share};
use leptos::prelude::*;

#[component]
pub fn ParetoOfCauses(
    bars: Vec<ParetoBar>,
    /// Where the list behind a cause is.
    list_of: fn(WhyLate) -> String,
    lang: Lang,
) -> impl IntoView {
    let share = |it: &ParetoBar| {
        let facts = [("slips", it.slips.into()), ("sum", percent(lang, it.up_to_here).into())];
        let said =
            [("days", lang.number(it.days).into()), ("percent", percent(lang, it.share).into())];
        Share {
            name: name(lang, it.cause),
            said: lang.text_with("pareto-said", said),
            sentence: lang.text_with("pareto-sentence", facts),
            href: list_of(it.cause),
            share: it.share,
            up_to_here: it.up_to_here,
        }
    };
    let shares: Vec<Share> = bars.iter().map(share).collect();
    let row = |it: ParetoBar| {
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full"><a href=list_of(it.cause)>{name(lang, it.cause)}</a></th>
                <td role="cell" class="n" data-l=lang.text("pareto-days")>{lang.number(it.days)}</td>
                <td role="cell" class="n" data-l=lang.text("pareto-share")>{percent(lang, it.share)}</td>
                <td role="cell" class="n" data-l=lang.text("pareto-sum")>{percent(lang, it.up_to_here)}</td>
                <td role="cell" class="n" data-l=lang.text("pareto-slips")>{lang.number(it.slips)}</td>
            </tr>
        }
    };
    let rows = bars.into_iter().map(row).collect_view();
    view! {
        <div class="grid-2">
            <figure class="figure">
                <Pareto shares label=lang.text("pareto-label")/>
                <figcaption>{lang.text("pareto-caption")}</figcaption>
            </figure>
            <DataTable id="pareto" caption=lang.text("pareto-table") class="tbl--tight tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("milestone-cause")}</th>
                        <th role="columnheader" scope="col" class="n">{lang.text("pareto-days")}</th>
                        <th role="columnheader" scope="col" class="n">{lang.text("pareto-share")}</th>
                        <th role="columnheader" scope="col" class="n">{lang.text("pareto-sum")}</th>
                        <th role="columnheader" scope="col" class="n">{lang.text("pareto-slips")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        </div>
    }
}

/// A cause as people call it.
pub fn name(lang: Lang, cause: WhyLate) -> String {
    lang.text(&format!("cause-{}", cause.name()))
}

fn percent(lang: Lang, fraction: f64) -> String {
    lang.percent(fraction * 100.0)
}
