//! From what is known to a question, and back from an answer to what it says of today.

use super::{assignment, day, id, member, organisation, period, share};
use crate::base::{CaseId, PersonId, Priority};
use crate::roster::model::proposal::{Limit, Proposal, Staffing, propose, weigh};
use crate::roster::model::*;
use chrono::Days;
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

/// A Saturday: the weeks begin on Monday 30 November, and end on Friday 19 February.
const TODAY: &str = "2026-11-28";

pub(super) fn asks(skill: Skill, level: u8) -> Need {
    Need::of(skill, Level::try_from(level).unwrap())
}

pub(super) fn waiting(rank: u32, needs: Vec<Need>) -> WaitingCase {
    WaitingCase {
        id: CaseId(Uuid::from_u128(rank.into())),
        number: format!("2026-{rank:04}").parse().unwrap(),
        title: "Paie unifiée".into(),
        priority: Priority::P2,
        version: 7,
        line: vec![organisation(8), organisation(7)],
        team: Team { needs, ..Team::default() },
        told_days: BTreeSet::new(),
    }
}

pub(super) fn booked(person: u128, case: u128, from: &str, to: &str) -> Booked {
    let case = CaseId(Uuid::from_u128(case));
    Booked { person: id(person), case, period: period(from, to), share: share(40), confirmed: true }
}

pub(super) fn ask(members: &[Member], cases: &[WaitingCase], booked: &[Booked]) -> Staffing {
    question(day(TODAY), members, &cases.iter().collect::<Vec<_>>(), booked)
}

pub(super) fn answer(asked: &Staffing) -> Proposal {
    propose(asked.clone(), Limit { work: u64::MAX, stop: &mut || false }).expect("no faults")
}

/// The only candidate of a question about data, with these facts.
fn candidate(of: impl Fn(&mut Member)) -> crate::roster::model::proposal::Candidate {
    let mut solene = member(5, Skill::DATA, 3);
    of(&mut solene);
    ask(&[solene], &[waiting(1, vec![asks(Skill::DATA, 3)])], &[]).members[0].clone()
}

#[test]
fn a_proposal_looks_at_twelve_weeks_from_next_monday_on() {
    for today in ["2026-11-23", TODAY, "2026-11-29"] {
        let weeks = Weeks::after(day(today));
        assert_eq!(weeks.period(), period("2026-11-30", "2027-02-19"), "{today}");
        assert_eq!(weeks.dates(2, 3), period("2026-12-07", "2026-12-18"));
    }
}

#[test]
fn a_need_without_dates_lasts_all_the_weeks_and_another_is_cut_to_them() {
    let lasts = |dates: Option<(&str, &str)>| {
        let dates = dates.map(|(from, to)| period(from, to));
        let need = Need { period: dates, ..asks(Skill::DATA, 3) };
        let known = Known { today: day(TODAY), members: &[], booked: &[] };
        let asked = still_asked(&waiting(1, vec![need]), known);
        asked.first().map(|it| (it.wanted.first_week, it.wanted.last_week))
    };
    assert_eq!(lasts(None), Some((1, 12)));
    assert_eq!(lasts(Some(("2026-12-09", "2026-12-15"))), Some((2, 3)));
    assert_eq!(lasts(Some(("2026-12-12", "2026-12-20"))), Some((3, 3)), "from Monday to Friday");
    assert_eq!(lasts(Some(("2026-12-12", "2026-12-13"))), None, "nobody works on those days");
    assert_eq!(lasts(Some(("2026-01-01", "2027-12-31"))), Some((1, 12)));
    assert_eq!(lasts(Some(("2027-02-19", "2027-06-30"))), Some((12, 12)));
    assert_eq!(lasts(Some(("2027-02-20", "2027-06-30"))), None, "after the last Friday");
    assert_eq!(lasts(Some(("2026-09-01", "2026-11-29"))), None, "over by then");
}

