//! The register: real files in, the drifts that plain arithmetic gives out, and every way back.

use crate::support::{databases, person};
use chrono::Utc;
use std::collections::BTreeMap;
use std::path::Path;
use tocsin::base::Role;
use tocsin::db::Db;
use tocsin::person::organisation;
use tocsin::register::command::{DriftLine, ImportOrder, Outcome, Published, drift_lines, import};
use tocsin::register::model::{Edition, FaultKind, SortBy};
use tocsin::register::shipped;
use tocsin::register::store::{drifts_now, latest_imports, open_candidates, undo};

fn shipped_files() -> Vec<Published> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/panorama");
    let read = |(name, _): &(&str, _)| Published::read(&folder.join(name)).unwrap();
    shipped::EDITIONS.iter().map(read).collect()
}

async fn run(db: &Db, order: ImportOrder) -> (bool, Vec<Outcome>) {
    let mut told = Vec::new();
    let all_well = import(db, &order, Utc::now(), |it| told.push(it.clone())).await.unwrap();
    (all_well, told)
}

pub async fn import_shipped(db: &Db) -> Vec<Outcome> {
    let order = ImportOrder { files: shipped_files(), ..ImportOrder::default() };
    let (all_well, told) = run(db, order).await;
    assert!(all_well, "{told:?}");
    told
}

/// What one edition says, read a second time by other means: the `csv` crate and exact names.
fn plainly(edition: &str) -> BTreeMap<String, (Option<f64>, Option<f64>)> {
    let name = format!("data/panorama/panorama_{edition}.csv");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headings = reader.headers().unwrap().clone();
    let at = |name: &str| headings.iter().position(|it| it == name).unwrap();
    let (project, years, cost) = (at("projet"), at("duree_annees"), at("cout"));
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        let figure = |at: usize| row[at].parse::<f64>().ok();
        (row[project].trim().to_owned(), (figure(years), figure(cost)))
    });
    rows.collect()
}

pub fn line<'l>(lines: &'l [DriftLine], project: &str) -> &'l DriftLine {
    lines.iter().find(|it| it.project == project).unwrap_or_else(|| panic!("{project} is missing"))
}

#[tokio::test]
async fn the_drifts_are_those_of_plain_arithmetic_on_the_files() {
    let (first, last) = (plainly("2016-11"), plainly("2021-07"));
    for db in databases().await {
        import_shipped(&db).await;
        let lines = drift_lines(&db).await.unwrap();
        let (mut durations, mut costs) = (0, 0);
        for (name, (years, cost)) in &last {
            let Some((years_before, cost_before)) = first.get(name) else { continue };
            let line = line(&lines, name);
            assert_eq!(line.first.edition.to_string(), "2016-11", "{name}");
            assert_eq!(line.last.edition.to_string(), "2021-07", "{name}");
            if let (Some(before), Some(now)) = (years_before, years) {
                durations += 1;
                let drift = line.schedule_drift.unwrap();
                assert!((drift - (now / before - 1.0)).abs() < 1e-9, "{name}: {drift}");
            }
            if let (Some(before), Some(now)) = (cost_before, cost) {
                costs += 1;
                let drift = line.cost_drift.unwrap();
                assert!((drift - (now / before - 1.0)).abs() < 1e-9, "{name}: {drift}");
            }
        }
        assert!(durations == 4 && costs == 4, "{durations} durations and {costs} costs compared");
        let expadon = line(&lines, "EXPADON 2");
        assert_eq!(format!("{:.3}", expadon.schedule_drift.unwrap()), "0.602");
        assert_eq!(format!("{:.3}", expadon.cost_drift.unwrap()), "0.723");
    }
}

