//! Coming in, and administering who does, as a browser sees it.

use crate::support::{Browser, PASSWORD, databases, person, real_person};
use axum::http::StatusCode;
use tocsin::base::Role;
use tocsin::web::Mode;

#[tokio::test]
async fn a_wrong_password_is_said_at_the_field_and_the_address_kept() {
    for db in databases().await {
        real_person(&db, "ada", &[Role::ProjectLead]).await;
        let mut browser = Browser::new(&db, Mode::Normal);
        let got = browser.signs_in("ada", "wrong").await;
        assert_eq!(got.location.as_deref(), Some("/sign-in"));
        let page = browser.get("/sign-in").await.text;
        assert!(page.contains("The address or the password is wrong."), "{page}");
        assert!(page.contains(r#"aria-invalid="true""#) && page.contains("ada@example.fr"));
        assert!(!page.contains("wrong\""), "the password was kept");
    }
}

#[tokio::test]
async fn after_five_wrong_tries_even_the_right_password_waits() {
    for db in databases().await {
        real_person(&db, "ada", &[Role::ProjectLead]).await;
        let mut browser = Browser::new(&db, Mode::Normal);
        for name in ["ada", "nobody"] {
            for _ in 0..5 {
                let form = format!("email={name}%40example.fr&password=wrong");
                let got = browser.call("/api/sign-in", &form).await;
                assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
            }
            let password = PASSWORD.replace(' ', "+");
            let form = format!("email={name}%40example.fr&password={password}");
            let got = browser.call("/api/sign-in", &form).await;
            assert_eq!(got.status, StatusCode::TOO_MANY_REQUESTS, "{name}: {got:?}");
        }
    }
}

#[tokio::test]
async fn an_administrator_adds_someone_who_chooses_a_password_once() {
    for db in databases().await {
        real_person(&db, "root", &[Role::Administrator]).await;
        let mut root = Browser::as_real(&db, "root").await;
        let form = "name=Ada+L&email=ada%40example.fr&role=sponsor&perimeter=";
        let added = root.submit("/admin/people/new", "/api/admin/add", form).await;
        let profile = added.location.unwrap();
        assert!(profile.starts_with("/admin/people/"), "{profile}");
        let page = root.get(&profile).await.text;
        let link = link_in(&page).expect("the link is shown");
        assert_eq!(link_in(&root.get(&profile).await.text), None, "it is shown once");

        let mut ada = Browser::new(&db, Mode::Normal);
        assert!(ada.get(&link).await.text.contains("This link was made for Ada L."));
        let (_, token) = link.split_once("token=").unwrap();
        let short = format!("token={token}&password=short");
        assert_eq!(ada.submit(&link, "/api/invitation", &short).await.location, Some(link.clone()));
        let long = format!("token={token}&password={}", PASSWORD.replace(' ', "+"));
        let came_in = ada.submit(&link, "/api/invitation", &long).await;
        assert_eq!(came_in.location.as_deref(), Some("/"));
        assert_eq!(ada.get("/account").await.status, StatusCode::OK);
        assert_eq!(ada.get("/admin/people").await.status, StatusCode::FORBIDDEN);
        assert_eq!(ada.get(&link).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.call("/api/invitation", &long).await.status, StatusCode::NOT_FOUND);
        Browser::as_real(&db, "ada").await;
    }
}

#[tokio::test]
async fn only_administrators_touch_accounts_and_never_their_own_roles() {
    for db in databases().await {
        let root = real_person(&db, "root", &[Role::Administrator]).await;
        let lead = real_person(&db, "lead", &[Role::Director]).await;
        let mut lead_browser = Browser::as_real(&db, "lead").await;
        let grant = |id| format!("person={id}&role=coordinator");
        let got = lead_browser.call("/api/admin/grant", &grant(root.id)).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN);

        let mut browser = Browser::as_real(&db, "root").await;
        let own = browser.call("/api/admin/grant", &grant(root.id)).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "{own:?}");
        let other = browser.call("/api/admin/grant", &grant(lead.id)).await;
        assert_eq!(other.status, StatusCode::OK, "{other:?}");
        let last = format!("person={}&role=administrator", root.id);
        let last = browser.call("/api/admin/withdraw", &last).await;
        assert_eq!(last.status, StatusCode::CONFLICT, "{last:?}");
    }
}

