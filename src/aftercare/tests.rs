//! What a journal says of a watch, and the line that is drawn of it.

use super::model::{Aftercare, MarkKind, MarkState, action_mark, aftercare, marks};
use crate::base::{CaseId, OrganisationId, PersonId, ProjectId, Weather};
use crate::case::model::{
    Case, CheckFound, CheckSaid, Confidentiality, DutyKind, Event, Opening, Part, Review, apply,
    open,
};
use crate::clock::Calendar;
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

fn id_of(id: u128) -> PersonId {
    PersonId(Uuid::from_u128(id))
}

/// So many days after the hand back, on Monday 5 January 2026.
fn day(days: i64) -> DateTime<Utc> {
    "2026-01-05T09:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::days(days)
}

fn said() -> CheckSaid {
    let (holds, asked) = ("Le calendrier.".to_owned(), "Le porteur.".to_owned());
    CheckSaid { weather: Weather::Sun, holds, fails: None, asked }
}

fn checked(check: DutyKind, found: CheckFound) -> Event {
    Event::Checked { check, found, said: said() }
}

fn reviewed() -> Event {
    let text = || "Un fait.".to_owned();
    let review = Review {
        with: text(),
        expected: text(),
        happened: text(),
        helped: text(),
        otherwise: text(),
    };
    Event::ReviewHeld { review }
}

/// A case to which this happened, each on its day, and what its journal says.
fn told(events: Vec<(i64, Event)>) -> (Case, Aftercare) {
    let opening = Opening {
        title: "Paie".into(),
        project: ProjectId(Uuid::from_u128(100)),
        organisation: OrganisationId(Uuid::from_u128(200)),
        confidentiality: Confidentiality::Brigade,
        requester: id_of(1),
        sponsor: None,
        protected: false,
        by_telephone: false,
    };
    let mut case = open(CaseId(Uuid::from_u128(300)), &opening, id_of(1), day(-90));
    let lead = Event::Named { part: Part::CaseLead, person: id_of(5) };
    case = apply(case, &lead, id_of(3), day(-80));
    for (days, event) in &events {
        case = apply(case, event, id_of(3), day(*days));
    }
    let entries = events.into_iter().map(|(days, event)| (day(days), None, event));
    let care = aftercare(&case, entries);
    (case, care)
}

fn line(case: &Case, care: &Aftercare, now: i64) -> Vec<(&'static str, MarkState)> {
    let named = |kind| match kind {
        MarkKind::HandedBack => "handed back",
        MarkKind::Duty(kind) => kind.name(),
    };
    let marks = marks(case, care, &Calendar::france(), day(now));
    marks.into_iter().map(|it| (named(it.kind), it.state)).collect()
}

const HANDED_BACK: Event = Event::HandedBack { checks_owed: true };

#[test]
fn the_line_goes_from_the_hand_back_to_the_closing_in_the_order_of_the_days() {
    use MarkState::{Coming, Done, Due, Late};
    let (case, care) = told(vec![(0, HANDED_BACK)]);
    let expected = [
        ("handed back", Done),
        ("review_after_end", Due),
        ("check_three_months", Due),
        ("check_six_months", Due),
        ("close_case", Coming),
    ];
    assert_eq!(line(&case, &care, 10), expected);
    // A review that nobody held is late, and stays where it was due.
    let late = line(&case, &care, 60);
    assert_eq!(late[1], ("review_after_end", Late));

    let (case, care) = told(vec![
        (0, HANDED_BACK),
        (20, reviewed()),
        (88, checked(DutyKind::CheckThreeMonths, CheckFound::Closer)),
        (110, checked(DutyKind::CloserCheck, CheckFound::Holds)),
        (180, checked(DutyKind::CheckSixMonths, CheckFound::Holds)),
    ]);
    let expected = [
        ("handed back", Done),
        ("review_after_end", Done),
        ("check_three_months", Done),
        ("closer_check", Done),
        ("check_six_months", Done),
        ("close_case", Due),
    ];
    assert_eq!(line(&case, &care, 181), expected);
    assert_eq!((care.checks.len(), care.reviews.len()), (3, 1));
}

