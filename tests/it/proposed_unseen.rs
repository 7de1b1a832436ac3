//! Teams that are proposed, for those who may not ask for them, and what of a case that somebody may not see is told.

use crate::proposed_teams::{PAGE, asked_by, in_need, proposed, second_case};
use crate::support::{Browser, databases};
use axum::http::StatusCode;
use tocsin::case::store as cases;

#[tokio::test]
async fn whoever_does_not_staff_cases_neither_asks_nor_reads() {
    for db in databases().await {
        let story = in_need(&db).await;
        let world = &story.world;
        let number = story.number;
        for someone in [&world.director, &world.auditor, &story.lead, &world.requester] {
            let mut browser = Browser::signed_in(&db, someone).await;
            for page in [PAGE.to_owned(), format!("{PAGE}/{number}")] {
                let got = browser.get(&page).await;
                assert_eq!(got.status, StatusCode::FORBIDDEN, "{} {page}", someone.name);
            }
            let asked = browser.call("/api/team/propose", "").await;
            assert_eq!(asked.status, StatusCode::FORBIDDEN, "{}", someone.name);
            let form = format!("case={number}&seen=0&chosen%5B0%5D={}", story.expert.id);
            let sent = browser.call("/api/team/assign-proposed", &form).await;
            assert_eq!(sent.status, StatusCode::FORBIDDEN, "{}", someone.name);
        }
        // Each finds what they asked for themselves.
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        proposed(&mut coordinator, "").await;
        let mut colleague = Browser::signed_in(&db, &world.colleague).await;
        assert!(!colleague.get(PAGE).await.text.contains("What this plan is worth"));
        let unknown = coordinator.get(&format!("{PAGE}?case=2026-999999")).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    }
}

/// Somebody's time goes where they may not know of: it counts, and has no name.
#[tokio::test]
async fn a_restricted_case_is_time_without_a_name() {
    for db in databases().await {
        let story = in_need(&db).await;
        let secret = second_case(&story).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let (from, to) = (story.in_days(1), story.in_days(90));
        let mut cx = story.world.acting(&story.world.coordinator).await;
        let seen = cases::find(&mut cx, secret).await.unwrap().version;
        drop(cx);
        let form = format!(
            "case={secret}&seen={seen}&assign_person={}&assign_role=case_lead&assign_share=90&assign_from={from}&assign_to={to}",
            story.lead.id
        );
        let got = coordinator.call("/api/case/assign", &form).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let mut requester = Browser::signed_in(&db, &story.world.requester).await;
        let mut cx = story.world.acting(&story.world.coordinator).await;
        let seen = cases::find(&mut cx, secret).await.unwrap().version;
        drop(cx);
        let form = format!("case={secret}&seen={seen}&restrict_reason=Une+plainte");
        let got = requester.call("/api/case-restrict", &form).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");

        // Two coordinators; one of them is of the case.
        let mut others = Vec::new();
        for someone in [&story.world.coordinator, &story.world.colleague] {
            let mut cx = story.world.acting(someone).await;
            if cases::find(&mut cx, secret).await.is_err() {
                others.push(someone);
            }
        }
        assert_eq!(others.len(), 1);
        let mut other = Browser::signed_in(&db, others[0]).await;
        let page = proposed(&mut other, "").await.text;
        let here = other.get(&format!("{PAGE}/{}", story.number)).await.text;
        let asked = asked_by(&db, others[0]).await;
        for text in [&page, &here, &asked] {
            let is_named = text.contains("Affaire") || text.contains(&secret.to_string());
            assert!(!is_named, "{text}");
        }
        assert!(asked.contains("\"other-1\""), "her time is not free: {asked}");
        assert!(page.contains("no time left to give"), "{page}");
        let there = other.get(&format!("{PAGE}/{secret}")).await;
        let nowhere = other.get(&format!("{PAGE}/2026-999999")).await;
        assert_eq!((there.status, nowhere.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        let refused = other.call("/api/team/propose", &format!("case={secret}")).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
    }
}
