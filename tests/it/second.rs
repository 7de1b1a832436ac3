//! The second, blind assessment of cases that were drawn, over the doors and the pages that people use.

use crate::support::{Browser, Got, databases};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::base::Actor;
use tocsin::case::model::{CaseNumber, Confidentiality, Stage};
use tocsin::db::Db;
use tocsin::triage::model::RiskModel;
use tocsin::triage::store as triage;
use tocsin::web::Mode;
use uuid::Uuid;

tocsin::sql! {
    WAITING = "
        select c.number, d.owed_by
          from duty d
          join case_file c on c.id = d.case_id
         where d.kind = 'second_assessment' and d.ended_at is null";
}

#[derive(sqlx::FromRow)]
struct Waiting {
    number: String,
    owed_by: Uuid,
}

/// A brigade that draws all of its cases.
pub async fn drawing(db: &Db) -> World {
    let mut tx = db.begin().await.unwrap();
    triage::set_share(&mut tx, 100).await.unwrap();
    tx.commit().await.unwrap();
    World::new(db).await
}

/// Whoever owes the second assessment, and the coordinator who takes the case in charge.
pub async fn two(world: &World, number: CaseNumber) -> (Actor, Actor) {
    let reader = world.file(number).await.second().unwrap().owed_by;
    let both = [&world.coordinator, &world.colleague];
    assert!(both.iter().any(|it| it.id == reader), "a coordinator is drawn while there is one");
    match reader == world.coordinator.id {
        true => (world.coordinator.clone(), world.colleague.clone()),
        false => (world.colleague.clone(), world.coordinator.clone()),
    }
}

pub fn form(level: &str, band: &str) -> String {
    let levels = RiskModel::shipped().judged();
    let levels: String = levels.map(|it| format!("levels%5B{}%5D={level}&", it.id)).collect();
    format!(
        "{levels}second_stake=medium&second_band={band}&second_reason=Rien+n%E2%80%99avance+depuis+la+recette+de+mars,+et+nul+ne+tranche."
    )
}

fn is_unmet(got: &Got) {
    assert_eq!(got.status, StatusCode::CONFLICT, "{got:?}");
}

pub async fn faults(db: &Db) -> Vec<String> {
    tocsin::verify::verify(db).await.unwrap().faults
}

#[tokio::test]
async fn a_drawn_case_goes_to_the_committee_once_it_was_assessed_twice() {
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let (reader, charge) = two(&world, number).await;
        let mut charge = Desk::of(&world, &charge).await;
        let mut reader = Desk::of(&world, &reader).await;
        charge.does(number, "take-charge", "").await;
        is_unmet(&charge.tries(number, "bring-to-committee", "").await);
        is_unmet(
            &charge
                .tries(number, "accept", "accept_priority=P4&accept_reason=Utile+et+faisable")
                .await,
        );
        let page = charge.browser.get(&number.path()).await.text;
        assert!(page.contains("the second, blind assessment of this case"), "{page}");
        assert!(page.contains("The second assessment of this case is awaited"), "{page}");
        reader.does(number, "give-second", &form("3", "critical")).await;
        let both = charge.browser.get(&format!("{}/second", number.path())).await.text;
        for said in ["without having seen the first", "Rien n’avance", "differs", "critical"] {
            assert!(both.contains(said), "{said}: {both}");
        }
        let late = reader.tries(number, "give-second", &form("3", "critical")).await;
        is_unmet(&late);
        assert!(late.text.contains("second_given"), "given once: {late:?}");
        let charge_too = charge.tries(number, "give-second", &form("3", "critical")).await;
        assert_eq!(charge_too.status, StatusCode::FORBIDDEN, "{charge_too:?}");
        is_unmet(&reader.tries(number, "bring-to-committee", "").await);
        charge.does(number, "bring-to-committee", "").await;
        assert_eq!(world.stage(number).await, Stage::AtCommittee);
        assert_eq!(faults(&db).await, [""; 0]);
    }
}

#[tokio::test]
async fn a_p4_is_accepted_once_it_was_assessed_twice() {
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let (reader, charge) = two(&world, number).await;
        let mut charge = Desk::of(&world, &charge).await;
        charge.does(number, "take-charge", "").await;
        let mut reader = Desk::of(&world, &reader).await;
        reader.does(number, "give-second", &form("unknown", "moderate")).await;
        charge.does(number, "accept", "accept_priority=P4&accept_reason=Utile+et+faisable").await;
        assert_eq!(world.stage(number).await, Stage::Staffing);
    }
}

