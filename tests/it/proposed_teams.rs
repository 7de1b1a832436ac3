//! Teams that are proposed, from the question to the yes or no of each person, through the pages.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::{Browser, Got, databases};
use axum::http::StatusCode;
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
        let to_confirm =
            page.matches("to confirm").count() - page.matches("still to confirm").count();
        assert_eq!(to_confirm, 2, "{page}");
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
        // A no is no conflict of interest.
        let page = coordinator.get(&format!("{PAGE}/{number}")).await.text;
        let (links, declined) = page.split_once("id=\"around-declined\"").expect(&page);
        assert!(links.contains("has a link to mention"), "{links}");
        assert!(declined.contains("<b>idris</b>"), "{declined}");
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
        let why = format!("&rule_reason=Les+donnees+attendront&told={data}");
        sends(&story, &mut coordinator, "", &lead, &why).await;
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
