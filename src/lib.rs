//! Tocsin: the tracker of a State's digital intervention brigade.
//!
//! Modules are listed in dependency order: each may use only those above it.
//! `tests/it/architecture.rs` holds the source to that promise.
//!
//! The crate is built twice. The server (feature `ssr`, the default) gets
//! everything; the browser (feature `hydrate`) gets the rules, the islands and
//! the addresses of the server functions, and nothing else. The two part only
//! here and in each feature's `mod.rs`.

// A page is one type as deep as its markup.
#![recursion_limit = "512"]

pub mod base;
pub mod clock;

#[cfg(feature = "ssr")]
pub mod db;
#[cfg(feature = "ssr")]
pub mod files;
#[cfg(feature = "ssr")]
pub mod i18n;
pub mod person;
#[cfg(feature = "ssr")]
pub mod terms;
#[cfg(feature = "ssr")]
pub mod web;

pub mod island;
pub mod keys;

#[cfg(feature = "ssr")]
pub mod ui;

pub mod signin;

pub mod admin;
pub mod register;

pub mod case;

pub mod elsewhere;

pub mod related;

pub mod triage;

pub mod intake;

pub mod models;

pub mod roster;

pub mod feed;

pub mod remediation;

pub mod aftercare;

pub mod portfolio;

pub mod open_data;

#[cfg(feature = "ssr")]
pub mod dossier;

#[cfg(feature = "ssr")]
pub mod briefing;

#[cfg(feature = "ssr")]
pub mod search;

#[cfg(feature = "ssr")]
pub mod verify;

#[cfg(feature = "ssr")]
pub mod lists;

#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod demo;
#[cfg(feature = "ssr")]
pub mod server;

/// The browser's way in: wakes the islands of the page it is on.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}

#[cfg(all(feature = "ssr", target_arch = "wasm32"))]
compile_error!("build wasm with --no-default-features --features hydrate");
