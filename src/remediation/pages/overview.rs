//! Where the recommendations stand, as one bar and in figures; and the critical ones that were refused, for
//! whoever approves the plan.

use super::Desk;
use crate::remediation::model::{Answer, Grade, Standings};
use crate::ui::{Banner, Mood, Tag, Tone};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub(super) fn Overview(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let Standings { done, open, late, refused } = desk.state.standings(desk.today);
    let all = (done + open + late + refused).max(1) as f64;
    let counts = [
        ("m1", "standing-done", Mood::Ok, done),
        ("m2", "standing-open", Mood::Accent, open),
        ("m4", "standing-late", Mood::Late, late),
        ("m0", "standing-refused", Mood::Neutral, refused),
    ];
    let mut from = 0.0;
    let parts = counts.iter().filter(|it| it.3 > 0).map(|(class, _, _, count)| {
        let (x, width) = (from, *count as f64 * 100.0 / all);
        from += width;
        // A hair of space keeps them apart without their colours.
        let width = (width - 0.4).max(0.0);
        view! {
            <rect class=*class x=format!("{x:.2}%") y="0" width=format!("{width:.2}%") height="12"></rect>
        }
    });
    let parts: Vec<_> = parts.collect();
    let said = counts.map(|(_, key, mood, count)| {
        let count = lang.number(count as i64);
        view! { <li class="row"><Tag text=lang.text(key) mood/><span class="num">{count}</span></li> }
    });
    view! {
        <div class="stack stack--sm">
            <svg class="stackbar" aria-hidden="true">{parts}</svg>
            <ul class="row bare" aria-label=lang.text("standing-label")>{said.into_iter().collect_view()}</ul>
        </div>
    }
}

/// What the recovery was said to depend on, and the project does not follow: with its argument.
#[component]
pub(super) fn RefusedCritical(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let all = desk.state.recommendations.iter().filter(|it| it.said.grade == Grade::Critical);
    let refused = all.filter_map(|it| match &it.answer {
        Some(Answer::Refused { argument }) => {
            let title = format!("R{} · {}", it.rank, it.said.title);
            Some(view! { <li><b>{title}</b><p class="measure said">{argument.clone()}</p></li> })
        }
        _ => None,
    });
    let refused: Vec<_> = refused.collect();
    (!refused.is_empty()).then(|| {
        view! {
            <Banner tone=Tone::Info title=lang.text("refused-critical")><ul>{refused}</ul></Banner>
        }
    })
}
