//! Milestones that come with a new baseline, and milestones that leave with one.

use super::*;
use crate::i18n::Lang;
use crate::remediation::exchange::FilePlan;
use crate::remediation::model::tasks::Task;
use proptest::test_runner::TestCaseError;
use std::collections::BTreeSet;

mod left;

/// What is true of every plan, whatever was added to it or given up.
pub(super) fn hold(state: &Remediation) -> Result<(), TestCaseError> {
    let gone: BTreeSet<u32> = state.given_up.iter().map(|it| it.milestone.rank).collect();
    prop_assert_eq!(gone.len(), state.given_up.len(), "given up once");
    let there: BTreeSet<u32> = state.milestones.iter().map(|it| it.rank).collect();
    prop_assert_eq!(there.len(), state.milestones.len());
    prop_assert!(gone.is_disjoint(&there), "a rank is never given twice");
    for it in &state.given_up {
        let mut later = state.baselines.iter().filter(|baseline| baseline.version >= it.version);
        let rank = it.milestone.rank;
        prop_assert!(later.all(|baseline| baseline.date(rank).is_none()));
        prop_assert!(it.milestone.done_on.is_none(), "what was reached is not given up");
    }
    prop_assert!(state.slip_history().iter().all(|it| !gone.contains(&it.rank)));
    prop_assert!(state.promises().milestones.iter().all(|(rank, _)| !gone.contains(rank)));
    for it in &state.milestones {
        let origin = state.dates(it).origin;
        let first = state.new_in(it.rank).unwrap_or(1);
        let first = state.baselines.iter().find(|baseline| baseline.version == first);
        prop_assert_eq!(origin, first.and_then(|baseline| baseline.date(it.rank)));
    }
    Ok(())
}

/// An ask that adds and gives up anything, sensible or not.
pub(super) fn any_ask() -> impl Strategy<Value = Command> {
    let new = |days: u64| NewMilestone {
        title: format!("Jalon {days}"),
        planned_on: day("2026-02-01") + Days::new(days),
        side: Side::Project,
    };
    let gone = |rank| GivingUp { rank, why: "sans objet".into() };
    let (added, given_up) =
        (prop::collection::vec(0_u64..400, 0..3), prop::collection::vec(1_u32..8, 0..3));
    (added, given_up).prop_map(move |(added, given_up)| {
        Command::AskRebaseline(Ok(Asking {
            motive: Cause::Requirements,
            reason: "x".into(),
            added: added.into_iter().map(new).enumerate().collect(),
            given_up: given_up.into_iter().map(gone).collect(),
        }))
    })
}

fn new(planned_on: &str) -> (usize, NewMilestone) {
    let (title, planned_on) = ("Reprise des données".to_owned(), day(planned_on));
    (0, NewMilestone { title, planned_on, side: Side::Brigade })
}

fn ask(added: Vec<(usize, NewMilestone)>, given_up: &[u32]) -> Command {
    let gone = |rank: &u32| GivingUp { rank: *rank, why: "remplacé".into() };
    let given_up = given_up.iter().map(gone).collect();
    let (motive, reason) = (Cause::Requirements, "rechute".into());
    Command::AskRebaseline(Ok(Asking { motive, reason, added, given_up }))
}

fn approved(state: Remediation) -> Remediation {
    after(state, Stage::Recovery, &actor(6, Role::Director), Command::FreezeForecast)
}

fn asked(state: Remediation, added: &str, given_up: &[u32]) -> Remediation {
    after(state, Stage::Recovery, &lead(), ask(vec![new(added)], given_up))
}

fn ranks(state: &Remediation) -> Vec<u32> {
    state.milestones.iter().map(|it| it.rank).collect()
}

#[test]
fn a_new_milestone_is_promised_by_the_version_that_it_came_with() {
    let before = planned();
    // Nothing else has moved: a new milestone is enough to ask.
    let asked = asked(before.clone(), "2026-11-02", &[]);
    assert_eq!(ranks(&asked), [1, 2], "it is no promise until it is approved");
    let state = approved(asked);
    assert_eq!(ranks(&state), [1, 2, 3]);
    assert_eq!(state.baselines[0], before.baselines[0], "the origin stays");
    assert_eq!((state.new_in(1), state.new_in(3)), (None, Some(2)));
    let it = state.milestone(3).unwrap();
    assert_eq!((it.title.as_str(), it.side), ("Reprise des données", Side::Brigade));
    let promised = Some(day("2026-11-02"));
    assert_eq!((state.dates(it).origin, state.dates(it).plan), (promised, promised));
    assert_eq!(state.forecast_end(), promised);
    // It slips, and is reached, like any other.
    let late = || forecast(3, "2026-12-02", None);
    let why = Err(Refusal::field("progress_cause", "problem-cause"));
    assert_eq!(try_at(Stage::Recovery, &state, &lead(), late()), why);
    let told = forecast(3, "2026-12-02", Some(Cause::Data));
    let state = after(state, Stage::Recovery, &lead(), told);
    let dates = state.dates(state.milestone(3).unwrap());
    assert_eq!((dates.since_origin(), dates.since_plan()), (Some(30), Some(30)));
    assert_eq!(state.counted().iter().map(|it| (it.rank, it.days)).collect::<Vec<_>>(), [(3, 30)]);
}

