//! The teams of the cases under way, of those alone that the reader may see.

use crate::case::model::{CaseNumber, Stage};
use crate::roster::model::Team;
use crate::visible;
use crate::web::{Cx, Failure};

crate::sql! {
    ASKING = concat!("
        select c.number, c.title, c.stage, t.state
          from case_file c
          left join case_team t on t.case_id = c.id
         where ", visible!(), "
           and c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'suspended')
         order by c.number
         limit 1000");
}

#[derive(sqlx::FromRow)]
struct AskingRow {
    number: String,
    title: String,
    stage: String,
    /// Nothing where nobody has said anything of a team yet.
    state: Option<String>,
}

/// A case that was accepted and has not ended, and who works on it.
#[derive(Clone, Debug)]
pub struct Asking {
    pub number: CaseNumber,
    pub title: String,
    pub is_suspended: bool,
    pub team: Team,
}

/// Those the reader may see, by number.
pub async fn asking(cx: &mut Cx) -> Result<Vec<Asking>, Failure> {
    let rows: Vec<AskingRow> = cx.visible(ASKING).all().await?;
    let asking = rows.into_iter().map(|row| {
        let unknown = |_| sqlx::Error::Decode(format!("case_file.number is {}", row.number).into());
        Ok(Asking {
            number: row.number.parse().map_err(unknown)?,
            title: row.title,
            is_suspended: row.stage == Stage::Suspended.name(),
            team: row.state.map(|it| serde_json::from_str(&it)).transpose()?.unwrap_or_default(),
        })
    });
    asking.collect()
}
