//! An override that waits for a second person: who owes the answer, by when, and where that is read.

use crate::band_override::{compromise, to, typed};
use crate::support::databases;
use crate::triage::Desk;
use crate::world::{World, acting_at};
use axum::http::StatusCode;
use chrono::{TimeDelta, Utc};
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::case::store as cases;
use tocsin::triage::model::OverrideCommand;
use tocsin::triage::store as triage;

const OWED: &str = "The answer to a proposed override";

/// A case in the hands of ines, held critical by a gate, that she proposes to call low.
async fn proposed(world: &World) -> CaseNumber {
    let number = world.submitted_case("Paie").await;
    compromise(world, number, 3).await;
    let mut ines = Desk::of(world, &world.coordinator).await;
    ines.does(number, "take-charge", "").await;
    ines.does(number, "override-band", &to("low", 30)).await;
    number
}

async fn rows(desk: &mut Desk, path: &str) -> usize {
    let page = desk.browser.get(path).await.text;
    page.matches(&format!("class=\"tbl__t\">{OWED}<")).count()
}

#[tokio::test]
async fn a_director_owes_it_by_a_date_that_is_read_wherever_one_looks_for_what_is_owed() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = proposed(&world).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        let mut maxime = Desk::of(&world, &world.director).await;
        let mut lead = Desk::of(&world, &world.requester).await;
        let mut awa = Desk::of(&world, &world.auditor).await;
        let (to_me, anyone) = ("/owed?view=to-me", "/owed?view=by-anyone");
        assert_eq!(rows(&mut maxime, "/owed").await, 1);
        assert_eq!(rows(&mut ines, to_me).await, 1, "it is owed to whoever has the case in charge");
        assert_eq!(rows(&mut awa, anyone).await, 1);
        let none = [(&mut ines, "/owed"), (&mut karim, to_me), (&mut lead, to_me)];
        for (desk, path) in none {
            assert_eq!(rows(desk, path).await, 0, "{}: {path}", desk.actor.name);
        }
        let page = maxime.browser.get("/owed").await.text.replace('\u{a0}', " ");
        assert!(page.contains("= proposed ") && page.contains("2 working days"), "{page}");
        let home = maxime.browser.get("/portfolio").await.text;
        assert!(home.contains("the answer to a proposed override, before "), "{home}");
        let queue = ines.browser.get("/triage").await.text;
        assert!(queue.contains(">Override to confirm · "), "{queue}");
        let other = world.submitted_case("Guichet").await;
        let compare = format!("/triage/compare?cases={number}&cases={other}");
        let compared = ines.browser.get(&compare).await.text;
        assert_eq!(compared.matches("Override to confirm · ").count(), 1, "{compared}");
        ines.does(number, "bring-to-committee", "").await;
        let agenda = maxime.browser.get("/committee").await.text;
        assert!(agenda.contains("Override to confirm · "), "{agenda}");
        let page = ines.browser.get(&number.path()).await.text.replace('\u{a0}', " ");
        assert!(page.contains("maxime must") || page.contains("maxime owes"), "{page}");
        assert!(page.contains("= proposed "), "{page}");
        let journal = lead.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(!journal.contains("an answer is owed"), "it is told once: {journal}");

        maxime.does(number, "confirm-override", "").await;
        for desk in [&mut maxime, &mut awa] {
            assert_eq!(rows(desk, anyone).await, 0);
        }
        let queue = ines.browser.get("/triage").await.text;
        assert!(!queue.contains("Override to confirm"), "{queue}");
        let journal = lead.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(!journal.contains("ended the wait"), "nor is its end told twice: {journal}");
        assert_eq!(tocsin::verify::verify(&db).await.unwrap().faults, [""; 0]);
    }
}

/// Silence refuses nothing: past its last day it still waits for a no, and a yes comes too late.
#[tokio::test]
async fn past_its_last_day_a_proposal_is_refused_or_taken_back_and_owed_until_then() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        compromise(&world, number, 3).await;
        let before = Utc::now() - TimeDelta::days(3);
        let mut cx = acting_at(&db, &world.coordinator, before).await;
        let seen = cases::find(&mut cx, number).await.unwrap().version;
        let asked = number.to_string();
        let asked = triage::acts::Asked::of(&asked, seen);
        let command = OverrideCommand::Propose(typed("low", before, 1));
        triage::say_of_band(&mut cx, asked, command, "done-override").await.unwrap();
        cx.finish().await.unwrap();

        let mut maxime = Desk::of(&world, &world.director).await;
        let page = maxime.browser.get(&number.path()).await.text;
        assert!(page.contains("Its last day passed without an answer"), "{page}");
        assert!(!page.contains("Confirm the override"), "a form that would be refused: {page}");
        assert_eq!(rows(&mut maxime, "/owed").await, 1);
        let late = maxime.tries(number, "confirm-override", "").await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{late:?}");
        assert!(late.text.contains("override_in_time"), "{late:?}");
        maxime.does(number, "refuse-override", "refuse_override_reason=Trop+tard").await;
        assert_eq!(rows(&mut maxime, "/owed").await, 0);
        assert_eq!(tocsin::verify::verify(&db).await.unwrap().faults, [""; 0]);
    }
}

/// Of a restricted case whoever must answer is put on its list, and nobody else hears of it.
#[tokio::test]
async fn of_a_restricted_case_only_its_people_read_that_it_is_owed() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted("Coffre", Confidentiality::Restricted, Utc::now()).await;
        compromise(&world, number, 3).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "override-band", &to("low", 30)).await;
        let mut maxime = Desk::of(&world, &world.director).await;
        assert_eq!(rows(&mut maxime, "/owed").await, 1, "asked to answer, he sees the case");
        let anyone = "/owed?view=by-anyone";
        for who in [&world.auditor, &world.colleague] {
            let mut desk = Desk::of(&world, who).await;
            assert_eq!(rows(&mut desk, anyone).await, 0, "{}", who.name);
            let all = desk.browser.get(anyone).await.text;
            assert!(!all.contains("Coffre"), "{}: {all}", who.name);
        }
    }
}
