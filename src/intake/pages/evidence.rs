//! One answer with what proves it: its files, and what the brigade has seen of them.

use super::answers::said;
use crate::base::{ApiError, CaseId};
use crate::case::pages::Tab;
use crate::case::store::CaseFile;
use crate::files::{Kind, MOST};
use crate::i18n::Lang;
use crate::intake::api::{MarkAnswer, RemoveEvidence};
use crate::intake::islands::{SizeLimit, TOO_LARGE};
use crate::intake::model::{
    Answer, CHECK, MarkFacts, Page, Question, Questions, Request, markable, may_attach, proof_of,
};
use crate::intake::store::{Draft, Evidence, Marked, evidence, marked, readable};
use crate::triage::model::Proof;
use crate::triage::store::in_force;
use crate::triage::tags::ProvenanceTag;
use crate::ui::{
    Choice, Choices, DayField, FileField, Heading, Hidden, Icon, Layout, LongField, page_in,
};
use crate::web::{Cx, Failure};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

/// What proves the answers of a request.
#[derive(Clone, Debug, Default)]
pub struct Proofs {
    pub files: Vec<Evidence>,
    pub marked: Vec<Marked>,
}

impl Proofs {
    pub async fn of(cx: &mut Cx, case: CaseId) -> Result<Self, Failure> {
        let files = evidence(cx.tx(), case).await?;
        Ok(Proofs { files, marked: marked(cx.tx(), case).await? })
    }

    pub fn files_of(&self, question: &str) -> impl Iterator<Item = &Evidence> {
        self.files.iter().filter(move |it| it.question == question)
    }

    /// The mark of an answer, if it is of this answer and no older one.
    pub fn mark_of(&self, question: &str, answer: Option<&Answer>) -> Option<&Marked> {
        let marked = self.marked.iter().find(|it| it.question == question);
        marked.filter(|it| Some(&it.mark.answer) == answer)
    }
}

/// The address of an answer's page.
pub fn path(case: CaseId, question: &str) -> String {
    format!("/request/{case}/evidence/{question}")
}

/// `/request/:id/evidence/:question`
#[component]
pub fn EvidencePage() -> impl IntoView {
    let params = use_params_map().read_untracked().clone();
    page_in(Layout::Text, async move |cx| {
        let id: Option<CaseId> = params.get("id").and_then(|id| id.parse().ok());
        let id = id.ok_or(ApiError::NotFound)?;
        let Draft { file, kept, .. } = readable(cx, id).await?;
        let questions = kept.questions()?;
        let question = params.get("question").unwrap_or_default();
        let question = questions.find(&question).ok_or(ApiError::NotFound)?;
        if question.is_judged() {
            file.must_be_open_to(&cx.actor)?;
        }
        let proofs = Proofs::of(cx, id).await?;
        let (files, today) = (proofs.files_of(&question.id).count(), cx.today());
        let (case, line, request) = (&file, &file.line, &kept.request);
        let is_marked = proofs.marked.iter().any(|it| it.question == question.id);
        let facts = MarkFacts { case, line, request, files, is_marked, today };
        let may_mark = markable(facts, &cx.actor, question).is_ok();
        let may_add = may_attach(&file, &cx.actor, &file.line).is_ok();
        let ages_after = in_force(cx.tx()).await?.proof.ageing_days.first().copied();
        let today = today.to_string();
        Ok(view! {
            <One lang=cx.lang file questions question request=kept.request proofs may_add may_mark ages_after today/>
        })
    })
}

