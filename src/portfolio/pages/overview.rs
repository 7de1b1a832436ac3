//! `/portfolio`: what waits for you, where the cases stand, who is late, how far the register
//! has drifted.

use super::causes::Causes;
use super::decisions::PATH as DECISIONS;
use super::drift::{DriftCard, Recoveries};
use super::must_read;
use crate::base::PersonId;
use crate::case::model::{OwedWay, Stage};
use crate::i18n::Lang;
use crate::intake::pages::watched;
use crate::models::pages::AwaitingModels;
use crate::models::store::awaiting_models;
use crate::portfolio::model::{Census, Selection, StageGroup};
use crate::portfolio::store::{self, Awaiting, Late};
use crate::register::model::{Distribution, DriftRange, SortBy};
use crate::register::store::drifts;
use crate::remediation::store::{causes, slips};
use crate::triage::model::Band;
use crate::triage::pages::{AgreementRate, BreakNote, OverrideRate};
use crate::triage::store::{assessed_twice, breaks, override_rate};
use crate::triage::tags::BandTag;
use crate::ui::{ButtonLink, DataTable, Heading, Layout, Linked, Mood, Stat, Stats, Tag, page_in};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use std::sync::Arc;

/// How many of those who are late are named; the others are counted.
const LATE_SHOWN: usize = 20;

#[component]
pub fn PortfolioPage() -> impl IntoView {
    page_in(Layout::Full, async |cx| {
        must_read(cx)?;
        let census = store::census(cx).await?;
        let late = store::late_by(cx).await?;
        let awaiting = store::awaiting_me(cx).await?;
        let models = awaiting_models(cx, OwedWay::ByMe).await?;
        let rate = override_rate(cx).await?;
        let breaks = breaks(cx.tx()).await?;
        let twice = assessed_twice(cx).await?;
        let slips = slips(cx).await?;
        let causes = causes(cx).await?;
        let register = drifts(cx, SortBy::Schedule).await?;
        let (lang, now) = (cx.lang, cx.now);
        let schedule: Vec<f64> =
            register.iter().filter_map(|it| it.drift.schedule_drift()).collect();
        let known_at = lang.text_with("portfolio-known", [("time", lang.moment(now).into())]);
        Ok(view! {
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("portfolio-title")/>
                    <p class="page-head__lead">{known_at}</p>
                </div>
                <div class="page-head__side no-print">
                    <ButtonLink href=DECISIONS text=lang.text("decided-link") icon="gavel"/>
                </div>
            </div>
            <Opening census=&census late=&late schedule=&schedule lang/>
            <Decisions awaiting now lang/>
            {(!models.is_empty()).then(|| view! { <AwaitingModels lang models/> })}
            <Headlines census=census.clone() late=late.clone() lang/>
            <BreakNote lang breaks/>
            <CensusTable census lang/>
            <OverrideRate lang rate=&rate/>
            <AgreementRate lang twice=&twice/>
            <LateTable late lang/>
            <div class="grid-2 gap-lg">
                <DriftCard by=SortBy::Schedule all=&register lang/>
                <DriftCard by=SortBy::Cost all=&register lang/>
            </div>
            <p class="small muted gap-sm">{lang.text("portfolio-source")}</p>
            <Recoveries slips lang/>
            <Causes bars=causes lang/>
        })
    })
}

