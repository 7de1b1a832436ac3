//! How SQLite means to find what a query asks for. A page of ten thousand cases must cost what
//! one of fifty cost: no sorting, no table read from end to end.

mod case;
mod owed;
mod portfolio;
mod queue;
mod roster;

use crate::support::databases;
use sqlx::{AssertSqlSafe, Row, SqlitePool};
use tocsin::db::{Db, Sql, every_query};

/// Tables that grow with the years.
const LARGE: [&str; 31] = [
    "case_file",
    "case_was",
    "duty_was",
    "case_score",
    "case_person",
    "case_look",
    "duty",
    "duty_notice",
    "duty_notice_lifted",
    "journal",
    "journal_pin",
    "happening",
    "assessment",
    "request",
    "fact",
    "project",
    "assignment",
    "assignment_stretch",
    "effort",
    "member_capacity",
    "member_leave",
    "sitting",
    "sitting_case",
    "minutes_part",
    "minutes_note",
    "case_term",
    "case_found_by",
    "project_term",
    "project_found_by",
    "plan_task",
    "plan_link",
];

/// Those that read all there is, on purpose, and when.
const WHOLE: [(&str, &str); 2] = [
    ("organisation::UNNAMED", "an import is undone by hand, and seldom"),
    ("project::AS_LAST_PUBLISHED", "what it calls `f` is the one row of its own subquery"),
];

#[tokio::test]
async fn no_query_reads_a_large_table_from_end_to_end() {
    let read = sqlite().await;
    let mut found = Vec::new();
    // An insertion is explained with the foreign keys it might have to look after.
    let of_ours = every_query().filter(|it| it.name.starts_with("tocsin::"));
    for query in
        of_ours.filter(|it| !it.name.ends_with("::INSERT") && !it.name.ends_with("::DELETE"))
    {
        for step in plan(&read, query).await {
            if is_whole(query, &step) {
                found.push(format!("{}: {step}", query.name));
            }
        }
    }
    let known = |it: &String| WHOLE.iter().any(|(name, _)| it.contains(name));
    let new: Vec<_> = found.iter().filter(|it| !known(it)).collect();
    assert!(new.is_empty(), "give it an index, or say why not: {new:#?}");
    for (name, why) in WHOLE {
        assert!(found.iter().any(|it| it.contains(name)), "{name} has an index now: {why}");
    }
}

/// `SCAN c USING INDEX` walks an index in order, which a limit cuts short; `SCAN c` alone cannot.
fn is_whole(query: &Sql, step: &str) -> bool {
    let Some(name) = step.strip_prefix("SCAN ") else { return false };
    if name.contains("INDEX") {
        return false;
    }
    let alias = name.split(' ').next().unwrap_or(name);
    LARGE.iter().any(|table| {
        *table == alias
            || query.text.contains(&format!(" {table} {alias}\n"))
            || query.text.contains(&format!(" {table} {alias} "))
    })
}

fn is_bare_scan(step: &str) -> bool {
    step.starts_with("SCAN ") && !step.contains("INDEX") && !step.contains("SUBQUERY")
}

async fn sqlite() -> SqlitePool {
    let Some(Db::Sqlite { read, .. }) = databases().await.into_iter().next() else {
        panic!("the first database is SQLite");
    };
    read
}

async fn plan(read: &SqlitePool, query: &Sql) -> Vec<String> {
    let explained = AssertSqlSafe(format!("explain query plan {}", query.text));
    let rows = sqlx::query(explained).fetch_all(read).await.unwrap();
    rows.iter().map(|row| row.get("detail")).collect()
}
