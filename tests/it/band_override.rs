//! Overrides of the band, over the doors and the pages that people use.

use crate::support::{databases, person, today};
use crate::triage::Desk;
use crate::world::{World, acting_at, little_at_stake};
use axum::http::StatusCode;
use chrono::{DateTime, TimeDelta, Utc};
use tocsin::base::{Actor, Priority, Role};
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::i18n::paris_date;
use tocsin::triage::model::{Answers, Given, OverrideCommand, Overriding, Proof};
use tocsin::triage::store as triage;

tocsin::sql! {
    TOUCH_REASON = "update band_override set reason = 'Autre chose.'";
    TOUCH_PRIORITY = "update band_override set priority = 4";
}

const REASON: &str =
    "Le+titulaire+a+chang%C3%A9+le+3+novembre+%3A+le+statut+d%C3%A9clar%C3%A9+date.";

/// Computed moderate: attainable, a few years left, some money.
async fn moderate(world: &World) -> CaseNumber {
    world.submitted_case("Paie").await
}

pub fn to(band: &str, days: i64) -> String {
    let until = paris_date(Utc::now()) + TimeDelta::days(days);
    format!(
        "override_band={band}&override_reason={REASON}&override_evidence=Relev%C3%A9+du+3+novembre&override_until={until}"
    )
}

/// What is known of a case whose status is compromised: critical, and G1b holds it there.
pub async fn compromise(world: &World, number: CaseNumber, level: usize) {
    let mut cx = world.acting(&world.coordinator).await;
    let file = cases::find(&mut cx, number).await.unwrap();
    let today = cx.today();
    let answers: Answers =
        crate::world::answers(today).with("status", Given::Level(level), Proof::Documented, today);
    triage::reassess(&mut cx, file, &answers, little_at_stake()).await.unwrap();
    cx.finish().await.unwrap();
}

async fn faults(db: &Db) -> Vec<String> {
    tocsin::verify::verify(db).await.unwrap().faults
}

#[tokio::test]
async fn one_band_up_counts_at_once_and_both_stay_in_sight() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = moderate(&world).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "override-band", &to("high", 30)).await;
        let page = ines.browser.get(&number.path()).await.text;
        for said in ["by override, until", "high", "moderate", "Relevé du 3 novembre"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(page.contains("Time limits follow the computed priority, P4"), "{page}");
        let queue = ines.browser.get("/triage?priority=P3&band=high").await.text;
        assert!(queue.contains("Paie") && queue.contains("by override; computed: moderate"));
        let computed = ines.browser.get("/triage?band=moderate").await.text;
        assert!(!computed.contains(">Paie<"), "it is kept under the band that counts");
        assert!(
            queue.contains("in the last 90 days, 1 of 1 had an override of the band: 0 down, 1 up")
        );
        let mut lead = Desk::of(&world, &world.requester).await;
        let journal = lead.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(
            journal.contains("set the band to high by override (computed: moderate), for 30 days")
        );
        // A program is told both, as people are.
        let told = ines.browser.get(&format!("/api{}/score", number.path())).await.text;
        assert!(told.contains("A reasoned override sets the band to “high” until"), "{told}");
        ines.does(number, "take-charge", "").await;
        ines.does(number, "bring-to-committee", "").await;
        let mut maxime = Desk::of(&world, &world.director).await;
        let committee = maxime.browser.get("/committee").await.text;
        assert!(committee.contains("by override; computed: moderate"), "{committee}");
        assert!(committee.contains(">P3<"), "the priority is that of the band that counts");
        let queue = maxime.browser.get("/triage").await.text;
        assert!(queue.contains("in the last 90 days, 1 of 1 had"), "{queue}");
        let portfolio = maxime.browser.get("/portfolio").await.text;
        assert!(portfolio.contains("Active overrides"), "{portfolio}");
        assert!(
            portfolio.contains("href=\"/portfolio/judgement?list=overrides\">1</a> of 1, 100"),
            "{portfolio}"
        );
        let list = ines.browser.get("/overrides").await.text;
        assert!(list.contains("Paie") && list.contains("in force until"), "{list}");
        assert_eq!(faults(&db).await, [""; 0]);
    }
}

/// A model that is adopted scores all open cases anew: that is nobody's second judgement of them.
#[tokio::test]
async fn a_case_scored_anew_counts_once_in_the_rate() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = moderate(&world).await;
        world.submitted_case("Cadastre").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "override-band", &to("high", 30)).await;
        let said = "1 of 2 had an override of the band: 0 down, 1 up";
        assert!(ines.browser.get("/overrides").await.text.contains(said));
        for _ in 0..3 {
            let mut cx = world.acting(&world.coordinator).await;
            let file = cases::find(&mut cx, number).await.unwrap();
            let latest = triage::latest(&mut cx, &file).await.unwrap().unwrap();
            let answers = &latest.appraisal.assessment.answers;
            triage::reassess(&mut cx, file, answers, latest.context).await.unwrap();
            cx.finish().await.unwrap();
        }
        let list = ines.browser.get("/overrides").await.text;
        assert!(list.contains(said), "{list}");
    }
}

