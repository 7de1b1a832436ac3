//! The views that people save, each their own; and what is new to whom.

use crate::support::{Browser, databases};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use scraper::{ElementRef, Html, Selector};
use tocsin::case::model::Confidentiality;

const SAVE: &str = "/api/triage/save-view";
const NEW: &str = "/triage/views/new?mine=yes&sort=new";
const UNREAD: &str = "/triage?new=yes&sort=new";

fn form(name: &str, query: &str) -> String {
    serde_urlencoded::to_string(vec![("view_name", name), ("query", query)]).unwrap()
}

fn all<'a>(html: &'a Html, what: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(what).unwrap()).collect()
}

fn said(element: &ElementRef) -> String {
    element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands at an address beside the queue, on a wide screen.
fn beside(page: &str, address: &str) -> Option<String> {
    let html = Html::parse_document(page);
    let links = all(&html, "nav.only-xl a");
    links.iter().find(|it| it.attr("href") == Some(address)).map(said)
}

/// The identifiers of the forms of a door, in the order of their page.
fn ids(page: &str, door: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let fields = all(&html, &format!("form[action='{door}'] [name=view]"));
    fields.iter().filter_map(|it| it.attr("value").map(str::to_owned)).collect()
}

fn titles(page: &str) -> Vec<String> {
    all(&Html::parse_document(page), "a.tbl__t").iter().map(said).collect()
}

async fn save(browser: &mut Browser, name: &str, query: &str) {
    let page = format!("/triage/views/new?{query}");
    let kept = browser.submit(&page, SAVE, &form(name, query)).await;
    assert_eq!(kept.location, Some(format!("/triage?{query}")), "{kept:?}");
}

/// The sentence above the rows, and nothing of an order where there is none.
#[tokio::test]
async fn the_queue_says_the_order_that_its_rows_are_in() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        let empty = ines.get("/triage?sort=score").await.text;
        assert!(empty.contains("No request. Up to date:"), "{empty}");
        world.submitted_case("Paie").await;
        for (sort, order) in [
            (
                "due",
                "by when the next thing is owed; under each heading by priority, then by points",
            ),
            ("priority", "by priority, then by points"),
            ("score", "from the highest score to the lowest"),
            ("new", "from the latest change to the oldest"),
        ] {
            let page = ines.get(&format!("/triage?sort={sort}")).await.text;
            assert!(page.contains(&format!("One request, {order}. Up to date:")), "{sort}: {page}");
        }
    }
}

#[tokio::test]
async fn a_view_is_saved_opened_renamed_deleted_and_taken_back_by_its_person_alone() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted_case("Paie").await;
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        let queue = ines.get("/triage?mine=yes&sort=new").await.text;
        assert!(beside(&queue, NEW).is_some(), "{queue}");
        let page = ines.get(NEW).await.text;
        assert!(page.contains("Mine, by last change."), "{page}");
        save(&mut ines, "Mes dossiers", "mine=yes&sort=new").await;

        let queue = ines.get("/triage?mine=yes&sort=new").await.text;
        assert!(
            queue.contains("View saved.") && queue.contains("to triage · Mes dossiers"),
            "{queue}"
        );
        assert_eq!(beside(&queue, NEW), None, "it is saved already");
        let kept = ines.get("/triage").await.text;
        assert_eq!(beside(&kept, "/triage?mine=yes&sort=new").as_deref(), Some("Mes dossiers"));

        let views = ines.get("/triage/views").await.text;
        let id = ids(&views, "/api/triage/remove-view").remove(0);
        let edit = format!("/triage/views?edit={id}");
        assert!(ines.get(&edit).await.text.contains("value=\"Mes dossiers\""));
        let renamed = format!("view={id}&view_name=Les+miens");
        let renamed = ines.submit(&edit, "/api/triage/rename-view", &renamed).await;
        assert_eq!(renamed.location.as_deref(), Some("/triage/views"));
        assert!(ines.get("/triage/views").await.text.contains("Les miens"));

        // Nobody else has it, nor can do anything with it.
        let mut karim = Browser::signed_in(&db, &world.colleague).await;
        assert!(!karim.get("/triage/views").await.text.contains("Les miens"));
        let anothers = format!("view={id}&view_name=x&choice=on");
        for door in ["rename-view", "first-view", "remove-view", "take-view-back"] {
            let got = karim.call(&format!("/api/triage/{door}"), &anothers).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{door}");
        }
        let mut lead = Browser::signed_in(&db, &world.requester).await;
        for path in ["/triage/views", NEW] {
            assert_eq!(lead.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        assert_eq!(lead.call(SAVE, &form("x", "mine=yes")).await.status, StatusCode::FORBIDDEN);

        let one = format!("view={id}");
        ines.submit("/triage/views", "/api/triage/remove-view", &one).await;
        let views = ines.get("/triage/views").await.text;
        assert!(views.contains("View deleted.") && views.contains("Les miens"), "{views}");
        assert_eq!(beside(&ines.get("/triage").await.text, "/triage?mine=yes&sort=new"), None);
        ines.submit("/triage/views", "/api/triage/take-view-back", &one).await;
        let kept = ines.get("/triage").await.text;
        assert_eq!(beside(&kept, "/triage?mine=yes&sort=new").as_deref(), Some("Les miens"));
    }
}

