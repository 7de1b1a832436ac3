//! People in the database. No other file writes the tables `person` and `person_role`.

use super::fold::fold;
use crate::base::{Actor, Grant, OrganisationId, PersonId, Role};
use crate::db::{Millis, Tx, new_id};
use crate::i18n::Lang;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// People with their roles: a row for each role, one for who has none.
macro_rules! with_grants {
    ($which:literal) => {
        concat!(
            "
        select p.id, p.name, p.email, p.lang, r.role, r.organisation_id
          from person p
          left join person_role r on r.person_id = p.id
         where ",
            $which,
            "
         order by p.id, r.role, r.organisation_id
         limit 1000"
        )
    };
}

crate::sql! {
    ACTIVE = with_grants!("p.id = $1 and p.left_at is null");
    BY_ID = with_grants!("p.id = $1 and not p.is_program");
    BY_EMAIL = with_grants!("p.email = $1 and not p.is_program");
    DEMO = with_grants!("p.is_demo and p.left_at is null");
    CREDENTIALS = "select id, password_hash from person where email = $1 and left_at is null";
    EMAIL = "select email from person where id = $1";
    COUNT = "
        select count(*) as everyone,
               cast(coalesce(sum(case when is_demo then 1 else 0 end), 0) as bigint) as demo
          from person
         where not is_program";
    // Whoever changes an administrator waits here for whoever is at it already.
    HOLD_ADMINISTRATORS = "update person_role set role = role where role = 'administrator'";
    OTHER_ADMINISTRATORS = "
        select count(distinct p.id) as people
          from person_role r
          join person p on p.id = r.person_id
         where r.role = 'administrator'
           and p.left_at is null
           and (p.password_hash is not null or p.is_demo)
           and p.id <> $1";
    INSERT = "
        insert into person (id, email, name, folded, password_hash, is_demo, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)";
    GRANT = "
        insert into person_role (person_id, role, organisation_id)
        values ($1, $2, $3)
        on conflict do nothing";
    WITHDRAW = "
        delete from person_role
         where person_id = $1
           and role = $2
           and organisation_id is not distinct from $3";
    SET_PASSWORD = "update person set password_hash = $2 where id = $1";
    SET_LANG = "update person set lang = $2 where id = $1";
    SET_LEFT = "update person set left_at = $2 where id = $1";
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: Uuid,
    name: String,
    email: String,
    lang: Option<String>,
    role: Option<String>,
    organisation_id: Option<Uuid>,
}

#[derive(sqlx::FromRow)]
struct EmailRow {
    email: String,
}

#[derive(sqlx::FromRow)]
struct PeopleRow {
    people: i64,
}

#[derive(sqlx::FromRow)]
pub(super) struct GrantRow {
    role: String,
    organisation_id: Option<Uuid>,
}

