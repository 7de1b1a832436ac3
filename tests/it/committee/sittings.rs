//! Sittings: who sits, what is heard, what was typed.

use super::{ACCEPT, assert_verified, at_committee, closes, opens, roll};
use crate::support::{databases, today};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use tocsin::case::model::{Confidentiality, Stage};

#[tokio::test]
async fn a_sitting_hears_its_cases_one_by_one_and_two_people_sign_its_minutes_off() {
    for db in databases().await {
        let world = World::new(&db).await;
        let paie = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let guichet = at_committee(&world, "Guichet", Confidentiality::Brigade).await;
        let later = at_committee(&world, "Archives", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        let mut maxime = Desk::of(&world, &world.director).await;
        opens(&mut karim.browser, &world.director, &[&world.colleague]).await;
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(page.contains("3 cases left to hear") && page.contains("Une invitée"), "{page}");
        assert!(karim.browser.get("/committee").await.text.contains("Sitting no. 1"));

        // One case at a time, with the forms that the law opens.
        let room = format!("/committee/sittings/1/cases/{paie}");
        let page = karim.browser.get(&room).await.text;
        for said in
            ["Paie", "accept_reason", "rel=\"next\"", "Priorities proposed for cases in triage"]
        {
            assert!(page.contains(said), "{said} is not before the room: {page}");
        }
        let opinions = "sitting=1&opinions=Deux+pour%2C+un+contre";
        let noted = karim.hears(paie, "opinions", opinions).await;
        assert_eq!(noted.status, StatusCode::OK, "{noted:?}");
        let seen = world.version(paie).await;
        let form = format!("case={paie}&seen={seen}&sitting=1&{ACCEPT}");
        let got = karim.browser.submit(&room, "/api/triage/accept", &form).await;
        assert_eq!(got.location.as_deref(), Some(room.as_str()), "back to the sitting");
        assert_eq!(world.stage(paie).await, Stage::Staffing);
        let page = karim.browser.get(&room).await.text;
        assert!(page.contains("Deux pour, un contre") && page.contains("Beaucoup en jeu"));
        let put_off = "sitting=1&put_off_reason=Il+manque+le+co%C3%BBt";
        assert_eq!(maxime.hears(guichet, "put-off", put_off).await.status, StatusCode::OK);
        assert_eq!(world.stage(guichet).await, Stage::AtCommittee);
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(page.contains("One case left to hear"), "{page}");
        let journal = karim.browser.get(&format!("{}/journal", paie.path())).await.text;
        assert!(journal.contains("took this decision at sitting no. 1"), "{journal}");
        assert!(!journal.contains("Deux pour"), "opinions are for the minutes alone");
        assert_verified(&db).await;

        let early = karim.browser.call("/api/committee/sign-off", "sitting=1").await;
        assert_eq!(early.status, StatusCode::CONFLICT, "{early:?}");
        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::OK);
        let minutes = karim.browser.get("/committee/sittings/1").await.text;
        for said in ["Deux pour, un contre", "Beaucoup en jeu", "Il manque le coût", "maxime"] {
            assert!(minutes.contains(said), "the minutes do not say {said}");
        }
        assert!(!minutes.contains("Archives"), "it was not heard");
        let late = karim.tries(later, "accept", &format!("sitting=1&{ACCEPT}")).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "the sitting is closed: {late:?}");
        assert_eq!(world.stage(later).await, Stage::AtCommittee, "nothing was decided");

        let sign = async |desk: &mut Desk| {
            desk.browser.call("/api/committee/sign-off", "sitting=1").await.status
        };
        let mut ines = Desk::of(&world, &world.coordinator).await;
        assert_eq!(sign(&mut ines).await, StatusCode::CONFLICT, "she was not there");
        assert_eq!(sign(&mut karim).await, StatusCode::OK);
        assert_eq!(sign(&mut karim).await, StatusCode::FORBIDDEN, "nobody signs off twice");
        assert_eq!(sign(&mut maxime).await, StatusCode::OK);
        let list = karim.browser.get("/committee/sittings").await.text;
        assert!(list.contains("signed off"), "{list}");
        assert_verified(&db).await;
    }
}

