//! The shape of the source, held by a test. See docs/architecture.md.

use std::fs;
use std::path::{Path, PathBuf};

/// For each kind of file: the words it may never use.
const FORBIDDEN: [(&str, &[&str]); 5] = [
    (
        "model.rs",
        &["leptos", "axum", "sqlx", "tokio", "std::fs", "std::env", "::now()", "web::", "ui::"],
    ),
    ("store.rs", &["leptos", "axum", "ui::", "::now()"]),
    ("api.rs", &["axum", "sqlx", "tokio", "ui::"]),
    ("pages.rs", &["axum", "sqlx", "tokio", "sql!", "::now()"]),
    ("islands.rs", &["axum", "sqlx", "tokio", "web::", "ui::", "store", "i18n", "::now()"]),
];

#[test]
fn each_file_keeps_to_its_kind() {
    let mut faults = Vec::new();
    for path in files(&root().join("src")) {
        for (_, words) in FORBIDDEN.iter().filter(|(kind, _)| is(&path, kind)) {
            for (number, line) in code(&read(&path)) {
                for word in words.iter().filter(|word| line.contains(**word)) {
                    faults.push(format!("{}:{number} may not use `{word}`", path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// A room that outgrew its file is a folder of the same name.
fn is(path: &Path, kind: &str) -> bool {
    let folder = Path::new(kind).file_stem();
    path.ends_with(kind) || path.parent().and_then(Path::file_name) == folder
}

/// The order of the modules in `lib.rs` is the order they may depend in.
#[test]
fn modules_use_only_those_above_them() {
    let lib = read(&root().join("src/lib.rs"));
    let modules: Vec<&str> =
        lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(modules.len() > 8, "the test reads no modules");
    let mut faults = Vec::new();
    for (rank, module) in modules.iter().enumerate() {
        let folder = root().join("src").join(module);
        for path in files(&folder).into_iter().chain([folder.with_extension("rs")]) {
            let Ok(text) = fs::read_to_string(&path) else { continue };
            for (number, line) in code(&text) {
                let below =
                    modules[rank + 1..].iter().find(|it| line.contains(&format!("crate::{it}::")));
                // A grouped path would hide a module's name from this test.
                if below.is_some() || line.contains("crate::{") {
                    faults.push(format!("{}:{number}: {line}", path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// What an island is given as arguments comes as JSON, whose reader makes the download a quarter larger.
#[test]
fn an_island_is_told_by_its_page() {
    for path in files(&root().join("src")) {
        let text = read(&path);
        for island in text.split("#[island]\n").skip(1) {
            let first = island.lines().next().unwrap_or_default();
            assert!(first.contains("() -> "), "{}: {first}", path.display());
        }
        let is_island = path.to_string_lossy().contains("islands");
        assert!(!is_island || !text.contains("serde"), "{} reads JSON", path.display());
    }
}

/// `cfg(feature = …)` belongs where modules are declared, nowhere else.
#[test]
fn the_two_builds_part_only_where_modules_are_declared() {
    for path in files(&root().join("src")) {
        if ["mod.rs", "lib.rs", "main.rs"].iter().any(|name| path.ends_with(name)) {
            continue;
        }
        for (number, line) in code(&read(&path)) {
            assert!(!line.contains("cfg(feature"), "{}:{number}", path.display());
        }
    }
}

/// Leptos 0.8 writes the text of these as it stands: `ui` escapes it, nobody else.
#[test]
fn only_ui_writes_what_leptos_does_not_escape() {
    for path in files(&root().join("src")) {
        if path.starts_with(root().join("src/ui")) {
            continue;
        }
        for (number, line) in code(&read(&path)) {
            for word in
                ["<textarea", "<Title", "<title", "<style", "inner_html", "InertElement", "style="]
            {
                assert!(!line.contains(word), "{}:{number} uses {word}", path.display());
            }
        }
    }
}

/// It hands the headers of one person's page to another's file: `docs/decisions/` tells how.
#[test]
fn files_are_not_served_by_leptos() {
    for path in files(&root().join("src")) {
        assert!(!read(&path).contains("file_and_error_handler"), "{}", path.display());
    }
}

/// A table is written by one file.
#[test]
fn each_table_has_one_writer() {
    let mut writers = std::collections::BTreeMap::<String, Vec<PathBuf>>::new();
    for path in files(&root().join("src")) {
        for (_, line) in code(&read(&path)) {
            for verb in ["insert into ", "update ", "delete from "] {
                let Some((_, rest)) = line.split_once(verb) else { continue };
                let table: String =
                    rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let paths = writers.entry(table).or_default();
                if !paths.contains(&path) {
                    paths.push(path.clone());
                }
            }
        }
    }
    writers.remove("set");
    assert!(writers.contains_key("person"), "the test sees no writer at all");
    for (table, paths) in writers {
        assert_eq!(paths.len(), 1, "{table} is written by {paths:?}");
    }
}

#[test]
fn every_file_says_what_it_is_and_stays_short() {
    let all = files(&root().join("src")).into_iter().chain(files(&root().join("xtask/src")));
    for path in all.filter(|path| path.extension().is_some_and(|kind| kind == "rs")) {
        let text = read(&path);
        if path.extension().is_none_or(|kind| kind != "rs") {
            continue;
        }
        let exempt = path.ends_with("tests.rs");
        assert!(exempt || text.starts_with("//! "), "{} does not say", path.display());
        assert!(text.lines().count() <= 300, "{} is long", path.display());
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

pub fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found
}

/// The lines that are code, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let numbered = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    numbered.filter(|(_, line)| !line.trim_start().starts_with("//"))
}
