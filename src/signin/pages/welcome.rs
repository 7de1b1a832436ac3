//! `/welcome?token=…`: the link printed by a server that knows nobody yet.

use super::from_query;
use crate::base::ApiError;
use crate::person::store as people;
use crate::signin::api::Welcome;
use crate::signin::store::may_be_first;
use crate::ui::{Heading, Hidden, TextField, page_for_anyone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// `/welcome?token=…`
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
            <div class="stack stack--lg">
                <div>
                    <Heading text=lang.text("welcome-title")/>
                    <p class="page-head__lead">{lang.text("welcome-lead")}</p>
                </div>
                <form class="form form--tight measure" method="post" action=Welcome::url()>
                    <Hidden name="token" value=token/>
                    <TextField name="name" autocomplete="name" label=lang.text("person-name")/>
                    <TextField name="email" kind="email" autocomplete="username"
                        label=lang.text("person-email")/>
                    <TextField name="password" kind="password" autocomplete="new-password"
                        label=lang.text("person-password") hint=lang.text("welcome-password-hint")/>
                    <p>
                        <button class="btn btn--primary btn--lg" type="submit">
                            {lang.text("welcome-button")}
                        </button>
                    </p>
                </form>
            </div>
        })
    })
}
