//! Who owes what, by when, and why then: the spine of every screen.

use super::Icon;
use crate::i18n::Lang;
use leptos::prelude::*;
use std::cmp::Ordering;

/// How a duty stands against its clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    #[default]
    OnTime,
    Soon,
    Late,
    /// The clock is stopped.
    Paused,
}

/// A moment, for machines and for people.
#[derive(Clone, Debug)]
pub struct When {
    /// As `datetime` has it: `2026-11-24T14:20Z`.
    pub iso: String,
    /// « jeudi 4 novembre, 14 h 20 »
    pub said: String,
}

/// What one named person owes now.
#[component]
pub fn Relay(
    lang: Lang,
    #[prop(optional)] pace: Pace,
    /// « Inès Morvan, coordinatrice, doit »
    #[prop(into)]
    who: String,
    /// « la décision motivée »
    #[prop(into)]
    what: String,
    /// None while the clock is stopped.
    due: Option<When>,
    /// What is left, or how late it is, or why the clock is stopped.
    #[prop(into)]
    left: String,
    /// What can be done about it.
    #[prop(optional_no_strip)]
    act: Option<AnyView>,
) -> impl IntoView {
    let class = match pace {
        Pace::OnTime => "duty",
        Pace::Soon => "duty duty--soon",
        Pace::Late => "duty duty--late",
        Pace::Paused => "duty duty--paused",
    };
    view! {
        <section class=format!("{class} gap-sm") aria-label=lang.text("ui-relay")>
            <div>
                <p class="duty__k">{who}</p>
                <p class="duty__what">{what}</p>
            </div>
            <div class="duty__when">
                {due.map(|due| view! {
                    <span class="duty__k">{lang.text("ui-relay-before")}</span>
                    <time datetime=due.iso>{due.said}</time>
                })}
                <span class="duty__left">{pace_icon(pace)}{left}</span>
            </div>
            {act.map(|act| view! { <div class="duty__act btn-row no-print">{act}</div> })}
        </section>
    }
}

/// The same in a row of a table.
#[component]
pub fn Due(
    #[prop(optional)] pace: Pace,
    /// « 1 jour de retard »
    #[prop(into)]
    when: String,
    /// « mar. 26 oct., 17 h · Décision · Inès Morvan »
    #[prop(into)]
    what: String,
) -> impl IntoView {
    let class = match pace {
        Pace::OnTime => "due__t",
        Pace::Soon => "due__t due__t--soon",
        Pace::Late => "due__t due__t--late",
        Pace::Paused => "due__t due__t--paused",
    };
    view! {
        <span class="due">
            <span class=class>{pace_icon(pace)}<span>{when}</span></span>
            <span class="due__w">{what}</span>
        </span>
    }
}

fn pace_icon(pace: Pace) -> Option<impl IntoView> {
    let name = match pace {
        Pace::OnTime => return None,
        Pace::Soon => "clock",
        Pace::Late => "triangle-alert",
        Pace::Paused => "circle-pause",
    };
    Some(view! { <Icon name/>" " })
}

/// One line of a deadline that explains itself.
#[derive(Clone, Debug)]
pub struct Term {
    pub label: String,
    pub detail: Option<String>,
    pub amount: String,
    /// Said, and adding nothing: a weekend, a holiday.
    pub is_nil: bool,
}

/// A deadline laid out as the sum that it is.
#[component]
pub fn DeadlineSum(
    terms: Vec<Term>,
    /// The day and the hour it comes to.
    total: (String, String),
) -> impl IntoView {
    let term = |term: Term| {
        let detail = term.detail.map(|detail| view! { <small>{detail}</small> });
        view! {
            <div class=term.is_nil.then_some("sum__nil")>
                <dt>{term.label}{detail}</dt>
                <dd>{term.amount}</dd>
            </div>
        }
    };
    view! {
        <dl class="sum">
            {terms.into_iter().map(term).collect_view()}
            <div class="sum__total"><dt>{total.0}</dt><dd>{total.1}</dd></div>
        </dl>
    }
}

/// The stages of a case, in a line; on a small screen, the sentence that says the same.
#[component]
pub fn Track(
    #[prop(into)] label: String,
    stages: Vec<String>,
    /// The index of the present one.
    now: usize,
    /// The index of one that was not gone through.
    skipped: Option<usize>,
    /// « Étape 2 sur 9 : en qualification, puis comité »
    #[prop(into)]
    said: String,
) -> impl IntoView {
    let stage = |(at, name): (usize, String)| {
        let dot = || view! { <span class="track__dot"></span> }.into_any();
        let (class, mark) = match at.cmp(&now) {
            Ordering::Less if skipped == Some(at) => {
                ("skipped", view! { <Icon name="minus"/> }.into_any())
            }
            Ordering::Less => ("done", view! { <Icon name="check"/> }.into_any()),
            Ordering::Equal => ("now", dot()),
            Ordering::Greater => ("coming", dot()),
        };
        view! { <li class=class aria-current=(at == now).then_some("step")>{mark}{name}</li> }
    };
    view! {
        <p class="track-sm small">{said}</p>
        <ol class="track" aria-label=label>
            {stages.into_iter().enumerate().map(stage).collect_view()}
        </ol>
    }
}
