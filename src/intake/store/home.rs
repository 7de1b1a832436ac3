//! What a person finds on coming back: what they owe, and the cases they have a part in.

use crate::base::Actor;
use crate::case::model::{CaseNumber, DutyKind};
use crate::case::store::{duty_about, next_about};
use crate::db::Millis;
use crate::intake::model::TimeLimit;
use crate::not_suspended;
use crate::visible;
use crate::web::{Cx, Failure, Visit};
use uuid::Uuid;

crate::sql! {
    // Only what a recommendation makes owed is about one, which the state of its case says.
    OWED = concat!("
        select c.number, c.title, d.kind, d.due_at, d.rank,
               case when d.kind in ('answer_recommendation', 'follow_recommendation')
                    then c.state end as state
          from duty d
          join case_file c on c.id = d.case_id
         where ", visible!(), "
           and d.owed_by = $3
           and d.ended_at is null
           and ", not_suspended!(), "
         order by case when d.due_at is null then 1 else 0 end, d.due_at, d.case_id, d.rank
         limit 100");
    MINE = "
        select c.id, c.number, c.title, c.stage, c.opened_at, c.next_due_at, c.next_duty,
               n.name as next_owed_by, r.referral, t.kept_on, t.first_on, t.second_on, t.expired_on,
               case when c.is_protected then null else o.name end as opened_by,
               case when c.next_duty in ('answer_recommendation', 'follow_recommendation')
                    then c.state end as next_state,
               exists (select 1 from case_person a
                        where a.case_id = c.id
                          and a.person_id = $1
                          and a.part = 'requester') as asks,
               (select count(*)
                  from message m
                 where m.case_id = c.id
                   and m.author <> $1
                   and (m.audience = 'shared'
                        or (m.audience = 'brigade'
                            and not exists (select 1 from case_person s
                                             where s.case_id = c.id
                                               and s.person_id = $1
                                               and s.part in ('requester', 'sponsor'))))
                   and m.at > coalesce((select max(l.at) from case_look l
                                         where l.case_id = c.id
                                           and l.person_id = $1
                                           and l.place = 'status'), 0)) as unread,
               c.merged_into is not null as is_merged,
               (select s.number
                  from case_file s
                  join case_person p on p.case_id = s.id
                 where s.id = c.merged_into
                   and p.person_id = $1
                 limit 1) as merged_into
          from case_file c
          join person o on o.id = c.opened_by
          left join person n on n.id = c.next_owed_by
          left join request r on r.case_id = c.id
          left join draft_time_limit t on t.case_id = c.id
         where c.stage <> 'archived'
           and (c.number is not null or c.stage = 'draft' or t.expired_on is not null)
           and exists (select 1 from case_person p
                        where p.case_id = c.id
                          and p.person_id = $1
                          and p.part in ('requester', 'sponsor', 'case_lead', 'responder'))
         order by c.id desc
         limit 200";
    BEGUN = "
        select c.id, c.number, c.title, c.stage, c.opened_at, c.next_due_at, c.next_duty,
               n.name as next_owed_by, r.referral, t.kept_on, t.first_on, t.second_on, t.expired_on,
               o.name as opened_by, false as asks, cast(0 as bigint) as unread,
               cast(null as text) as next_state,
               c.merged_into is not null as is_merged,
               (select s.number
                  from case_file s
                  join case_person p on p.case_id = s.id
                 where s.id = c.merged_into
                   and p.person_id = $1
                 limit 1) as merged_into
          from case_file c
          join person o on o.id = c.opened_by
          left join person n on n.id = c.next_owed_by
          left join request r on r.case_id = c.id
          left join draft_time_limit t on t.case_id = c.id
         where c.stage = 'draft'
           and c.opened_by = $1
           and r.referral is null
         order by c.id desc
         limit 50";
}

/// Something this person owes.
#[derive(Clone, Debug)]
pub struct Owed {
    pub number: Option<CaseNumber>,
    pub title: String,
    pub kind: DutyKind,
    /// The recommendation it is about, if it is about one.
    pub about: Option<u32>,
    /// `None` while it is the other side's turn: what is suspended is not listed.
    pub due_at: Option<Millis>,
}

#[derive(sqlx::FromRow)]
struct OwedRow {
    number: Option<String>,
    title: String,
    kind: String,
    due_at: Option<Millis>,
    rank: i64,
    state: Option<String>,
}

impl OwedRow {
    fn read(self) -> Result<Owed, Failure> {
        let odd = |what: &str| sqlx::Error::Decode(format!("{what} is odd").into());
        let number =
            self.number.map(|it| it.parse::<CaseNumber>().map_err(|_| odd("case_file.number")));
        let about = duty_about(self.state.as_deref(), self.rank)?;
        Ok(Owed {
            number: number.transpose()?,
            title: self.title,
            kind: DutyKind::from_name(&self.kind).ok_or_else(|| odd("duty.kind"))?,
            about,
            due_at: self.due_at,
        })
    }
}

/// A case this person has a part in.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Mine {
    pub id: Uuid,
    pub number: Option<String>,
    pub title: String,
    pub stage: String,
    pub opened_at: Millis,
    pub next_due_at: Option<Millis>,
    pub next_duty: Option<String>,
    pub next_owed_by: Option<String>,
    /// The recommendation that what is owed first is about, if it is about one.
    #[sqlx(skip)]
    pub next_about: Option<u32>,
    pub referral: Option<String>,
    /// What was said to this person in it since they last looked.
    pub unread: i64,
    pub is_merged: bool,
    /// The case it was merged into, if this person has a part in it.
    pub merged_into: Option<String>,
    /// Who opened it; not said of a protected referral.
    pub opened_by: Option<String>,
    /// Whether it is for this person to send.
    pub asks: bool,
    #[sqlx(flatten)]
    limit: super::time_limit::Row,
}

#[derive(sqlx::FromRow)]
struct MineRow {
    #[sqlx(flatten)]
    mine: Mine,
    next_state: Option<String>,
}

impl MineRow {
    fn read(self) -> Result<Mine, Failure> {
        let next_about = next_about(self.next_state.as_deref())?;
        Ok(Mine { next_about, ..self.mine })
    }
}

impl Mine {
    pub fn limit(&self) -> TimeLimit {
        TimeLimit::from(&self.limit)
    }
}

/// What this person owes, soonest first; what waits for somebody else last.
pub async fn owed_by(visit: &mut Visit, actor: &Actor) -> Result<Vec<Owed>, Failure> {
    let (me, whole_state) = (actor.id.0, actor.reads_whole_state());
    let query = visit.query(OWED).bind(me).bind(whole_state).bind(me);
    let rows: Vec<OwedRow> = query.all().await?;
    rows.into_iter().map(OwedRow::read).collect()
}

/// The cases this person has a part in, newest first.
pub async fn mine(visit: &mut Visit, actor: &Actor) -> Result<Vec<Mine>, Failure> {
    let rows: Vec<MineRow> = visit.query(MINE).bind(actor.id.0).all().await?;
    rows.into_iter().map(MineRow::read).collect()
}

/// The drafts this person writes for callers.
pub async fn begun(cx: &mut Cx) -> Result<Vec<Mine>, Failure> {
    let me = cx.actor.id.0;
    let rows: Vec<MineRow> = cx.query(BEGUN).bind(me).all().await?;
    rows.into_iter().map(MineRow::read).collect()
}
