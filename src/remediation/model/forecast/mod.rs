//! When a planned date, or a plan of tasks, can be expected to hold. What it rests on is the part
//! `forecast` of the model's document (`data/risk_model_v1.json`): how far planned ends moved in the yearly
//! editions of the British and the French registers. `docs/forecast.md` says what its figures mean and
//! what they must not be taken for.

mod dated;
mod luck;
mod outlook;
mod own;
mod plan;
mod runs;
#[cfg(test)]
mod tests;
mod work;

pub use dated::{DatedForecast, LONG_YEARS, dated, years_left};
pub use luck::Luck;
pub use outlook::{Outlook, outlook};
pub use own::{Blend, blend, own_ratio};
pub use plan::{Plan, Task, Wait, Work};
pub use runs::{Drawing, Finish, Simulated, TaskFinish, ends, simulate};
pub use work::{LITTLE_WORK, is_little_work};

/// Whole days that a time in days takes: a day that is begun is a day. A sum of days may be off by less than
/// what is forgiven here.
pub fn whole_days(days: f64) -> i64 {
    (days - 1e-9).ceil() as i64
}
