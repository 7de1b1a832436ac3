//! Whoever looks at a page is told that somebody else acted, and nobody is told of what is not
//! theirs to see.

use crate::support::{Browser, databases, site};
use crate::triage::Desk;
use crate::world::World;
use axum::body::BodyDataStream;
use axum::http::{StatusCode, header};
use futures_util::StreamExt;
use std::time::Duration;
use tocsin::base::Actor;
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::db::Db;
use tocsin::web::{Live, MOST_STREAMS, Mode, Site};
use tokio::time::timeout;

/// Much longer than a server of these tests waits between two signs of life.
const PATIENCE: Duration = Duration::from_secs(10);

/// A server of its own over a database: two of them share nothing else.
fn server(db: &Db) -> Site {
    let live = Live::paced(Duration::from_millis(20), Duration::from_millis(150));
    Site { live, ..site(db, Mode::Demo, "http://tocsin.test") }
}

/// A person at a page that listens.
struct Reader {
    browser: Browser,
    /// What the page asks about.
    about: String,
    stream: BodyDataStream,
}

impl Reader {
    async fn at(site: Site, person: &Actor, path: &str) -> Self {
        let mut browser = Browser::at(site).come_in(person).await;
        let about = about(&mut browser, path).await;
        let answer = browser.open(&format!("/live?{about}")).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        let kind = answer.headers()[header::CONTENT_TYPE].to_str().unwrap();
        assert_eq!(kind, "text/event-stream");
        assert_eq!(answer.headers()[header::CACHE_CONTROL], "private, no-store");
        let mut reader = Reader { browser, about, stream: answer.into_body().into_data_stream() };
        assert_eq!(reader.next().await.as_deref(), Some(": here"));
        reader
    }

    /// The next event or sign of life; `None` once the stream has ended.
    async fn next(&mut self) -> Option<String> {
        let next = timeout(PATIENCE, self.stream.next()).await.expect("not even a sign of life");
        let bytes = next?.expect("a stream does not break");
        Some(String::from_utf8_lossy(&bytes).trim().to_owned())
    }

    /// The next event that is one.
    async fn hears(&mut self) -> Option<String> {
        loop {
            match self.next().await.as_deref() {
                Some(": here") => {}
                event => return event.map(str::to_owned),
            }
        }
    }

    /// Two signs of life in a row, each of which asked anew: there was nothing in between.
    async fn hears_nothing(&mut self) {
        for _ in 0..2 {
            assert_eq!(self.next().await.as_deref(), Some(": here"));
        }
    }

    async fn news(&mut self) -> String {
        let got = self.browser.get(&format!("/live/news?{}", self.about)).await;
        assert!(got.status.is_success(), "{got:?}");
        got.text
    }
}

/// What a page listens about.
async fn about(browser: &mut Browser, path: &str) -> String {
    let page = browser.get(path).await;
    let after = page.text.split("data-about=\"").nth(1);
    let after = after.unwrap_or_else(|| panic!("{path} listens to nothing: {page:?}"));
    after.split('"').next().unwrap().replace("&amp;", "&")
}

async fn says(browser: &mut Browser, number: CaseNumber, audience: &str) {
    let form = format!("case={number}&audience={audience}&message=Bonjour");
    let said = browser.call("/api/case/message", &form).await;
    assert_eq!(said.status, StatusCode::OK, "{said:?}");
}

async fn takes_charge(browser: &mut Browser, number: CaseNumber) {
    let form = format!("case={number}&seen=3");
    let taken = browser.call("/api/triage/take-charge", &form).await;
    assert_eq!(taken.status, StatusCode::OK, "{taken:?}");
}

