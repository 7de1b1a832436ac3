//! What surrounds every page.

use super::bar::Bar;
use super::feedback::{DoneMessage, ErrorSummary};
use super::page::Layout;
use super::sorry::sorry;
use super::theme::Theme;
use super::{Form, Icon};
use crate::base::Actor;
use crate::i18n::Lang;
use crate::web::{Failure, Visit};
use leptos::either::Either;
use leptos::prelude::*;

/// What the frame shows around a page.
pub struct Frame {
    lang: Lang,
    someone: Option<Actor>,
    is_demo: bool,
    theme: Theme,
    path: String,
    form: Form,
    /// How much the reader is late with.
    late: i64,
    keys_are_on: bool,
}

impl Frame {
    pub fn of(visit: &Visit, theme: Theme, form: Form, late: i64, keys_are_on: bool) -> Self {
        Frame {
            late,
            keys_are_on,
            lang: visit.lang,
            someone: visit.someone.clone(),
            is_demo: visit.site.is_demo(),
            theme,
            path: visit.path.clone(),
            form,
        }
    }

    /// For when nothing is known of the request.
    pub fn fallback() -> Self {
        Frame {
            lang: Lang::Fr,
            someone: None,
            is_demo: false,
            theme: Theme::System,
            path: "/".into(),
            form: Form::empty(Lang::Fr),
            late: 0,
            keys_are_on: false,
        }
    }

    pub fn around<V: IntoView + 'static>(
        self,
        layout: Layout,
        outcome: Result<V, Failure>,
    ) -> impl IntoView {
        let Frame { lang, someone, is_demo, theme, path, form, late, keys_are_on } = self;
        let keys_are_on = keys_are_on && outcome.is_ok();
        let (layout, content) = match outcome {
            Ok(content) => (layout, Either::Left(content)),
            Err(failure) => {
                (Layout::Text, Either::Right(sorry(lang, failure, someone.as_ref(), &path)))
            }
        };
        // The content is drawn: it has its own place for the summary, or not.
        let errors = (!form.has_place()).then(|| view! { <ErrorSummary form=form.clone()/> });
        view! {
            <a class="skip" href="#contenu">{lang.text("frame-skip")}</a>
            <header class="bar">
                {is_demo.then(|| view! { <DemoNotice lang/> })}
                <Bar lang someone theme path late keys_are_on/>
            </header>
            <main id="contenu" class=layout.classes() tabindex="-1">
                {errors}
                <DoneMessage form/>
                {content}
            </main>
            <Foot lang is_demo/>
        }
    }
}

/// Said on every page, so that nobody takes a story for the State's figures.
#[component]
fn DemoNotice(lang: Lang) -> impl IntoView {
    view! { <p class="bar__demo"><Icon name="info"/>{lang.text("frame-demo")}</p> }
}

#[component]
fn Foot(lang: Lang, is_demo: bool) -> impl IntoView {
    let note = if is_demo { "foot-note-demo" } else { "foot-note" };
    view! {
        <footer class="foot">
            <div class="foot__in">
                <nav aria-label=lang.text("foot-nav")>
                    <ul class="foot__links">
                        <li><a href="/accessibility">{lang.text("foot-accessibility")}</a></li>
                        <li><a href="/elsewhere">{lang.text("foot-elsewhere")}</a></li>
                        <li><a href="/licences">{lang.text("foot-licences")}</a></li>
                    </ul>
                </nav>
                <p class="foot__note">{lang.text(note)}</p>
            </div>
        </footer>
    }
}
