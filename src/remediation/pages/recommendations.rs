//! The recommendations: what each asks, what the project says, what is done.

use super::Desk;
use super::milestones::late_count;
use super::overview::Overview;
use crate::case::model::Stage;
use crate::case::pages::CaseForm;
use crate::remediation::api::{
    AddRecommendation, AnswerRecommendation, CompleteRecommendation, DoubtRecommendation,
    RemoveRecommendation,
};
use crate::remediation::model::{Answer, Grade, Recommendation};
use crate::ui::{
    Choices, DataTable, DateField, Hidden, LongField, Mood, Section, SelectField, Tag, TextField,
};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

#[component]
pub(super) fn Recommendations(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let writes = desk.of_the_team && desk.is_at(Stage::Diagnosis);
    let all = &desk.state.recommendations;
    if all.is_empty() && !writes {
        return None;
    }
    let rows: Vec<AnyView> = all.iter().map(|it| row(&desk, it, writes)).collect();
    let done = all.iter().filter(|it| it.done.is_some()).count();
    let open = all.iter().filter(|it| it.said.grade == Grade::Critical && !it.is_settled()).count();
    let count = [("done", done.into()), ("count", all.len().into()), ("open", open.into())];
    let table = (!rows.is_empty()).then(|| {
        view! {
            <DataTable id="recommendations" caption=lang.text("recommendations-title")
                hide_caption=true class="tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("recommendation")}</th>
                        <th role="columnheader" scope="col">{lang.text("recommendation-grade")}</th>
                        <th role="columnheader" scope="col">{lang.text("recommendation-owner")}</th>
                        <th role="columnheader" scope="col">{lang.text("recommendation-due")}</th>
                        <th role="columnheader" scope="col">{lang.text("recommendation-state")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        }
    });
    let adds = writes.then(|| view! { <Add desk=desk.clone()/> });
    let answers = desk.of_the_project
        && (desk.is_at(Stage::Reply) || desk.is_at(Stage::Planning))
        && !desk.file.plan_is_proposed();
    let answers = answers.then(|| view! { <AnswerOne desk=desk.clone()/> });
    let completes = (desk.is_at(Stage::Recovery) && desk.works_on_it())
        .then(|| view! { <Complete desk=desk.clone()/> });
    let doubts = desk.doubts.then(|| view! { <DoubtOne desk=desk.clone()/> });
    let overview = (!writes).then(|| view! { <Overview desk=desk.clone()/> });
    let late = late_count(lang, i64::try_from(desk.state.standings(desk.today).late).unwrap_or(0));
    let title = lang.text("recommendations-title");
    desk.sections.tell(Section::to("recommendations-h", title).late(late));
    Some(view! {
        <section class="section">
            <div class="section__head">
                <h2 id="recommendations-h">{lang.text("recommendations-title")}</h2>
                <span class="small muted">{lang.text_with("recommendations-count", count)}</span>
            </div>
            {overview}{table}{adds}{answers}{completes}{doubts}
        </section>
    })
}

fn row(desk: &Desk, it: &Recommendation, writes: bool) -> AnyView {
    let lang = desk.lang;
    let step = match it.said.grade {
        Grade::Critical => 3,
        Grade::Essential => 2,
        Grade::Recommended => 1,
    };
    let (text, mood) = match (&it.done, &it.answer) {
        (Some(done), _) => {
            let date = lang.short_date(done.on);
            (lang.text_with("recommendation-done", [("date", date.into())]), Mood::Ok)
        }
        (None, Some(Answer::Refused { .. })) => {
            (lang.text("recommendation-refused"), Mood::Neutral)
        }
        _ if it.is_late(desk.today) => (lang.text("recommendation-late"), Mood::Late),
        _ if it.doubt.is_some() => (lang.text("recommendation-doubted"), Mood::Soon),
        (None, Some(Answer::Accepted { .. })) => {
            (lang.text("recommendation-accepted"), Mood::Accent)
        }
        (None, None) => (lang.text("recommendation-unanswered"), Mood::Maybe),
    };
    let words = match (&it.done, &it.answer) {
        (Some(done), _) => Some(done.evidence.clone()),
        (None, Some(Answer::Refused { argument })) => Some(argument.clone()),
        _ if it.doubt.is_some() => it.doubt.as_ref().map(|it| it.reason.clone()),
        _ => None,
    };
    let words = words.map(|words| view! { <span class="tbl__s">{words}</span> });
    let remove = writes.then(|| {
        let label = lang.text_with("remove-named", [("name", format!("R{}", it.rank).into())]);
        let (number, rank) = (desk.number.clone(), it.rank.to_string());
        view! {
            <CaseForm action=RemoveRecommendation::url() number seen=desk.seen label small=true>
                <Hidden name="rank" value=rank/>
            </CaseForm>
        }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">{format!("R{} · {}", it.rank, it.said.title)}</th>
            <td role="cell" data-l=lang.text("recommendation-grade")>
                <span class=format!("grade grade--{step}")>
                    {lang.text(&format!("grade-{}", it.said.grade.name()))}
                </span>
            </td>
            <td role="cell" data-l=lang.text("recommendation-owner")>
                {it.owner().map_or_else(|| lang.text("not-said"), str::to_owned)}
            </td>
            <td role="cell" data-l=lang.text("recommendation-due")>
                {it.due_on().map_or_else(|| lang.text("not-said"), |on| lang.short_date(on))}
            </td>
            <td role="cell" data-l=lang.text("recommendation-state")><Tag text mood/>{words}{remove}</td>
        </tr>
    }
    .into_any()
}

fn open(desk: &Desk, of: impl Fn(&Recommendation) -> bool) -> Vec<(String, String)> {
    let all = desk.state.recommendations.iter().filter(|it| of(it));
    all.map(|it| (it.rank.to_string(), format!("R{} · {}", it.rank, it.said.title))).collect()
}

#[component]
fn Add(desk: Arc<Desk>) -> impl IntoView {
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
fn AnswerOne(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let all = open(&desk, |_| true);
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
                    <TextField name="answer_owner" label=lang.text("answer-owner")/>
                    <DateField name="answer_due_on" label=lang.text("answer-due")/>
                </div>
                <LongField name="answer_argument" label=lang.text("answer-argument") rows=3/>
            </CaseForm>
        </section>
    }
}

#[component]
fn Complete(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let left = open(&desk, |it| !it.is_settled());
    (!left.is_empty()).then(|| {
        view! {
            <section class="card no-print" aria-labelledby="complete">
                <h3 id="complete">{lang.text("complete-title")}</h3>
                <CaseForm action=CompleteRecommendation::url() number seen
                    label=lang.text("complete-button")>
                    <SelectField name="complete_rank" label=lang.text("recommendation") choices=left
                        none=lang.text("roster-choose")/>
                    <LongField name="complete_evidence" label=lang.text("complete-evidence")
                        hint=lang.text("complete-evidence-hint") rows=3/>
                </CaseForm>
            </section>
        }
    })
}

/// The brigade says that what was shown of one does not suffice.
#[component]
fn DoubtOne(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let done = open(&desk, |it| it.done.is_some());
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
