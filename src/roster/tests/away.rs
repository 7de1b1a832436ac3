//! Whose promise covers nothing: who is away for most of it, who is gone, who leaves, and who keeps the record.
//! Coverage, the start gate and the proposal say the same.

use super::question::{ask, asks, waiting};
use super::{assignment, day, id, member, period, share};
use crate::clock::Calendar;
use crate::roster::model::*;

/// A Wednesday: a proposal looks from Monday 30 November on.
const TODAY: &str = "2026-11-25";

fn need(percent: u32) -> Need {
    Need { share: share(percent), ..asks(Skill::DATA, 3) }
}

fn leads(percent: u32, from: &str) -> Assignment {
    Assignment {
        share: share(percent),
        period: Period::without_end(day(from)),
        ..assignment(5, TeamRole::CaseLead, true)
    }
}

fn led(needs: Vec<Need>) -> WaitingCase {
    let mut case = waiting(1, needs);
    case.team.assignments = vec![leads(60, "2026-11-26")];
    case
}

fn away(from: &str, to: &str) -> Member {
    Member { leave: vec![period(from, to)], ..member(5, Skill::DATA, 3) }
}

fn covered(team: &Team, members: &[Member]) -> Vec<(u32, u32)> {
    let covers = coverage(team, members, day(TODAY), &Calendar::france());
    covers.iter().map(|it| (it.confirmed, it.missing())).collect()
}

/// The conditions about people that do not hold.
fn lacks(team: &Team, members: &[Member]) -> Vec<String> {
    let gate = gate(team, members, &[], day(TODAY));
    let about_people = ["case_lead_confirmed", "skills_covered"];
    unmet(&gate).into_iter().filter(|it| about_people.contains(&it.as_str())).collect()
}

#[test]
fn nothing_is_missing_of_the_days_on_which_nobody_could_begin() {
    let members = [member(5, Skill::DATA, 3), member(6, Skill::LEGAL, 3)];
    let begun = Need { period: Some(period("2026-11-02", "2027-01-29")), ..need(40) };
    let law = Need { share: share(20), ..asks(Skill::LEGAL, 3) };
    let expert = Assignment {
        person: id(6),
        role: TeamRole::Expert,
        share: share(20),
        ..leads(20, "2026-11-30")
    };
    let mut case = waiting(1, vec![begun, law]);
    // One of them has been there for a while.
    case.team.assignments = vec![leads(40, "2026-11-16"), expert];
    assert_eq!(covered(&case.team, &members), [(40, 0), (20, 0)]);
    assert_eq!(lacks(&case.team, &members), [""; 0]);
    assert!(ask(&members, &[case.clone()], &[]).cases.is_empty(), "nobody more is asked for");
    case.team.assignments[1].period.from = day("2027-01-04");
    assert!(covered(&case.team, &members)[1].1 > 0, "from when they could begin");
    assert!(!ask(&members, &[case], &[]).cases.is_empty());
}

#[test]
fn whoever_is_away_for_most_of_it_covers_nothing_and_does_not_lead() {
    let case = led(vec![need(60)]);
    let there = [away("2026-12-21", "2027-01-01")];
    assert_eq!(covered(&case.team, &there), [(60, 0)], "a holiday takes nothing");
    assert_eq!(lacks(&case.team, &there), [""; 0]);
    assert!(ask(&there, std::slice::from_ref(&case), &[]).cases.is_empty());

    let gone = [away("2026-11-26", "2099-12-31")];
    assert!(case.team.is_mostly_away(&gone[0], day(TODAY)));
    assert_eq!(covered(&case.team, &gone), [(0, 60)]);
    assert_eq!(lacks(&case.team, &gone), ["case_lead_confirmed", "skills_covered"]);
    let months = Month::from(day(TODAY), &Calendar::france());
    let lacking = lacking(&[(0, case.team.clone())], &gone, &months, &Calendar::france());
    assert!(lacking[0].months[1].missing > 0, "a director reads it too");
    let question = ask(&gone, &[case], &[]);
    let asked = &question.cases[0];
    assert_eq!(asked.needs.iter().map(|it| it.share).collect::<Vec<_>>(), [60]);
    assert_eq!((&asked.led_by, asked.stays.len()), (&None, 0), "somebody else is to lead");
    assert_eq!(crate::roster::model::proposal::faults(&question), []);
}

