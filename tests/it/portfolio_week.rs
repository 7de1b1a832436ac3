//! The week of the portfolio: what its page and its message tell whom, and that it is made once, each Monday, for
//! whoever wants it.

use crate::html::assert_valid_page;
use crate::support::{Browser, databases, demo, person, today};
use crate::world::{World, acting_at};
use axum::http::StatusCode;
use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use tocsin::base::{Actor, Grant, Role};
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::db::Db;
use tocsin::i18n::Lang;
use tocsin::notify::model::{Message, MessageKind};
use tocsin::notify::store::mine;
use tocsin::person::store as people;
use tocsin::portfolio::model::end_of;
use tocsin::portfolio::week::make::make_due;
use tocsin::portfolio::week::model::{Week, due, due_at};
use tocsin::portfolio::week::store::choose;

const WEEK: &str = "/portfolio/week";
const PAST: &str = "/portfolio/week/past";
const CHOOSE: &str = "/api/portfolio/choose-week";
const HOME: &str = "https://tocsin.test";

/// The Monday whose summary is due now.
fn monday() -> NaiveDate {
    due(Utc::now())
}

/// At noon of the Wednesday in the week that is told on that Monday.
fn in_that_week() -> DateTime<Utc> {
    end_of(monday() - Days::new(5)) - Duration::hours(12)
}

async fn chooses(db: &Db, who: &Actor, is_on: bool, at: DateTime<Utc>) {
    let mut cx = acting_at(db, who, at).await;
    choose(&mut cx, is_on).await.unwrap();
    cx.finish().await.unwrap();
}

async fn messages(db: &Db, who: &Actor) -> Vec<Message> {
    let mut cx = acting_at(db, who, Utc::now()).await;
    mine(&mut cx, MessageKind::WeeklySummary).await.unwrap()
}

async fn body(db: &Db, who: &Actor) -> String {
    let all = messages(db, who).await;
    assert_eq!(all.len(), 1, "{all:?}");
    all[0].body.clone().expect("nothing of it is closed").replace('\u{a0}', " ")
}

async fn asked_in_that_week(world: &World, title: &str, level: Confidentiality) -> CaseNumber {
    world.submitted(title, level, in_that_week()).await
}

#[tokio::test]
async fn a_week_tells_what_came_and_what_became_late_and_a_day_to_come_is_the_last_week() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = asked_in_that_week(&world, "Paie", Confidentiality::Brigade).await;
        let mut maxime = Browser::signed_in(&db, &world.director).await;
        let week = Week::before(monday());
        let page = maxime.get(&week.path()).await.text.replace('\u{a0}', " ");
        assert_valid_page(&page);
        for said in ["New requests (1)", "Decisions taken (0)", &number.to_string(), "The week"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let earlier = Week { until: week.eve() };
        let page = maxime.get(&earlier.path()).await.text;
        assert!(!page.contains("Paie"), "it had not come yet: {page}");
        assert_valid_page(&page);
        let last = Week::last(today());
        for odd in ["", "?until=2999-01-01", "?until=x", &format!("?until={}", today())] {
            let page = maxime.get(&format!("{WEEK}{odd}")).await.text;
            assert!(page.contains(&format!("value=\"{}\"", last.until)), "{odd}: {page}");
        }
        let old = maxime.get(&format!("{WEEK}?until=2001-01-07")).await;
        assert_eq!(old.status, StatusCode::OK);
        let mut lead = Browser::signed_in(&db, &world.requester).await;
        for path in [WEEK, PAST] {
            assert_eq!(lead.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        assert_eq!(lead.call(CHOOSE, "weekly=true").await.status, StatusCode::FORBIDDEN);
    }
}

/// Whatever restarts, and however many servers run.
#[tokio::test]
async fn a_summary_is_made_once_each_monday_and_none_for_who_wants_none() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = asked_in_that_week(&world, "Paie", Confidentiality::Brigade).await;
        let (monday, next) = (monday(), monday() + Days::new(7));
        let brune = person(&db, "brune", Role::Director).await;
        for (who, is_on) in [(&world.director, true), (&brune, true), (&brune, false)] {
            chooses(&db, who, is_on, due_at(monday) - Duration::days(1)).await;
        }
        let early = due_at(monday) - Duration::minutes(1);
        assert_eq!(make_due(&db, HOME, early).await.unwrap(), 0, "it is not eight yet");
        let at = due_at(monday) + Duration::hours(3);
        let all = tokio::join!(make_due(&db, HOME, at), make_due(&db, HOME, at));
        assert_eq!(all.0.unwrap() + all.1.unwrap(), 1, "two servers make one");
        assert_eq!(make_due(&db, HOME, at + Duration::days(1)).await.unwrap(), 0);
        let said = body(&db, &world.director).await;
        let page = format!("{HOME}{}", Week::before(monday).path());
        for words in ["Bonjour maxime", "NOUVELLES DEMANDES (1)", &number.to_string(), &page] {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert!(messages(&db, &brune).await.is_empty(), "she wants none");
        // Off, none is made; on again, what came due meanwhile is not made afterwards.
        chooses(&db, &world.director, false, at).await;
        assert_eq!(make_due(&db, HOME, due_at(next)).await.unwrap(), 0);
        chooses(&db, &world.director, true, due_at(next) + Duration::days(1)).await;
        assert_eq!(make_due(&db, HOME, due_at(next) + Duration::days(2)).await.unwrap(), 0);
        let after = due_at(next + Days::new(7));
        assert_eq!(make_due(&db, HOME, after).await.unwrap(), 1);
        // Two weeks without a server: the last is told, and not the one before.
        assert_eq!(make_due(&db, HOME, after + Duration::days(15)).await.unwrap(), 1);
        let abouts: Vec<_> = messages(&db, &world.director).await;
        let abouts: Vec<_> = abouts.into_iter().map(|it| it.about).collect();
        let weeks = [next + Days::new(21), next + Days::new(7), monday];
        assert_eq!(abouts, weeks.map(|it| it.to_string()));
    }
}