/// Every page of the case but the request, and every list that shows a score.
#[tokio::test]
async fn a_blind_reader_sees_nothing_of_the_first_assessment() {
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let (reader, charge) = two(&world, number).await;
        let mut charge = Desk::of(&world, &charge).await;
        charge.does(number, "take-charge", "").await;
        let mut reader = Desk::of(&world, &reader).await;
        let path = number.path();
        for tab in
            ["", "/status", "/journal", "/team", "/plan", "/plan/tasks", "/report", "/related"]
        {
            let page = reader.browser.get(&format!("{path}{tab}")).await.text;
            assert!(page.contains("You read this case blind"), "{tab}: {page}");
            for told in ["moderate", "prio--", "proposed priority", ">P4<", "time_left"] {
                assert!(!page.contains(told), "{tab} tells {told}: {page}");
            }
        }
        for list in ["/triage", "/triage?sort=score", "/triage/sensitivity", "/overrides"] {
            let page = reader.browser.get(list).await.text;
            assert!(!page.contains("Paie"), "{list}: {page}");
            let page = charge.browser.get(list).await;
            assert_eq!(page.status, StatusCode::OK, "{list}");
        }
        assert!(charge.browser.get("/triage").await.text.contains("Paie"));
        // Nor does another model tried on the open cases, which says what each scores now.
        crate::models::imported(&world, &world.coordinator).await;
        let [replay, whole] =
            [&mut reader, &mut charge].map(|it| it.browser.get("/models/tocsin-risk-2"));
        let (replay, whole) = (replay.await.text, whole.await.text);
        assert!(!replay.contains("Paie") && replay.contains("No open case to replay"), "{replay}");
        assert!(whole.contains("Paie") && whole.contains("of 1 open"), "{whole}");
        let compared = format!("/triage/compare?cases={number}&cases={number}");
        assert!(!reader.browser.get(&compared).await.text.contains("moderate"));
        let cases = reader.browser.get("/portfolio/cases").await.text;
        assert!(cases.contains("Paie") && !cases.contains("band--2"), "{cases}");
        assert!(!cases.contains("prio--4"), "{cases}");
        let told = reader.browser.get(&format!("/api{path}/score")).await;
        let why = r#"{"Refused":{"Unmet":["second_first"]}}"#;
        assert_eq!((told.status, told.text.as_str()), (StatusCode::CONFLICT, why));
        // By when the first reader owes what comes next is as long as the priority makes it.
        let found = reader.browser.get("/search?q=paie").await.text;
        assert!(found.contains("Paie"), "{found}");
        for list in [&cases, &found] {
            for told in
                ["admissibility", "The reasoned decision", &format!("· {}", charge.actor.name)]
            {
                assert!(!list.contains(told), "{told} is told: {list}");
            }
        }
        let found = charge.browser.get("/search?q=paie").await.text;
        assert!(found.contains(&charge.actor.name) && found.contains("found__due"), "{found}");
        let owed = reader.browser.get("/owed").await.text;
        assert!(owed.contains("The second, blind assessment"), "{owed}");
        // When the others are due tells the priority.
        let duties = |page: String| page.matches("How this date was worked out").count();
        assert_eq!(duties(reader.browser.get("/owed?view=by-anyone").await.text), 1);
        assert_eq!(duties(charge.browser.get("/owed?view=by-anyone").await.text), 3);
        for act in ["override-band", "fast-track", "redirect", "propose-decline"] {
            let fields = "override_band=low&fast_track_priority=P1&fast_track_reason=Une+raison+dite\
                          &redirect_service=x&redirect_contacted=true&redirect_reason=Une+raison+dite\
                          &propose_decline_ground=out_of_scope&propose_decline_reason=Une+raison+dite";
            is_unmet(&reader.tries(number, act, fields).await);
        }
        let file = reader.browser.get(&format!("{path}/journal.csv")).await;
        assert_eq!((file.status, file.text.as_str()), (StatusCode::CONFLICT, ""));
        // Nor is it tied to another, or merged, by whoever owes it.
        let other = world.submitted_case("Guichet").await;
        let pair = reader.browser.get(&format!("{}/related/{number}", other.path())).await;
        assert_eq!(pair.status, StatusCode::CONFLICT, "{pair:?}");
        let merge =
            format!("case={other}&seen=3&other={number}&merge_reason=La+demande+est+la+suite");
        is_unmet(&reader.browser.call("/api/related/merge", &merge).await);
        reader.does(number, "give-second", &form("1", "low")).await;
        assert!(reader.browser.get("/triage").await.text.contains("Paie"));
        let page = reader.browser.get(&path).await.text;
        assert!(
            page.contains("Compare the two assessments") && page.contains("moderate"),
            "{page}"
        );
    }
}

