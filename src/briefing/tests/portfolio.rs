//! The note of the portfolio in words.

use super::said;
use crate::base::Weather;
use crate::briefing::model::Grave;
use crate::briefing::store::{OfToday, OwedDecision, Room, WholeFacts};
use crate::briefing::words::whole_note;
use crate::case::model::{DutyKind, Stage};
use crate::db::Millis;
use crate::i18n::Lang;
use crate::portfolio::drift::model::Spread;
use crate::portfolio::model::{BrigadeWeek, Census, Count};
use crate::portfolio::store::Late;
use crate::triage::model::Band;
use chrono::{DateTime, NaiveDate, Utc};
use std::sync::Arc;
use uuid::Uuid;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn late(name: &str, duties: i64) -> Late {
    let oldest = Millis::from(at("2026-10-12T09:00:00Z"));
    Late { id: Uuid::from_u128(duties as u128), name: name.to_owned(), duties, oldest }
}

fn decision(number: u32, is_late: bool) -> OwedDecision {
    OwedDecision {
        number: format!("2026-{number:04}"),
        title: "Paie unifiée".to_owned(),
        kind: DutyKind::ApprovePlan,
        owed_by: "Maxime Laurent".to_owned(),
        due_at: Some(at("2026-12-04T16:00:00Z")),
        is_late,
    }
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn grave() -> Grave {
    Grave {
        number: "2026-0007".to_owned(),
        title: "Nacelle".to_owned(),
        organisation: "Ministère des Essais".to_owned(),
        stage: Stage::Recovery,
        band: Some(Band::Critical),
        points: Some(78_400),
        weather: Some(Weather::Storm),
        late: 1,
        ends: Some((day(10, 1), day(11, 15))),
    }
}

fn facts(critical: u32, high: u32) -> WholeFacts {
    let count = |stage, band, cases| Count { stage, band, cases };
    let census = Census::new(vec![
        count(Stage::Recovery, Some(Band::Critical), critical),
        count(Stage::Submitted, Some(Band::High), high),
        count(Stage::Closed, Some(Band::Critical), 7),
    ]);
    let monday = day(12, 14);
    let worst = BrigadeWeek { monday, capacity: 1000, engaged: 1000, probable: 1200 };
    WholeFacts {
        on: None,
        now: at("2026-11-29T12:10:00Z"),
        census: Arc::new(census),
        late: Arc::new(vec![late("Karim Delattre", 2), late("Solène Kerguelen", 5)]),
        weathers: vec![(Weather::Sun, 3), (Weather::Cloud, 2), (Weather::Storm, 1)],
        today: Some(OfToday {
            owed: vec![decision(1, true), decision(2, false)],
            grave: vec![grave()],
            drift: [Spread::of(&[0.0, 0.1, 0.2, 0.6, 2.0]), None],
            room: Room { weeks: 12, short: Some((3, worst)), lacks: Some("sécurité 3".into()) },
            objectives: Vec::new(),
        }),
    }
}

/// As few no-break spaces as one can type here.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_director_reads_where_we_stand_what_is_to_be_decided_and_what_is_worst() {
    let note = whole_note(Lang::Fr, facts(2, 3), "Maxime Laurent");
    assert_eq!(
        plain(&note.lead),
        "La brigade suit 5 dossiers, dont 2 critiques. 2 décisions sont attendues, dont une en retard."
    );
    assert_eq!(
        plain(&note.about.join(" ")),
        "Situation connue le dimanche 29 novembre 2026 à 13 h 10. Note établie pour Maxime Laurent."
    );
    assert_eq!(
        plain(&said(&note)),
        "\
Dossiers suivis: 5 (3 en tri, 2 en intervention) | Critiques: 2 (au plus haut niveau de risque) | En retard: 7 (chez 2 personnes) | À l’orage: 1 (sur 6 redressements, 2 au nuage)
[De gauche à droite, les dossiers suivis par niveau de risque : critique 2, élevé 3, modéré 0, faible 0.]
En retard : Solène Kerguelen (5) et Karim Delattre (2). Le plus ancien engagement attend depuis le 12 oct. 2026.
# À décider maintenant
L’approbation de la feuille de route | Paie unifiée (2026-0001) | Maxime Laurent | 4 déc. 2026, en retard
L’approbation de la feuille de route | Paie unifiée (2026-0002) | Maxime Laurent | 4 déc. 2026
# Les dossiers les plus graves
- Nacelle (2026-0007, Ministère des Essais, redressement). Météo à l’orage, objectifs compromis ; risque critique, 78 points sur 100 ; fin repoussée de 45 jours ; un engagement en retard.
# La dérive des projets publiés, depuis leur première publication
Durée | 5 | +20 % | +144 % | 2 (40 %) | 2 (40 %) | +58 %
# La capacité de la brigade
Sur les 12 semaines à venir, 3 demandent plus que la brigade ne peut donner : 12 jours manquent la semaine du 14 décembre, la pire. Manquent d’abord : sécurité 3."
    );
}

