//! What a progress report says, and that it stays as it was sent; what the project says beside it and of its
//! own tasks.

use super::*;
use crate::remediation::model::tasks::{Task, TaskDraft};

pub(super) fn said(weather: Weather) -> NewReport {
    NewReport {
        weather,
        text: "La recette avance".into(),
        next: None,
        conditions: None,
        needs: vec![],
        worse: Some("Le titulaire ne livre plus".into()),
    }
}

pub(super) fn report(weather: Weather) -> Command {
    Command::Report { said: said(weather), expected: None }
}

fn sent(state: Remediation, weather: Weather) -> Remediation {
    after(state, Stage::Recovery, &lead(), report(weather))
}

#[test]
fn worse_weather_than_the_last_says_why() {
    let state = sent(planned(), Weather::Overcast);
    let tell = |weather, worse: Option<&str>| {
        let said = NewReport { worse: worse.map(str::to_owned), ..said(weather) };
        try_at(Stage::Recovery, &state, &lead(), Command::Report { said, expected: None })
    };
    let why = Err(Refusal::field("report_worse", "problem-report-worse"));
    assert_eq!(tell(Weather::Storm, None), why);
    assert!(tell(Weather::Overcast, None).is_ok() && tell(Weather::Sun, None).is_ok());
    // What got no worse keeps no reason for it.
    let Ok(Event::Reported { report, .. }) = tell(Weather::Sun, Some("x")) else { panic!() };
    assert_eq!(report.said.worse, None);
    assert!(tell(Weather::Storm, Some("Le titulaire ne livre plus")).is_ok());
}

#[test]
fn a_report_is_signed_by_whoever_sent_it() {
    let report = Report { on: day("2026-03-02"), said: said(Weather::Sun), figures: None };
    let sent = |who: Option<&str>, rank| {
        (who.map(str::to_owned), Event::Reported { rank, report: report.clone() })
    };
    // The first of them were sent before they had a number.
    let by = |rank| {
        let other = Event::RebaselineWithdrawn { by: lead().id };
        let told = [
            sent(Some("Solène"), None),
            (Some("Dir".to_owned()), other),
            sent(None, Some(2)),
            sent(Some("Inès"), Some(3)),
        ];
        reported_by(told.into_iter(), rank)
    };
    assert_eq!(by(1).as_deref(), Some("Solène"));
    assert_eq!(by(3).as_deref(), Some("Inès"));
    assert_eq!((by(0), by(2), by(4)), (None, None, None));
}

#[test]
fn a_report_keeps_the_figures_of_its_day() {
    let late =
        after(planned(), Stage::Recovery, &lead(), forecast(2, "2026-10-11", Some(Cause::Data)));
    let state = sent(late, Weather::Sun);
    let figures = state.reports[0].figures.clone().unwrap();
    assert_eq!((figures.milestones, figures.reached, figures.late), (2, 0, 1));
    assert_eq!((figures.forecast_end - figures.original_end).num_days(), 40);
    assert_eq!(figures.next, Some(("Recette du 2026-06-01".into(), day("2026-06-01"))));
    let state =
        after(state, Stage::Recovery, &lead(), forecast(2, "2026-12-01", Some(Cause::Data)));
    assert_eq!(state.reports[0].figures, Some(figures), "what the plan says now is another thing");
}

#[test]
fn what_was_sent_before_there_were_figures_is_read() {
    let old = r#"{"on":"2026-03-02","weather":"Cloud","text":"La recette tarde"}"#;
    let report: Report = serde_json::from_str(old).unwrap();
    assert_eq!((report.said.weather, report.figures.is_none()), (Weather::Cloud, true));
    assert_eq!(serde_json::to_string(&report).unwrap(), old, "and kept as it was");
}

