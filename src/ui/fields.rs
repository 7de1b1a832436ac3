//! Fields one types in. Each keeps what was typed when the form came back, and says
//! what is wrong with it where a screen reader will hear it.

use super::text::escape;
use super::{Form, Icon};
use crate::base::day;
use leptos::prelude::*;

/// The label, the hint and the problem around one input.
#[component]
fn Field(
    name: String,
    label: String,
    hint: Option<String>,
    optional: bool,
    heading: bool,
    children: Children,
) -> impl IntoView {
    let form = Form::here();
    form.call(&name, &label);
    let class = if form.faults(&name) { "field field--error" } else { "field" };
    let optional = optional
        .then(|| view! { <span class="field__opt">" " {form.lang.text("field-optional")}</span> });
    let size = if heading { "field__label field__label--page" } else { "field__label" };
    let label = view! { <label class=size for=name.clone()>{label}{optional}</label> };
    let label = match heading {
        true => view! { <h1>{label}</h1> }.into_any(),
        false => label.into_any(),
    };
    view! {
        <div class=class>
            {label}
            <HintAndProblem name hint/>
            {children()}
        </div>
    }
}

/// What a group of fields is called; with `heading`, the page by it.
#[component]
pub(super) fn Legend(label: String, optional: bool, heading: bool) -> impl IntoView {
    let optional = optional.then(|| {
        let said = Form::here().lang.text("field-optional");
        view! { <span class="field__opt">" " {said}</span> }
    });
    let size = if heading { "field__label field__label--page" } else { "field__label" };
    let label = match heading {
        true => view! { <h1>{label}{optional}</h1> }.into_any(),
        false => view! { {label}{optional} }.into_any(),
    };
    view! { <legend class=size>{label}</legend> }
}

/// What helps to answer, and what is wrong with the answer, where the field's
/// `aria-describedby` points.
#[component]
pub(super) fn HintAndProblem(name: String, hint: Option<String>) -> impl IntoView {
    let form = Form::here();
    let asks = form.asks(&name);
    let class = if asks { "field__hint" } else { "field__error" };
    let problem = form.problem(&name).map(|problem| {
        view! {
            <p class=class id=format!("{name}-problem")>
                {(!asks).then(|| view! { <Icon name="circle-alert"/> })}<span>{problem}</span>
            </p>
        }
    });
    let hint =
        hint.map(|hint| view! { <p class="field__hint" id=format!("{name}-hint")>{hint}</p> });
    view! { {hint} {problem} }
}

/// A one-line answer.
#[component]
pub fn TextField(
    /// The `name` sent, which is also the `id`.
    #[prop(into)]
    name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] autocomplete: Option<&'static str>,
    /// What the keyboard of a phone should offer.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// What was there before, if anything was.
    #[prop(optional, into)]
    initial: String,
    /// More classes of the input: `input--short`.
    #[prop(optional)]
    class: &'static str,
    /// Said beside the label: nothing is an answer too.
    #[prop(optional)]
    optional: bool,
    /// The question is the `<h1>` of its page.
    #[prop(optional)]
    heading: bool,
    /// The `<datalist>` that completes what is typed.
    #[prop(optional)]
    list: Option<&'static str>,
) -> impl IntoView {
    let form = Form::here();
    let hint = hint.filter(|hint| !hint.is_empty());
    let described_by = form.described_by(&name, hint.is_some());
    let wrong = form.problem(&name).map(|_| "true");
    let value = form.value(&name, &initial);
    let starts = form.starts_in(&name);
    view! {
        <Field name=name.clone() label hint optional heading>
            <input class=format!("input {class}") id=name.clone() name=name type=kind value=value
                autocomplete=autocomplete inputmode=inputmode list=list autofocus=starts
                aria-describedby=described_by aria-invalid=wrong/>
        </Field>
    }
}

/// An answer in several lines.
#[component]
pub fn LongField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] initial: String,
    #[prop(default = 5)] rows: u8,
    #[prop(optional)] optional: bool,
    /// The question is the `<h1>` of its page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let form = Form::here();
    let hint = hint.filter(|hint| !hint.is_empty());
    let described_by = form.described_by(&name, hint.is_some());
    let wrong = form.faults(&name).then_some("true");
    let value = escape(&form.value(&name, &initial));
    let starts = form.starts_in(&name);
    view! {
        <Field name=name.clone() label hint optional heading>
            <textarea class="textarea" id=name.clone() name=name rows=rows.to_string()
                autofocus=starts aria-describedby=described_by aria-invalid=wrong>
                {value}
            </textarea>
        </Field>
    }
}

/// A day. Browsers show it as the person's system does, and send `2027-01-31`.
#[component]
pub fn DateField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] initial: String,
    #[prop(optional)] optional: bool,
    /// The question is the `<h1>` of its page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    // What is no date, a field of dates cannot show: the browser would say so and drop it.
    let typed = Form::here().value(&name, &initial);
    let kind = if typed.is_empty() || day(&name, &typed).is_ok() { "date" } else { "text" };
    view! {
        <TextField name label hint=hint.unwrap_or_default() initial optional heading kind
            class="input--date"/>
    }
}

/// A file. No browser gives one back: after a refusal it is chosen again.
#[component]
pub fn FileField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    /// The endings of the names that are taken, for the browser to show those first.
    #[prop(into)]
    accept: String,
) -> impl IntoView {
    let form = Form::here();
    let described_by = form.described_by(&name, hint.is_some());
    let wrong = form.problem(&name).map(|_| "true");
    view! {
        <Field name=name.clone() label hint optional=false heading=false>
            <input class="input" type="file" id=name.clone() name=name accept=accept
                aria-describedby=described_by aria-invalid=wrong/>
        </Field>
    }
}

/// A number, typed as people write it: what it may be is for the rules to say.
#[component]
pub fn NumberField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] initial: String,
    #[prop(optional)] optional: bool,
    /// The question is the `<h1>` of its page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    view! {
        <TextField name label hint=hint.unwrap_or_default() initial optional heading inputmode="decimal"
            autocomplete="off" class="input--short"/>
    }
}

/// A value that travels with the form.
#[component]
pub fn Hidden(#[prop(into)] name: String, #[prop(into)] value: String) -> impl IntoView {
    view! { <input type="hidden" name=name value=value/> }
}
