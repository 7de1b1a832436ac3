//! What the clock of something owed began with.

use super::*;

fn began(case: &Case, kind: DutyKind) -> Began {
    let duty = case.open_duties().find(|duty| duty.kind == kind).expect("it is owed");
    case.began(duty)
}

const DECLINED: [(&str, Act); 4] = [
    ("requester", Act::Submit),
    ("in charge", Act::TakeCharge),
    ("in charge", Act::ProposeDecline),
    ("director", Act::ConfirmDecline),
];

#[test]
fn a_decision_is_owed_from_the_request_or_from_what_brought_the_case_back() {
    let sent = case_after(&DECLINED[..2]);
    assert_eq!(began(&sent, DutyKind::Decide), Began::Received);
    assert_eq!(began(&sent, DutyKind::Admissibility), Began::Received);

    let appealed = [&DECLINED[..], &[("sponsor", Act::Appeal)][..]].concat();
    assert_eq!(began(&case_after(&appealed), DutyKind::RuleOnAppeal), Began::Appealed);
    let granted = [&appealed[..], &[("director", Act::GrantAppeal)][..]].concat();
    assert_eq!(began(&case_after(&granted), DutyKind::Decide), Began::Granted);

    // As appeals were heard before: by the committee, and the case kept nothing of them.
    let kept = serde_json::json!({ "kind": "appealed", "reason": "Un fait", "director": id_of(6) });
    let event: Event = serde_json::from_value(kept).unwrap();
    let heard = apply(case_after(&DECLINED), &event, id_of(2), at(5));
    assert_eq!(began(&heard, DutyKind::Decide), Began::Appealed);
}

#[test]
fn a_reopened_case_is_owed_from_its_reopening() {
    let sent = case_after(&DECLINED[..2]);
    let closed = Case { stage: Stage::Closed, duties: Vec::new(), ..sent };
    let reopened = |case: Case| {
        let event = Event::Reopened { reason: "parce que".into(), coordinator: id_of(3) };
        apply(case, &event, id_of(3), at(9))
    };
    let case = reopened(closed.clone());
    for kind in [DutyKind::Admissibility, DutyKind::Decide] {
        assert_eq!(began(&case, kind), Began::Reopened, "{kind:?}");
    }
    // An override that waited for its second person waits again from then on.
    let asked = Event::OverrideProposed { owed_by: id_of(4) };
    let mut waits = apply(closed, &asked, id_of(3), at(7));
    assert_eq!(began(&waits, DutyKind::AnswerOverride), Began::Proposed);
    waits.duties.iter_mut().for_each(|duty| duty.end(at(8), Ending::Lifted));
    assert_eq!(began(&reopened(waits), DutyKind::AnswerOverride), Began::Reopened);
}

#[test]
fn what_is_asked_contested_or_done_says_so() {
    let asked = case_after(&[&DECLINED[..2], &[("in charge", Act::AskInformation)][..]].concat());
    assert_eq!(began(&asked, DutyKind::AnswerQuestions), Began::Asked);
    let contested = apply(asked, &Event::Contested { owed_by: id_of(3) }, id_of(1), at(4));
    assert_eq!(began(&contested, DutyKind::AnswerContest), Began::Contested);
    let accepted = case_after(&[
        ("requester", Act::Submit),
        ("in charge", Act::TakeCharge),
        ("coordinator", Act::Accept),
    ]);
    assert_eq!(began(&accepted, DutyKind::ConstituteTeam), Began::Otherwise);
}
