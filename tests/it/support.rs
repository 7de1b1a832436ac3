//! A database of its own for each test, and a browser without a window.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use tocsin::base::{Actor, Grant, Role};
use tocsin::db::Db;
use tocsin::person::store::{NewPerson, add};
use tocsin::server::{leptos_options, router};
use tocsin::web::{Mode, Site};
use tower::ServiceExt;

static NEXT: AtomicU32 = AtomicU32::new(0);

/// An empty database on each engine at hand. `cargo xtask test` brings PostgreSQL;
/// a bare `cargo test` makes do with SQLite.
pub async fn databases() -> Vec<Db> {
    let name = format!("tocsin_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join("tocsin-tests");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{name}.db"));
    let mut all = vec![Db::open(&format!("sqlite:{}", file.display())).await.unwrap()];
    if let Ok(server) = std::env::var("TOCSIN_TEST_POSTGRES") {
        let pool = sqlx::PgPool::connect(&server).await.unwrap();
        let create = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
        sqlx::query(create).execute(&pool).await.unwrap();
        pool.close().await;
        let (address, _) = server.rsplit_once('/').unwrap();
        all.push(Db::open(&format!("{address}/{name}")).await.unwrap());
    }
    all
}

/// A person on the way in, by the one-click door of a demo.
pub async fn person(db: &Db, name: &str, role: Role) -> Actor {
    let mut tx = db.begin().await.unwrap();
    let person = NewPerson {
        email: format!("{name}@demo.invalid"),
        name: name.into(),
        grants: vec![Grant { role, perimeter: None }],
        password_hash: None,
        is_demo: true,
    };
    let actor = add(&mut tx, person, chrono::Utc::now()).await.unwrap();
    tx.commit().await.unwrap();
    actor
}

/// A browser that keeps its cookie, and follows a redirect when asked to.
pub struct Browser {
    app: Router,
    cookie: Option<String>,
}

/// What a browser got back.
#[derive(Debug)]
pub struct Got {
    pub status: StatusCode,
    pub location: Option<String>,
    pub text: String,
}

impl Browser {
    pub fn new(db: &Db, mode: Mode) -> Self {
        let leptos = leptos_options(Path::new("no-site"), ([127, 0, 0, 1], 0).into());
        Browser { app: router(Site { db: db.clone(), leptos, mode }, false), cookie: None }
    }

    pub async fn signed_in(db: &Db, person: &Actor) -> Self {
        let mut browser = Self::new(db, Mode::Demo);
        let form = format!("person={}", person.id);
        let got = browser.submit("/sign-in", "/api/sign-in-demo", &form).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{got:?}");
        browser
    }

    pub async fn get(&mut self, path: &str) -> Got {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a plain form from a page, as a browser without JavaScript does.
    pub async fn submit(&mut self, page: &str, action: &str, form: &str) -> Got {
        let request = Request::post(action)
            .header(header::ACCEPT, "text/html")
            .header(header::REFERER, format!("http://tocsin.test{page}"));
        self.send(with_form(request, form)).await
    }

    /// Calls a server function, as an island does.
    pub async fn call(&mut self, action: &str, form: &str) -> Got {
        let request = Request::post(action).header(header::ACCEPT, "application/json");
        self.send(with_form(request, form)).await
    }

    async fn send(&mut self, mut request: Request<Body>) -> Got {
        let headers = request.headers_mut();
        headers.insert(header::ACCEPT_LANGUAGE, "en".parse().unwrap());
        if let Some(cookie) = &self.cookie {
            headers.insert(header::COOKIE, cookie.parse().unwrap());
        }
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let header = |name| parts.headers.get(name).map(|it| it.to_str().unwrap().to_owned());
        if let Some(cookie) = header(header::SET_COOKIE) {
            self.cookie = cookie.split(';').next().map(str::to_owned);
        }
        let (status, location) = (parts.status, header(header::LOCATION));
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Got { status, location, text: String::from_utf8_lossy(&body).into_owned() }
    }
}

fn with_form(request: axum::http::request::Builder, form: &str) -> Request<Body> {
    request
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form.to_owned()))
        .unwrap()
}