/// On another server: what they share is the database.
#[tokio::test]
async fn whoever_looks_at_a_case_is_told_that_somebody_else_acted() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let here = server(&db);
        for tab in ["/status", "/team", "/plan", "/plan/tasks", "/journal", "/related"] {
            let mut browser = Browser::at(here.clone()).come_in(&world.colleague).await;
            about(&mut browser, &format!("/cases/{number}{tab}")).await;
        }
        let path = number.path();
        let mut requester = Reader::at(here.clone(), &world.requester, &path).await;
        let mut actor = Reader::at(here, &world.coordinator, &path).await;
        requester.hears_nothing().await;
        assert_eq!(requester.news().await, "");

        let mut elsewhere = Browser::at(server(&db)).come_in(&world.coordinator).await;
        takes_charge(&mut elsewhere, number).await;
        let event = requester.hears().await.unwrap();
        assert_eq!(event, format!("event: moved\ndata: {number}"));
        let news = requester.news().await;
        assert!(news.ends_with("since you opened it: 1 thing is new."), "{news}");
        // Whoever did it knows.
        actor.hears_nothing().await;

        says(&mut elsewhere, number, "shared").await;
        assert!(requester.hears().await.unwrap().starts_with("event: moved"));
        assert!(requester.news().await.ends_with("2 things are new."));
        // A page that is drawn now has it all; one that comes back to its line is told at once.
        let fresh = about(&mut requester.browser, &path).await;
        assert_ne!(fresh, requester.about);
        let mut again = Reader::at(server(&db), &world.requester, &path).await;
        again.hears_nothing().await;
        let answer = again.browser.open(&format!("/live?{}", requester.about)).await;
        again.stream = answer.into_body().into_data_stream();
        assert!(again.hears().await.unwrap().starts_with("event: moved"));
    }
}

/// The page that a project reads of its request is drawn without the frame of the others: it listens too.
#[tokio::test]
async fn a_project_that_writes_on_its_own_page_is_told_that_the_brigade_acted() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let path = format!("{}/status", number.path());
        for who in [&world.requester, &world.sponsor] {
            let mut reader = Reader::at(server(&db), who, &path).await;
            reader.hears_nothing().await;
            let mut brigade = Browser::at(server(&db)).come_in(&world.coordinator).await;
            says(&mut brigade, number, "shared").await;
            let event = reader.hears().await.unwrap();
            assert_eq!(event, format!("event: moved\ndata: {number}"), "{}", who.name);
            says(&mut brigade, number, "brigade").await;
            reader.hears_nothing().await;
        }
    }
}

#[tokio::test]
async fn what_the_brigade_says_among_itself_is_not_told_to_the_project() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let here = server(&db);
        let mut requester = Reader::at(here.clone(), &world.requester, &number.path()).await;
        let mut colleague = Reader::at(here.clone(), &world.colleague, &number.path()).await;
        let mut coordinator = Browser::at(here).come_in(&world.coordinator).await;
        says(&mut coordinator, number, "brigade").await;
        assert!(colleague.hears().await.unwrap().starts_with("event: moved"));
        requester.hears_nothing().await;
        assert_eq!(requester.news().await, "");
        says(&mut coordinator, number, "direction").await;
        requester.hears_nothing().await;
        // Of a project's page it does not even show that there is more to say.
        let about = about(&mut requester.browser, &number.path()).await;
        assert_eq!(about, requester.about);
    }
}

