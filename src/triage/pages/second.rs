//! The second assessment on the page of the score: that it is owed, or how the two compare.

use crate::case::store::CaseFile;
use crate::i18n::Lang;
use crate::triage::store::{SecondRead, second_path};
use crate::triage::tags::BandTag;
use crate::ui::Icon;
use crate::web::Cx;
use leptos::prelude::*;

/// What the card is drawn from. It is the brigade's check of itself: the project is not
/// shown what it found, and reads in the journal alone that its case was drawn.
pub struct SecondShown {
    path: String,
    is_owed: bool,
    read: Option<SecondRead>,
}

impl SecondShown {
    pub fn of(cx: &Cx, file: &CaseFile, read: Option<SecondRead>) -> Option<Self> {
        let is_drawn = file.second_is_owed() || read.is_some();
        let shown = is_drawn && !file.stands_with_the_project(&cx.actor);
        let is_owed = file.second_is_owed();
        shown.then(|| SecondShown { path: second_path(file), is_owed, read })
    }
}

#[component]
pub fn SecondCard(lang: Lang, shown: SecondShown) -> impl IntoView {
    let SecondShown { path, is_owed, read } = shown;
    let said = match read {
        Some(read) => {
            let it = read.second.it;
            view! {
                <p class="row">
                    <BandTag lang band=it.first/>
                    <span class="muted small">{lang.text("second-first")}</span>
                    <Icon name="arrow-right"/>
                    <BandTag lang band=it.band/>
                    <span class="muted small">{lang.text("second-second")}</span>
                </p>
            }
            .into_any()
        }
        None => view! { <p>{lang.text("second-waits")}</p> }.into_any(),
    };
    let key = if is_owed { "second-open-owed" } else { "second-open" };
    view! {
        <section class="card" aria-labelledby="second">
            <h2 id="second">{lang.text("second-title")}</h2>
            {said}
            <p class="small"><a href=path>{lang.text(key)}</a></p>
        </section>
    }
}
