//! On the agenda of the committee because nobody did it: a duty past one and a half times its time, or
//! a question that the project left without an answer. In a sitting, each with what is said of it.

use crate::case::model::CaseNumber;
use crate::case::pages::Tab;
use crate::case::store::{AnnouncedDate, Stalled};
use crate::i18n::{Lang, paris_date};
use crate::triage::api::committee::NoteStalled;
use crate::triage::store::{SaidBefore, StalledThere};
use crate::ui::{Choice, DataTable, Hidden, LongField, SelectField};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

#[component]
pub(super) fn StalledDuties(lang: Lang, stalled: Vec<Stalled>) -> impl IntoView {
    (!stalled.is_empty()).then(|| {
        let row = |it: Stalled| view! { <tr role="row"><Cells lang it/></tr> };
        let rows = stalled.into_iter().map(row).collect_view();
        view! {
            <section class="section" aria-labelledby="stalled-title">
                <div class="section__head"><h2 id="stalled-title">{lang.text("stalled-title")}</h2></div>
                <p class="muted small">{lang.text("stalled-why")}</p>
                <DataTable id="stalled" caption=lang.text("stalled-title") class="tbl--stack" hide_caption=true>
                    <thead role="rowgroup"><tr role="row"><Heads lang/></tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </DataTable>
            </section>
        }
    })
}

/// The same in a sitting.
#[component]
pub(super) fn StalledInSitting(
    lang: Lang,
    sitting: i64,
    stalled: Vec<StalledThere>,
    /// Whether the reader may note what is said.
    notes: bool,
    /// The one whose link was followed.
    about: String,
) -> impl IntoView {
    (!stalled.is_empty()).then(|| {
        let count = [("count", stalled.len().into())];
        let form = notes.then(|| {
            let choice = |it: &StalledThere| {
                let duty = lang.text(&format!("duty-{}", it.it.kind.name()));
                Choice::new(it.name(), format!("{} · {} · {duty}", it.it.number, it.it.title))
            };
            let choices: Vec<Choice> = stalled.iter().map(choice).collect();
            let before = stalled.iter().find(|it| it.name() == about);
            let before = before.and_then(|it| it.before.clone());
            let before = before.map(|it| view! { <Before lang it/> });
            view! {
                <form id="stalled-form" class="form form--tight no-print" method="post"
                    action=NoteStalled::url() novalidate>
                    <Hidden name="sitting" value=sitting.to_string()/>
                    <SelectField name="stalled_about" label=lang.text("stalled-what") choices
                        none=lang.text("stalled-choose") initial=about/>
                    {before}
                    <LongField name="stalled_note" label=lang.text("stalled-note")
                        hint=lang.text("stalled-note-hint") rows=3/>
                    <div class="btn-row">
                        <button class="btn" type="submit">{lang.text("stalled-note-do")}</button>
                    </div>
                </form>
            }
        });
        let row = |there: StalledThere| {
            let said = there.notes.iter().map(|note| view! { <p class="prose">{note.clone()}</p> });
            let said = said.collect_view();
            let before = there.before.clone().map(|it| view! { <Before lang it/> });
            let link = notes.then(|| {
                let href = format!("?about={}#stalled-form", there.name());
                let on = [
                    ("duty", lang.text(&format!("duty-{}", there.it.kind.name())).into()),
                    ("project", there.it.title.clone().into()),
                ];
                let on = lang.text_with("stalled-note-on", on);
                view! { <a class="no-print" href=href aria-label=on>{lang.text("stalled-note-do")}</a> }
            });
            view! {
                <tr role="row">
                    <Cells lang it=there.it/>
                    <td role="cell" data-l=lang.text("stalled-said")>{before}{said}{link}</td>
                </tr>
            }
        };
        let rows = stalled.into_iter().map(row).collect_view();
        view! {
            <section class="card stack" aria-labelledby="stalled-title">
                <h2 id="stalled-title">{lang.text_with("stalled-in-sitting", count)}</h2>
                <p class="muted small">{lang.text("stalled-why")}</p>
                <DataTable id="stalled" caption=lang.text("stalled-title") class="tbl--stack" hide_caption=true>
                    <thead role="rowgroup">
                        <tr role="row">
                            <Heads lang/>
                            <th scope="col" role="columnheader">{lang.text("stalled-said")}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </DataTable>
                {form}
            </section>
        }
    })
}

/// What was said of it the last time.
#[component]
fn Before(lang: Lang, it: SaidBefore) -> impl IntoView {
    let day = lang.date(paris_date(it.at));
    let facts = [("number", it.sitting.into()), ("day", day.into())];
    let said = it.notes.into_iter().map(|note| view! { <p class="prose">{note}</p> });
    view! {
        <p class="small muted">{lang.text_with("stalled-before", facts)}</p>
        <blockquote class="small">{said.collect_view()}</blockquote>
    }
}

/// The date that was announced since, by whom and why.
pub(super) fn announced(lang: Lang, name: &str, due_at: DateTime<Utc>, reason: &str) -> String {
    let facts = [
        ("moment", lang.moment(due_at).into()),
        ("name", name.to_owned().into()),
        ("reason", reason.to_owned().into()),
    ];
    lang.text_with("stalled-announced", facts)
}

#[component]
fn Heads(lang: Lang) -> impl IntoView {
    let heads = ["stalled-case", "stalled-what", "owed-who", "stalled-due", "stalled-since"];
    let head = |key| view! { <th scope="col" role="columnheader">{lang.text(key)}</th> };
    heads.map(head).into_iter().collect_view()
}

#[component]
fn Cells(lang: Lang, it: Stalled) -> impl IntoView {
    let number = it.number.parse::<CaseNumber>().ok();
    let address = number.map(|number| Tab::Status.path(number));
    let since = it.announced.map(|AnnouncedDate { by, due_at, reason }| {
        view! { <p class="small">{announced(lang, &by.1, due_at, &reason)}</p> }
    });
    let moment = |at: Option<DateTime<Utc>>| {
        at.map(|at| view! { <time datetime=at.to_rfc3339()>{lang.moment(at)}</time> })
    };
    view! {
        <th scope="row" role="rowheader" class="full">
            <a class="tbl__t" href=address>{it.title}</a>
            <span class="tbl__s"><span class="num">{it.number}</span>" · "{it.organisation}</span>
        </th>
        <td role="cell" data-l=lang.text("stalled-what")>
            {lang.text(&format!("duty-{}", it.kind.name()))}
        </td>
        <td role="cell" data-l=lang.text("owed-who")>{it.owed_by.1}</td>
        <td role="cell" data-l=lang.text("stalled-due")>{moment(it.due_at)}{since}</td>
        <td role="cell" data-l=lang.text("stalled-since")>{moment(it.since)}</td>
    }
}
