//! Beside the status: what was sent, by whom, and how to take it back.

use crate::case::model::{Act, Part};
use crate::case::pages::ActForm;
use crate::case::store::CaseFile;
use crate::i18n::Lang;
use crate::intake::api::{RestrictCase, UnrestrictCase, WithdrawRequest};
use crate::intake::store::Waiting;
use crate::triage::model::FirstBy;
use crate::ui::{Disclosure, Form, LongField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// Its priority, who may know of it, and its people.
#[component]
pub fn YourRequest<'a>(
    lang: Lang,
    file: &'a CaseFile,
    waiting: &'a Waiting,
    acts: &'a [Act],
    /// The reader is of the brigade.
    ours: bool,
) -> impl IntoView + use<> {
    // Whoever decides has the score itself, which says more.
    let because = waiting.first_by.filter(|_| !ours).map(|by| {
        let key = match by {
            FirstBy::Harm => "status-priority-harm",
            FirstBy::NotKnowing => "status-priority-unknown",
            FirstBy::Date => "status-priority-date",
            FirstBy::Score => "status-priority-score",
        };
        view! { <p class="small">{lang.text(key)}</p> }
    });
    let priority = file.priority.map(|it| {
        view! {
            <div>
                <dt>{lang.text("status-priority")}</dt>
                <dd>
                    <span class=format!("prio prio--{}", it.number())>{it.name()}</span>
                    <p class="muted small">{lang.text("status-priority-about")}</p>
                    {because}
                </dd>
            </div>
        }
    });
    let secrecy = lang.text(&format!("confidentiality-{}", file.confidentiality.name()));
    let secret = [Act::Restrict, Act::Unrestrict].into_iter().find(|act| acts.contains(act));
    let secret = secret.map(|act| view! { <Secret lang act file/> });
    let person = |part: Part, name: Option<String>| {
        name.map(|name| {
            let part = lang.text(&format!("part-{}", part.name()));
            view! { <div><dt>{part}</dt><dd>{name}</dd></div> }
        })
    };
    view! {
        <div class="card">
            <h2>{lang.text(if ours { "status-request-ours" } else { "status-your-request" })}</h2>
            <dl class="dl">
                {priority}
                <div><dt>{lang.text("request-confidentiality-short")}</dt><dd>{secrecy}</dd></div>
                {person(Part::Requester, waiting.requester.clone())}
                {person(Part::Sponsor, waiting.sponsor.clone())}
            </dl>
            {secret}
        </div>
    }
}

/// Changing who may know of it.
#[component]
fn Secret<'a>(lang: Lang, act: Act, file: &'a CaseFile) -> impl IntoView + use<> {
    let (action, field, note, reason) = match act {
        Act::Restrict => (
            RestrictCase::url(),
            "restrict_reason",
            "status-restrict-note",
            "status-restrict-reason",
        ),
        _ => (
            UnrestrictCase::url(),
            "unrestrict_reason",
            "status-unrestrict-note",
            "status-unrestrict-reason",
        ),
    };
    let is_back = Form::here().sent(field);
    let (number, seen) = (file.number_text(), file.version);
    view! {
        <div class="no-print"><Disclosure summary=lang.text(&format!("act-{}", act.name())) open=is_back>
            <div class="stack">
                <p class="muted small">{lang.text(note)}</p>
                <ActForm act action number seen lang>
                    <LongField name=field label=lang.text(reason)/>
                </ActForm>
            </div>
        </Disclosure></div>
    }
}

/// Taking it back.
#[component]
pub fn Withdraw<'a>(lang: Lang, file: &'a CaseFile) -> impl IntoView + use<> {
    let (number, seen) = (file.number_text(), file.version);
    view! {
        <div class="no-print"><Disclosure summary=lang.text("act-withdraw") open=Form::here().sent("withdraw_reason")>
            <div class="stack">
                <p class="muted">{lang.text("status-withdraw-note")}</p>
                <ActForm act=Act::Withdraw action=WithdrawRequest::url() number
                    seen lang>
                    <LongField name="withdraw_reason" label=lang.text("status-withdraw-reason")/>
                </ActForm>
            </div>
        </Disclosure></div>
    }
}
