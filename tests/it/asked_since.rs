//! Whoever was asked after a proposal was calculated: a choice begins with them, the proposal is told of them, and
//! nothing is taken back that was not listed before.

use crate::html::assert_valid_page;
use crate::proposed_teams::{PAGE, can, in_need, need, needs, proposed, sends, version};
use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use tocsin::base::Actor;
use tocsin::roster::model::Skill;

/// Asks one person for the only need, of whom the page told that these would be asked no more.
async fn asks(
    story: &Recovery,
    browser: &mut Browser,
    who: &Actor,
    told: Option<&Actor>,
) -> String {
    let (number, seen) = (story.number, version(story).await);
    let told = told.map_or_else(String::new, |it| format!("&told={}", it.id));
    let form = format!("case={number}&seen={seen}&chosen%5B0%5D={}{told}", who.id);
    let page = format!("{PAGE}/{number}");
    let got = browser.submit(&page, "/api/team/assign-proposed", &form).await;
    let path = got.location.unwrap_or(page).replace("http://tocsin.test", "");
    let page = browser.get(&path).await.text;
    assert_valid_page(&page);
    page
}

fn is_selected(page: &str, who: &Actor) -> bool {
    page.contains(&format!("value=\"{}\" selected", who.id))
}

/// Calculated, and then somebody else is asked than was proposed.
#[tokio::test]
async fn a_choice_begins_with_those_who_are_asked_since() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        needs(&story, story.number, &[need(Skill::DELIVERY, 3)]).await;
        for who in [&story.lead, &story.expert] {
            can(&db, who, &[(Skill::DELIVERY, 4)], 100).await;
        }
        let mut browser = Browser::signed_in(&db, &story.world.coordinator).await;
        proposed(&mut browser, "").await;
        let here = format!("{PAGE}/{}", story.number);
        let page = browser.get(&here).await.text;
        let (first, other) = match is_selected(&page, &story.lead) {
            true => (&story.lead, &story.expert),
            false => (&story.expert, &story.lead),
        };
        assert!(is_selected(&page, first) && !is_selected(&page, other), "{page}");

        let page = asks(&story, &mut browser, other, None).await;
        assert!(page.contains("They are asked"), "{page}");
        let would_go = format!("Would be asked no more: {}.", other.name);
        assert!(page.contains(&would_go), "by whoever follows the proposal: {page}");
        assert!(!page.contains("was asked for this case"), "who is proposed was not: {page}");
        assert!(!page.contains("Things have changed since"), "the same would be asked: {page}");
        // Gone on with as it stands, it takes nothing back.
        let page = browser.get(&here).await.text;
        assert_valid_page(&page);
        assert!(is_selected(&page, other) && !is_selected(&page, first), "{page}");
        assert!(!page.contains("no longer asked"), "{page}");
        // The proposal is there for whoever chooses it, with what it takes away.
        let page = browser.get(&format!("{here}?team=a")).await.text;
        assert!(is_selected(&page, first), "{page}");
        assert!(page.contains("no longer asked"), "{page}");

        // Not listed, nobody is asked no more: it is said first, and then sent again.
        let page = asks(&story, &mut browser, first, None).await;
        assert!(page.contains("chosen[0]-problem"), "{page}");
        assert!(page.contains(&format!("{} would be asked no more", other.name)), "{page}");
        assert!(page.contains("no longer asked"), "it is listed: {page}");
        assert!(page.contains(&format!("name=\"told\" value=\"{}\"", other.id)), "{page}");
        assert!(is_selected(&page, first), "what was chosen is there: {page}");
        let page = asks(&story, &mut browser, first, Some(other)).await;
        assert!(page.contains("They are asked"), "{page}");
        let page = browser.get(&here).await.text;
        assert!(is_selected(&page, first) && !is_selected(&page, other), "{page}");
        assert!(!page.contains("no longer asked"), "{page}");

        // Before anything is calculated anew, it weighs that who is asked now would be asked no more.
        let page = browser.get(&format!("{here}?chosen%5B0%5D={}", other.id)).await.text;
        assert!(page.contains("more asks withdrawn before an answer"), "{page}");
    }
}

/// One says yes, one is awaited: what is left begins with the one, and they are not told that they are out.
#[tokio::test]
async fn whoever_is_awaited_stays_chosen_once_another_has_said_yes() {
    for db in databases().await {
        let story = in_need(&db).await;
        let mut browser = Browser::signed_in(&db, &story.world.coordinator).await;
        proposed(&mut browser, "").await;
        let (data, lead) = (story.expert.id.to_string(), story.lead.id.to_string());
        sends(&story, &mut browser, &data, &lead, "").await;
        story.does(&story.lead, "team", "confirm-member", &format!("person={lead}")).await;
        let here = format!("{PAGE}/{}", story.number);
        let page = browser.get(&here).await.text;
        assert_valid_page(&page);
        assert!(page.contains("Things have changed since"), "{page}");
        assert!(is_selected(&page, &story.expert), "{page}");
        assert!(!page.contains("no longer asked"), "{page}");

        // Kept away since, nobody would ask them.
        let why = format!("recuse_person={data}&recuse_reason=Un+proche+y+travaille");
        story.does(&story.world.coordinator, "team", "recuse", &why).await;
        let page = browser.get(&here).await.text;
        assert_valid_page(&page);
        assert!(!is_selected(&page, &story.expert), "{page}");
        assert!(!page.contains("to be asked"), "{page}");
    }
}