#[tokio::test]
async fn a_name_that_cannot_be_is_refused_at_its_field_and_there_are_twenty_views_at_most() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        save(&mut ines, "Comité du mardi", "stage=at_committee").await;
        let long = "x".repeat(61);
        let refused = [
            ("", "empty"),
            ("COMITE du Mardi !", "One of your views has this name already"),
            (long.as_str(), "60"),
        ];
        for (name, why) in refused {
            let back = ines.submit(NEW, SAVE, &form(name, "mine=yes&sort=new")).await;
            assert_eq!(back.location.as_deref(), Some(NEW));
            let page = ines.get(NEW).await.text;
            let html = Html::parse_document(&page);
            let problem = all(&html, "#view_name-problem");
            assert!(said(problem.first().expect("said at its field")).contains(why), "{page}");
            assert_eq!(all(&html, "#view_name")[0].attr("value"), Some(name));
        }
        // What no page of ours wrote is no view.
        for query in ["mine=no", "sort=due", "priority=P9", "x=1", "mine=yes&mine=yes", "a\0b"] {
            let got = ines.call(SAVE, &form("Autre", query)).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{query}");
        }
        for rank in 1..20 {
            save(&mut ines, &format!("Vue {rank}"), "mine=yes").await;
        }
        let one_more = ines.call(SAVE, &form("Une de trop", "mine=yes")).await;
        assert_eq!(one_more.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(one_more.text.contains("problem-views-full"), "{one_more:?}");

        // What was deleted comes back only where there is room for it.
        let views = ines.get("/triage/views").await.text;
        let id = ids(&views, "/api/triage/remove-view").remove(0);
        let one = format!("view={id}");
        ines.submit("/triage/views", "/api/triage/remove-view", &one).await;
        save(&mut ines, "Comité du mardi", "mine=yes").await;
        let back = ines.submit("/triage/views", "/api/triage/take-view-back", &one).await;
        assert_eq!(back.location.as_deref(), Some("/triage/views"));
        let page = ines.get("/triage/views").await.text;
        assert!(
            page.contains(&format!("href=\"#view-{id}\"")) && page.contains("20 views"),
            "{page}"
        );
    }
}

