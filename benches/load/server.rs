//! The release build, as a process of its own.

use crate::{Outcome, bare};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Longer than it is busy after any start.
const MOST_SECONDS: usize = 60;

pub struct Server {
    process: Child,
    pub address: SocketAddr,
    /// From being started to being ready.
    pub took: Duration,
}

/// The folder of the built site; `cargo xtask bench` says where.
pub fn site() -> PathBuf {
    std::env::var_os("TOCSIN_SITE").unwrap_or("target/site".into()).into()
}

impl Server {
    /// The product, as it is shipped.
    pub fn start(database: &Path) -> Outcome<Self> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tocsin"));
        command.args(["demo", "--listen", "127.0.0.1:0", "--database"]);
        command.arg(format!("sqlite:{}", database.display())).arg("--site").arg(site());
        Self::run(command)
    }

    /// The same with the bare handler beside the pages: this program, started again.
    pub fn start_bare(database: &Path) -> Outcome<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["--bench", bare::WORD]).arg(database);
        Self::run(command)
    }

    fn run(mut command: Command) -> Outcome<Self> {
        let start = Instant::now();
        let mut process = command.env("RUST_LOG", "warn").stdout(Stdio::piped()).spawn()?;
        let said = process.stdout.take().ok_or("the server has no output")?;
        let mut server =
            Server { process, address: ([127, 0, 0, 1], 0).into(), took: Duration::ZERO };
        for line in BufReader::new(said).lines() {
            if let Some((_, address)) = line?.rsplit_once("http://") {
                server.address = address.parse()?;
                server.took = start.elapsed();
                return Ok(server);
            }
        }
        Err("the server ended before it was ready".into())
    }

    /// In megabytes, where the system tells.
    pub fn resident(&self) -> Option<f64> {
        self.told("VmRSS:")
    }

    /// The most it held since its peak was forgotten.
    pub fn peak(&self) -> Option<f64> {
        self.told("VmHWM:")
    }

    /// From now on, its peak is what it holds. `false` where the system does not do that.
    pub fn forget_peak(&self) -> bool {
        std::fs::write(format!("/proc/{}/clear_refs", self.process.id()), "5").is_ok()
    }

    /// Waits until it has done what it does by itself after a start: until it does nothing for a second.
    pub async fn settle(&self) {
        let mut before = self.ticks();
        for _ in 0..MOST_SECONDS {
            tokio::time::sleep(Duration::from_secs(1)).await;
            let after = self.ticks();
            if after.zip(before).is_none_or(|(after, before)| after - before < 3) {
                return;
            }
            before = after;
        }
    }

    /// How long it was at work, in hundredths of seconds.
    fn ticks(&self) -> Option<u64> {
        let line = std::fs::read_to_string(format!("/proc/{}/stat", self.process.id())).ok()?;
        let (_, after_name) = line.rsplit_once(')')?;
        let number = |at: usize| after_name.split_whitespace().nth(at)?.parse::<u64>().ok();
        Some(number(11)? + number(12)?)
    }

    fn told(&self, name: &str) -> Option<f64> {
        let status = format!("/proc/{}/status", self.process.id());
        let status = std::fs::read_to_string(status).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        let kilobytes: f64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
        Some(kilobytes / 1024.0)
    }
}

impl Drop for Server {
    /// Told to stop, it closes its database well; the next one opens it at once.
    fn drop(&mut self) {
        let id = self.process.id();
        let told = Command::new("sh").args(["-c", &format!("kill -TERM {id}")]).status();
        if !told.is_ok_and(|status| status.success())
            && let Err(error) = self.process.kill()
        {
            eprintln!("the server could not be stopped: {error}");
        }
        if let Err(error) = self.process.wait() {
            eprintln!("the server did not end: {error}");
        }
    }
}