/// Where things stand, in words, before any figure of a table.
#[component]
fn Opening<'a>(
    census: &'a Census,
    late: &'a [Late],
    schedule: &'a [f64],
    lang: Lang,
) -> impl IntoView + use<> {
    // Refused, redirected or closed, a case is counted below and followed no more.
    let followed = Selection::of_group(StageGroup::Followed);
    let critical = Selection { band: Some(Band::Critical), ..followed };
    let overdue = Selection { late: true, ..Selection::default() };
    let duties: i64 = late.iter().map(|it| it.duties).sum();
    let facts = [
        ("cases", census.cases(followed).into()),
        ("critical", census.cases(critical).into()),
        ("late", duties.into()),
    ];
    // Only the numbers that are not nothing lead somewhere.
    let led = [
        (followed, census.cases(followed) > 0),
        (critical, census.cases(critical) > 0),
        (overdue, duties > 0),
    ];
    let led = led.into_iter().filter(|it| it.1).map(|it| it.0.path()).collect();
    let percent = |share: f64| lang.percent_signed(share * 100.0);
    let drift = Distribution::of(schedule).map(|figures| {
        let facts =
            [("median", percent(figures.median).into()), ("p90", percent(figures.p90).into())];
        let list = watched(SortBy::Schedule, DriftRange::default());
        let text = lang.text_with("portfolio-opening-drift", facts);
        view! { " "<Linked text to=vec![list.clone(), list]/> }
    });
    view! { <p class="opening"><Linked text=lang.text_with("portfolio-opening", facts) to=led/>{drift}</p> }
}

/// What waits for the reader, on top: each one click from being taken.
#[component]
fn Decisions(awaiting: Vec<Awaiting>, now: DateTime<Utc>, lang: Lang) -> impl IntoView {
    let item = |it: Awaiting| {
        let number = it.number.unwrap_or_default();
        let due_at = it.due_at.map(DateTime::<Utc>::from);
        let duty = lang.within(&format!("duty-{}", it.kind));
        let said = match due_at {
            Some(at) => {
                let facts = [("duty", duty.into()), ("due", lang.dense_moment(at).into())];
                lang.text_with("portfolio-awaiting", facts)
            }
            None => lang.text_with("portfolio-awaiting-paused", [("duty", duty.into())]),
        };
        let late = due_at.is_some_and(|at| at < now).then(|| {
            let text = lang.text("portfolio-is-late");
            view! { " " <Tag text mood=Mood::Late icon="triangle-alert"/> }
        });
        view! {
            <li>
                <a href=format!("/cases/{number}")>{number.clone()}" · "{it.title}</a>
                {lang.text("portfolio-awaiting-colon")}
                <span class="muted">{said}</span>{late}
            </li>
        }
    };
    let content = match awaiting.is_empty() {
        true => view! { <p class="muted">{lang.text("portfolio-awaiting-none")}</p> }.into_any(),
        false => view! { <ul class="stack">{awaiting.into_iter().map(item).collect_view()}</ul> }
            .into_any(),
    };
    view! {
        <section class="card" aria-labelledby="awaiting">
            <h2 id="awaiting">{lang.text("portfolio-awaiting-title")}</h2>
            {content}
        </section>
    }
}

#[component]
fn Headlines(census: Arc<Census>, late: Arc<Vec<Late>>, lang: Lang) -> impl IntoView {
    let all = Selection::default();
    let triage = Selection::of_group(StageGroup::InTriage);
    let intervention = Selection::of_group(StageGroup::InIntervention);
    let overdue = Selection { late: true, ..all };
    let duties: i64 = late.iter().map(|it| it.duties).sum();
    let people = lang.text_with("portfolio-late-people", [("count", late.len().into())]);
    let number = move |number: u32| lang.number(i64::from(number));
    view! {
        <section class="card gap-sm" aria-labelledby="headlines">
            <h2 id="headlines" class="sr">{lang.text("portfolio-headlines")}</h2>
            <Stats pairs=true>
                <Stat label=lang.text("portfolio-cases") value=number(census.cases(all))
                    source=lang.text("portfolio-cases-all") href=all.path()/>
                <Stat label=lang.text("portfolio-in-triage") value=number(census.cases(triage))
                    source=lang.text("portfolio-in-triage-why") href=triage.path()/>
                <Stat label=lang.text("portfolio-in-intervention")
                    value=number(census.cases(intervention))
                    source=lang.text("portfolio-in-intervention-why") href=intervention.path()/>
                <Stat label=lang.text("portfolio-late") value=lang.number(duties)
                    source=people href=overdue.path()/>
            </Stats>
        </section>
    }
}

