//! Beside the score: why this deadline, what is at stake, who is in the case.

use super::compare_lines::{impact_name, impact_said};
use crate::base::{Priority, ProjectId};
use crate::case::model::Began;
use crate::case::pages::DeadlineSum;
use crate::clock::Deadline;
use crate::i18n::{Lang, paris_date};
use crate::register::model::Drift;
use crate::register::pages::PublishedDrift;
use crate::triage::model::{
    Appraisal, ImpactPart, Raised, RiskModel, impact_parts, raised, share_out,
};
use crate::triage::store::{AskedFor, Latest, Named};
use crate::triage::tags::PriorityTag;
use crate::triage::words::{number, tenths};
use crate::ui::Disclosure;
use chrono::NaiveDate;
use leptos::prelude::*;
use std::borrow::Cow;

#[component]
pub fn DeadlineCard(lang: Lang, began: Began, deadline: Deadline) -> impl IntoView {
    let day = lang.date_of_month(paris_date(deadline.due_at));
    view! {
        <section class="card" aria-labelledby="why-then">
            <h2 id="why-then">{lang.text_with("case-why-then", [("day", day.into())])}</h2>
            <DeadlineSum began deadline lang/>
        </section>
    }
}

/// Impact, urgency, and the priority that they and the band make.
#[component]
pub fn StakesCard(
    lang: Lang,
    latest: Latest,
    today: NaiveDate,
    /// That the time limits follow.
    clocks: Option<Priority>,
    /// What the project answered.
    asked: AskedFor,
) -> impl IntoView {
    let (band, priority) = (latest.band(today), latest.priority(today));
    let is_overridden = latest.overridden(today).is_some();
    let model = latest.model;
    let Appraisal { assessment, impact, urgency_days, .. } = latest.appraisal;
    let urgency = match (urgency_days, latest.context.irreversible_on) {
        (Some(days), Some(date)) => lang.text_with(
            "stakes-urgency-days",
            [("days", days.into()), ("date", lang.short_date(date).into())],
        ),
        _ => lang.text("stakes-no-date"),
    };
    let is_harmed = latest.context.facts.users_harmed_now;
    let raised = raised(&model, band, impact, urgency_days, is_harmed).map(|raised| match raised {
        Raised::ByHarm => lang.text("stakes-raised-by-harm"),
        Raised::ByUrgency => {
            lang.text_with("stakes-raised-by-urgency", [("days", model.urgency_days.into())])
        }
    });
    let parts = impact_parts(&model, &latest.context.impact);
    let harmed = is_harmed.then(|| {
        view! { <div><dt>{lang.text("stakes-harm")}</dt><dd>{lang.text("stakes-harmed")}</dd></div> }
    });
    let [band, computed] =
        [band, assessment.band].map(|it| lang.text(&format!("band-{}", it.name())));
    let facts = [
        ("band", band.into()),
        ("computed", computed.into()),
        ("impact", impact_word(lang, &model, impact).into()),
    ];
    let why =
        lang.text_with(if is_overridden { "stakes-why-override" } else { "stakes-why" }, facts);
    // Two priorities on one page: what each is for is said.
    let clocks = clocks.filter(|it| *it != priority).map(|it| {
        let clocks = [("clocks", it.name().into())];
        view! { <p class="card__note">{lang.text_with("stakes-clocks", clocks)}</p> }
    });
    let out_of = lang.text_with("stakes-of-100", [("points", (impact.round() as i64).into())]);
    view! {
        <section class="card" aria-labelledby="stakes">
            <h2 id="stakes">{lang.text("stakes-title")}</h2>
            <dl class="dl">
                <div>
                    <dt>{lang.text("stakes-impact")}</dt>
                    <dd>{lang.capital(impact_key(&model, impact))} " " <span class="num muted">{out_of}</span></dd>
                </div>
                <div><dt>{lang.text("stakes-urgency")}</dt><dd>{urgency}</dd></div>
                {harmed}
                <div>
                    <dt>{lang.text("stakes-priority")}</dt>
                    <dd><PriorityTag priority/> " " {why}" "{raised}</dd>
                </div>
            </dl>
            <ImpactMade lang parts asked unknown=model.impact.unknown/>
            {clocks}
        </section>
    }
}

