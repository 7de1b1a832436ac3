//! `/`: for the project's people, what they owe and where their requests stand; for the
//! brigade, where its work is; for a stranger, what this is.

use super::time_limit::{ExpiredDrafts, Expiry};
use super::welcome::Welcome;
use crate::base::{Actor, Role};
use crate::case::model::{DutyKind, Stage};
use crate::case::pages::{MergedTag, StageTag, Way, duty_named};
use crate::case::store::{Survivor, limits_now};
use crate::i18n::{Lang, paris_date};
use crate::intake::model::Questions;
use crate::intake::store::{self, Mine, Owed};
use crate::register::model::SortBy;
use crate::register::store::drifts;
use crate::ui::{Form, Heading, Icon, Mood, Tag, page_for_anyone};
use crate::web::{Failure, Visit};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::either::Either;
use leptos::prelude::*;
use std::pin::Pin;

type Drawn<'a> = Pin<Box<dyn Future<Output = Result<Option<AnyView>, Failure>> + Send + 'a>>;

/// What waits for somebody beside duties and requests: the feature that knows of it draws it, or nothing.
pub struct HomeBeside {
    pub draw: for<'a> fn(&'a mut Visit, &'a Actor) -> Drawn<'a>,
}

inventory::collect!(HomeBeside);

/// `/`
#[component]
pub fn HomePage() -> impl IntoView {
    page_for_anyone(async |visit| {
        let lang = visit.lang;
        let Some(actor) = visit.someone.clone() else {
            let register = drifts(visit, SortBy::Schedule).await?;
            let limits = limits_now(visit.tx()).await?;
            return Ok(Either::Left(view! { <Welcome lang register limits/> }));
        };
        if let Some(path) = desk(&actor) {
            Form::send_on(visit, path).await?;
        }
        let owed = store::owed_by(visit, &actor).await?;
        let mine = store::mine(visit, &actor).await?;
        let mut beside = Vec::new();
        for it in inventory::iter::<HomeBeside> {
            beside.extend((it.draw)(visit, &actor).await?);
        }
        Ok(Either::Right(view! { <Home lang now=visit.now actor owed mine beside/> }))
    })
}

/// Where the work of a role is, for those whose work is not here.
fn desk(actor: &Actor) -> Option<&'static str> {
    let desks = [
        (Role::Coordinator, "/triage"),
        (Role::Director, "/portfolio"),
        (Role::Auditor, "/triage"),
        (Role::Administrator, "/admin/people"),
    ];
    desks.into_iter().find(|(role, _)| actor.is(*role)).map(|(_, path)| path)
}

#[component]
fn Home(
    lang: Lang,
    now: DateTime<Utc>,
    actor: Actor,
    owed: Vec<Owed>,
    mine: Vec<Mine>,
    beside: Vec<AnyView>,
) -> impl IntoView {
    let may_ask = actor.is(Role::ProjectLead);
    let asks = actor.is_any(&[Role::ProjectLead, Role::Sponsor]);
    let title = lang.text(if asks { "home-title" } else { "nav-cases" });
    if mine.is_empty() {
        return view! { <Nothing lang may_ask/> }.into_any();
    }
    let ask = may_ask.then(|| {
        view! {
            <div class="btn-row">
                <a class="btn" href="/urgent"><Icon name="bell-ring"/>{lang.text("urgent-title")}</a>
                <a class="btn btn--primary" href="/request"><Icon name="plus"/>{lang.text("nav-request")}</a>
            </div>
        }
    });
    let today = paris_date(now);
    let (drafts, rest): (Vec<Mine>, Vec<Mine>) =
        mine.into_iter().partition(|it| it.stage == "draft");
    // Nobody who is awaited is told that they owe nothing.
    let owes = beside.is_empty() || !owed.is_empty();
    let (sent, ended): (Vec<Mine>, Vec<Mine>) =
        rest.into_iter().partition(|it| it.number.is_some());
    view! {
        <div class="page-head">
            <div class="page-head__text"><Heading text=title/></div>
            {ask}
        </div>
        <div class="stack stack--lg">
            {beside}
            {owes.then(|| view! { <OwedByMe lang now owed/> })}
            <Drafts lang today drafts/>
            <Sent lang now sent/>
            <ExpiredDrafts lang today drafts=ended/>
        </div>
    }
    .into_any()
}

/// Says why there is nothing, and what to do next.
#[component]
fn Nothing(lang: Lang, may_ask: bool) -> impl IntoView {
    let (why, ask) = match may_ask {
        true => ("home-nothing-why", Some("/request")),
        false => ("home-nothing-for-you", None),
    };
    let minutes = [("minutes", Questions::current().minutes().into())];
    let ask = ask.map(|path| {
        view! {
            <div class="btn-row">
                <a class="btn btn--primary" href=path>{lang.text("home-ask")}</a>
                <a class="btn" href="/urgent"><Icon name="bell-ring"/>{lang.text("urgent-title")}</a>
            </div>
        }
    });
    view! {
        <div class="page-head">
            <div class="page-head__text"><Heading text=lang.text("home-title")/></div>
        </div>
        <section class="empty" aria-labelledby="nothing">
            <Icon name="life-buoy" class="empty__art"/>
            <h2 id="nothing">{lang.text("home-nothing")}</h2>
            <p>{lang.text_with(why, minutes)}</p>
            {ask}
        </section>
    }
}

