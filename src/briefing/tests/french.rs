//! The sentences of a case, as a minister reads them: one, none and many, each with its own grammar.

use crate::i18n::Lang;

type Facts<'f> = &'f [(&'static str, Said)];

#[derive(Clone, Copy)]
enum Said {
    Count(i64),
    Words(&'static str),
}

use Said::{Count, Words};

fn said(key: &str, facts: Facts) -> String {
    let facts = facts.iter().map(|(name, value)| match value {
        Count(count) => (*name, (*count).into()),
        Words(words) => (*name, (*words).into()),
    });
    Lang::Fr.text_with(key, facts).replace('\u{a0}', " ")
}

#[test]
fn the_end_is_told_as_it_was_promised_and_as_it_is_expected() {
    let ends = |same, slip, days| {
        said(
            "briefing-ends",
            &[
                ("origin", Words("1er mars")),
                ("plan", Words("1er avril")),
                ("same", Words(same)),
                ("forecast", Words("1er mai")),
                ("days", Count(days)),
                ("slip", Count(slip)),
            ],
        )
    };
    assert_eq!(
        ends("false", 1, 61),
        "Fin promise d’abord le 1er mars, au plan le 1er avril, attendue le 1er mai : 61 jours de retard sur la première promesse."
    );
    assert_eq!(
        ends("true", 1, 1),
        "Fin promise d’abord le 1er mars, attendue le 1er mai : un jour de retard sur la première promesse."
    );
    assert_eq!(
        ends("true", 0, 0),
        "Fin promise d’abord le 1er mars, attendue le 1er mai, comme promis."
    );
    assert!(ends("true", -1, 3).ends_with("1er mai : 3 jours d’avance sur la première promesse."));
}

#[test]
fn what_was_found_is_counted() {
    let found = |counts: [i64; 4]| {
        let [findings, critical, asks, done] = counts.map(Count);
        let facts =
            [("findings", findings), ("critical", critical), ("asks", asks), ("done", done)];
        said("briefing-found", &facts)
    };
    assert_eq!(found([0; 4]), "Aucun constat. Aucune recommandation.");
    assert_eq!(found([1, 1, 1, 0]), "Un constat, critique. Une recommandation, à faire.");
    assert_eq!(
        found([4, 2, 6, 1]),
        "4 constats, dont 2 critiques. 6 recommandations, dont une faite."
    );
    assert!(
        found([4, 0, 6, 0])
            .contains("4 constats, aucun critique. 6 recommandations, aucune faite.")
    );
}

#[test]
fn weather_has_its_age_and_what_is_asked_its_day() {
    let weather = |days| {
        let facts = [
            ("weather", Words("orage")),
            ("means", Words("objectifs compromis")),
            ("date", Words("12 nov. 2026")),
            ("days", Count(days)),
        ];
        said("briefing-weather-said", &facts)
    };
    let of = |age| format!("Météo : orage, objectifs compromis (dit le 12 nov. 2026, {age}).");
    assert_eq!(weather(0), of("aujourd’hui"));
    assert_eq!(weather(1), of("hier"));
    assert_eq!(weather(17), of("il y a 17 jours"));
    let asked = |paused, when| {
        let facts = [
            ("what", Words("Le lancement")),
            ("who", Words("Inès Morvan")),
            ("when", Words(when)),
            ("paused", Words(paused)),
        ];
        said("briefing-asked-owed", &facts)
    };
    assert_eq!(
        asked("false", "4 déc. 2026"),
        "Le lancement, par Inès Morvan, avant le 4 déc. 2026."
    );
    assert_eq!(asked("true", "délai arrêté"), "Le lancement, par Inès Morvan : délai arrêté.");
    let need = |dated, when| {
        let facts = [
            ("what", Words("deux testeurs")),
            ("whom", Words("la direction")),
            ("dated", Words(dated)),
            ("when", Words(when)),
        ];
        said("briefing-asked-need", &facts)
    };
    assert_eq!(need("false", ""), "Attendu de la direction : deux testeurs.");
    assert!(need("true", "4 déc. 2026").ends_with("deux testeurs, avant le 4 déc. 2026."));
}

#[test]
fn the_capacity_is_one_sentence() {
    let room = |count, days| {
        let facts = [
            ("weeks", Count(12)),
            ("count", Count(count)),
            ("days", Count(days)),
            ("week", Words("14 décembre")),
        ];
        said("briefing-room-short", &facts)
    };
    assert_eq!(
        room(1, 1),
        "Sur les 12 semaines à venir, une demande plus que la brigade ne peut donner : un jour manque la semaine du 14 décembre, la pire."
    );
    assert!(
        room(3, 12).contains("3 demandent plus que la brigade ne peut donner : 12 jours manquent")
    );
}
