//! `/sign-in`: with an address and a password; in a demo, with one click.

use super::from_query;
use crate::i18n::Lang;
use crate::person::store::{self as people, Known};
use crate::signin::api::{SignIn, SignInDemo};
use crate::ui::{Heading, Hidden, Icon, TextField, page_for_anyone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// `/sign-in`
#[component]
pub fn SignInPage() -> impl IntoView {
    let next = from_query("next");
    page_for_anyone(async |visit| {
        let lang = visit.lang;
        if visit.site.is_demo() {
            let people = people::demo(visit.tx()).await?;
            return Ok(view! { <DemoPeople people lang next/> }.into_any());
        }
        Ok(view! { <PasswordForm lang next/> }.into_any())
    })
}

#[component]
fn PasswordForm(lang: Lang, next: String) -> impl IntoView {
    view! {
        <div class="signin">
            <div class="stack stack--lg">
                <div>
                    <Heading text=lang.text("sign-in-title")/>
                    <p class="page-head__lead">{lang.text("sign-in-lead")}</p>
                </div>
                <form class="form form--tight" method="post" action=SignIn::url()>
                    <Hidden name="next" value=next/>
                    <TextField name="email" kind="email" autocomplete="username"
                        label=lang.text("person-email")/>
                    <TextField name="password" kind="password" autocomplete="current-password"
                        label=lang.text("person-password")/>
                    <div class="btn-row">
                        <button class="btn btn--primary btn--lg" type="submit">
                            <Icon name="log-in"/>{lang.text("sign-in-button")}
                        </button>
                    </div>
                </form>
            </div>
            <aside class="card card--sunken" aria-labelledby="no-account">
                <h2 id="no-account">{lang.text("sign-in-help-title")}</h2>
                <p>{lang.text("sign-in-help-forgotten")}</p>
                <p class="card__note">{lang.text("sign-in-help-none")}</p>
            </aside>
        </div>
    }
}

/// One click a person, since none of them is real.
#[component]
fn DemoPeople(people: Vec<Known>, lang: Lang, next: String) -> impl IntoView {
    let people = people.into_iter().map(|known| demo_person(lang, known, &next)).collect_view();
    view! {
        <div class="stack stack--lg">
            <div>
                <Heading text=lang.text("sign-in-demo-title")/>
                <p class="page-head__lead">{lang.text("sign-in-demo")}</p>
            </div>
            <ul class="cast">{people}</ul>
        </div>
    }
}

fn demo_person(lang: Lang, known: Known, next: &str) -> impl IntoView + use<> {
    let Known { actor, email, .. } = known;
    let role = |prefix: &str| {
        let names =
            actor.grants.iter().map(|it| lang.text(&format!("{prefix}-{}", it.role.name())));
        names.collect::<Vec<_>>().join(", ")
    };
    let (roles, may) = (role("role"), role("sign-in-as"));
    view! {
        <li>
            <form method="post" action=SignInDemo::url()>
                <Hidden name="next" value=next.to_owned()/>
                <Hidden name="person" value=actor.id.to_string()/>
                <button class="btn btn--lg" type="submit"><Icon name="user"/>{actor.name}</button>
                <span>
                    <b>{roles}</b> " · " {may}
                    <span class="tbl__s">{email}</span>
                </span>
            </form>
        </li>
    }
}
