//! Since when there is a past to read.

use crate::counted;
use crate::db::Millis;
use crate::i18n::paris_date;
use crate::portfolio::model::Span;
use crate::visible;
use crate::web::{Cx, Failure};

// In the order of the index, so that the first row that this person may know of ends it.
crate::sql! {
    FIRST_CASE = concat!("
        select w.since
          from case_was w
         cross join case_file c
         where c.id = w.case_id
           and ", counted!("w"), "
           and ", visible!(), "
         order by w.since, w.case_id
         limit 1");
}

#[derive(sqlx::FromRow)]
struct FirstRow {
    since: Millis,
}

/// From the day of the first case that this person may see to today.
pub async fn span(cx: &mut Cx) -> Result<Span, Failure> {
    let row: Option<FirstRow> = cx.visible(FIRST_CASE).optional().await?;
    let today = cx.today();
    Ok(Span::since(row.map_or(today, |it| paris_date(it.since.into())), today))
}
