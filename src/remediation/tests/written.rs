//! What may be written into a plan.

use super::*;

#[test]
fn a_plan_promises_nothing_for_a_day_that_is_over() {
    let write = |state: Remediation, milestones: Vec<Draft>| {
        try_at(Stage::Planning, &state, &lead(), Command::WritePlan { milestones })
    };
    let past = Draft { line: 3, ..draft(None, "2026-03-01") };
    let refused = Refusal::field("plan[3][planned_on]", "problem-date-past");
    assert_eq!(write(Remediation::default(), vec![past]), Err(refused));
    assert!(write(Remediation::default(), vec![draft(None, "2026-03-02")]).is_ok());
    // What was still to come when it was written stays as it is.
    let mut old = planned();
    old.milestones[0].planned_on = day("2026-02-01");
    assert!(write(old.clone(), vec![draft(Some(1), "2026-02-01")]).is_ok());
    assert!(write(old, vec![draft(Some(1), "2026-02-02")]).is_err());
}

#[test]
fn a_plan_promises_nothing_ten_years_ahead() {
    let write = |state: Remediation, planned_on| {
        let milestones = vec![draft(Some(1), planned_on)];
        try_at(Stage::Planning, &state, &lead(), Command::WritePlan { milestones })
    };
    assert!(write(planned(), "2036-03-02").is_ok());
    let refused = Refusal::field("plan[0][planned_on]", "problem-forecast-far");
    assert_eq!(write(planned(), "2036-03-03"), Err(refused));
    // One that was written when nothing was said against it can be left as it is.
    let mut old = planned();
    old.milestones[0].planned_on = day("2066-01-01");
    assert!(write(old.clone(), "2066-01-01").is_ok());
    assert!(write(old, "2066-01-02").is_err());
}

#[test]
fn no_two_milestones_of_a_plan_have_one_title() {
    let called =
        |rank, line, title: &str| Draft { line, title: title.into(), ..draft(rank, "2026-06-01") };
    let write = |state: &Remediation, milestones| {
        try_at(Stage::Planning, state, &lead(), Command::WritePlan { milestones })
    };
    let twice = Err(Refusal::field("plan[4][title]", "problem-milestone-twice"));
    let (one, two) = (called(Some(1), 1, "Données reprises"), called(None, 4, "DONNEES REPRISES"));
    assert_eq!(write(&planned(), vec![one.clone(), two]), twice);
    assert!(write(&planned(), vec![one, called(None, 4, "Données reprises (2)")]).is_ok());
    // Whichever comes first, the line that was changed is the one that is wrong.
    let kept = planned().milestones[0].title.clone();
    let first = vec![called(Some(2), 4, &kept), called(Some(1), 5, &kept)];
    assert_eq!(write(&planned(), first), twice);
    // Two of before can be left as they are.
    let mut old = planned();
    old.milestones[1].title = kept.clone();
    let both = || vec![called(Some(1), 0, &kept), called(Some(2), 1, &kept)];
    assert!(write(&old, both()).is_ok());
    assert_eq!(write(&old, [both(), vec![called(None, 4, &kept)]].concat()), twice);
}

#[test]
fn no_two_lines_of_a_plan_are_one_milestone() {
    let twice =
        vec![draft(Some(1), "2026-06-01"), Draft { line: 4, ..draft(Some(1), "2026-06-02") }];
    let told = Problem::new("plan[4][title]", "problem-milestone-rank").with("milestone", "J1");
    assert_eq!(
        try_at(Stage::Planning, &planned(), &lead(), Command::WritePlan { milestones: twice }),
        Err(Refusal::Invalid(vec![told]))
    );
}
