//! `/account/calendar`: the secret address that one's own calendar fetches.

use super::api::{MakeCalendarAddress, RevokeCalendarAddress};
use super::store;
use crate::i18n::{Lang, paris_date};
use crate::ui::{AddressOnce, Breadcrumb, Heading, page};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

#[component]
pub fn CalendarPage() -> impl IntoView {
    page(async |cx| {
        let (lang, me) = (cx.lang, cx.actor.id);
        let made_at = store::made_at(cx.tx(), me).await?;
        let address = cx.take_handed_over();
        let address = address.map(|token| format!("{}/calendar/{token}.ics", cx.site.public_url));
        let shown = address.map(|address| {
            view! {
                <AddressOnce title=lang.text("feed-once-title") text=lang.text("feed-once-text")
                    label=lang.text("feed-once-label") address/>
            }
        });
        let above = vec![("/account".to_owned(), lang.text("account-title"))];
        Ok(view! {
            <Breadcrumb lang above here=lang.text("feed-title")/>
            <div class="stack">
                <div>
                    <Heading text=lang.text("feed-title")/>
                    <p class="page-head__lead">{lang.text("feed-lead")}</p>
                </div>
                {shown}
                <ul class="stack stack--sm measure">
                    <li>{lang.text("feed-about-secret")}</li>
                    <li>{lang.text("feed-about-others")}</li>
                    <li>{lang.text("feed-about-restricted")}</li>
                    <li>{lang.text("feed-about-open")}</li>
                </ul>
                <Acts lang made_at/>
            </div>
        })
    })
}

/// Makes an address, or replaces and revokes the one there is.
#[component]
fn Acts(lang: Lang, made_at: Option<DateTime<Utc>>) -> impl IntoView {
    let state = match made_at {
        Some(at) => lang.text_with("feed-made", [("date", lang.date(paris_date(at)).into())]),
        None => lang.text("feed-none"),
    };
    let make = if made_at.is_some() { "feed-replace" } else { "feed-make" };
    let revoke = made_at.map(|_| {
        view! {
            <form method="post" action=RevokeCalendarAddress::url()>
                <button class="btn" type="submit">{lang.text("feed-revoke")}</button>
            </form>
        }
    });
    let class = if made_at.is_some() { "btn" } else { "btn btn--primary" };
    view! {
        <p>{state}</p>
        <div class="btn-row">
            <form method="post" action=MakeCalendarAddress::url()>
                <button class=class type="submit">{lang.text(make)}</button>
            </form>
            {revoke}
        </div>
    }
}
