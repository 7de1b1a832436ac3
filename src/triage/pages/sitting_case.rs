//! `/committee/sittings/:number/cases/:case`: one case before the room, in letters that are read from
//! afar, and the decision beside it.

use super::asides::{PublishedCard, StakesCard};
use super::awaited::{ANSWERS, AwaitedCard};
use super::between::DecidedOutside;
use super::decisions::Decisions;
use super::filters::Guard;
use super::minutes_part::SaidByHeading;
use super::purpose::{Purpose, PurposeCard};
use super::put_off::PutOffCard;
use super::sitting::WhyNot;
use crate::base::{ApiError, Role};
use crate::case::model::{CaseNumber, Look, Place, Stage};
use crate::case::pages::{AppealCard, CaseForm};
use crate::case::store::{
    CaseFile, CaseHead, appeal_told, case_sight, find, head, p1_budget, relays,
};
use crate::elsewhere::store::services;
use crate::i18n::Lang;
use crate::triage::aged::{Outdated, Rescoring};
use crate::triage::api::committee::{NoteOpinions, PutOffCase};
use crate::triage::contested::Contested;
use crate::triage::explanation::{Counterfactual, ScoreCard};
use crate::triage::model::{
    Aged, Item, OnTheAgenda, SHORTEST_DECISION, Sources, explain, may_rescore, on_the_agenda,
    panel, usual,
};
use crate::triage::store::{
    AskedFor, Latest, SittingFile, acts, agenda_of, asked_for, contests, decided_outside, drift_of,
    find_sitting, proposed as all_proposed, published, said_in, sources_beside,
};
use crate::triage::tags::PriorityTag;
use crate::triage::waterfall::Waterfall;
use crate::ui::{
    Breadcrumb, ButtonLink, Disclosure, Form, Heading, Hidden, Icon, Layout, LiveNotice, LongField,
    Weight, page_in,
};
use chrono::NaiveDate;
use leptos::either::Either;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

