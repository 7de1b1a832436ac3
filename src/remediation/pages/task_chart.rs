//! The tasks of a plan as a drawing: a bar each, what is critical outlined and said so, what waits for what as lines.

use super::scale::{Scale, axis, grid};
use super::task_board::{self, ghost};
use super::tasks::{owner, slack};
use crate::i18n::Lang;
use crate::remediation::islands::{BARS, BOARD, ENDS};
use crate::remediation::model::schedule::LinkKind;
use crate::remediation::model::tasks::{Slot, Task, TaskLink};
use chrono::NaiveDate;
use leptos::prelude::*;

pub(super) use super::task_board::Board;

/// With more lines than this, none can be followed: the table says what waits for what.
const LINES_SHOWN: usize = 200;

#[component]
pub(super) fn TaskChart(
    lines: Vec<(Task, Slot)>,
    today: NaiveDate,
    lang: Lang,
    /// Where bars can be moved: what a script needs to know, and where they stood before.
    #[prop(optional_no_strip)]
    board: Option<Board>,
) -> impl IntoView {
    let before = board.iter().flat_map(|it| &it.before);
    let slots = lines.iter().map(|(_, it)| it).chain(before);
    let scale = Scale::over(slots.flat_map(|it| [it.start, it.finish]), today);
    let labels = lines.iter().map(|(task, slot)| label(lang, task, *slot)).collect_view();
    let ends = lines.iter().map(|(_, slot)| end(lang, *slot)).collect_view();
    let bars = lines.iter().enumerate().map(|(at, (task, slot))| {
        let class = match (task.is_done(), slot.is_critical()) {
            (true, _) => "g-bar g-bar--done",
            (false, true) => "g-bar g-bar--crit",
            (false, false) => "g-bar",
        };
        let (x, width) = (scale.x(slot.start), scale.width(slot.start, slot.finish));
        let moves = board.as_ref();
        let ghost = moves.and_then(|it| ghost(scale, it.before[at], *slot));
        let start = moves.map(|_| scale.offset(slot.start).to_string());
        let name = moves.map(|_| format!("{} · {}", task.name(), task.title));
        view! {
            <svg x="0" y=middle(at, lines.len()) width="100%" height="1" overflow="visible">
                {ghost}
                <rect class=class x=x y="-6" width=width height="12" data-start=start data-name=name
                    data-bar=moves.map(|it| it.bars[at].written())></rect>
            </svg>
        }
    });
    let bars = bars.collect_view();
    let told = board.as_ref().map(|it| task_board::told(lang, it, scale, today));
    let (gaps, days) = told.unzip();
    let id = |id: &'static str| board.as_ref().map(|_| id);
    let span = board.as_ref().map(|_| scale.span().to_string());
    let from = board.as_ref().map(|_| scale.offset(today).to_string());
    let supposed = board.as_ref().map(|it| it.supposed.clone());
    let waits = waits(&lines, scale);
    let now = scale.x(today);
    view! {
        <div class="gantt-lg">
            <div class="gantt__scroll scroll" role="region" aria-label=lang.text("tasks-chart") tabindex="0">
                <div class="gantt">
                    <div class="gantt__head">
                        <span class="gantt__hl">{lang.text("task")}</span>
                        {axis(lang, scale, today)}
                        <span class="gantt__hl">{lang.text("task-finish")}</span>
                    </div>
                    <ol class="gantt__labels">{labels}</ol>
                    <div class="gantt__plot">
                        <svg role="img" aria-labelledby="tasks-desc" id=id(BOARD) data-span=span
                            data-from=from data-gaps=gaps data-days=days data-supposed=supposed>
                            <desc id="tasks-desc">{lang.text("tasks-desc")}</desc>
                            <rect class="g-past" x="0" y="0" width=now.clone() height="100%"></rect>
                            {grid(scale)}
                            <line class="g-now" x1=now.clone() x2=now y1="0" y2="100%"></line>
                            <g class="g-waits">{waits}</g>
                            <g id=id(BARS)>{bars}</g>
                        </svg>
                    </div>
                    <ol class="gantt__drift" id=id(ENDS)>{ends}</ol>
                </div>
            </div>
        </div>
    }
}

fn label(lang: Lang, task: &Task, slot: Slot) -> impl IntoView + use<> {
    let class = slot.is_critical().then_some("gantt__crit");
    view! {
        <li>
            <b>{format!("{} · {}", task.name(), task.title)}</b>
            <span class="gantt__meta">
                {owner(lang, task)} " · " <span class=class>{slack(lang, slot)}</span>
            </span>
        </li>
    }
}

fn end(lang: Lang, slot: Slot) -> impl IntoView {
    view! {
        <li>
            <span class="delta">{lang.short_date(slot.finish)}</span>
        </li>
    }
}

/// Half-way down the row of a task.
fn middle(at: usize, count: usize) -> String {
    format!("{:.3}%", (at as f64 + 0.5) / count as f64 * 100.0)
}

/// From the end that is waited for down or up to the row of the task that waits, and along to its own end.
fn waits(lines: &[(Task, Slot)], scale: Scale) -> Option<AnyView> {
    let count: usize = lines.iter().map(|(task, _)| task.after.len()).sum();
    if count > LINES_SHOWN {
        return None;
    }
    let place = |rank: u32| lines.iter().position(|(task, _)| task.rank == rank);
    let mut drawn = Vec::with_capacity(count);
    for (at, (task, slot)) in lines.iter().enumerate() {
        for link in &task.after {
            let Some(before) = place(link.rank) else { continue };
            let rows = (middle(before, lines.len()), middle(at, lines.len()));
            drawn.push(wait(scale, rows, *link, lines[before].1, *slot));
        }
    }
    Some(drawn.into_any())
}

fn wait(
    scale: Scale,
    (from_row, to_row): (String, String),
    link: TaskLink,
    before: Slot,
    slot: Slot,
) -> impl IntoView {
    let is_critical = before.is_critical() && slot.is_critical();
    let class = if is_critical { "g-dep g-dep--crit" } else { "g-dep" };
    let head = if is_critical { "g-dep-head--crit" } else { "g-dep-head" };
    let evening = |day: NaiveDate| day.succ_opt().unwrap_or(day);
    let (from, to) = match link.kind {
        LinkKind::FinishStart => (evening(before.finish), slot.start),
        LinkKind::StartStart => (before.start, slot.start),
        LinkKind::FinishFinish => (evening(before.finish), evening(slot.finish)),
    };
    let (from, to) = (scale.x(from), scale.x(to));
    // An arrow to an end comes from the right.
    let shape = if link.kind == LinkKind::FinishFinish { "M7-4v8l-6-4z" } else { "M-7-4v8l6-4z" };
    view! {
        <line class=class x1=from.clone() x2=from.clone() y1=from_row y2=to_row.clone()></line>
        <line class=class x1=from x2=to.clone() y1=to_row.clone() y2=to_row.clone()></line>
        <svg x=to y=to_row width="1" height="1" overflow="visible">
            <path class=head d=shape></path>
        </svg>
    }
}
