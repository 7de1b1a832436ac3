//! What the filters of the queue are counted from, whatever is chosen of them.

use super::counts::{Counts, counts_since, last_look};
use super::kept::kept;
use super::stretch::Stretch;
use crate::base::{OrganisationId, Priority};
use crate::case::model::Stage;
use crate::db::Millis;
use crate::not_blind;
use crate::triage::model::{Alike, Asking, Band, Facets, QueueView, SortBy};
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

crate::sql! {
    // Read once, as far as what is due and whose it is: all else that one filters by tells them apart.
    ALIKE = concat!("
        select x.organisation_id, x.priority, x.band, x.stage, x.is_fresh, count(*) as cases
          from (select c.organisation_id, ", proposed!(), " as priority,
                       coalesce(v.target, s.band) as band, c.stage,
                       c.moved_by <> $1 and c.id not in (", seen!(), ") as is_fresh
                  from case_file c
                  ", in_view!(due), ") x
         group by x.organisation_id, x.priority, x.band, x.stage, x.is_fresh
         order by x.organisation_id, x.priority, x.band, x.stage, x.is_fresh
         limit 100000");
    // Read from the index of triage, and told apart after: another index leads to all cases there ever were.
    ORGANISATIONS = concat!("
        select o.id, o.name, a.organisation_id as below
          from (select distinct waiting.organisation_id
                  from (select c.organisation_id
                          from case_file c
                         where ", in_triage!(), "
                           and ", not_blind!(), "
                           and ", visible!(), "
                         order by c.next_due_at, c.number
                         limit 100000) waiting) asking
          join organisation_above a on a.organisation_id = asking.organisation_id
          join organisation o on o.id = a.above_id
         order by o.name, o.id, a.organisation_id
         limit 100000");
}

#[derive(sqlx::FromRow)]
struct AlikeRow {
    organisation_id: Uuid,
    priority: Option<i64>,
    band: Option<i64>,
    stage: String,
    is_fresh: bool,
    cases: i64,
}

#[derive(sqlx::FromRow)]
struct AskingRow {
    id: Uuid,
    name: String,
    below: Uuid,
}

impl TryFrom<AlikeRow> for Alike {
    type Error = sqlx::Error;

    fn try_from(row: AlikeRow) -> Result<Self, sqlx::Error> {
        let unknown = || sqlx::Error::Decode(format!("case_file.stage is {:?}", row.stage).into());
        let band = row.band.and_then(|it| Band::ALL.get(usize::try_from(it).ok()?).copied());
        Ok(Alike {
            organisation: OrganisationId(row.organisation_id),
            priority: row.priority.and_then(Priority::from_number),
            band,
            stage: Stage::from_name(&row.stage).ok_or_else(unknown)?,
            is_fresh: row.is_fresh,
            cases: row.cases,
        })
    }
}

/// What a page of the queue counts: its views, and what its filters leave. As of the beginning of this minute,
/// and of the reader's last look at anything.
pub async fn counted(cx: &mut Cx, view: &QueueView) -> Result<(Arc<Counts>, Facets), Failure> {
    let looked = last_look(cx).await?;
    let counts = counts_since(cx, view, looked).await?;
    let alike = alike(cx, view, looked).await?;
    Ok((counts, Facets { alike, asking: organisations(cx).await? }))
}

async fn alike(
    cx: &mut Cx,
    view: &QueueView,
    looked: Option<Millis>,
) -> Result<Arc<Vec<Alike>>, Failure> {
    let view = QueueView {
        priority: None,
        band: None,
        stage: None,
        organisation: None,
        fresh: false,
        sort: SortBy::default(),
        ..view.first_page()
    };
    match cx.recall_mine((&view, looked)).await? {
        Recalled::Known(alike) => Ok(alike),
        Recalled::Unknown(place) => {
            let minute = cx.minute();
            let query = kept(cx, ALIKE, &view, minute, &Stretch::whole());
            let rows: Vec<AlikeRow> = query.all().await?;
            let alike = rows.into_iter().map(Alike::try_from).collect::<Result<_, _>>()?;
            Ok(place.keep(alike))
        }
    }
}

/// Those that ask for help, and all above them, by name.
pub async fn organisations(cx: &mut Cx) -> Result<Arc<Vec<Asking>>, Failure> {
    match cx.recall_mine("asking").await? {
        Recalled::Known(organisations) => Ok(organisations),
        Recalled::Unknown(place) => {
            let rows: Vec<AskingRow> = cx.visible(ORGANISATIONS).all().await?;
            let mut asking: BTreeMap<(String, Uuid), Asking> = BTreeMap::new();
            for AskingRow { id, name, below } in rows {
                let of = asking.entry((name.clone(), id)).or_insert_with(|| Asking {
                    id: OrganisationId(id),
                    name,
                    below: BTreeSet::new(),
                });
                of.below.insert(OrganisationId(below));
            }
            Ok(place.keep(asking.into_values().collect()))
        }
    }
}
