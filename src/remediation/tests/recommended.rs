//! Recommendations as duties: who owes them, and by when.

use super::*;
use crate::case::model::{Duty, Ending, Event as CaseEvent, Level, apply as turn, escalations_due};
use crate::clock::Delay;
use chrono::{DateTime, Utc};

mod shown;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn advised(grade: Grade) -> Remediation {
    let said = NewRecommendation { title: "t".into(), grade, owner: None, due_on: None };
    after(Remediation::default(), Stage::Diagnosis, &lead(), Command::AddRecommendation(said))
}

fn person(number: u128) -> Owner {
    Owner { name: "x".into(), person: Some(id(number)), organisation: None }
}

fn accept(owner: Owner, due_on: &str) -> Command {
    within(DutyKind::FollowRecommendation.usual_limits(), owner, due_on)
}

fn within(within: [Delay; 4], owner: Owner, due_on: &str) -> Command {
    Command::AcceptRecommendation { rank: 1, owner, due_on: day(due_on), within }
}

fn show(words: &str) -> Command {
    Command::MarkRecommendationDone { rank: Some(1), shown: Ok(words.into()) }
}

/// A recovery and its case, which turn together as the store has them turn.
struct Both {
    case: Case,
    state: Remediation,
}

impl Both {
    fn at(stage: Stage, grade: Grade) -> Self {
        Both { case: case_at(stage), state: advised(grade) }
    }

    fn act(self, actor: &Actor, command: Command, now: &str) -> Self {
        let calendar = Calendar::france();
        let today = calendar.local(at(now)).date();
        let facts = Facts { case: &self.case, line: &[], calendar: &calendar, today };
        let event = decide(&self.state, facts, actor, command).unwrap();
        let turned = duty_turned(&self.case, &self.state, &event, actor.id, &calendar);
        let both = Both { state: apply(self.state, &event), ..self };
        match turned {
            Some(turned) => both.happens(&turned, actor.id, now),
            None => both,
        }
    }

    fn happens(self, event: &CaseEvent, by: PersonId, now: &str) -> Self {
        Both { case: turn(self.case, event, by, at(now)), ..self }
    }

    fn moved_to(self, stage: Stage) -> Self {
        Both { case: Case { stage, ..self.case }, ..self }
    }

    fn owed(&self) -> Option<&Duty> {
        self.case.recommendation_owed(1)
    }

    fn due(&self) -> Option<DateTime<Utc>> {
        self.owed()?.due_at(&Calendar::france())
    }

    fn is_late(&self, now: &str) -> bool {
        let calendar = Calendar::france();
        let today = calendar.local(at(now)).date();
        self.state.late_on_the_clock(&self.case, &calendar, at(now), today).contains(&1)
    }
}

/// Monday 2 March 2026.
const MONDAY: &str = "2026-03-02T09:00:00Z";

#[test]
fn one_that_is_accepted_is_owed_by_whoever_takes_it_on() {
    let sponsor = actor(2, Role::Sponsor);
    let both = Both::at(Stage::Planning, Grade::Essential);
    let both = both.act(&sponsor, accept(person(8), "2026-03-20"), MONDAY);
    let duty = both.owed().unwrap();
    assert_eq!((duty.owed_by, duty.about), (id(8), Some(1)));
    assert_eq!(both.due(), Some(at("2026-03-20T17:00:00Z")), "until that day closes");
    assert!(!both.is_late("2026-03-20T16:00:00Z") && both.is_late("2026-03-20T18:00:00Z"));
    // Saturday is nobody's working day.
    let both = both.act(&sponsor, accept(person(5), "2026-03-21"), "2026-03-03T09:00:00Z");
    assert_eq!(both.owed().unwrap().owed_by, id(5));
    assert_eq!(both.due(), Some(at("2026-03-23T17:00:00Z")));
    let kept = both.case.duties.iter().filter(|it| it.about == Some(1)).count();
    assert_eq!(kept, 2, "what was owed before stays in the story");
}

/// At every instant somebody named owes something: of an owner without an account, whoever accepted.
#[test]
fn whoever_accepts_answers_for_an_owner_outside() {
    let outside =
        Owner { name: "S. Hamon".into(), person: None, organisation: Some("Achats".into()) };
    assert_eq!(outside.said(), "S. Hamon (Achats)");
    let both = Both::at(Stage::Reply, Grade::Essential);
    let both = both.act(&actor(2, Role::Sponsor), accept(outside, "2026-03-20"), MONDAY);
    assert_eq!(both.owed().unwrap().owed_by, id(2));
}

