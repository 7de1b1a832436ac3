//! The way through the form: what is done, where one is, what comes.

use super::check::check_title;
use crate::base::Actor;
use crate::case::model::Case;
use crate::i18n::Lang;
use crate::intake::model::{
    CHECK, CHECK_MINUTES, FOREWORD_MINUTES, Foreword, Page, Questions, Request, Step,
};
use crate::ui::Icon;
use leptos::prelude::*;

/// Where in the form one is.
#[derive(Clone, Copy)]
pub enum Here {
    Foreword(Foreword),
    Page(Page<'static>),
    Check,
}

struct Entry {
    href: String,
    title: String,
    /// How long what is left of it takes.
    minutes: u32,
    is_done: bool,
    /// On it: which of its pages, of how many.
    here: Option<(usize, usize)>,
}

/// Every step with a link; folded on small screens.
#[component]
pub fn Stepper<'a>(
    lang: Lang,
    /// The address of the request: `/request/…`.
    path: &'a str,
    questions: &'static Questions,
    request: &'a Request,
    /// What is asked before the questions is asked of who may say it.
    case: &'a Case,
    actor: &'a Actor,
    here: Here,
) -> impl IntoView + use<> {
    let foreword = foreword(lang, path, here, case, actor);
    let entries = foreword.into_iter().chain(entries(lang, path, here, questions, request));
    let check = Entry {
        href: format!("{path}/{CHECK}"),
        title: lang.text(check_title(case.number.is_some())),
        minutes: CHECK_MINUTES,
        is_done: false,
        here: matches!(here, Here::Check).then_some((1, 1)),
    };
    let entries = entries.chain([check]);
    let entries: Vec<Entry> = entries.collect();
    let rank = entries.iter().position(|it| it.here.is_some()).unwrap_or_default() + 1;
    let facts = || [("rank", rank.into()), ("count", entries.len().into())];
    let step = lang.text_with("request-step-of", facts());
    let folded = match entries.iter().find_map(|it| it.here).filter(|(_, count)| *count > 1) {
        Some(place) => format!("{step}, {}", page_of(lang, place)),
        None => step,
    };
    let progress = request.progress(questions);
    // What need not be answered takes nobody's time who does not want to.
    let left: u32 = entries.iter().filter(|it| !it.is_done).map(|it| it.minutes).sum();
    let facts = [
        ("done", progress.answered.into()),
        ("count", progress.asked.into()),
        ("minutes", left.into()),
    ];
    let (percent, progress) = (progress.percent(), lang.text_with("request-progress", facts));
    view! {
        <aside class="stack" aria-label=lang.text("request-progress-label")>
            <nav class="steps not-lg" aria-label=lang.text("request-steps-folded")>
                <details>
                    <summary><span>{folded}</span><Icon name="chevron-down"/></summary>
                    <Entries lang entries=&entries/>
                </details>
            </nav>
            <nav class="steps only-lg" aria-label=lang.text("request-steps")>
                <Entries lang entries=&entries/>
            </nav>
            <div class="progress">
                <span>{progress}</span>
                <svg aria-hidden="true">
                    <rect class="bg" width="100%" height="6" rx="3"></rect>
                    <rect class="fg" width=format!("{percent}%") height="6" rx="3"></rect>
                </svg>
            </div>
        </aside>
    }
}

/// Who may know, and who sponsors: one step, of those that are asked of this person.
fn foreword(lang: Lang, path: &str, here: Here, case: &Case, actor: &Actor) -> Option<Entry> {
    let asked: Vec<Foreword> =
        Foreword::ALL.into_iter().filter(|it| it.is_asked(case, actor)).collect();
    let rank = asked.iter().position(|it| matches!(here, Here::Foreword(now) if now == *it));
    let first = asked.first()?;
    let is_done = asked.iter().all(|it| it.is_said(case));
    Some(Entry {
        href: format!("{path}/{}", first.id()),
        title: lang.text("request-foreword"),
        minutes: if is_done { 0 } else { FOREWORD_MINUTES },
        is_done,
        here: rank.map(|rank| (rank + 1, asked.len())),
    })
}

fn entries(
    lang: Lang,
    path: &str,
    here: Here,
    questions: &Questions,
    request: &Request,
) -> Vec<Entry> {
    let step = |step: &Step| {
        let pages: Vec<Page<'_>> = step.pages().filter(|it| request.shows(*it)).collect();
        let rank =
            pages.iter().position(|it| matches!(here, Here::Page(page) if page.id() == it.id()));
        Entry {
            href: format!("{path}/{}", step.id),
            title: step.title.by_code(lang.code()).to_owned(),
            minutes: step.minutes_left(request),
            is_done: request.completes(step),
            here: rank.map(|rank| (rank + 1, pages.len())),
        }
    };
    questions.steps.iter().map(step).collect()
}

/// « page 2 sur 6 »
fn page_of(lang: Lang, (rank, count): (usize, usize)) -> String {
    lang.text_with("request-page-of", [("rank", rank.into()), ("count", count.into())])
}

#[component]
fn Entries<'a>(lang: Lang, entries: &'a [Entry]) -> impl IntoView + use<> {
    let entry = |(rank, it): (usize, &Entry)| {
        let mark = match it.is_done && it.here.is_none() {
            true => view! { <Icon name="check"/> }.into_any(),
            false => view! { {rank + 1} }.into_any(),
        };
        let number = view! { <span class="steps__n" aria-hidden="true">{mark}</span> };
        let title = it.title.clone();
        if let Some((rank, count)) = it.here {
            let place = (count > 1)
                .then(|| view! { <span class="steps__m">{page_of(lang, (rank, count))}</span> });
            return view! {
                <li>
                    <span class="steps__i now" aria-current="step">
                        {number}
                        <span>{title}</span>
                        {place}
                    </span>
                </li>
            }
            .into_any();
        }
        let (class, state) = match it.is_done {
            true => ("steps__i done", "request-step-done"),
            false => ("steps__i", "request-step-to-do"),
        };
        let minutes = (!it.is_done).then(|| {
            let said = lang.text_with("request-minutes", [("count", it.minutes.into())]);
            view! { <span class="steps__m">{said}</span> }
        });
        view! {
            <li>
                <a class=class href=it.href.clone()>
                    {number}
                    <span>{title}<span class="sr">", " {lang.text(state)}</span></span>
                    {minutes}
                </a>
            </li>
        }
        .into_any()
    };
    view! { <ol>{entries.iter().enumerate().map(entry).collect_view()}</ol> }
}
