//! What somebody typed to find something, and where a text answers to it.

use super::{stem, words};
use unicode_normalization::char::is_combining_mark;

/// How many words are looked for; those after them are not.
pub const MOST_WORDS: usize = 6;
/// How much of a text is shown around what was found, in characters, and how much of it before.
const EXCERPT: usize = 200;
const BEFORE: usize = 50;
/// In how many places of a text the best one is looked for.
const MOST_PLACES: usize = 200;

/// What was typed, word by word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub words: Vec<Word>,
    /// Whether there were more than are looked for.
    pub has_more: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub whole: String,
    pub stem: String,
    /// The last one may be the beginning of what was meant.
    pub is_begun: bool,
}

/// A piece of a text, and whether it is a word that was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    pub text: &'t str,
    pub is_found: bool,
}

impl Typed {
    pub fn of(typed: &str) -> Self {
        let all = words(typed);
        let end = typed.rsplit(|letter: char| !is_of_a_word(letter)).next().unwrap_or_default();
        let end = words(end).pop().filter(|word| word.chars().count() > 1);
        let mut found: Vec<Word> = Vec::new();
        for whole in all {
            let stem = stem(&whole);
            if !found.iter().any(|it| it.stem == stem) {
                found.push(Word { whole, stem, is_begun: false });
            }
        }
        let has_more = found.len() > MOST_WORDS;
        found.truncate(MOST_WORDS);
        if let Some(word) = found.last_mut() {
            word.is_begun = end.as_ref() == Some(&word.whole);
        }
        Typed { words: found, has_more }
    }

    /// The same words, none of them the beginning of another.
    pub fn whole(&self) -> Self {
        let words = self.words.iter().cloned();
        Typed { words: words.map(|word| Word { is_begun: false, ..word }).collect(), ..*self }
    }

    pub fn is_begun(&self) -> bool {
        self.words.iter().any(|word| word.is_begun)
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How many of the words a text has.
    pub fn count_in(&self, text: &str) -> usize {
        let there: Vec<(String, String)> = taken_apart(text);
        let is_there = |word: &&Word| there.iter().any(|(whole, stem)| word.is(whole, stem));
        self.words.iter().filter(is_there).count()
    }

    /// A text in pieces, those that were looked for apart.
    pub fn marked<'t>(&self, text: &'t str) -> Vec<Piece<'t>> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut from = 0;
        for (start, end) in runs(text) {
            if self.rank_of(&text[start..end]).is_none() {
                continue;
            }
            if from < start {
                pieces.push(Piece { text: &text[from..start], is_found: false });
            }
            pieces.push(Piece { text: &text[start..end], is_found: true });
            from = end;
        }
        if from < text.len() {
            pieces.push(Piece { text: &text[from..], is_found: false });
        }
        pieces
    }

    /// The part of a long text that has most of what was looked for, in one line; nothing if
    /// it has none of it.
    pub fn excerpt(&self, text: &str) -> Option<String> {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let ranked = |(start, end): (usize, usize)| Some((start, self.rank_of(&line[start..end])?));
        let places: Vec<(usize, usize)> =
            runs(&line).filter_map(ranked).take(MOST_PLACES).collect();
        let near = |start: usize| {
            let within = places.iter().filter(|(at, _)| (start..start + EXCERPT).contains(at));
            let mut ranks: Vec<usize> = within.map(|(_, rank)| *rank).collect();
            ranks.sort_unstable();
            ranks.dedup();
            ranks.len()
        };
        // The first of the best.
        let best = places.iter().rev().max_by_key(|(start, _)| near(*start))?;
        Some(cut(&line, best.0))
    }

    /// Which of the words this one is.
    fn rank_of(&self, run: &str) -> Option<usize> {
        let there = taken_apart(run);
        let is = |word: &Word| there.iter().any(|(whole, stem)| word.is(whole, stem));
        self.words.iter().position(is)
    }
}

impl Word {
    fn is(&self, whole: &str, stem: &str) -> bool {
        let begins =
            self.is_begun && (whole.starts_with(&self.whole) || stem.starts_with(&self.whole));
        self.stem == stem || begins
    }
}

fn taken_apart(text: &str) -> Vec<(String, String)> {
    let words = words(text).into_iter();
    words.map(|whole| (whole.clone(), stem(&whole))).collect()
}

fn is_of_a_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter)
}

/// Where the words of a text begin and end.
fn runs(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(is_of_a_word)?;
        let rest = &text[start..];
        let end = start + rest.find(|letter| !is_of_a_word(letter)).unwrap_or(rest.len());
        from = end;
        Some((start, end))
    })
}

/// So much around a place, cut between words.
fn cut(line: &str, at: usize) -> String {
    let before = line[..at].char_indices().rev().take(BEFORE).last().map_or(at, |(start, _)| start);
    let start = match before {
        0 => 0,
        cut => cut + line[cut..at].find(' ').map_or(at - cut, |blank| blank + 1),
    };
    let shown = line[start..].char_indices().nth(EXCERPT).map(|(end, _)| start + end);
    let end = match shown {
        None => line.len(),
        Some(cut) => start + line[start..cut].rfind(' ').unwrap_or(cut - start),
    };
    let (left, right) =
        (if start > 0 { "… " } else { "" }, if end < line.len() { " …" } else { "" });
    format!("{left}{}{right}", &line[start..end])
}
