//! What one document of a model says otherwise than another, place by place.

use serde_json::Value;
use std::collections::BTreeMap;

/// A place where two documents differ; `None` where one has nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub place: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// Every place where they differ, in the order of places. Factors, bands and gates are named by their
/// ids, so that one more of them moves no other.
pub fn changes(before: &Value, after: &Value) -> Vec<Change> {
    let (mut old, mut new) = (BTreeMap::new(), BTreeMap::new());
    flatten(before, String::new(), &mut old);
    flatten(after, String::new(), &mut new);
    let places = old.keys().chain(new.keys().filter(|place| !old.contains_key(*place)));
    let mut changes: Vec<Change> = places
        .filter(|place| old.get(*place) != new.get(*place))
        .map(|place| Change {
            place: place.clone(),
            before: old.get(place).cloned(),
            after: new.get(place).cloned(),
        })
        .collect();
    changes.sort_by(|one, other| one.place.cmp(&other.place));
    changes
}

fn flatten(value: &Value, place: String, all: &mut BTreeMap<String, String>) {
    let below = |name: &str| match place.is_empty() {
        true => name.to_owned(),
        false => format!("{place}.{name}"),
    };
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                flatten(value, below(name), all);
            }
        }
        // Numbers in a row are read together: points, cuts, the rows of the matrix.
        Value::Array(values) if values.iter().any(|it| it.is_object() || it.is_array()) => {
            for (at, value) in values.iter().enumerate() {
                let id = value.get("id").and_then(Value::as_str);
                let name = id.map_or_else(|| at.to_string(), str::to_owned);
                flatten(value, below(&name), all);
            }
        }
        Value::Array(values) => {
            let said = values.iter().map(said).collect::<Vec<_>>().join(" · ");
            all.insert(place, said);
        }
        plain => {
            all.insert(place, said(plain));
        }
    }
}

/// Two writings of one number are one number.
fn said(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => {
            number.as_f64().map_or_else(|| number.to_string(), |number| number.to_string())
        }
        other => other.to_string(),
    }
}
