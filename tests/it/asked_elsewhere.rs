//! Whoever was asked is kept by the next proposal, or read as asked no more; and what else somebody is promised
//! to is named, through the pages.

use crate::html::assert_valid_page;
use crate::proposed_teams::{PAGE, can, in_need, need, needs, proposed, second_case, sends};
use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use axum::http::StatusCode;
use tocsin::base::Actor;
use tocsin::case::model::CaseNumber;
use tocsin::case::store as cases;
use tocsin::roster::model::Skill;

/// Who is asked for how much of their time, for three months.
fn form(story: &Recovery, who: &Actor, share: u32) -> String {
    let (from, to) = (story.in_days(1), story.in_days(90));
    format!(
        "assign_person={}&assign_role=expert&assign_share={share}&assign_from={from}&assign_to={to}",
        who.id
    )
}

async fn version(story: &Recovery, number: CaseNumber) -> i64 {
    let mut cx = story.world.acting(&story.world.coordinator).await;
    cases::find(&mut cx, number).await.unwrap().version
}

/// Asks somebody for another case.
async fn asks_for(story: &Recovery, number: CaseNumber, who: &Actor, share: u32) {
    let mut coordinator = Browser::signed_in(&story.world.db, &story.world.coordinator).await;
    let seen = version(story, number).await;
    let form = format!("case={number}&seen={seen}&{}", form(story, who, share));
    let got = coordinator.call("/api/case/assign", &form).await;
    assert_eq!(got.status, StatusCode::OK, "{got:?}");
}

#[tokio::test]
async fn whoever_was_asked_is_kept_and_who_would_not_be_is_told_before() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        needs(&story, story.number, &[need(Skill::DELIVERY, 3)]).await;
        for who in [&story.lead, &story.expert] {
            can(&db, who, &[(Skill::DELIVERY, 4)], 100).await;
        }
        let coordinator = &story.world.coordinator;
        let mut browser = Browser::signed_in(&db, coordinator).await;
        // Of two alike, whichever was asked.
        for (asked, other) in [(&story.lead, &story.expert), (&story.expert, &story.lead)] {
            story.does(coordinator, "team", "assign", &form(&story, asked, 20)).await;
            let page = proposed(&mut browser, "").await.text;
            assert!(page.contains("was asked for this case, and has not answered yet"), "{page}");
            assert!(!page.contains("Would be asked no more"), "{page}");
            let here = format!("{PAGE}/{}?chosen%5B0%5D=", story.number);
            let page = browser.get(&format!("{here}{}", other.id)).await.text;
            assert_valid_page(&page);
            for said in ["no longer asked", "more asks withdrawn before an answer"] {
                assert!(page.contains(said), "{said}: {page}");
            }
            let page = browser.get(&format!("{here}{}", asked.id)).await.text;
            assert!(!page.contains("no longer asked"), "{page}");
            let person = format!("person={}", asked.id);
            story.does(coordinator, "team", "withdraw-asked", &person).await;
        }
    }
}

#[tokio::test]
async fn a_refusal_names_the_case_that_somebody_is_promised_to_if_it_may_be_seen() {
    for db in databases().await {
        let story = in_need(&db).await;
        let secret = second_case(&story).await;
        asks_for(&story, secret, &story.lead, 90).await;
        let coordinator = &story.world.coordinator;
        let told = story.sends(coordinator, "team", "assign", &form(&story, &story.lead, 60)).await;
        let named = format!("Case {secret} takes 90% of it, until ");
        assert!(told.text.contains(&named), "{}", told.text);
        let mut browser = Browser::signed_in(&db, coordinator).await;
        let (data, lead) = (story.expert.id.to_string(), story.lead.id.to_string());
        let page = sends(&story, &mut browser, &data, &lead, "").await.text;
        assert!(page.contains(&named), "{page}");

        // Restricted, it is another case to one of the two who coordinate.
        let mut requester = Browser::signed_in(&db, &story.world.requester).await;
        let seen = version(&story, secret).await;
        let restrict = format!("case={secret}&seen={seen}&restrict_reason=Une+plainte");
        let got = requester.call("/api/case-restrict", &restrict).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let mut unseen = 0;
        for someone in [coordinator, &story.world.colleague] {
            let mut cx = story.world.acting(someone).await;
            let may_see = cases::find(&mut cx, secret).await.is_ok();
            drop(cx);
            let form = form(&story, &story.lead, 60);
            let page = story.sends(someone, "team", "assign", &form).await.text;
            assert_eq!(page.contains(&named), may_see, "{}: {page}", someone.name);
            if !may_see {
                assert!(page.contains("Another case takes 90% of it, until "), "{page}");
                assert!(!page.contains(&secret.to_string()), "{page}");
                unseen += 1;
            }
        }
        assert_eq!(unseen, 1, "one of them is not of the case");
    }
}

/// A yes is refused with the same words.
#[tokio::test]
async fn a_yes_to_what_became_too_much_names_the_other_case() {
    for db in databases().await {
        let story = in_need(&db).await;
        let coordinator = &story.world.coordinator;
        story.does(coordinator, "team", "assign", &form(&story, &story.expert, 60)).await;
        let other = second_case(&story).await;
        // Both at once are just what they give; then they give less.
        asks_for(&story, other, &story.expert, 40).await;
        can(&db, &story.expert, &[(Skill::DATA, 3)], 80).await;
        let yes = format!("person={}", story.expert.id);
        let page = story.sends(&story.expert, "team", "confirm-member", &yes).await.text;
        assert!(page.contains(&format!("Case {other} takes 40% of it, until ")), "{page}");
    }
}

/// Both cases are asked about together: she owes the one an answer that its proposal leaves out.
#[tokio::test]
async fn an_answer_that_is_owed_to_another_case_is_told_at_the_person() {
    for db in databases().await {
        let story = in_need(&db).await;
        let other = second_case(&story).await;
        needs(&story, other, &[need(Skill::LEGAL, 2)]).await;
        asks_for(&story, other, &story.lead, 40).await;
        let mut browser = Browser::signed_in(&db, &story.world.coordinator).await;
        proposed(&mut browser, "").await;
        let page = browser.get(&format!("{PAGE}/{}", story.number)).await.text;
        assert_valid_page(&page);
        assert!(page.contains(&format!("; owes {other} an answer")), "at the name: {page}");
        let said = format!("solene still owes case {other} an answer, for 40% of their time");
        assert!(page.contains(&said), "{page}");
    }
}
