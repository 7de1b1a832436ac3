//! Yearly looks at a project, and what one saw of what the one before had announced.

use super::Seen;
use chrono::NaiveDate;
use serde::Deserialize;

/// How much later an end must be to have slipped, in days.
const SLIPPED_DAYS: i64 = 180;
/// How much a cost must have grown.
const GROWN: f64 = 0.10;

/// A look at a project, as the British register published it.
#[derive(Clone, Debug, Deserialize)]
pub struct YearlyLook {
    pub edition: i32,
    pub snapshot: NaiveDate,
    /// 1 Green to 5 Red.
    pub rating: Option<f64>,
    pub end: Option<NaiveDate>,
    /// Whole-life cost, in millions of pounds.
    pub wlc: Option<f64>,
    /// What links a project across editions.
    pub pid: String,
}

impl YearlyLook {
    /// The level of the declared status: Green and Amber/Green, Amber, Amber/Red, Red. A rating that
    /// is none of the five is given back.
    pub fn status_level(&self) -> Result<Option<usize>, f64> {
        let Some(rating) = self.rating else { return Ok(None) };
        let levels = [(1.0, 0), (2.0, 0), (3.0, 1), (4.0, 2), (5.0, 3)];
        let level = levels.into_iter().find(|(known, _)| *known == rating);
        level.map(|(_, level)| Some(level)).ok_or(rating)
    }

    /// Its whole-life cost, if one was published.
    pub fn cost(&self) -> Option<f64> {
        self.wlc.filter(|millions| *millions > 0.0)
    }

    /// What the next look saw of it, as far as both say.
    pub fn seen_at(&self, next: &YearlyLook) -> Seen {
        // From 2022 on three colours are published instead of five.
        let worst = if next.edition < 2022 { 4.0 } else { 5.0 };
        let bad = next.rating.map(|rating| rating >= worst);
        let slip = self.end.zip(next.end);
        let slip = slip.map(|(end, later)| (later - end).num_days() > SLIPPED_DAYS);
        let cost = self.cost().zip(next.wlc).map(|(cost, later)| later / cost - 1.0 > GROWN);
        let met = [bad, slip, cost].contains(&Some(true));
        Seen { bad, slip, cost, any: bad.map(|_| met) }
    }
}
