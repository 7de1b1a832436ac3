//! People in the database. No other file writes the tables `person` and `person_role`.

use crate::base::{Actor, Grant, OrganisationId, PersonId, Role};
use crate::db::{Millis, Tx, new_id};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    BY_ID = "select id, name from person where id = $1";
    GRANTS = "select role, organisation_id from person_role where person_id = $1 order by role, organisation_id";
    BY_EMAIL = "select id, password_hash from person where email = $1";
    DEMO = "select id, name from person where is_demo order by id limit 100";
    COUNT = "
        select count(*) as everyone,
               cast(coalesce(sum(case when is_demo then 1 else 0 end), 0) as bigint) as demo
          from person";
    INSERT = "
        insert into person (id, email, name, password_hash, is_demo, created_at)
        values ($1, $2, $3, $4, $5, $6)";
    GRANT = "insert into person_role (person_id, role, organisation_id) values ($1, $2, $3)";
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: Uuid,
    name: String,
}

#[derive(sqlx::FromRow)]
struct GrantRow {
    role: String,
    organisation_id: Option<Uuid>,
}

/// What signing in needs to know of a person.
#[derive(sqlx::FromRow)]
pub struct Credentials {
    pub id: Uuid,
    pub password_hash: Option<String>,
}

/// How many people there are, and how many of them are make-believe.
#[derive(sqlx::FromRow)]
pub struct Count {
    pub everyone: i64,
    pub demo: i64,
}

/// A person to be.
pub struct NewPerson {
    pub email: String,
    pub name: String,
    pub grants: Vec<Grant>,
    pub password_hash: Option<String>,
    pub is_demo: bool,
}

impl TryFrom<GrantRow> for Grant {
    type Error = sqlx::Error;

    fn try_from(row: GrantRow) -> Result<Self, sqlx::Error> {
        let unknown = || sqlx::Error::Decode(format!("person_role.role is {:?}", row.role).into());
        let role = Role::from_name(&row.role).ok_or_else(unknown)?;
        Ok(Grant { role, perimeter: row.organisation_id.map(OrganisationId) })
    }
}

pub async fn find(tx: &mut Tx, id: PersonId) -> Result<Option<Actor>, sqlx::Error> {
    let row: Option<PersonRow> = tx.query(BY_ID).bind(id.0).optional().await?;
    match row {
        Some(row) => with_grants(tx, row).await.map(Some),
        None => Ok(None),
    }
}

async fn with_grants(tx: &mut Tx, row: PersonRow) -> Result<Actor, sqlx::Error> {
    let grants: Vec<GrantRow> = tx.query(GRANTS).bind(row.id).all().await?;
    let grants = grants.into_iter().map(Grant::try_from).collect::<Result<_, _>>()?;
    Ok(Actor { id: PersonId(row.id), name: row.name, grants })
}

pub async fn credentials(tx: &mut Tx, email: &str) -> Result<Option<Credentials>, sqlx::Error> {
    tx.query(BY_EMAIL).bind(tidy(email)).optional().await
}

/// The make-believe people, in the order they were made.
pub async fn demo(tx: &mut Tx) -> Result<Vec<Actor>, sqlx::Error> {
    let rows: Vec<PersonRow> = tx.query(DEMO).all().await?;
    let mut people = Vec::new();
    for row in rows {
        people.push(with_grants(tx, row).await?);
    }
    Ok(people)
}

pub async fn count(tx: &mut Tx) -> Result<Count, sqlx::Error> {
    tx.query(COUNT).one().await
}

pub async fn add(tx: &mut Tx, person: NewPerson, now: DateTime<Utc>) -> Result<Actor, sqlx::Error> {
    let id: PersonId = new_id();
    tx.query(INSERT)
        .bind(id.0)
        .bind(tidy(&person.email))
        .bind(person.name.clone())
        .bind(person.password_hash)
        .bind(person.is_demo)
        .bind(Millis::from(now))
        .execute()
        .await?;
    for grant in &person.grants {
        tx.query(GRANT)
            .bind(id.0)
            .bind(grant.role.name().to_owned())
            .bind(grant.perimeter.map(|organisation| organisation.0))
            .execute()
            .await?;
    }
    Ok(Actor { id, name: person.name, grants: person.grants })
}

/// Addresses are compared without regard to capitals.
fn tidy(email: &str) -> String {
    email.trim().to_lowercase()
}
