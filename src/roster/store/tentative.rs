//! Who was asked and has not answered, in the cases that the reader may see.

use super::answer::{by_case, due_of, told_since};
use super::elsewhere::clashes;
use super::member::members;
use super::reminders::reminded;
use super::team::promised;
use crate::base::{ApiError, CaseId, OrganisationId, Role};
use crate::case::model::CaseNumber;
use crate::clock::Calendar;
use crate::db::Millis;
use crate::i18n::paris_date;
use crate::roster::model::{
    About, AnswerDue, Assignment, Beyond, Overbooking, Team, asked_at, monday_of, not_meant,
};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;
use uuid::Uuid;

crate::sql! {
    TENTATIVE = concat!("
        select a.case_id, a.person_id, c.number, c.title, c.version, c.priority,
               c.organisation_id, c.state as case_state, t.state,
               ", reminded!(), " as reminded_at
          from assignment a
          join case_file c on c.id = a.case_id
          join case_team t on t.case_id = a.case_id
         where ", visible!(), "
           and a.to_on >= $3
           and not a.confirmed
           and c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
         order by c.number, a.person_id
         limit 1000");
    /// What happened to the teams of such cases.
    TOLD = concat!("
        select j.case_id, j.at, j.facts
          from case_file c
          join journal j on j.case_id = c.id
         where ", visible!(), "
           and c.id in (select a.case_id from assignment a where a.to_on >= $3 and not a.confirmed)
           and j.subject = 'roster'
         order by j.case_id, j.seq
         limit 20000");
    /// From the organisation of each such case to the top of the tree.
    ABOVE = "
        select o.organisation_id, o.above_id
          from organisation_above o
         where o.organisation_id in (
               select c.organisation_id
                 from assignment a
                 join case_file c on c.id = a.case_id
                where a.to_on >= $1
                  and not a.confirmed)
         order by o.organisation_id, o.above_id
         limit 10000";
}

#[derive(sqlx::FromRow)]
struct TentativeRow {
    case_id: Uuid,
    person_id: Uuid,
    number: String,
    title: String,
    version: i64,
    priority: Option<i64>,
    organisation_id: Uuid,
    case_state: String,
    state: String,
    reminded_at: Option<Millis>,
}

#[derive(sqlx::FromRow)]
struct AboveRow {
    organisation_id: Uuid,
    above_id: Uuid,
}

/// Somebody who was asked, and has not answered.
#[derive(Clone, Debug)]
pub struct Tentative {
    pub number: CaseNumber,
    pub title: String,
    pub version: i64,
    pub name: String,
    pub assignment: Assignment,
    /// `None` of whom the journal does not say it.
    pub since: Option<DateTime<Utc>>,
    pub waited_working_days: i64,
    /// By when they answer. `None` while the case is suspended.
    pub due: Option<AnswerDue>,
    /// When they were reminded of it.
    pub reminded_at: Option<DateTime<Utc>>,
    /// The weeks in which it would be too much.
    pub beyond: Vec<Beyond>,
    /// Whether some of them were not told when they were asked.
    pub is_new_clash: bool,
    /// Their last day in the brigade, if it comes before what they were asked for is over.
    pub last_day: Option<NaiveDate>,
    /// Why it was asked all the same.
    pub meant: Option<Overbooking>,
    /// Whether the reader staffs the case.
    pub may_withdraw: bool,
}

impl Tentative {
    /// Whether they leave before the first day that they were asked for.
    pub fn leaves_before(&self) -> bool {
        self.last_day.is_some_and(|last| last < self.assignment.period.from)
    }
}

/// All of them, the answer that was due first before the others: what is late comes first.
pub async fn tentative(cx: &mut Cx) -> Result<Vec<Tentative>, Failure> {
    cx.actor.must_be_any(About::Time.readers())?;
    let today = cx.today();
    let now = Millis::from(cx.now);
    let query = cx.visible(TENTATIVE).bind(today.to_string()).bind(now);
    let rows: Vec<TentativeRow> = query.all().await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let told = by_case(cx.visible(TOLD).bind(today.to_string()).all().await?)?;
    let above = above(cx, today).await?;
    let members = members(cx.tx(), today).await?;
    let promised = promised(cx.tx(), monday_of(today)).await?;
    let (calendar, mut all) = (Calendar::france(), Vec::new());
    for row in rows {
        let member = members.iter().find(|it| it.person.0 == row.person_id);
        // Whoever left since answers nothing.
        let Some(member) = member else { continue };
        let team: Team = serde_json::from_str(&row.state)?;
        let Some(new) = team.assignment(member.person).cloned() else { continue };
        let since = told.get(&row.case_id).and_then(|told| asked_at(told, new.person));
        let waited = since.map(|at| calendar.working_days_between(paris_date(at), today));
        let beyond = clashes(&promised, member, CaseId(row.case_id), &new, today);
        let line = above.get(&row.organisation_id).cloned().unwrap_or_default();
        all.push(Tentative {
            number: row.number.parse().map_err(|_| ApiError::NotFound)?,
            is_new_clash: !not_meant(&beyond, team.meant_for(new.person)).is_empty(),
            meant: team.overbooking(new.person).cloned(),
            may_withdraw: cx.actor.is_for(Role::Coordinator, &line),
            title: row.title,
            version: row.version,
            name: member.name.clone(),
            last_day: member.until.filter(|last| *last < new.period.to),
            assignment: new,
            since,
            reminded_at: told_since(row.reminded_at, since),
            due: due_of(since, row.priority, &row.case_state, cx.now)?,
            waited_working_days: waited.unwrap_or(0),
            beyond,
        });
    }
    let due_at = |it: &Tentative| it.due.as_ref().map(|due| due.deadline.due_at);
    all.sort_by_key(|it| {
        (due_at(it).is_none(), due_at(it), it.since, it.number, it.assignment.person)
    });
    Ok(all)
}

/// Those that are late, of the cases that the reader staffs: it is for them to ask again, or somebody else.
pub async fn late_answers(cx: &mut Cx) -> Result<Vec<Tentative>, Failure> {
    if !cx.actor.is(Role::Coordinator) {
        return Ok(Vec::new());
    }
    let is_late = |it: &Tentative| it.due.as_ref().is_some_and(|due| due.late().is_some());
    let all = tentative(cx).await?;
    Ok(all.into_iter().filter(|it| it.may_withdraw && is_late(it)).collect())
}

async fn above(
    cx: &mut Cx,
    today: NaiveDate,
) -> Result<HashMap<Uuid, Vec<OrganisationId>>, Failure> {
    let mut lines: HashMap<Uuid, Vec<OrganisationId>> = HashMap::new();
    for row in cx.query(ABOVE).bind(today.to_string()).all::<AboveRow>().await? {
        lines.entry(row.organisation_id).or_default().push(OrganisationId(row.above_id));
    }
    Ok(lines)
}
