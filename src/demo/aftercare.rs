//! How two stories of the demo end: one is watched, its first check made and the second to come; one is closed.

use super::cast::{CASE_LEAD, COORDINATOR, SPONSOR};
use super::play::Play;
use super::reports::said;
use super::stories::{Story, Until, story};
use crate::aftercare::store as aftercare;
use crate::base::{Actor, Weather};
use crate::case::model::{CheckFound, CheckSaid, Command, NewAction, Review, review_at};
use crate::case::store::{carry_out, find};
use crate::clock::Calendar;
use crate::remediation::model::Command as Recover;
use crate::remediation::store as remediation;
use crate::triage::store::acts as triage;
use crate::web::Failure;
use chrono::{DateTime, Duration, Utc};

/// How many days ago each was handed back.
const WATCHED_FOR: i64 = 160;
const CLOSED_AFTER: i64 = 230;

pub const WATCHED: Story = Story {
    status: "NUAGE",
    factors: "2212?31120",
    team_until: 190,
    late: &[],
    ..story(
        "Projet fictif Ulysse",
        "Les attestations fictives partaient avec trois semaines de retard.",
        Until::Watch,
        WATCHED_FOR + 220,
    )
};

pub const CLOSED: Story = Story {
    lead: super::cast::OTHER_LEAD,
    team_until: 190,
    late: &[],
    ..story(
        "Projet fictif Vigie",
        "Les relances fictives partaient deux fois, et personne ne savait pourquoi.",
        Until::Closed,
        CLOSED_AFTER + 220,
    )
};

impl Story {
    /// How long it takes from one act to the next, so that the longest story ends before now.
    pub(super) fn pace(&self) -> Duration {
        let (days, steps) = match self.until {
            Until::Watch => (self.days_ago - WATCHED_FOR, 43),
            Until::Closed => (self.days_ago - CLOSED_AFTER, 43),
            Until::Recovery => (self.days_ago, 43),
            _ => (self.days_ago, 33),
        };
        Duration::days(days) / steps
    }
}

