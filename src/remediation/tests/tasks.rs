//! Who writes the tasks of a plan, when, and what must hold of them.

use super::*;
use crate::base::Problem;
use crate::remediation::model::tasks::*;
use std::collections::BTreeSet;

fn task(rank: u32, waits: &str) -> TaskDraft {
    let task = Task {
        rank,
        title: format!("Tâche {rank}"),
        side: Side::Project,
        owner: None,
        days: 5.try_into().unwrap(),
        milestone: None,
        after: parse_links(waits).unwrap(),
        started_on: None,
        done_on: None,
    };
    TaskDraft { line: rank as usize - 1, task }
}

fn write(tasks: Vec<TaskDraft>) -> Command {
    Command::WriteTasks { tasks: Ok(tasks) }
}

fn told(state: &Remediation, tasks: Vec<TaskDraft>) -> Result<Event, Refusal> {
    try_at(Stage::Planning, state, &lead(), write(tasks))
}

fn refused(state: &Remediation, tasks: Vec<TaskDraft>) -> Vec<Problem> {
    match told(state, tasks) {
        Err(Refusal::Invalid(problems)) => problems,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_case_lead_writes_the_tasks_while_the_plan_is_written_and_while_it_is_followed() {
    let at = |stage, actor: &Actor| try_at(stage, &planned(), actor, write(vec![task(1, "")]));
    for stage in [Stage::Planning, Stage::Recovery] {
        assert!(at(stage, &lead()).is_ok(), "{stage:?}");
        for other in
            [actor(8, Role::Responder), actor(1, Role::ProjectLead), actor(6, Role::Director)]
        {
            assert_eq!(at(stage, &other), Err(Refusal::NotYours), "{stage:?}");
        }
    }
    for stage in [Stage::Diagnosis, Stage::Reply, Stage::Watch, Stage::Closed] {
        assert!(matches!(at(stage, &lead()), Err(Refusal::NotNow { .. })), "{stage:?}");
    }
}

/// Nobody corrects a form that they may not send.
#[test]
fn who_may_write_is_told_before_what_is_wrong() {
    let wrong = || Command::WriteTasks { tasks: Err(Refusal::field("tasks[0][days]", "x")) };
    let (state, peer) = (planned(), actor(8, Role::Responder));
    assert_eq!(try_at(Stage::Planning, &state, &peer, wrong()), Err(Refusal::NotYours));
    let late = try_at(Stage::Watch, &state, &lead(), wrong());
    assert!(matches!(late, Err(Refusal::NotNow { .. })), "{late:?}");
    let proposed = Case { duties: Vec::new(), ..case_at(Stage::Planning) };
    let calendar = Calendar::france();
    let facts = Facts { case: &proposed, line: &[], calendar: &calendar, today: day("2026-03-02") };
    let told = decide(&state, facts, &lead(), wrong());
    assert_eq!(told, Err(Refusal::Unmet(vec!["plan_not_proposed".into()])));
}

#[test]
fn a_circle_is_refused_with_its_name_at_its_first_line() {
    let told = refused(&planned(), vec![task(1, "T3"), task(2, ""), task(3, "T1+2d, T2")]);
    let circle = Problem::new("tasks[0][after]", "problem-task-circle");
    assert_eq!(told, [circle.with("circle", "T1 → T3 → T1")]);
    let own = refused(&planned(), vec![task(1, ""), task(2, "T2FF")]);
    assert_eq!(own[0].facts["circle"], "T2 → T2");
}

#[test]
fn what_is_not_there_is_named() {
    let mut lost = task(2, "T1, T9");
    lost.task.milestone = Some(7);
    let told = refused(&planned(), vec![task(1, ""), lost]);
    let unknown = Problem::new("tasks[1][after]", "problem-task-unknown").with("task", "T9");
    assert_eq!(told, [Problem::new("tasks[1][milestone]", "problem-choice"), unknown]);
}

#[test]
fn days_that_are_to_come_and_ends_before_beginnings_are_refused() {
    let dated = |started: &str, done: &str| {
        let mut it = task(1, "");
        it.task.started_on = (!started.is_empty()).then(|| day(started));
        it.task.done_on = (!done.is_empty()).then(|| day(done));
        it
    };
    for (started, done, field, key) in [
        ("2026-03-03", "", "started_on", "problem-date-future"),
        ("", "2026-03-03", "done_on", "problem-date-future"),
        ("2026-03-02", "2026-02-27", "done_on", "problem-task-backwards"),
    ] {
        let told = refused(&planned(), vec![dated(started, done)]);
        assert_eq!(told, [Problem::new(&format!("tasks[0][{field}]"), key)], "{started} {done}");
    }
    assert!(told(&planned(), vec![dated("2026-02-27", "2026-03-02")]).is_ok());
}

#[test]
fn a_table_holds_five_hundred_tasks_and_forty_years() {
    let many = |count| (1..=count).map(|rank| task(rank, "")).collect::<Vec<_>>();
    assert!(told(&planned(), many(500)).is_ok());
    let more = refused(&planned(), many(501));
    let limit = Problem::new("tasks[500][title]", "problem-tasks-too-many").with("limit", 500);
    assert_eq!(more, [limit]);
    let ten_years = |rank: u32| {
        let mut it = task(rank, &if rank > 1 { format!("T{}", rank - 1) } else { String::new() });
        it.task.days = 2_500.try_into().unwrap();
        it
    };
    assert!(told(&planned(), (1..=4).map(ten_years).collect()).is_ok());
    let long = refused(&planned(), (1..=5).map(ten_years).collect());
    assert_eq!(long, [Problem::new("tasks[4][days]", "problem-tasks-too-long")]);
}

#[test]
fn no_rank_is_given_twice() {
    let state = after(planned(), Stage::Planning, &lead(), write(vec![task(1, ""), task(3, "T1")]));
    let state = after(state, Stage::Recovery, &lead(), write(vec![task(1, "")]));
    assert_eq!((state.tasks.len(), state.tasks_given), (1, 3));
    for rank in [2, 3, 504] {
        let again = refused(&state, vec![task(1, ""), TaskDraft { line: 1, ..task(rank, "") }]);
        let used = Problem::new("tasks[1][title]", "problem-task-rank");
        assert_eq!(again, [used.with("task", format!("T{rank}"))]);
    }
    assert!(told(&state, vec![task(1, ""), task(4, "T1")]).is_ok());
    assert_eq!(refused(&state, vec![task(1, ""), task(1, "")]).len(), 1, "nor in one table");
}

/// A milestone that is removed leaves the tasks that led to it without one.
#[test]
fn a_task_leads_to_no_milestone_that_is_gone() {
    let leading = |rank, milestone| {
        let mut it = task(rank, "");
        it.task.milestone = Some(milestone);
        it
    };
    let state =
        after(planned(), Stage::Planning, &lead(), write(vec![leading(1, 1), leading(2, 2)]));
    let one_left = Command::WritePlan { milestones: vec![draft(Some(2), "2026-09-01")] };
    let state = after(state, Stage::Planning, &lead(), one_left);
    let led: Vec<Option<u32>> = state.tasks.iter().map(|it| it.milestone).collect();
    assert_eq!(led, [None, Some(2)]);
}

fn any_table() -> impl Strategy<Value = Vec<TaskDraft>> {
    let link = (1_u32..9, -6_i32..6, 0_usize..3).prop_map(|(rank, lag, kind)| {
        let kind = ["", "SS", "FF"][kind];
        format!("T{rank}{kind}{lag:+}d")
    });
    let waits = prop::collection::vec(link, 0..3);
    let row = (1_u32..9, waits, prop::option::of(1_u32..4), 0_u64..40, prop::option::of(0_u64..40));
    prop::collection::vec(row, 0..6).prop_map(|rows| {
        let on = |days: u64| day("2026-02-01") + Days::new(days);
        let mut drafts = Vec::new();
        for (line, (rank, waits, milestone, started, done)) in rows.into_iter().enumerate() {
            let after = parse_links(&waits.join(",")).unwrap_or_default();
            let started_on = (started < 20).then(|| on(started));
            let done_on = done.map(on);
            let task = Task { milestone, after, started_on, done_on, ..task(rank, "").task };
            drafts.push(TaskDraft { line, task });
        }
        drafts
    })
}

proptest! {
    /// Whatever is written in whatever order, the table that stands can be laid out, names only what is there,
    /// and gives no rank twice; and the journal tells all of it.
    #[test]
    fn whatever_is_written_the_table_holds_together(
        steps in prop::collection::vec((prop_oneof![
            3 => any_table().prop_map(write),
            1 => anything(),
        ], any::<bool>()), 0..30),
    ) {
        let (mut state, mut told) = (Remediation::default(), Remediation::default());
        let mut gone: BTreeSet<u32> = BTreeSet::new();
        for (command, planning) in steps {
            let stage = if planning { Stage::Planning } else { Stage::Recovery };
            let Ok(event) = try_at(stage, &state, &lead(), command) else { continue };
            let written = serde_json::to_string(&event).unwrap();
            told = apply(told, &serde_json::from_str(&written).unwrap());
            let before: BTreeSet<u32> = state.tasks.iter().map(|it| it.rank).collect();
            state = apply(state, &event);
            let now: BTreeSet<u32> = state.tasks.iter().map(|it| it.rank).collect();
            prop_assert_eq!(now.len(), state.tasks.len());
            prop_assert!(now.is_disjoint(&gone), "a rank came back");
            gone.extend(before.difference(&now));
            let today = day("2026-03-02");
            prop_assert!(lay_out(&state.tasks, &Calendar::france(), today).is_ok());
            for task in &state.tasks {
                prop_assert!(task.rank <= state.tasks_given);
                prop_assert!(task.after.iter().all(|it| now.contains(&it.rank)));
                prop_assert!(task.milestone.is_none_or(|it| state.milestone(it).is_some()));
                prop_assert!(task.done_on.is_none_or(|it| it <= today));
            }
        }
        prop_assert_eq!(told, state);
    }
}
