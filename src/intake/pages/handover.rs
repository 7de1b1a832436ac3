//! A draft offered by a link, and taking it over.

use crate::base::{ApiError, Role};
use crate::i18n::Lang;
use crate::intake::api::{OfferDraft, TakeDraft};
use crate::intake::store::{HANDOVER_DAYS, offered_by};
use crate::ui::{Banner, Heading, Hidden, Icon, LinkOnce, Passing, Tone, page};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

/// `/handover?token=…`
#[component]
pub fn HandoverPage() -> impl IntoView {
    let token = use_query_map().read_untracked().get("token");
    page(async move |cx| {
        let token = token.ok_or(ApiError::NotFound)?;
        let offered = offered_by(cx, &token).await?;
        let lang = cx.lang;
        let facts =
            || [("title", offered.title.clone().into()), ("name", offered.name.clone().into())];
        let may_take = cx.actor.is(Role::ProjectLead);
        let take = may_take.then(|| {
            view! {
                <form method="post" action=TakeDraft::url()>
                    <Hidden name="token" value=token/>
                    <div class="btn-row">
                        <button class="btn btn--primary btn--lg" type="submit">{lang.text("handover-take")}</button>
                    </div>
                </form>
            }
        });
        let cannot = (!may_take).then(|| {
            view! { <Banner tone=Tone::Maybe title=lang.text("handover-not-a-lead")/> }
        });
        Ok(view! {
            <div class="stack stack--lg measure">
                <Heading text=lang.text_with("handover-title", facts())/>
                <p>{lang.text_with("handover-lead", facts())}</p>
                {take}
                {cannot}
            </div>
        })
    })
}

/// The link just made, which is shown this once.
#[component]
pub fn HandedOver(lang: Lang, link: String) -> impl IntoView {
    let in_days = |key: &str| lang.text_with(key, [("days", HANDOVER_DAYS.into())]);
    let passing = Passing {
        title: lang.text("handover-link-title"),
        text: in_days("handover-link-text"),
        label: lang.text("handover-link"),
        subject: lang.text("handover-letter-subject"),
        letter: in_days("handover-letter"),
    };
    view! { <LinkOnce lang passing link/> }
}

/// On the last page of a draft: making a link for a colleague.
#[component]
pub fn HandOver(lang: Lang, id: String) -> impl IntoView {
    view! {
        <details class="disclose">
            <summary><Icon name="chevron-right"/>{lang.text("handover-offer")}</summary>
            <div class="stack" id="hand-over">
                <p class="muted">{lang.text_with("handover-offer-why", [("days", HANDOVER_DAYS.into())])}</p>
                <form method="post" action=OfferDraft::url()>
                    <Hidden name="request" value=id/>
                    <button class="btn" type="submit">{lang.text("handover-make")}</button>
                </form>
            </div>
        </details>
    }
}
