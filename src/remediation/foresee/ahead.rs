//! What would take a reader long is drawn before there is one: once it is written, and as the day begins.

use super::asked::question;
use super::begun;
use crate::case::model::Stage;
use crate::case::store::CaseFile;
use crate::db::Db;
use crate::i18n::paris_date;
use crate::remediation::model::Remediation;
use crate::remediation::model::tasks::Supposed;
use crate::remediation::store::{followed, of_case};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use std::time::Duration;

const HOUR_SECONDS: i64 = 3600;

/// What was just written is drawn as soon as it is kept, unless it is little work.
pub async fn draw_once_kept(
    cx: &mut Cx,
    file: &CaseFile,
    state: &Remediation,
) -> Result<(), Failure> {
    if !matches!(file.stage, Stage::Planning | Stage::Recovery) {
        return Ok(());
    }
    let today = cx.today();
    let asked = question(cx.tx(), today, file.id, state, &Supposed::default()).await?;
    if let Ok(question) = asked
        && !question.is_little_work()
    {
        cx.once_kept(move || drop(begun(question)));
    }
    Ok(())
}

/// At the start and as each hour begins, with one of which the day does, draws what pages would find missing: what
/// another process wrote, too.
pub async fn keep_drawn(db: Db) {
    loop {
        let now = Utc::now();
        match draw_missing(&db, now).await {
            Ok(0) => {}
            Ok(plans) => tracing::info!(plans, "forecasts being drawn"),
            Err(error) => tracing::error!("no forecasts were drawn ahead: {error}"),
        }
        let left = HOUR_SECONDS - now.timestamp().rem_euclid(HOUR_SECONDS);
        tokio::time::sleep(Duration::from_secs(left.unsigned_abs())).await;
    }
}

/// Has drawn, one after the other, what is much work and was not asked for yet. How many plans that is.
pub async fn draw_missing(db: &Db, now: DateTime<Utc>) -> Result<usize, Failure> {
    let today = paris_date(now);
    let mut tx = db.snapshot().await?;
    let mut plans = 0;
    for case in followed(&mut tx).await? {
        let state = of_case(&mut tx, case).await?;
        let asked = question(&mut tx, today, case, &state, &Supposed::default()).await?;
        if let Ok(question) = asked
            && !question.is_little_work()
        {
            plans += usize::from(begun(question).1);
        }
    }
    Ok(plans)
}
