//! Before the questions, one thing a page: who may know, and who sponsors.

use super::beginning::Person;
use super::check::SponsorFields;
use super::question::{Aside, Referral, Trail};
use super::start::Secrecy;
use super::stepper::{Here, Stepper};
use crate::base::Actor;
use crate::case::model::Part;
use crate::i18n::Lang;
use crate::intake::api::{NameSponsor, ReclassifyRequest};
use crate::intake::model::{Foreword, Questions, first_page};
use crate::intake::store::Draft;
use crate::ui::{Heading, Hidden, PlacedErrors, TabTitle};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

#[component]
pub fn ForewordForm(
    draft: Draft,
    questions: &'static Questions,
    here: Foreword,
    /// Who sponsors it so far.
    sponsor: Option<Person>,
    actor: Actor,
    lang: Lang,
) -> impl IntoView {
    let Draft { file, kept, .. } = draft;
    let (path, id) = (format!("/request/{}", file.id), file.id.to_string());
    let continues = lang.text("request-continue");
    let form = match here {
        Foreword::WhoKnows => {
            let level = file.confidentiality.name();
            view! {
                <form class="form" method="post" action=ReclassifyRequest::url() novalidate>
                    <PlacedErrors/>
                    <TabTitle text=lang.text("request-confidentiality")/>
                    <Referral lang reason=kept.referral/>
                    <Hidden name="request" value=id/>
                    <Hidden name="then" value="sponsor"/>
                    <Secrecy lang level alone=true/>
                    <div class="btn-row btn-row--stack">
                        <button class="btn btn--primary btn--lg" type="submit">{continues}</button>
                    </div>
                </form>
            }
            .into_any()
        }
        Foreword::Sponsor => {
            let before = Foreword::WhoKnows;
            let before = before.is_asked(&file, &actor).then(|| {
                let href = format!("{path}/{}", before.id());
                view! { <a class="btn btn--quiet btn--lg" href=href>{lang.text("request-previous")}</a> }
            });
            let later = file.holder(Part::Sponsor).is_none().then(|| {
                view! { <a class="btn btn--lg" href=format!("{path}/{}", first_page())>{lang.text("request-sponsor-later")}</a> }
            });
            view! {
                <form class="form" method="post" action=NameSponsor::url() novalidate>
                    <PlacedErrors/>
                    <div class="stack stack--sm">
                        <Heading text=lang.text("request-sponsor-title")/>
                        <p class="page-head__lead">{lang.text("request-sponsor-lead")}</p>
                    </div>
                    <Hidden name="request" value=id/>
                    <Hidden name="then" value="questions"/>
                    <SponsorFields lang now=sponsor.unwrap_or_default() is_informed=kept.sponsor_informed/>
                    <div class="btn-row btn-row--stack">
                        <button class="btn btn--primary btn--lg" type="submit">{continues}</button>
                        {later}
                        {before}
                    </div>
                </form>
            }
            .into_any()
        }
    };
    let request = &kept.request;
    view! {
        <Trail lang file=&file actor=&actor/>
        <div class="cols cols--form">
            <Stepper lang path=&path questions request case=&file actor=&actor
                here=Here::Foreword(here)/>
            {form}
            <Aside lang/>
        </div>
    }
}
