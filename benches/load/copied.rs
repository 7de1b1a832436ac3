//! The portfolio of a large State, made of the demo: in the database itself, each case that was sent is copied with all
//! that is kept of it, under another number and earlier, and each journal is lengthened. What its journals tell of a copy
//! is what its rows say, as of the case that it was copied from; the hashes alone are not made again, which no page reads.

use crate::Outcome;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use std::path::Path;
use tocsin::db::Db;
use tocsin::search::store::keep_missing;

pub const EDITIONS: i64 = 20;
/// Of each case.
pub const ENTRIES: i64 = 100;
/// Much of what a State ever followed is over, and little of the demo: of so many copies of what is not, one is made, so
/// that half of the cases is open.
const OPEN_EVERY: i64 = 14;
/// How many copies of a team are at work: nobody is in a hundred teams at once.
const STAFFED: i64 = 10;

/// What is no copy's own, or comes by itself.
const LEFT: [&str; 9] = [
    "checkpoint_head",
    "decided_between",
    "draft_handover",
    "happening",
    "minutes_note",
    "minutes_part",
    "sitting_case",
    "sitting_case_then",
    // Its entries are copied apart.
    "journal",
];

/// Projects of twenty ministries at most, each named by every edition: its figures drift at its own pace.
const REGISTER: &str = "
    create temp table ministry as
    select row_number() over (order by id) - 1 as place, id, name from organisation
     where parent_id is null order by id limit 20;
    create temp table named as
    with recursive rank(n) as (select 0 union all select n + 1 from rank where n + 1 < $PROJECTS)
    select r.n, cast(unhex(printf('0190000070008000%016x', r.n)) as blob) as id,
           cast(printf('Projet fictif numéro %d', r.n) as text) as name, m.id as ministry, m.name as ministry_name
      from rank r join ministry m on m.place = r.n % (select count(*) from ministry);
    insert into project (id, organisation_id, name, folded, origin, import_id, created_at)
    select n.id, n.ministry, n.name, printf('projet fictif numero %d', n.n), 'register',
           (select min(id) from import), 1700000000000
      from named n;
    insert into fact (id, project_id, import_id, source, edition, name, folded, organisation_id, organisation,
                      description, phase, starts_on, ends_on, duration_years, cost_cents, currency, withheld)
    with recursive year(y) as (select 0 union all select y + 1 from year where y + 1 < $EDITIONS)
    select unhex(printf('01900000%04x7000%016x', y.y, n.n)), n.id, (select min(id) from import),
           'Registre fictif', printf('%d', 2006 + y.y), n.name, printf('projet fictif numero %d', n.n), n.ministry,
           n.ministry_name, '', null, '2005-01-01', null,
           2.0 + n.n % 7 + y.y * (n.n % 11 - 2) * 0.02,
           100000000 * (1 + n.n % 90) + 1000000 * y.y * (n.n % 13 - 3), 'EUR', 0
      from year y join named n;";

/// Each copy with the case it is of, and by how much it is earlier, in whole weeks: of what is over, by up to three years.
const COPIES: &str = "
    create temp table model as
    select c.id, c.number, c.confidentiality <> 'restricted' as is_seen,
           c.stage in ('closed', 'redirected', 'declined', 'withdrawn') as is_over
      from case_file c
     where c.number is not null and c.stage <> 'archived' and c.merged_into is null;
    create temp table copied as
    with recursive round(n) as (select 1 union all select n + 1 from round where n < $CASES),
         every as (select r.n, m.id, m.number, m.is_seen, m.is_over
                     from round r join model m on m.is_over or r.n % $OPEN_EVERY = 1
                    order by r.n, m.id limit $CASES * 2),
         counted as (select *, sum(is_seen) over (order by n, id rows unbounded preceding) as seen from every)
    select id as old, n, unhex(substr(hex(id), 1, 24) || printf('%08x', n)) as new,
           substr(number, 1, 5) || printf('%d%04d', n, substr(number, 6)) as number,
           7 + 7 * (case when is_over then n * 5 % 150 else n % 8 end) as days
      from counted where seen <= $CASES;
    create index temp.copied_of on copied (old, n);";

/// Its journal, and after its last entry as many that change nothing: what two people wrote to one another, say.
const JOURNALS: &str = "
    insert into journal (case_id, seq, at, actor, subject, facts, previous, hash)
    select k.new, j.seq, j.at - k.days * 86400000, j.actor, j.subject, j.facts, j.previous, j.hash
      from copied k join journal j on j.case_id = k.old;
    insert into journal (case_id, seq, at, actor, subject, facts, previous, hash)
    with recursive more(n) as (select 1 union all select n + 1 from more where n < $ENTRIES)
    select k.new, l.seq + m.n, l.at + m.n * 600000 - k.days * 86400000, l.actor, q.subject, q.facts, '', ''
      from copied k
      join (select j.case_id, max(j.seq) as seq, max(j.at) as at, j.actor from journal j
             where j.case_id in (select id from model) group by j.case_id) l on l.case_id = k.old
      join more m on l.seq + m.n <= $ENTRIES
      join (select subject, facts from journal
             where subject not in ('case', 'triage', 'override', 'remediation') order by length(facts) limit 1) q;
    update case_file set version = max(version, $ENTRIES) where id in (select new from copied);";

