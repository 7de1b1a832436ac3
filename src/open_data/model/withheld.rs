//! Small counts are not told. Of a row, values are withheld until at least so many rows say the very same: what is
//! said of few could be put together with what else is known of them.

use std::collections::BTreeMap;

/// As few as that may share what is said of them, and no fewer.
pub const LEAST: usize = 5;

/// The rows, with what must be withheld taken out of them: first the column that `order` names first, where fewer
/// than `least` rows are alike, then the next among those that still are. What stays too rare with nothing left to
/// withhold is left out, row by row.
pub fn withheld<K, const N: usize>(
    mut rows: Vec<(K, [Option<String>; N])>,
    order: &[usize],
    least: usize,
) -> Vec<(K, [Option<String>; N])> {
    for column in order {
        let alike = alike(&rows);
        for (_, said) in &mut rows {
            if alike[said] < least {
                said[*column] = None;
            }
        }
    }
    let alike = alike(&rows);
    rows.retain(|(_, said)| alike[said] >= least);
    rows
}

/// How many rows say the same.
fn alike<K, const N: usize>(
    rows: &[(K, [Option<String>; N])],
) -> BTreeMap<[Option<String>; N], usize> {
    let mut alike = BTreeMap::new();
    for (_, said) in rows {
        *alike.entry(said.clone()).or_insert(0) += 1;
    }
    alike
}
