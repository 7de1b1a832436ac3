//! What else somebody is promised to, or owes an answer to: named where it keeps them, and told where no figure
//! counts it.

use super::question::{ask, asks, booked, waiting};
use super::{assignment, day, id, member, period, share};
use crate::base::Problem;
use crate::roster::model::*;

/// In the week of Monday 2 February.
fn too_much(key: &str) -> Problem {
    Problem::new("assign_overload_reason", key).with("date", "2026-02-02").with("load", 130)
}

#[test]
fn the_case_that_takes_most_of_that_week_is_named() {
    let booked = [
        booked(5, 90, "2026-01-05", "2026-02-01"),
        booked(5, 91, "2026-01-05", "2026-02-08"),
        Booked { share: share(60), ..booked(5, 92, "2026-02-08", "2026-03-01") },
        Booked { share: share(20), ..booked(5, 92, "2026-03-02", "2026-04-30") },
        Booked { share: share(80), ..booked(5, 93, "2026-02-09", "2026-12-31") },
    ];
    let other = Elsewhere::of(&too_much("problem-overload"), &booked).unwrap();
    assert_eq!((other.case, other.share), (booked[2].case, 60));
    assert_eq!(other.until, day("2026-04-30"), "to the last day of all that it was promised");
    let alike = Elsewhere::of(&too_much("problem-overload"), &booked[..2]).unwrap();
    assert_eq!(alike.case, booked[1].case, "the first is over");
    assert_eq!(Elsewhere::of(&too_much("problem-overload"), &[]), None, "it is too much by itself");
    assert_eq!(Elsewhere::of(&too_much("problem-period"), &booked), None);
}

#[test]
fn a_case_that_may_not_be_seen_is_another_one() {
    let until = |to| Elsewhere { case: booked(5, 90, to, to).case, share: 60, until: day(to) };
    let told = until("2026-04-30").named_in(too_much("problem-overload-chosen"), None);
    assert_eq!(told.key, "problem-overload-chosen-beside");
    let fact = |problem: &Problem, name: &str| problem.facts.get(name).cloned().unwrap();
    assert_eq!((fact(&told, "other"), fact(&told, "load")), ("unseen".into(), "130".into()));
    assert_eq!((fact(&told, "ends"), fact(&told, "until")), ("dated".into(), "2026-04-30".into()));
    let number = "2026-0042".parse().ok();
    let open = Elsewhere { until: Period::NO_END, ..until("2026-04-30") };
    let told = open.named_in(too_much("problem-overload-open"), number);
    assert_eq!(told.key, "problem-overload-open-beside");
    assert_eq!((fact(&told, "other"), fact(&told, "ends")), ("2026-0042".into(), "open".into()));
}

/// Two cases: the first is looked at; in the second, two were asked who may do what the first needs.
#[test]
fn who_owes_another_case_an_answer_is_told_unless_the_plan_has_them_there() {
    let asked = |person| Assignment {
        period: period("2026-12-07", "2027-01-29"),
        ..assignment(person, TeamRole::Expert, false)
    };
    let first = waiting(1, vec![asks(Skill::DATA, 3)]);
    let mut second = waiting(2, vec![asks(Skill::DATA, 3)]);
    second.team.assignments = vec![
        asked(5),
        asked(6),
        assignment(7, TeamRole::Expert, false),
        Assignment { role: TeamRole::Scribe, ..asked(8) },
        Assignment { confirmed: true, ..asked(9) },
    ];
    second.team.needs[0].share = share(100);
    let members: Vec<_> = (5..=9).map(|person| member(person, Skill::DATA, 3)).collect();
    let cases = [first, second];
    let question = ask(&members, &cases, &[]);
    assert_eq!(question.cases.len(), 2, "what is confirmed is not all");
    let told = |there: Option<u128>| {
        let chosen = vec![vec![None], vec![there.map(|it| id(it).to_string())]];
        unweighed(&question, &chosen, 0, &cases)
    };
    let of = |person| Unweighed { person: id(person), number: cases[1].number, share: share(60) };
    assert_eq!(told(None), [of(5), of(6)], "who is asked for days in these weeks");
    assert_eq!(told(Some(6)), [of(5)], "whoever is chosen there counts");
    let here = unweighed(&question, &vec![vec![None], vec![None]], 1, &cases);
    assert_eq!(here, [], "who was asked for this one is no news");
}

/// They wait as long as they could be chosen: whoever could not is asked no more by any plan.
#[test]
fn a_question_names_those_who_were_asked_and_could_be_chosen() {
    let mut case = waiting(1, vec![asks(Skill::DATA, 3)]);
    case.team.assignments = (5..=9).map(|it| assignment(it, TeamRole::Expert, false)).collect();
    case.team.assignments[4].role = TeamRole::Scribe;
    case.team.agreed = vec![assignment(6, TeamRole::Expert, true)];
    case.team.recusals = vec![Recusal { person: id(7), reason: "un proche y travaille".into() }];
    let level = |it: u128| if it == 8 { 2 } else { 3 };
    let members: Vec<_> = (5..=9).map(|it| member(it, Skill::DATA, level(it))).collect();
    let asked = ask(&members, &[case], &[]);
    assert_eq!(
        asked.cases[0].asked,
        [id(5).to_string()],
        "not who agreed, who stays away, who has not the level, or who keeps the record"
    );
}