#[tokio::test]
async fn it_is_turned_on_and_off_on_its_page_and_read_on_another_by_its_person_alone() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut maxime = Browser::signed_in(&db, &world.director).await;
        let ticked = |page: &str| page.contains("name=\"weekly\" value=\"true\" checked");
        let page = maxime.get(WEEK).await.text;
        assert!(!ticked(&page) && page.contains("Nothing is sent by e-mail yet"), "{page}");
        maxime.submit(WEEK, CHOOSE, "weekly=true").await;
        let page = maxime.get(WEEK).await.text;
        assert!(
            ticked(&page) && page.contains("The week will be made for you each Monday"),
            "{page}"
        );
        assert_valid_page(&page);
        let empty = maxime.get(PAST).await.text;
        assert!(empty.contains("No summary has been made yet"), "{empty}");
        assert_valid_page(&empty);
        let later = due_at(monday() + Days::new(7));
        assert_eq!(make_due(&db, HOME, later).await.unwrap(), 1);
        let made = maxime.get(PAST).await.text;
        assert_valid_page(&made);
        assert!(made.contains("Bonjour maxime") && made.contains("It waits to be sent"), "{made}");
        let mut awa = Browser::signed_in(&db, &world.auditor).await;
        assert!(!awa.get(PAST).await.text.contains("Bonjour"), "it is another's");
        maxime.submit(WEEK, CHOOSE, "").await;
        let page = maxime.get(WEEK).await.text;
        assert!(!ticked(&page) && page.contains("made for you no longer"), "{page}");
        assert_eq!(make_due(&db, HOME, later + Duration::days(7)).await.unwrap(), 0);
    }
}

