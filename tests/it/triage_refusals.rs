//! What triage refuses: to whom, when, and in which words.

use crate::support::databases;
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::base::Priority;
use tocsin::case::model::{Command, Confidentiality, OnDuty};

/// Empty, too long, control characters; and markup, which is text like any other.
#[tokio::test]
async fn every_field_says_what_is_wrong_with_it() {
    const FIELDS: [(&str, &str, &str); 12] = [
        ("ask-information", "ask_information_question", ""),
        ("accept", "accept_reason", "accept_priority=P4"),
        ("fast-track", "fast_track_reason", "fast_track_priority=P1"),
        ("redirect", "redirect_service", "redirect_contacted=true&redirect_reason=x"),
        ("redirect", "redirect_reason", "redirect_contacted=true&redirect_service=x"),
        ("propose-decline", "propose_decline_reason", "propose_decline_ground=too_early"),
        ("confirm-decline", "confirm_decline_reason", ""),
        ("overrule-decline", "overrule_decline_reason", ""),
        ("suspend", "suspend_reason", "suspend_review_on=2027-01-31"),
        ("suspend", "suspend_review_on", "suspend_reason=x"),
        ("close", "close_outcome", ""),
        ("reopen", "reopen_reason", ""),
    ];
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "take-charge", "").await;
        let long = "x".repeat(4_001);
        for (act, field, rest) in FIELDS {
            for wrong in ["", "+++", &long, "a%00b", "a%07b"] {
                let got = ines.tries(number, act, &format!("{field}={wrong}&{rest}")).await;
                assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{act} {wrong}: {got:?}");
                assert!(got.text.contains(field), "{act} does not say which field: {got:?}");
            }
        }
        // A box that was left open is named beside what else is missing.
        let unticked = ines.tries(number, "redirect", "redirect_service=x&redirect_reason=").await;
        assert_eq!(unticked.status, StatusCode::UNPROCESSABLE_ENTITY, "{unticked:?}");
        for said in ["redirect_contacted", "redirect_reason"] {
            assert!(unticked.text.contains(said), "{said}: {unticked:?}");
        }
        for (act, field) in [
            ("accept", "accept_priority=P9&accept_reason=x"),
            ("fast-track", "fast_track_reason=x"),
            ("propose-decline", "propose_decline_ground=no&propose_decline_reason=x"),
            ("suspend", "suspend_review_on=2020-01-01&suspend_reason=x"),
            ("suspend", "suspend_review_on=9999-01-01&suspend_reason=x"),
        ] {
            let got = ines.tries(number, act, field).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{act} {field}: {got:?}");
        }
        // A word is no reason: the project could do nothing with it.
        for (act, field, rest) in [
            ("accept", "accept_reason", "accept_priority=P4"),
            ("fast-track", "fast_track_reason", "fast_track_priority=P1"),
            ("redirect", "redirect_reason", "redirect_contacted=true&redirect_service=x"),
            ("propose-decline", "propose_decline_reason", "propose_decline_ground=too_early"),
            ("confirm-decline", "confirm_decline_reason", ""),
            ("overrule-decline", "overrule_decline_reason", ""),
            ("suspend", "suspend_reason", "suspend_review_on=2027-01-31"),
            ("reopen", "reopen_reason", ""),
        ] {
            for short in ["ok", "Neuf+mots"] {
                let got = ines.tries(number, act, &format!("{field}={short}&{rest}")).await;
                assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{act} {short}: {got:?}");
                let said = got.text.contains("problem-too-short") && got.text.contains(field);
                assert!(said, "{act} {short}: {got:?}");
            }
        }
        let markup = "ask_information_question=%3Cscript%3Ealert(1)%3C%2Fscript%3E";
        let path = number.path();
        let form = format!("case={number}&seen=1&{markup}");
        ines.browser.submit(&path, "/api/triage/ask-information", &form).await;
        let page = ines.browser.get(&path).await.text;
        assert!(page.contains("&lt;script&gt;alert(1)"), "what was typed is gone");
        assert!(!page.contains("<script>alert(1)"));
    }
}

