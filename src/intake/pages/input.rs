//! `/cases/:number/inputs/:factor`: an input of a score, what it counts for, and what its project says
//! against it.

use super::answers::said;
use super::evidence::path as evidence_path;
use super::fields::QuestionField;
use super::published::Published;
use crate::base::ApiError;
use crate::case::model::{DutyKind, Look, Place, Stage};
use crate::case::pages::{deadline_said, number_of_address};
use crate::case::store::{self as cases, CaseFile, RelayFacts};
use crate::i18n::Lang;
use crate::intake::api::{ContestInput, CorrectInput, MaintainInput};
use crate::intake::model::{Question, Request};
use crate::intake::store::kept;
use crate::triage::model::{
    Block, Line, RiskModel, SHORTEST_OBJECTION, ShownLine, explain, may_contest, may_settle,
};
use crate::triage::sources::source_lines;
use crate::triage::store::{NamedContest, contests, in_force, latest, sources_of};
use crate::triage::tags::ProvenanceTag;
use crate::triage::words::{age_said, decimal, factor_name, number, tenths};
use crate::ui::{Heading, Hidden, Icon, Layout, LiveNotice, LongField, page_in};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

#[component]
pub fn InputPage() -> impl IntoView {
    let number = number_of_address();
    let factor = use_params_map().read_untracked().get("factor").unwrap_or_default();
    page_in(Layout::Text, async move |cx| {
        let file = cases::find(cx, number()?).await?;
        file.must_be_open_to(&cx.actor)?;
        cases::look(cx, file.id, Look::at(Place::Score)).await?;
        let kept = kept(cx, &file).await?;
        let fed = |it: &&Question| it.factor.as_ref().is_some_and(|it| it.as_str() == factor);
        let question = kept.questions()?.all().find(fed).ok_or(ApiError::NotFound)?;
        let latest = latest(cx, &file).await?.ok_or(ApiError::NotFound)?;
        // Its tenths are those of the table that it stands in.
        let lines = explain(&latest.appraisal.assessment, &latest.model).lines;
        let shown = lines.into_iter().find(|it| it.line.factor.as_str() == factor);
        let ShownLine { line, points, .. } = shown.ok_or(ApiError::NotFound)?;
        let in_force = in_force(cx.tx()).await?;
        let all = contests(cx.tx(), file.id.0).await?;
        let all: Vec<_> = all.into_iter().filter(|it| it.it.factor == line.factor).collect();
        let is_open = all.iter().any(|it| it.it.settled.is_none());
        let sources = sources_of(cx, &file).await?;
        // Who answers what is contested, and by when.
        let relays = cases::relays(cx, &file).await?;
        let owed = relays.into_iter().find(|it| it.kind == DutyKind::AnswerContest);
        let sight = cases::case_sight(cx, &file).await?;
        let (lang, request) = (cx.lang, &kept.request);
        let may_contest = may_contest(&file, &cx.actor).is_ok() && line.points > 0.0 && !is_open;
        let may_settle = may_settle(&file, &cx.actor, &file.line).is_ok() && is_open;
        let may_correct = may_settle && Stage::IN_TRIAGE.contains(&file.stage);
        let contest = may_contest.then(|| view! { <Contest lang file=&file line=&line/> });
        let maintain = may_settle.then(|| view! { <Maintain lang file=&file line=&line/> });
        let correct = may_correct.then(|| {
            view! { <Correct lang file=&file line=&line question request model=&in_force/> }
        });
        let given_by = source_lines(lang, &sources, &line);
        let title = question.label.by_code(lang.code()).to_owned();
        let back = format!("{}#points", file.path());
        let (number, crumb) = (file.number_text(), factor_name(lang, &latest.model, &line.factor));
        Ok(view! {
            <LiveNotice lang about=sight.to_string()/>
            <nav class="crumbs" aria-label=lang.text("crumbs-label")>
                <ol>
                    <li><a href=back>{number}</a></li>
                    <li aria-current="page">{crumb}</li>
                </ol>
            </nav>
            <div class="stack stack--lg measure">
                <Heading text=title/>
                <Input lang file=&file line=&line points question request given_by/>
                <Said lang all owed/>
                {contest}
                {correct}
                {maintain}
            </div>
        })
    })
}

/// The answer, how far it is proven, and the points it bears.
#[component]
fn Input<'a>(
    lang: Lang,
    file: &'a CaseFile,
    line: &'a Line,
    /// In tenths, as shown.
    points: i64,
    question: &'static Question,
    request: &'a Request,
    /// And who has seen that it is so.
    given_by: Vec<String>,
) -> impl IntoView + use<> {
    let answer = match request.get(&question.id) {
        Some(answer) => said(lang, question, answer).into_any(),
        None => view! { <span class="muted">{lang.text("request-no-answer")}</span> }.into_any(),
    };
    let facts =
        [("points", decimal(lang, points).into()), ("most", number(lang, tenths(line.max)).into())];
    let given_by = given_by.into_iter().chain(age_said(lang, line));
    let given_by = given_by.map(|said| view! { <li>{said}</li> }).collect_view();
    let judged = (line.block == Block::Judged).then(|| lang.text("score-source-judged"));
    let (files, proof) = (evidence_path(file.id, &question.id), line.proof);
    view! {
        <section class="card" aria-labelledby="answer">
            <h2 id="answer">{lang.text("input-answer")}</h2>
            <div>{answer}</div>
            <p class="row">
                <ProvenanceTag lang proof/><span class="num">{lang.text_with("input-points", facts)}</span>
                {judged.map(|judged| view! { <span class="small muted">{judged}</span> })}
            </p>
            <ul class="bare small">{given_by}</ul>
            <p class="small"><a href=files><Icon name="paperclip"/>" "{lang.text("input-evidence")}</a></p>
        </section>
    }
}

