//! What may be published, rule by rule.

use super::model::{
    Decided, DecidedCase, FieldKind, INTERVENTION_FIELDS, INTERVENTIONS, LEAST, PROJECTS,
    RESOURCES, State, described, may_preview, must_publish, withheld,
};
use super::package::{stable, written};
use crate::base::{Actor, Grant, Priority, Role};
use crate::case::model::Stage;
use crate::db::new_id;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

type Told = (usize, [Option<String>; 3]);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn case(decided: Decided, stage: Stage) -> DecidedCase {
    DecidedCase {
        ministry: Some("Ministère des Essais".into()),
        stage,
        priority: Priority::P2,
        decided,
        sent_on: day("2026-03-02"),
        decided_on: day("2026-03-20"),
    }
}

fn someone(role: Role) -> Actor {
    let grants = vec![Grant { role, perimeter: None }];
    Actor { id: new_id(), name: "ada".into(), grants }
}

fn alike(rows: &[Told]) -> BTreeMap<[Option<String>; 3], usize> {
    let mut alike = BTreeMap::new();
    for (_, said) in rows {
        *alike.entry(said.clone()).or_default() += 1;
    }
    alike
}

fn told() -> impl Strategy<Value = Vec<Told>> {
    let cell = || prop::option::of("[abc]");
    let row = (cell(), cell(), cell()).prop_map(|(one, two, three)| [one, two, three]);
    prop::collection::vec(row, 0..80).prop_map(|rows| rows.into_iter().enumerate().collect())
}

proptest! {
    /// Whatever is known, nobody is told a value that fewer than five share.
    #[test]
    fn every_row_that_leaves_has_four_others_that_say_the_same(rows in told()) {
        let left = withheld(rows, &[2, 1, 0], LEAST);
        prop_assert!(alike(&left).values().all(|count| *count >= LEAST));
    }

    #[test]
    fn a_value_is_told_or_withheld_and_never_another(rows in told()) {
        for (row, said) in withheld(rows.clone(), &[2, 1, 0], LEAST) {
            for (said, was) in said.iter().zip(&rows[row].1) {
                prop_assert!(said.is_none() || said == was);
            }
        }
    }

    #[test]
    fn what_enough_rows_say_is_told_whole(rows in told()) {
        let before = alike(&rows);
        let left: BTreeMap<_, _> = withheld(rows.clone(), &[2, 1, 0], LEAST).into_iter().collect();
        for (row, said) in rows.iter().filter(|it| before[&it.1] >= LEAST) {
            prop_assert_eq!(left.get(row), Some(said));
        }
    }

    #[test]
    fn the_order_of_rows_withholds_nothing_else(rows in told()) {
        let mut other = rows.clone();
        other.reverse();
        let mut left = withheld(other, &[2, 1, 0], LEAST);
        left.reverse();
        prop_assert_eq!(left, withheld(rows, &[2, 1, 0], LEAST));
    }
}

#[test]
fn what_is_said_of_few_is_withheld_value_by_value() {
    let said = |one: &str, two: &str| [Some(one.to_owned()), Some(two.to_owned())];
    let mut rows: Vec<_> = (0..5).map(|it| (it, said("a", "x"))).collect();
    rows.extend([(5, said("a", "y")), (6, said("b", "x"))]);
    let left = withheld(rows, &[1, 0], LEAST);
    // The sixth alone said "a, y"; even as "a" it stays alone, and so does the seventh: nothing of them leaves.
    assert_eq!(left.len(), 5);
    let mut rows: Vec<_> = (0..5).map(|it| (it, said("a", &it.to_string()))).collect();
    rows.push((5, said("b", "0")));
    let left = withheld(rows, &[1, 0], LEAST);
    let a = [Some("a".to_owned()), None];
    assert_eq!(left, (0..5).map(|it| (it, a.clone())).collect::<Vec<_>>());
}

/// As the committee would read it: after an appeal that was granted there is no decision.
#[test]
fn a_case_is_told_while_its_decision_holds() {
    let mut told = Vec::new();
    for stage in Stage::ALL {
        let states = Decided::ALL.map(|it| State::of(it, stage).map_or(".", State::name));
        told.push(format!("{} {}", stage.name(), states.join(" ")));
    }
    let [accepted, redirected, declined] = [0, 1, 2].map(|column: usize| {
        let said = |line: &String| {
            let words: Vec<&str> = line.split(' ').collect();
            (words[column + 1] != ".").then(|| format!("{} {}", words[0], words[column + 1]))
        };
        told.iter().filter_map(said).collect::<BTreeSet<_>>()
    });
    let alone = |names: [&str; 2]| BTreeSet::from(names.map(|it| format!("{it} none")));
    assert_eq!(redirected, alone(["redirected", "archived"]));
    assert_eq!(declined, alone(["declined", "archived"]));
    for stage in Stage::IN_TRIAGE {
        assert!(Decided::ALL.iter().all(|it| State::of(*it, stage).is_none()), "{stage:?}");
    }
    for stage in Stage::IN_INTERVENTION {
        assert!(accepted.iter().any(|it| it.starts_with(stage.name())), "{stage:?}: {accepted:?}");
    }
    for whole in ["suspended suspended", "closed closed", "archived closed", "watch watch"] {
        assert!(accepted.iter().any(|it| it == whole), "{whole}: {accepted:?}");
    }
}

