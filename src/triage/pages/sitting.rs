//! `/committee/sittings/:number`: a sitting while it goes on, and its minutes once it is closed.

use super::between::UntoldCard;
use super::minutes::MinutesText;
use super::put_off::put_off_said;
use super::roll::{RollBefore, RollForm};
use super::stalled::StalledInSitting;
use crate::base::{Actor, ApiError, Refusal, Role};
use crate::case::pages::appeal_said;
use crate::i18n::Lang;
use crate::triage::api::committee::{CloseSitting, CorrectMinutes, SignMinutesOff};
use crate::triage::model::{Colleague, HeardAs, PutOffBefore};
use crate::triage::store::{
    AgendaItem, Heard, MinutesRead, SittingAgenda, SittingFile, agenda_of, brigade, find_sitting,
    minutes_of, stalled_there, untold,
};
use crate::triage::tags::{BandTag, PriorityTag};
use crate::ui::{
    Breadcrumb, ButtonLink, Choice, Disclosure, Empty, Form, Heading, Hidden, Icon, Layout,
    LongField, Mood, SelectField, Tag, Weight, page_in, sentence,
};
use leptos::either::Either;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};
use std::collections::BTreeMap;

#[component]
pub fn SittingPage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    let about = use_query_map().read_untracked().get("about").unwrap_or_default();
    page_in(Layout::Full, async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let file = find_sitting(cx, &number).await?;
        let (lang, actor) = (cx.lang, cx.actor.clone());
        let agenda = agenda_of(cx, &file).await?;
        let drawn = match minutes_of(cx, &file).await? {
            Some(read) => Either::Left(view! {
                <Closed lang file=file.clone() read heard=agenda.heard actor/>
            }),
            None => {
                let brigade = brigade(cx).await?;
                let stalled = stalled_there(cx, &file).await?;
                let notes = file.sitting.may_be_heard_by(&actor).is_ok();
                let sitting = file.sitting.number;
                let (untold, others) = untold(cx).await?;
                let beside = view! {
                    <UntoldCard lang untold others/>
                    <StalledInSitting lang sitting stalled notes about/>
                };
                Either::Right(view! {
                    <Open lang file=file.clone() agenda brigade actor>{beside}</Open>
                })
            }
        };
        Ok(view! { <SittingHead lang file/> {drawn} })
    })
}

#[component]
fn SittingHead(lang: Lang, file: SittingFile) -> impl IntoView {
    let above = vec![
        ("/committee".to_owned(), lang.text("committee-title")),
        ("/committee/sittings".to_owned(), lang.text("sittings-title")),
    ];
    let sitting = &file.sitting;
    let number = [("number", sitting.number.into())];
    let name = lang.text_with("sitting-name", number.clone());
    let key = if sitting.is_closed { "minutes-title" } else { "sitting-title" };
    let facts = number.into_iter().chain([("day", lang.date(sitting.held_on).into())]);
    let title = lang.text_with(key, facts);
    let side = sitting.is_closed.then(|| {
        let link = |name: &str, key| {
            let (href, text) = (format!("{}/{name}", file.path()), lang.text(key));
            view! { <ButtonLink href text icon="download"/> }
        };
        view! {
            <div class="page-head__side no-print">
                {link("file", "minutes-download")}
                {link("file.odt", "minutes-download-text")}
            </div>
        }
    });
    view! {
        <Breadcrumb lang above here=name/>
        <div class="page-head"><div class="page-head__text"><Heading text=title/></div>{side}</div>
    }
}

