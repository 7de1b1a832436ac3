//! What follows if a task takes longer or begins later, as of Thursday 30 April 2026.

use super::*;
use crate::triage::model::RiskModel;
use proptest::prelude::*;

const TODAY: &str = "2026-04-30";

fn supposed(text: &str) -> Supposed {
    Supposed::read(text)
}

fn ends(tasks: &[Task], text: &str) -> Vec<(String, Option<i64>)> {
    let france = Calendar::france();
    let slots = lay_out_supposed(tasks, &supposed(text), &france, day(TODAY)).unwrap();
    slots.iter().map(|it| (it.finish.to_string(), it.float_days)).collect()
}

fn consequence(tasks: &[Task], text: &str) -> Consequence {
    Consequence::of(tasks, &supposed(text), Calendar::france(), day(TODAY)).unwrap()
}

fn leading_to(milestone: u32, task: Task) -> Task {
    Task { milestone: Some(milestone), ..task }
}

#[test]
fn an_address_says_what_is_supposed_and_of_junk_nothing() {
    let two = supposed("3.10.0_5.-2.1");
    assert_eq!(two.changes.len(), 2);
    assert_eq!(two.of(5), Some(Change { rank: 5, days: -2, later: 1 }));
    assert_eq!(two.written(), "3.10.0_5.-2.1");
    assert_eq!(two.without(3).written(), "5.-2.1");
    assert_eq!(two.clone().with(Change { rank: 3, days: 4, later: 0 }).written(), "3.4.0_5.-2.1");
    assert_eq!(two.with(Change { rank: 3, days: 0, later: 0 }).written(), "5.-2.1");
    for junk in ["", "x", "3", "3.1", "3.1.1.1", "3.a.0", "3.1.-1", "3.2501.0", "3.0.9999", "3.0.0"]
    {
        assert!(supposed(junk).is_empty(), "{junk}");
    }
    let many = (1..=40).map(|rank| format!("{rank}.1.0")).collect::<Vec<_>>().join("_");
    assert_eq!(supposed(&many).changes.len(), SUPPOSED_LIMIT);
}

#[test]
fn days_more_on_the_critical_path_move_the_end_by_as_many_and_elsewhere_eat_the_float() {
    let tasks = [task(1, 2, ""), task(2, 10, "T1"), task(3, 4, "T1"), task(4, 1, "T2, T3")];
    let told = consequence(&tasks, "2.10.0");
    assert_eq!(told.end().unwrap().days, 10);
    assert_eq!(told.moved().iter().map(|(it, ..)| it.rank).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(consequence(&tasks, "3.6.0").end().unwrap().days, 0, "six days of float");
    let told = consequence(&tasks, "3.7.0");
    let [before, after] = told.critical();
    assert_eq!(before.iter().map(|it| it.rank).collect::<Vec<_>>(), [1, 2, 4]);
    assert_eq!(after.iter().map(|it| it.rank).collect::<Vec<_>>(), [1, 3, 4]);
    assert_eq!(consequence(&tasks, "2.-8.0").end().unwrap().days, -6, "then T3 is the longest");
    // No task takes less than a day.
    assert_eq!(ends(&tasks, "2.-10.0"), ends(&tasks, "2.-9.0"));
}

#[test]
fn a_start_that_is_put_off_moves_what_comes_after_it() {
    let tasks = [task(1, 2, ""), task(2, 3, "T1"), task(3, 1, "T1")];
    let told = consequence(&tasks, "1.0.3");
    assert_eq!(told.moved().len(), 3);
    assert_eq!(told.end().unwrap().days, 3);
    let float = consequence(&tasks, "3.0.2");
    assert_eq!((float.end().unwrap().days, float.moved().len()), (0, 1));
}

#[test]
fn of_what_has_begun_the_end_moves_and_of_what_is_done_nothing() {
    let tasks = [
        started("2026-04-29", task(1, 5, "")),
        done("2026-04-24", task(2, 2, "")),
        task(3, 1, "T1"),
    ];
    let bars = bars(&tasks, &Calendar::france(), day(TODAY));
    assert_eq!(
        bars.iter().map(|it| it.at).collect::<Vec<_>>(),
        [BarAt::UnderWay, BarAt::Done, BarAt::ToDo]
    );
    let fit = supposed("1.4.9_2.5.5_9.1.1_3.0.2").fitting(&bars);
    assert_eq!(fit.written(), "1.4.0_3.0.2");
    assert_eq!(consequence(&tasks, "1.4.0").end().unwrap().days, 4);
    assert_eq!(consequence(&tasks, "1.-4.0").end().unwrap().days, -3, "two days are behind it");
}

#[test]
fn no_task_loses_or_gains_more_days_than_it_can() {
    let tasks = [task(1, 20, ""), task(2, 1, ""), task(3, 5, "")];
    let bars = bars(&tasks, &Calendar::france(), day(TODAY));
    let fit = |text: &str| supposed(text).fitting(&bars).written();
    assert_eq!(fit("1.-50.0"), "1.-19.0", "a day is left");
    assert_eq!(fit("1.-19.0_3.-2.1"), "1.-19.0_3.-2.1");
    assert_eq!(fit("2.-5.0_2.0.3"), "2.0.3", "a task of a day loses none");
    assert_eq!(fit("1.2500.0"), "1.2480.0", "ten years at most");
}

#[test]
fn a_milestone_moves_with_what_leads_to_it_and_with_nothing_else() {
    let tasks = [leading_to(1, task(1, 5, "")), leading_to(2, task(2, 5, ""))];
    let told = consequence(&tasks, "2.3.0");
    assert_eq!(told.milestone(1).unwrap().days, 0);
    assert_eq!(told.milestone(2).unwrap().days, 3);
    assert_eq!(told.milestone(3), None);
}

#[test]
fn a_forecast_differs_by_what_is_supposed_and_by_no_other_luck() {
    let tasks = [leading_to(1, task(1, 20, "")), leading_to(2, task(2, 30, ""))];
    let (france, today) = (Calendar::france(), day(TODAY));
    let promises = Promises {
        milestones: vec![(1, day("2026-06-30")), (2, day("2026-07-31"))],
        end: Some(day("2026-07-31")),
    };
    let told = |text: &str| {
        let supposed = supposed(text);
        let held = held(&bars(&tasks, &france, today), &supposed).unwrap();
        let tasks = supposed.applied(&tasks);
        let asked = (&*tasks, &*held);
        foresee_held(RiskModel::shipped(), &[], asked, &promises, (&france, today), 7).unwrap()
    };
    let before = told("");
    assert_eq!(
        before,
        foresee(RiskModel::shipped(), &[], &tasks, &promises, (&france, today), 7).unwrap()
    );
    for text in ["2.10.0", "2.0.10"] {
        let after = told(text);
        assert_eq!(before.milestones[0], after.milestones[0], "{text}: nothing leads there");
        assert!(after.milestones[1].1.p50 > before.milestones[1].1.p50, "{text}");
        assert!(after.milestones[1].1.p80 > before.milestones[1].1.p80, "{text}");
        let kept = |it: &Foresight| it.end.promised.unwrap().1;
        assert!(kept(&after) < kept(&before), "{text}");
    }
}

fn plans(kinds: &'static [&'static str]) -> impl Strategy<Value = Vec<Task>> {
    let line = (1_u32..60, any::<prop::sample::Index>(), prop::sample::select(kinds));
    prop::collection::vec(line, 1..12).prop_map(|lines| {
        let task = |(at, (days, before, kind)): (usize, (u32, prop::sample::Index, &str))| {
            let waits = match at {
                0 => String::new(),
                at => format!("T{}{kind}", before.index(at) + 1),
            };
            task(u32::try_from(at).unwrap() + 1, days, &waits)
        };
        lines.into_iter().enumerate().map(task).collect()
    })
}

