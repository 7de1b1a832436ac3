//! Names as they are compared: without case, accents or punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// "Ministère de l’Intérieur " and "MINISTERE DE L'INTERIEUR" are one name.
pub fn fold(name: &str) -> String {
    let lower = name.to_lowercase().replace('œ', "oe").replace('æ', "ae");
    let bare: String = lower
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let words: Vec<&str> = bare.split_whitespace().collect();
    // A name made of signs alone is still a name, and never an empty one.
    if words.is_empty() { lower.trim().to_owned() } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_case_and_punctuation_do_not_make_a_name() {
        let expected = "ministere de l interieur et des oeuvres";
        assert_eq!(fold("  Ministère de l’Intérieur et des Œuvres"), expected);
        assert_eq!(fold("MINISTERE DE L'INTERIEUR  ET DES OEUVRES."), expected);
    }

    #[test]
    fn a_name_of_signs_is_kept() {
        assert_eq!(fold(" ++ "), "++");
    }
}
