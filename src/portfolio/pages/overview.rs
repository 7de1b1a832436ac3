//! `/portfolio`: what waits for you, where the cases stand, who is late, how far the register
//! has drifted.

use super::capacity::{CapacityCard, capacity};
use super::causes::Causes;
use super::days::as_of_bar;
use super::must_read;
use super::parts::Parts;
use super::past::past_portfolio;
use super::recoveries::Recoveries;
use super::weather::SkyCard;
use super::whole::{CensusTable, Headlines, LateTable, Opening};
use crate::base::Address;
use crate::case::model::{DutyKind, OwedWay};
use crate::case::pages::Way;
use crate::i18n::Lang;
use crate::models::pages::AwaitingModels;
use crate::models::store::awaiting_models;
use crate::portfolio::drift::pages::{drift_cards, drift_opening, ministries};
use crate::portfolio::freshness::pages::judgement_card;
use crate::portfolio::model::past_day;
use crate::portfolio::objectives::pages::{ObjectivesPanel, under_way};
use crate::portfolio::store::{self, Awaiting};
use crate::remediation::store::{causes, slips};
use crate::triage::pages::BreakNote;
use crate::triage::store::breaks;
use crate::ui::{ButtonLink, Heading, Layout, MisreadNote, Mood, Tag, page_in};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

#[component]
pub fn PortfolioPage() -> impl IntoView {
    let on = use_query_map().read_untracked().get("on").unwrap_or_default();
    page_in(Layout::Full, async move |cx| {
        must_read(cx)?;
        let mut address = Address::new(|_: &str| on.as_str());
        if let Some(day) = past_day(&mut address, "on", cx.today(), None) {
            return past_portfolio(cx, day).await;
        }
        let misread = address.misread();
        let typed = misread.first().map(|it| it.said.clone());
        let census = store::census(cx).await?;
        let late = store::late_by(cx).await?;
        let awaiting = store::awaiting_me(cx).await?;
        let models = awaiting_models(cx, OwedWay::ByMe).await?;
        let as_of = as_of_bar(cx, None, typed, None).await?;
        let breaks = breaks(cx.tx()).await?;
        let slips = slips(cx).await?;
        let causes = causes(cx).await?;
        let capacity = capacity(cx).await?;
        let short = capacity.short();
        let judgement = judgement_card(cx).await?;
        let drift = drift_cards(cx).await?;
        let ministries = ministries(cx).await?;
        let objectives = under_way(cx).await?;
        let moved = drift_opening(cx).await?;
        let skies = store::skies(cx).await?;
        let (lang, now) = (cx.lang, cx.now);
        let known_at = lang.text_with("portfolio-known", [("time", lang.moment(now).into())]);
        Ok(view! {
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("portfolio-title")/>
                    <p class="page-head__lead">{known_at}</p>
                </div>
                <div class="page-head__side no-print">
                    <ButtonLink href="/portfolio/briefing" text=lang.text("briefing-title")/>
                </div>
            </div>
            <Parts lang here="/portfolio"/>
            <MisreadNote lang misread/>
            <Decisions awaiting now lang/>
            {(!models.is_empty()).then(|| view! { <AwaitingModels lang models/> })}
            <Opening census=&census late=&late moved short on=None lang/>
            {as_of}
            <Headlines census=census.clone() late=late.clone() on=None lang/>
            <SkyCard skies on=None lang/>
            <BreakNote lang breaks/>
            <CensusTable census on=None lang/>
            <LateTable late on=None lang/>
            {drift}
            {ministries}
            <p class="small muted gap-sm">{lang.text("portfolio-source")}</p>
            <div class="grid-2 gap-lg">
                <CapacityCard lang capacity/>
                {judgement}
            </div>
            <Recoveries slips lang/>
            <ObjectivesPanel lines=objectives lang/>
            <Causes bars=causes lang/>
        }
        .into_any())
    })
}

/// Where a thing that waits is done.
fn way_to(number: &str, kind: &str) -> String {
    let way =
        number.parse().ok().zip(DutyKind::from_name(kind)).map(|(it, kind)| Way::of(it, kind));
    way.map_or_else(|| format!("/cases/{number}"), |way| way.address().to_owned())
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
                <a href=way_to(&number, &it.kind)>{number.clone()}" · "{it.title}</a>
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
        <section class="card gap-sm" aria-labelledby="awaiting">
            <h2 id="awaiting">{lang.text("portfolio-awaiting-title")}</h2>
            {content}
        </section>
    }
}
