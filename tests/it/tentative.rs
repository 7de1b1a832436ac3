//! Who was asked for a team and has not answered: the page of all of them, and who reads of whom.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use crate::world::acting_at;
use axum::http::StatusCode;
use chrono::{TimeDelta, Utc};
use tocsin::base::Actor;
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::roster::model::{Assignment, Period, Share, TeamRole};
use tocsin::roster::store;

pub const PAGE: &str = "/team/tentative";

/// Asks somebody, who has to answer.
pub async fn asks(story: &Recovery, who: &Actor, role: &str, share: u32, more: &str) -> String {
    let (from, to) = (story.in_days(1), story.in_days(90));
    let form = format!(
        "assign_person={}&assign_role={role}&assign_share={share}&assign_from={from}&assign_to={to}{more}",
        who.id
    );
    story.sends(&story.world.coordinator, "team", "assign", &form).await.text
}

/// The same of somebody who was asked so many days ago, for as long as the intervention lasts.
pub async fn asked_days_ago(story: &Recovery, who: &Actor, days: i64) {
    let then = Utc::now() - TimeDelta::days(days);
    let mut cx = acting_at(&story.world.db, &story.world.coordinator, then).await;
    let seen = cases::find(&mut cx, story.number).await.unwrap().version;
    let (share, period) = (Share::try_from(20).unwrap(), Period::without_end(cx.today()));
    let asked = Assignment::asked(who.id, TeamRole::Expert, share, period);
    store::assign(&mut cx, story.number, seen, asked, None).await.unwrap();
    cx.finish().await.unwrap();
}

pub async fn answers(story: &Recovery, who: &Actor, more: &str) -> String {
    let form = format!("person={}{more}", who.id);
    story.sends(who, "team", "confirm-member", &form).await.text
}

pub async fn reads(db: &Db, who: &Actor, path: &str) -> String {
    let page = Browser::signed_in(db, who).await.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{} {path}", who.name);
    assert_valid_page(&page.text);
    page.text
}

pub async fn the_tables_say_what_the_journal_says(db: &Db) {
    let mut tx = db.begin().await.unwrap();
    assert_eq!(store::verify(&mut tx).await.unwrap(), [""; 0]);
}

#[tokio::test]
async fn who_has_not_answered_is_listed_and_asked_no_more_from_there() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        let empty = reads(&db, coordinator, PAGE).await;
        assert!(empty.contains("Nobody owes an answer"), "{empty}");
        let team = reads(&db, coordinator, "/team").await;
        assert!(team.contains("href=\"/team/tentative\""), "{team}");
        asks(&story, &story.expert, "expert", 60, "").await;
        asks(&story, &story.lead, "case_lead", 40, "").await;
        let page = reads(&db, coordinator, PAGE).await;
        let at = |name: &str| page.find(name).unwrap();
        assert!(at("idris") < at("solene"), "who was asked first: {page}");
        for said in ["Paie unifiée", "case lead, 40%", "expert, 60%", "less than a working day"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(page.contains(&format!("href=\"/cases/{}/team\"", story.number)), "{page}");
        // An auditor reads it, and asks nobody any less.
        let read = reads(&db, &story.world.auditor, PAGE).await;
        assert!(read.contains("idris") && !read.contains("withdraw-asked"), "{read}");
        let form = format!("person={}", story.lead.id);
        story.is_not_theirs(&story.world.auditor, "withdraw-asked", &form).await;
        for other in [&story.lead, &story.world.sponsor, &story.world.requester] {
            let page = Browser::signed_in(&db, other).await.get(PAGE).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{}", other.name);
        }
        let form = format!("person={}&among_all=true", story.lead.id);
        let page = story.sends(coordinator, "team", "withdraw-asked", &form).await.text;
        assert!(page.contains("This person is asked no more"), "{page}");
        assert!(page.contains("idris") && !page.contains("solene"), "{page}");
        assert_eq!(story.sees(&story.lead, "team").await.status, StatusCode::NOT_FOUND);
        let again = story.sends(coordinator, "team", "withdraw-asked", &form).await.text;
        assert!(again.contains("not, or no longer, in the team"), "{again}");
        the_tables_say_what_the_journal_says(&db).await;
    }
}

/// It counts in how full somebody is, and has neither name nor number.
#[tokio::test]
async fn who_was_asked_for_a_restricted_case_is_not_listed_for_others() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        asked_days_ago(&story, &story.expert, 20).await;
        let mut cx = story.world.acting(&story.world.coordinator).await;
        let seen = cases::find(&mut cx, story.number).await.unwrap().version;
        cx.finish().await.unwrap();
        let mut requester = Browser::signed_in(&db, &story.world.requester).await;
        let form = format!("case={}&seen={seen}&restrict_reason=Une+plainte", story.number);
        let got = requester.call("/api/case-restrict", &form).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let mut hidden = 0;
        for someone in [&story.world.coordinator, &story.world.colleague] {
            let mut cx = story.world.acting(someone).await;
            let may_see = cases::find(&mut cx, story.number).await.is_ok();
            drop(cx);
            let page = reads(&db, someone, PAGE).await;
            assert_eq!(page.contains("idris"), may_see, "{}: {page}", someone.name);
            let owed = reads(&db, someone, "/owed").await;
            assert_eq!(owed.contains("answers-late"), may_see, "{}: {owed}", someone.name);
            hidden += usize::from(!may_see && page.contains("Nobody owes an answer"));
        }
        assert_eq!(hidden, 1, "one of them is not of the case");
    }
}

/// Those who oversee read of whom a journal speaks; the project does not learn who was
/// only asked.
#[tokio::test]
async fn whoever_was_asked_keeps_their_name_for_those_who_oversee() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        asks(&story, &story.expert, "expert", 50, "").await;
        let form = format!("person={}", story.expert.id);
        story.sends(coordinator, "team", "withdraw-asked", &form).await;
        let journal = format!("/cases/{}/journal", story.number);
        for who in [coordinator, &story.world.director, &story.world.auditor] {
            let page = reads(&db, who, &journal).await;
            assert!(page.contains("asks idris no more."), "{}: {page}", who.name);
            assert!(page.contains("assigned idris, "), "{}: {page}", who.name);
        }
        let page = reads(&db, &story.world.requester, &journal).await;
        assert!(page.contains("asks somebody no more."), "{page}");
        assert!(!page.contains("idris"), "{page}");
    }
}
