//! What the program told of duties, as those concerned read it: their reminders, and what the
//! committee finds on its agenda.

use crate::base::{CaseId, PersonId};
use crate::case::model::{Case, CaseNumber, DutyKind, Event, Level};
use crate::db::Millis;
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    // Of each duty the last thing told. One that waits for the other side is told nothing of.
    REMINDERS = concat!("
        select c.state, d.rank, n.level, n.at, w.name as owed_by
          from duty_notice n
          join duty d on d.case_id = n.case_id and d.rank = n.rank
          join case_file c on c.id = n.case_id
          join person w on w.id = d.owed_by
         where n.person_id = $1
           and n.not_before <= $3
           and d.ended_at is null
           and d.due_at is not null
           and c.number is not null
           and not exists (select 1 from duty_notice m
                            where m.case_id = n.case_id and m.rank = n.rank
                              and m.person_id = n.person_id and m.level > n.level
                              and m.not_before <= $3)
           and ", visible!(), "
         order by n.at desc, n.case_id, n.rank
         limit 21");
    STALLED = concat!("
        select c.id, c.number, c.title, d.rank, d.kind, d.first_due_at, d.agenda_at, d.owed_by,
               w.name as owed_by_name, o.name as organisation, d.due_at,
               a.facts as announced, a.actor as announced_by, n.name as announced_by_name
          from duty d
          join case_file c on c.id = d.case_id
          join organisation o on o.id = c.organisation_id
          join person w on w.id = d.owed_by
          left join journal a on a.case_id = d.case_id
               and a.seq = (select max(j.seq) from journal j
                             where j.case_id = d.case_id and j.subject = 'case'
                               and j.facts like '{\"kind\":\"promised\",\"rank\":' || d.rank || ',%')
          left join person n on n.id = a.actor
         where d.agenda_at is not null
           and d.ended_at is null
           and d.due_at is not null
           and c.number is not null
           and ", visible!(), "
         order by d.agenda_at, d.case_id, d.rank
         limit 100");
}

/// How many reminders are listed.
const MOST: usize = 20;

#[derive(sqlx::FromRow)]
struct ReminderRow {
    state: String,
    rank: i64,
    level: i64,
    at: Millis,
    owed_by: String,
}

#[derive(sqlx::FromRow)]
struct StalledRow {
    id: Uuid,
    number: String,
    title: String,
    rank: i64,
    kind: String,
    first_due_at: Option<Millis>,
    agenda_at: Option<Millis>,
    owed_by: Uuid,
    owed_by_name: String,
    organisation: String,
    due_at: Option<Millis>,
    announced: Option<String>,
    announced_by: Option<Uuid>,
    announced_by_name: Option<String>,
}

/// Something that a person was told of a duty, theirs or another's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    pub number: CaseNumber,
    pub title: String,
    pub kind: DutyKind,
    pub level: Level,
    pub at: DateTime<Utc>,
    pub owed_by: String,
    /// Whether the reader owes it.
    pub is_mine: bool,
}

/// Something owed that nobody did in one and a half times its time: the committee's to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stalled {
    pub case: CaseId,
    pub number: String,
    pub title: String,
    pub organisation: String,
    /// The place of the duty among those of its case.
    pub rank: i64,
    pub kind: DutyKind,
    pub owed_by: (PersonId, String),
    pub due_at: Option<DateTime<Utc>>,
    pub since: Option<DateTime<Utc>>,
    /// The date that was announced for it last, if one was.
    pub announced: Option<AnnouncedDate>,
}

/// When something will be done, who says so and why not before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnouncedDate {
    pub by: (PersonId, String),
    pub due_at: DateTime<Utc>,
    pub reason: String,
}

impl StalledRow {
    fn announced(&self) -> Result<Option<AnnouncedDate>, serde_json::Error> {
        let (Some(facts), Some(by), Some(name)) =
            (&self.announced, self.announced_by, &self.announced_by_name)
        else {
            return Ok(None);
        };
        let by = (PersonId(by), name.clone());
        Ok(match serde_json::from_str(facts)? {
            // A pause since moves what was announced, too.
            Event::Promised { due_at, reason, .. } => {
                let due_at = self.due_at.map_or(due_at, DateTime::from);
                Some(AnnouncedDate { by, due_at, reason })
            }
            _ => None,
        })
    }
}

/// What this person was told last of each duty still owed, the newest first, and whether there is more of it
/// than is listed. Whoever announced another date since has answered.
pub async fn reminders(cx: &mut Cx) -> Result<(Vec<Reminder>, bool), Failure> {
    let now = Millis::from(cx.now);
    let mut rows: Vec<ReminderRow> = cx.visible(REMINDERS).bind(now).all().await?;
    let is_more = rows.len() > MOST;
    rows.truncate(MOST);
    let me = cx.actor.id;
    let mut reminders = Vec::new();
    for row in rows {
        let case: Case = serde_json::from_str(&row.state)?;
        let at = DateTime::<Utc>::from(row.at);
        let duty = usize::try_from(row.rank).ok().and_then(|rank| case.duties.get(rank));
        let duty = duty.filter(|it| it.promises.last().is_none_or(|last| last.made_at < at));
        let (Some(duty), Some(number)) = (duty, case.number) else { continue };
        reminders.push(Reminder {
            number,
            kind: duty.kind,
            level: Level::from_number(row.level).ok_or_else(|| odd("duty_notice.level"))?,
            at,
            owed_by: row.owed_by,
            is_mine: duty.owed_by == me,
            title: case.title,
        });
    }
    Ok((reminders, is_more))
}

/// What stands on the agenda because nobody did it, as far as this person may see, the oldest first.
pub async fn stalled(cx: &mut Cx) -> Result<Vec<Stalled>, Failure> {
    let rows: Vec<StalledRow> = cx.visible(STALLED).all().await?;
    let stalled = |row: StalledRow| {
        Ok(Stalled {
            kind: DutyKind::from_name(&row.kind).ok_or_else(|| odd("duty.kind"))?,
            announced: row.announced()?,
            case: CaseId(row.id),
            number: row.number,
            title: row.title,
            organisation: row.organisation,
            rank: row.rank,
            owed_by: (PersonId(row.owed_by), row.owed_by_name),
            due_at: row.first_due_at.map(DateTime::from),
            since: row.agenda_at.map(DateTime::from),
        })
    };
    rows.into_iter().map(stalled).collect()
}

fn odd(what: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("{what} is odd").into())
}
