//! A point to look into, as it was typed: taken as a finding, or set aside with a word.

use super::finding;
use crate::base::{ApiError, Problems, Refusal, line};
use crate::remediation::model::{NewFinding, Point};

/// The point that a form of a finding is about: no page has another.
pub fn point(typed: &str) -> Result<Option<Point>, ApiError> {
    match typed.trim() {
        "" => Ok(None),
        typed => Point::read(typed).map(Some).ok_or(ApiError::NotFound),
    }
}

pub fn taken(
    point: Point,
    title: &str,
    text: &str,
    severity: &str,
) -> Result<(Point, NewFinding), Refusal> {
    Ok((point, finding(title, text, severity)?))
}

pub fn aside(point: &str, word: &str) -> Result<(Point, String), Refusal> {
    let mut problems = Problems::default();
    let point = problems.chosen("aside_point", Point::read(point));
    let word = problems.sift(line("aside_word", word));
    problems.or(|| Some((point?, word?)))
}
