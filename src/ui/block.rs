//! Blocks of a page: tables, figures, empty places, what unfolds, what happened.

use super::Icon;
use super::relay::When;
use leptos::prelude::*;

/// A table with its name, in a zone that the keyboard can scroll. The head and the rows
/// are the caller's: `<thead>` and `<tbody>`, heads with their scope.
#[component]
pub fn DataTable(
    /// Unique in the page.
    #[prop(into)]
    id: String,
    #[prop(into)] caption: String,
    /// More classes: `tbl--tight`, `tbl--mid`, `tbl--stack` (which asks for explicit roles
    /// on groups, rows and cells, and for `data-l` on each cell).
    #[prop(optional)]
    class: &'static str,
    /// Where a heading just above says the same.
    #[prop(optional)]
    hide_caption: bool,
    children: Children,
) -> impl IntoView {
    let named_by = id.clone();
    let stacks = class.contains("tbl--stack").then_some("table");
    view! {
        <div class="tbl-wrap" role="group" aria-labelledby=named_by tabindex="0">
            <table class=format!("tbl {class}") role=stacks>
                <caption id=id class=hide_caption.then_some("sr")>{caption}</caption>
                {children()}
            </table>
        </div>
    }
}

/// A place with nothing in it: why, whether that is good, and what to do next (the children).
#[component]
pub fn Empty(
    icon: &'static str,
    #[prop(into)] title: String,
    #[prop(into)] why: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <section class="empty">
            <Icon name=icon class="empty__art"/>
            <h2>{title}</h2>
            <p>{why}</p>
            {children.map(|children| children())}
        </section>
    }
}

/// Figures in a row.
#[component]
pub fn Stats(
    /// Short figures, which stand two by two on a telephone.
    #[prop(optional)]
    pairs: bool,
    children: Children,
) -> impl IntoView {
    let class = if pairs { "stats stats--rule stats--pairs" } else { "stats stats--rule" };
    view! { <div class=class>{children()}</div> }
}

/// A figure: never alone, and leading to the list that makes it.
#[component]
pub fn Stat(
    #[prop(into)] label: String,
    #[prop(into)] value: String,
    /// Its count, its interval, its date: « médiane, 22 projets ».
    #[prop(into)]
    source: String,
    #[prop(optional, into)] href: Option<String>,
    /// Of something not certain yet.
    #[prop(optional)]
    maybe: bool,
) -> impl IntoView {
    let value = match href {
        Some(href) => view! { <a class="stat__v" href=href>{value}</a> }.into_any(),
        None => view! { <span class="stat__v">{value}</span> }.into_any(),
    };
    view! {
        <div class=if maybe { "stat stat--maybe" } else { "stat" }>
            <span class="stat__l">{label}</span>
            {value}
            <span class="stat__s">{source}</span>
        </div>
    }
}

/// What can wait until it is asked for.
#[component]
pub fn Disclosure(
    #[prop(into)] summary: String,
    #[prop(optional)] open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclose" open=open>
            <summary><Icon name="chevron-right"/>{summary}</summary>
            {children()}
        </details>
    }
}

/// Something that happened on a case.
pub struct Happening {
    pub at: When,
    pub icon: &'static str,
    pub said: String,
    /// The words of the person who acted, if they gave any.
    pub quote: Option<String>,
    pub tone: HappeningTone,
}

/// How an entry stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HappeningTone {
    #[default]
    Usual,
    /// Done by the brigade.
    Ours,
    /// A stage was passed.
    Key,
    /// Not for everyone who sees the case; the sentence says for whom.
    Private,
}

/// What happened, day by day.
#[component]
pub fn Timeline(
    #[prop(into)] label: String,
    /// Each day in words, and what happened on it.
    days: Vec<(String, Vec<Happening>)>,
) -> impl IntoView {
    let last = days.len().saturating_sub(1);
    let day = |(at, (day, happenings)): (usize, (String, Vec<Happening>))| {
        let end = happenings.len().saturating_sub(1);
        let entries = happenings.into_iter().enumerate();
        let entries = entries.map(|(n, it)| entry(it, at == last && n == end)).collect_view();
        view! { <li class="journal__day">{day}</li> {entries} }
    };
    let days = days.into_iter().enumerate().map(day).collect_view();
    view! { <ol class="journal" aria-label=label>{days}</ol> }
}

fn entry(happening: Happening, is_last: bool) -> impl IntoView {
    let tone = match happening.tone {
        HappeningTone::Usual => "",
        HappeningTone::Ours => " ev--us",
        HappeningTone::Key => " ev--key",
        HappeningTone::Private => " ev--private",
    };
    let last = if is_last { " ev--last" } else { "" };
    let quote = happening.quote.map(|quote| view! { <p class="ev__quote">{quote}</p> });
    view! {
        <li class=format!("ev{tone}{last}")>
            <span class="ev__ic"><Icon name=happening.icon/></span>
            <div class="ev__b"><p>{happening.said}</p>{quote}</div>
            <time class="ev__t" datetime=happening.at.iso>{happening.at.said}</time>
        </li>
    }
}
