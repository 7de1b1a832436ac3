//! A member who meets two needs of a case at different times, through the pages: what they are asked, and what
//! of their weeks is promised.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use axum::http::StatusCode;
use tocsin::case::store as cases;
use tocsin::clock::Calendar;
use tocsin::i18n::Lang;
use tocsin::roster::model::{Command, Horizon, Level, Need, Period, Share, Skill, Weeks};
use tocsin::roster::store;

fn need(skill: Skill, share: u32, period: Period) -> Need {
    let share = Share::try_from(share).unwrap();
    Need { share, period: Some(period), ..Need::of(skill, Level::try_from(3).unwrap()) }
}

/// Data for the first four weeks, and law for the last four: Idris knows both.
async fn two_needs(story: &Recovery) -> (Weeks, [Period; 2]) {
    let form = "skills%5Bdata%5D=3&skills%5Blegal%5D=3&capacity=100";
    let mut idris = Browser::signed_in(&story.world.db, &story.expert).await;
    let got = idris.submit("/team/me", "/api/team/me", form).await;
    assert_eq!(got.location.as_deref(), Some("/team/me"), "{got:?}");
    let mut cx = story.world.acting(&story.world.coordinator).await;
    let weeks = Weeks::after(cx.today());
    let dates = [weeks.dates(1, 4), weeks.dates(9, 12)];
    let seen = cases::find(&mut cx, story.number).await.unwrap().version;
    let needs = vec![need(Skill::DATA, 40, dates[0]), need(Skill::LEGAL, 20, dates[1])];
    store::carry_out(&mut cx, story.number, seen, Command::ChooseNeeds { needs }).await.unwrap();
    cx.finish().await.unwrap();
    (weeks, dates)
}

/// Asks whom a proposal chose for each need, and says what the coordinator then reads.
async fn asks_for_both(story: &Recovery) -> String {
    let mut coordinator = Browser::signed_in(&story.world.db, &story.world.coordinator).await;
    let team = format!("/cases/{}/team", story.number);
    let form = format!("case={}", story.number);
    let got = coordinator.submit(&team, "/api/team/propose", &form).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{got:?}");
    let page = format!("/team/proposal/{}", story.number);
    let shown = coordinator.get(&page).await;
    assert_valid_page(&shown.text);
    let mut cx = story.world.acting(&story.world.coordinator).await;
    let seen = cases::find(&mut cx, story.number).await.unwrap().version;
    cx.finish().await.unwrap();
    let who = story.expert.id;
    // Nobody of them could lead, which takes a reason.
    let form = format!(
        "case={}&seen={seen}&chosen%5B0%5D={who}&chosen%5B1%5D={who}&rule_reason=Solene+la+menera+ensuite",
        story.number
    );
    let got = coordinator.submit(&page, "/api/team/assign-proposed", &form).await;
    coordinator.get(&got.location.unwrap().replace("http://tocsin.test", "")).await.text
}

/// What is promised of Idris in each of the twelve weeks, in percent.
async fn load(story: &Recovery, weeks: Weeks) -> Vec<u32> {
    let mut cx = story.world.acting(&story.world.coordinator).await;
    let horizon = Horizon::from(weeks.first, Weeks::COUNT, &Calendar::france());
    let all = store::load(&mut cx, &horizon).await.unwrap();
    cx.finish().await.unwrap();
    let idris = all.into_iter().find(|it| it.person == story.expert.id).unwrap();
    idris.weeks.iter().map(|it| it.percent(it.promised())).collect()
}

#[tokio::test]
async fn who_meets_two_needs_is_asked_for_each_in_its_time() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let (weeks, [first, last]) = two_needs(&story).await;
        let page = asks_for_both(&story).await;
        assert!(page.contains("They are asked"), "{page}");

        let day = |date| Lang::En.short_date(date);
        let asked = format!(
            "40%, {} to {}, then 20%, {} to {}",
            day(first.from),
            day(first.to),
            day(last.from),
            day(last.to)
        );
        let mut idris = Browser::signed_in(&db, &story.expert).await;
        for path in ["/", "/team/me", &format!("/cases/{}/team", story.number)] {
            let page = idris.get(path).await;
            assert_valid_page(&page.text);
            assert!(page.text.contains(&asked), "{path}, {asked}: {}", page.text);
        }
        for path in ["/team/tentative".to_owned(), format!("/cases/{}/journal", story.number)] {
            let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
            let page = coordinator.get(&path).await;
            assert_valid_page(&page.text);
            assert!(page.text.contains(&asked), "{path}: {}", page.text);
        }
        let promised = load(&story, weeks).await;
        let in_time = [[40; 4], [0; 4], [20; 4]].concat();
        // A week of holidays alone has no days to promise.
        let as_asked = promised.iter().zip(&in_time).all(|(it, asked)| it == asked || *it == 0);
        assert!(as_asked && promised.contains(&40) && promised.contains(&20), "{promised:?}");

        // They say yes, and the case asks for nobody more.
        let yes = format!("person={}", story.expert.id);
        let page = story.sends(&story.expert, "team", "confirm-member", &yes).await;
        assert!(page.text.contains("banner--done"), "{}", page.text);
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = coordinator.get(&format!("/team/proposal?case={}", story.number)).await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("This case asks for nobody more"), "{}", page.text);
        let mut tx = db.begin().await.unwrap();
        assert_eq!(store::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}
