//! What a member says of their time: days away, and another share of the week to come.

use crate::i18n::Lang;
use crate::roster::api::{AnnounceCapacity, DeclareLeave, ForgetCapacity, ForgetLeave};
use crate::roster::model::{Period, Share};
use crate::ui::{DateField, Hidden, NumberField};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// Dates alone: nobody is asked why, and there is no field for it.
#[component]
pub(super) fn LeaveCard(leave: Vec<Period>, lang: Lang) -> impl IntoView {
    let row = |it: Period| {
        let said = lang.text_with(
            "roster-from-to",
            [("from", lang.short_date(it.from).into()), ("to", lang.short_date(it.to).into())],
        );
        view! { <Row said from=it.from action=ForgetLeave::url() lang/> }
    };
    let list = listed(leave.into_iter().map(row).collect(), "profile-no-leave", lang);
    view! {
        <section class="card" aria-labelledby="leave">
            <h2 id="leave">{lang.text("profile-leave")}</h2>
            <p class="card__note">{lang.text("profile-leave-hint")}</p>
            {list}
            <form class="form form--tight" method="post" action=DeclareLeave::url()>
                <DateField name="leave_from" label=lang.text("profile-leave-from")/>
                <DateField name="leave_to" label=lang.text("profile-leave-to")/>
                <p><button class="btn" type="submit">{lang.text("profile-leave-declare")}</button></p>
            </form>
        </section>
    }
}

/// The shares of the week that are announced.
#[component]
pub(super) fn Coming(changes: Vec<(NaiveDate, Share)>, lang: Lang) -> impl IntoView {
    let row = |(from, share): (NaiveDate, Share)| {
        let said = lang.text_with(
            "profile-coming-one",
            [
                ("share", super::percent(lang, share.percent()).into()),
                ("date", lang.short_date(from).into()),
            ],
        );
        view! { <Row said from action=ForgetCapacity::url() lang/> }
    };
    let list = listed(changes.into_iter().map(row).collect(), "profile-no-coming", lang);
    view! {
        <section class="card" aria-labelledby="coming">
            <h2 id="coming">{lang.text("profile-coming")}</h2>
            <p class="card__note">{lang.text("profile-coming-hint")}</p>
            {list}
            <form class="form form--tight" method="post" action=AnnounceCapacity::url()>
                <DateField name="capacity_from" label=lang.text("profile-coming-from")/>
                <NumberField name="capacity_share" label=lang.text("profile-coming-share")/>
                <p><button class="btn" type="submit">{lang.text("profile-coming-announce")}</button></p>
            </form>
        </section>
    }
}

/// One of the lines, with the button that takes it back.
#[component]
fn Row(said: String, from: NaiveDate, action: &'static str, lang: Lang) -> impl IntoView {
    let label = lang.text_with("profile-forget-named", [("name", said.clone().into())]);
    view! {
        <li>
            <form class="row row--between" method="post" action=action>
                <span>{said}</span>
                <Hidden name="from" value=from.to_string()/>
                <button class="btn btn--sm btn--quiet" type="submit" aria-label=label>
                    {lang.text("profile-forget")}
                </button>
            </form>
        </li>
    }
}

fn listed<V: IntoView + 'static>(rows: Vec<V>, none: &'static str, lang: Lang) -> AnyView {
    match rows.is_empty() {
        true => view! { <p class="muted">{lang.text(none)}</p> }.into_any(),
        false => view! { <ul class="stack stack--sm">{rows}</ul> }.into_any(),
    }
}
