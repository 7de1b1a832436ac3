//! Who is to meet each need: looked at by one button, asked by the other.

use super::live::LiveSum;
use super::rules::against_rules;
use super::waits::waits_beside;
use super::words::Words;
use crate::base::PersonId;
use crate::roster::api::AssignProposed;
use crate::roster::model::proposal::{Staffing, Wanted};
use crate::roster::model::{TeamRule, Unweighed, WaitingCase, Weeks};
use crate::roster::pages::clash::is_asked_for;
use crate::roster::pages::percent;
use crate::roster::store::field;
use crate::ui::{Hidden, LongField, SelectField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// What was weighed of the choice that is looked at.
pub(super) struct Weighed<'a> {
    /// The rules that it breaks, and who would be asked for more than they give: each takes a reason.
    pub against: &'a [TeamRule],
    pub over: &'a [PersonId],
    pub waits: &'a [Unweighed],
    /// Who would be asked no more.
    pub gone: &'a [PersonId],
    /// Whether anybody would have anything to answer.
    pub asks: bool,
}

/// The form for the case at this place of the question.
pub(super) fn choice(
    words: &Words,
    (question, at): (&Staffing, usize),
    case: &WaitingCase,
    chosen: &[Option<String>],
    weighed: &Weighed<'_>,
) -> AnyView {
    let lang = words.lang;
    let waiting = &question.cases[at];
    let choose = |(at, wanted): (usize, &Wanted)| {
        let name = field(at);
        let mut people: Vec<(String, String)> = question
            .who_may(waiting, wanted)
            .map(|it| {
                (
                    it.id.clone(),
                    words.candidate(it, wanted.skill) + &waits_beside(words, weighed.waits, &it.id),
                )
            })
            .collect();
        people.sort_by(|a, b| a.1.cmp(&b.1));
        let asked = [
            ("skill", words.skill(wanted.skill, wanted.level).into()),
            ("share", percent(lang, wanted.share).into()),
        ];
        let initial = chosen.get(at).cloned().flatten().unwrap_or_default();
        let weeks = Weeks { first: question.starts_on };
        view! {
            <SelectField name label=lang.text_with("proposal-field", asked)
                hint=words.weeks(weeks, wanted.first_week, wanted.last_week)
                choices=people none=lang.text("proposal-nobody") initial/>
        }
    };
    let fields = waiting.needs.iter().enumerate().map(choose).collect_view();
    let over: Vec<String> = weighed.over.iter().map(|it| words.name(&it.to_string())).collect();
    let overload = (!over.is_empty() || is_asked_for("overload_reason")).then(|| {
        let stays = lang.text("overload-reason-hint");
        let hint = match over.is_empty() {
            true => stays,
            false => {
                let names = [("names", over.join(", ").into())];
                format!("{} {stays}", lang.text_with("overload-reason-for", names))
            }
        };
        view! { <LongField name="overload_reason" label=lang.text("overload-reason") hint rows=2/> }
    });
    let against = against_rules(lang, weighed.against);
    let note = match weighed.asks {
        true => lang.text("proposal-send-why").into_any(),
        false => view! {
            {lang.text("proposal-all-asked")} " "
            <a href="/team/tentative">{lang.text("proposal-awaited")}</a>
        }
        .into_any(),
    };
    // Who is listed below as asked no more: nobody else is, whatever is chosen until it is sent.
    let told: Vec<String> = weighed.gone.iter().map(PersonId::to_string).collect();
    let told = (!told.is_empty()).then(|| view! { <Hidden name="told" value=told.join(",")/> });
    let (number, here) = (case.number.to_string(), format!("/team/proposal/{}", case.number));
    view! {
        <div class="weighing__form">
            <section class="card" aria-labelledby="choose">
                <h2 id="choose">{lang.text("proposal-choose")}</h2>
                <form class="form form--tight" method="post" action=AssignProposed::url()>
                    <Hidden name="case" value=number/>
                    <Hidden name="seen" value=case.version.to_string()/>
                    {told}
                    {fields}
                    {overload}
                    {against}
                    <div class="btn-row">
                        <button class="btn" type="submit" formmethod="get" formaction=here>
                            {lang.text("proposal-see")}
                        </button>
                        <button class="btn btn--primary" type="submit">{lang.text("proposal-send")}</button>
                    </div>
                    <p class="card__note">{note}</p>
                </form>
            </section>
            <LiveSum lang/>
        </div>
    }
    .into_any()
}