/// Someone who comes in, where they are written to, and the language they chose if any.
pub struct Known {
    pub actor: Actor,
    pub email: String,
    pub lang: Option<Lang>,
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

/// Someone who may come in.
pub async fn active(tx: &mut Tx, id: PersonId) -> Result<Option<Known>, sqlx::Error> {
    Ok(known(tx.query(ACTIVE).bind(id.0).all().await?)?.pop())
}

/// Someone who may come in, as far as the rules care.
pub async fn find(tx: &mut Tx, id: PersonId) -> Result<Option<Actor>, sqlx::Error> {
    Ok(active(tx, id).await?.map(|known| known.actor))
}

/// Someone who is known, whether they may still come in or not.
pub async fn active_or_left(tx: &mut Tx, id: PersonId) -> Result<Option<Actor>, sqlx::Error> {
    Ok(actors(tx.query(BY_ID).bind(id.0).all().await?)?.pop())
}

/// The person of that address, whether they may still come in or not.
pub async fn of_email(tx: &mut Tx, email: &str) -> Result<Option<Actor>, sqlx::Error> {
    Ok(actors(tx.query(BY_EMAIL).bind(tidy(email)).all().await?)?.pop())
}

/// The person of that address, who gets an account without a password if there is none: they
/// are expected, and come in by an invitation. One who is known gets the role too, unless it
/// opens cases or accounts: being named in a form must not.
pub async fn find_or_invite(
    tx: &mut Tx,
    email: &str,
    name: &str,
    role: Role,
    now: DateTime<Utc>,
) -> Result<Actor, sqlx::Error> {
    let grant = Grant { role, perimeter: None };
    let Some(mut known) = of_email(tx, email).await? else {
        let (email, name) = (email.to_owned(), name.trim().to_owned());
        // Who is named in a demo is as make-believe as who names them: none of them is real.
        let is_demo = count(tx).await?.demo > 0;
        let person = NewPerson { email, name, grants: vec![grant], password_hash: None, is_demo };
        return add(tx, person, now).await;
    };
    if !known.is(role) && !role.reads_cases() && role != Role::Administrator {
        self::grant(tx, known.id, grant).await?;
        known.grants.push(grant);
    }
    Ok(known)
}

/// Each person once, with all their roles.
fn known(rows: Vec<PersonRow>) -> Result<Vec<Known>, sqlx::Error> {
    let mut people: Vec<Known> = Vec::new();
    for PersonRow { id, name, email, lang, role, organisation_id } in rows {
        let grant = role.map(|role| Grant::try_from(GrantRow { role, organisation_id }));
        let grant = grant.transpose()?;
        match people.last_mut() {
            Some(last) if last.actor.id.0 == id => last.actor.grants.extend(grant),
            _ => {
                let grants = grant.into_iter().collect();
                let actor = Actor { id: PersonId(id), name, grants };
                let lang = lang.as_deref().and_then(Lang::from_code);
                people.push(Known { actor, email, lang });
            }
        }
    }
    Ok(people)
}

fn actors(rows: Vec<PersonRow>) -> Result<Vec<Actor>, sqlx::Error> {
    Ok(known(rows)?.into_iter().map(|known| known.actor).collect())
}

pub async fn credentials(tx: &mut Tx, email: &str) -> Result<Option<Credentials>, sqlx::Error> {
    tx.query(CREDENTIALS).bind(tidy(email)).optional().await
}

/// The make-believe people, in the order they were made.
pub async fn demo(tx: &mut Tx) -> Result<Vec<Known>, sqlx::Error> {
    known(tx.query(DEMO).all().await?)
}

pub async fn count(tx: &mut Tx) -> Result<Count, sqlx::Error> {
    tx.query(COUNT).one().await
}

pub async fn add(tx: &mut Tx, person: NewPerson, now: DateTime<Utc>) -> Result<Actor, sqlx::Error> {
    let id: PersonId = new_id();
    let email = tidy(&person.email);
    tx.query(INSERT)
        .bind(id.0)
        .bind(email.clone())
        .bind(person.name.clone())
        .bind(fold(&format!("{} {email}", person.name)))
        .bind(person.password_hash)
        .bind(person.is_demo)
        .bind(Millis::from(now))
        .execute()
        .await?;
    for given in &person.grants {
        grant(tx, id, *given).await?;
    }
    Ok(Actor { id, name: person.name, grants: person.grants })
}

/// Gives a role. Giving it again changes nothing.
pub async fn grant(tx: &mut Tx, person: PersonId, grant: Grant) -> Result<(), sqlx::Error> {
    let query = tx.query(GRANT).bind(person.0).bind(grant.role.name().to_owned());
    query.bind(grant.perimeter.map(|it| it.0)).execute().await.map(drop)
}

/// Takes a role back.
pub async fn withdraw(tx: &mut Tx, person: PersonId, grant: Grant) -> Result<(), sqlx::Error> {
    let query = tx.query(WITHDRAW).bind(person.0).bind(grant.role.name().to_owned());
    query.bind(grant.perimeter.map(|it| it.0)).execute().await.map(drop)
}

/// How many people besides this one can administer. Until the end of the transaction nobody
/// else changes that: of two who would each leave it to the other, the second is refused.
pub async fn other_administrators(tx: &mut Tx, than: PersonId) -> Result<i64, sqlx::Error> {
    tx.query(HOLD_ADMINISTRATORS).execute().await?;
    let row: PeopleRow = tx.query(OTHER_ADMINISTRATORS).bind(than.0).one().await?;
    Ok(row.people)
}

/// The address a person signs in with.
pub async fn email(tx: &mut Tx, person: PersonId) -> Result<Option<String>, sqlx::Error> {
    let row: Option<EmailRow> = tx.query(EMAIL).bind(person.0).optional().await?;
    Ok(row.map(|row| row.email))
}

pub async fn set_password(tx: &mut Tx, who: PersonId, hash: String) -> Result<(), sqlx::Error> {
    tx.query(SET_PASSWORD).bind(who.0).bind(hash).execute().await.map(drop)
}

pub async fn set_lang(tx: &mut Tx, who: PersonId, lang: Lang) -> Result<(), sqlx::Error> {
    tx.query(SET_LANG).bind(who.0).bind(lang.code().to_owned()).execute().await.map(drop)
}

/// From `since` the person may no longer come in; `None` lets them in again.
pub async fn set_left(
    tx: &mut Tx,
    who: PersonId,
    since: Option<DateTime<Utc>>,
) -> Result<(), sqlx::Error> {
    tx.query(SET_LEFT).bind(who.0).bind(since.map(Millis::from)).execute().await.map(drop)
}

/// Addresses are compared without regard to capitals. No address holds a control character, and
/// PostgreSQL takes no text that holds a null.
fn tidy(email: &str) -> String {
    email.trim().replace(char::is_control, "").to_lowercase()
}
