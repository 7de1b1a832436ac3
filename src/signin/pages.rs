//! Coming in, as people see it.

use super::api::{SignIn, SignInDemo, Welcome};
use super::store::may_be_first;
use crate::base::{Actor, ApiError};
use crate::i18n::Lang;
use crate::person::store as people;
use crate::ui::{Heading, Hidden, TextField, page_for_anyone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

fn from_query(name: &'static str) -> String {
    use_query_map().read_untracked().get(name).unwrap_or_default()
}

/// `/sign-in`
#[component]
pub fn SignInPage() -> impl IntoView {
    let next = from_query("next");
    page_for_anyone(async |visit| {
        let lang = visit.lang;
        let demo = if visit.site.is_demo() { people::demo(visit.tx()).await? } else { Vec::new() };
        let ways_in = if demo.is_empty() {
            view! { <PasswordForm lang next/> }.into_any()
        } else {
            view! { <DemoPeople people=demo lang next/> }.into_any()
        };
        Ok(view! {
            <Heading text=lang.text("sign-in-title")/>
            {ways_in}
        })
    })
}

#[component]
fn PasswordForm(lang: Lang, next: String) -> impl IntoView {
    view! {
        <form class="form form--tight" method="post" action=SignIn::url()>
            <Hidden name="next" value=next/>
            <TextField name="email" kind="email" autocomplete="username" label=lang.text("person-email")/>
            <TextField name="password" kind="password" autocomplete="current-password"
                label=lang.text("person-password")/>
            <p><button class="btn btn--primary btn--lg" type="submit">{lang.text("sign-in-button")}</button></p>
        </form>
    }
}

/// One click a person, since none of them is real.
#[component]
fn DemoPeople(people: Vec<Actor>, lang: Lang, next: String) -> impl IntoView {
    let button = |actor: Actor| {
        let roles = actor.grants.iter().map(|it| lang.text(&format!("role-{}", it.role.name())));
        let roles = roles.collect::<Vec<_>>().join(", ");
        view! {
            <form method="post" action=SignInDemo::url()>
                <Hidden name="next" value=next.clone()/>
                <Hidden name="person" value=actor.id.to_string()/>
                <button class="btn" type="submit">{actor.name} ", " {roles}</button>
            </form>
        }
    };
    view! {
        <p>{lang.text("sign-in-demo")}</p>
        {people.into_iter().map(button).collect_view()}
    }
}

/// `/welcome?token=…`: the link printed by a server that knows nobody yet.
#[component]
pub fn WelcomePage() -> impl IntoView {
    let token = from_query("token");
    page_for_anyone(async |visit| {
        let is_first = people::count(visit.tx()).await?.everyone == 0;
        if !is_first || !may_be_first(&visit.site.mode, &token) {
            return Err(ApiError::NotFound.into());
        }
        let lang = visit.lang;
        Ok(view! {
            <Heading text=lang.text("welcome-title")/>
            <form class="form form--tight" method="post" action=Welcome::url()>
                <Hidden name="token" value=token/>
                <TextField name="name" autocomplete="name" label=lang.text("person-name")/>
                <TextField name="email" kind="email" autocomplete="username"
                    label=lang.text("person-email")/>
                <TextField name="password" kind="password" autocomplete="new-password"
                    label=lang.text("person-password") hint=lang.text("welcome-password-hint")/>
                <p><button class="btn btn--primary btn--lg" type="submit">{lang.text("welcome-button")}</button></p>
            </form>
        })
    })
}
