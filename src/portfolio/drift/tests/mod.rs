//! The rules of drift, proved.

use super::model::*;
use crate::base::{Cents, OrganisationId, ProjectId};
use crate::register::model::{Currency, Edition, Money, Phase, SortBy};
use uuid::Uuid;

mod asked;
mod editions;
mod moved;
mod spread;

fn edition(text: &str) -> Edition {
    text.parse().unwrap()
}

fn euros(millions: f64) -> Option<Money> {
    Some(Money { cents: Cents::from_millions(millions)?, currency: Currency::Eur })
}

/// What the only register says: years and millions.
fn told(on: &str, years: Option<f64>, cost: Option<f64>) -> Told {
    Told { register: 0, edition: edition(on), years, cost: cost.and_then(euros) }
}

fn subject(number: u128, told: Vec<Told>) -> Subject {
    Subject {
        id: ProjectId(Uuid::from_u128(number)),
        name: format!("Projet {number}"),
        ministry: OrganisationId(Uuid::from_u128(number % 3)),
        ministry_name: format!("Ministère {}", number % 3),
        stand: [Stand::At(Phase::Framing), Stand::At(Phase::Building), Stand::Unsaid]
            [(number % 3) as usize],
        band: CostBand::of(told.iter().find_map(|it| it.cost)),
        told,
    }
}

fn book(subjects: Vec<Subject>) -> Book {
    let editions = subjects.iter().flat_map(|it| &it.told).map(|it| it.edition);
    let latest = editions.max().unwrap_or(edition("2020"));
    Book { registers: vec![("Registre".into(), latest)], subjects }
}

fn by(by: SortBy) -> Asked {
    Asked { by, ..Asked::default() }
}