#[test]
fn nobody_is_asked_for_something_by_a_day_that_is_over_but_what_stays_open_stays() {
    let by =
        |on| Need { what: "Un testeur".into(), whom: "Le métier".into(), due_on: Some(day(on)) };
    let need = by("2026-03-01");
    let asked = |state: &Remediation, need: &Need| {
        let said = NewReport { needs: vec![need.clone()], ..said(Weather::Sun) };
        try_at(Stage::Recovery, state, &lead(), Command::Report { said, expected: None })
    };
    let with = |state: &Remediation| asked(state, &need);
    let past = Err(Refusal::field("needs[0][due_on]", "problem-date-past"));
    assert_eq!(with(&planned()), past);
    let far = Err(Refusal::field("needs[0][due_on]", "problem-forecast-far"));
    assert_eq!(asked(&planned(), &by("2036-03-03")), far);
    let mut before = sent(planned(), Weather::Sun);
    before.reports[0].said.needs.push(need.clone());
    assert!(with(&before).is_ok());
}

#[test]
fn the_projects_side_says_something_beside_a_report_and_nobody_else() {
    let state = sent(planned(), Weather::Sun);
    let remark = |report| Command::Remark { report, text: Ok("Nous l’avons lu".into()) };
    for other in [lead(), actor(8, Role::Responder), actor(6, Role::Director)] {
        let told = try_at(Stage::Recovery, &state, &other, remark(1));
        assert_eq!(told, Err(Refusal::NotYours));
    }
    let project = actor(1, Role::ProjectLead);
    for nowhere in [0, 2] {
        let told = try_at(Stage::Recovery, &state, &project, remark(nowhere));
        assert_eq!(told, Err(Refusal::Unmet(vec!["report".into()])));
    }
    let after = after(state.clone(), Stage::Recovery, &project, remark(1));
    assert_eq!((after.remarks.len(), after.reports), (1, state.reports));
}

fn with_tasks() -> Remediation {
    let task = |rank, side| {
        let task = Task {
            rank,
            title: "Recette".into(),
            side,
            owner: None,
            days: 5.try_into().unwrap(),
            milestone: None,
            after: vec![],
            started_on: None,
            done_on: None,
        };
        TaskDraft { line: rank as usize - 1, task }
    };
    let tasks = Ok(vec![task(1, Side::Project), task(2, Side::Brigade)]);
    after(planned(), Stage::Recovery, &lead(), Command::WriteTasks { tasks })
}

fn note(rank: u32, started: &str, done: &str) -> Command {
    let on = |text: &str| (!text.is_empty()).then(|| day(text));
    let (started_on, done_on) = (on(started), on(done));
    Command::NoteTask(Ok(TaskProgress { rank, started_on, done_on, reopened: false }))
}

/// Who notes how far the project's own tasks are: those who answer for it, while the plan is followed.
#[test]
fn the_project_notes_how_far_its_own_tasks_are_and_nothing_else() {
    let (state, project) = (with_tasks(), actor(1, Role::ProjectLead));
    let begun = || note(1, "2026-02-27", "");
    for other in
        [lead(), actor(8, Role::Responder), actor(6, Role::Director), actor(9, Role::ProjectLead)]
    {
        assert_eq!(try_at(Stage::Recovery, &state, &other, begun()), Err(Refusal::NotYours));
    }
    let early = try_at(Stage::Planning, &state, &project, begun());
    assert!(matches!(early, Err(Refusal::NotNow { .. })), "{early:?}");
    let tell = |command| try_at(Stage::Recovery, &state, &project, command);
    assert_eq!(tell(note(2, "2026-02-27", "")), Err(Refusal::field("task_rank", "problem-choice")));
    assert_eq!(tell(note(9, "2026-02-27", "")), Err(Refusal::field("task_rank", "problem-choice")));
    let future = Err(Refusal::field("task_done_on", "problem-date-future"));
    assert_eq!(tell(note(1, "", "2026-03-03")), future);
    let backwards = Err(Refusal::field("task_done_on", "problem-task-backwards"));
    assert_eq!(tell(note(1, "2026-02-27", "2026-02-26")), backwards);
    let noted = after(state.clone(), Stage::Recovery, &project, begun());
    let noted = after(noted, Stage::Recovery, &actor(2, Role::Sponsor), note(1, "", "2026-03-02"));
    let expected = Task {
        started_on: Some(day("2026-02-27")),
        done_on: Some(day("2026-03-02")),
        ..state.tasks[0].clone()
    };
    assert_eq!(noted.tasks, [expected, state.tasks[1].clone()]);

    // Not before the case was, and what was noted by mistake is taken back.
    for (started, done, field) in
        [("2020-01-01", "", "task_started_on"), ("", "2020-01-01", "task_done_on")]
    {
        let early = Err(Refusal::field(field, "problem-date-before-start"));
        assert_eq!(tell(note(1, started, done)), early);
    }
    let reopen = || {
        let (started_on, done_on) = (None, None);
        Command::NoteTask(Ok(TaskProgress { rank: 1, started_on, done_on, reopened: true }))
    };
    let open = Err(Refusal::field("task_reopen", "problem-task-not-done"));
    assert_eq!(tell(reopen()), open);
    let right = after(noted.clone(), Stage::Recovery, &project, note(1, "", "2026-02-28"));
    assert_eq!(right.tasks[0].done_on, Some(day("2026-02-28")), "the right day");
    let again = after(noted, Stage::Recovery, &project, reopen());
    assert_eq!(
        (again.tasks[0].started_on, again.tasks[0].done_on),
        (Some(day("2026-02-27")), None)
    );
}