/// The same over all nine files: for each name of the last edition whose first figure was
/// published under that very name, first and last are joined by exact name.
#[tokio::test]
async fn names_that_never_changed_drift_as_exact_names_do() {
    let files = shipped::EDITIONS.map(|(name, _)| (&name[9..16], plainly(&name[9..16])));
    let db = databases().await.remove(0);
    import_shipped(&db).await;
    let lines = drift_lines(&db).await.unwrap();
    let mut compared = 0;
    for (name, (years, _)) in &files[8].1 {
        let known = files.iter().filter_map(|(edition, it)| Some((*edition, it.get(name)?.0?)));
        let known: Vec<(&str, f64)> = known.collect();
        let line = line(&lines, name);
        let (Some((edition, first)), Some(last)) = (known.first(), years) else { continue };
        if known.len() < 2 || line.first.duration_edition.unwrap().to_string() != *edition {
            continue;
        }
        compared += 1;
        assert!((line.schedule_drift.unwrap() - (last / first - 1.0)).abs() < 1e-9, "{name}");
    }
    assert!(compared >= 15, "{compared} compared");
}

/// Every name is looked for in every file: the first edition that carries the figure counts.
#[tokio::test]
async fn a_figure_published_late_counts_from_its_own_first_edition() {
    let editions = shipped::EDITIONS.map(|(name, _)| name[9..16].to_owned());
    let db = databases().await.remove(0);
    import_shipped(&db).await;
    let lines = drift_lines(&db).await.unwrap();
    // CROCUS was framed, without any figure, when it was first published.
    let crocus = line(&lines, "CROCUS");
    let costs = editions.iter().filter_map(|edition| {
        let (_, cost) = *plainly(edition).get("CROCUS")?;
        Some((edition.clone(), cost?))
    });
    let costs: Vec<(String, f64)> = costs.collect();
    let ((first_edition, first), (_, last)) = (&costs[0], &costs[costs.len() - 1]);
    assert_eq!(crocus.first.edition.to_string(), "2016-11");
    assert_eq!(crocus.first.cost_edition.unwrap().to_string(), *first_edition);
    assert!((crocus.cost_drift.unwrap() - (last / first - 1.0)).abs() < 1e-9);
}

#[tokio::test]
async fn names_that_change_are_one_project_only_when_that_is_sure() {
    for db in databases().await {
        let told = import_shipped(&db).await;
        let lines = drift_lines(&db).await.unwrap();
        // Case, ministries renamed, dashes, underscores, a word run together, an acronym.
        for (name, first) in [
            ("EXPADON 2", "2016-11"),
            ("GUICHET ENTREPRISE DGE", "2017-11"),
            ("MCIC-2", "2017-11"),
            ("FRANCE CONNECT PHASE II", "2017-03"),
            ("CPA", "2017-03"),
            ("MONTEE DE VERSION SIRH", "2016-11"),
            ("RIE", "2016-11"),
        ] {
            assert_eq!(line(&lines, name).first.edition.to_string(), first, "{name}");
        }
        // A second phase, a next generation, a new version: a person says whether it is the same.
        for name in ["FRANCE CONNECT", "PNIJ NG (ANTENJ)", "GENESIS V2", "GENESIS", "PNIJ"] {
            line(&lines, name);
        }
        let asked: Vec<String> =
            told.iter().flat_map(|it| &it.uncertain).map(|it| it.name.clone()).collect();
        for name in ["GENESIS V2", "PNIJ NG (ANTENJ)", "RESYTAL"] {
            assert!(asked.iter().any(|it| it == name), "{name} is not in {asked:?}");
        }
        // Side by side in one edition: two projects, and nobody is asked.
        let mut tx = db.snapshot().await.unwrap();
        let open = open_candidates(&mut tx).await.unwrap();
        let sources =
            open.iter().filter(|it| it.name == "SOURCE SOLDE" && it.other_name == "SOURCE WEB");
        assert_eq!(sources.count(), 0);
        assert!(!open.is_empty());
    }
}

#[tokio::test]
async fn a_second_import_changes_nothing_and_says_so() {
    for db in databases().await {
        import_shipped(&db).await;
        let before = drift_lines(&db).await.unwrap().len();
        for outcome in import_shipped(&db).await {
            assert_eq!(outcome.already_known, outcome.lines, "{outcome}");
            assert_eq!((outcome.new, outcome.differing), (0, 0));
            assert!(outcome.to_string().contains("nothing to do"), "{outcome}");
        }
        assert_eq!(drift_lines(&db).await.unwrap().len(), before);
        assert_eq!(latest_imports(&mut db.snapshot().await.unwrap(), 50).await.unwrap().len(), 9);
    }
}

