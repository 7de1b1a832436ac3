//! What the director comes back to each week: two views kept, and the summary of last week, made as any is.

use super::cast::DIRECTOR;
use super::play::Stage;
use crate::portfolio::views::store::keep_view;
use crate::portfolio::week::make::make_due;
use crate::portfolio::week::store::choose;
use crate::web::Failure;
use chrono::Duration;

impl Stage<'_> {
    /// Once all that a week tells has happened.
    pub(super) async fn keep_views_and_sum_up(&self) -> Result<(), Failure> {
        let mut cx = self.acting(DIRECTOR, self.now - Duration::days(20)).await?;
        for (list, query, name) in [
            ("cases", "late=1", "En retard, partout"),
            ("cases", "group=followed&band=critical", "Critiques à suivre"),
        ] {
            keep_view(&mut cx, list, query, name).await?;
        }
        choose(&mut cx, true).await?;
        cx.finish().await?;
        make_due(self.db, "", self.now).await.map(drop)
    }
}