#[test]
fn what_somebody_gives_is_told_week_by_week_where_it_changes() {
    let changing = |changes: &[(&str, u32)]| {
        let changes: Vec<_> =
            changes.iter().map(|(from, percent)| (day(from), share(*percent))).collect();
        let it = candidate(|it| it.capacity = Capacity::changing(share(80), changes.clone()));
        let later = it.capacity_changes.iter().map(|it| (it.from_week, it.capacity));
        (it.capacity, later.collect::<Vec<_>>())
    };
    assert_eq!(changing(&[]), (80, vec![]));
    let both = changing(&[("2027-01-04", 50), ("2027-01-18", 100)]);
    assert_eq!(both, (80, vec![(6, 50), (8, 100)]), "nothing is lost in the weeks before");
    assert_eq!(changing(&[("2026-12-09", 50)]), (80, vec![(2, 50)]), "its week has the least");
    assert_eq!(changing(&[("2026-12-09", 100)]), (80, vec![(3, 100)]), "of its days");
    assert_eq!(changing(&[("2026-12-05", 50)]), (80, vec![(2, 50)]), "nobody works on a Saturday");
    assert_eq!(changing(&[("2026-11-01", 60)]), (60, vec![]), "it holds since");
    assert_eq!(changing(&[("2027-03-01", 20)]), (80, vec![]), "it comes after");
}

#[test]
fn days_away_count_as_far_as_the_weeks_go() {
    let leave = [period("2026-11-20", "2026-12-02"), period("2027-02-22", "2027-03-05")];
    let away = candidate(|it| it.leave = leave.to_vec()).leave;
    assert_eq!(away.len(), 1, "the second is later");
    assert_eq!((away[0].from, away[0].to), (day("2026-11-30"), day("2026-12-02")));
}

#[test]
fn whoever_must_stay_away_or_said_no_is_not_asked() {
    let link = DeclaredLink { organisation: organisation(7), left_on: day("2025-06-30") };
    let barred = |team: &dyn Fn(&mut Team)| {
        let mut solene = member(5, Skill::DATA, 3);
        solene.links = vec![link];
        let mut case = waiting(1, vec![asks(Skill::DATA, 3)]);
        team(&mut case.team);
        ask(&[solene], &[case], &[]).members[0].conflicts.clone()
    };
    assert_eq!(barred(&|_| {}), ["2026-0001"]);
    let except = Event::Excepted { person: id(5), reason: "seule à savoir".into() };
    assert_eq!(barred(&|team| *team = apply(team.clone(), &except)), [""; 0]);
    let mut case = waiting(1, vec![asks(Skill::DATA, 3)]);
    let no = Event::Objected { person: id(5), reason: "déjà trois dossiers".into() };
    case.team = apply(case.team, &no);
    assert_eq!(ask(&[member(5, Skill::DATA, 3)], &[case], &[]).members[0].conflicts, ["2026-0001"]);
}

/// No number and no title of a case that is not asked about, whoever asks.
#[test]
fn time_promised_elsewhere_has_no_name() {
    let members = [member(5, Skill::DATA, 3)];
    let elsewhere = [
        booked(5, 90, "2026-12-01", "2026-12-20"),
        booked(5, 91, "2026-12-07", "2027-12-31"),
        booked(5, 92, "2026-10-01", "2026-11-29"),
        booked(6, 93, "2026-12-01", "2026-12-20"),
    ];
    let asked = ask(&members, &[waiting(1, vec![asks(Skill::DATA, 3)])], &elsewhere);
    let load = asked.members[0].load.iter().map(|it| (&*it.case, it.first_week, it.last_week));
    assert_eq!(load.collect::<Vec<_>>(), [("other-1", 1, 3), ("other-2", 2, 12)]);
}

