//! Duties whose time goes by: who is told, once; what the committee finds; what silence never does.

use crate::owed::{acts, ago, promise, seen, soon, taken, whole};
use crate::support::{Browser, person};
use crate::world::{World, acting_at, answers, little_at_stake};
use axum::http::StatusCode;
use chrono::Utc;
use std::collections::BTreeSet;
use tocsin::base::{PROGRAM, Priority, Role};
use tocsin::case::model::{CaseNumber, Command, Confidentiality, DutyKind, Stage};
use tocsin::case::store::{self as cases, mind_duties};
use tocsin::db::Db;
use tocsin::triage::model::{AssessmentContext, ImpactFacts};
use tocsin::triage::store as triage;

tocsin::sql! {
    TOLD = "
        select n.rank, n.level, n.person_id, n.at, n.not_before
          from duty_notice n
          join case_file c on c.id = n.case_id
         where c.number = $1
         order by n.rank, n.level, n.person_id";
    LIFTED = "
        select n.rank, n.level, n.person_id, n.at, n.not_before
          from duty_notice_lifted n
          join case_file c on c.id = n.case_id
         where c.number = $1
         order by n.rank, n.level, n.person_id";
    FORGE_LIFTED = "update duty_notice_lifted set lifted_version = lifted_version + 100";
    PUT_BY = "
        select j.actor
          from journal j
          join case_file c on c.id = j.case_id
         where c.number = $1
           and j.subject = 'duty'";
    IN_RECOVERY = "select number from case_file where stage = 'recovery' order by number limit 1";
    FORGE = "update duty_notice set level = 4 where level = 1";
}

#[derive(Debug, PartialEq, sqlx::FromRow)]
struct Told {
    rank: i64,
    level: i64,
    person_id: uuid::Uuid,
    at: i64,
    not_before: i64,
}

#[derive(sqlx::FromRow)]
struct PutBy {
    actor: uuid::Uuid,
}

#[derive(sqlx::FromRow)]
struct Number {
    number: String,
}

async fn told(db: &Db, number: CaseNumber) -> Vec<Told> {
    let mut tx = db.snapshot().await.unwrap();
    tx.query(TOLD).bind(number.to_string()).all().await.unwrap()
}

async fn lifted(db: &Db, number: CaseNumber) -> Vec<Told> {
    let mut tx = db.snapshot().await.unwrap();
    tx.query(LIFTED).bind(number.to_string()).all().await.unwrap()
}

/// More or less is at stake than was said: a P3 or a P4.
pub async fn turns(world: &World, number: CaseNumber, users: f64) -> Priority {
    let mut cx = acting_at(&world.db, &world.coordinator, Utc::now()).await;
    let file = cases::find(&mut cx, number).await.unwrap();
    let impact = ImpactFacts { users: Some(users), ..little_at_stake().impact };
    let context = AssessmentContext { impact, ..AssessmentContext::default() };
    let answers = answers(cx.today());
    let file = triage::reassess(&mut cx, file, &answers, context).await.unwrap();
    let priority = file.priority.unwrap();
    cx.finish().await.unwrap();
    priority
}

/// What is left undone, as the director finds it on the agenda.
async fn left_undone(world: &World) -> Vec<DutyKind> {
    let mut cx = acting_at(&world.db, &world.director, Utc::now()).await;
    cases::stalled(&mut cx).await.unwrap().into_iter().map(|it| it.kind).collect()
}

async fn put_by(db: &Db, number: CaseNumber) -> Vec<uuid::Uuid> {
    let mut tx = db.snapshot().await.unwrap();
    let rows: Vec<PutBy> = tx.query(PUT_BY).bind(number.to_string()).all().await.unwrap();
    rows.into_iter().map(|it| it.actor).collect()
}