#[test]
fn a_milestone_that_is_given_up_keeps_its_history_and_counts_no_more() {
    let late = forecast(2, "2026-10-05", Some(Cause::Supplier));
    let state = after(planned(), Stage::Recovery, &lead(), late);
    assert_eq!(state.counted().len(), 1);
    let state = approved(asked(state, "2026-07-01", &[2]));
    assert_eq!(ranks(&state), [1, 3]);
    let it = &state.given_up[0];
    assert_eq!((it.version, it.on, it.why.as_str()), (2, day("2026-03-02"), "remplacé"));
    let dates = state.dates(&it.milestone);
    let (first, last) = (Some(day("2026-09-01")), Some(day("2026-10-05")));
    assert_eq!((dates.origin, dates.plan, dates.forecast), (first, first, last));
    assert_eq!(state.slips_of(&it.milestone)[0].cause, Cause::Supplier);
    // Neither forecast, lateness, causes nor what is owed know of it.
    assert_eq!(state.forecast_end(), Some(day("2026-07-01")));
    assert_eq!((state.counted(), state.slip_history()), (Vec::new(), Vec::new()));
    assert_eq!(state.promises().end, Some(day("2026-07-01")));
    let likely = [(2, day("2027-09-01"))];
    let (calendar, today) = (Calendar::france(), day("2026-05-01"));
    let at = Outlooks { calendar: &calendar, today, likely: &likely };
    assert_eq!(state.owed_causes(at), []);
    let unknown = Err(Refusal::field("progress_rank", "problem-choice"));
    let moved = forecast(2, "2026-10-05", None);
    assert_eq!(try_at(Stage::Recovery, &state, &lead(), moved), unknown);
    let line = state.version_lines().pop().unwrap();
    assert_eq!((line.rank, line.dates, line.why.as_deref()), (2, None, Some("remplacé")));
    // Nor does it go out with the plan, or lend its rank.
    let names = |state: &Remediation| {
        let plan = FilePlan::of(state, Stage::Recovery);
        plan.milestones.into_iter().map(|it| it.name).collect::<Vec<_>>()
    };
    assert_eq!(names(&state), ["J1", "J3"]);
    let (line, it) = new("2026-08-03");
    let another = (line, NewMilestone { title: "Reprise des contrats".into(), ..it });
    let state = after(state, Stage::Recovery, &lead(), ask(vec![another], &[3]));
    assert_eq!(ranks(&approved(state)), [1, 4]);
}

#[test]
fn a_task_of_a_milestone_that_is_given_up_stays_and_leads_to_none() {
    let task = |rank: u32, milestone: u32| Task {
        rank,
        title: "Migrer".into(),
        side: Side::Project,
        owner: None,
        days: 5.try_into().unwrap(),
        milestone: Some(milestone),
        after: Vec::new(),
        started_on: None,
        done_on: None,
    };
    let tasks = vec![task(1, 1), task(2, 2)];
    let state = approved(asked(Remediation { tasks, ..planned() }, "2026-11-02", &[2]));
    let led: Vec<_> = state.tasks.iter().map(|it| it.milestone).collect();
    assert_eq!(led, [Some(1), None]);
}

#[test]
fn what_is_asked_of_milestones_is_read_before_it_is_answered() {
    let changes = asked(planned(), "2026-11-02", &[2]).changes_asked();
    let told: Vec<_> =
        changes.iter().map(|it| (it.rank, it.now, it.then, it.why.as_deref())).collect();
    let (one, two, three) = (day("2026-06-01"), day("2026-09-01"), day("2026-11-02"));
    assert_eq!(
        told,
        [
            (1, Some(one), Some(one), None),
            (2, Some(two), None, Some("remplacé")),
            (3, None, Some(three), None),
        ]
    );
    assert_eq!(changes[2].side, Some(Side::Brigade));
}

