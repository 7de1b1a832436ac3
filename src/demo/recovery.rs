//! The second half of a story: what the brigade found, what was planned, what came of it.

use super::cast::{CASE_LEAD, DIRECTOR, EXPERT, SPONSOR};
use super::play::Play;
use super::stories::{Story, Until, story};
use crate::remediation::model::tasks::{Task, TaskDraft, parse_links};
use crate::remediation::model::{
    Cause, Command, Draft, Grade, NewFinding, NewRecommendation, SaidCause, Severity, Side,
};
use crate::remediation::store as remediation;
use crate::web::Failure;

/// One that recovers by a second plan, and whose team has gone: causes are read over several cases.
pub const REPLANNED: Story = Story {
    team_until: -5,
    late: &[
        (2, 112, Cause::Requirements),
        (3, 150, Cause::Staffing),
        (4, 224, Cause::Security),
        (4, 246, Cause::Requirements),
    ],
    rebaselined: Some(Cause::Requirements),
    ..story(
        "Projet fictif Ventôse",
        "Les exigences fictives ont doublé, et les tests de sécurité ont commencé trop tard.",
        Until::Recovery,
        120,
    )
};

impl Play<'_> {
    pub(super) async fn diagnose(&mut self) -> Result<(), Failure> {
        let finding = |title: &str, text: &str, severity| {
            Command::AddFinding(NewFinding { title: title.into(), text: text.into(), severity })
        };
        let advice = |title: &str, grade| {
            let title = title.into();
            Command::AddRecommendation(NewRecommendation {
                title,
                grade,
                owner: None,
                due_on: None,
            })
        };
        let said = if self.story.until == Until::PlanProposed {
            vec![
                finding(
                    "Le périmètre a doublé sans budget",
                    "Deux directions ont ajouté leurs procédures ; le marché couvre la moitié.",
                    Severity::Critical,
                ),
                finding(
                    "Les données à reprendre ne sont pas qualifiées",
                    "Un dossier fictif sur sept est en double dans l’ancienne application.",
                    Severity::Major,
                ),
                advice("Ramener la première version à une procédure", Grade::Critical),
                advice("Nettoyer les données avant toute reprise", Grade::Essential),
            ]
        } else {
            vec![
                finding(
                    "Personne ne tranche",
                    "Trois comités se renvoient les arbitrages de périmètre depuis un an.",
                    Severity::Critical,
                ),
                finding(
                    "La recette attend un environnement",
                    "L’environnement de recette est partagé avec deux autres projets.",
                    Severity::Major,
                ),
                advice("Nommer une personne qui décide en cinq jours", Grade::Critical),
                advice("Ouvrir un environnement de recette dédié", Grade::Essential),
            ]
        };
        let is_scope = self.story.until == Until::PlanProposed;
        let about = if is_scope { "requirements" } else { "governance" };
        for (at, command) in said.into_iter().enumerate() {
            match command {
                Command::AddFinding(first) if at == 0 => self.finds(first, about).await?,
                command => self.recovers(CASE_LEAD, command).await?,
            }
        }
        self.recovers(EXPERT, Command::ReadDiagnosis).await?;
        let mut cx = self.by(CASE_LEAD).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        remediation::deliver(&mut cx, number, seen).await?;
        cx.finish().await?;
        if self.story.until == Until::Reply {
            return Ok(());
        }
        for name in [self.story.lead, SPONSOR] {
            let mut cx = self.by(name).await?;
            let (number, _, seen) = self.seen(&mut cx).await?;
            let said = self.reply_of(name);
            let seen = remediation::ReplySeen { case: seen, findings: "", draft: 0 };
            remediation::reply(&mut cx, number, seen, Ok(said)).await?;
            cx.finish().await?;
        }
        let mut cx = self.by(CASE_LEAD).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        remediation::close_reply(&mut cx, number, seen).await?;
        cx.finish().await
    }

    pub(super) async fn plan(&mut self) -> Result<(), Failure> {
        let milestone = |title: &str, days: i64, side| {
            let (title, planned_on) = (title.to_owned(), self.in_days(days));
            Draft { rank: None, line: 0, title, planned_on, side }
        };
        let milestones = if self.story.until == Until::PlanProposed {
            vec![
                milestone("Périmètre de la première version signé", 15, Side::Project),
                milestone("Données de reprise qualifiées", 80, Side::Project),
                milestone("Première procédure ouverte", 150, Side::Brigade),
            ]
        } else {
            vec![
                milestone("Environnement de recette ouvert", 20, Side::Project),
                milestone("Recette du lot 2 prononcée", 70, Side::Brigade),
                milestone("Pilote dans un département fictif", 120, Side::Project),
                milestone("Ouverture à tous", 200, Side::Project),
            ]
        };
        self.recovers(CASE_LEAD, Command::WritePlan { milestones }).await?;
        let owner = "Mme Hamon (fictive)".to_owned();
        let due_on = self.in_days(15);
        for (rank, owner) in [(1, owner.clone()), (2, owner)] {
            let accept = Command::AcceptRecommendation { rank, owner, due_on };
            self.recovers(self.story.lead, accept).await?;
        }
        let mut cx = self.by(CASE_LEAD).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        remediation::propose(&mut cx, number, seen).await?;
        cx.finish().await
    }

    pub(super) async fn recover(&mut self) -> Result<(), Failure> {
        for name in [SPONSOR, DIRECTOR] {
            let mut cx = self.by(name).await?;
            let (number, _, seen) = self.seen(&mut cx).await?;
            remediation::approve(&mut cx, number, seen).await?;
            cx.finish().await?;
        }
        self.recovers(CASE_LEAD, self.tasks()?).await?;
        self.begins().await?;
        let opened = Command::MarkDone { rank: 1, done_on: self.today(), cause: None };
        self.recovers(CASE_LEAD, opened).await?;
        let evidence = "Procès-verbal d’ouverture de l’environnement, fictif.".to_owned();
        let done = Command::MarkRecommendationDone { rank: 2, evidence };
        self.recovers(CASE_LEAD, done).await?;
        for (rank, days, cause) in self.story.late.iter().copied() {
            let cause = Some(SaidCause { cause, words: None });
            let forecast_on = self.in_days(days);
            self.recovers(CASE_LEAD, Command::Forecast { rank, forecast_on, cause }).await?;
        }
        if let Some(motive) = self.story.rebaselined {
            self.replan(motive).await?;
        }
        self.reports().await
    }

    async fn replan(&mut self, motive: Cause) -> Result<(), Failure> {
        let reason = "Le périmètre fictif est arrêté ; le plan le suit enfin.".to_owned();
        self.recovers(CASE_LEAD, Command::AskRebaseline { motive, reason }).await?;
        let mut cx = self.by(DIRECTOR).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        remediation::rebaseline(&mut cx, number, seen).await?;
        cx.finish().await
    }

    /// How one gets from an environment to an opening to all: the first is done, the second begins.
    fn tasks(&self) -> Result<Command, Failure> {
        let (today, before) = (Some(self.today()), Some(self.today() - chrono::Duration::days(21)));
        let told = [
            (1, "Monter l’environnement de recette", Side::Project, 15, 1, "", before, today),
            (2, "Livrer les corrections du lot 2", Side::Project, 35, 2, "", today, None),
            (3, "Dérouler la recette du lot 2", Side::Brigade, 20, 2, "T1, T2FF+5j", None, None),
            (4, "Former les agents du pilote", Side::Project, 10, 3, "T3SS+5j", None, None),
            (5, "Tenir le pilote", Side::Project, 30, 3, "T3, T4", None, None),
            (6, "Ouvrir à tous, par vagues", Side::Project, 25, 4, "T5", None, None),
        ];
        let mut tasks = Vec::new();
        for (rank, title, side, days, milestone, after, started_on, done_on) in told {
            let days = u32::try_into(days).map_err(|_| Failure::Context("a duration in days"))?;
            let after = parse_links(after).map_err(|_| Failure::Context("tasks by their ranks"))?;
            let owner = (rank == 2).then(|| "Titulaire fictif".to_owned());
            let (title, milestone) = (title.to_owned(), Some(milestone));
            let task =
                Task { rank, title, side, owner, days, milestone, after, started_on, done_on };
            tasks.push(TaskDraft { line: rank as usize - 1, task });
        }
        Ok(Command::WriteTasks { tasks: Ok(tasks) })
    }
}
