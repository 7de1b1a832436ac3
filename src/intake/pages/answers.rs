//! Answers as they are read again: by whoever gave them, then by the brigade.

use super::evidence::{Proofs, path};
use super::published::Published;
use super::realism::{END, EndPast, Realism};
use super::urgent::Completing;
use crate::base::CaseId;
use crate::case::model::{Event, Look, Place, exchanges};
use crate::case::pages::{CaseShell, Exchanges, JournalWord, Tab, number_of_address};
use crate::case::store as cases;
use crate::i18n::Lang;
use crate::intake::model::{
    Answer, Answered, CHECK, Kind, Page, Question, Questions, Request, Step, may_attach,
};
use crate::intake::store::{has_source, kept};
use crate::triage::model::RiskModel;
use crate::triage::pages::ImpactWord;
use crate::triage::store::in_force;
use crate::triage::tags::ProvenanceTag;
use crate::ui::{Banner, Form, Layout, page_in};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::collections::BTreeMap;

// The journal names an answer by its question.
inventory::submit! {
    JournalWord {
        fact: "question",
        say: |lang, id| {
            let question = Questions::all_versions().iter().find_map(|it| it.find(id))?;
            Some(question.label.by_code(lang.code()).to_owned())
        },
    }
}

// Cases side by side tell what was answered, in words.
inventory::submit! {
    ImpactWord {
        say: |lang, raw, part| {
            let questions = Questions::of_version(raw.questions.try_into().ok()?)?;
            let answers: BTreeMap<String, Answered> = serde_json::from_str(&raw.json).ok()?;
            let feeds = |it: &&Question| it.impact.is_some_and(|it| it.name() == part);
            let question = questions.all().find(feeds)?;
            let answer = &answers.get(&question.id)?.answer;
            Some(words(lang, question, answer).unwrap_or_else(|| lang.text("request-unknown")))
        },
    }
}

/// `/cases/:number/request`: the answers, as the brigade reads them.
#[component]
pub fn AnswersPage() -> impl IntoView {
    let number = number_of_address();
    page_in(Layout::Full, async move |cx| {
        let file = cases::find(cx, number()?).await?;
        let head = cases::head(cx, &file, Look::at(Place::Request)).await?;
        let kept = kept(cx, &file).await?;
        let (lang, questions, today) = (cx.lang, kept.questions()?, cx.today());
        let proofs = Proofs::of(cx, file.id).await?;
        let model = in_force(cx.tx()).await?;
        let may_add = may_attach(&file, &cx.actor, &file.line).is_ok();
        let asked = exchanges(&cases::facts::<Event>(cx.tx(), file.id.0).await?);
        let sponsor = match kept.sponsor_informed {
            true => "answers-sponsor-informed",
            false => "answers-sponsor-not-informed",
        };
        let is_blind = head.is_blind;
        let steps = questions.steps.iter().map(|step| {
            view! { <StepAnswers lang step request=&kept.request path=None case=file.id proofs=&proofs may_add model=&model today is_blind/> }
        });
        let steps = steps.collect_view();
        let source = has_source(cx, &file).await?.then(|| {
            let path = format!("/referrals/{}", file.id);
            view! { <p><a href=path>{lang.text("referral-source-open")}</a></p> }
        });
        let spoken_to = file.is_spoken_to();
        let hurried = head.urgent && !head.of_the_project && !is_blind;
        let version = [("version", kept.request.questions.into())];
        Ok(view! {
            <CaseShell head tab=Tab::Request lang>
                <div class="stack stack--lg">
                    {kept.referral.clone().map(|reason| view! {
                        <Banner title=lang.text_with("answers-referred", [("reason", reason.into())])>
                            {source}
                        </Banner>
                    })}
                    {hurried.then(|| view! { <Completing lang id=file.id kept=&kept spoken_to with_phone=true/> })}
                    <Exchanges lang exchanges=asked/>
                    {steps}
                    <p class="muted small">
                        {lang.text(sponsor)}" "{lang.text_with("answers-version", version)}
                    </p>
                </div>
            </CaseShell>
        })
    })
}

/// A step with its questions and what was answered. With `path`, each can be changed.
#[component]
pub fn StepAnswers<'a>(
    lang: Lang,
    step: &'static Step,
    request: &'a Request,
    /// The address of the draft.
    path: Option<&'a str>,
    case: CaseId,
    proofs: &'a Proofs,
    /// Whether the reader may bind files to them.
    may_add: bool,
    /// In force.
    model: &'a RiskModel,
    today: NaiveDate,
    /// What the register proposes for those without an answer.
    #[prop(optional)]
    published: Published,
    /// For whoever owes the second assessment: without what the project rates itself, which is the
    /// first one's ground.
    #[prop(optional)]
    is_blind: bool,
) -> impl IntoView + use<> {
    let page = |page: Page<'static>| {
        // Changed from here, an answer leads back here.
        let href = path.map(|path| format!("{path}/{}?then={CHECK}", page.id()));
        let asked = page.questions.iter().filter(|it| request.asks(it));
        let asked = asked.filter(|it| !(is_blind && it.is_judged()));
        let row = |question| {
            let files = view! { <Files lang case question request proofs may_add/> }.into_any();
            let proposed = published.answer_to(lang, question).is_some();
            row(lang, question, request, href.as_deref(), (proposed, files))
        };
        asked.map(row).collect_view()
    };
    let rows = step.pages().map(page).collect_view();
    let id = format!("step-{}", step.id);
    let labelled_by = id.clone();
    let title = step.title.by_code(lang.code()).to_owned();
    view! {
        <section class="section" aria-labelledby=labelled_by>
            <h2 id=id>{title}</h2>
            <dl class="dl dl--wide">{rows}</dl>
            {(path.is_some() && step.asks(END)).then(|| view! { <EndPast lang request today/> })}
            {step.asks(END).then(|| view! { <Realism lang request model today/> })}
        </section>
    }
}