#[test]
fn only_the_people_of_a_case_are_given_its_recommendations() {
    let sponsor = actor(2, Role::Sponsor);
    let state = advised(Grade::Essential);
    let told = try_at(Stage::Planning, &state, &sponsor, accept(person(9), "2026-03-20"));
    assert_eq!(told, Err(Refusal::field("answer_owner", "problem-choice")));
    let case = case_at(Stage::Planning);
    let known: Vec<PersonId> = case.may_be_given().into_iter().map(|(_, person)| person).collect();
    assert_eq!(known, [id(1), id(2), id(5), id(8)]);
}

/// The charter gives a critical one 20, 30, 45 or 60 working days, by the priority.
#[test]
fn a_critical_one_is_taken_on_for_no_later_than_the_charter_has_it() {
    let calendar = Calendar::france();
    let usual = DutyKind::FollowRecommendation.usual_limits();
    let case = case_at(Stage::Planning);
    let last = |grade| last_day_to_follow(&case, grade, usual, &calendar, day("2026-03-02"));
    // From Monday 2 March, 45 working days; Easter Monday and 1 and 8 May are none.
    let limit = last(Grade::Critical).unwrap();
    assert_eq!(calendar.working_days_between(day("2026-03-02"), limit), 45);
    assert_eq!(last(Grade::Essential), None);
    let sponsor = actor(2, Role::Sponsor);
    let beyond = (limit + Days::new(1)).to_string();
    let asked =
        |grade, on: &str| try_at(Stage::Planning, &advised(grade), &sponsor, accept(person(1), on));
    assert!(asked(Grade::Critical, &limit.to_string()).is_ok());
    let told = Problem::new("answer_due_on", "problem-recommendation-far").with("date", limit);
    assert_eq!(asked(Grade::Critical, &beyond), Err(Refusal::Invalid(vec![told])));
    assert!(asked(Grade::Essential, &beyond).is_ok());
}

/// Set by administrators, the limit that counts is that of the day it is taken on.
#[test]
fn a_critical_one_is_taken_on_within_the_limit_that_is_set() {
    let sponsor = actor(2, Role::Sponsor);
    let set = [5, 6, 7, 8].map(Delay::WorkingDays);
    let asked = |on| {
        let command = within(set, person(1), on);
        try_at(Stage::Planning, &advised(Grade::Critical), &sponsor, command)
    };
    // Seven working days from Monday 2 March, of a P3.
    assert!(asked("2026-03-11").is_ok());
    let told = Problem::new("answer_due_on", "problem-recommendation-far");
    let told = told.with("date", day("2026-03-11"));
    assert_eq!(asked("2026-03-12"), Err(Refusal::Invalid(vec![told])));
}

/// What has no limit of its own is taken on, and advised, for a day to come that somebody can foresee.
#[test]
fn none_is_for_a_day_that_is_over_nor_for_one_ten_years_ahead() {
    let sponsor = actor(2, Role::Sponsor);
    let taken_on = |on: &str| {
        try_at(Stage::Planning, &advised(Grade::Essential), &sponsor, accept(person(1), on))
    };
    let added = |on: &str| {
        let (title, grade, due_on) = ("t".into(), Grade::Essential, Some(day(on)));
        let said = NewRecommendation { title, grade, owner: None, due_on };
        let command = Command::AddRecommendation(said);
        try_at(Stage::Diagnosis, &Remediation::default(), &lead(), command)
    };
    for (on, key) in [("2026-03-01", "problem-date-past"), ("2036-03-03", "problem-forecast-far")] {
        assert_eq!(taken_on(on), Err(Refusal::field("answer_due_on", key)));
        assert_eq!(added(on), Err(Refusal::field("recommend_due_on", key)));
    }
    for on in ["2026-03-02", "2036-03-02"] {
        assert!(taken_on(on).is_ok() && added(on).is_ok(), "{on}");
    }
}

#[test]
fn a_critical_one_waits_for_its_answer_on_the_clock_and_any_answer_ends_that() {
    let delivered = CaseEvent::FindingsDelivered { to_answer: vec![1] };
    let awaited = || {
        let both = Both::at(Stage::Diagnosis, Grade::Critical);
        assert_eq!(both.state.critical_to_answer(), [1]);
        both.happens(&delivered, id(5), MONDAY)
    };
    let asked = awaited();
    let duty = asked.case.open_duties().find(|it| it.kind == DutyKind::AnswerRecommendation);
    let duty = duty.unwrap();
    assert_eq!((duty.owed_by, duty.about), (id(1), Some(1)));
    // As long as the reply phase gives: ten working days in P3.
    assert_eq!(duty.due_at(&Calendar::france()), Some(at("2026-03-16T09:00:00Z")));
    let requester = actor(1, Role::ProjectLead);
    let refuse = Command::RefuseRecommendation { rank: 1, argument: "x".into() };
    for command in [refuse, accept(person(1), "2026-03-20")] {
        let answered = awaited().act(&requester, command, MONDAY);
        let ended =
            answered.case.duties.iter().find(|it| it.kind == DutyKind::AnswerRecommendation);
        assert_eq!(ended.unwrap().ended.unwrap().how, Ending::Done);
    }
    assert!(advised(Grade::Essential).critical_to_answer().is_empty());
}