const TABLES: &str = "
    select t.name from sqlite_schema t join pragma_table_info(t.name) c on c.name = 'case_id'
     where t.type = 'table' order by t.name";

/// What was made.
#[derive(sqlx::FromRow)]
pub struct Held {
    pub projects: i64,
    pub facts: i64,
    pub cases: i64,
    pub entries: i64,
    pub past: i64,
}

/// So many projects in the register, and so many cases that a director sees, beside those of the demo.
pub async fn portfolio(database: &Path, size: i64) -> Outcome<Held> {
    let options = SqliteConnectOptions::new().filename(database).foreign_keys(false);
    let mut db = options.synchronous(SqliteSynchronous::Off).connect().await?;
    run(&mut db, "begin", size).await?;
    run(&mut db, REGISTER, size).await?;
    run(&mut db, COPIES, size).await?;
    let mut tables: Vec<String> = sqlx::query_scalar(TABLES).fetch_all(&mut db).await?;
    tables.retain(|it| !LEFT.contains(&it.as_str()));
    copy(&mut db, "case_file").await?;
    for table in tables {
        copy(&mut db, &table).await?;
    }
    run(&mut db, JOURNALS, size).await?;
    run(&mut db, "commit; analyze", size).await?;
    let held = "select (select count(*) from project where origin = 'register') as projects,
                       (select count(*) from fact) as facts,
                       (select count(*) from case_file where number is not null) as cases,
                       (select count(*) from journal) as entries, (select count(*) from case_was) as past";
    let held: Held = sqlx::query_as(held).fetch_one(&mut db).await?;
    db.close().await?;
    // Else the server would do it while it is measured.
    let db = Db::open(&format!("sqlite:{}", database.display())).await?;
    keep_missing(&db).await?;
    db.close().await;
    Ok(held)
}

/// Several statements, with the numbers that they are of.
async fn run(db: &mut SqliteConnection, sql: &str, size: i64) -> Outcome {
    let numbers = [("$PROJECTS", size), ("$CASES", size), ("$EDITIONS", EDITIONS)];
    let more = [("$ENTRIES", ENTRIES), ("$OPEN_EVERY", OPEN_EVERY)];
    let said = numbers
        .into_iter()
        .chain(more)
        .fold(sql.to_owned(), |sql, (name, number)| sql.replace(name, &number.to_string()));
    sqlx::raw_sql(AssertSqlSafe(said)).execute(db).await?;
    Ok(())
}

/// All rows of a table that are of a case, for each of its copies.
async fn copy(db: &mut SqliteConnection, table: &str) -> Outcome {
    let sql = "select c.name, c.type from pragma_table_info($1) c order by c.cid";
    let columns: Vec<(String, String)> =
        sqlx::query_as(sql).bind(table).fetch_all(&mut *db).await?;
    let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
    let values: Vec<String> =
        columns.iter().map(|(name, kind)| copied(table, name, kind)).collect();
    let of = if table == "case_file" { "id" } else { "case_id" };
    let staffed = match table {
        "assignment" | "assignment_stretch" => format!(" and k.n <= {STAFFED} * {OPEN_EVERY}"),
        _ => String::new(),
    };
    let said = format!(
        "insert into {table} ({}) select {} from copied k join {table} t on t.{of} = k.old{staffed}",
        names.join(", "),
        values.join(", "),
    );
    sqlx::raw_sql(AssertSqlSafe(said)).execute(db).await?;
    Ok(())
}

/// What a copy has in a column.
fn copied(table: &str, name: &str, kind: &str) -> String {
    let is_moment = kind.eq_ignore_ascii_case("integer")
        && (name.ends_with("_at") || ["at", "since", "until"].contains(&name));
    let is_day = name.ends_with("_on") || name.ends_with("_end") || name == "override_until";
    match name {
        "case_id" => "k.new".to_owned(),
        "id" if table == "case_file" => "k.new".to_owned(),
        "number" if table == "case_file" => "k.number".to_owned(),
        "project_id" if table == "case_file" => {
            "(select n.id from named n where n.n = k.n % (select count(*) from named))".to_owned()
        }
        "id" | "other_id" => format!("unhex(substr(hex(t.{name}), 1, 24) || printf('%08x', k.n))"),
        // What is still so stays so.
        _ if is_moment => format!(
            "case when t.{name} > 4000000000000 then t.{name} else t.{name} - k.days * 86400000 end"
        ),
        _ if is_day => format!("date(t.{name}, '-' || k.days || ' days')"),
        _ => format!("t.{name}"),
    }
}
