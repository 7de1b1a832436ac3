//! What is confirmed counts, and only the remainder is asked.

use super::question::{answer, ask, asks, booked, waiting};
use super::{assignment, id, member, period, share};
use crate::roster::model::proposal::{Reason, Why};
use crate::roster::model::*;

/// The twelve weeks that are looked at, a Saturday in November.
const ALL: (&str, &str) = ("2026-11-30", "2027-02-19");

fn need(skill: Skill, percent: u32) -> Need {
    Need { share: share(percent), ..asks(skill, 3) }
}

fn gives(person: u128, percent: u32, (from, to): (&str, &str)) -> Assignment {
    let period = period(from, to);
    Assignment { share: share(percent), period, ..assignment(person, TeamRole::Expert, true) }
}

/// Share, first and last week of all that is asked of a case whose team is this.
fn asked(needs: Vec<Need>, team: Vec<Assignment>, members: &[Member]) -> Vec<(u32, u32, u32)> {
    let mut case = waiting(1, needs);
    case.team.assignments = team;
    let asked = ask(members, &[case], &[]);
    let needs = asked.cases.iter().flat_map(|it| &it.needs);
    needs.map(|it| (it.share, it.first_week, it.last_week)).collect()
}

#[test]
fn of_sixty_percent_of_which_forty_are_confirmed_twenty_are_asked() {
    let members = [member(5, Skill::DATA, 3), member(6, Skill::DATA, 2)];
    let of = |team| asked(vec![need(Skill::DATA, 60)], team, &members);
    assert_eq!(of(vec![gives(5, 40, ALL)]), [(20, 1, 12)]);
    assert!(of(vec![gives(5, 60, ALL)]).is_empty(), "met: the case asks for nobody more");
    assert_eq!(of(vec![gives(6, 40, ALL)]), [(60, 1, 12)], "not of the level");
    let asked_only = Assignment { confirmed: false, ..gives(5, 40, ALL) };
    assert_eq!(of(vec![asked_only]), [(60, 1, 12)], "who has not said yes may still be changed");
    let scribe = Assignment { role: TeamRole::Scribe, ..gives(5, 40, ALL) };
    assert_eq!(of(vec![scribe]), [(60, 1, 12)], "whoever keeps the record meets no need");
}

#[test]
fn the_remainder_is_asked_for_the_weeks_in_which_it_is_missing() {
    let members = [member(5, Skill::DATA, 3)];
    let of = |need, team| asked(vec![need], team, &members);
    let half = ("2026-11-30", "2027-01-08");
    assert_eq!(of(need(Skill::DATA, 60), vec![gives(5, 40, half)]), [(20, 1, 6), (60, 7, 12)]);
    assert_eq!(of(need(Skill::DATA, 40), vec![gives(5, 40, half)]), [(40, 7, 12)]);
    let dated = Need { period: Some(period("2026-12-09", "2027-06-30")), ..need(Skill::DATA, 60) };
    let mut case = waiting(1, vec![dated]);
    case.team.assignments = vec![gives(5, 40, half)];
    let known = Known { today: "2026-11-28".parse().unwrap(), members: &members, booked: &[] };
    let pieces = still_asked(&case, known);
    let promised: Vec<_> = pieces.iter().map(|it| (it.need.share, it.need.period)).collect();
    assert_eq!(
        promised,
        [
            (share(20), Some(period("2026-12-09", "2027-01-08"))),
            (share(60), Some(period("2027-01-11", "2027-06-30"))),
        ],
        "as long as the need itself where it is not cut"
    );
}

/// Somebody who knows two trades gives their time once, to what was stated first.
#[test]
fn time_that_is_confirmed_counts_once() {
    let mut both = member(5, Skill::DATA, 3);
    both.skills.push((Skill::LEGAL, Level::try_from(3).unwrap()));
    let needs = vec![need(Skill::DATA, 40), need(Skill::LEGAL, 40)];
    assert_eq!(asked(needs, vec![gives(5, 60, ALL)], &[both]), [(20, 1, 12)]);
}