#[test]
fn what_a_closing_left_is_told_with_its_reason() {
    let closed =
        Event::Closed { outcome: "recovered".into(), unchecked: Some("Remplacé.".into()) };
    let (case, care) = told(vec![(0, HANDED_BACK), (20, reviewed()), (30, closed)]);
    let left = line(&case, &care, 40);
    assert_eq!(left[2], ("check_three_months", MarkState::Left));
    assert_eq!(left[4], ("close_case", MarkState::Done));
    assert_eq!(care.unchecked.as_deref(), Some("Remplacé."));
}

#[test]
fn after_a_relapse_nothing_is_watched_and_what_was_said_stays() {
    let relapsed = Event::Relapsed { reason: "La paie est fausse.".into(), director: id_of(6) };
    let found = checked(DutyKind::CheckThreeMonths, CheckFound::Relapse);
    let story = vec![(0, HANDED_BACK), (88, found), (90, relapsed)];
    let (case, care) = told(story.clone());
    assert_eq!(line(&case, &care, 91), []);
    assert_eq!((care.checks.len(), care.turns.len(), care.handed_back_at), (1, 1, None));
    assert!(care.turns[0].is_relapse);
    // Handed back again, the checks of the first watch are no marks of the second.
    let (case, care) = told([story, vec![(200, HANDED_BACK)]].concat());
    let again = line(&case, &care, 201);
    assert_eq!(again.iter().filter(|it| it.0.starts_with("check")).count(), 2);
    assert!(again.iter().all(|it| it.1 != MarkState::Left), "{again:?}");
}

#[test]
fn an_action_is_known_by_its_duty_and_told_done_with_its_word() {
    let agreed = |what: &str, days| Event::ActionAgreed {
        what: what.into(),
        person: id_of(1),
        due_at: day(days),
    };
    let (case, _) = told(vec![(0, HANDED_BACK), (20, agreed("Une lettre", 40))]);
    let rank = case.duties.len() - 1;
    let done = Event::ActionDone { rank, word: "Elle est écrite.".into() };
    let (_, care) = told(vec![
        (0, HANDED_BACK),
        (20, agreed("Une lettre", 40)),
        (21, agreed("Un relevé", 50)),
        (30, done),
    ]);
    let told: Vec<_> = care
        .actions
        .iter()
        .map(|it| (it.what.as_str(), it.rank, it.done.as_ref().map(|it| it.0.as_str())))
        .collect();
    let expected = [("Une lettre", rank, Some("Elle est écrite.")), ("Un relevé", rank + 1, None)];
    assert_eq!(told, expected);
}

/// Whoever took it over owes it, still once it is done; and a suspension stops its clock.
#[test]
fn an_action_stands_as_its_duty_does() {
    let (part, person) = (Part::Responder, id_of(9));
    let agreed = Event::ActionAgreed { what: "Une lettre".into(), person, due_at: day(40) };
    let named = Event::Named { part, person };
    let left = Event::Unnamed { part, person };
    let story = [(0, HANDED_BACK), (10, named), (20, agreed), (25, left)];
    let stands = |then: Option<(i64, Event)>, now| {
        let (case, care) = told(story.iter().cloned().chain(then).collect());
        let line = &care.actions[0];
        let mark = action_mark(&case, line, &Calendar::france(), day(now));
        (line.owner, mark.state, line.rank)
    };
    let lead = id_of(5);
    let (owner, state, rank) = stands(None, 30);
    assert_eq!((owner, state), (lead, MarkState::Due));
    assert_eq!(stands(None, 50), (lead, MarkState::Late, rank));
    let suspended = Event::Suspended { reason: "Une loi".into(), review_at: day(90) };
    assert_eq!(stands(Some((30, suspended)), 50), (lead, MarkState::Coming, rank));
    let done = Event::ActionDone { rank, word: "Elle est écrite.".into() };
    assert_eq!(stands(Some((45, done)), 50), (lead, MarkState::Done, rank));
}
