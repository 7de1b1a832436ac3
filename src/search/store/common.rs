//! Which word leads to the fewest documents, and what a query asks of the others.

use crate::db::{Query, Sql, Tx};
use crate::terms::{MOST_WORDS, Typed, Word};

/// What comes after every term that begins so.
const AFTER_ALL: char = '\u{10ffff}';

#[derive(sqlx::FromRow)]
struct CountRow {
    count: i64,
}

/// The word that a query is led by.
pub(super) struct Lead {
    /// Its place among the words.
    rank: usize,
    in_names: String,
    anywhere: String,
    /// From the first to before the last: none, if the word is whole.
    begun_in_names: [String; 2],
    begun_anywhere: [String; 2],
}

impl Lead {
    fn of((rank, word): (usize, &Word)) -> Self {
        let begun = |from: String| match word.is_begun {
            true => [from.clone(), format!("{from}{AFTER_ALL}")],
            false => [from.clone(), from],
        };
        Lead {
            rank,
            in_names: format!("+{}", word.stem),
            anywhere: exactly(word),
            begun_in_names: begun(word.whole.clone()),
            begun_anywhere: begun(format!("={}", word.whole)),
        }
    }

    /// The word that the fewest documents have, by a count of each that ends where it is common.
    pub(super) async fn rarest(
        tx: &mut Tx,
        typed: &Typed,
        (whole, begun): (Sql, Sql),
    ) -> Result<Option<Lead>, sqlx::Error> {
        let mut rarest: Option<(i64, Lead)> = None;
        for word in typed.words.iter().enumerate() {
            let lead = Lead::of(word);
            // There is nothing to choose.
            if typed.words.len() == 1 {
                return Ok(Some(lead));
            }
            let mut count = counted(tx.query(whole).bind(lead.anywhere.clone())).await?;
            if word.1.is_begun {
                for [from, to] in [&lead.begun_in_names, &lead.begun_anywhere] {
                    count += counted(tx.query(begun).bind(from.clone()).bind(to.clone())).await?;
                }
            }
            if rarest.as_ref().is_none_or(|(least, _)| count < *least) {
                rarest = Some((count, lead));
            }
        }
        Ok(rarest.map(|(_, lead)| lead))
    }

    /// Binds the six terms that it leads by, and what the other words ask.
    pub(super) fn bind<'q>(&self, query: Query<'q>, typed: &Typed) -> Query<'q> {
        let query = query.bind(self.in_names.clone()).bind(self.anywhere.clone());
        let ranges = self.begun_in_names.iter().chain(&self.begun_anywhere);
        let query = ranges.fold(query, |query, term| query.bind(term.clone()));
        let others = typed.words.iter().enumerate().filter(|(rank, _)| *rank != self.rank);
        bind_words(query, others.map(|(_, word)| word))
    }
}

async fn counted(query: Query<'_>) -> Result<i64, sqlx::Error> {
    Ok(query.one::<CountRow>().await?.count)
}

/// Binds what a document must have: six terms, and three ways of having a word that is begun. What
/// is empty asks nothing.
pub(super) fn bind_words<'q, 'w>(
    query: Query<'q>,
    words: impl Iterator<Item = &'w Word>,
) -> Query<'q> {
    let (begun, whole): (Vec<&Word>, Vec<&Word>) = words.partition(|word| word.is_begun);
    let nothing = std::iter::repeat_with(String::new);
    let terms = whole.into_iter().map(exactly).chain(nothing).take(MOST_WORDS);
    let ways = match begun.first() {
        None => [const { String::new() }; 3],
        Some(word) => [
            format!("% ={} %", word.stem),
            format!("% {}%", word.whole),
            format!("% ={}%", word.whole),
        ],
    };
    terms.chain(ways).fold(query, |query, asked| query.bind(asked))
}

/// The term of every document that has this word, anywhere.
fn exactly(word: &Word) -> String {
    format!("={}", word.stem)
}
