//! Who looked at a recovery of the demo: those whom it concerns read it.

use super::cast::{CASE_LEAD, SPONSOR};
use super::play::Play;
use crate::case::model::{Look, Place};
use crate::case::store as cases;
use crate::web::Failure;

/// Whoever audits the demo's brigade.
const AUDITOR: &str = "Awa Ndiaye";

impl Play<'_> {
    pub(super) async fn is_looked_at(&mut self) -> Result<(), Failure> {
        let looks = [
            (self.story.lead, Place::Plan),
            (CASE_LEAD, Place::Team),
            (SPONSOR, Place::Plan),
            (SPONSOR, Place::Dossier),
            (AUDITOR, Place::Dossier),
        ];
        for (name, place) in looks {
            let mut cx = self.by(name).await?;
            let (number, ..) = self.seen(&mut cx).await?;
            let file = cases::find(&mut cx, number).await?;
            cases::look(&mut cx, file.id, Look::at(place)).await?;
            cx.into_visit().looked().await?;
        }
        Ok(())
    }
}
