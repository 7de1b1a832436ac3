//! What was found: the words that were looked for are marked, where they stand.

use crate::case::pages::{StageTag, Tab};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::register::pages::phase_said;
use crate::search::store::{CaseFound, Cases, ProjectFound, Projects, SHOWN};
use crate::terms::Typed;
use crate::ui::{Due, Pace, Pager};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// The cases, a page of them.
#[component]
pub fn CaseResults<'t>(
    lang: Lang,
    said: String,
    typed: &'t Typed,
    cases: Cases,
    from: usize,
    now: DateTime<Utc>,
    /// Whether the reader is of those who decide: they are led to the score.
    watches: bool,
) -> impl IntoView + use<> {
    let Cases { shown, count, are_more } = cases;
    let last = from + shown.len();
    let up_to = [("from", (from + 1).into()), ("to", last.into()), ("count", count.into())];
    let said_of_them =
        lang.text_with(if are_more { "search-rows-more" } else { "search-rows" }, up_to);
    let address = |from: usize| {
        let query =
            serde_urlencoded::to_string([("q", said.as_str()), ("from", &from.to_string())]);
        format!("/search?{}", query.unwrap_or_default())
    };
    let before = (from > 0).then(|| address(from.saturating_sub(SHOWN)));
    let after = (last < count).then(|| address(last));
    let key = if are_more { "search-cases-more" } else { "search-cases-count" };
    let counted = lang.text_with(key, [("count", count.into())]);
    let items = shown.into_iter().map(|it| case(lang, typed, it, now, watches)).collect_view();
    view! {
        <section aria-labelledby="cases">
            <h2 id="cases">{lang.text("search-cases")}</h2>
            <p class="small muted">{counted}</p>
            <ol class="found">{items}</ol>
            <Pager lang said=said_of_them before after/>
        </section>
    }
}

fn case(
    lang: Lang,
    typed: &Typed,
    it: CaseFound,
    now: DateTime<Utc>,
    watches: bool,
) -> impl IntoView + use<> {
    let tab = if watches { Tab::Score } else { Tab::Status };
    let excerpt =
        it.excerpt.map(|said| view! { <p class="found__said">{marked(typed, &said)}</p> });
    let owed = it.owed.map(|(duty, who, due)| {
        let what = format!("{} · {who}", lang.text(&format!("duty-{duty}")));
        view! { <p class="found__due">{owed(lang, what, due.map(DateTime::<Utc>::from), now)}</p> }
    });
    view! {
        <li class="found__item">
            <div class="found__body">
                <h3><a href=tab.path(it.number)>{marked(typed, &it.title)}</a></h3>
                <p class="found__about">
                    <span class="num">{marked(typed, &it.number.to_string())}</span>
                    <span>{marked(typed, &it.organisation)}</span>
                    <StageTag lang stage=it.stage/>
                </p>
                {excerpt}
            </div>
            {owed}
        </li>
    }
}

fn owed(lang: Lang, what: String, due: Option<DateTime<Utc>>, now: DateTime<Utc>) -> AnyView {
    match due {
        None => view! { <Due pace=Pace::Paused when=lang.text("queue-paused") what/> }.into_any(),
        Some(at) if at >= now => view! { <Due when=lang.dense_moment(at) what/> }.into_any(),
        Some(at) => {
            let late = lang.late(Calendar::france().working_time_between(at, now));
            let when = lang.dense_moment(at);
            view! { <Due pace=Pace::Late when what=format!("{late} · {what}")/> }.into_any()
        }
    }
}

/// The projects of the register.
#[component]
pub fn ProjectResults<'t>(
    lang: Lang,
    typed: &'t Typed,
    projects: Projects,
) -> impl IntoView + use<> {
    let Projects { shown, count } = projects;
    let counted = match shown.len() < count {
        true => lang.text_with("search-projects-first", [("shown", shown.len().into())]),
        false => lang.text_with("search-projects-count", [("count", count.into())]),
    };
    let items = shown.into_iter().map(|it| project(lang, typed, it)).collect_view();
    view! {
        <section aria-labelledby="projects">
            <h2 id="projects">{lang.text("search-projects")}</h2>
            <p class="small muted">{counted}</p>
            <ol class="found">{items}</ol>
        </section>
    }
}

fn project(lang: Lang, typed: &Typed, it: ProjectFound) -> impl IntoView + use<> {
    let phase = it.phase.map(|phase| view! { <span class="tag">{phase_said(lang, phase)}</span> });
    let once = it.once_called.map(|name| {
        let label = lang.text("search-once-called");
        view! { <p class="found__said">{label}" "{marked(typed, &name)}</p> }
    });
    let excerpt =
        it.excerpt.map(|said| view! { <p class="found__said">{marked(typed, &said)}</p> });
    view! {
        <li class="found__item">
            <div class="found__body">
                <h3><a href=format!("/register/projects/{}", it.id)>{marked(typed, &it.name)}</a></h3>
                <p class="found__about"><span>{marked(typed, &it.organisation)}</span>{phase}</p>
                {once}
                {excerpt}
            </div>
        </li>
    }
}

/// A text with the words that were looked for marked in it.
fn marked(typed: &Typed, text: &str) -> impl IntoView + use<> {
    let pieces = typed.marked(text).into_iter().map(|piece| {
        let text = piece.text.to_owned();
        match piece.is_found {
            true => view! { <mark>{text}</mark> }.into_any(),
            false => text.into_any(),
        }
    });
    pieces.collect_view()
}
