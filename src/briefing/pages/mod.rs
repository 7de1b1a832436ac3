//! `/portfolio/briefing` and `/cases/:number/briefing`: a note as it is read and as it is printed.

mod drawn;

use super::file;
use super::model::Document;
use super::store::{case_facts, whole_facts};
use super::words::{case_note, whole_note};
use crate::base::Address;
use crate::case::model::{Look, Place};
use crate::case::pages::{CaseShell, Tab, number_of_address};
use crate::case::store::{find, head};
use crate::i18n::Lang;
use crate::portfolio::model::past_day;
use crate::ui::{Breadcrumb, MisreadNote, page};
use drawn::Note;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

#[component]
pub fn PortfolioBriefingPage() -> impl IntoView {
    let on = use_query_map().read_untracked().get("on").unwrap_or_default();
    page(async move |cx| {
        let mut address = Address::new(|_: &str| on.as_str());
        let on = past_day(&mut address, "on", cx.today(), None);
        let misread = address.misread();
        let facts = whole_facts(cx, on).await?;
        let (lang, reader) = (cx.lang, cx.actor.name.clone());
        let on = facts.on.map(|day| format!("?on={day}")).unwrap_or_default();
        let above = vec![(format!("/portfolio{on}"), lang.text("portfolio-title"))];
        let file = format!("/portfolio/briefing.pdf{on}");
        let note = whole_note(lang, facts, &reader);
        Ok(view! {
            <MisreadNote lang misread/>
            <Sheet lang above note file/>
        })
    })
}

#[component]
pub fn CaseBriefingPage() -> impl IntoView {
    let number = number_of_address();
    page(async move |cx| {
        let number = number()?;
        let file = find(cx, number).await?;
        // It sums the whole dossier up: to read it is to look at that.
        let head = head(cx, &file, Look::at(Place::Dossier)).await?;
        let lang = cx.lang;
        // Whoever is blind to the case is told so by what surrounds it, and nothing is read for them.
        if head.is_blind {
            let nothing = ().into_any();
            return Ok(
                view! { <CaseShell head tab=Tab::Dossier lang>{nothing}</CaseShell> }.into_any()
            );
        }
        let facts = case_facts(cx, file, head.priority).await?;
        let note = case_note(lang, &facts, &cx.actor.name);
        let above = vec![
            (number.path(), number.to_string()),
            (Tab::Dossier.path(number), lang.text("tab-dossier")),
        ];
        let file = format!("{}/briefing.pdf", number.path());
        Ok(view! { <Sheet lang above note file/> }.into_any())
    })
}

/// The note below the way back, which is not printed.
#[component]
fn Sheet(
    lang: Lang,
    above: Vec<(String, String)>,
    note: Document,
    /// The same as a file.
    file: String,
) -> impl IntoView {
    let file = file::IS_WRITTEN.then_some(file);
    view! {
        <Breadcrumb lang above here=lang.text("briefing-title")/>
        <Note lang note file/>
    }
}