/// A row a stage, a column a band; each number is a link to its list.
#[component]
fn CensusTable(census: Arc<Census>, lang: Lang) -> impl IntoView {
    let label = |band: Option<Band>| match band {
        Some(band) => lang.capital(&format!("band-{}", band.name())),
        None => lang.text("portfolio-all"),
    };
    let cell = |stage: Option<Stage>, band: Option<Band>| {
        let selection = Selection { stage, band, ..Selection::default() };
        let cases = census.cases(selection);
        let number = lang.number(i64::from(cases));
        match cases {
            0 => view! {
                <td role="cell" class="n nil"><span class="quiet">{number}</span></td>
            }
            .into_any(),
            _ => view! {
                <td role="cell" class="n" data-l=label(band)><a href=selection.path()>{number}</a></td>
            }
            .into_any(),
        }
    };
    let row = |stage: Option<Stage>, name: String| {
        let bands = Band::ALL.map(|band| cell(stage, Some(band))).collect_view();
        let class = stage.is_none().then_some("tbl__total");
        view! {
            <tr role="row" class=class>
                <th role="rowheader" scope="row" class="full">{name}</th>
                {bands}
                {cell(stage, None)}
            </tr>
        }
    };
    let stage_row = |stage: Stage| row(Some(stage), lang.text(&format!("stage-{}", stage.name())));
    let rows = census.stages().map(stage_row).collect_view();
    let total = row(None, lang.text("portfolio-all"));
    let heads =
        Band::ALL.map(|band| view! { <th role="columnheader" scope="col" class="n nowrap"><BandTag lang band/></th> });
    view! {
        <section class="section gap-lg" aria-labelledby="census">
            <h2 id="census">{lang.text("portfolio-census")}</h2>
            <DataTable id="census-table" caption=lang.text("portfolio-census-caption") hide_caption=true class="tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("portfolio-stage")}</th>
                        {heads.collect_view()}
                        <th role="columnheader" scope="col" class="n">{lang.text("portfolio-all")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    {rows}
                    {total}
                </tbody>
            </DataTable>
        </section>
    }
}

/// What is late, and owed by whom.
#[component]
fn LateTable(late: Arc<Vec<Late>>, lang: Lang) -> impl IntoView {
    let row = |it: &Late| {
        let theirs =
            Selection { late: true, owed_by: Some(PersonId(it.id)), ..Selection::default() };
        let since = lang.dense_moment(DateTime::<Utc>::from(it.oldest));
        view! {
            <tr>
                <th scope="row">{it.name.clone()}</th>
                <td class="n"><a href=theirs.path()>{lang.number(it.duties)}</a></td>
                <td>{since}</td>
            </tr>
        }
    };
    let is_empty = late.is_empty();
    let rows = late.iter().take(LATE_SHOWN).map(row).collect_view();
    let others = late.len().saturating_sub(LATE_SHOWN);
    let others = (others > 0).then(|| {
        let said = lang.text_with("portfolio-late-others", [("count", others.into())]);
        let all = Selection { late: true, ..Selection::default() };
        view! { <p><a href=all.path()>{said}</a></p> }
    });
    let content = match is_empty {
        true => view! { <p class="muted">{lang.text("portfolio-late-none")}</p> }.into_any(),
        false => view! {
            <DataTable id="late-table" caption=lang.text("portfolio-late-caption") hide_caption=true>
                <thead>
                    <tr>
                        <th scope="col">{lang.text("portfolio-who")}</th>
                        <th scope="col" class="n">{lang.text("portfolio-late-duties")}</th>
                        <th scope="col">{lang.text("portfolio-late-since")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </DataTable>
            {others}
        }
        .into_any(),
    };
    view! {
        <section class="section gap-lg" aria-labelledby="late">
            <h2 id="late">{lang.text("portfolio-late-title")}</h2>
            {content}
        </section>
    }
}
