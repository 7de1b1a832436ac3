//! The drawing of a plan of many tasks: one bar for all that leads to a milestone. A table has them one by one.

use super::scale::{Scale, axis, grid};
use crate::i18n::Lang;
use crate::remediation::model::Milestone;
use crate::remediation::model::tasks::{Slot, Task};
use crate::ui::Linked;
use chrono::NaiveDate;
use leptos::prelude::*;

/// With more tasks than this, a bar for each makes a drawing that nobody sees whole.
pub(super) const BARS_SHOWN: usize = 60;

/// All that leads to one milestone, or to none.
struct Group {
    title: String,
    start: NaiveDate,
    finish: NaiveDate,
    count: usize,
    done: usize,
    critical: usize,
}

#[component]
pub(super) fn GroupChart(
    lines: Vec<(Task, Slot)>,
    milestones: Vec<Milestone>,
    today: NaiveDate,
    lang: Lang,
    /// Where the table is that has them one by one, if it does not follow.
    #[prop(optional)]
    table_at: Option<String>,
) -> impl IntoView {
    let (grouped, desc) = match table_at {
        Some(_) => ("tasks-grouped-elsewhere", "tasks-grouped-elsewhere-desc"),
        None => ("tasks-grouped", "tasks-grouped-desc"),
    };
    let grouped = lang.text_with(grouped, [("limit", BARS_SHOWN.into())]);
    let to = table_at.into_iter().collect::<Vec<_>>();
    let scale = Scale::over(lines.iter().flat_map(|(_, it)| [it.start, it.finish]), today);
    let places =
        milestones.iter().map(|it| (Some(it.rank), format!("J{} · {}", it.rank, it.title)));
    let places = places.chain([(None, lang.text("tasks-group-none"))]);
    let groups: Vec<Group> =
        places.filter_map(|(rank, title)| Group::of(&lines, rank, title)).collect();
    let labels = groups.iter().map(|it| label(lang, it)).collect_view();
    let ends = groups.iter().map(|it| {
        view! { <li><span class="delta">{lang.short_date(it.finish)}</span></li> }
    });
    let ends = ends.collect_view();
    let count = groups.len();
    let bars = groups.iter().enumerate().map(|(at, it)| {
        let class = match (it.done == it.count, it.critical > 0) {
            (true, _) => "g-bar g-bar--done",
            (false, true) => "g-bar g-bar--crit",
            (false, false) => "g-bar",
        };
        let middle = format!("{:.3}%", (at as f64 + 0.5) / count as f64 * 100.0);
        let (x, width) = (scale.x(it.start), scale.width(it.start, it.finish));
        view! {
            <svg x="0" y=middle width="100%" height="1" overflow="visible">
                <rect class=class x=x y="-6" width=width height="12"></rect>
            </svg>
        }
    });
    let bars = bars.collect_view();
    let now = scale.x(today);
    view! {
        <p class="muted measure"><Linked text=grouped to/></p>
        <div class="gantt-lg">
            <div class="gantt__scroll scroll" role="region" aria-label=lang.text("tasks-chart") tabindex="0">
                <div class="gantt">
                    <div class="gantt__head">
                        <span class="gantt__hl">{lang.text("milestone")}</span>
                        {axis(lang, scale, today)}
                        <span class="gantt__hl">{lang.text("task-finish")}</span>
                    </div>
                    <ol class="gantt__labels">{labels}</ol>
                    <div class="gantt__plot">
                        <svg role="img" aria-labelledby="tasks-desc">
                            <desc id="tasks-desc">{lang.text(desc)}</desc>
                            <rect class="g-past" x="0" y="0" width=now.clone() height="100%"></rect>
                            {grid(scale)}
                            <line class="g-now" x1=now.clone() x2=now y1="0" y2="100%"></line>
                            {bars}
                        </svg>
                    </div>
                    <ol class="gantt__drift">{ends}</ol>
                </div>
            </div>
        </div>
    }
}

impl Group {
    fn of(lines: &[(Task, Slot)], rank: Option<u32>, title: String) -> Option<Self> {
        let of_it = || lines.iter().filter(|(task, _)| task.milestone == rank);
        Some(Group {
            title,
            start: of_it().map(|(_, slot)| slot.start).min()?,
            finish: of_it().map(|(_, slot)| slot.finish).max()?,
            count: of_it().count(),
            done: of_it().filter(|(task, _)| task.is_done()).count(),
            critical: of_it().filter(|(_, slot)| slot.is_critical()).count(),
        })
    }
}

fn label(lang: Lang, it: &Group) -> impl IntoView + use<> {
    let facts =
        [("count", it.count.into()), ("done", it.done.into()), ("critical", it.critical.into())];
    view! {
        <li>
            <b>{it.title.clone()}</b>
            <span class="gantt__meta">{lang.text_with("tasks-group-holds", facts)}</span>
        </li>
    }
}
