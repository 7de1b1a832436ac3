//! The forms of a director: a new objective, another target, an end.

use super::super::api::{ChangeObjective, EndObjective, SetObjective};
use super::super::model::{Indicator, Month, Objective, due_choices};
use super::super::store::{must_read, this_month};
use super::PATH;
use super::words::{defined, due, named};
use crate::i18n::Lang;
use crate::ui::{Breadcrumb, Choice, Heading, Hidden, LongField, NumberField, SelectField, page};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// `/portfolio/objectives/new`
#[component]
pub fn NewObjectivePage() -> impl IntoView {
    page(async |cx| {
        must_read(cx)?;
        Objective::must_set(&cx.actor)?;
        let (lang, this) = (cx.lang, this_month(cx));
        let above = vec![
            ("/portfolio".to_owned(), lang.text("portfolio-title")),
            (PATH.to_owned(), lang.text("objectives-title")),
        ];
        let indicators: Vec<Choice> =
            Indicator::ALL.map(|it| Choice::new(it.name(), named(lang, it))).into();
        let means = |it: Indicator| {
            view! { <div><dt>{named(lang, it)}</dt><dd>{defined(lang, it)}</dd></div> }
        };
        Ok(view! {
            <Breadcrumb lang above here=lang.text("objectives-set")/>
            <div class="stack stack--lg measure">
                <Heading text=lang.text("objectives-set")/>
                <form class="form" method="post" action=SetObjective::url() novalidate>
                    <SelectField name="objective_indicator" label=lang.text("objective-indicator")
                        choices=indicators none=lang.text("objective-choose")/>
                    <Aim lang this target=String::new() chosen=None/>
                    <div class="btn-row">
                        <button class="btn btn--primary" type="submit">{lang.text("objectives-set")}</button>
                    </div>
                </form>
                <section class="section" aria-labelledby="measured">
                    <h2 id="measured">{lang.text("objectives-measured")}</h2>
                    <dl class="dl">{Indicator::ALL.map(means).into_iter().collect_view()}</dl>
                </section>
            </div>
        })
    })
}

/// The target, by when, and why.
#[component]
fn Aim(lang: Lang, this: Month, target: String, chosen: Option<Month>) -> impl IntoView {
    let choices: Vec<Choice> = due_choices(this)
        .into_iter()
        .map(|(sent, month)| Choice::new(sent, due(lang, month)))
        .collect();
    let chosen = due_choices(this).into_iter().find(|(_, month)| *month == chosen);
    let chosen = chosen.map(|(sent, _)| sent).unwrap_or_default();
    view! {
        <NumberField name="objective_target" label=lang.text("objective-target")
            hint=lang.text("objective-target-hint") initial=target/>
        <SelectField name="objective_due" label=lang.text("objective-due") choices initial=chosen/>
        <LongField name="objective_reason" label=lang.text("objective-reason")
            hint=lang.text("objective-reason-hint") rows=3/>
    }
}

/// On the page of an objective that goes on.
#[component]
pub(super) fn Acts(lang: Lang, it: Objective, this: Month) -> impl IntoView {
    let (id, seen) = (it.id.to_string(), it.version().to_string());
    let aimed = it.aimed();
    let (target, chosen) = (aimed.target.to_string(), aimed.due);
    view! {
        <section class="section gap-lg measure no-print" aria-labelledby="change">
            <h2 id="change">{lang.text("objective-change")}</h2>
            <form class="form form--tight" method="post" action=ChangeObjective::url() novalidate>
                <Hidden name="objective" value=id.clone()/>
                <Hidden name="seen" value=seen.clone()/>
                <Aim lang this target chosen/>
                <div class="btn-row">
                    <button class="btn" type="submit">{lang.text("objective-change-do")}</button>
                </div>
            </form>
        </section>
        <section class="section gap-lg measure no-print" aria-labelledby="end">
            <h2 id="end">{lang.text("objective-end")}</h2>
            <form class="form form--tight" method="post" action=EndObjective::url() novalidate>
                <Hidden name="objective" value=id/>
                <Hidden name="seen" value=seen/>
                <LongField name="end_reason" label=lang.text("objective-end-reason")
                    hint=lang.text("objective-end-hint") rows=3/>
                <div class="btn-row">
                    <button class="btn" type="submit">{lang.text("objective-end-do")}</button>
                </div>
            </form>
        </section>
    }
}
