//! The portfolio as it was known on past days: it is what was read on each of them, by whoever may see its cases today.

use crate::band_override::typed;
use crate::html::{all, assert_valid_html};
use crate::portfolio::{counted, numbers};
use crate::recovery::Recovery;
use crate::support::{Browser, databases, demo, person, today};
use crate::world::{World, acting_at, little_at_stake};
use axum::http::StatusCode;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRng, TestRunner};
use tocsin::base::{Actor, Priority, Role};
use tocsin::case::model::{CaseNumber, Command, Confidentiality, P1Budget, Stage};
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::portfolio::model::{Selection, end_of};
use tocsin::portfolio::store as portfolio;
use tocsin::triage::model::{Band, Given, OverrideCommand, Proof};
use tocsin::triage::store as triage;
use tocsin::verify::verify;
use tocsin::web::{Cx, Failure};
use uuid::Uuid;

tocsin::sql! {
    FORGET_CASES = "delete from case_was";
    FORGET_DUTIES = "delete from duty_was";
    TOUCH_CASE = "update case_was set stage = 'closed' where stage = 'submitted'";
    TOUCH_DUTY = "update duty_was set first_due_at = first_due_at + 1 where kind = 'decide'";
    WEATHERS = "select distinct weather from case_was where weather is not null order by weather";
}

#[derive(sqlx::FromRow)]
struct WeatherRow {
    weather: String,
}

/// How many days a history lasts, how many cases it has, and how many there are on each engine.
const DAYS: u64 = 24;
const CASES: usize = 4;
const HISTORIES: usize = 3;

/// Something that is tried with a case.
#[derive(Clone, Copy, Debug)]
struct Try {
    case: usize,
    day: u64,
    minute: i64,
    what: u8,
    how: u8,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = (0..CASES, 1..DAYS, 0i64..1440, 0u8..13, any::<u8>());
    let one = one.prop_map(|(case, day, minute, what, how)| Try { case, day, minute, what, how });
    prop::collection::vec(one, 60..110)
}

/// A case that goes on its way is tried more often than chance would have it.
fn ordinary() -> impl Iterator<Item = Try> {
    let steps = [(2, 0), (5, 3), (8, 4), (12, 6), (18, 7)];
    steps.into_iter().map(|(day, what)| Try { case: 0, day, minute: 600, what, how: 9 })
}

#[tokio::test]
async fn every_day_of_the_past_is_what_was_read_that_day() {
    let config = Config::default();
    let rng = TestRng::deterministic_rng(config.rng_algorithm);
    let mut runner = TestRunner::new_with_rng(config, rng);
    for _ in 0..HISTORIES {
        let mut tries = tries().new_tree(&mut runner).unwrap().current();
        tries.extend(ordinary());
        tries.sort_by_key(|it| (it.day, it.minute));
        for db in databases().await {
            let world = World::new(&db).await;
            let first = today() - Days::new(DAYS + 2);
            let recorded = lived(&world, first, &tries).await;
            let stages: usize = recorded.iter().filter(|(_, said)| said.len() > CASES).count();
            assert!(stages > 10, "little happened: {recorded:#?}");
            is_remembered(&world, &recorded).await;
            assert_eq!(verify(&db).await.unwrap().faults, [""; 0]);
            // Folded again from the journals alone, as after an update.
            let mut tx = db.begin().await.unwrap();
            tx.query(FORGET_CASES).execute().await.unwrap();
            tx.query(FORGET_DUTIES).execute().await.unwrap();
            assert!(!cases::past_is_kept(&mut tx).await.unwrap());
            tx.commit().await.unwrap();
            cases::keep_missing_past(&db).await.unwrap();
            assert!(cases::past_is_kept(&mut db.snapshot().await.unwrap()).await.unwrap());
            assert_eq!(verify(&db).await.unwrap().faults, [""; 0]);
            is_remembered(&world, &recorded).await;
        }
    }
}

/// What a director reads in the evening of each day, while the days go by.
async fn lived(world: &World, first: NaiveDate, tries: &[Try]) -> Vec<(NaiveDate, Vec<String>)> {
    let mut numbers = Vec::new();
    let mut recorded = Vec::new();
    for day in 0..DAYS {
        let date = first + Days::new(day);
        let morning = end_of(date) - TimeDelta::days(1) + TimeDelta::milliseconds(1);
        if usize::try_from(day).unwrap() < CASES {
            let (title, at) = (format!("Paie {day}"), morning + TimeDelta::minutes(1));
            numbers.push(world.submitted(&title, Confidentiality::Brigade, at).await);
        }
        for it in tries.iter().filter(|it| it.day == day && it.case < numbers.len()) {
            let at = morning + TimeDelta::minutes(it.minute.max(2));
            // What the rules refuse did not happen.
            let _ = happens(world, numbers[it.case], at, *it).await;
        }
        let mut cx = acting_at(&world.db, &world.director, end_of(date)).await;
        recorded.push((date, read(&mut cx, None).await));
    }
    recorded
}

