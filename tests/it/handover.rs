//! Who stands for the project, and what those who leave tell those who follow, through the pages.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::{Browser, Got, databases};
use axum::http::StatusCode;
use tocsin::base::Actor;
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::person::store as people;
use tocsin::roster::store::verify_handover;

tocsin::sql! {
    CALLED_ELSEWHERE = "update project_contact set phone = '06 39 98 99 99'";
    SAID_OTHERWISE = "update handover_note set note = 'autre chose'";
    FORGOTTEN = "delete from handover_note";
}

const NOUR: &str = "contact_role=referent&contact_name=Nour+Haddad&contact_function=Cheffe+de+projet\
                    &contact_email=nour%40levant.invalid&contact_phone=06+39+98+00+11&contact_note=";

fn next(note: &str) -> String {
    format!(
        "contact_role=referent&contact_name=Salom%C3%A9+Petit&contact_email=accueil%40levant.invalid\
         &contact_note={note}"
    )
}

fn sponsor(email: &str, note: &str) -> String {
    format!(
        "sponsor_name=Hawa+Diop&sponsor_email={email}&sponsor_function=Directrice\
         &sponsor_phone=06+39+98+00+22&sponsor_note={note}"
    )
}

fn handed(of: &Actor, to: &str, note: &str) -> String {
    format!("hand_over_person={}&hand_over_to={to}&hand_over_note={note}", of.id)
}

async fn faults(db: &Db) -> Vec<String> {
    verify_handover(&mut db.snapshot().await.unwrap()).await.unwrap()
}

/// Somebody sends a form from the page that its link leads to.
async fn from(story: &Recovery, who: &Actor, query: &str, action: &str, form: &str) -> Got {
    let mut cx = story.world.acting(who).await;
    let seen = cases::find(&mut cx, story.number).await.unwrap().version;
    cx.finish().await.unwrap();
    let mut browser = Browser::signed_in(&story.world.db, who).await;
    let page = format!("/cases/{}/team{query}", story.number);
    let form = format!("case={}&seen={seen}&{form}", story.number);
    let got = browser.submit(&page, &format!("/api/case/{action}"), &form).await;
    browser.get(&got.location.expect("a way on").replace("http://tocsin.test", "")).await
}

#[tokio::test]
async fn a_referent_is_named_and_replaced_with_a_note_that_both_sides_read() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.assigns(&story.lead, "case_lead", 50).await;
        let requester = &story.world.requester;
        let page = story.sees(requester, "team").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("On the project’s side"), "{}", page.text);
        story.does(requester, "team", "name-contact", NOUR).await;
        let page = story.sees(&story.lead, "team").await;
        assert_valid_page(&page.text);
        for said in
            ["Nour Haddad", "Cheffe de projet", "mailto:nour@levant.invalid", "tel:0639980011"]
        {
            assert!(page.text.contains(said), "{said}: {}", page.text);
        }

        // Somebody else, without a word or with less than a sentence.
        for (note, why) in [("", "Tell the next person"), ("Bon", "10 letters at least")] {
            let form = next(note);
            let told = from(&story, &story.lead, "?contact=referent", "name-contact", &form).await;
            assert_valid_page(&told.text);
            assert!(told.text.contains("field__error") && told.text.contains(why), "{}", told.text);
            assert!(told.text.contains("value=\"Salomé Petit\""), "{}", told.text);
        }
        story
            .does(&story.lead, "team", "name-contact", &next("Le+comit%C3%A9+se+tient+le+lundi."))
            .await;
        let page = story.sees(&story.world.sponsor, "team").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("Salomé Petit"), "{}", page.text);
        assert!(page.text.contains("Le comité se tient le lundi."), "{}", page.text);
        assert!(
            page.text.contains("2 namings") && page.text.contains("Nour Haddad"),
            "{}",
            page.text
        );

        // The journal tells that it happened, and keeps no name, address or number of theirs.
        let journal = story.sees(requester, "journal").await.text;
        assert!(journal.contains("with a handover note: referent"), "{journal}");
        for kept_out in ["Nour", "Salomé", "0639980011"] {
            assert!(!journal.contains(kept_out), "{kept_out}: {journal}");
        }
        let again = from(&story, requester, "?contact=referent", "name-contact", &next("")).await;
        assert!(again.text.contains("there is nothing to change"), "{}", again.text);
        for someone in [&story.world.director, &story.world.auditor] {
            story.is_not_theirs(someone, "name-contact", NOUR).await;
        }
        assert_eq!(faults(&db).await, [""; 0]);
        let mut tx = db.begin().await.unwrap();
        tx.query(CALLED_ELSEWHERE).execute().await.unwrap();
        let wrong = verify_handover(&mut tx).await.unwrap();
        assert!(wrong.len() == 1 && wrong[0].contains("handed over"), "{wrong:?}");
    }
}

