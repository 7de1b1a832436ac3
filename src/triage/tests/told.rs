//! Minutes of one case under their headings, and what they leave to its journal.

use crate::base::PersonId;
use crate::case::model::{DecidedBetween, DutyKind};
use crate::triage::model::{
    Attendee, Hearing, Item, Said, Telling, Told, ToldUnder, is_merger, is_separation, items,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

fn item(hour: i64, said: Said) -> Item {
    let at = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::hours(hour);
    let by = Attendee { id: PersonId(Uuid::from_u128(1)), name: "Inès".into() };
    Item { at, by, present: Vec::new(), owed_by: None, announced_by: None, said }
}

fn between(hour: i64) -> Item {
    let facts = json!({ "kind": "declined", "reason": "Trop tôt." });
    item(hour, Said::Between { entry: hour, hash: String::new(), facts })
}

fn stalled(hour: i64) -> Item {
    let note = "Relancer.".to_owned();
    item(hour, Said::Stalled { duty: DutyKind::Decide, due_at: None, announced: None, note })
}

/// Note is taken as the sitting ends of what was decided before it began.
#[test]
fn each_thing_stands_under_its_heading_in_the_order_of_time() {
    let opinions = item(5, Said::Opinions { opinions: "Pour.".into() });
    let all = [stalled(6), opinions.clone(), stalled(4), between(2), between(1)];
    assert_eq!(ToldUnder::Heard.of(&all), [opinions]);
    assert_eq!(ToldUnder::Between.of(&all), [between(1), between(2)]);
    assert_eq!(ToldUnder::Stalled.of(&all), [stalled(4), stalled(6)]);
    let told = ToldUnder::ALL.map(|it| it.of(&all).len());
    assert_eq!(told.iter().sum::<usize>(), all.len(), "nothing is left out, nor said twice");
    assert_eq!(ToldUnder::first(&all), Some(ToldUnder::Heard));
    assert_eq!(ToldUnder::first(&all[3..]), Some(ToldUnder::Between));
    assert_eq!(ToldUnder::first(&[]), None);
}

/// The other case may be nobody's to see who reads this one.
#[test]
fn minutes_say_of_a_merger_that_there_was_one_and_no_more() {
    let (other, reason) = (Uuid::from_u128(9), "Une seule paie.");
    let merged = told_between(json!({ "kind": "merged", "into": other, "reason": reason }));
    assert!(is_merger(&merged) && !is_separation(&merged));
    assert_eq!(merged, json!({ "kind": "merged" }));
    let parted = told_between(json!({ "kind": "separated", "from": other, "reason": reason }));
    assert!(is_separation(&parted) && !is_merger(&parted));
    assert_eq!(parted, json!({ "kind": "separated" }));
}

/// What minutes say of an entry that no sitting decided.
fn told_between(entry: Value) -> Value {
    let alone = serde_json::to_value(DecidedBetween { decision: 1 }).unwrap();
    let alone: Hearing = serde_json::from_value(alone).expect("a sitting reads what waits for it");
    assert_eq!(alone, Hearing::DecidedBetween { decision: 1 });
    let taken = Hearing::NoteTaken { sitting: 7, decision: 1, present: Vec::new() };
    let facts = [Telling::Other(entry), Telling::Hearing(alone), Telling::Hearing(taken)];
    let told = |(seq, fact)| Told {
        seq,
        at: DateTime::<Utc>::UNIX_EPOCH,
        by: PersonId(Uuid::from_u128(1)),
        hash: "0".repeat(64),
        fact,
    };
    let journal: Vec<Told> = (1..).zip(facts).map(told).collect();
    let items = items(7, &journal, &BTreeMap::new());
    let [Item { said: Said::Between { facts, entry: 1, .. }, .. }] = items.as_slice() else {
        panic!("one decision: {items:?}")
    };
    facts.clone()
}
