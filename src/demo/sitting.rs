//! A sitting of the committee that was held: a case was heard there, and its minutes are frozen and signed.

use super::cast::{COLLEAGUE, COORDINATOR, DIRECTOR};
use super::play::Play;
use crate::triage::model::TypedRoll;
use crate::triage::store::{
    acts as triage, close_sitting, note_opinions, open_sitting, sign_minutes_off,
};
use crate::web::{Cx, Failure};
use chrono::Duration;

/// Nothing is between two sittings before it.
const FIRST: &str = "1";

impl Play<'_> {
    /// Whoever did not argue for the case accepts it, before those who decide with them.
    pub(super) async fn accept_in_sitting(&mut self, reason: &str) -> Result<(), Failure> {
        let mut cx = self.by(DIRECTOR).await?;
        let [presides, others @ ..] = [DIRECTOR, COORDINATOR, COLLEAGUE].map(|it| self.id_of(it));
        let guests = "Une juriste de la direction fictive des achats".to_owned();
        let roll = TypedRoll::of(cx.today().to_string(), presides, others, guests);
        open_sitting(&mut cx, &roll).await?;
        cx.finish().await?;

        let mut cx = self.soon(COLLEAGUE).await?;
        let (_, case, seen) = self.seen(&mut cx).await?;
        let opinions = "Deux voix pour : l’équipe peut être au complet dans le mois. \
                        Une réserve sur la charge des architectes.";
        note_opinions(&mut cx, (&case, seen, FIRST), opinions).await?;
        cx.finish().await?;
        let mut cx = self.soon(COLLEAGUE).await?;
        let (_, case, seen) = self.seen(&mut cx).await?;
        triage::accept(&mut cx, triage::Asked::in_sitting(&case, seen, FIRST), "P2", reason)
            .await?;
        cx.finish().await?;

        let mut cx = self.soon(DIRECTOR).await?;
        close_sitting(&mut cx, FIRST, 1).await?;
        cx.finish().await?;
        for name in [DIRECTOR, COORDINATOR] {
            let mut cx = self.soon(name).await?;
            sign_minutes_off(&mut cx, FIRST).await?;
            cx.finish().await?;
        }
        Ok(())
    }

    /// The next act of those who sit together.
    async fn soon(&mut self, name: &str) -> Result<Cx, Failure> {
        self.acted_at = (self.acted_at + Duration::minutes(7)).min(self.stage.now);
        self.stage.acting(name, self.acted_at).await
    }

    /// How a form names somebody of the cast; nobody, where there is no such person.
    fn id_of(&self, name: &str) -> String {
        let found = self.stage.people.iter().find(|person| person.name == name);
        found.map(|person| person.id.to_string()).unwrap_or_default()
    }
}
