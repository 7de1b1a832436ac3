//! What was decided of an intervention: the decision in force, the form of the next, and all of them on paper.

use super::Desk;
use super::of_the_plan::OfThePlan;
use crate::case::model::{Act, Course, Decision, Fate, Look, Place};
use crate::case::pages::{ActForm, number_of_address};
use crate::case::store::{find, head};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::api::{DecideCourse, WithdrawCourse};
use crate::remediation::store;
use crate::ui::{
    ButtonLink, DataTable, DateField, Disclosure, Form, Layout, LongField, Mood, Section,
    SelectField, Tag, TextField, page_in,
};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

/// A course as people call it.
pub fn named(lang: Lang, course: Course) -> String {
    lang.text(&format!("course-{}", course.name()))
}

/// What a course looks like, in the midst of others.
pub fn mood(course: Course) -> Mood {
    match course {
        Course::Continue => Mood::Ok,
        Course::Reshape => Mood::Soon,
        Course::Pause => Mood::Maybe,
        Course::Stop => Mood::Late,
    }
}

/// The day in Paris.
fn on(at: DateTime<Utc>) -> NaiveDate {
    Calendar::france().local(at).date()
}

/// On the plan: what stands, and what may be decided now.
#[component]
pub(super) fn Decisions(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let decides = desk.may(Act::DecideCourse);
    let decisions = desk.decisions.clone();
    if decisions.is_empty() && !decides {
        return None;
    }
    let all = (!decisions.is_empty()).then(|| {
        let href = format!("{}/decisions", desk.path_of_case);
        view! { <ButtonLink href text=lang.text("decisions-all")/> }
    });
    let in_force = decisions.iter().rev().find(|it| it.fate == Fate::InForce);
    let in_force = in_force.map(|it| named(lang, it.decided.course));
    let title = lang.text("decisions-title");
    desk.sections.tell(Section::to("decisions", title).stands(in_force));
    let standing = decisions.into_iter().rev().filter(|it| it.fate == Fate::InForce);
    let standing: Vec<_> = standing.map(|it| view! { <Standing decision=it lang/> }).collect();
    let none = standing
        .is_empty()
        .then(|| view! { <p class="muted measure">{lang.text("decisions-none")}</p> });
    let form = decides.then(|| view! { <Decide desk=desk.clone()/> });
    let withdraw = desk.may(Act::WithdrawCourse).then(|| view! { <Withdraw desk=desk.clone()/> });
    Some(view! {
        <section class="section" aria-labelledby="decisions">
            <div class="section__head"><h2 id="decisions">{lang.text("decisions-title")}</h2>{all}</div>
            {none}
            {standing}
            <div class="stack no-print">{form}{withdraw}</div>
        </section>
    })
}

#[component]
fn Standing(decision: Decision, lang: Lang) -> impl IntoView {
    let signed = signed(lang, &decision);
    let review = review(lang, decision.decided.review_at);
    let decided = decision.decided;
    let mood = mood(decided.course);
    let evidence = decided.evidence.map(|said| {
        let facts = [("evidence", said.into())];
        view! { <p class="small">{lang.text_with("decision-evidence-said", facts)}</p> }
    });
    view! {
        <div class="card">
            <p class="row"><Tag text=named(lang, decided.course) mood/><span class="muted">{signed}</span></p>
            <p>{decided.reason}</p>
            {evidence}
            {review.map(|said| view! { <p class="small">{said}</p> })}
        </div>
    }
}

/// Who decided, when; and the committee that did, if one did.
pub fn signed(lang: Lang, decision: &Decision) -> String {
    let who = decision.by.clone().unwrap_or_else(|| lang.text("journal-protected"));
    let date = lang.date(on(decision.at));
    match &decision.decided.taken_by {
        None => lang.text_with("decision-signed", [("name", who.into()), ("date", date.into())]),
        Some(body) => lang.text_with(
            "decision-signed-for",
            [("name", who.into()), ("date", date.into()), ("body", body.clone().into())],
        ),
    }
}

fn review(lang: Lang, at: Option<DateTime<Utc>>) -> Option<String> {
    let date = lang.date(on(at?));
    Some(lang.text_with("decision-review-on", [("date", date.into())]))
}

