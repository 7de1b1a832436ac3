//! The milestones of a file: by what they are known again, and what may not be promised by one.

use super::*;

/// The plan of two milestones, Recette then Ouverture.
fn of_two_milestones() -> Remediation {
    let table = "n°;titre;date\nJ1;Recette;01/06/2026\nJ2;Ouverture;01/09/2026\n";
    taken(Stage::Planning, &Remediation::default(), table, How::Replace).0
}

fn of_milestones(preview: &Preview) -> Vec<(Change, &str, &str)> {
    let told = preview.milestones.iter();
    told.map(|it| (it.change, it.name.as_str(), it.title.as_str())).collect()
}

#[test]
fn a_milestone_without_a_name_is_known_by_its_title_and_not_by_its_place() {
    let state = of_two_milestones();
    let told = |table: &str| taken(Stage::Planning, &state, table, How::Replace);
    let (after, preview) = told("titre;date\nOUVERTURE ;01/09/2026\n");
    assert_eq!(of_milestones(&preview)[..1], [(Change::Changed, "J2", "OUVERTURE")]);
    assert_eq!(of_milestones(&preview)[1..], [(Change::Gone, "J1", "Recette")]);
    assert_eq!(after.milestones[0].rank, 2);
    // A new first line shifts nothing.
    let pilot = "titre;date\nPilote;01/05/2026\nRecette;01/06/2026\nOuverture;01/09/2026\n";
    let (after, preview) = told(pilot);
    assert_eq!(of_milestones(&preview), [(Change::New, "J3", "Pilote")]);
    assert_eq!(after.milestones.iter().map(|it| it.rank).collect::<Vec<_>>(), [3, 1, 2]);
    // One that is named is called otherwise, and keeps its number.
    let (_, preview) = told("n°;titre;date\nJ1;Pilote;01/06/2026\n;Ouverture;01/09/2026\n");
    assert_eq!(of_milestones(&preview), [(Change::Changed, "J1", "Pilote")]);
}

#[test]
fn a_task_leads_to_the_number_of_the_plan_or_else_to_the_line_that_is_counted() {
    let led = |state: &Remediation, table: &str| {
        let (after, _) = taken(Stage::Planning, state, table, How::Replace);
        after.tasks.iter().map(|it| it.milestone).collect::<Vec<_>>()
    };
    let table = "titre;jours;jalon;date\nMigrer;5;J1;\nFormer;5;J2;\nOuvrir;5;recette;\n\
                 Pilote;;;01/05/2026\nRecette;;;01/06/2026\n";
    // In the plan J1 is Recette, which stays; J2 goes, and the second line of the table is Recette too.
    assert_eq!(led(&of_two_milestones(), table), [Some(1), Some(1), Some(1)]);
    assert_eq!(led(&Remediation::default(), table), [Some(1), Some(2), Some(2)]);
}

/// A task that names it would lead to the first of them, and nobody would be told.
#[test]
fn no_two_milestones_of_a_file_have_one_title() {
    let table = "titre;jours;jalon;date\nMigrer;5;A;\nA;;;01/06/2026\na.;;;01/09/2026\n";
    for how in [How::Replace, How::Add] {
        let told = faults(take(Stage::Planning, &planned(), table, how));
        assert_eq!(told, at(&[("4", "problem-plan-milestone-twice")]), "{how:?}");
    }
    // Once they are promised no file writes any.
    assert!(take(Stage::Recovery, &planned(), table, How::Replace).is_ok());
}

#[test]
fn no_milestone_of_a_file_is_promised_for_a_day_that_is_over_or_ten_years_ahead() {
    let table = "titre;date\nReprise;01/03/2026\nPilote;02/03/2026\nOuverture;03/03/2036\n";
    for how in [How::Replace, How::Add] {
        let told = faults(take(Stage::Planning, &planned(), table, how));
        let past = ("2", "problem-plan-milestone-past");
        assert_eq!(told, at(&[past, ("4", "problem-plan-milestone-far")]), "{how:?}");
    }
}
