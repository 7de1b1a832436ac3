//! Teams that are proposed, from the question to the yes or no of each person, through the pages.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::{Browser, Got, databases, today};
use axum::http::StatusCode;
use chrono::Days;
use tocsin::base::{Actor, PersonId, Priority};
use tocsin::case::model::{CaseNumber, Command as CaseCommand, P1Budget};
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::roster::model::{Command, Level, Need, Skill};
use tocsin::roster::store;

tocsin::sql! {
    ASKED = "select question from team_proposal where asked_by = $1";
}

#[derive(sqlx::FromRow)]
struct AskedRow {
    question: String,
}

pub const PAGE: &str = "/team/proposal";

pub fn need(skill: Skill, level: u8) -> Need {
    Need::of(skill, Level::try_from(level).unwrap())
}

/// What a case takes, said by its coordinator.
pub async fn needs(story: &Recovery, number: CaseNumber, needs: &[Need]) {
    let mut cx = story.world.acting(&story.world.coordinator).await;
    let seen = cases::find(&mut cx, number).await.unwrap().version;
    let command = Command::ChooseNeeds { needs: needs.to_vec() };
    store::carry_out(&mut cx, number, seen, command).await.unwrap();
    cx.finish().await.unwrap();
}

pub async fn can(db: &Db, who: &Actor, skills: &[(Skill, u8)], capacity: u32) {
    let skills =
        skills.iter().map(|(skill, level)| format!("skills%5B{}%5D={level}&", skill.name()));
    let form = format!("{}capacity={capacity}", skills.collect::<String>());
    let mut browser = Browser::signed_in(db, who).await;
    let got = browser.submit("/team/me", "/api/team/me", &form).await;
    assert_eq!(got.location.as_deref(), Some("/team/me"), "{got:?}");
}

pub async fn in_need(db: &Db) -> Recovery {
    let story = Recovery::in_staffing(db).await;
    said(db, &story).await;
    story
}

/// The case needs a lead and somebody for its data; Solène can be the one, Idris the other.
async fn said(db: &Db, story: &Recovery) {
    needs(story, story.number, &[need(Skill::DELIVERY, 3), need(Skill::DATA, 3)]).await;
    can(db, &story.lead, &[(Skill::DELIVERY, 4)], 100).await;
    can(db, &story.expert, &[(Skill::DATA, 3)], 100).await;
}

pub async fn version(story: &Recovery) -> i64 {
    let mut cx = story.world.acting(&story.world.coordinator).await;
    cases::find(&mut cx, story.number).await.unwrap().version
}

pub async fn proposed(browser: &mut Browser, only: &str) -> Got {
    let got = browser.submit(PAGE, "/api/team/propose", &format!("case={only}")).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{got:?}");
    let path = got.location.unwrap();
    let page = browser.get(&path.replace("http://tocsin.test", "")).await;
    assert!(page.text.contains("banner--done"), "{}", page.text);
    assert_valid_page(&page.text);
    page
}

/// Sends the choice for the two needs, data first as on the page.
pub async fn sends(
    story: &Recovery,
    browser: &mut Browser,
    data: &str,
    lead: &str,
    more: &str,
) -> Got {
    let (number, seen) = (story.number, version(story).await);
    let page = format!("{PAGE}/{number}");
    let form = format!("case={number}&seen={seen}&chosen%5B0%5D={data}&chosen%5B1%5D={lead}{more}");
    let got = browser.submit(&page, "/api/team/assign-proposed", &form).await;
    let path = got.location.clone().unwrap_or(page).replace("http://tocsin.test", "");
    let page = browser.get(&path).await;
    assert_valid_page(&page.text);
    page
}

