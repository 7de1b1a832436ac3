//! A case brought to where its team is put together, and the team that takes it on.

use crate::support::{Browser, Got, person, today};
use crate::world::World;
use axum::http::StatusCode;
use chrono::Days;
use tocsin::base::{Actor, Priority, Role};
use tocsin::case::model::{CaseNumber, Command};
use tocsin::case::store as cases;
use tocsin::db::Db;

/// A case in staffing, and the people around it.
pub struct Recovery {
    pub world: World,
    pub lead: Actor,
    pub expert: Actor,
    pub number: CaseNumber,
}

impl Recovery {
    pub async fn in_staffing(db: &Db) -> Self {
        let world = World::new(db).await;
        let number = world.submitted_case("Paie unifiée").await;
        Self::accepted(world, number).await
    }

    /// The same with a request that was sent.
    pub async fn accepted(world: World, number: CaseNumber) -> Self {
        let db = &world.db.clone();
        let lead = person(db, "solene", Role::Responder).await;
        let expert = person(db, "idris", Role::Responder).await;
        let recovery = Recovery { world, lead, expert, number };
        let coordinator = recovery.world.coordinator.clone();
        recovery.carry_out(&coordinator, Command::TakeCharge).await;
        let budget = tocsin::case::model::P1Budget { open: 0, limit: 3 };
        let (priority, reason) = (Priority::P3, "utile".into());
        let accept = Command::Accept { priority, proposed: Some(priority), reason, budget };
        recovery.carry_out(&coordinator, accept).await;
        recovery
    }

    /// An act on the case itself.
    pub async fn carry_out(&self, actor: &Actor, command: Command) {
        let mut cx = self.world.acting(actor).await;
        let seen = cases::find(&mut cx, self.number).await.unwrap().version;
        cases::carry_out(&mut cx, self.number, seen, command).await.unwrap();
        cx.finish().await.unwrap();
    }

    /// Somebody sends a form of a page of the case, as it stands now.
    pub async fn sends(&self, actor: &Actor, tab: &str, action: &str, form: &str) -> Got {
        let mut cx = self.world.acting(actor).await;
        let seen = cases::find(&mut cx, self.number).await.map_or(0, |file| file.version);
        cx.finish().await.unwrap();
        let mut browser = Browser::signed_in(&self.world.db, actor).await;
        let page = format!("/cases/{}/{tab}", self.number);
        let form = format!("case={}&seen={seen}&{form}", self.number);
        let got = browser.submit(&page, &format!("/api/case/{action}"), &form).await;
        match got.location.as_deref() {
            // What the person then sees: the page, and what is wrong or done at its top.
            Some(path) => browser.get(&path.replace("http://tocsin.test", "")).await,
            None => got,
        }
    }

    /// Whoever may not act at all learns that from an old page, and not who acted since.
    pub async fn is_not_theirs(&self, actor: &Actor, action: &str, form: &str) {
        let mut browser = Browser::signed_in(&self.world.db, actor).await;
        let form = format!("case={}&seen=0&{form}", self.number);
        let got = browser.call(&format!("/api/case/{action}"), &form).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "{action}: {got:?}");
    }

    pub async fn does(&self, actor: &Actor, tab: &str, action: &str, form: &str) {
        let got = self.sends(actor, tab, action, form).await;
        assert!(got.text.contains("banner--done"), "{action}: {}", got.text);
    }

    /// Somebody notes a recommendation as done, with no file.
    pub async fn shows(&self, actor: &Actor, typed: &[(&str, &str)]) {
        let got = self.noted_done(actor, typed).await;
        assert!(got.text.contains("banner--done"), "{}", got.text);
    }

    /// The same, whatever becomes of it: the page that the person then sees.
    pub async fn noted_done(&self, actor: &Actor, typed: &[(&str, &str)]) -> Got {
        let seen = self.seen_by(actor).await;
        let fields: Vec<(&str, &str)> =
            [("seen", seen.as_str())].into_iter().chain(typed.iter().copied()).collect();
        let mut browser = Browser::signed_in(&self.world.db, actor).await;
        let page = format!("/cases/{}/plan", self.number);
        let got = browser.submit_parts(&page, &format!("{page}/done"), &fields).await;
        match got.location.as_deref() {
            Some(path) => browser.get(&path.replace("http://tocsin.test", "")).await,
            None => got,
        }
    }

    /// The version of the case that a page of now shows.
    pub async fn seen_by(&self, actor: &Actor) -> String {
        let mut cx = self.world.acting(actor).await;
        let seen = cases::find(&mut cx, self.number).await.map_or(0, |file| file.version);
        cx.finish().await.unwrap();
        seen.to_string()
    }

    pub async fn sees(&self, actor: &Actor, tab: &str) -> Got {
        let mut browser = Browser::signed_in(&self.world.db, actor).await;
        browser.get(&format!("/cases/{}/{tab}", self.number)).await
    }

    /// Today and so many days.
    pub fn in_days(&self, days: u64) -> String {
        (today() + Days::new(days)).to_string()
    }

    pub async fn assigns(&self, who: &Actor, role: &str, share: u32) -> Got {
        let (from, to) = (self.in_days(1), self.in_days(90));
        let form = format!(
            "assign_person={}&assign_role={role}&assign_share={share}&assign_from={from}&assign_to={to}&assign_confirmed=true",
            who.id
        );
        self.sends(&self.world.coordinator, "team", "assign", &form).await
    }

    /// Opens the start gate, all five bolts of it, and goes through.
    pub async fn starts(&self) {
        let coordinator = &self.world.coordinator;
        for (who, role) in [(&self.lead, "case_lead"), (&self.expert, "expert")] {
            assert!(self.assigns(who, role, 60).await.text.contains("banner--done"));
        }
        let mut browser = Browser::signed_in(&self.world.db, &self.lead).await;
        let profile = "skills%5Bdata%5D=3&capacity=100";
        let got = browser.submit("/team/me", "/api/team/me", profile).await;
        assert_eq!(got.location.as_deref(), Some("/team/me"), "{got:?}");
        let need = "need_skill=data&need_level=3&need_share=40";
        self.does(coordinator, "team", "need", need).await;
        let on = self.in_days(3);
        self.does(&self.world.sponsor, "team", "kick-off", &format!("kick_off_on={on}")).await;
        let items = ["code", "environments", "data", "contracts", "documents", "people"];
        let access = items.map(|item| format!("access%5B{item}%5D=granted")).join("&");
        self.does(&self.lead, "team", "access", &access).await;
        self.does(&self.lead, "team", "start", "start_reason=").await;
    }
}
