//! Dates that contradict the order of tasks and milestones: told, and left to those who know which is wrong.

use super::Desk;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::model::Contradiction;
use crate::remediation::model::tasks::TaskName;
use crate::ui::{Banner, Tone};
use leptos::prelude::*;
use std::sync::Arc;

/// So many are read; that there are more is said.
const SHOWN: usize = 10;

#[component]
pub(super) fn Contradictions(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let all = desk.state.contradictions(&Calendar::france());
    if all.is_empty() {
        return None;
    }
    let told = all.iter().take(SHOWN).map(|it| view! { <li>{said(lang, *it)}</li> }).collect_view();
    let more = all.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| {
        view! { <p>{lang.text_with("order-more", [("count", more.into())])}</p> }
    });
    Some(view! {
        <Banner tone=Tone::Warn title=lang.text("order-title")>
            <ul>{told}</ul>
            {more}
            <p class="small">{lang.text("order-why")}</p>
        </Banner>
    })
}

fn said(lang: Lang, it: Contradiction) -> String {
    let milestone = |rank: u32| format!("J{rank}");
    let task = |rank: u32| TaskName(rank).to_string();
    let facts =
        |first: String, second: String| [("first", first.into()), ("second", second.into())];
    match it {
        Contradiction::Task { task: one, other } => {
            lang.text_with("order-task", facts(task(one), task(other)))
        }
        Contradiction::MilestoneBeforeTask { milestone: one, task: other } => {
            lang.text_with("order-milestone-task", facts(milestone(one), task(other)))
        }
        Contradiction::MilestoneBefore { milestone: one, other } => {
            lang.text_with("order-milestone", facts(milestone(one), milestone(other)))
        }
    }
}