#[tokio::test]
async fn a_team_is_proposed_looked_at_asked_and_answers() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let number = story.number;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = coordinator.get(PAGE).await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("No case has said whom it needs"), "{}", page.text);
        assert!(page.text.contains(&format!("href=\"/cases/{number}/team\"")), "{}", page.text);
        let refused = coordinator.call("/api/team/propose", "").await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "nothing to ask");

        said(&db, &story).await;
        let page = coordinator.get(PAGE).await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("nobody yet"), "{}", page.text);
        let page = proposed(&mut coordinator, "").await.text;
        for said in [
            "It is proved",
            "needs met: 2 of 2",
            "solene",
            "idris",
            "nobody else may meet data\u{a0}3",
            "nobody else in the team could lead",
            "Exact calculation over 2 people and 1 case",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        // Looked at, and then otherwise: the address says what is chosen.
        let (data, lead) = (story.expert.id.to_string(), story.lead.id.to_string());
        let here = format!("{PAGE}/{number}");
        let page = coordinator.get(&here).await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("No rule is broken"), "{}", page.text);
        assert!(page.text.contains("Beside the proposal: as much."), "{}", page.text);
        let otherwise = format!("{here}?chosen%5B0%5D={data}&chosen%5B1%5D=");
        let page = coordinator.get(&otherwise).await;
        assert!(page.text.contains("points less"), "{}", page.text);
        assert!(page.text.contains("nobody in the team could lead it"), "{}", page.text);
        assert!(page.text.contains(&format!("value=\"{data}\" selected")), "{}", page.text);

        let page = sends(&story, &mut coordinator, &data, &lead, "").await.text;
        assert!(page.contains("They are asked"), "{page}");
        assert_eq!(page.matches("to confirm").count(), 2, "{page}");
        assert!(!page.contains("Things have changed"), "it was followed: {page}");
        let again = sends(&story, &mut coordinator, &data, &lead, "").await.text;
        assert!(again.contains("This team is the one that is there already"), "{again}");

        // One says yes, the other no and why.
        let mut solene = Browser::signed_in(&db, &story.lead).await;
        let page = solene.get("/team/me").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("Your answer is awaited"), "{}", page.text);
        story.does(&story.lead, "team", "confirm-member", &format!("person={lead}")).await;
        assert!(!solene.get("/team/me").await.text.contains("Your answer is awaited"));

        assert!(story.sees(&story.expert, "team").await.text.contains("Decline this assignment"));
        let form = |reason: &str| format!("person={data}&object_reason={reason}");
        let page = story.sends(&story.expert, "team", "object", &form("")).await.text;
        assert!(page.contains("field__error"), "{page}");
        story.is_not_theirs(&story.lead, "object", &form("Pas+cette+fois-ci")).await;
        let page = story.sends(&story.expert, "team", "object", &form("x")).await.text;
        assert!(page.contains("at least 10 letters"), "{page}");
        let page = story.sends(&story.expert, "team", "object", &form("Trois+dossiers")).await;
        assert!(page.text.contains("You declined “"), "{}", page.text);
        assert_eq!(story.sees(&story.expert, "team").await.status, StatusCode::NOT_FOUND);

        let page = story.sees(&story.world.coordinator, "team").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("Trois dossiers"), "{}", page.text);
        for tab in ["team", "journal"] {
            let page = story.sees(&story.world.requester, tab).await.text;
            assert!(!page.contains("Trois dossiers"), "the project does not read why: {page}");
        }
        let journal = story.sees(&story.world.requester, "journal").await.text;
        assert!(journal.contains("declined their assignment"), "{journal}");
        assert!(!journal.contains("removed idris"), "told once: {journal}");

        // The proposal knows that it is old; a new one asks them no more.
        let page = coordinator.get(PAGE).await.text;
        assert!(page.contains("Things have changed since"), "{page}");
        let page = proposed(&mut coordinator, "").await.text;
        assert!(page.contains("The only person with this level has declined."), "{page}");
        // Whoever is kept away beside that is told as such.
        let why = format!("recuse_person={data}&recuse_reason=Un+proche+y+travaille");
        story.does(&story.world.coordinator, "team", "recuse", &why).await;
        let page = proposed(&mut coordinator, "").await.text;
        assert!(page.contains("The only person with this level is barred."), "{page}");
        let mut tx = db.begin().await.unwrap();
        assert_eq!(store::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

/// Whoever had not answered did not leave a team: they are asked no more.
#[tokio::test]
async fn whoever_is_not_chosen_any_more_is_asked_no_more() {
    for db in databases().await {
        let story = in_need(&db).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        proposed(&mut coordinator, "").await;
        let (data, lead) = (story.expert.id.to_string(), story.lead.id.to_string());
        sends(&story, &mut coordinator, &data, &lead, "").await;
        let without = format!("{PAGE}/{}?chosen%5B0%5D=&chosen%5B1%5D={lead}", story.number);
        let page = coordinator.get(&without).await.text;
        assert!(page.contains("no longer asked"), "beside who is to be asked: {page}");
        assert!(page.contains("What they were asked would be withdrawn"), "{page}");
        let why = "&rule_reason=Les+donnees+attendront";
        sends(&story, &mut coordinator, "", &lead, why).await;
        let team = story.sees(&story.world.coordinator, "team").await.text;
        assert_eq!(team.matches("</svg>to confirm</span>").count(), 1, "{team}");
        let journal = story.sees(&story.world.coordinator, "journal").await.text;
        assert!(journal.contains("asks idris no more."), "with their name: {journal}");
        assert!(!journal.contains("removed idris"), "nobody was removed: {journal}");
        let mut tx = db.begin().await.unwrap();
        assert_eq!(store::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

#[tokio::test]
async fn whoever_does_not_staff_cases_neither_asks_nor_reads() {
    for db in databases().await {
        let story = in_need(&db).await;
        let world = &story.world;
        let number = story.number;
        for someone in [&world.director, &world.auditor, &story.lead, &world.requester] {
            let mut browser = Browser::signed_in(&db, someone).await;
            for page in [PAGE.to_owned(), format!("{PAGE}/{number}")] {
                let got = browser.get(&page).await;
                assert_eq!(got.status, StatusCode::FORBIDDEN, "{} {page}", someone.name);
            }
            let asked = browser.call("/api/team/propose", "").await;
            assert_eq!(asked.status, StatusCode::FORBIDDEN, "{}", someone.name);
            let form = format!("case={number}&seen=0&chosen%5B0%5D={}", story.expert.id);
            let sent = browser.call("/api/team/assign-proposed", &form).await;
            assert_eq!(sent.status, StatusCode::FORBIDDEN, "{}", someone.name);
        }
        // Each finds what they asked for themselves.
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        proposed(&mut coordinator, "").await;
        let mut colleague = Browser::signed_in(&db, &world.colleague).await;
        assert!(!colleague.get(PAGE).await.text.contains("What this plan is worth"));
        let unknown = coordinator.get(&format!("{PAGE}?case=2026-999999")).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn too_much_is_told_at_the_need_and_all_are_asked_or_nobody() {
    for db in databases().await {
        let story = in_need(&db).await;
        can(&db, &story.expert, &[(Skill::DATA, 3)], 35).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        proposed(&mut coordinator, "").await;
        let (data, lead) = (story.expert.id.to_string(), story.lead.id.to_string());
        let before = version(&story).await;
        let nobody = PersonId(uuid::Uuid::from_u128(1)).to_string();
        for (data, lead, problem) in [
            (data.as_str(), lead.as_str(), "40% would be promised, for a capacity of 35%"),
            (data.as_str(), nobody.as_str(), "chosen[1]-problem"),
            (lead.as_str(), lead.as_str(), "chosen[0]-problem"),
            ("", "", "Choose at least one person"),
        ] {
            let page = sends(&story, &mut coordinator, data, lead, "").await.text;
            assert!(page.contains(problem), "{problem}: {page}");
            assert_eq!(version(&story).await, before, "nothing is written");
        }
        let page = sends(&story, &mut coordinator, &data, &lead, "").await.text;
        assert!(page.contains("name=\"overload_reason\""), "it takes a reason: {page}");
        assert!(page.contains(": 40%, 5% too much."), "with its weeks: {page}");
        let page = sends(&story, &mut coordinator, &data, &lead, "&overload_reason=oui").await.text;
        assert!(page.contains("at least 10 letters"), "{page}");
        assert_eq!(version(&story).await, before, "nothing is written");
        let why = "&overload_reason=Personne+d+autre+ne+sait";
        let page = sends(&story, &mut coordinator, &data, &lead, why).await.text;
        assert!(page.contains("They are asked"), "{page}");
        let journal = story.sees(&story.world.coordinator, "journal").await.text;
        assert_eq!(
            journal.matches("Personne d autre ne sait").count(),
            1,
            "of one alone: {journal}"
        );
    }
}

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

/// Somebody's time goes where they may not know of: it counts, and has no name.
#[tokio::test]
async fn a_restricted_case_is_time_without_a_name() {
    for db in databases().await {
        let story = in_need(&db).await;
        let secret = second_case(&story).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let (from, to) = (story.in_days(1), story.in_days(90));
        let mut cx = story.world.acting(&story.world.coordinator).await;
        let seen = cases::find(&mut cx, secret).await.unwrap().version;
        drop(cx);
        let form = format!(
            "case={secret}&seen={seen}&assign_person={}&assign_role=case_lead&assign_share=90&assign_from={from}&assign_to={to}",
            story.lead.id
        );
        let got = coordinator.call("/api/case/assign", &form).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let mut requester = Browser::signed_in(&db, &story.world.requester).await;
        let mut cx = story.world.acting(&story.world.coordinator).await;
        let seen = cases::find(&mut cx, secret).await.unwrap().version;
        drop(cx);
        let form = format!("case={secret}&seen={seen}&restrict_reason=Une+plainte");
        let got = requester.call("/api/case-restrict", &form).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");

        // Two coordinators; one of them is of the case.
        let mut others = Vec::new();
        for someone in [&story.world.coordinator, &story.world.colleague] {
            let mut cx = story.world.acting(someone).await;
            if cases::find(&mut cx, secret).await.is_err() {
                others.push(someone);
            }
        }
        assert_eq!(others.len(), 1);
        let mut other = Browser::signed_in(&db, others[0]).await;
        let page = proposed(&mut other, "").await.text;
        let here = other.get(&format!("{PAGE}/{}", story.number)).await.text;
        let asked = asked_by(&db, others[0]).await;
        for text in [&page, &here, &asked] {
            let is_named = text.contains("Affaire") || text.contains(&secret.to_string());
            assert!(!is_named, "{text}");
        }
        assert!(asked.contains("\"other-1\""), "her time is not free: {asked}");
        assert!(page.contains("no time left to give"), "{page}");
        let there = other.get(&format!("{PAGE}/{secret}")).await;
        let nowhere = other.get(&format!("{PAGE}/2026-999999")).await;
        assert_eq!((there.status, nowhere.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        let refused = other.call("/api/team/propose", &format!("case={secret}")).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
    }
}

pub async fn asked_by(db: &Db, who: &Actor) -> String {
    let mut tx = db.begin().await.unwrap();
    let row: AskedRow = tx.query(ASKED).bind(who.id.0).one().await.unwrap();
    row.question
}

/// Another case that waits for its team.
pub async fn second_case(story: &Recovery) -> CaseNumber {
    let number = story.world.submitted_case("Affaire discrète").await;
    let coordinator = &story.world.coordinator;
    let priority = Priority::P3;
    let (budget, reason) = (P1Budget { open: 0, limit: 3 }, "utile".into());
    let accept = CaseCommand::Accept { priority, proposed: Some(priority), reason, budget };
    for command in [CaseCommand::TakeCharge, accept] {
        let mut cx = story.world.acting(coordinator).await;
        let seen = cases::find(&mut cx, number).await.unwrap().version;
        cases::carry_out(&mut cx, number, seen, command).await.unwrap();
        cx.finish().await.unwrap();
    }
    number
}
