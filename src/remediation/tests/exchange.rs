//! A file taken into a plan: who may, what it replaces, and where its faults are told.

use super::*;
use crate::i18n::Lang;
use crate::remediation::exchange::{
    Change, Confirmed, FilePlan, How, LeftKind, Preview, Said, TakenIn, Template, read, taken_in,
    write_project, write_sheet,
};
use crate::remediation::model::tasks::{TaskName, lay_out};

mod milestones;

fn take(stage: Stage, state: &Remediation, text: &str, how: How) -> Result<TakenIn, Refusal> {
    take_as(&lead(), stage, state, text, how)
}

fn take_as(
    actor: &Actor,
    stage: Stage,
    state: &Remediation,
    text: &str,
    how: How,
) -> Result<TakenIn, Refusal> {
    let (case, calendar) = (case_at(stage), Calendar::france());
    let facts = Facts { case: &case, line: &[], calendar: &calendar, today: day("2026-03-02") };
    taken_in(state, facts, actor, read(text), how)
}

fn taken(stage: Stage, state: &Remediation, text: &str, how: How) -> (Remediation, Preview) {
    let told = take(stage, state, text, how).unwrap();
    let state = told.events.iter().fold(state.clone(), apply);
    (state, told.preview)
}

fn faults(told: Result<TakenIn, Refusal>) -> Vec<(String, String)> {
    let Err(Refusal::Invalid(problems)) = told else { panic!("{told:?}") };
    let line = |it: &crate::base::Problem| it.facts.get("line").cloned().unwrap_or_default();
    problems.iter().map(|it| (line(it), it.key.clone())).collect()
}

fn at(faults: &[(&str, &str)]) -> Vec<(String, String)> {
    faults.iter().map(|(line, key)| ((*line).to_owned(), (*key).to_owned())).collect()
}

fn changes(preview: &Preview) -> Vec<(Change, &str)> {
    preview.tasks.iter().map(|it| (it.change, it.name.as_str())).collect()
}

const TABLE: &str = "n°;titre;jours;après;jalon;date;type\n\
                     A;Migrer;10;;R;;\n\
                     B;Former;5;A+2;R;;\n\
                     R;Recette;;;;01/09/2026;jalon\n";

/// Nobody corrects a file that they may not send.
#[test]
fn who_may_write_is_told_before_what_is_wrong_with_a_file() {
    for (actor, stage) in
        [(actor(6, Role::Director), Stage::Planning), (actor(8, Role::Responder), Stage::Recovery)]
    {
        let told = take_as(&actor, stage, &planned(), "rien", How::Replace);
        assert_eq!(told, Err(Refusal::NotYours));
    }
    let late = take(Stage::Watch, &planned(), "rien", How::Replace);
    assert!(matches!(late, Err(Refusal::NotNow { .. })), "{late:?}");
}

#[test]
fn a_file_makes_a_plan_and_the_same_file_changes_nothing() {
    let (state, preview) = taken(Stage::Planning, &Remediation::default(), TABLE, How::Replace);
    assert_eq!(changes(&preview), [(Change::New, "T1"), (Change::New, "T2")]);
    assert_eq!(preview.milestones.len(), 1);
    let (milestone, tasks) = (&state.milestones[0], &state.tasks);
    assert_eq!((milestone.rank, milestone.planned_on), (1, day("2026-09-01")));
    assert_eq!(tasks[1].after[0].rank, 1);
    assert!(tasks.iter().all(|it| it.milestone == Some(1)));
    let again = take(Stage::Planning, &state, TABLE, How::Replace).unwrap();
    assert!(again.events.is_empty() && again.preview.is_empty(), "{again:?}");
    assert_eq!(again.preview.unchanged, 3);
}

#[test]
fn what_is_replaced_keeps_its_number_by_its_name_or_its_title() {
    let (state, _) = taken(Stage::Planning, &Remediation::default(), TABLE, How::Replace);
    let table = "titre;jours;après\nFormer;8;\nOuvrir;2;1\n";
    let (after, preview) = taken(Stage::Planning, &state, table, How::Replace);
    let expected = [(Change::New, "T3"), (Change::Changed, "T2"), (Change::Gone, "T1")];
    assert_eq!(changes(&preview), expected);
    let what: Vec<_> = preview.tasks[1].what.iter().map(|it| it.field).collect();
    assert_eq!(what, ["task-days", "task-after", "task-leads-to"]);
    let days = &preview.tasks[1].what[0];
    assert_eq!((&days.from, &days.to), (&Said::Days(5), &Said::Days(8)));
    assert_eq!(after.tasks[1].after[0].rank, 2, "of the line that is T2 now");
    // A table of tasks alone leaves the milestones as they are.
    assert_eq!(after.milestones, state.milestones);
    let named = "n°;titre;jours\nT2;Former autrement;8\n";
    let (after, _) = taken(Stage::Planning, &after, named, How::Replace);
    assert_eq!((after.tasks.len(), after.tasks[0].name()), (1, TaskName(2)));
}

