//! How far two people who assess the same case find the same band: Cohen's kappa, each step apart
//! weighing as much as the next.

use super::Band;

/// Fewer cases assessed twice than these say nothing: the interval is wider than what it measures.
pub const FEWEST_TWICE: usize = 20;

/// The outer parts of the draws that the interval leaves out, each of this many in a thousand.
const TAIL: usize = 25;

/// How far the first and the second assessments agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    pub cases: usize,
    /// By the first band, then by the second, from low to critical.
    pub table: [[usize; 4]; 4],
    /// How many have the same band twice, and how many are one band apart.
    pub same: usize,
    pub one_apart: usize,
    /// 1 where all agree, 0 where they agree as often as chance has it.
    pub kappa: f64,
    /// Within which 95 % of the draws lie.
    pub low: f64,
    pub high: f64,
}

/// How many cases have each pair of bands.
pub fn pairs_by_band(pairs: &[(Band, Band)]) -> [[usize; 4]; 4] {
    let mut table = [[0; 4]; 4];
    pairs.iter().for_each(|(first, second)| table[*first as usize][*second as usize] += 1);
    table
}

/// `None` with fewer than [`FEWEST_TWICE`] cases, or where one band was given to all. `draws`: how
/// often each case is drawn again, for the interval.
pub fn agreement(pairs: &[(Band, Band)], draws: &[Vec<u32>]) -> Option<Agreement> {
    if pairs.len() < FEWEST_TWICE {
        return None;
    }
    let table = pairs_by_band(pairs);
    let found = kappa(&table)?;
    let again = draws.iter().filter_map(|times| {
        let mut table = [[0; 4]; 4];
        for ((first, second), times) in pairs.iter().zip(times) {
            table[*first as usize][*second as usize] += *times as usize;
        }
        kappa(&table)
    });
    let mut again: Vec<f64> = again.collect();
    again.sort_by(f64::total_cmp);
    let tail = again.len() * TAIL / 1000;
    let low = again.get(tail).copied().unwrap_or(found);
    let high = again.get(again.len().saturating_sub(tail + 1)).copied().unwrap_or(found);
    let apart = |steps: usize| {
        let of = |(row, counts): (usize, &[usize; 4])| -> usize {
            let far = |(column, _): &(usize, &usize)| row.abs_diff(*column) == steps;
            counts.iter().enumerate().filter(far).map(|(_, count)| *count).sum()
        };
        table.iter().enumerate().map(of).sum()
    };
    let (same, one_apart) = (apart(0), apart(1));
    Some(Agreement { cases: pairs.len(), table, same, one_apart, kappa: found, low, high })
}

/// Cohen's kappa with linear weights. `None` where chance alone would always agree: nobody can do
/// better than that, nor worse.
pub fn kappa(table: &[[usize; 4]; 4]) -> Option<f64> {
    let rows = table.map(|row| row.iter().sum::<usize>() as f64);
    let columns: [f64; 4] =
        std::array::from_fn(|column| table.iter().map(|row| row[column]).sum::<usize>() as f64);
    let cases: f64 = rows.iter().sum();
    let (mut met, mut expected) = (0.0, 0.0);
    for (row, counts) in table.iter().enumerate() {
        for (column, count) in counts.iter().enumerate() {
            let apart = row.abs_diff(column) as f64;
            met += apart * *count as f64;
            expected += apart * rows[row] * columns[column] / cases;
        }
    }
    (expected > 0.0).then(|| 1.0 - met / expected)
}