#[tokio::test]
async fn whoever_leaves_is_out_at_once_and_comes_back_only_when_let() {
    for db in databases().await {
        real_person(&db, "root", &[Role::Administrator]).await;
        let ada = real_person(&db, "ada", &[Role::ProjectLead]).await;
        let mut root = Browser::as_real(&db, "root").await;
        let mut browser = Browser::as_real(&db, "ada").await;
        let form = format!("person={}", ada.id);
        assert_eq!(root.call("/api/admin/deactivate", &form).await.status, StatusCode::OK);
        assert_eq!(browser.get("/account").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(browser.signs_in("ada", PASSWORD).await.location.as_deref(), Some("/sign-in"));
        assert_eq!(root.call("/api/admin/reactivate", &form).await.status, StatusCode::OK);
        assert_eq!(browser.signs_in("ada", PASSWORD).await.location.as_deref(), Some("/"));
    }
}

#[tokio::test]
async fn a_new_password_signs_the_other_browsers_out() {
    for db in databases().await {
        real_person(&db, "ada", &[Role::ProjectLead]).await;
        let mut here = Browser::as_real(&db, "ada").await;
        let mut there = Browser::as_real(&db, "ada").await;
        let change =
            |current: &str| format!("current-password={current}&new-password=another+long+one");
        let wrong = here.submit("/account", "/api/account/password", &change("wrong")).await;
        assert_eq!(wrong.location.as_deref(), Some("/account"));
        let page = here.get("/account").await.text;
        assert!(page.contains("This is not your current password."), "{page}");
        let right = change(&PASSWORD.replace(' ', "+"));
        assert_eq!(here.call("/api/account/password", &right).await.status, StatusCode::OK);
        assert_eq!(here.get("/account").await.status, StatusCode::OK);
        assert_eq!(there.get("/account").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(there.signs_in("ada", PASSWORD).await.location.as_deref(), Some("/sign-in"));
        assert_eq!(there.signs_in("ada", "another long one").await.location.as_deref(), Some("/"));
    }
}

#[tokio::test]
async fn a_person_ends_their_own_sessions_and_no_other() {
    for db in databases().await {
        for name in ["ada", "eve"] {
            real_person(&db, name, &[Role::ProjectLead]).await;
        }
        let mut here = Browser::as_real(&db, "ada").await;
        let mut there = Browser::as_real(&db, "ada").await;
        let page = here.get("/account").await.text;
        let (_, rest) =
            page.split_once(r#"name="key" value=""#).expect("another session is listed");
        let form = format!("key={}", rest.split('"').next().unwrap());
        let mut eve = Browser::as_real(&db, "eve").await;
        assert_eq!(eve.call("/api/account/end-session", &form).await.status, StatusCode::OK);
        assert_eq!(there.get("/account").await.status, StatusCode::OK, "Eve ended Ada's session");
        assert_eq!(here.call("/api/account/end-session", &form).await.status, StatusCode::OK);
        assert_eq!(there.get("/account").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(here.get("/account").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn the_language_a_person_chose_follows_them() {
    for db in databases().await {
        real_person(&db, "ada", &[Role::ProjectLead]).await;
        let mut here = Browser::as_real(&db, "ada").await;
        assert!(here.get("/account").await.text.contains(r#"<html lang="en""#));
        assert_eq!(here.call("/api/language", "code=fr").await.status, StatusCode::OK);
        // Another browser, which prefers English and has no cookie.
        let mut there = Browser::as_real(&db, "ada").await;
        let page = there.get("/account").await.text;
        assert!(page.contains(r#"<html lang="fr""#) && page.contains("Mon compte"), "{page}");
    }
}

#[tokio::test]
async fn administrators_are_the_only_readers_of_accounts() {
    for db in databases().await {
        for role in Role::ALL {
            let someone = person(&db, role.name(), role).await;
            let mut browser = Browser::signed_in(&db, &someone).await;
            let expected = match role {
                Role::Administrator => StatusCode::OK,
                _ => StatusCode::FORBIDDEN,
            };
            let profile = format!("/admin/people/{}", someone.id);
            for page in ["/admin/people", "/admin/people/new", &profile] {
                assert_eq!(browser.get(page).await.status, expected, "{role:?} {page}");
            }
        }
    }
}

#[tokio::test]
async fn whoever_is_added_to_a_demo_is_make_believe_too() {
    for db in databases().await {
        let root = person(&db, "root", Role::Administrator).await;
        let mut browser = Browser::signed_in(&db, &root).await;
        let form = "name=Ada&email=ada%40example.fr&role=sponsor";
        assert_eq!(browser.call("/api/admin/add", form).await.status, StatusCode::OK);
        let count = tocsin::person::store::count(&mut db.snapshot().await.unwrap()).await.unwrap();
        assert_eq!((count.everyone, count.demo), (2, 2), "the demo would not start again");
    }
}

/// The invitation's path and query, if the page shows one.
fn link_in(page: &str) -> Option<String> {
    let (_, rest) = page.split_once("http://tocsin.test/invitation?token=")?;
    Some(format!("/invitation?token={}", rest.get(..48)?))
}
