//! Briefings as they are written, read back the way a reader of PDF reads them.

mod flaws;
mod reader;
mod written;

use crate::{Block, Document, Fact, Head};
use chrono::DateTime;

/// A note of one page on an invented case.
fn note() -> Document {
    Document {
        lang: "fr".to_owned(),
        title: "Théâtre-Élysée : l’intervention en une page".to_owned(),
        author: "Brigade d’intervention numérique (fictive)".to_owned(),
        subject: "Note de situation · 2026-0042".to_owned(),
        about: "Situation connue le 27 novembre 2026 à 9 h 30.".to_owned(),
        moment: DateTime::parse_from_rfc3339("2026-11-27T09:30:00+01:00").unwrap(),
        lead: "Le redressement tient ses délais : trois jalons sur quatre sont atteints, à l’œuvre près \
               d’une reprise de données dont l’échéance a été déplacée de deux semaines."
            .to_owned(),
        sheets: None,
        footer: "Document de travail. Personnes et projets fictifs.".to_owned(),
        blocks: vec![
            heading(1, "Où en est l’intervention"),
            Block::Facts {
                facts: vec![Fact {
                    label: "Risque".to_owned(),
                    value: "72 points".to_owned(),
                    note: "élevé, entre 64 et 80".to_owned(),
                }],
            },
            facts(&[
                ("Étape", "En redressement"),
                ("Chef de projet", "Camille Roux"),
                ("Échéance la plus proche", "11 décembre 2026 : reprise des données"),
            ]),
            paragraph(
                "L’équipe a été complétée le 3 novembre. Le comité a noté que les engagements pris par \
                 la direction du projet ont tous été tenus, hormis la contractualisation, dont le dossier \
                 a été transmis aux services juridiques.",
            ),
            heading(2, "Jalons"),
            Block::Table {
                caption: "Jalons du plan de redressement".to_owned(),
                heads: ["Jalon", "Prévu", "Glissement (jours)"]
                    .map(|text| Head {
                        text: text.to_owned(),
                        numeric: text.starts_with("Glissement"),
                    })
                    .into(),
                rows: [
                    ["Gel du périmètre", "5 octobre 2026", "0"],
                    ["Reprise à blanc", "2 novembre 2026", "3"],
                    ["Reprise des données", "11 décembre 2026", "14"],
                    ["Mise en service", "15 janvier 2027", "0"],
                ]
                .map(|row| row.map(str::to_owned).into())
                .into(),
            },
            heading(1, "Ce qui est demandé"),
            Block::List {
                items: [
                    "Confirmer la nouvelle date de reprise des données.",
                    "Désigner le suppléant du responsable de l’exploitation.",
                ]
                .map(str::to_owned)
                .into(),
            },
            figure(
                r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 80" width="400" height="80"><rect x="0" y="30" width="300" height="24" fill="#1d3f8a"/><rect x="300" y="30" width="100" height="24" fill="#b9c0cf"/><text x="0" y="20" font-size="12" fill="#1b1f2a">3 jalons atteints, 1 à venir</text></svg>"##,
            ),
        ],
    }
}

fn of(blocks: Vec<Block>) -> Document {
    Document { blocks, ..note() }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned() }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: text.to_owned() }
}

fn facts(facts: &[(&str, &str)]) -> Block {
    let fact = |(label, value): &(&str, &str)| Fact {
        label: (*label).to_owned(),
        value: (*value).to_owned(),
        note: String::new(),
    };
    Block::Facts { facts: facts.iter().map(fact).collect() }
}

fn figure(svg: &str) -> Block {
    Block::Figure {
        svg: svg.to_owned(),
        alternative: "Trois jalons sur quatre sont atteints".to_owned(),
        caption: "Jalons atteints".to_owned(),
    }
}

fn table(heads: &[&str], rows: &[&[&str]]) -> Block {
    Block::Table {
        caption: "Un tableau".to_owned(),
        heads: heads.iter().map(|text| Head { text: (*text).to_owned(), numeric: false }).collect(),
        rows: rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect(),
    }
}
