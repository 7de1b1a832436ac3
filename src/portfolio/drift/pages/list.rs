//! `/portfolio/drift/projects`: the list behind a number of the drift page, one line a project.

use super::wanted::{Wanted, narrowed_to};
use super::words::{self, percent};
use crate::base::Address;
use crate::i18n::Lang;
use crate::portfolio::drift::model::{
    Against, Asked, Book, LIST, Line, Moved, OfEdition, PAGE, Roll, Subject,
};
use crate::portfolio::drift::store;
use crate::portfolio::pages::must_read;
use crate::register::model::SortBy;
use crate::register::pages::{edition_said, sources_said};
use crate::ui::export::TakeAway;
use crate::ui::{Breadcrumb, DataTable, Empty, Heading, Layout, MisreadNote, Pager, page_in};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

const ROWS: usize = 50;

#[component]
pub fn DriftProjectsPage() -> impl IntoView {
    let query = use_query_map();
    let get = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let mut address = Address::new(get);
    let wanted = Wanted::read(&mut address);
    let misread = address.misread();
    let page: usize = get("page").parse().unwrap_or(1);
    page_in(Layout::Full, async move |cx| {
        must_read(cx)?;
        let lang = cx.lang;
        let book = store::book(cx).await?;
        let of = wanted.of_edition(&book)?;
        let all = wanted.lines(&book, of);
        let count = all.len();
        // A page that is no more, or never was, is the last there is.
        let page = page.min(count.div_ceil(ROWS)).max(1);
        let first = (page - 1) * ROWS;
        let shown: Vec<Line> = all.into_iter().skip(first).take(ROWS).collect();
        let facts = [
            ("from", (first + 1).into()),
            ("to", (first + shown.len()).into()),
            ("count", count.into()),
        ];
        let said = lang.text_with("drift-list-shown", facts);
        let at = |page: usize| format!("{}&page={page}", wanted.path());
        let before = (page > 1).then(|| at(page - 1));
        let after = (first + shown.len() < count).then(|| at(page + 1));
        let caption = wanted.said(lang, count);
        let list = match shown.is_empty() {
            true => view! {
                <Empty icon="list-filter" title=lang.text("drift-none") why=lang.text("drift-none-why")/>
            }
            .into_any(),
            false => table(lang, caption, wanted.asked.by, of, shown),
        };
        let above = vec![
            ("/portfolio".to_owned(), lang.text("portfolio-title")),
            (PAGE.to_owned(), lang.text("drift-title")),
        ];
        let names = book.registers.iter().map(|(name, _)| name);
        let narrowed = narrowed(lang, &book, wanted.asked);
        let file = (count > 0).then(|| {
            let path = wanted.path();
            let query = path.strip_prefix(LIST).unwrap_or_default();
            view! { <TakeAway lang list=LIST query/> }
        });
        Ok(view! {
            <Breadcrumb lang above here=lang.text("drift-list")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("drift-list")/>
                    <p class="page-head__lead">{narrowed}</p>
                </div>
                <div class="page-head__side no-print">{file}</div>
            </div>
            <div class="stack">
                <MisreadNote lang misread/>
                {list}
                <Pager lang said before after/>
                <p class="small muted">{sources_said(lang, names)}</p>
            </div>
        })
    })
}

/// What the list is narrowed to, with the way back to the figures that it makes.
fn narrowed(lang: Lang, book: &Book, asked: Asked) -> AnyView {
    let said = narrowed_to(lang, book, asked);
    let said = (!said.is_empty()).then(|| format!("{}. ", said.join(", ")));
    view! { {said}<a href=asked.path()>{lang.text("drift-list-back")}</a> }.into_any()
}

fn table(
    lang: Lang,
    caption: String,
    by: SortBy,
    of: Option<OfEdition>,
    lines: Vec<Line>,
) -> AnyView {
    let then = of.and_then(|of| match of.roll {
        Roll::Named | Roll::Came => Some(of.edition),
        Roll::Left => of.before,
    });
    let then = then.map(|edition| {
        lang.text_with("drift-figure-of", [("edition", edition_said(lang, edition).into())])
    });
    let row = |it: &Line| {
        let subject = it.subject;
        let about = format!(
            "{} · {} · {}",
            subject.ministry_name,
            words::stand(lang, subject.stand),
            words::band(lang, subject.band),
        );
        let then = of.zip(then.clone()).map(|(of, label)| {
            view! { <td role="cell" class="n" data-l=label>{of_then(lang, subject, by, of)}</td> }
        });
        let moved = |against: Against| {
            let label = lang.text(words::against_key(against));
            let said = moved(lang, subject.moved(by, against));
            view! { <td role="cell" class="n" data-l=label>{said}</td> }
        };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <a class="tbl__t" href=format!("/register/projects/{}", subject.id)>{subject.name.clone()}</a>
                    <span class="tbl__s">{about}</span>
                </th>
                {then}
                {moved(Against::First)}
                {moved(Against::Previous)}
            </tr>
        }
    };
    let rows = lines.iter().map(row).collect_view();
    let head = |text: String| view! { <th role="columnheader" scope="col" class="n">{text}</th> };
    view! {
        <DataTable id="drifts" caption class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("watch-project")}</th>
                    {then.clone().map(head)}
                    {head(lang.text(words::against_key(Against::First)))}
                    {head(lang.text(words::against_key(Against::Previous)))}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
    .into_any()
}

/// What an edition said, and how far that was from the first.
fn of_then(lang: Lang, subject: &Subject, by: SortBy, of: OfEdition) -> AnyView {
    let figure = of.told(subject).and_then(|it| it.figure(by));
    let said = match figure {
        Some(figure) => words::figure(lang, figure),
        None => lang.text("register-not-published"),
    };
    let drift = of.drift(subject, by).map(|drift| {
        view! { <span class="tbl__s">{percent(lang, drift)}</span> }
    });
    view! { {said}{drift} }.into_any()
}

/// The drift with both figures and both editions.
fn moved(lang: Lang, moved: Option<Moved>) -> AnyView {
    let Some(Moved { from, to, drift }) = moved else {
        return view! { <span class="quiet">{lang.text("drift-nothing")}</span> }.into_any();
    };
    let figures = [from, to].map(|it| words::figure(lang, it.value));
    let dates = [from, to].map(|it| edition_said(lang, it.edition));
    let said = |[first, last]: [String; 2]| words::from_to(lang, first, last);
    view! {
        <b>{percent(lang, drift)}</b>
        <span class="tbl__s">{said(figures)}</span>
        <span class="tbl__s">{said(dates)}</span>
    }
    .into_any()
}
