//! The rules of the comparison: over which editions, with which project, how far apart and how surely.

mod change;
mod estimate;
mod history;
mod own;
mod pairing;
mod study;
mod view;

pub use change::{Change, Measure, Way};
pub use estimate::{FEWEST_PAIRS, Interval, median_interval, newcombe_paired, wilson};
pub use history::{History, Look, MONTHS_AFTER, Unseen, Window, first_day};
pub use own::{Own, OwnChange, own};
pub use pairing::{FARTHEST_AGE, Help, Pair, Pairing, pair};
pub use study::{Compared, Moved, Spread, Verdict, compared};
pub use view::{EFFECT, EffectView, Standing, Told};
