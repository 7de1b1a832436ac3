//! Two cases become one, and perhaps two again.

use super::*;
use crate::base::Refusal;
use crate::clock::Calendar;

fn agreed(names_seen: bool) -> Agreed {
    Agreed { reason: "parce que".into(), names_seen }
}

fn side(case: &Case) -> Side<'_> {
    Side { case, line: &[] }
}

/// Another request about the same thing, of other people, in the hands of the brigade.
fn older() -> Case {
    let opening = Opening { requester: id_of(8), sponsor: Some(id_of(2)), ..opening() };
    let case = open(other_case(), &opening, id_of(8), at(0));
    let event = Event::Submitted {
        number: CaseNumber { year: 2026, rank: 7 },
        priority: Priority::P3,
        coordinator: id_of(3),
        urgent: false,
        second: None,
    };
    apply(case, &event, id_of(8), at(1))
}

fn fresh() -> Case {
    case_after(&[("requester", Act::Submit), ("in charge", Act::TakeCharge)])
}

fn merged(one: Case, other: Case) -> (Case, Case) {
    let by = person("coordinator");
    let (gone, grown) = merge(side(&one), side(&other), &by, agreed(true)).unwrap();
    (apply(one, &gone, by.id, at(100)), apply(other, &grown, by.id, at(100)))
}

fn unmet(what: &str) -> Result<(Event, Event), Refusal> {
    Err(Refusal::Unmet(vec![what.into()]))
}

#[test]
fn nobody_loses_sight_of_their_request() {
    let (gone, grown) = merged(fresh(), older());
    assert_eq!(gone.stage, Stage::Redirected);
    assert_eq!(gone.open_duties().count(), 0);
    assert_eq!(gone.merged.as_ref().map(|it| it.into), Some(grown.id));
    // The sponsor of both was there; the requester comes to read.
    assert_eq!(grown.joined().collect::<Vec<_>>(), [id_of(1)]);
    assert!(grown.holds(Part::Reader, id_of(1)) && !grown.holds(Part::Reader, id_of(2)));
    let requester = person("requester");
    assert!(grown.stands_with_the_project(&requester) && !grown.is_of_the_project(&requester));
    assert!(allowed(&grown, &requester, &[]).is_empty(), "they read, and owe nothing");
}

#[test]
fn a_mistaken_merger_is_undone_without_a_trace_on_people_or_stage() {
    let (before, other) = (fresh(), older());
    let (gone, grown) = merged(before.clone(), other.clone());
    let by = person("coordinator");
    let undone = separate(side(&gone), side(&grown), &by, "erreur".into());
    let (back, released) = undone.unwrap();
    let (back, left) =
        (apply(gone, &back, by.id, at(5_000)), apply(grown, &released, by.id, at(5_000)));
    let (version, duties) = (back.version, back.duties.clone());
    assert_eq!(back, Case { version, ..before.clone() });
    assert_eq!(duties, before.duties, "the brigade's clocks have run on");
    assert_eq!(left, Case { version: left.version, ..other });
    let again = separate(side(&back), side(&left), &by, "encore".into());
    assert!(matches!(again, Err(Refusal::NotNow { .. })), "{again:?}");
}

#[test]
fn what_the_project_owed_it_owes_anew_after_a_mistake() {
    let asked = case_after(&[
        ("requester", Act::Submit),
        ("in charge", Act::TakeCharge),
        ("in charge", Act::AskInformation),
    ]);
    let (gone, grown) = merged(asked, older());
    let (back, _) =
        separate(side(&gone), side(&grown), &person("coordinator"), "erreur".into()).unwrap();
    let back = apply(gone, &back, id_of(4), at(20_000));
    assert_eq!(back.stage, Stage::AwaitingInformation);
    let calendar = Calendar::france();
    for duty in back.open_duties() {
        let is_theirs = duty.kind == DutyKind::AnswerQuestions;
        assert_eq!(duty.clock.is_paused(), !is_theirs, "{:?}", duty.kind);
        assert!(!is_theirs || duty.due_at(&calendar).unwrap() > at(20_000));
    }
    assert!(back.open_duties().any(|duty| duty.kind == DutyKind::AnswerQuestions));
}

