//! Whom the lot falls on, and what all second assessments say together.

use crate::second::{drawing, faults, form, two};
use crate::support::{Browser, case, databases, person, person_with};
use crate::triage::{Desk, users_harmed};
use crate::world::{acting_at, answers};
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::base::Role;
use tocsin::case::store as cases;
use tocsin::triage::model::Band;
use tocsin::triage::store as triage;

tocsin::sql! {
    TOUCH_BAND = "update second_assessment set band = 0";
    FORGET = "delete from second_assessment";
    TOUCH_SEED = "update second_draw set seed = '00000000000000000000000000000000'";
    FORGET_SEED = "delete from second_draw";
    FORGED = "
        insert into second_assessment (case_id, assessment, first_band, levels, stake, band, reason,
                                       given_by, given_at)
        select c.id, 1, 0, '{}', 'low', 0, 'Une fausse.', c.opened_by, 1
          from case_file c";
}

/// The one coordinator there is is the one director too.
#[tokio::test]
async fn where_nobody_else_can_nothing_is_drawn() {
    for db in databases().await {
        let mut tx = db.begin().await.unwrap();
        triage::set_share(&mut tx, 100).await.unwrap();
        tx.commit().await.unwrap();
        let lead = person(&db, "camille", Role::ProjectLead).await;
        let both = [Role::Coordinator, Role::Director];
        person_with(&db, "ines", &both).await;
        let draft = case(&db, &lead, "Paie").await;
        let mut cx = acting_at(&db, &lead, Utc::now()).await;
        let on_duty = cases::on_duty(&mut cx, draft.organisation).await.unwrap();
        let second = triage::second_reader(&mut cx, &draft, on_duty.coordinator).await.unwrap();
        assert_eq!(second, None);
    }
}

/// Who looked at it may have seen the first assessment: with the one director left, nobody is.
#[tokio::test]
async fn it_is_handed_to_nobody_who_looked_at_the_case() {
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let (reader, charge) = two(&world, number).await;
        let mut charge = Desk::of(&world, &charge).await;
        charge.does(number, "take-charge", "").await;
        let mut director = Desk::of(&world, &world.director).await;
        assert_eq!(director.browser.get(&number.path()).await.status, StatusCode::OK);
        let fields = "pass_second_reason=Absence";
        let refused = charge.tries(number, "pass-second", fields).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{refused:?}");
        assert!(refused.text.contains("second_reader_on_duty"), "{refused:?}");
        assert!(world.file(number).await.is_blind_to(reader.id), "it stays where it was");
        // What another looked at is another case.
        let other = world.submitted_case("Retraites").await;
        let (_, charge) = two(&world, other).await;
        Desk::of(&world, &charge).await.does(other, "pass-second", fields).await;
        assert!(world.file(other).await.is_blind_to(world.director.id));
    }
}

#[tokio::test]
async fn the_fast_track_waits_for_no_lot() {
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let (reader, charge) = two(&world, number).await;
        let mut cx = acting_at(&db, &charge, Utc::now()).await;
        let file = cases::find(&mut cx, number).await.unwrap();
        let today = cx.today();
        triage::assess(&mut cx, file, &answers(today), users_harmed()).await.unwrap();
        cx.finish().await.unwrap();
        let mut charge = Desk::of(&world, &charge).await;
        let fields = "fast_track_priority=P1&fast_track_reason=Des+usagers+attendent";
        charge.does(number, "fast-track", fields).await;
        let page = charge.browser.get(&format!("{}/second", number.path())).await.text;
        assert!(page.contains("it is no longer owed"), "{page}");
        let mut reader = Desk::of(&world, &reader).await;
        let late = reader.tries(number, "give-second", &form("1", "low")).await;
        assert!(late.status.is_client_error(), "{late:?}");
        assert_eq!(faults(&db).await, [""; 0]);
    }
}

/// Half of them one band apart: what the page says is what was given, and nothing before there is enough.
#[tokio::test]
async fn the_agreement_is_said_once_there_is_enough() {
    for db in databases().await {
        let world = drawing(&db).await;
        let mut auditor = Desk::of(&world, &world.auditor).await;
        for at in 0..20 {
            let told = auditor.browser.get("/triage/agreement").await.text;
            let cases = if at == 1 { "1 case".to_owned() } else { format!("{at} cases") };
            assert!(told.contains(&format!("{cases} assessed twice; 20 at least")), "{told}");
            let number = world.submitted_case(&format!("Paie, lot {at}")).await;
            let (reader, _) = two(&world, number).await;
            let band = [Band::Moderate, Band::High][at % 2];
            let form = form("1", band.name());
            Desk::of(&world, &reader).await.does(number, "give-second", &form).await;
        }
        let told = auditor.browser.get("/triage/agreement").await.text;
        // The first was moderate each time: no better than chance.
        for said in ["Agreement (weighted kappa)", "10 of 20 cases", "the seed"] {
            assert!(told.contains(said), "{said}: {told}");
        }
        let portfolio = auditor.browser.get("/portfolio").await.text;
        assert!(portfolio.contains("κ\u{a0}0.00</a> ("), "{portfolio}");
        let mut lead = Browser::signed_in(&db, &world.requester).await;
        assert_eq!(lead.get("/triage/agreement").await.status, StatusCode::FORBIDDEN);
        assert_eq!(faults(&db).await, [""; 0]);
    }
}

#[tokio::test]
async fn what_was_found_stays_found_and_the_seed_stays_the_seed() {
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut tx = db.begin().await.unwrap();
        tx.query(FORGED).execute().await.unwrap();
        let named = triage::verify(&mut tx).await.unwrap();
        assert!(named.iter().any(|it| it.contains("second assessments")), "{named:?}");
        drop(tx);
        let (reader, _) = two(&world, number).await;
        Desk::of(&world, &reader).await.does(number, "give-second", &form("1", "low")).await;
        for touch in [TOUCH_BAND, FORGET, TOUCH_SEED, FORGET_SEED] {
            let touched = db.begin().await.unwrap().query(touch).execute().await;
            assert!(touched.is_err(), "{}", touch.name);
        }
    }
}
