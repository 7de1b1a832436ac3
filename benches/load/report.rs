//! The figures, side by side with what they should be.

use crate::client::Taken;
use crate::portfolio::{Measured, SIZES};
use crate::{Outcome, brigade, filled, plan, scaled};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

const KB: f64 = 1024.0;

/// A page, and the handler that does the same without Leptos.
#[derive(Default)]
pub struct Figures {
    pub product: Taken,
    pub bare: Taken,
}

/// Prints as it goes, and remembers what is not as it should be.
#[derive(Default)]
pub struct Report {
    has_heading: bool,
    missed: Vec<String>,
}

impl Report {
    pub fn start_up(&mut self, took: Duration) {
        let took = took.as_secs_f64() * 1000.0;
        println!("start on an existing database: {took:.0} ms (at most 300)");
        self.expect(took <= 300.0, "starting");
    }

    pub fn replay(&mut self, (cases, took): (usize, Duration)) {
        let took = took.as_secs_f64() * 1000.0;
        println!("another model tried on {cases} open cases: {took:.0} ms (at most 1000)");
        self.expect(took <= 1000.0, "replaying a model");
    }

    pub fn line(&mut self, page: &str, connections: usize, figures: &Figures) {
        if !self.has_heading {
            self.has_heading = true;
            println!(
                "\n{:<22} {:>4} {:>9} {:>9} {:>9} {:>8} {:>9} {:>9} {:>7}",
                "", "conn", "req/s", "p50 ms", "p99 ms", "KB", "bare/s", "bare p99", "ratio"
            );
        }
        let Figures { product, bare } = figures;
        let ratio = 100.0 * product.per_second() / bare.per_second();
        let p99 = product.percentile(99);
        println!(
            "{page:<22} {connections:>4} {:>9.0} {:>9.2} {p99:>9.2} {:>8.1} {:>9.0} {:>9.2} {ratio:>5.0} %",
            product.per_second(),
            product.percentile(50),
            product.size as f64 / KB,
            bare.per_second(),
            bare.percentile(99),
        );
        // At one connection a request mostly waits for its own threads to wake one another.
        if page == "/triage" && connections == 16 {
            self.expect(
                ratio >= 65.0,
                &format!("the queue's share of the bare rate at {connections}, 65 %"),
            );
            // Against what this machine can do today: of one day and another, it answers four times as fast.
            self.expect(
                p99 < 1.5 * bare.percentile(99),
                &format!("the queue's p99 at {connections}, half as long again as the bare one"),
            );
        }
        if page == crate::SAVE && connections == 1 {
            self.expect(p99 < 5.0, "the p99 of saving an answer, 5 ms");
        }
    }

    /// The queue of many cases beside that of few, in turns.
    pub fn growth(&mut self, [many, few]: &[Taken; 2]) {
        let [slow, quick] = [many, few].map(|it| it.percentile(50));
        let ratio = slow / quick;
        println!(
            "\nthe queue of {} cases: {slow:.2} ms, of {}: {quick:.2} ms, {ratio:.2} times (at most 2)",
            filled::CASES,
            scaled::FEW,
        );
        self.expect(ratio <= 2.0, "the queue of many cases, twice that of few");
    }

    pub fn search(&mut self, (documents, taken): &(i64, Taken)) {
        let [p50, p99] = [50, 99].map(|share| taken.percentile(share));
        println!("search over {documents} documents: p50 {p50:.2} ms, p99 {p99:.2} ms (under 20)");
        self.expect(p99 < 20.0, "the p99 of a search, 20 ms");
    }

    pub fn brigade(&mut self, taken: &Taken) {
        let [p50, p99] = [50, 99].map(|share| taken.percentile(share));
        let members = brigade::MEMBERS;
        println!("52 weeks of {members} members: p50 {p50:.2} ms, p99 {p99:.2} ms (under 50)");
        self.expect(p99 < 50.0, "the p99 of a year of the brigade, 50 ms");
    }

    /// A large plan, opened before its forecast is drawn and after.
    pub fn plan(&mut self, openings: &[Taken; 2]) {
        for (which, taken) in ["first", "second"].iter().zip(openings) {
            let [p50, p99] = [50, 99].map(|share| taken.percentile(share));
            let tasks = plan::TASKS;
            println!(
                "a plan of {tasks} tasks, {which} opening: p50 {p50:.2} ms, p99 {p99:.2} ms (under 60)"
            );
            self.expect(p99 < 60.0, &format!("the p99 of a {which} opening of a plan, 60 ms"));
        }
    }