#[tokio::test]
async fn another_sponsor_takes_over_and_the_one_before_sees_the_case_no_more() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        let (requester, before) = (&story.world.requester, &story.world.sponsor);
        let mut tx = db.begin().await.unwrap();
        let theirs = people::email(&mut tx, requester.id).await.unwrap().unwrap();
        let own = people::email(&mut tx, before.id).await.unwrap().unwrap();
        drop(tx);
        let note = "Le+budget+est+vot%C3%A9+jusqu%27en+juin.";
        let hawa = sponsor("hawa%40levant.invalid", note);
        for someone in [requester, &story.world.director] {
            story.is_not_theirs(someone, "name-sponsor", &hawa).await;
        }
        let told =
            story.sends(coordinator, "team", "name-sponsor", &sponsor(&theirs, note)).await.text;
        assert!(told.contains("field__error") && told.contains("Hawa Diop"), "{told}");
        let silent = sponsor("hawa%40levant.invalid", "");
        let told = story.sends(coordinator, "team", "name-sponsor", &silent).await.text;
        assert!(told.contains("Tell the next person"), "{told}");

        // What is said of the one there is needs no note.
        story.does(before, "team", "name-sponsor", &sponsor(&own, "")).await;
        let page = story.sees(coordinator, "team").await;
        assert_valid_page(&page.text);
        assert!(
            page.text.contains("Directrice") && page.text.contains("eleonore"),
            "{}",
            page.text
        );

        // The sponsor hands over, and finds their own page.
        let home = story.sends(before, "team", "name-sponsor", &hawa).await;
        assert!(home.text.contains("The sponsor is saved"), "{}", home.text);
        assert_eq!(story.sees(before, "team").await.status, StatusCode::NOT_FOUND);
        let mut tx = db.begin().await.unwrap();
        let after = people::of_email(&mut tx, "hawa@levant.invalid").await.unwrap().unwrap();
        drop(tx);
        let page = story.sees(&after, "team").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("Hawa Diop"), "{}", page.text);
        assert!(page.text.contains("Le budget est voté"), "{}", page.text);
        let on = story.in_days(3);
        story.does(&after, "team", "kick-off", &format!("kick_off_on={on}")).await;
        let journal = story.sees(requester, "journal").await.text;
        assert_eq!(journal.matches("named Hawa Diop").count(), 1, "told once: {journal}");
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_member_who_leaves_tells_those_who_follow_and_the_project_reads_none_of_it() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        story.assigns(&story.lead, "case_lead", 50).await;
        story.assigns(&story.expert, "expert", 50).await;
        let to = story.lead.id.to_string();
        let note = "Les+donn%C3%A9es+sont+qualifi%C3%A9es.";
        for (form, why) in [
            (handed(&story.expert, &to, ""), "Tell the next person"),
            (handed(&story.expert, &to, "Bon"), "10 letters at least"),
            (handed(&story.expert, &story.expert.id.to_string(), note), "field__error"),
        ] {
            let told = story.sends(&story.expert, "team", "hand-over", &form).await;
            assert_valid_page(&told.text);
            assert!(told.text.contains(why), "{why}: {}", told.text);
        }
        story
            .is_not_theirs(&story.world.sponsor, "hand-over", &handed(&story.expert, "", note))
            .await;
        story.is_not_theirs(&story.expert, "hand-over", &handed(&story.lead, "", note)).await;
        story.does(&story.expert, "team", "hand-over", &handed(&story.expert, &to, note)).await;
        let page = story.sees(&story.lead, "team").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("Les données sont qualifiées."), "{}", page.text);
        assert!(page.text.contains("for you"), "{}", page.text);

        // One leaves who told it, and one who did not.
        let form = format!("person={}", story.expert.id);
        story.does(coordinator, "team", "remove-member", &form).await;
        let page = story.sees(coordinator, "team").await.text;
        assert!(!page.contains("no note was written"), "{page}");
        assert!(page.contains("Les données sont qualifiées."), "the note stays: {page}");
        assert!(story.assigns(&story.expert, "case_lead", 50).await.text.contains("banner--done"));
        let page = story.sees(coordinator, "team").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("solene, case lead, left that role"), "{}", page.text);
        assert!(page.text.contains("idris takes over"), "{}", page.text);
        let form = handed(&story.lead, "", "Le+comit%C3%A9+d%C3%A9cide+le+lundi.");
        story.does(coordinator, "team", "hand-over", &form).await;
        let page = story.sees(coordinator, "team").await.text;
        assert!(!page.contains("no note was written"), "{page}");

        for someone in [&story.world.requester, &story.world.sponsor] {
            let page = story.sees(someone, "team").await.text;
            assert!(!page.contains("qualifiées") && !page.contains("Handovers"), "{page}");
        }
        let journal = story.sees(&story.world.requester, "journal").await.text;
        assert!(
            journal.contains("left a handover note for whoever follows idris, expert"),
            "{journal}"
        );
        assert!(!journal.contains("qualifiées"), "{journal}");
        assert_eq!(faults(&db).await, [""; 0]);
        for touched in [SAID_OTHERWISE, FORGOTTEN] {
            let mut tx = db.begin().await.unwrap();
            tx.query(touched).execute().await.unwrap();
            assert_eq!(verify_handover(&mut tx).await.unwrap().len(), 1, "{}", touched.name);
        }
    }
}

