//! `/admin/people`: everyone who is known, found by name or address.

use super::role_name;
use crate::base::Role;
use crate::i18n::Lang;
use crate::person::directory::{Cursor, Found, Listed, search};
use crate::ui::{Heading, Icon, Layout, page_in};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// `/admin/people?q=…`
#[component]
pub fn PeoplePage() -> impl IntoView {
    let query = use_query_map().read_untracked();
    let words = query.get("q").unwrap_or_default();
    let id = query.get("id").and_then(|id| id.parse().ok());
    let after = id.map(|id| Cursor { folded: query.get("after").unwrap_or_default(), id });
    page_in(Layout::Full, async move |cx| {
        cx.actor.must_be(Role::Administrator)?;
        let found = search(cx.tx(), &words, after).await?;
        let lang = cx.lang;
        Ok(view! {
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("admin-people-title")/>
                    <p class="page-head__lead">{lang.text("admin-people-lead")}</p>
                </div>
                <p class="page-head__side">
                    <a class="btn btn--primary" href="/admin/people/new">
                        <Icon name="plus"/>{lang.text("admin-new-title")}
                    </a>
                </p>
            </div>
            <div class="stack">
                <SearchForm lang words=words.clone()/>
                <People lang found words/>
            </div>
        })
    })
}

#[component]
fn SearchForm(lang: Lang, words: String) -> impl IntoView {
    view! {
        <form class="form form--tight measure" role="search" method="get" action="/admin/people">
            <div class="field">
                <label class="field__label" for="q">{lang.text("admin-search")}</label>
                <div class="btn-row">
                    <input class="input" id="q" name="q" type="search" value=words autocomplete="off"/>
                    <button class="btn" type="submit">
                        <Icon name="search"/>{lang.text("admin-search-button")}
                    </button>
                </div>
            </div>
        </form>
    }
}

#[component]
fn People(lang: Lang, found: Found, words: String) -> impl IntoView {
    if found.people.is_empty() {
        return view! { <p>{lang.text("admin-nobody")}</p> }.into_any();
    }
    let next = found.next.map(|next| {
        let id = next.id.to_string();
        let query = [("q", words), ("after", next.folded), ("id", id)];
        let query = serde_urlencoded::to_string(query).unwrap_or_default();
        view! {
            <nav class="pager" aria-label=lang.text("admin-pages")>
                <a href=format!("/admin/people?{query}")>{lang.text("admin-next")}</a>
            </nav>
        }
    });
    let rows = found.people.into_iter().map(|it| row(lang, it)).collect_view();
    view! {
        <div class="tbl-wrap" role="group" aria-label=lang.text("admin-people-title") tabindex="0">
            <table class="tbl tbl--stack" role="table">
                <caption class="sr">{lang.text("admin-people-caption")}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("admin-name")}</th>
                        <th role="columnheader" scope="col">{lang.text("person-email")}</th>
                        <th role="columnheader" scope="col">{lang.text("admin-roles")}</th>
                        <th role="columnheader" scope="col">{lang.text("admin-standing")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
        {next}
    }
    .into_any()
}

fn row(lang: Lang, person: Listed) -> impl IntoView {
    let roles: Vec<_> = person.roles.into_iter().map(|role| role_name(lang, role)).collect();
    let roles = if roles.is_empty() { lang.text("admin-no-role") } else { roles.join(", ") };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">
                <a class="tbl__t" href=format!("/admin/people/{}", person.id)>{person.name}</a>
            </th>
            <td role="cell" class="full" data-l=lang.text("person-email")>{person.email}</td>
            <td role="cell" data-l=lang.text("admin-roles")>{roles}</td>
            <td role="cell" data-l=lang.text("admin-standing")>
                {lang.text(&format!("standing-{}", person.standing.name()))}
            </td>
        </tr>
    }
}
