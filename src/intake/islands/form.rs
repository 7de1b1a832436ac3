//! The form of a page of questions, as a script reads it and writes in it.

use super::post::Fields;
use crate::intake::model::Question;
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use std::collections::BTreeSet;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement};

/// What the form says of some questions, and who is to be told apart: see `model::keep`.
pub fn read(form: Option<&HtmlFormElement>, questions: &BTreeSet<String>) -> Fields {
    let mut sent = Fields::new();
    let typed = form.and_then(|form| Some((form, FormData::new_with_form(form).ok()?)));
    let Some((form, typed)) = typed else { return sent };
    let mut add = |name: &str| {
        let value = typed.get(name).as_string();
        sent.extend(value.clone().map(|value| (name.to_owned(), value)));
        value
    };
    for name in ["request", "page"] {
        add(name);
    }
    for question in questions.iter().filter(|it| !is_half_typed(form, it)) {
        let said = add(&format!("answers[{question}]")).unwrap_or_default();
        let unknown = add(&format!("unknown[{question}]"));
        add(&format!("seen[{question}]"));
        add(&format!("sent[{question}]"));
        match unknown {
            None => carry(form, "sent", question, Some(&said)),
            Some(_) if said.is_empty() => carry(form, "sent", question, Some(Question::UNKNOWN)),
            // Both at once are no answer.
            Some(_) => carry(form, "sent", question, None),
        }
    }
    sent
}

/// A date of which the year is still missing reads as none at all: that takes nothing back.
fn is_half_typed(form: &HtmlFormElement, question: &str) -> bool {
    let field = form.query_selector(&format!("[name=\"answers[{question}]\"]")).ok().flatten();
    let field = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|it| it.validity().bad_input())
}

/// Writes what the form carries of a question beside its answer, or takes it out.
pub fn carry(form: &HtmlFormElement, what: &str, question: &str, value: Option<&str>) {
    let name = format!("{what}[{question}]");
    let there = form.query_selector(&format!("[name=\"{name}\"]")).ok().flatten();
    match (there, value) {
        (Some(there), Some(value)) => {
            let _ = there.set_attribute("value", value);
        }
        (Some(there), None) => there.remove(),
        (None, Some(value)) => {
            let Ok(field) = document().create_element("input") else { return };
            for (attribute, value) in [("type", "hidden"), ("name", &name), ("value", value)] {
                let _ = field.set_attribute(attribute, value);
            }
            let _ = form.append_child(&field);
        }
        (None, None) => {}
    }
}