/// How far an answer is proven, and the way to its files.
#[component]
fn Files<'a>(
    lang: Lang,
    case: CaseId,
    question: &'a Question,
    request: &'a Request,
    proofs: &'a Proofs,
    may_add: bool,
) -> impl IntoView + use<> {
    // A file may come before its answer.
    let answer = request.get(&question.id);
    let mark = proofs.mark_of(&question.id, answer).map(|it| it.mark.proof);
    let count = proofs.files_of(&question.id).count();
    let said = match count {
        0 => (may_add && answer.is_some()).then(|| lang.text("evidence-attach-one")),
        count => Some(lang.text_with("evidence-count", [("count", count.into())])),
    };
    let about = question.label.by_code(lang.code()).to_owned();
    let link = said.map(|said| {
        let class = if count == 0 { "no-print" } else { "" };
        view! {
            <a class=class href=path(case, &question.id)>{said}<span class="sr">" : "{about}</span></a>
        }
    });
    (mark.is_some() || link.is_some()).then(|| {
        view! {
            <p class="row small">{mark.map(|proof| view! { <ProvenanceTag lang proof/> })}{link}</p>
        }
    })
}

fn row(
    lang: Lang,
    question: &Question,
    request: &Request,
    href: Option<&str>,
    (proposed, files): (bool, AnyView),
) -> impl IntoView + use<> {
    let label = question.label.by_code(lang.code()).to_owned();
    let to = href.map(|href| format!("{href}#{}", question.field()));
    let is_missing = request.needs(question) && request.get(&question.id).is_none();
    let answer = match (request.get(&question.id), to.clone()) {
        (Some(answer), _) => said(lang, question, answer).into_any(),
        (None, Some(to)) if is_missing || proposed => {
            let tag = if proposed { "request-proposed" } else { "request-missing" };
            let tag = lang.text(tag);
            // Red is for what was refused: a page that one has not come to yet is no mistake.
            let is_refused = Form::here().has_problem(&question.field());
            let class = if is_refused { "tag tag--warn" } else { "tag" };
            view! {
                <a class=class href=to>{tag}<span class="sr">" "{label.clone()}</span></a>
            }
            .into_any()
        }
        (None, _) => {
            view! { <span class="muted">{lang.text("request-no-answer")}</span> }.into_any()
        }
    };
    let has_tag = request.get(&question.id).is_none() && (is_missing || proposed);
    let change = to.filter(|_| !has_tag).map(|to| {
        let name = lang.text_with("request-change-answer", [("question", label.clone().into())]);
        view! { <a class="no-print" href=to aria-label=name>{lang.text("request-change")}</a> }
    });
    view! {
        <div>
            <dt>{label}</dt>
            <dd id=question.field() tabindex="-1">
                <div class="change"><div>{answer}{files}</div>{change}</div>
            </dd>
        </div>
    }
}

/// An answer as people read it; a text keeps its paragraphs.
pub(super) fn said(lang: Lang, question: &Question, answer: &Answer) -> impl IntoView + use<> {
    match answer {
        Answer::Text(text) => {
            let line = |line: &str| view! { <p>{line.to_owned()}</p> };
            let lines = text.split('\n').filter(|line| !line.trim().is_empty());
            view! { <div class="stack stack--sm measure">{lines.map(line).collect_view()}</div> }
                .into_any()
        }
        other => match words(lang, question, other) {
            Some(words) => words.into_any(),
            None => view! { <span class="muted">{lang.text("request-unknown")}</span> }.into_any(),
        },
    }
}

/// The same in a few words; nothing for *I don't know*.
fn words(lang: Lang, question: &Question, answer: &Answer) -> Option<String> {
    Some(match answer {
        Answer::Unknown => return None,
        Answer::Text(text) => text.clone(),
        Answer::Date(date) => lang.date(*date),
        Answer::Number(number) => number_said(lang, question, *number),
        Answer::Choice(value) => {
            let label = question.choice(value).map(|it| it.label.by_code(lang.code()).to_owned());
            label.unwrap_or_else(|| value.clone())
        }
    })
}

fn number_said(lang: Lang, question: &Question, number: f64) -> String {
    debug_assert_eq!(question.kind, Kind::Number);
    match crate::base::Cents::from_millions(number) {
        Some(amount) if !question.whole => lang.amount_meur(amount),
        _ => lang.number(number as i64),
    }
}
