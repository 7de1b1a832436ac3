//! `/cases/:number/plan/what-if`: what would follow if tasks took longer or began later. Nothing is written: what is
//! supposed is in the address.

use super::of_the_plan::OfThePlan;
use super::what_if_told::Told;
use crate::base::Problem;
use crate::case::model::{CaseNumber, Look, Place, Stage};
use crate::case::pages::number_of_address;
use crate::case::store::{find, head};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::door::{Asked, path_of_the_tasks, path_of_what_if, supposing};
use crate::remediation::foresee::{foresight, foresight_supposed};
use crate::remediation::islands::{
    ANSWER, BUSY, COUNT, DAYS, FORM, FROM, LATER, LINE, MORE, TASK, TO, UNDO, WITH, WhatIfLonger,
};
use crate::remediation::model::tasks::{
    Change, Consequence, Supposed, Task, TaskDays, TaskName, bars,
};
use crate::remediation::pages::task_form::writes_tasks;
use crate::remediation::store;
use crate::ui::{Banner, ButtonLink, Form, Layout, NumberField, SelectField, Tone, page_in};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The plan as it is supposed, and as it stands.
#[component]
pub fn WhatIfPage() -> impl IntoView {
    let number = number_of_address();
    let query = use_query_map().read_untracked().clone();
    let [task, days, later, with] =
        [TASK, DAYS, LATER, WITH].map(|it| query.get(it).unwrap_or_default());
    page_in(Layout::Dense, async move |cx| {
        let number = number()?;
        let file = find(cx, number).await?;
        let head = head(cx, &file, Look::at(Place::Plan)).await?;
        let state = store::of(cx.tx(), &file).await?;
        let (lang, today) = (cx.lang, cx.today());
        let calendar = Calendar::france();
        let is_followed = matches!(file.stage, Stage::Planning | Stage::Recovery);
        let open: Vec<Task> = state.tasks.iter().filter(|it| !it.is_done()).cloned().collect();
        let body = if !is_followed || open.is_empty() {
            let key = if is_followed { "suppose-no-tasks" } else { "suppose-not-now" };
            view! { <p class="muted measure">{lang.text(key)}</p> }.into_any()
        } else {
            let bars = bars(&state.tasks, &calendar, today);
            let asked = supposing([&task, &days, &later, &with], &bars);
            let supposed = asked.supposed.clone();
            let consequence = Consequence::of(&state.tasks, &supposed, calendar, today);
            let before = foresight(cx, file.id, &state).await?;
            let after = match supposed.is_empty() {
                true => before.clone(),
                false => foresight_supposed(cx, file.id, &state, &supposed).await?,
            };
            let writes = writes_tasks(&file, &state, &cx.actor, today);
            let answer = consequence.ok().map(|consequence| {
                let milestones = state.milestones.clone();
                let told = Told { number, consequence, before, after, milestones, bars, today, lang };
                view! {
                    <Supposing number supposed=supposed.clone() tasks=state.tasks.clone() writes lang/>
                    {told.chart(&supposed)}
                    {told.words(&supposed)}
                }
            });
            view! {
                <Ask number open asked lang/>
                <Live lang/>
                <div class="stack stack--lg" id=ANSWER>{answer}</div>
                <WhatIfLonger/>
            }
            .into_any()
        };
        Ok(view! {
            <OfThePlan head number title=lang.text("suppose-title") lang>
                {body}
            </OfThePlan>
        })
    })
}

/// A task, and what is supposed of it; what was supposed before stays so.
#[component]
pub(super) fn Ask(number: CaseNumber, open: Vec<Task>, asked: Asked, lang: Lang) -> impl IntoView {
    let choice = |it: &Task| (it.rank.to_string(), format!("{} · {}", it.name(), it.title));
    let choices: Vec<_> = open.iter().map(choice).collect();
    let fault = asked.fault.map(|(field, key)| {
        let problem = Problem::new(field, key).with("limit", TaskDays::MOST);
        Form::here().find_fault(problem);
        let limit = [("limit", lang.number(TaskDays::MOST.into()).into())];
        view! {
            <Banner tone=Tone::Warn title=lang.text("suppose-unread")>
                <p><a href=format!("#{field}")>{lang.text_with(key, limit)}</a></p>
            </Banner>
        }
    });
    view! {
        {fault}
        <form class="suppose no-print" method="get" action=path_of_what_if(number) id=FORM>
            <input type="hidden" name=WITH id=WITH value=asked.supposed.written()/>
            <SelectField name=TASK label=lang.text("task") choices initial=asked.task
                none=lang.text("suppose-choose")/>
            <NumberField name=DAYS label=lang.text("suppose-days") initial=asked.days/>
            <NumberField name=LATER label=lang.text("suppose-later") initial=asked.later optional=true/>
            <div class="btn-row"><button class="btn" type="submit">{lang.text("suppose-see")}</button></div>
        </form>
        <p class="muted measure small no-print">{lang.text("suppose-hint")}</p>
    }
}

