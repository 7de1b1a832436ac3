//! Ministries, directorates, agencies: a tree. No other file writes the tables
//! `organisation` and `organisation_above`.

use super::fold::fold;
use crate::base::{Actor, OrganisationId};
use crate::db::{Tx, new_id};
use crate::visible;
use uuid::Uuid;

crate::sql! {
    BY_NAME = "select id, parent_id, name from organisation where folded = $1";
    BY_ID = "select id, parent_id, name from organisation where id = $1";
    // Who is asked for help about, and nothing else, is known to those who may see a case of it: of some
    // cases the name of the organisation is the secret.
    KNOWN_TO = concat!("
        select o.id, o.parent_id, o.name
          from organisation o
         where (not exists (select 1 from project p where p.organisation_id = o.id and p.origin = 'request')
                and not exists (select 1 from case_file c where c.organisation_id = o.id))
            or exists (select 1 from project p where p.organisation_id = o.id and p.origin = 'register')
            or exists (select 1 from case_file c where c.organisation_id = o.id and ", visible!(), ")
            or exists (select 1 from fact f where f.organisation_id = o.id)
            or exists (select 1 from person_role r where r.organisation_id = o.id)
            or exists (select 1 from organisation b where b.parent_id = o.id)
         order by o.folded, o.id
         limit 5000");
    INSERT = "
        insert into organisation (id, parent_id, name, folded)
        values ($1, $2, $3, $4)
        on conflict (folded) do nothing";
    ABOVE_ITSELF = "insert into organisation_above (organisation_id, above_id) values ($1, $1)";
    ABOVE_ALL_ITS_PARENT_HAS = "
        insert into organisation_above (organisation_id, above_id)
        select o.id, a.above_id
          from organisation o
          join organisation_above a on a.organisation_id = o.parent_id
         where o.id = $1";
    // Every table that may name an organisation; a test holds this to the foreign keys.
    UNNAMED = "
        select o.id
          from organisation o
         where not exists (select 1 from organisation it where it.parent_id = o.id)
           and not exists (select 1 from person_role it where it.organisation_id = o.id)
           and not exists (select 1 from project it where it.organisation_id = o.id)
           and not exists (select 1 from fact it where it.organisation_id = o.id)
           and not exists (select 1 from case_file it where it.organisation_id = o.id)
           and not exists (select 1 from member_link it where it.organisation_id = o.id)
         order by o.id
         limit 5000";
    NOT_BELOW = "delete from organisation_above where organisation_id = $1";
    DELETE = "delete from organisation where id = $1";
    LINE = "
        select a.above_id as id
          from organisation_above a
         where a.organisation_id = $1
         order by (select count(*) from organisation_above b where b.organisation_id = a.above_id) desc, a.above_id";
}

/// A part of the State.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    pub id: OrganisationId,
    pub parent: Option<OrganisationId>,
    pub name: String,
}

#[derive(sqlx::FromRow)]
struct OrganisationRow {
    id: Uuid,
    parent_id: Option<Uuid>,
    name: String,
}

#[derive(sqlx::FromRow)]
struct IdRow {
    id: Uuid,
}

impl From<OrganisationRow> for Organisation {
    fn from(row: OrganisationRow) -> Self {
        Organisation {
            id: OrganisationId(row.id),
            parent: row.parent_id.map(OrganisationId),
            name: row.name,
        }
    }
}

/// The organisation of that name, added under `parent` if it is not known yet.
/// One that is known stays where it is.
pub async fn find_or_add(
    tx: &mut Tx,
    name: &str,
    parent: Option<OrganisationId>,
) -> Result<OrganisationId, sqlx::Error> {
    if let Some(known) = named(tx, name).await? {
        return Ok(known.id);
    }
    let id: OrganisationId = new_id();
    let insert = tx.query(INSERT).bind(id.0).bind(parent.map(|it| it.0));
    if insert.bind(name.trim().to_owned()).bind(fold(name)).execute().await? == 0 {
        // Someone added it between our look and our try.
        let known = named(tx, name).await?;
        return known.map(|it| it.id).ok_or(sqlx::Error::RowNotFound);
    }
    tx.query(ABOVE_ITSELF).bind(id.0).execute().await?;
    tx.query(ABOVE_ALL_ITS_PARENT_HAS).bind(id.0).execute().await?;
    Ok(id)
}

/// The organisation of that name, whatever its case, accents and punctuation.
pub async fn named(tx: &mut Tx, name: &str) -> Result<Option<Organisation>, sqlx::Error> {
    let row: Option<OrganisationRow> = tx.query(BY_NAME).bind(fold(name)).optional().await?;
    Ok(row.map(Organisation::from))
}

pub async fn find(tx: &mut Tx, id: OrganisationId) -> Result<Option<Organisation>, sqlx::Error> {
    let row: Option<OrganisationRow> = tx.query(BY_ID).bind(id.0).optional().await?;
    Ok(row.map(Organisation::from))
}

/// The organisation and all above it, itself first and the top of the tree last:
/// what [`Actor::is_for`](crate::base::Actor::is_for) asks for.
pub async fn line(tx: &mut Tx, id: OrganisationId) -> Result<Vec<OrganisationId>, sqlx::Error> {
    let rows: Vec<IdRow> = tx.query(LINE).bind(id.0).all().await?;
    Ok(rows.into_iter().map(|row| OrganisationId(row.id)).collect())
}

/// The organisations that somebody may know of, by name: all but those that only requests name which
/// they may not see.
pub async fn known_to(reader: &Actor, tx: &mut Tx) -> Result<Vec<Organisation>, sqlx::Error> {
    let query = tx.query(KNOWN_TO).bind(reader.id.0).bind(reader.reads_whole_state());
    let rows: Vec<OrganisationRow> = query.all().await?;
    Ok(rows.into_iter().map(Organisation::from).collect())
}

/// Forgets the organisations that nothing and nobody names any more.
pub async fn forget_unnamed(tx: &mut Tx) -> Result<(), sqlx::Error> {
    let unnamed: Vec<IdRow> = tx.query(UNNAMED).all().await?;
    for IdRow { id } in unnamed {
        tx.query(NOT_BELOW).bind(id).execute().await?;
        tx.query(DELETE).bind(id).execute().await?;
    }
    Ok(())
}
