//! The way of a request, date by date: what was done, what is owed, what would come.

use crate::case::model::{Duty, DutyKind, Ending, Limits, Stage};
use crate::case::pages::{Promises, deadline_said, duty_named, stretch};
use crate::case::store::{CaseFile, RelayFacts};
use crate::clock::{Calendar, Urgency};
use crate::i18n::Lang;
use crate::intake::store::Waiting;
use crate::ui::{Icon, Mood, Tag};
use leptos::prelude::*;

/// What is done, what is owed, and what would follow if the request is accepted.
#[component]
pub fn Steps<'a>(
    lang: Lang,
    file: &'a CaseFile,
    relays: Vec<RelayFacts>,
    waiting: &'a Waiting,
    /// For the brigade: the receipt is the project's to keep.
    ours: bool,
) -> impl IntoView + use<> {
    let below = match file.stage.is_active() {
        _ if ours => "status-received-below-ours",
        true => "status-received-below",
        false => "status-received-below-over",
    };
    let received = file.submitted_at.map(|at| {
        view! {
            <li class="done">
                <Icon name="check" class="next__tick"/>
                <div>
                    <p class="next__t">
                        <span>{lang.text("status-received")}</span>
                        <time class="next__d" datetime=at.to_rfc3339()>{lang.moment(at)}</time>
                    </p>
                    <p class="next__b">{lang.text(below)}</p>
                </div>
            </li>
        }
    });
    let mut done: Vec<&Duty> = file.duties.iter().filter(|duty| duty.ended.is_some()).collect();
    done.sort_by_key(|duty| duty.ended.map(|ended| ended.at));
    let done = done.into_iter().filter_map(|duty| kept_word(lang, duty, waiting)).collect_view();
    let steps = together(relays).into_iter().enumerate();
    let owed = steps.map(|(rank, (relay, others))| owed(lang, rank == 0, relay, others));
    let owed = owed.collect_view();
    let future = future(lang, file, &waiting.limits);
    let follows = if ours { "status-coordinator-ours" } else { "status-coordinator" };
    let coordinator = waiting.coordinator.clone().map(|name| {
        let said = lang.text_with(follows, [("name", name.into())]);
        view! { <p class="muted">{said}</p> }
    });
    view! {
        <section class="section" aria-labelledby="steps">
            <div class="section__head">
                <h2 id="steps">{lang.text("status-steps")}</h2>
            </div>
            {coordinator}
            <ol class="next">{received}{done}{owed}{future}</ol>
        </section>
    }
}

/// Something that was owed and was done. What fell away with a change of stage says nothing.
fn kept_word(lang: Lang, duty: &Duty, waiting: &Waiting) -> Option<impl IntoView + use<>> {
    let ended = duty.ended.filter(|ended| ended.how == Ending::Done)?;
    let what = duty_named(lang, duty.kind, duty.about);
    let promised = duty.first_due_at(&Calendar::france()).map(|due| {
        let name = waiting.owners.get(&duty.owed_by).cloned().unwrap_or_default();
        let facts = [("moment", lang.moment(due).into()), ("name", name.into())];
        let key = if ended.at <= due { "status-kept" } else { "status-kept-late" };
        lang.text_with(key, facts)
    });
    Some(view! {
        <li class="done">
            <Icon name="check" class="next__tick"/>
            <div>
                <p class="next__t">
                    <span>{what}</span>
                    <time class="next__d" datetime=ended.at.to_rfc3339()>{lang.moment(ended.at)}</time>
                </p>
                <p class="next__b">{promised}</p>
            </div>
        </li>
    })
}

/// What several people owe for the same time is one step, with the names of the others.
fn together(relays: Vec<RelayFacts>) -> Vec<(RelayFacts, Vec<String>)> {
    let mut steps: Vec<(RelayFacts, Vec<String>)> = Vec::new();
    for relay in relays {
        let same = |(step, _): &&mut (RelayFacts, Vec<String>)| {
            step.kind == relay.kind
                && step.about == relay.about
                && step.due_at == relay.due_at
                && step.promises.is_empty()
                && relay.promises.is_empty()
        };
        match steps.iter_mut().find(same) {
            Some((_, others)) => others.push(relay.owed_by),
            None => steps.push((relay, Vec::new())),
        }
    }
    steps
}

fn owed(
    lang: Lang,
    is_next: bool,
    relay: RelayFacts,
    mut others: Vec<String>,
) -> impl IntoView + use<> {
    let what = duty_named(lang, relay.kind, relay.about);
    let before =
        relay.due_at.map(|at| lang.text_with("home-before", [("moment", lang.moment(at).into())]));
    let standing = match relay.urgency {
        Urgency::Late { by } => Some(
            view! { <Tag text=lang.late(by) mood=Mood::Late icon="triangle-alert"/> }.into_any(),
        ),
        Urgency::Paused => Some(lang.paused(relay.held_by()).into_any()),
        _ => None,
    };
    let when = view! { {before} " " {standing} };
    let why = relay.deadline.as_ref().map(|it| deadline_said(lang, relay.began, it));
    let held = relay.held.map(|it| view! { <p class="next__b small">{stretch(lang, it)}</p> });
    let (class, current) = if is_next { ("now", Some("step")) } else { ("", None) };
    let by = match others.pop() {
        None => lang.text_with("status-by", [("name", relay.owed_by.into())]),
        Some(last) => {
            others.insert(0, relay.owed_by);
            let facts = [("names", others.join(", ").into()), ("last", last.into())];
            lang.text_with("status-by-several", facts)
        }
    };
    view! {
        <li class=class aria-current=current>
            <div>
                <p class="next__t"><span>{what}</span><span class="next__d">{when}</span></p>
                <p class="next__b">{by}</p>
                {why.map(|why| view! { <p class="next__b small">{why}</p> })}
                {held}
                <Promises lang promises=relay.promises first_due_at=relay.first_due_at/>
            </div>
        </li>
    }
}

/// The time limits of what would follow. Dates come with the facts that start them.
fn future(lang: Lang, file: &CaseFile, limits: &Limits) -> impl IntoView + use<> {
    let priority = file.priority.filter(|_| Stage::IN_TRIAGE.contains(&file.stage));
    let kinds = [DutyKind::ConstituteTeam, DutyKind::KickOff, DutyKind::DeliverDiagnosis];
    priority.map(|priority| {
        kinds.map(|kind| {
            let what = lang.text(&format!("duty-{}", kind.name()));
            let limit = lang.delay(limits.limit(kind, priority));
            let when = lang.text_with("status-within", [("time", limit.into())]);
            view! {
                <li>
                    <div>
                        <p class="next__t"><span>{what}</span><span class="next__d">{when}</span></p>
                        <p class="next__b">{lang.text("status-if-accepted")}</p>
                    </div>
                </li>
            }
        })
        .collect_view()
    })
}
