//! Two pages about the application itself: how accessible it is, and what it is made of.

use super::{Heading, page_for_anyone};
use crate::i18n::Lang;
use leptos::prelude::*;

/// `/accessibility`: the statement the law asks for, true on the day it is read.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    page_for_anyone(async |visit| {
        let lang = visit.lang;
        let checked = [
            "a11y-checked-axe",
            "a11y-checked-keyboard",
            "a11y-checked-no-script",
            "a11y-checked-reflow",
        ];
        let checked = checked.map(|key| view! { <li>{lang.text(key)}</li> }).collect_view();
        Ok(view! {
            <article class="stack stack--lg measure">
                <Heading text=lang.text("a11y-title")/>
                <p class="page-head__lead">{lang.text("a11y-lead")}</p>
                <Section title=lang.text("a11y-state-title")>
                    <p>{lang.text("a11y-state")}</p>
                </Section>
                <Section title=lang.text("a11y-checked-title")>
                    <p>{lang.text("a11y-checked")}</p>
                    <ul>{checked}</ul>
                </Section>
                <Section title=lang.text("a11y-limits-title")>
                    <p>{lang.text("a11y-limits")}</p>
                </Section>
                <Section title=lang.text("a11y-contact-title")>
                    <p>{lang.text("a11y-contact")}</p>
                    <p>
                        {lang.text("a11y-rights")} " "
                        <a href="https://formulaire.defenseurdesdroits.fr/">{lang.text("a11y-rights-link")}</a>
                    </p>
                </Section>
            </article>
        })
    })
}

/// `/licences`: whose work this stands on.
#[component]
pub fn LicencesPage() -> impl IntoView {
    page_for_anyone(async |visit| {
        let lang = visit.lang;
        Ok(view! {
            <article class="stack stack--lg measure">
                <Heading text=lang.text("licences-title")/>
                <p class="page-head__lead">{lang.text("licences-lead")}</p>
                <Source lang title="licences-data-title" body="licences-data"
                    link="https://www.data.gouv.fr/fr/datasets/panorama-des-grands-projets-numeriques-de-letat/"
                    name="Panorama des grands projets numériques de l’État"/>
                <Source lang title="licences-model-title" body="licences-model"
                    link="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
                    name="Open Government Licence v3.0"/>
                <Source lang title="licences-holidays-title" body="licences-holidays"
                    link="https://pypi.org/project/holidays/" name="holidays, MIT"/>
                <Source lang title="licences-font-title" body="licences-font"
                    link=super::asset("fonts/LICENSE.txt") name="SIL Open Font License 1.1"/>
                <Source lang title="licences-icons-title" body="licences-icons"
                    link=super::asset("icons-LICENSE.txt") name="ISC"/>
            </article>
        })
    })
}

#[component]
fn Source(
    lang: Lang,
    title: &'static str,
    body: &'static str,
    #[prop(into)] link: String,
    name: &'static str,
) -> impl IntoView {
    view! {
        <Section title=lang.text(title)>
            <p>{lang.text(body)}</p>
            <p><a href=link lang=link_lang(name)>{name}</a></p>
        </Section>
    }
}

/// Names of licences stay in their own language.
fn link_lang(name: &str) -> &'static str {
    if name.starts_with("Panorama") { "fr" } else { "en" }
}

#[component]
fn Section(title: String, children: Children) -> impl IntoView {
    view! {
        <section class="section">
            <h2>{title}</h2>
            {children()}
        </section>
    }
}