/// What makes the impact, part by part: what was answered, and what it adds of all that it may.
#[component]
fn ImpactMade(
    lang: Lang,
    parts: [ImpactPart; 6],
    asked: AskedFor,
    /// The share that counts where nobody knows.
    unknown: f64,
) -> impl IntoView {
    let answers = asked.answers;
    let shown = share_out(&parts.map(|part| part.points));
    let rows = parts.into_iter().zip(shown).map(move |(part, points)| {
        let said = impact_said(lang, answers.as_ref(), part.name);
        let said = match part.share {
            Some(share) => said.unwrap_or_else(|| lang.percent(share * 100.0)),
            None => {
                let share = [("share", lang.percent(unknown * 100.0).into())];
                let counted = lang.text_with("stakes-unknown", share);
                let said = said.unwrap_or_else(|| lang.text("score-no-answer"));
                format!("{said}{counted}")
            }
        };
        let of = format!("{} / {}", number(lang, points), number(lang, tenths(part.weight)));
        view! {
            <div>
                <dt>{impact_name(lang, part.name)}</dt>
                <dd>{said} <br/> <span class="num muted small">{of}</span></dd>
            </div>
        }
    });
    view! {
        <Disclosure summary=lang.text("stakes-made-of")>
            <dl class="dl">{rows.collect_view()}</dl>
            <p class="card__note">{lang.text("stakes-made-how")}</p>
        </Disclosure>
    }
}

/// The key of impact in a word, by the columns of the model's matrix.
pub fn impact_key(model: &RiskModel, impact: f64) -> &'static str {
    ["impact-low", "impact-medium", "impact-high", "impact-major"][model.column_of(impact)]
}

pub fn impact_word(lang: Lang, model: &RiskModel, impact: f64) -> String {
    lang.text(impact_key(model, impact))
}

#[component]
pub fn PeopleCard(lang: Lang, people: Vec<Named>) -> impl IntoView {
    let person = |person: Named| {
        let class = if person.of_the_brigade() { "who__av who__av--us" } else { "who__av" };
        view! {
            <li>
                <span class="who">
                    <span class=class aria-hidden="true">{person.initials()}</span>
                    {person.name}
                </span>
                <span class="muted">{lang.text(&format!("part-{}", person.part))}</span>
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="people">
            <h2 id="people">{lang.text("people-title")}</h2>
            <ul class="people">{people.into_iter().map(person).collect_view()}</ul>
        </section>
    }
}

/// How far the project has moved from what was first published of it.
#[component]
pub fn PublishedCard(lang: Lang, project: ProjectId, drift: Drift) -> impl IntoView {
    let address = format!("/register/projects/{project}");
    view! {
        <section class="card" aria-labelledby="published">
            <div class="card__head">
                <h2 id="published">{lang.text("published-title")}</h2>
                <a class="small" href=address>{lang.text("published-link")}</a>
            </div>
            <PublishedDrift lang drift/>
        </section>
    }
}

/// A drift against the first publication; or that there is none, and why.
pub fn drift_words(
    lang: Lang,
    drift: Option<&Drift>,
    of: fn(&Drift) -> Option<f64>,
) -> impl IntoView + use<> {
    let first_edition =
        drift.is_some_and(|it| it.published.first.edition == it.published.last.edition);
    let (class, said) = match drift.and_then(of) {
        Some(share) => ("num", lang.percent_signed(share * 100.0).into()),
        None if first_edition => ("quiet", Cow::from(lang.label("queue-first-edition"))),
        None => ("quiet", lang.label("queue-unpublished").into()),
    };
    view! { <span class=class>{said}</span> }
}
