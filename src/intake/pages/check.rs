//! The last page of the form: one's answers, what each side commits to, and sending.

use super::answers::StepAnswers;
use super::beginning::{Beginning, Person, YourProject};
use super::evidence::Proofs;
use super::handover::{HandOver, HandedOver};
use super::lacking::Lacking;
use super::published::Published;
use super::question::{Referral, Trail};
use super::stepper::{Here, Stepper};
use super::time_limit::Expiry;
use crate::base::Actor;
use crate::case::model::{Act, Part, allowed};
use crate::i18n::Lang;
use crate::intake::api::{AbandonRequest, NameSponsor, SendRequest};
use crate::intake::model::{Questions, left_open, may_abandon, may_name_sponsor, missing};
use crate::intake::store::Draft;
use crate::triage::version::ModelVersion;
use crate::ui::{Banner, CheckField, Form, Heading, Hidden, Icon, LongField, TextField, Tone};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

#[component]
pub fn Check(
    draft: Draft,
    beginning: Beginning,
    questions: &'static Questions,
    lang: Lang,
    actor: Actor,
    proofs: Proofs,
    /// The link that was just made for a colleague.
    link: Option<String>,
    published: Published,
    /// In force.
    model: Arc<ModelVersion>,
    today: NaiveDate,
) -> impl IntoView {
    let is_sent = draft.is_completing();
    let Draft { file, kept, limit } = draft;
    let (path, id) = (format!("/request/{}", file.id), file.id.to_string());
    let acts = allowed(&file, &actor, &file.line);
    // A sponsor is named before anything is sent.
    let has_sponsor = file.holder(Part::Sponsor).is_some();
    let lacking = missing(questions, &kept.request);
    let may_say = may_name_sponsor(&file, &actor).is_ok();
    let steps = questions.steps.iter().map(|step| {
        view! {
            <StepAnswers lang step request=&kept.request path=Some(path.as_str()) case=file.id
                proofs=&proofs may_add=true model=&model today published/>
        }
    });
    let steps = steps.collect_view();
    let state = match lacking.is_empty() && has_sponsor {
        true => {
            let count = left_open(questions, &kept.request);
            let open = (count > 0).then(|| {
                view! { <p>{lang.text_with("request-left-open", [("count", count.into())])}</p> }
            });
            view! { <Banner tone=Tone::Ok title=lang.text("request-complete")>{open}</Banner> }
                .into_any()
        }
        false => {
            view! { <Lacking lang path=&path questions missing=&lacking no_sponsor=!has_sponsor is_sent/> }
                .into_any()
        }
    };
    let send = match is_sent || acts.contains(&Act::Submit) {
        true => {
            let takes_charge = !is_sent && file.was_taken_by(actor.id);
            view! { <Send lang id=id.clone() is_sent takes_charge/> }.into_any()
        }
        false => view! { <Banner title=lang.text("request-not-yours-to-send")/> }.into_any(),
    };
    let after = match is_sent {
        true => ("request-after-completing-title", "request-after-completing"),
        false => ("request-after-title", "request-after"),
    };
    let unaware = match file.holds(Part::Sponsor, actor.id) {
        // They know by reading this.
        true => None,
        false => (has_sponsor && !kept.sponsor_informed).then_some(match is_sent {
            true => "request-sponsor-unaware-sent",
            false => "request-sponsor-unaware",
        }),
    };
    let may_hand_over = !is_sent && file.holds(Part::Requester, actor.id);
    let link = link.map(|link| view! { <HandedOver lang link/> });
    let may_hand_over = may_hand_over && link.is_none();
    let hand_over = may_hand_over.then(|| view! { <HandOver lang id=id.clone()/> });
    let may_abandon = may_abandon(&file, &actor).is_ok() && acts.contains(&Act::Withdraw);
    let abandon = may_abandon.then(|| view! { <Abandon lang id=id.clone()/> });
    view! {
        <Trail lang file=&file actor=&actor/>
        <div class="cols cols--form">
            <Stepper lang path=&path questions request=&kept.request case=&file actor=&actor
                here=Here::Check/>
            <div class="stack stack--lg">
                <Heading text=lang.text(check_title(is_sent))/>
                {link}
                {limit.map(|limit| view! { <Expiry lang today limit id=id.clone()/> })}
                <Referral lang reason=kept.referral/>
                {state}
                <YourProject lang file=&file actor=&actor beginning is_informed=kept.sponsor_informed/>
                {steps}
                {unaware.map(|unaware| view! {
                    <Banner tone=Tone::Maybe title=lang.text(unaware)>
                        {may_say.then(|| view! {
                            <p><a href="#your-project">{lang.text("request-sponsor-say")}</a></p>
                        })}
                    </Banner>
                })}
                {(!has_sponsor).then(|| view! { <Sponsor lang id=id.clone() said=kept.sponsor_said/> })}
                {send}
                {hand_over}
                {abandon}
            </div>
            <aside class="stack stack--lg" aria-label=lang.text("request-help-label")>
                <div class="why">
                    <h2>{lang.text(after.0)}</h2>
                    <p>{lang.text(after.1)}</p>
                </div>
            </aside>
        </div>
    }
}

