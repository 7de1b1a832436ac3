//! What members say of their time, and who reads what they say of themselves.

use super::{actor, day, id, period, share};
use crate::base::{Refusal, Role};
use crate::roster::model::*;

#[test]
fn a_capacity_changes_on_its_day() {
    let capacity = Capacity::changing(
        share(100),
        vec![(day("2026-09-01"), share(80)), (day("2026-03-01"), share(50))],
    );
    let on = |text| capacity.on(day(text)).percent();
    assert_eq!([on("2026-02-28"), on("2026-03-01"), on("2026-08-31")], [100, 50, 50]);
    assert_eq!([on("2026-09-01"), on("2030-01-01")], [80, 80]);
    let coming: Vec<_> = capacity.changes_after(day("2026-03-01")).collect();
    assert_eq!(coming, [(day("2026-09-01"), share(80))]);
}

#[test]
fn two_leaves_never_share_a_day() {
    let known = [period("2026-08-03", "2026-08-21"), period("2026-12-24", "2026-12-31")];
    let said = |from, to| must_be_a_new_leave(&known, period(from, to), day("2026-07-01"));
    let problem = |from, to| match said(from, to) {
        Err(Refusal::Invalid(problems)) => {
            (problems[0].field.clone(), problems[0].key.clone(), problems[0].facts.clone())
        }
        other => panic!("{other:?}"),
    };
    for (from, to) in [
        ("2026-08-21", "2026-08-25"),
        ("2026-07-20", "2026-08-03"),
        ("2026-08-05", "2026-08-20"),
        ("2026-07-01", "2026-09-30"),
    ] {
        let (field, key, facts) = problem(from, to);
        assert_eq!((field.as_str(), key.as_str()), ("leave_from", "problem-leave-overlap"));
        assert_eq!((facts["from"].as_str(), facts["to"].as_str()), ("2026-08-03", "2026-08-21"));
    }
    assert_eq!(said("2026-08-22", "2026-12-23"), Ok(()), "the days between are free");
    assert_eq!(problem("2026-10-02", "2026-10-01").1, "problem-period");
    assert_eq!(problem("2026-06-01", "2026-06-30").1, "problem-leave-past");
    assert_eq!(said("2026-08-22", "2026-08-22"), Ok(()), "one day is enough");
    // Today is 1 July 2026: three years, and no day more.
    assert_eq!(said("2027-01-04", "2029-07-01"), Ok(()));
    let (field, key, _) = problem("2027-01-04", "2029-07-02");
    assert_eq!((field.as_str(), key.as_str()), ("leave_to", "problem-leave-far"));
}

#[test]
fn a_change_is_announced_for_a_day_to_come() {
    let said = |from| must_be_to_come(day(from), day("2026-03-01"));
    assert_eq!(said("2026-03-02"), Ok(()));
    for from in ["2026-03-01", "2025-12-31"] {
        assert_eq!(said(from), Err(Refusal::field("capacity_from", "problem-capacity-from")));
    }
}

/// Who reads what of somebody else. To change this table is to show people more than they need to
/// know of one another: say why.
#[test]
fn who_reads_what_members_say_of_themselves() {
    let mut table = String::from("\n");
    for role in Role::ALL {
        let read = About::ALL.map(|it| it.is_read_by(&actor(1, role), id(2)));
        let marks = read.map(|it| if it { "x" } else { "." }).join("  ");
        table.push_str(&format!("{:<14}{marks}\n", role.name()));
    }
    // Knowledge, time, wishes, links.
    assert_eq!(
        table,
        "
project_lead  .  .  .  .
sponsor       .  .  .  .
coordinator   x  x  x  .
responder     x  .  .  .
director      x  x  .  .
administrator .  .  .  .
auditor       x  x  .  .
"
    );
    let own = About::ALL.map(|it| it.is_read_by(&actor(2, Role::Responder), id(2)));
    assert_eq!(own, [true; 4], "everybody reads all of their own");
}

#[test]
fn names_lead_back_to_what_they_name() {
    for it in Spoken::ALL {
        assert_eq!(Spoken::from_name(it.name()), Some(it));
    }
    for it in Mentoring::ALL {
        assert_eq!(Mentoring::from_name(it.name()), Some(it));
    }
}