#[tokio::test]
async fn who_may_not_give_it_is_told_so_and_who_sees_nothing_hears_nothing() {
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let secret = world.submitted("Coffre", Confidentiality::Restricted, Utc::now()).await;
        let (_, charge) = two(&world, number).await;
        for who in [&charge, &world.director, &world.requester, &world.sponsor, &world.auditor] {
            let mut desk = Desk::of(&world, who).await;
            let got = desk.tries(number, "give-second", &form("1", "low")).await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{}: {got:?}", who.name);
        }
        let path = format!("{}/second", number.path());
        for who in [&world.requester, &world.sponsor, &world.outsider] {
            let got = Desk::of(&world, who).await.browser.get(&path).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{}: {got:?}", who.name);
        }
        let hidden = format!("{}/second", secret.path());
        let mut director = Desk::of(&world, &world.director).await;
        assert_eq!(director.browser.get(&hidden).await.status, StatusCode::NOT_FOUND);
        for (act, more) in [("give-second", form("1", "low")), ("pass-second", String::new())] {
            let form = format!("case={secret}&seen=1&{more}");
            let got = director.browser.call(&format!("/api/triage/{act}"), &form).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{act}: {got:?}");
        }
        for who in [&world.requester, &world.auditor] {
            let got = Desk::of(&world, who).await.tries(number, "pass-second", "").await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{}: {got:?}", who.name);
        }
        // A restricted case names whoever is to assess it.
        let (reader, _) = two(&world, secret).await;
        let mut reader = Desk::of(&world, &reader).await;
        reader.does(secret, "give-second", &form("1", "low")).await;
        let told = director.browser.get("/triage/agreement").await.text;
        assert!(told.contains("0 cases assessed twice"), "a restricted case is counted: {told}");
    }
}

#[tokio::test]
async fn it_passes_to_somebody_else_who_is_blind_from_then_on() {
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let (reader, charge) = two(&world, number).await;
        let mut charge = Desk::of(&world, &charge).await;
        charge.does(number, "take-charge", "").await;
        let why = "pass_second_reason=Absence";
        let empty = charge.tries(number, "pass-second", "").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "{empty:?}");
        charge.does(number, "pass-second", why).await;
        let file = world.file(number).await;
        assert!(file.is_blind_to(world.director.id), "the one coordinator left is in charge");
        let mut reader = Desk::of(&world, &reader).await;
        assert!(reader.browser.get("/triage").await.text.contains("Paie"));
        let mut director = Desk::of(&world, &world.director).await;
        assert!(!director.browser.get("/triage").await.text.contains("Paie"));
        director.does(number, "pass-second", why).await;
        assert!(world.file(number).await.is_blind_to(reader.actor.id));
        let journal = charge.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(journal.contains("handed the second assessment to somebody else"), "{journal}");
        assert!(journal.contains("was drawn for a second, blind assessment"), "{journal}");
        assert_eq!(faults(&db).await, [""; 0]);
    }
}

/// The page of the form itself, with a request as people write it.
#[tokio::test]
async fn the_form_shows_the_request_without_what_the_project_rates_itself() {
    for db in databases().await {
        crate::support::demo(&db, Utc::now()).await;
        let (mut reader, path) = waiting_in_the_demo(&db).await;
        let page = reader.get(&format!("{path}/second")).await.text;
        assert!(page.contains("Le lot fictif de reprise"), "{page}");
        assert!(page.contains("Assess this case as if you were the first"), "{page}");
        // Its fields ask about the team; nothing says what the project answered.
        assert!(page.contains("levels[team]") && !page.contains("answers[factor_team]"), "{page}");
        assert!(!page.contains("prio--"), "{page}");
        let request = reader.get(&format!("{path}/request")).await.text;
        assert!(request.contains("Le lot fictif de reprise"), "{request}");
        assert!(!request.contains("answers[factor_team]"), "{request}");
        let input = reader.get(&format!("{path}/inputs/team")).await;
        assert_eq!(input.status, StatusCode::CONFLICT, "{input:?}");
        let number = path.trim_start_matches("/cases/");
        let seen = page.split("name=\"seen\" value=\"").nth(1).unwrap();
        let seen = seen.split('"').next().unwrap();
        let at = format!("{path}/second");
        let wrong = format!("case={number}&seen={seen}&second_band=high&levels%5Bteam%5D=2");
        reader.submit(&at, "/api/triage/give-second", &wrong).await;
        let page = reader.get(&at).await.text;
        for kept in [
            "name=\"second_band\" checked value=\"high\"",
            "name=\"levels[team]\" checked value=\"2\"",
        ] {
            assert!(page.contains(kept), "{kept}: {page}");
        }
    }
}

/// Whichever of the two coordinators owes it.
async fn waiting_in_the_demo(db: &Db) -> (Browser, String) {
    let waiting: Waiting = db.snapshot().await.unwrap().query(WAITING).one().await.unwrap();
    let mut browser = Browser::new(db, Mode::Demo);
    let form = format!("person={}", waiting.owed_by);
    let got = browser.submit("/sign-in", "/api/sign-in-demo", &form).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{got:?}");
    (browser, format!("/cases/{}", waiting.number))
}
