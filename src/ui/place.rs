//! Where one is and where one can go: tabs, breadcrumb, filters, views, pages.

use super::Icon;
use crate::i18n::Lang;
use leptos::prelude::*;

/// A link among others of its kind.
#[derive(Clone, Debug)]
pub struct Link {
    href: String,
    text: String,
    count: Option<i64>,
    is_here: bool,
}

impl Link {
    pub fn to(href: impl Into<String>, text: impl Into<String>) -> Self {
        Link { href: href.into(), text: text.into(), count: None, is_here: false }
    }

    /// How many there are behind it.
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// Whether this is what is shown now.
    pub fn here(mut self, is_here: bool) -> Self {
        self.is_here = is_here;
        self
    }

    fn item(self, class: Option<&'static str>, here: &'static str) -> impl IntoView {
        let current = self.is_here.then_some(here);
        let count = self.count.map(|count| view! { " " <span class="count">{count}</span> });
        view! { <a class=class href=self.href aria-current=current><span>{self.text}</span>{count}</a> }
    }
}

fn items(links: Vec<Link>) -> impl IntoView {
    let item = |link: Link| view! { <li>{link.item(None, "page")}</li> };
    links.into_iter().map(item).collect_view()
}

/// The parts of one thing, each at its address.
#[component]
pub fn Tabs(#[prop(into)] label: String, links: Vec<Link>) -> impl IntoView {
    view! { <nav class="tabs" aria-label=label><ul>{items(links)}</ul></nav> }
}

/// The way from the top to here.
#[component]
pub fn Breadcrumb(
    lang: Lang,
    /// Address and name of what is above, from the top.
    above: Vec<(String, String)>,
    #[prop(into)] here: String,
) -> impl IntoView {
    let item = |(href, name): (String, String)| view! { <li><a href=href>{name}</a></li> };
    view! {
        <nav class="crumbs" aria-label=lang.text("ui-breadcrumb")>
            <ol>
                {above.into_iter().map(item).collect_view()}
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}

/// Links that narrow a list; the one that holds is marked.
#[component]
pub fn Filters(#[prop(into)] label: String, links: Vec<Link>) -> impl IntoView {
    let name = label.clone();
    let chip = |link: Link| link.item(Some("chip"), "true");
    view! {
        <div class="filters" role="group" aria-label=name>
            <span class="muted" aria-hidden="true"><Icon name="list-filter"/>" "{label}</span>
            {links.into_iter().map(chip).collect_view()}
        </div>
    }
}

/// Named ways to look at a list, group by group.
#[component]
pub fn Views(#[prop(into)] label: String, groups: Vec<(String, Vec<Link>)>) -> impl IntoView {
    let group = |(title, links): (String, Vec<Link>)| {
        view! { <div><h2>{title}</h2><ul>{items(links)}</ul></div> }
    };
    view! {
        <nav class="views" aria-label=label>{groups.into_iter().map(group).collect_view()}</nav>
    }
}

/// To the rows before and after these. Nothing is drawn where all rows are shown.
#[component]
pub fn Pager(
    lang: Lang,
    /// What is shown, in words: « 1 à 50 sur 114 ».
    #[prop(into)]
    said: String,
    #[prop(optional_no_strip)] before: Option<String>,
    #[prop(optional_no_strip)] after: Option<String>,
) -> impl IntoView {
    if before.is_none() && after.is_none() {
        return None;
    }
    let before = before.map(|href| {
        view! { <li><a rel="prev" href=href>{lang.text("ui-pager-before")}</a></li> }
    });
    let after = after.map(|href| {
        view! { <li><a rel="next" href=href>{lang.text("ui-pager-after")}</a></li> }
    });
    Some(view! {
        <nav class="pager" aria-label=lang.text("ui-pager")>
            <span class="muted">{said}</span>
            <ul>{before}{after}</ul>
        </nav>
    })
}
