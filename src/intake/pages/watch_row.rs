//! A project of the watch list: how far it has moved, what the latest edition raised, and the help that
//! was offered to it.

use super::propose::Propose;
use crate::i18n::{Lang, paris_date};
use crate::intake::store::{Answer, Contact};
use crate::register::model::{Edition, Raised, SortBy};
use crate::register::pages::{MovedBy, edition_said, phase_said};
use crate::register::store::Drifting;
use crate::ui::{Mood, Tag};
use leptos::prelude::*;

#[component]
pub(super) fn Line(lang: Lang, row: Drifting, contact: Option<Contact>) -> impl IntoView {
    let Drifting { project, drift, raised, .. } = row;
    let raised = raised_said(lang, raised);
    let raised = raised.map(|text| view! { <Tag text mood=Mood::Soon icon="arrow-up"/> });
    let waits = contact.as_ref().is_some_and(|it| it.answer == Answer::NotYet);
    let name = project.name.clone();
    let phase = project.phase.map(|phase| format!(", {}", phase_said(lang, phase)));
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
                <Propose lang project=project.id name waits/>
                {contact.map(|contact| view! { <Offered lang contact/> })}
            </td>
        </tr>
    }
}

/// What the latest edition made worse, in words.
fn raised_said(lang: Lang, (edition, raised): (Edition, Raised)) -> Option<String> {
    let key = match (raised.duration, raised.cost) {
        (false, false) => return None,
        (true, false) => "watch-raised-duration",
        (false, true) => "watch-raised-cost",
        (true, true) => "watch-raised-both",
    };
    Some(lang.text_with(key, [("edition", edition_said(lang, edition).into())]))
}

/// The latest offer of help, and what came of it.
#[component]
fn Offered(lang: Lang, contact: Contact) -> impl IntoView {
    let day = [("day", lang.date(paris_date(contact.at)).into())];
    let answer = match contact.answer {
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
    view! {
        <p class="small muted">{lang.text_with("watch-offered", day)}" "{answer}</p>
    }
}