async fn is_remembered(world: &World, recorded: &[(NaiveDate, Vec<String>)]) {
    for (date, said) in recorded {
        let mut cx = acting_at(&world.db, &world.director, Utc::now()).await;
        assert_eq!(&read(&mut cx, Some(*date)).await, said, "{date}");
    }
}

/// All numbers and lists: as they are now, or as they were known in the evening of a day.
async fn read(cx: &mut Cx, on: Option<NaiveDate>) -> Vec<String> {
    let all = Selection::default();
    let late = Selection { late: true, ..all };
    let (census, late_by, awaiting, rows, overdue) = match on {
        None => (
            (*portfolio::census(cx).await.unwrap()).clone(),
            (*portfolio::late_by(cx).await.unwrap()).clone(),
            portfolio::awaiting_me(cx).await.unwrap(),
            portfolio::cases(cx, all, Uuid::nil(), portfolio::ROWS).await.unwrap(),
            portfolio::overdue(cx, late, 0, portfolio::ROWS).await.unwrap(),
        ),
        Some(day) => (
            portfolio::census_on(cx, day).await.unwrap(),
            portfolio::late_by_on(cx, day).await.unwrap(),
            portfolio::awaiting_me_on(cx, day).await.unwrap(),
            portfolio::cases_on(cx, all, day, Uuid::nil(), portfolio::ROWS).await.unwrap(),
            portfolio::overdue_on(cx, late, day, 0, portfolio::ROWS).await.unwrap(),
        ),
    };
    let bands = || std::iter::once(None).chain(Band::ALL.map(Some));
    let counts = Stage::ALL.into_iter().flat_map(|stage| {
        let count = |band| census.cases(Selection { stage: Some(stage), band, ..all });
        let counted = bands().map(count).collect::<Vec<_>>();
        counted.iter().any(|it| *it > 0).then(|| format!("{stage:?} {counted:?}"))
    });
    let line = |it: &portfolio::CaseRow| {
        let known = (it.stage.as_str(), it.priority, it.band, it.target, it.model_id.as_deref());
        let owed = (it.next_duty.as_deref(), it.next_due_at, it.next_owed_by.as_deref());
        format!("{} {known:?} {owed:?}", it.title)
    };
    counts
        .chain(late_by.iter().map(|it| format!("{it:?}")))
        .chain(awaiting.iter().map(|it| format!("{it:?}")))
        .chain(rows.iter().map(line))
        .chain(overdue.iter().map(line))
        .collect()
}

async fn happens(
    world: &World,
    number: CaseNumber,
    at: DateTime<Utc>,
    it: Try,
) -> Result<(), Failure> {
    let World { requester, coordinator, colleague, director, .. } = world;
    let who = match it.what {
        2 | 8 => requester,
        4 => colleague,
        6 | 7 | 10 => director,
        _ => coordinator,
    };
    let mut cx = acting_at(&world.db, who, at).await;
    let file = cases::find(&mut cx, number).await?;
    let seen = file.version;
    let reason = || "Les faits le disent.".to_owned();
    let on_duty = cases::on_duty(&mut cx, file.organisation).await?;
    let command = match it.what {
        0 => Command::TakeCharge,
        1 => Command::AskInformation { question: "Depuis quand ?".into() },
        2 => Command::Answer { answer: "Depuis mai.".into(), in_place: None },
        3 => Command::BringToCommittee { unmet: Vec::new(), on_duty },
        4 => {
            let priority = if it.how.is_multiple_of(2) { Priority::P2 } else { Priority::P3 };
            let budget = P1Budget::of(0, 0);
            Command::Accept { priority, proposed: None, reason: reason(), budget }
        }
        5 => Command::ProposeDecline { ground: "other".into(), reason: reason(), on_duty },
        6 => Command::Suspend { reason: reason(), review_at: at + TimeDelta::days(4) },
        7 => Command::Resume,
        8 => Command::Withdraw { reason: reason() },
        10 => Command::OverruleDecline { reason: reason() },
        9 => {
            let today = cx.today();
            let level = usize::from(it.how) % 4;
            let status = Given::Level(level);
            let answers =
                crate::world::answers(today).with("status", status, Proof::Documented, today);
            triage::reassess(&mut cx, file, &answers, little_at_stake()).await?;
            return cx.finish().await.map(drop);
        }
        11 => {
            let band = Band::ALL[usize::from(it.how) % 4].name();
            let days = 1 + i64::from(it.how) % 9;
            let command = OverrideCommand::Propose(typed(band, at, days));
            let said = number.to_string();
            let asked = triage::acts::Asked::of(&said, seen);
            triage::say_of_band(&mut cx, asked, command, "done-override").await?;
            return cx.finish().await.map(drop);
        }
        _ => {
            let command =
                OverrideCommand::End { reason: "Ce n’est plus le cas, on le sait.".into() };
            let said = number.to_string();
            let asked = triage::acts::Asked::of(&said, seen);
            triage::say_of_band(&mut cx, asked, command, "done-override-ended").await?;
            return cx.finish().await.map(drop);
        }
    };
    cases::carry_out(&mut cx, number, seen, command).await?;
    cx.finish().await.map(drop)
}

