//! An appeal against a decline, on both engines, over the doors and pages that people use.

use crate::committee::{ACCEPT, opens};
use crate::html::assert_valid_html;
use crate::support::{Got, databases};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use tocsin::case::model::{CaseNumber, Stage};
use tocsin::verify::verify;

const WHY: &str = "appeal_reason=Le+budget+est+vot%C3%A9+depuis";

impl Desk {
    async fn appeals(&mut self, number: CaseNumber, seen: i64, fields: &str) -> Got {
        let form = format!("case={number}&seen={seen}&{fields}");
        self.browser.call("/api/case-appeal", &form).await
    }
}

/// Declined by two, and appealed by its project.
async fn appealed(world: &World) -> CaseNumber {
    let number = world.submitted_case("Paie").await;
    let mut ines = Desk::of(world, &world.coordinator).await;
    ines.does(number, "take-charge", "").await;
    let proposal = "propose_decline_ground=too_early&propose_decline_reason=Rien+de+lanc%C3%A9";
    ines.does(number, "propose-decline", proposal).await;
    let mut director = Desk::of(world, &world.director).await;
    director
        .does(number, "confirm-decline", "confirm_decline_reason=Trop+t%C3%B4t+pour+nous")
        .await;
    let mut lead = Desk::of(world, &world.requester).await;
    let seen = world.version(number).await;
    for short in ["", "x", "Neuf+mots"] {
        let got = lead.appeals(number, seen, &format!("appeal_reason={short}")).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{short}: {got:?}");
        assert!(got.text.contains("appeal_reason"), "{short}: {got:?}");
    }
    let got = lead.appeals(number, seen, WHY).await;
    assert_eq!(got.status, StatusCode::OK, "{got:?}");
    assert_eq!(world.stage(number).await, Stage::AtCommittee);
    number
}

#[tokio::test]
async fn an_appeal_is_read_where_its_case_stands_and_nobody_but_the_director_decides() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = appealed(&world).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        let mut director = Desk::of(&world, &world.director).await;
        let mut lead = Desk::of(&world, &world.requester).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let (path, room) = (number.path(), format!("/committee/sittings/1/cases/{number}"));
        for place in ["/committee", "/committee/sittings/1", &room, &path] {
            let page = karim.browser.get(place).await.text;
            // A list says of all of them what they are, the pages of the case whose it is.
            let whose = match place.contains(&number.to_string()) {
                true => "Appeal against the decline, made by camille",
                false => "Appeal of the project",
            };
            for said in [whose, "Le budget est voté depuis", "The director alone"] {
                assert!(page.contains(said), "{place} does not say {said}: {page}");
            }
            assert_valid_html(&page);
        }
        for place in ["/owed", "/portfolio"] {
            let page = director.browser.get(place).await.text;
            assert!(page.contains("ruling on the appeal"), "{place}: {page}");
        }
        // Why it was declined was said by two people: both are read until the ruling, wherever the case stands.
        let status = lead.browser.get(&format!("{path}/status")).await.text;
        let read = karim.browser.get(&path).await.text;
        let before_all = karim.browser.get(&room).await.text;
        for page in [&status, &read, &before_all] {
            for said in ["Rien de lancé", "The director confirmed it: “Trop tôt pour nous”"] {
                assert!(page.contains(said), "{said} is not read: {page}");
            }
        }
        for said in ["ruling on the appeal", "Le budget est voté depuis", "Rien de lancé", "maxime"]
        {
            assert!(status.contains(said), "the project is not told {said}: {status}");
        }

        // Neither a coordinator nor the committee settles it, in a sitting or out of one.
        let proposal = "propose_decline_ground=too_early&propose_decline_reason=Rien+de+lanc%C3%A9";
        for sitting in ["", "sitting=1&"] {
            for (act, fields) in [("accept", ACCEPT), ("propose-decline", proposal)] {
                let got = karim.tries(number, act, &format!("{sitting}{fields}")).await;
                assert_eq!(got.status, StatusCode::CONFLICT, "{act}: {got:?}");
                assert!(got.text.contains("appeal_ruled"), "{act}: {got:?}");
            }
            for act in ["uphold-decline", "grant-appeal"] {
                let field = act.replace('-', "_");
                let fields = format!("{sitting}{field}_reason=Nous+en+avons+parl%C3%A9");
                for desk in [&mut karim, &mut lead] {
                    let got = desk.tries(number, act, &fields).await;
                    assert_eq!(got.status, StatusCode::FORBIDDEN, "{act}: {got:?}");
                }
            }
        }
        let got = director.tries(number, "accept", ACCEPT).await;
        assert_eq!(got.status, StatusCode::CONFLICT, "{got:?}");
        assert_eq!(world.stage(number).await, Stage::AtCommittee);
        let page = director.browser.get(&path).await.text;
        assert!(page.contains("uphold_decline_reason") && page.contains("grant_appeal_reason"));
        assert_eq!(verify(&db).await.unwrap().faults, [""; 0]);
    }
}