/// What a script adds: in a line what follows, always in sight, and one step back.
#[component]
fn Live(lang: Lang) -> impl IntoView {
    let facts = || {
        [("to", TO.into()), ("from", FROM.into()), ("days", MORE.into()), ("count", COUNT.into())]
    };
    view! {
        <div class="suppose__line no-print" id=LINE hidden=true
            data-later=lang.text_with("suppose-line-later", facts())
            data-sooner=lang.text_with("suppose-line-sooner", facts())
            data-same=lang.text_with("suppose-line-same", [("to", TO.into()), ("count", COUNT.into())])
            data-value=lang.text_with("suppose-value", [("days", MORE.into()), ("date", TO.into())])>
            <p role="status"></p>
            <p class="small" id=BUSY hidden=true>{lang.text("suppose-busy")}</p>
            <button class="btn btn--sm" type="button" id=UNDO disabled=true>{lang.text("suppose-undo")}</button>
        </div>
    }
}

/// What is supposed, each to be taken back, and the way to keep its durations.
#[component]
fn Supposing(
    number: CaseNumber,
    supposed: Supposed,
    tasks: Vec<Task>,
    writes: bool,
    lang: Lang,
) -> impl IntoView {
    if supposed.is_empty() {
        return view! { <p class="muted measure">{lang.text("suppose-none")}</p> }.into_any();
    }
    let here = path_of_what_if(number);
    let line = |it: &Change| {
        let found = tasks.iter().find(|task| task.rank == it.rank);
        let title = found.map(|task| task.title.clone()).unwrap_or_default();
        let bound = found.and_then(|task| bound(lang, *it, task)).unwrap_or_default();
        let said = format!("{}{bound}", said(lang, *it));
        let task = format!("{} · {title}", TaskName(it.rank));
        let href = address(&here, &supposed.without(it.rank));
        let label = lang.text_with("suppose-remove-named", [("task", task.clone().into())]);
        view! {
            <li>
                <b>{task}</b>" — "{said}" "
                <a class="no-print" href=href aria-label=label>{lang.text("suppose-remove")}</a>
            </li>
        }
    };
    let lines = supposed.changes.iter().map(line).collect_view();
    let has_durations = supposed.changes.iter().any(|it| it.days != 0);
    let keep = (writes && has_durations).then(|| {
        let href = format!("{}?suppose={}", path_of_the_tasks(number), supposed.written());
        view! { <ButtonLink href text=lang.text("suppose-keep")/> }
    });
    let starts = supposed.changes.iter().any(|it| it.later > 0) && keep.is_some();
    let starts =
        starts.then(|| view! { <p class="small muted">{lang.text("suppose-keep-days-alone")}</p> });
    view! {
        <section class="card" aria-labelledby="supposed">
            <div class="card__head"><h3 id="supposed">{lang.text("suppose-supposed")}</h3></div>
            <ul>{lines}</ul>
            <p class="btn-row no-print">
                {keep}
                <ButtonLink href=here.clone() text=lang.text("suppose-reset")/>
            </p>
            {starts}
        </section>
    }
    .into_any()
}

/// The page with this supposed.
fn address(here: &str, supposed: &Supposed) -> String {
    match supposed.is_empty() {
        true => here.to_owned(),
        false => format!("{here}?with={}", supposed.written()),
    }
}

/// "10 jours de plus, début repoussé de 3 jours".
fn said(lang: Lang, it: Change) -> String {
    let days = i64::from(it.days.unsigned_abs());
    let days = match it.days {
        0 => None,
        more if more > 0 => Some(lang.text_with("suppose-more", [("days", days.into())])),
        _ => Some(lang.text_with("suppose-fewer", [("days", days.into())])),
    };
    let later = (it.later > 0)
        .then(|| lang.text_with("suppose-begun-later", [("days", i64::from(it.later).into())]));
    days.into_iter().chain(later).collect::<Vec<_>>().join(", ")
}

/// Why no more days are taken off or put on: nobody supposes that a task lasts no day, or more than ten years.
fn bound(lang: Lang, it: Change, task: &Task) -> Option<String> {
    let key = match (it.days, i64::from(task.days.get()) + i64::from(it.days)) {
        (..=-1, ..=1) => "suppose-bound-least",
        (1.., total) if total >= i64::from(TaskDays::MOST) => "suppose-bound-most",
        _ => return None,
    };
    let limit = [("limit", lang.number(TaskDays::MOST.into()).into())];
    let said = lang.text_with(key, limit);
    Some(format!(" ({said})"))
}

/// In the plan: the question, which another page answers.
#[component]
pub(super) fn WhatIf(number: CaseNumber, tasks: Vec<Task>, lang: Lang) -> impl IntoView {
    let open: Vec<Task> = tasks.into_iter().filter(|it| !it.is_done()).collect();
    (!open.is_empty()).then(|| {
        view! {
            <section class="card no-print" aria-labelledby="what-if">
                <div class="card__head">
                    <h3 id="what-if">{lang.text("suppose-title")}</h3>
                </div>
                <Ask number open asked=Asked::default() lang/>
            </section>
        }
    })
}
