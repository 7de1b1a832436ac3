//! What may be done about recommendations: one is added, answered, shown to be done, doubted.

use super::Desk;
use crate::case::pages::CaseForm;
use crate::files::{Kind, MOST};
use crate::remediation::api::{AddRecommendation, AnswerRecommendation, DoubtRecommendation};
use crate::remediation::door::OUTSIDE;
use crate::remediation::model::{Grade, Recommendation};
use crate::remediation::store::MayOwn;
use crate::ui::{
    ChoiceList, Choices, DateField, FileField, Hidden, LongField, SelectField, TextField,
};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

fn those(desk: &Desk, of: impl Fn(&Recommendation) -> bool) -> Vec<(String, String)> {
    let all = desk.state.recommendations.iter().filter(|it| of(it));
    all.map(|it| (it.rank.to_string(), format!("R{} · {}", it.rank, it.said.title))).collect()
}

/// The brigade recommends something.
#[component]
pub(super) fn Add(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let grade = |it: Grade| (it.name(), lang.text(&format!("grade-{}", it.name())));
    let grades = Grade::ALL.map(grade).to_vec();
    view! {
        <section class="card no-print" aria-labelledby="recommend">
            <h3 id="recommend">{lang.text("recommend-title")}</h3>
            <CaseForm action=AddRecommendation::url() number seen label=lang.text("recommend-button")>
                <TextField name="recommend_title" label=lang.text("recommendation")/>
                <SelectField name="recommend_grade" label=lang.text("recommendation-grade")
                    choices=grades none=lang.text("roster-choose")/>
                <div class="grid-2">
                    <TextField name="recommend_owner" label=lang.text("recommendation-owner") optional=true/>
                    <DateField name="recommend_due_on" label=lang.text("recommendation-due") optional=true/>
                </div>
            </CaseForm>
        </section>
    }
}

/// The project takes one on, or refuses it and says why.
#[component]
pub(super) fn AnswerOne(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let all = those(&desk, |it| it.done.is_none());
    let named = |it: &MayOwn| {
        let part = lang.text(&format!("part-{}", it.part.name()));
        (it.person.to_string(), format!("{} · {part}", it.name))
    };
    let people: Vec<_> = desk.owners.iter().map(named).collect();
    let outside = vec![(OUTSIDE, lang.text("answer-owner-outside"))];
    let outside: (String, ChoiceList) = (lang.text("answer-owner-others"), outside.into());
    let limit = desk
        .last_day
        .map(|day| lang.text_with("answer-due-critical", [("date", lang.short_date(day).into())]));
    let limit = limit.unwrap_or_default();
    let choices =
        vec![("accept", lang.text("answer-accept")), ("refuse", lang.text("answer-refuse"))];
    view! {
        <section class="card no-print" aria-labelledby="answer">
            <h3 id="answer">{lang.text("answer-title")}</h3>
            <CaseForm action=AnswerRecommendation::url() number seen label=lang.text("answer-button")>
                <SelectField name="answer_rank" label=lang.text("recommendation") choices=all
                    none=lang.text("roster-choose")/>
                <Choices name="answer_choice" label=lang.text("answer-choice") choices in_a_row=true/>
                <div class="grid-2">
                    <SelectField name="answer_owner" label=lang.text("answer-owner") choices=people
                        none=lang.text("roster-choose") others=outside/>
                    <DateField name="answer_due_on" label=lang.text("answer-due") hint=limit/>
                </div>
                <div class="grid-2">
                    <TextField name="answer_owner_name" label=lang.text("answer-owner-name")/>
                    <TextField name="answer_owner_organisation" label=lang.text("answer-owner-organisation")/>
                </div>
                <LongField name="answer_argument" label=lang.text("answer-argument") rows=3/>
            </CaseForm>
        </section>
    }
}

/// Whoever may say that one is done shows it: in words, by a link, by a file.
#[component]
pub(super) fn Complete(desk: Arc<Desk>) -> impl IntoView {
    let (seen, lang) = (desk.seen, desk.lang);
    let left = those(&desk, |it| desk.may_show(it));
    let action = format!("/cases/{}/plan/done", desk.number);
    let most = [("most", (MOST / (1024 * 1024)).into())];
    (!left.is_empty()).then(|| {
        view! {
            <section class="card no-print" aria-labelledby="complete">
                <h3 id="complete">{lang.text("complete-title")}</h3>
                <form method="post" action=action enctype="multipart/form-data" class="stack" novalidate>
                    <Hidden name="seen" value=seen.to_string()/>
                    <SelectField name="complete_rank" label=lang.text("recommendation") choices=left
                        none=lang.text("roster-choose")/>
                    <LongField name="complete_evidence" label=lang.text("complete-evidence")
                        hint=lang.text("complete-evidence-hint") rows=3/>
                    <TextField name="complete_link" label=lang.text("complete-link")
                        hint=lang.text("complete-link-hint") kind="url" optional=true/>
                    <FileField name="file" label=lang.text("complete-file")
                        hint=lang.text_with("evidence-hint", most) accept=Kind::accepted()/>
                    <div class="btn-row">
                        <button class="btn" type="submit">{lang.text("complete-button")}</button>
                    </div>
                </form>
            </section>
        }
    })
}

/// The brigade says that what was shown of one does not suffice.
#[component]
pub(super) fn DoubtOne(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let done = those(&desk, |it| it.done.is_some());
    (!done.is_empty()).then(|| {
        view! {
            <section class="card no-print" aria-labelledby="doubt">
                <h3 id="doubt">{lang.text("doubt-title")}</h3>
                <CaseForm action=DoubtRecommendation::url() number seen label=lang.text("doubt-button")>
                    <SelectField name="doubt_rank" label=lang.text("recommendation") choices=done
                        none=lang.text("roster-choose")/>
                    <LongField name="doubt_reason" label=lang.text("doubt-reason")
                        hint=lang.text("doubt-reason-hint") rows=3/>
                </CaseForm>
            </section>
        }
    })
}