#[component]
fn One(
    lang: Lang,
    file: CaseFile,
    questions: &'static Questions,
    question: &'static Question,
    request: Request,
    proofs: Proofs,
    may_add: bool,
    may_mark: bool,
    /// After how many days a proof loses some of its strength.
    ages_after: Option<i64>,
    today: String,
) -> impl IntoView {
    let is_draft = file.number.is_none();
    let title = question.label.by_code(lang.code()).to_owned();
    let answered = request.answers.get(&question.id);
    let answer = match answered {
        Some(answered) => said(lang, question, &answered.answer).into_any(),
        None => view! { <span class="muted">{lang.text("request-no-answer")}</span> }.into_any(),
    };
    let marks = proofs.marked.iter().map(|it| (it.question.clone(), it.mark.clone())).collect();
    let proof = answered.map(|answered| proof_of(&marks, &question.id, answered).0);
    let mark = proofs.mark_of(&question.id, request.get(&question.id)).cloned();
    let mark = mark.map(|it| view! { <MarkSaid lang it/> });
    let files: Vec<Evidence> = proofs.files_of(&question.id).cloned().collect();
    let (case, seen) = (file.id, file.version);
    let is_documented = !files.is_empty();
    let is_marked = mark.is_some();
    view! {
        <Crumbs lang file=&file title=title.clone()/>
        <div class="stack stack--lg measure">
            <Heading text=title/>
            <section class="card" aria-labelledby="answer">
                <h2 id="answer">{lang.text("evidence-answer")}</h2>
                <div>{answer}</div>
                {proof.map(|proof| view! { <p><ProvenanceTag lang proof/></p> })}
                {mark}
            </section>
            <FileList lang case files is_draft may_add/>
            {may_add.then(|| view! { <Add lang case question/> })}
            {may_mark.then(|| view! { <MarkForm lang case seen question is_documented is_marked ages_after today/> })}
            {is_draft.then(|| view! { <Onward lang case questions question request/> })}
        </div>
    }
}

#[component]
fn Crumbs<'a>(lang: Lang, file: &'a CaseFile, title: String) -> impl IntoView + use<> {
    let (href, name) = match file.number {
        Some(number) => (Tab::Request.path(number), number.to_string()),
        None => {
            let draft = [("title", file.title.clone().into())];
            (format!("{}/{CHECK}", file.path()), lang.text_with("request-draft-of", draft))
        }
    };
    view! {
        <nav class="crumbs" aria-label=lang.text("crumbs-label")>
            <ol>
                <li><a href=href>{name}</a></li>
                <li aria-current="page">{title}</li>
            </ol>
        </nav>
    }
}

/// Who saw what, when, and why they believe it.
#[component]
fn MarkSaid(lang: Lang, it: Marked) -> impl IntoView {
    let facts = [
        ("name", it.by.into()),
        ("moment", lang.moment(it.at.into()).into()),
        ("on", lang.date(it.mark.on).into()),
    ];
    view! {
        <p class="muted">{lang.text_with("evidence-marked", facts)}</p>
        <blockquote class="ev__quote"><p>{it.mark.reason}</p></blockquote>
    }
}

#[component]
fn FileList(
    lang: Lang,
    case: CaseId,
    files: Vec<Evidence>,
    is_draft: bool,
    may_add: bool,
) -> impl IntoView {
    let nothing = files.is_empty().then(|| {
        let key = if may_add { "evidence-none" } else { "evidence-none-here" };
        view! { <p class="quiet">{lang.text(key)}</p> }
    });
    let item = |it: Evidence| {
        let facts = [
            ("size", lang.file_size(it.size).into()),
            ("name", it.added_by.into()),
            ("moment", lang.moment(it.added_at.into()).into()),
        ];
        let named = lang.text_with("evidence-remove-of", [("file", it.file_name.clone().into())]);
        let remove = is_draft.then(|| {
            view! {
                <form method="post" action=RemoveEvidence::url()>
                    <Hidden name="request" value=case.to_string()/>
                    <Hidden name="evidence" value=it.id.to_string()/>
                    <button class="btn btn--sm btn--quiet" type="submit" aria-label=named>
                        {lang.text("evidence-remove")}
                    </button>
                </form>
            }
        });
        view! {
            <li>
                <div class="row row--between">
                    <div>
                        <a href=format!("/evidence/{}", it.id) download=""><Icon name="paperclip"/>" "{it.file_name}</a>
                        <span class="tbl__s">{lang.text_with("evidence-added-by", facts)}</span>
                    </div>
                    {remove}
                </div>
            </li>
        }
    };
    view! {
        <section aria-labelledby="files">
            <h2 id="files">{lang.text("evidence-files")}</h2>
            {nothing}
            <ul class="bare stack">{files.into_iter().map(item).collect_view()}</ul>
        </section>
    }
}

