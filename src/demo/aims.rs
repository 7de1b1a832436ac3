//! What the director wants of the whole: some of it held, some short, one whose month is over, one ended.

use super::cast::DIRECTOR;
use super::play::Stage;
use crate::base::ObjectiveId;
use crate::portfolio::objectives::model::{Month, TypedObjective};
use crate::portfolio::objectives::store::{change, end, set};
use crate::web::Failure;
use chrono::Duration;

/// What is aimed at every month.
const ALWAYS: Option<i32> = None;

impl Stage<'_> {
    /// Once all that they measure has happened: each is set as of a day that is past.
    pub(super) async fn set_objectives(&self) -> Result<(), Failure> {
        let kept =
            self.aim(150, "duties-kept", 80, Some(8), "Promesse faite aux projets dans la charte");
        let kept = kept.await?;
        let mut cx = self.acting(DIRECTOR, self.now - Duration::days(60)).await?;
        let reason = "L’équipe est au complet : la charte peut être tenue en entier";
        let aimed = self.typed(150, "duties-kept", 90, Some(8), reason);
        change(&mut cx, kept, 1, &aimed).await?;
        cx.finish().await?;
        self.aim(150, "milestones-on-time", 70, ALWAYS, "Un jalon promis est un jalon tenu")
            .await?;
        self.aim(120, "team-delay", 5, Some(9), "Demande du cabinet, après l’été").await?;
        self.aim(150, "reports-kept", 75, Some(2), "Le comité lit les comptes rendus").await?;
        let recovered = self.aim(90, "recovered", 60, Some(12), "Première feuille de route");
        let recovered = recovered.await?;
        let mut cx = self.acting(DIRECTOR, self.now - Duration::days(20)).await?;
        let reason = "Trop peu de dossiers clos avant l’an prochain pour que ce chiffre dise rien";
        end(&mut cx, recovered, 1, reason).await?;
        cx.finish().await
    }

    async fn aim(
        &self,
        days_ago: i64,
        indicator: &str,
        target: i64,
        months: Option<i32>,
        reason: &str,
    ) -> Result<ObjectiveId, Failure> {
        let mut cx = self.acting(DIRECTOR, self.now - Duration::days(days_ago)).await?;
        let typed = self.typed(days_ago, indicator, target, months, reason);
        let id = set(&mut cx, &typed).await?;
        cx.finish().await?;
        Ok(id)
    }

    /// `months`: by the end of which, counted from the day on which it was set.
    fn typed(
        &self,
        days_ago: i64,
        indicator: &str,
        target: i64,
        months: Option<i32>,
        reason: &str,
    ) -> TypedObjective {
        let set_on = crate::i18n::paris_date(self.now - Duration::days(days_ago));
        let due = months.map(|months| Month::of(set_on).plus(months).to_string());
        TypedObjective {
            indicator: indicator.to_owned(),
            target: target.to_string(),
            due: due.unwrap_or_else(|| "always".to_owned()),
            reason: reason.to_owned(),
        }
    }
}