#[tokio::test]
async fn below_a_gate_it_waits_for_another_director() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = moderate(&world).await;
        compromise(&world, number, 3).await;
        let mut maxime = Desk::of(&world, &world.director).await;
        let alone = maxime.tries(number, "override-band", &to("high", 30)).await;
        assert_eq!(alone.status, StatusCode::CONFLICT, "nobody could confirm it: {alone:?}");
        let vera: Actor = person(&db, "vera", Role::Director).await;
        maxime.does(number, "override-band", &to("high", 30)).await;
        let queue = maxime.browser.get("/triage?band=critical").await.text;
        assert!(queue.contains("Paie") && !queue.contains("by override"), "it changes nothing");
        let own = maxime.tries(number, "confirm-override", "").await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "{own:?}");
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let colleague = ines.tries(number, "confirm-override", "").await;
        assert_eq!(colleague.status, StatusCode::FORBIDDEN, "{colleague:?}");
        let mut vera = Desk::of(&world, &vera).await;
        let page = vera.browser.get(&number.path()).await.text;
        assert!(page.contains("Proposed; a second person has to confirm it"), "{page}");
        vera.does(number, "confirm-override", "").await;
        let queue = vera.browser.get("/triage?band=high").await.text;
        assert!(queue.contains("by override; computed: critical"), "{queue}");
        let again = vera.tries(number, "confirm-override", "").await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{again:?}");
        let mut auditor = Desk::of(&world, &world.auditor).await;
        let told = auditor.browser.get("/overrides").await.text;
        assert!(told.contains("Confirmed by vera"), "{told}");
        assert_eq!(faults(&db).await, [""; 0]);
    }
}

#[tokio::test]
async fn refused_or_taken_back_it_never_counted() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = moderate(&world).await;
        compromise(&world, number, 3).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let mut maxime = Desk::of(&world, &world.director).await;
        ines.does(number, "override-band", &to("low", 30)).await;
        let no = "refuse_override_reason=Rien+ne+le+prouve";
        maxime.does(number, "refuse-override", no).await;
        ines.does(number, "override-band", &to("low", 30)).await;
        let twice = ines.tries(number, "override-band", &to("high", 30)).await;
        assert_eq!(twice.status, StatusCode::CONFLICT, "one at a time: {twice:?}");
        ines.does(number, "end-override", "end_override_reason=Le+statut+est+juste").await;
        let page = ines.browser.get(&number.path()).await.text;
        assert!(page.contains("2 past overrides") && page.contains("Refused by maxime"), "{page}");
        let list = maxime.browser.get("/overrides").await.text;
        for told in [&page, &list] {
            assert!(told.contains("Reason: “Rien ne le prouve”"), "{told}");
            assert!(told.contains("Reason: “Le statut est juste”"), "{told}");
            assert!(told.contains("taken back before an answer"), "{told}");
        }
        let queue = ines.browser.get("/triage?band=critical").await.text;
        assert!(queue.contains("Paie") && queue.contains("No override of the band"), "{queue}");
        assert_eq!(faults(&db).await, [""; 0]);
    }
}

/// Nobody and no job ends it: whoever reads compares the days.
#[tokio::test]
async fn past_its_last_day_the_computed_band_counts_again() {
    for db in databases().await {
        let world = World::new(&db).await;
        // At noon: when the clocks change, midnight is another day a month on.
        let before = today() - TimeDelta::days(40);
        let before = before.and_hms_opt(12, 0, 0).unwrap().and_utc();
        let number = world.submitted("Paie", Confidentiality::Brigade, before).await;
        let mut cx = acting_at(&db, &world.coordinator, before).await;
        let seen = cases::find(&mut cx, number).await.unwrap().version;
        let command = OverrideCommand::Propose(typed("high", before, 30));
        let asked = number.to_string();
        triage::say_of_band(
            &mut cx,
            triage::acts::Asked::of(&asked, seen),
            command,
            "done-override",
        )
        .await
        .unwrap();
        cx.finish().await.unwrap();
        for (days, proposed) in [(30, Priority::P3), (31, Priority::P4)] {
            let at = before + TimeDelta::days(days);
            let mut cx = acting_at(&db, &world.coordinator, at).await;
            let file = cases::find(&mut cx, number).await.unwrap();
            let latest = triage::latest(&mut cx, &file).await.unwrap().unwrap();
            assert_eq!(latest.priority(cx.today()), proposed, "day {days}");
        }
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let queue = ines.browser.get("/triage?band=moderate&priority=P4").await.text;
        assert!(queue.contains("Paie") && !queue.contains("by override"), "{queue}");
        assert!(ines.browser.get(&number.path()).await.text.contains("expired on"));
        ines.does(number, "override-band", &to("high", 90)).await;
        assert_eq!(faults(&db).await, [""; 0]);
    }
}

