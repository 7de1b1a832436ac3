//! The fields of the form that supposes, as they are typed in.

use super::board::element;
use super::{BUSY, DAYS, FORM, LATER, TASK, WITH};
use crate::remediation::model::tasks::{Change, Supposed};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// What they say, if the server would read the same.
pub(super) fn typed() -> Option<Change> {
    let task: HtmlSelectElement = element(TASK)?.dyn_into().ok()?;
    let rank = task.value().parse().ok()?;
    let later = u32::try_from(number(LATER)?).ok()?;
    let change = Change { rank, days: number(DAYS)?, later };
    let supposed = Supposed::default().with(change);
    // A number that is too large is none in an address.
    (Supposed::read(&supposed.written()) == supposed).then_some(change)
}

/// A field left empty is 0.
fn number(id: &str) -> Option<i32> {
    let field: HtmlInputElement = element(id)?.dyn_into().ok()?;
    match field.value().trim() {
        "" => Some(0),
        typed => typed.replace('\u{2212}', "-").parse().ok(),
    }
}

/// What is supposed goes along when the form is sent.
pub(super) fn bring(supposed: &Supposed) {
    let field = element(WITH).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.set_value(&supposed.written());
    }
}

/// Nothing is typed any more, where what was typed is taken back.
pub(super) fn empty() {
    for id in [DAYS, LATER] {
        let field = element(id).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field {
            field.set_value("");
        }
    }
}

pub(super) fn is_of_the_form(event: &Event) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let form = target.and_then(|it| it.closest(&["#", FORM].concat()).ok().flatten());
    form.is_some()
}

/// That the server is asked for more.
pub(super) fn set_busy(is_busy: bool) {
    let busy = element(BUSY).and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(busy) = busy {
        busy.set_hidden(!is_busy);
    }
}