/// Not by the stream, not by what it says, not by what a page listens about.
#[tokio::test]
async fn who_may_not_see_a_case_hears_nothing_of_it() {
    for db in databases().await {
        let world = World::new(&db).await;
        let now = chrono::Utc::now();
        let hidden = world.submitted("Paie", Confidentiality::Restricted, now).await;
        let open = world.submitted_case("Guichet").await;
        let here = server(&db);
        let mut auditor = Reader::at(here.clone(), &world.auditor, "/triage").await;
        let mut insider = Reader::at(here.clone(), &world.coordinator, "/triage").await;
        let queue = about(&mut auditor.browser, "/triage").await;
        for door in ["/live", "/live/news"] {
            let mut answers = Vec::new();
            for number in [hidden.to_string(), "2026-999999".to_owned()] {
                let path = format!("{door}?case={number}&entry=1&said=0");
                let answer = auditor.browser.open(&path).await;
                let headers = format!("{:?}", answer.headers());
                let mut stranger = Browser::at(here.clone());
                assert_eq!(stranger.get(&path).await.status, StatusCode::NO_CONTENT);
                answers.push((answer.status(), headers, auditor.browser.get(&path).await.text));
            }
            assert_eq!(answers[0].0, StatusCode::NOT_FOUND);
            assert_eq!(answers[0], answers[1], "{door}");
            for nonsense in ["", "case=2026-0001", "case=x&entry=1&said=1", "queue=x&at=1"] {
                let got = auditor.browser.get(&format!("{door}?{nonsense}")).await;
                assert_eq!(got.status, StatusCode::NOT_FOUND, "{door}?{nonsense}");
            }
            let got = auditor.browser.get(&format!("{door}?queue=&at=soon")).await;
            assert_eq!(got.status, StatusCode::BAD_REQUEST);
            // The queue is not every role's.
            let mut lead = Browser::at(here.clone()).come_in(&world.requester).await;
            let got = lead.get(&format!("{door}?{queue}")).await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{door}");
        }
        let mut requester = Browser::at(here).come_in(&world.requester).await;
        says(&mut requester, hidden, "shared").await;
        let mut coordinator = Browser::at(server(&db)).come_in(&world.coordinator).await;
        takes_charge(&mut coordinator, hidden).await;
        auditor.hears_nothing().await;
        assert_eq!(auditor.news().await, "");
        let still = about(&mut auditor.browser, "/triage").await;
        let mark = |about: &str| about.split('&').next().unwrap().to_owned();
        assert_eq!(mark(&still), mark(&queue), "a page tells that something happened");
        // One's own act is no news in the queue either.
        insider.hears_nothing().await;

        takes_charge(&mut coordinator, open).await;
        assert_eq!(auditor.hears().await.as_deref(), Some("event: moved\ndata: queue"));
        assert!(auditor.news().await.starts_with("1 case of the queue has changed"));
        // What is said moves nothing in the queue.
        says(&mut coordinator, open, "brigade").await;
        auditor.hears_nothing().await;
    }
}

#[tokio::test]
async fn a_case_that_leaves_the_queue_is_told_there_and_what_follows_is_not() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Guichet").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "take-charge", "").await;
        let here = server(&db);
        let mut auditor = Reader::at(here.clone(), &world.auditor, "/triage").await;
        ines.does(number, "accept", "accept_priority=P4&accept_reason=Utile+et+faisable").await;
        assert_eq!(auditor.hears().await.as_deref(), Some("event: moved\ndata: queue"));
        assert!(auditor.news().await.starts_with("1 case of the queue has changed"));
        // It is in the queue no more: whoever opens that now waits for others.
        let mut later = Reader::at(here.clone(), &world.auditor, "/triage").await;
        let mut requester = Reader::at(here, &world.requester, &number.path()).await;
        let seen = world.file(number).await.version;
        let form = format!("case={number}&seen={seen}&withdraw_reason=Fini");
        let mut sponsor = Browser::at(server(&db)).come_in(&world.sponsor).await;
        let gone = sponsor.call("/api/case-withdraw", &form).await;
        assert_eq!(gone.status, StatusCode::OK, "{gone:?}");
        assert!(requester.hears().await.unwrap().starts_with("event: moved"));
        later.hears_nothing().await;
        assert_eq!(later.news().await, "");
    }
}

