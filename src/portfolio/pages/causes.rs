//! Why recoveries slip: days by cause over all plans, and the milestones behind each bar.

use super::must_read;
use crate::base::ApiError;
use crate::i18n::Lang;
use crate::remediation::model::{ParetoBar, WhyLate};
use crate::remediation::pages::{ParetoOfCauses, name_of_cause};
use crate::remediation::store::{Slipped, causes, slipped};
use crate::ui::{Breadcrumb, DataTable, Empty, Heading, Layout, Pager, page_in};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

const ROWS: usize = 50;
const PATH: &str = "/portfolio/causes";

fn path_of(cause: WhyLate) -> String {
    format!("{PATH}?cause={}", cause.name())
}

/// On `/portfolio`: which causes make most of the days that were lost.
#[component]
pub(super) fn Causes(bars: Vec<ParetoBar>, lang: Lang) -> impl IntoView {
    view! {
        <section class="section gap-lg" aria-labelledby="causes">
            <h2 id="causes">{lang.text("portfolio-causes")}</h2>
            <Bars bars lang/>
        </section>
    }
}

#[component]
fn Bars(bars: Vec<ParetoBar>, lang: Lang) -> impl IntoView {
    match bars.is_empty() {
        true => view! { <p class="muted">{lang.text("pareto-none")}</p> }.into_any(),
        false => view! {
            <ParetoOfCauses bars list_of=path_of lang/>
            <p class="small muted measure">{lang.text("pareto-how")}</p>
        }
        .into_any(),
    }
}

/// `/portfolio/causes`: all causes, each with a link to what it made late; with `?cause=`, those milestones.
#[component]
pub fn CausesPage() -> impl IntoView {
    let query = use_query_map();
    let get = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let (cause, from) = (get("cause"), get("from"));
    page_in(Layout::Dense, async move |cx| {
        must_read(cx)?;
        let lang = cx.lang;
        if cause.is_empty() {
            let bars = causes(cx).await?;
            return Ok(view! { <All bars lang/> }.into_any());
        }
        let cause = WhyLate::from_name(&cause).ok_or(ApiError::NotFound)?;
        let from: usize = from.parse().unwrap_or_default();
        let mut rows = slipped(cx, cause, ROWS, from).await?;
        let more = rows.len() > ROWS;
        rows.truncate(ROWS);
        let first = path_of(cause);
        let next = more.then(|| format!("{first}&from={}", from.saturating_add(ROWS)));
        let before = (from > 0).then_some(first);
        let said = lang.text_with("causes-rows", [("count", rows.len().into())]);
        Ok(view! {
            <OfOne cause rows lang/>
            <Pager lang said before after=next/>
        }
        .into_any())
    })
}

#[component]
fn All(bars: Vec<ParetoBar>, lang: Lang) -> impl IntoView {
    let title = lang.text("portfolio-causes");
    view! {
        <Breadcrumb lang above=vec![("/portfolio".to_owned(), lang.text("portfolio-title"))]
            here=title.clone()/>
        <div class="stack">
            <Heading text=title/>
            <Bars bars lang/>
        </div>
    }
}

#[component]
fn OfOne(cause: WhyLate, rows: Vec<Slipped>, lang: Lang) -> impl IntoView {
    let title = lang.text_with("causes-list", [("cause", name_of_cause(lang, cause).into())]);
    let above = vec![
        ("/portfolio".to_owned(), lang.text("portfolio-title")),
        (PATH.to_owned(), lang.text("portfolio-causes")),
    ];
    let list = match rows.is_empty() {
        true => view! {
            <Empty icon="flag" title=lang.text("causes-empty") why=lang.text("causes-empty-why")/>
        }
        .into_any(),
        false => view! { <Lines rows lang/> }.into_any(),
    };
    view! {
        <Breadcrumb lang above here=title.clone()/>
        <div class="stack">
            <Heading text=title/>
            {list}
        </div>
    }
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
