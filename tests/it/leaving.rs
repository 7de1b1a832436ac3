//! A member's last day: read with what falls before it is kept, told to the cases, taken back; and what it changes.

use crate::html::assert_valid_page;
use crate::proposed_teams::{asked_by, can, need, needs, proposed};
use crate::recovery::Recovery;
use crate::support::{Browser, databases, today};
use crate::tentative::asks;
use axum::http::StatusCode;
use chrono::Days;
use tocsin::base::{Actor, PersonId};
use tocsin::db::Db;
use tocsin::i18n::Lang;
use tocsin::roster::model::Skill;

tocsin::sql! {
    SAID = "select last_day, said_at from member_last_day where person_id = $1";
    LEFT_ON = "insert into member_last_day (person_id, last_day, said_by, said_at) values ($1, $2, $1, 0)";
}

#[derive(sqlx::FromRow)]
struct Said {
    last_day: Option<String>,
    said_at: i64,
}

async fn said(db: &Db, person: PersonId) -> Option<Said> {
    let mut tx = db.snapshot().await.unwrap();
    tx.query(SAID).bind(person.0).optional().await.unwrap()
}

/// Solène leads, and knows the only skill that is asked for.
async fn led(db: &Db) -> Recovery {
    let story = Recovery::in_staffing(db).await;
    can(db, &story.lead, &[(Skill::DATA, 3)], 100).await;
    needs(&story, story.number, &[need(Skill::DATA, 3)]).await;
    story.assigns(&story.lead, "case_lead", 50).await;
    story
}

fn page_of(who: &Actor) -> String {
    format!("/team/leaving/{}", who.id)
}

/// Sends the form of somebody's last day, and reads what comes of it.
async fn says(browser: &mut Browser, who: &Actor, seen: i64, looked: &str, last: &str) -> String {
    let form = format!("person={}&seen={seen}&looked={looked}&last_day={last}", who.id);
    let got = browser.submit(&page_of(who), "/api/team/last-day", &form).await;
    let next = got.location.expect("it leads on").replace("http://tocsin.test", "");
    let page = browser.get(next.split('#').next().unwrap()).await;
    assert_valid_page(&page.text);
    page.text
}

