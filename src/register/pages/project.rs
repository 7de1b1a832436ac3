//! A project of the register: everything that was ever published about it.

use super::may_watch;
use super::moved::{EndMoved, MovedBy};
use super::words;
use crate::base::ApiError;
use crate::i18n::Lang;
use crate::register::model::{Drift, Fact, Figures, SortBy, last_said};
use crate::register::store::{Project, facts_of};
use crate::ui::Heading;
use crate::web::{Cx, Failure};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// How the latest offer of help to a project stands: the way to the next one says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastOffer {
    /// There was none.
    Never,
    /// Its lead has not answered it.
    Waits,
    /// It was declined, expired, or became a request.
    Answered,
}

impl LastOffer {
    /// The words of that way, and the same with the name of the project.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            LastOffer::Never => ("watch-open-case", "watch-open-case-on"),
            LastOffer::Waits => ("watch-see-offer", "watch-see-offer-on"),
            LastOffer::Answered => ("watch-open-again", "watch-open-again-on"),
        }
    }
}

/// What was published of a project, for `/register/projects/:id`. `offers`: the help that was offered to
/// it, which a feature above this one knows, as it knows how the latest stands.
pub async fn published(
    cx: &mut Cx,
    project: Project,
    (offers, last): (AnyView, LastOffer),
) -> Result<impl IntoView + use<>, Failure> {
    may_watch(cx)?;
    let lang = cx.lang;
    let facts = facts_of(cx.tx(), project.id).await?;
    let figures: Vec<Figures> = facts.iter().map(|fact| fact.figures).collect();
    // What only a request names was never published.
    let drift = Drift::of(&figures).ok_or(ApiError::NotFound)?;
    let address = format!("/referral?project={}", project.id);
    // What was offered is read before anything is offered a second time.
    let class = if last == LastOffer::Never { "btn btn--primary" } else { "btn" };
    let referral = view! { <a class=class href=address>{lang.text(last.words().0)}</a> };
    let sources: BTreeSet<String> = facts.iter().map(|it| it.source.clone()).collect();
    let summary = view! { <Summary lang drift facts=facts.clone()/> }.into_any();
    let chart = view! { <Chart lang facts=facts.clone()/> }.into_any();
    let described = view! { <Described lang drift facts=facts.clone()/> }.into_any();
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
        {offers}
        <section class="section gap-lg" aria-labelledby="editions">
            <h2 id="editions">{lang.text("register-published")}</h2>
            {chart}
            {editions}
            {described}
            <p class="small muted">{words::sources(lang, &sources)}</p>
        </section>
    })
}

/// What it is for, in the words of the last edition that says so.
#[component]
fn Described(lang: Lang, drift: Drift, facts: Vec<Fact>) -> impl IntoView {
    let said = |it: &Fact| Some(it.description.clone()).filter(|it| !it.is_empty());
    let last = last_said(&facts, said);
    last.map(|said| {
        let since = words::since(lang, said.clone(), drift.published.last.edition);
        view! { <p class="measure">{said.value}<span class="muted">{since}</span></p> }
    })
}

#[component]
fn Summary(lang: Lang, drift: Drift, facts: Vec<Fact>) -> impl IntoView {
    let latest = drift.published.last.edition;
    let phase = last_said(&facts, |it| it.phase).map(|it| {
        let since = words::since(lang, it, latest);
        view! { {words::phase(lang, it.value)}<span class="muted">{since}</span> }
    });
    let start = last_said(&facts, |it| it.starts_on).map(|it| {
        let since = words::since(lang, it, latest);
        view! { {lang.short_date(it.value)}<span class="muted">{since}</span> }
    });
    let unsaid =
        || view! { <span class="quiet">{lang.text("register-not-published")}</span> }.into_any();
    let phase = phase.map_or_else(unsaid, |it| it.into_any());
    let start = start.map_or_else(unsaid, |it| it.into_any());
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
                <div>
                    <dt>{lang.text("register-end-head")}</dt>
                    <dd><EndMoved lang drift/></dd>
                </div>
                <div><dt>{lang.text("register-start-head")}</dt><dd>{start}</dd></div>
                <div><dt>{lang.text("register-phase-head")}</dt><dd>{phase}</dd></div>
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
        let Figures { edition, duration_years, cost, .. } = fact.figures;
        let years = duration_years.map(|it| words::years(lang, it));
        let cost = cost.map(|it| words::money(lang, it));
        let phase = fact.phase.map(|it| words::phase(lang, it));
        let start = fact.starts_on.map(|day| lang.short_date(day));
        let end = fact.ends_on.map(|day| lang.short_date(day));
        view! {
            <tr>
                <th scope="row">{words::edition(lang, edition)}</th>
                <td>{fact.name}<span class="tbl__s">{fact.organisation}</span></td>
                <td>{phase}</td>
                <td class="n">{start}</td>
                <td class="n">{end}</td>
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
                        <th scope="col" class="n">{lang.text("register-end-head")}</th>
                        <th scope="col" class="n">{lang.text("register-duration")}</th>
                        <th scope="col" class="n">{lang.text("register-cost")}</th>
                    </tr>
                </thead>
                <tbody>{facts.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