/// What goes on is there again, and what was done is not.
#[test]
fn the_next_report_begins_with_what_goes_on() {
    assert_eq!(UnfinishedReport::after(None), UnfinishedReport::default());
    let need = Need { what: "Un testeur".into(), whom: "Achats".into(), due_on: None };
    let last = NewReport {
        weather: Weather::Cloud,
        text: "Fait".into(),
        next: Some("Ensuite".into()),
        conditions: Some("Deux testeurs".into()),
        needs: vec![need],
        worse: None,
    };
    let (what, whom) = (Some("Un testeur".into()), Some("Achats".into()));
    let expected = UnfinishedReport {
        conditions: Some("Deux testeurs".into()),
        needs: vec![UnfinishedNeed { what, whom, due_on: None }],
        ..UnfinishedReport::default()
    };
    assert_eq!(UnfinishedReport::after(Some(&last)), expected);
}

/// Reports from before had no rank in the journal; they are read, and written again, as they were.
#[test]
fn a_report_without_a_rank_is_still_read() {
    let old = r#"{"kind":"reported","report":{"on":"2026-03-02","weather":"Cloud","text":"Fait"}}"#;
    let event: Event = serde_json::from_str(old).unwrap();
    assert!(matches!(event, Event::Reported { rank: None, .. }));
    assert_eq!(serde_json::to_string(&event).unwrap(), old);
}

fn anything_in_recovery() -> impl Strategy<Value = Command> {
    prop_oneof![
        super::anything(),
        (0_usize..4).prop_map(|at| report(Weather::ALL[at])),
        (0_u32..5).prop_map(|report| Command::Remark { report, text: Ok("x".into()) }),
        (1_u32..3).prop_map(|rank| note(rank, "2026-02-27", "")),
    ]
}

proptest! {
    /// Whatever is done later, what was sent stays as it was sent.
    #[test]
    fn a_sent_report_never_changes(
        steps in prop::collection::vec((anything_in_recovery(), 0_usize..3), 0..40),
    ) {
        let people = [lead(), actor(6, Role::Director), actor(1, Role::ProjectLead)];
        let mut state = with_tasks();
        let mut told = state.clone();
        for (command, who) in steps {
            let before = state.reports.clone();
            if let Ok(event) = try_at(Stage::Recovery, &state, &people[who], command) {
                let written = serde_json::to_string(&event).unwrap();
                told = apply(told, &serde_json::from_str(&written).unwrap());
                state = apply(state, &event);
            }
            prop_assert_eq!(&state.reports[..before.len()], &before[..]);
        }
        prop_assert_eq!(told, state, "the journal tells it all");
    }
}
