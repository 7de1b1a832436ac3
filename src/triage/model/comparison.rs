//! Cases side by side: which ones somebody asks for, and where they differ.

use crate::case::model::{CaseNumber, MOST_SHOWN};
use std::collections::BTreeSet;

/// How many cases stand side by side: fewer is no comparison, more is not read.
pub const FEWEST_COMPARED: usize = 2;
pub const MOST_COMPARED: usize = MOST_SHOWN;

/// The numbers that an address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Each once, in the order they were asked for.
    pub numbers: Vec<CaseNumber>,
    /// Something was asked for that is no number. To its reader it is as unknown as a number of
    /// nothing.
    pub has_others: bool,
}

impl Asked {
    /// Reads `cases=2026-0001&cases=2026-0002`, and `cases=2026-0001,2026-0002` as well. A rank alone is one
    /// of this year, as in the search.
    pub fn read<'a>(typed: impl IntoIterator<Item = &'a str>, this_year: i32) -> Self {
        let (mut asked, mut known) = (Asked::default(), BTreeSet::new());
        let pieces = typed.into_iter().flat_map(|it| it.split([',', ' ', ';']));
        for piece in pieces.filter(|it| !it.is_empty()) {
            let ranked = || piece.parse().ok().filter(|rank| (1..10_000).contains(rank));
            let of_this_year = || ranked().map(|rank| CaseNumber { year: this_year, rank });
            match piece.parse::<CaseNumber>().ok().or_else(of_this_year).ok_or(()) {
                Ok(number) if known.insert(number.to_string()) => asked.numbers.push(number),
                Ok(_) => {}
                Err(_) => asked.has_others = true,
            }
        }
        asked
    }
}

/// Whether what is said of the cases is not the same of all.
pub fn differs<T: PartialEq>(said: &[T]) -> bool {
    said.windows(2).any(|pair| pair[0] != pair[1])
}