    /// The portfolio, from one size to the next.
    pub fn portfolio(&mut self, curve: &[Measured]) {
        println!();
        for it in curve {
            let held = &it.held;
            println!(
                "{:>6}: {} projects, {} facts, {} cases, {} journal entries, {} rows of their past",
                it.size, held.projects, held.facts, held.cases, held.entries, held.past
            );
        }
        let Some(first) = curve.first() else { return };
        let heads = SIZES.map(|size| format!("{:>20}", format!("{size}: p50, p99")));
        println!("{:<38}{} {:>9}", "", heads.concat(), "at most");
        for (at, line) in first.lines.iter().enumerate() {
            let cells = curve.iter().map(|it| {
                let [p50, p99] = [50, 99].map(|share| it.lines[at].taken.percentile(share));
                format!("{:>20}", format!("{p50:.1}, {p99:.1} ms"))
            });
            let cells: String = cells.collect();
            println!(
                "{:<38}{cells} {:>9}",
                line.name,
                line.most.map_or("".into(), |it| format!("{it} ms"))
            );
            for it in curve {
                let line = &it.lines[at];
                let holds = line.most.is_none_or(|most| line.taken.percentile(99) < most);
                self.expect(holds, &format!("the p99 of {} at {}", line.name, it.size));
            }
        }
        for it in curve {
            for file in &it.files {
                let took = file.took.as_secs_f64() * 1000.0;
                let said = file
                    .grew
                    .map_or("the system does not tell".into(), |it| format!("{it:.1} MB more"));
                println!(
                    "{:>6} cases as {:<4} {took:>7.0} ms, {:>7.0} KB, memory: {said} (at most {})",
                    it.size,
                    file.ending,
                    file.size as f64 / KB,
                    Measured::MOST_MORE,
                );
                let holds = file.grew.is_none_or(|it| it < Measured::MOST_MORE);
                self.expect(holds, &format!("the memory of {} rows as {}", it.size, file.ending));
            }
            let held = it.resident.map_or("not told".into(), |it| format!("{it:.0} MB"));
            println!("{:>6}: resident after all of this: {held}", it.size);
        }
    }

    pub fn memory(&mut self, before: Option<f64>, after: Option<f64>) {
        let (Some(before), Some(after)) = (before, after) else {
            println!("\nresident: this system does not tell");
            return;
        };
        println!("resident: {before:.0} MB at start, {after:.0} MB after these pages (under 80)\n");
        self.expect(after < 80.0, "memory, 80 MB");
    }

    /// What a browser fetches on its first visit, compressed as it is sent.
    pub fn downloads(&mut self, site: &Path) -> Outcome {
        let names = fs::read(site.join("pkg/manifest.json"))?;
        let names: BTreeMap<String, String> = serde_json::from_slice(&names)?;
        let sent = |name: &str| -> Outcome<f64> {
            let here = names.get(name).ok_or_else(|| format!("{name} is not on the site"))?;
            let plain = site.join("pkg").join(here);
            let compressed = site.join("pkg").join(format!("{here}.br"));
            Ok(fs::metadata(&compressed).or_else(|_| fs::metadata(&plain))?.len() as f64 / KB)
        };
        println!();
        let wasm = sent("tocsin_bg.wasm")?;
        let mut all = wasm;
        let font = names.keys().filter(|name| name.ends_with(".woff2"));
        let others =
            ["tocsin.css", "tocsin.js", "islands.js", "live.js", "icons.svg", "favicon.svg"];
        for name in others.into_iter().chain(font.map(String::as_str)) {
            let size = sent(name)?;
            println!("{name:<44} {size:>6.1} KB");
            all += size;
        }
        println!("tocsin_bg.wasm, only where an island is      {wasm:>6.1} KB (at most 110)");
        println!("first visit, the page aside                  {all:>6.1} KB (at most 220)");
        self.expect(wasm <= 110.0, "WebAssembly, 110 KB");
        self.expect(all <= 220.0, "a first visit, 220 KB");
        Ok(())
    }

    pub fn verdict(self) -> Outcome {
        if self.missed.is_empty() {
            println!("\nall as it should be");
            return Ok(());
        }
        Err(format!("not as it should be: {}", self.missed.join("; ")).into())
    }

    fn expect(&mut self, holds: bool, what: &str) {
        if !holds {
            self.missed.push(what.to_owned());
        }
    }
}