/// The case is led and lacks its data: whoever leads it stays, though nobody could lead it anew.
#[test]
fn a_case_that_is_led_is_never_dissolved() {
    let members = [member(5, Skill::DELIVERY, 4), member(6, Skill::DATA, 3)];
    let mut case = waiting(1, vec![need(Skill::DELIVERY, 60), need(Skill::DATA, 60)]);
    let lead = Assignment { role: TeamRole::CaseLead, ..gives(5, 60, ALL) };
    case.team.assignments = vec![lead, gives(6, 40, ALL)];
    let question = ask(&members, &[case.clone()], &[]);
    let waits = &question.cases[0];
    assert_eq!(waits.led_by, Some(id(5).to_string()));
    assert_eq!(waits.stays, [id(5).to_string(), id(6).to_string()]);
    assert_eq!(waits.team, [""; 0]);
    let load: Vec<_> = question.members[0].load.iter().map(|it| (&*it.case, it.share)).collect();
    assert_eq!(load, [("2026-0001", 60)], "what they give is no longer there to give elsewhere");
    let told = answer(&question);
    let staffed = &told.cases[0];
    assert_eq!(staffed.leaving, [""; 0]);
    assert_eq!(staffed.team.len(), 1, "one gives the rest");
    assert_eq!(staffed.team[0].member, id(6).to_string(), "who carries the case already");
    assert!(told.missing.is_empty());
    // Nobody is left to give it: it is said, and nobody leaves.
    case.team.assignments[1] = gives(6, 100, ALL);
    case.team.needs[1] = need(Skill::SECURITY, 60);
    let told = answer(&ask(&members, &[case], &[]));
    assert_eq!(told.cases[0].needs[0].unmet.as_ref().unwrap().why, Why::NobodyHasTheSkill);
    assert_eq!(told.cases[0].leaving, [""; 0]);
}

/// What they agreed to holds until they answer; it is theirs to give more, or not.
#[test]
fn whoever_is_asked_for_more_stays_with_what_they_agreed_to() {
    let members = [member(5, Skill::DATA, 3)];
    let mut case = waiting(1, vec![need(Skill::DATA, 60)]);
    case.team.assignments = vec![gives(5, 40, ALL)];
    let then = ask(&members, &[case.clone()], &[]);
    case.team.agreed = vec![gives(5, 40, ALL)];
    case.team.assignments = vec![Assignment { confirmed: false, ..gives(5, 60, ALL) }];
    let now = ask(&members, &[case], &[]);
    assert_eq!(then, now);
    assert!(still_stands(&then, &answer(&then), &now));
}

#[test]
fn what_nobody_has_time_for_is_asked_in_part() {
    let of = |percent, elsewhere: u32| {
        let members = [member(5, Skill::DATA, 3)];
        let promised = [Booked { share: share(elsewhere), ..booked(5, 90, ALL.0, ALL.1) }];
        let known =
            Known { today: "2026-11-28".parse().unwrap(), members: &members, booked: &promised };
        let asked = still_asked(&waiting(1, vec![need(Skill::DATA, percent)]), known);
        (asked[0].wanted.share, asked[0].need.share.percent(), asked[0].lacking)
    };
    assert_eq!(of(60, 60), (60, 60, 0), "within what may be proposed beyond capacity");
    assert_eq!(of(60, 65), (35, 35, 25), "as much as is left, and how much will be missing");
    assert_eq!(of(60, 75), (60, 60, 0), "less than half is no part of it: nobody meets it");
    assert_eq!(of(60, 62), (35, 35, 25), "in round parts");
}

/// Somebody who gives less from the seventh week on has time for what ends before.
#[test]
fn what_is_asked_in_part_is_held_against_what_is_given_in_its_weeks() {
    let later = vec![("2027-01-11".parse().unwrap(), share(40))];
    let solene =
        Member { capacity: Capacity::changing(share(100), later), ..member(5, Skill::DATA, 3) };
    let of = |dates| {
        let need = Need { period: dates, ..need(Skill::DATA, 60) };
        let members = [solene.clone()];
        let known = Known { today: "2026-11-28".parse().unwrap(), members: &members, booked: &[] };
        let asked = still_asked(&waiting(1, vec![need]), known);
        (asked[0].wanted.share, asked[0].lacking)
    };
    assert_eq!(of(Some(period("2026-11-30", "2027-01-08"))), (60, 0));
    assert_eq!(of(Some(period("2026-11-30", "2027-01-15"))), (40, 20));
    assert_eq!(of(None), (40, 20));
}

