//! Days told: how they are written, when, how many, and who reads them.

use super::{actor, assignment, case_in_staffing, day, id, period};
use crate::base::{Actor, Refusal, Role};
use crate::case::model::{Case, CaseNumber, Part};
use crate::clock::Calendar;
use crate::roster::model::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn quarters(typed: &str) -> Quarters {
    typed.parse().unwrap()
}

fn case(rank: u32) -> CaseNumber {
    CaseNumber { year: 2026, rank }
}

#[test]
fn days_are_written_with_a_comma_or_a_point_in_quarters() {
    for (typed, count) in [
        ("", 0),
        ("0", 0),
        ("1,5", 6),
        ("1.5", 6),
        (" 0,25 ", 1),
        (".75", 3),
        ("2,50", 10),
        ("5", 20),
        ("3.0", 12),
    ] {
        assert_eq!(typed.parse(), Ok(Quarters::of(count)), "{typed:?}");
    }
    let none = ["1,3", "0.125", "-1", "1,", ".", "1.5.0", "un", "1e1", "NaN", "100", "½", "1\0"];
    for typed in none {
        assert_eq!(typed.parse::<Quarters>(), Err(NotInQuarters), "{typed:?}");
    }
    assert_eq!(quarters("4,75").parts(), (4, "75"));
    let nearest = [0, 12, 13, 37, 38, 100, 140].map(|it| Quarters::nearest(it).count());
    assert_eq!(nearest, [0, 0, 1, 1, 2, 4, 6], "40 % of 3.5 days is nearer to 1.5 than to 1.25");
}

#[test]
fn a_week_is_told_from_its_monday_on_and_for_eight_weeks_after() {
    let today = day("2026-11-26");
    let state = |week| week_state(day(week), today);
    assert_eq!(state("2026-11-30"), WeekState::ToCome);
    assert_eq!([state("2026-11-23"), state("2026-11-29")], [WeekState::Open; 2], "this week");
    assert_eq!(state("2026-09-28"), WeekState::Open);
    assert_eq!(state("2026-09-27"), WeekState::Over);
    assert_eq!(first_open_week(today), day("2026-09-28"));
    let unmet = |week| must_be_open(day(week), today).unwrap_err();
    assert_eq!(unmet("2027-01-04"), Refusal::Unmet(vec!["week_begun".into()]));
    assert_eq!(unmet("2026-01-05"), Refusal::Unmet(vec!["week_open".into()]));
}

/// Correcting is telling again, and telling the same again is nothing new.
#[test]
fn only_what_is_told_otherwise_changes() {
    let known = [(case(1), quarters("2")), (case(2), quarters("")), (case(3), quarters("1"))];
    let typed = BTreeMap::from([(case(1), quarters("2")), (case(2), quarters("0,5"))]);
    let none = Quarters::default();
    assert_eq!(
        changed_days(&known, &unseen(), &typed, none, 5),
        Ok(vec![(case(2), quarters("0,5"))])
    );
    let typed = BTreeMap::from([(case(1), none)]);
    assert_eq!(
        changed_days(&known, &unseen(), &typed, none, 5),
        Ok(vec![(case(1), none)]),
        "taken back"
    );
}

/// A page that does not say what it showed.
fn unseen() -> BTreeMap<CaseNumber, Quarters> {
    BTreeMap::new()
}

/// Two tabs on one week: the older one takes back nothing that it did not know of.
#[test]
fn an_old_page_changes_what_was_typed_on_it_and_nothing_else() {
    let known = [(case(1), quarters("2")), (case(2), quarters(""))];
    let seen = BTreeMap::from([(case(1), quarters("")), (case(2), quarters(""))]);
    let none = Quarters::default();
    let typed = |one, two| BTreeMap::from([(case(1), quarters(one)), (case(2), quarters(two))]);
    let changes = |one, two| changed_days(&known, &seen, &typed(one, two), none, 5);
    assert_eq!(changes("", "1"), Ok(vec![(case(2), quarters("1"))]), "2 days are told by now");
    assert_eq!(changes("2", ""), Ok(vec![]), "both said the same");
    let Err(Refusal::Invalid(problems)) = changes("3", "1") else { panic!("it was not asked") };
    assert_eq!(problems[0].field, "days[case-2026-0001]");
}

/// The week of 9 November 2026 has four working days.
#[test]
fn more_days_than_a_week_has_are_refused_where_they_go_beyond() {
    let known = [(case(1), quarters("1")), (case(2), quarters("")), (case(3), quarters(""))];
    let typed = BTreeMap::from([(case(2), quarters("2,5")), (case(3), quarters("0,5"))]);
    assert!(changed_days(&known, &unseen(), &typed, Quarters::default(), 4).is_ok(), "four in all");
    let Err(Refusal::Invalid(problems)) =
        changed_days(&known, &unseen(), &typed, quarters("0,25"), 4)
    else {
        panic!("more than four days were let through")
    };
    assert_eq!(problems[0].field, "days[case-2026-0003]");
    assert_eq!(problems[0].facts["most"], "4");
}

/// Thursday 8 January is a day away; 1 January is nobody's.
#[test]
fn what_is_planned_is_a_share_of_the_days_at_work() {
    let calendar = Calendar::france();
    let mut it = assignment(5, TeamRole::Expert, true);
    it.period = period("2026-01-01", "2026-12-31");
    let until = |leave: &[Period], last| planned_until(it.stretches(), leave, day(last), &calendar);
    assert_eq!(until(&[], "2025-12-31"), Quarters::default());
    assert_eq!(until(&[], "2026-01-01"), Quarters::default(), "a holiday");
    assert_eq!(until(&[], "2026-01-09"), quarters("3,5"), "60 % of six days is 3.6");
    assert_eq!(until(&[period("2026-01-08", "2026-01-08")], "2026-01-09"), quarters("3"));
}

