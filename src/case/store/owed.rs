//! What is owed on the cases that a person may see: by them, to them, by anyone.

use super::carry_out::if_fresh;
use super::find::{CaseFile, find};
use super::record::record;
use crate::base::{Actor, ApiError, CaseId, PersonId};
use crate::case::model::{
    Act, Began, Case, CaseNumber, Command, Duty, OWED_PAGE, OwedPlace, OwedView, OwedWay, decide,
    law, promised,
};
use crate::clock::{Calendar, Deadline};
use crate::db::Millis;
use crate::not_blind;
use crate::not_suspended;
use crate::visible;
use crate::web::{Cx, Failure};
use uuid::Uuid;

/// The duties of a view, from a place on. `$3` and `$4` are the kind, `$5` and `$6` the person.
macro_rules! owed {
    ($whose:expr, $beyond:literal, $direction:literal) => {
        concat!(
            "
            select c.id, c.state, d.rank, d.listed_at, w.name as owed_by, o.name as organisation
              from duty d
              join case_file c on c.id = d.case_id
              join organisation o on o.id = c.organisation_id
              join person w on w.id = d.owed_by
             where d.ended_at is null
               and c.number is not null
               and (d.kind = 'second_assessment' or ",
            not_blind!(),
            ")
               and (d.kind = $3 or $4)
               and (d.owed_by = $5 or $6)
               and ",
            $whose,
            "
               and (d.listed_at, d.case_id, d.rank) ",
            $beyond,
            " ($7, $8, $9)
               and ",
            visible!(),
            "
             order by d.listed_at ",
            $direction,
            ", d.case_id ",
            $direction,
            ", d.rank ",
            $direction,
            "
             limit 26"
        )
    };
}

/// The project's people are owed what the brigade owes, and the other way round; an answer to a
/// proposed override is owed within the brigade, to whoever has the case in charge, and one to an
/// ask for a new baseline to whoever leads the case too.
macro_rules! to_me {
    ($beyond:literal, $direction:literal) => {
        owed!(
            "d.case_id in (select m.case_id from case_person m where m.person_id = $1)
               and d.owed_by <> $1
               and case when d.kind = 'answer_override'
                        then exists (select 1 from case_person m
                                      where m.case_id = d.case_id and m.person_id = $1
                                        and m.part = 'coordinator')
                        when d.kind = 'answer_baseline'
                        then exists (select 1 from case_person m
                                      where m.case_id = d.case_id and m.person_id = $1
                                        and m.part in ('requester', 'sponsor', 'case_lead'))
                        when exists (select 1 from case_person m
                                      where m.case_id = d.case_id and m.person_id = d.owed_by
                                        and m.part in ('requester', 'sponsor'))
                        then exists (select 1 from case_person m
                                      where m.case_id = d.case_id and m.person_id = $1
                                        and m.part in ('coordinator', 'case_lead', 'responder'))
                        else exists (select 1 from case_person m
                                      where m.case_id = d.case_id and m.person_id = $1
                                        and m.part in ('requester', 'sponsor')) end",
            $beyond,
            $direction
        )
    };
}

/// What a person can do, in a case that is not suspended.
macro_rules! by_me {
    ($beyond:literal, $direction:literal) => {
        owed!(concat!("d.owed_by = $1 and ", not_suspended!()), $beyond, $direction)
    };
}

crate::sql! {
    BY_ME_AFTER = by_me!(">", "asc");
    BY_ME_BEFORE = by_me!("<", "desc");
    TO_ME_AFTER = to_me!(">", "asc");
    TO_ME_BEFORE = to_me!("<", "desc");
    BY_ANYONE_AFTER = owed!("d.owed_by is not null", ">", "asc");
    BY_ANYONE_BEFORE = owed!("d.owed_by is not null", "<", "desc");
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    state: String,
    rank: i64,
    listed_at: Millis,
    owed_by: String,
    organisation: String,
}

/// Something owed, with the case it is owed on.
#[derive(Clone, Debug)]
pub struct OwedDuty {
    pub place: OwedPlace,
    pub number: CaseNumber,
    pub title: String,
    pub organisation: String,
    pub owed_by: String,
    pub duty: Duty,
    /// Why it is due then, at first. None for a date that a decision set, too.
    pub deadline: Option<Deadline>,
    /// What its clock began with.
    pub began: Began,
    /// Whether the reader may announce another date.
    pub may_promise: bool,
}

/// A page of what is owed, in order, and what lies around it.
#[derive(Clone, Debug)]
pub struct OwedPage {
    pub rows: Vec<OwedDuty>,
    pub has_before: bool,
    pub has_after: bool,
}

pub async fn owed(cx: &mut Cx, view: &OwedView) -> Result<OwedPage, Failure> {
    let backwards = view.before.is_some();
    let sql = match (view.way, backwards) {
        (OwedWay::ByMe, false) => BY_ME_AFTER,
        (OwedWay::ByMe, true) => BY_ME_BEFORE,
        (OwedWay::ToMe, false) => TO_ME_AFTER,
        (OwedWay::ToMe, true) => TO_ME_BEFORE,
        (OwedWay::ByAnyone, false) => BY_ANYONE_AFTER,
        (OwedWay::ByAnyone, true) => BY_ANYONE_BEFORE,
    };
    let edge = view.before.or(view.after);
    let edge =
        edge.map_or((i64::MIN, Uuid::nil(), -1), |place| (place.at, place.case.0, place.rank));
    let rows: Vec<Row> = cx
        .visible(sql)
        .bind(view.kind.map_or("", |kind| kind.name()).to_owned())
        .bind(view.kind.is_none())
        .bind(view.person.map_or(Uuid::nil(), |person| person.0))
        .bind(view.person.is_none())
        .bind(edge.0)
        .bind(edge.1)
        .bind(edge.2)
        .all()
        .await?;
    let more = rows.len() > OWED_PAGE;
    let me = cx.actor.clone();
    let read = |row| OwedDuty::of(row, &me);
    let mut rows: Vec<OwedDuty> =
        rows.into_iter().take(OWED_PAGE).map(read).collect::<Result<_, _>>()?;
    if backwards {
        rows.reverse();
    }
    let has_before = if backwards { more } else { view.after.is_some() };
    Ok(OwedPage { rows, has_before, has_after: backwards || more })
}

impl OwedDuty {
    fn of(row: Row, reader: &Actor) -> Result<Self, Failure> {
        let odd = |what: &str| sqlx::Error::Decode(format!("duty.{what} is odd").into());
        let case: Case = serde_json::from_str(&row.state)?;
        let duty = usize::try_from(row.rank).ok().and_then(|rank| case.duties.get(rank)).cloned();
        let duty = duty.ok_or_else(|| odd("rank"))?;
        let theirs = duty.owed_by == reader.id && law(Act::Promise).from.contains(&case.stage);
        Ok(OwedDuty {
            place: OwedPlace { at: row.listed_at.0, case: CaseId(row.id), rank: row.rank },
            number: case.number.ok_or_else(|| odd("case_id"))?,
            deadline: case.explanation(&duty, &Calendar::france()),
            began: case.began(&duty),
            may_promise: theirs && duty.unmet_to_promise().is_empty(),
            title: case.title,
            organisation: row.organisation,
            owed_by: row.owed_by,
            duty,
        })
    }
}

/// Something that the reader owes, on a case they may see. What others owe is not theirs to answer
/// for: here it does not exist.
pub async fn my_duty(
    cx: &mut Cx,
    number: CaseNumber,
    rank: usize,
) -> Result<(CaseFile, Duty), Failure> {
    let file = find(cx, number).await?;
    let duty = mine(&file, rank, cx.actor.id)?.clone();
    match duty.ended {
        None => Ok((file, duty)),
        Some(_) => Err(ApiError::NotFound.into()),
    }
}

/// Announces another date for something that the reader owes.
pub async fn promise(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    rank: usize,
    typed: (&str, &str),
) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let duty = mine(&file, rank, cx.actor.id)?;
    let typed = promised(duty, typed, &Calendar::france(), cx.now);
    let decided = typed.and_then(|(due_at, reason)| {
        decide(&file, &cx.actor, &file.line, Command::Promise { rank, due_at, reason })
    });
    let event = if_fresh(cx, &file, seen, decided).await?;
    record(cx, file, event).await?;
    Ok(())
}

fn mine(case: &Case, rank: usize, me: PersonId) -> Result<&Duty, ApiError> {
    let duty = case.duties.get(rank).filter(|duty| duty.owed_by == me);
    duty.ok_or(ApiError::NotFound)
}
