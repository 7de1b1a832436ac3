//! What of an address meant nothing, said at the top of its page; and, to whoever asks for a file, in its place.

use super::{Banner, Tone};
use crate::base::{Misread, Unread};
use crate::i18n::Lang;
use leptos::prelude::*;

/// A sentence for each, and nothing where all was understood.
#[component]
pub fn MisreadNote(lang: Lang, misread: Vec<Misread>) -> impl IntoView {
    let said = move |it: &Misread| view! { <p>{misread_said(lang, it)}</p> };
    (!misread.is_empty()).then(|| {
        let title = lang.text_with("misread-title", [("count", misread.len().into())]);
        view! {
            <div id="misread">
                <Banner tone=Tone::Warn title>{misread.iter().map(said).collect_view()}</Banner>
            </div>
        }
    })
}

/// What meant nothing, and what is shown instead.
pub fn misread_said(lang: Lang, misread: &Misread) -> String {
    let said = ("said", misread.said.clone().into());
    match misread.why {
        Unread::NoChoice => {
            let word = lang.within(&format!("misread-word-{}", misread.word));
            lang.text_with("misread-choice", [said, ("word", word.into())])
        }
        Unread::NoDay { instead: None } => lang.text_with("misread-day-today", [said]),
        Unread::NoDay { instead: Some(day) } => {
            lang.text_with("misread-day", [said, ("instead", lang.date(day).into())])
        }
        Unread::ToCome => lang.text_with("misread-day-to-come", [said]),
    }
}
