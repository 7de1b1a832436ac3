//! Minutes at a glance: each case and what became of it, before the words of each.

use crate::case::model::Event;
use crate::i18n::Lang;
use crate::triage::model::{Item, Said, is_merger, is_separation};
use crate::triage::store::SealedPart;
use leptos::prelude::*;

/// A line a case, for who reads the first page alone.
#[component]
pub fn Brief<'a>(lang: Lang, parts: &'a [SealedPart]) -> impl IntoView + use<> {
    let row = |it: &SealedPart| {
        let case = &it.part.case;
        view! {
            <tr>
                <th scope="row" class="minutes__one">{case.title.clone()}</th>
                <td class="num">{case.number.clone()}</td>
                <td>{outcome(lang, &it.part.items)}</td>
            </tr>
        }
    };
    let rows = parts.iter().map(row).collect_view();
    view! {
        <table class="tbl minutes__brief">
            <caption>{lang.text("minutes-brief-lines")}</caption>
            <thead>
                <tr>
                    <th scope="col">{lang.text("minutes-brief-case")}</th>
                    <th scope="col">{lang.text("minutes-brief-number")}</th>
                    <th scope="col">{lang.text("minutes-brief-outcome")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The last thing that was decided of a case, in a few words; or that nothing was.
fn outcome(lang: Lang, items: &[Item]) -> String {
    let mut by_time: Vec<&Item> = items.iter().collect();
    by_time.sort_by_key(|it| it.at);
    let decided = by_time.into_iter().rev().find_map(|it| match &it.said {
        Said::Decision { facts, .. } => Some(decision(lang, facts)),
        Said::Between { facts, .. } => {
            let outcome = [("outcome", decision(lang, facts).into())];
            Some(lang.text_with("minutes-brief-between", outcome))
        }
        Said::PutOff { .. } => Some(lang.text("minutes-brief-put-off")),
        Said::Opinions { .. } | Said::Stalled { .. } | Said::Purpose { .. } => None,
    });
    decided.unwrap_or_else(|| lang.text("minutes-brief-discussed"))
}

fn decision(lang: Lang, facts: &serde_json::Value) -> String {
    if is_merger(facts) {
        return lang.text("minutes-brief-merged");
    }
    if is_separation(facts) {
        return lang.text("minutes-brief-separated");
    }
    match serde_json::from_value(facts.clone()) {
        Ok(Event::Accepted { priority, .. }) => {
            lang.text_with("minutes-brief-accepted", [("priority", priority.name().into())])
        }
        Ok(Event::Redirected { service, .. }) => {
            lang.text_with("minutes-brief-redirected", [("service", service.into())])
        }
        Ok(Event::DeclineProposed { .. }) => lang.text("minutes-brief-decline-proposed"),
        Ok(Event::Declined { .. }) => lang.text("minutes-brief-declined"),
        Ok(Event::DeclineOverruled { .. }) => lang.text("minutes-brief-decline-overruled"),
        Ok(Event::DeclineUpheld { .. }) => lang.text("minutes-brief-decline-upheld"),
        Ok(Event::AppealGranted { .. }) => lang.text("minutes-brief-appeal-granted"),
        Ok(Event::Withdrawn { .. }) => lang.text("minutes-brief-withdrawn"),
        Ok(Event::Suspended { .. }) => lang.text("minutes-brief-suspended"),
        _ => lang.text("minutes-brief-decided"),
    }
}
