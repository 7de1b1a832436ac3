//! The second, blind assessment of the demo.

use super::cast::{COLLEAGUE, COORDINATOR};
use super::play::Play;
use crate::triage::model::{Band, RiskModel, Stake, TypedSecond};
use crate::triage::store::{acts::Asked, give_second};
use crate::web::Failure;

/// Who takes charge, and who assesses a second time: never the same.
pub(super) fn in_charge_and_second(coordinator_is_blind: bool) -> (&'static str, &'static str) {
    match coordinator_is_blind {
        true => (COLLEAGUE, COORDINATOR),
        false => (COORDINATOR, COLLEAGUE),
    }
}

impl Play<'_> {
    /// A second reader finds more trouble than the project said there was.
    pub(super) async fn assess_again(&mut self, name: &str) -> Result<(), Failure> {
        let mut cx = self.by(name).await?;
        let (_, case, seen) = self.seen(&mut cx).await?;
        let judged = RiskModel::current().judged();
        let levels = judged.map(|factor| (factor.id.to_string(), "2".to_owned())).collect();
        let typed = TypedSecond {
            levels,
            stake: Stake::Medium.name().to_owned(),
            band: Band::High.name().to_owned(),
            reason: "Personne n’arbitre entre les deux équipes fictives.".to_owned(),
        };
        give_second(&mut cx, Asked::of(&case, seen), &typed).await?;
        cx.finish().await
    }
}
