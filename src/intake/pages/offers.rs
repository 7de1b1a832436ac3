//! The help that was offered to a project before it asked for it, and what came of it.

use crate::i18n::{Lang, paris_date};
use crate::intake::store::{Answer, Author, Contact};
use crate::register::pages::LastOffer;
use crate::ui::Disclosure;
use leptos::prelude::*;

/// How the latest of them stands, the newest being first.
pub(super) fn last_offer(offers: &[Contact]) -> LastOffer {
    match offers.first().map(|it| &it.answer) {
        None => LastOffer::Never,
        Some(Answer::NotYet) => LastOffer::Waits,
        Some(_) => LastOffer::Answered,
    }
}

/// Every offer, newest first: those before the latest wait until they are asked for.
#[component]
pub(super) fn Offers(lang: Lang, offers: Vec<Contact>) -> impl IntoView {
    let mut offers = offers.into_iter();
    let latest = offers.next().map(|offer| view! { <Offer lang offer/> }.into_any());
    let older: Vec<Contact> = offers.collect();
    let older = (!older.is_empty()).then(move || {
        let summary = lang.text_with("watch-offers-older", [("count", older.len().into())]);
        let item = move |offer| view! { <li><Offer lang offer/></li> }.into_any();
        view! {
            <Disclosure summary>
                <ul class="bare stack gap-sm">{older.into_iter().map(item).collect_view()}</ul>
            </Disclosure>
        }
        .into_any()
    });
    view! { {latest}{older} }
}

/// When help was offered, by whom, what came of it, and why it was offered.
#[component]
fn Offer(lang: Lang, offer: Contact) -> impl IntoView {
    let day = lang.date(paris_date(offer.at));
    let by = |name: String| {
        lang.text_with("watch-offered-by", [("day", day.clone().into()), ("name", name.into())])
    };
    let offered = match offer.by {
        Author::Named(name) => by(name),
        Author::Shielded => by(lang.within("journal-protected")),
        Author::Untold => lang.text_with("watch-offered", [("day", day.into())]),
    };
    let answer = match offer.answer {
        Answer::NotYet => lang.text("watch-offered-waiting").into_any(),
        Answer::Declined(at) => {
            let day = [("day", lang.date(paris_date(at)).into())];
            lang.text_with("watch-offered-declined", day).into_any()
        }
        Answer::Expired => lang.text("watch-offered-unanswered").into_any(),
        Answer::Yes(None) => lang.text("watch-offered-taken").into_any(),
        Answer::Yes(Some(number)) => {
            let path = format!("/cases/{number}");
            let said = lang.text_with("watch-offered-case", [("number", number.into())]);
            view! { <a href=path>{said}</a> }.into_any()
        }
    };
    let reason = offer.reason.map(|reason| {
        let said = lang.text_with("watch-offered-why", [("reason", reason.into())]);
        view! { <p class="small">{said}</p> }
    });
    view! {
        <p class="small muted">{offered}" "{answer}</p>
        {reason}
    }
}
