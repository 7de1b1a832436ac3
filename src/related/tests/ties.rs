//! What is said of two cases, and by whom.

use crate::base::{Actor, CaseId, Grant, OrganisationId, PersonId, ProjectId, Refusal, Role};
use crate::case::model::{Case, Confidentiality, Opening, Stage, open};
use crate::related::model::*;
use chrono::DateTime;
use uuid::Uuid;

fn case(id: u128) -> Case {
    let opening = Opening {
        title: "Paie unifiée".into(),
        project: ProjectId(Uuid::from_u128(100)),
        organisation: OrganisationId(Uuid::from_u128(200)),
        confidentiality: Confidentiality::Brigade,
        requester: PersonId(Uuid::from_u128(1)),
        sponsor: None,
        protected: false,
        by_telephone: false,
    };
    let id = CaseId(Uuid::from_u128(id));
    Case { stage: Stage::Qualifying, ..open(id, &opening, opening.requester, DateTime::UNIX_EPOCH) }
}

fn person(role: Role) -> Actor {
    let grants = vec![Grant { role, perimeter: None }];
    Actor { id: PersonId(Uuid::from_u128(9)), name: "Inès".into(), grants }
}

fn said(ties: &Ties, one: &Case, other: &Case, command: Command) -> Result<Event, Refusal> {
    let pair = Pair { case: one, line: &[], other, other_line: &[] };
    decide(ties, pair, &person(Role::Coordinator), command)
}

fn link() -> Command {
    Command::Link { tie: Tie::DependsOn, reason: "Même socle".into() }
}

#[test]
fn coordinators_alone_say_what_two_cases_are_to_one_another() {
    let (one, other) = (case(1), case(2));
    let pair = Pair { case: &one, line: &[], other: &other, other_line: &[] };
    for role in Role::ALL {
        let may = may_tie(pair, &person(role)).is_ok();
        assert_eq!(may, role == Role::Coordinator, "{role:?}");
    }
    // Of both: a perimeter that covers one is not enough.
    let there = OrganisationId(Uuid::from_u128(7));
    let grants = vec![Grant { role: Role::Coordinator, perimeter: Some(there) }];
    let ours = Actor { grants, ..person(Role::Coordinator) };
    let line = [there];
    let pair = Pair { line: &line, ..pair };
    assert_eq!(may_tie(pair, &ours), Err(Refusal::NeedsRole(vec![Role::Coordinator])));
    assert_eq!(may_tie(Pair { other_line: &line, ..pair }, &ours), Ok(()));
}

#[test]
fn whoever_decides_or_watches_is_asked_while_it_is_in_triage() {
    for stage in Stage::ALL {
        let case = Case { stage, ..case(1) };
        for role in Role::ALL {
            let expected = Stage::IN_TRIAGE.contains(&stage) && Role::OVERSEE.contains(&role);
            assert_eq!(may_be_asked(&case, &[], &person(role)), expected, "{stage:?} {role:?}");
        }
    }
}

#[test]
fn a_case_is_not_tied_to_itself_nor_to_a_draft() {
    let one = case(1);
    let unmet = Err(Refusal::Unmet(vec!["another_case".into()]));
    assert_eq!(said(&Ties::default(), &one, &one, link()), unmet);
    for stage in [Stage::Draft, Stage::Archived] {
        let other = Case { stage, ..case(2) };
        let refused = said(&Ties::default(), &one, &other, link());
        assert!(matches!(refused, Err(Refusal::NotNow { .. })), "{refused:?}");
    }
}

#[test]
fn a_tie_seen_from_the_other_side_is_the_same_tie() {
    for tie in Tie::ALL {
        assert_eq!(tie.mirrored().mirrored(), tie);
        assert_eq!(Tie::from_name(tie.name()), Some(tie));
    }
    let (one, other) = (case(1), case(2));
    let event = said(&Ties::default(), &one, &other, link()).unwrap();
    let there = event.mirrored(one.id).unwrap();
    let reason = "Même socle".to_owned();
    assert_eq!(there, Event::Linked { other: one.id, tie: Tie::NeededBy, reason });
}

#[test]
fn what_was_said_is_undone_by_saying_so_once() {
    let (one, other) = (case(1), case(2));
    let mut ties = Ties::default();
    for (command, opposite) in [(link(), Command::Unlink), (Command::SetApart, Command::TakeBack)] {
        assert!(said(&ties, &one, &other, opposite.clone()).is_err(), "nothing was said yet");
        let event = said(&ties, &one, &other, command).unwrap();
        ties = apply(ties, &event);
        assert!(said(&ties, &one, &other, Command::SetApart).is_err(), "something was said");
        let event = said(&ties, &one, &other, opposite).unwrap();
        ties = apply(ties, &event);
        assert_eq!(ties, Ties::default());
    }
    let apart = apply(ties, &Event::SetApart { other: other.id });
    let event = said(&apart, &one, &other, link()).unwrap();
    let linked = apply(apart, &event);
    assert!(matches!(linked[&other.id], Tied::Linked { .. }), "who links has changed their mind");
}