proptest! {
    /// What a page carries of its bars, its browser reads, and lays out as the server does.
    #[test]
    fn a_browser_lays_out_what_the_server_does(
        tasks in plans(&["", "SS", "FF"]), which in any::<prop::sample::Index>(), more in -80_i32..80, later in 0_u32..40,
    ) {
        let bars = bars(&tasks, &Calendar::france(), day(TODAY));
        let read: Option<Vec<Bar>> = bars.iter().map(|it| Bar::read(&it.written())).collect();
        let read = read.unwrap();
        prop_assert_eq!(&bars, &read);
        let rank = u32::try_from(which.index(tasks.len())).unwrap() + 1;
        let supposed = Supposed::default().with(Change { rank, days: more, later });
        let told = lay_out_bars(&read, &supposed).unwrap();
        // Durations alone are those of the same table, written so.
        if later == 0 {
            let written = super::bars(&supposed.applied(&tasks), &Calendar::france(), day(TODAY));
            prop_assert_eq!(told, lay_out_bars(&written, &Supposed::default()).unwrap());
        }
    }

    /// But for a task that is to end with another: it begins the sooner the longer it is, and what begins with it too.
    #[test]
    fn a_task_that_is_longer_or_later_brings_no_end_nearer(
        tasks in plans(&["", "SS"]), which in any::<prop::sample::Index>(), more in 0_i32..80, later in 0_u32..40,
    ) {
        let bars = bars(&tasks, &Calendar::france(), day(TODAY));
        let rank = u32::try_from(which.index(tasks.len())).unwrap() + 1;
        let before = lay_out_bars(&bars, &Supposed::default()).unwrap();
        let supposed = Supposed::default().with(Change { rank, days: more, later });
        let after = lay_out_bars(&bars, &supposed).unwrap();
        for (was, is) in before.windows.iter().zip(&after.windows) {
            prop_assert!(was.earliest_finish <= is.earliest_finish);
        }
    }
}

/// What is laid out at each key of whoever types: of the largest plan there may be, far less than a blink.
#[test]
fn the_largest_plan_is_laid_out_in_order() {
    let last = u32::try_from(TASK_LIMIT).unwrap();
    let task = |rank: u32| match rank {
        1 => task(1, 5, ""),
        rank => task(rank, 5, &format!("T{}", rank - 1)),
    };
    let tasks: Vec<Task> = (1..=last).map(task).collect();
    let bars = bars(&tasks, &Calendar::france(), day(TODAY));
    assert_eq!(lay_out_bars(&bars, &supposed("1.10.0")).unwrap().days, i64::from(last) * 5 + 10);
}
