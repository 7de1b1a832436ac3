//! Weeks that are alike are told as one stretch, by the server and in the browser.

/// Weeks one after the other of which the same is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch<T> {
    pub first: u32,
    pub last: u32,
    pub said: T,
}

/// The stretches of weeks in order.
pub fn stretches<T: Copy + PartialEq>(weeks: &[(u32, T)]) -> Vec<Stretch<T>> {
    let mut all: Vec<Stretch<T>> = Vec::new();
    for (week, said) in weeks.iter().copied() {
        match all.last_mut() {
            Some(it) if it.last + 1 == week && it.said == said => it.last = week,
            _ => all.push(Stretch { first: week, last: week, said }),
        }
    }
    all
}
