//! That an earlier sitting put a case off, and why: beside the case in the next one, and in its minutes.

use crate::i18n::{Lang, paris_date};
use crate::triage::model::PutOffBefore;
use crate::ui::Banner;
use leptos::prelude::*;

/// In a sentence, where it stands among others.
pub(super) fn put_off_said(lang: Lang, it: &PutOffBefore) -> String {
    let facts = [
        ("number", it.sitting.into()),
        ("day", lang.date(paris_date(it.at)).into()),
        ("reason", it.reason.clone().into()),
    ];
    lang.text_with("put-off-before-why", facts)
}

/// Beside the case before the room.
#[component]
pub(super) fn PutOffCard(lang: Lang, it: PutOffBefore) -> impl IntoView {
    let day = lang.date(paris_date(it.at));
    let facts = [("number", it.sitting.into()), ("day", day.into())];
    view! {
        <Banner title=lang.text_with("put-off-before", facts)><p class="prose">{it.reason}</p></Banner>
    }
}
