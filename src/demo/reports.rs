//! How the recovery of the demo is told: reports, worse weather and better, and what is decided of it.

use super::cast::{CASE_LEAD, DIRECTOR};
use super::play::Play;
use crate::base::Weather;
use crate::case::model::{Command as CaseCommand, Course, Decided, review_at};
use crate::case::store::{carry_out, find};
use crate::clock::Calendar;
use crate::remediation::model::{Need, NewReport, UnfinishedReport};
use crate::remediation::store as remediation;
use crate::web::Failure;

impl Play<'_> {
    /// Nothing weighs on it yet: it goes on.
    pub(super) async fn begins(&mut self) -> Result<(), Failure> {
        let text = "La feuille de route est approuvée ; l’environnement de recette se monte.";
        self.reports_once(said(Weather::Overcast, text)).await?;
        let reason = "La feuille de route tient ; l’intervention se poursuit comme prévu.";
        let body = Some("Comité de pilotage (fictif)".to_owned());
        self.decides(Course::Continue, reason, body, None).await
    }

    /// The supplier fails, the director reshapes, and it gets better.
    pub(super) async fn reports(&mut self) -> Result<(), Failure> {
        let text = "Le titulaire ne livre plus ; la recette est à l’arrêt.";
        let need = |what: &str, whom: &str, days| Need {
            what: what.to_owned(),
            whom: whom.to_owned(),
            due_on: Some(self.in_days(days)),
        };
        let needs = vec![
            need("Nommer un interlocuteur du titulaire qui puisse s’engager", "Achats", 7),
            need("Confirmer deux testeurs à plein temps", "Direction métier", 14),
        ];
        let kept = vec![needs[1].clone()];
        let worse = Some("Aucune livraison depuis deux semaines, sans date annoncée.".to_owned());
        let conditions = Some("Deux testeurs présents chaque jour de recette.".to_owned());
        let conditions_kept = conditions.clone();
        let storm = NewReport { needs, worse, conditions, ..said(Weather::Storm, text) };
        self.reports_once(storm).await?;
        let reason = "Le lot 2 est réduit aux corrections bloquantes ; le reste attend le pilote.";
        self.decides(Course::Reshape, reason, None, Some(30)).await?;
        let text = "L’environnement est ouvert ; le titulaire livre avec un mois de retard.";
        let next = Some("Dérouler la recette du lot 2 réduit.".to_owned());
        let cloud = said(Weather::Cloud, text);
        let cloud = NewReport { needs: kept, next, conditions: conditions_kept, ..cloud };
        self.reports_once(cloud).await?;
        self.begins_the_next().await
    }

    pub(super) async fn reports_once(&mut self, said: NewReport) -> Result<(), Failure> {
        let mut cx = self.by(CASE_LEAD).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        remediation::report(&mut cx, number, (seen, None), Ok(said)).await?;
        cx.finish().await
    }

    /// The next report is begun: its author alone sees it.
    async fn begins_the_next(&mut self) -> Result<(), Failure> {
        let mut cx = self.by(CASE_LEAD).await?;
        let (number, _, _) = self.seen(&mut cx).await?;
        let file = find(&mut cx, number).await?;
        let version = remediation::report_draft(&mut cx, &file).await?.map_or(0, |it| it.version);
        let last = remediation::of(cx.tx(), &file).await?.reports.last().map(|it| it.said.clone());
        let text = Some("La recette du lot 2 réduit a commencé ; à compléter jeudi.".to_owned());
        let said = UnfinishedReport { text, ..UnfinishedReport::after(last.as_ref()) };
        remediation::save_report(&mut cx, number, version, Ok(said)).await?;
        cx.finish().await
    }

    async fn decides(
        &mut self,
        course: Course,
        reason: &str,
        taken_by: Option<String>,
        review_in: Option<i64>,
    ) -> Result<(), Failure> {
        let review_on = review_in.map(|days| self.in_days(days));
        let review_at = review_on.map(|on| review_at(&Calendar::france(), on));
        let reason = reason.to_owned();
        let decided = Decided { course, taken_by, reason, evidence: None, review_at };
        let mut cx = self.by(DIRECTOR).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        carry_out(&mut cx, number, seen, CaseCommand::DecideCourse(Ok(decided))).await?;
        cx.finish().await
    }
}

pub(super) fn said(weather: Weather, text: &str) -> NewReport {
    let text = text.to_owned();
    NewReport { weather, text, next: None, conditions: None, needs: Vec::new(), worse: None }
}