#[test]
fn one_reads_as_one_and_nothing_as_nothing() {
    let lead = |critical, high| plain(&whole_note(Lang::Fr, facts(critical, high), "x").lead);
    assert!(lead(0, 0).starts_with("Aucun dossier n’est suivi."), "{}", lead(0, 0));
    assert!(lead(0, 1).starts_with("La brigade suit un dossier, qui n’est pas critique."));
    assert!(lead(1, 0).starts_with("La brigade suit un dossier, critique."), "{}", lead(1, 0));
    assert!(lead(1, 1).starts_with("La brigade suit 2 dossiers, dont un critique."));
    let mut quiet = facts(0, 2);
    quiet.late = Arc::default();
    quiet.weathers.clear();
    quiet.today = Some(OfToday {
        owed: Vec::new(),
        grave: Vec::new(),
        drift: [None, None],
        room: Room { weeks: 12, short: None, lacks: None },
        objectives: Vec::new(),
    });
    let note = whole_note(Lang::Fr, quiet, "x");
    let said = plain(&said(&note));
    assert!(note.lead.ends_with("dont aucun critique. Aucune décision n’est attendue."));
    for words in [
        "Aucune décision n’est attendue de personne.",
        "Aucun dossier suivi n’est critique ni à l’orage.",
        "Aucun projet n’est encore publié dans deux éditions.",
        "La brigade peut donner tout ce qui lui est demandé pendant les 12 semaines à venir.",
        "personne n’est en retard",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("Objectifs"), "{said}");
}

#[test]
fn a_page_has_room_for_few_and_says_how_many_more() {
    let mut crowded = facts(2, 3);
    crowded.late = Arc::new((1..9).map(|it| late(&format!("Personne {it}"), it)).collect());
    let today = crowded.today.as_mut().unwrap();
    today.owed = (1..12).map(|it| decision(it, false)).collect();
    today.grave = (10..30).map(|it| Grave { number: format!("{it}"), ..grave() }).collect();
    let note = whole_note(Lang::Fr, crowded, "x");
    let said = plain(&said(&note));
    assert!(said.contains("\net 7 autres\n"), "{said}");
    assert_eq!(said.matches("- Nacelle").count(), 5, "{said}");
    assert!(said.contains("Personne 8 (8), Personne 7 (7), Personne 6 (6) et 5 autres personnes."));
}

#[test]
fn a_past_day_says_what_it_lacks_and_when_it_was() {
    let mut past = facts(2, 3);
    (past.on, past.today) = (Some(day(10, 28)), None);
    let note = whole_note(Lang::En, past, "Maxime Laurent");
    assert_eq!(note.lead, "The brigade followed 5 cases, 2 of them critical.");
    assert!(
        note.about[0].contains("in the evening of Wednesday 28\u{a0}October 2026"),
        "{:?}",
        note.about
    );
    let said = said(&note);
    assert!(said.contains("are read of the present alone") && !said.contains('#'), "{said}");
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let made = |reader| whole_note(Lang::Fr, facts(2, 3), reader);
    let bytes = |reader| serde_json::to_vec(&made(reader)).unwrap();
    assert_eq!(bytes("Maxime"), bytes("Maxime"));
    assert_eq!(made("Maxime").fingerprint(), made("Awa").fingerprint());
    assert_ne!(
        made("Maxime").fingerprint(),
        whole_note(Lang::Fr, facts(2, 4), "Maxime").fingerprint()
    );
}
