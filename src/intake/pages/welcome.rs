//! What a stranger reads: what this is, what is owed to whoever asks, how to come in.

use crate::base::Priority;
use crate::case::model::{DutyKind, Limits};
use crate::clock::Delay;
use crate::i18n::Lang;
use crate::intake::model::Questions;
use crate::register::model::{Distribution, DriftRange, SortBy};
use crate::register::pages::{ATTRIBUTION, BarsOfAll};
use crate::register::store::Drifting;
use crate::ui::{Heading, Icon};
use leptos::prelude::*;
use std::sync::Arc;

/// Within how long, what, how.
const PROMISES: [(DutyKind, &str, &str); 4] = [
    (DutyKind::Acknowledge, "public-promise-1-what", "public-promise-1-how"),
    (DutyKind::Decide, "public-promise-2-what", "public-promise-2-how"),
    (DutyKind::DeliverDiagnosis, "public-promise-3-what", "public-promise-3-how"),
    (DutyKind::ProgressReport, "public-promise-4-what", "public-promise-4-how"),
];

/// The limit of a P2; of what comes again and again, how often.
fn when(lang: Lang, kind: DutyKind, limits: &Limits) -> String {
    let limit = limits.limit(kind, Priority::P2);
    let time = [("time", lang.delay(limit).into())];
    match (kind, limit) {
        (DutyKind::ProgressReport, Delay::Months(1)) => lang.text("public-promise-each-month"),
        (DutyKind::ProgressReport, _) => lang.text_with("public-promise-4-when", time),
        _ => lang.delay(limit),
    }
}

/// The public page.
#[component]
pub fn Welcome(lang: Lang, register: Arc<Vec<Drifting>>, limits: Limits) -> impl IntoView {
    let p1 = lang.delay(limits.limit(DutyKind::Decide, Priority::P1));
    let note = lang.text_with("public-promises-note", [("time", p1.into())]);
    let promise = |(kind, what, how)| {
        view! {
            <li>
                <span class="promise__d">{when(lang, kind, &limits)}</span>
                <b>{lang.text(what)}</b>
                <span>{lang.text(how)}</span>
            </li>
        }
    };
    let minutes = [("minutes", Questions::current().minutes().into())];
    let needed = ["public-need-sponsor", "public-need-dates", "public-need-irreversible"];
    view! {
        <div class="home">
            <div class="hero">
                <div class="hero__text">
                    <Heading text=lang.text("public-to-tocsin")/>
                    <p class="hero__lead">{lang.text("public-lead")}</p>
                    <div class="btn-row btn-row--stack">
                        <a class="btn btn--primary btn--lg" href="/request">
                            {lang.text("home-ask")}<Icon name="arrow-right"/>
                        </a>
                        <a class="btn btn--lg" href="/urgent">
                            <Icon name="bell-ring"/>{lang.text("urgent-title")}
                        </a>
                        <a class="btn btn--lg" href="/sign-in?next=%2F">
                            <Icon name="log-in"/>{lang.text("public-follow")}
                        </a>
                    </div>
                </div>
                <NotAlone lang register/>
            </div>
            <section class="section home-sec" aria-labelledby="promises">
                <h2 id="promises">{lang.text("public-promises")}</h2>
                <ol class="promise">{PROMISES.map(promise).collect_view()}</ol>
                <p class="small muted measure">{note}</p>
            </section>
            <div class="home-two">
                <section class="section" aria-labelledby="harbour">
                    <h2 id="harbour">{lang.text("request-harbour-title")}</h2>
                    <p>{lang.text("request-harbour")}</p>
                    <p>{lang.text("public-secrecy")}</p>
                </section>
                <section class="section" aria-labelledby="needed">
                    <h2 id="needed">{lang.text("request-before-title")}</h2>
                    <ul class="ticks">
                        {needed.map(|key| view! { <li><Icon name="check"/>{lang.text(key)}</li> }).collect_view()}
                    </ul>
                    <p>{lang.text_with("request-before", minutes)}</p>
                </section>
            </div>
        </div>
    }
}

/// Below so many projects, a picture of them would be one of somebody's.
const ENOUGH: usize = 20;

/// How the published projects went, none of them named: whoever is late is in company.
#[component]
fn NotAlone(lang: Lang, register: Arc<Vec<Drifting>>) -> impl IntoView {
    let by = SortBy::Schedule;
    let drifts: Vec<f64> = register.iter().filter_map(|it| by.drift(&it.drift)).collect();
    let past = drifts.iter().filter(|it| DriftRange::past(10).holds(**it)).count();
    let figures = Distribution::of(&drifts).filter(|it| it.count >= ENOUGH);
    figures.map(|figures| {
        let count = figures.count;
        let said = lang.text_with("public-not-alone-figure", [("count", count.into())]);
        let facts =
            [("past", past.into()), ("count", count.into()), ("source", ATTRIBUTION.into())];
        view! {
            <figure class="figure hero__fig">
                <figcaption><b>{lang.text("public-not-alone")}</b>" "{said}</figcaption>
                <BarsOfAll by all=&register figures lang/>
                <p class="small muted">{lang.text_with("public-not-alone-source", facts)}</p>
            </figure>
        }
    })
}
