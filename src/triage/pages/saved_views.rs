//! `/triage/views`: one's own views of the queue; `/triage/views/new?…`: one more.

use super::views::VIEWS;
use crate::base::{Priority, Role};
use crate::i18n::Lang;
use crate::triage::api::desk::{MakeViewFirst, RemoveView, RenameView, SaveView, TakeViewBack};
use crate::triage::model::{Asking, MOST_VIEWS, QueueView, SavedView, TAKEN_BACK_DAYS, When};
use crate::triage::store::{organisations, removed_views, saved_views};
use crate::ui::{
    Breadcrumb, Button, ButtonLink, CheckField, Heading, Hidden, TextField, Weight, page,
};
use leptos::either::Either;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

/// With `?edit=…`, one of them is given another name.
#[component]
pub fn SavedViewsPage() -> impl IntoView {
    let edit = use_query_map().read_untracked().get("edit");
    page(async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let lang = cx.lang;
        let (saved, removed) = (saved_views(cx).await?, removed_views(cx).await?);
        if let Some(it) = saved.iter().find(|it| Some(it.id.to_string()) == edit) {
            return Ok(Either::Left(view! { <Rename lang it=it.clone()/> }));
        }
        let organisations = organisations(cx).await?;
        let facts = [("most", MOST_VIEWS.into())];
        let none =
            saved.is_empty().then(|| view! { <p class="quiet">{lang.text("view-none")}</p> });
        let item = |it: SavedView| {
            let said = words(lang, &it.view, &organisations);
            view! { <Saved lang it said/> }
        };
        let saved = saved.into_iter().map(item).collect_view();
        let above = vec![("/triage".to_owned(), lang.text("crumb-triage"))];
        Ok(Either::Right(view! {
            <Breadcrumb lang above here=lang.text("views-own")/>
            <div class="stack stack--lg">
                <div>
                    <Heading text=lang.text("views-own")/>
                    <p class="page-head__lead">{lang.text_with("view-lead", facts)}</p>
                </div>
                {none}
                <ul class="bare stack">{saved}</ul>
                <Removed lang removed/>
            </div>
        }))
    })
}

#[component]
fn Saved(lang: Lang, it: SavedView, said: String) -> impl IntoView {
    let id = it.id.to_string();
    let (choice, first) = match it.is_first {
        true => ("off", "view-make-not-first"),
        false => ("on", "view-make-first"),
    };
    let mark = it.is_first.then(|| view! { " "<span class="tag">{lang.text("view-first")}</span> });
    // Said with each button: who hears it away from its card knows which one.
    let about = || view! { <span class="sr">" ("{it.name.clone()}")"</span> };
    view! {
        <li class="card">
            <h2><a href=it.view.address()>{it.name.clone()}</a>{mark}</h2>
            <p class="muted">{said}</p>
            <div class="btn-row">
                <a class="btn btn--sm" href=format!("{VIEWS}?edit={id}")>
                    {lang.text("view-rename")}{about()}
                </a>
                <form method="post" action=MakeViewFirst::url()>
                    <Hidden name="view" value=id.clone()/>
                    <button class="btn btn--sm" type="submit" name="choice" value=choice>
                        {lang.text(first)}{about()}
                    </button>
                </form>
                <form method="post" action=RemoveView::url()>
                    <Hidden name="view" value=id/>
                    <button class="btn btn--sm btn--quiet" type="submit">
                        {lang.text("view-remove")}{about()}
                    </button>
                </form>
            </div>
        </li>
    }
}

/// What was deleted lately, each with its way back.
#[component]
fn Removed(lang: Lang, removed: Vec<SavedView>) -> impl IntoView {
    if removed.is_empty() {
        return None;
    }
    let item = |it: SavedView| {
        let id = it.id.to_string();
        view! {
            <li class="row" id=format!("view-{id}") tabindex="-1">
                <span>{it.name.clone()}</span>
                <form method="post" action=TakeViewBack::url()>
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
        <section class="stack" aria-labelledby="removed">
            <h2 id="removed">{lang.text("views-removed")}</h2>
            <p class="small muted">{lang.text_with("views-removed-about", facts)}</p>
            <ul class="bare stack">{removed.into_iter().map(item).collect_view()}</ul>
        </section>
    })
}