/// Who is there, what is left, what was heard; saying who came, and closing.
#[component]
fn Open(
    lang: Lang,
    file: SittingFile,
    agenda: SittingAgenda,
    brigade: Vec<Colleague>,
    actor: Actor,
    /// What was decided in no sitting, and what nobody did in time.
    children: Children,
) -> impl IntoView {
    let SittingAgenda { left, mut heard, put_off } = agenda;
    // Of the others, what was said stands where they are listed.
    heard.retain(|it| it.heard_as.was_heard());
    let may = file.sitting.may_be_heard_by(&actor).err();
    let first = left.first().map(|it| file.path_of(&it.number));
    let start = first.map(|href| {
        let key = if heard.is_empty() { "sitting-start" } else { "sitting-go-on" };
        let (text, weight) = (lang.text(key), Weight::Primary);
        view! { <p class="btn-row"><ButtonLink href text weight icon="arrow-right"/></p> }
    });
    let names = file.present.iter().map(|(_, name)| name.as_str());
    let names = names.collect::<Vec<_>>().join(", ");
    let facts = [
        ("presides", file.name_of(file.sitting.presided_by).to_owned().into()),
        ("names", names.into()),
    ];
    let guests = file.guests.clone().map(|guests| {
        view! { <p>{lang.text_with("sitting-guests", [("guests", guests.into())])}</p> }
    });
    let runs = file.sitting.may_be_run_by(&actor).is_ok().then(|| {
        let (open, before) = (Form::here().sent("sitting_guests"), RollBefore::of(&file));
        view! {
            <Disclosure summary=lang.text("roll-title") open>
                <RollForm lang brigade before/>
            </Disclosure>
            <Close lang file=file.clone() left=left.len()/>
        }
    });
    view! {
        <div class="stack stack--lg">
            <section class="card" aria-labelledby="room">
                <h2 id="room">{lang.text("sitting-room")}</h2>
                <p>{lang.text_with("sitting-room-said", facts)}</p>
                {guests}
                {may.map(|refusal| view! { <WhyNot lang refusal/> })}
                {start}
            </section>
            <Left lang file=file.clone() left put_off/>
            {children()}
            <HeardThere lang file=file.clone() heard/>
            {runs}
        </div>
    }
}

/// Why somebody only reads here.
#[component]
pub fn WhyNot(lang: Lang, refusal: Refusal) -> impl IntoView {
    let why = sentence(lang, &ApiError::Refused(refusal));
    view! { <p class="small"><Icon name="ban"/>" "{why}</p> }
}

#[component]
fn Left(
    lang: Lang,
    file: SittingFile,
    left: Vec<AgendaItem>,
    /// Why some of them were put off before, by their numbers.
    put_off: BTreeMap<String, PutOffBefore>,
) -> impl IntoView {
    if left.is_empty() {
        let (title, why) = (lang.text("sitting-none-left"), lang.text("sitting-none-left-why"));
        return Either::Left(view! { <Empty icon="inbox" title why/> });
    }
    let count = [("count", left.len().into())];
    let item = |it: AgendaItem| {
        let band = it.score.map(|score| view! { <BandTag lang band=score.band/> });
        let before = put_off.get(&it.number).map(|before| put_off_said(lang, before));
        let appeal = it.appeal.as_ref().map(|appeal| appeal_said(lang, appeal));
        view! {
            <li class="row row--between">
                <span>
                    <a href=file.path_of(&it.number)>{it.title}</a>
                    <span class="tbl__s"><span class="num">{it.number}</span>" · "{it.organisation}</span>
                    {appeal.map(|said| view! { <span class="tbl__s">{said}</span> })}
                    {before.map(|said| view! { <span class="tbl__s">{said}</span> })}
                </span>
                <span class="row">
                    {band}
                    {it.priority.map(|priority| view! { <PriorityTag priority/> })}
                </span>
            </li>
        }
    };
    let items = left.into_iter().map(item).collect_view();
    Either::Right(view! {
        <section class="card" aria-labelledby="left">
            <h2 id="left">{lang.text_with("sitting-left", count)}</h2>
            <ol class="bare stack stack--sm">{items}</ol>
        </section>
    })
}

