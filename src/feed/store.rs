//! Secret addresses of calendars, and what is told there. No other file writes the table `calendar_feed`.

use super::model::{Engagement, Place, What};
use crate::base::{Actor, CaseId, PersonId};
use crate::case::model::{Confidentiality, DutyKind};
use crate::case::store::duty_about;
use crate::db::{Millis, Tx};
use crate::not_blind;
use crate::person::secret::{digest, secret};
use crate::roster::model::{Member, Period, Share, Team, TeamRole};
use crate::roster::store::member;
use crate::visible;
use chrono::{DateTime, Days, NaiveDate, Utc};
use uuid::Uuid;

/// How long what is over stays in the calendar.
const KEPT: Days = Days::new(31);

crate::sql! {
    KEEP = "
        insert into calendar_feed (person_id, token, made_at) values ($1, $2, $3)
        on conflict (person_id) do update set token = excluded.token, made_at = excluded.made_at";
    FORGET = "delete from calendar_feed where person_id = $1";
    HOLDER = "select person_id, made_at from calendar_feed where token = $1";
    MADE = "select person_id, made_at from calendar_feed where person_id = $1";
    ASSIGNED = concat!("
        select c.id, c.number, c.title, c.confidentiality, c.moved_at,
               a.role, a.confirmed, s.rank, s.share, s.from_on, s.to_on, t.state, d.last_day
          from assignment a
          join assignment_stretch s on s.case_id = a.case_id and s.person_id = a.person_id
          join case_file c on c.id = a.case_id
          join case_team t on t.case_id = a.case_id
          left join member_last_day d on d.person_id = a.person_id
         where ", visible!(), "
           and a.person_id = $1
           and a.to_on >= $3
           and s.to_on >= $3
           and c.number is not null
           and c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
         order by s.from_on, c.id
         limit 500");
    /// What waits for somebody else has no date, and no place in a calendar. Only what a recommendation makes
    /// owed is about one, which the state of its case says.
    OWED = concat!("
        select c.id, c.number, c.title, c.confidentiality, c.moved_at, d.rank, d.kind, d.due_at,
               case when d.kind in ('answer_recommendation', 'follow_recommendation')
                    then c.state end as state
          from duty d
          join case_file c on c.id = d.case_id
         where ", visible!(), "
           and d.owed_by = $1
           and d.ended_at is null
           and d.due_at is not null
           and c.number is not null
           and (d.kind = 'second_assessment' or ", not_blind!(), ")
         order by d.due_at, d.case_id, d.rank
         limit 500");
}

#[derive(sqlx::FromRow)]
struct FeedRow {
    person_id: Uuid,
    made_at: Millis,
}

#[derive(sqlx::FromRow)]
struct PlaceRow {
    id: Uuid,
    number: String,
    title: String,
    confidentiality: String,
    moved_at: Millis,
}

#[derive(sqlx::FromRow)]
struct AssignedRow {
    #[sqlx(flatten)]
    place: PlaceRow,
    role: String,
    rank: i64,
    share: i64,
    from_on: String,
    to_on: String,
    confirmed: bool,
    state: String,
    last_day: Option<String>,
}

#[derive(sqlx::FromRow)]
struct OwedRow {
    #[sqlx(flatten)]
    place: PlaceRow,
    rank: i64,
    kind: String,
    due_at: Millis,
    state: Option<String>,
}

/// Makes an address, of which the secret is shown once. The one before is worth nothing from now on.
pub async fn make(
    tx: &mut Tx,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<String, sqlx::Error> {
    let token = secret();
    let query = tx.query(KEEP).bind(person.0).bind(digest(&token)).bind(Millis::from(now));
    query.execute().await?;
    Ok(token)
}

/// From now on there is no such address.
pub async fn revoke(tx: &mut Tx, person: PersonId) -> Result<(), sqlx::Error> {
    tx.query(FORGET).bind(person.0).execute().await.map(drop)
}

/// Since when a person has an address, if they have one.
pub async fn made_at(tx: &mut Tx, person: PersonId) -> Result<Option<DateTime<Utc>>, sqlx::Error> {
    let row: Option<FeedRow> = tx.query(MADE).bind(person.0).optional().await?;
    Ok(row.map(|row| row.made_at.into()))
}

/// Whose address it is, and since when.
pub async fn holder(
    tx: &mut Tx,
    token: &str,
) -> Result<Option<(PersonId, DateTime<Utc>)>, sqlx::Error> {
    let row: Option<FeedRow> = tx.query(HOLDER).bind(digest(token)).optional().await?;
    Ok(row.map(|row| (PersonId(row.person_id), row.made_at.into())))
}

/// What somebody is engaged in, on the cases that they may see now: what they work on that was not over a month
/// before that day, and all that they owe.
pub async fn engagements(
    tx: &mut Tx,
    actor: &Actor,
    today: NaiveDate,
    made_at: DateTime<Utc>,
) -> Result<Vec<Engagement>, sqlx::Error> {
    let since = today.checked_sub_days(KEPT).unwrap_or(today);
    let member = member(tx, actor.id, today).await?;
    let (me, whole_state) = (actor.id.0, actor.reads_whole_state());
    let query = tx.query(ASSIGNED).bind(me).bind(whole_state).bind(since.to_string());
    let assigned: Vec<AssignedRow> = query.all().await?;
    let owed: Vec<OwedRow> = tx.query(OWED).bind(me).bind(whole_state).all().await?;
    let assigned = assigned.into_iter().filter_map(|row| {
        let what = row.what(member.as_ref(), today).transpose()?;
        Some(what.and_then(|what| Ok(Engagement::on(row.place.read()?, what, made_at))))
    });
    let owed = owed.into_iter().map(|row| {
        let what = row.what()?;
        Ok(Engagement::on(row.place.read()?, what, made_at))
    });
    assigned.chain(owed).collect()
}

impl PlaceRow {
    fn read(self) -> Result<Place, sqlx::Error> {
        let level = Confidentiality::from_name(&self.confidentiality);
        Ok(Place {
            case: CaseId(self.id),
            number: self.number.parse().map_err(|_| odd("case_file.number"))?,
            title: self.title,
            confidentiality: level.ok_or_else(|| odd("case_file.confidentiality"))?,
            moved_at: self.moved_at.into(),
        })
    }
}

impl AssignedRow {
    /// Nothing, of what would begin after their last day in the brigade.
    fn what(&self, member: Option<&Member>, today: NaiveDate) -> Result<Option<What>, sqlx::Error> {
        let share = u32::try_from(self.share).ok().and_then(|it| Share::try_from(it).ok());
        let day = |text: &str| text.parse().map_err(|_| odd("assignment_stretch.from_on or to_on"));
        let last_day = self.last_day.as_ref().map(|it| it.parse::<NaiveDate>()).transpose();
        let last_day = last_day.map_err(|_| odd("member_last_day.last_day"))?;
        let promised = Period { from: day(&self.from_on)?, to: day(&self.to_on)? };
        let role = TeamRole::from_name(&self.role).ok_or_else(|| odd("assignment.role"))?;
        let share = share.ok_or_else(|| odd("assignment_stretch.share"))?;
        let team: Team = serde_json::from_str(&self.state).map_err(|_| odd("case_team.state"))?;
        let (confirmed, rank) = (self.confirmed, self.rank);
        let shown = team.shown(member, last_day, role, promised, today);
        Ok(shown.map(|period| What::Assigned { role, share, period, confirmed, rank }))
    }
}

impl OwedRow {
    fn what(&self) -> Result<What, sqlx::Error> {
        let kind = DutyKind::from_name(&self.kind).ok_or_else(|| odd("duty.kind"))?;
        let about = duty_about(self.state.as_deref(), self.rank)?;
        Ok(What::Owed { kind, about, rank: self.rank, due_at: self.due_at.into() })
    }
}

fn odd(column: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("{column} is odd").into())
}