#[component]
fn Decide(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let courses = Course::DECIDED.map(|it| (it.name(), named(lang, it))).to_vec();
    let pause = format!("{}?act={}", desk.path_of_case, Act::Suspend.name());
    let is_first = desk.file.course.is_none();
    let title = if is_first { "decision-first" } else { "decision-next" };
    let hint = (!is_first).then(|| view! { <p class="muted">{lang.text("decision-hint")}</p> });
    view! {
        <Disclosure summary=lang.text(title) open=Form::here().sent("course_choice")>
            <ActForm act=Act::DecideCourse action=DecideCourse::url() number seen lang>
                {hint}
                <SelectField name="course_choice" label=lang.text("decision-choice") choices=courses
                    none=lang.text("roster-choose")/>
                <p class="small">
                    {lang.text("decision-pause")} " " <a href=pause>{lang.text("decision-pause-link")}</a>
                </p>
                <LongField name="course_reason" label=lang.text("decision-reason")
                    hint=lang.text("decision-reason-hint") rows=3/>
                <TextField name="course_taken_by" label=lang.text("decision-body")
                    hint=lang.text("decision-body-hint") optional=true/>
                <TextField name="course_evidence" label=lang.text("decision-evidence")
                    hint=lang.text("decision-evidence-hint") optional=true/>
                <DateField name="course_review_on" label=lang.text("decision-review")
                    hint=lang.text("decision-review-hint")/>
            </ActForm>
        </Disclosure>
    }
}

#[component]
fn Withdraw(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    view! {
        <Disclosure summary=lang.text("decision-withdraw")
            open=Form::here().sent("withdraw_course_reason")>
            <ActForm act=Act::WithdrawCourse action=WithdrawCourse::url() number seen lang>
                <p class="muted">{lang.text("decision-withdraw-hint")}</p>
                <LongField name="withdraw_course_reason" label=lang.text("decision-withdraw-reason") rows=3/>
            </ActForm>
        </Disclosure>
    }
}

/// `/cases/:number/decisions`: all of them, the latest first, as they are printed.
#[component]
pub fn DecisionsPage() -> impl IntoView {
    let number = number_of_address();
    page_in(Layout::Dense, async move |cx| {
        let number = number()?;
        let file = find(cx, number).await?;
        let head = head(cx, &file, Look::at(Place::Plan)).await?;
        let decisions = store::register(cx.tx(), &file).await?;
        let lang = cx.lang;
        let body = match decisions.is_empty() {
            true => {
                view! { <p class="muted measure">{lang.text("decisions-empty")}</p> }.into_any()
            }
            false => view! { <Register decisions lang/> }.into_any(),
        };
        Ok(view! {
            <OfThePlan head number title=lang.text("decisions-register") lang>
                <p class="muted measure">{lang.text("decisions-about")}</p>
                {body}
            </OfThePlan>
        })
    })
}

/// All of them, the latest first, each with what became of it.
#[component]
pub fn Register(decisions: Vec<Decision>, lang: Lang) -> impl IntoView {
    let row = |it: Decision| {
        let (who, fate) = (signed(lang, &it), fate(lang, &it.fate));
        let review = it.review_at();
        let decided = it.decided;
        let review = review.map(|at| lang.short_date(on(at)));
        let evidence = decided.evidence.map(|said| view! { <span class="tbl__s">{said}</span> });
        view! {
            <tr>
                <th scope="row">{named(lang, decided.course)}<span class="tbl__s">{who}</span></th>
                <td>{decided.reason}{evidence}</td>
                <td class="num">{review.unwrap_or_else(|| "—".to_owned())}</td>
                <td>{fate}</td>
            </tr>
        }
    };
    let rows = decisions.into_iter().rev().map(row).collect_view();
    let head = move |key: &str| view! { <th scope="col">{lang.text(key)}</th> };
    view! {
        <DataTable id="register" caption=lang.text("decisions-register") hide_caption=true class="tbl--tight">
            <thead>
                <tr>
                    {head("decision")}{head("decision-reason")}{head("decision-review")}
                    {head("decision-fate")}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </DataTable>
    }
}

/// What became of it, in words.
pub fn fate(lang: Lang, fate: &Fate) -> String {
    let said =
        |key: &str, at: &DateTime<Utc>| lang.text_with(key, [("date", lang.date(on(*at)).into())]);
    match fate {
        Fate::InForce => lang.text("decision-in-force"),
        Fate::Confirmed { at } => said("decision-confirmed", at),
        Fate::Replaced { at } => said("decision-replaced", at),
        Fate::Resumed { at } => said("decision-resumed", at),
        Fate::Over { at } => said("decision-over", at),
        Fate::OwedAnew { due_at: Some(due_at), .. } => said("decision-owed-anew", due_at),
        Fate::OwedAnew { due_at: None, .. } => lang.text("decision-owed-anew-paused"),
        Fate::Withdrawn { at, reason } => {
            let date = lang.date(on(*at));
            lang.text_with(
                "decision-withdrawn",
                [("date", date.into()), ("reason", reason.clone().into())],
            )
        }
    }
}
