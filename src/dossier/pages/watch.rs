//! What came after the action: the line of the watch, the checks, the review, what follows from it, relapses.

use super::sheet::{Sheet, cell, heads};
use super::{Desk, Held, unsaid};
use crate::aftercare::model::{ActionLine, Aftercare, Mark, action_mark};
use crate::aftercare::pages::{
    check_made, name_of_mark, on, review_held, signed, state_of_mark, turn,
};
use crate::clock::Calendar;
use crate::ui::Tag;
use leptos::prelude::*;

pub(super) fn watch(desk: &Desk) -> Option<Held> {
    let (lang, care) = (desk.lang, &desk.whole.care);
    let steps = desk.whole.steps(desk.read_at);
    if steps.is_empty() && *care == Aftercare::default() {
        return None;
    }
    let checks = care.checks.iter().rev().map(|it| check_made(lang, it.clone()).into_any());
    let checks: Vec<AnyView> = checks.collect();
    let reviews = care.reviews.iter().rev();
    let reviews = reviews.map(|(it, said)| review_held(lang, it.clone(), said.clone()).into_any());
    let reviews: Vec<AnyView> = reviews.collect();
    let turns = care.turns.iter().rev().map(|it| turn(lang, it.clone()).into_any());
    let turns: Vec<AnyView> = turns.collect();
    let turns = (!turns.is_empty()).then(|| view! { <ul class="bare stack">{turns}</ul> });
    let unchecked = care.unchecked.clone().map(|reason| {
        view! {
            <p class="measure">
                <b>{lang.text("after-closed-unchecked")}</b> " " <span class="said">{reason}</span>
            </p>
        }
    });
    let drawn = view! { {turns}{line(desk, steps)}{checks}{reviews}{actions(desk)}{unchecked} };
    Some(Held { count: None, drawn: drawn.into_any() })
}

/// From the hand back to the closing: what was due, and what was done.
fn line(desk: &Desk, marks: Vec<Mark>) -> Option<impl IntoView + use<>> {
    let lang = desk.lang;
    let row = |it: Mark| {
        let (key, mood) = state_of_mark(it.state);
        vec![
            cell(name_of_mark(lang, it.kind)),
            view! { <Tag text=lang.text(key) mood/> }.into_any(),
            cell(it.at.map_or_else(unsaid, |at| on(lang, at))),
        ]
    };
    (!marks.is_empty()).then(|| {
        let rows = marks.into_iter().map(row).collect();
        let heads = heads(lang, ["after-step", "after-state", "after-day"]);
        view! { <Sheet id="sheet-watch" caption=lang.text("after-watch") heads rows/> }
    })
}

fn actions(desk: &Desk) -> Option<impl IntoView + use<>> {
    let (lang, actions) = (desk.lang, &desk.whole.care.actions);
    let row = |it: &ActionLine| {
        let stands = action_mark(&desk.whole.file, it, &Calendar::france(), desk.read_at);
        let (key, mood) = state_of_mark(stands.state);
        let done = it.done.as_ref().map(|(word, said)| {
            let said = signed(lang, said);
            view! { <span class="tbl__s said">{word.clone()}</span><span class="tbl__s">{said}</span> }
        });
        let owner = desk.whole.name_of(it.owner);
        vec![
            cell(it.what.clone()),
            cell(owner.unwrap_or_else(|| lang.text("journal-somebody"))),
            cell(on(lang, it.due_at)),
            view! { <Tag text=lang.text(key) mood/>{done} }.into_any(),
        ]
    };
    (!actions.is_empty()).then(|| {
        let rows = actions.iter().map(row).collect();
        let keys = ["after-action-what", "after-action-owner", "after-action-due", "after-state"];
        let heads = heads(lang, keys);
        view! { <Sheet id="sheet-actions" caption=lang.text("after-actions") heads rows/> }
    })
}
