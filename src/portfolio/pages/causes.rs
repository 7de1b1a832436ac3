//! Why recoveries slip: days by cause over all plans, and the milestones behind each bar.

use super::must_read;
use crate::i18n::Lang;
use crate::remediation::model::{ParetoBar, WhyLate};
use crate::remediation::pages::{ParetoOfCauses, name_of_cause};
use crate::remediation::store::{Slipped, slipped};
use crate::ui::{Breadcrumb, DataTable, Empty, Heading, Layout, Pager, page_in};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

const ROWS: usize = 50;

fn path_of(cause: WhyLate) -> String {
    format!("/portfolio/causes?cause={}", cause.name())
}

/// On `/portfolio`: which causes make most of the days that were lost.
#[component]
pub(super) fn Causes(bars: Vec<ParetoBar>, lang: Lang) -> impl IntoView {
    let body = match bars.is_empty() {
        true => view! { <p class="muted">{lang.text("pareto-none")}</p> }.into_any(),
        false => view! {
            <ParetoOfCauses bars list_of=path_of lang/>
            <p class="small muted measure">{lang.text("pareto-how")}</p>
        }
        .into_any(),
    };
    view! {
        <section class="section gap-lg" aria-labelledby="causes">
            <h2 id="causes">{lang.text("portfolio-causes")}</h2>
            {body}
        </section>
    }
}

/// `/portfolio/causes`: the milestones that one cause made late.
#[component]
pub fn CausesPage() -> impl IntoView {
    let query = use_query_map();
    let get = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let (cause, from) = (get("cause"), get("from"));
    page_in(Layout::Dense, async move |cx| {
        must_read(cx)?;
        let cause = WhyLate::from_name(&cause).unwrap_or(WhyLate::Untold);
        let from: usize = from.parse().unwrap_or_default();
        let mut rows = slipped(cx, cause, ROWS, from).await?;
        let more = rows.len() > ROWS;
        rows.truncate(ROWS);
        let lang = cx.lang;
        let cause_named = name_of_cause(lang, cause);
        let title = lang.text_with("causes-list", [("cause", cause_named.into())]);
        let said = lang.text_with("causes-rows", [("count", rows.len().into())]);
        let first = path_of(cause);
        let next = more.then(|| format!("{first}&from={}", from.saturating_add(ROWS)));
        let before = (from > 0).then_some(first);
        let list = match rows.is_empty() {
            true => view! {
                <Empty icon="flag" title=lang.text("causes-empty") why=lang.text("causes-empty-why")/>
            }
            .into_any(),
            false => view! { <Lines rows lang/> }.into_any(),
        };
        Ok(view! {
            <Breadcrumb lang above=vec![("/portfolio".to_owned(), lang.text("portfolio-title"))]
                here=title.clone()/>
            <div class="stack">
                <Heading text=title/>
                {list}
                <Pager lang said before after=next/>
            </div>
        })
    })
}

#[component]
fn Lines(rows: Vec<Slipped>, lang: Lang) -> impl IntoView {
    let row = |it: Slipped| {
        let facts =
            [("from", lang.short_date(it.from).into()), ("to", lang.short_date(it.to).into())];
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <a class="tbl__t" href=format!("/cases/{}/plan", it.number)>{it.case_title}</a>
                    <span class="tbl__s num">{it.number.clone()}</span>
                </th>
                <td role="cell" data-l=lang.text("milestone")>{format!("J{} · {}", it.rank, it.title)}</td>
                <td role="cell" class="num" data-l=lang.text("slip")>{lang.text_with("slip-moved", facts)}</td>
                <td role="cell" class="n" data-l=lang.text("pareto-days")>{lang.number(it.days)}</td>
            </tr>
        }
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <DataTable id="causes-table" caption=lang.text("causes-caption") hide_caption=true class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("portfolio-case")}</th>
                    <th role="columnheader" scope="col">{lang.text("milestone")}</th>
                    <th role="columnheader" scope="col">{lang.text("slip")}</th>
                    <th role="columnheader" scope="col" class="n">{lang.text("pareto-days")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}