/// As of today, and no act among them.
#[tokio::test]
async fn every_number_of_a_past_day_opens_exactly_the_list_behind_it() {
    for db in databases().await {
        demo(&db, Utc::now()).await;
        let director = person(&db, "director", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &director).await;
        let day = today() - Days::new(7);
        let page = browser.get(&format!("/portfolio?on={day}")).await.text;
        assert!(page.contains("You are reading the past"), "{page}");
        assert!(!page.contains("not yet rebuilt"), "{page}");
        let html = assert_valid_html(&page);
        let posts = all(&html, "main form[method=post]").count();
        assert_eq!(posts, 0, "nothing is done from the past: {page}");
        let numbers = numbers(&html);
        assert!(numbers.len() > 10, "only {} numbers lead somewhere", numbers.len());
        for number in numbers {
            let leads_to = number.leads_to;
            assert!(leads_to.contains(&format!("on={day}")), "{leads_to} is of another day");
            let list = browser.get(&leads_to).await.text;
            assert!(list.contains("As known in the evening of"), "{leads_to}: {list}");
            assert_eq!(counted(&leads_to, &assert_valid_html(&list)), number.says, "{leads_to}");
        }
        // The ends of the last months are one click away, and any other day is typed.
        let now = browser.get("/portfolio").await.text;
        // So are a month, a week and a day before today.
        assert_eq!(now.matches("href=\"/portfolio?on=").count(), 6 + 3, "{now}");
        assert!(now.contains("name=\"on\" type=\"date\""), "{now}");
    }
}

#[tokio::test]
async fn what_is_no_past_day_is_today() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted_case("Paie unifiée").await;
        let mut browser = Browser::signed_in(&db, &world.director).await;
        let tomorrow = today() + Days::new(1);
        for said in ["x".to_owned(), today().to_string(), tomorrow.to_string(), String::new()] {
            for page in [format!("/portfolio?on={said}"), format!("/portfolio/cases?on={said}")] {
                let read = browser.get(&page).await;
                assert_eq!(read.status, StatusCode::OK, "{page}");
                assert!(!read.text.contains("You are reading the past"), "{page}");
            }
        }
        let before = today() - Days::new(1);
        let empty = browser.get(&format!("/portfolio?on={before}")).await.text;
        assert!(empty.contains("no case that you may see today was in the portfolio"), "{empty}");
        // Not for those who do not oversee.
        let mut requester = Browser::signed_in(&db, &world.requester).await;
        let refused = requester.get("/portfolio").await.status;
        for page in [format!("/portfolio?on={before}"), "/portfolio/between".to_owned()] {
            assert_eq!(requester.get(&page).await.status, refused, "{page}");
        }
    }
}

fn days_ago(days: i64) -> DateTime<Utc> {
    Utc::now() - TimeDelta::days(days)
}

async fn takes_charge(world: &World, who: &Actor, number: CaseNumber, at: DateTime<Utc>) {
    let mut cx = acting_at(&world.db, who, at).await;
    let seen = cases::find(&mut cx, number).await.unwrap().version;
    cases::carry_out(&mut cx, number, seen, Command::TakeCharge).await.unwrap();
    cx.finish().await.unwrap();
}

