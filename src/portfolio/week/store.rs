//! What a week tells its reader, and who wants it told each Monday. No other file writes the table `weekly_choice`.

use super::model::{Awaited, Decided, Late, Moved, Summary, Verdict, Week, due_at, recovers};
use crate::base::{PersonId, Role};
use crate::db::{Millis, Tx};
use crate::not_blind;
use crate::portfolio::model::{ChangeKind, end_of};
use crate::portfolio::store::{ChangedCase, awaiting_me_on, changed};
use crate::remediation::store::every_decision;
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

crate::sql! {
    // From the entries that decide to their cases, as the index has them: its condition stands here word for word.
    DECIDED = concat!("
        select c.number, c.title, j.at, j.facts
          from journal j
         cross join case_file c
         where j.subject = 'case'
           and (j.facts like '{\"kind\":\"accepted\"%' or j.facts like '{\"kind\":\"fast_tracked\"%'
                or j.facts like '{\"kind\":\"redirected\"%' or j.facts like '{\"kind\":\"declined\"%')
           and j.at > $3
           and j.at <= $4
           and c.id = j.case_id
           and ", not_blind!(), "
           and ", visible!(), "
         order by j.at, j.case_id, j.seq
         limit 1000");
    BECAME_LATE = concat!("
        select c.number, c.title, d.kind, p.name as who, d.first_due_at
          from duty_was d
         cross join case_file c
         cross join person p
         where c.id = d.case_id
           and p.id = d.owed_by
           and d.until > $4
           and d.since <= $4
           and d.first_due_at > $3
           and d.first_due_at <= $4
           and (d.owed_by = $1 or ", not_blind!(), ")
           and ", visible!(), "
         order by d.first_due_at, d.case_id, d.rank
         limit 1000");
    CAUGHT_UP = concat!("
        select c.number, c.title, d.kind, p.name as who, d.first_due_at
          from duty_was d
         cross join case_file c
         cross join person p
         where c.id = d.case_id
           and p.id = d.owed_by
           and d.until > $3
           and d.since <= $3
           and d.first_due_at <= $3
           and not exists (select 1 from duty_was e
                            where e.case_id = d.case_id
                              and e.rank = d.rank
                              and e.until > $4
                              and e.since <= $4
                              and e.first_due_at <= $4)
           and (d.owed_by = $1 or ", not_blind!(), ")
           and ", visible!(), "
         order by d.first_due_at, d.case_id, d.rank
         limit 1000");
    CHOICE = "select is_on, since from weekly_choice where person_id = $1";
    // Chosen again, it is on since it was.
    CHOOSE = "
        insert into weekly_choice (person_id, is_on, since)
        values ($1, $2, $3)
        on conflict (person_id) do update
           set is_on = excluded.is_on, since = excluded.since
         where weekly_choice.is_on <> excluded.is_on";
    DUE = "
        select w.person_id
          from weekly_choice w
         where w.is_on
           and w.since <= $1
           and not exists (select 1 from outbox o
                            where o.person_id = w.person_id
                              and o.kind = 'weekly-summary'
                              and o.about = $2)
         order by w.person_id
         limit 1000";
}

#[derive(sqlx::FromRow)]
struct DecidedRow {
    number: Option<String>,
    title: String,
    at: Millis,
    facts: String,
}

#[derive(sqlx::FromRow)]
struct LateRow {
    number: Option<String>,
    title: String,
    kind: String,
    who: String,
    first_due_at: Millis,
}

#[derive(sqlx::FromRow)]
struct DueRow {
    person_id: Uuid,
}

/// Whether somebody wants the week told, and since when they said so.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Choice {
    pub is_on: bool,
    pub since: Millis,
}

/// All that is read of the facts of a decision.
#[derive(serde::Deserialize)]
struct Kind {
    kind: String,
}

/// What this person may know of a week, and how many of the cases they may see changed in which way.
pub async fn summary(cx: &mut Cx, week: Week) -> Result<Summary, Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let (from, to) = (end_of(week.eve()), end_of(week.until));
    let between = week.between(cx.now);
    let changed = changed(cx, between).await?;
    let count = |kind| changed.iter().filter(|it| it.kinds.contains(&kind)).count();
    let changes = ChangeKind::ALL.map(|kind| (kind, count(kind))).into();
    let came = |it: &&ChangedCase| it.kinds.contains(&ChangeKind::Came);
    let (came, recovered) = (
        changed.iter().filter(came).filter_map(moved).collect(),
        changed.iter().filter(|it| recovers(&it.change)).filter_map(moved).collect(),
    );
    let mut decided = requests_decided(cx, from, to).await?;
    decided.extend(Decided::among(&every_decision(cx).await?, from, to));
    decided.sort_by_key(|it| (it.at, it.number));
    let awaiting = awaiting_me_on(cx, week.until).await?;
    let awaited = awaiting.into_iter().filter_map(|it| {
        let number = it.number?.parse().ok()?;
        Some(Awaited { number, title: it.title, kind: it.kind, due_at: it.due_at.map(Into::into) })
    });
    let awaited = awaited.collect();
    let late: Vec<LateRow> =
        cx.visible(BECAME_LATE).bind(Millis::from(from)).bind(Millis::from(to)).all().await?;
    let caught_up: Vec<LateRow> =
        cx.visible(CAUGHT_UP).bind(Millis::from(from)).bind(Millis::from(to)).all().await?;
    let late = late.into_iter().filter_map(LateRow::late).collect();
    let caught_up = caught_up.into_iter().filter_map(LateRow::late).collect();
    Ok(Summary { week, changes, decided, awaited, late, caught_up, recovered, came })
}

async fn requests_decided(
    cx: &mut Cx,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Decided>, Failure> {
    let rows: Vec<DecidedRow> =
        cx.visible(DECIDED).bind(Millis::from(from)).bind(Millis::from(to)).all().await?;
    let mut decided = Vec::new();
    for row in rows {
        let Kind { kind } = serde_json::from_str(&row.facts)?;
        let number = row.number.and_then(|it| it.parse().ok());
        if let Some((number, verdict)) = number.zip(Verdict::of_kind(&kind)) {
            decided.push(Decided { number, title: row.title, verdict, at: row.at.into() });
        }
    }
    Ok(decided)
}

fn moved(it: &ChangedCase) -> Option<Moved> {
    Some(Moved { number: it.number?, title: it.title.clone(), change: it.change })
}

/// What this person chose, if they ever did.
pub async fn choice(cx: &mut Cx) -> Result<Option<Choice>, Failure> {
    let me = cx.actor.id.0;
    Ok(cx.query(CHOICE).bind(me).optional().await?)
}

/// Has the week told to this person each Monday, or no longer.
pub async fn choose(cx: &mut Cx, is_on: bool) -> Result<(), Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    cx.query(CHOOSE).bind(me).bind(is_on).bind(now).execute().await?;
    Ok(())
}

/// Who wants the summary of a Monday and has none yet.
pub async fn due_to(tx: &mut Tx, monday: NaiveDate) -> Result<Vec<PersonId>, sqlx::Error> {
    let due = tx.query(DUE).bind(Millis::from(due_at(monday))).bind(monday.to_string());
    let rows: Vec<DueRow> = due.all().await?;
    Ok(rows.into_iter().map(|it| PersonId(it.person_id)).collect())
}

impl LateRow {
    fn late(self) -> Option<Late> {
        let number = self.number?.parse().ok()?;
        let LateRow { title, kind, who, first_due_at, .. } = self;
        Some(Late { number, title, kind, who, due_at: first_due_at.into() })
    }
}
