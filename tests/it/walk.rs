//! From case to case: what the page of a case says of the view of the queue that it was opened from.

use crate::support::{Browser, Got, databases};
use crate::triage::Desk;
use crate::world::World;
use chrono::{Duration, Utc};
use scraper::{Html, Selector};
use tocsin::base::Actor;
use tocsin::case::model::{CaseNumber, Confidentiality, Stage};
use tocsin::db::Db;

const TAKE: &str = "/api/triage/take-charge";
const SUBMITTED: &str = "/triage?stage=submitted";
const NEWEST: &str = "/triage?stage=submitted&sort=new";

/// What a page of a case says of the way: the sentence, then the addresses before and after, and back.
#[derive(Debug, Default, PartialEq)]
struct Walk {
    said: String,
    previous: Option<String>,
    next: Option<String>,
    back: Option<String>,
}

fn walk(page: &str) -> Walk {
    let html = Html::parse_document(page);
    let one = |what: &str| html.select(&Selector::parse(what).unwrap()).next();
    let link = |what: &str| one(what).and_then(|it| it.attr("href")).map(str::to_owned);
    Walk {
        said: one(".walk p").map(|it| it.text().collect()).unwrap_or_default(),
        previous: link(".walk a[rel=prev]"),
        next: link(".walk a[rel=next]"),
        back: link(".walk li:last-child a:not([rel])"),
    }
}

/// The addresses of the rows of a page of the queue.
fn rows(page: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let links = html.select(&Selector::parse("a.tbl__t").unwrap()).collect::<Vec<_>>();
    links.iter().filter_map(|it| it.attr("href").map(str::to_owned)).collect()
}

fn number_in(path: &str) -> String {
    path.trim_start_matches("/cases/").chars().take_while(|it| *it != '?').collect()
}

async fn reads(db: &Db, who: &Actor, path: &str) -> String {
    Browser::signed_in(db, who).await.get(path).await.text
}

/// Sent hours apart, the oldest first.
async fn several(world: &World, count: i64) -> Vec<CaseNumber> {
    let mut numbers = Vec::new();
    for rank in 0..count {
        let at = Utc::now() - Duration::hours(72 - rank);
        numbers.push(world.submitted(&format!("Paie {rank}"), Confidentiality::Brigade, at).await);
    }
    numbers
}

async fn takes(desk: &mut Browser, world: &World, page: &str) -> Got {
    let number: CaseNumber = number_in(page).parse().unwrap();
    let form = format!("case={number}&seen={}", world.version(number).await);
    desk.submit(page, TAKE, &form).await
}

/// In every order, each case of the view comes once, forth and back, with its rank; opened by another
/// way, a case says nothing of a view.
#[tokio::test]
async fn a_case_opened_from_the_queue_leads_to_those_before_and_after_it() {
    for db in databases().await {
        let world = World::new(&db).await;
        let numbers = several(&world, 7).await;
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        for view in ["sort=due", "sort=priority", "sort=score", "sort=new", "stage=submitted"] {
            let queue = rows(&ines.get(&format!("/triage?{view}")).await.text);
            assert_eq!(queue.len(), 7, "{view}");
            let mut path = queue[0].clone();
            for rank in 0..7_usize {
                let found = walk(&ines.get(&path).await.text);
                assert_eq!(found.said, format!("{} of 7 in this view", rank + 1), "{view}");
                assert_eq!(found.back, Some(format!("/triage?{view}#open-{rank}")));
                let before = rank.checked_sub(1).map(|rank| queue[rank].clone());
                assert_eq!(found.previous, before, "{view}");
                assert_eq!(found.next.as_ref(), queue.get(rank + 1), "{view}");
                path = found.next.unwrap_or_default();
            }
            assert_eq!(path, "", "{view} has an end");
        }
        let plain = ines.get(&numbers[0].path()).await.text;
        assert_eq!(walk(&plain), Walk::default());
        assert!(plain.contains("href=\"/triage\""), "{plain}");
        // The other parts of the case keep the way, and lead back.
        let path = rows(&ines.get(SUBMITTED).await.text).remove(0);
        let (case, way) = path.split_once('?').unwrap();
        let page = ines.get(&path).await.text.replace("&amp;", "&");
        let tab = format!("{case}/journal?{way}");
        assert!(page.contains(&format!("href=\"{tab}\"")), "{page}");
        let journal = ines.get(&tab).await.text.replace("&amp;", "&");
        assert!(journal.contains(&format!("href=\"{path}\"")), "{journal}");
        assert!(journal.contains(&format!("href=\"{SUBMITTED}\"")), "{journal}");
    }
}

