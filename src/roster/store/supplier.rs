//! The companies that members say they are linked to.

use super::day;
use super::declared::tell;
use super::member::{by_member, me};
use crate::base::{ApiError, PersonId, Problem, Refusal};
use crate::db::Tx;
use crate::roster::model::{Supplier, SupplierLink};
use crate::web::{Cx, Failure};
use std::collections::HashMap;
use uuid::Uuid;

/// More than anybody has reason to declare.
const MOST: usize = 50;

crate::sql! {
    ALL = "
        select person_id, folded, name, ended_on
          from member_supplier
         order by person_id, folded
         limit 10000";
    THEIRS = "
        select person_id, folded, name, ended_on
          from member_supplier
         where person_id = $1
         order by folded
         limit 50";
    KEEP = "
        insert into member_supplier (person_id, folded, name, ended_on) values ($1, $2, $3, $4)
        on conflict (person_id, folded) do update
           set name = excluded.name, ended_on = excluded.ended_on";
    FORGET = "delete from member_supplier where person_id = $1 and folded = $2";
}

#[derive(sqlx::FromRow)]
struct SupplierRow {
    person_id: Uuid,
    folded: String,
    name: String,
    ended_on: Option<String>,
}

impl TryFrom<SupplierRow> for SupplierLink {
    type Error = sqlx::Error;

    fn try_from(row: SupplierRow) -> Result<Self, sqlx::Error> {
        let ended = row.ended_on.map(|on| day("member_supplier.ended_on", &on)).transpose()?;
        let supplier = Supplier { name: row.name, folded: row.folded };
        Ok(SupplierLink { supplier, ended_on: ended })
    }
}

pub(super) async fn all(tx: &mut Tx) -> Result<HashMap<Uuid, Vec<SupplierLink>>, sqlx::Error> {
    by_member(tx.query(ALL).all().await?, |row: &SupplierRow| row.person_id)
}

pub(super) async fn of(
    tx: &mut Tx,
    person: PersonId,
) -> Result<HashMap<Uuid, Vec<SupplierLink>>, sqlx::Error> {
    by_member(tx.query(THEIRS).bind(person.0).all().await?, |row: &SupplierRow| row.person_id)
}

/// Declares a company that one is linked to. Declared again, the later word holds.
pub async fn declare_supplier(cx: &mut Cx, link: SupplierLink) -> Result<(), Failure> {
    let me = me(cx).await?;
    if link.ended_on.is_some_and(|on| on > cx.today()) {
        return Err(Refusal::field("supplier_ended_on", "problem-date-future").into());
    }
    let is_new = !me.suppliers.iter().any(|it| it.supplier.folded == link.supplier.folded);
    if is_new && me.suppliers.len() >= MOST {
        let problem = Problem::new("supplier_name", "problem-suppliers").with("limit", MOST);
        return Err(Refusal::Invalid(vec![problem]).into());
    }
    let query = cx.query(KEEP).bind(me.person.0).bind(link.supplier.folded);
    let query = query.bind(link.supplier.name).bind(link.ended_on.map(|on| on.to_string()));
    query.execute().await?;
    tell(cx, &me).await
}

/// Takes back a company declared by mistake.
pub async fn forget_supplier(cx: &mut Cx, supplier: Supplier) -> Result<(), Failure> {
    let me = me(cx).await?.person.0;
    match cx.query(FORGET).bind(me).bind(supplier.folded).execute().await? {
        0 => Err(ApiError::NotFound.into()),
        _ => Ok(()),
    }
}
