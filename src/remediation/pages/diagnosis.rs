//! The findings, and what the project answers, side by side.

use super::Desk;
use super::points::{Points, first_title, source, source_field, wanted};
use super::replies::{Replies, ReplyForm, said_at};
use super::write::missing;
use crate::case::model::{Act, Stage};
use crate::case::pages::{ActForm, CaseForm};
use crate::remediation::api::{
    AddFinding, CloseReply, DeliverFindings, ReadDiagnosis, RemoveFinding,
};
use crate::remediation::model::{Finding, Severity};
use crate::ui::{ButtonLink, Hidden, LongField, Section, SelectField, Tag, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

#[component]
pub(super) fn Findings(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let writes = desk.of_the_team && desk.is_at(Stage::Diagnosis);
    let findings = &desk.state.findings;
    let none =
        findings.is_empty().then(|| view! { <p class="muted">{lang.text("findings-none")}</p> });
    let findings = match desk.may(Act::ReplyToFindings) {
        true => view! { <ReplyForm desk=desk.clone()/> }.into_any(),
        false => {
            let findings: Vec<AnyView> =
                findings.iter().map(|it| finding(&desk, it, writes)).collect();
            view! { <ul class="stack">{findings}</ul> }.into_any()
        }
    };
    // Fields beside the findings need the whole width.
    let class = match desk.may(Act::ReplyToFindings) {
        true => "stack gap-sm",
        false => "cols cols--aside gap-sm",
    };
    let document = (!desk.state.documents.is_empty()).then(|| {
        let href = format!("/cases/{}/report", desk.number);
        view! { <ButtonLink href text=lang.text("report-open") icon="file-text"/> }
    });
    let adds = writes.then(|| view! { <Points desk=desk.clone()/> <Add desk=desk.clone()/> });
    let read = desk.state.read_by.map(|by| {
        let said = lang.text_with("read-by", [("name", desk.name(by).into())]);
        view! { <p class="small muted">{said}</p> }
    });
    desk.sections.tell(Section::to("findings", lang.text("findings-title")));
    view! {
        <div class=class>
            <section class="section" aria-labelledby="findings">
                <div class="section__head">
                    <h2 id="findings">{lang.text("findings-title")}</h2>
                    {read}
                    {document}
                </div>
                {none}
                {findings}
                {adds}
            </section>
            <div class="stack"><Replies desk=desk.clone()/><Moves desk/></div>
        </div>
    }
}

fn finding(desk: &Desk, it: &Finding, writes: bool) -> AnyView {
    let lang = desk.lang;
    let remove = writes.then(|| {
        let label = lang.text_with("remove-named", [("name", format!("C{}", it.rank).into())]);
        let (number, rank) = (desk.number.clone(), it.rank.to_string());
        view! {
            <CaseForm action=RemoveFinding::url() number seen=desk.seen label small=true>
                <Hidden name="rank" value=rank/>
            </CaseForm>
        }
    });
    let text = view! { <p class="measure said">{it.said.text.clone()}</p> };
    let text = match said_at(desk, it.rank) {
        Some(said) => view! { <div class="grid-2">{text}{said}</div> }.into_any(),
        None => text.into_any(),
    };
    view! {
        <li class="card">
            <div class="card__head">
                <h3>{format!("C{} · {}", it.rank, it.said.title)}</h3>
                <Tag text=lang.text(&format!("severity-{}", it.said.severity.name()))/>
            </div>
            {text}
            {source(desk, it)}
            {remove}
        </li>
    }
    .into_any()
}

#[component]
fn Add(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let severity = |it: Severity| (it.name(), lang.text(&format!("severity-{}", it.name())));
    let severities = Severity::ALL.map(severity).to_vec();
    let point = wanted(&desk);
    let source = point.as_ref().map(|it| source_field(&desk, it));
    let title = point.map(|it| first_title(&desk, &it)).unwrap_or_default();
    view! {
        <section class="card no-print" aria-labelledby="add-finding">
            <h3 id="add-finding">{lang.text("finding-add")}</h3>
            <CaseForm action=AddFinding::url() number seen label=lang.text("finding-button")>
                {source}
                <TextField name="finding_title" label=lang.text("finding-title") initial=title/>
                <SelectField name="finding_severity" label=lang.text("finding-severity")
                    choices=severities none=lang.text("roster-choose")/>
                <LongField name="finding_text" label=lang.text("finding-text")
                    hint=lang.text("finding-text-hint")/>
            </CaseForm>
        </section>
    }
}

/// Reading, delivering, closing the reply phase.
#[component]
fn Moves(desk: Arc<Desk>) -> impl IntoView {
    let (seen, lang) = (desk.seen, desk.lang);
    let number = || desk.number.clone();
    let peer = desk.is_at(Stage::Diagnosis)
        && !desk.leads
        && (desk.of_the_team || desk.coordinates)
        && desk.state.read_by.is_none()
        && !desk.state.findings.is_empty();
    let peer = peer.then(|| {
        view! { <CaseForm action=ReadDiagnosis::url() number=number() seen label=lang.text("read-button")/> }
    });
    let unmet = desk.state.undelivered();
    let deliver = desk.may(Act::DeliverFindings).then(|| {
        let waits = (!unmet.is_empty()).then(|| missing(lang, &unmet));
        view! {
            {waits}
            <ActForm act=Act::DeliverFindings action=DeliverFindings::url() number=number() seen lang
                primary=true/>
        }
    });
    let close = desk.may(Act::CloseReply).then(|| {
        view! { <ActForm act=Act::CloseReply action=CloseReply::url() number=number() seen lang primary=true/> }
    });
    view! { {peer}{deliver}{close} }
}
