//! The rules of the score, proved.

mod ageing;
mod backtest;
mod band_override;
mod contest;
mod documents;
mod facets;
mod hindsight;
mod keys;
mod laws;
mod purpose;
mod put_off;
mod queue;
mod reference;
mod rules;
mod said;
mod second;
mod sensitivity;
mod sitting;
mod source;
mod told;
mod views;

use super::model::*;
use chrono::{Duration, NaiveDate};

fn model() -> &'static RiskModel {
    RiskModel::shipped()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn days_ago(days: i64) -> NaiveDate {
    today() - Duration::days(days)
}

fn scored(answers: &Answers) -> Assessment {
    assess(model(), answers, &GateFacts::default(), today())
}

/// Support needed, an end in three years, 200 M£: documented, and nothing judged.
fn documented_facts() -> Answers {
    let end = today() + Duration::days(3 * 365);
    let cost = Given::Cost { millions: 200.0, currency: "GBP".into() };
    Answers::default()
        .with("status", Given::Level(2), Proof::Documented, today())
        .with("time_left", Given::PlannedEnd(end), Proof::Documented, today())
        .with("size", cost, Proof::Documented, today())
}