/// Their account is closed: they are no member any more.
#[test]
fn whoever_is_gone_covers_nothing_and_does_not_lead() {
    let case = led(vec![need(60)]);
    assert_eq!(covered(&case.team, &[]), [(0, 60)]);
    assert_eq!(lacks(&case.team, &[]), ["case_lead_confirmed", "skills_covered"]);
}

/// They write minutes, whatever they know.
#[test]
fn whoever_keeps_the_record_covers_nothing_and_opens_no_gate() {
    let members = [member(5, Skill::DATA, 3), member(6, Skill::DATA, 3)];
    let mut case = led(vec![need(60)]);
    case.team.assignments.push(Assignment {
        role: TeamRole::Scribe,
        ..Assignment { person: id(6), ..leads(60, "2026-11-26") }
    });
    case.team.assignments[0].share = share(20);
    assert_eq!(covered(&case.team, &members), [(20, 40)], "the lead alone");
    let question = ask(&members, std::slice::from_ref(&case), &[]);
    assert_eq!(question.cases[0].needs.iter().map(|it| it.share).collect::<Vec<_>>(), [40]);
    case.team.assignments.remove(0);
    let covers = coverage(&case.team, &members, day(TODAY), &Calendar::france());
    assert_eq!((covers[0].confirmed, &covers[0].by), (0, &Vec::new()), "nor is named for it");
    assert_eq!(lacks(&case.team, &members), ["case_lead_confirmed", "skills_covered"]);
    let question = ask(&members, std::slice::from_ref(&case), &[]);
    assert_eq!(question.cases[0].needs.iter().map(|it| it.share).collect::<Vec<_>>(), [60]);
}

/// Until they answer, it is theirs: the gate stands, and only what goes beyond it waits.
#[test]
fn what_was_agreed_counts_while_more_is_asked() {
    let members = [member(5, Skill::DATA, 3)];
    let mut case = led(vec![need(60)]);
    let agreed = Assignment { share: share(40), ..leads(40, "2026-11-26") };
    case.team.agreed = vec![agreed];
    case.team.assignments = vec![Assignment { confirmed: false, ..leads(60, "2026-11-26") }];
    let covers = coverage(&case.team, &members, day(TODAY), &Calendar::france());
    assert_eq!((covers[0].confirmed, covers[0].tentative, covers[0].missing()), (40, 20, 0));
    assert_eq!(covers[0].by, [(id(5), true)]);
    assert!(case.team.open_needs(&members, day(TODAY)).next().is_none());
    assert_eq!(lacks(&case.team, &members), [""; 0], "nor does the lead fall away");
    let question = ask(&members, &[case], &[]);
    assert_eq!(question.cases[0].needs.iter().map(|it| it.share).collect::<Vec<_>>(), [20]);
}

fn leaves(last: &str) -> Member {
    Member { until: Some(day(last)), ..member(5, Skill::DATA, 3) }
}

#[test]
fn whoever_leaves_tomorrow_covers_nothing_and_does_not_lead() {
    let case = led(vec![need(60)]);
    let gone = [leaves(TODAY)];
    assert_eq!(covered(&case.team, &gone), [(0, 60)]);
    assert_eq!(lacks(&case.team, &gone), ["case_lead_confirmed", "skills_covered"]);
    let months = Month::from(day(TODAY), &Calendar::france());
    let lacking = lacking(&[(0, case.team.clone())], &gone, &months, &Calendar::france());
    assert!(lacking[0].months[1].missing > 0, "a director reads it too");
    let question = ask(&gone, &[case], &[]);
    assert_eq!(question.members[0].until, Some(day(TODAY)));
    let asked = &question.cases[0];
    assert_eq!(asked.needs.iter().map(|it| it.share).collect::<Vec<_>>(), [60]);
    assert_eq!((&asked.led_by, asked.stays.len()), (&None, 0), "somebody else is to lead");
    assert_eq!(crate::roster::model::proposal::faults(&question), []);
}

/// They give what they promised to their last day, and from the week after on it is asked of another.
#[test]
fn whoever_leaves_later_covers_what_lies_before() {
    let case = led(vec![need(60)]);
    let soon = [leaves("2027-01-22")];
    let (confirmed, missing) = covered(&case.team, &soon)[0];
    assert!(0 < confirmed && 0 < missing && confirmed + missing == 60, "{confirmed}, {missing}");
    assert_eq!(lacks(&case.team, &soon), [""; 0], "there for most of it");
    let question = ask(&soon, &[case], &[]);
    let asked = question.cases[0].needs.iter().map(|it| (it.first_week, it.last_week));
    assert_eq!(asked.collect::<Vec<_>>(), [(9, 12)]);
}
