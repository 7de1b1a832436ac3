//! What the first page asked, read again on the last one, and corrected there while it is a draft.

use super::check::SponsorFields;
use super::start::Secrecy;
use crate::base::{Actor, PersonId};
use crate::case::model::{Part, may_reclassify};
use crate::case::store::CaseFile;
use crate::i18n::Lang;
use crate::intake::api::{NameSponsor, ReclassifyRequest};
use crate::intake::model::may_name_sponsor;
use crate::person::{organisation, store as people};
use crate::ui::{Disclosure, Form, Hidden};
use crate::web::{Cx, Failure};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// The names behind a request.
#[derive(Clone, Debug)]
pub struct Beginning {
    organisation: Option<String>,
    requester: Option<Person>,
    pub sponsor: Option<Person>,
}

/// Somebody, as the form names them.
#[derive(Clone, Debug, Default)]
pub struct Person {
    pub name: String,
    pub email: String,
}

impl Beginning {
    pub async fn of(cx: &mut Cx, file: &CaseFile) -> Result<Self, Failure> {
        let organisation = organisation::find(cx.tx(), file.organisation).await?;
        let requester = person(cx, file.holder(Part::Requester)).await?;
        let sponsor = person(cx, file.holder(Part::Sponsor)).await?;
        Ok(Beginning { organisation: organisation.map(|it| it.name), requester, sponsor })
    }
}

async fn person(cx: &mut Cx, id: Option<PersonId>) -> Result<Option<Person>, Failure> {
    let Some(id) = id else { return Ok(None) };
    let found = people::active_or_left(cx.tx(), id).await?;
    let email = people::email(cx.tx(), id).await?;
    Ok(found.zip(email).map(|(found, email)| Person { name: found.name, email }))
}

/// The project, who may know of its request, and its people.
#[component]
pub fn YourProject<'a>(
    lang: Lang,
    file: &'a CaseFile,
    actor: &'a Actor,
    beginning: Beginning,
    is_informed: bool,
) -> impl IntoView + use<> {
    let id = file.id.to_string();
    let Beginning { organisation, requester, sponsor } = beginning;
    let secrecy = lang.text(&format!("confidentiality-{}", file.confidentiality.name()));
    let level = file.confidentiality.name();
    let may_reclassify = may_reclassify(file, actor);
    let is_kept = file.protected && file.holds(Part::Requester, actor.id);
    let reclassify = match may_reclassify.is_ok() {
        true => Some(view! { <Reclassify lang id=id.clone() level/> }.into_any()),
        false => is_kept.then(|| {
            view! { <p class="muted small">{lang.text("request-protected-stays")}</p> }.into_any()
        }),
    };
    let may_replace = may_name_sponsor(file, actor).is_ok();
    let replace = sponsor.clone().filter(|_| may_replace);
    let replace = replace.map(|now| view! { <ReplaceSponsor lang id now is_informed/> });
    let sponsor = match sponsor {
        Some(it) => {
            let informed = match is_informed {
                true => "answers-sponsor-informed",
                false => "answers-sponsor-not-informed",
            };
            view! {
                <p>{it.name}" · "{it.email}</p>
                <p class="muted small">{lang.text(informed)}</p>
            }
            .into_any()
        }
        None => view! {
            <a class="tag tag--warn" href="#sponsor_name">{lang.text("request-missing")}</a>
        }
        .into_any(),
    };
    view! {
        <section class="section" aria-labelledby="your-project">
            <h2 id="your-project">{lang.text("request-your-project")}</h2>
            <dl class="dl dl--wide">
                <div><dt>{lang.text("request-project-short")}</dt><dd>{file.title.clone()}</dd></div>
                <div><dt>{lang.text("request-organisation")}</dt><dd>{organisation}</dd></div>
                <div>
                    <dt>{lang.text("request-confidentiality-short")}</dt>
                    <dd><p>{secrecy}</p>{reclassify}</dd>
                </div>
                <div>
                    <dt>{lang.capital("part-requester")}</dt>
                    <dd>{requester.map(|it| it.name)}</dd>
                </div>
                <div><dt>{lang.capital("part-sponsor")}</dt><dd>{sponsor}{replace}</dd></div>
            </dl>
        </section>
    }
}

#[component]
fn Reclassify(lang: Lang, id: String, level: &'static str) -> impl IntoView {
    let is_back = Form::here().sent("confidentiality");
    view! {
        <Disclosure summary=lang.text("request-change-confidentiality") open=is_back>
            <form class="form form--tight" method="post" action=ReclassifyRequest::url() novalidate>
                <Hidden name="request" value=id/>
                <Secrecy lang level/>
                <div class="btn-row">
                    <button class="btn" type="submit">{lang.text("request-keep-confidentiality")}</button>
                </div>
            </form>
        </Disclosure>
    }
}

#[component]
fn ReplaceSponsor(lang: Lang, id: String, now: Person, is_informed: bool) -> impl IntoView {
    let is_back = Form::here().sent("sponsor_name");
    view! {
        <Disclosure summary=lang.text("request-change-sponsor") open=is_back>
            <form class="form form--tight" method="post" action=NameSponsor::url() novalidate>
                <Hidden name="request" value=id/>
                <SponsorFields lang now is_informed/>
                <div class="btn-row">
                    <button class="btn" type="submit">{lang.text("request-name-sponsor")}</button>
                </div>
            </form>
        </Disclosure>
    }
}
