//! What was decided at the committee's stage in no sitting, as the next one is told of it, and takes note.

use super::agenda::Decided;
use super::hearing::keep;
use super::sitting::SittingFile;
use crate::base::CaseId;
use crate::case::store::{self as cases, Entry, Other, facts, find_heard, others};
use crate::db::{Millis, Tx};
use crate::triage::model::{Hearing, between};
use crate::visible;
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    UNTOLD = concat!("
        select c.number, c.title, j.at, w.name as who, j.subject, j.facts, j.seq
          from decided_between b
          join case_file c on c.id = b.case_id
          join journal j on j.case_id = b.case_id and j.seq = b.decision
          join person w on w.id = j.actor
         where b.sitting_id is null
           and ", visible!(), "
         order by j.at, b.case_id, b.decision
         limit 500");
    ALL_UNTOLD = "
        select case_id, decision
          from decided_between
         where sitting_id is null
         order by case_id, decision
         limit 1000";
    KEPT = "
        select b.decision, s.number
          from decided_between b
          left join sitting s on s.id = b.sitting_id
         where b.case_id = $1
         order by b.decision";
    ALL_KEPT = "select count(*) as count from decided_between";
}

#[derive(sqlx::FromRow)]
struct UntoldRow {
    number: Option<String>,
    title: String,
    at: Millis,
    who: String,
    subject: String,
    facts: String,
    seq: i64,
}

#[derive(sqlx::FromRow)]
struct PlaceRow {
    case_id: Uuid,
    decision: i64,
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    decision: i64,
    number: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct CountRow {
    count: i64,
}

impl From<UntoldRow> for Decided {
    fn from(row: UntoldRow) -> Self {
        let UntoldRow { number, title, at, who, subject, facts, seq } = row;
        let entry = Entry { seq, at, actor: None, who: Some(who), subject, facts };
        Decided { number: number.unwrap_or_default(), title, entry }
    }
}

/// What waits to be told in the next sitting, as far as this person may see it, in its order; and the other
/// cases that it speaks of, if they may see those too.
pub async fn untold(cx: &mut Cx) -> Result<(Vec<Decided>, Vec<Other>), Failure> {
    let rows: Vec<UntoldRow> = cx.visible(UNTOLD).all().await?;
    let untold: Vec<Decided> = rows.into_iter().map(Decided::from).collect();
    let entries: Vec<Entry> = untold.iter().map(|it| it.entry.clone()).collect();
    let others = others(cx, &entries).await?;
    Ok((untold, others))
}

/// Those who are in the room as a sitting is closed take note of all that was decided in none. Whoever
/// closes it may not see each of these cases, and learns nothing of them.
pub(super) async fn take_note(cx: &mut Cx, sitting: &SittingFile) -> Result<(), Failure> {
    let untold: Vec<PlaceRow> = cx.query(ALL_UNTOLD).all().await?;
    for PlaceRow { case_id, decision } in untold {
        let case = CaseId(case_id);
        // Another sitting, closed meanwhile, told it.
        if !cases::tell_between(cx, case, decision, sitting.id).await? {
            continue;
        }
        let file = find_heard(cx, case).await?;
        let (number, present) = (sitting.sitting.number, sitting.sitting.present.clone());
        let taken = Hearing::NoteTaken { sitting: number, decision, present };
        keep(cx, sitting, file, taken).await?;
    }
    Ok(())
}

/// Whether the table says of a case what its journal says, and how many rows it has.
pub(super) async fn agrees(tx: &mut Tx, case: Uuid) -> Result<(bool, usize), sqlx::Error> {
    let rows: Vec<KeptRow> = tx.query(KEPT).bind(case).all().await?;
    let told = between(&facts::<Hearing>(tx, case).await?);
    let count = rows.len();
    Ok((rows.into_iter().map(|it| (it.decision, it.number)).eq(told), count))
}

/// How many rows there are in all.
pub(super) async fn count(tx: &mut Tx) -> Result<usize, sqlx::Error> {
    let all: CountRow = tx.query(ALL_KEPT).one().await?;
    Ok(usize::try_from(all.count).unwrap_or(usize::MAX))
}
