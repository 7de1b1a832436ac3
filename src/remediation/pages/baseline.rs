//! A new baseline: asked with its motive, read line by line, approved, refused or withdrawn.

use super::Desk;
use super::ask_form::AskForm;
use super::milestones::signed;
use crate::case::model::{Act, DutyKind, Stage};
use crate::case::pages::{ActForm, CaseForm};
use crate::clock::Calendar;
use crate::i18n::{Lang, paris_date};
use crate::remediation::api::{Rebaseline, RefuseRebaseline, WithdrawRebaseline};
use crate::remediation::model::{Ask, PlanChange};
use crate::ui::{Banner, DataTable, Disclosure, Form, LongField, Section, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

/// The case lead asks, the director answers; the origin stays whatever they do.
#[component]
pub(super) fn NewBaseline(desk: Arc<Desk>) -> impl IntoView {
    let ask = desk.state.ask.clone();
    // What was typed while another ask was made is still there: sent again, it takes the place of that one.
    let asks = desk.leads && (ask.is_none() || Form::here().sent("ask_reason"));
    let form = asks.then(|| view! { <AskForm desk=desk.clone()/> });
    let asked = ask.map(|ask| view! { <Asked desk=desk.clone() ask/> });
    view! { <Refused desk=desk.clone()/> {asked} {form} }
}

/// What would change stands before the buttons: nobody approves what they have not read.
#[component]
fn Asked(desk: Arc<Desk>, ask: Ask) -> impl IntoView {
    let (seen, lang) = (desk.seen, desk.lang);
    let motive = lang.text(&format!("cause-{}", ask.motive.name()));
    let title = lang.text_with("rebaseline-asked", [("motive", motive.into())]);
    let by = lang.text_with("rebaseline-asked-by", [("name", desk.name(ask.by).into())]);
    let awaited = desk.file.open_duties().find(|it| it.kind == DutyKind::AnswerBaseline);
    let awaited = awaited.and_then(|it| {
        let due = lang.moment_as_of(it.due_at(&Calendar::france())?, desk.today);
        let asked = lang.short_date(paris_date(it.clock.started_at));
        let facts =
            [("name", desk.name(it.owed_by).into()), ("due", due.into()), ("asked", asked.into())];
        Some(lang.text_with("rebaseline-awaited", facts))
    });
    let me_asked = desk.me == ask.by;
    desk.sections.tell(Section::to("rebaseline", lang.text("rebaseline-changes")));
    let answers = (desk.may(Act::Rebaseline) && !me_asked).then(|| {
        let (number, again) = (desk.number.clone(), desk.number.clone());
        view! {
            <ActForm act=Act::Rebaseline action=Rebaseline::url() number seen lang primary=true/>
            <Disclosure summary=lang.text("rebaseline-refuse")
                open=Form::here().sent("refuse_rebaseline_reason")>
                <CaseForm action=RefuseRebaseline::url() number=again seen
                    label=lang.text("rebaseline-refuse-button")>
                    <LongField name="refuse_rebaseline_reason" label=lang.text("roster-reason")
                        hint=lang.text("rebaseline-refuse-hint") rows=3/>
                </CaseForm>
            </Disclosure>
        }
    });
    let withdraw = (me_asked || desk.leads).then(|| {
        let number = desk.number.clone();
        view! {
            <CaseForm action=WithdrawRebaseline::url() number seen
                label=lang.text("rebaseline-withdraw")/>
        }
    });
    view! {
        <section class="section" aria-labelledby="rebaseline">
            <Banner tone=Tone::Maybe title=title><p>{ask.reason}</p><p class="small">{by} " " {awaited}</p></Banner>
            <h2 id="rebaseline">{lang.text("rebaseline-changes")}</h2>
            <Changes changes=desk.state.changes_asked() lang/>
            <div class="stack no-print">{answers}{withdraw}</div>
        </section>
    }
}

/// Told to whoever asked, and to all who read the plan, until there is a new ask.
#[component]
fn Refused(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let refused = desk.state.refused.clone().filter(|_| desk.is_at(Stage::Recovery))?;
    let facts =
        [("name", desk.name(refused.by).into()), ("date", lang.short_date(refused.on).into())];
    let title = lang.text_with("rebaseline-refused", facts);
    let motive = lang.text(&format!("cause-{}", refused.ask.motive.name()));
    let facts = [("motive", motive.into()), ("reason", refused.ask.reason.into())];
    let ask = lang.text_with("rebaseline-refused-ask", facts);
    Some(view! {
        <Banner tone=Tone::Warn title=title><p>{refused.reason}</p><p class="small">{ask}</p></Banner>
    })
}

/// Every line of the plan, as it is and as it would be.
#[component]
fn Changes(changes: Vec<PlanChange>, lang: Lang) -> impl IntoView {
    let row = |it: PlanChange| {
        let day = |day: Option<_>, none: &str| match day {
            Some(day) => lang.short_date(day),
            None => lang.text(none),
        };
        let change = match (it.is_none(), it.days()) {
            (true, _) => lang.text("change-none"),
            (false, Some(days)) => lang.text_with("change-days", [("days", signed(days).into())]),
            (false, None) => {
                let key = match (it.then.is_some(), it.why.is_some()) {
                    (true, _) => "version-added",
                    (false, true) => "version-given-up",
                    (false, false) => "version-dropped",
                };
                lang.text(key)
            }
        };
        let class = it.is_none().then_some("muted");
        let side = it.side.map(|side| {
            let side = lang.text(&format!("side-{}", side.name()));
            view! { <span class="tbl__s">{side}</span> }
        });
        let why = it.why.map(|why| view! { <span class="tbl__s">{why}</span> });
        view! {
            <tr role="row" class=class>
                <th role="rowheader" scope="row" class="full">
                    {format!("J{} · {}", it.rank, it.title)}
                    {side}
                </th>
                <td role="cell" class="num" data-l=lang.text("change-now")>{day(it.now, "version-absent")}</td>
                <td role="cell" class="num" data-l=lang.text("change-then")>{day(it.then, "version-absent")}</td>
                <td role="cell" data-l=lang.text("change")><b class="nowrap">{change}</b>{why}</td>
            </tr>
        }
    };
    let rows = changes.into_iter().map(row).collect_view();
    view! {
        <DataTable id="changes" caption=lang.text("changes-caption") class="tbl--tight tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("milestone")}</th>
                    <th role="columnheader" scope="col">{lang.text("change-now")}</th>
                    <th role="columnheader" scope="col">{lang.text("change-then")}</th>
                    <th role="columnheader" scope="col">{lang.text("change")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}
