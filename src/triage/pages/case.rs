//! `/cases/:number`: the score of a case with all that made it, and what may be decided.

use super::asides::{DeadlineCard, PeopleCard, PublishedCard, StakesCard};
use super::band_override::{OverrideCard, Overrides};
use super::between::BetweenNotice;
use super::decisions::Decisions;
use super::filters::Guard;
use super::held::{Held, HeldCards};
use super::history::HistoryCard;
use super::keys::{KeyBar, Reach};
use super::late_report::{LateReport, late_report};
use super::purpose::{Purpose, PurposeCard};
use super::second::{SecondCard, SecondShown};
use super::walk::{Walk, WalkBar};
use crate::base::Role;
use crate::case::model::{Act, DutyKind, Event, Look, Place, Stage, exchanges};
use crate::case::pages::{CaseShell, Exchanges, Tab, number_of_address};
use crate::case::store::{facts as told, find, has_sat, head, relays};
use crate::elsewhere::store::{Listed, services};
use crate::i18n::Lang;
use crate::related::model::may_be_asked;
use crate::related::pages::{PerhapsCard, TiesCard};
use crate::related::store::{absorbed, linked, perhaps};
use crate::triage::aged::{Outdated, Rescoring};
use crate::triage::contested::Contested;
use crate::triage::explanation::{Counterfactual, ScoreCard};
use crate::triage::model::{
    Aged, Band, Explanation, PANEL, Sources, explain, may_contest, may_rescore, panel, usual,
};
use crate::triage::store::{
    Latest, LookedInto, acts, asked_for, contests, drift_of, history, keyboard, looked_into,
    named_overrides, people_of, proposed as all_proposed, published, second_of, sittings_under_way,
    sources_beside,
};
use crate::triage::version::ModelVersion;
use crate::triage::waterfall::Waterfall;
use crate::triage::words::{decimal, tenths};
use crate::ui::{Banner, Layout, Tone, page_in};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;

