//! How surely a few pairs tell something: intervals that need no shape of a distribution and no lot.
//!
//! For the middle of differences, two of the differences themselves: as many below the middle as above it would be
//! heads and tails of a coin, so that the counts of a coin say which two hold it (Thompson, 1936). For shares,
//! Wilson's interval; for two shares of the same pairs, Newcombe's (1998, method 10).

/// With fewer pairs nothing is concluded. The interval would reach from the second smallest difference to the second
/// largest: one odd project on either side decides.
pub const FEWEST_PAIRS: usize = 10;

/// Of a normal distribution, what 95 % lie within.
const Z: f64 = 1.959_963_984_540_054;

/// What each side of an interval of 95 % leaves out.
const TAIL: f64 = 0.025;

/// Where something lies, as far as the pairs tell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub middle: f64,
    pub high: f64,
    /// How often an interval made like this holds what is looked for: 0.95 or more.
    pub covers: f64,
}

/// An interval of 95 % or more of the middle of what these values are drawn from. `None` under six values: the two
/// outermost would not do.
pub fn median_interval(values: &[f64]) -> Option<Interval> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let count = sorted.len();
    // How often at most so many of `count` coins fall on heads.
    let (mut below, mut kept) = (0.0, None);
    let mut log_chance = -(count as f64) * std::f64::consts::LN_2;
    for heads in 0..count.div_ceil(2) {
        below += log_chance.exp();
        if below > TAIL {
            break;
        }
        kept = Some((heads, below));
        log_chance += ((count - heads) as f64 / (heads + 1) as f64).ln();
    }
    let (outside, tail) = kept?;
    Some(Interval {
        low: sorted[outside],
        middle: crate::register::model::quantile(&sorted, 0.5)?,
        high: sorted[count - 1 - outside],
        covers: 1.0 - 2.0 * tail,
    })
}

/// Wilson's interval of a share; of nothing, everything is possible.
pub fn wilson(part: usize, all: usize) -> (f64, f64) {
    if all == 0 {
        return (0.0, 1.0);
    }
    let (part, all) = (part as f64, all as f64);
    let share = part / all;
    let middle = share + Z * Z / (2.0 * all);
    let half = Z * (share * (1.0 - share) / all + Z * Z / (4.0 * all * all)).sqrt();
    let whole = 1.0 + Z * Z / all;
    (((middle - half) / whole).max(0.0), ((middle + half) / whole).min(1.0))
}

/// Newcombe's interval of the difference between two shares of the same pairs: of how many it is so for both, for the
/// first alone, for the second alone, for neither. `None` without pairs.
pub fn newcombe_paired([both, first, second, neither]: [usize; 4]) -> Option<Interval> {
    let all = both + first + second + neither;
    if all == 0 {
        return None;
    }
    let share = |part: usize| part as f64 / all as f64;
    let (one, other) = (share(both + first), share(both + second));
    let ((one_low, one_high), (other_low, other_high)) =
        (wilson(both + first, all), wilson(both + second, all));
    let [e, f, g, h] = [both, first, second, neither].map(|it| it as f64);
    let rows = (e + f) * (g + h) * (e + g) * (f + h);
    let apart = e * h - f * g;
    // Pairs that agree by chance alone are not taken to agree.
    let apart = if apart > 0.0 { (apart - all as f64 / 2.0).max(0.0) } else { apart };
    let phi = if rows > 0.0 { apart / rows.sqrt() } else { 0.0 };
    let far = |a: f64, b: f64| (a * a - 2.0 * phi * a * b + b * b).max(0.0).sqrt();
    let middle = one - other;
    Some(Interval {
        low: middle - far(one - one_low, other_high - other),
        middle,
        high: middle + far(one_high - one, other - other_low),
        covers: 0.95,
    })
}
