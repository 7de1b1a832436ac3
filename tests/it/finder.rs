//! Projects found while a name is typed: what the register says, and of cases no more than the
//! person may know.

use crate::intake::worlds;
use crate::register::import_shipped;
use crate::support::{Browser, databases, person};
use crate::world::World;
use axum::http::StatusCode;
use tocsin::base::Role;
use tocsin::intake::model::FoundProject;

const DOOR: &str = "/api/request-projects";

fn found(text: &str) -> Vec<FoundProject> {
    serde_json::from_str(text).unwrap()
}

#[tokio::test]
async fn a_name_begun_finds_its_project_with_what_was_published() {
    for world in worlds().await {
        import_shipped(&world.db).await;
        let mut lead = world.as_(&world.lead).await;
        for typed in ["expad", "EXPADON", "Expâdon 2", "padon"] {
            let all = found(&lead.call(DOOR, &typing(typed)).await.text);
            let expadon = all.iter().find(|it| it.name == "EXPADON 2");
            let expadon = expadon.unwrap_or_else(|| panic!("{typed}: {all:?}"));
            assert!(expadon.facts.starts_with("Ministère de l’Agriculture"), "{expadon:?}");
            assert!(expadon.facts.contains(" · rollout · start: "), "{expadon:?}");
            assert!(expadon.facts.contains("€27.7m") && expadon.under_way.is_empty());
        }
        // Choosing it asks for no organisation: the form is sent with its own.
        let few = found(&lead.call(DOOR, &typing("portail")).await.text);
        assert!(!few.is_empty() && few.len() <= 5, "{few:?}");
        for little in ["", "ex", "  e x ", "…"] {
            assert_eq!(lead.call(DOOR, &typing(little)).await.text, "[]", "{little}");
        }
        let much = lead.call(DOOR, &typing(&"é".repeat(5_000))).await;
        assert_eq!(much.status, StatusCode::UNPROCESSABLE_ENTITY, "no name is that long");
    }
}

/// Before a second request is written: one is under way, on a project that no register has.
#[tokio::test]
async fn a_case_under_way_is_found_by_its_name() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Passerelle des aides").await;
        let path = format!("/cases/{number}/status");
        let mut told = Vec::new();
        for who in [&world.requester, &world.coordinator, &world.outsider] {
            let mut browser = Browser::signed_in(&db, who).await;
            let got = browser.call(DOOR, &typing("passer")).await;
            told.push((got.status, got.text.contains(&path), got.text.contains("Passerelle")));
        }
        let [lead, coordinator, outsider] = told[..] else { panic!("{told:?}") };
        assert_eq!(lead, (StatusCode::OK, true, true));
        assert_eq!(coordinator, (StatusCode::OK, true, true));
        assert!(!outsider.1 && !outsider.2, "{outsider:?}");
    }
}

#[tokio::test]
async fn only_who_may_open_a_request_is_told() {
    for world in worlds().await {
        for role in [Role::Sponsor, Role::Auditor, Role::Responder] {
            let other = person(&world.db, role.name(), role).await;
            let got = world.as_(&other).await.call(DOOR, &typing("expadon")).await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{got:?}");
        }
    }
}

#[tokio::test]
async fn a_case_that_one_may_not_see_leaves_no_trace() {
    for world in worlds().await {
        import_shipped(&world.db).await;
        let outsider = person(&world.db, "noe", Role::ProjectLead).await;
        let mut author = world.as_(&world.lead).await;
        let mut others = Vec::new();
        for other in [&outsider, &world.coordinator] {
            let mut browser = world.as_(other).await;
            let before = browser.call(DOOR, &typing("expadon")).await.text;
            others.push((browser, before));
        }
        let form = world.start("EXPADON 2").replace(&world.organisation, "");
        let begun = author.submit("/request", "/api/request", &form).await.location.unwrap();
        let told = found(&author.call(DOOR, &typing("expadon")).await.text);
        let case = &told.iter().find(|it| it.name == "EXPADON 2").unwrap().under_way[0];
        let draft = begun.strip_suffix("/who-knows").unwrap();
        world.foreword(&mut author, draft, "restricted").await;
        assert_eq!(
            (case.path.as_deref(), case.stage.as_str()),
            (Some(&*format!("{draft}/check")), "Draft")
        );
        for (browser, before) in &mut others {
            assert_eq!(browser.call(DOOR, &typing("expadon")).await.text, *before);
        }
    }
}

fn typing(typed: &str) -> String {
    serde_urlencoded::to_string([("typed", typed)]).unwrap()
}
