//! The figures, side by side with what they should be.

use crate::Outcome;
use crate::client::Figures;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

const KB: f64 = 1024.0;

pub fn start_up(took: Duration) {
    println!("start on an existing database: {:.0} ms (at most 300)", took.as_secs_f64() * 1000.0);
}

pub fn heading() {
    println!("\npage                     connections   requests/s      p50      p99      size");
}

pub fn line(path: &str, connections: usize, figures: &Figures) {
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    println!(
        "{path:<24} {connections:>11} {:>12.0} {:>5.2} ms {:>5.2} ms {:>6.1} KB",
        figures.per_second,
        ms(figures.p50),
        ms(figures.p99),
        figures.bytes as f64 / KB
    );
}

pub fn ratio(connections: usize, page: &Figures, bare: &Figures) {
    let share = 100.0 * page.per_second / bare.per_second;
    println!("{:<24} {connections:>11}   the queue has {share:.0} % of the bare rate", "");
}

pub fn memory(before: Option<f64>, after: Option<f64>) {
    match (before, after) {
        (Some(before), Some(after)) => {
            println!("\nresident: {before:.0} MB at start, {after:.0} MB after (at most 80)");
        }
        _ => println!("\nresident: this system does not tell"),
    }
}

/// What a browser fetches on its first visit, compressed as it is sent.
pub fn downloads(site: &Path) -> Outcome {
    let names = fs::read(site.join("pkg/manifest.json"))?;
    let names: BTreeMap<String, String> = serde_json::from_slice(&names)?;
    let sent = |name: &str| -> Outcome<f64> {
        let here = names.get(name).ok_or_else(|| format!("{name} is not on the site"))?;
        let plain = site.join("pkg").join(here);
        let compressed = site.join("pkg").join(format!("{here}.br"));
        Ok(fs::metadata(&compressed).or_else(|_| fs::metadata(&plain))?.len() as f64 / KB)
    };
    let wasm = sent("tocsin_bg.wasm")?;
    let mut all = wasm;
    let font = names.keys().filter(|name| name.ends_with(".woff2"));
    let others = ["tocsin.css", "tocsin.js", "islands.js", "icons.svg", "favicon.svg"];
    for name in others.into_iter().chain(font.map(String::as_str)) {
        let size = sent(name)?;
        println!("{name:<44} {size:>6.1} KB");
        all += size;
    }
    println!("tocsin_bg.wasm, only where an island is      {wasm:>6.1} KB (at most 110)");
    println!("first visit, the page aside                  {all:>6.1} KB (at most 220)");
    Ok(())
}
