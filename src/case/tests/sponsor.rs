//! What passes to the next sponsor of a case that is under way.

use super::*;

fn in_planning() -> Case {
    let opened = open(CaseId(Uuid::from_u128(300)), &opening(), id_of(1), at(0));
    Case { stage: Stage::Planning, ..opened }
}

fn owed(case: &Case) -> Vec<(DutyKind, PersonId)> {
    let mut owed: Vec<_> = case.open_duties().map(|duty| (duty.kind, duty.owed_by)).collect();
    owed.sort_by_key(|(_, person)| *person);
    owed
}

/// Person 9, named by whoever coordinates.
fn replaced(case: Case) -> Case {
    let named = Event::Named { part: Part::Sponsor, person: id_of(9) };
    apply(case, &named, id_of(4), at(5))
}

#[test]
fn what_the_sponsor_owes_passes_to_the_next_one() {
    let proposed =
        apply(in_planning(), &Event::PlanProposed { director: id_of(6) }, id_of(5), at(1));
    let after = replaced(proposed);
    assert_eq!(after.holder(Part::Sponsor), Some(id_of(9)));
    assert!(!after.holds(Part::Sponsor, id_of(2)));
    assert_eq!(
        owed(&after),
        [(DutyKind::ApprovePlan, id_of(6)), (DutyKind::ApprovePlan, id_of(9))]
    );
}

/// Whoever answers for the project now has approved what takes effect.
#[test]
fn a_plan_that_waits_for_the_director_waits_for_the_new_sponsor_too() {
    let proposed =
        apply(in_planning(), &Event::PlanProposed { director: id_of(6) }, id_of(5), at(1));
    let approved = apply(proposed, &Event::PlanApproved { complete: false }, id_of(2), at(2));
    assert_eq!(owed(&approved), [(DutyKind::ApprovePlan, id_of(6))]);
    let after = replaced(approved);
    assert!(after.plan_approved_by.is_empty());
    assert_eq!(
        owed(&after),
        [(DutyKind::ApprovePlan, id_of(6)), (DutyKind::ApprovePlan, id_of(9))]
    );
    let director = decide(&after, &person("director"), &[], Command::ApprovePlan { unmet: vec![] });
    assert_eq!(director, Ok(Event::PlanApproved { complete: false }), "one side is not both");
}

#[test]
fn a_reply_that_the_project_lead_owes_stays_theirs() {
    let diagnosis = Case { stage: Stage::Diagnosis, ..in_planning() };
    let after = replaced(apply(
        diagnosis,
        &Event::FindingsDelivered { to_answer: vec![] },
        id_of(5),
        at(1),
    ));
    let kind = DutyKind::ReplyToFindings;
    assert_eq!(owed(&after), [(kind, id_of(1)), (kind, id_of(9))]);
}

/// One who is sponsor and director keeps what they owe as a director.
#[test]
fn what_is_owed_in_another_part_stays_where_it_is() {
    let both = Event::PlanProposed { director: id_of(2) };
    let after = replaced(apply(in_planning(), &both, id_of(5), at(1)));
    assert_eq!(
        owed(&after),
        [(DutyKind::ApprovePlan, id_of(2)), (DutyKind::ApprovePlan, id_of(9))]
    );
}