#[tokio::test]
async fn upheld_a_case_is_declined_for_good_and_its_project_reads_why() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = appealed(&world).await;
        let mut director = Desk::of(&world, &world.director).await;
        for short in ["", "ok", "Neuf+mots"] {
            let fields = format!("uphold_decline_reason={short}");
            let got = director.tries(number, "uphold-decline", &fields).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{short}: {got:?}");
        }
        director
            .does(number, "uphold-decline", "uphold_decline_reason=Rien+n%27est+encore+lanc%C3%A9")
            .await;
        assert_eq!(world.stage(number).await, Stage::Declined);
        let again = director
            .tries(number, "grant-appeal", "grant_appeal_reason=Toute+r%C3%A9flexion+faite")
            .await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{again:?}");
        let mut lead = Desk::of(&world, &world.requester).await;
        let status = lead.browser.get(&format!("{}/status", number.path())).await.text;
        for said in
            ["encore lancé", "The director upheld the decline", "there is no other", "Trop tôt"]
        {
            assert!(status.contains(said), "the project is not told {said}: {status}");
        }
        assert!(!status.contains("appeal_reason"), "a second appeal is offered: {status}");
        let seen = world.version(number).await;
        let got = lead.appeals(number, seen, WHY).await;
        assert_eq!(got.status, StatusCode::CONFLICT, "{got:?}");
        assert!(got.text.contains("first_appeal"), "{got:?}");
        let journal = lead.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(journal.contains("upheld the decline despite the appeal"), "{journal}");
        assert_eq!(verify(&db).await.unwrap().faults, [""; 0]);
    }
}

#[tokio::test]
async fn granted_a_case_is_triaged_again_and_its_project_reads_why() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = appealed(&world).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let mut director = Desk::of(&world, &world.director).await;
        // In a sitting too, which says it in its minutes.
        let fields = "sitting=1&grant_appeal_reason=Le+budget+change+tout";
        director.does(number, "grant-appeal", fields).await;
        assert_eq!(world.stage(number).await, Stage::Qualifying);
        let mut lead = Desk::of(&world, &world.requester).await;
        let status = lead.browser.get(&format!("{}/status", number.path())).await.text;
        for said in ["The director granted the appeal", "Le budget change tout"] {
            assert!(status.contains(said), "the project is not told {said}: {status}");
        }
        let mut ines = Desk::of(&world, &world.coordinator).await;
        // The decision is owed from the ruling: the request came in long before.
        assert!(status.contains("= appeal granted") && !status.contains("= received"), "{status}");
        let case = ines.browser.get(&number.path()).await.text;
        let owed = ines.browser.get("/owed").await.text;
        for page in [&case, &owed] {
            assert!(
                page.contains("= appeal granted") && page.contains(">Appeal granted<"),
                "{page}"
            );
        }
        ines.does(number, "accept", ACCEPT).await;
        assert_eq!(world.stage(number).await, Stage::Staffing);
        let got = karim.browser.call("/api/committee/close", "sitting=1&seen=1").await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let minutes = karim.browser.get("/committee/sittings/1").await.text;
        assert!(minutes.contains("appeal granted"), "{minutes}");
        let journal = lead.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(journal.contains("granted the appeal"), "{journal}");
        assert_eq!(verify(&db).await.unwrap().faults, [""; 0]);
    }
}

/// There is one appeal a case: who confirms a second decline reads no promise of another.
#[tokio::test]
async fn a_second_decline_promises_no_appeal() {
    for db in databases().await {
        let world = World::new(&db).await;
        let first = world.submitted_case("Guichet").await;
        let number = appealed(&world).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let mut director = Desk::of(&world, &world.director).await;
        let fields = "grant_appeal_reason=Le+budget+change+tout";
        director.does(number, "grant-appeal", fields).await;
        ines.does(first, "take-charge", "").await;
        let proposal = "propose_decline_ground=too_early&propose_decline_reason=Rien+de+lanc%C3%A9";
        for (it, may_appeal) in [(first, true), (number, false)] {
            ines.does(it, "propose-decline", proposal).await;
            let page = director.browser.get(&it.path()).await.text;
            let promised = page.contains("may appeal for 15 working days");
            assert_eq!(promised, may_appeal, "{page}");
            assert_eq!(page.contains("there is no other appeal"), !may_appeal, "{page}");
        }
        director
            .does(number, "confirm-decline", "confirm_decline_reason=Trop+t%C3%B4t+encore")
            .await;
        let mut lead = Desk::of(&world, &world.requester).await;
        let status = lead.browser.get(&format!("{}/status", number.path())).await.text;
        assert!(status.contains("there is no other") && !status.contains("appeal_reason"));
    }
}
