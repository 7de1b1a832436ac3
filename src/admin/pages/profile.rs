//! `/admin/people/ID`: one account, and all that can be done to it.

use super::{RoleFields, role_name};
use crate::admin::api::{
    DeactivatePerson, GrantRole, InvitePerson, ReactivatePerson, WithdrawRole,
};
use crate::base::{ApiError, Grant, PersonId, Role};
use crate::i18n::Lang;
use crate::person::directory::{Profile, Standing, profile};
use crate::person::{invitation, organisation};
use crate::ui::{Heading, Hidden, LinkOnce, Passing, page};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

/// `/admin/people/ID`
#[component]
pub fn PersonPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").and_then(|id| id.parse().ok());
    page(async move |cx| {
        cx.actor.must_be(Role::Administrator)?;
        let id: PersonId = id.ok_or(ApiError::NotFound)?;
        let known = profile(cx.tx(), id).await?.ok_or(ApiError::NotFound)?;
        let organisations = organisation::known_to(&cx.actor.clone(), cx.tx()).await?;
        let link = cx.take_handed_over();
        let link = link.map(|token| format!("{}/invitation?token={token}", cx.site.public_url));
        let lang = cx.lang;
        let is_own = cx.actor.id == id;
        let give = (!is_own).then(|| {
            view! {
                <form class="form form--tight measure" method="post" action=GrantRole::url()>
                    <Hidden name="person" value=id.to_string()/>
                    <RoleFields lang organisations/>
                    <p><button class="btn" type="submit">{lang.text("admin-grant-button")}</button></p>
                </form>
            }
        });
        let own = is_own.then(|| view! { <p>{lang.text("admin-own")}</p> });
        let standing = lang.text(&format!("standing-{}", known.standing.name()));
        Ok(view! {
            <div class="stack stack--lg">
                <nav class="crumbs" aria-label=lang.text("admin-crumbs")>
                    <ol><li><a href="/admin/people">{lang.text("admin-people-title")}</a></li></ol>
                </nav>
                <div>
                    <Heading text=known.actor.name.clone()/>
                    <p class="page-head__lead">{known.email.clone()} " · " {standing}</p>
                </div>
                {link.map(|link| view! { <Invited lang link/> })}
                <section class="stack" aria-labelledby="roles">
                    <h2 id="roles">{lang.text("admin-roles")}</h2>
                    <Grants lang id grants=known.grants.clone()/>
                    {own}
                    {give}
                </section>
                <Access lang known is_own/>
            </div>
        })
    })
}

/// The link, for whoever passes it on. There is no second look at it.
#[component]
fn Invited(lang: Lang, link: String) -> impl IntoView {
    let in_days = |key: &str| lang.text_with(key, [("days", invitation::DAYS.into())]);
    let passing = Passing {
        title: lang.text("admin-link-title"),
        text: in_days("admin-link-text"),
        label: lang.text("admin-link"),
        subject: lang.text("admin-letter-subject"),
        letter: in_days("admin-letter"),
    };
    view! { <LinkOnce lang passing link/> }
}

#[component]
fn Grants(lang: Lang, id: PersonId, grants: Vec<(Grant, Option<String>)>) -> impl IntoView {
    if grants.is_empty() {
        return view! { <p>{lang.text("admin-no-role")}</p> }.into_any();
    }
    let rows = grants.into_iter().map(|(grant, within)| grant_row(lang, id, grant, within));
    view! {
        <div class="tbl-wrap" role="group" aria-label=lang.text("admin-roles-caption") tabindex="0">
            <table class="tbl tbl--mid tbl--stack" role="table">
                <caption class="sr">{lang.text("admin-roles-caption")}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("admin-role")}</th>
                        <th role="columnheader" scope="col">{lang.text("admin-perimeter")}</th>
                        <th role="columnheader" scope="col">
                            <span class="sr">{lang.text("admin-act")}</span>
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn grant_row(lang: Lang, id: PersonId, grant: Grant, within: Option<String>) -> impl IntoView {
    let role = role_name(lang, grant.role);
    let perimeter = grant.perimeter.map(|it| it.to_string()).unwrap_or_default();
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">{role.clone()}</th>
            <td role="cell" data-l=lang.text("admin-perimeter")>
                {within.unwrap_or_else(|| lang.text("admin-whole-state"))}
            </td>
            <td role="cell">
                <form method="post" action=WithdrawRole::url()>
                    <Hidden name="person" value=id.to_string()/>
                    <Hidden name="role" value=grant.role.name()/>
                    <Hidden name="perimeter" value=perimeter/>
                    <button class="btn btn--sm" type="submit">
                        {lang.text("admin-withdraw-button")} <span class="sr">{role.clone()}</span>
                    </button>
                </form>
            </td>
        </tr>
    }
}

/// How the person comes in, and how they no longer do.
#[component]
fn Access(lang: Lang, known: Profile, is_own: bool) -> impl IntoView {
    let id = known.actor.id;
    let (invite, says) = match known.standing {
        Standing::Active => ("admin-reset-button", "admin-active"),
        Standing::Expected => ("admin-invite-button", "admin-expected"),
        Standing::Left => ("admin-invite-button", "admin-left"),
    };
    let invite = (known.standing != Standing::Left)
        .then(|| view! { <Act id action=InvitePerson::url() label=lang.text(invite)/> });
    let gate = match (known.standing, is_own) {
        (_, true) => ().into_any(),
        (Standing::Left, _) => {
            view! { <Act id action=ReactivatePerson::url() label=lang.text("admin-reactivate-button")/> }
                .into_any()
        }
        _ => {
            view! { <Act id action=DeactivatePerson::url() label=lang.text("admin-deactivate-button")/> }
                .into_any()
        }
    };
    view! {
        <section class="stack" aria-labelledby="access">
            <h2 id="access">{lang.text("admin-access")}</h2>
            <p>{lang.text(says)}</p>
            <div class="btn-row">{invite} {gate}</div>
        </section>
    }
    .into_any()
}

#[component]
fn Act(id: PersonId, action: &'static str, label: String) -> impl IntoView {
    view! {
        <form method="post" action=action>
            <Hidden name="person" value=id.to_string()/>
            <button class="btn" type="submit">{label}</button>
        </form>
    }
}
