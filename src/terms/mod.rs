//! What a text is found by: its words without case, accents or endings; and what somebody typed
//! to find it, taken apart the same way. Pure.

mod found_by;
mod stem;
#[cfg(test)]
mod tests;
mod typed;

pub use found_by::{AT_ONCE, FoundBy, padded};
pub use typed::{MOST_WORDS, Piece, Typed, Word};

use crate::person::fold::fold;
use stem::stem;

/// Words that are in every text and tell none from another, in both languages.
const SMALL: [&str; 76] = [
    "and", "are", "at", "au", "aux", "avec", "by", "ce", "ces", "cette", "dans", "de", "des", "du",
    "elle", "elles", "en", "est", "et", "for", "from", "il", "ils", "in", "is", "it", "je", "la",
    "le", "les", "leur", "leurs", "lui", "ma", "mais", "me", "mes", "mon", "ne", "nos", "notre",
    "nous", "of", "on", "ont", "ou", "par", "pas", "pour", "qu", "que", "qui", "sa", "se", "ses",
    "son", "sont", "sur", "ta", "te", "tes", "that", "the", "this", "to", "ton", "tu", "un", "une",
    "vos", "votre", "vous", "was", "were", "with", "you",
];

/// What is longer is no word that anybody types.
const LONGEST: usize = 40;

/// The words of a text that tell it from others, in their order. A number counts without the
/// zeros before it: 42 finds 2026-0042.
fn words(text: &str) -> Vec<String> {
    // Some letters show that they are capitals only once they are folded.
    let folded = fold(&fold(text));
    let words = folded.split(' ').map(|word| match word.bytes().all(|it| it.is_ascii_digit()) {
        true => word.trim_start_matches('0'),
        false => word,
    });
    let tells = |word: &&str| {
        let letters = word.chars().count();
        let is_number = word.bytes().all(|it| it.is_ascii_digit());
        let is_word = word.chars().all(char::is_alphanumeric);
        is_word && letters > usize::from(!is_number) && !SMALL.contains(word)
    };
    words.filter(tells).map(|word| word.chars().take(LONGEST).collect()).collect()
}
