//! What cannot be met is told, with how much of it; what a member announces counts from its week on.

use crate::html::assert_valid_page;
use crate::proposed_teams::{PAGE, asked_by, can, in_need, need, needs, proposed};
use crate::recovery::Recovery;
use crate::support::{Browser, databases, person, today};
use crate::teams_beside::part;
use axum::http::StatusCode;
use chrono::Days;
use tocsin::base::Role;
use tocsin::roster::model::Skill;

/// Without skills, without anybody there, without an account: a page that says so, never an error.
#[tokio::test]
async fn what_nobody_can_meet_is_said_with_how_much_it_is() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        needs(&story, story.number, &[need(Skill::DATA, 3)]).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = proposed(&mut coordinator, "").await.text;
        assert!(page.contains("Nobody has this skill"), "{page}");
        assert!(page.contains("What is missing, in all these cases"), "{page}");
        let here = coordinator.get(&format!("{PAGE}/{}", story.number)).await;
        assert_eq!(here.status, StatusCode::OK);
        assert_valid_page(&here.text);

        can(&db, &story.expert, &[(Skill::DATA, 2)], 100).await;
        let page = proposed(&mut coordinator, "").await.text;
        assert!(page.contains("Nobody has this level; the highest is 2"), "{page}");

        can(&db, &story.expert, &[(Skill::DATA, 3)], 100).await;
        let mut idris = Browser::signed_in(&db, &story.expert).await;
        let leave = format!("leave_from={}&leave_to={}", today(), today() + Days::new(70));
        idris.submit("/team/me", "/api/team/leave", &leave).await;
        // The same days again are refused, and change nothing.
        let again =
            format!("leave_from={}&leave_to={}", today() + Days::new(7), today() + Days::new(80));
        idris.submit("/team/me", "/api/team/leave", &again).await;
        let page = idris.get("/team/me").await.text;
        assert!(page.contains("You have said already that you are away"), "{page}");
        let page = proposed(&mut coordinator, "").await.text;
        assert!(page.contains("away more than half of the time"), "{page}");
        let question = asked_by(&db, &story.world.coordinator).await;
        assert_eq!(question.matches("\"from\":").count(), 1, "{question}");
    }
}

#[tokio::test]
async fn whoever_left_the_brigade_is_proposed_no_more() {
    for db in databases().await {
        let story = in_need(&db).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = proposed(&mut coordinator, "").await.text;
        assert!(page.contains("needs met: 2 of 2"), "{page}");
        let root = person(&db, "root", Role::Administrator).await;
        let mut root = Browser::signed_in(&db, &root).await;
        let form = format!("person={}", story.expert.id);
        assert_eq!(root.call("/api/admin/deactivate", &form).await.status, StatusCode::OK);
        let page = coordinator.get(PAGE).await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("Things have changed since"), "{}", page.text);
        let page = proposed(&mut coordinator, "").await.text;
        assert!(page.contains("Nobody has this skill"), "{page}");
        let question = asked_by(&db, &story.world.coordinator).await;
        assert!(!question.contains(&story.expert.id.to_string()), "{question}");
    }
}

/// Announced for later, less time takes nothing from the weeks before.
#[tokio::test]
async fn what_is_announced_counts_from_its_week_on() {
    for db in databases().await {
        let story = in_need(&db).await;
        let from = today() + Days::new(60);
        let mut idris = Browser::signed_in(&db, &story.expert).await;
        let form = format!("capacity_from={from}&capacity_share=50");
        idris.submit("/team/me", "/api/team/capacity", &form).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = proposed(&mut coordinator, "").await.text;
        assert!(page.contains("needs met: 2 of 2"), "{page}");
        let question: serde_json::Value =
            serde_json::from_str(&asked_by(&db, &story.world.coordinator).await).unwrap();
        let members = question["members"].as_array().unwrap();
        let id = story.expert.id.to_string();
        let idris = members.iter().find(|it| it["id"] == id.as_str()).unwrap();
        assert_eq!(idris["capacity"], 100, "{idris}");
        let changes = idris["capacity_changes"].as_array().unwrap();
        assert_eq!(changes.len(), 1, "{idris}");
        assert_eq!(changes[0]["capacity"], 50, "{idris}");
        assert!((8..=9).contains(&changes[0]["from_week"].as_u64().unwrap()), "{idris}");
    }
}

