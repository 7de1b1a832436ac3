//! The second half of a story: what the brigade found, what was planned, what came of it.

use super::cast::{CASE_LEAD, DIRECTOR, EXPERT, SPONSOR};
use super::play::Play;
use super::stories::{Story, Until, story};
use crate::remediation::model::tasks::{Task, TaskDraft, parse_links};
use crate::remediation::model::{
    Asking, Cause, Command, Draft, GivingUp, Grade, NewFinding, NewMilestone, NewRecommendation,
    Owner, SaidCause, Severity, Shown, Side,
};
use crate::remediation::store as remediation;
use crate::web::Failure;
use chrono::NaiveDate;

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
                advice("Publier chaque mois ce qui reste à faire", Grade::Recommended),
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
        let mut milestones = if self.story.until == Until::PlanProposed {
            vec![
                milestone("Périmètre de la première version signé", 15, Side::Project),
                milestone("Données de reprise qualifiées", 80, Side::Project),
                milestone("Première procédure ouverte", 150, Side::Brigade),
            ]
        } else if self.story.until >= Until::Watch {
            vec![
                milestone("Environnement de recette ouvert", 45, Side::Project),
                milestone("Recette du lot 2 prononcée", 60, Side::Brigade),
                milestone("Ouverture à tous", 80, Side::Project),
            ]
        } else {
            vec![
                milestone("Environnement de recette ouvert", 20, Side::Project),
                milestone("Recette du lot 2 prononcée", 70, Side::Brigade),
                milestone("Pilote dans un département fictif", 120, Side::Project),
                milestone("Ouverture à tous", 200, Side::Project),
            ]
        };
        // What a second plan gives up was promised by the first.
        if self.story.rebaselined.is_some() {
            milestones.push(milestone("Ancien portail fictif arrêté", 180, Side::Project));
        }
        self.recovers(CASE_LEAD, Command::WritePlan { milestones }).await?;
        if self.keeps_its_plan() {
            self.recovers(CASE_LEAD, self.tasks(None)?).await?;
        }
        self.answer().await?;
        let mut cx = self.by(CASE_LEAD).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        remediation::propose(&mut cx, number, seen).await?;
        cx.finish().await
    }

    /// One is followed by the project lead, one by somebody who has no account, and one is not followed.
    async fn answer(&mut self) -> Result<(), Failure> {
        let lead = self.story.lead;
        let mut cx = self.by(lead).await?;
        let (person, name) = (Some(cx.actor.id), cx.actor.name.clone());
        let owner = Owner { name, person, organisation: None };
        let due_on = self.today() + chrono::Duration::days(20);
        let (number, _, seen) = self.seen(&mut cx).await?;
        let within = remediation::limits_to_follow(&mut cx).await?;
        let accept = Command::AcceptRecommendation { rank: 1, owner, due_on, within };
        remediation::carry_out(&mut cx, number, seen, accept).await?;
        cx.finish().await?;
        let outside = Owner {
            name: "Mme Hamon (fictive)".into(),
            person: None,
            organisation: Some("Direction fictive des achats".into()),
        };
        // Where everything slips, this does too.
        let due_on = self.in_days(if self.story.rebaselined.is_some() { -3 } else { 15 });
        let accept = Command::AcceptRecommendation { rank: 2, owner: outside, due_on, within };
        self.recovers(lead, accept).await?;
        if self.story.until == Until::PlanProposed {
            return Ok(());
        }
        let argument = "Un point d’avancement fictif est déjà publié chaque trimestre ; nous gardons ce rythme.";
        let refuse = Command::RefuseRecommendation { rank: 3, argument: argument.into() };
        self.recovers(lead, refuse).await
    }

    pub(super) async fn recover(&mut self) -> Result<(), Failure> {
        for name in [SPONSOR, DIRECTOR] {
            let mut cx = self.by(name).await?;
            let (number, _, seen) = self.seen(&mut cx).await?;
            remediation::approve(&mut cx, number, seen).await?;
            cx.finish().await?;
        }
        if self.keeps_its_plan() {
            self.recovers(CASE_LEAD, self.tasks(Some(self.today()))?).await?;
        }
        self.begins().await?;
        let opened = Command::MarkDone { rank: 1, done_on: self.today(), cause: None };
        self.recovers(CASE_LEAD, opened).await?;
        let named = "Décision fictive du comité de direction : une personne tranche en cinq jours.";
        let link = Some("https://exemple.invalid/releve-de-decisions".to_owned());
        let shown = Shown { words: named.into(), link, file: None };
        let done = Command::MarkRecommendationDone { rank: Some(1), shown: Ok(shown) };
        self.recovers(self.story.lead, done).await?;
        if self.story.rebaselined.is_none() {
            let file = if self.keeps_its_plan() { Some(self.proof().await?) } else { None };
            let words = "Procès-verbal d’ouverture de l’environnement, fictif.".to_owned();
            let shown = Shown { words, link: None, file };
            let done = Command::MarkRecommendationDone { rank: Some(2), shown: Ok(shown) };
            self.recovers(CASE_LEAD, done).await?;
        }
        for (rank, days, cause) in self.story.late.iter().copied() {
            let cause = Some(SaidCause { cause, words: None });
            let forecast_on = self.in_days(days);
            self.recovers(CASE_LEAD, Command::Forecast { rank, forecast_on, cause }).await?;
        }
        if let Some(motive) = self.story.rebaselined {
            self.replan(motive).await?;
            // Its tasks come after its baseline, which has none: what it has earned cannot be told.
            self.recovers(CASE_LEAD, self.tasks(Some(self.today()))?).await?;
        }
        self.reports().await?;
        match self.story.rebaselined {
            Some(_) => self.asks_for_more().await,
            None => Ok(()),
        }
    }

    /// After the second plan, one thing more: the director owes an answer.
    async fn asks_for_more(&mut self) -> Result<(), Failure> {
        let reason =
            "Les tests de sécurité fictifs demandent une reprise, qui n’est promise nulle part.";
        let new = NewMilestone {
            title: "Tests de sécurité fictifs repris, sans réserve".into(),
            planned_on: self.in_days(230),
            side: Side::Project,
        };
        let (added, given_up) = (vec![(0, new)], Vec::new());
        let asking = Asking { motive: Cause::Security, reason: reason.to_owned(), added, given_up };
        self.recovers(CASE_LEAD, Command::AskRebaseline(Ok(asking))).await
    }

    async fn replan(&mut self, motive: Cause) -> Result<(), Failure> {
        let reason = "Le périmètre fictif est arrêté ; le plan le suit enfin.".to_owned();
        let new = NewMilestone {
            title: "Exigences fictives ajoutées, recettées".into(),
            planned_on: self.in_days(190),
            side: Side::Brigade,
        };
        let why = "L’ancien portail fictif reste ouvert jusqu’au marché suivant.".into();
        let (added, given_up) = (vec![(0, new)], vec![GivingUp { rank: 5, why }]);
        let asking = Asking { motive, reason, added, given_up };
        self.recovers(CASE_LEAD, Command::AskRebaseline(Ok(asking))).await?;
        let mut cx = self.by(DIRECTOR).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        remediation::rebaseline(&mut cx, number, seen).await?;
        cx.finish().await
    }

    /// Whether it recovers by the plan that was approved first.
    fn keeps_its_plan(&self) -> bool {
        self.story.until == Until::Recovery && self.story.rebaselined.is_none()
    }

    /// How one gets from an environment to an opening to all. Of a plan that is proposed, nothing is begun; on a
    /// day after that, the first is done, and the second begins and takes longer than was promised.
    fn tasks(&self, today: Option<NaiveDate>) -> Result<Command, Failure> {
        let before = today.map(|today| today - chrono::Duration::days(21));
        let lot_2 = if today.is_some() { 35 } else { 20 };
        let told = [
            (1, "Monter l’environnement de recette", Side::Project, 15, 1, "", before, today),
            (2, "Livrer les corrections du lot 2", Side::Project, lot_2, 2, "", today, None),
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
