//! A week of days to tell that starts from what was planned.

use super::Quarters;

/// What was planned for each case, within what a week holds: where more was promised than there are days, a
/// quarter at a time goes from whichever case has most, the first among equals.
pub fn begun_week(planned: &[Quarters], most: Quarters) -> Vec<Quarters> {
    let mut counts: Vec<u32> = planned.iter().map(|it| it.count()).collect();
    let beyond = counts.iter().sum::<u32>().saturating_sub(most.count());
    for _ in 0..beyond {
        let largest = counts.iter().copied().max().unwrap_or(0);
        if let Some(it) = counts.iter_mut().find(|it| **it == largest) {
            *it = it.saturating_sub(1);
        }
    }
    counts.into_iter().map(Quarters::of).collect()
}
