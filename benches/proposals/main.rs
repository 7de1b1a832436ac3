//! How long the best teams take, and how far from the best a plan can be by then: `cargo xtask bench`.
//!
//! The questions are those that the tests draw, and that another solver was asked (`tests/oracle/`):
//! what it found must not be above our bound, nor what we found above its own.

#[path = "../../src/roster/model/proposal/tests/drawn.rs"]
#[expect(dead_code, reason = "the tests draw more kinds of questions than are measured")]
mod drawn;

use std::error::Error;
use std::time::{Duration, Instant};
use tocsin::roster::model::proposal::{Limit, Staffing, propose};

const FOUND_BY_ANOTHER: &str = include_str!("../../tests/data/proposals.csv");

/// What is measured: members, cases and weeks; how many questions; how long each may take, and how far
/// from the best, in per cent, it may be by then.
const SIZES: [([u64; 3], u64, Duration, f64); 2] = [
    ([20, 15, 12], 6, Duration::from_secs(2), 0.0),
    ([40, 30, 12], 4, Duration::from_secs(20), 2.0),
];

fn main() -> Result<(), Box<dyn Error>> {
    // Whoever runs all targets as tests gets nothing from us.
    if std::env::args().nth(1).as_deref() != Some("--bench") {
        return Ok(());
    }
    let mut wrong = Vec::new();
    println!("members × cases × weeks | question | time | total | gap");
    for ([members, cases, weeks], questions, longest, widest) in SIZES {
        for seed in 1..=questions {
            let asked: Staffing =
                serde_json::from_str(&drawn::question(seed, members, cases, weeks))?;
            let start = Instant::now();
            let mut stop = || start.elapsed() >= longest;
            let told = propose(asked, Limit { work: u64::MAX, stop: &mut stop });
            let told = told.map_err(|faults| format!("{faults:?}"))?;
            let (took, gap) = (start.elapsed(), told.gap_percent);
            let name = format!("{members} × {cases} × {weeks} | {seed}");
            println!("{name} | {:.2} s | {} | {gap:.2} %", took.as_secs_f64(), told.total);
            let (found, bound) = by_another(&format!("{members}x{cases}x{weeks}-{seed}"))?;
            if told.bound < found || told.total > bound {
                wrong.push(format!("{name}: another solver found {found} and proved {bound}"));
            }
            if gap > widest {
                wrong.push(format!("{name}: {gap:.2} % left open after {longest:?}"));
            }
        }
    }
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(wrong.join("\n").into()),
    }
}

/// What another solver found, and what it proved that nothing exceeds.
fn by_another(name: &str) -> Result<(i64, i64), Box<dyn Error>> {
    let row = FOUND_BY_ANOTHER.lines().find(|it| it.split(',').next() == Some(name));
    let row: Vec<&str> = row.ok_or_else(|| format!("{name} is not there"))?.split(',').collect();
    Ok((row[2].parse()?, row[3].parse()?))
}
