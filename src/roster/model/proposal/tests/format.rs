//! The format is the one that is documented: `docs/propose.md` and its JSON Schema.

use super::{drawn, solved};
use crate::clock::Region;
use crate::roster::model::Skill;
use crate::roster::model::proposal::{Staffing, Wrong, fault::faults};
use chrono::NaiveDate;
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../../../../../docs/propose.schema.json");
const GUIDE: &str = include_str!("../../../../../docs/propose.md");

/// What the schema allows is what is read, but for what one field says of another.
#[test]
fn the_schema_allows_what_is_read() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let mut whole: Value = serde_json::from_str(&drawn::question(3, 6, 3, 6)).unwrap();
    whole["cases"][0]["asked"] = json!(["member-01"]);
    whole["members"][0]["capacity_changes"] = json!([{"from_week": 3, "capacity": 50}]);
    assert!(allows(&schema, &whole, &schema));
    let (mut tried, mut refused) = (0, 0);
    for place in places(&whole, String::new()) {
        for other in others(whole.pointer(&place).unwrap()) {
            let mut changed = whole.clone();
            match other {
                Some(value) => *changed.pointer_mut(&place).unwrap() = value,
                None => remove(&mut changed, &place),
            }
            let allowed = allows(&schema, &changed, &schema);
            assert_eq!(allowed, is_read(&changed), "{place}: {:?}", changed.pointer(&place));
            (tried, refused) = (tried + 1, refused + u32::from(!allowed));
        }
    }
    assert!(refused > 500 && tried - refused > 500, "{refused} of {tried}");
}

#[test]
fn the_schema_knows_the_codes_of_skills_and_every_region() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let skill = &schema["$defs"]["skill"];
    assert_eq!(skill["maxLength"], json!(Skill::LONGEST));
    let longest = "a".repeat(Skill::LONGEST);
    let known = Skill::FIRST.map(String::from).into_iter();
    let more = ["x", "web-2", "ia2-droit", "-a", "a-", "a--b", "2a", "a_b", "Data", "données", ""];
    let long = [longest.clone(), format!("{longest}a")];
    for code in known.chain(more.map(str::to_owned)).chain(long) {
        let is_read = Skill::from_name(&code).is_some();
        assert_eq!(allows(skill, &json!(code), &schema), is_read, "{code}");
    }
    let regions: Vec<Value> =
        Region::ALL.into_iter().map(|it| serde_json::to_value(it).unwrap()).collect();
    assert_eq!(schema["properties"]["region"]["enum"], json!(regions));
}

#[test]
fn the_example_of_the_guide_is_answered_as_it_says() {
    let mut blocks = GUIDE.split("```json\n").skip(1).map(|it| it.split("```").next().unwrap());
    let (question, answer) = (blocks.next().unwrap(), blocks.next().unwrap());
    let told = serde_json::to_string_pretty(&solved(question)).unwrap();
    assert_eq!(told.trim(), answer.trim(), "\n{told}");
}

/// Whether it is read and nothing is wrong that a schema could tell.
fn is_read(question: &Value) -> bool {
    let Ok(asked) = serde_json::from_value::<Staffing>(question.clone()) else { return false };
    !faults(&asked).iter().any(|fault| match fault.wrong {
        Wrong::Format(_) | Wrong::TooMany(..) | Wrong::Empty => true,
        // The last week there can be depends on how many there are.
        Wrong::OutOf(number, least, _) => {
            !(fault.path.ends_with("_week") && (least..=26).contains(&number))
        }
        Wrong::TooManyDays(days, _) => days > 130,
        _ => false,
    })
}

fn places(value: &Value, at: String) -> Vec<String> {
    let below: Vec<String> = match value {
        Value::Object(fields) => {
            fields.iter().flat_map(|(name, it)| places(it, format!("{at}/{name}"))).collect()
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.flat_map(|(number, it)| places(it, format!("{at}/{number}"))).collect()
        }
        _ => Vec::new(),
    };
    [at].into_iter().filter(|it| !it.is_empty()).chain(below).collect()
}

