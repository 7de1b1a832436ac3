//! An invented register, and what another program makes of it: `tests/oracle/effect.py`.

use super::*;
use crate::portfolio::effect::store::prudent;
use crate::triage::version::ModelVersion;
use std::collections::{BTreeMap, BTreeSet};

const REGISTER: &str = include_str!("../../../../tests/data/effect_register.csv");
const EXPECTED: &str = include_str!("../../../../tests/data/effect_expected.csv");

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn number(cell: &str) -> Option<f64> {
    (!cell.is_empty()).then(|| cell.parse().unwrap())
}

fn register() -> (Vec<History>, Vec<Help>) {
    let mut all: BTreeMap<u128, History> = BTreeMap::new();
    let mut helps = BTreeSet::new();
    for row in rows(REGISTER) {
        let [project, ministry, on, start, years, cost, phase, helped] = row.as_slice() else {
            panic!("{row:?} has other columns")
        };
        let key: u128 = project.parse().unwrap();
        let said = Said {
            edition: edition(on),
            starts_on: day(start),
            years: number(years),
            cost: number(cost),
            phase: Phase::from_name(phase),
        };
        let new = || History {
            name: project.clone(),
            ministry: ministry.clone(),
            ..super::project(key, &[])
        };
        all.entry(key).or_insert_with(new).looks.push(look("Registre inventé", said));
        if !helped.is_empty() {
            helps.insert(Help { begun_on: day(helped), project: id(key) });
        }
    }
    (all.into_values().collect(), helps.into_iter().collect())
}

fn same(told: Option<f64>, expected: &str, what: &str) {
    match (told, number(expected)) {
        (Some(told), Some(expected)) => {
            assert!((told - expected).abs() < 1e-9, "{what}: {told} is not {expected}");
        }
        (told, expected) => assert_eq!(told, expected, "{what}"),
    }
}

#[test]
fn another_program_finds_the_same_pairs_and_the_same_moves() {
    let (register, helps) = register();
    let model = ModelVersion::shipped();
    let foresee = |look: &Look| prudent(&model, look);
    let found = pair(&helps, &BTreeSet::new(), &register, &foresee);
    let is_project = |row: &&Vec<String>| {
        ["paired", "alone", "not-yet", "not-before"].contains(&row[0].as_str())
    };
    let expected = rows(EXPECTED);
    let expected: Vec<&Vec<String>> = expected.iter().filter(is_project).collect();
    assert_eq!(found.len(), expected.len());
    for ((help, pairing), row) in found.iter().zip(expected) {
        assert_eq!(help.project, id(row[1].parse().unwrap()), "{row:?}");
        assert_eq!(pairing.standing().name(), row[0], "{row:?}");
        match pairing {
            Pairing::Paired(pair) => {
                assert_eq!(pair.other, id(row[2].parse().unwrap()), "{row:?}");
                for (at, measure) in Measure::ALL.into_iter().enumerate() {
                    let what = format!("{} of {row:?}", measure.name());
                    same(pair.helped_moved.of(measure), &row[3 + at], &what);
                    same(pair.other_moved.of(measure), &row[6 + at], &what);
                }
            }
            Pairing::Alone(window) => {
                assert_eq!([window.before, window.after], [edition(&row[2]), edition(&row[3])]);
            }
            Pairing::Unseen(_) => {}
        }
    }
}

#[test]
fn another_program_finds_the_same_intervals() {
    let (register, helps) = register();
    let model = ModelVersion::shipped();
    let foresee = |look: &Look| prudent(&model, look);
    let found = pair(&helps, &BTreeSet::new(), &register, &foresee);
    let pairs = found.iter().filter_map(|(_, it)| match it {
        Pairing::Paired(pair) => Some(pair.as_ref()),
        _ => None,
    });
    let expected = rows(EXPECTED);
    let row = |kind: &str, name: &str| {
        let row = expected.iter().find(|row| row[0] == kind && row[1] == name);
        row.unwrap_or_else(|| panic!("no {kind} of {name}"))
    };
    for it in compared(pairs) {
        let name = it.measure.name();
        let told = row("difference", name);
        assert_eq!(it.pairs.to_string(), told[2], "{name}");
        let interval = it.difference.expect("there are ten pairs and more");
        let [low, middle, high, covers] =
            [interval.low, interval.middle, interval.high, interval.covers].map(Some);
        for (found, at) in [(low, 3), (middle, 4), (high, 5), (covers, 6)] {
            same(found, &told[at], name);
        }
        assert_eq!(it.verdict, Verdict::NotTold, "nothing was made to differ: {name}");
        let shares = it.no_worse.expect("there are ten pairs and more");
        let told = row("no-worse", name);
        for (found, at) in [(shares.low, 2), (shares.middle, 3), (shares.high, 4)] {
            same(Some(found), &told[at], name);
        }
        let sides = [(it.helped, it.helped_moved, 0), (it.others, it.others_moved, 1)];
        for (spread, moved, side) in sides {
            let told = row(&format!("side-{side}"), name);
            for (way, at) in Way::ALL.into_iter().zip(2..) {
                assert_eq!(moved.went(way).to_string(), told[at], "{name}");
            }
            same(spread.map(|it| it.median), &told[5], name);
            same(spread.map(|it| it.p90), &told[6], name);
        }
    }
}
