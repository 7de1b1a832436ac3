//! The committee, over the doors and pages that people use.

mod between;
mod minutes;
mod purpose;
mod put_off;
mod sittings;
mod stalled;
mod unseen;

use crate::support::{Browser, Got, today};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::base::Actor;
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::db::Db;
use tocsin::verify::verify;

pub const ACCEPT: &str = "accept_priority=P3&accept_reason=Beaucoup+en+jeu";

/// A case that the coordinator brought before the committee.
pub async fn at_committee(world: &World, title: &str, level: Confidentiality) -> CaseNumber {
    let number = world.submitted(title, level, Utc::now()).await;
    for who in [&world.coordinator, &world.colleague] {
        let mut desk = Desk::of(world, who).await;
        if desk.tries(number, "take-charge", "").await.status == StatusCode::OK {
            desk.does(number, "bring-to-committee", "").await;
            return number;
        }
    }
    panic!("nobody takes {number} in charge");
}

/// The form that opens a sitting, or says anew who is there.
fn roll(presides: &Actor, present: &[&Actor]) -> String {
    let today = today();
    let present = present.iter().map(|it| format!("&present%5Bid-{}%5D=true", it.id));
    let present = present.collect::<String>();
    format!(
        "sitting_held_on={today}&sitting_presided_by={}&sitting_guests=Une+invit%C3%A9e{present}",
        presides.id
    )
}

pub async fn opens(browser: &mut Browser, presides: &Actor, present: &[&Actor]) {
    let form = roll(presides, present);
    let got = browser.submit("/committee/sittings/new", "/api/committee/open", &form).await;
    assert_eq!(got.location.as_deref(), Some("/committee/sittings/1"), "{got:?}");
}

pub async fn closes(browser: &mut Browser) -> Got {
    browser.call("/api/committee/close", "sitting=1&seen=1").await
}

async fn assert_verified(db: &Db) {
    assert_eq!(verify(db).await.unwrap().faults, [""; 0]);
}

impl Desk {
    /// Says something of a case in a sitting.
    async fn hears(&mut self, number: CaseNumber, door: &str, fields: &str) -> Got {
        let mut cx = crate::world::acting_at(&self.db, &self.actor, Utc::now()).await;
        let file = tocsin::case::store::find(&mut cx, number).await;
        let seen = file.map_or(1, |file| file.version);
        drop(cx);
        let form = format!("case={number}&seen={seen}&{fields}");
        self.browser.call(&format!("/api/committee/{door}"), &form).await
    }
}
