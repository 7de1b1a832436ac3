//! What a proposal asks beside those who said yes already, and how far away people are, through the pages.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use axum::http::StatusCode;
use tocsin::base::Actor;
use tocsin::case::store as cases;
use tocsin::roster::model::{Area, Command, Level, Need, Share, Skill};
use tocsin::roster::store;

const PAGE: &str = "/team/proposal";

fn need(skill: Skill, level: u8, share: u32) -> Need {
    let share = Share::try_from(share).unwrap();
    Need { share, ..Need::of(skill, Level::try_from(level).unwrap()) }
}

async fn needs(story: &Recovery, needs: &[Need]) {
    let mut cx = story.world.acting(&story.world.coordinator).await;
    let seen = cases::find(&mut cx, story.number).await.unwrap().version;
    let command = Command::ChooseNeeds { needs: needs.to_vec() };
    store::carry_out(&mut cx, story.number, seen, command).await.unwrap();
    cx.finish().await.unwrap();
}

async fn says(story: &Recovery, who: &Actor, form: &str) {
    let mut browser = Browser::signed_in(&story.world.db, who).await;
    let got = browser.submit("/team/me", "/api/team/me", form).await;
    assert_eq!(got.location.as_deref(), Some("/team/me"), "{got:?}");
}

/// Solène leads it, and has said yes to 40 % of her time; Idris could take its data.
async fn led(story: &Recovery) {
    says(story, &story.lead, "skills%5Bdelivery%5D=4&capacity=100&home=59").await;
    says(story, &story.expert, "skills%5Bdata%5D=3&capacity=100").await;
    needs(story, &[need(Skill::DELIVERY, 3, 60)]).await;
    let (from, to) = (story.in_days(1), story.in_days(120));
    let form = format!(
        "assign_person={}&assign_role=case_lead&assign_share=40&assign_from={from}&assign_to={to}&assign_confirmed=true",
        story.lead.id
    );
    story.does(&story.world.coordinator, "team", "assign", &form).await;
}

/// Asks as the page of the team does, and reads the answer.
async fn proposed(story: &Recovery, browser: &mut Browser) -> String {
    let team = format!("/cases/{}/team", story.number);
    let page = browser.get(&team).await;
    assert!(page.text.contains("action=\"/api/team/propose\""), "at once: {}", page.text);
    let form = format!("case={}", story.number);
    let got = browser.submit(&team, "/api/team/propose", &form).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{got:?}");
    let page = browser.get(&got.location.unwrap().replace("http://tocsin.test", "")).await;
    assert_valid_page(&page.text);
    assert!(page.text.contains("banner--done"), "{}", page.text);
    page.text
}

async fn sends(story: &Recovery, browser: &mut Browser, chosen: &[String]) -> String {
    let mut cx = story.world.acting(&story.world.coordinator).await;
    let seen = cases::find(&mut cx, story.number).await.unwrap().version;
    drop(cx);
    let chosen = chosen.iter().enumerate().map(|(at, who)| format!("&chosen%5B{at}%5D={who}"));
    let form = format!("case={}&seen={seen}{}", story.number, chosen.collect::<String>());
    let page = format!("{PAGE}/{}", story.number);
    let got = browser.submit(&page, "/api/team/assign-proposed", &form).await;
    browser.get(&got.location.unwrap().replace("http://tocsin.test", "")).await.text
}

#[tokio::test]
async fn what_is_confirmed_counts_and_only_the_rest_is_asked() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        led(&story).await;
        needs(&story, &[need(Skill::DELIVERY, 3, 60), need(Skill::DATA, 3, 40)]).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = proposed(&story, &mut coordinator).await;
        for said in ["Confirmed already: solene, 40%", "needs met: 2 of 2", ">20%<", ">40%<"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains("Leaving the case"), "{page}");

        // The rest is asked of whoever leads it: both together, and the first yes stands.
        let (data, lead) = (story.expert.id.to_string(), story.lead.id.to_string());
        let here = coordinator.get(&format!("{PAGE}/{}", story.number)).await;
        assert_valid_page(&here.text);
        assert!(here.text.contains("No rule is broken"), "{}", here.text);
        let page = sends(&story, &mut coordinator, &[data, lead]).await;
        assert!(page.contains("They are asked"), "{page}");
        assert!(!page.contains("Things have changed"), "it was followed: {page}");
        let team = story.sees(&story.world.coordinator, "team").await.text;
        assert!(team.contains("60%") && team.contains("40%"), "{team}");
        let form = format!("person={}&object_reason=Non", story.lead.id);
        story.sends(&story.lead, "team", "object", &form).await;
        let page = proposed(&story, &mut coordinator).await;
        assert!(page.contains("Confirmed already: solene, 40%"), "{page}");
        let mut tx = db.begin().await.unwrap();
        assert_eq!(store::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

#[tokio::test]
async fn a_case_that_is_led_is_never_dissolved_and_what_lacks_is_said() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        led(&story).await;
        needs(&story, &[need(Skill::DELIVERY, 3, 40), need(Skill::SECURITY, 3, 20)]).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = proposed(&story, &mut coordinator).await;
        assert!(page.contains("Nobody has this skill"), "{page}");
        assert!(page.contains("Missing: security\u{a0}3, 20% of the time"), "{page}");
        assert!(!page.contains("Leaving the case"), "{page}");
        // Once all is confirmed, there is nothing to calculate, and the page says why.
        needs(&story, &[need(Skill::DELIVERY, 3, 40)]).await;
        let page = coordinator.get(&format!("{PAGE}?case={}", story.number)).await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("This case asks for nobody more"), "{}", page.text);
        assert!(page.text.contains(&format!("/cases/{}/team#needs-title", story.number)));
        assert!(!page.text.contains("Nobody has this skill"), "what was answered is over");
        assert!(!page.text.contains("Calculate again"), "there is nothing to: {}", page.text);
        let mut colleague = Browser::signed_in(&db, &story.world.colleague).await;
        let page = colleague.get(PAGE).await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("Cases that ask for nobody more"), "{}", page.text);
    }
}

#[tokio::test]
async fn how_far_away_people_live_is_told_in_kilometres() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        says(&story, &story.lead, "skills%5Bdelivery%5D=4&capacity=100&home=59").await;
        let on_site =
            Need { on_site_days: 5, place: Area::from_code("69"), ..need(Skill::DELIVERY, 3, 60) };
        needs(&story, &[on_site]).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = proposed(&story, &mut coordinator).await;
        let said = "from the place as the crow flies (Rhône (69)), 6 hours on the road";
        assert!(page.contains(said), "{page}");
        assert!(page.contains("No other team is possible"), "{page}");
        let refused = "skills%5Bdelivery%5D=4&capacity=100&home=Lyon";
        let mut solene = Browser::signed_in(&db, &story.lead).await;
        let got = solene.submit("/team/me", "/api/team/me", refused).await;
        let page = solene.get(&got.location.unwrap().replace("http://tocsin.test", "")).await;
        assert_eq!(page.text.matches("field__error").count(), 1, "{}", page.text);
    }
}