#[tokio::test]
async fn two_days_side_by_side_say_what_changed_and_why() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted("Paie", Confidentiality::Brigade, days_ago(20)).await;
        takes_charge(&world, &world.coordinator, number, days_ago(5)).await;
        let mut browser = Browser::signed_in(&db, &world.director).await;
        let day = |days: u64| today() - Days::new(days);
        let between = async |browser: &mut Browser, from: u64, to: u64, more: &str| {
            let path = format!("/portfolio/between?from={}&to={}{more}", day(from), day(to));
            let page = browser.get(&path).await.text;
            assert_valid_html(&page);
            page
        };
        let came = between(&mut browser, 30, 10, "").await;
        for said in ["Came, at the stage", "sent the request", "Paie", &number.to_string()] {
            assert!(came.contains(said), "{said}: {came}");
        }
        assert!(!came.contains("took charge"), "that was later: {came}");
        let moved = between(&mut browser, 10, 0, "").await;
        for said in ["Stage:", ", then ", "took charge of the case", "journal?entry="] {
            assert!(moved.contains(said), "{said}: {moved}");
        }
        assert!(!moved.contains("Came, at the stage"), "{moved}");
        // Said the other way round, the days are put in their order.
        let same =
            browser.get(&format!("/portfolio/between?from={}&to={}", day(2), day(10))).await.text;
        assert!(same.contains("took charge of the case"), "{same}");
        let of_a_kind = between(&mut browser, 10, 0, "&kind=weather").await;
        assert!(of_a_kind.contains("Nothing changed"), "{of_a_kind}");
        let none = between(&mut browser, 60, 40, "").await;
        assert!(none.contains("Nothing changed"), "{none}");
        // Each number opens its list of that day.
        let list = format!("href=\"/portfolio/cases?group=followed&amp;on={}\"", day(10));
        assert!(moved.contains(&list), "{list}: {moved}");
        assert_eq!(verify(&db).await.unwrap().faults, [""; 0]);
    }
}

#[tokio::test]
async fn whoever_may_not_see_a_case_today_finds_nothing_of_its_past() {
    for db in databases().await {
        let world = World::new(&db).await;
        let secret = world.submitted("Affaire discrète", Confidentiality::Restricted, days_ago(20));
        let secret = secret.await;
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        let mut colleague = Browser::signed_in(&db, &world.colleague).await;
        let mut auditor = Browser::signed_in(&db, &world.auditor).await;
        let on = today() - Days::new(10);
        let pages = [
            format!("/portfolio?on={on}"),
            format!("/portfolio/cases?on={on}"),
            format!("/portfolio/cases?late=1&on={on}"),
            format!("/portfolio/between?from={}&to={on}", today() - Days::new(30)),
        ];
        let mut seen_by_its_own = 0;
        for page in &pages {
            let none = auditor.get(page).await.text;
            let by_number = none.contains(&secret.to_string());
            assert!(!none.contains("discrète") && !by_number, "{page}: {none}");
            assert!(!none.contains("sent the request"), "{page}: {none}");
            for browser in [&mut coordinator, &mut colleague] {
                let own = browser.get(page).await.text.contains("discrète");
                seen_by_its_own += usize::from(own);
            }
        }
        let empty = auditor.get(&pages[0]).await.text;
        assert!(empty.contains("no case that you may see today"), "it counts: {empty}");
        assert!(seen_by_its_own >= 2, "whoever is named in it reads its past");
    }
}

#[tokio::test]
async fn a_past_that_was_touched_is_named() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted("Paie", Confidentiality::Brigade, days_ago(9)).await;
        assert_eq!(verify(&db).await.unwrap().faults, [""; 0]);
        let named = format!("case {number}: what it was on past days is not what its journal says");
        for touch in [TOUCH_CASE, TOUCH_DUTY, FORGET_DUTIES, FORGET_CASES] {
            assert!(touched(&db, touch).await > 0);
            assert_eq!(verify(&db).await.unwrap().faults, [named.as_str()]);
        }
    }
}

async fn touched(db: &Db, sql: tocsin::db::Sql) -> u64 {
    let mut tx = db.begin().await.unwrap();
    let rows = tx.query(sql).execute().await.unwrap();
    tx.commit().await.unwrap();
    rows
}

/// What a report says is kept, and a worse one after it.
#[tokio::test]
async fn the_weather_of_a_report_is_of_the_past_too() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.diagnosed().await;
        story.planned().await;
        let lead = &story.lead;
        story.does(lead, "plan", "report", "report_weather=overcast&report_text=La+recette").await;
        let worse = "report_weather=storm&report_text=Rien+ne+vient&report_worse=Le+titulaire";
        story.does(lead, "plan", "report", worse).await;
        let rows: Vec<WeatherRow> =
            db.snapshot().await.unwrap().query(WEATHERS).all().await.unwrap();
        let weathers: Vec<String> = rows.into_iter().map(|it| it.weather).collect();
        assert_eq!(weathers, ["overcast", "storm"]);
        assert_eq!(verify(&db).await.unwrap().faults, [""; 0]);
    }
}