/// What is done to a case, or refused, keeps the way: what came after it still comes after it.
#[tokio::test]
async fn an_act_and_its_refusal_keep_the_view() {
    for db in databases().await {
        let world = World::new(&db).await;
        several(&world, 3).await;
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        let queue = rows(&ines.get(SUBMITTED).await.text);
        let [first, second, _] = queue.as_slice() else { panic!("{queue:?}") };

        let done = takes(&mut ines, &world, second).await;
        assert_eq!(done.location.as_ref(), Some(second));
        let left = walk(&ines.get(second).await.text);
        assert_eq!(left.said, "No longer in this view, where 2 are left");
        assert_eq!((left.previous.as_ref(), left.next.as_ref()), (Some(first), queue.get(2)));
        // The line of what left is that of what came after it.
        assert_eq!(left.back.as_deref(), Some("/triage?stage=submitted#open-1"));

        let again = format!("{second}&act=decline");
        let refused =
            ines.submit(&again, TAKE, &format!("case={}&seen=1", number_in(second))).await;
        assert_eq!(refused.location, Some(again.clone()));
        assert_eq!(walk(&ines.get(&again).await.text), left);
        let number = number_in(second);
        let ask = format!("case={number}&seen=2&ask_information_question=");
        let refused = ines.submit(second, "/api/triage/ask-information", &ask).await;
        assert_eq!(refused.location, Some(second.clone()));
        let seen = world.version(number.parse().unwrap()).await;
        let ask = format!("case={number}&seen={seen}&ask_information_question=Quand+%3F");
        let asked = ines.submit(&again, "/api/triage/ask-information", &ask).await;
        assert_eq!(asked.location.as_ref(), Some(second), "the act that was asked for is done");
        assert_eq!(world.stage(number.parse().unwrap()).await, Stage::AwaitingInformation);
        let path = number_in(second).parse::<CaseNumber>().unwrap().path();
        assert_eq!(walk(&ines.get(&path).await.text), Walk::default());

        // In a view that keeps it, it moved; the last that leaves a view says so.
        let all = rows(&ines.get("/triage?sort=new").await.text);
        let last = all.iter().find(|it| number_in(it) == number_in(first)).unwrap().clone();
        takes(&mut ines, &world, &last).await;
        assert_eq!(walk(&ines.get(&last).await.text).said, "Moved within this view (cases: 3)");
        let left = walk(&ines.get(first).await.text);
        assert_eq!(left.said, "No longer in this view, where one is left");
        takes(&mut ines, &world, &queue[2]).await;
        let empty = walk(&ines.get(first).await.text);
        assert_eq!(empty.said, "No longer in this view, which is empty now");
        assert_eq!((empty.previous, empty.next), (None, None));
        assert_eq!(empty.back.as_deref(), Some(SUBMITTED));
    }
}

/// What was unread until it was opened is in that view; read, it leaves it.
#[tokio::test]
async fn what_is_opened_from_the_unread_is_the_first_of_them_then_is_read() {
    for db in databases().await {
        let world = World::new(&db).await;
        several(&world, 3).await;
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        let unread = rows(&ines.get("/triage?new=yes&sort=new").await.text);
        let opened = walk(&ines.get(&unread[0]).await.text);
        assert_eq!(opened.said, "1 of 3 in this view");
        assert_eq!(opened.next.as_ref(), unread.get(1));
        let again = walk(&ines.get(&unread[0]).await.text);
        assert_eq!(again.said, "No longer in this view, where 2 are left");
        assert_eq!(again.next.as_ref(), unread.get(1));
    }
}

/// Past the first page of a view, the way back begins with the case.
#[tokio::test]
async fn the_way_back_leads_to_the_page_that_the_case_is_on() {
    for db in databases().await {
        let world = World::new(&db).await;
        several(&world, 53).await;
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        let queue = ines.get(SUBMITTED).await.text;
        let last = rows(&queue).pop().unwrap();
        let fiftieth = walk(&ines.get(&last).await.text);
        assert_eq!(fiftieth.back.as_deref(), Some("/triage?stage=submitted#open-49"));
        let next = fiftieth.next.unwrap();
        let found = walk(&ines.get(&next).await.text);
        assert_eq!(found.said, "51 of 53 in this view");
        let back = found.back.unwrap();
        let (page, line) = back.split_once('#').unwrap();
        assert_eq!(line, "open-0");
        assert_eq!(rows(&ines.get(page).await.text)[0], next, "{back}");
    }
}

