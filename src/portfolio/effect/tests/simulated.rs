//! Where nothing was done, the interval says so as often as it promises; where something was, it sees it.

use super::*;
use std::collections::BTreeSet;

/// Numbers by lot that any program can draw again: Steele, Lea and Flood's splitmix64.
struct Lot(u64);

impl Lot {
    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    /// Of the unit interval.
    fn share(&mut self) -> f64 {
        (self.draw() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// How far a plan grows: half do not, a few grow without end.
    fn growth(&mut self) -> f64 {
        let share = self.share();
        if share < 0.3 { self.share() * 0.02 } else { 0.05 / (1.02 - share) - 0.04 }
    }
}

/// Of so many registers of a hundred projects, twenty of which are helped: how often the interval of the duration
/// holds zero, and how often it lies below it. Help takes away a part of what a plan would have grown.
fn told(registers: usize, takes_away: f64) -> (usize, usize) {
    let mut lot = Lot(2021);
    let (mut holds, mut below) = (0, 0);
    for _ in 0..registers {
        let mut register = Vec::new();
        let mut helps = Vec::new();
        for number in 1..=100_u128 {
            let first = 6.0 + lot.share() * 6.0;
            let is_helped = number <= 20;
            let grows = lot.growth() * if is_helped { 1.0 - takes_away } else { 1.0 };
            let last = first * (1.0 + grows);
            register.push(project(number, &[("2019-03", first), ("2021-07", last)]));
            if is_helped {
                helps.push(Help { begun_on: day("2019-04-01"), project: id(number) });
            }
        }
        let found = pair(&helps, &BTreeSet::new(), &register, &as_planned);
        let pairs = found.iter().filter_map(|(_, it)| match it {
            Pairing::Paired(pair) => Some(pair.as_ref()),
            _ => None,
        });
        let duration = compared(pairs).remove(0);
        assert_eq!(duration.measure, Measure::Duration);
        let interval = duration.difference.expect("twenty are helped, and eighty are like them");
        holds += usize::from(interval.low <= 0.0 && interval.high >= 0.0);
        below += usize::from(duration.verdict == Verdict::Less);
    }
    (holds, below)
}

#[test]
fn where_nothing_was_done_the_interval_holds_zero_nineteen_times_in_twenty() {
    let (holds, _) = told(400, 0.0);
    // Of twenty pairs, 95.9 % are promised; three standard errors of 400 draws are 3 %.
    assert!((372..=396).contains(&holds), "{holds} of 400");
}

#[test]
fn where_much_was_done_it_is_seen() {
    let (_, below) = told(60, 0.9);
    assert!(below >= 30, "{below} of 60");
}
