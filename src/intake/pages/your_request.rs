//! Beside the status: what was sent, by whom, and how to take it back.

use crate::case::model::{Act, Part};
use crate::case::pages::ActForm;
use crate::case::store::CaseFile;
use crate::i18n::Lang;
use crate::intake::api::WithdrawRequest;
use crate::intake::store::Waiting;
use crate::ui::{Icon, LongField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// Its priority, who may know of it, and its people.
#[component]
pub fn YourRequest<'a>(
    lang: Lang,
    file: &'a CaseFile,
    waiting: &'a Waiting,
) -> impl IntoView + use<> {
    let priority = file.priority.map(|it| {
        view! {
            <div>
                <dt>{lang.text("status-priority")}</dt>
                <dd><span class=format!("prio prio--{}", it.number())>{it.name()}</span></dd>
            </div>
        }
    });
    let secrecy = lang.text(&format!("confidentiality-{}", file.confidentiality.name()));
    let person = |part: Part, name: Option<String>| {
        name.map(|name| {
            let part = lang.text(&format!("part-{}", part.name()));
            view! { <div><dt>{part}</dt><dd>{name}</dd></div> }
        })
    };
    view! {
        <div class="card">
            <h2>{lang.text("status-your-request")}</h2>
            <dl class="dl">
                {priority}
                <div><dt>{lang.text("request-confidentiality-short")}</dt><dd>{secrecy}</dd></div>
                {person(Part::Requester, waiting.requester.clone())}
                {person(Part::Sponsor, waiting.sponsor.clone())}
            </dl>
        </div>
    }
}

/// Taking it back.
#[component]
pub fn Withdraw<'a>(lang: Lang, file: &'a CaseFile) -> impl IntoView + use<> {
    view! {
        <details class="disclose no-print">
            <summary><Icon name="chevron-right"/>{lang.text("act-withdraw")}</summary>
            <div class="stack">
                <p class="muted">{lang.text("status-withdraw-note")}</p>
                <ActForm act=Act::Withdraw action=WithdrawRequest::url() number=file.number_text()
                    seen=file.version lang>
                    <LongField name="withdraw_reason" label=lang.text("status-withdraw-reason")/>
                </ActForm>
            </div>
        </details>
    }
}
