//! Fields of plain forms. Each keeps what was typed when the form came back, and
//! says what is wrong with it where a screen reader will hear it.

use super::frame::sentence;
use super::text::escape;
use crate::base::Problem;
use crate::i18n::Lang;
use crate::web::forms::Flash;
use crate::web::{Arrival, Failure};
use leptos::prelude::*;

/// What came back with the page, if a form of it was refused.
#[derive(Clone)]
pub struct Form {
    lang: Lang,
    flash: Flash,
}

impl Form {
    pub fn empty(lang: Lang) -> Self {
        Form { lang, flash: Flash::default() }
    }

    pub async fn waiting(arrival: &Arrival) -> Result<Self, Failure> {
        let flash = Flash::take(&arrival.session, &arrival.path).await?.unwrap_or_default();
        Ok(Form { lang: arrival.lang, flash })
    }

    /// The one of the page being made.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Form::empty(Lang::Fr))
    }

    pub fn typed(&self, field: &str) -> String {
        self.flash.typed(field).unwrap_or_default().to_owned()
    }

    fn problem(&self, field: &str) -> Option<String> {
        let problems = self.flash.problems().iter();
        problems.filter(|it| it.field == field).map(|it| said(self.lang, it)).next()
    }

    fn described_by(&self, field: &str, hint: Option<&str>) -> Option<String> {
        let hint = hint.map(|_| format!("{field}-hint"));
        let problem = self.flash.problem(field).map(|_| format!("{field}-problem"));
        let both: Vec<String> = hint.into_iter().chain(problem).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }
}

/// The sentence that says what is wrong with a field.
fn said(lang: Lang, problem: &Problem) -> String {
    let facts = problem.facts.iter().map(|(name, value)| (name.clone(), value.clone().into()));
    lang.text_of(&problem.key, &facts.collect())
}

/// Says at the top of the page why a form came back, with a link to each field.
#[component]
pub fn ErrorSummary(form: Form) -> impl IntoView {
    let lang = form.lang;
    let link = move |problem: &Problem| {
        view! { <li><a href=format!("#{}", problem.field)>{said(lang, problem)}</a></li> }
    };
    let links = form.flash.problems().iter().map(link).collect_view();
    let links = (!links.is_empty()).then(|| view! { <ul>{links}</ul> });
    form.flash.error.map(|error| {
        view! {
            <div class="summary" role="alert" tabindex="-1">
                <p>{sentence(lang, &error)}</p>
                {links}
            </div>
        }
    })
}

/// The label, the hint and the problem around one input.
#[component]
fn Field(
    name: &'static str,
    label: String,
    #[prop(optional_no_strip)] hint: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> })}
            <WhatIsWrong name/>
            {children()}
        </div>
    }
}

/// The problem with one field, where its `aria-describedby` points.
#[component]
fn WhatIsWrong(name: &'static str) -> impl IntoView {
    let problem = Form::here().problem(name);
    problem.map(|it| view! { <p class="problem" id=format!("{name}-problem")>{it}</p> })
}

/// A one-line answer.
#[component]
pub fn TextField(
    name: &'static str,
    label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] autocomplete: Option<&'static str>,
) -> impl IntoView {
    let form = Form::here();
    let described_by = form.described_by(name, hint.as_deref());
    let wrong = form.problem(name).map(|_| "true");
    view! {
        <Field name label hint>
            <input id=name name=name type=kind value=form.typed(name) autocomplete=autocomplete
                aria-describedby=described_by aria-invalid=wrong/>
        </Field>
    }
}

/// An answer in several lines.
#[component]
pub fn LongField(
    name: &'static str,
    label: String,
    #[prop(optional, into)] hint: Option<String>,
) -> impl IntoView {
    let form = Form::here();
    let described_by = form.described_by(name, hint.as_deref());
    let wrong = form.problem(name).map(|_| "true");
    view! {
        <Field name label hint>
            <textarea id=name name=name rows="5" aria-describedby=described_by aria-invalid=wrong>
                {escape(&form.typed(name))}
            </textarea>
        </Field>
    }
}

/// One answer among a few. Each choice is its value and its label.
#[component]
pub fn Choices(
    name: &'static str,
    label: String,
    choices: Vec<(&'static str, String)>,
) -> impl IntoView {
    let form = Form::here();
    let typed = form.typed(name);
    let described_by = form.described_by(name, None);
    let choice = |(at, (value, label)): (usize, (&'static str, String))| {
        // The summary's link leads to the first choice.
        let id = if at == 0 { name.to_owned() } else { format!("{name}-{value}") };
        view! {
            <label class="choice">
                <input type="radio" id=id name=name value=value checked=typed == value/>
                {label}
            </label>
        }
    };
    view! {
        <fieldset class="field" aria-describedby=described_by>
            <legend>{label}</legend>
            <WhatIsWrong name/>
            {choices.into_iter().enumerate().map(choice).collect_view()}
        </fieldset>
    }
}

/// A value that travels with the form.
#[component]
pub fn Hidden(name: &'static str, #[prop(into)] value: String) -> impl IntoView {
    view! { <input type="hidden" name=name value=value/> }
}