#[test]
fn nothing_is_told_in_the_month_of_a_decision() {
    let declined = case(Decided::Declined, Stage::Declined);
    assert_eq!(described(&declined, day("2026-03-20")), None);
    assert_eq!(described(&declined, day("2026-03-31")), None);
    assert!(described(&declined, day("2026-04-01")).is_some());
    let old = DecidedCase { decided_on: day("2025-12-31"), ..declined };
    assert!(described(&old, day("2026-01-01")).is_some());
}

/// No day, no name, no title, no number: a word of a short list, a year or a ministry.
#[test]
fn a_decision_is_told_in_words_of_short_lists() {
    let today = day("2026-06-01");
    let said = described(&case(Decided::Declined, Stage::Declined), today).unwrap();
    let said = said.map(Option::unwrap);
    assert_eq!(said, ["Ministère des Essais", "declined", "2026", "none", "P2", "up_to_4_weeks"]);
    let after = |days: u64| {
        let case = case(Decided::Accepted, Stage::Staffing);
        let sent_on = case.decided_on - Days::new(days);
        described(&DecidedCase { sent_on, ..case }, today).unwrap()[5].clone().unwrap()
    };
    let times = [0, 14, 15, 28, 29, 56, 57, 900].map(after);
    let two = ["up_to_2_weeks"; 2];
    assert_eq!(times[..2], two);
    assert_eq!(
        times[2..],
        ["up_to_4_weeks", "up_to_4_weeks", "up_to_8_weeks", "up_to_8_weeks", "longer", "longer"]
    );
}

#[test]
fn the_dictionary_names_each_column_once_and_the_first_is_the_identifier() {
    for resource in RESOURCES {
        let names: BTreeSet<&str> = resource.fields.iter().map(|it| it.name).collect();
        assert_eq!(names.len(), resource.fields.len(), "{}", resource.name);
        assert_eq!(resource.fields[0].name, "id");
    }
    let told: Vec<&str> = INTERVENTIONS.fields[1..].iter().map(|it| it.name).collect();
    assert_eq!(told, INTERVENTION_FIELDS);
}

/// No column of a request holds a text that somebody typed, a person or a day.
#[test]
fn no_column_of_a_request_is_a_day_or_an_amount() {
    for field in INTERVENTIONS.fields {
        assert!(matches!(field.kind, FieldKind::Text | FieldKind::Year), "{}", field.name);
        assert_eq!(field.unit, None, "{}", field.name);
    }
}

#[test]
fn both_forms_of_a_table_hold_the_same_and_no_formula() {
    let mut row = vec![Value::Null; PROJECTS.fields.len()];
    row[0] = json!("x1");
    row[1] = json!("=HYPERLINK(\"x\"), \"cité\"");
    row[7] = json!(1.5);
    row[17] = json!(true);
    let table = written(PROJECTS, &[row.clone()]).unwrap();
    assert_eq!(table.rows, 1);
    let objects: Vec<BTreeMap<String, Value>> = serde_json::from_slice(&table.json.bytes).unwrap();
    let mut reader = csv::Reader::from_reader(table.csv.bytes.as_slice());
    let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let names: Vec<&str> = PROJECTS.fields.iter().map(|it| it.name).collect();
    assert_eq!(heads, names);
    let line = reader.records().next().unwrap().unwrap();
    assert_eq!(&line[1], "'=HYPERLINK(\"x\"), \"cité\"", "a spreadsheet would reckon it");
    assert_eq!((&line[0], &line[2], &line[7], &line[17]), ("x1", "", "1.5", "true"));
    for (name, value) in names.iter().zip(row) {
        assert_eq!(objects[0][*name], value, "{name}");
    }
    assert_eq!(table.csv.sha256.len(), 64);
    assert_ne!(table.csv.sha256, table.json.sha256);
}

#[test]
fn an_identifier_stays_and_leads_nowhere() {
    let one = Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0001);
    let other = Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0002);
    assert_eq!(stable(one), stable(one));
    assert_ne!(stable(one), stable(other));
    assert_eq!(stable(one).len(), 16);
    assert!(!one.to_string().replace('-', "").contains(&stable(one)));
    // To change it is to break whatever others built on it.
    assert_eq!(stable(one), IDENTIFIER_OF_THE_FIRST);
}

/// By another program: `printf 'tocsin open data 1' … | sha256sum`.
const IDENTIFIER_OF_THE_FIRST: &str = "c7ad0c0f04c5f319";

#[test]
fn administrators_publish_and_those_who_oversee_look_before() {
    for role in Role::ALL {
        let it = someone(role);
        assert_eq!(must_publish(&it).is_ok(), role == Role::Administrator, "{role:?}");
        let looks = role == Role::Administrator || Role::OVERSEE.contains(&role);
        assert_eq!(may_preview(&it), looks, "{role:?}");
    }
}
