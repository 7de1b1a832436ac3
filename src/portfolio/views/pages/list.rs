//! `/portfolio/views`: one's own views, what each leaves in, how much it shows now; `/portfolio/views/…`: one of them is
//! given another name.

use super::PATH;
use super::words::{Known, known, shown};
use crate::base::ApiError;
use crate::i18n::Lang;
use crate::portfolio::pages::must_read;
use crate::portfolio::views::api::{
    RemovePortfolioView, RenamePortfolioView, TakePortfolioViewBack,
};
use crate::portfolio::views::model::{KeptView, MOST_VIEWS, NAME_LIMIT, TAKEN_BACK_DAYS};
use crate::portfolio::views::store::{kept_views, removed_views};
use crate::ui::{
    Breadcrumb, Button, ButtonLink, DataTable, Empty, Heading, Hidden, Layout, TextField, Weight,
    page, page_in,
};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

#[component]
pub fn KeptViewsPage() -> impl IntoView {
    page_in(Layout::Full, async |cx| {
        must_read(cx)?;
        let (kept, removed) = (kept_views(cx).await?, removed_views(cx).await?);
        let known = known(cx).await?;
        let lang = cx.lang;
        let list = match kept.is_empty() {
            true => view! {
                <Empty icon="list-filter" title=lang.text("kept-none") why=lang.text("kept-none-why")>
                    <ButtonLink href="/portfolio/cases" text=lang.text("portfolio-list")/>
                </Empty>
            }
            .into_any(),
            false => view! { <Kept lang kept known=&known/> }.into_any(),
        };
        let lead = lang.text_with("kept-lead", [("most", MOST_VIEWS.into())]);
        Ok(view! {
            <Breadcrumb lang above=vec![("/portfolio".to_owned(), lang.text("portfolio-title"))]
                here=lang.text("views-own")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("views-own")/>
                    <p class="page-head__lead">{lead}</p>
                </div>
            </div>
            <div class="stack stack--lg">{list}<Removed lang removed/></div>
        })
    })
}

#[component]
fn Kept<'a>(lang: Lang, kept: Vec<KeptView>, known: &'a Known) -> impl IntoView + use<> {
    let row = |it: KeptView| {
        let id = it.id.to_string();
        let count = known.count(it.shows);
        let says = shown(lang, it.shows, known);
        // Said with each button: who hears it away from its row knows which one.
        let about = || view! { <span class="sr">" ("{it.name.clone()}")"</span> };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <a class="tbl__t" href=it.shows.address()>{it.name.clone()}</a>
                    <span class="tbl__s">{says}</span>
                </th>
                <td role="cell" class="n" data-l=lang.text("kept-now")>{lang.number(count as i64)}</td>
                <td role="cell" class="full no-print" data-l=lang.text("kept-acts")>
                    <div class="btn-row">
                        <a class="btn btn--sm" href=format!("{PATH}/{id}")>
                            {lang.text("view-rename")}{about()}
                        </a>
                        <form method="post" action=RemovePortfolioView::url()>
                            <Hidden name="view" value=id/>
                            <button class="btn btn--sm btn--quiet" type="submit">
                                {lang.text("view-remove")}{about()}
                            </button>
                        </form>
                    </div>
                </td>
            </tr>
        }
    };
    let rows = kept.into_iter().map(row).collect_view();
    view! {
        <DataTable id="kept" caption=lang.text("views-own") hide_caption=true class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("kept-view")}</th>
                    <th role="columnheader" scope="col" class="n">{lang.text("kept-now")}</th>
                    <th role="columnheader" scope="col" class="no-print">{lang.text("kept-acts")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

/// What was removed lately, each with its way back.
#[component]
fn Removed(lang: Lang, removed: Vec<KeptView>) -> impl IntoView {
    if removed.is_empty() {
        return None;
    }
    let item = |it: KeptView| {
        let id = it.id.to_string();
        view! {
            <li class="row" id=format!("view-{id}") tabindex="-1">
                <span>{it.name.clone()}</span>
                <form method="post" action=TakePortfolioViewBack::url()>
                    <Hidden name="view" value=id.clone()/>
                    <button class="btn btn--sm" type="submit">
                        {lang.text("view-take-back")}<span class="sr">" ("{it.name}")"</span>
                    </button>
                </form>
            </li>
        }
    };
    let facts = [("days", TAKEN_BACK_DAYS.into())];
    Some(view! {
        <section class="stack no-print" aria-labelledby="removed">
            <h2 id="removed">{lang.text("views-removed")}</h2>
            <p class="small muted">{lang.text_with("views-removed-about", facts)}</p>
            <ul class="bare stack">{removed.into_iter().map(item).collect_view()}</ul>
        </section>
    })
}

#[component]
pub fn KeptViewPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    page(async move |cx| {
        must_read(cx)?;
        let kept = kept_views(cx).await?;
        let is_it = |it: &KeptView| it.id.to_string() == id;
        let it = kept.into_iter().find(is_it).ok_or(ApiError::NotFound)?;
        let lang = cx.lang;
        let above = vec![
            ("/portfolio".to_owned(), lang.text("portfolio-title")),
            (PATH.to_owned(), lang.text("views-own")),
        ];
        let hint = lang.text_with("kept-name-hint", [("limit", NAME_LIMIT.into())]);
        Ok(view! {
            <Breadcrumb lang above here=it.name.clone()/>
            <div class="stack stack--lg">
                <Heading text=it.name.clone()/>
                <form class="form form--tight measure" method="post"
                    action=RenamePortfolioView::url() novalidate>
                    <Hidden name="view" value=it.id.to_string()/>
                    <TextField name="kept_name" label=lang.text("view-name") hint initial=it.name
                        autocomplete="off"/>
                    <div class="btn-row">
                        <Button text=lang.text("view-rename") weight=Weight::Primary/>
                        <ButtonLink href=PATH text=lang.text("view-back")/>
                    </div>
                </form>
            </div>
        })
    })
}
