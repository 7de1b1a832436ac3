//! What a register says of a project: dated, sourced, in the publisher's own words.

use super::Edition;
use crate::base::Cents;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// What one edition of one register says of one project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    pub source: String,
    pub figures: Figures,
    pub name: String,
    /// The organisation as published; ministries change their names.
    pub organisation: String,
    pub description: String,
    pub phase: Option<Phase>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// The publisher keeps the figures to itself, and says so.
    pub withheld: bool,
}

/// The figures that drift is computed from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    pub edition: Edition,
    pub duration_years: Option<f64>,
    pub cost: Option<Money>,
    pub end: Option<PlannedEnd>,
}

/// The day a project is meant to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedEnd {
    pub on: NaiveDate,
    /// Where a start and a duration lead: most registers publish no end.
    pub is_computed: bool,
}

/// An amount in the currency it was published in. Nothing here converts one into another:
/// a rate would be a figure that nobody published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// In hundredths of the currency.
    pub cents: Cents,
    pub currency: Currency,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Currency {
    #[default]
    #[serde(rename = "EUR")]
    Eur,
    #[serde(rename = "GBP")]
    Gbp,
    #[serde(rename = "USD")]
    Usd,
    #[serde(rename = "CHF")]
    Chf,
}

/// Where a project stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// *Cadrage.*
    Framing,
    /// *Conception / réalisation.*
    Building,
    /// *Expérimentation.*
    Trial,
    /// *Déploiement.*
    Rollout,
    /// *Exploitation.*
    Operation,
    /// *Terminé.*
    Finished,
}

/// Of the Julian calendar, as the reference classes count.
const DAYS_A_YEAR: f64 = 365.25;

/// A computed end is no more exact than a month that it starts in and years with two decimals.
const ROUNDING_DAYS: i64 = 31;

impl Fact {
    /// Where its start and the years it was meant to take lead: most registers publish no end.
    pub fn implied_end(&self) -> Option<NaiveDate> {
        implied_end(self.starts_on, self.figures.duration_years)
    }
}

fn implied_end(starts_on: Option<NaiveDate>, years: Option<f64>) -> Option<NaiveDate> {
    let days = (years? * DAYS_A_YEAR).round();
    let days = (0.0..1e5).contains(&days).then(|| Days::new(days as u64))?;
    starts_on?.checked_add_days(days)
}

impl PlannedEnd {
    /// The end that is published; else where the start and the duration lead.
    pub fn of(
        starts_on: Option<NaiveDate>,
        ends_on: Option<NaiveDate>,
        years: Option<f64>,
    ) -> Option<Self> {
        let published = ends_on.map(|on| PlannedEnd { on, is_computed: false });
        published
            .or_else(|| Some(PlannedEnd { on: implied_end(starts_on, years)?, is_computed: true }))
    }

    /// Whether it is later than another, by more than how they round.
    pub fn is_after(self, other: Self) -> bool {
        let rounding = if self.is_computed || other.is_computed { ROUNDING_DAYS } else { 0 };
        (self.on - other.on).num_days() > rounding
    }
}

impl Figures {
    /// Whether two files that tell of one edition agree, up to how they round.
    pub fn say_the_same(&self, other: &Figures) -> bool {
        let years = match (self.duration_years, other.duration_years) {
            (Some(one), Some(other)) => (one - other).abs() < 0.05,
            (one, other) => one.is_none() && other.is_none(),
        };
        let end = match (self.end, other.end) {
            (Some(one), Some(other)) => !one.is_after(other) && !other.is_after(one),
            (one, other) => one.is_none() && other.is_none(),
        };
        years && end && self.cost == other.cost
    }
}

impl Money {
    /// In millions of euros, or nothing for another currency.
    pub fn meur(self) -> Option<f64> {
        (self.currency == Currency::Eur).then(|| self.cents.millions())
    }
}

impl Currency {
    pub const ALL: [Currency; 4] = [Currency::Eur, Currency::Gbp, Currency::Usd, Currency::Chf];

    /// As in ISO 4217.
    pub fn code(self) -> &'static str {
        match self {
            Currency::Eur => "EUR",
            Currency::Gbp => "GBP",
            Currency::Usd => "USD",
            Currency::Chf => "CHF",
        }
    }

    /// As people write it beside an amount.
    pub fn sign(self) -> &'static str {
        match self {
            Currency::Eur => "€",
            Currency::Gbp => "£",
            Currency::Usd => "$",
            Currency::Chf => "CHF",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|currency| currency.code() == code)
    }
}

impl Phase {
    pub const ALL: [Phase; 6] = [
        Phase::Framing,
        Phase::Building,
        Phase::Trial,
        Phase::Rollout,
        Phase::Operation,
        Phase::Finished,
    ];

    /// The name in the database and in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            Phase::Framing => "framing",
            Phase::Building => "building",
            Phase::Trial => "trial",
            Phase::Rollout => "rollout",
            Phase::Operation => "operation",
            Phase::Finished => "finished",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(starts_on: Option<&str>, duration_years: Option<f64>) -> Fact {
        Fact {
            source: "Panorama".into(),
            figures: Figures {
                edition: Edition { year: 2021, month: None },
                duration_years,
                cost: None,
                end: None,
            },
            name: "Paie".into(),
            organisation: "Ministère".into(),
            description: String::new(),
            phase: None,
            starts_on: starts_on.map(|it| it.parse().unwrap()),
            ends_on: None,
            withheld: false,
        }
    }

    #[test]
    fn a_published_end_counts_before_a_computed_one() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let published = |text| PlannedEnd { on: day(text), is_computed: false };
        let computed = |text| PlannedEnd { on: day(text), is_computed: true };
        let start = Some(day("2020-01-01"));
        let both = PlannedEnd::of(start, Some(day("2023-06-30")), Some(2.0));
        assert_eq!(both, Some(published("2023-06-30")));
        assert_eq!(PlannedEnd::of(start, None, Some(2.0)), Some(computed("2022-01-01")));
        assert_eq!(PlannedEnd::of(start, None, None), None);
        // A day is a day where both are published; a computed one is no more exact than its figures.
        assert!(published("2023-07-01").is_after(published("2023-06-30")));
        assert!(!published("2023-06-30").is_after(published("2023-06-30")));
        assert!(!computed("2023-07-31").is_after(published("2023-06-30")));
        assert!(computed("2023-08-01").is_after(computed("2023-06-30")));
    }

    #[test]
    fn a_start_and_a_duration_make_an_end() {
        let end = |start, years| fact(start, years).implied_end().map(|it| it.to_string());
        assert_eq!(end(Some("2008-12-01"), Some(12.0)).as_deref(), Some("2020-12-01"));
        assert_eq!(end(Some("2020-01-01"), Some(0.5)).as_deref(), Some("2020-07-02"));
        for (start, years) in [
            (None, Some(1.0)),
            (Some("2020-01-01"), None),
            (Some("2020-01-01"), Some(f64::NAN)),
            (Some("2020-01-01"), Some(-1.0)),
            (Some("2020-01-01"), Some(1e9)),
        ] {
            assert_eq!(end(start, years), None, "{start:?} {years:?}");
        }
    }
}
