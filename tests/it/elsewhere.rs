//! Who else helps: kept by administrators, read by anyone; and what became of those sent there.

use crate::support::{Browser, databases, person};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use tocsin::base::Role;
use tocsin::web::Mode;

const ENTRY: &str = "service_name=Incubateur&service_takes_on=Des+d%C3%A9buts\
                     &service_address=https%3A%2F%2Fbeta.gouv.fr";

#[tokio::test]
async fn administrators_keep_what_anyone_reads() {
    for db in databases().await {
        let yann = person(&db, "yann", Role::Administrator).await;
        let mut admin = Browser::signed_in(&db, &yann).await;
        let mut stranger = Browser::new(&db, Mode::Demo);
        assert!(stranger.get("/elsewhere").await.text.contains("No service is listed yet."));
        admin.submit("/elsewhere", "/api/elsewhere/keep", ENTRY).await;
        let page = stranger.get("/elsewhere").await.text;
        assert!(
            page.contains("Incubateur") && page.contains("href=\"https://beta.gouv.fr\""),
            "{page}"
        );
        assert!(!page.contains("?edit="), "a stranger keeps nothing");
        let listed = admin.get("/elsewhere").await.text;
        let at = listed.find("?edit=").expect("a link to change it") + 6;
        let id = listed[at..].split('"').next().unwrap().to_owned();
        let edit = format!("/elsewhere?edit={id}");
        // What is wrong comes back to the entry's own page, with what was typed.
        let wrong = format!("service={id}&service_name=Autre&service_takes_on=&service_address=x");
        let got = admin.submit(&edit, "/api/elsewhere/keep", &wrong).await;
        assert_eq!(got.location.as_deref(), Some(edit.as_str()));
        let page = admin.get(&edit).await.text;
        assert!(page.contains("value=\"Autre\"") && page.contains("2 answers to review"), "{page}");
        let right = format!("service={id}&{}", ENTRY.replace("Incubateur", "Nouveau+nom"));
        admin.submit(&edit, "/api/elsewhere/keep", &right).await;
        assert!(stranger.get("/elsewhere").await.text.contains("Nouveau nom"));
        admin.submit(&edit, "/api/elsewhere/remove", &format!("service={id}")).await;
        assert!(!stranger.get("/elsewhere").await.text.contains("Nouveau nom"));
        let again = admin.call("/api/elsewhere/remove", &format!("service={id}")).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
        for role in [Role::Coordinator, Role::Director, Role::ProjectLead] {
            let other = person(&db, role.name(), role).await;
            let got =
                Browser::signed_in(&db, &other).await.call("/api/elsewhere/keep", ENTRY).await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{role:?}");
        }
    }
}

#[tokio::test]
async fn a_request_sent_elsewhere_keeps_what_became_of_it() {
    for db in databases().await {
        let world = World::new(&db).await;
        let yann = person(&db, "yann", Role::Administrator).await;
        Browser::signed_in(&db, &yann).await.call("/api/elsewhere/keep", ENTRY).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "take-charge", "").await;
        let page = ines.browser.get(&number.path()).await.text;
        assert!(page.contains("<option value=\"Incubateur\">"), "it is there to choose");
        let form = format!("case={number}&became=taken&became_note=Une+equipe+commence");
        let early = ines.browser.call("/api/elsewhere/became", &form).await;
        assert_eq!(early.status, StatusCode::CONFLICT, "{early:?}");
        let sent =
            "redirect_service=Incubateur&redirect_contacted=true&redirect_reason=Un+debut+modeste";
        ines.does(number, "redirect", sent).await;
        let mut requester = Browser::signed_in(&db, &world.requester).await;
        let theirs = requester.call("/api/elsewhere/became", &form).await;
        assert_eq!(theirs.status, StatusCode::FORBIDDEN);
        let noted = ines.browser.call("/api/elsewhere/became", &form).await;
        assert_eq!(noted.status, StatusCode::OK, "{noted:?}");
        let status = format!("{}/status", number.path());
        let told = requester.get(&status).await.text;
        assert!(told.contains("in the hands of Incubateur") && told.contains("Un debut"), "{told}");
        assert!(told.contains("The service took it on"), "{told}");
        assert!(told.contains("Une equipe commence"), "{told}");
        let directory = ines.browser.get("/elsewhere").await.text;
        assert!(directory.contains("1, of which taken on: 1"), "{directory}");
    }
}
