//! The part of a word that its plural and its near relations have in common.

use rust_stemmers::{Algorithm, Stemmer};

/// Plurals in *-aux* whose singular ends in *-ail*; all others come from *-al*, or only add an *x*.
const FROM_AIL: [&str; 7] =
    ["baux", "coraux", "emaux", "soupiraux", "travaux", "vantaux", "vitraux"];
const FROM_AU: [&str; 7] = ["boyaux", "etaux", "fleaux", "joyaux", "landaux", "noyaux", "tuyaux"];
/// Plurals of nouns in *-eu*: an adjective in *-eux* is written alike for one and for many.
const FROM_EU: [&str; 11] = [
    "adieux", "aveux", "cheveux", "enjeux", "essieux", "feux", "jeux", "lieux", "milieux",
    "neveux", "voeux",
];

/// The stem of a folded word. Accents are gone before it is taken, so that who types none finds
/// the same; and so is the mark of the plural, of which the stemmer leaves some (*délais*).
pub fn stem(word: &str) -> String {
    if !word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return word.to_owned();
    }
    Stemmer::create(Algorithm::French).stem(&singular(word)).into_owned()
}

fn singular(word: &str) -> String {
    let without = |letters: usize| &word[..word.len() - letters];
    if FROM_AIL.contains(&word) {
        format!("{}il", without(2))
    } else if FROM_AU.contains(&word)
        || FROM_EU.contains(&word)
        || word.ends_with("eaux")
        || word.ends_with("oux")
    {
        without(1).to_owned()
    } else if word.len() > 3 && word.ends_with("aux") {
        format!("{}l", without(2))
    } else if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") {
        ending_in_ie(without(1))
    } else {
        ending_in_ie(word)
    }
}

/// English: *delivery*, of which *deliveries* are many.
fn ending_in_ie(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(before) if before.len() > 2 && !before.ends_with(['a', 'e', 'i', 'o', 'u']) => {
            format!("{before}ie")
        }
        _ => word.to_owned(),
    }
}
