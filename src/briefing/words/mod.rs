//! What a note says: facts in, a document out. Whoever reads it has ten minutes, has never seen the program, and holds it on
//! paper: every sentence stands alone.

mod asked;
mod case;
mod diagnosis;
mod plan;
mod project;
mod tables;
mod whole;

pub use case::case_note;
pub use whole::whole_note;

use crate::briefing::model::{Block, Head, Text, cut};
use crate::i18n::{Lang, paris_date};
use chrono::{DateTime, NaiveDate, Utc};

/// When it was known, to whoever it was made for. Of a past day, its evening.
fn about(lang: Lang, on: Option<NaiveDate>, at: DateTime<Utc>, reader: &str) -> Vec<String> {
    let known = match on {
        Some(day) => lang.text_with("briefing-known-on", [("date", lang.date(day).into())]),
        None => {
            let facts =
                [("date", lang.date(paris_date(at)).into()), ("hour", lang.hour(at).into())];
            lang.text_with("briefing-known", facts)
        }
    };
    let by = lang.text_with("briefing-for", [("name", reader.to_owned().into())]);
    vec![known, by]
}

/// « a, b et c ».
fn joined(lang: Lang, mut items: Vec<String>) -> String {
    let Some(last) = items.pop() else { return String::new() };
    if items.is_empty() {
        return last;
    }
    let facts = [("first", items.join(", ").into()), ("last", last.into())];
    lang.text_with("briefing-and", facts)
}

/// « A ; b ; c. »: one sentence of several reasons.
fn reasons(lang: Lang, parts: Vec<String>) -> String {
    let then = |first: String, next: String| {
        lang.text_with("briefing-then", [("first", first.into()), ("next", next.into())])
    };
    let said = parts.into_iter().reduce(then).unwrap_or_default();
    format!("{}.", capital(&said))
}

/// With the first letter of a sentence.
fn capital(said: &str) -> String {
    let mut letters = said.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The first of many as a list, and how many more there are.
fn list<T>(lang: Lang, all: &[T], most: usize, said: impl Fn(&T) -> Text) -> Block {
    let cut = cut(all, most);
    let mut items: Vec<Text> = cut.shown.iter().map(said).collect();
    items.extend(more(lang, cut.more).map(Text::from));
    Block::List { items }
}

/// The first of many as the rows of a table, and below it how many more there are.
fn table<T>(
    lang: Lang,
    (caption, heads): (&str, &[&str]),
    all: &[T],
    most: usize,
    row: impl Fn(&T) -> Vec<Text>,
) -> Vec<Block> {
    let cut = cut(all, most);
    let table = Block::Table {
        caption: lang.text(caption),
        heads: heads.iter().map(|key| Head { text: lang.text(key), numeric: false }).collect(),
        rows: cut.shown.iter().map(row).collect(),
    };
    let more = more(lang, cut.more).map(Block::paragraph);
    [table].into_iter().chain(more).collect()
}

/// « et 4 autres ».
fn more(lang: Lang, count: usize) -> Option<String> {
    (count > 0).then(|| lang.text_with("briefing-more", [("count", count.into())]))
}

/// By when something is owed: « 4 nov. 2027 », « 4 nov. 2026, en retard ».
fn by_when(lang: Lang, due_at: Option<DateTime<Utc>>, is_late: bool) -> String {
    let Some(at) = due_at else { return lang.text("briefing-paused") };
    let date = lang.short_date(paris_date(at));
    match is_late {
        true => lang.text_with("briefing-late-since", [("date", date.into())]),
        false => date,
    }
}
