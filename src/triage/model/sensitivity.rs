//! Whether the order of the queue rests on the weights: the same cases, ranked again with each factor
//! weighing a little more or less, and with all factors weighing alike.

/// What a case adds to each factor, in the order of the model.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// Points of each factor, and the most it can give.
    pub lines: Vec<(f64, f64)>,
}

/// How much of the head of the queue stays there, under other weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stays {
    /// Of the first [`FIRST`] cases, how many: 0 to 5, on average over the draws.
    pub of_the_first: f64,
    /// Of the first fifth of the cases, which share: 0 to 1.
    pub of_the_first_fifth: f64,
}

/// What the order owes to the weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    pub cases: usize,
    pub draws: usize,
    /// Each factor weighing up to a quarter more or less, by chance.
    pub shaken: Stays,
    /// All factors weighing alike: a warning, for it throws the measurement away.
    pub alike: Stays,
    /// The first cases by their points, as places in what was given, each with the share of the
    /// draws that left it among the first.
    pub first: Vec<(usize, f64)>,
}

/// How many cases a committee can look at in a morning.
pub const FIRST: usize = 5;

/// By how much a weight is shaken, up or down.
pub const SHAKEN_BY: f64 = 0.25;

/// Ranks the cases again with each draw of weights, one weight a factor. Where points are equal, the
/// order in which the cases are given decides. `None` while there are not more cases than places
/// at the head: all of them stay there, whatever they weigh.
pub fn sensitivity(cases: &[Weighed], draws: &[Vec<f64>]) -> Option<Sensitivity> {
    if cases.len() <= FIRST || draws.is_empty() {
        return None;
    }
    let fifth = cases.len().div_ceil(5);
    let head = |total: &dyn Fn(&Weighed) -> f64| {
        let mut totals: Vec<(usize, f64)> =
            cases.iter().enumerate().map(|(at, case)| (at, total(case))).collect();
        let most_first = |one: &(usize, f64), other: &(usize, f64)| {
            other.1.total_cmp(&one.1).then(one.0.cmp(&other.0))
        };
        let longest = fifth.max(FIRST);
        totals.select_nth_unstable_by(longest - 1, most_first);
        totals.truncate(longest);
        totals.sort_unstable_by(most_first);
        totals.into_iter().map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let now = head(&|case| case.lines.iter().map(|(points, _)| points).sum());
    let mut place = vec![usize::MAX; cases.len()];
    now.iter().enumerate().for_each(|(rank, at)| place[*at] = rank);
    let still = |among: &[usize], most: usize| {
        among[..most].iter().filter(|at| place[**at] < most).count() as f64
    };

    let mut shaken = Stays { of_the_first: 0.0, of_the_first_fifth: 0.0 };
    let mut times = vec![0_usize; FIRST];
    for weights in draws {
        let drawn = head(&|case| {
            case.lines.iter().zip(weights).map(|((points, _), weight)| points * weight).sum()
        });
        shaken.of_the_first += still(&drawn, FIRST);
        shaken.of_the_first_fifth += still(&drawn, fifth) / fifth as f64;
        let stayed = drawn[..FIRST].iter().map(|at| place[*at]).filter(|rank| *rank < FIRST);
        stayed.for_each(|rank| times[rank] += 1);
    }
    let count = draws.len() as f64;
    shaken.of_the_first /= count;
    shaken.of_the_first_fifth /= count;

    let alike = head(&|case| case.lines.iter().map(|(points, most)| points / most).sum());
    let alike = Stays {
        of_the_first: still(&alike, FIRST),
        of_the_first_fifth: still(&alike, fifth) / fifth as f64,
    };
    let first = now.into_iter().zip(times).map(|(at, times)| (at, times as f64 / count)).collect();
    Some(Sensitivity { cases: cases.len(), draws: draws.len(), shaken, alike, first })
}
