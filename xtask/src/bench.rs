//! What the release build bears: the figures of `benches/load`.

use crate::build::{self, Profile};
use crate::work::{Outcome, Workspace};

pub fn everything(workspace: &Workspace) -> Outcome {
    workspace.expect_steps(1 + 1 + build::STEPS + 1);
    build::toolchain(workspace)?;
    // For wasm-opt: the size of the download is one of the figures.
    crate::npm::install(workspace)?;
    build::both(workspace, Profile::Release)?;
    let measure = workspace
        .cargo()
        .args(["bench", "--quiet", "--package", "tocsin", "--bench", "load"])
        .env("TOCSIN_SITE", workspace.site());
    Profile::Release
        .flags(measure)
        .run("measuring; two minutes, on a machine that does nothing else")
}
