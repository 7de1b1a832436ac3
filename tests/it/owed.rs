//! `/owed`: who reads what is owed, announces another date, and tells the other side.

use crate::support::{Browser, databases, person};
use crate::world::{World, acting_at};
use axum::http::StatusCode;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use tocsin::base::{Actor, Role};
use tocsin::case::model::{CaseNumber, Command, Confidentiality};
use tocsin::case::store as cases;
use tocsin::clock::Calendar;
use tocsin::db::Db;
use tocsin::verify::verify;

/// A case in the hands of a coordinator, sent so many days ago.
pub async fn taken(world: &World, title: &str, days: u64, level: Confidentiality) -> CaseNumber {
    let then = ago(days);
    let number = world.submitted(title, level, then).await;
    acts(world, &world.coordinator, number, Command::TakeCharge, then).await;
    number
}

pub fn ago(days: u64) -> DateTime<Utc> {
    Utc::now().checked_sub_days(Days::new(days)).unwrap()
}

pub async fn acts(world: &World, who: &Actor, number: CaseNumber, act: Command, at: DateTime<Utc>) {
    let mut cx = acting_at(&world.db, who, at).await;
    let seen = cases::find(&mut cx, number).await.unwrap().version;
    cases::carry_out(&mut cx, number, seen, act).await.unwrap();
    cx.finish().await.unwrap();
}

pub async fn seen(world: &World, number: CaseNumber) -> i64 {
    let mut cx = acting_at(&world.db, &world.coordinator, Utc::now()).await;
    cases::find(&mut cx, number).await.unwrap().version
}

/// A working day soon, as browsers send it.
pub fn soon() -> NaiveDate {
    let calendar = Calendar::france();
    let tomorrow = calendar.local(Utc::now()).date() + Days::new(1);
    tomorrow.iter_days().find(|day| calendar.is_working_day(*day)).unwrap()
}

pub fn promise(number: CaseNumber, seen: i64, on: &str) -> String {
    format!("case={number}&seen={seen}&rank=2&promise_on={on}&promise_reason=Une+piece+manque")
}

pub async fn whole(db: &Db) {
    let report = verify(db).await.unwrap();
    assert!(report.faults.is_empty(), "{:#?}", report.faults);
}

#[tokio::test]
async fn each_reads_what_they_owe_and_what_they_are_owed() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = taken(&world, "Paie unifiée", 1, Confidentiality::Brigade).await;
        let path = format!("/cases/{number}");
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        let mine = coordinator.get("/owed").await.text;
        assert!(mine.contains("The reasoned decision") && mine.contains("Paie unifiée"), "{mine}");
        assert!(mine.contains("How this date was worked out"), "{mine}");
        assert!(mine.contains("working days") && mine.contains("Has run since"), "{mine}");
        assert!(mine.contains(&format!("{path}/duties/2")), "may announce another date");

        let mut lead = Browser::signed_in(&db, &world.requester).await;
        let nothing = lead.get("/owed").await.text;
        assert!(nothing.contains("You owe nothing"), "{nothing}");
        let theirs = lead.get("/owed?view=to-me").await.text;
        assert!(theirs.contains("The reasoned decision") && theirs.contains("ines"), "{theirs}");
        assert!(!theirs.contains("/duties/"), "what others owe is not theirs to put off");
        let anyone = lead.get("/owed?view=by-anyone").await;
        assert_eq!(anyone.status, StatusCode::FORBIDDEN, "{anyone:?}");

        // Once asked, it is the project that owes, and the brigade that is owed.
        let ask = Command::AskInformation { question: "Depuis quand ?".into() };
        acts(&world, &world.coordinator, number, ask, Utc::now()).await;
        let mine = lead.get("/owed").await.text;
        assert!(mine.contains("The answer to the questions"), "{mine}");
        let theirs = coordinator.get("/owed?view=to-me").await.text;
        assert!(theirs.contains("The answer to the questions"), "{theirs}");
        let paused = coordinator.get("/owed").await.text;
        assert!(paused.contains("Suspension for information asked, since"), "{paused}");
        assert!(!paused.contains("/duties/"), "nothing is put off while the clock is stopped");
        whole(&db).await;
    }
}