#[test]
fn refused_or_withdrawn_nothing_is_added_and_nothing_given_up() {
    let state = asked(planned(), "2026-11-02", &[2]);
    let refuse = Command::RefuseRebaseline { reason: Ok("non".into()) };
    let director = actor(6, Role::Director);
    let refused = after(state.clone(), Stage::Recovery, &director, refuse);
    let withdrawn = after(state, Stage::Recovery, &lead(), Command::WithdrawRebaseline);
    for state in [refused, withdrawn] {
        assert_eq!((state.milestones, state.given_up), (planned().milestones, Vec::new()));
    }
}

#[test]
fn what_was_reached_since_it_was_asked_is_not_given_up() {
    let state = asked(planned(), "2026-11-02", &[2]);
    let done = Command::MarkDone { rank: 2, done_on: day("2026-03-01"), cause: None };
    let state = approved(after(state, Stage::Recovery, &lead(), done));
    assert_eq!((ranks(&state), state.given_up.len()), (vec![1, 2, 3], 0));
    let again = try_at(Stage::Recovery, &state, &lead(), ask(Vec::new(), &[2]));
    assert_eq!(again, Err(Refusal::field("given_up[2]", "problem-milestone-closed")));
}

#[test]
fn what_was_given_up_is_not_given_up_again() {
    let state = approved(asked(planned(), "2026-11-02", &[2]));
    let again = try_at(Stage::Recovery, &state, &lead(), ask(Vec::new(), &[2]));
    assert_eq!(again, Err(Refusal::field("given_up[2]", "problem-milestone-closed")));
}

#[test]
fn what_is_wrong_is_said_at_its_field_to_whoever_may_ask() {
    let tell = |actor: &Actor, command| try_at(Stage::Recovery, &planned(), actor, command);
    let unread = Command::AskRebaseline(Err(Refusal::field("ask_reason", "problem-empty")));
    let peer = actor(8, Role::Responder);
    assert_eq!(tell(&peer, unread.clone()), Err(Refusal::NotYours));
    let early = try_at(Stage::Watch, &planned(), &lead(), unread);
    assert!(matches!(early, Err(Refusal::NotNow { .. })), "{early:?}");
    let (_, past) = new("2026-03-01");
    let past = tell(&lead(), ask(vec![(2, past)], &[]));
    assert_eq!(past, Err(Refusal::field("added[2][planned_on]", "problem-date-past")));
    assert!(tell(&lead(), ask(vec![new("2026-03-02")], &[])).is_ok());
    let far = tell(&lead(), ask(vec![new("2036-03-03")], &[]));
    assert_eq!(far, Err(Refusal::field("added[0][planned_on]", "problem-forecast-far")));
    let unknown = tell(&lead(), ask(Vec::new(), &[7]));
    assert_eq!(unknown, Err(Refusal::field("given_up[7]", "problem-choice")));
    let all = tell(&lead(), ask(Vec::new(), &[1, 2]));
    assert_eq!(all, Err(Refusal::field("given_up[2]", "problem-plan-none-left")));
    let many = |line| {
        let (_, it) = new("2026-11-02");
        (line, NewMilestone { title: format!("Jalon {line}"), ..it })
    };
    let many = (0..60).map(many).collect();
    let told = Problem::new("added[59][title]", "problem-plan-too-many-milestones");
    let told = told.with("count", 62).with("limit", 60);
    assert_eq!(tell(&lead(), ask(many, &[])), Err(Refusal::Invalid(vec![told])));
    let nothing = tell(&lead(), ask(Vec::new(), &[]));
    assert_eq!(nothing, Err(Refusal::Unmet(vec!["forecast_moved".into()])));
}

#[test]
fn an_ask_and_a_baseline_of_before_are_read_and_written_as_they_were() {
    let person = id(5).0;
    let asked = format!(
        r#"{{"kind":"rebaseline_asked","by":"{person}","motive":"data","reason":"reprise"}}"#
    );
    let frozen =
        r#"{"kind":"baseline_frozen","version":2,"on":"2026-03-02","motive":"data","planned":[]}"#;
    for old in [asked.as_str(), frozen] {
        let event: Event = serde_json::from_str(old).unwrap();
        assert_eq!(serde_json::to_string(&event).unwrap(), old);
    }
    let state = serde_json::to_value(planned()).unwrap();
    assert_eq!(state.get("given_up"), None, "a plan that gave nothing up is kept as it was");
}

#[test]
fn a_version_is_named_in_the_language_of_its_reader() {
    let state = approved(asked(planned(), "2026-11-02", &[]));
    let said = |lang| crate::remediation::pages::new_in(lang, &state, 3);
    assert_eq!(said(Lang::Fr).as_deref(), Some("nouveau en V2"));
    assert_eq!(said(Lang::En).as_deref(), Some("new in V2"));
}