#[tokio::test]
async fn a_dry_run_says_all_and_writes_nothing() {
    let db = databases().await.remove(0);
    let order = ImportOrder { files: shipped_files(), dry_run: true, ..ImportOrder::default() };
    let (all_well, told) = run(&db, order).await;
    assert!(all_well);
    assert_eq!(told.iter().map(|it| it.lines).sum::<usize>(), 508);
    assert!(drift_lines(&db).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_import_undone_leaves_the_register_as_it_was() {
    for db in databases().await {
        let files = shipped_files();
        let order =
            |files: &[Published]| ImportOrder { files: files.to_vec(), ..Default::default() };
        run(&db, order(&files[..8])).await;
        let before = serde_json::to_value(drift_lines(&db).await.unwrap()).unwrap();
        let reader = person(&db, "odile", Role::Director).await;
        let mut tx = db.begin().await.unwrap();
        let organisations = organisation::known_to(&reader, &mut tx).await.unwrap();
        drop(tx);
        run(&db, order(&files[8..])).await;
        let mut tx = db.begin().await.unwrap();
        let latest = latest_imports(&mut tx, 1).await.unwrap().remove(0);
        assert_eq!(latest.file_name, "panorama_2021-07.csv");
        undo(&mut tx, latest.id, Utc::now()).await.unwrap();
        tx.commit().await.unwrap();
        let after = serde_json::to_value(drift_lines(&db).await.unwrap()).unwrap();
        assert_eq!(before, after);
        let mut tx = db.begin().await.unwrap();
        let left = organisation::known_to(&reader, &mut tx).await.unwrap();
        assert_eq!(left, organisations, "bearers that the edition alone named");
        assert!(undo(&mut tx, latest.id, Utc::now()).await.is_err(), "undone twice");
    }
}

/// An undo forgets the organisations that nothing names: it must know all that may.
#[tokio::test]
async fn every_table_that_names_an_organisation_is_asked_before_one_goes() {
    let Db::Sqlite { read, .. } = databases().await.remove(0) else { panic!("SQLite comes first") };
    let referring = "select m.name from sqlite_master m, pragma_foreign_key_list(m.name) f
         where f.\"table\" = 'organisation' and m.name <> 'organisation_above'";
    let tables: Vec<String> = sqlx::query_scalar(referring).fetch_all(&read).await.unwrap();
    assert!(tables.len() > 4, "{tables:?}");
    let source = include_str!("../../src/person/organisation.rs");
    for table in tables {
        let asked = format!("from {table} it where it.");
        assert!(source.contains(&asked), "{table} is not asked");
    }
}

/// A fault in one file leaves nothing of the others either.
#[tokio::test]
async fn a_cut_file_names_line_and_column_and_nothing_is_written() {
    let db = databases().await.remove(0);
    let whole = shipped::EDITIONS[8].1;
    let folder = std::env::temp_dir().join(format!("tocsin-cut-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let cut = folder.join("panorama_2021-07.csv");
    std::fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    let files = vec![shipped_files().remove(0), Published::read(&cut).unwrap()];
    let (all_well, told) = run(&db, ImportOrder { files, ..Default::default() }).await;
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(!all_well);
    let fault = &told[1].faults[0];
    assert!(matches!(fault.kind, FaultKind::UnclosedQuote | FaultKind::Short), "{fault}");
    assert!(fault.line > 1 && fault.column > 0, "{fault}");
    assert!(drift_lines(&db).await.unwrap().is_empty());
}

#[tokio::test]
async fn of_the_nine_editions_the_most_drifted_come_first() {
    let db = databases().await.remove(0);
    let mut tx = db.begin().await.unwrap();
    shipped::import(&mut tx, Utc::now()).await.unwrap();
    tx.commit().await.unwrap();
    let all = drifts_now(&mut db.snapshot().await.unwrap(), SortBy::Cost).await.unwrap();
    let costs: Vec<f64> = all.iter().filter_map(|it| it.drift.cost_drift()).collect();
    assert!(costs.len() > 10 && costs.is_sorted_by(|a, b| a >= b), "{costs:?}");
    assert!(all.iter().all(|it| it.drift.published.first.edition >= Edition::month(2016, 11)));
}
