//! A question as a field: what is asked, why, and what was answered before.

use super::answers::said;
use super::published::Published;
use crate::i18n::Lang;
use crate::intake::model::{ANSWERED_MEANWHILE, Answer, Kind, Question, mark};
use crate::triage::model::{Block, RiskModel};
use crate::ui::{
    CheckField, Choice, Choices, DayField, Form, Hidden, Icon, LongField, NumberField, TextField,
};
use leptos::prelude::*;

/// The question whose day lies behind most projects that ask for help.
const START: &str = "planned_start";

/// A question, with why it is asked beside it.
#[component]
pub fn QuestionField<'a>(
    lang: Lang,
    question: &'a Question,
    answer: Option<&'a Answer>,
    /// Alone on its page, which is called by it, and why it is asked stands beside the form.
    alone: bool,
    published: Published,
    /// In force, which says what the answer counts for.
    model: &'a RiskModel,
) -> impl IntoView + use<> {
    let heading = alone;
    let said = |said: &crate::intake::model::Said| said.by_code(lang.code()).to_owned();
    let (name, label) = (question.field(), said(&question.label));
    let hint = question.hint.as_ref().map(said).unwrap_or_default();
    let known = published.answer_to(lang, question).filter(|_| answer.is_none());
    let (known, from) = known.unzip();
    let initial = answer.map(|answer| typed(lang, question, answer)).or(known).unwrap_or_default();
    let from = from.or_else(|| published.said_of(lang, question).filter(|_| answer.is_none()));
    let from = from.map(|from| view! { <p class="field__hint">{from}</p> });
    let follows = question.needed_when.is_some() && !question.optional;
    let optional = !question.required && !follows;
    let about = label.clone();
    let field = match question.kind {
        Kind::Text => view! { <TextField name label hint initial optional heading/> }.into_any(),
        Kind::Long => view! { <LongField name label hint initial optional heading/> }.into_any(),
        Kind::Date => {
            let past = question.id == START;
            view! { <DayField name label hint initial optional past heading/> }.into_any()
        }
        Kind::Number => {
            view! { <NumberField name label hint initial optional heading/> }.into_any()
        }
        Kind::Choice => {
            let choices = choices(lang, question);
            view! { <Choices name label hint initial choices optional heading/> }.into_any()
        }
    };
    let may_not_know = question.unknown && question.kind != Kind::Choice;
    let unknown = may_not_know.then(|| {
        let ticked = answer == Some(&Answer::Unknown);
        let label = lang.text("request-unknown");
        view! { <CheckField name=question.unknown_field() label about initially=ticked/> }
    });
    let why = (!alone).then(|| view! { <Why lang question model/> });
    view! {
       <div class="stack stack--sm">
           {field}
           {from}
            <Seen lang question answer/>
           {unknown}
           {why}
       </div>
    }
}

/// Why it is asked, and what the answer counts for.
#[component]
pub fn Why<'a>(lang: Lang, question: &'a Question, model: &'a RiskModel) -> impl IntoView + use<> {
    let why = question.why.as_ref().map(|said| said.by_code(lang.code()).to_owned());
    let feeds = feeds(lang, question, model);
    (why.is_some() || feeds.is_some()).then(|| {
        view! {
            <div class="why">
                <p><b>{lang.text("request-why")}</b>" "{why}" "{feeds}</p>
            </div>
        }
    })
}

/// The answer that the page shows, so that another one given meanwhile is not lost unseen. Once
/// both stand on the page, whoever sends theirs again means it.
#[component]
fn Seen<'a>(
    lang: Lang,
    question: &'a Question,
    answer: Option<&'a Answer>,
) -> impl IntoView + use<> {
    let (form, name) = (Form::here(), question.seen_field());
    if !form.refused(&question.field(), ANSWERED_MEANWHILE) {
        let value = form.value(&name, &mark(answer));
        return view! { <Hidden name value/> }.into_any();
    }
    let there = match answer {
        Some(answer) => said(lang, question, answer).into_any(),
        None => lang.text("request-no-answer").into_any(),
    };
    view! {
        <Hidden name value=mark(answer)/>
        <div class="banner banner--slim banner--warn">
            <Icon name="info"/>
            <div class="banner__body">
                <p class="banner__title">{lang.text("request-meanwhile")}</p>
                <div>{there}</div>
                <p class="no-print">
                    <button class="btn btn--sm" type="submit" name="kept" value=question.id.clone()>
                        {lang.text("request-keep-theirs")}
                    </button>
                </p>
            </div>
        </div>
    }
    .into_any()
}

fn choices(lang: Lang, question: &Question) -> Vec<Choice> {
    let choice = |it: &crate::intake::model::Choice| {
        let choice = Choice::new(it.value.clone(), it.label.by_code(lang.code()));
        match &it.hint {
            Some(hint) => choice.hint(hint.by_code(lang.code())),
            None => choice,
        }
    };
    let unknown = question.unknown.then(|| {
        Choice::new(Question::UNKNOWN, lang.text("request-unknown"))
            .hint(lang.text("request-unknown-hint"))
    });
    question.choices.iter().map(choice).chain(unknown).collect()
}

/// Which part of the score the answer feeds, and on what ground its points rest.
fn feeds(lang: Lang, question: &Question, model: &RiskModel) -> Option<String> {
    let factor = model.factor(question.factor.as_ref()?.as_str())?;
    let name = if lang == Lang::Fr { &factor.name.fr } else { &factor.name.en };
    let key = match factor.block {
        Block::Measured => "request-feeds-measured",
        Block::Judged => "request-feeds-judged",
    };
    let facts = [("factor", name.clone().into()), ("points", factor.max().into())];
    Some(lang.text_with(key, facts))
}

/// An answer as it is typed in its field. *I don't know* is a choice among others, or a box
/// beside a field that stays empty.
fn typed(lang: Lang, question: &Question, answer: &Answer) -> String {
    match answer {
        Answer::Unknown if question.kind == Kind::Choice => Question::UNKNOWN.to_owned(),
        Answer::Unknown => String::new(),
        Answer::Text(text) | Answer::Choice(text) => text.clone(),
        Answer::Date(date) => date.to_string(),
        Answer::Number(number) if lang == Lang::Fr => number.to_string().replace('.', ","),
        Answer::Number(number) => number.to_string(),
    }
}
