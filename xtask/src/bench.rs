//! What the release build bears: the figures of `benches/load`, `benches/proposals` and
//! `benches/forecast`.

use crate::build::{self, Profile};
use crate::work::{Outcome, Step, Workspace};

pub fn everything(workspace: &Workspace) -> Outcome {
    workspace.expect_steps(1 + 1 + build::SITE_STEPS + 4);
    build::toolchain(workspace)?;
    // For wasm-opt: the size of the download is one of the figures.
    crate::npm::install(workspace)?;
    build::site(workspace, Profile::Release)?;
    // Builds the server too, once for both: apart, its dependencies would be chosen anew.
    bench(workspace, "load", &["--no-run"]).run("building the server and what measures it")?;
    bench(workspace, "load", &["--quiet"])
        .run("measuring; some five minutes, on a machine that does nothing else")?;
    bench(workspace, "proposals", &["--quiet"]).run("proposing teams; another minute")?;
    bench(workspace, "forecast", &["--quiet"]).run("foreseeing plans")
}

fn bench<'a>(workspace: &'a Workspace, which: &str, more: &[&str]) -> Step<'a> {
    let cargo = workspace.cargo().args(["bench", "--package", "tocsin", "--bench", which]);
    cargo.args(more).env("TOCSIN_SITE", workspace.site())
}