#[test]
fn a_case_is_merged_into_one_that_goes_on() {
    let (one, other, by) = (fresh(), older(), person("coordinator"));
    let ask = |one: &Case, other: &Case| merge(side(one), side(other), &by, agreed(true));
    assert_eq!(ask(&one, &one), unmet("another_case"));
    for stage in Stage::ALL.into_iter().filter(|stage| !stage.is_active()) {
        let over = Case { stage, ..other.clone() };
        assert_eq!(ask(&one, &over), unmet("active_survivor"), "{stage:?}");
    }
    let declining = case_after(&[
        ("requester", Act::Submit),
        ("in charge", Act::TakeCharge),
        ("in charge", Act::ProposeDecline),
    ]);
    assert_eq!(ask(&declining, &other), unmet("no_decline_pending"));
    let accepted = ask(&story(&[]), &other);
    assert!(matches!(accepted, Err(Refusal::NotNow { .. })), "{accepted:?}");
}

#[test]
fn nobody_merges_their_own_request() {
    let (one, other) = (fresh(), older());
    for own in [id_of(1), id_of(8)] {
        let by = Actor { id: own, ..person("coordinator") };
        let refused = merge(side(&one), side(&other), &by, agreed(true));
        assert_eq!(refused, Err(Refusal::OwnAct));
    }
    let director = merge(side(&one), side(&other), &person("director"), agreed(true));
    assert_eq!(director, Err(Refusal::NeedsRole(vec![Role::Coordinator])));
    // The other case is out of this coordinator's perimeter.
    let there = OrganisationId(Uuid::from_u128(7));
    let grants = vec![Grant { role: Role::Coordinator, perimeter: Some(there) }];
    let by = Actor { grants, ..person("coordinator") };
    let half = merge(Side { case: &one, line: &[there] }, side(&other), &by, agreed(true));
    assert_eq!(half, Err(Refusal::NeedsRole(vec![Role::Coordinator])));
}

#[test]
fn a_restricted_case_is_not_widened_unseen() {
    let restricted = |case: Case| Case { confidentiality: Confidentiality::Restricted, ..case };
    let by = person("coordinator");
    let open = merge(side(&restricted(fresh())), side(&older()), &by, agreed(true));
    assert_eq!(open, unmet("restricted_survivor"));
    let (one, list) = (fresh(), restricted(older()));
    let unread = merge(side(&one), side(&list), &by, agreed(false));
    assert_eq!(unread, Err(Refusal::field("merge_names_seen", "problem-merge-names")));
    assert!(merge(side(&one), side(&list), &by, agreed(true)).is_ok());
    assert!(merge(side(&restricted(one)), side(&list), &by, agreed(true)).is_ok());
}

/// Two requests of one person end in the same case: undoing one leaves the other readable.
#[test]
fn whoever_came_twice_stays_when_one_goes() {
    let (first, grown) = merged(fresh(), older());
    let second = Case { id: CaseId(Uuid::from_u128(302)), ..fresh() };
    let (_, grown) = merged(second, grown);
    let (_, released) =
        separate(side(&first), side(&grown), &person("coordinator"), "erreur".into()).unwrap();
    let left = apply(grown, &released, id_of(4), at(200));
    assert!(left.holds(Part::Reader, id_of(1)));
    assert_eq!(left.absorbed.len(), 1);
}

/// Undone in the order it was done, or its people would lose sight of it.
#[test]
fn a_case_merged_into_one_that_was_merged_waits_for_it() {
    let (first, grown) = merged(fresh(), older());
    let third = Case { id: CaseId(Uuid::from_u128(303)), ..story(&[]) };
    let (grown, third) = merged(grown, third);
    assert!(third.has_joined(id_of(1)) || third.holds(Part::Requester, id_of(1)));
    let refused = separate(side(&first), side(&grown), &person("coordinator"), "erreur".into());
    assert_eq!(refused, unmet("survivor_separated"));
}
