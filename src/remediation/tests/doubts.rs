//! Evidence that does not suffice, and how many recommendations stand where.

use super::*;

fn advised(grades: &[Grade]) -> Remediation {
    grades.iter().fold(Remediation::default(), |state, grade| {
        let (title, grade) = ("t".into(), *grade);
        let said = NewRecommendation { title, grade, owner: None, due_on: None };
        after(state, Stage::Diagnosis, &lead(), Command::AddRecommendation(said))
    })
}

fn doubt(rank: u32) -> Command {
    Command::DoubtRecommendation(Ok(Doubting { rank, reason: "Le procès-verbal manque".into() }))
}

fn done(rank: u32) -> Command {
    Command::MarkRecommendationDone { rank: Some(rank), shown: Ok("Signé".into()) }
}

#[test]
fn the_brigade_opens_again_what_was_not_shown_and_new_evidence_ends_it() {
    let state = advised(&[Grade::Critical]);
    let requester = actor(1, Role::ProjectLead);
    let at = |state: &Remediation, actor: &Actor| try_at(Stage::Recovery, state, actor, doubt(1));
    let open = Refusal::Unmet(vec!["recommendation_done".into()]);
    assert_eq!(at(&state, &lead()), Err(open.clone()), "nothing was shown yet");
    let state = after(state, Stage::Recovery, &requester, done(1));
    for other in [&requester, &actor(2, Role::Sponsor), &actor(6, Role::Director)] {
        assert_eq!(at(&state, other), Err(Refusal::NotYours));
    }
    let late = try_at(Stage::Closed, &state, &lead(), doubt(1));
    assert!(matches!(late, Err(Refusal::NotNow { .. })), "{late:?}");
    let state = after(state, Stage::Recovery, &actor(3, Role::Coordinator), doubt(1));
    let it = state.recommendation(1).unwrap();
    assert!(!it.is_settled() && it.doubt.is_some());
    assert!(state.unfinished().contains(&"critical_done".to_owned()));
    let state = after(state, Stage::Recovery, &requester, done(1));
    let it = state.recommendation(1).unwrap();
    assert!(it.is_settled() && it.doubt.is_none());
}

/// Nobody corrects a form that they may not send.
#[test]
fn who_may_doubt_is_told_before_what_is_wrong() {
    let wrong = || Command::DoubtRecommendation(Err(Refusal::field("doubt_reason", "x")));
    let state = advised(&[Grade::Critical]);
    let sponsor = actor(2, Role::Sponsor);
    assert_eq!(try_at(Stage::Recovery, &state, &sponsor, wrong()), Err(Refusal::NotYours));
    let early = try_at(Stage::Planning, &state, &lead(), wrong());
    assert!(matches!(early, Err(Refusal::NotNow { .. })), "{early:?}");
    let told = try_at(Stage::Recovery, &state, &lead(), wrong());
    assert_eq!(told, Err(Refusal::field("doubt_reason", "x")));
}

#[test]
fn each_recommendation_is_counted_once() {
    let state = advised(&[Grade::Critical; 5]);
    let sponsor = actor(2, Role::Sponsor);
    let accept = |rank, due_on| {
        let (owner, due_on) = ("x".into(), day(due_on));
        let within = DutyKind::FollowRecommendation.usual_limits();
        Command::AcceptRecommendation { rank, owner, due_on, within }
    };
    let refuse = Command::RefuseRecommendation { rank: 3, argument: "x".into() };
    let state = after(state, Stage::Planning, &sponsor, accept(1, "2026-03-10"));
    let state = after(state, Stage::Planning, &sponsor, accept(2, "2026-04-10"));
    let state = after(state, Stage::Planning, &sponsor, refuse);
    let state = after(state, Stage::Recovery, &sponsor, done(4));
    let counted = Standings { done: 1, open: 2, late: 1, refused: 1 };
    // None of them is on a clock: they were taken on before duties were kept.
    let (case, calendar) = (case_at(Stage::Recovery), Calendar::france());
    let standings = |on: &str| {
        let now = format!("{on}T09:00:00Z").parse().unwrap();
        let late = state.late_on_the_clock(&case, &calendar, now, day(on));
        state.standings(None, &late)
    };
    assert_eq!(standings("2026-03-11"), counted);
    let before = Standings { late: 0, open: 3, ..counted };
    assert_eq!(standings("2026-03-10"), before, "its day is not over");
}