/// What was said against it, and what became of that.
#[component]
fn Said(
    lang: Lang,
    all: Vec<NamedContest>,
    /// The duty to answer, while anything waits.
    owed: Option<RelayFacts>,
) -> impl IntoView {
    let waits = owed.map_or_else(|| lang.text("contest-waits"), |it| awaited(lang, it));
    let one = move |named: NamedContest| {
        let NamedContest { it, raiser, settler } = named;
        let raised = [("name", raiser.into()), ("moment", lang.moment(it.raised_at).into())];
        let waits = it.settled.is_none().then(|| {
            view! { <p class="small muted">{waits.clone()}</p> }
        });
        let settled = it.settled.map(|settled| {
            let name = settler.unwrap_or_default();
            let facts = [("name", name.into()), ("moment", lang.moment(settled.at).into())];
            let key = format!("contest-{}-by", settled.settlement.name());
            view! {
                <p class="small">{lang.text_with(&key, facts)}</p>
                <blockquote class="ev__quote"><p>{settled.reason}</p></blockquote>
            }
        });
        view! {
            <li class="stack stack--sm">
                <p class="small">{lang.text_with("contest-raised-by", raised)}</p>
                <blockquote class="ev__quote"><p>{it.objection}</p></blockquote>
                {settled}
                {waits}
            </li>
        }
    };
    (!all.is_empty()).then(move || {
        view! {
            <section class="card" aria-labelledby="contests">
                <h2 id="contests">{lang.text("contest-title")}</h2>
                <ul class="bare stack">{all.into_iter().rev().map(one).collect_view()}</ul>
            </section>
        }
    })
}

/// Who answers, by when, and why then.
fn awaited(lang: Lang, owed: RelayFacts) -> String {
    let name = owed.owed_by;
    let Some(at) = owed.due_at else {
        return lang.text_with("contest-paused", [("name", name.into())]);
    };
    let facts = [("name", name.into()), ("moment", lang.moment(at).into())];
    let why = owed.deadline.map(|it| deadline_said(lang, owed.began, &it));
    [Some(lang.text_with("contest-owed", facts)), why]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// A form about an input, with what it says of which.
#[component]
fn InputForm<'a>(
    file: &'a CaseFile,
    line: &'a Line,
    action: &'static str,
    /// The heading and the button.
    does: String,
    about: String,
    id: &'static str,
    children: Children,
) -> impl IntoView + use<> {
    let (number, version) = (file.number_text(), file.version.to_string());
    view! {
        <section class="card no-print" aria-labelledby=id>
            <h2 id=id>{does.clone()}</h2>
            <p class="muted">{about}</p>
            <form class="form form--tight" method="post" action=action novalidate>
                <Hidden name="case" value=number/>
                <Hidden name="version" value=version/>
                <Hidden name="factor" value=line.factor.to_string()/>
                {children()}
                <div class="btn-row"><button class="btn" type="submit">{does}</button></div>
            </form>
        </section>
    }
}

#[component]
fn Contest<'a>(lang: Lang, file: &'a CaseFile, line: &'a Line) -> impl IntoView + use<> {
    let (does, about) = (lang.text("contest-this"), lang.text("contest-about"));
    view! {
        <InputForm file line action=ContestInput::url() does about id="contest">
            <LongField name="contest_objection" rows=4 label=lang.text("contest-objection")
                hint=lang.text_with("contest-objection-hint", [("least", SHORTEST_OBJECTION.into())])/>
        </InputForm>
    }
}

#[component]
fn Correct<'a>(
    lang: Lang,
    file: &'a CaseFile,
    line: &'a Line,
    question: &'static Question,
    request: &'a Request,
    model: &'a RiskModel,
) -> impl IntoView + use<> {
    let (does, about) = (lang.text("contest-correct"), lang.text("contest-correct-about"));
    let published = Published::default();
    let answer = request.get(&question.id);
    let field =
        view! { <QuestionField lang question answer alone=false published model/> }.into_any();
    view! {
        <InputForm file line action=CorrectInput::url() does about id="correct">
            {field}
            <LongField name="correct_reason" rows=3 label=lang.text("contest-reason")
                hint=lang.text("decide-reason-hint")/>
        </InputForm>
    }
}

#[component]
fn Maintain<'a>(lang: Lang, file: &'a CaseFile, line: &'a Line) -> impl IntoView + use<> {
    let (does, about) = (lang.text("contest-maintain"), lang.text("contest-maintain-about"));
    view! {
        <InputForm file line action=MaintainInput::url() does about id="maintain">
            <LongField name="maintain_reason" rows=3 label=lang.text("contest-reason")
                hint=lang.text("decide-reason-hint")/>
        </InputForm>
    }
}
