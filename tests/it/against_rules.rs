//! A team that breaks a rule is asked with a reason, which the journal keeps with the rule; and who knows the case.

use crate::html::assert_valid_page;
use crate::proposed_teams::{PAGE, in_need, need, needs, proposed, sends, version};
use crate::recovery::Recovery;
use crate::support::{Browser, databases, today};
use axum::http::StatusCode;
use chrono::Days;
use tocsin::base::Actor;
use tocsin::roster::model::{Skill, monday_of};
use tocsin::roster::store;

/// What the page says of a team of nobody but Idris.
const RULES: &str = "In this team: nobody could lead it, nobody is at level 4.";

#[tokio::test]
async fn a_team_that_nobody_could_lead_is_asked_with_a_reason() {
    for db in databases().await {
        let story = in_need(&db).await;
        let number = story.number;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        proposed(&mut coordinator, "").await;
        let (data, lead) = (story.expert.id.to_string(), story.lead.id.to_string());
        let here = format!("{PAGE}/{number}");
        let lawful = coordinator.get(&here).await.text;
        assert!(lawful.contains("No rule is broken"), "{lawful}");
        assert!(!lawful.contains("name=\"rule_reason\""), "nothing to explain: {lawful}");

        // Said before anything is sent.
        let chosen = format!("{here}?chosen%5B0%5D={data}&chosen%5B1%5D=");
        let page = coordinator.get(&chosen).await.text;
        assert_valid_page(&page);
        assert!(page.contains("name=\"rule_reason\""), "{page}");
        assert!(page.contains(RULES), "{page}");

        let before = version(&story).await;
        for (reason, problem) in [
            ("", "say why it is asked all the same"),
            ("&rule_reason=oui", "at least 10 letters"),
            // Too much has another field.
            ("&overload_reason=Personne+d+autre+ne+sait", "say why it is asked all the same"),
        ] {
            let page = sends(&story, &mut coordinator, &data, "", reason).await.text;
            assert!(page.contains("rule_reason-problem"), "{reason}: {page}");
            assert!(page.contains(problem), "{reason}: {page}");
            assert!(page.contains(RULES), "{reason}: {page}");
            assert!(page.contains(&format!("value=\"{data}\" selected")), "{reason}: {page}");
            assert_eq!(version(&story).await, before, "nothing is written");
        }

        let why = "&rule_reason=Personne+d+autre+avant+mai";
        let page = sends(&story, &mut coordinator, &data, "", why).await.text;
        assert!(page.contains("They are asked"), "{page}");
        let journal = story.sees(&story.world.coordinator, "journal").await.text;
        assert_valid_page(&journal);
        for rule in ["nobody could lead it", "nobody is at level 4"] {
            let said =
                format!("asked for a team against a rule ({rule}): “Personne d autre avant mai”");
            assert_eq!(journal.matches(&said).count(), 1, "{said}: {journal}");
        }
        let requester = story.sees(&story.world.requester, "journal").await.text;
        assert!(requester.contains("against a rule (nobody could lead it)"), "{requester}");

        // A lawful team takes no reason, and one that is typed all the same is not kept.
        let page =
            sends(&story, &mut coordinator, &data, &lead, "&rule_reason=Comme+convenu+hier").await;
        assert!(page.text.contains("They are asked"), "{}", page.text);
        let journal = story.sees(&story.world.coordinator, "journal").await.text;
        assert_eq!(journal.matches("against a rule").count(), 2, "{journal}");
        assert!(!journal.contains("Comme convenu hier"), "{journal}");
        let mut tx = db.begin().await.unwrap();
        assert_eq!(store::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

/// Who may not, and whose page is old, learns that before what is wrong with the form.
#[tokio::test]
async fn a_reason_is_asked_of_who_may_and_of_a_page_of_today() {
    for db in databases().await {
        let story = in_need(&db).await;
        let (number, seen) = (story.number, version(&story).await);
        let form = |seen: i64| {
            format!("case={number}&seen={seen}&chosen%5B0%5D={}&chosen%5B1%5D=", story.expert.id)
        };
        let world = &story.world;
        for someone in [&world.director, &world.auditor, &story.lead, &world.requester] {
            let mut browser = Browser::signed_in(&db, someone).await;
            for reason in ["", "&rule_reason=oui", "&rule_reason=Personne+d+autre+avant+mai"] {
                let sent = format!("{}{reason}", form(seen));
                let got = browser.call("/api/team/assign-proposed", &sent).await;
                assert_eq!(got.status, StatusCode::FORBIDDEN, "{}: {reason}", someone.name);
            }
        }
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        for reason in ["", "&rule_reason=oui", "&rule_reason=Personne+d+autre+avant+mai"] {
            let sent = format!("{}{reason}", form(seen - 1));
            let got = coordinator.call("/api/team/assign-proposed", &sent).await;
            assert_eq!(got.status, StatusCode::CONFLICT, "{reason}: {got:?}");
        }
        assert_eq!(version(&story).await, seen, "nothing is written");
        let got = coordinator.call("/api/team/assign-proposed", &form(seen)).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{got:?}");
    }
}

/// Assigned as an expert who said yes, from so many days ago on.
async fn works_since(story: &Recovery, who: &Actor, days: u64) {
    let (from, to) = (today() - Days::new(days), today() + Days::new(120));
    let form = format!(
        "assign_person={}&assign_role=expert&assign_share=20&assign_from={from}&assign_to={to}&assign_confirmed=true",
        who.id
    );
    story.does(&story.world.coordinator, "team", "assign", &form).await;
}

#[tokio::test]
async fn only_who_has_worked_on_a_case_knows_it() {
    const KNOWS: &str = "knows the case already";
    for db in databases().await {
        let story = in_need(&db).await;
        let number = story.number;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let (data, lead) = (story.expert.id.to_string(), story.lead.id.to_string());
        proposed(&mut coordinator, "").await;
        sends(&story, &mut coordinator, &data, &lead, "").await;
        let page = proposed(&mut coordinator, "").await.text;
        assert!(!page.contains(KNOWS), "both were only asked: {page}");

        // Idris said yes, and began long ago: he knows it, and gives the rest of what is asked.
        works_since(&story, &story.expert, 21).await;
        let page = proposed(&mut coordinator, "").await.text;
        assert_eq!(page.matches(KNOWS).count(), 1, "he alone: {page}");

        // Taken off, and asked again: he told days spent on it, and knows it still.
        let mut idris = Browser::signed_in(&db, &story.expert).await;
        let week = monday_of(today()) - Days::new(7);
        let days = format!("week={week}&days%5Bcase-{number}%5D=2");
        let page = format!("/team/days?week={week}");
        let got = idris.submit(&page, "/api/team/days", &days).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{got:?}");
        let form = format!("person={data}");
        story.does(&story.world.coordinator, "team", "remove-member", &form).await;
        let page = proposed(&mut coordinator, "").await.text;
        assert!(!page.contains(KNOWS), "he is not on the team: {page}");
        sends(&story, &mut coordinator, &data, &lead, "").await;
        let page = proposed(&mut coordinator, "").await.text;
        assert_eq!(page.matches(KNOWS).count(), 1, "he told days: {page}");
        needs(&story, number, &[need(Skill::DELIVERY, 3)]).await;
        let page = proposed(&mut coordinator, "").await.text;
        assert!(page.contains("Leaving the case: idris"), "nobody asks for data any more: {page}");
    }
}