#[test]
fn who_is_asked_for_a_case_that_waits_is_free_to_be_chosen_again() {
    let mut case = waiting(1, vec![asks(Skill::DATA, 3)]);
    case.team.assignments =
        vec![assignment(5, TeamRole::Expert, false), assignment(6, TeamRole::Scribe, true)];
    let members = [member(5, Skill::DATA, 3), member(6, Skill::DATA, 3)];
    let here = [booked(5, 1, "2026-12-01", "2026-12-20"), booked(6, 1, "2026-12-01", "2026-12-20")];
    let asked = ask(&members, &[case.clone()], &here);
    assert_eq!(asked.cases[0].team, [""; 0], "whoever was only asked does not know it yet");
    let load: Vec<usize> = asked.members.iter().map(|it| it.load.len()).collect();
    assert_eq!(load, [0, 1], "who keeps the record gives that time all the same");
    case.told_days = BTreeSet::from([id(5), id(6)]);
    let asked = ask(&members, &[case], &here);
    assert_eq!(asked.cases[0].team, [id(5).to_string()], "who keeps the record meets no need");
}

#[test]
fn cases_without_needs_and_people_who_know_nothing_asked_for_are_left_out() {
    let members =
        [member(5, Skill::DATA, 1), member(6, Skill::LEGAL, 4), member(7, Skill::LEGAL, 4)];
    let mut silent = waiting(2, Vec::new());
    silent.team.assignments = vec![assignment(7, TeamRole::CaseLead, true)];
    let mut case = waiting(1, vec![asks(Skill::DATA, 3)]);
    case.team.assignments = vec![assignment(6, TeamRole::Expert, true)];
    let asked = ask(&members, &[silent, case], &[]);
    assert_eq!(asked.cases.iter().map(|it| &*it.id).collect::<Vec<_>>(), ["2026-0001"]);
    let people: Vec<_> = asked.members.iter().map(|it| it.id.clone()).collect();
    assert_eq!(people, [id(5).to_string(), id(6).to_string()], "too low a level is still told");
}

#[test]
fn a_proposal_stands_until_something_it_rests_on_changes() {
    let delivery = |person| {
        let mut it = member(person, Skill::DELIVERY, 4);
        it.skills.push((Skill::DATA, Level::try_from(3).unwrap()));
        it
    };
    let members = [delivery(5), delivery(6)];
    let needs = vec![asks(Skill::DELIVERY, 3)];
    let then = ask(&members, &[waiting(1, needs.clone())], &[]);
    let told = answer(&then);
    let chosen: PersonId = told.cases[0].team[0].member.parse().unwrap();
    let with_team = |person: PersonId| {
        let mut case = waiting(1, needs.clone());
        let role = TeamRole::CaseLead;
        case.team.assignments = vec![Assignment { person, ..assignment(1, role, false) }];
        ask(&members, &[case], &[])
    };
    assert!(still_stands(&then, &told, &then));
    assert!(still_stands(&then, &told, &with_team(chosen)), "it was followed");
    let other = if chosen == id(5) { id(6) } else { id(5) };
    assert!(still_stands(&then, &told, &with_team(other)), "who was only asked changes nothing");
    let mut away = members.to_vec();
    away[0].leave = vec![period("2026-12-24", "2026-12-31")];
    assert!(!still_stands(&then, &told, &ask(&away, &[waiting(1, needs.clone())], &[])));
    let later = question(day("2026-12-01"), &members, &[&waiting(1, needs)], &[]);
    assert!(!still_stands(&then, &told, &later), "a week went by");
}

fn people() -> impl Strategy<Value = Vec<Member>> {
    let skills = prop::collection::btree_map(0..10_usize, 1..=4_u8, 0..5);
    let leave = prop::collection::vec((0..120_u64, 0..40_u64), 0..3);
    let changes = prop::collection::btree_map(0..120_u64, 1..=100_u32, 0..3);
    let one =
        (skills, leave, 1..=100_u32, changes).prop_map(|(skills, leave, percent, changes)| {
            let mut it = member(1, Skill::DATA, 1);
            let known = |(skill, level)| (Skill::FIRST[skill], Level::try_from(level).unwrap());
            it.skills = skills.into_iter().map(known).collect();
            let changes =
                changes.into_iter().map(|(from, percent)| (dates(from, 0).from, share(percent)));
            it.capacity = Capacity::changing(share(percent), changes.collect());
            it.leave = leave.into_iter().map(|(from, length)| dates(from, length)).collect();
            it
        });
    prop::collection::vec(one, 0..8).prop_map(|mut members| {
        members.iter_mut().zip(1..).for_each(|(it, number)| it.person = id(number));
        members
    })
}

