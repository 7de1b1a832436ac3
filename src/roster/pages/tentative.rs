//! `/team/tentative`: who was asked and has not answered, what is late first.

use super::answer_due::{DueSaid, reminded_said};
use super::clash::Clashes;
use super::stretch::{share_said, when_said};
use crate::case::pages::{CaseForm, Tab};
use crate::i18n::{Lang, paris_date};
use crate::roster::api::WithdrawAsked;
use crate::roster::model::{About, Overbooking};
use crate::roster::store::{self, Tentative};
use crate::ui::{Breadcrumb, DataTable, Empty, Heading, Hidden, Layout, Mood, Tag, page_in};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// Of the cases that the reader may see.
#[component]
pub fn TentativePage() -> impl IntoView {
    page_in(Layout::Dense, async |cx| {
        cx.actor.must_be_any(About::Time.readers())?;
        let lang = cx.lang;
        let waiting = store::tentative(cx).await?;
        let above = vec![("/team".to_owned(), lang.text("brigade-title"))];
        let content = match waiting.is_empty() {
            true => view! {
                <Empty icon="circle-check" title=lang.text("tentative-empty") why=lang.text("tentative-empty-why")>
                    <a class="btn" href="/team/proposal">{lang.text("proposal-title")}</a>
                </Empty>
            }
            .into_any(),
            false => view! { <Waiting lang waiting/> }.into_any(),
        };
        Ok(view! {
            <Breadcrumb lang above here=lang.text("tentative-title")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("tentative-title")/>
                    <p class="page-head__lead">{lang.text("tentative-lead")}</p>
                    <p class="small muted">{lang.text("roster-no-rating")}</p>
                </div>
            </div>
            {content}
        })
    })
}

#[component]
fn Waiting(lang: Lang, waiting: Vec<Tentative>) -> impl IntoView {
    let acts = waiting.iter().any(|it| it.may_withdraw);
    let rows: Vec<_> = waiting.into_iter().map(|it| row(lang, it, acts)).collect();
    view! {
        <DataTable id="tentative" caption=lang.text("tentative-title") hide_caption=true class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("roster-person")}</th>
                    <th role="columnheader" scope="col">{lang.text("tentative-case")}</th>
                    <th role="columnheader" scope="col">{lang.text("tentative-asked")}</th>
                    <th role="columnheader" scope="col">{lang.text("tentative-since")}</th>
                    <th role="columnheader" scope="col">{lang.text("tentative-due")}</th>
                    <th role="columnheader" scope="col">{lang.text("tentative-clashes")}</th>
                    {acts.then(|| view! {
                        <th role="columnheader" scope="col">{lang.text("roster-acts")}</th>
                    })}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

fn row(lang: Lang, it: Tentative, acts: bool) -> AnyView {
    let asked = format!(
        "{}, {}",
        lang.text(&format!("team-role-{}", it.assignment.role.name())),
        share_said(lang, &it.assignment),
    );
    let since = match it.since {
        Some(at) => lang.date(paris_date(at)),
        None => lang.text("tentative-since-unknown"),
    };
    let waited = it.since.map(|_| lang.counted("tentative-waited", it.waited_working_days));
    let due = match it.due.clone() {
        Some(due) => view! { <DueSaid lang due/> }.into_any(),
        None => view! { <span class="muted">{lang.text("tentative-due-none")}</span> }.into_any(),
    };
    let reminded = reminded_said(lang, it.reminded_at);
    let said = [("name", it.name.clone().into()), ("title", it.title.clone().into())];
    let withdraw = it.may_withdraw.then(|| {
        let label = lang.text("team-withdraw");
        let whom = lang.text_with("tentative-withdraw", said);
        view! {
            <CaseForm action=WithdrawAsked::url() number=it.number.to_string() seen=it.version label
                in_full=whom small=true>
                <Hidden name="person" value=it.assignment.person.to_string()/>
                <Hidden name="among_all" value="true"/>
            </CaseForm>
        }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{it.name.clone()}</th>
            <td role="cell" data-l=lang.text("tentative-case")>
                <a href=Tab::Team.path(it.number)>{it.title.clone()}</a>
                <span class="tbl__s">{it.number.to_string()}</span>
            </td>
            <td role="cell" data-l=lang.text("tentative-asked")>
                {asked}
                <span class="tbl__s">{when_said(lang, &it.assignment)}</span>
                {leaving(lang, &it)}
            </td>
            <td role="cell" data-l=lang.text("tentative-since")>
                {since}
                {waited.map(|said| view! { <span class="tbl__s">{said}</span> })}
            </td>
            <td role="cell" data-l=lang.text("tentative-due")>{due}{reminded}</td>
            <td role="cell" data-l=lang.text("tentative-clashes")>
                <Clash lang it=it.clone()/>
            </td>
            {acts.then(|| view! {
                <td role="cell" class="full" data-l=lang.text("roster-acts")>{withdraw}</td>
            })}
        </tr>
    }
    .into_any()
}

/// The day after which whoever was asked is there no more; nothing, if they are there for all of it.
fn leaving(lang: Lang, it: &Tentative) -> Option<AnyView> {
    let date = [("date", lang.short_date(it.last_day?).into())];
    let before = it.leaves_before().then(|| {
        view! { <Tag text=lang.text("tentative-leaves-before") mood=Mood::Late icon="triangle-alert"/> }
    });
    let said = lang.text_with("leaving-on", date);
    Some(view! { {before} <span class="tbl__s">{said}</span> }.into_any())
}

/// The weeks in which it would be too much, and whether that was meant.
#[component]
fn Clash(lang: Lang, it: Tentative) -> impl IntoView {
    if it.beyond.is_empty() {
        return view! { <span class="muted">{lang.text("tentative-no-clash")}</span> }.into_any();
    }
    let new = it.is_new_clash.then(|| {
        view! { <Tag text=lang.text("tentative-new-clash") mood=Mood::Late icon="triangle-alert"/> }
    });
    let why = it.meant.map(|Overbooking { reason, .. }| {
        let said = lang.text_with("team-overbooked", [("reason", reason.into())]);
        view! { <span class="tbl__s">{said}</span> }
    });
    view! { {new} <Clashes lang beyond=it.beyond/> {why} }.into_any()
}
