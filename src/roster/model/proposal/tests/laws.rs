//! What holds of every proposal.

use super::super::judge::{breaches, worth};
use super::drawn::{Lot, question};
use super::{plan_of, propose, read, solved};
use crate::roster::model::proposal::{Limit, Plan, Staffing};
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
        let asked = read(&question(seed, members, cases, weeks)).in_order();
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
        let asked = read(&question(seed, 8, 5, 6));
        let told = solved(&serde_json::to_string(&asked).unwrap());
        let shuffled = shuffled(asked, &mut Lot(seed));
        prop_assert_eq!(told, solved(&serde_json::to_string(&shuffled).unwrap()));
    }
}

fn shuffled(mut asked: Staffing, lot: &mut Lot) -> Staffing {
    for member in &mut asked.members {
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