#[test]
fn what_is_added_leaves_what_is_there_and_may_wait_for_it() {
    let (state, _) = taken(Stage::Planning, &Remediation::default(), TABLE, How::Replace);
    let more = "titre;jours;après;jalon\nMigrer;3;T2, 2;Recette\nOuvrir;2;;J1\n";
    // T2 is a line of the table itself; T9 is nowhere.
    let (after, preview) =
        taken(Stage::Planning, &state, "titre;jours;après\nClore;1;T2\n", How::Add);
    assert_eq!(changes(&preview), [(Change::New, "T3")]);
    assert_eq!(after.tasks[..2], state.tasks[..]);
    assert_eq!(after.tasks[2].after[0].rank, 2, "of the plan, for the table has no second line");
    let told = faults(take(Stage::Planning, &state, more, How::Add));
    assert_eq!(told, at(&[("2", "problem-plan-link-twice")]));
    let lost = take(Stage::Planning, &state, "titre;jours;après\nClore;1;T9\n", How::Add);
    assert_eq!(faults(lost), at(&[("2", "problem-plan-unknown")]));
}

#[test]
fn all_faults_are_told_at_once_with_the_names_of_the_file() {
    let table = "n°;titre;jours;après;jalon;date;type;terminée le\n\
                 A;Migrer;10;C;R;;;\n\
                 B;Former;5;Z9;K;;;\n\
                 C;Ouvrir;5;A;;;;01/01/2030\n\
                 R;Recette;;;;01/01/2020;jalon;\n";
    let told = take(Stage::Planning, &Remediation::default(), table, How::Replace);
    assert_eq!(faults(told), at(&[("3", "problem-plan-link")]), "what is read comes first");
    let table = table.replace("Z9", "9");
    let told = take(Stage::Planning, &Remediation::default(), &table, How::Replace);
    let mut told = faults(told);
    told.sort();
    let expected = [
        ("3", "problem-plan-milestone-unknown"),
        ("3", "problem-plan-unknown"),
        ("4", "problem-plan-future"),
        ("5", "problem-plan-milestone-past"),
    ];
    assert_eq!(told, at(&expected));
    let round = "n°;titre;jours;après\nA;Migrer;10;C\nB;Former;5;\nC;Ouvrir;5;A\n";
    let Err(Refusal::Invalid(problems)) =
        take(Stage::Planning, &Remediation::default(), round, How::Replace)
    else {
        panic!("a circle was taken in")
    };
    assert_eq!(problems[0].key, "problem-plan-circle");
    assert_eq!(
        (problems[0].facts["line"].as_str(), problems[0].facts["circle"].as_str()),
        ("2", "A → C → A")
    );
    let long = format!(
        "titre;jours;après\n{}",
        (0..5)
            .map(|at| format!(
                "Long {at};2500;{}\n",
                if at == 0 { String::new() } else { at.to_string() }
            ))
            .collect::<String>()
    );
    let told = take(Stage::Planning, &Remediation::default(), &long, How::Replace);
    assert_eq!(faults(told), at(&[("6", "problem-plan-long")]));
}

/// A promise is moved by a forecast and a new baseline.
#[test]
fn no_file_moves_what_was_promised() {
    let (state, _) = taken(Stage::Planning, &Remediation::default(), TABLE, How::Replace);
    let moved = TABLE.replace("01/09/2026", "01/12/2026");
    let (after, preview) = taken(Stage::Recovery, &state, &moved, How::Replace);
    assert_eq!(after, state);
    let left: Vec<_> = preview.left.iter().map(|it| (it.kind, it.what.as_str())).collect();
    assert_eq!(left, [(LeftKind::Promised, "Recette")]);
    let (after, _) = taken(Stage::Planning, &state, &moved, How::Replace);
    assert_eq!(after.milestones[0].planned_on, day("2026-12-01"));
}

/// The first task is begun, the second is not.
fn begun() -> Remediation {
    let (mut state, _) = taken(Stage::Planning, &Remediation::default(), TABLE, How::Replace);
    state.tasks[0].started_on = Some(day("2026-03-02"));
    state
}

#[test]
fn what_is_begun_goes_only_where_somebody_says_so() {
    let state = begun();
    let noted = "n°;titre;jours;commencée le\nT1;Migrer;12;02/03/2026\n";
    let told = |table: &str| take(Stage::Planning, &state, table, How::Replace).unwrap();
    assert!(told(noted).preview.begun.is_empty(), "another length loses nothing that is noted");
    for lost in [
        "n°;titre;jours\nT1;Migrer;10\n",
        "n°;titre;jours\nT1;Autre;3\n",
        "titre;jours\nFormer;5\n",
    ] {
        let told = told(lost);
        assert_eq!(told.preview.begun, ["T1 · Migrer"], "{lost}");
        let way = |how, over_begun| told.clone().confirmed(Some(Confirmed { how, over_begun }));
        let refused = Refusal::field("over_begun", "problem-plan-begun");
        assert_eq!(way(How::Replace, false), Err(refused));
        assert!(way(How::Replace, true).is_ok());
        assert!(way(How::Add, false).is_ok());
    }
}

