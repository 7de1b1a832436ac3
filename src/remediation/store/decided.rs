//! What was decided of all interventions that a person may see, read from the journals.

use crate::base::OrganisationId;
use crate::case::model::{Event, decisions, owe_anew};
use crate::db::Millis;
use crate::not_blind;
use crate::remediation::model::{CaseDecision, Line};
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

// From the entries that tell of decisions to their cases: SQLite keeps the order of a cross join, which is
// that of the index, and the index is used because its condition stands here word for word.
crate::sql! {
    DECIDED = concat!("
        select c.id, c.number, c.title, c.organisation_id, o.name as organisation, j.at,
               p.name as who, j.facts
          from journal j
         cross join case_file c
          join organisation o on o.id = c.organisation_id
          join person p on p.id = j.actor
         where j.subject = 'case'
           and (j.facts like '{\"kind\":\"course_%' or j.facts like '{\"kind\":\"suspended\"%' or j.facts like '{\"kind\":\"resumed\"%'
                or j.facts like '{\"kind\":\"handed_back\"%' or j.facts like '{\"kind\":\"closed\"%')
           and c.id = j.case_id
           and c.number is not null
           and ", visible!(), "
           and ", not_blind!(), "
         order by j.case_id, j.seq
         limit 20000");
}

// The few reviews of decisions that are owed now, and of what.
crate::sql! {
    REVIEWS_OWED = concat!("
        select c.id, c.number, c.title, c.organisation_id, o.name as organisation,
               w.name as owed_by, d.started_at, d.first_due_at
          from duty d
         cross join case_file c
          join organisation o on o.id = c.organisation_id
          join person w on w.id = d.owed_by
         where d.kind = 'review_decision'
           and d.ended_at is null
           and c.id = d.case_id
           and c.number is not null
           and ", visible!(), "
           and ", not_blind!(), "
         order by d.listed_at, d.case_id, d.rank
         limit 20000");
}

#[derive(sqlx::FromRow)]
struct ReviewRow {
    id: Uuid,
    number: String,
    title: String,
    organisation_id: Uuid,
    organisation: String,
    owed_by: String,
    started_at: Millis,
    first_due_at: Option<Millis>,
}

impl ReviewRow {
    /// What no decision tells of: none was taken, or it is withdrawn.
    fn line(self) -> CaseDecision {
        CaseDecision {
            number: self.number,
            title: self.title,
            organisation: OrganisationId(self.organisation_id),
            organisation_name: self.organisation,
            line: Line::Owed {
                by: self.owed_by,
                since: self.started_at.into(),
                due_at: self.first_due_at.map(Into::into),
            },
        }
    }
}

#[derive(sqlx::FromRow)]
struct DecidedRow {
    id: Uuid,
    number: String,
    title: String,
    organisation_id: Uuid,
    organisation: String,
    at: Millis,
    who: String,
    facts: String,
}

/// Every decision, case by case, and then those that are owed where none stands.
pub async fn every_decision(cx: &mut Cx) -> Result<Arc<Vec<CaseDecision>>, Failure> {
    let place = match cx.recall_mine("decided").await? {
        Recalled::Known(all) => return Ok(all),
        Recalled::Unknown(place) => place,
    };
    let rows: Vec<DecidedRow> = cx.visible(DECIDED).all().await?;
    let owed: Vec<ReviewRow> = cx.visible(REVIEWS_OWED).all().await?;
    let mut owed: BTreeMap<Uuid, ReviewRow> = owed.into_iter().map(|it| (it.id, it)).collect();
    let mut all = Vec::new();
    for of_a_case in rows.chunk_by(|one, next| one.id == next.id) {
        all.extend(decisions_of(of_a_case, &mut owed)?);
    }
    all.extend(owed.into_values().map(ReviewRow::line));
    Ok(place.keep(all))
}

/// Those that the entries of one case make, in their order. What one of them tells is owed no more beside them.
fn decisions_of(
    rows: &[DecidedRow],
    owed: &mut BTreeMap<Uuid, ReviewRow>,
) -> Result<Vec<CaseDecision>, Failure> {
    let Some(case) = rows.first() else { return Ok(Vec::new()) };
    let mut told = Vec::with_capacity(rows.len());
    for row in rows {
        let event: Event = serde_json::from_str(&row.facts)?;
        told.push((row.at.into(), Some(row.who.clone()), event));
    }
    let line = |decision| CaseDecision {
        number: case.number.clone(),
        title: case.title.clone(),
        organisation: OrganisationId(case.organisation_id),
        organisation_name: case.organisation.clone(),
        line: Line::Taken(decision),
    };
    let mut lines = decisions(told);
    let is_told = owed.get(&case.id).is_some_and(|it| {
        owe_anew(&mut lines, it.started_at.into(), it.first_due_at.map(Into::into))
    });
    if is_told {
        owed.remove(&case.id);
    }
    Ok(lines.into_iter().map(line).collect())
}
