//! Ten thousand cases, with three journal entries each.
//!
//! Written by SQL, for a year of the brigade's work takes hours to live through. The journal
//! is as long and as wide as a real one, but its hashes are not: `tocsin verify` would say so.

use crate::Outcome;
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use std::path::Path;

/// Numbers of a year that the demo does not touch.
const FILL: &str = "
    insert into organisation (id, name, folded)
    values (x'01000000000000000000000000000001', 'Direction du banc', 'direction du banc');

    insert into organisation_above (organisation_id, above_id)
    values (x'01000000000000000000000000000001', x'01000000000000000000000000000001');

    insert into project (id, organisation_id, name, folded, origin, created_at)
    values (x'01000000000000000000000000000002', x'01000000000000000000000000000001',
            'Refonte du socle', 'refonte du socle', 'register', 1764000000000);

    with recursive n (i) as (select 1 union all select i + 1 from n where i < 10000),
         opener (id) as (select id from person order by id limit 1)
    insert into case_file (id, number, title, project_id, organisation_id, stage, confidentiality,
                           priority, opened_by, opened_at, submitted_at, state, version, head,
                           next_due_at, next_owed_by, next_duty)
    select randomblob(16), format('2025-%04d', i), 'Refonte du socle, lot ' || i,
           x'01000000000000000000000000000002', x'01000000000000000000000000000001',
           case i % 4 when 0 then 'submitted' when 1 then 'qualifying'
                      when 2 then 'awaiting_information' else 'at_committee' end,
           'brigade', i % 4 + 1, opener.id, 1764000000000 + i, 1764000000000 + i, '{}', 3,
           hex(randomblob(32)), 1764000000000 + 60000 * i, opener.id, 'decide'
      from n, opener;

    insert into journal (case_id, seq, at, actor, subject, facts, previous, hash)
    select c.id, s.seq, c.opened_at + s.seq, c.opened_by, s.subject,
           '{\"text\": \"' || hex(randomblob(60)) || '\"}', hex(randomblob(32)), hex(randomblob(32))
      from case_file c,
           (select 1 as seq, 'opened' as subject union all select 2, 'submitted'
            union all select 3, 'taken_in_charge') s
     where c.number like '2025-%';

    analyze;
";

pub async fn with_cases(database: &Path) -> Outcome {
    let options = SqliteConnectOptions::new().filename(database);
    let mut connection = SqliteConnection::connect_with(&options).await?;
    sqlx::raw_sql(FILL).execute(&mut connection).await?;
    let cases: i64 =
        sqlx::query_scalar("select count(*) from case_file").fetch_one(&mut connection).await?;
    let entries: i64 =
        sqlx::query_scalar("select count(*) from journal").fetch_one(&mut connection).await?;
    println!("{cases} cases, {entries} journal entries");
    Ok(connection.close().await?)
}
