//! Whom the brigade lacks, month by month.

use super::*;

fn need(skill: Skill, level: u8, percent: u32) -> Need {
    Need { share: share(percent), ..Need::of(skill, Level::try_from(level).unwrap()) }
}

fn asks(needs: Vec<Need>) -> Team {
    Team { needs, ..Team::default() }
}

/// What is missing of each skill in each month, in hundredths of people.
fn missing(teams: Vec<Team>, members: &[Member]) -> Vec<(Skill, u8, Vec<u32>)> {
    let calendar = Calendar::france();
    let months = Month::from(day("2027-01-11"), &calendar);
    let teams: Vec<(usize, Team)> = teams.into_iter().enumerate().collect();
    let lacking = lacking(&teams, members, &months, &calendar);
    let people = |it: &Lacking<usize>| {
        it.months.iter().zip(&months).map(|(lack, month)| month.people(lack.missing)).collect()
    };
    lacking.iter().map(|it| (it.skill, it.level.number(), people(it))).collect()
}

#[test]
fn six_months_are_looked_at_from_the_first_week_in_which_anybody_could_begin() {
    let months = Month::from(day("2026-11-28"), &Calendar::france());
    let said: Vec<_> =
        months.iter().map(|it| (it.days.from, it.days.to, it.working_days)).collect();
    assert_eq!(said.len(), 6);
    // The twenty-eighth is a Saturday.
    assert_eq!(said[0], (day("2026-11-30"), day("2026-11-30"), 1));
    assert_eq!((said[3].0, said[3].1), (day("2027-02-01"), day("2027-02-28")));
    assert_eq!(said[5].1, day("2027-04-30"));
    // On a Monday nobody begins that week any more: the last days of the year count for nothing.
    let months = Month::from(day("2026-12-28"), &Calendar::france());
    assert_eq!((months[0].days.from, months[0].working_days), (day("2027-01-04"), 20));
    assert_eq!(months[5].days.to, day("2027-06-30"));
}

/// What was asked for the week that is under way is asked of nobody any more.
#[test]
fn the_days_before_the_first_monday_lack_nobody() {
    let over = Need {
        period: Some(Period { from: day("2027-01-04"), to: day("2027-01-15") }),
        ..need(Skill::DATA, 3, 60)
    };
    assert_eq!(missing(vec![asks(vec![over])], &[]), []);
}

#[test]
fn two_cases_that_lack_a_trade_lack_it_together() {
    let spring = Period { from: day("2027-03-01"), to: day("2027-04-30") };
    let in_spring = Need { period: Some(spring), ..need(Skill::RELIABILITY, 3, 60) };
    let teams = vec![asks(vec![in_spring]), asks(vec![need(Skill::RELIABILITY, 3, 80)])];
    let all = (Skill::RELIABILITY, 3, vec![80, 80, 140, 140, 80, 80]);
    assert_eq!(missing(teams, &[]), [all]);
}

/// Whoever would meet the lower level is not enough for the higher one.
#[test]
fn each_level_of_a_trade_is_lacking_for_itself() {
    let teams = vec![
        asks(vec![need(Skill::RELIABILITY, 3, 60)]),
        asks(vec![need(Skill::RELIABILITY, 4, 60)]),
    ];
    let of = |level| (Skill::RELIABILITY, level, vec![60; 6]);
    assert_eq!(missing(teams, &[]), [of(4), of(3)], "of as much, the higher level first");
}

#[test]
fn what_is_lacked_most_comes_first_and_names_its_cases() {
    let calendar = Calendar::france();
    let months = Month::from(day("2027-01-11"), &calendar);
    let teams = [
        (7, asks(vec![need(Skill::LEGAL, 2, 10), need(Skill::LEGAL, 3, 20)])),
        (8, asks(vec![need(Skill::SECURITY, 3, 60), need(Skill::LEGAL, 2, 10)])),
    ];
    let lacking = lacking(&teams, &[], &months, &calendar);
    let said: Vec<_> = lacking.iter().map(|it| (it.skill, it.cases.clone())).collect();
    let legal = [(Skill::LEGAL, vec![7]), (Skill::LEGAL, vec![7, 8])];
    assert_eq!(said, [vec![(Skill::SECURITY, vec![8])], legal.to_vec()].concat());
    let levels: Vec<_> = lacking.iter().map(|it| it.level.number()).collect();
    assert_eq!(levels, [3, 3, 2]);
}

