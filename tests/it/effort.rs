//! The days that members tell of their weeks, and who reads what they add up to, through the pages.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::{Browser, Got, databases, person, person_with, today};
use axum::http::StatusCode;
use chrono::{Days, NaiveDate};
use tocsin::base::{Actor, Role};
use tocsin::case::model::CaseNumber;
use tocsin::roster::model::monday_of;
use tocsin::roster::store::{verify, verify_effort};

tocsin::sql! {
    TAMPER = "update effort set quarters = quarters + 1";
}

fn week(before: u64) -> NaiveDate {
    monday_of(today()) - Days::new(7 * before)
}

/// A case whose team has been at work for half a year.
async fn at_work(db: &tocsin::db::Db) -> Recovery {
    let story = Recovery::in_staffing(db).await;
    for (who, role) in [(&story.lead, "case_lead"), (&story.expert, "expert")] {
        assigns(&story, who, role, 50).await;
    }
    story
}

async fn assigns(story: &Recovery, who: &Actor, role: &str, share: u32) {
    let (from, to) = (today() - Days::new(180), today() + Days::new(90));
    let form = format!(
        "assign_person={}&assign_role={role}&assign_share={share}&assign_from={from}&assign_to={to}&assign_confirmed=true",
        who.id
    );
    let got = story.sends(&story.world.coordinator, "team", "assign", &form).await;
    assert!(got.text.contains("banner--done"), "{}", got.text);
}

/// Tells days of a week, and reads what comes of it.
async fn tells(browser: &mut Browser, week: NaiveDate, days: &[(CaseNumber, &str)]) -> Got {
    let days = days.iter().map(|(case, days)| format!("&days%5Bcase-{case}%5D={days}"));
    let form = format!("week={week}{}", days.collect::<String>());
    let page = format!("/team/days?week={week}");
    let got = browser.submit(&page, "/api/team/days", &form).await;
    match got.location.as_deref() {
        Some(path) => browser.get(&path.replace("http://tocsin.test", "")).await,
        None => got,
    }
}

#[tokio::test]
async fn a_member_tells_the_days_of_a_week_and_corrects_them() {
    for db in databases().await {
        let story = at_work(&db).await;
        let mut browser = Browser::signed_in(&db, &story.expert).await;
        let page = browser.get("/team/days").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("Paie unifiée (2026-"), "{}", page.text);
        assert!(page.text.contains("planned: "), "{}", page.text);

        let told = tells(&mut browser, week(1), &[(story.number, "1,5")]).await;
        assert!(told.text.contains("Week saved."), "{}", told.text);
        assert!(told.text.contains("value=\"1.5\""), "{}", told.text);
        let corrected = tells(&mut browser, week(1), &[(story.number, "2.25")]).await;
        assert!(corrected.text.contains("value=\"2.25\""), "{}", corrected.text);
        // Told the same again, nothing is written.
        tells(&mut browser, week(1), &[(story.number, "2.25")]).await;
        let now = browser.get("/team/days").await.text;
        assert!(now.contains("week before: 2.25\u{a0}d"), "{now}");

        // The journal says that it was told, each time, and of which week; not how much.
        let journal = story.sees(&story.world.coordinator, "journal").await.text;
        assert_eq!(journal.matches("told their days of the week of").count(), 2, "{journal}");
        let mut tx = db.begin().await.unwrap();
        assert_eq!(verify_effort(&mut tx).await.unwrap(), [""; 0]);
        assert_eq!(verify(&mut tx).await.unwrap(), [""; 0]);
        tx.query(TAMPER).execute().await.unwrap();
        let wrong = verify_effort(&mut tx).await.unwrap();
        assert!(wrong.len() == 1 && wrong[0].contains("the days spent"), "{wrong:?}");
        drop(tx);

        // Taken back, it is as if never told; but in the journal.
        let none = tells(&mut browser, week(1), &[(story.number, "")]).await;
        assert!(none.text.contains("Week saved.") && !none.text.contains("2.25"), "{}", none.text);
        let mut tx = db.begin().await.unwrap();
        assert_eq!(verify_effort(&mut tx).await.unwrap(), [""; 0]);
    }
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_field_and_what_was_typed_stays() {
    for db in databases().await {
        let story = at_work(&db).await;
        let mut browser = Browser::signed_in(&db, &story.expert).await;
        for (typed, why) in
            [("1.3", "Write days in quarters"), ("5.25", "more than the working days")]
        {
            let refused = tells(&mut browser, week(0), &[(story.number, typed)]).await;
            assert_valid_page(&refused.text);
            assert!(refused.text.contains(why), "{typed}: {}", refused.text);
            assert!(refused.text.contains(&format!("value=\"{typed}\"")), "{}", refused.text);
        }
        for (week, why) in [
            (monday_of(today()) + Days::new(7), "a week that has begun"),
            (week(9), "a week that is still open"),
        ] {
            let refused = tells(&mut browser, week, &[(story.number, "1")]).await;
            assert!(refused.text.contains(why), "{week}: {}", refused.text);
        }
        // A case that is not theirs is as one that is not there.
        let mut stranger =
            Browser::signed_in(&db, &person(&db, "zoe", Role::Responder).await).await;
        for number in [story.number, "2026-999999".parse().unwrap()] {
            let form = format!("week={}&days%5Bcase-{number}%5D=1", week(0));
            let got = stranger.call("/api/team/days", &form).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{got:?}");
        }
        let page = stranger.get("/team/days").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("No case that week"), "{}", page.text);
        let form = format!("week={}", week(0));
        for someone in [&story.world.requester, &story.world.coordinator, &story.world.auditor] {
            let mut browser = Browser::signed_in(&db, someone).await;
            assert_eq!(browser.get("/team/days").await.status, StatusCode::FORBIDDEN);
            let got = browser.call("/api/team/days", &form).await;
            assert_eq!(got.status, StatusCode::FORBIDDEN);
        }
    }
}

