//! `/cases/:number`: the score of a case with all that made it, and what may be decided.

use super::asides::{DeadlineCard, PeopleCard, PublishedCard, StakesCard};
use super::band_override::{OverrideCard, Overrides};
use super::decisions::Decisions;
use super::second::{SecondCard, SecondShown};
use crate::base::Role;
use crate::case::model::{Act, Event, Look, Place, Stage, exchanges};
use crate::case::pages::{CaseShell, Exchanges, Tab, number_of_address};
use crate::case::store::{facts as told, find, head};
use crate::elsewhere::store::{Listed, services};
use crate::i18n::Lang;
use crate::related::model::may_be_asked;
use crate::related::pages::{PerhapsCard, TiesCard};
use crate::related::store::{absorbed, linked, perhaps};
use crate::triage::contested::Contested;
use crate::triage::explanation::{Counterfactual, ScoreCard, Waterfall};
use crate::triage::model::{Band, Explanation, RiskModel, explain, may_contest, panel, usual};
use crate::triage::store::{
    Latest, acts, contests, named_overrides, people_of, published_drift, second_of,
};
use crate::triage::words::decimal;
use crate::ui::{Banner, Layout, Tone, page_in};
use chrono::NaiveDate;
use leptos::prelude::*;

#[component]
pub fn ScorePage() -> impl IntoView {
    let number = number_of_address();
    page_in(Layout::Dense, async move |cx| {
        let file = find(cx, number()?).await?;
        let head = head(cx, &file, Look::at(Place::Score)).await?;
        let people = people_of(cx, &file).await?;
        let drift = published_drift(cx, file.project).await?;
        let (facts, latest) = acts::facts(cx, &file).await?;
        let lang = cx.lang;
        let choices = panel(&file, &cx.actor, &file.line, &facts);
        let today = cx.today();
        let overrides = named_overrides(cx, file.id).await?;
        let overrides = latest.as_ref().map(|it| Overrides::of(cx, &file, it, overrides));
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
        let found = match may_be_asked(&file, &file.line, &cx.actor) {
            true => perhaps(cx, &file).await?,
            false => Vec::new(),
        };
        let (linked, absorbed) = (linked(cx, file.id).await?, absorbed(cx, file.id).await?);
        let (number, ties) = (head.number, cx.actor.is_for(Role::Coordinator, &file.line));
        let deadline = head.relays.first().and_then(|relay| relay.deadline.clone());
        // Whom a request can be sent to, where that is possible.
        let redirects = choices.iter().any(|it| it.act == Act::Redirect && it.closed.is_none());
        let elsewhere = if redirects { services(cx.tx()).await? } else { Vec::new() };
        let option = |it: Listed| view! { <option value=it.name></option> };
        let elsewhere = redirects.then(|| {
            view! { <datalist id="services">{elsewhere.into_iter().map(option).collect_view()}</datalist> }
        });
        let decisions = decides.then(|| {
            let case = file.case.clone();
            view! { {elsewhere} <Decisions lang case choices usual proposed facts today/> }
        });
        let score = latest.clone().map(|latest| view! { <ScoreSection lang latest today/> });
        let none = latest.is_none().then(|| {
            view! { <Banner tone=Tone::Maybe title=lang.text("score-none")/> }
        });
        let detail = latest.clone().map(|latest| {
            let explanation = explain(&latest.appraisal.assessment, RiskModel::current());
            let total = latest.appraisal.assessment.total;
            view! { <Detail lang total explanation contested/> }
        });
        let project = file.project;
        let published = drift.map(|drift| view! { <PublishedCard lang project drift/> });
        let stakes = latest.map(|latest| view! { <StakesCard lang latest today/> });
        Ok(view! {
            <CaseShell head tab=Tab::Score lang>
                <div class="cols cols--aside">
                    <div class="stack stack--lg">
                        <PerhapsCard lang number found/>
                        {none}
                        {score}
                        {overrides.map(|overrides| view! { <OverrideCard lang overrides/> })}
                        {second.map(|shown| view! { <SecondCard lang shown/> })}
                        <Exchanges lang exchanges=asked/>
                        {decisions}
                        {detail}
                    </div>
                    <aside class="stack" aria-label=lang.text("case-aside")>
                        {deadline.map(|deadline| view! { <DeadlineCard lang deadline/> })}
                        {published}
                        {stakes}
                        <PeopleCard lang people/>
                        <TiesCard lang number linked absorbed acts=ties/>
                    </aside>
                </div>
            </CaseShell>
        })
    })
}

/// The number, its interval, its band, and why in a sentence.
#[component]
fn ScoreSection(lang: Lang, latest: Latest, today: NaiveDate) -> impl IntoView {
    let instead = latest.overridden(today).map(|it| (it.target, it.until_on));
    let assessment = latest.appraisal.assessment;
    let explanation = explain(&assessment, RiskModel::current());
    let made = lang.text_with(
        "score-made",
        [("model", assessment.model.clone().into()), ("at", lang.moment(latest.at).into())],
    );
    let old = (!latest.is_current).then(|| {
        view! { <Banner tone=Tone::Warn title=lang.text("score-old-model")/> }
    });
    view! {
        <section class="card" aria-labelledby="score">
            <div class="card__head">
                <h2 id="score">{lang.text("score-title")}</h2>
                <span class="small muted">{made}</span>
            </div>
            {old}
            <ScoreCard lang assessment explanation instead/>
        </section>
    }
}

/// What the bars of the table say; their figures stand beside them.
#[component]
fn Legend(lang: Lang) -> impl IntoView {
    let limits = [Band::Moderate, Band::High, Band::Critical]
        .map(|band| format!("{:.0}", RiskModel::current().limit_of(band)))
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

/// What would change it, and where each point comes from.
#[component]
fn Detail(lang: Lang, total: f64, explanation: Explanation, contested: Contested) -> impl IntoView {
    let leaving = explanation.leaving.as_ref();
    let title = match leaving {
        Some(leaving) => {
            let band = lang.text(&format!("band-{}", leaving.band.name()));
            lang.text_with("score-what-if-under", [("band", band.into())])
        }
        None => lang.text("score-what-if"),
    };
    let excess = leaving.map(|leaving| (leaving.excess * 10.0).round() as i64);
    let excess = excess.filter(|tenths| *tenths > 0).map(|tenths| {
        let points = decimal(lang, tenths);
        view! { <span class="small muted">{lang.text_with("score-excess", [("points", points.into())])}</span> }
    });
    let whole = decimal(lang, (total * 10.0).round() as i64);
    let lines = explanation.lines.clone();
    view! {
        <section class="card" aria-labelledby="what-if">
            <div class="card__head"><h2 id="what-if">{title}</h2>{excess}</div>
            <Counterfactual lang explanation/>
        </section>
        <section class="card card--flush" aria-labelledby="points">
            <div class="card__head">
                <h2 id="points">{lang.text_with("score-from", [("points", whole.into())])}</h2>
                <Legend lang/>
            </div>
            <Waterfall lang total lines contested/>
        </section>
    }
}
