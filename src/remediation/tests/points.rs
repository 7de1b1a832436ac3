//! Points that the score offers: taken as findings, set aside, and never both.

use super::*;
use crate::triage::model::{FactorId, MoveKind};

fn point(factor: &str, kind: MoveKind) -> Point {
    Point { factor: FactorId(factor.into()), kind }
}

fn offered() -> Vec<Point> {
    vec![point("governance", MoveKind::Improve), point("supplier", MoveKind::Verify)]
}

fn take(it: Point) -> Command {
    let said = NewFinding { title: "t".into(), text: "t".into(), severity: Severity::Major };
    Command::TakePoint { said: Ok((it, said)), offered: offered() }
}

fn aside(it: Point) -> Command {
    Command::SetPointAside { said: Ok((it, "déjà vu".into())), offered: offered() }
}

fn unmet(condition: &str) -> Refusal {
    Refusal::Unmet(vec![condition.into()])
}

#[test]
fn a_point_becomes_one_finding_that_names_it() {
    let [governance, _] = offered().try_into().unwrap();
    let state = after(Remediation::default(), Stage::Diagnosis, &lead(), take(governance.clone()));
    assert_eq!(state.looked_into(), [(governance.clone(), 1)]);
    assert_eq!(state.finding_of(&governance).unwrap().rank, 1);
    let twice = try_at(Stage::Diagnosis, &state, &lead(), take(governance.clone()));
    assert_eq!(twice, Err(unmet("point_open")));
    let aside = try_at(Stage::Diagnosis, &state, &lead(), aside(governance.clone()));
    assert_eq!(aside, Err(unmet("point_open")));
    // A finding that is removed leaves its point open.
    let state = after(state, Stage::Diagnosis, &lead(), Command::RemoveFinding { rank: 1 });
    assert!(state.looked_into().is_empty());
    assert!(try_at(Stage::Diagnosis, &state, &lead(), take(governance)).is_ok());
}

#[test]
fn a_point_is_set_aside_once_with_a_word_and_may_become_a_finding_all_the_same() {
    let [_, supplier] = offered().try_into().unwrap();
    let state = Remediation { read_by: Some(id(8)), ..Remediation::default() };
    let state = after(state, Stage::Diagnosis, &lead(), aside(supplier.clone()));
    assert_eq!(state.aside(&supplier).unwrap().word, "déjà vu");
    assert_eq!(state.read_by, Some(id(8)), "the diagnosis is what it was");
    let twice = try_at(Stage::Diagnosis, &state, &lead(), aside(supplier.clone()));
    assert_eq!(twice, Err(unmet("point_open")));
    let state = after(state, Stage::Diagnosis, &lead(), take(supplier.clone()));
    assert_eq!(state.aside(&supplier), None);
    assert_eq!(state.read_by, None);
    let state = after(state, Stage::Diagnosis, &lead(), Command::RemoveFinding { rank: 1 });
    assert!(state.aside(&supplier).is_some(), "the word still stands");
}

#[test]
fn what_is_not_offered_is_not_taken_and_who_may_not_write_is_told_first() {
    let gone = point("purpose", MoveKind::Answer);
    let none = Remediation::default();
    for command in [take(gone.clone()), aside(gone)] {
        assert_eq!(
            try_at(Stage::Diagnosis, &none, &lead(), command.clone()),
            Err(unmet("point_offered"))
        );
        for other in [actor(1, Role::ProjectLead), actor(3, Role::Coordinator)] {
            let refused = try_at(Stage::Diagnosis, &none, &other, command.clone());
            assert_eq!(refused, Err(Refusal::NotYours));
        }
        let late = try_at(Stage::Reply, &none, &lead(), command);
        assert!(matches!(late, Err(Refusal::NotNow { .. })), "{late:?}");
    }
}

#[test]
fn what_was_kept_before_points_were_is_read_as_it_was() {
    let kept = r#"{"kind":"finding_added","finding":{"rank":1,"title":"t","text":"t","severity":"major"}}"#;
    let event: Event = serde_json::from_str(kept).unwrap();
    assert_eq!(serde_json::to_string(&event).unwrap(), kept, "its hash holds");
    let state = apply(Remediation::default(), &event);
    assert_eq!((state.findings[0].point.clone(), state.set_aside.len()), (None, 0));
    let taken = after(state, Stage::Diagnosis, &lead(), take(offered()[0].clone()));
    let kept = serde_json::to_string(&taken).unwrap();
    assert_eq!(serde_json::from_str::<Remediation>(&kept).unwrap(), taken);
}

#[test]
fn a_point_is_typed_as_it_is_written() {
    for it in offered() {
        assert_eq!(Point::read(&it.written()), Some(it));
    }
    for junk in ["", ".", "governance", ".improve", "governance.cure", "governance."] {
        assert_eq!(Point::read(junk), None, "{junk}");
    }
}
