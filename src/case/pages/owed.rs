//! `/owed`: what is owed, by me, to me, by anyone, the most pressing first.

use super::owed_row::{Columns, OwedRow};
use super::reminders::Reminders;
use crate::base::{Refusal, Role};
use crate::case::model::{DutyKind, OwedPlace, OwedView, OwedWay};
use crate::case::store::{OwedDuty, OwedPage, owed, reminders};
use crate::i18n::Lang;
use crate::ui::{DataTable, Empty, Heading, Icon, Layout, page_in};
use crate::web::{Cx, Failure};
use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::pin::Pin;

type Drawn<'a> = Pin<Box<dyn Future<Output = Result<Option<AnyView>, Failure>> + Send + 'a>>;

/// What is owed and hangs on no case: the feature that knows of it draws it, or nothing.
pub struct OwedBeside {
    pub draw: for<'a> fn(&'a mut Cx, OwedWay) -> Drawn<'a>,
}

inventory::collect!(OwedBeside);

#[component]
pub fn OwedListPage() -> impl IntoView {
    let query = use_query_map().read_untracked().clone();
    let said = OwedView::NAMES.iter().filter_map(|name| Some((*name, query.get(name)?)));
    let said: Vec<_> = said.collect();
    let view = OwedView::parse(said.iter().map(|(name, value)| (*name, value.as_str())));
    page_in(Layout::Full, async move |cx| {
        if !view.way.is_open_to(&cx.actor) {
            return Err(Refusal::NeedsRole(Role::OVERSEE.to_vec()).into());
        }
        let page = owed(cx, &view).await?;
        let (told, is_more) = match view.way {
            OwedWay::ByMe => reminders(cx).await?,
            OwedWay::ToMe | OwedWay::ByAnyone => (Vec::new(), false),
        };
        let mut beside = Vec::new();
        // A filter asks for one kind of duty, or for one person's; the next page, for the rest of a list.
        for it in inventory::iter::<OwedBeside>.into_iter().filter(|_| !view.is_narrowed()) {
            beside.extend((it.draw)(cx, view.way).await?);
        }
        let is_all = beside.is_empty();
        let (lang, now, reader) = (cx.lang, cx.now, cx.actor.id);
        let ways = OwedWay::ALL.into_iter().filter(|way| way.is_open_to(&cx.actor)).collect();
        let name = format!("owed-{}", view.way.name());
        let tab = format!("{} · {}", lang.text("owed-title"), lang.text(&name));
        let list = match page.rows.is_empty() {
            true => Either::Left(is_all.then(|| view! { <Nothing lang view=view.clone()/> })),
            false => {
                let rows = page.rows.iter().cloned();
                let rows = rows.map(|it| view! { <OwedRow lang now reader view=view.clone() it/> });
                let rows = rows.collect_view();
                Either::Right(view! {
                    <DataTable id="owed" caption=lang.text(&name) class="tbl--stack" hide_caption=true>
                        <Columns lang way=view.way/>
                        <tbody role="rowgroup">{rows}</tbody>
                    </DataTable>
                })
            }
        };
        Ok(view! {
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("owed-title") tab=Some(tab)/>
                    <p class="page-head__lead">{lang.text(&format!("{name}-lead"))}</p>
                </div>
            </div>
            <div class="stack">
                <Ways lang way=view.way ways/>
                <Reminders lang reminders=told is_more/>
                {beside}
                <Filters lang view=view.clone() page=page.clone()/>
                {list}
                <Pager lang view page/>
            </div>
        })
    })
}

/// Which way what is owed goes.
#[component]
fn Ways(lang: Lang, way: OwedWay, ways: Vec<OwedWay>) -> impl IntoView {
    let link = |it: OwedWay| {
        let to = OwedView { way: it, ..OwedView::default() }.address();
        let text = lang.text(&format!("owed-{}", it.name()));
        view! { <li><a href=to aria-current=(it == way).then_some("page")>{text}</a></li> }
    };
    view! {
        <nav class="tabs no-print" aria-label=lang.text("owed-ways")>
            <ul>{ways.into_iter().map(link).collect_view()}</ul>
        </nav>
    }
}

/// Each filter is a link that keeps the other. A person is chosen by their name in the list.
#[component]
fn Filters(lang: Lang, view: OwedView, page: OwedPage) -> impl IntoView {
    let here = view.first_page();
    let kind = |it: DutyKind| {
        let on = here.kind == Some(it);
        let to = OwedView { kind: (!on).then_some(it), ..here.clone() }.address();
        let text = lang.text(&format!("duty-{}", it.name()));
        view! { <li><a href=to aria-current=on.then_some("true")>{text}</a></li> }
    };
    let named = here.kind.map_or("owed-every-kind".to_owned(), |it| format!("duty-{}", it.name()));
    let person = here.person.map(|person| {
        let name = page.rows.iter().find(|it| it.duty.owed_by == person);
        let name = name.map_or_else(|| lang.text("owed-this-person"), |it| it.owed_by.clone());
        let to = OwedView { person: None, ..here.clone() }.address();
        view! { <a class="chip" href=to aria-current="true">{name}<Icon name="x"/></a> }
    });
    let clear = here.is_filtered().then(|| {
        let to = OwedView { way: here.way, ..OwedView::default() }.address();
        view! { <a href=to>{lang.text("filter-none")}</a> }
    });
    view! {
        <div class="filters no-print" role="group" aria-label=lang.text("owed-filter")>
            <span class="muted"><Icon name="list-filter"/>" "{lang.text("filter-title")}</span>
            <details class="menu menu--start">
                <summary class="chip" aria-current=here.kind.map(|_| "true")>
                    {lang.text(&named)}<Icon name="chevron-down"/>
                </summary>
                <div class="menu__pop"><ul>{DutyKind::ALL.map(kind).collect_view()}</ul></div>
            </details>
            {person}
            {clear}
        </div>
    }
}

/// Nothing here: whether that is good, and what to do next.
#[component]
fn Nothing(lang: Lang, view: OwedView) -> impl IntoView {
    if view.is_narrowed() {
        let to = OwedView { way: view.way, ..OwedView::default() }.address();
        return view! {
            <Empty icon="inbox" title=lang.text("owed-none-here") why=lang.text("owed-none-here-why")>
                <a class="btn" href=to>{lang.text("owed-show-all")}</a>
            </Empty>
        }
        .into_any();
    }
    let key = format!("owed-{}-none", view.way.name());
    let why = lang.text(&format!("{key}-why"));
    view! { <Empty icon="circle-check" title=lang.text(&key) why/> }.into_any()
}

#[component]
fn Pager(lang: Lang, view: OwedView, page: OwedPage) -> impl IntoView {
    let place = |it: Option<&OwedDuty>| it.map(|it| it.place);
    let before = place(page.rows.first()).filter(|_| page.has_before);
    let after = place(page.rows.last()).filter(|_| page.has_after);
    if before.is_none() && after.is_none() {
        return ().into_any();
    }
    let to =
        |before: Option<OwedPlace>, after| OwedView { before, after, ..view.clone() }.address();
    let previous = before.map(|place| {
        view! { <li><a href=to(Some(place), None) rel="prev">{lang.text("queue-previous")}</a></li> }
    });
    let next = after.map(|place| {
        view! { <li><a href=to(None, Some(place)) rel="next">{lang.text("queue-next")}</a></li> }
    });
    view! {
        <nav class="pager" aria-label=lang.text("owed-pages")><ul>{previous}{next}</ul></nav>
    }
    .into_any()
}
