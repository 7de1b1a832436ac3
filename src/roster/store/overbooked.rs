//! Who is promised for more than they give on purpose, in the cases that the reader may see.

use crate::base::Role;
use crate::case::model::CaseNumber;
use crate::roster::model::{Overbooking, Team};
use crate::visible;
use crate::web::{Cx, Failure};

crate::sql! {
    // A team names them where it has any: the others need not be read.
    OVERBOOKED = concat!("
        select c.number, c.title, t.state
          from case_file c
          join case_team t on t.case_id = c.id
         where ", visible!(), "
           and t.state like '%\"overbookings\"%'
           and c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
         order by c.number
         limit 1000");
}

#[derive(sqlx::FromRow)]
struct OverbookedRow {
    number: String,
    title: String,
    state: String,
}

/// An overbooking, and for which case.
#[derive(Clone, Debug)]
pub struct Overbooked {
    pub number: CaseNumber,
    pub title: String,
    pub overbooking: Overbooking,
}

/// All that are written down, by the number of their case. Whoever coordinates reads why.
pub async fn overbooked(cx: &mut Cx) -> Result<Vec<Overbooked>, Failure> {
    cx.actor.must_be(Role::Coordinator)?;
    let rows: Vec<OverbookedRow> = cx.visible(OVERBOOKED).all().await?;
    let mut all = Vec::new();
    for row in rows {
        let odd = |_| sqlx::Error::Decode(format!("case_file.number is {}", row.number).into());
        let number: CaseNumber = row.number.parse().map_err(odd)?;
        let team: Team = serde_json::from_str(&row.state)?;
        let told = |overbooking| Overbooked { number, title: row.title.clone(), overbooking };
        all.extend(team.overbookings.into_iter().map(told));
    }
    Ok(all)
}