/// What one owes comes before what one waits for.
#[component]
fn OwedByMe(lang: Lang, now: DateTime<Utc>, owed: Vec<Owed>) -> impl IntoView {
    if owed.is_empty() {
        return view! {
            <div class="banner banner--ok">
                <Icon name="circle-check"/>
                <p class="banner__title">{lang.text("home-owe-nothing")}</p>
            </div>
        }
        .into_any();
    }
    let item = |it: Owed| {
        let what = duty_named(lang, it.kind, it.about);
        let href = it.number.map(|number| Way::of(number, it.kind).address().to_owned());
        let when = match it.due_at {
            Some(at) => lang.text_with("home-before", [("moment", lang.moment(at.into()).into())]),
            None => lang.text("relay-paused"),
        };
        let is_late = it.due_at.is_some_and(|at| DateTime::from(at) < now);
        let class = if is_late { "duty duty--late" } else { "duty" };
        let late = is_late.then(|| {
            let text = lang.text("home-is-late");
            view! { <Tag text mood=Mood::Late icon="triangle-alert"/> }
        });
        view! {
            <li class=class>
                <div>
                    <p class="duty__k">{it.title}</p>
                    <p class="duty__what"><a href=href>{what}</a></p>
                </div>
                <div class="duty__when"><span class="duty__left">{when}</span>{late}</div>
            </li>
        }
    };
    view! {
        <section class="section" aria-labelledby="owed">
            <h2 id="owed">{lang.text("home-owed")}</h2>
            <ul class="bare stack">{owed.into_iter().map(item).collect_view()}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn Drafts(lang: Lang, today: NaiveDate, drafts: Vec<Mine>) -> impl IntoView {
    if drafts.is_empty() {
        return None;
    }
    let item = |it: Mine| {
        let opened = lang.moment(it.opened_at.into());
        let (limit, id) = (it.limit(), it.id.to_string());
        let about = match it.referral {
            Some(reason) => {
                let reason = ("reason", reason.into());
                match it.opened_by {
                    Some(by) => lang.text_with("home-referred", [("name", by.into()), reason]),
                    None => lang.text_with("home-referred-protected", [reason]),
                }
            }
            None => {
                let until = lang.date(limit.last_day(today));
                lang.text_with("home-begun", [("moment", opened.into()), ("until", until.into())])
            }
        };
        view! {
            <li class="card">
                <h3><a href=format!("/request/{}", it.id)>{it.title}</a></h3>
                <p class="muted">{about}</p>
                <Expiry lang today limit id/>
            </li>
        }
    };
    Some(view! {
        <section class="section" aria-labelledby="drafts">
            <h2 id="drafts">{lang.text("home-drafts")}</h2>
            <ul class="bare stack">{drafts.into_iter().map(item).collect_view()}</ul>
        </section>
    })
}

#[component]
fn Sent(lang: Lang, now: DateTime<Utc>, sent: Vec<Mine>) -> impl IntoView {
    if sent.is_empty() {
        return None;
    }
    Some(view! {
        <section class="section">
            <h2 id="sent">{lang.text("home-sent")}</h2>
            <div class="tbl-wrap" role="group" aria-labelledby="sent" tabindex="0">
                <table class="tbl tbl--stack" role="table">
                    <caption class="sr">{lang.text("home-sent-caption")}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            {["home-col-request", "home-col-stage", "home-col-next", "home-col-when"]
                                .map(|key| view! { <th scope="col" role="columnheader">{lang.text(key)}</th> })
                                .collect_view()}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        {sent.into_iter().map(|it| view! { <SentRow lang now it/> }).collect_view()}
                    </tbody>
                </table>
            </div>
        </section>
    })
}

#[component]
fn SentRow(lang: Lang, now: DateTime<Utc>, it: Mine) -> impl IntoView {
    let survivor = it.merged_into.as_ref().and_then(|number| number.parse().ok());
    let survivor = it.is_merged.then(|| survivor.map_or(Survivor::Unseen, Survivor::Seen));
    let stage = Stage::from_name(&it.stage).map(|stage| match survivor {
        Some(survivor) => Either::Left(view! { <MergedTag survivor lang/> }),
        None => Either::Right(view! { <StageTag stage lang/> }),
    });
    let number = it.number.unwrap_or_default();
    let next = it.next_duty.as_deref().and_then(DutyKind::from_name).map(|kind| {
        let what = duty_named(lang, kind, it.next_about);
        let who = it.next_owed_by.unwrap_or_default();
        lang.text_with("home-next", [("what", what.into()), ("name", who.into())])
    });
    let when = it.next_due_at.map(|at| lang.moment(at.into()));
    let late = it.next_due_at.is_some_and(|at| DateTime::from(at) < now).then(|| {
        view! { " " <Tag text=lang.text("home-is-late") mood=Mood::Late icon="triangle-alert"/> }
    });
    let nothing = || lang.text("home-none");
    let unread = (it.unread > 0).then(|| {
        let said = lang.text_with("home-unread", [("count", it.unread.into())]);
        view! {
            " "
            <a class="tag tag--new" href=format!("/cases/{number}/status#thread")>
                <Icon name="message-square"/>{said}
            </a>
        }
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=format!("/cases/{number}/status")>{it.title}</a>
                <span class="tbl__s num">{number.clone()}{unread}</span>
            </th>
            <td role="cell" data-l=lang.text("home-col-stage")>
                {stage}
            </td>
            <td role="cell" data-l=lang.text("home-col-next")>{next.unwrap_or_else(nothing)}</td>
            <td role="cell" data-l=lang.text("home-col-when")>{when.unwrap_or_else(nothing)}{late}</td>
        </tr>
    }
}
