//! Ministries, which change their names with each government. Two names are one ministry only
//! when it is known that they are: the decrees of attribution of 2017 and 2020.

use crate::person::fold::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The name we keep, and the others that the same ministry was published under.
const LINES: [(&str, &[&str]); 8] = [
    ("Services du Premier ministre", &["Premier ministre"]),
    (
        "Ministère de l’Europe et des Affaires étrangères",
        &["Ministère des Affaires étrangères et du Développement international"],
    ),
    (
        "Ministère de l’Agriculture et de l’Alimentation",
        &["Ministère de l’Agriculture, de l’Agroalimentaire et de la Forêt"],
    ),
    ("Ministère de la Culture", &["Ministère de la Culture et de la Communication"]),
    ("Ministère des Armées", &["Ministère de la Défense"]),
    (
        "Ministère de l’Économie, des Finances et de la Relance",
        &["Ministère de l’Économie et des Finances"],
    ),
    (
        "Ministère de l’Éducation nationale, de la Jeunesse et des Sports",
        &[
            "Ministère de l’Éducation nationale",
            "Ministère de l’Éducation nationale, de l’Enseignement supérieur et de la Recherche",
        ],
    ),
    (
        "Ministère de la Transition écologique",
        &[
            "Ministère de la Transition écologique et solidaire",
            "Ministère de l’Environnement, de l’Énergie et de la Mer",
        ],
    ),
];

/// Ministries that were cut out of one another or put back together: not one, but their
/// projects pass from one to the other.
const KIN: [[&str; 2]; 2] = [
    [
        "Ministère de l’Économie, des Finances et de la Relance",
        "Ministère de l’Action et des Comptes publics",
    ],
    ["Ministères chargés des Affaires sociales", "Ministère des Solidarités et de la Santé"],
];

/// An organisation that bears projects, under the name we keep it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ministry {
    pub name: String,
    core: String,
}

impl Ministry {
    /// Whether a project of one may have become a project of the other.
    pub fn may_share(&self, other: &Ministry) -> bool {
        let pair = |a: &str, b: &str| {
            KIN_CORES.iter().any(|[one, two]| (one == a && two == b) || (one == b && two == a))
        };
        self.core == other.core || pair(&self.core, &other.core)
    }
}

/// The organisations that a register names for a project, the bearer first. "Ministère A /
/// Ministère B" is a project carried by both.
pub fn ministries(published: &str) -> Vec<Ministry> {
    let parts: Vec<&str> = published.split(" / ").collect();
    let is_joint = parts.len() > 1 && parts.iter().all(|part| fold(part).starts_with("minister"));
    if is_joint { parts.into_iter().map(ministry).collect() } else { vec![ministry(published)] }
}

/// Each name and the one we keep for it, folded once: an import asks thousands of times.
static KEPT: LazyLock<HashMap<String, &str>> = LazyLock::new(|| {
    let lines = LINES
        .iter()
        .flat_map(|(kept, others)| others.iter().chain([kept]).map(|name| (core(name), *kept)));
    lines.chain(KIN.iter().flatten().map(|kept| (core(kept), *kept))).collect()
});

static KIN_CORES: LazyLock<Vec<[String; 2]>> =
    LazyLock::new(|| KIN.iter().map(|[one, other]| [core(one), core(other)]).collect());

/// The ministry under the name we keep; the published one if we know of no other.
fn ministry(published: &str) -> Ministry {
    match KEPT.get(&core(published)) {
        Some(kept) => Ministry { name: (*kept).to_owned(), core: core(kept) },
        None => Ministry {
            // One publisher writes a straight apostrophe, another a curved one.
            name: published.split_whitespace().collect::<Vec<_>>().join(" ").replace('\'', "’"),
            core: core(published),
        },
    }
}

/// What tells one ministry from another: not whether it is one or several, nor its articles.
fn core(name: &str) -> String {
    const SMALL: [&str; 13] = [
        "ministere",
        "ministeres",
        "charge",
        "charges",
        "de",
        "des",
        "du",
        "d",
        "la",
        "le",
        "les",
        "l",
        "et",
    ];
    let folded = fold(name);
    folded.split(' ').filter(|word| !SMALL.contains(word)).collect::<Vec<_>>().join(" ")
}
