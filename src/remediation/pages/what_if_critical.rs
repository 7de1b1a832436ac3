//! The critical path before and after what is supposed, beside each other.

use crate::i18n::Lang;
use crate::remediation::model::tasks::{Consequence, Task};
use crate::ui::Disclosure;
use leptos::prelude::*;

/// Those that stand at once; the rest is unfolded.
const SHOWN: usize = 10;

#[component]
pub(super) fn Critical(consequence: Consequence, lang: Lang) -> impl IntoView {
    let [before, after] = consequence.critical();
    let was = path(lang, &before, &after, "suppose-no-longer");
    let is = path(lang, &after, &before, "suppose-from-now");
    view! {
        <div class="stack">
            <h4>{lang.text("suppose-critical")}</h4>
            <div class="grid-2">
                <div><p class="muted small">{lang.text("suppose-before")}</p>{was}</div>
                <div><p class="muted small">{lang.text("suppose-after")}</p>{is}</div>
            </div>
        </div>
    }
}

/// One of both paths, and what the other has not.
fn path(lang: Lang, tasks: &[&Task], others: &[&Task], new: &'static str) -> AnyView {
    let is_new = |it: &Task| !others.iter().any(|other| other.rank == it.rank);
    let line = |&it: &&Task| {
        let new =
            is_new(it).then(|| view! { " "<span class="tag tag--maybe">{lang.text(new)}</span> });
        view! { <li>{format!("{} · {}", it.name(), it.title)}{new}</li> }
    };
    let (first, rest) = parted(tasks, is_new);
    let rest = (!rest.is_empty()).then(|| {
        let summary = lang.text_with("suppose-critical-more", [("count", rest.len().into())]);
        let rest = rest.iter().map(line).collect_view();
        view! { <Disclosure summary><ul>{rest}</ul></Disclosure> }
    });
    view! { <ul>{first.iter().map(line).collect_view()}</ul>{rest} }.into_any()
}

/// What is shown at once, and what is not. Where not all is, what only this path has comes first: it is what
/// one looks for.
fn parted<'a>(
    tasks: &[&'a Task],
    is_new: impl Fn(&Task) -> bool,
) -> (Vec<&'a Task>, Vec<&'a Task>) {
    let mut first = tasks.to_vec();
    if first.len() > SHOWN {
        first.sort_by_key(|&it| !is_new(it));
    }
    let rest = first.split_off(SHOWN.min(first.len()));
    (first, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::remediation::model::Side;

    fn task(rank: u32) -> Task {
        Task {
            rank,
            title: format!("Lot {rank}"),
            side: Side::Project,
            owner: None,
            days: 5.try_into().unwrap(),
            milestone: None,
            after: vec![],
            started_on: None,
            done_on: None,
        }
    }

    #[test]
    fn a_long_path_shows_ten_and_what_is_new_among_them() {
        let tasks: Vec<Task> = (1..=12).map(task).collect();
        let tasks: Vec<&Task> = tasks.iter().collect();
        let ranks = |of: &[&Task]| of.iter().map(|it| it.rank).collect::<Vec<_>>();
        let (first, rest) = parted(&tasks, |it| it.rank == 12);
        assert_eq!(ranks(&first), [12, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(ranks(&rest), [10, 11]);
        let (first, rest) = parted(&tasks[..10], |it| it.rank == 10);
        assert_eq!(ranks(&first), (1..=10).collect::<Vec<_>>(), "in the order of the plan");
        assert!(rest.is_empty());
    }
}