#[tokio::test]
async fn nobody_does_what_is_somebody_elses() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        for person in [&world.requester, &world.auditor, &world.director] {
            let got = Desk::of(&world, person).await.tries(number, "take-charge", "").await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{}: {got:?}", person.name);
        }
        let mut outsider = Desk::of(&world, &world.outsider).await;
        let got = outsider.tries(number, "take-charge", "").await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "the case is nobody else's business");
        for path in ["/triage", "/committee"] {
            assert_eq!(outsider.browser.get(path).await.status, StatusCode::FORBIDDEN);
            let mut auditor = Desk::of(&world, &world.auditor).await;
            assert_eq!(auditor.browser.get(path).await.status, StatusCode::OK);
        }
        let no_number = outsider.browser.call("/api/triage/take-charge", "case=x&seen=1").await;
        assert_eq!(no_number.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_restricted_case_is_nowhere_for_who_is_not_on_its_list() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted_case("Paie").await;
        let secret = world.submitted("Coffre", Confidentiality::Restricted, chrono::Utc::now());
        let secret = secret.await;
        for person in [&world.director, &world.auditor] {
            let mut desk = Desk::of(&world, person).await;
            let pages = ["/triage", "/triage?priority=P4", "/triage?stage=submitted&sort=score"];
            for page in pages {
                let text = desk.browser.get(page).await.text;
                assert!(text.contains("Paie") && !text.contains("Coffre"), "{page}");
                assert!(text.contains("One request"), "{page} counts it");
            }
            assert_eq!(desk.browser.get(&secret.path()).await.status, StatusCode::NOT_FOUND);
            let form = format!("case={secret}&seen=1");
            let got = desk.browser.call("/api/triage/take-charge", &form).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND);
        }
    }
}

#[tokio::test]
async fn the_slower_of_two_is_told_who_was_faster_and_keeps_what_was_typed() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        ines.does(number, "take-charge", "").await;
        let seen = world.version(number).await;
        ines.does(number, "ask-information", "ask_information_question=Quand+%3F").await;
        world.answers(number).await;
        let form = format!("case={number}&seen={seen}&ask_information_question=Mes+mots");
        let late = karim.browser.call("/api/triage/ask-information", &form).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{late:?}");
        let path = number.path();
        let back = karim.browser.submit(&path, "/api/triage/ask-information", &form).await;
        assert_eq!(back.location.as_deref(), Some(path.as_str()));
        let page = karim.browser.get(&path).await.text;
        assert!(page.contains("camille changed what is shown here"), "{page}");
        assert!(page.contains("Mes mots"), "what was typed is gone");
    }
}

/// The budget is told at the choice, and a refusal speaks of it, where the choice was made.
#[tokio::test]
async fn one_p1_beyond_the_budget_is_told_at_the_choice_and_refused_there() {
    for db in databases().await {
        let world = World::new(&db).await;
        let on_duty = OnDuty { coordinator: world.coordinator.id, director: world.director.id };
        for title in ["Un", "Deux", "Trois"] {
            let number = world.submitted_case(title).await;
            let command = Command::FastTrack {
                priority: Priority::P1,
                reason: "Les guichets sont fermés".into(),
                ground_holds: true,
                on_duty,
            };
            crate::owed::acts(&world, &world.coordinator, number, command, Utc::now()).await;
        }
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "take-charge", "").await;
        ines.does(number, "bring-to-committee", "").await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        let path = number.path();
        let page = karim.browser.get(&path).await.text;
        assert!(page.contains("Budget used: 3 P1 of 3 under way"), "{page}");
        assert!(page.contains("One more is a director’s alone"), "{page}");
        let fields = "accept_priority=P1&accept_reason=Beaucoup+en+jeu";
        let refused = karim.tries(number, "accept", fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{refused:?}");
        let form = format!("case={number}&seen={}&{fields}", world.version(number).await);
        let back = karim.browser.submit(&path, "/api/triage/accept", &form).await;
        assert_eq!(back.location.as_deref(), Some(path.as_str()));
        let page = karim.browser.get(&path).await.text;
        assert!(page.contains("accept_priority-problem"), "at its field: {page}");
        assert!(page.contains("The budget of P1 is used: 3 of 3 under way"), "{page}");
        assert!(page.contains("Beaucoup en jeu"), "what was typed is gone");
        let mut maxime = Desk::of(&world, &world.director).await;
        let page = maxime.browser.get(&path).await.text;
        assert!(page.contains("One more is your decision as a director"), "{page}");
        maxime.does(number, "accept", fields).await;
    }
}