/// Who stands for the project of a restricted case is nobody else's business.
#[tokio::test]
async fn of_a_restricted_case_nobody_else_reads_who_is_named() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.does(&story.world.coordinator, "team", "name-contact", NOUR).await;
        let restrict = tocsin::case::model::Command::Restrict { reason: "une plainte".into() };
        story.carry_out(&story.world.requester, restrict).await;
        let page = story.sees(&story.world.auditor, "team").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        let mut auditor = Browser::signed_in(&db, &story.world.auditor).await;
        for (door, form) in [("name-contact", NOUR.to_owned()), ("hand-over", String::new())] {
            let form = format!("case={}&seen=0&{form}", story.number);
            let got = auditor.call(&format!("/api/case/{door}"), &form).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{door}: {got:?}");
        }
    }
}

#[tokio::test]
async fn whoever_is_asked_onto_a_case_learns_it_where_they_come_in() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let (from, to) = (story.in_days(1), story.in_days(90));
        let form = format!(
            "assign_person={}&assign_role=expert&assign_share=40&assign_from={from}&assign_to={to}",
            story.expert.id
        );
        story.does(&story.world.coordinator, "team", "assign", &form).await;
        let mut idris = Browser::signed_in(&db, &story.expert).await;
        let link = format!("href=\"/cases/{}/team\"", story.number);
        for path in ["/", "/owed", "/team/me"] {
            let page = idris.get(path).await;
            assert_valid_page(&page.text);
            assert!(page.text.contains("Your answer is awaited"), "{path}: {}", page.text);
            assert!(page.text.contains(&link), "{path}: {}", page.text);
            assert!(!page.text.contains("You owe nothing"), "{path}: {}", page.text);
        }
        assert!(!idris.get("/owed?view=to-me").await.text.contains("Your answer is awaited"));
        let mut requester = Browser::signed_in(&db, &story.world.requester).await;
        for path in ["/", "/owed"] {
            let page = requester.get(path).await.text;
            assert!(!page.contains("Your answer is awaited"), "{path}: {page}");
        }
        let yes = format!("person={}", story.expert.id);
        story.does(&story.expert, "team", "confirm-member", &yes).await;
        for path in ["/", "/owed"] {
            let page = idris.get(path).await.text;
            assert!(!page.contains("Your answer is awaited"), "{path}: {page}");
        }
    }
}

#[tokio::test]
async fn a_director_reads_why_nobody_starts_what_nobody_leads() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let director = &story.world.director;
        let page = story.sees(director, "team").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("Nobody leads this intervention yet"), "{}", page.text);
        assert!(!page.text.contains("/api/case/start"), "{}", page.text);
        story.assigns(&story.lead, "case_lead", 50).await;
        let page = story.sees(director, "team").await.text;
        assert!(!page.contains("Nobody leads") && page.contains("/api/case/start"), "{page}");
    }
}
