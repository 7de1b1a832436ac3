//! The plan in brief: the end at the origin, in the plan in force, and as it is forecast.

use super::Desk;
use crate::i18n::Lang;
use crate::remediation::model::Dates;
use crate::ui::{Stat, Stats};
use leptos::prelude::*;
use std::sync::Arc;

/// "+34 j vs origine"; nothing where there is nothing to compare.
pub fn since_origin(lang: Lang, dates: Dates) -> String {
    dates.since_origin().map_or_else(String::new, |days| {
        lang.text_with("slip-origin", [("days", signed(days).into())])
    })
}

/// "+6 j vs plan V2".
pub(super) fn since_plan(lang: Lang, dates: Dates, version: u32) -> String {
    let facts = |days: i64| [("days", signed(days).into()), ("version", version.into())];
    dates.since_plan().map_or_else(String::new, |days| lang.text_with("slip-plan", facts(days)))
}

/// "3 en retard"; nothing where nothing is.
pub(super) fn late_count(lang: Lang, count: impl Into<i64>) -> Option<String> {
    let count: i64 = count.into();
    (count > 0).then(|| lang.text_with("contents-late", [("count", count.into())]))
}

pub(super) fn signed(days: i64) -> String {
    match days {
        0 => "0".to_owned(),
        days if days > 0 => format!("+{days}"),
        days => format!("\u{2212}{}", days.unsigned_abs()),
    }
}

#[component]
pub(super) fn Brief(desk: Arc<Desk>) -> impl IntoView {
    let (lang, state) = (desk.lang, &desk.state);
    let origin = state.origin()?;
    let plan = state.in_force()?;
    let (first, now, end) = (origin.end()?, plan.end()?, state.forecast_end()?);
    let frozen = |version: u32, on| {
        let facts = [("version", version.into()), ("date", lang.short_date(on).into())];
        lang.text_with("brief-frozen", facts)
    };
    let (frozen_first, frozen_now) =
        (frozen(origin.version, origin.frozen_on), frozen(plan.version, plan.frozen_on));
    let dates = Dates { origin: Some(first), plan: Some(now), forecast: Some(end), actual: None };
    let slip = format!("{}, {}", since_origin(lang, dates), since_plan(lang, dates, plan.version));
    // An end that comes nearer because less is promised is no day gained.
    let slip = match state.given_up.len() {
        0 => slip,
        count => {
            let given_up = lang.text_with("brief-given-up", [("count", count.into())]);
            format!("{slip}, {given_up}")
        }
    };
    let done = state.milestones.iter().filter(|it| it.done_on.is_some()).count();
    let count = lang.text_with("brief-of", [("count", state.milestones.len().into())]);
    Some(view! {
        <section class="card" aria-labelledby="brief">
            <h2 id="brief" class="sr">{lang.text("brief-title")}</h2>
            <Stats>
                <Stat label=lang.text("brief-origin") value=lang.short_date(first)
                    source=frozen_first/>
                <Stat label=lang.text("brief-plan") value=lang.short_date(now)
                    source=frozen_now/>
                <Stat label=lang.text("brief-forecast") value=lang.short_date(end) source=slip maybe=true/>
                <Stat label=lang.text("brief-done") value=done.to_string()
                    source=count/>
            </Stats>
        </section>
    })
}