/// Other values for a place; none: nothing at all.
fn others(value: &Value) -> Vec<Option<Value>> {
    let mut others =
        vec![json!(null), json!("x"), json!(" "), json!("2026-06-01"), json!([]), json!({})];
    others.extend([-1, 0, 1, 4, 5, 24, 25, 26, 27, 100, 101].map(|it| json!(it)));
    if let Value::Object(fields) = value {
        let mut more = fields.clone();
        more.insert("more".into(), json!(1));
        others.push(Value::Object(more));
    }
    others.into_iter().map(Some).chain([None]).collect()
}

fn remove(question: &mut Value, place: &str) {
    let (above, name) = place.rsplit_once('/').unwrap();
    match question.pointer_mut(above).unwrap() {
        Value::Object(fields) => drop(fields.remove(name)),
        Value::Array(items) => drop(items.remove(name.parse().unwrap())),
        _ => unreachable!("something holds it"),
    }
}

/// As much of JSON Schema as ours is written in.
fn allows(schema: &Value, value: &Value, root: &Value) -> bool {
    schema.as_object().unwrap().iter().all(|(word, rule)| match word.as_str() {
        "$ref" => allows(root.pointer(&rule.as_str().unwrap()[1..]).unwrap(), value, root),
        "const" => rule == value,
        "enum" => rule.as_array().unwrap().contains(value),
        "type" => match rule {
            Value::Array(kinds) => kinds.iter().any(|kind| is(kind, value)),
            kind => is(kind, value),
        },
        "minimum" => value.as_i64().is_none_or(|it| it >= rule.as_i64().unwrap()),
        "maximum" => value.as_i64().is_none_or(|it| it <= rule.as_i64().unwrap()),
        "minItems" => value.as_array().is_none_or(|it| it.len() as u64 >= rule.as_u64().unwrap()),
        "maxItems" => value.as_array().is_none_or(|it| it.len() as u64 <= rule.as_u64().unwrap()),
        "format" => value.as_str().is_none_or(|it| it.parse::<NaiveDate>().is_ok()),
        "pattern" => value.as_str().is_none_or(|it| matches(rule.as_str().unwrap(), it)),
        "maxLength" => {
            value.as_str().is_none_or(|it| it.chars().count() as u64 <= rule.as_u64().unwrap())
        }
        "items" => {
            value.as_array().is_none_or(|items| items.iter().all(|it| allows(rule, it, root)))
        }
        "required" => value.as_object().is_none_or(|fields| {
            rule.as_array().unwrap().iter().all(|name| fields.contains_key(name.as_str().unwrap()))
        }),
        "properties" => value.as_object().is_none_or(|fields| {
            let known = |(name, it): (&String, &Value)| {
                rule.get(name).is_none_or(|rule| allows(rule, it, root))
            };
            fields.iter().all(known)
        }),
        "additionalProperties" => value.as_object().is_none_or(|fields| {
            fields.keys().all(|name| schema["properties"].get(name).is_some())
        }),
        "$schema" | "title" | "description" | "$defs" => true,
        word => panic!("{word}: this test does not know the word"),
    })
}

/// The patterns that our schema is written in.
fn matches(pattern: &str, text: &str) -> bool {
    let is_sign = |sign: char| matches!(sign, 'a'..='z' | '0'..='9');
    match pattern {
        r"\S" => text.contains(|sign: char| !sign.is_whitespace()),
        "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" => {
            text.starts_with(|first: char| first.is_ascii_lowercase())
                && text.split('-').all(|word| !word.is_empty() && word.chars().all(is_sign))
        }
        pattern => panic!("{pattern}: this test does not know the pattern"),
    }
}

fn is(kind: &Value, value: &Value) -> bool {
    match kind.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "null" => value.is_null(),
        kind => panic!("{kind}: this test does not know the kind"),
    }
}
