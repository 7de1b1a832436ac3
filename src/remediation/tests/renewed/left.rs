//! What a new baseline leaves to be reached, and under which titles.

use super::*;

#[test]
fn no_two_open_milestones_have_one_title() {
    let called = |title: &str, line| {
        let (_, it) = new("2026-11-02");
        (line, NewMilestone { title: title.into(), ..it })
    };
    let tell = |state: &Remediation, added, given_up: &[u32]| {
        try_at(Stage::Recovery, state, &lead(), ask(added, given_up))
    };
    let twice =
        |line| Err(Refusal::field(&format!("added[{line}][title]"), "problem-milestone-twice"));
    let (state, same) = (planned(), "RECETTE, du 2026-06-01");
    assert_eq!(tell(&state, vec![called(same, 2)], &[]), twice(2));
    let two = vec![called("Données reprises", 0), called("Donnees  reprises", 3)];
    assert_eq!(tell(&state, two, &[]), twice(3));
    // What is reached leaves its title.
    let done = Command::MarkDone { rank: 1, done_on: day("2026-03-01"), cause: None };
    let reached = after(state.clone(), Stage::Recovery, &lead(), done);
    assert!(tell(&reached, vec![called(same, 0)], &[]).is_ok());
    // Two of a plan of before stay, and lend theirs to no third.
    let mut old = state;
    old.milestones[1].title = old.milestones[0].title.clone();
    assert!(tell(&old, vec![new("2026-11-02")], &[]).is_ok());
    assert_eq!(tell(&old, vec![called(same, 1)], &[]), twice(1));
}

/// What was reached is behind everybody: a plan of nothing else promises nothing.
#[test]
fn what_is_left_to_be_reached_is_not_all_given_up() {
    let done = Command::MarkDone { rank: 1, done_on: day("2026-03-01"), cause: None };
    let state = after(planned(), Stage::Recovery, &lead(), done);
    let ask = |added| try_at(Stage::Recovery, &state, &lead(), ask(added, &[2]));
    let none_left = Err(Refusal::field("given_up[2]", "problem-plan-none-left"));
    assert_eq!(ask(Vec::new()), none_left);
    assert!(ask(vec![new("2026-11-02")]).is_ok());
}

#[test]
fn an_ask_is_not_approved_once_all_else_was_reached() {
    let asked = after(planned(), Stage::Recovery, &lead(), ask(Vec::new(), &[2]));
    let director = actor(6, Role::Director);
    let approve =
        |state: &Remediation| try_at(Stage::Recovery, state, &director, Command::FreezeForecast);
    assert!(approve(&asked).is_ok());
    let done = Command::MarkDone { rank: 1, done_on: day("2026-03-01"), cause: None };
    let reached = after(asked, Stage::Recovery, &lead(), done);
    assert_eq!(approve(&reached), Err(Refusal::Unmet(vec!["milestone_left".into()])));
}

/// Given up and promised anew, it would be as late as on its first day, which is not late at all.
#[test]
fn what_is_given_up_is_not_promised_again_under_its_title() {
    let again = |state: &Remediation, title: &str, given_up: &[u32]| {
        let (_, it) = new("2026-11-02");
        let added = vec![(4, NewMilestone { title: title.into(), ..it })];
        try_at(Stage::Recovery, state, &lead(), ask(added, given_up))
    };
    let refused = Err(Refusal::field("added[4][title]", "problem-milestone-again"));
    let state = planned();
    let title = state.milestones[1].title.clone();
    assert_eq!(again(&state, &title.to_uppercase(), &[2]), refused);
    assert!(again(&state, "Tout autre chose", &[2]).is_ok());
    let gone = approved(asked(state, "2026-11-02", &[2]));
    assert_eq!(again(&gone, &title, &[]), refused);
}
