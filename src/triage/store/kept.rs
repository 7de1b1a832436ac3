//! What a view of the queue leaves in: one condition for its rows and its counts.

use super::stretch::Stretch;
use crate::base::{OrganisationId, Priority};
use crate::case::model::Stage;
use crate::clock::Calendar;
use crate::db::{Millis, Query, Sql};
use crate::i18n::paris_date;
use crate::triage::model::{QueueView, When};
use crate::web::Cx;
use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use uuid::Uuid;

/// Cases in triage. Written as the index `case_file_triage` has it, so that it is used.
macro_rules! in_triage {
    () => {
        "(c.stage || '') in ('submitted', 'qualifying', 'awaiting_information', 'at_committee')"
    };
}

/// The cases that the reader coordinates. Asked by itself: a person's cases are found at once,
/// while each of ten thousand cases would be asked for its person.
macro_rules! coordinated {
    () => {
        "select m.case_id from case_person m where m.person_id = $1 and m.part = 'coordinator'"
    };
}

/// The override of the band of a case that holds on a day, by the name of its parameter: there is
/// one at most. The table `case_file` is called `c`.
#[macro_export]
macro_rules! overridden {
    ($day:literal) => {
        concat!(
            "left join band_override v
                on v.case_id = c.id
               and v.from_on <= ",
            $day,
            "
               and v.until_on >= ",
            $day,
            "
               and v.ended_at is null"
        )
    };
}

/// The priority that the band that counts proposes: until a case is accepted, that is what people
/// must weigh.
macro_rules! proposed {
    () => {
        "coalesce(v.priority, s.priority, c.priority)"
    };
}

/// Where a case stands in an order of the queue, by the name of the order; its number tells it from those
/// that stand there too. The most pressing first: by priority, then points (most first), urgency (shortest
/// first, unknown last) and when it was sent, each a part of one number; `Group::SPAN` is more than any. Many
/// time limits fall at the same instant, the end of a day of work: what is due then goes by its priority.
macro_rules! place {
    (due) => {
        "(c.next_due_at * 10 + coalesce(v.priority, s.priority, c.priority, 5))"
    };
    (priority) => {
        "((((coalesce(v.priority, s.priority, c.priority, 5) - 1) * 100001
            + 100000 - coalesce(s.total, 0)) * 512
            + case when s.urgency_days is null then 511
                   when s.urgency_days < 0 then 0
                   when s.urgency_days > 510 then 510
                   else s.urgency_days end) * 4294967296
            + coalesce(c.submitted_at, 0) / 1000)"
    };
    (score) => {
        "(0 - coalesce(s.total, -1))"
    };
    (new) => {
        "c.moved_at"
    };
}

/// The same as an engine orders by it: from the index as far as that goes, then within an instant.
macro_rules! ordered {
    (due, $direction:literal) => {
        concat!(
            "c.next_due_at ",
            $direction,
            ", coalesce(v.priority, s.priority, c.priority, 5) ",
            $direction,
            ", c.number ",
            $direction
        )
    };
    ($order:ident, $direction:literal) => {
        concat!(place!($order), " ", $direction, ", c.number ", $direction)
    };
}

/// Whether others did something in a case since the reader looked at any part of it. Who acts on a case
/// has seen it: nobody goes on from an old page. The sign before `l.at` keeps engines from reading all
/// looks since then for each case.
macro_rules! fresh {
    () => {
        "(c.moved_by <> $1
          and not exists (select 1 from case_look l
                           where l.case_id = c.id and l.person_id = $1 and +l.at >= c.moved_at))"
    };
}

/// The cases that the reader saw as they are now. Asked by itself, as those they coordinate are, where all
/// cases are counted; of looks, only those that can matter.
macro_rules! seen {
    () => {
        concat!(
            "select l.case_id
               from case_look l
               join case_file f on f.id = l.case_id
              where l.person_id = $1
                and l.at >= f.moved_at
                and l.at >= (select min(c.moved_at) from case_file c where ",
            in_triage!(),
            ")"
        )
    };
}

/// What the view leaves in: `$3` to `$11`, and `$13`. Somebody always owes something on a case in triage, so
/// that there is always a next due time. The sign before it keeps SQLite from looking for a time limit where
/// it should read in the order of what is new.
macro_rules! kept {
    () => {
        kept!(@ "c.next_due_at")
    };
    (new) => {
        kept!(@ "+c.next_due_at")
    };
    ($order:ident) => {
        kept!()
    };
    (@ $due:literal) => {
        concat!(
            "(",
            $due,
            " >= $3 and ",
            $due,
            " < $4
          and ($5 = 0 or ",
            proposed!(),
            " = $5)
          and ($6 < 0 or coalesce(v.target, s.band) = $6)
          and ($7 = '' or c.stage = $7)
          and (not $8 or exists (select 1 from organisation_above a
                                  where a.organisation_id = c.organisation_id and a.above_id = $9))
          and (not $10 or c.next_owed_by = $1 or c.id in (",
            coordinated!(),
            "))
          and (not $11 or s.provisional)
          and (not $13 or ",
            fresh!(),
            "))"
        )
    };
}

/// The cases of a view that its reader may see, after the tables that are read of them besides.
macro_rules! in_view {
    ($order:ident) => {
        concat!(
            "left join case_score s on s.case_id = c.id
              ",
            overridden!("$12"),
            "
             where ",
            in_triage!(),
            "
               and ",
            $crate::not_blind!(),
            "
               and ",
            kept!($order),
            "
               and ",
            $crate::visible!()
        )
    };
}

/// Binds what `kept!` and `overridden!` ask for. What is due before or after the stretch is not read.
pub(super) fn kept<'cx>(
    cx: &'cx mut Cx,
    sql: Sql,
    view: &QueueView,
    at: DateTime<Utc>,
    stretch: &Stretch,
) -> Query<'cx> {
    let (now, tomorrow) = (Millis::from(at), Millis::from(end_of_day(at)));
    let (from, until) = match view.when {
        None => (Millis(i64::MIN), Millis(i64::MAX)),
        Some(When::Overdue) => (Millis(i64::MIN), now),
        Some(When::Today) => (now, tomorrow),
    };
    let (from, until) = (from.0.max(stretch.from), until.0.min(stretch.until));
    let (from, until) = (Millis(from), Millis(until));
    cx.visible(sql)
        .bind(from)
        .bind(until)
        .bind(view.priority.map_or(0, Priority::number))
        .bind(view.band.map_or(-1, |band| band as i64))
        .bind(view.stage.map_or("", Stage::name).to_owned())
        .bind(view.organisation.is_some())
        .bind(view.organisation.map_or(Uuid::nil(), |OrganisationId(id)| id))
        .bind(view.mine)
        .bind(view.provisional)
        .bind(paris_date(at).to_string())
        .bind(view.fresh)
}

/// The midnight that ends the day, in Paris.
pub(super) fn end_of_day(now: DateTime<Utc>) -> DateTime<Utc> {
    let local = Calendar::france().local(now);
    let midnight = (local.date() + Days::new(1)).and_time(NaiveTime::MIN);
    // Nothing is due at night: an hour more or less when the clocks change counts nobody twice.
    now + (midnight - local).max(TimeDelta::zero())
}
