//! `/cases/:number/journal`: the story of a case, and who looked at it.

use super::journal::{JournalList, Pinning, told};
use super::number_of_address;
use super::shell::CaseShell;
use super::tab::Tab;
use crate::base::PersonId;
use crate::case::api::{PinEntry, UnpinEntry};
use crate::case::model::{CaseNumber, Chapter, JOURNAL_PAGE, JournalView, Look, Place};
use crate::case::store::{
    Entry, Known, Looked, Other, find, head, journal, known, looked, may_pin, others, pinned,
};
use crate::i18n::Lang;
use crate::ui::{DataTable, Filters, Hidden, Layout, Link, Pager, page_in};
use chrono::{DateTime, Utc};
use leptos::either::Either;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

/// The journal as its pieces read it.
struct Desk {
    number: CaseNumber,
    view: JournalView,
    /// A page of it, as it is told.
    entries: Vec<Entry>,
    /// Whether there is more before it.
    goes_on: Option<i64>,
    pinned: Vec<Entry>,
    may_pin: bool,
    known: Vec<Known>,
    others: Vec<Other>,
    lang: Lang,
}

#[component]
pub fn JournalPage() -> impl IntoView {
    let number = number_of_address();
    let query = use_query_map().read_untracked().clone();
    let said = |name: &str| query.get(name).unwrap_or_default();
    let view = JournalView::parse(&said("about"), &said("who"), &said("before"), &said("entry"));
    page_in(Layout::Dense, async move |cx| {
        let number = number()?;
        let file = find(cx, number).await?;
        let head = head(cx, &file, Look::at(Place::Journal)).await?;
        let entries = journal(cx, &file, view.before).await?;
        let pinned = pinned(cx, &file).await?;
        let looked = looked(cx, &file).await?;
        let all: Vec<Entry> = entries.iter().chain(&pinned).cloned().collect();
        let known = known(cx, &file, &all).await?;
        let others = others(cx, &all).await?;
        let lang = cx.lang;
        let is_full = i64::try_from(entries.len()).is_ok_and(|count| count == JOURNAL_PAGE);
        let goes_on = entries.last().map(|it| it.seq).filter(|seq| is_full && *seq > 1);
        let may_pin = may_pin(&file, &cx.actor, &file.line);
        let (entries, pinned) = (told(entries, &others), told(pinned, &others));
        let desk = Desk { number, view, entries, goes_on, pinned, may_pin, known, others, lang };
        Ok(view! {
            <CaseShell head tab=Tab::Journal lang>
                <div class="stack stack--lg">
                    <Pinned desk=&desk/>
                    <Entries desk=&desk/>
                    <WhoLooked looked lang/>
                </div>
            </CaseShell>
        })
    })
}

/// What is worth reading first, for whoever comes to the case anew.
#[component]
fn Pinned<'a>(desk: &'a Desk) -> impl IntoView + use<> {
    let Desk { number, lang, may_pin, .. } = *desk;
    if desk.pinned.is_empty() {
        return None;
    }
    let pinning = if may_pin { Pinning::Unpin } else { Pinning::None };
    let (entries, known) = (desk.pinned.clone(), desk.known.clone());
    let others = desk.others.clone();
    Some(view! {
        <section class="card" aria-labelledby="pinned">
            <h2 id="pinned">{lang.text("journal-pinned")}</h2>
            <JournalList number entries known others pinning lang/>
            {may_pin.then(|| view! { <PinForm number id="unpin" action=UnpinEntry::url()/> })}
        </section>
    })
}

/// One form for all the buttons of a list.
#[component]
fn PinForm(number: CaseNumber, id: &'static str, action: &'static str) -> impl IntoView {
    view! {
        <form method="post" action=action id=id><Hidden name="case" value=number.to_string()/></form>
    }
}

