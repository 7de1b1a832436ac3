//! Inputs that a project contests. No other file writes the table `input_contest`, a fold of the
//! journal.

use super::acts::{Asked, find};
use super::assessment::latest;
use crate::base::PersonId;
use crate::case::model::contest_turned;
use crate::case::store::{CaseFile, if_fresh, note, on_duty, record};
use crate::db::{Millis, Tx};
use crate::triage::model::{
    Contest, ContestEvent, FactorId, Settled, Settlement, Settling, apply_contest, decide_contest,
    settle_contest,
};
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    OF_CASE = "
        select i.case_id, i.rank, i.factor, i.objection, i.raised_by, i.raised_at, i.settlement,
               i.reason, i.settled_by, i.settled_at, p.name as raiser, q.name as settler
          from input_contest i
          join person p on p.id = i.raised_by
          left join person q on q.id = i.settled_by
         where i.case_id = $1
         order by i.rank";
    EVERY = "
        select i.case_id, i.rank, i.factor, i.objection, i.raised_by, i.raised_at, i.settlement,
               i.reason, i.settled_by, i.settled_at, p.name as raiser, q.name as settler
          from input_contest i
          join person p on p.id = i.raised_by
          left join person q on q.id = i.settled_by
         order by i.case_id, i.rank";
    RAISE = "
        insert into input_contest (case_id, rank, factor, objection, raised_by, raised_at)
        values ($1, $2, $3, $4, $5, $6)";
    SETTLE = "
        update input_contest
           set settlement = $3, reason = $4, settled_by = $5, settled_at = $6
         where case_id = $1 and rank = $2";
}

/// A contest with the names of who raised and who settled it.
#[derive(Clone, Debug)]
pub struct NamedContest {
    pub it: Contest,
    pub raiser: String,
    pub settler: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    case_id: Uuid,
    rank: i64,
    factor: String,
    objection: String,
    raised_by: Uuid,
    raised_at: Millis,
    settlement: Option<String>,
    reason: Option<String>,
    settled_by: Option<Uuid>,
    settled_at: Option<Millis>,
    raiser: String,
    settler: Option<String>,
}

impl TryFrom<Row> for NamedContest {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        let odd = |name: &String| sqlx::Error::Decode(format!("settlement is {name}").into());
        let settlement = row.settlement.as_ref();
        let settlement = settlement.map(|it| Settlement::from_name(it).ok_or_else(|| odd(it)));
        let settlement = settlement.transpose()?;
        let settled = settlement.zip(row.reason).zip(row.settled_by.zip(row.settled_at));
        let settled = settled.map(|((settlement, reason), (by, at))| Settled {
            settlement,
            reason,
            by: PersonId(by),
            at: at.into(),
        });
        let it = Contest {
            rank: row.rank,
            factor: FactorId(row.factor),
            objection: row.objection,
            raised_by: PersonId(row.raised_by),
            raised_at: row.raised_at.into(),
            settled,
        };
        Ok(NamedContest { it, raiser: row.raiser, settler: row.settler })
    }
}

/// The contests of a case that was found for this person, the first one first.
pub async fn contests(tx: &mut Tx, case: Uuid) -> Result<Vec<NamedContest>, sqlx::Error> {
    let rows: Vec<Row> = tx.query(OF_CASE).bind(case).all().await?;
    rows.into_iter().map(NamedContest::try_from).collect()
}

/// Those of all cases, for whoever holds them against the journal.
pub(super) async fn every(tx: &mut Tx) -> Result<Vec<(Uuid, Contest)>, sqlx::Error> {
    let rows: Vec<Row> = tx.query(EVERY).all().await?;
    rows.into_iter().map(|row| Ok((row.case_id, NamedContest::try_from(row)?.it))).collect()
}

async fn plain(tx: &mut Tx, case: Uuid) -> Result<Vec<Contest>, sqlx::Error> {
    Ok(contests(tx, case).await?.into_iter().map(|named| named.it).collect())
}

/// Somebody of the project says what is wrong with an input.
pub async fn contest(
    cx: &mut Cx,
    asked: Asked<'_>,
    factor: &FactorId,
    objection: &str,
) -> Result<(), Failure> {
    let file = find(cx, asked).await?;
    let latest = latest(cx, &file).await?;
    let assessed = latest.as_ref().map(|it| &it.appraisal.assessment);
    let known = plain(cx.tx(), file.id.0).await?;
    let decided = decide_contest(&file, &cx.actor, assessed, &known, factor, objection);
    let event = if_fresh(cx, &file, asked.seen, decided).await?;
    keep(cx, file, known, &event).await?;
    Ok(())
}

/// Settles the open contest of an input. A correction is made by whoever keeps the answers.
pub async fn settle(
    cx: &mut Cx,
    file: CaseFile,
    seen: i64,
    settling: Settling<'_>,
) -> Result<CaseFile, Failure> {
    let known = plain(cx.tx(), file.id.0).await?;
    let decided = settle_contest(&file, &cx.actor, &file.line, &known, settling);
    let event = if_fresh(cx, &file, seen, decided).await?;
    keep(cx, file, known, &event).await
}

async fn keep(
    cx: &mut Cx,
    file: CaseFile,
    known: Vec<Contest>,
    event: &ContestEvent,
) -> Result<CaseFile, Failure> {
    let before = known.clone();
    let after = apply_contest(known, event, cx.actor.id, cx.now);
    let is_contested = after.iter().any(|it| it.settled.is_none());
    let owed_by = match file.answering() {
        Some(answering) => answering,
        None => on_duty(cx, file.organisation).await?.coordinator,
    };
    let file = match contest_turned(&file, is_contested, owed_by) {
        Some(turned) => record(cx, file, turned).await?,
        None => file,
    };
    for contest in after.iter().filter(|it| !before.contains(it)) {
        write(cx, file.id.0, contest).await?;
    }
    note(cx, file, event).await
}

async fn write(cx: &mut Cx, case: Uuid, contest: &Contest) -> Result<(), Failure> {
    match &contest.settled {
        None => {
            let query = cx.query(RAISE).bind(case).bind(contest.rank);
            let query = query.bind(contest.factor.to_string()).bind(contest.objection.clone());
            let at = Millis::from(contest.raised_at);
            query.bind(contest.raised_by.0).bind(at).execute().await?;
        }
        Some(settled) => {
            let query = cx.query(SETTLE).bind(case).bind(contest.rank);
            let query = query.bind(settled.settlement.name().to_owned());
            let query = query.bind(settled.reason.clone()).bind(settled.by.0);
            query.bind(Millis::from(settled.at)).execute().await?;
        }
    }
    Ok(())
}
