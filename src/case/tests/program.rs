//! What the program does by itself, and whom a case does not name.

use super::*;
use crate::base::Refusal;

/// The program does what the law leaves to it, and only when the time limit is reached.
#[test]
fn the_program_ends_a_draft_past_its_time_limit_and_nothing_else() {
    let (program, on) = (person("Tocsin"), at(0).date_naive());
    let expire = |time_limit_passed| Command::Expire { on, time_limit_passed };
    let draft = case_after(&[]);
    let early = decide(&draft, &program, &[], expire(false));
    assert_eq!(early, Err(Refusal::Unmet(vec!["draft_time_limit".into()])));
    for (name, ..) in PEOPLE.into_iter().filter(|(name, ..)| *name != "Tocsin") {
        let theirs = decide(&draft, &person(name), &[], expire(true));
        assert_eq!(theirs, Err(Refusal::NotYours), "{name}");
    }
    let event = decide(&draft, &program, &[], expire(true)).unwrap();
    let expired = apply(draft, &event, program.id, at(9));
    assert_eq!((expired.stage, expired.number), (Stage::Withdrawn, None));
    let sent = case_after(&[("requester", Act::Submit)]);
    let late = decide(&sent, &program, &[], expire(true));
    assert!(matches!(late, Err(Refusal::NotNow { .. })), "{late:?}");
}

/// Whoever opens a protected referral is named in no part of it.
#[test]
fn who_opens_a_protected_referral_has_no_part_in_it() {
    let named = |protected| {
        let opening = Opening { protected, ..opening() };
        open(CaseId(Uuid::from_u128(300)), &opening, id_of(6), at(0)).people
    };
    assert!(named(false).contains(&(Part::Reader, id_of(6))));
    assert!(!named(true).iter().any(|(_, person)| *person == id_of(6)));
}