#[component]
pub fn SittingCasePage() -> impl IntoView {
    let params = use_params_map().read_untracked().clone();
    let (number, case) = (params.get("number"), params.get("case"));
    page_in(Layout::Full, async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let sitting = find_sitting(cx, &number.unwrap_or_default()).await?;
        let case: CaseNumber = case.unwrap_or_default().parse().map_err(|_| ApiError::NotFound)?;
        let file = find(cx, case).await?;
        let mut agenda = agenda_of(cx, &sitting).await?;
        let here = file.number_text();
        let is_heard = agenda.heard.iter().any(|it| it.number == here);
        let is_left = agenda.left.iter().any(|it| it.number == here);
        let place = on_the_agenda(&agenda.numbers_left(), &here);
        // What is no business of this sitting is not before its room; what was is told where it went.
        if !is_heard && !is_left {
            let outside = decided_outside(cx, &sitting, &file).await?;
            let (entry, others) = outside.ok_or(ApiError::NotFound)?;
            let (lang, head) = (cx.lang, head(cx, &file, Look::at(Place::Score)).await?);
            return Ok(Either::Left(view! {
                <div class="room">
                    <RoomHead lang sitting head place/>
                    <DecidedOutside lang number=here entry others/>
                </div>
            }));
        }
        let head = head(cx, &file, Look::at(Place::Score)).await?;
        let sight = case_sight(cx, &file).await?;
        let asked = asked_for(cx, &file).await?;
        let published = published(cx, file.project).await?;
        let sources = sources_beside(cx, &file, &published).await?;
        let contests = contests(cx.tx(), file.id.0).await?.into_iter().map(|it| it.it).collect();
        let contested = Contested::of(case, contests, false);
        let drift = drift_of(&published);
        let said = said_in(cx, &sitting, &file).await?;
        let (facts, latest) = acts::facts(cx, &file).await?;
        let purpose = Purpose::of(cx, &file, latest.as_ref()).await?;
        let (waiting, budget) = (all_proposed(cx).await?, p1_budget(cx).await?);
        let names = services(cx.tx()).await?.into_iter().map(|it| it.name).collect::<Vec<_>>();
        let (lang, today) = (cx.lang, cx.today());
        let choices = panel(&file, &cx.actor, &file.line, &facts);
        let proposed = facts.proposed;
        let usual = usual(&choices, &file, proposed);
        let why_not = sitting.sitting.may_be_heard_by(&cx.actor).err();
        let decides = why_not.is_none() && file.stage == Stage::AtCommittee;
        let hears = sitting.sitting.may_hear_of(&file, &file.line, &cx.actor).is_ok();
        let is_over = said.iter().any(|it| it.said.ends_the_hearing());
        let number = sitting.sitting.number;
        let option = |name: String| view! { <option value=name></option> };
        let decisions = decides.then(|| {
            let case = file.case.clone();
            view! {
                <datalist id="services">{names.into_iter().map(option).collect_view()}</datalist>
                <Decisions lang case choices usual proposed facts today sitting=number/>
            }
        });
        let awaited = relays(cx, &file).await?;
        let awaited = awaited.into_iter().filter(|it| ANSWERS.contains(&it.kind)).collect();
        let purpose = why_not.is_none().then(|| {
            view! { <PurposeCard lang purpose sitting=number/> }
        });
        let words = hears.then(|| {
            view! { <Words lang sitting=number file=file.clone() is_over/> }
        });
        let published = drift.map(|drift| {
            view! { <PublishedCard lang project=file.project drift/> }
        });
        let put_off = agenda.put_off.remove(&here).map(|it| view! { <PutOffCard lang it/> });
        let appeal = appeal_told(cx, &file).await?.map(|it| view! { <AppealCard lang it/> });
        let clocks = head.priority;
        let wants = asked.clone();
        let stakes = latest.clone().map(|latest| {
            view! { <StakesCard lang latest today clocks asked=wants/> }
        });
        let score = latest.map(|latest| {
            let is_outdated = latest.is_outdated(&file, today);
            let may = may_rescore(&file, &cx.actor, &file.line, is_outdated).is_ok();
            let (seen, sitting) = (file.version, Some(number));
            let rescoring = may.then_some(Rescoring { number: here, seen, sitting });
            let aged = latest.aged(&file, today);
            view! { <Score lang latest today aged rescoring contested sources/> }
        });
        Ok(Either::Right(view! {
            <LiveNotice lang about=sight.to_string()/>
            <div class="room">
                <RoomHead lang sitting head place/>
                <div class="cols cols--room">
                    <div class="stack stack--lg">
                        <Asked lang asked/>
                        {score}
                        {stakes}
                        {published}
                    </div>
                    <div class="stack">
                        <Guard lang proposed=waiting budget/>
                        {why_not.map(|refusal| view! { <WhyNot lang refusal/> })}
                        {appeal}
                        {put_off}
                        <AwaitedCard lang number=case relays=awaited/>
                        {(!said.is_empty()).then(|| view! { <SaidCard lang items=said/> })}
                        {decisions}
                        {purpose}
                        {words}
                    </div>
                </div>
            </div>
        }))
    })
}

/// Which case this is, and the way to the others.
#[component]
fn RoomHead(lang: Lang, sitting: SittingFile, head: CaseHead, place: OnTheAgenda) -> impl IntoView {
    let name = lang.text_with("sitting-name", [("number", sitting.sitting.number.into())]);
    let above =
        vec![("/committee".to_owned(), lang.text("committee-title")), (sitting.path(), name)];
    let link = |to: Option<String>, key: &str, rel: &'static str, icon: &'static str| {
        to.map(|number| {
            let class = if rel == "next" { "btn btn--primary" } else { "btn" };
            view! {
                <li><a class=class rel=rel href=sitting.path_of(&number)>
                    <Icon name=icon/>{lang.text(key)}
                </a></li>
            }
        })
    };
    let previous = link(place.previous, "sitting-previous", "prev", "arrow-left");
    let next = link(place.next, "sitting-next", "next", "arrow-right");
    let done = (place.left == 0).then(|| {
        let (href, text) = (sitting.path(), lang.text("sitting-back"));
        view! { <li><ButtonLink href text weight=Weight::Primary/></li> }
    });
    let number = head.number.to_string();
    view! {
        <Breadcrumb lang above here=number.clone()/>
        <div class="page-head">
            <div class="page-head__text">
                <Heading text=head.title/>
                <p class="row">
                    <a class="num" href=head.number.path()>{number}</a>
                    <span>{head.organisation}</span>
                    {head.priority.map(|priority| view! { <PriorityTag priority/> })}
                    <span class="tag">{lang.text(&format!("stage-{}", head.stage.name()))}</span>
                </p>
            </div>
            <nav class="page-head__side no-print" aria-label=lang.text("sitting-agenda")>
                <span class="muted">{lang.text_with("sitting-left", [("count", place.left.into())])}</span>
                <ul class="row bare">{previous}{next}{done}</ul>
            </nav>
        </div>
    }
}