/// A need without days lasts as long as the team is there: its end is not the end of the world.
#[test]
fn what_the_team_covers_is_not_lacking_and_what_waits_to_be_confirmed_is_told_apart() {
    let members = [member(5, Skill::DATA, 3)];
    let team = |confirmed| Team {
        assignments: vec![Assignment {
            period: Period { from: day("2027-01-01"), to: day("2027-03-31") },
            ..assignment(5, TeamRole::Expert, confirmed)
        }],
        ..asks(vec![need(Skill::DATA, 3, 60)])
    };
    assert_eq!(missing(vec![team(true)], &members), []);
    assert_eq!(missing(vec![team(false)], &members), [(Skill::DATA, 3, vec![0; 6])]);
    let calendar = Calendar::france();
    let months = Month::from(day("2027-01-11"), &calendar);
    let waiting = lacking(&[(0, team(false))], &members, &months, &calendar);
    let tentative: Vec<_> = waiting[0].months.iter().map(|it| it.tentative > 0).collect();
    assert_eq!(tentative, [true, true, true, false, false, false]);
    assert_eq!(waiting[0].worst(&months), None);
}

/// Whoever is assigned for as long as the intervention lasts goes on covering it, and it goes on asking.
#[test]
fn a_need_that_is_met_without_an_end_is_met_in_all_months() {
    let members = [member(5, Skill::DATA, 3)];
    let team = |percent| Team {
        assignments: vec![Assignment {
            period: Period::without_end(day("2027-01-18")),
            share: share(percent),
            ..assignment(5, TeamRole::Expert, true)
        }],
        ..asks(vec![need(Skill::DATA, 3, 60)])
    };
    assert_eq!(missing(vec![team(60)], &members), []);
    let half = missing(vec![team(30)], &members);
    assert_eq!(half[0].2[1..], [30, 30, 30, 30, 30], "to the last month");
    let covers = coverage(&team(60), &members, day("2027-01-11"), &Calendar::france());
    assert_eq!((covers[0].confirmed, covers[0].missing()), (60, 0));
}

/// Who was asked for later, and for something else, takes nothing away from what is lacking until then.
#[test]
fn a_need_without_days_is_asked_at_once_whenever_somebody_begins() {
    let team = |skill| {
        let later = Assignment {
            period: Period { from: day("2027-04-01"), to: day("2027-06-30") },
            share: share(60),
            ..assignment(5, TeamRole::Expert, false)
        };
        let team = Team { assignments: vec![later], ..asks(vec![need(Skill::DATA, 3, 60)]) };
        missing(vec![team], &[member(5, skill, 3)])
    };
    assert_eq!(team(Skill::LEGAL), [(Skill::DATA, 3, vec![60; 6])]);
    assert_eq!(team(Skill::DATA), [(Skill::DATA, 3, vec![60, 60, 60, 0, 0, 0])]);
}

#[test]
fn the_worst_month_is_the_first_of_those_in_which_most_is_missing() {
    let calendar = Calendar::france();
    let months = Month::from(day("2027-01-11"), &calendar);
    let march = Period { from: day("2027-03-01"), to: day("2027-03-31") };
    let needs =
        vec![need(Skill::DATA, 3, 50), Need { period: Some(march), ..need(Skill::DATA, 3, 70) }];
    let lacking = lacking(&[(0, asks(needs))], &[], &months, &calendar);
    assert_eq!(lacking[0].worst(&months), Some((months[2], 120)));
}
