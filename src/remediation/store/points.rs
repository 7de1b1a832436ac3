//! Points to look into: those that the score of a case offers, and those that became findings, in a table of their
//! own for the page of the score to read.

use super::plan::carry_out;
use crate::base::Refusal;
use crate::case::model::{Case, CaseNumber};
use crate::case::store::find;
use crate::db::Tx;
use crate::remediation::model::{Command, NewFinding, Point};
use crate::triage::model::{FactorId, Move, MoveKind, explain};
use crate::triage::store::latest;
use crate::triage::version::ModelVersion;
use crate::web::{Cx, Failure, Visit};
use std::sync::Arc;
use uuid::Uuid;

crate::sql! {
    LOOKED_INTO = "
        select factor, kind, finding
          from looked_into
         where case_id = $1
         order by factor, kind
         limit 1000";
    KEEP_LOOKED_INTO = "
        insert into looked_into (case_id, factor, kind, finding) values ($1, $2, $3, $4)";
    FORGET_LOOKED_INTO = "delete from looked_into where case_id = $1";
}

#[derive(sqlx::FromRow)]
struct LookedRow {
    factor: String,
    kind: String,
    finding: i64,
}

/// What the score that counts says would change it, the most first, and the model that has the words.
#[derive(Clone, Debug)]
pub struct Offered {
    pub moves: Vec<Move>,
    pub model: Arc<ModelVersion>,
}

impl Offered {
    fn points(&self) -> Vec<Point> {
        self.moves.iter().map(Point::from).collect()
    }
}

/// What a case that was found for this person offers; nothing while it has no score.
pub async fn offered(visit: &mut Visit, case: &Case) -> Result<Option<Offered>, Failure> {
    let latest = latest(visit, case).await?;
    Ok(latest.map(|it| {
        let moves = explain(&it.appraisal.assessment, &it.model).moves;
        Offered { moves, model: it.model }
    }))
}

/// The model alone, for the words of points that were looked into: the score is explained to whoever still chooses.
pub async fn scored_by(
    visit: &mut Visit,
    case: &Case,
) -> Result<Option<Arc<ModelVersion>>, Failure> {
    Ok(latest(visit, case).await?.map(|it| it.model))
}

/// The points that may be chosen now: what was offered once and no longer is may not.
async fn points(cx: &mut Cx, number: CaseNumber) -> Result<Vec<Point>, Failure> {
    let file = find(cx, number).await?;
    Ok(offered(cx, &file).await?.map(|it| it.points()).unwrap_or_default())
}

pub async fn take_point(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    said: Result<(Point, NewFinding), Refusal>,
) -> Result<(), Failure> {
    let offered = points(cx, number).await?;
    carry_out(cx, number, seen, Command::TakePoint { said, offered }).await
}

pub async fn set_point_aside(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    said: Result<(Point, String), Refusal>,
) -> Result<(), Failure> {
    let offered = points(cx, number).await?;
    carry_out(cx, number, seen, Command::SetPointAside { said, offered }).await
}

/// Those of a case that became findings, in their order.
pub(super) async fn looked_into_of(
    tx: &mut Tx,
    case: Uuid,
) -> Result<Vec<(Point, u32)>, sqlx::Error> {
    let rows: Vec<LookedRow> = tx.query(LOOKED_INTO).bind(case).all().await?;
    let mut found = rows.into_iter().map(LookedRow::read).collect::<Result<Vec<_>, _>>()?;
    found.sort();
    Ok(found)
}

/// Writes them anew where they are not as they were.
pub(super) async fn keep_looked_into(
    cx: &mut Cx,
    case: Uuid,
    before: &[(Point, u32)],
    now: &[(Point, u32)],
) -> Result<(), Failure> {
    if before == now {
        return Ok(());
    }
    cx.query(FORGET_LOOKED_INTO).bind(case).execute().await?;
    for (point, finding) in now {
        cx.query(KEEP_LOOKED_INTO)
            .bind(case)
            .bind(point.factor.to_string())
            .bind(point.kind.name().to_owned())
            .bind(i64::from(*finding))
            .execute()
            .await?;
    }
    Ok(())
}

impl LookedRow {
    fn read(self) -> Result<(Point, u32), sqlx::Error> {
        let wrong = |what: &str| sqlx::Error::Decode(format!("looked_into.{what}").into());
        let kind = MoveKind::ALL.into_iter().find(|it| it.name() == self.kind);
        let kind = kind.ok_or_else(|| wrong(&format!("kind is {}", self.kind)))?;
        let finding = u32::try_from(self.finding)
            .map_err(|_| wrong(&format!("finding is {}", self.finding)))?;
        Ok((Point { factor: FactorId(self.factor), kind }, finding))
    }
}
