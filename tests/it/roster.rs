//! Teams, on both engines, through the pages.

use crate::recovery::Recovery;
use crate::support::{Browser, databases, today};
use axum::http::StatusCode;

#[tokio::test]
async fn an_intervention_starts_through_an_open_gate() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let early = story.sends(&story.world.director, "team", "start", "start_reason=").await;
        assert!(early.text.contains("a case lead named and confirmed"), "{}", early.text);
        let sponsor = &story.world.sponsor;
        story.is_not_theirs(sponsor, "remove-member", &format!("person={}", sponsor.id)).await;
        story.starts().await;
        let page = story.sees(&story.lead, "team").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains("Diagnosis"), "{}", page.text);
        let mut tx = db.begin().await.unwrap();
        assert_eq!(tocsin::roster::store::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

#[tokio::test]
async fn an_overload_is_told_with_its_sum_before_it_is_saved() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let mut browser = Browser::signed_in(&db, &story.lead).await;
        browser.submit("/team/me", "/api/team/me", "capacity=50").await;
        let told = story.assigns(&story.lead, "expert", 80).await;
        assert!(told.text.contains("at 80%, for a capacity of 50%"), "{}", told.text);
        assert!(told.text.contains("80% promised, for 50% given, 30% too much"), "{}", told.text);
        assert!(told.text.contains("name=\"assign_overload_reason\""), "{}", told.text);
        assert!(story.sees(&story.lead, "team").await.status == StatusCode::NOT_FOUND, "not named");
        let (from, to) = (story.in_days(1), story.in_days(90));
        let form = |reason: &str| {
            format!(
                "assign_person={}&assign_role=expert&assign_share=80&assign_from={from}&assign_to={to}&assign_confirmed=true&assign_overload_reason={reason}",
                story.lead.id
            )
        };
        let coordinator = &story.world.coordinator;
        let short = story.sends(coordinator, "team", "assign", &form("x")).await;
        assert!(short.text.contains("at least 10 letters"), "{}", short.text);
        story.does(coordinator, "team", "assign", &form("Personne+d+autre+ne+sait")).await;
        // The reason is told in the journal, and on the page of the load to those who coordinate.
        let journal = story.sees(coordinator, "journal").await.text;
        let told = "beyond what they give: “Personne d autre ne sait”";
        assert!(journal.contains(told), "{journal}");
        let mut reader = Browser::signed_in(&db, coordinator).await;
        let load = reader.get("/team/load").await.text;
        assert!(load.contains("Overloads on purpose") && load.contains("autre ne sait"), "{load}");
        for other in [&story.world.auditor, &story.lead] {
            let mut browser = Browser::signed_in(&db, other).await;
            let load = browser.get("/team/load").await.text;
            assert!(!load.contains("autre ne sait"), "{}: {load}", other.name);
        }
        let mut tx = db.begin().await.unwrap();
        assert_eq!(tocsin::roster::store::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

#[tokio::test]
async fn whoever_left_the_organisation_is_barred_until_the_director_says_why_not() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let mut tx = db.begin().await.unwrap();
        let ministry = tocsin::person::organisation::named(&mut tx, "Ministère des Essais").await;
        let ministry = ministry.unwrap().unwrap().id;
        tx.commit().await.unwrap();
        let left_on = (today() - chrono::Days::new(400)).to_string();
        let mut browser = Browser::signed_in(&db, &story.lead).await;
        let form = format!("link_organisation={ministry}&link_left_on={left_on}");
        let got = browser.submit("/team/me", "/api/team/link", &form).await;
        assert_eq!(got.location.as_deref(), Some("/team/me"), "{got:?}");
        let barred = story.assigns(&story.lead, "case_lead", 50).await;
        assert!(barred.text.contains("an exception by the director"), "{}", barred.text);
        let form = format!("except_person={}&except_reason=Seule+experte+du+sujet", story.lead.id);
        story.does(&story.world.director, "team", "except-member", &form).await;
        let named = story.assigns(&story.lead, "case_lead", 50).await;
        assert!(named.text.contains("banner--done"), "{}", named.text);
    }
}

/// What is wrong is said at each field, and what was typed is still there.
#[tokio::test]
async fn a_wrong_answer_comes_back_to_its_field() {
    let wrong = [
        ("assign", "assign_person=x&assign_role=&assign_share=0&assign_from=&assign_to=hier", 5),
        (
            "need",
            "need_skill=Black+magic&need_level=9&need_share=0&need_from=2027-01-31&need_on_site=x",
            5,
        ),
        ("need", "need_skill=magic&need_level=3&need_share=40", 1),
        ("need", "need_skill=data&need_level=3&need_share=40&need_on_site=251", 1),
        ("take-needs", "take_rules=tocsin-needs-1", 1),
        ("kick-off", "kick_off_on=2001-01-01", 1),
        ("access", "access%5Bcode%5D=peut-etre", 1),
    ];
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        for (action, form, count) in wrong {
            let got = story.sends(&story.world.coordinator, "team", action, form).await;
            assert_eq!(got.text.matches("field__error").count(), count, "{action}: {}", got.text);
        }
    }
}
