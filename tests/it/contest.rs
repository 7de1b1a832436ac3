//! A project contests an input of its score, and is told what becomes of that.

use crate::intake::{World, sent, worlds};
use crate::support::{Browser, Got, person};
use crate::world::acting_at;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::base::{Actor, Role};
use tocsin::case::model::CaseNumber;
use tocsin::case::store as cases;
use tocsin::triage::store as triage;

tocsin::sql! {
    TOUCH = "update input_contest set objection = 'Autre chose.'";
}

const OBJECTION: &str = "contest_objection=Le+chef+de+projet+est+l%C3%A0+depuis+deux+ans";

struct Story {
    world: World,
    lead: Browser,
    ines: Browser,
    number: CaseNumber,
}

impl Story {
    async fn of(world: World) -> Self {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let status = sent(&mut lead, &address).await.location.unwrap();
        let number = status.split('/').nth(2).unwrap().parse().unwrap();
        let ines = world.as_(&world.coordinator).await;
        Story { world, lead, ines, number }
    }

    fn path(&self, factor: &str) -> String {
        format!("{}/inputs/{factor}", self.number.path())
    }

    async fn form(&self, factor: &str, fields: &str) -> String {
        let mut cx = acting_at(&self.world.db, &self.world.coordinator, Utc::now()).await;
        let version = cases::find(&mut cx, self.number).await.unwrap().version;
        format!("case={}&version={version}&factor={factor}&{fields}", self.number)
    }

    async fn contests(&mut self, factor: &str) -> Got {
        let form = self.form(factor, OBJECTION).await;
        self.lead.call("/api/input/contest", &form).await
    }

    async fn settles(&mut self, how: &str, fields: &str) -> Got {
        let form = self.form("team", fields).await;
        self.ines.call(&format!("/api/input/{how}"), &form).await
    }

    async fn points(&self, factor: &str) -> f64 {
        let mut cx = acting_at(&self.world.db, &self.world.coordinator, Utc::now()).await;
        let file = cases::find(&mut cx, self.number).await.unwrap();
        let latest = triage::latest(&mut cx, &file).await.unwrap().unwrap();
        latest.appraisal.assessment.line(factor).unwrap().points
    }

    async fn holds(&self) {
        let faults = tocsin::verify::verify(&self.world.db).await.unwrap().faults;
        assert_eq!(faults, [""; 0]);
    }
}

#[tokio::test]
async fn what_is_contested_is_seen_by_the_coordinator_and_answered_to_the_project() {
    for world in worlds().await {
        let mut story = Story::of(world).await;
        let (page, case) = (story.path("team"), story.number.path());
        let score = story.lead.get(&case).await.text;
        assert!(score.contains(&page) && score.contains("Contest this input"), "{score}");
        let theirs = story.ines.get(&case).await.text;
        assert!(!theirs.contains("Contest this input"), "it is the project's to say");
        assert_eq!(story.contests("team").await.status, StatusCode::OK);
        assert_eq!(story.contests("team").await.status, StatusCode::CONFLICT, "one at a time");

        let marked = story.ines.get(&case).await.text;
        assert!(marked.contains(">Contested<"), "{marked}");
        let open = story.ines.get(&page).await.text;
        assert!(open.contains("Le chef de projet est là") && open.contains("Maintain the answer"));
        let before = story.points("team").await;
        let got = story.settles("maintain", "maintain_reason=Deux+postes+sont+vacants").await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        assert_eq!(story.points("team").await, before, "nothing changed");
        let told = story.lead.get(&format!("{case}/status")).await.text;
        assert!(told.contains("contested input maintained"), "{told}");
        assert!(told.contains("Deux postes sont vacants"), "{told}");
        assert!(story.lead.get(&case).await.text.contains("Contested, maintained"));
        let journal = story.lead.get(&format!("{case}/journal")).await.text;
        assert!(journal.contains("contested an input of the score, the team"), "{journal}");
        assert_eq!(story.contests("team").await.status, StatusCode::OK, "it may be said again");
        story.holds().await;
    }
}

#[tokio::test]
async fn a_correction_changes_the_answer_and_scores_the_case_anew() {
    for world in worlds().await {
        let mut story = Story::of(world).await;
        story.contests("team").await;
        let worst = "answers%5Bfactor_team%5D=3&correct_reason=Le+chef+de+projet+s%E2%80%99en+va";
        let got = story.settles("correct", worst).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        assert_eq!(story.points("team").await, 3.0);
        let page = story.path("team");
        let told = story.lead.get(&page).await.text;
        assert!(told.contains("Corrected by ines") && told.contains("s’en va"), "{told}");
        let again = story.settles("correct", worst).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "settled already: {again:?}");
        story.contests("team").await;
        let same = story.settles("correct", "answers%5Bfactor_team%5D=3&correct_reason=").await;
        assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY, "{same:?}");
        assert!(same.text.contains("problem-same-answer") && same.text.contains("correct_reason"));
        story.holds().await;
    }
}

