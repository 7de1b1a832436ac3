//! What waits for somebody's answer beside the decision itself: who owes it, by when, and why then.

use crate::case::model::{CaseNumber, DutyKind};
use crate::case::pages::{GoAct, Way, deadline_said};
use crate::case::store::RelayFacts;
use crate::i18n::Lang;
use leptos::prelude::*;

/// What a room must know of before it decides: each is answered on the page of the case.
pub const ANSWERS: [DutyKind; 2] = [DutyKind::AnswerOverride, DutyKind::AnswerContest];

/// One duty in a line, since the relay of the page stands above already, with its sum in a sentence.
#[component]
pub fn Awaited(lang: Lang, relay: RelayFacts) -> impl IntoView {
    let sum = relay.deadline.as_ref().map(|it| deadline_said(lang, relay.began, it));
    let what = lang.text(&format!("duty-{}", relay.kind.name()));
    let who = lang.text_with("relay-owes", [("name", relay.owed_by.into())]);
    let due = relay.due_at.map(|at| {
        let at = [("moment", lang.moment(at).into())];
        view! { <span class="muted">{lang.text_with("home-before", at)}</span> }
    });
    view! {
        <p class="row"><span>{who}</span><b>{what}</b>{due}</p>
        {sum.map(|sum| view! { <p class="small muted">{sum}</p> })}
    }
}

/// Those of a case that is before the committee.
#[component]
pub fn AwaitedCard(lang: Lang, number: CaseNumber, relays: Vec<RelayFacts>) -> impl IntoView {
    let each = |relay: RelayFacts| {
        let way = Way::of(number, relay.kind);
        view! { <li><Awaited lang relay/><p class="no-print"><GoAct way lang/></p></li> }
    };
    let (any, each) = (!relays.is_empty(), relays.into_iter().map(each).collect_view());
    any.then(|| {
        view! {
            <section class="card" aria-labelledby="awaited">
                <h2 id="awaited">{lang.text("sitting-awaited")}</h2>
                <ul class="bare stack">{each}</ul>
            </section>
        }
    })
}