#[test]
fn a_usual_plan_replaces_no_task_for_its_number() {
    let (state, calendar) = (begun(), Calendar::france());
    let template = Template::called("takeover").unwrap();
    let table = template.table(Lang::Fr, &calendar, day("2026-03-02"));
    let told = take(Stage::Planning, &state, &table, How::Replace).unwrap();
    let kept = told.preview.tasks.iter().filter(|it| it.change == Change::Changed);
    assert_eq!(kept.count(), 0, "{:?}", told.preview.tasks);
    assert!(!told.preview.milestones.iter().any(|it| it.change == Change::Changed));
    assert_eq!(told.preview.begun, ["T1 · Migrer"]);
}

#[test]
fn a_table_of_milestones_alone_shows_those_that_are_new() {
    let table = "titre;date\nPilote;01/10/2026\n";
    let (after, preview) = taken(Stage::Planning, &Remediation::default(), table, How::Replace);
    assert_eq!(after.milestones.len(), 1);
    assert_eq!((preview.milestones[0].change, preview.asks()), (Change::New, "problem-plan-look"));
    // Once they are promised no file moves them: there is nothing to decide.
    let late = take(Stage::Recovery, &planned(), table, How::Replace).unwrap();
    assert_eq!(late.preview.asks(), "problem-plan-nothing");
    assert_eq!(late.preview.left.len(), 1);
}

/// The second version is in force, and the first milestone is reached.
fn recast() -> Remediation {
    let late = forecast(2, "2026-10-05", Some(Cause::Supplier));
    let state = after(planned(), Stage::Recovery, &lead(), late);
    let ask = asking(Cause::Supplier, "livraison");
    let state = after(state, Stage::Recovery, &lead(), ask);
    let state = after(state, Stage::Recovery, &actor(6, Role::Director), Command::FreezeForecast);
    let done = Command::MarkDone { rank: 1, done_on: day("2026-03-01"), cause: None };
    after(state, Stage::Recovery, &lead(), done)
}

#[test]
fn a_file_says_the_plan_in_force_and_what_was_reached() {
    let state = recast();
    let plan = FilePlan::of(&state, Stage::Recovery);
    let told: Vec<_> = plan.milestones.iter().map(|it| (it.planned_on, it.done_on)).collect();
    let expected = [(day("2026-06-01"), Some(day("2026-03-01"))), (day("2026-10-05"), None)];
    assert_eq!(told, expected);
    // What left here and comes back changes nothing, and nothing of it is left out.
    let today = day("2026-03-02");
    for file in [write_sheet(Lang::Fr, &plan), write_project("Paie", today, &plan, &[])] {
        let back = take(Stage::Recovery, &state, &file, How::Replace).unwrap();
        assert!(back.events.is_empty() && back.preview.is_empty(), "{back:?}");
        assert_eq!(back.preview.left, []);
    }
}

#[test]
fn that_a_milestone_is_reached_is_taken_from_no_file() {
    let table = "titre;date;terminée le\nRecette;01/06/2026;01/03/2026\n";
    let (after, preview) = taken(Stage::Planning, &Remediation::default(), table, How::Replace);
    assert_eq!(after.milestones[0].done_on, None);
    let left: Vec<_> = preview.left.iter().map(|it| (it.kind, it.what.as_str())).collect();
    assert_eq!(left, [(LeftKind::Reached, "Recette")]);
}

proptest! {
    /// Whatever is taken in, in whatever way, the plan that stands can be laid out and names only what is there.
    #[test]
    fn whatever_is_taken_in_the_plan_holds_together(
        tables in prop::collection::vec((
            prop::collection::vec((0_usize..6, 1_u32..9, 0_usize..8, 0_u32..3), 1..6),
            any::<bool>(), any::<bool>(),
        ), 1..5),
    ) {
        let mut state = Remediation::default();
        for (rows, adds, recovers) in tables {
            let mut table = "titre;jours;après;jalon;date\nRecette;0;;;2026-09-01\n".to_owned();
            for (title, days, after, milestone) in rows {
                let milestone = ["", "Recette", "J1"][milestone as usize];
                table += &format!("Tâche {title};{days};{after};{milestone};\n").replace(";0;", ";;");
            }
            let how = if adds { How::Add } else { How::Replace };
            let stage = if recovers { Stage::Recovery } else { Stage::Planning };
            let Ok(told) = take(stage, &state, &table, how) else { continue };
            state = told.events.iter().fold(state, apply);
            prop_assert!(lay_out(&state.tasks, &Calendar::france(), day("2026-03-02")).is_ok());
            for task in &state.tasks {
                prop_assert!(task.rank <= state.tasks_given);
                prop_assert!(task.milestone.is_none_or(|it| state.milestone(it).is_some()));
                prop_assert!(task.after.iter().all(|it| state.tasks.iter().any(|task| task.rank == it.rank)));
            }
        }
    }
}
