//! A last day that is said beforehand: which it may be, and what falls with it.

use super::question::{asks, waiting};
use super::{actor, assign, assignment, day, id, member, period, share, team, try_it};
use crate::base::{Refusal, Role};
use crate::clock::Calendar;
use crate::roster::model::*;

/// A Wednesday: nobody is asked for days before Monday 30 November.
const TODAY: &str = "2026-11-25";

fn led_by_five() -> Team {
    let need = Need { share: share(60), ..asks(Skill::DATA, 3) };
    let mut case = waiting(1, vec![need]);
    case.team.assignments = vec![Assignment {
        period: Period::without_end(day("2026-11-26")),
        ..assignment(5, TeamRole::CaseLead, true)
    }];
    case.team
}

fn falls(team: &Team, last: &str) -> Option<Falls> {
    let members = [member(5, Skill::DATA, 3), member(6, Skill::LEGAL, 3)];
    let leaving = Leaving::of(&members, id(5), day(last), day(TODAY));
    leaving.falls(team, &Calendar::france())
}

#[test]
fn a_last_day_is_today_or_within_two_years() {
    let refused = |last| match must_be_a_last_day(day(last), day(TODAY)) {
        Err(Refusal::Invalid(problems)) => Some(problems[0].key.clone()),
        _ => None,
    };
    assert_eq!(refused("2026-11-24").as_deref(), Some("problem-last-day-past"));
    assert_eq!(refused(TODAY), None, "whoever leaves tomorrow");
    assert_eq!(refused("2028-11-25"), None);
    assert_eq!(refused("2028-11-26").as_deref(), Some("problem-last-day-far"));
}

#[test]
fn what_falls_is_what_the_rules_will_say_then() {
    let team = led_by_five();
    let tomorrow = falls(&team, TODAY).unwrap();
    assert!(tomorrow.leads);
    assert_eq!(tomorrow.needs, [(team.needs[0], 60)]);
    assert_eq!(tomorrow.conditions, [Condition::CaseLeadConfirmed, Condition::SkillsCovered]);
    let days = period("2026-11-30", "2027-02-19").working_days(&Calendar::france());
    assert_eq!(tomorrow.promised, 60 * days);

    let later = falls(&team, "2027-01-22").unwrap();
    assert_eq!(later.conditions, [], "there for most of it");
    assert!(later.needs[0].1 < 60 && later.promised < tomorrow.promised);
    // Beyond what is looked at, somebody else is still to lead.
    let far = falls(&team, "2027-10-01").unwrap();
    assert_eq!((far.leads, &far.needs, far.promised), (true, &Vec::new(), 0));
}

/// The gate counts whoever is there for most of a need: what is lacking after them is said beside it.
#[test]
fn whoever_leaves_covers_in_part() {
    let team = led_by_five();
    let in_part = |until: Option<&str>| {
        let members = [Member { until: until.map(day), ..member(5, Skill::DATA, 3) }];
        let coverage = coverage(&team, &members, day(TODAY), &Calendar::france());
        let needs = team.needs_in_part(&coverage, &members, day(TODAY));
        needs.into_iter().map(|(need, it)| (need, it.last_day(need, &members))).collect::<Vec<_>>()
    };
    assert_eq!(in_part(None), [], "covered all the way");
    assert_eq!(in_part(Some("2027-01-22")), [(team.needs[0], Some(day("2027-01-22")))]);
    assert_eq!(in_part(Some(TODAY)), [], "nobody covers it: the gate asks for it");
}

#[test]
fn nothing_falls_where_nothing_goes_beyond_that_day() {
    let mut team = led_by_five();
    team.assignments[0].period = period("2026-11-26", "2027-01-29");
    assert_eq!(falls(&team, "2027-01-29"), None);
    team.assignments[0].person = id(6);
    assert_eq!(falls(&team, TODAY), None, "nor of a case of others");
}

#[test]
fn a_coordinator_says_it_and_the_team_is_as_it_was() {
    let team = team(vec![assign(assignment(5, TeamRole::Expert, true))]);
    let say = |who: u128| Command::SayLastDay { person: id(who), last_day: day("2026-03-31") };
    for role in [Role::Director, Role::Responder, Role::Administrator] {
        let refused = try_it(&team, &actor(9, role), say(5));
        assert_eq!(refused, Err(Refusal::NeedsRole(vec![Role::Coordinator])), "{role:?}");
    }
    let coordinator = actor(3, Role::Coordinator);
    let event = try_it(&team, &coordinator, say(5)).unwrap();
    assert_eq!(apply(team.clone(), &event), team);
    let unknown = Err(Refusal::Unmet(vec!["assigned".into()]));
    assert_eq!(try_it(&team, &coordinator, say(6)), unknown);
    let back = try_it(&team, &coordinator, Command::TakeLastDayBack { person: id(5) }).unwrap();
    assert_eq!(apply(team.clone(), &back), team);
}

/// A calendar draws what has no end as far as it is known.
#[test]
fn what_has_no_end_is_shown_to_that_of_its_need_or_over_twelve_weeks() {
    let mut team = led_by_five();
    let open = Period::without_end(day("2026-11-02"));
    let five = member(5, Skill::DATA, 3);
    let shown = |team: &Team, who: &Member, role| {
        team.shown(Some(who), None, role, open, day(TODAY)).map(|it| it.to)
    };
    let weeks = Some(day("2027-02-19"));
    assert_eq!(shown(&team, &five, TeamRole::Expert), weeks, "the need has none either");
    team.needs[0].period = Some(period("2026-11-02", "2027-05-28"));
    assert_eq!(shown(&team, &five, TeamRole::Expert), Some(day("2027-05-28")));
    assert_eq!(shown(&team, &five, TeamRole::Scribe), weeks, "who meets no need");
    assert_eq!(shown(&team, &member(6, Skill::LEGAL, 3), TeamRole::Expert), weeks);
    team.needs[0].period = Some(period("2026-11-02", "2026-11-20"));
    assert_eq!(shown(&team, &five, TeamRole::Expert), weeks, "that one is over");
    let later = Period::without_end(day("2027-06-01"));
    let later = team.shown(None, None, TeamRole::Expert, later, day(TODAY));
    assert_eq!(later.unwrap().to, Weeks::after(day("2027-06-01")).period().to);
}

/// From the day after on they are no member: what they had promised beyond is not shown again.
#[test]
fn nothing_is_shown_after_a_last_day_before_it_or_after() {
    let team = led_by_five();
    let last = day("2026-12-18");
    let (dated, open) =
        (period("2027-01-04", "2027-03-26"), Period::without_end(day("2026-11-02")));
    let leaves = Member { until: Some(last), ..member(5, Skill::DATA, 3) };
    for (who, today) in [(Some(&leaves), TODAY), (None, "2026-12-19"), (None, "2027-01-11")] {
        let shown = |promised| team.shown(who, Some(last), TeamRole::Expert, promised, day(today));
        assert_eq!(shown(open), Some(period("2026-11-02", "2026-12-18")), "on {today}");
        assert_eq!(shown(dated), None, "gone by then, on {today}");
    }
    let stays = member(5, Skill::DATA, 3);
    let shown = team.shown(Some(&stays), None, TeamRole::Expert, dated, day(TODAY));
    assert_eq!(shown, Some(dated));
}
