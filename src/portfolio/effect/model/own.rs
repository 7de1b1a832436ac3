//! What no register publishes: the weather and the score of the helped projects, before and after. With nothing to
//! compare them with, they tell less, and the score is never told alone.

use super::Way;
use super::estimate::{FEWEST_PAIRS, Interval, median_interval};
use super::study::Moved;
use crate::base::Weather;
use std::cmp::Ordering;

/// What was said when help was asked for, and last.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OwnChange {
    pub weather: Option<(Weather, Weather)>,
    /// Two scores of one model: those of two do not compare.
    pub score: Option<(f64, f64)>,
}

/// The same over all helped projects.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    pub weather: Moved,
    pub score: Moved,
    /// Of the points after minus before. Nothing where there are too few.
    pub points: Option<Interval>,
}

/// A score that moves less has not moved: a tenth is what people read.
const POINTS: f64 = 0.05;

/// Over whatever is known of each.
pub fn own(changes: &[OwnChange]) -> Own {
    let scores = changes.iter().filter_map(|it| it.score);
    let points: Vec<f64> = scores.map(|(before, after)| after - before).collect();
    let is_enough = points.len() >= FEWEST_PAIRS;
    Own {
        weather: Moved::of(changes.iter().filter_map(|it| it.weather_way())),
        score: Moved::of(changes.iter().filter_map(|it| it.score_way())),
        points: is_enough.then(|| median_interval(&points)).flatten(),
    }
}

impl OwnChange {
    pub fn weather_way(&self) -> Option<Way> {
        let (before, after) = self.weather?;
        Some(match after.cmp(&before) {
            Ordering::Less => Way::Better,
            Ordering::Equal => Way::Same,
            Ordering::Greater => Way::Worse,
        })
    }

    pub fn score_way(&self) -> Option<Way> {
        let (before, after) = self.score?;
        Some(Way::of(after - before, POINTS))
    }
}