/// Neither on the page nor in the message; and a message that named a case which is restricted since is withheld.
#[tokio::test]
async fn a_restricted_case_is_told_to_nobody_who_may_not_see_it() {
    for db in databases().await {
        let world = World::new(&db).await;
        let hidden = asked_in_that_week(&world, "Affaire Discrète", Confidentiality::Restricted);
        let hidden = hidden.await.to_string();
        let open = asked_in_that_week(&world, "Paie", Confidentiality::Brigade).await;
        let readers = [&world.director, &world.auditor, &world.coordinator, &world.colleague];
        for who in readers {
            chooses(&db, who, true, due_at(monday()) - Duration::days(1)).await;
        }
        assert_eq!(make_due(&db, HOME, due_at(monday())).await.unwrap(), 4);
        let mut told = 0;
        for who in readers {
            let mut browser = Browser::signed_in(&db, who).await;
            let may = browser.get(&format!("/cases/{hidden}")).await.status == StatusCode::OK;
            let page = browser.get(&Week::before(monday()).path()).await.text;
            let message = body(&db, who).await;
            for text in [page, message, browser.get(PAST).await.text] {
                assert!(text.contains("Paie"), "{}: {text}", who.name);
                let tells = text.contains("Discrète") || text.contains(&hidden);
                assert_eq!(tells, may, "{}: {text}", who.name);
                let one = ["New requests (1)", "NOUVELLES DEMANDES (1)"];
                assert_eq!(one.iter().any(|it| text.contains(it)), !may, "{}: {text}", who.name);
            }
            told += usize::from(may);
        }
        assert!(told > 0 && told < readers.len(), "{told} of them are on its list");

        // Whoever is no longer among its people reads what named it no longer.
        let mut requester = Browser::signed_in(&db, &world.requester).await;
        let status = format!("/cases/{open}/status");
        let page = requester.get(&status).await.text;
        let seen = page.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let form = format!("case={open}&seen={seen}&restrict_reason=Une+plainte");
        requester.submit(&status, "/api/case-restrict", &form).await;
        let mut awa = Browser::signed_in(&db, &world.auditor).await;
        assert_eq!(awa.get(&format!("/cases/{open}")).await.status, StatusCode::NOT_FOUND);
        let past = awa.get(PAST).await.text;
        assert!(!past.contains("Paie") && past.contains("may no longer see"), "{past}");
        assert_valid_page(&past);
        assert_eq!(messages(&db, &world.auditor).await[0].body, None);
        let week = awa.get(&Week::before(monday()).path()).await.text;
        assert!(!week.contains("Paie"), "{week}");
    }
}

#[tokio::test]
async fn it_is_written_in_the_language_of_its_reader_and_never_for_who_oversees_no_longer() {
    for db in databases().await {
        let world = World::new(&db).await;
        asked_in_that_week(&world, "Paie", Confidentiality::Brigade).await;
        let gone = person(&db, "gone", Role::Director).await;
        let other = person(&db, "other", Role::Auditor).await;
        for who in [&world.director, &gone, &other] {
            chooses(&db, who, true, due_at(monday()) - Duration::days(1)).await;
        }
        let mut tx = db.begin().await.unwrap();
        people::set_lang(&mut tx, world.director.id, Lang::En).await.unwrap();
        people::set_left(&mut tx, gone.id, Some(Utc::now())).await.unwrap();
        let grant = Grant { role: Role::Auditor, perimeter: None };
        people::withdraw(&mut tx, other.id, grant).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(make_due(&db, HOME, due_at(monday())).await.unwrap(), 1);
        let said = body(&db, &world.director).await;
        assert!(
            said.contains("Good morning maxime") && said.contains("NEW REQUESTS (1)"),
            "{said}"
        );
    }
}

/// Every list that is told holds what the page and the message say alike; in both languages.
#[tokio::test]
async fn the_demo_has_two_views_and_the_summary_of_last_week() {
    for db in databases().await {
        demo(&db, Utc::now()).await;
        let mut tx = db.begin().await.unwrap();
        let known = people::demo(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let is_director = |it: &Actor| it.name == "Maxime Laurent";
        let maxime = known.into_iter().map(|it| it.actor).find(is_director).unwrap();
        let mut browser = Browser::signed_in(&db, &maxime).await;
        let views = browser.get("/portfolio/views").await.text;
        assert_valid_page(&views);
        assert_eq!(views.matches("/api/portfolio/remove-view").count(), 2, "{views}");
        let message = body(&db, &maxime).await;
        for said in ["En retard, partout", "DÉCISIONS PRISES", "La semaine en entier"] {
            assert!(message.contains(said), "{said}: {message}");
        }
        for path in [WEEK, PAST, &Week::before(monday()).path()] {
            let page = browser.get(path).await;
            assert_valid_page(&page.text);
        }
        // Told already: whatever server starts has nothing to make.
        assert_eq!(make_due(&db, HOME, Utc::now()).await.unwrap(), 0);
    }
}
