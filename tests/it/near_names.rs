//! Called nearly like what is under way: asked once, when the form is sent and without a script too, of
//! those who may know of it.

use crate::html::{all, assert_valid_html};
use crate::intake::{World, sent, worlds};
use crate::support::{Browser, person};
use tocsin::base::Role;

const DOOR: &str = "/api/request";

/// The first page as somebody fills it in who has not been asked anything yet.
fn typed(world: &World, project: &str, near: &str) -> String {
    let organisation = &world.organisation;
    serde_urlencoded::to_string([
        ("project", project),
        ("organisation", organisation),
        ("near", near),
    ])
    .unwrap()
}

async fn asked(browser: &mut Browser, form: &str) -> Option<String> {
    let got = browser.submit("/request", DOOR, form).await;
    let page = match got.location.as_deref() {
        Some("/request") => browser.get("/request").await.text,
        _ => return None,
    };
    assert_valid_html(&page);
    Some(page)
}

/// What a page offers to choose among, the last being none of them.
fn offered(page: &str) -> Vec<String> {
    let page = assert_valid_html(page);
    all(&page, "input[name=near]").map(|it| it.attr("value").unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_request_under_way_called_nearly_so_is_asked_about_once() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        for is_sent in [false, true] {
            if is_sent {
                sent(&mut lead, &address).await;
            }
            let page = asked(&mut lead, &typed(&world, "Paies unifiées", "")).await.unwrap();
            let near = offered(&page);
            assert_eq!(near.len(), 2, "{page}");
            assert!(page.contains("Paie unifiée") && page.contains("a request is under way"));
            assert!(page.contains("One more question"), "nothing was done wrong: {page}");

            // It is that one: then that it is under way is what is asked about.
            let it_is = typed(&world, "Paies unifiées", &near[0]);
            let page = asked(&mut lead, &it_is).await.unwrap();
            assert!(page.contains("name=\"again\"") && page.contains(&address[9..]) != is_sent);
            let got = lead.submit("/request", DOOR, &format!("{it_is}&again=true")).await;
            let text = lead.get(&got.location.unwrap()).await.text;
            assert!(text.contains("Paie unifiée, draft"), "the name it has already: {text}");
        }
    }
}

#[tokio::test]
async fn none_of_these_is_said_once() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        world.begun(&mut lead, "brigade").await;
        // The organisation is lacking: the answer stays while that is mended.
        let without = typed(&world, "Paies unifiées", "other").replace(&world.organisation, "");
        let page = asked(&mut lead, &without).await.unwrap();
        let whole = assert_valid_html(&page);
        let said = all(&whole, "input[name=near][value=other][checked]").count();
        assert_eq!(said, 1, "{page}");
        let whole = typed(&world, "Paies unifiées", "other");
        let got = lead.submit("/request", DOOR, &whole).await;
        let text = lead.get(&got.location.unwrap()).await.text;
        assert!(text.contains("Paies unifiées, draft"), "{text}");
    }
}

#[tokio::test]
async fn who_files_a_series_is_not_asked_each_time() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        for lot in ["Paie unifiée lot 1", "Paie unifiée lot 2", "Paie unifiée lot 12"] {
            assert_eq!(asked(&mut lead, &typed(&world, lot, "")).await, None, "{lot}");
        }
        let page = asked(&mut lead, &typed(&world, "Paie unifiée, lot 2 bis", "")).await;
        assert_eq!(page.map(|it| offered(&it).len()), Some(2), "the same number may be the same");
    }
}

/// The urgent way asks the same; the coordinator on the telephone is asked of what they may see.
#[tokio::test]
async fn the_urgent_way_asks_too() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        sent(&mut lead, &address).await;
        let mut coordinator = world.as_(&world.coordinator).await;
        let form = typed(&world, "Paies unifiées", "")
            + "&problem=Rien+ne+part&harmed=no&phone=0639980001&for_another=true\
               &requester_name=Zo%C3%A9&requester_email=zoe%40tocsin.test";
        let got = coordinator.submit("/urgent", "/api/request-urgent", &form).await;
        assert_eq!(got.location.as_deref(), Some("/urgent"));
        let page = coordinator.get("/urgent").await.text;
        assert_eq!(offered(&page).len(), 2, "{page}");
        assert!(page.contains("Rien ne part"), "what was typed is kept");
    }
}

/// Another's draft, a restricted case: nothing is asked, nor is its project to be had by an id.
#[tokio::test]
async fn of_what_one_may_not_see_nothing_is_asked() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "restricted").await;
        let near = offered(&asked(&mut lead, &typed(&world, "Paies unifiées", "")).await.unwrap());
        for (name, is_sent) in [("zoe", false), ("yann", true)] {
            if is_sent {
                sent(&mut lead, &address).await;
            }
            let stranger = person(&world.db, name, Role::ProjectLead).await;
            let mut stranger = world.as_(&stranger).await;
            let chosen = typed(&world, "Paies unifiées", &near[0]);
            let got = stranger.call(DOOR, &chosen).await;
            assert!(got.text.contains("problem-choice"), "{got:?}");
            let form = typed(&world, "Paies unifiées", "");
            assert!(asked(&mut stranger, &form).await.is_none(), "{name} is asked of it");
        }
    }
}