fn dates(from: u64, length: u64) -> Period {
    let from = day("2026-11-01") + Days::new(from);
    Period { from, to: from + Days::new(length) }
}

fn cases() -> impl Strategy<Value = Vec<WaitingCase>> {
    let dates = prop::option::of((0..140_u64, 0..200_u64));
    let need = (0..10_usize, 1..=4_u8, 1..=100_u32, dates, 0..60_u32).prop_map(
        |(skill, level, percent, dates, on_site_days)| Need {
            share: share(percent),
            period: dates.map(|(from, length)| self::dates(from, length)),
            on_site_days,
            ..asks(Skill::FIRST[skill], level)
        },
    );
    let on_it = (1..9_u128, 0..3_usize, any::<bool>(), 1..=100_u32, 0..100_u64, 0..100_u64)
        .prop_map(|(person, role, confirmed, percent, from, length)| Assignment {
            share: share(percent),
            period: self::dates(from, length),
            ..assignment(person, TeamRole::ALL[role], confirmed)
        });
    let team = prop::collection::vec(on_it, 0..4).prop_map(|mut team| {
        let mut known = BTreeSet::new();
        team.retain(|it: &Assignment| known.insert(it.person));
        // There is one who leads.
        let leads = |it: &Assignment| it.role == TeamRole::CaseLead;
        let lead = team.iter().find(|it| leads(it)).map(|it| it.person);
        team.retain(|it| !leads(it) || Some(it.person) == lead);
        team
    });
    let case = (prop::collection::vec(need, 0..6), team);
    prop::collection::vec(case, 0..4).prop_map(|cases| {
        let whole = |((needs, team), rank): ((Vec<Need>, Vec<Assignment>), u32)| {
            let mut case = waiting(rank, needs);
            case.team.assignments = team;
            case
        };
        cases.into_iter().zip(1..).map(whole).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, ..Default::default() })]

    /// Whatever is known, it makes a question without faults; its answer is kept as it is told, weighs what
    /// it says, and stands while nothing changes.
    #[test]
    fn what_is_known_can_be_asked_and_what_is_answered_can_be_kept(
        members in people(), cases in cases(), away in 0..100_u64,
    ) {
        let promised = [Booked { period: dates(away, 30), ..booked(1, 99, TODAY, TODAY) }];
        let asked = ask(&members, &cases, &promised);
        let told = propose(asked.clone(), Limit { work: 20_000, stop: &mut || false });
        let told = told.expect("no faults");
        let kept: Proposal = serde_json::from_str(&serde_json::to_string(&told).unwrap()).unwrap();
        prop_assert_eq!(&kept, &told);
        let chosen = told.cases.iter().map(|it| it.needs.iter().map(|it| it.member.clone()).collect());
        let weighed = weigh(&asked, &chosen.collect());
        prop_assert_eq!(weighed.worth, told.worth);
        prop_assert_eq!(weighed.breaches, vec![]);
        let leads = told.cases.iter().zip(&asked.cases).map(|(told, asked)| {
            let chosen = told.team.iter().find(|it| it.role == TeamRole::CaseLead);
            asked.led_by.clone().or_else(|| chosen.map(|it| it.member.clone()))
        });
        prop_assert_eq!(weighed.leads, leads.collect::<Vec<_>>());
        prop_assert!(still_stands(&asked, &told, &asked));
    }
}
