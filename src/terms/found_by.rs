//! What a document is found by, as two tables keep it: a list that leads from a term to its
//! documents, and beside each document all its terms in one text.

use super::{stem, words};
use std::collections::BTreeSet;

/// How many terms are written in one statement.
pub const AT_ONCE: usize = 16;

/// The terms of one document: `word` for a word of its names, which one may begin to type;
/// `+stem` for what its names have; `=stem` for all it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundBy(BTreeSet<String>);

impl FoundBy {
    /// Of a document that is called all of `names`, and says all of `said`.
    pub fn of(names: &[&str], said: &[&str]) -> Self {
        let mut terms = BTreeSet::new();
        for word in names.iter().flat_map(|name| words(name)) {
            let stem = stem(&word);
            terms.extend([format!("+{stem}"), format!("={stem}"), word]);
        }
        terms.extend(said.iter().flat_map(|text| words(text)).map(|it| format!("={}", stem(&it))));
        FoundBy(terms)
    }

    /// What was kept beside a document.
    pub fn kept(text: &str) -> Self {
        FoundBy(text.split_whitespace().map(str::to_owned).collect())
    }

    /// As it is kept: each term between two blanks, so that it is found by `like '% =stem %'`.
    pub fn text(&self) -> String {
        let mut text = String::from(" ");
        for term in &self.0 {
            text.push_str(term);
            text.push(' ');
        }
        text
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The terms that this has and the other lacks.
    pub fn without(&self, other: &FoundBy) -> Vec<String> {
        self.0.difference(&other.0).cloned().collect()
    }
}

/// Some terms, made [`AT_ONCE`] by saying the first again.
pub fn padded(terms: &[String]) -> impl Iterator<Item = String> {
    let again = terms.first().cloned().into_iter().cycle();
    terms.iter().cloned().chain(again).take(AT_ONCE)
}
