//! The words of a case that its project waits on: who follows it, what was asked, why it was
//! declined.

use crate::base::{PersonId, Priority};
use crate::case::model::{Case, Limits, Part, Stage};
use crate::case::store::limits_now;
use crate::person::store as people;
use crate::triage::model::FirstBy;
use crate::triage::store::latest;
use crate::web::{Cx, Failure};
use std::collections::BTreeMap;
use uuid::Uuid;

crate::sql! {
    LAST_OF_CASE = "
        select j.facts, p.name
          from journal j
          join person p on p.id = j.actor
         where j.case_id = $1
           and j.subject = 'case'
         order by j.seq desc
         limit 50";
    OWNERS = "
        select distinct p.id, p.name
          from duty d
          join person p on p.id = d.owed_by
         where d.case_id = $1";
}

/// What the page of a request says beside its duties.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    pub requester: Option<String>,
    pub sponsor: Option<String>,
    /// The coordinator in charge.
    pub coordinator: Option<String>,
    /// What the brigade asked last, while it waits for the answer.
    pub question: Option<String>,
    /// Who confirmed that the request is declined, and in which words.
    pub decline: Option<(String, String)>,
    /// Why it goes first, while it is triaged and does.
    pub first_by: Option<FirstBy>,
    /// Whoever owes or owed something, by name.
    pub owners: BTreeMap<PersonId, String>,
    /// How long what begins now may take.
    pub limits: Limits,
}

#[derive(sqlx::FromRow)]
struct OwnerRow {
    id: Uuid,
    name: String,
}

#[derive(sqlx::FromRow)]
struct FactsRow {
    facts: String,
    name: String,
}

/// For a case that was found for this person.
pub async fn waiting(cx: &mut Cx, case: &Case) -> Result<Waiting, Failure> {
    let is_first = Stage::IN_TRIAGE.contains(&case.stage) && case.priority == Some(Priority::P1);
    let score = if is_first { latest(cx, case).await? } else { None };
    let owners: Vec<OwnerRow> = cx.query(OWNERS).bind(case.id.0).all().await?;
    Ok(Waiting {
        requester: name(cx, case, Part::Requester).await?,
        sponsor: name(cx, case, Part::Sponsor).await?,
        coordinator: name(cx, case, Part::Coordinator).await?,
        question: match case.stage {
            Stage::AwaitingInformation => {
                said(cx, case, "information_asked", "question").await?.map(|(_, words)| words)
            }
            _ => None,
        },
        decline: match case.stage {
            Stage::Declined => said(cx, case, "declined", "reason").await?,
            _ => None,
        },
        first_by: score.and_then(|it| it.appraisal.first_by(&it.model, &it.context)),
        limits: limits_now(cx.tx()).await?,
        owners: owners.into_iter().map(|it| (PersonId(it.id), it.name)).collect(),
    })
}

async fn name(cx: &mut Cx, case: &Case, part: Part) -> Result<Option<String>, Failure> {
    let Some(person) = case.holder(part) else { return Ok(None) };
    Ok(people::find(cx.tx(), person).await?.map(|actor| actor.name))
}

/// What was said the last time something happened, and by whom.
async fn said(
    cx: &mut Cx,
    case: &Case,
    kind: &str,
    field: &str,
) -> Result<Option<(String, String)>, Failure> {
    let rows: Vec<FactsRow> = cx.query(LAST_OF_CASE).bind(case.id.0).all().await?;
    for row in rows {
        let facts: serde_json::Value = serde_json::from_str(&row.facts)?;
        if facts["kind"] == kind {
            return Ok(facts[field].as_str().map(|words| (row.name, words.to_owned())));
        }
    }
    Ok(None)
}