#[component]
fn Entries<'a>(desk: &'a Desk) -> impl IntoView + use<> {
    let Desk { number, view, goes_on, lang, may_pin, .. } = *desk;
    let entries = desk.entries.iter().filter(|it| view.holds(it.chapter(), it.signer()));
    let entries: Vec<Entry> = entries.cloned().collect();
    let pinning = if may_pin { Pinning::Pin } else { Pinning::None };
    let (known, others) = (desk.known.clone(), desk.others.clone());
    let told = match entries.is_empty() {
        true => Either::Left(view! { <p class="quiet">{lang.text("journal-none")}</p> }),
        false => Either::Right(view! {
            <JournalList number entries known others pinning lang/>
            {may_pin.then(|| view! { <PinForm number id="pin" action=PinEntry::url()/> })}
        }),
    };
    let newest = view.before.map(|_| address(number, view.before(None)));
    let older = goes_on.map(|seq| address(number, view.before(Some(seq))));
    let file = match view.before(None).query() {
        query if query.is_empty() => format!("{}/journal.csv", number.path()),
        query => format!("{}/journal.csv?{query}", number.path()),
    };
    view! {
        <section aria-labelledby="journal">
            <div class="section__head">
                <h2 id="journal">{lang.text("journal-title")}</h2>
                <a class="btn btn--sm no-print" href=file download>{lang.text("journal-download")}</a>
            </div>
            <Narrow desk/>
            {told}
            <Pager lang said=lang.text("journal-page") before=newest after=older/>
        </section>
    }
}

/// The chapters and the people of this page, each with how much of it is theirs.
#[component]
fn Narrow<'a>(desk: &'a Desk) -> impl IntoView + use<> {
    let Desk { number, view, lang, .. } = *desk;
    let count = |view: JournalView| {
        desk.entries.iter().filter(|it| view.holds(it.chapter(), it.signer())).count() as i64
    };
    let link = |to: JournalView, text: String, here: bool| {
        Link::to(address(number, to), text).count(count(to)).here(here)
    };
    let all = |to: JournalView, here| link(to, lang.text("journal-all"), here);
    let there = |it: &Chapter| view.chapter == Some(*it) || count(view.of_chapter(Some(*it))) > 0;
    let chapter = |it: Chapter| {
        let text = lang.text(&format!("journal-chapter-{}", it.name()));
        link(view.of_chapter(Some(it)), text, view.chapter == Some(it))
    };
    let chapters: Vec<Link> = std::iter::once(all(view.of_chapter(None), view.chapter.is_none()))
        .chain(Chapter::ALL.into_iter().filter(there).map(chapter))
        .collect();
    let person =
        |(name, id): (String, PersonId)| link(view.of_person(Some(id)), name, view.who == Some(id));
    let people: Vec<Link> = std::iter::once(all(view.of_person(None), view.who.is_none()))
        .chain(signers(&desk.entries).into_iter().map(person))
        .collect();
    view! {
        <div class="stack stack--sm no-print">
            <Filters label=lang.text("journal-about") links=chapters/>
            <Filters label=lang.text("journal-by") links=people/>
        </div>
    }
}

/// Whoever signs any of these, by name.
fn signers(entries: &[Entry]) -> Vec<(String, PersonId)> {
    let signed = entries.iter().filter_map(|it| Some((it.who.clone()?, it.signer()?)));
    let mut signers: Vec<_> = signed.collect();
    signers.sort_unstable_by(|a, b| (&a.0, a.1.0).cmp(&(&b.0, b.1.0)));
    signers.dedup();
    signers
}

fn address(number: CaseNumber, view: JournalView) -> String {
    match view.query() {
        query if query.is_empty() => Tab::Journal.path(number),
        query => format!("{}?{query}", Tab::Journal.path(number)),
    }
}

/// Who looked at the case: whoever it concerns may know.
#[component]
fn WhoLooked(looked: Vec<Looked>, lang: Lang) -> impl IntoView {
    let row = |it: Looked| {
        let at = DateTime::<Utc>::from(it.last_at);
        view! {
            <tr>
                <th scope="row">{it.name}</th>
                <td><time datetime=at.to_rfc3339()>{lang.moment(at)}</time></td>
                <td class="num">{it.times}</td>
            </tr>
        }
    };
    let nobody = looked.is_empty();
    let rows = looked.into_iter().map(row).collect_view();
    let table = || {
        view! {
            <DataTable id="looked" caption=lang.text("looked-title") hide_caption=true class="tbl--tight">
                <thead>
                    <tr>
                        <th scope="col">{lang.text("looked-who")}</th>
                        <th scope="col">{lang.text("looked-last")}</th>
                        <th scope="col" class="num">{lang.text("looked-times")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </DataTable>
        }
    };
    let told = match nobody {
        true => Either::Left(view! { <p class="quiet">{lang.text("looked-nobody")}</p> }),
        false => Either::Right(table()),
    };
    view! {
        <section class="section" aria-labelledby="looked-title">
            <div class="section__head"><h2 id="looked-title">{lang.text("looked-title")}</h2></div>
            <p class="muted small">{lang.text("looked-why")}</p>
            {told}
        </section>
    }
}
