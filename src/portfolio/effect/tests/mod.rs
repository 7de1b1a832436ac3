//! The rules of the comparison, proved.

use super::model::*;
use crate::base::{Cents, ProjectId};
use crate::register::model::{Currency, Edition, Figures, Money, Phase, PlannedEnd};
use chrono::NaiveDate;
use std::sync::Arc;
use uuid::Uuid;

mod estimate;
mod oracle;
mod pairing;
mod simulated;
mod told;

fn id(number: u128) -> ProjectId {
    ProjectId(Uuid::from_u128(number))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn edition(text: &str) -> Edition {
    text.parse().unwrap()
}

/// What an edition says: years and millions.
struct Said {
    edition: Edition,
    starts_on: NaiveDate,
    years: Option<f64>,
    cost: Option<f64>,
    phase: Option<Phase>,
}

fn look(source: &str, said: Said) -> Look {
    let Said { edition, starts_on, years, cost, phase } = said;
    let cost = cost.and_then(Cents::from_millions);
    let figures = Figures {
        edition,
        duration_years: years,
        cost: cost.map(|cents| Money { cents, currency: Currency::Eur }),
        end: PlannedEnd::of(Some(starts_on), None, years),
    };
    Look { source: Arc::from(source), figures, phase, starts_on: Some(starts_on) }
}

/// A project of ten years that began in 2015, of thirty millions: by edition, its years.
fn project(number: u128, years: &[(&str, f64)]) -> History {
    let said = |(on, years): &(&str, f64)| {
        let said = Said {
            edition: edition(on),
            starts_on: day("2015-01-01"),
            years: Some(*years),
            cost: Some(30.0),
            phase: Some(Phase::Building),
        };
        look("Panorama", said)
    };
    History {
        project: id(number),
        name: format!("Projet {number}"),
        ministry: "Ministère fictif".into(),
        looks: years.iter().map(said).collect(),
    }
}

/// A prudent end that asks no model: the end itself.
fn as_planned(look: &Look) -> Option<NaiveDate> {
    Some(look.figures.end?.on)
}

fn pairs_of(found: &[(Help, Pairing)]) -> Vec<(ProjectId, ProjectId)> {
    let pair = |(help, pairing): &(Help, Pairing)| match pairing {
        Pairing::Paired(pair) => Some((help.project, pair.other)),
        _ => None,
    };
    found.iter().filter_map(pair).collect()
}