#[component]
fn HeardThere(lang: Lang, file: SittingFile, heard: Vec<Heard>) -> impl IntoView {
    let item = |it: Heard| {
        let mood = if it.heard_as == HeardAs::Decided { Mood::Ok } else { Mood::Neutral };
        view! {
            <li class="row row--between">
                <span>
                    <a href=file.path_of(&it.number)>{it.title}</a>
                    <span class="tbl__s"><span class="num">{it.number}</span>" · "{it.organisation}</span>
                </span>
                <Tag text=lang.text(&format!("heard-{}", it.heard_as.name())) mood/>
            </li>
        }
    };
    (!heard.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="heard">
                <h2 id="heard">{lang.text("sitting-heard")}</h2>
                <ul class="bare stack stack--sm">{heard.into_iter().map(item).collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn Close(lang: Lang, file: SittingFile, left: usize) -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="close">
            <h2 id="close">{lang.text("sitting-close")}</h2>
            <p>{lang.text_with("sitting-close-why", [("left", left.into())])}</p>
            <form method="post" action=CloseSitting::url()>
                <Hidden name="sitting" value=file.sitting.number.to_string()/>
                <Hidden name="seen" value=file.version.to_string()/>
                <button class="btn" type="submit">{lang.text("sitting-close")}</button>
            </form>
        </section>
    }
}

/// The minutes, and what may still be done under them.
#[component]
fn Closed(
    lang: Lang,
    file: SittingFile,
    read: MinutesRead,
    heard: Vec<Heard>,
    actor: Actor,
) -> impl IntoView {
    let sign = match file.sitting.may_be_signed_off_by(&actor) {
        Ok(()) => Some(Either::Left(view! { <SignOff lang file=file.clone()/> })),
        // Who signed is told above, and who is awaited.
        Err(Refusal::OwnAct) => None,
        Err(_) if file.sitting.is_signed_off() => None,
        Err(refusal) => Some(Either::Right(view! {
            <div class="no-print"><WhyNot lang refusal/></div>
        })),
    };
    let corrects = file.sitting.may_be_corrected_by(&actor).is_ok();
    let correct = corrects.then(|| view! { <Correct lang file=file.clone() heard/> });
    view! {
        <article class="stack stack--lg minutes"><MinutesText lang read file/></article>
        <div class="stack stack--lg gap-lg measure no-print">{sign}{correct}</div>
    }
}

#[component]
fn SignOff(lang: Lang, file: SittingFile) -> impl IntoView {
    view! {
        <section class="card no-print" aria-labelledby="sign-off">
            <h2 id="sign-off">{lang.text("minutes-sign-off")}</h2>
            <p>{lang.text("minutes-sign-off-why")}</p>
            <form method="post" action=SignMinutesOff::url()>
                <Hidden name="sitting" value=file.sitting.number.to_string()/>
                <button class="btn btn--primary" type="submit">{lang.text("minutes-sign-off")}</button>
            </form>
        </section>
    }
}

#[component]
fn Correct(lang: Lang, file: SittingFile, heard: Vec<Heard>) -> impl IntoView {
    let case = |it: Heard| Choice::new(it.number.clone(), format!("{} · {}", it.number, it.title));
    let choices: Vec<Choice> = heard.into_iter().map(case).collect();
    view! {
        <section class="card" aria-labelledby="correct">
            <h2 id="correct">{lang.text("minutes-correct")}</h2>
            <p>{lang.text("minutes-correct-why")}</p>
            <form class="form form--tight" method="post" action=CorrectMinutes::url() novalidate>
                <Hidden name="sitting" value=file.sitting.number.to_string()/>
                <SelectField name="correct_about" label=lang.text("minutes-correct-about") choices
                    none=lang.text("minutes-correct-sitting")/>
                <LongField name="correct_note" label=lang.text("minutes-correct-note") rows=3/>
                <div class="btn-row">
                    <button class="btn" type="submit">{lang.text("minutes-correct")}</button>
                </div>
            </form>
        </section>
    }
}