#[component]
fn Add(lang: Lang, case: CaseId, question: &'static Question) -> impl IntoView {
    let most = MOST / (1024 * 1024);
    let hint = lang.text_with("evidence-hint", [("most", most.into())]);
    let too_large = lang.text_with("file-too-large", [("most", most.into())]);
    view! {
        <form class="form form--tight" method="post" action=path(case, &question.id)
            enctype="multipart/form-data">
            <FileField name="file" label=lang.text("evidence-file") hint accept=Kind::accepted()/>
            <p id=TOO_LARGE class="field__error" role="alert" hidden data-most=MOST.to_string()
                data-said=too_large></p>
            <SizeLimit/>
            <div class="btn-row"><button class="btn btn--primary" type="submit">{lang.text("evidence-add")}</button></div>
        </form>
    }
}

#[component]
fn MarkForm(
    lang: Lang,
    case: CaseId,
    seen: i64,
    question: &'static Question,
    is_documented: bool,
    is_marked: bool,
    ages_after: Option<i64>,
    today: String,
) -> impl IntoView {
    let hint = ages_after.map(|days| lang.text_with("evidence-on-hint", [("days", days.into())]));
    let hint = hint.unwrap_or_default();
    let proof = |proof: Proof| {
        let hint = lang.text(&format!("evidence-hint-{}", proof.name()));
        Choice::new(proof.name(), lang.capital(&format!("proof-{}", proof.name()))).hint(hint)
    };
    let choices: Vec<Choice> = [Proof::Documented, Proof::Verified, Proof::Declared]
        .into_iter()
        .filter(|it| match it {
            Proof::Documented => is_documented,
            // What was said is taken back; what was not cannot be.
            Proof::Declared => is_marked,
            _ => true,
        })
        .map(proof)
        .collect();
    view! {
        <section class="card" aria-labelledby="mark">
            <h2 id="mark">{lang.text("evidence-mark")}</h2>
            <p class="muted">{lang.text("evidence-mark-why")}</p>
            <form class="form form--tight" method="post" action=MarkAnswer::url() novalidate>
                <Hidden name="request" value=case.to_string()/>
                <Hidden name="seen" value=seen.to_string()/>
                <Hidden name="question" value=question.id.clone()/>
                <Choices name="proof" label=lang.text("evidence-proof") choices/>
                <DayField name="proof_on" label=lang.text("evidence-on") hint=hint initial=today past=true/>
                <LongField name="proof_reason" rows=3 label=lang.text("evidence-reason")/>
                <div class="btn-row"><button class="btn" type="submit">{lang.text("evidence-mark-it")}</button></div>
            </form>
        </section>
    }
}

/// On with the form, or to its end.
#[component]
fn Onward(
    lang: Lang,
    case: CaseId,
    questions: &'static Questions,
    question: &'static Question,
    request: Request,
) -> impl IntoView {
    let page = questions.page_of(&question.id);
    let next = page.and_then(|page| questions.after(page, &request)).map_or(CHECK, Page::id);
    view! {
        <div class="btn-row btn-row--stack">
            <a class="btn btn--lg" href=format!("/request/{case}/{next}")>{lang.text("evidence-onward")}</a>
            <a class="btn btn--quiet btn--lg" href=format!("/request/{case}/{CHECK}")>{lang.text("request-back-to-check")}</a>
        </div>
    }
}
