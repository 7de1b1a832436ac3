//! `/admin/people/new`: someone is expected.

use super::RoleFields;
use crate::admin::api::AddPerson;
use crate::base::Role;
use crate::person::organisation;
use crate::ui::{Heading, TextField, page};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// `/admin/people/new`
#[component]
pub fn NewPersonPage() -> impl IntoView {
    page(async |cx| {
        cx.actor.must_be(Role::Administrator)?;
        let organisations = organisation::known_to(&cx.actor.clone(), cx.tx()).await?;
        let lang = cx.lang;
        Ok(view! {
            <div class="stack stack--lg">
                <div>
                    <Heading text=lang.text("admin-new-title")/>
                    <p class="page-head__lead">{lang.text("admin-new-lead")}</p>
                </div>
                <form class="form form--tight measure" method="post" action=AddPerson::url()>
                    <TextField name="name" autocomplete="off" label=lang.text("admin-name")/>
                    <TextField name="email" kind="email" autocomplete="off"
                        label=lang.text("person-email")/>
                    <RoleFields lang organisations/>
                    <div class="btn-row">
                        <button class="btn btn--primary" type="submit">{lang.text("admin-new-button")}</button>
                        <a class="btn btn--quiet" href="/admin/people">{lang.text("admin-back")}</a>
                    </div>
                </form>
            </div>
        })
    })
}