#[tokio::test]
async fn what_a_case_took_is_read_by_member_or_as_a_sum_or_not_at_all() {
    for db in databases().await {
        let story = at_work(&db).await;
        let mut lead = Browser::signed_in(&db, &story.lead).await;
        tells(&mut lead, week(1), &[(story.number, "3")]).await;
        tells(&mut lead, week(2), &[(story.number, "1.25")]).await;
        let mut expert = Browser::signed_in(&db, &story.expert).await;
        tells(&mut expert, week(1), &[(story.number, "0.5")]).await;

        let by_member = ["4.25\u{a0}d", "0.5\u{a0}d", "4.75\u{a0}d"];
        let world = &story.world;
        for reader in [&world.coordinator, &world.director, &world.auditor, &story.lead] {
            let page = story.sees(reader, "team").await;
            assert_valid_page(&page.text);
            for days in by_member {
                assert!(page.text.contains(days), "{}: {days}: {}", reader.name, page.text);
            }
        }
        let page = story.sees(&story.expert, "team").await.text;
        assert!(page.contains(by_member[2]), "{page}");
        assert!(!page.contains(by_member[0]) && !page.contains(by_member[1]), "{page}");
        for reader in [&world.requester, &world.sponsor] {
            let page = story.sees(reader, "team").await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(!page.text.contains("Time spent"), "{}", page.text);
        }
    }
}

/// Their days stay told, and count in the week; the case has no name for them any more.
#[tokio::test]
async fn who_left_a_team_reads_what_they_told_as_a_sum_without_a_name() {
    for db in databases().await {
        let story = at_work(&db).await;
        let mut browser = Browser::signed_in(&db, &story.expert).await;
        tells(&mut browser, week(1), &[(story.number, "2")]).await;
        let form = format!("person={}", story.expert.id);
        story.does(&story.world.coordinator, "team", "remove-member", &form).await;
        let page = browser.get(&format!("/team/days?week={}", week(1))).await.text;
        assert!(page.contains("Of which 2\u{a0}d on cases that you no longer see"), "{page}");
        assert!(!page.contains("Paie") && !page.contains(&story.number.to_string()), "{page}");
        let team = story.sees(&story.world.coordinator, "team").await.text;
        assert!(team.contains("idris") && team.contains("2\u{a0}d"), "{team}");
        // What they told counts on in the week of another case.
        let both = person_with(&db, "ada", &[Role::Responder, Role::Coordinator]).await;
        assert!(story.sees(&both, "team").await.text.contains("idris"));
    }
}

#[tokio::test]
async fn a_week_too_long_ago_is_read_and_not_changed() {
    for db in databases().await {
        let story = at_work(&db).await;
        let mut browser = Browser::signed_in(&db, &story.expert).await;
        let page = browser.get(&format!("/team/days?week={}", week(9))).await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("This week is closed"), "{}", page.text);
        assert!(page.text.contains("Paie unifiée"), "{}", page.text);
        assert!(!page.text.contains("/api/team/days"), "{}", page.text);
    }
}

/// Half of a week without holidays is two days and a half; nothing is saved by looking.
#[tokio::test]
async fn a_week_can_start_from_what_is_planned() {
    for db in databases().await {
        let story = at_work(&db).await;
        let mut browser = Browser::signed_in(&db, &story.expert).await;
        let plain = browser.get(&format!("/team/days?week={}", week(1))).await.text;
        let planned = plain.split("planned: ").nth(1).unwrap().split('\u{a0}').next().unwrap();
        let filled = browser.get(&format!("/team/days?week={}&fill=planned", week(1))).await.text;
        assert!(filled.contains(&format!("value=\"{planned}\"")), "{planned}: {filled}");
        assert!(!plain.contains(&format!("value=\"{planned}\"")), "{plain}");
    }
}

/// Two tabs on one week.
#[tokio::test]
async fn an_old_page_takes_back_nothing_that_was_told_since() {
    for db in databases().await {
        let story = at_work(&db).await;
        let mut browser = Browser::signed_in(&db, &story.expert).await;
        let number = story.number;
        tells(&mut browser, week(0), &[(number, "2")]).await;
        let old_page = |days: &str| {
            let field = format!("%5Bcase-{number}%5D");
            format!("week={}&seen{field}=&days{field}={days}", week(0))
        };
        browser.submit("/team/days", "/api/team/days", &old_page("")).await;
        let page = browser.get("/team/days").await.text;
        assert!(page.contains("2\u{a0}d of"), "two days are still told: {page}");
        let got = browser.submit("/team/days", "/api/team/days", &old_page("1")).await;
        assert_eq!(got.location.as_deref(), Some("/team/days"), "{got:?}");
        let page = browser.get("/team/days").await.text;
        assert!(page.contains("has changed since you opened"), "{page}");
        assert!(page.contains("2\u{a0}d of"), "and nothing was changed: {page}");
    }
}