/// What the project says, in its own words.
#[component]
fn Asked(lang: Lang, asked: AskedFor) -> impl IntoView {
    let said = [
        ("asked-problem", asked.problem),
        ("asked-who-suffers", asked.who_suffers),
        ("asked-expected", asked.expected),
    ];
    let line = |(key, words): (&'static str, Option<String>)| {
        let words = match words {
            Some(words) => view! { <dd class="prose">{words}</dd> }.into_any(),
            None => view! { <dd class="quiet">{lang.text("asked-unsaid")}</dd> }.into_any(),
        };
        view! { <div><dt>{lang.text(key)}</dt>{words}</div> }
    };
    view! {
        <section class="card" aria-labelledby="asked">
            <h2 id="asked">{lang.text("asked-title")}</h2>
            <dl class="dl">{said.map(line).collect_view()}</dl>
        </section>
    }
}

/// Why it goes before others: in a sentence, point by point, and what would change it.
#[component]
fn Score(
    lang: Lang,
    latest: Latest,
    today: NaiveDate,
    aged: Option<Aged>,
    rescoring: Option<Rescoring>,
    contested: Contested,
    sources: Sources,
) -> impl IntoView {
    let is_current = latest.is_current;
    let instead = latest.overridden(today).map(|it| (it.target, it.until_on));
    let (assessment, model) = (latest.appraisal.assessment, latest.model);
    let explanation = explain(&assessment, &model);
    let (total, lines) = (assessment.total, explanation.lines.clone());
    let (card, of_points) = (explanation.clone(), model.clone());
    view! {
        <section class="card" aria-labelledby="score">
            <h2 id="score">{lang.text("score-title")}</h2>
            <Outdated lang is_current aged rescoring/>
            <ScoreCard lang assessment explanation=card model=model.clone() instead/>
            <Disclosure summary=lang.text("sitting-points")>
                <Waterfall lang total lines model=of_points contested sources/>
            </Disclosure>
            <Disclosure summary=lang.text("score-what-if")>
                <Counterfactual lang explanation model/>
            </Disclosure>
        </section>
    }
}

#[component]
fn SaidCard(lang: Lang, items: Vec<Item>) -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="said">
            <h2 id="said">{lang.text("sitting-said")}</h2>
            <SaidByHeading lang items/>
        </section>
    }
}

/// Opinions in words, and putting off: not twice, nor what waits for its second person.
#[component]
fn Words(lang: Lang, sitting: i64, file: CaseFile, is_over: bool) -> impl IntoView {
    let form = Form::here();
    let (number, seen) = (file.number_text(), file.version);
    let put_off = (!is_over).then(|| {
        let number = number.clone();
        view! {
            <Disclosure summary=lang.text("put-off") open=form.sent("put_off_reason")>
                <CaseForm action=PutOffCase::url() number seen label=lang.text("put-off")>
                    <Hidden name="sitting" value=sitting.to_string()/>
                    <LongField name="put_off_reason" label=lang.text("put-off-reason")
                        hint=lang.text_with("decide-reason-least", [("least", SHORTEST_DECISION.into())]) rows=3/>
                </CaseForm>
            </Disclosure>
        }
    });
    view! {
        <section class="card no-print" aria-labelledby="words">
            <h2 id="words">{lang.text("sitting-words")}</h2>
            <Disclosure summary=lang.text("opinions") open=form.sent("opinions")>
                <CaseForm action=NoteOpinions::url() number seen label=lang.text("opinions-note")>
                    <Hidden name="sitting" value=sitting.to_string()/>
                    <LongField name="opinions" label=lang.text("opinions-said")
                        hint=lang.text("opinions-hint") rows=4/>
                </CaseForm>
            </Disclosure>
            {put_off}
        </section>
    }
}