#[tokio::test]
async fn the_queue_opens_with_the_first_view_and_everything_keeps_an_address() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let browser = &mut ines.browser;
        let first = format!("{}&view_first=true", form("Au comité", "stage=at_committee"));
        browser.submit("/triage/views/new?stage=at_committee", SAVE, &first).await;
        let bare = browser.get("/triage").await;
        assert_eq!(bare.location.as_deref(), Some("/triage?stage=at_committee"));
        let everything = browser.get("/triage?sort=due").await;
        assert_eq!(
            (everything.status, titles(&everything.text)),
            (StatusCode::OK, vec!["Paie".into()])
        );
        assert!(beside(&everything.text, "/triage?sort=due").is_some(), "the way to everything");

        // Another one takes its place; deleted, it opens nothing, and coming back neither.
        save(browser, "Les miens", "mine=yes").await;
        let views = browser.get("/triage/views").await.text;
        let [committee, mine] =
            <[String; 2]>::try_from(ids(&views, "/api/triage/first-view")).unwrap();
        browser
            .submit("/triage/views", "/api/triage/first-view", &format!("view={mine}&choice=on"))
            .await;
        let views = browser.get("/triage/views").await.text;
        assert!(views.contains("The queue opens with this view from now on."), "{views}");
        assert_eq!(browser.get("/triage").await.location.as_deref(), Some("/triage?mine=yes"));
        browser.submit("/triage/views", "/api/triage/remove-view", &format!("view={mine}")).await;
        // One is told of it on the page after the next, too.
        assert_eq!(browser.get("/triage").await.status, StatusCode::OK);
        browser
            .submit("/triage/views", "/api/triage/take-view-back", &format!("view={mine}"))
            .await;
        assert_eq!(browser.get("/triage").await.status, StatusCode::OK);
        browser
            .submit(
                "/triage/views",
                "/api/triage/first-view",
                &format!("view={committee}&choice=on"),
            )
            .await;
        browser
            .submit(
                "/triage/views",
                "/api/triage/first-view",
                &format!("view={committee}&choice=off"),
            )
            .await;
        assert_eq!(browser.get("/triage").await.status, StatusCode::OK);
        ines.does(number, "take-charge", "").await;
    }
}

/// How many cases the view of what is unread holds, as it says beside the queue; and which.
async fn unread(browser: &mut Browser) -> (String, Vec<String>) {
    let page = browser.get(UNREAD).await.text;
    let count = beside(&page, UNREAD).expect("the view is beside the queue");
    (count.replace("Unread ", ""), titles(&page))
}

#[tokio::test]
async fn a_case_is_unread_until_one_looks_and_again_once_somebody_else_did_something() {
    for db in databases().await {
        let world = World::new(&db).await;
        let now = chrono::Utc::now();
        let discreet = world.submitted("Discret", Confidentiality::Restricted, now).await;
        let paie = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        let read = |titles: &[&str]| {
            (titles.len().to_string(), titles.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>())
        };
        let sees_both = unread(&mut ines.browser).await;
        assert_eq!(sees_both, read(&["Paie", "Discret"]), "the last that moved first");
        // Who is not on its list neither reads nor counts it.
        let mut auditor = Browser::signed_in(&db, &world.auditor).await;
        assert_eq!(unread(&mut auditor).await, read(&["Paie"]));

        assert!(ines.browser.get("/triage").await.text.contains("tag--fresh"));
        ines.browser.get(&paie.path()).await;
        ines.browser.get(&format!("{}/status", discreet.path())).await;
        assert_eq!(unread(&mut ines.browser).await, read(&[]), "any part of it will do");
        assert!(!ines.browser.get("/triage").await.text.contains("tag--fresh"));
        assert_eq!(unread(&mut auditor).await, read(&["Paie"]), "one's own looks alone");

        // What one does oneself is not new; what somebody else does is, until it is looked at.
        karim.browser.get(&paie.path()).await;
        ines.does(paie, "take-charge", "").await;
        assert_eq!(unread(&mut ines.browser).await, read(&[]));
        let (_, titles) = unread(&mut karim.browser).await;
        assert!(titles.contains(&"Paie".to_owned()), "{titles:?}");
        // A minute after the last look, and yet another one: what is new makes it so.
        karim.browser.get(&paie.path()).await;
        let (_, titles) = unread(&mut karim.browser).await;
        assert!(!titles.contains(&"Paie".to_owned()), "{titles:?}");
        karim.does(paie, "ask-information", "ask_information_question=Depuis+quand+%3F").await;
        assert_eq!(unread(&mut ines.browser).await, read(&["Paie"]));
        assert_eq!(tocsin::verify::verify(&db).await.unwrap().faults, [""; 0]);
    }
}
