//! A day that people know by heart: three short fields, which no calendar has to be leafed through for.

use super::Form;
use super::fields::{HintAndProblem, Legend};
use crate::base::{DAY_PARTS, DAY_WITHOUT, parts_of_day};
use leptos::prelude::*;

/// A day in three fields, sent as `NAME[day]`, `NAME[month]` and `NAME[year]`: see
/// [`SentDay`](crate::base::SentDay).
#[component]
pub fn DayField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    /// What was there before, `2027-01-31`.
    #[prop(optional, into)]
    initial: String,
    #[prop(optional)] optional: bool,
    /// It has been already, more often than not.
    #[prop(optional)]
    past: bool,
    /// The question is the `<h1>` of its page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let form = Form::here();
    form.call(&name, &label);
    let example = if past { "day-hint-past" } else { "day-hint" };
    let hint = [hint.unwrap_or_default(), form.lang.text(example)].join(" ").trim().to_owned();
    let described_by = form.described_by(&name, true);
    let has_problem = form.has_problem(&name);
    let lacking = DAY_WITHOUT.into_iter().position(|key| form.refused(&name, key));
    let alone = lacking.map(|it| DAY_PARTS[it]);
    // The link of the summary leads to the first that is wrong.
    let first = alone.unwrap_or(DAY_PARTS[0]);
    let field = |((part, label), initial): ((&'static str, &str), String)| {
        let sent_as = format!("{name}[{part}]");
        let id = if part == first { name.clone() } else { sent_as.clone() };
        let value = form.value(&sent_as, &initial);
        let wrong = (has_problem && alone.is_none_or(|it| it == part)).then_some("true");
        let class = if part == "year" { "input input--4" } else { "input input--2" };
        view! {
            <div class="field">
                <label class="field__label" for=id.clone()>{form.lang.text(label)}</label>
                <input class=class id=id name=sent_as type="text" inputmode="numeric" value=value
                    autocomplete="off" autofocus=form.starts_in(&name) && part == first
                    aria-invalid=wrong/>
            </div>
        }
    };
    let labels = DAY_PARTS.into_iter().zip(["day-day", "day-month", "day-year"]);
    let fields = labels.zip(parts_of_day(&form.value(&name, &initial)));
    let fields = fields.map(field).collect_view();
    view! {
        <fieldset class=if has_problem { "field field--error" } else { "field" }
            aria-describedby=described_by>
            <Legend label optional heading/>
            <HintAndProblem name=name.clone() hint=Some(hint)/>
            <div class="input-group">{fields}</div>
        </fieldset>
    }
}