#[tokio::test]
async fn rights_are_asked_anew_for_each_event() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let here = server(&db);
        let mut auditor = Reader::at(here.clone(), &world.auditor, &number.path()).await;
        let mut queue = Reader::at(here.clone(), &world.auditor, "/triage").await;
        let mut requester = Browser::at(here).come_in(&world.requester).await;
        let form = format!("case={number}&seen=3&restrict_reason=Une+plainte");
        let restricted = requester.call("/api/case-restrict", &form).await;
        assert_eq!(restricted.status, StatusCode::OK, "{restricted:?}");
        // Not that something happened: that there is nothing more to hear.
        assert_eq!(auditor.hears().await.as_deref(), Some("event: over\ndata: over"));
        assert_eq!(auditor.next().await, None);
        queue.hears_nothing().await;
        // What was the last thing on that page is gone from it; the hour it was drawn at is not.
        assert_eq!(queue.news().await, "");
        let other = world.submitted_case("Guichet").await;
        assert_eq!(queue.hears().await.as_deref(), Some("event: moved\ndata: queue"));
        assert!(queue.news().await.starts_with("1 case of the queue"), "{other}");
    }
}

#[tokio::test]
async fn a_stream_ends_with_its_session() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut requester = Reader::at(server(&db), &world.requester, &number.path()).await;
        let out = requester.browser.call("/api/sign-out", "").await;
        assert_eq!(out.status, StatusCode::OK, "{out:?}");
        assert_eq!(requester.hears().await.as_deref(), Some("event: over\ndata: over"));
        assert_eq!(requester.next().await, None);
        let about = &requester.about;
        let back = requester.browser.get(&format!("/live?{about}")).await;
        assert_eq!(back.status, StatusCode::NO_CONTENT);
    }
}

#[tokio::test]
async fn a_person_listens_with_a_few_pages_and_a_server_that_stops_with_none() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let (here, path) = (server(&db), number.path());
        let mut readers = Vec::new();
        for _ in 0..MOST_STREAMS {
            readers.push(Reader::at(here.clone(), &world.requester, &path).await);
        }
        let about = format!("/live?{}", readers[0].about);
        let one_more = readers[0].browser.open(&about).await;
        assert_eq!(one_more.status(), StatusCode::TOO_MANY_REQUESTS);
        // Others have places of their own, and a page that is left gives its place back.
        let mut sponsor = Reader::at(here.clone(), &world.sponsor, &path).await;
        readers.pop();
        readers.push(Reader::at(here.clone(), &world.requester, &path).await);

        here.live.close();
        for reader in readers.iter_mut().chain([&mut sponsor]) {
            assert_eq!(reader.hears().await, None, "opened again where the server is");
        }
        let closed = readers[0].browser.open(&about).await;
        assert_eq!(closed.status(), StatusCode::TOO_MANY_REQUESTS);
    }
}

/// Side by side, one is told how many of the cases changed, whichever they are, and of no other.
#[tokio::test]
async fn whoever_compares_is_told_how_many_of_the_cases_changed() {
    for db in databases().await {
        let world = World::new(&db).await;
        let here = server(&db);
        let paie = world.submitted_case("Paie").await;
        let guichet = world.submitted_case("Guichet").await;
        let other = world.submitted_case("Archives").await;
        let path = format!("/triage/compare?cases={paie}&cases={guichet}");
        let mut reader = Reader::at(here.clone(), &world.colleague, &path).await;
        reader.hears_nothing().await;
        let mut ines = Browser::at(server(&db)).come_in(&world.coordinator).await;
        takes_charge(&mut ines, other).await;
        reader.hears_nothing().await;
        takes_charge(&mut ines, guichet).await;
        assert_eq!(reader.hears().await.as_deref(), Some("event: moved\ndata: cases"));
        let said = reader.news().await;
        assert_eq!(said, "1 of the cases compared has changed since you opened this page.");
        says(&mut ines, guichet, "shared").await;
        takes_charge(&mut ines, paie).await;
        assert_eq!(reader.hears().await.as_deref(), Some("event: moved\ndata: cases"));
        assert!(reader.news().await.starts_with("2 of the cases compared"));
        // Who is not to see one of them is answered as of a number of nothing.
        let mut outsider = Browser::at(here).come_in(&world.outsider).await;
        let got = outsider.open(&format!("/live?{}", reader.about)).await;
        assert_eq!(got.status(), StatusCode::NOT_FOUND);
    }
}