#[tokio::test]
async fn the_committee_sits_and_others_read_or_stay_out() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let room = format!("/committee/sittings/1/cases/{number}");
        let pages = ["/committee/sittings", "/committee/sittings/1", room.as_str()];
        let mut awa = Desk::of(&world, &world.auditor).await;
        for page in pages {
            let got = awa.browser.get(page).await;
            assert_eq!(got.status, StatusCode::OK, "{page}");
            assert!(!got.text.contains("name=\"sitting\""), "{page} offers an auditor a form");
        }
        assert_eq!(awa.browser.get("/committee/sittings/new").await.status, StatusCode::FORBIDDEN);
        let mut lead = Desk::of(&world, &world.requester).await;
        for page in pages.into_iter().chain(["/committee/sittings/1/file"]) {
            assert_eq!(lead.browser.get(page).await.status, StatusCode::FORBIDDEN, "{page}");
        }
        let form = roll(&world.colleague, &[&world.director]);
        for desk in [&mut awa, &mut lead] {
            for (door, form) in [
                ("open", form.clone()),
                ("roll", format!("sitting=1&seen=1&{form}")),
                ("close", "sitting=1&seen=1".to_owned()),
                ("sign-off", "sitting=1".to_owned()),
                ("correct", "sitting=1&correct_note=x".to_owned()),
            ] {
                let got = desk.browser.call(&format!("/api/committee/{door}"), &form).await;
                assert_eq!(got.status, StatusCode::FORBIDDEN, "{door}: {got:?}");
            }
        }
        // She may decide, and is not in the room: what she decides there is not decided.
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let got = ines.hears(number, "put-off", "sitting=1&put_off_reason=x").await;
        assert_eq!(got.status, StatusCode::CONFLICT, "{got:?}");
        let page = ines.browser.get(&room).await.text;
        assert!(page.contains("your presence at the sitting"), "{page}");
        for nowhere in ["/committee/sittings/2", "/committee/sittings/x"] {
            assert_eq!(karim.browser.get(nowhere).await.status, StatusCode::NOT_FOUND);
        }
        let open = karim.browser.get("/committee/sittings/1/file").await;
        assert_eq!(open.status, StatusCode::NOT_FOUND, "there are no minutes yet");
    }
}

#[tokio::test]
async fn what_was_typed_is_kept_and_the_slower_of_two_is_told() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        let (page, door) = ("/committee/sittings/new", "/api/committee/open");
        let alone = roll(&world.colleague, &[&world.auditor]);
        let got = karim.browser.submit(page, door, &alone).await;
        assert_eq!(got.location.as_deref(), Some(page), "{got:?}");
        let back = karim.browser.get(page).await.text;
        assert!(back.contains("Tick another coordinator or director"), "{back}");
        let ticked =
            back.split("<input").find(|it| it.contains(&format!("id-{}", world.auditor.id)));
        assert!(ticked.is_some_and(|it| it.split('>').next().unwrap().contains("checked")));
        assert!(back.contains("Une invitée"), "what was typed is lost");

        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let form = format!("sitting=1&seen=1&{}", roll(&world.director, &[&world.colleague]));
        let first = karim.browser.call("/api/committee/roll", &form).await;
        assert_eq!(first.status, StatusCode::OK, "{first:?}");
        let second = karim.browser.call("/api/committee/roll", &form).await;
        assert_eq!(second.status, StatusCode::CONFLICT, "{second:?}");
        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::CONFLICT);
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(page.contains("Presiding: maxime"), "{page}");
        let today = today();
        let closed = karim.browser.call("/api/committee/close", "sitting=1&seen=2").await;
        assert_eq!(closed.status, StatusCode::OK, "{closed:?}");
        let found = format!("/committee/sittings?from={today}&to={today}");
        assert!(karim.browser.get(&found).await.text.contains("Sitting no. 1"));
        let before = "/committee/sittings?from=2020-01-01&to=2020-12-31";
        assert!(karim.browser.get(before).await.text.contains("between these dates"));
    }
}

/// What waits for an answer is said before the decision, and a score of an earlier model is made anew where
/// that is said; with who gave each answer, and what would change the band.
#[tokio::test]
async fn the_room_reads_what_waits_what_made_the_score_and_has_it_made_anew() {
    for db in databases().await {
        let world = World::new(&db).await;
        let paie = world.submitted_case("Paie").await;
        crate::band_override::compromise(&world, paie, 3).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(paie, "take-charge", "").await;
        ines.does(paie, "override-band", &crate::band_override::to("low", 30)).await;
        ines.does(paie, "bring-to-committee", "").await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        opens(&mut karim.browser, &world.director, &[&world.colleague]).await;
        let room = format!("/committee/sittings/1/cases/{paie}");
        let page = karim.browser.get(&room).await.text.replace('\u{a0}', " ");
        for said in [
            "What waits for an answer",
            "The answer to a proposed override",
            "= proposed ",
            "What would lower the score",
            "by ines, ",
        ] {
            assert!(page.contains(said), "{said} is not before the room: {page}");
        }
        let (sentence, table) = (page.find("scorebox").unwrap(), page.find("wf__bar").unwrap());
        let moves = page.find("What would lower the score").unwrap();
        assert!(sentence < table && table < moves, "in another order: {page}");
        assert!(!page.contains("/api/triage/rescore"), "its score is of the model in force");

        crate::models::imported(&world, &world.coordinator).await;
        let adopt = "model=tocsin-risk-2&seen=0&adopt_reason=Le+rejeu+nous+convient.";
        let mut maxime = Desk::of(&world, &world.director).await;
        let adopted = maxime.browser.call("/api/models/adopt", adopt).await;
        assert_eq!(adopted.status, StatusCode::OK, "{adopted:?}");
        let page = karim.browser.get(&room).await.text;
        assert!(page.contains("/api/triage/rescore"), "{page}");
        let seen = world.version(paie).await;
        let form = format!("case={paie}&seen={seen}&sitting=1");
        let got = karim.browser.submit(&room, "/api/triage/rescore", &form).await;
        assert_eq!(got.location.as_deref(), Some(room.as_str()), "back to the room: {got:?}");
        let page = karim.browser.get(&room).await.text;
        assert!(!page.contains("/api/triage/rescore"), "{page}");
        assert_verified(&db).await;
    }
}