impl Play<'_> {
    /// From when days are counted: today, or in what is long over the day of the next act.
    pub(super) fn counts_from(&self) -> DateTime<Utc> {
        if self.story.until >= Until::Watch { self.at + self.pace } else { self.stage.now }
    }

    /// So many days ago, and from there on within the week.
    fn goes_on(&mut self, days_ago: i64) {
        self.at = self.stage.now - Duration::days(days_ago);
        self.pace = Duration::hours(3);
    }

    pub(super) async fn watch(&mut self) -> Result<(), Failure> {
        let after = match self.story.until {
            Until::Closed => CLOSED_AFTER,
            _ => WATCHED_FOR,
        };
        self.goes_on(after);
        self.hand_back().await?;
        self.goes_on(after - 20);
        self.learn().await?;
        self.goes_on(after - 80);
        self.check(Weather::Overcast).await?;
        if self.story.until == Until::Closed {
            self.goes_on(after - 172);
            self.check(Weather::Sun).await?;
            let mut cx = self.by(COORDINATOR).await?;
            let (_, case, seen) = self.seen(&mut cx).await?;
            triage::close(&mut cx, triage::Asked::of(&case, seen), "recovered", "").await?;
            cx.finish().await?;
        }
        Ok(())
    }

    /// What was promised is reached, what was critical is done, and the project stands again.
    async fn hand_back(&mut self) -> Result<(), Failure> {
        let mut cx = self.by(CASE_LEAD).await?;
        let (number, ..) = self.seen(&mut cx).await?;
        let file = find(&mut cx, number).await?;
        let milestones = remediation::of(cx.tx(), &file).await?.milestones;
        drop(cx);
        for it in milestones.iter().filter(|it| it.done_on.is_none()) {
            let done_on = it.planned_on.min(self.today());
            let done = Recover::MarkDone { rank: it.rank, done_on, cause: None };
            self.recovers(CASE_LEAD, done).await?;
        }
        let text = "Les deux lots sont en service ; le projet tient ses comités seul.";
        self.reports_once(said(Weather::Sun, text)).await?;
        let mut cx = self.by(CASE_LEAD).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        remediation::propose_hand_back(&mut cx, number, seen).await?;
        cx.finish().await?;
        let mut cx = self.by(COORDINATOR).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        remediation::hand_back(&mut cx, number, seen).await?;
        cx.finish().await
    }

    /// The review after action, and what follows from it: of a case that is watched, one thing is still owed.
    async fn learn(&mut self) -> Result<(), Failure> {
        let text = |text: &str| text.to_owned();
        let review = Review {
            with: text("Le porteur, le commanditaire, l’équipe de la brigade (fictifs)"),
            expected: text("Un environnement de recette en trois semaines, le lot 2 en dix."),
            happened: text(
                "L’environnement a pris deux semaines de plus : deux comptes manquaient.",
            ),
            helped: text("Une recette par semaine, avec les mêmes testeurs du début à la fin."),
            otherwise: text(
                "Demander les comptes le jour du lancement, et non à la première recette.",
            ),
        };
        self.acts(CASE_LEAD, Command::HoldReview(Ok(review))).await?;
        let whats = [
            (CASE_LEAD, "Ajouter les comptes de recette à la liste du lancement"),
            (SPONSOR, "Écrire qui décide dans la lettre de mission type"),
        ];
        for (owner, what) in whats {
            let owner = self.somebody(owner)?.id;
            let due_at = review_at(&Calendar::france(), self.in_days(30));
            let agreed = NewAction { what: text(what), owner, due_at };
            self.acts(CASE_LEAD, Command::AgreeAction(Ok(agreed))).await?;
        }
        let mut cx = self.by(CASE_LEAD).await?;
        let (number, ..) = self.seen(&mut cx).await?;
        let file = find(&mut cx, number).await?;
        let finished: Vec<_> = [CASE_LEAD, SPONSOR]
            .into_iter()
            .zip(file.actions_to_finish(self.somebody(COORDINATOR)?, &file.line))
            .map(|(owner, (rank, _))| (owner, rank))
            .collect();
        drop(cx);
        for (owner, rank) in finished {
            let word = text("C’est écrit, et relu par ceux qui s’en servent.");
            self.acts(owner, Command::FinishAction(Ok((rank, word)))).await?;
        }
        if self.story.until == Until::Watch {
            let owner = self.somebody(CASE_LEAD)?.id;
            let due_at = review_at(
                &Calendar::france(),
                crate::i18n::paris_date(self.stage.now) + Duration::days(12),
            );
            let what = text("Montrer la recette par semaine aux autres équipes fictives");
            let agreed = NewAction { what, owner, due_at };
            self.acts(CASE_LEAD, Command::AgreeAction(Ok(agreed))).await?;
        }
        Ok(())
    }

    async fn check(&mut self, weather: Weather) -> Result<(), Failure> {
        let holds = "Les délais sont tenus depuis la restitution, comités compris.".to_owned();
        let asked = "Le porteur, deux agents fictifs qui s’en servent, l’exploitation.".to_owned();
        let said = CheckSaid { weather, holds, fails: None, asked };
        let mut cx = self.by(CASE_LEAD).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        aftercare::check(&mut cx, number, seen, Ok((CheckFound::Holds, said))).await?;
        cx.finish().await
    }

    async fn acts(&mut self, name: &str, command: Command) -> Result<(), Failure> {
        let mut cx = self.by(name).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        carry_out(&mut cx, number, seen, command).await?;
        cx.finish().await
    }

    fn somebody(&self, name: &str) -> Result<&Actor, Failure> {
        let found = self.stage.people.iter().find(|person| person.name == name);
        found.ok_or(Failure::Context("somebody of the demo's cast"))
    }
}
