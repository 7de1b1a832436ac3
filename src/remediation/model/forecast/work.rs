//! How much work a forecast is: little is done while somebody waits for the page, much is done aside.

/// So many tasks, each lived through in so many runs, are little: 25 tasks in 10,000 runs. A run of 200 tasks, with the
/// two other assumptions beside it, takes some 22 µs on a small machine (`docs/measures.md`), so that this is a
/// thirtieth of a second, half of what a page may take.
pub const LITTLE_WORK: u64 = 250_000;

/// Whether so many tasks are drawn while whoever opens a page waits.
pub fn is_little_work(tasks: usize, runs: u32) -> bool {
    tasks as u64 * u64::from(runs) <= LITTLE_WORK
}