pub fn typed(band: &str, at: DateTime<Utc>, days: i64) -> Overriding {
    Overriding {
        band: band.into(),
        reason: "Le titulaire a changé le 3 novembre : le statut déclaré date.".into(),
        evidence: "Relevé du 3 novembre".into(),
        until: (paris_date(at) + TimeDelta::days(days)).to_string(),
    }
}

#[tokio::test]
async fn a_new_assessment_that_meets_it_lifts_it() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = moderate(&world).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "override-band", &to("high", 30)).await;
        compromise(&world, number, 2).await;
        let page = ines.browser.get(&number.path()).await.text;
        assert!(page.contains("lifted: the new assessment meets it"), "{page}");
        let journal = ines.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(journal.contains("lifted the override by assessing the case anew"), "{journal}");
        assert_eq!(faults(&db).await, [""; 0]);
    }
}

/// Status at 47 points and a sponsor proven to decide fast: 74.5, half a point below critical.
#[tokio::test]
async fn a_case_scored_anew_says_of_which_day_the_band_set_aside_was() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = moderate(&world).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "override-band", &to("critical", 30)).await;
        let then = "computed on the day of the proposal";
        let page = ines.browser.get(&number.path()).await.text;
        assert!(!page.contains(then), "the band is still the one of that day: {page}");
        let mut cx = world.acting(&world.coordinator).await;
        let file = cases::find(&mut cx, number).await.unwrap();
        let today = cx.today();
        let answers = crate::world::answers(today)
            .with("status", Given::Level(2), Proof::Documented, today)
            .with("governance", Given::Level(0), Proof::Verified, today);
        triage::reassess(&mut cx, file, &answers, little_at_stake()).await.unwrap();
        cx.finish().await.unwrap();
        let page = ines.browser.get(&number.path()).await.text;
        assert!(page.contains("by override, until") && page.contains("in force until"), "{page}");
        assert_eq!(page.matches(then).count(), 1, "{page}");
        assert_eq!(faults(&db).await, [""; 0]);
    }
}

#[tokio::test]
async fn who_may_not_is_told_so_and_who_sees_nothing_hears_nothing() {
    let form = to("high", 30);
    for db in databases().await {
        let world = World::new(&db).await;
        let number = moderate(&world).await;
        let secret = world.submitted("Coffre", Confidentiality::Restricted, Utc::now()).await;
        for who in [&world.requester, &world.sponsor, &world.auditor] {
            let got = Desk::of(&world, who).await.tries(number, "override-band", &form).await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{}: {got:?}", who.name);
        }
        for (who, number) in [(&world.outsider, number), (&world.director, secret)] {
            for act in ["override-band", "confirm-override", "refuse-override", "end-override"] {
                let form = format!("case={number}&seen=1&{form}");
                let mut desk = Desk::of(&world, who).await;
                let got = desk.browser.call(&format!("/api/triage/{act}"), &form).await;
                assert_eq!(got.status, StatusCode::NOT_FOUND, "{act}: {got:?}");
            }
        }
        let mut maxime = Desk::of(&world, &world.director).await;
        let list = maxime.browser.get("/overrides").await.text;
        assert!(list.contains("(cases assessed: 1)"), "a restricted case is counted: {list}");
        let mut outsider = Desk::of(&world, &world.outsider).await;
        assert_eq!(outsider.browser.get("/overrides").await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn bad_input_is_kept_and_two_tabs_do_not_both_win() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = moderate(&world).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let seen = world.version(number).await;
        let wrong = "override_band=high&override_reason=Trop+court&override_evidence=&override_until=2020-01-01";
        let form = format!("case={number}&seen={seen}&{wrong}");
        let path = number.path();
        let back = ines.browser.submit(&path, "/api/triage/override-band", &form).await;
        assert_eq!(back.location.as_deref(), Some(path.as_str()));
        let page = ines.browser.get(&path).await.text;
        for said in ["Trop court", "at least 40 characters", "Give a date to come"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let form = format!("case={number}&seen={seen}&{}", to("high", 30));
        let first = ines.browser.call("/api/triage/override-band", &form).await;
        assert!(first.status.is_success() || first.status.is_redirection(), "{first:?}");
        let form = format!("case={number}&seen={seen}&{}", to("critical", 30));
        let mut karim = Desk::of(&world, &world.colleague).await;
        let late = karim.browser.call("/api/triage/override-band", &form).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{late:?}");
    }
}

#[tokio::test]
async fn what_was_touched_is_named() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = moderate(&world).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "override-band", &to("high", 30)).await;
        let mut tx = db.begin().await.unwrap();
        for touch in [TOUCH_REASON, TOUCH_PRIORITY] {
            let before = triage::verify(&mut tx).await.unwrap().len();
            tx.query(touch).execute().await.unwrap();
            assert_eq!(triage::verify(&mut tx).await.unwrap().len(), before + 1);
        }
    }
}
