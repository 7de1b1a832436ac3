//! How long a plan takes to lay out and to foresee: `cargo xtask bench`. A page does both while its
//! reader waits.

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};
use tocsin::remediation::model::forecast::{Drawing, Luck, Plan, Task, Wait, Work, ends, simulate};
use tocsin::remediation::model::schedule::{Link, LinkKind, Task as Scheduled, schedule};
use tocsin::triage::model::RiskModel;

/// Each is measured so many times, and the middle one counts: a machine may do something else once.
const TIMES: usize = 9;
const LAID_OUT: usize = 500;
const FORESEEN: usize = 200;
const RUNS: u32 = 10_000;

fn main() -> Result<(), Box<dyn Error>> {
    // Whoever runs all targets as tests gets nothing from us.
    if std::env::args().nth(1).as_deref() != Some("--bench") {
        return Ok(());
    }
    let tasks = scheduled(LAID_OUT);
    let plan = Plan::new(to_do(FORESEEN)).map_err(|fault| format!("{fault:?}"))?;
    let rules = RiskModel::shipped().forecast.of_tasks().ok_or("the model says nothing of it")?;
    let ratios = rules.ratios.named(&rules.ratios.default).ok_or("it has no usual class")?;
    let drawing = Drawing { seed: 1, runs: RUNS, common: rules.common, ratios };
    let wrong: Vec<String> = [
        measured("critical path of 500 tasks", 5, || schedule(black_box(&tasks)).is_ok()),
        measured("end of 200 tasks, 10,000 runs", 150, || {
            ends(black_box(&plan), drawing).len() == RUNS as usize
        }),
        measured("each of 200 tasks, 10,000 runs", 150, || {
            simulate(black_box(&plan), drawing, None).is_some()
        }),
    ]
    .into_iter()
    .flatten()
    .collect();
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(wrong.join("\n").into()),
    }
}

/// Prints how long it takes, and says so if that is too long.
fn measured(what: &str, most_ms: u64, mut work: impl FnMut() -> bool) -> Option<String> {
    let mut took: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let start = Instant::now();
            assert!(work(), "{what}");
            start.elapsed()
        })
        .collect();
    took.sort_unstable();
    let middle = took[TIMES / 2];
    println!("{what} | {:.3} ms | wanted: {most_ms} ms", middle.as_secs_f64() * 1e3);
    (middle > Duration::from_millis(most_ms)).then(|| format!("{what}: {middle:?}"))
}

/// Up to three of the tasks before a task, by lot.
fn before(luck: &mut Luck, task: usize) -> Vec<usize> {
    let below = |luck: &mut Luck, end: usize| (luck.draw() * end as f64) as usize;
    (0..below(luck, 4).min(task)).map(|_| below(luck, task)).collect()
}

fn to_do(count: usize) -> Vec<Task> {
    let mut luck = Luck::of(500);
    let mut task = |at| {
        let work = Work::ToDo { days: (luck.draw() * 60.0).round() };
        let after = before(&mut luck, at).into_iter().map(Wait::for_end_of).collect();
        Task { work, after, promised: None }
    };
    (0..count).map(&mut task).collect()
}

fn scheduled(count: usize) -> Vec<Scheduled> {
    let mut luck = Luck::of(200);
    let kinds = [LinkKind::FinishStart, LinkKind::StartStart, LinkKind::FinishFinish];
    let mut task = |at| {
        let days = (luck.draw() * 60.0) as u32;
        let after = before(&mut luck, at).into_iter();
        let link = |task| Link { task, kind: kinds[task % 3], lag: (task % 7) as i32 - 3 };
        Scheduled { days, after: after.map(link).collect() }
    };
    (0..count).map(&mut task).collect()
}
