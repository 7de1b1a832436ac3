//! The file of a question, read whole or refused: each refusal says where, what is wrong and what is expected.

use crate::cli::Error;
use serde::Deserialize;
use std::path::Path;
use tocsin::base::unreadable;
use tocsin::roster::model::proposal::{FORMAT, Staffing, faults};

/// Another edition may have other fields: it is looked at before any of them.
#[derive(Deserialize)]
struct Edition {
    format: u32,
}

/// What is expected, as the reader of JSON calls it, and as whoever writes it does.
const WRITTEN: [(&str, &str); 3] = [
    ("u32", "a whole number from 0 on"),
    ("a sequence", "a list"),
    ("a formatted date string", A_DATE),
];

const A_DATE: &str = "a date, such as 2026-06-01";

/// The question of a file without faults.
pub fn read(path: &Path) -> Result<Staffing, Error> {
    let file = path.display();
    let text = std::fs::read_to_string(path).map_err(|it| unreadable(path, &it))?;
    // Some editors begin a file with a mark that is none of its text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.trim().is_empty() {
        return Err(
            format!("{file}: is empty; a question is expected, as docs/propose.md tells").into()
        );
    }
    if let Ok(Edition { format }) = serde_json::from_str(text)
        && format != FORMAT
    {
        return Err(format!("{file}: format: {format} is not read here; {FORMAT} is").into());
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let asked: Staffing = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| refusal(path, &error.path().to_string(), error.inner()))?;
    reader.end().map_err(|error| refusal(path, "", &error))?;
    let faults: Vec<String> = faults(&asked).iter().map(ToString::to_string).collect();
    match faults.is_empty() {
        true => Ok(asked),
        false => Err(format!("{file}:\n  {}", faults.join("\n  ")).into()),
    }
}

/// "question.json, line 12, column 30: cases[2].needs[0].share: invalid type: …".
fn refusal(file: &Path, path: &str, error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    let said = error.to_string();
    let said = said.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&said);
    // Where the text itself breaks off, the last step of the way is not known.
    let path = path.trim_end_matches('?').trim_end_matches('.');
    let place = if path.is_empty() { String::new() } else { format!("{path}: ") };
    let at = if line == 0 { String::new() } else { format!(", line {line}, column {column}") };
    format!("{}{at}: {place}{}", file.display(), expecting(path, said))
}

fn expecting(path: &str, said: &str) -> String {
    if let Some(missing) = said.strip_prefix("EOF while parsing ") {
        return format!("the file ends in the middle of {missing}");
    }
    // The parser of dates says what it met, and not what it wanted.
    let is_date = ["starts_on", "from", "to", "until"].contains(&last_field(path));
    if is_date && !said.contains("expected") {
        return format!("{said}, expected {A_DATE}");
    }
    let Some((met, expected)) = said.rsplit_once("expected ") else { return said.to_owned() };
    let written = WRITTEN.iter().find(|(read, _)| *read == expected).map(|(_, written)| *written);
    let written = match expected.starts_with("struct ") {
        true => "an object in braces",
        false => written.unwrap_or(expected),
    };
    format!("{met}expected {written}")
}

fn last_field(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}
