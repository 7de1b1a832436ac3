//! What a name answers to while it is being typed.

use crate::register::model::Name;

#[test]
fn a_name_answers_to_its_beginning_first() {
    let names = ["Système d’information fictif des élections", "Élire", "Réélire", "SI Paie"];
    let answering = |typed: &str| {
        let typed = Name::of(typed);
        let scored = names.iter().filter_map(|it| Some((Name::of(it).answers_to(&typed)?, *it)));
        let mut scored: Vec<_> = scored.collect();
        scored.sort_by(|one, other| other.0.total_cmp(&one.0));
        scored.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    assert_eq!(answering("eli"), ["Élire", "Réélire"]);
    assert_eq!(answering("ELECT syst"), [names[0]]);
    assert_eq!(answering("paie si"), ["SI Paie"]);
    assert_eq!(answering("douane"), [""; 0]);
}
