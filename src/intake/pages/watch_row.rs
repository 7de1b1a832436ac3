//! A project of the watch list: how far it has moved, what the latest edition raised, and the help that
//! was offered to it.

use super::offers::{Offers, last_offer};
use super::propose::Propose;
use crate::i18n::Lang;
use crate::intake::store::Contact;
use crate::register::model::{Drift, Edition, Raised, SortBy};
use crate::register::pages::{MovedBy, edition_said, from_day_to_day, phase_said, since};
use crate::register::store::Drifting;
use crate::ui::{Mood, Tag};
use leptos::prelude::*;

#[component]
pub(super) fn Line(lang: Lang, row: Drifting, offers: Vec<Contact>) -> impl IntoView {
    let Drifting { project, drift, phase, raised, .. } = row;
    let raised = view! { <RaisedBy lang edition=raised.0 raised=raised.1 drift/> };
    let last = last_offer(&offers);
    let name = project.name.clone();
    let phase = phase.map(|it| {
        let since = since(lang, it, drift.published.last.edition);
        format!(", {}{}", phase_said(lang, it.value), since.unwrap_or_default())
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">
                <a class="tbl__t" href=format!("/register/projects/{}", project.id)>{project.name}</a>
                <span class="tbl__s">{project.organisation_name}{phase}</span>
                {raised}
            </th>
            <td role="cell" class="n" data-l=lang.text("watch-schedule-drift")>
                <MovedBy lang drift by=SortBy::Schedule/>
            </td>
            <td role="cell" class="n" data-l=lang.text("watch-cost-drift")>
                <MovedBy lang drift by=SortBy::Cost/>
            </td>
            <td role="cell">
                <Propose lang project=project.id name last/>
                <Offers lang offers/>
            </td>
        </tr>
    }
}

/// What the latest edition made worse, in words; of an end that it put off, with the days.
#[component]
fn RaisedBy(lang: Lang, edition: Edition, raised: Raised, drift: Drift) -> impl IntoView {
    let said = |key| lang.text_with(key, [("edition", edition_said(lang, edition).into())]);
    let figures = match (raised.duration, raised.cost) {
        (false, false) => None,
        (true, false) => Some("watch-raised-duration"),
        (false, true) => Some("watch-raised-cost"),
        (true, true) => Some("watch-raised-both"),
    };
    let tag = move |key| view! { <Tag text=said(key) mood=Mood::Soon icon="arrow-up"/> }.into_any();
    let end = raised.end.map(|span| {
        let days = from_day_to_day(lang, span.first.value.on, span.last.value.on);
        // The one before may have put it off already.
        let first = drift.end.filter(|it| it.first.edition < span.first.edition);
        let first = first.map(|it| {
            let facts = [("day", lang.short_date(it.first.value.on).into())];
            format!(" {}", lang.text_with("watch-raised-end-first", facts))
        });
        view! {
            {tag("watch-raised-end")}
            <span class="tbl__s">{days}{first}</span>
        }
    });
    view! { {figures.map(tag)}{end} }
}
