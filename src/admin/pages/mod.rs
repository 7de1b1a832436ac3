//! Accounts, as administrators see them.

mod list;
mod new;
mod profile;

pub use list::PeoplePage;
pub use new::NewPersonPage;
pub use profile::PersonPage;

use crate::base::Role;
use crate::i18n::Lang;
use crate::person::organisation::Organisation;
use crate::ui::SelectField;
use leptos::prelude::*;

/// What a role is called.
fn role_name(lang: Lang, role: Role) -> String {
    lang.text(&format!("role-{}", role.name()))
}

/// Which role, and how far it reaches.
#[component]
fn RoleFields(lang: Lang, organisations: Vec<Organisation>) -> impl IntoView {
    let roles: Vec<_> = Role::ALL.map(|role| (role.name(), role_name(lang, role))).to_vec();
    let within: Vec<_> = organisations.into_iter().map(|it| (it.id.to_string(), it.name)).collect();
    view! {
        <SelectField name="role" label=lang.text("admin-role") choices=roles
            none=lang.text("admin-role-none")/>
        <SelectField name="perimeter" label=lang.text("admin-perimeter") choices=within
            hint=lang.text("admin-perimeter-hint") none=lang.text("admin-whole-state")/>
    }
    .into_any()
}
