//! Files of plans, proved: what is read, what is told, and that nothing is lost on the way out and back.

mod there_and_back;

use super::*;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::model::tasks::TASK_LIMIT;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The keys of what is wrong, and the lines.
fn faults(text: &str) -> Vec<(String, String)> {
    let Err(Refusal::Invalid(problems)) = read(text) else { panic!("{text} is read") };
    let line = |it: &Problem| it.facts.get("line").cloned().unwrap_or_default();
    problems.iter().map(|it| (line(it), it.key.clone())).collect()
}

fn told(faults: &[(&str, &str)]) -> Vec<(String, String)> {
    faults.iter().map(|(line, key)| ((*line).to_owned(), (*key).to_owned())).collect()
}

fn left(plan: &FilePlan) -> Vec<(LeftKind, &str)> {
    plan.left.iter().map(|it| (it.kind, it.what.as_str())).collect()
}

/// Without the places in a file, which no plan has.
fn without_lines(mut plan: FilePlan) -> FilePlan {
    plan.milestones.iter_mut().for_each(|it| it.line = 0);
    plan.tasks.iter_mut().for_each(|it| it.line = 0);
    plan.left.clear();
    plan
}

#[test]
fn a_table_is_read_in_both_languages_and_with_any_sign_between_cells() {
    let french = "N°;Type;Tâche;Côté;Responsable;Durée;Échéance;Jalon;Prédécesseurs;Commencée le\n\
                  1;;Migrer;projet;Mme Hamon;30 jours;;J1;;15/01/2026\n\
                  2;tâche;Former;Brigade;;1 sem;;Recette;1DD+3 j;\n\
                  J1;jalon;Recette;;;;30/06/2026;;;\n";
    let english = "id,kind,Task Name,side,Resource Names,Duration,due,milestone,Predecessors,started on\n\
                   1,,Migrer,project,Mme Hamon,30 days,,J1,,2026-01-15\n\
                   2,task,Former,brigade,,1 week,,Recette,1SS+3d,\n\
                   J1,milestone,Recette,,,,2026-06-30,,,\n";
    let plan = without_lines(read(french).unwrap());
    assert_eq!(plan, without_lines(read(english).unwrap()));
    assert_eq!(plan, without_lines(read(&french.replace(';', "\t")).unwrap()));
    assert_eq!(plan.milestones[0].planned_on, day("2026-06-30"));
    let second = &plan.tasks[1];
    assert_eq!((second.side, second.days.get()), (Side::Brigade, 5));
    let wait = FileLink { before: Before::Task(0), kind: LinkKind::StartStart, lag: 3 };
    assert_eq!(second.after, [wait]);
    assert_eq!(plan.tasks[0].started_on, Some(day("2026-01-15")));
}

#[test]
fn lines_without_names_are_called_by_their_place_and_those_of_no_days_are_milestones() {
    let plan = read(
        "Titre\tJours\tDate\tAprès\nMigrer\t5\t\t\nOuvrir\t3\t\t1, T1SS\nFin\t0\t2027-01-31\t",
    )
    .unwrap();
    assert_eq!((plan.tasks.len(), plan.milestones.len()), (2, 1));
    assert_eq!(plan.tasks[1].after.len(), 2);
    assert!(plan.tasks[1].after.iter().all(|it| it.before == Before::Task(0)));
    assert_eq!((plan.tasks[1].name.as_str(), plan.tasks[1].line), ("2", 3));
}

