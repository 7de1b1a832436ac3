//! Any plan comes back from each of its files as it was.

use super::*;
use crate::base::line;
use proptest::prelude::*;

/// Titles and names as people write them, with all that a format could stumble over.
fn any_line() -> impl Strategy<Value = String> {
    "[-=+@'\"&<>;,#a-zéÀ 0-9\t]{1,24}".prop_filter_map("says something", |it| line("", &it).ok())
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..20_000).prop_map(|days| day("2000-01-01") + chrono::Days::new(days))
}

fn any_side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Project), Just(Side::Brigade)]
}

fn any_plan() -> impl Strategy<Value = FilePlan> {
    let milestones = prop::collection::vec(
        (any_line(), any_side(), any_day(), prop::option::of(any_day()), 1_u32..9),
        0..4,
    );
    let link = (0_usize..6, 0_usize..3, -2_500_i32..=2_500);
    let links = prop::collection::vec(link, 0..4);
    let dates = (prop::option::of(any_day()), prop::option::of(any_day()));
    let task = (
        any_line(),
        any_side(),
        prop::option::of(any_line()),
        1_u32..=2_500,
        prop::option::of(0_usize..4),
        links,
        dates,
        1_u32..9,
    );
    (milestones, prop::collection::vec(task, 1..6)).prop_map(|(milestones, tasks)| {
        let mut rank = 0;
        let milestones: Vec<FileMilestone> = milestones
            .into_iter()
            .map(|(title, side, planned_on, done_on, step)| {
                rank += step;
                let name = format!("J{rank}");
                FileMilestone { line: 0, name, title, side, planned_on, done_on }
            })
            .collect();
        let (mut rank, count) = (0, tasks.len());
        let tasks = tasks.into_iter().enumerate().map(|(at, it)| {
            let (title, side, owner, days, milestone, links, (started_on, done_on), step) = it;
            rank += step;
            let mut after: Vec<FileLink> = Vec::new();
            for (before, kind, lag) in links.into_iter().filter(|it| it.0 != at && it.0 < count) {
                let (before, kind) = (Before::Task(before), LinkKind::ALL[kind]);
                if after.iter().all(|it| (&it.before, it.kind) != (&before, kind)) {
                    after.push(FileLink { before, kind, lag });
                }
            }
            FileTask {
                line: 0,
                name: format!("T{rank}"),
                title,
                side,
                owner,
                days: days.try_into().unwrap(),
                milestone: milestone.and_then(|at| Some(milestones.get(at)?.name.clone())),
                after,
                started_on,
                done_on,
            }
        });
        let tasks = tasks.collect();
        FilePlan { milestones, tasks, ..FilePlan::default() }
    })
}

proptest! {
    #[test]
    fn a_plan_comes_back_from_ms_project_as_it_was(plan in any_plan()) {
        let document = write_project("Paie & <unifiée>", day("2027-01-04"), &plan, &[]);
        let back = read(&document);
        prop_assert!(back.is_ok(), "{:?} of {}", back, document);
        let back = back.unwrap();
        prop_assert_eq!(left(&back), []);
        prop_assert_eq!(without_lines(back), plan);
    }

    #[test]
    fn a_plan_comes_back_from_a_table_as_it_was(plan in any_plan(), french in any::<bool>()) {
        let lang = if french { Lang::Fr } else { Lang::En };
        let table = write_sheet(lang, &plan);
        let back = read(&format!("\u{feff}{table}"));
        prop_assert!(back.is_ok(), "{:?} of {}", back, table);
        prop_assert_eq!(without_lines(back.unwrap()), plan);
    }

    /// Whatever is pasted, there is an answer.
    #[test]
    fn whatever_is_pasted_is_answered(text in "\\PC{0,200}", rows in "(titre|jours|après|[0-9]{1,9}|SS|\\+|;|\t|\"|\n|#|<|>|-){0,60}") {
        let _ = read(&text);
        let _ = read(&rows);
        let _ = read(&format!("titre;jours;après;date\n{rows}"));
        let _ = read(&format!("<Project><Tasks><Task>{text}</Task></Tasks></Project>"));
    }
}