#[tokio::test]
async fn what_anyone_owes_is_filtered_by_kind_and_by_person_and_read_page_by_page() {
    for db in databases().await {
        let world = World::new(&db).await;
        for rank in 0..14 {
            taken(&world, &format!("Projet {rank:02}"), 1, Confidentiality::Brigade).await;
        }
        let mut auditor = Browser::signed_in(&db, &world.auditor).await;
        let first = auditor.get("/owed?view=by-anyone").await.text;
        assert_eq!(first.matches("rowheader").count(), 25, "{first}");
        let next = first.split("href=\"").filter_map(|it| it.split('"').next());
        let next = next.into_iter().find(|it| it.contains("after=")).unwrap().replace("&amp;", "&");
        let second = auditor.get(&next).await.text;
        assert_eq!(second.matches("rowheader").count(), 3, "{second}");
        let back = second.split("href=\"").filter_map(|it| it.split('"').next());
        let back =
            back.into_iter().find(|it| it.contains("before=")).unwrap().replace("&amp;", "&");
        let again = auditor.get(&back).await.text;
        assert_eq!(again.matches("rowheader").count(), 25, "{again}");

        let decisions = auditor.get("/owed?view=by-anyone&kind=decide").await.text;
        assert_eq!(decisions.matches("rowheader").count(), 14, "{decisions}");
        let of = |who: &Actor| format!("/owed?view=by-anyone&person={}", who.id);
        let hers = auditor.get(&of(&world.coordinator)).await.text;
        assert_eq!(hers.matches("rowheader").count(), 25);
        let his = auditor.get(&of(&world.colleague)).await.text;
        assert!(his.contains("Nothing owed with this filter") && !his.contains("karim"), "{his}");
    }
}

#[tokio::test]
async fn a_restricted_case_leaves_no_trace_among_what_is_owed() {
    for db in databases().await {
        let world = World::new(&db).await;
        let pages = ["/owed", "/owed?view=to-me", "/owed?view=by-anyone"];
        let read = async |who: &Actor| {
            let mut browser = Browser::signed_in(&db, who).await;
            let mut all = Vec::new();
            for page in pages {
                all.push(crate::unseen::timeless(&browser.get(page).await.text));
            }
            all
        };
        let yann = person(&db, "yann", Role::Administrator).await;
        let others = [&world.auditor, &world.colleague, &world.director, &world.outsider, &yann];
        let mut before = Vec::new();
        for other in others {
            before.push(read(other).await);
        }
        let number = taken(&world, "Affaire discrète", 60, Confidentiality::Restricted).await;
        for (other, before) in others.into_iter().zip(before) {
            assert_eq!(read(other).await, before, "{}", other.name);
            let mut browser = Browser::signed_in(&db, other).await;
            let page = browser.get(&format!("/cases/{number}/duties/2")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{}", other.name);
            let form = promise(number, 3, &soon().to_string());
            let told = browser.call("/api/case/promise", &form).await;
            assert_eq!(told.status, StatusCode::NOT_FOUND, "{}: {told:?}", other.name);
        }
        assert!(read(&world.coordinator).await[0].contains("Affaire discrète"));
    }
}

#[tokio::test]
async fn another_date_is_announced_told_and_kept_and_the_first_one_stays() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = taken(&world, "Paie unifiée", 60, Confidentiality::Brigade).await;
        let page = format!("/cases/{number}/duties/2");
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        assert!(coordinator.get(&page).await.text.contains("Announce another date"));
        let old = seen(&world, number).await;

        // A Sunday: said at its field, and what was typed is kept.
        let sunday = soon().iter_days().find(|day| day.weekday() == Weekday::Sun).unwrap();
        let form = promise(number, old, &sunday.to_string());
        let back = coordinator.submit(&page, "/api/case/promise", &form).await;
        assert_eq!(back.location.as_deref(), Some(page.as_str()), "{back:?}");
        let back = coordinator.get(&page).await.text;
        assert!(
            back.contains("promise_on-problem") && back.contains("Give a working day"),
            "{back}"
        );
        assert!(back.contains("Une piece manque") && back.contains(&sunday.to_string()), "{back}");
        let far = soon() + Days::new(300);
        let far = far.iter_days().find(|day| Calendar::france().is_working_day(*day)).unwrap();
        let form = promise(number, old, &far.to_string());
        let far = coordinator.call("/api/case/promise", &form).await;
        assert_eq!(far.status, StatusCode::UNPROCESSABLE_ENTITY, "{far:?}");

        let form = promise(number, old, &soon().to_string());
        let done = coordinator.submit(&page, "/api/case/promise", &form).await;
        assert_eq!(done.location.as_deref(), Some("/owed"), "{done:?}");
        let list = coordinator.get("/owed").await.text;
        assert!(list.contains("The date is announced."), "{list}");
        assert!(list.contains("Due at first:") && list.contains("late"), "{list}");
        assert!(list.contains("Une piece manque"), "{list}");
        // The other tab still shows the case as it was.
        let other_tab = coordinator.call("/api/case/promise", &form).await;
        assert_eq!(other_tab.status, StatusCode::CONFLICT, "{other_tab:?}");

        let mut lead = Browser::signed_in(&db, &world.requester).await;
        let status = lead.get(&format!("/cases/{number}/status")).await.text;
        assert!(
            status.contains("Date announced") && status.contains("Une piece manque"),
            "{status}"
        );
        let journal = lead.get(&format!("/cases/{number}/journal")).await.text;
        assert!(journal.contains("announced another date"), "{journal}");

        // The same date again is no news: nothing is told, and none is used up.
        let form = promise(number, seen(&world, number).await, &soon().to_string());
        let same = coordinator.call("/api/case/promise", &form).await;
        assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY, "{same:?}");
        let mut later = soon().iter_days().skip(1);
        let later = later.find(|day| Calendar::france().is_working_day(*day)).unwrap().to_string();
        let form = promise(number, seen(&world, number).await, &later);
        let second = coordinator.submit(&page, "/api/case/promise", &form).await;
        assert_eq!(second.location.as_deref(), Some("/owed"), "{second:?}");
        assert!(coordinator.get("/owed").await.text.contains("Second date announced"));
        let form = promise(number, seen(&world, number).await, &soon().to_string());
        let third = coordinator.call("/api/case/promise", &form).await;
        assert_eq!(third.status, StatusCode::CONFLICT, "{third:?}");
        assert!(coordinator.get(&page).await.text.contains("There will be no third"));
        whole(&db).await;
    }
}