#[test]
fn every_fault_is_told_at_its_line() {
    let text = "titre;jours;côté;après;date;type;terminée le\n\
                ;5;;;;;\n\
                Migrer;40 ans;;;;;\n\
                Former;2,5;ailleurs;2 puis 3;;;hier\n\
                Ouvrir;0;;;;tâche;\n\
                Recette;;;;;jalon;\n\
                Pilote;3;;;;étape;\n";
    let expected = [
        ("6", "problem-plan-milestone-date"),
        ("2", "problem-plan-title"),
        ("3", "problem-plan-days"),
        ("4", "problem-plan-side"),
        ("4", "problem-plan-days"),
        ("4", "problem-plan-link"),
        ("4", "problem-plan-date"),
        ("5", "problem-plan-days"),
        ("7", "problem-plan-kind"),
    ];
    assert_eq!(faults(text), told(&expected));
    assert_eq!(faults("titre;jours\nMigrer;2501"), told(&[("2", "problem-plan-days")]));
    assert_eq!(faults("Migrer;5\nFormer;3"), told(&[("1", "problem-plan-header")]));
    assert_eq!(faults("titre;jours\n\"Migrer;5"), told(&[("2", "problem-plan-quote")]));
    assert_eq!(faults("titre;jours\n"), told(&[("2", "problem-plan-no-line")]));
    assert_eq!(faults("  "), told(&[("0", "problem-plan-empty")]));
    let twice = "n°;titre;jours\n1;a;1\n1;b;1\n";
    assert_eq!(faults(twice), told(&[("3", "problem-plan-name-twice")]));
    let waits = "n°;titre;jours;après\n1;a;1;\n2;b;1;1, 1+2, 1FF+99999\n";
    let expected = [("3", "problem-plan-link-twice"), ("3", "problem-plan-link-far")];
    assert_eq!(faults(waits), told(&expected));
}

#[test]
fn five_thousand_lines_are_answered_once() {
    let text = format!("titre;jours\n{}", "Migrer;x\n".repeat(5_000));
    let Err(Refusal::Invalid(problems)) = read(&text) else { panic!("it is read") };
    assert_eq!(problems.len(), 1);
    assert_eq!(
        (problems[0].facts["count"].as_str(), problems[0].facts["limit"].as_str()),
        ("5000", "500")
    );
    let wrong = format!("titre;jours\n{}", "Migrer;x\n".repeat(TASK_LIMIT));
    let Err(Refusal::Invalid(problems)) = read(&wrong) else { panic!("it is read") };
    assert_eq!(problems.len(), FAULTS_TOLD + 1);
    assert_eq!(problems[FAULTS_TOLD].facts["count"], (TASK_LIMIT - FAULTS_TOLD).to_string());
}

#[test]
fn what_a_table_has_more_is_told() {
    let text = "n°;titre;jours;budget;vide;après\n1;Migrer;5;300;;\n2;Former;3;;;1SF+2\n";
    let plan = read(text).unwrap();
    let expected = [(LeftKind::Column, "budget"), (LeftKind::StartFinish, "Former (1SF+2)")];
    assert_eq!(left(&plan), expected);
    assert!(plan.tasks[1].after.is_empty());
    let remarked = read(&format!("# note — calendrier\n{text}")).unwrap();
    assert_eq!(remarked.remarks, ["note — calendrier"]);
    assert_eq!(remarked.tasks[0].line, plan.tasks[0].line + 1);
    // A heading of that sign is the column of numbers.
    assert_eq!(read("#;titre;jours\n7;Migrer;5\n").unwrap().tasks[0].name, "7");
}