#[test]
fn one_that_is_refused_after_all_is_owed_no_more() {
    let sponsor = actor(2, Role::Sponsor);
    let both = Both::at(Stage::Planning, Grade::Critical);
    let both = both.act(&sponsor, accept(person(1), "2026-03-20"), MONDAY);
    let refuse = Command::RefuseRecommendation { rank: 1, argument: "hors de prix".into() };
    let both = both.act(&sponsor, refuse, MONDAY);
    assert!(both.owed().is_none() && !both.case.owes_of_recommendation(1));
    let last = both.case.duties.iter().rev().find(|it| it.about == Some(1)).unwrap();
    assert_eq!(last.ended.unwrap().how, Ending::Lifted);
}

/// Late stays late: what was owed is owed again from its beginning, and its reminders with it.
#[test]
fn evidence_ends_what_is_owed_and_doubt_begins_it_again_where_it_was() {
    let sponsor = actor(2, Role::Sponsor);
    let both = Both::at(Stage::Planning, Grade::Critical);
    let both = both.act(&sponsor, accept(person(1), "2026-03-20"), MONDAY);
    let both = both.moved_to(Stage::Recovery);
    let told =
        escalations_due(both.owed().unwrap(), &Calendar::france(), at("2026-03-23T09:00:00Z"));
    assert!(told.iter().any(|it| it.level == Level::Missed), "{told:?}");
    let both = both.act(&sponsor, show("Signé"), "2026-03-18T09:00:00Z");
    assert!(both.owed().is_none());
    let doubt = Doubting { rank: 1, reason: "Le procès-verbal manque".into() };
    let both = both.act(&lead(), Command::DoubtRecommendation(Ok(doubt)), "2026-03-25T09:00:00Z");
    assert_eq!(both.due(), Some(at("2026-03-20T17:00:00Z")));
    assert!(both.is_late("2026-03-25T09:00:00Z"));
    assert_eq!(both.case.duties.iter().filter(|it| it.about == Some(1)).count(), 1);
    let both = both.act(&sponsor, show("Le voici"), "2026-03-26T09:00:00Z");
    assert!(both.owed().is_none() && !both.is_late("2026-03-30T09:00:00Z"));
}

#[test]
fn a_suspension_puts_off_what_was_taken_on_and_nothing_else_does() {
    let sponsor = actor(2, Role::Sponsor);
    let both = Both::at(Stage::Planning, Grade::Essential);
    let both = both.act(&sponsor, accept(person(1), "2026-03-20"), MONDAY);
    let both = both.moved_to(Stage::Recovery);
    let review_at = at("2026-03-30T17:00:00Z");
    let suspended = CaseEvent::Suspended { reason: "x".into(), review_at };
    let both = both.happens(&suspended, id(6), "2026-03-09T08:00:00Z");
    assert_eq!(both.due(), None, "a paused clock never breaches");
    assert!(!both.is_late("2026-04-01T09:00:00Z"));
    let both = both.happens(&CaseEvent::Resumed, id(6), "2026-03-11T08:00:00Z");
    assert_eq!(both.due(), Some(at("2026-03-24T17:00:00Z")), "two working days given back");
    assert!(!both.is_late("2026-03-23T09:00:00Z") && both.is_late("2026-03-25T09:00:00Z"));
    // Whoever took it on may announce another date, as for what the charter sets.
    assert_eq!(both.owed().unwrap().unmet_to_promise(), [""; 0]);
}

#[test]
fn what_somebody_took_on_passes_on_when_they_leave_the_case() {
    let sponsor = actor(2, Role::Sponsor);
    let given = |to| {
        let both = Both::at(Stage::Planning, Grade::Essential);
        both.act(&sponsor, accept(person(to), "2026-03-20"), MONDAY)
    };
    let left = CaseEvent::Unnamed { part: Part::Responder, person: id(8) };
    assert_eq!(given(8).happens(&left, id(3), MONDAY).owed().unwrap().owed_by, id(5));
    let next = CaseEvent::Named { part: Part::Sponsor, person: id(9) };
    assert_eq!(given(2).happens(&next, id(3), MONDAY).owed().unwrap().owed_by, id(9));
    assert_eq!(given(1).happens(&next, id(3), MONDAY).owed().unwrap().owed_by, id(1));
}
