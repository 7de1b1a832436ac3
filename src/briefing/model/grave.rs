//! Which cases are named first: those that are compromised, then the critical, then what is late.

use crate::base::Weather;
use crate::case::model::Stage;
use crate::triage::model::Band;
use chrono::NaiveDate;
use std::cmp::Reverse;

/// What makes a case grave, as it is known now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grave {
    pub number: String,
    pub title: String,
    pub organisation: String,
    pub stage: Stage,
    /// The computed one, as the numbers count it.
    pub band: Option<Band>,
    /// In thousandths.
    pub points: Option<i64>,
    /// Of the last progress report, while the project recovers.
    pub weather: Option<Weather>,
    /// How many things owed in it are past the date that was promised first.
    pub late: i64,
    /// The end that was promised first and the one that is expected now.
    pub ends: Option<(NaiveDate, NaiveDate)>,
}

impl Grave {
    /// How many days later than first promised the end is expected, where it is later.
    pub fn slip_days(&self) -> Option<i64> {
        let (promised, expected) = self.ends?;
        Some((expected - promised).num_days()).filter(|days| *days > 0)
    }

    /// Whether it is to be named at all.
    pub fn is_grave(&self) -> bool {
        let is_high = self.band.is_some_and(|band| band >= Band::High);
        self.weather == Some(Weather::Storm)
            || self.band == Some(Band::Critical)
            || (is_high && (self.late > 0 || self.weather == Some(Weather::Cloud)))
    }

    /// What comes first: a project that says itself that it is compromised, before what a score says of one; then as many
    /// signs as there are, the points, and the number so that the order is always the same.
    fn rank(&self) -> impl Ord + use<> {
        let storm = self.weather == Some(Weather::Storm);
        let critical = self.band == Some(Band::Critical);
        let cloud = self.weather == Some(Weather::Cloud);
        let signs = (Reverse(storm), Reverse(critical), Reverse(cloud), Reverse(self.late.min(3)));
        (signs, Reverse(self.points), self.number.clone())
    }
}

/// The grave ones, the gravest first.
pub fn gravest(all: Vec<Grave>) -> Vec<Grave> {
    let mut grave: Vec<Grave> = all.into_iter().filter(Grave::is_grave).collect();
    grave.sort_by_cached_key(Grave::rank);
    grave
}
