//! How many cases each view of the queue holds, and what is proposed for all of them.

use super::kept::{end_of_day, kept};
use super::stretch::Stretch;
use crate::db::Millis;
use crate::i18n::paris_date;
use crate::not_blind;
use crate::triage::model::{QueueView, SortBy};
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use std::sync::Arc;

crate::sql! {
    COUNTS = concat!("
        select count(*) as everything,
               count(case when ", kept!(), " then 1 end) as kept,
               count(case when c.next_owed_by = $1 or c.id in (", coordinated!(), ") then 1 end) as mine,
               count(case when c.next_due_at < $14 then 1 end) as overdue,
               count(case when c.next_due_at >= $14 and c.next_due_at < $15 then 1 end) as today,
               count(case when c.stage = 'submitted' then 1 end) as submitted,
               count(case when c.stage = 'awaiting_information' then 1 end) as awaiting,
               count(case when c.stage = 'at_committee' then 1 end) as at_committee,
               count(case when s.provisional then 1 end) as provisional,
               count(case when c.moved_by <> $1 and c.id not in (", seen!(), ") then 1 end) as fresh,
               count(case when ", proposed!(), " = 1 then 1 end) as p1,
               count(case when ", proposed!(), " = 2 then 1 end) as p2,
               count(case when ", proposed!(), " = 3 then 1 end) as p3,
               count(case when ", proposed!(), " = 4 then 1 end) as p4
          from case_file c
          left join case_score s on s.case_id = c.id
          ", overridden!("$12"), "
         where ", in_triage!(), "
           and ", not_blind!(), "
           and ", visible!());
    // The same figures as above, for a page that asks nothing else of the queue.
    PROPOSED = concat!("
        select count(case when ", proposed!(), " = 1 then 1 end) as p1,
               count(case when ", proposed!(), " = 2 then 1 end) as p2,
               count(case when ", proposed!(), " = 3 then 1 end) as p3,
               count(case when ", proposed!(), " = 4 then 1 end) as p4
          from case_file c
          left join case_score s on s.case_id = c.id
          ", overridden!("$3"), "
         where ", in_triage!(), "
           and ", not_blind!(), "
           and ", visible!());
    LOOKED = "select max(at) as at from case_look where person_id = $1";
}

/// How many cases each view holds, among those this person may see.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Counts {
    pub everything: i64,
    pub kept: i64,
    pub mine: i64,
    pub overdue: i64,
    pub today: i64,
    pub submitted: i64,
    pub awaiting: i64,
    pub at_committee: i64,
    pub provisional: i64,
    pub fresh: i64,
    pub p1: i64,
    pub p2: i64,
    pub p3: i64,
    pub p4: i64,
}

/// For how many cases in triage each priority is proposed, among those this person may see.
#[derive(Clone, Copy, Debug, PartialEq, sqlx::FromRow)]
pub struct Proposed {
    pub p1: i64,
    pub p2: i64,
    pub p3: i64,
    pub p4: i64,
}

impl From<&Counts> for Proposed {
    fn from(counts: &Counts) -> Self {
        Proposed { p1: counts.p1, p2: counts.p2, p3: counts.p3, p4: counts.p4 }
    }
}

#[derive(sqlx::FromRow)]
struct LookedRow {
    at: Option<Millis>,
}

/// As of the beginning of this minute. What one has looked at since changes nothing of it: from case to
/// case, it is counted once.
pub async fn proposed(cx: &mut Cx) -> Result<Proposed, Failure> {
    let place = match cx.recall_mine("proposed").await? {
        Recalled::Known(proposed) => return Ok(*proposed),
        Recalled::Unknown(place) => place,
    };
    let day = paris_date(cx.minute()).to_string();
    Ok(*place.keep(cx.visible(PROPOSED).bind(day).one().await?))
}

/// As of the beginning of this minute, and of the reader's last look at anything.
pub(super) async fn counts_since(
    cx: &mut Cx,
    view: &QueueView,
    looked: Option<Millis>,
) -> Result<Arc<Counts>, Failure> {
    let view = QueueView { sort: SortBy::default(), ..view.first_page() };
    match cx.recall_mine((&view, looked)).await? {
        Recalled::Known(counts) => Ok(counts),
        Recalled::Unknown(place) => {
            let minute = cx.minute();
            let (now, tomorrow) = (Millis::from(minute), Millis::from(end_of_day(minute)));
            let query = kept(cx, COUNTS, &view, minute, &Stretch::whole()).bind(now).bind(tomorrow);
            Ok(place.keep(query.one().await?))
        }
    }
}

/// When the reader last looked at anything: what is new to them depends on it.
pub(super) async fn last_look(cx: &mut Cx) -> Result<Option<Millis>, Failure> {
    let me = cx.actor.id.0;
    Ok(cx.query(LOOKED).bind(me).one::<LookedRow>().await?.at)
}
