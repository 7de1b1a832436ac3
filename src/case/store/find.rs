//! Cases as a person may see them.

use crate::base::{ApiError, CaseId, OrganisationId, PROGRAM, PersonId, Role};
use crate::case::model::{Case, CaseNumber, OnDuty, P1Budget};
use crate::db::Millis;
use crate::person::organisation;
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
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
    // Asked by the program, and by whoever opened it: neither reads what is in it by this.
    OPENED = "
        select c.state, c.head
          from case_file c
         where c.id = $1
           and ($2 or c.opened_by = $3)";
    HEARD = "select c.state, c.head from case_file c where c.id = $1";
    /// The one with the fewest open duties among those whose role covers the organisation. Who
    /// has a thousand is not asked for the rest: nobody is to wait for that sum.
    ON_DUTY = "
        select r.person_id
          from person_role r
          join person p on p.id = r.person_id
         where r.role = $1
           and r.person_id <> $3
           and p.left_at is null
           and (r.organisation_id is null
                or exists (select 1 from organisation_above a
                            where a.organisation_id = $2 and a.above_id = r.organisation_id))
         group by r.person_id
         order by (select count(*)
                     from (select d.rank
                             from duty d
                            where d.owed_by = r.person_id
                              and d.ended_at is null
                            limit 1000) owed), r.person_id
         limit 1";
    // A coordinator if there is one more, else a director; nobody whom the case names, nor who looked at
    // any part of it since it was sent. The sign before `l.at` as where the queue says what is new.
    SECOND_ON_DUTY = "
        select r.person_id
          from person_role r
          join person p on p.id = r.person_id
         where r.role in ('coordinator', 'director')
           and r.person_id not in ($2, $3, $4, $5)
           and p.left_at is null
           and not exists (select 1 from case_person m
                            where m.case_id = $6 and m.person_id = r.person_id
                              and m.part <> 'reader')
           and not exists (select 1 from case_look l
                            where l.case_id = $6 and l.person_id = r.person_id and +l.at >= $7)
           and (r.organisation_id is null
                or exists (select 1 from organisation_above a
                            where a.organisation_id = $1 and a.above_id = r.organisation_id))
         group by r.person_id
         order by min(case r.role when 'coordinator' then 0 else 1 end),
                  (select count(*)
                     from (select d.rank
                             from duty d
                            where d.owed_by = r.person_id
                              and d.ended_at is null
                            limit 1000) owed), r.person_id
         limit 1";
    P1 = concat!("
        select cast(count(case when c.priority = 1 then 1 end) as bigint) as open,
               count(*) as admitted
          from case_file c
         where ", visible!(), "
           and c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery')");
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

#[derive(sqlx::FromRow)]
struct PersonRow {
    person_id: Uuid,
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

/// A draft as whoever hands it over sees it: the taker has nothing but the link.
pub async fn find_for_handover(
    cx: &mut Cx,
    id: CaseId,
    giver: PersonId,
) -> Result<CaseFile, Failure> {
    let query = cx.query(BY_ID).bind(giver.0).bind(false).bind(id.0);
    let row = query.optional().await?;
    found(cx, row).await
}

/// A case as whoever opened it knows of it, which is less than seeing it; and as the program does,
/// which minds the time limits of all drafts.
pub async fn find_opened(cx: &mut Cx, id: CaseId) -> Result<CaseFile, Failure> {
    let (me, is_program) = (cx.actor.id, cx.actor.id == PROGRAM);
    let row = cx.query(OPENED).bind(id.0).bind(is_program).bind(me.0).optional().await?;
    found(cx, row).await
}

/// A case whose hearing is being put in the minutes, by whoever closes the sitting: they read nothing
/// of it by this, and may not know that it is there.
pub async fn find_heard(cx: &mut Cx, id: CaseId) -> Result<CaseFile, Failure> {
    let row = cx.query(HEARD).bind(id.0).optional().await?;
    found(cx, row).await
}

async fn found(cx: &mut Cx, row: Option<Row>) -> Result<CaseFile, Failure> {
    let row = row.ok_or(ApiError::NotFound)?;
    let case: Case = serde_json::from_str(&row.state)?;
    let line = organisation::line(cx.tx(), case.organisation).await?;
    Ok(CaseFile { case, head: row.head, line })
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

/// Who can assess a case a second time: none of `but`, nor who opened it, nor the one asking, nor
/// anybody of its project, nor who looked at it since it was sent. `None` where nobody is left.
pub async fn second_on_duty(
    cx: &mut Cx,
    case: &Case,
    but: [PersonId; 2],
) -> Result<Option<PersonId>, Failure> {
    let me = cx.actor.id.0;
    // Of a case that is being sent, nobody has seen a score yet.
    let sent_at = Millis::from(case.submitted_at.unwrap_or(cx.now));
    let query = cx.query(SECOND_ON_DUTY).bind(case.organisation.0).bind(but[0].0).bind(but[1].0);
    let query = query.bind(me).bind(case.opened_by.0).bind(case.id.0).bind(sent_at);
    let row: Option<PersonRow> = query.optional().await?;
    Ok(row.map(|row| PersonId(row.person_id)))
}

/// The P1 under way against the budget, as this person may know them: a restricted case that
/// is not theirs to see must not show in a count.
pub async fn p1_budget(cx: &mut Cx) -> Result<P1Budget, Failure> {
    let place = match cx.recall_mine("P1 budget").await? {
        Recalled::Known(budget) => return Ok(*budget),
        Recalled::Unknown(place) => place,
    };
    let row: P1Row = cx.visible(P1).one().await?;
    let number = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(*place.keep(P1Budget::of(number(row.open), number(row.admitted))))
}
