//! What waits for an act of the project: a question to answer, a refusal to appeal.

use super::declined::Declined;
use crate::case::model::{Act, Stage};
use crate::case::pages::ActForm;
use crate::case::store::CaseFile;
use crate::i18n::Lang;
use crate::intake::api::AnswerQuestions;
use crate::intake::store::Waiting;
use crate::ui::{LongField, TextField};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// What waits for an act of the project: a question to answer, a refusal to appeal.
#[component]
pub fn Asked<'a>(
    lang: Lang,
    now: DateTime<Utc>,
    file: &'a CaseFile,
    acts: &'a [Act],
    waiting: &'a Waiting,
    /// The reader is of the brigade, and notes what the project said elsewhere.
    ours: bool,
) -> impl IntoView + use<> {
    let (title, label) = match ours {
        true => ("status-asked-ours", "status-answer-ours"),
        false => ("status-asked", "status-answer"),
    };
    let (number, seen) = (file.number_text(), file.version);
    let question = waiting.question.clone().map(|question| {
        let form = acts.contains(&Act::Answer).then(|| {
            view! {
                <ActForm act=Act::Answer action=AnswerQuestions::url() number=number.clone() seen lang primary=!ours>
                    <LongField name="answer_text" label=lang.text(label)/>
                    {ours.then(|| view! {
                        <TextField name="answer_from" label=lang.text("status-answer-from")
                            hint=lang.text("status-answer-from-hint")/>
                    })}
                </ActForm>
            }
        });
        view! {
            <section class="section" aria-labelledby="asked">
                <h2 id="asked">{lang.text(title)}</h2>
                <blockquote class="ev__quote"><p>{question}</p></blockquote>
                {form}
            </section>
        }
    });
    let declined = (file.stage == Stage::Declined).then(|| {
        view! { <Declined lang now file waiting may_appeal=acts.contains(&Act::Appeal)/> }
    });
    view! { {question} {declined} }
}
