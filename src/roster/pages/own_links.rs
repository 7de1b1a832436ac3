//! What a member says of whom they are linked to. Nobody else reads it: of it, a team is told only who
//! keeps away, and until when.

use crate::i18n::Lang;
use crate::person::organisation::Organisation;
use crate::roster::api::{DeclareLink, DeclareSupplier, ForgetLink, ForgetSupplier};
use crate::roster::model::{DeclaredLink, SupplierLink};
use crate::ui::{DateField, Hidden, SelectField, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// The organisations they left.
#[component]
pub(super) fn Links(
    links: Vec<DeclaredLink>,
    organisations: Vec<Organisation>,
    lang: Lang,
) -> impl IntoView {
    let name = |link: &DeclaredLink| {
        let found = organisations.iter().find(|it| it.id == link.organisation);
        found.map_or_else(String::new, |it| it.name.clone())
    };
    let row = |link: DeclaredLink| {
        let left = lang.text_with("profile-left", [("date", lang.short_date(link.left_on).into())]);
        let forget = Forget {
            action: ForgetLink::url(),
            field: "organisation",
            value: link.organisation.to_string(),
        };
        row(lang, name(&link), left, forget)
    };
    let list = listed(lang, "profile-no-link", links.into_iter().map(row).collect());
    let choices: Vec<_> =
        organisations.iter().map(|it| (it.id.to_string(), it.name.clone())).collect();
    view! {
        <section class="card" aria-labelledby="links">
            <h2 id="links">{lang.text("profile-links")}</h2>
            <p class="card__note">{lang.text("profile-links-hint")}</p>
            {list}
            <form class="form form--tight" method="post" action=DeclareLink::url()>
                <SelectField name="link_organisation" label=lang.text("profile-organisation")
                    choices none=lang.text("roster-choose")/>
                <DateField name="link_left_on" label=lang.text("profile-left-on")/>
                <p><button class="btn" type="submit">{lang.text("profile-declare")}</button></p>
            </form>
        </section>
    }
}

/// The companies they are linked to.
#[component]
pub(super) fn Suppliers(links: Vec<SupplierLink>, lang: Lang) -> impl IntoView {
    let row = |link: SupplierLink| {
        let said = match link.ended_on {
            Some(on) => lang.text_with("profile-ended", [("date", lang.short_date(on).into())]),
            None => lang.text("profile-goes-on"),
        };
        let name = link.supplier.name;
        let forget =
            Forget { action: ForgetSupplier::url(), field: "supplier", value: name.clone() };
        row(lang, name, said, forget)
    };
    let list = listed(lang, "profile-no-link", links.into_iter().map(row).collect());
    view! {
        <section class="card" aria-labelledby="suppliers">
            <h2 id="suppliers">{lang.text("profile-suppliers")}</h2>
            <p class="card__note">{lang.text("profile-suppliers-hint")}</p>
            {list}
            <form class="form form--tight" method="post" action=DeclareSupplier::url()>
                <TextField name="supplier_name" label=lang.text("profile-supplier")/>
                <DateField name="supplier_ended_on" optional=true label=lang.text("profile-ended-on")
                    hint=lang.text("profile-ended-on-hint")/>
                <p><button class="btn" type="submit">{lang.text("profile-declare")}</button></p>
            </form>
        </section>
    }
}

/// How a row is taken back.
struct Forget {
    action: &'static str,
    field: &'static str,
    value: String,
}

fn row(lang: Lang, name: String, said: String, forget: Forget) -> AnyView {
    let label = lang.text_with("profile-forget-named", [("name", name.clone().into())]);
    view! {
        <li>
            <form class="row row--between" method="post" action=forget.action>
                <span>{name} " " <span class="muted">{said}</span></span>
                <Hidden name=forget.field value=forget.value/>
                <button class="btn btn--sm btn--quiet" type="submit" aria-label=label>
                    {lang.text("profile-forget")}
                </button>
            </form>
        </li>
    }
    .into_any()
}

fn listed(lang: Lang, none: &str, rows: Vec<AnyView>) -> AnyView {
    match rows.is_empty() {
        true => view! { <p class="muted">{lang.text(none)}</p> }.into_any(),
        false => view! { <ul class="stack stack--sm">{rows}</ul> }.into_any(),
    }
}
