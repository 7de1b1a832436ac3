//! The form of a page of questions, as a script reads it and writes in it.

use super::post::Fields;
use crate::base::{DAY_PARTS, day_of_parts, is_half_a_day};
use crate::intake::model::Question;
use leptos::prelude::document;
use std::collections::BTreeSet;
use web_sys::{FormData, HtmlFormElement};

/// What the form says of some questions, and who is to be told apart: see `model::keep`.
pub fn read(form: Option<&HtmlFormElement>, questions: &BTreeSet<String>) -> Fields {
    let mut sent = Fields::new();
    let typed = form.and_then(|form| Some((form, FormData::new_with_form(form).ok()?)));
    let Some((form, typed)) = typed else { return sent };
    let of = |name: &str| typed.get(name).as_string();
    let mut add = |name: &str, value: Option<String>| {
        sent.extend(value.clone().map(|value| (name.to_owned(), value)));
        value
    };
    for name in ["request", "page"] {
        add(name, of(name));
    }
    for question in questions {
        let field = format!("answers[{question}]");
        let said = match DAY_PARTS.map(|part| of(&format!("{field}[{part}]"))) {
            [Some(day), Some(month), Some(year)] => {
                if is_half_a_day([&day, &month, &year]) {
                    continue;
                }
                Some(day_of_parts([&day, &month, &year]))
            }
            _ => of(&field),
        };
        let said = add(&field, said).unwrap_or_default();
        let unknown = format!("unknown[{question}]");
        let unknown = add(&unknown, of(&unknown));
        for carried in ["seen", "sent"].map(|it| format!("{it}[{question}]")) {
            add(&carried, of(&carried));
        }
        match unknown {
            None => carry(form, "sent", question, Some(&said)),
            Some(_) if said.is_empty() => carry(form, "sent", question, Some(Question::UNKNOWN)),
            // Both at once are no answer.
            Some(_) => carry(form, "sent", question, None),
        }
    }
    sent
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
