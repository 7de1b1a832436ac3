//! By when an answer is due, in words: where it is awaited, and to whoever coordinates once it is late.

use crate::case::model::OwedWay;
use crate::case::pages::{OwedBeside, Tab};
use crate::i18n::{Lang, paris_date};
use crate::roster::model::AnswerDue;
use crate::roster::store::{Tentative, late_answers};
use crate::ui::{Mood, Tag};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

// Whoever puts teams together finds there what they wait for in vain. The duty is theirs: the team.
inventory::submit! {
    OwedBeside {
        draw: |cx, way| Box::pin(async move {
            if way == OwedWay::ByAnyone {
                return Ok(None);
            }
            let lang = cx.lang;
            let late = late_answers(cx).await?;
            Ok((!late.is_empty()).then(|| view! { <Late lang late/> }.into_any()))
        }),
    }
}

/// "2 jours ouvrés de retard", if it is late, and the sum that leads to the date.
#[component]
pub(super) fn DueSaid(lang: Lang, due: AnswerDue) -> impl IntoView {
    let late = due.late().map(|by| {
        view! { <Tag text=lang.late(by) mood=Mood::Late icon="triangle-alert"/> " " }
    });
    let said = lang.deadline_sentence_from("deadline-asked", &due.deadline);
    view! { {late} <span class="tbl__s">{said}</span> }
}

/// "relance le 27 novembre 2026", if there was one.
pub(super) fn reminded_said(lang: Lang, at: Option<DateTime<Utc>>) -> Option<AnyView> {
    let at = lang.date(paris_date(at?));
    let said = lang.text_with("answer-reminded", [("date", at.into())]);
    Some(view! { <span class="tbl__s">{said}</span> }.into_any())
}

#[component]
fn Late(lang: Lang, late: Vec<Tentative>) -> impl IntoView {
    let row = |it: Tentative| {
        let due = it.due.map(|due| view! { <DueSaid lang due/> });
        let reminded = reminded_said(lang, it.reminded_at);
        view! {
            <li>
                <b>{it.name}</b> ", " <a href=Tab::Team.path(it.number)>{it.title}</a> " " {due}{reminded}
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="answers-late">
            <h2 id="answers-late">{lang.text("answers-late-title")}</h2>
            <p class="card__note">{lang.text("answers-late-hint")}</p>
            <ul class="stack stack--sm">{late.into_iter().map(row).collect_view()}</ul>
            <p><a href="/team/tentative">{lang.text("answers-late-all")}</a></p>
        </section>
    }
}
