//! Who stands for the project, who names them, and what those who leave tell those who follow.

use super::{actor, apply, assign, assignment, case_in_staffing, id, team, try_it};
use crate::base::{PersonId, Refusal, Role};
use crate::case::model::{Case, Part, Stage};
use crate::clock::Calendar;
use crate::roster::model::*;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// In which member 5 leads.
fn led_case() -> Case {
    let mut case = case_in_staffing();
    case.people.push((Part::CaseLead, id(5)));
    case
}

fn facts<'a>(case: &'a Case, calendar: &'a Calendar) -> Facts<'a> {
    Facts { case, line: &[], today: super::day("2026-01-10"), calendar }
}

fn contact(name: &str) -> Contact {
    Contact {
        name: name.into(),
        function: Some("Cheffe de projet".into()),
        email: Some("accueil@levant.invalid".into()),
        phone: None,
    }
}

fn field(refusal: Refusal) -> (String, String) {
    match refusal {
        Refusal::Invalid(problems) => (problems[0].field.clone(), problems[0].key.clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn neither_the_project_lead_nor_the_case_lead_chooses_who_approves_the_plan() {
    let (case, calendar) = (led_case(), Calendar::france());
    let people = [
        (1, Role::ProjectLead),
        (2, Role::Sponsor),
        (3, Role::Coordinator),
        (5, Role::Responder),
        (6, Role::Director),
        (7, Role::Auditor),
        (9, Role::Responder),
    ];
    let who = |named| {
        people.map(|(number, role)| {
            may_name(facts(&case, &calendar), &actor(number, role), named).is_ok()
        })
    };
    assert_eq!(who(ProjectRole::Sponsor), [false, true, true, false, false, false, false]);
    for role in [ProjectRole::Referent, ProjectRole::Administrative] {
        assert_eq!(who(role), [true, true, true, true, false, false, false], "{role:?}");
    }
}

#[test]
fn nobody_is_named_for_a_case_that_is_over() {
    let case = Case { stage: Stage::Closed, ..led_case() };
    let calendar = Calendar::france();
    let coordinator = actor(3, Role::Coordinator);
    let late = may_name(facts(&case, &calendar), &coordinator, ProjectRole::Referent);
    assert!(matches!(late, Err(Refusal::NotNow { .. })), "{late:?}");
    let late = may_hand_over(&Team::default(), facts(&case, &calendar), &coordinator);
    assert!(matches!(late, Err(Refusal::NotNow { .. })), "{late:?}");
}

/// An address such as that of a reception passes from one person to the next; a name does not.
#[test]
fn another_name_is_another_person_and_takes_a_note() {
    let nour = contact("Nour Haddad");
    assert_eq!(name_contact(None, &nour, None), Ok(Naming::First));
    let called = Contact { phone: Some("06 39 98 00 11".into()), ..contact("nour haddad") };
    assert_eq!(name_contact(Some(&nour), &called, None), Ok(Naming::Corrected));
    let same = Err(Refusal::Unmet(vec!["something_new".into()]));
    assert_eq!(name_contact(Some(&nour), &nour, None), same);
    let next = contact("Salomé Petit");
    let refused = name_contact(Some(&nour), &next, None).unwrap_err();
    assert_eq!(field(refused), ("contact_note".into(), "problem-handover".into()));
    assert_eq!(name_contact(Some(&nour), &next, Some("tout est dit ici")), Ok(Naming::Replaced));
}

#[test]
fn a_note_is_a_sentence_or_nothing() {
    let read = |typed| handover_note("note", typed);
    assert_eq!(read("  "), Ok(None));
    assert_eq!(read("Voir Idris 12.").unwrap_err().key, "problem-handover-short");
    assert_eq!(read("0123456789 !!!").unwrap_err().key, "problem-handover-short");
    assert_eq!(read(" Voir avec Idris. "), Ok(Some("Voir avec Idris.".into())));
    assert_eq!(read(&"x".repeat(4_001)).unwrap_err().key, "problem-too-long");
}

#[test]
fn a_sponsor_is_replaced_by_somebody_of_neither_side_with_a_note() {
    let case = led_case();
    let coordinator = actor(3, Role::Coordinator);
    let name = |known: Option<u128>, note| name_sponsor(&case, &coordinator, known.map(id), note);
    let note = Some("le comité se tient le lundi");
    assert_eq!(name(Some(2), None), Ok(Naming::Corrected), "the one there is");
    assert_eq!(name(Some(9), note), Ok(Naming::Replaced));
    assert_eq!(name(None, note), Ok(Naming::Replaced), "whoever has no account yet");
    let at = |field: &str, key: &str| (field.to_owned(), key.to_owned());
    for (known, key) in [
        (1, "problem-sponsor-is-requester"),
        (3, "problem-names-oneself"),
        (5, "problem-sponsor-helps"),
    ] {
        let refused = name(Some(known), note).unwrap_err();
        assert_eq!(field(refused), at("sponsor_email", key));
    }
    let refused = name(Some(9), None).unwrap_err();
    assert_eq!(field(refused), at("sponsor_note", "problem-handover"));
    let nobody = Case { people: vec![(Part::Requester, id(1))], ..case.clone() };
    assert_eq!(name_sponsor(&nobody, &coordinator, Some(id(9)), None), Ok(Naming::First));
}

/// Who approved as a director is not made the sponsor whose approval is the other one.
#[test]
fn whoever_has_approved_the_plan_does_not_approve_it_for_the_project() {
    let planning = Case { stage: Stage::Planning, plan_approved_by: vec![id(6)], ..led_case() };
    let note = Some("le comité se tient le lundi");
    let refused = name_sponsor(&planning, &actor(3, Role::Coordinator), Some(id(6)), note);
    assert_eq!(field(refused.unwrap_err()).1, "problem-sponsor-helps");
}

fn at(hour: u32) -> DateTime<Utc> {
    format!("2026-01-10T{hour:02}:00:00Z").parse().unwrap()
}

fn assigned(person: u128, role: TeamRole, confirmed: bool) -> Event {
    Event::Assigned(assignment(person, role, confirmed))
}

/// An hour each.
fn story(events: Vec<Event>) -> (Team, Vec<(DateTime<Utc>, Event)>) {
    let team = events.iter().fold(Team::default(), apply);
    (team, (1..).map(at).zip(events).collect())
}

#[test]
fn whoever_leaves_a_team_or_its_lead_has_something_to_hand_over() {
    let (team, happened) = story(vec![
        assigned(5, TeamRole::CaseLead, true),
        assigned(6, TeamRole::Expert, true),
        assigned(8, TeamRole::Scribe, false),
        assigned(7, TeamRole::CaseLead, true),
        Event::Removed { person: id(6) },
        Event::Objected { person: id(8), reason: "déjà trois dossiers".into() },
    ]);
    let left = |person, role, hour, next: Option<u128>| Departure {
        person: id(person),
        role,
        at: at(hour),
        next: next.map(id),
    };
    let lead = left(5, TeamRole::CaseLead, 4, Some(7));
    let expert = left(6, TeamRole::Expert, 5, None);
    let leavers = leavers(&team, &happened, &[(id(6), at(3))]);
    assert_eq!(leavers.all, [lead, expert], "whoever never said yes is none of them");
    assert_eq!(leavers.untold, [lead], "the other had told it before");
}

#[test]
fn whoever_is_back_has_nothing_to_hand_over_and_once_gone_again_has() {
    let back = vec![
        assigned(6, TeamRole::Expert, true),
        Event::Removed { person: id(6) },
        assigned(6, TeamRole::Expert, true),
    ];
    let (team, happened) = story(back.clone());
    assert_eq!(leavers(&team, &happened, &[]).untold, []);
    let gone = [back, vec![Event::Removed { person: id(6) }]].concat();
    let (team, happened) = story(gone);
    let noted = [(id(6), at(1))];
    let untold = leavers(&team, &happened, &noted).untold;
    assert_eq!(untold.iter().map(|it| it.at).collect::<Vec<_>>(), [at(4)], "what is new is untold");
}

#[test]
fn members_hand_over_their_own_place_and_coordinators_that_of_anybody() {
    let (case, calendar) = (led_case(), Calendar::france());
    let (team, happened) = story(vec![
        assigned(5, TeamRole::CaseLead, true),
        assigned(6, TeamRole::Expert, true),
        assigned(7, TeamRole::CaseLead, true),
    ]);
    let leavers = leavers(&team, &happened, &[]);
    let hands = |by: u128, role, of: u128, to: Option<u128>| {
        let by = actor(by, role);
        hand_over(&team, &leavers, facts(&case, &calendar), &by, id(of), to.map(id))
    };
    let (member, coordinator) = (Role::Responder, Role::Coordinator);
    assert_eq!(hands(6, member, 6, Some(7)), Ok(TeamRole::Expert));
    assert_eq!(hands(3, coordinator, 5, Some(7)), Ok(TeamRole::CaseLead), "who has left");
    assert_eq!(hands(6, member, 7, None), Err(Refusal::NotYours));
    let stranger = Err(Refusal::NeedsRole(vec![Role::Coordinator]));
    assert_eq!(hands(5, member, 5, None), stranger, "who has left asks who coordinates");
    assert_eq!(hands(2, Role::Sponsor, 6, None), stranger);
    let nobody = Err(Refusal::Unmet(vec!["assigned".into()]));
    assert_eq!(hands(3, coordinator, 9, None), nobody, "who never was there");
    for to in [6, 9] {
        let refused = hands(6, member, 6, Some(to)).unwrap_err();
        assert_eq!(field(refused), ("hand_over_to".into(), "problem-choice".into()));
    }
}

/// What is kept is what the journal tells, row by row.
#[test]
fn the_journal_names_each_row_and_what_it_hashes_to() {
    let row = |number| Uuid::from_u128(number);
    let events = [
        HandoverEvent::Named {
            project_role: ProjectRole::Referent,
            id: row(1),
            digest: "a".into(),
        },
        HandoverEvent::SponsorNamed { person: id(9), id: row(2), digest: "b".into() },
        HandoverEvent::Noted {
            person: id(6),
            role: TeamRole::Expert,
            id: row(3),
            digest: "c".into(),
        },
    ];
    let told: Vec<_> = digests(&events).into_iter().collect();
    assert_eq!(told, [(row(1), "a".into()), (row(2), "b".into()), (row(3), "c".into())]);
    for event in &events {
        let written = serde_json::to_string(event).unwrap();
        assert_eq!(&serde_json::from_str::<HandoverEvent>(&written).unwrap(), event);
    }
}

/// The gate asks for what the brigade's rules ask, and no more: a case starts without a referent.
#[test]
fn the_gate_is_as_it_was() {
    let names = Condition::ALL.map(Condition::name);
    assert_eq!(names.len(), 5);
    assert!(!names.iter().any(|it| it.contains("referent") || it.contains("contact")));
}

#[test]
fn what_keeps_a_member_away_is_read_by_whoever_decides_about_it() {
    let reads = |role| decides_on_concerns(&actor(9, role), &[]);
    let who: Vec<Role> = Role::ALL.into_iter().filter(|role| reads(*role)).collect();
    assert_eq!(who, [Role::Coordinator, Role::Director]);
}

/// A member who is only asked is in the team, and may tell what they found while they looked.
#[test]
fn whoever_is_asked_may_leave_a_note() {
    let (case, calendar) = (led_case(), Calendar::france());
    let asked = team(vec![assign(assignment(6, TeamRole::Expert, false))]);
    let me = actor(6, Role::Responder);
    assert!(may_hand_over(&asked, facts(&case, &calendar), &me).is_ok());
    let no = Command::Object { person: id(6), reason: "déjà trois dossiers".into() };
    let gone: Team = apply(asked.clone(), &try_it(&asked, &me, no).unwrap());
    assert!(may_hand_over(&gone, facts(&case, &calendar), &me).is_err());
    let of: PersonId = id(6);
    let left = leavers(&gone, &[], &[]);
    assert!(hand_over(&gone, &left, facts(&case, &calendar), &me, of, None).is_err());
}

/// Nothing was removed: the account of somebody of the team was closed.
#[test]
fn whoever_has_no_account_any_more_leaves_a_succession_and_takes_none() {
    let (team, happened) =
        story(vec![assigned(5, TeamRole::CaseLead, true), assigned(6, TeamRole::Expert, true)]);
    let gone = [(id(6), at(9))];
    let left = leavers(&team, &happened, &[]).and_gone(&team, &gone, &[]);
    assert_eq!(left.untold.iter().map(|it| (it.person, it.at)).collect::<Vec<_>>(), gone);
    let told = [(id(6), at(10))];
    let then = leavers(&team, &happened, &told).and_gone(&team, &gone, &told);
    assert_eq!((then.untold.len(), then.all.len()), (0, 1));
    let (case, calendar) = (led_case(), Calendar::france());
    let hands = |of: u128, to: u128| {
        let coordinator = actor(3, Role::Coordinator);
        hand_over(&team, &left, facts(&case, &calendar), &coordinator, id(of), Some(id(to)))
    };
    assert_eq!(hands(6, 5), Ok(TeamRole::Expert));
    assert_eq!(field(hands(5, 6).unwrap_err()).0, "hand_over_to");
}
