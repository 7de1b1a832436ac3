//! Cases as a person may see them.

use crate::base::{ApiError, CaseId, OrganisationId, PersonId, Role};
use crate::case::model::{Case, CaseNumber, OnDuty, P1Budget, Stage};
use crate::db::{Millis, Tx};
use crate::visible;
use crate::web::{Cx, Failure};
use std::ops::Deref;
use uuid::Uuid;

crate::sql! {
    BY_NUMBER = concat!("
        select c.state, c.head
          from case_file c
         where ", visible!(), "
           and c.number = $3");
    BY_ID = concat!("
        select c.state, c.head
          from case_file c
         where ", visible!(), "
           and c.id = $3");
    MINE = "
        select c.id, c.number, c.title, c.stage, c.next_due_at, c.next_duty, p.name as next_owed_by
          from case_person cp
          join case_file c on c.id = cp.case_id
          left join person p on p.id = c.next_owed_by
         where cp.person_id = $1
           and cp.part in ('requester', 'sponsor', 'case_lead', 'responder')
           and c.stage <> 'archived'
         group by c.id, c.number, c.title, c.stage, c.next_due_at, c.next_duty, p.name
         order by c.id desc
         limit 200";
    LINE = "
        select above_id
          from organisation_above
         where organisation_id = $1
         order by above_id
         limit 20";
    /// The one with the fewest open duties among those whose role covers the organisation.
    ON_DUTY = "
        select r.person_id
          from person_role r
          left join duty d on d.owed_by = r.person_id and d.ended_at is null
         where r.role = $1
           and r.person_id <> $3
           and (r.organisation_id is null
                or exists (select 1 from organisation_above a
                            where a.organisation_id = $2 and a.above_id = r.organisation_id))
         group by r.person_id
         order by count(d.rank), r.person_id
         limit 1";
    P1 = "
        select cast(count(case when c.priority = 1 then 1 end) as bigint) as open,
               count(*) as admitted
          from case_file c
         where c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery')";
}

/// A case with what the store needs to change it.
#[derive(Clone, Debug)]
pub struct CaseFile {
    pub case: Case,
    /// The hash its next journal entry follows.
    pub(super) head: String,
    /// Leads from its organisation to the top of the tree.
    pub line: Vec<OrganisationId>,
}

#[derive(sqlx::FromRow)]
struct Row {
    state: String,
    head: String,
}

/// A case in a list of one's own.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CaseLine {
    pub id: Uuid,
    pub number: Option<String>,
    pub title: String,
    pub stage: String,
    pub next_due_at: Option<Millis>,
    pub next_duty: Option<String>,
    pub next_owed_by: Option<String>,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    person_id: Uuid,
}

#[derive(sqlx::FromRow)]
struct OrganisationRow {
    above_id: Uuid,
}

#[derive(sqlx::FromRow)]
struct P1Row {
    open: i64,
    admitted: i64,
}

impl Deref for CaseFile {
    type Target = Case;

    fn deref(&self) -> &Case {
        &self.case
    }
}

/// The case, if it exists and this person may see it. One answer for both: that a case
/// exists is nobody else's business.
pub async fn find(cx: &mut Cx, number: CaseNumber) -> Result<CaseFile, Failure> {
    let row = cx.visible(BY_NUMBER).bind(number.to_string()).optional().await?;
    found(cx, row).await
}

/// The same by identifier: a draft has no number yet.
pub async fn find_draft(cx: &mut Cx, id: CaseId) -> Result<CaseFile, Failure> {
    let row = cx.visible(BY_ID).bind(id.0).optional().await?;
    found(cx, row).await
}

async fn found(cx: &mut Cx, row: Option<Row>) -> Result<CaseFile, Failure> {
    let row = row.ok_or(ApiError::NotFound)?;
    let case: Case = serde_json::from_str(&row.state)?;
    let line = line(cx.tx(), case.organisation).await?;
    Ok(CaseFile { case, head: row.head, line })
}

/// The organisation and all above it.
pub(super) async fn line(tx: &mut Tx, of: OrganisationId) -> Result<Vec<OrganisationId>, Failure> {
    let rows: Vec<OrganisationRow> = tx.query(LINE).bind(of.0).all().await?;
    Ok(rows.into_iter().map(|row| OrganisationId(row.above_id)).collect())
}

/// The cases this person has a part in, newest first.
pub async fn mine(cx: &mut Cx) -> Result<Vec<CaseLine>, Failure> {
    let me = cx.actor.id.0;
    Ok(cx.query(MINE).bind(me).all().await?)
}

/// The stage of a line of the list.
impl CaseLine {
    pub fn stage(&self) -> Result<Stage, sqlx::Error> {
        let unknown = || sqlx::Error::Decode(format!("case_file.stage is {:?}", self.stage).into());
        Stage::from_name(&self.stage).ok_or_else(unknown)
    }
}

/// Who answers for the brigade in an organisation's cases. The person asking is passed
/// over, so that nobody is asked to approve their own act.
pub async fn on_duty(cx: &mut Cx, organisation: OrganisationId) -> Result<OnDuty, Failure> {
    let coordinator = least_busy(cx, Role::Coordinator, organisation).await?;
    let director = least_busy(cx, Role::Director, organisation).await?;
    Ok(OnDuty { coordinator, director })
}

async fn least_busy(
    cx: &mut Cx,
    role: Role,
    organisation: OrganisationId,
) -> Result<PersonId, Failure> {
    let me = cx.actor.id.0;
    let query = cx.query(ON_DUTY).bind(role.name().to_owned()).bind(organisation.0).bind(me);
    let row: Option<PersonRow> = query.optional().await?;
    match row {
        Some(row) => Ok(PersonId(row.person_id)),
        // The only one there is may be the one who asks.
        None if cx.actor.is(role) => Ok(cx.actor.id),
        None => Err(ApiError::Refused(crate::base::Refusal::Unmet(vec![format!(
            "{}_on_duty",
            role.name()
        )]))
        .into()),
    }
}

/// At most three P1 at once, or one in ten of the cases admitted, whichever is more.
pub async fn p1_budget(cx: &mut Cx) -> Result<P1Budget, Failure> {
    let row: P1Row = cx.query(P1).one().await?;
    let open = u32::try_from(row.open).unwrap_or(u32::MAX);
    let limit = u32::try_from(row.admitted / 10).unwrap_or(u32::MAX).max(3);
    Ok(P1Budget { open, limit })
}