#[component]
fn Rename(lang: Lang, it: SavedView) -> impl IntoView {
    let above = vec![
        ("/triage".to_owned(), lang.text("crumb-triage")),
        (VIEWS.to_owned(), lang.text("views-own")),
    ];
    view! {
        <Breadcrumb lang above here=it.name.clone()/>
        <div class="stack stack--lg">
            <Heading text=it.name.clone()/>
            <form class="form form--tight measure" method="post" action=RenameView::url() novalidate>
                <Hidden name="view" value=it.id.to_string()/>
                <TextField name="view_name" label=lang.text("view-name") initial=it.name
                    autocomplete="off"/>
                <div class="btn-row">
                    <Button text=lang.text("view-rename") weight=Weight::Primary/>
                    <ButtonLink href=VIEWS text=lang.text("view-back")/>
                </div>
            </form>
        </div>
    }
}

/// What the address of this page says is what the view will show.
#[component]
pub fn NewViewPage() -> impl IntoView {
    let query = use_query_map().read_untracked().clone();
    let said = QueueView::NAMES.iter().filter_map(|name| Some((*name, query.get(name)?)));
    let said: Vec<_> = said.collect();
    let view = QueueView::parse(said.iter().map(|(name, value)| (*name, value.as_str())));
    let view = view.first_page();
    page(async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let organisations = organisations(cx).await?;
        let lang = cx.lang;
        let above = vec![("/triage".to_owned(), lang.text("crumb-triage"))];
        Ok(view! {
            <Breadcrumb lang above here=lang.text("view-save")/>
            <div class="stack stack--lg">
                <div>
                    <Heading text=lang.text("view-save")/>
                    <p class="page-head__lead">{words(lang, &view, &organisations)}</p>
                </div>
                <form class="form form--tight measure" method="post" action=SaveView::url() novalidate>
                    <Hidden name="query" value=view.query()/>
                    <TextField name="view_name" label=lang.text("view-name")
                        hint=lang.text("view-name-hint") autocomplete="off"/>
                    <CheckField name="view_first" label=lang.text("view-open-first")
                        hint=lang.text("view-open-first-hint") beside="view_name"/>
                    <div class="btn-row">
                        <Button text=lang.text("view-keep") weight=Weight::Primary/>
                        <ButtonLink href=view.address() text=lang.text("view-back")/>
                    </div>
                </form>
            </div>
        })
    })
}

/// What a view leaves in and in which order, in words.
fn words(lang: Lang, view: &QueueView, organisations: &[Asking]) -> String {
    let organisation = view.organisation.map(|id| {
        // One that has no case the reader may see is told from nothing.
        let found = organisations.iter().find(|it| it.id == id);
        found.map_or_else(|| lang.text("filter-ministry"), |it| it.name.clone())
    });
    let chosen = |holds: bool, key: &str| holds.then(|| lang.text(key));
    let parts = [
        view.priority.map(Priority::name).map(str::to_owned),
        view.band.map(|it| lang.capital(&format!("band-{}", it.name()))),
        view.stage.map(|it| lang.text(&format!("stage-{}", it.name()))),
        organisation,
        chosen(view.mine, "view-mine"),
        chosen(view.fresh, "view-fresh"),
        chosen(view.provisional, "view-provisional"),
        chosen(view.when == Some(When::Today), "view-today"),
        chosen(view.when == Some(When::Overdue), "view-overdue"),
    ];
    let mut parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        parts.push(lang.text("view-all"));
    }
    let order = lang.text(&format!("sort-{}", view.sort.name()));
    let facts = [("filters", parts.join(" · ").into()), ("order", order.into())];
    lang.text_with("view-says", facts)
}