/// Who reads the days spent on a case.
#[test]
fn sums_of_members_are_for_who_runs_the_case_or_oversees_it() {
    let mut case: Case = case_in_staffing();
    case.people.extend([(Part::CaseLead, id(5)), (Part::Responder, id(6))]);
    let sight = |reader: Actor| effort_sight(&case, &[], &reader);
    for role in Role::OVERSEE {
        assert_eq!(sight(actor(9, role)), EffortSight::ByMember, "{role:?}");
    }
    assert_eq!(sight(actor(5, Role::Responder)), EffortSight::ByMember, "the case lead");
    assert_eq!(sight(actor(6, Role::Responder)), EffortSight::Sum);
    assert_eq!(sight(actor(9, Role::Administrator)), EffortSight::None);
    for (person, role) in [(1, Role::ProjectLead), (2, Role::Sponsor), (1, Role::Director)] {
        assert_eq!(sight(actor(person, role)), EffortSight::None, "the project, as {role:?}");
    }
}

#[test]
fn an_address_says_which_week() {
    let today = day("2026-11-26");
    let address = |week, fill| DaysView::parse(week, fill, today).address();
    assert_eq!(address("", ""), "/team/days");
    assert_eq!(address("2026-11-12", "planned"), "/team/days?week=2026-11-09&fill=planned");
    for wrong in ["hier", "2026-02-30", "2026-12-07", "9999-12-31", "+262142-12-31"] {
        assert_eq!(address(wrong, "x"), "/team/days", "{wrong}");
    }
    let now = DaysView::parse("", "", today);
    assert_eq!(now.later(), None, "what is to come is not told");
    let back: Vec<_> = std::iter::successors(Some(now), |it| it.earlier(None)).collect();
    assert_eq!(back.len(), 9, "this week and eight before");
    assert!(back.iter().all(|it| it.is_open()));
    let told = Some(day("2026-08-31"));
    let back = std::iter::successors(Some(now), |it| it.earlier(told));
    assert_eq!(back.last().unwrap().monday, day("2026-08-31"), "as far as something was told");
}

proptest! {
    /// Whatever is typed: what is let through is no more than the week, and nothing of it is lost.
    #[test]
    fn what_is_let_through_fits_the_week(
        before in prop::collection::vec(0_u32..8, 1..6),
        typed in prop::collection::btree_map(0_u32..6, 0_u32..12, 0..6),
        elsewhere in 0_u32..8,
    ) {
        let known: Vec<_> = (0..).zip(&before).map(|(at, it)| (case(at), Quarters::of(*it))).collect();
        let typed: BTreeMap<_, _> = typed.iter()
            .filter(|(at, _)| **at < before.len() as u32)
            .map(|(at, it)| (case(*at), Quarters::of(*it)))
            .collect();
        let after = |it: &(CaseNumber, Quarters)| typed.get(&it.0).copied().unwrap_or(it.1);
        let total = Quarters::of(elsewhere) + known.iter().map(after).sum::<Quarters>();
        let adds = typed.values().any(|it| !it.is_none());
        match changed_days(&known, &unseen(), &typed, Quarters::of(elsewhere), 5) {
            Ok(changes) => {
                prop_assert!(total <= Quarters::of_days(5) || !adds);
                let mut kept: BTreeMap<_, _> = known.iter().copied().collect();
                kept.extend(changes.iter().copied());
                prop_assert!(known.iter().all(|it| kept[&it.0] == after(it)));
                prop_assert!(changes.iter().all(|it| !known.contains(it)));
            }
            Err(_) => prop_assert!(total > Quarters::of_days(5)),
        }
    }

    /// The last word holds, in whatever order the others came before it.
    #[test]
    fn the_last_word_on_a_week_holds(words in prop::collection::vec((1_u128..4, 0_u64..3, 0_u32..9), 0..20)) {
        let week = |it: u64| day("2026-11-02") + chrono::Days::new(7 * it);
        let noted = |(who, at, spent): &(u128, u64, u32)| EffortEvent::Noted {
            person: id(*who), week_on: week(*at), quarters: Quarters::of(*spent),
        };
        let told = words.iter().map(noted).fold(Efforts::new(), |all, it| apply_effort(all, &it));
        for who in 1..4 {
            for at in 0..3 {
                let last = words.iter().rev().find(|it| (it.0, it.1) == (who, at)).map_or(0, |it| it.2);
                let kept = told.get(&(id(who), week(at))).copied().unwrap_or_default();
                prop_assert_eq!(kept, Quarters::of(last));
            }
        }
    }
}

proptest! {
    /// A week begun with what was planned can be saved as it stands: nothing more than there is, nothing more
    /// than was planned, and all of what there is room for.
    #[test]
    fn a_week_starts_from_what_is_planned_within_what_it_holds(
        planned in prop::collection::vec(0..21_u32, 0..8),
        most in 0..21_u32,
    ) {
        let all: Vec<Quarters> = planned.iter().copied().map(Quarters::of).collect();
        let begun = begun_week(&all, Quarters::of(most));
        prop_assert!(begun.iter().zip(&all).all(|(begun, planned)| begun.count() <= planned.count()));
        let sum: u32 = begun.iter().map(|it| it.count()).sum();
        prop_assert_eq!(sum, planned.iter().sum::<u32>().min(most));
    }
}