/// Asked, then suspended: nobody can answer until the case resumes, and nobody is told to. What was late
/// before is not theirs to do either.
#[tokio::test]
async fn what_is_suspended_is_nobody_s_to_do_until_it_resumes() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = taken(&world, "Paie unifiée", 60, Confidentiality::Brigade).await;
        let ask = Command::AskInformation { question: "Depuis quand ?".into() };
        acts(&world, &world.coordinator, number, ask, ago(1)).await;
        let status = format!("/cases/{number}/status");
        let mut lead = Browser::signed_in(&db, &world.requester).await;
        let mut coordinator = Browser::signed_in(&db, &world.coordinator).await;
        let asked = lead.get(&status).await.text;
        assert!(asked.contains("Your turn: the answer to the questions"), "{asked}");
        assert!(lead.get("/").await.text.contains("What you owe"));
        assert!(lead.get("/owed").await.text.contains("The answer to the questions"));
        assert!(coordinator.get("/owed").await.text.contains("The reasoned decision"));

        let review_at = Utc::now() + Days::new(40);
        let suspend = Command::Suspend { reason: "La loi de finances".into(), review_at };
        acts(&world, &world.director, number, suspend, Utc::now()).await;
        let held = lead.get(&status).await.text;
        assert!(held.contains("Suspended by the direction until its review, before"), "{held}");
        assert!(held.contains("Once it resumes, you will owe again: the answer"), "{held}");
        assert!(held.contains("Clock stopped: case suspended by the direction"), "{held}");
        for wrong in ["Your turn", "#asked", "the other side must answer"] {
            assert!(!held.contains(wrong), "{wrong}: {held}");
        }
        let home = lead.get("/").await.text;
        assert!(home.contains("You owe nothing today"), "{home}");
        for browser in [&mut lead, &mut coordinator] {
            let mine = browser.get("/owed").await.text;
            assert!(mine.contains("You owe nothing") && !mine.contains("rowheader"), "{mine}");
        }
        let promised = coordinator.get(&format!("/cases/{number}/duties/2")).await.text;
        assert!(promised.contains("The case is suspended by the direction"), "{promised}");
        let theirs = coordinator.get("/owed?view=to-me").await.text;
        assert!(theirs.contains("Clock stopped: case suspended by the direction"), "{theirs}");
        let mut sponsor = Browser::signed_in(&db, &world.sponsor).await;
        let told = sponsor.get(&status).await.text;
        assert!(told.contains("nothing is expected of you until then"), "{told}");
        assert!(!told.contains("Once it resumes"), "{told}");
        let mut director = Browser::signed_in(&db, &world.director).await;
        let review = director.get("/owed").await.text;
        assert!(review.contains("The review of the suspension"), "{review}");

        acts(&world, &world.director, number, Command::Resume, Utc::now()).await;
        let asked = lead.get(&status).await.text;
        assert!(asked.contains("Your turn: the answer to the questions"), "{asked}");
        assert!(lead.get("/owed").await.text.contains("The answer to the questions"));
        whole(&db).await;
    }
}

/// What somebody else owes is not there to be put off, whoever asks.
#[tokio::test]
async fn nobody_announces_a_date_for_another() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = taken(&world, "Paie unifiée", 1, Confidentiality::Brigade).await;
        let form = promise(number, 3, &soon().to_string());
        for other in [&world.requester, &world.colleague, &world.director, &world.auditor] {
            let mut browser = Browser::signed_in(&db, other).await;
            let page = browser.get(&format!("/cases/{number}/duties/2")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{}", other.name);
            let told = browser.call("/api/case/promise", &form).await;
            assert_eq!(told.status, StatusCode::NOT_FOUND, "{}: {told:?}", other.name);
        }
    }
}
