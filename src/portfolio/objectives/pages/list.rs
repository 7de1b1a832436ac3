//! `/portfolio/objectives`: those under way, those that are over, and what can be measured.

use super::super::model::{Indicator, Objective};
use super::super::store::must_read;
use super::PATH;
use super::panel::{Lines, Shown, over, under_way};
use super::words::{MarkTag, defined, due, named, target};
use crate::i18n::Lang;
use crate::portfolio::pages::Parts;
use crate::ui::{Breadcrumb, ButtonLink, DataTable, Empty, Heading, Layout, page_in};
use leptos::prelude::*;

#[component]
pub fn ObjectivesPage() -> impl IntoView {
    page_in(Layout::Full, async |cx| {
        must_read(cx)?;
        let (under_way, over) = (under_way(cx).await?, over(cx).await?);
        let lang = cx.lang;
        let may_set = Objective::must_set(&cx.actor).is_ok();
        let new = may_set.then(|| {
            let href = format!("{PATH}/new");
            view! { <ButtonLink href text=lang.text("objectives-set") icon="target"/> }
        });
        let list = match under_way.is_empty() {
            true => view! {
                <Empty icon="target" title=lang.text("objectives-none")
                    why=lang.text("objectives-none-why")/>
            }
            .into_any(),
            false => view! { <Lines lines=under_way lang/> }.into_any(),
        };
        Ok(view! {
            <Breadcrumb lang above=vec![("/portfolio".to_owned(), lang.text("portfolio-title"))]
                here=lang.text("objectives-title")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("objectives-title")/>
                    <p class="page-head__lead">{lang.text("objectives-lead")}</p>
                </div>
                <div class="page-head__side no-print">{new}</div>
            </div>
            <Parts lang here=PATH/>
            {list}
            {(!over.is_empty()).then(|| view! { <Over lines=over lang/> })}
            <Measured lang/>
        })
    })
}

/// Whether those that are over were kept, and why those that were ended were.
#[component]
fn Over(lines: Vec<Shown>, lang: Lang) -> impl IntoView {
    let row = move |it: Shown| {
        let (indicator, aimed) = (it.objective.indicator, it.objective.aimed());
        let page = format!("{PATH}/{}", it.objective.id);
        let why = it.objective.end.as_ref().map(|end| {
            view! { <span class="tbl__s">{end.reason.clone()}</span> }
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <a class="tbl__t" href=page>{named(lang, indicator)}</a>
                </th>
                <td role="cell" data-l=lang.text("objectives-target")>
                    {target(lang, indicator, aimed.target)}
                </td>
                <td role="cell" data-l=lang.text("objectives-by")>{due(lang, aimed.due)}</td>
                <td role="cell" class="full" data-l=lang.text("objectives-outcome")>
                    <MarkTag lang indicator mark=it.mark/>{why}
                </td>
            </tr>
        }
    };
    let heads = ["objectives-what", "objectives-target", "objectives-by", "objectives-outcome"];
    let head = heads.map(|key| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> });
    view! {
        <section class="section gap-lg" aria-labelledby="over">
            <h2 id="over">{lang.text("objectives-over")}</h2>
            <DataTable id="over-table" caption=lang.text("objectives-over") hide_caption=true class="tbl--stack">
                <thead role="rowgroup"><tr role="row">{head.into_iter().collect_view()}</tr></thead>
                <tbody role="rowgroup">{lines.into_iter().map(row).collect_view()}</tbody>
            </DataTable>
        </section>
    }
}

/// What each indicator counts, and which cases none of them does.
#[component]
fn Measured(lang: Lang) -> impl IntoView {
    let item = |it: Indicator| {
        view! { <div><dt>{named(lang, it)}</dt><dd>{defined(lang, it)}</dd></div> }
    };
    view! {
        <section class="section gap-lg measure" aria-labelledby="measured">
            <h2 id="measured">{lang.text("objectives-measured")}</h2>
            <p>{lang.text("objectives-measured-how")}</p>
            <dl class="dl">{Indicator::ALL.map(item).into_iter().collect_view()}</dl>
        </section>
    }
}
