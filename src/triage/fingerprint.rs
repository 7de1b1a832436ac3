//! The hash by which a score names the very text of the model that made it.

use crate::case::chain::digest;
use serde_json::Value;

/// SHA-256 of the canonical form of a JSON document: keys in order, no spaces. Two
/// documents that differ only in layout have the same.
pub fn fingerprint(json: &str) -> Result<String, serde_json::Error> {
    Ok(digest(&canonical(&serde_json::from_str(json)?)))
}

/// The canonical form of a JSON document.
pub fn canonical(value: &Value) -> String {
    let mut text = String::new();
    write_canonical(value, &mut text);
    text
}

fn write_canonical(value: &Value, text: &mut String) {
    match value {
        Value::Object(members) => {
            // Sorted here: whether serde_json keeps the order is for another crate to choose.
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| *name);
            write_list('{', '}', members, text, |(name, value), text| {
                text.push_str(&Value::from(name.as_str()).to_string());
                text.push(':');
                write_canonical(value, text);
            });
        }
        Value::Array(values) => write_list('[', ']', values, text, write_canonical),
        plain => text.push_str(&plain.to_string()),
    }
}

fn write_list<T>(
    open: char,
    close: char,
    items: impl IntoIterator<Item = T>,
    text: &mut String,
    write: impl Fn(T, &mut String),
) {
    text.push(open);
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        write(item, text);
    }
    text.push(close);
}
