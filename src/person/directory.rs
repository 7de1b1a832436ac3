//! People as an administrator looks them up: who is known, what they may do, whether they
//! can come in. Reads only.

use super::fold::fold;
use super::store::{GrantRow, active_or_left};
use crate::base::{Actor, Grant, PersonId, Role};
use crate::db::{Millis, Tx};
use uuid::Uuid;

/// How many people one page shows.
pub const PAGE: usize = 50;

crate::sql! {
    SEARCH = "
        select p.id, p.name, p.email, p.folded, p.is_demo, p.left_at,
               case when p.password_hash is null then 0 else 1 end as has_password,
               coalesce((select string_agg(r.role, ',' order by r.role)
                           from (select distinct role from person_role where person_id = p.id) r), '') as roles
          from person p
         where p.folded like $1 escape '!'
           and not p.is_program
           and (p.folded, p.id) > ($2, $3)
         order by p.folded, p.id
         limit 51";
    PROFILE = "
        select p.id, p.name, p.email, p.folded, p.is_demo, p.left_at,
               case when p.password_hash is null then 0 else 1 end as has_password,
               '' as roles
          from person p
         where p.id = $1
           and not p.is_program";
    PERIMETERS = "
        select r.role, r.organisation_id, o.name as organisation
          from person_role r
          left join organisation o on o.id = r.organisation_id
         where r.person_id = $1
         order by r.role, r.organisation_id";
}

/// Whether a person can come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Active,
    /// Known, without a password yet.
    Expected,
    /// May no longer come in. Their name stays where they acted.
    Left,
}

/// One line of the list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub roles: Vec<Role>,
    pub standing: Standing,
}

/// One page of the list.
#[derive(Clone, Debug)]
pub struct Found {
    pub people: Vec<Listed>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// The last person of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub folded: String,
    pub id: PersonId,
}

/// All there is to know of one person.
#[derive(Clone, Debug)]
pub struct Profile {
    pub actor: Actor,
    pub email: String,
    pub standing: Standing,
    /// Each role with the name of the organisation it reaches. `None`: the whole State.
    pub grants: Vec<(Grant, Option<String>)>,
}

#[derive(sqlx::FromRow)]
struct ListedRow {
    id: Uuid,
    name: String,
    email: String,
    folded: String,
    is_demo: bool,
    left_at: Option<Millis>,
    has_password: i32,
    roles: String,
}

#[derive(sqlx::FromRow)]
struct PerimeterRow {
    #[sqlx(flatten)]
    grant: GrantRow,
    organisation: Option<String>,
}

impl ListedRow {
    fn standing(&self) -> Standing {
        match (self.left_at, self.has_password == 1 || self.is_demo) {
            (Some(_), _) => Standing::Left,
            (None, true) => Standing::Active,
            (None, false) => Standing::Expected,
        }
    }
}

impl From<ListedRow> for Listed {
    fn from(row: ListedRow) -> Self {
        Listed {
            id: PersonId(row.id),
            standing: row.standing(),
            roles: row.roles.split(',').filter_map(Role::from_name).collect(),
            name: row.name,
            email: row.email,
        }
    }
}

impl Standing {
    pub const ALL: [Standing; 3] = [Standing::Active, Standing::Expected, Standing::Left];

    /// The name in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Active => "active",
            Standing::Expected => "expected",
            Standing::Left => "left",
        }
    }
}

/// The people whose name or address holds `words`, a page of them after `cursor`.
pub async fn search(tx: &mut Tx, words: &str, after: Option<Cursor>) -> Result<Found, sqlx::Error> {
    let (folded, id) = after.map_or((String::new(), Uuid::nil()), |it| (it.folded, it.id.0));
    let pattern = format!("%{}%", as_it_stands(words));
    let query = tx.query(SEARCH).bind(pattern).bind(folded).bind(id);
    let mut rows: Vec<ListedRow> = query.all().await?;
    let is_more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let last = rows.last().filter(|_| is_more);
    let next = last.map(|row| Cursor { folded: row.folded.clone(), id: PersonId(row.id) });
    Ok(Found { people: rows.into_iter().map(Listed::from).collect(), next })
}

/// What was typed, with nothing in it that `like` would take for a pattern.
fn as_it_stands(words: &str) -> String {
    fold(words).replace('!', "!!").replace('%', "!%").replace('_', "!_")
}

/// One person, whether they can still come in or not.
pub async fn profile(tx: &mut Tx, id: PersonId) -> Result<Option<Profile>, sqlx::Error> {
    let row: Option<ListedRow> = tx.query(PROFILE).bind(id.0).optional().await?;
    let (Some(row), Some(actor)) = (row, active_or_left(tx, id).await?) else { return Ok(None) };
    let grants: Vec<PerimeterRow> = tx.query(PERIMETERS).bind(id.0).all().await?;
    let named = |row: PerimeterRow| Ok((Grant::try_from(row.grant)?, row.organisation));
    let grants = grants.into_iter().map(named).collect::<Result<_, sqlx::Error>>()?;
    Ok(Some(Profile { actor, standing: row.standing(), email: row.email, grants }))
}
