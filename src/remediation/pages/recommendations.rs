//! The recommendations: what each asks, what the project says, what is done and what shows it.

use super::Desk;
use super::milestones::late_count;
use super::overview::Overview;
use super::recommend::{Add, AnswerOne, Complete, DoubtOne};
use crate::case::model::Stage;
use crate::case::pages::{CaseForm, JournalWord};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::api::RemoveRecommendation;
use crate::remediation::model::{Answer, Done, Grade, ProofFile, Recommendation, Standing};
use crate::ui::{DataTable, Hidden, Icon, Mood, Section, Tag};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

// The journal names a file that shows something as its author does.
inventory::submit! {
    JournalWord {
        fact: "file",
        say: |_, kept| Some(serde_json::from_str::<ProofFile>(kept).ok()?.name),
    }
}

#[component]
pub(super) fn Recommendations(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let writes = desk.of_the_team && desk.is_at(Stage::Diagnosis);
    let all = &desk.state.recommendations;
    if all.is_empty() && !writes {
        return None;
    }
    let shown = all.iter().filter(|it| desk.narrowed.holds(it, &desk.late));
    let rows: Vec<AnyView> = shown.map(|it| row(&desk, it, writes)).collect();
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
    let completes = view! { <Complete desk=desk.clone()/> };
    let doubts = desk.doubts.then(|| view! { <DoubtOne desk=desk.clone()/> });
    let overview = (!writes).then(|| view! { <Overview desk=desk.clone()/> });
    let late = late_count(lang, i64::try_from(desk.late.len()).unwrap_or(0));
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
        _ if it.standing(&desk.late) == Standing::Late => {
            (lang.text("recommendation-late"), Mood::Late)
        }
        _ if it.doubt.is_some() => (lang.text("recommendation-doubted"), Mood::Soon),
        (None, Some(Answer::Accepted { .. })) => {
            (lang.text("recommendation-accepted"), Mood::Accent)
        }
        (None, None) => (lang.text("recommendation-unanswered"), Mood::Maybe),
    };
    let evidence = it.done.as_ref().map(|done| shown_by(lang, &desk.number, done));
    let words = said_of(it).map(|words| view! { <span class="tbl__s">{words}</span> });
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
                {it.owner().unwrap_or_else(|| lang.text("not-said"))}
                {answers_for(desk, it)}
            </td>
            <td role="cell" data-l=lang.text("recommendation-due")>
                {it.due_on().map_or_else(|| lang.text("not-said"), |on| lang.short_date(on))}
                {moved(desk, it)}
            </td>
            <td role="cell" data-l=lang.text("recommendation-state")><Tag text mood/>{words}{evidence}{remove}</td>
        </tr>
    }
    .into_any()
}

/// Why it is refused, or open again.
pub fn said_of(it: &Recommendation) -> Option<String> {
    match (&it.done, &it.answer) {
        (Some(_), _) => None,
        (None, Some(Answer::Refused { argument })) => Some(argument.clone()),
        _ => it.doubt.as_ref().map(|it| it.reason.clone()),
    }
}

/// Who owes it, where that is not who took it on: of an owner without an account, whoever accepted it.
fn answers_for(desk: &Desk, it: &Recommendation) -> Option<impl IntoView + use<>> {
    let owed_by = desk.file.recommendation_owed(it.rank)?.owed_by;
    if it.given_to() == Some(owed_by) {
        return None;
    }
    let name = desk.owners.iter().find(|known| known.person == owed_by)?.name.clone();
    let said = desk.lang.text_with("recommendation-answered-for", [("name", name.into())]);
    Some(view! { <span class="tbl__s">{said}</span> })
}

/// Another date than the one that was accepted: a suspension gave time back, or another was announced.
fn moved(desk: &Desk, it: &Recommendation) -> Option<impl IntoView + use<>> {
    let calendar = Calendar::france();
    let duty = desk.file.recommendation_owed(it.rank)?;
    let due = duty.due_at(&calendar)?;
    let key = match duty.promises.is_empty() {
        true if duty.decided_at == Some(due) => return None,
        true => "recommendation-put-off",
        false => "recommendation-promised",
    };
    let date = desk.lang.short_date(calendar.local(due).date());
    let said = desk.lang.text_with(key, [("date", date.into())]);
    Some(view! { <span class="tbl__s">{said}</span> })
}

/// What shows that it is done: words, a link, a file.
pub fn shown_by(lang: Lang, number: &str, done: &Done) -> impl IntoView + use<> {
    let words = (!done.evidence.is_empty()).then(|| done.evidence.clone());
    let words = words.map(|words| view! { <span class="tbl__s">{words}</span> });
    let link = done.link.clone().map(|address| {
        let named = address.trim_start_matches("https://").trim_end_matches('/').to_owned();
        view! {
            <span class="tbl__s">
                <a href=address rel="noreferrer">{named}" "<Icon name="external-link"/></a>
            </span>
        }
    });
    let file = done.file.clone().map(|ProofFile { id, name, size, .. }| {
        let href = format!("/cases/{number}/plan/proofs/{id}");
        let size = lang.file_size(size);
        view! {
            <span class="tbl__s">
                <a href=href download=""><Icon name="paperclip"/>" "{name}</a>" · "{size}
            </span>
        }
    });
    view! { {words}{link}{file} }
}
