//! `/triage/compare?cases=…`: two to four cases side by side, and where they differ.

use super::compare_lines::{Cell, Line, groups};
use crate::base::Role;
use crate::case::store::{CaseFile, cases_sight};
use crate::i18n::Lang;
use crate::triage::model::{Asked, FEWEST_COMPARED, MOST_COMPARED};
use crate::triage::store::{Compared, Comparison, compared};
use crate::ui::{
    Banner, Breadcrumb, ButtonLink, Empty, Heading, Layout, LiveNotice, Mood, Tag, TextField, Tone,
    page_in,
};
use chrono::Datelike;
use chrono::NaiveDate;
use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

#[component]
pub fn ComparePage() -> impl IntoView {
    let typed = use_query_map().read_untracked().get_all("cases").unwrap_or_default();
    page_in(Layout::Wide, async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let asked = Asked::read(typed.iter().map(String::as_str), cx.today().year());
        let Comparison { cases, has_unknown, has_more } = compared(cx, asked).await?;
        let files: Vec<&CaseFile> = cases.iter().map(|it| &it.file).collect();
        let sight = cases_sight(cx, &files).await?;
        let live = (!cases.is_empty()).then(|| {
            view! { <LiveNotice lang=cx.lang about=sight.to_string()/> }
        });
        let (lang, today) = (cx.lang, cx.today());
        let unknown = has_unknown.then(|| {
            view! { <Banner tone=Tone::Warn title=lang.text("compare-unknown")/> }
        });
        let more = has_more.then(|| {
            let most = [("most", MOST_COMPARED.into())];
            view! { <Banner tone=Tone::Warn title=lang.text_with("compare-more", most)/> }
        });
        let mut models: Vec<String> =
            cases.iter().filter_map(|it| Some(it.latest.as_ref()?.model.id.clone())).collect();
        models.sort();
        models.dedup();
        let mixed = (models.len() > 1).then(|| {
            let facts = [("models", models.join(", ").into())];
            view! { <Banner tone=Tone::Warn title=lang.text_with("compare-models", facts)/> }
        });
        let numbers: Vec<String> = cases.iter().map(|it| it.head.number.to_string()).collect();
        let table = match cases.len() < FEWEST_COMPARED {
            true => Either::Left(view! { <TooFew lang/> }),
            false => Either::Right(view! { <SideBySide lang cases today/> }),
        };
        Ok(view! {
            {live}
            <Breadcrumb lang above=vec![("/triage".to_owned(), lang.text("crumb-triage"))]
                here=lang.text("compare-title")/>
            <div class="stack">
                <div>
                    <Heading text=lang.text("compare-title")/>
                    <p class="page-head__lead">{lang.text("compare-lead")}</p>
                </div>
                {unknown}
                {more}
                {mixed}
                {table}
                <Others lang numbers/>
            </div>
        })
    })
}

/// One case, or none, compares with nothing: how to choose them.
#[component]
fn TooFew(lang: Lang) -> impl IntoView {
    let (title, why) = (lang.text("compare-too-few"), lang.text("compare-too-few-why"));
    view! {
        <Empty icon="scale" title why>
            <ButtonLink href="/triage" text=lang.text("compare-to-queue")/>
        </Empty>
    }
}

/// The same with other cases, by their numbers.
#[component]
fn Others(lang: Lang, numbers: Vec<String>) -> impl IntoView {
    view! {
        <form class="form form--tight measure no-print" method="get" action="/triage/compare">
            <TextField name="cases" label=lang.text("compare-numbers")
                hint=lang.text("compare-numbers-hint") initial=numbers.join(", ")/>
            <div class="btn-row">
                <button class="btn" type="submit">{lang.text("compare-do")}</button>
            </div>
        </form>
    }
}

#[component]
fn SideBySide(lang: Lang, cases: Vec<Compared>, today: NaiveDate) -> impl IntoView {
    let heads = cases.iter().map(|it| {
        let number = it.head.number;
        view! {
            <th role="columnheader" scope="col">
                <a class="tbl__t" href=number.path()>{it.head.title.clone()}</a>
                <span class="tbl__s"><span class="num">{number.to_string()}</span>" · "{it.head.organisation.clone()}</span>
            </th>
        }
    });
    let heads = heads.collect_view();
    let which = cases.iter().map(|it| {
        let number = it.head.number;
        view! {
            <li>
                <span class="num">{number.to_string()}</span>" "
                <a href=number.path()>{it.head.title.clone()}</a>
            </li>
        }
    });
    let which = which.collect_view();
    let names = named(&cases);
    let columns = (names.len() + 1).to_string();
    let groups = groups(lang, &cases, today).into_iter().map(|(key, lines)| {
        let rows = lines.into_iter().map(|line| view! { <Row lang line names=names.clone()/> });
        view! {
            <tbody role="rowgroup">
                <tr role="row" class="tbl-group">
                    <th role="rowheader" scope="rowgroup" colspan=columns.clone()>{lang.text(key)}</th>
                </tr>
                {rows.collect_view()}
            </tbody>
        }
    });
    view! {
        <ul class="bare only-cards">{which}</ul>
        <div class="tbl-wrap tbl-wrap--compare" role="group" aria-labelledby="compared" tabindex="0">
            <table class="tbl tbl--stack tbl--compare" role="table">
                <caption class="sr" id="compared">{lang.text("compare-title")}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("compare-line")}</th>
                        {heads}
                    </tr>
                </thead>
                {groups.collect_view()}
            </table>
        </div>
    }
}

/// What each case is called beside its values, where the heads of the columns are not in sight: as its
/// project is, and where two are called alike, by its number too.
fn named(cases: &[Compared]) -> Vec<String> {
    let title = |it: &Compared| it.head.title.clone();
    let name = |it: &Compared| match cases.iter().filter(|other| title(other) == title(it)).count()
    {
        1 => title(it),
        _ => format!("{} · {}", title(it), it.head.number),
    };
    cases.iter().map(name).collect()
}

#[component]
fn Row(lang: Lang, line: Line, names: Vec<String>) -> impl IntoView {
    let differs = line.differs();
    let mark = differs.then(|| {
        view! { " " <span class="tag tag--accent">{lang.text("compare-differs")}</span> }
    });
    let about = line.about.map(|about| view! { <span class="tbl__s">{about}</span> });
    let cell = |(cell, name): (Cell, String)| {
        let more = cell.more.map(|more| view! { <span class="tbl__s">{more}</span> });
        let late = cell.late.map(|by| {
            view! { " " <Tag text=by mood=Mood::Late icon="triangle-alert"/> }
        });
        view! { <td role="cell" class="full" data-l=name>{cell.said}{late}{more}</td> }
    };
    let cells = line.cells.into_iter().zip(names).map(cell).collect_view();
    view! {
        <tr role="row" class=differs.then_some("differs")>
            <th role="rowheader" scope="row" class="full">{line.name}{mark}{about}</th>
            {cells}
        </tr>
    }
}
