//! The demo, from nothing but the source.

use crate::build;
use crate::work::{Outcome, Workspace};
use std::net::TcpListener;

pub const ADDRESS: &str = "127.0.0.1:3000";

pub fn demo(workspace: &Workspace, address: &str) -> Outcome {
    // Now, rather than after ten minutes of building.
    TcpListener::bind(address).map_err(|error| {
        format!("{address}: {error}\n  To serve elsewhere: cargo xtask run 127.0.0.1:3001")
    })?;
    workspace.expect_steps(1 + build::STEPS + 1);
    build::toolchain(workspace)?;
    build::demo(workspace)?;
    let database = format!("sqlite:{}", workspace.target.join("demo.db").display());
    workspace
        .command(workspace.target.join("debug/tocsin"))
        .args(["demo", "--database", &database])
        .env("TOCSIN_SITE", workspace.site())
        .env("TOCSIN_LISTEN", address)
        .run(&format!("serving the demo on http://{address}; Ctrl-C stops it"))
}