#[tokio::test]
async fn what_falls_is_read_before_a_last_day_is_kept() {
    for db in databases().await {
        let story = led(&db).await;
        let coordinator = &story.world.coordinator;
        let mut browser = Browser::signed_in(&db, coordinator).await;
        let brigade = browser.get("/team").await.text;
        assert!(brigade.contains(&format!("href=\"{}\"", page_of(&story.lead))), "{brigade}");
        let empty = browser.get(&page_of(&story.lead)).await;
        assert_valid_page(&empty.text);
        assert!(!empty.text.contains("id=\"falls\""), "{}", empty.text);

        // Tomorrow she is gone: nothing is kept, and all that falls is said.
        let last = today().to_string();
        let page = says(&mut browser, &story.lead, 0, "none", &last).await;
        assert!(said(&db, story.lead.id).await.is_none(), "only looked at");
        assert!(page.contains("Paie unifiée") && page.contains("loses its case lead"), "{page}");
        assert!(page.contains("more will be missing"), "{page}");
        assert!(page.contains("would wait again for"), "{page}");
        assert!(page.contains("Save this last day"), "{page}");
        // Another day than the one that was looked at is looked at first.
        let other = (today() + Days::new(200)).to_string();
        says(&mut browser, &story.lead, 0, &last, &other).await;
        assert!(said(&db, story.lead.id).await.is_none());

        let page = says(&mut browser, &story.lead, 0, &last, &last).await;
        assert!(page.contains("Last day saved."), "{page}");
        let kept = said(&db, story.lead.id).await.unwrap();
        assert_eq!(kept.last_day.as_deref(), Some(&*last));
        let journal = story.sees(coordinator, "journal").await.text;
        assert!(journal.contains("said the last day of solene in the brigade."), "{journal}");
        let team = story.sees(coordinator, "team").await;
        assert_valid_page(&team.text);
        assert!(team.text.contains("0 of 1 need covered"), "{}", team.text);
        assert!(team.text.contains("last day on"), "{}", team.text);
        let told = proposed(&mut browser, "").await.text;
        assert!(told.contains("What is missing, in all these cases"), "{told}");
        let question = asked_by(&db, coordinator).await;
        assert!(question.contains(&format!("\"until\":\"{last}\"")), "{question}");
        // She reads it where she says what she gives.
        let own = Browser::signed_in(&db, &story.lead).await.get("/team/me").await.text;
        assert!(own.contains("Your last day in the brigade is"), "{own}");

        // Whoever looked before that day was said is told who said it.
        let stale = says(&mut browser, &story.lead, 0, &last, &last).await;
        assert!(stale.contains("id=\"errors\""), "{stale}");
        // She stays after all.
        let form = format!("person={}&seen={}", story.lead.id, kept.said_at);
        browser.submit(&page_of(&story.lead), "/api/team/keep-member", &form).await;
        let page = browser.get(&page_of(&story.lead)).await.text;
        assert!(page.contains("Departure taken back."), "{page}");
        let team = story.sees(coordinator, "team").await.text;
        assert!(team.contains("1 of 1 need covered"), "{team}");
        let journal = story.sees(coordinator, "journal").await.text;
        assert!(journal.contains("took back the departure of solene"), "{journal}");
        let mut tx = db.begin().await.unwrap();
        assert_eq!(tocsin::roster::store::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

/// The page of the team keeps the day from the project, and so does what is told beside it.
/// Both were asked from tomorrow on, for three months.
#[tokio::test]
async fn an_awaited_answer_says_who_leaves_before_it_begins_or_is_over() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let mut browser = Browser::signed_in(&db, &story.world.coordinator).await;
        for who in [&story.lead, &story.expert] {
            asks(&story, who, "expert", 20, "").await;
        }
        let page = browser.get("/team/tentative").await.text;
        assert!(!page.contains("last day on"), "{page}");
        let later = (today() + Days::new(30)).to_string();
        says(&mut browser, &story.lead, 0, &later, &later).await;
        let page = browser.get("/team/tentative").await.text;
        assert_eq!(page.matches("last day on").count(), 1, "{page}");
        assert!(!page.contains("leaves before it begins"), "she is there at first: {page}");
        let last = today().to_string();
        says(&mut browser, &story.expert, 0, &last, &last).await;
        let page = browser.get("/team/tentative").await;
        assert_valid_page(&page.text);
        assert_eq!(page.text.matches("last day on").count(), 2, "{}", page.text);
        assert_eq!(page.text.matches("leaves before it begins").count(), 1, "{}", page.text);
    }
}

#[tokio::test]
async fn the_project_reads_that_a_last_day_was_said_and_not_which() {
    for db in databases().await {
        let story = led(&db).await;
        let mut browser = Browser::signed_in(&db, &story.world.coordinator).await;
        let last = today() + Days::new(200);
        says(&mut browser, &story.lead, 0, &last.to_string(), &last.to_string()).await;
        assert!(said(&db, story.lead.id).await.is_some());
        for page in ["journal", "team"] {
            let page = story.sees(&story.world.requester, page).await.text.replace('\u{a0}', " ");
            for day in [last.to_string(), Lang::En.date(last).replace('\u{a0}', " ")] {
                assert!(!page.contains(&day), "{day}: {page}");
            }
        }
        let journal = story.sees(&story.world.requester, "journal").await.text;
        assert!(journal.contains("said the last day of solene in the brigade."), "{journal}");
    }
}

/// What is listed can be put right: of whoever is of the brigade no more, there is no last day to change.
#[tokio::test]
async fn whoever_left_is_listed_with_the_page_on_which_that_is_changed() {
    for db in databases().await {
        let story = led(&db).await;
        let (lead, sponsor) = (&story.lead, &story.world.sponsor);
        let yesterday = (today() - Days::new(1)).to_string();
        let mut tx = db.begin().await.unwrap();
        for who in [lead, sponsor] {
            let query = tx.query(LEFT_ON).bind(who.id.0).bind(yesterday.clone());
            query.execute().await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut browser = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = browser.get("/team").await.text;
        assert_valid_page(&page);
        let (_, left) = page.split_once("id=\"left-lately\"").expect("somebody left");
        let left = left.split("</section>").next().unwrap();
        assert!(left.contains(&format!("href=\"{}\"", page_of(lead))), "{left}");
        assert!(left.contains(&lead.name) && !left.contains(&sponsor.name), "{left}");
        assert_eq!(browser.get(&page_of(lead)).await.status, StatusCode::OK);
        assert_eq!(browser.get(&page_of(sponsor)).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_last_day_is_said_by_who_coordinates_and_is_a_day_to_come() {
    for db in databases().await {
        let story = led(&db).await;
        let (yesterday, last) = (today() - Days::new(1), today());
        for other in [&story.lead, &story.world.director, &story.world.auditor] {
            let mut browser = Browser::signed_in(&db, other).await;
            let page = browser.get(&page_of(&story.lead)).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{}", other.name);
            // Not even what is wrong with it is told.
            let form = format!("person={}&seen=7&looked={last}&last_day=x", story.lead.id);
            for door in ["/api/team/last-day", "/api/team/keep-member"] {
                let got = browser.call(door, &form).await;
                assert_eq!(got.status, StatusCode::FORBIDDEN, "{}: {got:?}", other.name);
            }
        }
        let mut browser = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = says(&mut browser, &story.lead, 0, "none", &yesterday.to_string()).await;
        assert!(page.contains("Give today or a day to come"), "{page}");
        assert!(page.contains(&format!("value=\"{yesterday}\"")), "what was typed stays: {page}");
        let far = (today() + Days::new(900)).to_string();
        let page = says(&mut browser, &story.lead, 0, "none", &far).await;
        assert!(page.contains("Give a day within two years"), "{page}");
        let nobody = browser.get("/team/leaving/01900000-0000-7000-8000-00000000dead").await;
        assert_eq!(nobody.status, StatusCode::NOT_FOUND);
        let sponsor = browser.get(&page_of(&story.world.sponsor)).await;
        assert_eq!(sponsor.status, StatusCode::NOT_FOUND, "not of the brigade");
        assert!(said(&db, story.lead.id).await.is_none());
    }
}

/// The history of a case names whoever was in it, wherever they are now.
#[tokio::test]
async fn whoever_left_a_team_before_the_brigade_keeps_their_name() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        story.assigns(&story.lead, "case_lead", 50).await;
        story.assigns(&story.expert, "expert", 50).await;
        let form = format!("person={}", story.expert.id);
        story.does(coordinator, "team", "remove-member", &form).await;
        let root = crate::support::person(&db, "root", tocsin::base::Role::Administrator).await;
        let mut root = Browser::signed_in(&db, &root).await;
        assert_eq!(root.call("/api/admin/deactivate", &form).await.status, StatusCode::OK);
        let page = story.sees(coordinator, "team").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("idris, expert, left that role on"), "{}", page.text);
        assert!(!page.text.contains("former member"), "{}", page.text);
    }
}
