//! What projects of the register are found by, written in the transaction that changes it. No other
//! file writes the tables `project_term` and `project_found_by`.

use super::fact;
use crate::base::ProjectId;
use crate::db::{Db, Tx};
use crate::terms::{AT_ONCE, FoundBy, padded};
use uuid::Uuid;

crate::sql! {
    NAMES = "
        select p.name, p.description, o.name as organisation
          from project p
          join organisation o on o.id = p.organisation_id
         where p.id = $1
           and p.joined_to is null
           and p.origin = 'register'";
    KEPT = "select terms from project_found_by where project_id = $1";
    KEEP = "
        insert into project_found_by (project_id, terms)
        values ($1, $2)
        on conflict (project_id) do update set terms = excluded.terms";
    INSERT = "
        insert into project_term (project_id, term)
        values ($1, $2), ($1, $3), ($1, $4), ($1, $5), ($1, $6), ($1, $7), ($1, $8), ($1, $9),
               ($1, $10), ($1, $11), ($1, $12), ($1, $13), ($1, $14), ($1, $15), ($1, $16), ($1, $17)
        on conflict do nothing";
    DROP = "
        delete from project_term
         where project_id = $1
           and term in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    DELETE = "delete from project_term where project_id = $1";
    FORGET = "delete from project_found_by where project_id = $1";
    /// Published before there was such a table.
    UNKEPT = "
        select p.id
          from project p
         where p.id > $1
           and p.origin = 'register'
           and p.joined_to is null
           and not exists (select 1 from project_found_by f where f.project_id = p.id)
         order by p.id
         limit 200";
}

#[derive(sqlx::FromRow)]
struct NamesRow {
    name: String,
    description: String,
    organisation: String,
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    terms: String,
}

#[derive(sqlx::FromRow)]
struct IdRow {
    id: Uuid,
}

/// A published project is found by all its names, by who bore it, and by how it was described last.
/// One that was joined to another is found as that other.
pub(super) async fn keep(tx: &mut Tx, project: ProjectId) -> Result<(), sqlx::Error> {
    let row: Option<NamesRow> = tx.query(NAMES).bind(project.0).optional().await?;
    let published = fact::names_of(tx, project).await?;
    // Where no edition speaks of it any more, it has no page to be found on.
    let Some(NamesRow { name, description, organisation }) = row.filter(|_| !published.is_empty())
    else {
        return forget(tx, project).await;
    };
    let mut names: Vec<&str> = vec![&name, &organisation];
    names.extend(published.iter().flat_map(|it| [it.name.as_str(), it.organisation.as_str()]));
    let now = FoundBy::of(&names, &[&description]);
    let row: Option<KeptRow> = tx.query(KEPT).bind(project.0).optional().await?;
    let before = row.map(|row| FoundBy::kept(&row.terms)).unwrap_or_default();
    for terms in before.without(&now).chunks(AT_ONCE) {
        let query = tx.query(DROP).bind(project.0);
        padded(terms).fold(query, |query, term| query.bind(term)).execute().await?;
    }
    for terms in now.without(&before).chunks(AT_ONCE) {
        let query = tx.query(INSERT).bind(project.0);
        padded(terms).fold(query, |query, term| query.bind(term)).execute().await?;
    }
    tx.query(KEEP).bind(project.0).bind(now.text()).execute().await.map(drop)
}

/// It is found by nothing of its own any more.
pub(super) async fn forget(tx: &mut Tx, project: ProjectId) -> Result<(), sqlx::Error> {
    tx.query(DELETE).bind(project.0).execute().await?;
    tx.query(FORGET).bind(project.0).execute().await.map(drop)
}

/// Has projects found that were published before what they are found by was kept.
pub async fn keep_missing_terms(db: &Db) -> Result<(), sqlx::Error> {
    let mut after = Uuid::nil();
    loop {
        let mut tx = db.begin().await?;
        let some: Vec<IdRow> = tx.query(UNKEPT).bind(after).all().await?;
        let Some(last) = some.last() else { return Ok(()) };
        after = last.id;
        for row in some {
            keep(&mut tx, row.id.into()).await?;
        }
        tx.commit().await?;
    }
}