/// A restricted case is nobody's neighbour and counts for nobody, but for those on its list; and whom
/// the queue is not for, an address tells nothing.
#[tokio::test]
async fn neighbours_are_those_that_the_reader_may_see() {
    for db in databases().await {
        let world = World::new(&db).await;
        several(&world, 2).await;
        let before = rows(&reads(&db, &world.auditor, NEWEST).await);
        let walked = async || {
            let mut all = Vec::new();
            for path in &before {
                all.push(walk(&reads(&db, &world.auditor, path).await));
            }
            all
        };
        let open = walked().await;
        let at = Utc::now() - Duration::minutes(71 * 60 + 30);
        let hidden = world.submitted("Affaire", Confidentiality::Restricted, at).await;
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        let hers = rows(&ines.get(NEWEST).await.text);
        assert_eq!((hers.len(), number_in(&hers[1])), (3, hidden.to_string()));
        assert_eq!(walk(&ines.get(&hers[0]).await.text).next.as_ref(), hers.get(1));
        assert_eq!(walked().await, open);
        assert!(open.iter().all(|it| it.said.ends_with("of 2 in this view")), "{open:?}");

        let mut lead = Browser::signed_in(&db, &world.requester).await;
        let path = before[0].split('?').next().unwrap();
        for asked in
            [&before[0], &format!("{path}/status?{}", before[0].split_once('?').unwrap().1)]
        {
            let page = lead.get(asked).await.text;
            assert_eq!(walk(&page), Walk::default());
            assert!(!page.contains("view=stage"), "{page}");
        }
    }
}

/// Nobody is led away by an address that somebody else wrote.
#[tokio::test]
async fn a_strange_address_is_of_no_view() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = several(&world, 1).await.remove(0);
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        for strange in [
            "view=https%3A%2F%2Fevil.example&at=1",
            "view=%2F%2Fevil.example&at=1",
            "view=%22%3E%3Cscript%3E&at=1",
            "view=stage%3Dclosed&at=1",
            "view=next%3Devil&at=1",
            "view=mine%3Dyes",
            "view=mine%3Dyes&at=evil",
            "at=1",
        ] {
            let page = format!("{}?{strange}", number.path());
            let text = ines.get(&page).await.text;
            assert_eq!(walk(&text), Walk::default(), "{strange}");
            let led = text.split("href=\"").skip(1).filter(|rest| !rest.starts_with(['/', '#']));
            let led: Vec<_> = led.filter_map(|rest| rest.split('"').next()).collect();
            assert!(led.iter().all(|href| !href.contains("evil")), "{led:?}");
            let form = format!("case={number}&seen=0");
            let back = ines.submit(&page, TAKE, &form).await.location.unwrap();
            assert!(back.starts_with(&number.path()), "{back}");
        }
    }
}

/// Next and previous have their letters there, as chosen, for whoever reads the queue; their links do
/// the same without a script.
#[tokio::test]
async fn letters_lead_from_case_to_case() {
    for db in databases().await {
        let world = World::new(&db).await;
        several(&world, 3).await;
        let letters = |page: &str| {
            let said = page.split("data-letters=\"").nth(1).unwrap_or_default();
            said.split('"').next().unwrap_or_default().to_owned()
        };
        let mut auditor = Browser::signed_in(&db, &world.auditor).await;
        let path = rows(&auditor.get(SUBMITTED).await.text).remove(1);
        let page = auditor.get(&path).await.text;
        assert!(page.contains("data-key=\"next\"") && page.contains("data-key=\"previous\""));
        assert!(!page.contains("data-key=\"accept\""), "{page}");
        let said = letters(&page);
        assert!(said.contains("next") && !said.contains("accept"), "{said}");
        let found = walk(&page);
        let html = Html::parse_document(&page);
        let key = |name: &str| {
            let link =
                html.select(&Selector::parse(&format!("a[data-key={name}]")).unwrap()).next();
            link.and_then(|it| it.attr("href")).map(str::to_owned)
        };
        assert_eq!((key("next"), key("previous")), (found.next, found.previous));
        assert_eq!(key("queue"), found.back);

        let mut desk = Desk::of(&world, &world.coordinator).await;
        let page = desk.browser.get(&path).await.text.replace("&amp;", "&");
        let act = path.replacen('?', "?act=take_charge&", 1);
        assert!(page.contains(&format!("href=\"{act}\"")), "{page}");
        desk.browser.submit("/triage", "/api/triage/keys", "choice=off").await;
        let page = desk.browser.get(&path).await.text;
        assert!(!page.contains("data-key=\"next\"") && walk(&page).next.is_some());
    }
}
