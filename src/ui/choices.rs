//! Fields one chooses in.

use super::Form;
use super::fields::{HintAndProblem, Legend};
use leptos::prelude::*;

/// One of a few answers.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
}

/// What there is to choose from.
#[derive(Clone, Debug)]
pub struct ChoiceList(Vec<Choice>);

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Choice { value: value.into(), label: label.into(), hint: None }
    }

    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl<V: Into<String>, L: Into<String>> From<Vec<(V, L)>> for ChoiceList {
    fn from(pairs: Vec<(V, L)>) -> Self {
        ChoiceList(pairs.into_iter().map(|(value, label)| Choice::new(value, label)).collect())
    }
}

impl From<Vec<Choice>> for ChoiceList {
    fn from(choices: Vec<Choice>) -> Self {
        ChoiceList(choices)
    }
}

/// One answer among a few, all in sight.
#[component]
pub fn Choices(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into)] choices: ChoiceList,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] initial: String,
    /// Side by side where there is room.
    #[prop(optional)]
    in_a_row: bool,
    #[prop(optional)] optional: bool,
    /// The question is the `<h1>` of its page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let form = Form::here();
    form.call(&name, &label);
    let hint = hint.filter(|hint| !hint.is_empty());
    let chosen = form.value(&name, &initial);
    let described_by = form.described_by(&name, hint.is_some());
    let wrong = form.problem(&name).is_some() && !form.asks(&name);
    // In the one that is chosen, as the arrows would; else in the first.
    let start = choices.0.iter().position(|it| it.value == chosen).unwrap_or(0);
    let start = form.starts_in(&name).then_some(start);
    let choice = |(at, choice): (usize, Choice)| {
        // The summary's link leads to the first choice.
        let id = if at == 0 { name.clone() } else { format!("{name}-{}", choice.value) };
        let hint_id = choice.hint.as_ref().map(|_| format!("{id}-about"));
        let about = choice.hint.map(|hint| {
            view! { <span class="choice__hint" id=hint_id.clone()>{hint}</span> }
        });
        view! {
            <div class="choice">
                <input type="radio" id=id.clone() name=name.clone() checked=chosen == choice.value
                    value=choice.value autofocus=start == Some(at) aria-describedby=hint_id/>
                <label for=id>{choice.label}</label>
                {about}
            </div>
        }
    };
    let all = choices.0.into_iter().enumerate().map(choice).collect_view();
    view! {
        <fieldset class=if wrong { "field field--error" } else { "field" } aria-describedby=described_by>
            <Legend label optional heading/>
            <HintAndProblem name=name.clone() hint/>
            <div class=if in_a_row { "choices choices--row" } else { "choices" }>{all}</div>
        </fieldset>
    }
}

/// One answer among many, behind a list.
#[component]
pub fn SelectField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into)] choices: ChoiceList,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] initial: String,
    /// The first line, which chooses nothing. Without one, the first choice is made.
    #[prop(optional, into)]
    none: Option<String>,
    /// Choices of another kind, below the others under a name of their own.
    #[prop(optional, into)]
    others: Option<(String, ChoiceList)>,
) -> impl IntoView {
    let form = Form::here();
    form.call(&name, &label);
    let hint = hint.filter(|hint| !hint.is_empty());
    let chosen = form.value(&name, &initial);
    let described_by = form.described_by(&name, hint.is_some());
    let wrong = form.problem(&name).map(|_| "true");
    let class = if wrong.is_some() { "field field--error" } else { "field" };
    let starts = form.starts_in(&name);
    let option = |choice: Choice| {
        let selected = choice.value == chosen;
        view! { <option value=choice.value selected=selected>{choice.label}</option> }
    };
    view! {
        <div class=class>
            <label class="field__label" for=name.clone()>{label}</label>
            <HintAndProblem name=name.clone() hint/>
            <select class="select" id=name.clone() name=name autofocus=starts
                aria-describedby=described_by aria-invalid=wrong>
                {none.map(|none| view! { <option value="">{none}</option> })}
                {choices.0.into_iter().map(&option).collect_view()}
                {others.map(|(label, choices)| view! {
                    <optgroup label=label>{choices.0.into_iter().map(&option).collect_view()}</optgroup>
                })}
            </select>
        </div>
    }
}

/// One box to tick.
#[component]
pub fn CheckField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    /// What it is about, for whoever hears the label away from the field beside it.
    #[prop(optional, into)]
    about: Option<String>,
    #[prop(optional, into)] hint: Option<String>,
    /// What is sent when it is ticked.
    #[prop(default = "true".into(), into)]
    value: String,
    #[prop(optional)] initially: bool,
    /// A field of the same form that always sends something: without it, another form of the page
    /// came back, and the box stays as it was.
    #[prop(optional)]
    beside: Option<&'static str>,
) -> impl IntoView {
    let form = Form::here();
    form.call(&name, &label);
    let ticked = match beside.is_none_or(|field| form.sent(field)) {
        true => form.ticked(&name, &value, initially),
        false => initially,
    };
    let described_by = form.described_by(&name, hint.is_some());
    let wrong = form.problem(&name).map(|_| "true");
    view! {
        <div class=if wrong.is_some() { "field field--error" } else { "field" }>
            <HintAndProblem name=name.clone() hint/>
            <div class="choice">
                <input type="checkbox" id=name.clone() name=name.clone() value=value checked=ticked
                    aria-describedby=described_by aria-invalid=wrong/>
                <label for=name>
                    {label}
                    {about.map(|about| view! { <span class="sr">" ("{about}")"</span> })}
                </label>
            </div>
        </div>
    }
}

/// Several boxes that answer one question. The summary's link leads to the group.
#[component]
pub fn CheckGroup(
    /// What a problem with the group is about, which is also its `id`.
    #[prop(into)]
    name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    /// The boxes: what is sent as `NAME[VALUE]`, what it says, and whether it starts ticked.
    boxes: Vec<(Choice, bool)>,
    /// A field of the same form that always sends something.
    beside: &'static str,
) -> impl IntoView {
    let form = Form::here();
    form.call(&name, &label);
    let described_by = form.described_by(&name, hint.is_some());
    let wrong = form.has_problem(&name);
    let is_back = form.sent(beside);
    let tick = |(choice, initially): (Choice, bool)| {
        let id = format!("{name}[{}]", choice.value);
        let ticked = if is_back { form.sent(&id) } else { initially };
        let hint_id = choice.hint.as_ref().map(|_| format!("{id}-about"));
        let about = choice.hint.map(|hint| {
            view! { <span class="choice__hint" id=hint_id.clone()>{hint}</span> }
        });
        view! {
            <div class="choice">
                <input type="checkbox" id=id.clone() name=id.clone() value="true" checked=ticked
                    aria-describedby=hint_id/>
                <label for=id>{choice.label}</label>
                {about}
            </div>
        }
    };
    // Boxes that say more than a word each are read one below the other.
    let columns = boxes.iter().all(|(choice, _)| choice.hint.is_none());
    let class = if columns { "choices choices--columns" } else { "choices" };
    let boxes = boxes.into_iter().map(tick).collect_view();
    view! {
        <fieldset class=if wrong { "field field--error" } else { "field" } id=name.clone()
            tabindex="-1" aria-describedby=described_by>
            <legend class="field__label">{label}</legend>
            <HintAndProblem name=name.clone() hint/>
            <div class=class>{boxes}</div>
        </fieldset>
    }
}