/// What the last page of the form is called.
pub(super) fn check_title(is_sent: bool) -> &'static str {
    if is_sent { "request-check-completing" } else { "request-check-title" }
}

#[component]
fn Send(
    lang: Lang,
    id: String,
    is_sent: bool,
    /// Whoever sends it had the caller on the line.
    takes_charge: bool,
) -> impl IntoView {
    let send = lang.text(if is_sent { "request-complete-it" } else { "act-submit" });
    let ours = ["commit-ours-answer", "commit-ours-decision", "commit-ours-first-reader"];
    let theirs = ["commit-yours-truth", "commit-yours-access", "commit-yours-people"];
    let list = |keys: [&'static str; 3]| {
        keys.map(|key| view! { <li><Icon name="check"/>{lang.text(key)}</li> }).collect_view()
    };
    view! {
        <section class="section" aria-labelledby="commit-title">
            <h2 id="commit-title">{lang.text("commit-title")}</h2>
            <div class="grid-2">
                <div class="card"><h3>{lang.text("commit-ours")}</h3><ul class="ticks">{list(ours)}</ul></div>
                <div class="card"><h3>{lang.text("commit-yours")}</h3><ul class="ticks">{list(theirs)}</ul></div>
            </div>
            <p class="strong">{lang.text("request-harbour")}</p>
            <form class="form" method="post" action=SendRequest::url() novalidate>
                <Hidden name="request" value=id/>
                <CheckField name="commitments" label=lang.text("commit-accept")/>
                {takes_charge.then(|| view! { <p>{lang.text("request-takes-charge")}</p> })}
                <div class="btn-row btn-row--stack">
                    <button class="btn btn--primary btn--lg" type="submit">{send}</button>
                </div>
            </form>
        </section>
    }
}

#[component]
fn Sponsor(lang: Lang, id: String, said: Option<String>) -> impl IntoView {
    let said = said.map(|said| {
        let said = lang.text_with("urgent-sponsor-said", [("said", said.into())]);
        view! { <p class="muted">{said}</p> }
    });
    view! {
        <section class="section" aria-labelledby="sponsor-title">
            <h2 id="sponsor-title">{lang.text("request-sponsor-title")}</h2>
            {said}
            <form class="form form--tight" method="post" action=NameSponsor::url() novalidate>
                <Hidden name="request" value=id/>
                <SponsorFields lang/>
                <div class="btn-row"><button class="btn" type="submit">{lang.text("request-name-sponsor")}</button></div>
            </form>
        </section>
    }
}

/// Who answers for the project's purpose.
#[component]
pub fn SponsorFields(
    lang: Lang,
    #[prop(optional)] optional: bool,
    /// Who it is so far.
    #[prop(optional)]
    now: Person,
    #[prop(optional)] is_informed: bool,
) -> impl IntoView {
    view! {
        <TextField name="sponsor_name" label=lang.text("request-sponsor-name") initial=now.name
            optional autocomplete="off"/>
        <TextField name="sponsor_email" kind="email" label=lang.text("request-sponsor-email")
            initial=now.email hint=lang.text("request-sponsor-email-hint") optional
            autocomplete="off"/>
        {(!optional).then(|| view! {
            <CheckField name="sponsor_informed" label=lang.text("request-sponsor-informed")
                initially=is_informed beside="sponsor_name"/>
        })}
    }
}

#[component]
fn Abandon(lang: Lang, id: String) -> impl IntoView {
    view! {
        <details class="disclose" open=Form::here().sent("abandon_reason")>
            <summary>{lang.text("request-abandon")}</summary>
            <form class="form form--tight" method="post" action=AbandonRequest::url() novalidate>
                <Hidden name="request" value=id/>
                <LongField name="abandon_reason" label=lang.text("request-abandon-reason")
                    hint=lang.text("request-abandon-hint")/>
                <div class="btn-row"><button class="btn" type="submit">{lang.text("request-abandon")}</button></div>
            </form>
        </details>
    }
}
