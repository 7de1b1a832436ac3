//! Accents, plurals and endings are forgiven; what was kept is found.

use super::{FoundBy, Piece, Typed, words};
use proptest::prelude::*;

/// Whether a document of that name is found by what is typed, as the tables would have it.
fn finds(typed: &str, name: &str) -> bool {
    let kept = FoundBy::of(&[name], &[]).text();
    let typed = Typed::of(typed);
    let there = |word: &super::Word| {
        kept.contains(&format!(" ={} ", word.stem))
            || word.is_begun
                && (kept.contains(&format!(" {}", word.whole))
                    || kept.contains(&format!(" ={}", word.whole)))
    };
    !typed.is_empty() && typed.words.iter().all(there)
}

#[test]
fn accents_case_and_ligatures_are_forgiven() {
    for (typed, name) in [
        ("equipe", "L’Équipe"),
        ("ÉQUIPE", "equipe"),
        ("securite ", "Sécurité des systèmes"),
        ("oeuvre ", "Mise en œuvre"),
        ("œuvre ", "mise en oeuvre"),
        ("echeance", "les e\u{301}che\u{301}ances"),
        ("aujourdhui", "aujourdhui"),
        ("l'etat", "Trésorerie de l’État"),
        ("d’information", "système d'information"),
    ] {
        assert!(finds(typed, name), "{typed:?} does not find {name:?}");
    }
}

#[test]
fn one_is_found_by_many_and_many_by_one() {
    for (one, many) in [
        ("délai", "délais"),
        ("travail", "travaux"),
        ("réseau", "réseaux"),
        ("journal", "journaux"),
        ("régional", "régionaux"),
        ("enjeu", "enjeux"),
        ("lieu", "lieux"),
        ("tuyau", "tuyaux"),
        ("bijou", "bijoux"),
        ("emploi", "emplois"),
        ("accès", "accès"),
        ("processus", "processus"),
        ("menu", "menus"),
        ("bail", "baux"),
        ("agent", "agents"),
        ("paie", "paies"),
        ("utilisée", "utilisées"),
        ("utilisé", "utilisés"),
        ("appel", "appels"),
        ("mois", "mois"),
        ("delivery", "deliveries"),
        ("project", "projects"),
        ("process", "process"),
    ] {
        // A blank after it: the word is whole, and no beginning of another.
        assert!(finds(&format!("{one} "), many), "{one} does not find {many}");
        assert!(finds(&format!("{many} "), one), "{many} does not find {one}");
    }
}

#[test]
fn what_is_another_word_is_not_found() {
    for (typed, name) in
        [("paie ", "pair"), ("impot ", "import"), ("port ", "portail"), ("lot 2 ", "lot 3")]
    {
        assert!(!finds(typed, name), "{typed:?} finds {name:?}");
    }
}

#[test]
fn the_last_word_may_be_a_beginning() {
    assert!(finds("port", "Portail des agents") && finds("port", "Le guichet, portail"));
    assert!(finds("agents port", "Portail des agents"));
    assert!(!finds("port agents", "Portail des agents"), "only the last");
    assert!(!finds("port ", "Portail des agents"), "a blank ends it");
    assert!(!Typed::of("portail de").words.iter().any(|word| word.is_begun), "it went on");
}

#[test]
fn a_number_is_found_with_its_zeros_and_without() {
    for typed in ["2026-0042", "0042", "42", "2026 42", "n° 42"] {
        assert!(finds(typed, "2026-0042"), "{typed}");
    }
    assert!(!finds("43", "2026-0042"));
}

#[test]
fn what_tells_nothing_is_not_looked_for() {
    for typed in ["", "  ", "de la", "l’", "!?", "%_", "+ =", "the", "0"] {
        assert!(Typed::of(typed).is_empty(), "{typed:?}: {:?}", Typed::of(typed));
    }
    assert_eq!(Typed::of("un deux trois quatre cinq six sept huit neuf").words.len(), 6);
    assert_eq!(Typed::of("paie paies PAIE").words.len(), 1, "the same thing thrice");
}

#[test]
fn no_term_has_a_sign_that_a_query_takes_for_another() {
    let text = FoundBy::of(&["100 % _ «pièces» \u{10ffff} a+b=c"], &["x' or 1=1 --"]).text();
    assert!(!text.contains(['%', '_', '\'', '\u{10ffff}']), "{text}");
    assert_eq!(FoundBy::kept(&text).text(), text);
}

#[test]
fn the_words_that_were_looked_for_are_marked() {
    let typed = Typed::of("equipes pai");
    let marked = typed.marked("L’Équipe de paie (équipée).");
    let found: Vec<&str> = marked.iter().filter(|it| it.is_found).map(|it| it.text).collect();
    assert_eq!(found, ["Équipe", "paie"]);
    assert_eq!(Typed::of("").marked("rien"), [Piece { text: "rien", is_found: false }]);
}

#[test]
fn an_excerpt_shows_the_place_that_has_most() {
    let far = "Rien ici. ".repeat(40);
    let text = format!("La paie. {far}\nLes retards de\npaie des agents durent. {far}");
    let excerpt = Typed::of("retard paie agents").excerpt(&text).unwrap();
    assert!(excerpt.contains("Les retards de paie des agents durent."), "{excerpt}");
    assert!(excerpt.starts_with("… ") && excerpt.ends_with(" …"), "{excerpt}");
    assert!(excerpt.chars().count() < 260, "{excerpt}");
    assert_eq!(Typed::of("absent").excerpt(&text), None);
    assert_eq!(Typed::of("court").excerpt("Court.").as_deref(), Some("Court."));
}

proptest! {
    /// Whatever was written, each of its words finds it, with or without what follows.
    #[test]
    fn what_was_kept_is_found(name in "\\PC{0,60}") {
        for word in words(&name) {
            prop_assert!(finds(&format!("{word} "), &name), "{word:?} in {name:?}");
            prop_assert!(finds(&word, &name), "{word:?} in {name:?}");
        }
    }

    /// The tables and the marks agree on what a word is.
    #[test]
    fn what_is_found_is_marked(name in "[a-zéèàçœ’' 0-9-]{0,40}", typed in "[a-zéè]{2,8}") {
        let typed_words = Typed::of(&typed);
        prop_assume!(!typed_words.is_empty());
        let is_marked = typed_words.marked(&name).iter().any(|it| it.is_found);
        prop_assert_eq!(finds(&typed, &name), is_marked, "{:?} in {:?}", typed, name);
    }

    /// The pieces are the text, and no cut falls inside a character.
    #[test]
    fn marking_loses_nothing(text in "\\PC{0,200}", typed in "\\PC{0,20}") {
        let typed = Typed::of(&typed);
        let pieces: String = typed.marked(&text).iter().map(|it| it.text).collect();
        prop_assert_eq!(pieces, text.clone());
        let _ = typed.excerpt(&text);
    }

    /// Two ways of writing the same plural are one: an s after a word changes nothing.
    #[test]
    fn an_s_is_forgiven(word in "[a-z]{3,10}[a-rt-wz]") {
        prop_assume!(!words(&word).is_empty());
        prop_assert!(finds(&format!("{word}s "), &word), "{word}");
    }
}