/// With `?act=accept`, it starts in the form of that act.
#[component]
pub fn ScorePage() -> impl IntoView {
    let number = number_of_address();
    let wanted = use_query_map().read_untracked().get("act");
    let wanted = PANEL.into_iter().find(|act| Some(act.name()) == wanted.as_deref());
    page_in(Layout::Dense, async move |cx| {
        let number = number()?;
        let file = find(cx, number).await?;
        let head = head(cx, &file, Look::at(Place::Score)).await?;
        // Whoever is blind to the case has no view that holds it.
        let trail = head.trail.clone().filter(|_| !head.is_blind);
        let walk = Walk::of(cx, number, trail.as_ref()).await?;
        let people = people_of(cx, &file).await?;
        let published = published(cx, file.project).await?;
        let drift = drift_of(&published);
        let sources = sources_beside(cx, &file, &published).await?;
        let (facts, latest) = acts::facts(cx, &file).await?;
        let looked = looked_into(cx, &file).await?;
        let history = history(cx, &file).await?;
        let held = Held::of(cx, &file).await?;
        let lang = cx.lang;
        let choices = panel(&file, &cx.actor, &file.line, &facts);
        let (today, now) = (cx.today(), cx.now);
        let overrides = named_overrides(cx, file.id).await?;
        let owed = relays(cx, &file).await?;
        let late = late_report(&owed);
        let owed = owed.into_iter().find(|it| it.kind == DutyKind::AnswerOverride);
        let overrides = latest.as_ref().map(|it| Overrides::of(cx, &file, it, overrides, owed));
        let purpose = Purpose::of(cx, &file, latest.as_ref()).await?;
        // Nothing of it to whoever is blind to the case.
        let second = match head.is_blind {
            true => None,
            false => second_of(cx, &file).await?,
        };
        let second = SecondShown::of(cx, &file, second);
        let contests = contests(cx.tx(), file.id.0).await?.into_iter().map(|it| it.it).collect();
        let contested = Contested::of(head.number, contests, may_contest(&file, &cx.actor).is_ok());
        let proposed = facts.proposed;
        let usual = usual(&choices, &file, proposed);
        // Who only reads is not told at each act that it is somebody else's.
        let decides = cx.actor.is_any(&[Role::Coordinator, Role::Director]);
        let events = match Stage::IN_TRIAGE.contains(&file.stage) {
            true => told::<Event>(cx.tx(), file.id.0).await?,
            false => Vec::new(),
        };
        let asked = exchanges(&events);
        let wants = asked_for(cx, &file).await?;
        let found = match may_be_asked(&file, &file.line, &cx.actor) {
            true => perhaps(cx, &file).await?,
            false => Vec::new(),
        };
        let (linked, absorbed) = (linked(cx, file.id).await?, absorbed(cx, file.id).await?);
        let (number, ties) = (head.number, cx.actor.is_for(Role::Coordinator, &file.line));
        let deadline = head.relays.first().and_then(|it| Some((it.began, it.deadline.clone()?)));
        let clocks = head.priority;
        // Whom a request can be sent to, where that is possible.
        let redirects = choices.iter().any(|it| it.act == Act::Redirect && it.closed.is_none());
        let elsewhere = if redirects { services(cx.tx()).await? } else { Vec::new() };
        let option = |it: Listed| view! { <option value=it.name></option> };
        let elsewhere = redirects.then(|| {
            view! { <datalist id="services">{elsewhere.into_iter().map(option).collect_view()}</datalist> }
        });
        let keys = match decides || walk.is_some() {
            true => {
                let open = choices.iter().filter(|it| it.closed.is_none()).map(|it| it.act);
                let reach = Reach::Case {
                    path: trail.map_or(number.path(), |trail| trail.along(&number.path())),
                    acts: decides.then(|| open.collect()),
                    ways: walk.as_ref().map(Walk::ways),
                };
                Some(view! { <KeyBar lang keyboard=keyboard(cx).await? reach/> })
            }
            false => None,
        };
        let beside = walk.map(|walk| view! { <WalkBar lang walk/> }.into_any());
        let not_now = overrides.as_ref().and_then(Overrides::not_now);
        let is_told = decides && file.stage == Stage::AtCommittee && has_sat(cx).await?;
        let before = match is_told && choices.iter().any(|it| it.closed.is_none()) {
            true => {
                let (number, sittings) = (file.number_text(), sittings_under_way(cx).await?);
                Some(view! { <BetweenNotice lang number sittings/> }.into_any())
            }
            false => None,
        };
        // What a priority is weighed against, where one is given.
        let gives = |act| matches!(act, Act::Accept | Act::FastTrack);
        let guard = match decides && choices.iter().any(|it| it.closed.is_none() && gives(it.act)) {
            true => {
                let (proposed, budget) = (all_proposed(cx).await?, facts.budget);
                Some(view! { <div class="no-print"><Guard lang proposed budget/></div> })
            }
            false => None,
        };
        let decisions = decides.then(|| {
            let case = file.case.clone();
            let beside = not_now.map(|why| (lang.text("override-propose"), why));
            let beside = beside.into_iter().collect::<Vec<_>>();
            view! {
                {elsewhere}
                <Decisions lang case choices usual proposed facts today asked=wanted before beside/>
            }
        });
        let score = latest.clone().map(|latest| {
            let is_outdated = latest.is_outdated(&file, today);
            let may = may_rescore(&file, &cx.actor, &file.line, is_outdated).is_ok();
            let (number, seen) = (file.number_text(), file.version);
            let rescoring = may.then_some(Rescoring { number, seen, sitting: None });
            let aged = latest.aged(&file, today);
            view! { <ScoreSection lang latest today aged rescoring/> }
        });
        let none = latest.is_none().then(|| {
            view! { <Banner tone=Tone::Maybe title=lang.text("score-none")/> }
        });
        let detail = latest.clone().map(|latest| {
            let explanation = explain(&latest.appraisal.assessment, &latest.model);
            let (total, model) = (latest.appraisal.assessment.total, latest.model);
            view! { <Detail lang total explanation model contested sources looked/> }
        });
        let project = file.project;
        let published = drift.map(|drift| view! { <PublishedCard lang project drift/> });
        let stakes =
            latest.map(|latest| view! { <StakesCard lang latest today clocks asked=wants/> });
        Ok(view! {
            <CaseShell head tab=Tab::Score lang beside>
                <div class="cols cols--aside">
                    <div class="stack stack--lg">
                        <HeldCards lang held/>
                        <PerhapsCard lang number found/>
                        {none}
                        {late.map(|by| view! { <LateReport lang by/> })}
                        {score}
                        {detail}
                        <Exchanges lang exchanges=asked/>
                        {overrides.map(|overrides| view! { <OverrideCard lang overrides/> })}
                        <PurposeCard lang purpose/>
                        {guard}
                        {decisions}
                        {second.map(|shown| view! { <SecondCard lang shown/> })}
                        <HistoryCard lang history now/>
                    </div>
                    <aside class="stack" aria-label=lang.text("case-aside")>
                        {deadline.map(|(began, deadline)| view! { <DeadlineCard lang began deadline/> })}
                        {published}
                        {stakes}
                        <PeopleCard lang people/>
                        <TiesCard lang number linked absorbed acts=ties/>
                    </aside>
                </div>
            </CaseShell>
            {keys}
        })
    })
}