#[tokio::test]
async fn what_was_typed_is_kept_and_two_tabs_do_not_both_win() {
    for world in worlds().await {
        let mut story = Story::of(world).await;
        let page = story.path("team");
        let long = format!("contest_objection={}", "x".repeat(4_001));
        let form = story.form("team", &long).await;
        let back = story.lead.submit(&page, "/api/input/contest", &form).await;
        assert_eq!(back.location.as_deref(), Some(page.as_str()));
        let text = story.lead.get(&page).await.text;
        assert!(text.contains("Shorten this text") && text.contains(&"x".repeat(4_001)));
        let form = story.form("team", "contest_objection=Non").await;
        let short = story.lead.call("/api/input/contest", &form).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY, "{short:?}");
        assert!(
            short.text.contains("problem-too-short") && short.text.contains("contest_objection")
        );
        story.contests("team").await;
        let form = story.form("team", "maintain_reason=Le+poste+reste+vacant").await;
        let first = story.ines.call("/api/input/maintain", &form).await;
        assert_eq!(first.status, StatusCode::OK, "{first:?}");
        let second = story.ines.call("/api/input/maintain", &form).await;
        assert_eq!(second.status, StatusCode::CONFLICT, "{second:?}");
    }
}

#[tokio::test]
async fn only_the_project_contests_and_only_a_coordinator_settles() {
    for world in worlds().await {
        let mut story = Story::of(world).await;
        let form = story.form("team", OBJECTION).await;
        let got = story.ines.call("/api/input/contest", &form).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "{got:?}");
        let form = story.form("luck", OBJECTION).await;
        let got = story.lead.call("/api/input/contest", &form).await;
        assert_eq!(got.status, StatusCode::CONFLICT, "no such input: {got:?}");
        assert_eq!(story.lead.get(&story.path("luck")).await.status, StatusCode::NOT_FOUND);
        story.contests("team").await;
        let own = story.form("team", "maintain_reason=Le+poste+est+pourvu").await;
        let got = story.lead.call("/api/input/maintain", &own).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "{got:?}");
        let noe: Actor = person(&story.world.db, "noe", Role::ProjectLead).await;
        let mut noe = story.world.as_(&noe).await;
        assert_eq!(noe.get(&story.path("team")).await.status, StatusCode::NOT_FOUND);
        for door in ["contest", "maintain", "correct"] {
            let got = noe.call(&format!("/api/input/{door}"), &own).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{door}: {got:?}");
        }
        let mut tx = story.world.db.begin().await.unwrap();
        tx.query(TOUCH).execute().await.unwrap();
        assert_eq!(triage::verify(&mut tx).await.unwrap().len(), 1, "what was touched is named");
    }
}

#[tokio::test]
async fn somebody_named_owes_an_answer_by_a_date_to_what_is_contested() {
    for world in worlds().await {
        let mut story = Story::of(world).await;
        let (page, case) = (story.path("team"), story.number.path());
        let owed = "The answer to a contested input";
        let row = format!("class=\"tbl__t\">{owed}<");
        let rows = |page: &str| page.matches(&row).count();
        assert_eq!(rows(&story.ines.get("/owed").await.text), 0);
        story.contests("team").await;
        story.contests("users").await;
        for page in ["/owed", "/owed?view=by-anyone"] {
            let page = story.ines.get(page).await.text.replace('\u{a0}', " ");
            assert_eq!(rows(&page), 1, "one for both inputs: {page}");
            assert!(page.contains("= contested ") && page.contains("5 working days"), "{page}");
        }
        assert_eq!(rows(&story.lead.get("/owed?view=to-me").await.text), 1);
        assert!(story.lead.get(&format!("{case}/status")).await.text.contains(owed));
        assert!(story.ines.get("/triage").await.text.contains(">Contested<"));
        let told = story.lead.get(&page).await.text.replace('\u{a0}', " ");
        assert!(told.contains("ines owes an answer before "), "{told}");
        assert!(told.contains("= contested ") && told.contains("5 working days"), "{told}");
        let journal = story.lead.get(&format!("{case}/journal")).await.text;
        assert!(!journal.contains("an answer is owed"), "it is told once: {journal}");
        story.settles("maintain", "maintain_reason=Deux+postes+sont+vacants").await;
        assert_eq!(rows(&story.lead.get("/owed?view=to-me").await.text), 1, "one is left");
        let users = story.form("users", "maintain_reason=Deux+essais").await;
        let got = story.ines.call("/api/input/maintain", &users).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        assert_eq!(rows(&story.lead.get("/owed?view=to-me").await.text), 0);
        assert!(!story.ines.get("/triage").await.text.contains(">Contested<"));
        story.holds().await;
    }
}