/// Whoever was about to decide reads who did and how, has their words back, and goes on.
#[tokio::test]
async fn a_room_whose_case_is_decided_elsewhere_is_told_and_goes_on() {
    for db in databases().await {
        let world = World::new(&db).await;
        let paie = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let guichet = at_committee(&world, "Guichet", Confidentiality::Brigade).await;
        let never = world.submitted_case("Archives").await;
        let earlier = at_committee(&world, "Cadastre", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        karim.does(earlier, "accept", ACCEPT).await;
        opens(&mut karim.browser, &world.director, &[&world.colleague]).await;
        let seen = world.version(paie).await;
        // In another window: whoever brought it to the committee does not accept it.
        let mut elsewhere = Desk::of(&world, &world.colleague).await;
        elsewhere.does(paie, "accept", ACCEPT).await;

        let room = |number| format!("/committee/sittings/1/cases/{number}");
        let typed = "accept_priority=P2&accept_reason=Une+paie+sur+deux+est+fausse";
        let form = format!("case={paie}&seen={seen}&sitting=1&{typed}");
        let script = karim.browser.call("/api/triage/accept", &form).await;
        assert_eq!(script.status, StatusCode::CONFLICT, "{script:?}");
        let back = karim.browser.submit(&room(paie), "/api/triage/accept", &form).await;
        assert_eq!(back.location, Some(room(paie)), "{back:?}");
        let page = karim.browser.get(&room(paie)).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        for said in [
            "left the committee outside of this sitting",
            "Beaucoup en jeu",
            "Une paie sur deux est fausse",
            &format!("href=\"{}\"", paie.path()),
            &format!("href=\"{}\"", room(guichet)),
        ] {
            assert!(page.text.contains(said), "{said} is not said: {}", page.text);
        }
        assert!(!page.text.contains("name=\"sitting\""), "{}", page.text);
        let nowhere = karim.browser.get(&room(never)).await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND, "it never came to the committee");
        let before = karim.browser.get(&room(earlier)).await;
        assert_eq!(before.status, StatusCode::NOT_FOUND, "it was decided before they met");
        elsewhere.does(guichet, "accept", ACCEPT).await;
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(
            page.contains("No case is left to hear in this sitting."),
            "none was heard: {page}"
        );
        assert_verified(&db).await;
    }
}

/// Those who were there find what they may sign, until two have: whoever presided, and one other.
#[tokio::test]
async fn whoever_may_sign_minutes_finds_them_until_they_are_signed_off() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        let mut maxime = Desk::of(&world, &world.director).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let finds = async |desk: &mut Desk| {
            let mut found = Vec::new();
            for page in ["/committee", "/owed"] {
                let text = desk.browser.get(page).await.text;
                let link = text.contains("href=\"/committee/sittings/1#sign-off\"");
                assert_eq!(text.contains("Minutes to sign off"), link, "{page}: {text}");
                found.push(link);
            }
            assert_eq!(found[0], found[1], "both pages say the same");
            found[0]
        };
        let present = [&world.director, &world.coordinator];
        opens(&mut karim.browser, &world.colleague, &present).await;
        assert!(!finds(&mut karim).await, "nothing is frozen yet");
        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::OK);
        for desk in [&mut karim, &mut maxime, &mut ines] {
            assert!(finds(desk).await, "{} may sign", desk.actor.name);
        }
        let mut awa = Desk::of(&world, &world.auditor).await;
        let read = awa.browser.get("/committee").await.text;
        assert!(!read.contains("Minutes to sign off"), "{read}");
        maxime.browser.call("/api/committee/sign-off", "sitting=1").await;
        assert!(!finds(&mut maxime).await && !finds(&mut ines).await, "a second one has signed");
        assert!(finds(&mut karim).await, "whoever presided has not");
        karim.browser.call("/api/committee/sign-off", "sitting=1").await;
        assert!(!finds(&mut karim).await);
    }
}