/// What MS Project writes: a calendar, summaries, links of all four types, lags in tenths of a minute.
#[test]
fn a_project_of_ms_project_is_read_with_what_it_loses() {
    let plan = read(include_str!("../../../../tests/data/plan_mspdi.xml")).unwrap();
    let titles: Vec<&str> = plan.tasks.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(titles, ["Cartographier & trier", "Reprendre les données", "Former", "Contrôler"]);
    let days: Vec<u32> = plan.tasks.iter().map(|it| it.days.get()).collect();
    assert_eq!(days, [5, 10, 3, 1]);
    assert_eq!(plan.tasks[0].owner.as_deref(), Some("Mme Hamon"));
    assert_eq!(plan.tasks[0].started_on, Some(day("2027-01-11")));
    assert_eq!(plan.tasks[0].done_on, Some(day("2027-01-15")));
    let wait = |task, kind, lag| FileLink { before: Before::Task(task), kind, lag };
    assert_eq!(plan.tasks[1].after, [wait(0, LinkKind::FinishStart, 2)]);
    let waits = [wait(1, LinkKind::StartStart, -1), wait(0, LinkKind::FinishFinish, 0)];
    assert_eq!(plan.tasks[2].after, waits);
    assert_eq!(plan.tasks[3].after, [wait(1, LinkKind::FinishStart, 1)]);
    assert_eq!(plan.milestones.len(), 1);
    assert_eq!(plan.milestones[0].planned_on, day("2027-03-31"));
    assert_eq!(plan.tasks[1].milestone.as_ref(), Some(&plan.milestones[0].name));
    let mut kinds: Vec<LeftKind> = plan.left.iter().map(|it| it.kind).collect();
    kinds.sort();
    kinds.dedup();
    let expected = [
        LeftKind::Calendar,
        LeftKind::Summary,
        LeftKind::Resource,
        LeftKind::Constraint,
        LeftKind::StartFinish,
        LeftKind::Lag,
        LeftKind::Duration,
        LeftKind::Percent,
        LeftKind::Dates,
        LeftKind::WaitsForMilestone,
        LeftKind::SummaryLink,
        LeftKind::Notes,
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn an_xml_that_is_none_says_where_and_nothing_outside_is_read() {
    assert_eq!(faults("<Project>\n<Tasks>"), told(&[("2", "problem-plan-xml")]));
    assert_eq!(faults("<html></html>"), told(&[("1", "problem-plan-not-project")]));
    let bomb = "<!DOCTYPE x [<!ENTITY a \"b\">]>\n<Project>&a;</Project>";
    assert_eq!(faults(bomb), told(&[("1", "problem-plan-xml")]));
    let unknown = "<Project>&a;</Project>";
    assert_eq!(faults(unknown), told(&[("1", "problem-plan-xml")]));
    let deep = "<a>".repeat(5_000);
    assert_eq!(faults(&deep), told(&[("1", "problem-plan-xml")]));
    let lost = "<Project><Tasks><Task><UID>1</UID><ID>1</ID><Name>a</Name><OutlineLevel>1</OutlineLevel>\
                <Duration>PT8H0M0S</Duration>\n<PredecessorLink><PredecessorUID>9</PredecessorUID>\
                </PredecessorLink></Task></Tasks></Project>";
    assert_eq!(faults(lost), told(&[("2", "problem-plan-unknown")]));
}

#[test]
fn no_cell_is_a_formula() {
    let mut plan = example(Lang::En, day("2027-01-04"));
    plan.tasks[0].title = "=HYPERLINK(\"x\")".into();
    plan.tasks[1].owner = Some("-- someone".into());
    let table = write_sheet(Lang::En, &plan);
    assert!(table.contains("'=HYPERLINK") && table.contains("'-- someone"), "{table}");
    let unsafe_cell = |it: &str| it.starts_with(['=', '+', '-', '@']);
    assert!(!table.lines().flat_map(|it| it.split(',')).any(unsafe_cell), "{table}");
    assert_eq!(without_lines(read(&table).unwrap()), plan);
}

/// Each can be begun with as it is, in both languages, and holds by its own dates.
#[test]
fn the_usual_plans_hold_together() {
    let (today, calendar) = (day("2027-01-04"), Calendar::france());
    let (version, all) = templates();
    assert_eq!((version, all.len()), (1, 5));
    for template in all {
        for lang in Lang::ALL {
            let plan = read(&template.table(lang, &calendar, today)).unwrap();
            assert!(plan.left.is_empty(), "{}: {:?}", template.id, plan.left);
            assert_eq!(plan.tasks.len(), template.tasks());
            let known: Vec<&str> = plan.milestones.iter().map(|it| it.name.as_str()).collect();
            for task in &plan.tasks {
                let milestone = task.milestone.as_deref().unwrap();
                assert!(known.contains(&milestone), "{} {}", template.id, task.name);
                let in_file = |it: &FileLink| matches!(it.before, Before::Task(_));
                assert!(task.after.iter().all(in_file), "{} {}", template.id, task.name);
            }
        }
        for (name, said) in template::titles(template) {
            assert!(said.iter().all(|it| !it.trim().is_empty()), "{} {name}", template.id);
            assert_ne!(said[0], said[1], "{} {name}: not translated", template.id);
        }
    }
}