/// The number, its interval, its band, and why in a sentence.
#[component]
fn ScoreSection(
    lang: Lang,
    latest: Latest,
    today: NaiveDate,
    aged: Option<Aged>,
    rescoring: Option<Rescoring>,
) -> impl IntoView {
    let is_current = latest.is_current;
    let instead = latest.overridden(today).map(|it| (it.target, it.until_on));
    let (assessment, model) = (latest.appraisal.assessment, latest.model);
    let explanation = explain(&assessment, &model);
    let made = lang.text_with(
        "score-made",
        [("model", assessment.model.clone().into()), ("at", lang.moment(latest.at).into())],
    );
    view! {
        <section class="card" aria-labelledby="score">
            <div class="card__head">
                <h2 id="score">{lang.text("score-title")}</h2>
                <span class="small muted">{made}</span>
            </div>
            <Outdated lang is_current aged rescoring/>
            <ScoreCard lang assessment explanation model instead/>
        </section>
    }
}

/// What the bars of the table say; their figures stand beside them.
#[component]
fn Legend(lang: Lang, model: Arc<ModelVersion>) -> impl IntoView {
    let limits = [Band::Moderate, Band::High, Band::Critical]
        .map(|band| format!("{:.0}", model.limit_of(band)))
        .join(", ");
    view! {
        <ul class="legend">
            <li>
                <svg aria-hidden="true"><rect class="lg-pt" x="2" y="2" width="20" height="10"></rect></svg>
                {lang.text("score-legend-sure")}
            </li>
            <li>
                <svg aria-hidden="true"><rect class="lg-doubt" x="2" y="2" width="20" height="10"></rect></svg>
                {lang.text("score-legend-doubt")}
            </li>
            <li>
                <svg aria-hidden="true"><line class="lg-th" x1="12" x2="12" y1="-1" y2="15"></line></svg>
                {lang.text_with("score-legend-limits", [("limits", limits.into())])}
            </li>
        </ul>
    }
}

/// Where each point comes from, and what would change it.
#[component]
fn Detail(
    lang: Lang,
    total: f64,
    explanation: Explanation,
    model: Arc<ModelVersion>,
    contested: Contested,
    sources: Sources,
    looked: LookedInto,
) -> impl IntoView {
    let leaving = explanation.leaving.as_ref();
    let title = match leaving {
        Some(leaving) => {
            let band = lang.text(&format!("band-{}", leaving.band.name()));
            lang.text_with("score-what-if-under", [("band", band.into())])
        }
        None => lang.text("score-what-if"),
    };
    let excess = leaving.map(|leaving| tenths(leaving.excess));
    let excess = excess.filter(|tenths| *tenths > 0).map(|tenths| {
        let points = decimal(lang, tenths);
        view! { <span class="small muted">{lang.text_with("score-excess", [("points", points.into())])}</span> }
    });
    let whole = decimal(lang, tenths(total));
    let lines = explanation.lines.clone();
    view! {
        <section class="card card--flush" aria-labelledby="points">
            <div class="card__head">
                <h2 id="points">{lang.text_with("score-from", [("points", whole.into())])}</h2>
                <Legend lang model=model.clone()/>
            </div>
            <Waterfall lang total lines model=model.clone() contested sources/>
        </section>
        <section class="card" aria-labelledby="what-if">
            <div class="card__head"><h2 id="what-if">{title}</h2>{excess}</div>
            <Counterfactual lang explanation model looked/>
        </section>
    }
}
