//! A project of the register: everything that was ever published about it.

use super::may_watch;
use super::moved::MovedBy;
use super::{ATTRIBUTION, words};
use crate::base::{ApiError, ProjectId};
use crate::i18n::Lang;
use crate::register::model::{Drift, Fact, Figures, SortBy};
use crate::register::store::{facts_of, find_project};
use crate::ui::{Heading, Layout, page_in};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/register/projects/:id`
#[component]
pub fn ProjectPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    page_in(Layout::Full, async move |cx| {
        may_watch(cx)?;
        let lang = cx.lang;
        let id: ProjectId = id.parse().map_err(|_| ApiError::NotFound)?;
        let project = find_project(cx.tx(), id).await?.ok_or(ApiError::NotFound)?;
        let facts = facts_of(cx.tx(), project.id).await?;
        let figures: Vec<Figures> = facts.iter().map(|fact| fact.figures).collect();
        // What only a request names was never published.
        let drift = Drift::of(&figures).ok_or(ApiError::NotFound)?;
        let address = format!("/referral?project={}", project.id);
        let referral = view! {
            <a class="btn btn--primary" href=address>{lang.text("watch-open-case")}</a>
        };
        let summary = view! { <Summary lang drift/> }.into_any();
        let chart = view! { <Chart lang facts=facts.clone()/> }.into_any();
        let editions = view! { <Editions lang facts/> }.into_any();
        Ok(view! {
            <nav class="crumbs" aria-label=lang.text("register-trail")>
                <ol><li><a href="/watch">{lang.text("watch-title")}</a></li></ol>
            </nav>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=project.name/>
                    <p class="page-head__lead">{project.organisation_name}</p>
                </div>
                <div class="page-head__side">{referral}</div>
            </div>
            {summary}
            <section class="section gap-lg" aria-labelledby="editions">
                <h2 id="editions">{lang.text("register-published")}</h2>
                {chart}
                {editions}
                <p class="measure">{project.description}</p>
                <p class="small muted">{format!("{} {ATTRIBUTION}.", lang.text("register-source"))}</p>
            </section>
        })
    })
}

#[component]
fn Summary(lang: Lang, drift: Drift) -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="drift">
            <h2 id="drift">{lang.text("register-drift")}</h2>
            <dl class="dl">
                <div>
                    <dt>{lang.text("register-duration")}</dt>
                    <dd><MovedBy lang drift by=SortBy::Schedule/></dd>
                </div>
                <div>
                    <dt>{lang.text("register-cost")}</dt>
                    <dd><MovedBy lang drift by=SortBy::Cost/></dd>
                </div>
            </dl>
            <p class="card__note">{lang.text("register-drift-note")}</p>
        </section>
    }
}

/// The planned duration, edition after edition, over a dashed line at what was first said. The
/// same figures stand in the table below.
#[component]
fn Chart(lang: Lang, facts: Vec<Fact>) -> impl IntoView {
    let points: Vec<(f64, f64)> = facts
        .iter()
        .filter_map(|fact| Some((fact.figures.edition.months(), fact.figures.duration_years?)))
        .collect();
    let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) else {
        return ().into_any();
    };
    if first.0 >= last.0 {
        return ().into_any();
    }
    let top = points.iter().map(|(_, years)| *years).fold(0.0, f64::max);
    let x = |months: f64| format!("{:.1}%", 6.0 + (months - first.0) / (last.0 - first.0) * 88.0);
    let y = |years: f64| format!("{:.1}%", 88.0 - years / top * 70.0);
    let steps = points.windows(2).map(|pair| {
        let [(from, before), (to, after)] = [pair[0], pair[1]];
        view! {
            <line class="line" x1=x(from) y1=y(before) x2=x(to) y2=y(before)></line>
            <line class="line" x1=x(to) y1=y(before) x2=x(to) y2=y(after)></line>
        }
    });
    let dates = format!(
        "{} {} {}",
        words::years(lang, last.1),
        lang.text("register-years"),
        facts.last().map(|fact| words::edition(lang, fact.figures.edition)).unwrap_or_default(),
    );
    view! {
        <figure class="figure">
            <svg class="chart chart--h8" aria-hidden="true">
                <line class="thr" x1="6%" x2="100%" y1=y(first.1) y2=y(first.1)></line>
                {steps.collect_view()}
                <text x="6%" y=y(first.1) dy="16">
                    {format!("{} {}", words::years(lang, first.1), lang.text("register-years"))}
                </text>
                <circle class="dot" cx=x(last.0) cy=y(last.1) r="5"></circle>
                <text class="t-strong" x=x(last.0) y=y(last.1) dy="-10" text-anchor="end">{dates}</text>
            </svg>
            <figcaption>{lang.text("register-chart")}</figcaption>
        </figure>
    }
    .into_any()
}

#[component]
fn Editions(lang: Lang, facts: Vec<Fact>) -> impl IntoView {
    let missing = |withheld: bool| {
        lang.text(if withheld { "register-withheld" } else { "register-not-published" })
    };
    let row = |fact: Fact| {
        let Figures { edition, duration_years, cost } = fact.figures;
        let years = duration_years.map(|it| words::years(lang, it));
        let cost = cost.map(|it| words::money(lang, it));
        let phase = fact.phase.map(|it| words::phase(lang, it));
        let start = fact.starts_on.map(|day| lang.short_date(day));
        view! {
            <tr>
                <th scope="row">{words::edition(lang, edition)}</th>
                <td>{fact.name}<span class="tbl__s">{fact.organisation}</span></td>
                <td>{phase}</td>
                <td class="n">{start}</td>
                <td class="n">{years.unwrap_or_else(|| missing(fact.withheld))}</td>
                <td class="n">{cost.unwrap_or_else(|| missing(fact.withheld))}</td>
            </tr>
        }
    };
    view! {
        <div class="tbl-wrap" role="group" aria-label=lang.text("register-published") tabindex="0">
            <table class="tbl tbl--tight">
                <caption>{lang.text("register-editions")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{lang.text("register-edition-head")}</th>
                        <th scope="col">{lang.text("register-name-head")}</th>
                        <th scope="col">{lang.text("register-phase-head")}</th>
                        <th scope="col" class="n">{lang.text("register-start-head")}</th>
                        <th scope="col" class="n">{lang.text("register-duration")}</th>
                        <th scope="col" class="n">{lang.text("register-cost")}</th>
                    </tr>
                </thead>
                <tbody>{facts.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