#[tokio::test]
async fn each_level_is_told_once_however_many_look_at_once() {
    for db in crate::support::databases().await {
        let world = World::new(&db).await;
        let number = taken(&world, "Paie unifiée", 90, Confidentiality::Brigade).await;
        let now = Utc::now();
        let (one, other) = tokio::join!(mind_duties(&db, now), mind_duties(&db, now));
        assert_eq!(one.unwrap() + other.unwrap(), 2, "two duties are open, each minded once");
        let first = told(&db, number).await;
        let levels = |rank| {
            let of = first.iter().filter(move |it| it.rank == rank);
            of.map(|it| it.level).collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(levels(2), [1, 2, 3, 6].into());
        assert!(first.iter().all(|it| it.not_before >= it.at));
        assert_eq!(mind_duties(&db, now).await.unwrap(), 0, "nothing more comes due");
        assert_eq!(told(&db, number).await, first);
        assert_eq!(put_by(&db, number).await, [PROGRAM.0; 2]);
        whole(&db).await;

        // Nobody was decided on by silence: it is where it was, and the decision is still owed.
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        let list = coordinator.get("/owed").await.text;
        assert!(list.contains("2 reminders") && list.contains("owed by you"), "{list}");
        assert!(list.contains("On the agenda of the next committee."), "{list}");
        assert!(list.contains(", 2 late"), "the bar counts what is late");
        let mut director = Browser::signed_in(&db, &world.director).await;
        let list = director.get("/owed").await.text;
        assert!(list.contains("2 reminders") && list.contains("ines"), "{list}");
        let agenda = director.get("/committee").await.text;
        assert!(agenda.contains("Left undone") && agenda.contains("Paie unifiée"), "{agenda}");
        let mut lead = Browser::signed_in(&db, &world.requester).await;
        let journal = lead.get(&format!("/cases/{number}/journal")).await.text;
        assert!(
            journal.contains("put on the agenda of the committee what nobody did"),
            "{journal}"
        );

        let mut tx = db.begin().await.unwrap();
        tx.query(FORGE).execute().await.unwrap();
        tx.commit().await.unwrap();
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert!(report.faults.iter().any(|it| it.contains("was told")), "{:?}", report.faults);
    }
}

/// A list that leaves some out says that it is of the latest, and not that there are so many.
#[tokio::test]
async fn reminders_beyond_those_listed_are_not_counted_out() {
    for db in crate::support::databases().await {
        let world = World::new(&db).await;
        for rank in 0..11 {
            taken(&world, &format!("Paie {rank}"), 90, Confidentiality::Brigade).await;
        }
        while mind_duties(&db, Utc::now()).await.unwrap() > 0 {}
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        let list = coordinator.get("/owed").await.text;
        assert!(list.contains("The 20 latest reminders"), "{list}");
        assert_eq!(list.matches("20 reminders").count(), 0, "there are two of each: {list}");
    }
}

#[tokio::test]
async fn nothing_is_told_while_the_other_side_must_answer_and_silence_closes_nothing() {
    for db in crate::support::databases().await {
        let world = World::new(&db).await;
        let number = taken(&world, "Paie unifiée", 90, Confidentiality::Brigade).await;
        let ask = Command::AskInformation { question: "Depuis quand ?".into() };
        acts(&world, &world.coordinator, number, ask, ago(90)).await;
        mind_duties(&db, Utc::now()).await.unwrap();
        let all = told(&db, number).await;
        assert!(all.iter().all(|it| it.rank == 3), "what the brigade owes is paused: {all:#?}");
        let reminded = |level| all.iter().any(|it| it.level == level);
        assert!(reminded(4) && reminded(5) && reminded(6), "{all:#?}");
        let mut cx = world.acting(&world.coordinator).await;
        let file = cases::find(&mut cx, number).await.unwrap();
        assert_eq!(file.stage, Stage::AwaitingInformation, "never closed by silence");
        drop(cx);
        let mut lead = Browser::signed_in(&db, &world.requester).await;
        assert!(lead.get("/owed").await.text.contains("1 reminder"));
        let mut director = Browser::signed_in(&db, &world.director).await;
        assert!(director.get("/committee").await.text.contains("Left undone"));
        let answer = Command::Answer { answer: "Depuis mars".into(), in_place: None };
        acts(&world, &world.requester, number, answer, Utc::now()).await;
        assert!(!director.get("/committee").await.text.contains("Left undone"));
        whole(&db).await;
    }
}

#[tokio::test]
async fn whoever_announces_a_date_is_reminded_of_nothing_more() {
    for db in crate::support::databases().await {
        let world = World::new(&db).await;
        let number = taken(&world, "Paie unifiée", 8, Confidentiality::Brigade).await;
        mind_duties(&db, Utc::now()).await.unwrap();
        let before = told(&db, number).await;
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        let form = promise(number, seen(&world, number).await, &soon().to_string());
        let done = coordinator.call("/api/case/promise", &form).await;
        assert_eq!(done.status, StatusCode::OK, "{done:?}");
        mind_duties(&db, Utc::now()).await.unwrap();
        assert_eq!(told(&db, number).await, before);
        let list = coordinator.get("/owed").await.text;
        let answered = list.split("<summary>").next().unwrap_or_default();
        assert!(!answered.contains("reasoned decision</a>"), "{answered}");
        whole(&db).await;
    }
}

#[tokio::test]
async fn a_restricted_case_is_told_to_nobody_off_its_list() {
    for db in crate::support::databases().await {
        let world = World::new(&db).await;
        let number = taken(&world, "Affaire discrète", 90, Confidentiality::Restricted).await;
        mind_duties(&db, Utc::now()).await.unwrap();
        let all = told(&db, number).await;
        assert!(!all.is_empty());
        assert!(all.iter().all(|it| it.person_id == world.coordinator.id.0), "{all:#?}");
        let mut director = Browser::signed_in(&db, &world.director).await;
        for page in ["/committee", "/owed", "/owed?view=by-anyone"] {
            let text = director.get(page).await.text;
            assert!(!text.contains("discrète") && !text.contains("Left undone"), "{page}");
        }
    }
}

/// A demo two months old: cases at every stage, and the reports that were due since never came.
#[tokio::test]
async fn the_last_report_ages_in_sight_while_the_next_one_is_late() {
    for db in crate::support::databases().await {
        crate::support::demo(&db, ago(60)).await;
        while mind_duties(&db, Utc::now()).await.unwrap() > 0 {}
        whole(&db).await;
        let mut tx = db.snapshot().await.unwrap();
        let found: Number = tx.query(IN_RECOVERY).one().await.unwrap();
        drop(tx);
        let director = person(&db, "odile", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &director).await;
        let plan = browser.get(&format!("/cases/{}/plan", found.number)).await.text;
        assert!(plan.contains("The progress report that is due has not come"), "{plan}");
        let case = browser.get(&format!("/cases/{}", found.number)).await.text;
        assert!(case.contains("The progress report that is due has not come ("), "{case}");
    }
}

/// Four weeks and a day: beyond one and a half times the ten working days of a P3, and short of the
/// twenty-two and a half of a P4, whatever holidays there are.
#[tokio::test]
async fn another_priority_lifts_what_its_time_limit_would_not_have_told() {
    for db in crate::support::databases().await {
        let world = World::new(&db).await;
        let number = taken(&world, "Paie unifiée", 29, Confidentiality::Brigade).await;
        let levels = |all: &[Told]| -> BTreeSet<i64> {
            all.iter().filter(|it| it.rank == 2).map(|it| it.level).collect()
        };
        assert_eq!(turns(&world, number, 0.9).await, Priority::P3);
        mind_duties(&db, Utc::now()).await.unwrap();
        let hurried = told(&db, number).await;
        assert_eq!(levels(&hurried), [1, 2, 3, 6].into());
        assert!(left_undone(&world).await.contains(&DutyKind::Decide));
        whole(&db).await;

        // A P4 has more time: at once nothing is said that was the P3's, and the committee is asked nothing.
        assert_eq!(turns(&world, number, 0.1).await, Priority::P4);
        assert_eq!(levels(&told(&db, number).await), BTreeSet::new());
        assert_eq!(levels(&lifted(&db, number).await), [1, 2, 3, 6].into(), "kept");
        assert!(!left_undone(&world).await.contains(&DutyKind::Decide));
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        let journal = coordinator.get(&format!("/cases/{number}/journal")).await.text;
        assert!(
            journal.contains("took off the agenda of the committee what has another time limit"),
            "{journal}"
        );
        whole(&db).await;

        // What its own time limit gives is told, at its own hours.
        mind_duties(&db, Utc::now()).await.unwrap();
        let calm = told(&db, number).await;
        assert_eq!(levels(&calm), [1, 2, 3].into());
        assert!(calm.iter().filter(|it| it.rank == 2).all(|it| !hurried.contains(it)), "{calm:#?}");
        assert!(!left_undone(&world).await.contains(&DutyKind::Decide));

        // And back: it is on the agenda again, once.
        assert_eq!(turns(&world, number, 0.9).await, Priority::P3);
        mind_duties(&db, Utc::now()).await.unwrap();
        let of_the_decision =
            |all: Vec<Told>| all.into_iter().filter(|it| it.rank == 2).collect::<Vec<_>>();
        assert_eq!(of_the_decision(told(&db, number).await), of_the_decision(hurried));
        assert!(left_undone(&world).await.contains(&DutyKind::Decide));
        assert_eq!(mind_duties(&db, Utc::now()).await.unwrap(), 0);
        whole(&db).await;

        let mut tx = db.begin().await.unwrap();
        tx.query(FORGE_LIFTED).execute().await.unwrap();
        tx.commit().await.unwrap();
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert!(report.faults.iter().any(|it| it.contains("was told")), "{:?}", report.faults);
    }
}

#[tokio::test]
async fn a_pause_lifts_nothing_that_was_reached_before_it() {
    for db in crate::support::databases().await {
        let world = World::new(&db).await;
        let number = taken(&world, "Paie unifiée", 90, Confidentiality::Brigade).await;
        mind_duties(&db, Utc::now()).await.unwrap();
        let before = told(&db, number).await;
        let ask = Command::AskInformation { question: "Depuis quand ?".into() };
        acts(&world, &world.coordinator, number, ask, Utc::now()).await;
        let answer = Command::Answer { answer: "Depuis mars".into(), in_place: None };
        acts(&world, &world.requester, number, answer, Utc::now()).await;
        assert_eq!(told(&db, number).await, before);
        assert_eq!(lifted(&db, number).await, []);
        assert!(left_undone(&world).await.contains(&DutyKind::Decide));
        whole(&db).await;
    }
}
