//! No other plan is better: every plan tried where they are few, another solver asked where not.

use super::super::judge::{breaches, worth};
use super::asked::asking;
use super::settled::settled;
use super::{drawn, propose, read, solved};
use crate::roster::model::proposal::{Breach, Limit, Plan, Staffing};
use sha2::{Digest, Sha256};

/// What another solver found: see `tests/oracle/proposals.py`.
const FOUND_BY_ANOTHER: &str = include_str!("../../../../../tests/data/proposals.csv");

/// The sizes that another solver was asked about, and by how many seeds.
const SIZES: [([u64; 3], u64); 3] = [([8, 5, 6], 40), ([12, 8, 8], 20), ([20, 15, 12], 6)];

#[test]
fn of_all_plans_there_are_none_is_better() {
    for seed in 0..140 {
        is_the_best(seed, &drawn::question(seed, 3, 1 + seed % 2, 2 + seed % 3));
    }
}

/// The same where people give more of their time, or less, from some week on.
#[test]
fn nor_is_one_where_people_give_more_or_less_from_some_week_on() {
    let mut changes = 0;
    for seed in 0..140 {
        let question = drawn::changing(seed, 3, 1 + seed % 2, 2 + seed % 3);
        changes +=
            read(&question).members.iter().map(|it| it.capacity_changes.len()).sum::<usize>();
        is_the_best(seed, &question);
    }
    assert!(changes > 300, "only {changes} changes were drawn");
}

/// The same where somebody is on a case already, and stays.
#[test]
fn nor_is_one_where_somebody_stays() {
    for seed in 0..140 {
        is_the_best(seed, &settled(seed, [3, 1 + seed % 2, 2 + seed % 3]).to_string());
    }
}

/// The same where people were asked, and have not answered.
#[test]
fn nor_is_one_where_somebody_waits_for_a_case() {
    let (mut waiting, mut withdrawn) = (0, 0);
    for seed in 0..140 {
        let question = asking(seed, 3, 1 + seed % 2, 2 + seed % 3);
        waiting += read(&question).cases.iter().map(|it| it.asked.len()).sum::<usize>();
        withdrawn += solved(&question).cases.iter().map(|it| it.withdrawn.len()).sum::<usize>();
        is_the_best(seed, &question);
    }
    assert!(waiting > 100 && withdrawn < waiting, "{withdrawn} of {waiting} are asked no more");
}

fn is_the_best(seed: u64, question: &str) {
    let asked = read(question).in_order();
    let found = solved(&serde_json::to_string(&asked).unwrap());
    assert!(found.optimal, "seed {seed}");
    assert_eq!(found.total, best_of_all(&asked), "seed {seed}");
}

fn best_of_all(asked: &Staffing) -> i64 {
    let nobody = Plan::nobody(asked.cases.iter().map(|it| it.needs.len()));
    let places: Vec<(usize, usize)> = (0..asked.cases.len())
        .flat_map(|case| (0..asked.cases[case].needs.len()).map(move |need| (case, need)))
        .collect();
    // Whoever may not meet a need by themselves may not in any plan; a lead may come with others.
    let may = |(case, need): (usize, usize), member: usize| {
        let mut alone = nobody.clone();
        alone.0[case][need] = Some(member);
        let others_help =
            |it: &Breach| matches!(it, Breach::NoLead { .. } | Breach::NoSenior { .. });
        breaches(asked, &alone).iter().all(others_help)
    };
    let mut plans = vec![nobody.clone()];
    for place in places {
        let able: Vec<usize> = (0..asked.members.len()).filter(|it| may(place, *it)).collect();
        let more = plans.iter().flat_map(|plan| {
            able.iter().map(move |member| {
                let mut plan = plan.clone();
                plan.0[place.0][place.1] = Some(*member);
                plan
            })
        });
        let more: Vec<Plan> = more.collect();
        plans.extend(more);
    }
    let kept = plans.iter().filter(|plan| breaches(asked, plan).is_empty());
    kept.map(|plan| worth(asked, plan).total()).max().expect("nobody is a plan")
}

#[test]
fn another_solver_finds_nothing_better() {
    let mut compared = 0;
    for ([members, cases, weeks], seeds) in SIZES {
        for seed in 1..=seeds {
            let name = format!("{members}x{cases}x{weeks}-{seed}");
            let question = drawn::question(seed, members, cases, weeks);
            let row = FOUND_BY_ANOTHER.lines().find(|it| it.split(',').next() == Some(&*name));
            let row: Vec<&str> =
                row.unwrap_or_else(|| panic!("{name} is not there")).split(',').collect();
            let hash = Sha256::digest(question.as_bytes());
            let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(row[1], hash, "{name} changed: see tests/oracle/proposals.py");
            let found = solved(&question);
            assert!(found.optimal, "{name}");
            assert_eq!(
                (row[2], row[3]),
                (&*found.total.to_string(), &*found.total.to_string()),
                "{name}"
            );
            compared += 1;
        }
    }
    assert_eq!(compared, 66);
}

/// Stopped at any moment, it says how far the best can be, and that is true.
#[test]
fn what_was_stopped_says_how_far_it_got() {
    for seed in 1..=6 {
        let question = drawn::question(seed, 12, 8, 8);
        let best = solved(&question).total;
        let (mut proved, mut told) = (false, Vec::new());
        for work in [0, 1, 1_000, 30_000, 1_000_000, u64::MAX] {
            let limit = Limit { work, stop: &mut || false };
            let found = propose(read(&question), limit).expect("no faults");
            assert!(found.total <= best && best <= found.bound, "seed {seed}, {work}");
            proved = found.optimal;
            told.push(found.gap_percent);
        }
        assert!(proved && told[0] >= told[5], "{told:?}");
        // Stopped before everything that somebody could do was listed, it lists what matters.
        for patience in [0, 1, 3, 6, 11, 12, 13, 20, 100] {
            let mut asked_for = 0;
            let mut stop = || {
                asked_for += 1;
                asked_for > patience
            };
            let limit = Limit { work: u64::MAX, stop: &mut stop };
            let found = propose(read(&question), limit).expect("no faults");
            assert!(found.total <= best && best <= found.bound, "seed {seed}, {patience}");
        }
    }
}

/// Writes the questions for another solver: its header tells how.
#[test]
#[ignore = "writes files, for the other solver to read"]
fn questions_for_another_solver() {
    let folder = std::env::var("QUESTIONS").expect("QUESTIONS names a folder");
    let large = [([40, 30, 12], 4)];
    for ([members, cases, weeks], seeds) in SIZES.into_iter().chain(large) {
        for seed in 1..=seeds {
            let file = format!("{folder}/{members}x{cases}x{weeks}-{seed}.json");
            std::fs::write(file, drawn::question(seed, members, cases, weeks)).unwrap();
        }
    }
}
