//! `/invitation?token=…`: a link made by an administrator, good for one password.

use super::from_query;
use crate::base::ApiError;
use crate::person::invitation;
use crate::signin::api::AcceptInvitation;
use crate::ui::{Heading, Hidden, TextField, page_for_anyone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// `/invitation?token=…`
#[component]
pub fn InvitationPage() -> impl IntoView {
    let token = from_query("token");
    page_for_anyone(async |visit| {
        let now = visit.now;
        let invited = invitation::holder(visit.tx(), &token, now).await?;
        let invited = invited.ok_or(ApiError::NotFound)?;
        let lang = visit.lang;
        let lead = lang.text_with("invitation-lead", [("name", invited.name.into())]);
        Ok(view! {
            <div class="stack stack--lg">
                <div>
                    <Heading text=lang.text("invitation-title")/>
                    <p class="page-head__lead">{lead}</p>
                </div>
                <form class="form form--tight measure" method="post" action=AcceptInvitation::url()>
                    <Hidden name="token" value=token/>
                    // Where a browser looks for the name to keep the password under.
                    <div class="field">
                        <label class="field__label" for="email">{lang.text("person-email")}</label>
                        <input class="input" id="email" type="email" readonly
                            autocomplete="username" value=invited.email/>
                    </div>
                    <TextField name="password" kind="password" autocomplete="new-password"
                        label=lang.text("invitation-password") hint=lang.text("welcome-password-hint")/>
                    <p>
                        <button class="btn btn--primary btn--lg" type="submit">
                            {lang.text("invitation-button")}
                        </button>
                    </p>
                </form>
            </div>
        })
    })
}
