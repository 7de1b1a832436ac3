//! The lot by which cases are drawn for a second assessment: its seed, which never changes, and the
//! share. No other file writes the table `second_draw`.

use crate::base::PersonId;
use crate::case::model::Case;
use crate::case::store::second_on_duty;
use crate::db::Tx;
use crate::triage::draw::is_drawn;
use crate::web::{Cx, Failure};

crate::sql! {
    DRAW = "select seed, percent from second_draw";
    SET_SHARE = "update second_draw set percent = $1";
}

/// By what, and of how many in a hundred.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Draw {
    pub seed: String,
    pub percent: i64,
}

pub async fn draw(tx: &mut Tx) -> Result<Draw, sqlx::Error> {
    tx.query(DRAW).one().await
}

/// Draws another share of the cases from now on.
pub async fn set_share(tx: &mut Tx, percent: i64) -> Result<(), sqlx::Error> {
    tx.query(SET_SHARE).bind(percent).execute().await?;
    Ok(())
}

/// Who is to assess a case that is being sent a second time, if it is drawn and there is somebody.
pub async fn second_reader(
    cx: &mut Cx,
    case: &Case,
    answering: PersonId,
) -> Result<Option<PersonId>, Failure> {
    let Draw { seed, percent } = draw(cx.tx()).await?;
    match is_drawn(&seed, case.id, percent) {
        true => second_on_duty(cx, case, [answering, answering]).await,
        false => Ok(None),
    }
}
