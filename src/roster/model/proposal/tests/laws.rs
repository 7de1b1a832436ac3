//! What holds of every proposal.

use super::super::judge::{breaches, worth};
use super::asked::asking;
use super::drawn::{Lot, changing, question};
use super::{plan_of, propose, read, solved};
use crate::roster::model::proposal::{CapacityChange, Limit, Plan, Staffing};
use proptest::prelude::*;
use std::collections::BTreeMap;

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..Default::default() })]

    /// However early it is stopped.
    #[test]
    fn no_proposal_breaks_a_rule(
        seed in any::<u64>(), members in 1..9u64, cases in 0..6u64, weeks in 2..8u64,
        work in prop::sample::select(vec![0, 100, 10_000, u64::MAX]),
    ) {
        let drawn = [question, changing, asking][(seed % 3) as usize];
        let asked = read(&drawn(seed, members, cases, weeks)).in_order();
        let limit = Limit { work, stop: &mut || false };
        let told = propose(asked.clone(), limit).expect("no faults");
        let plan = plan_of(&asked, &told);
        prop_assert_eq!(breaches(&asked, &plan), vec![]);
        prop_assert_eq!(worth(&asked, &plan), told.worth);
        prop_assert_eq!(told.worth.total(), told.total);
        let nobody = Plan::nobody(asked.cases.iter().map(|it| it.needs.len()));
        prop_assert!(told.total >= worth(&asked, &nobody).total());
        prop_assert!(told.bound >= told.total && told.optimal == (told.bound == told.total));
    }

    #[test]
    fn the_order_of_the_rows_does_not_matter(seed in any::<u64>()) {
        let asked = read(&changing(seed, 8, 5, 6));
        let told = solved(&serde_json::to_string(&asked).unwrap());
        let shuffled = shuffled(asked, &mut Lot(seed));
        prop_assert_eq!(told, solved(&serde_json::to_string(&shuffled).unwrap()));
    }

    /// Whoever gives more in some week makes no plan worse.
    #[test]
    fn more_time_in_a_week_never_lowers_the_best(
        seed in any::<u64>(), member in 0..4_usize, week in 1..5_u32, more in 1..60_u32,
    ) {
        let asked = read(&changing(seed, 4, 2, 4));
        let best = |asked: &Staffing| {
            let told = solved(&serde_json::to_string(asked).unwrap());
            (told.optimal, told.total)
        };
        let before = best(&asked);
        let after = best(&with_more(asked, member, week, more));
        prop_assert!(before.0 && after.0);
        prop_assert!(after.1 >= before.1, "{} is less than {}", after.1, before.1);
    }
}

/// The same, but for one week in which somebody gives more.
fn with_more(mut asked: Staffing, member: usize, week: u32, more: u32) -> Staffing {
    let somebody = &mut asked.members[member];
    let mut given: Vec<u32> = (1..=asked.weeks).map(|week| somebody.capacity_in(week)).collect();
    given[week as usize - 1] = (given[week as usize - 1] + more).min(100);
    somebody.capacity = given[0];
    let changes = (2..).zip(&given[1..]);
    let changes = changes.map(|(from_week, it)| CapacityChange { from_week, capacity: *it });
    somebody.capacity_changes = changes.collect();
    asked
}

fn shuffled(mut asked: Staffing, lot: &mut Lot) -> Staffing {
    for member in &mut asked.members {
        shuffle(&mut member.capacity_changes, lot);
        shuffle(&mut member.skills, lot);
        shuffle(&mut member.load, lot);
        shuffle(&mut member.conflicts, lot);
    }
    for case in &mut asked.cases {
        shuffle(&mut case.needs, lot);
    }
    asked.journeys.iter_mut().for_each(|it| it.between.reverse());
    shuffle(&mut asked.journeys, lot);
    shuffle(&mut asked.members, lot);
    shuffle(&mut asked.cases, lot);
    asked
}

fn shuffle<T>(rows: &mut [T], lot: &mut Lot) {
    for at in (1..rows.len()).rev() {
        rows.swap(at, lot.below(at as u64 + 1) as usize);
    }
}

/// The two next best teams are those that trying all teams finds.
#[test]
fn the_rivals_are_the_next_best_teams_of_all() {
    let mut compared = 0;
    for seed in 0..60 {
        let asked = read(&question(seed, 4, 1, 3)).in_order();
        let told = solved(&serde_json::to_string(&asked).unwrap());
        let case = &told.cases[0];
        if case.team.is_empty() {
            continue;
        }
        let mut others = by_people(&asked);
        others.remove(&plan_of(&asked, &told).team(0));
        others.remove(&vec![]);
        let mut costs: Vec<i64> = others.values().map(|worth| told.total - worth).collect();
        costs.sort_unstable();
        costs.truncate(2);
        assert_eq!(case.rivals.iter().map(|it| it.cost).collect::<Vec<_>>(), costs, "seed {seed}");
        assert!(case.rivals_exact);
        assert!(case.rivals.iter().all(|it| it.cost == -it.change.total()));
        compared += costs.len();
    }
    assert!(compared > 20, "only {compared} rivals were compared");
}

/// What the best team of each set of people is worth.
fn by_people(asked: &Staffing) -> BTreeMap<Vec<usize>, i64> {
    let needs = asked.cases[0].needs.len() as u32;
    let choices = asked.members.len() + 1;
    let mut best = BTreeMap::new();
    for number in 0..choices.pow(needs) {
        let digit = |need: u32| number / choices.pow(need) % choices;
        let plan = Plan(vec![(0..needs).map(|need| digit(need).checked_sub(1)).collect()]);
        if breaches(asked, &plan).is_empty() {
            let worth = worth(asked, &plan).total();
            let known = best.entry(plan.team(0)).or_insert(worth);
            *known = worth.max(*known);
        }
    }
    best
}