/// Nobody removed them from the team: they are named there, cover nothing, and take nothing over.
#[tokio::test]
async fn whoever_has_no_account_any_more_is_named_and_to_be_replaced() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        can(&db, &story.expert, &[(Skill::DATA, 3)], 100).await;
        needs(&story, story.number, &[need(Skill::DATA, 3)]).await;
        story.assigns(&story.lead, "case_lead", 50).await;
        story.assigns(&story.expert, "expert", 50).await;
        let coordinator = &story.world.coordinator;
        let page = story.sees(coordinator, "team").await.text;
        assert!(page.contains("1 of 1 need covered"), "{page}");
        let root = person(&db, "root", Role::Administrator).await;
        let mut root = Browser::signed_in(&db, &root).await;
        let form = format!("person={}", story.expert.id);
        assert_eq!(root.call("/api/admin/deactivate", &form).await.status, StatusCode::OK);
        let page = story.sees(coordinator, "team").await;
        assert_valid_page(&page.text);
        let page = page.text;
        assert!(page.contains("no longer in the brigade, to be replaced"), "{page}");
        assert!(page.contains("0 of 1 need covered"), "{page}");
        assert!(page.contains("idris, expert, left that role on"), "{page}");
        assert!(!page.contains("former member"), "the name stays: {page}");
        let next = part(&page, "name=\"hand_over_to\"", "</select>");
        assert!(!next.contains(&story.expert.id.to_string()), "{next}");
        let form = format!(
            "hand_over_person={}&hand_over_to={}&hand_over_note=Le+dossier+est+au+coffre",
            story.lead.id, story.expert.id
        );
        let told = story.sends(coordinator, "team", "hand-over", &form).await.text;
        assert!(!told.contains("banner--done"), "{told}");
        let mut browser = Browser::signed_in(&db, coordinator).await;
        let page = proposed(&mut browser, "").await.text;
        assert!(!page.contains("former member"), "what is gone is not confirmed: {page}");
    }
}

/// Whoever leads is on leave for longer than the case is looked at.
#[tokio::test]
async fn whoever_is_away_for_most_of_it_covers_nothing_and_is_flagged() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        can(&db, &story.lead, &[(Skill::DATA, 3)], 100).await;
        needs(&story, story.number, &[need(Skill::DATA, 3)]).await;
        story.assigns(&story.lead, "case_lead", 50).await;
        let page = story.sees(&story.world.coordinator, "team").await.text;
        assert!(page.contains("1 of 1 need covered"), "{page}");
        let mut solene = Browser::signed_in(&db, &story.lead).await;
        let leave =
            format!("leave_from={}&leave_to={}", today() + Days::new(1), today() + Days::new(400));
        solene.submit("/team/me", "/api/team/leave", &leave).await;
        let page = story.sees(&story.world.coordinator, "team").await.text;
        assert!(page.contains("away for more than half of the twelve weeks"), "{page}");
        assert!(page.contains("0 of 1 need covered"), "{page}");
        assert!(page.contains("not away most of the time"), "the gate is shut: {page}");
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = proposed(&mut coordinator, "").await.text;
        assert!(page.contains("What is missing, in all these cases"), "{page}");
    }
}

/// Nobody is there to be proposed: there is no day to start on, and no team to go on with.
#[tokio::test]
async fn a_team_of_nobody_is_not_gone_on_with() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        needs(&story, story.number, &[need(Skill::DATA, 3)]).await;
        story.assigns(&story.lead, "case_lead", 50).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = proposed(&mut coordinator, "").await.text;
        assert!(page.contains("not applicable, nobody is proposed"), "{page}");
        assert!(!page.contains("value=\"a\""), "{page}");
    }
}
