//! What is on a long page: its sections, each with how it stands, in a list before them.

use crate::i18n::Lang;
use leptos::prelude::*;
use std::sync::{Arc, Mutex, PoisonError};

/// Fewer than this are seen without a list.
const WORTH_A_LIST: usize = 3;

/// A section with a heading that has an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    id: String,
    text: String,
    state: Option<String>,
    is_late: bool,
}

impl Section {
    /// The id of its heading, and what it is called.
    pub fn to(id: impl Into<String>, text: impl Into<String>) -> Self {
        Section { id: id.into(), text: text.into(), state: None, is_late: false }
    }

    /// How it stands, in a few words.
    pub fn stands(self, state: Option<String>) -> Self {
        Section { state, is_late: false, ..self }
    }

    /// What in it is late, where anything is.
    pub fn late(self, late: Option<String>) -> Self {
        match late {
            Some(_) => Section { state: late, is_late: true, ..self },
            None => self,
        }
    }

    fn item(self) -> impl IntoView {
        let class = if self.is_late { "contents__s contents__s--late" } else { "contents__s" };
        let state = self.state.map(|said| view! { " " <span class=class>{said}</span> });
        view! { <li><a href=format!("#{}", self.id)><span>{self.text}</span>{state}</a></li> }
    }
}

/// The sections of a page, in the order in which they are drawn. Each tells itself: one that is not drawn is in no
/// list.
#[derive(Clone, Debug, Default)]
pub struct Sections(Arc<Mutex<Vec<Section>>>);

impl Sections {
    pub fn tell(&self, section: Section) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(section);
    }

    fn told(&self) -> Vec<Section> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The body of a long page, beside or below the list of what it told while it was drawn.
#[component]
pub fn Contents(sections: Sections, lang: Lang, children: Children) -> impl IntoView {
    let body = children();
    let told = sections.told();
    let is_long = told.len() >= WORTH_A_LIST;
    let list = is_long.then(|| {
        let items = told.into_iter().map(Section::item).collect_view();
        view! {
            <nav class="contents no-print" aria-labelledby="on-this-page">
                <h2 id="on-this-page">{lang.text("contents-title")}</h2>
                <ul>{items}</ul>
            </nav>
        }
    });
    let class = if is_long { "with-contents gap-sm" } else { "gap-sm" };
    view! { <div class=class>{list}<div class="with-contents__body">{body}</div></div> }
}
