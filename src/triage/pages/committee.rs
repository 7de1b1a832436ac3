//! `/committee`: what it has before it, case by case, then the minutes of the day, to print.

use super::asides::impact_word;
use super::signatures::SignaturesAwaited;
use super::sittings::{OpenLink, OpenSittings};
use super::stalled::StalledDuties;
use crate::base::Role;
use crate::case::pages::{appeal_said, sentence};
use crate::case::store::{Other, stalled};
use crate::i18n::Lang;
use crate::triage::model::COMMITTEE;
use crate::triage::store::{
    AgendaItem, Decided, agenda, decided_today, in_force, open_sittings, signatures_awaited,
};
use crate::triage::tags::{PriorityTag, ScaleBands, ScoreInline};
use crate::triage::version::ModelVersion;
use crate::ui::{Heading, Icon, Layout, Mood, Tag, page_in};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn CommitteePage() -> impl IntoView {
    page_in(Layout::Dense, async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let items = agenda(cx).await?;
        let (decided, others) = decided_today(cx).await?;
        let stalled = stalled(cx).await?;
        let sittings = open_sittings(cx).await?;
        let to_sign = signatures_awaited(cx).await?;
        let sits = cx.actor.is_any(&COMMITTEE);
        let (lang, now) = (cx.lang, cx.now);
        let day = crate::i18n::paris_date(now);
        let lead = [("count", items.len().into()), ("day", lang.date(day).into())];
        let nothing = items.is_empty().then(|| {
            view! {
                <section class="empty">
                    <Icon name="inbox" class="empty__art"/>
                    <h2>{lang.text("committee-empty")}</h2>
                    <p>{lang.text("committee-empty-why")}</p>
                    <a class="btn" href="/triage?stage=qualifying">{lang.text("committee-to-queue")}</a>
                </section>
            }
        });
        let model = in_force(cx.tx()).await?;
        let item = |item| view! { <Item lang item model=model.clone() now/> };
        let items = items.into_iter().map(item).collect_view();
        Ok(view! {
            <nav class="crumbs" aria-label=lang.text("crumbs-label")>
                <ol>
                    <li><a href="/triage">{lang.text("crumb-triage")}</a></li>
                    <li aria-current="page">{lang.text("committee-title")}</li>
                </ol>
            </nav>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("committee-title")/>
                    <p class="page-head__lead">{lang.text_with("committee-lead", lead)}</p>
                    <p class="no-print"><a href="/committee/sittings">{lang.text("sittings-past")}</a></p>
                </div>
                {sits.then(|| view! { <OpenLink lang/> })}
            </div>
            <ScaleBands model/>
            <div class="stack stack--lg">
                <SignaturesAwaited lang sittings=to_sign/>
                <OpenSittings lang sittings/>
                {nothing}
                {items}
                <StalledDuties lang stalled/>
                <Minutes lang decided others/>
            </div>
        })
    })
}

/// A case on the agenda. It is decided on its own page, with all its facts in sight.
#[component]
fn Item(
    lang: Lang,
    item: AgendaItem,
    model: Arc<ModelVersion>,
    now: DateTime<Utc>,
) -> impl IntoView {
    let path = format!("/cases/{}", item.number);
    let id = format!("case-{}", item.number);
    let heading = id.clone();
    let score = item.score.map(|score| {
        let crate::triage::store::Shown { total, low, high, band, instead_of, provisional, impact, is_older } = score;
        let impact = [("impact", impact_word(lang, &model, impact).into())];
        view! {
            <div class="risk"><ScoreInline lang band instead_of total low high provisional is_older/></div>
            <p class="small muted">{lang.text_with("committee-impact", impact)}</p>
        }
    });
    let due = item.due_at.map(|at| {
        let late = (at < now).then(|| {
            view! { " " <Tag text=lang.text("home-is-late") mood=Mood::Late icon="triangle-alert"/> }
        });
        view! { <p class="small">{lang.text("committee-due")} " " <b>{lang.moment(at)}</b>{late}</p> }
    });
    let second = item.second_due_at.map(|at| {
        let text = format!("{} · {}", lang.text("override-awaited"), lang.dense_moment(at));
        view! { <p class="small"><span class="tag tag--maybe">{text}</span></p> }
    });
    let appeal = item.appeal.map(|it| {
        view! { <p class="small">{appeal_said(lang, &it)}</p> }
    });
    view! {
        <section class="card" aria-labelledby=heading>
            <div class="card__head">
                <h2 id=id><a href=path.clone()>{item.title}</a></h2>
                <span class="row small">
                    <span class="num muted">{item.number}</span>
                    <span class="tag">{item.organisation}</span>
                    {item.priority.map(|priority| view! { <PriorityTag priority/> })}
                </span>
            </div>
            {score}
            {second}
            {appeal}
            {due}
            <p class="btn-row no-print">
                <a class="btn" href=format!("{path}#decide")>{lang.text("committee-decide")}</a>
            </p>
        </section>
    }
}

/// The minutes of the day: each decision with its reason, as the journal keeps it.
#[component]
fn Minutes(lang: Lang, decided: Vec<Decided>, others: Vec<Other>) -> impl IntoView {
    if decided.is_empty() {
        return view! {
            <section class="section" aria-labelledby="minutes">
                <h2 id="minutes">{lang.text("committee-minutes")}</h2>
                <p class="muted">{lang.text("committee-no-minutes")}</p>
            </section>
        }
        .into_any();
    }
    let row = |it: Decided| {
        let at = DateTime::<Utc>::from(it.entry.at);
        let said = sentence(lang, &it.entry, &[], &others);
        view! {
            <tr>
                <th scope="row">
                    <a class="tbl__t" href=format!("/cases/{}", it.number)>{it.title}</a>
                    <span class="tbl__s num">{it.number.clone()}</span>
                </th>
                <td><b>{it.entry.who}</b> " " {said}</td>
                <td class="n"><time datetime=at.to_rfc3339()>{lang.hour(at)}</time></td>
            </tr>
        }
    };
    view! {
        <section class="section" aria-labelledby="minutes">
            <h2 id="minutes">{lang.text("committee-minutes")}</h2>
            <div class="tbl-wrap" role="group" aria-label=lang.text("committee-minutes") tabindex="0">
                <table class="tbl">
                    <caption class="sr">{lang.text("committee-minutes")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{lang.text("queue-project")}</th>
                            <th scope="col">{lang.text("committee-decision")}</th>
                            <th scope="col" class="n">{lang.text("committee-hour")}</th>
                        </tr>
                    </thead>
                    <tbody>{decided.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