/// Where the needs fall into more pieces than a question holds, each is asked once, for the most of it.
#[test]
fn a_case_never_asks_more_than_a_question_holds() {
    let members = [member(5, Skill::DATA, 3)];
    let needs: Vec<Need> = (0..12).map(|more| need(Skill::DATA, 40 + more)).collect();
    let weeks = |first: u64| {
        let from = chrono::NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        let from = from + chrono::Days::new(14 * first);
        Period { from, to: from + chrono::Days::new(4) }
    };
    // One week in two, somebody else each time.
    let team =
        (0..6).map(|at| Assignment { period: weeks(at), ..gives(5 + u128::from(at), 50, ALL) });
    let members: Vec<Member> =
        (5..11).map(|person| Member { person: id(person), ..members[0].clone() }).collect();
    let asked = asked(needs, team.collect(), &members);
    assert_eq!(asked.len(), Need::MOST, "{asked:?}");
    assert!(asked.iter().all(|it| it.2 == 12), "{asked:?}");
}

/// The road counts where it is known where the days on site are; homes matter then, and only then.
#[test]
fn days_on_site_have_a_road_once_their_place_is_said() {
    let lives = |person, home: Option<&str>| Member {
        home: home.and_then(Area::from_code),
        ..member(person, Skill::DELIVERY, 4)
    };
    let members = [lives(5, Some("59")), lives(6, Some("69")), lives(7, None)];
    let on_site = |place| Need {
        on_site_days: 10,
        place: Area::from_code(place),
        ..need(Skill::DELIVERY, 60)
    };
    let unsaid = ask(&members, &[waiting(1, vec![on_site("")])], &[]);
    let wanted = &unsaid.cases[0].needs[0];
    assert_eq!((wanted.on_site_days, &wanted.place), (0, &None));
    assert!(unsaid.journeys.is_empty() && unsaid.members.iter().all(|it| it.home.is_none()));

    let said = ask(&members, &[waiting(1, vec![on_site("69")])], &[]);
    let wanted = &said.cases[0].needs[0];
    assert_eq!((wanted.on_site_days, wanted.place.as_deref()), (10, Some("69")));
    let homes: Vec<_> = said.members.iter().map(|it| it.home.as_deref().unwrap()).collect();
    assert_eq!(homes, ["59", "69", "unsaid"]);
    let ways: Vec<_> = said.journeys.iter().map(|it| (&it.between[..], it.hours)).collect();
    assert_eq!(ways, [(&["59".to_owned(), "69".to_owned()][..], 6)]);
    let told = answer(&said);
    let here = &told.cases[0].team[0];
    assert_eq!(here.member, id(6).to_string(), "who lives there goes");
    assert!(here.reasons.contains(&Reason::LivesThere { place: "69".into() }));
    let without: Vec<Member> = vec![members[0].clone()];
    let told = answer(&ask(&without, &[waiting(1, vec![on_site("69")])], &[]));
    let far = Reason::Travels { from: "59".into(), place: "69".into(), hours: 6 };
    assert!(told.cases[0].team[0].reasons.contains(&far));
    assert_eq!(told.worth.travel, 10 * 6 * 30);
}

/// Of half of the time, half of the days; of a need that lasts longer, what falls into these weeks.
#[test]
fn the_days_on_site_go_with_the_time() {
    let of = |period, team| {
        let need = Need {
            on_site_days: 10,
            place: Area::from_code("69"),
            period,
            ..need(Skill::DATA, 40)
        };
        let mut case = waiting(1, vec![need]);
        case.team.assignments = team;
        let asked = ask(&[member(5, Skill::DATA, 3)], &[case], &[]);
        asked.cases[0].needs.iter().map(|it| it.on_site_days).collect::<Vec<_>>()
    };
    assert_eq!(of(None, vec![]), [10]);
    assert_eq!(of(None, vec![gives(5, 20, ALL)]), [5]);
    assert_eq!(of(Some(period("2026-11-30", "2027-05-16")), vec![]), [5], "of twenty-four weeks");
}
