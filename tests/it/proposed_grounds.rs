//! What a team that is proposed rests on: when a proposal is old, and what one asks about.

use crate::proposed_teams::{PAGE, can, in_need, need, needs, proposed, second_case};
use crate::support::{Browser, databases, today};
use chrono::Days;
use tocsin::roster::model::Skill;

#[tokio::test]
async fn what_a_proposal_rests_on_makes_it_old_and_nothing_else_does() {
    for db in databases().await {
        let story = in_need(&db).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let changed = "Things have changed since";
        proposed(&mut coordinator, "").await;
        can(&db, &story.lead, &[(Skill::DELIVERY, 4)], 100).await;
        assert!(!coordinator.get(PAGE).await.text.contains(changed), "said again as it was");
        let from = today() + Days::new(20);
        let mut solene = Browser::signed_in(&db, &story.lead).await;
        let leave = format!("leave_from={from}&leave_to={}", from + Days::new(3));
        solene.submit("/team/me", "/api/team/leave", &leave).await;
        assert!(coordinator.get(PAGE).await.text.contains(changed));
        assert!(!proposed(&mut coordinator, "").await.text.contains(changed));
        needs(&story, story.number, &[need(Skill::DELIVERY, 3), need(Skill::LEGAL, 2)]).await;
        let page = coordinator.get(PAGE).await.text;
        assert!(page.contains(changed), "{page}");
        let here = coordinator.get(&format!("{PAGE}/{}", story.number)).await;
        assert!(here.text.contains("The proposal no longer compares"), "{}", here.text);
        let page = proposed(&mut coordinator, "").await.text;
        assert!(page.contains("Nobody has this skill"), "{page}");
        assert!(page.contains("What is missing, in all these cases"), "{page}");
    }
}

#[tokio::test]
async fn one_case_is_asked_about_alone() {
    for db in databases().await {
        let story = in_need(&db).await;
        let other = second_case(&story).await;
        needs(&story, other, &[need(Skill::DELIVERY, 3)]).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let all = proposed(&mut coordinator, "").await.text;
        assert!(all.contains("and 2 cases"), "{all}");
        let one = proposed(&mut coordinator, &other.to_string()).await.text;
        assert!(one.contains("and 1 case"), "{one}");
        assert!(one.contains(&format!("Case {other} alone")), "{one}");
        // What was asked about one says nothing of the other.
        let page = coordinator.get(&format!("{PAGE}/{}", story.number)).await.text;
        assert!(page.contains("Nothing was calculated for this case"), "{page}");
        let page = coordinator.get(&format!("{PAGE}?case={}", story.number)).await.text;
        assert!(page.contains("Calculate for this case alone"), "{page}");
    }
}
