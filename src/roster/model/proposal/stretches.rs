//! Weeks that are alike are told as one stretch, by the server and in the browser.

/// Weeks one after the other of which the same is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub first: u32,
    pub last: u32,
    /// What is said of each of them, in per cent; of weeks that are only named, nothing.
    pub percent: i64,
}

/// The stretches of weeks in order.
pub fn stretches(weeks: &[(u32, i64)]) -> Vec<Stretch> {
    let mut all: Vec<Stretch> = Vec::new();
    for (week, percent) in weeks.iter().copied() {
        match all.last_mut() {
            Some(it) if it.last + 1 == week && it.percent == percent => it.last = week,
            _ => all.push(Stretch { first: week, last: week, percent }),
        }
    }
    all
}
