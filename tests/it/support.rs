//! People and cases of a test, and a browser without a window.

pub use crate::databases::databases;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::Response;
use std::net::SocketAddr;
use tocsin::base::{Actor, Grant, OrganisationId, Priority, ProjectId, Role};
use tocsin::case::model::{Command, Confidentiality, Opening, Submission, decide};
use tocsin::case::store::{self as case_store, CaseFile};
use tocsin::db::{Db, Sql, Tx, new_id};
use tocsin::files::Files;
use tocsin::person::organisation::find_or_add;
use tocsin::person::store::{NewPerson, add};
use tocsin::server::router;
use tocsin::web::{Cx, Mode, Site};
use tower::ServiceExt;

/// The day that forms and pages mean by today.
pub fn today() -> chrono::NaiveDate {
    tocsin::i18n::paris_date(chrono::Utc::now())
}

/// A person on the way in, by the one-click door of a demo.
pub async fn person(db: &Db, name: &str, role: Role) -> Actor {
    person_with(db, name, &[role]).await
}

/// The same with several roles, each for the whole State.
pub async fn person_with(db: &Db, name: &str, roles: &[Role]) -> Actor {
    added(db, NewPerson { is_demo: true, ..account(name, roles) }).await
}

/// A real person, who signs in as `NAME@example.fr` with [`PASSWORD`].
pub async fn real_person(db: &Db, name: &str, roles: &[Role]) -> Actor {
    let password_hash = Some(tocsin::person::password::hash(PASSWORD.into()).await);
    added(db, NewPerson { password_hash, ..account(name, roles) }).await
}

/// What real people of these tests sign in with.
pub const PASSWORD: &str = "correct horse battery";

fn account(name: &str, roles: &[Role]) -> NewPerson {
    NewPerson {
        email: format!("{name}@example.fr"),
        name: name.into(),
        grants: roles.iter().map(|role| Grant { role: *role, perimeter: None }).collect(),
        password_hash: None,
        is_demo: false,
    }
}

async fn added(db: &Db, person: NewPerson) -> Actor {
    let mut tx = db.begin().await.unwrap();
    let actor = add(&mut tx, person, chrono::Utc::now()).await.unwrap();
    tx.commit().await.unwrap();
    actor
}

/// Fills a database with the demo. What its people handed in is nowhere: no test opens it.
pub async fn demo(db: &Db, now: chrono::DateTime<chrono::Utc>) {
    tocsin::demo::prepare(db, &Files::in_memory(), now).await.unwrap();
}

/// The running server, as far as a test goes: it serves no files.
pub fn site(db: &Db, mode: Mode, public_url: &str) -> Site {
    let public_url = public_url.parse().unwrap();
    Site { mode, public_url, ..Site::offline(db.clone()) }
}

/// A browser that keeps its cookie, and follows a redirect when asked to.
pub struct Browser {
    app: Router,
    cookies: Vec<(String, String)>,
    /// What its server keeps of what was handed in.
    pub files: Files,
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
        Self::at(site(db, mode, "http://tocsin.test"))
    }

    /// Before a server of the caller's.
    pub fn at(site: Site) -> Self {
        Browser { files: site.files.clone(), app: router(site), cookies: Vec::new() }
    }

    pub async fn signed_in(db: &Db, person: &Actor) -> Self {
        Self::new(db, Mode::Demo).come_in(person).await
    }

    /// Comes in by the one-click door of a demo.
    pub async fn come_in(mut self, person: &Actor) -> Self {
        let browser = &mut self;
        let form = format!("person={}", person.id);
        let got = browser.submit("/sign-in", "/api/sign-in-demo", &form).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{got:?}");
        self
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

    /// Sends a form with a file in it.
    pub async fn upload(&mut self, action: &str, file_name: &str, content: &[u8]) -> Got {
        self.upload_from(action, action, file_name, content).await
    }

    /// The same, from another page.
    pub async fn upload_from(
        &mut self,
        page: &str,
        action: &str,
        file_name: &str,
        content: &[u8],
    ) -> Got {
        self.upload_beside(page, action, &[], (file_name, content)).await
    }

    /// The same with what was typed beside it.
    pub async fn upload_beside(
        &mut self,
        page: &str,
        action: &str,
        fields: &[(&str, &str)],
        (file_name, content): (&str, &[u8]),
    ) -> Got {
        let part = |(name, value): &(&str, &str)| {
            format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let typed: String = fields.iter().map(part).collect();
        let mut body = format!(
            "{typed}--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\n\
             Content-Type: text/csv\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        let request = Request::post(action)
            .header(header::ACCEPT, "text/html")
            .header(header::REFERER, format!("http://tocsin.test{page}"))
            .header(header::CONTENT_LENGTH, body.len())
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends a form that may have a file in it, and has none.
    pub async fn submit_parts(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Got {
        let part = |(name, value): &(&str, &str)| {
            format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body = fields.iter().map(part).collect::<String>() + "--edge--\r\n";
        let request = Request::post(action)
            .header(header::ACCEPT, "text/html")
            .header(header::REFERER, format!("http://tocsin.test{page}"))
            .header(header::CONTENT_LENGTH, body.len())
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// What comes with a page or a file.
    pub async fn headers_of(&mut self, path: &str) -> HeaderMap {
        let mut request = Request::get(path).body(Body::empty()).unwrap();
        self.dress(&mut request);
        self.app.clone().oneshot(request).await.unwrap().headers().clone()
    }

    /// What becomes of asking for a file that one may have already, by its tag.
    pub async fn asks_again(&mut self, path: &str, tag: &str) -> StatusCode {
        let request = Request::get(path).header(header::IF_NONE_MATCH, tag);
        self.send(request.body(Body::empty()).unwrap()).await.status
    }

    /// Opens what does not end by itself.
    pub async fn open(&mut self, path: &str) -> Response {
        let mut request = Request::get(path).body(Body::empty()).unwrap();
        self.dress(&mut request);
        self.app.clone().oneshot(request).await.unwrap()
    }

    /// Calls a server function, as an island does.
    pub async fn call(&mut self, action: &str, form: &str) -> Got {
        let request = Request::post(action).header(header::ACCEPT, "application/json");
        self.send(with_form(request, form)).await
    }

    /// What every request of this browser carries.
    fn dress(&self, request: &mut Request<Body>) {
        let headers = request.headers_mut();
        headers.insert(header::ACCEPT_LANGUAGE, "en".parse().unwrap());
        if !self.cookies.is_empty() {
            let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
            let cookies = cookies.collect::<Vec<_>>().join("; ");
            headers.insert(header::COOKIE, cookies.parse().unwrap());
        }
        let peer = SocketAddr::from(([192, 0, 2, 1], 4242));
        request.extensions_mut().insert(ConnectInfo(peer));
    }

    async fn send(&mut self, mut request: Request<Body>) -> Got {
        self.dress(&mut request);
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let header = |name| parts.headers.get(name).map(|it| it.to_str().unwrap().to_owned());
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        let (status, location) = (parts.status, header(header::LOCATION));
        // Where on the page one lands is for the browser to know.
        let location = location.map(|it| it.trim_end_matches("#errors").to_owned());
        let body = to_bytes(body, usize::MAX).await.unwrap();
        // Leptos marks the places of views it erased the types of; a reader sees nothing of it.
        let text = String::from_utf8_lossy(&body).replace("<!>", "");
        Got { status, location, text }
    }

    fn keep(&mut self, cookie: &str) {
        let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
        self.cookies.retain(|(known, _)| known != name);
        if !cookie.contains("Max-Age=0") {
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }

    /// Signs a real person in.
    pub async fn as_real(db: &Db, name: &str) -> Self {
        let mut browser = Self::new(db, Mode::Normal);
        let got = browser.signs_in(name, PASSWORD).await;
        assert_eq!(got.location.as_deref(), Some("/"), "{got:?}");
        browser
    }

    /// Fills in the sign-in form.
    pub async fn signs_in(&mut self, name: &str, password: &str) -> Got {
        let password = password.replace(' ', "+");
        let form = format!("email={name}%40example.fr&password={password}");
        self.submit("/sign-in", "/api/sign-in", &form).await
    }
}

fn with_form(request: axum::http::request::Builder, form: &str) -> Request<Body> {
    request
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form.to_owned()))
        .unwrap()
}

/// A draft by this person, on a project of its own.
pub async fn case(db: &Db, lead: &Actor, title: &str) -> CaseFile {
    let mut cx = Cx::acting(db, lead.clone(), chrono::Utc::now()).await.unwrap();
    let organisation = find_or_add(cx.tx(), "Ministère des Essais", None).await.unwrap();
    let project: ProjectId = new_id();
    add_project(cx.tx(), project, organisation, title).await;
    let opening = Opening {
        title: title.into(),
        project,
        organisation,
        confidentiality: Confidentiality::Brigade,
        requester: lead.id,
        sponsor: None,
        protected: false,
        by_telephone: false,
    };
    let file = case_store::open(&mut cx, opening).await.unwrap();
    cx.finish().await.unwrap();
    file
}

/// The same, sent: P3, with whoever is on duty. There must be a coordinator and a director.
pub async fn submitted(db: &Db, lead: &Actor, title: &str) -> CaseFile {
    let draft = case(db, lead, title).await;
    let mut cx = Cx::acting(db, lead.clone(), chrono::Utc::now()).await.unwrap();
    let submission = Submission {
        number: case_store::new_number(&mut cx, draft.confidentiality, 2026).await.unwrap(),
        priority: Priority::P3,
        on_duty: case_store::on_duty(&mut cx, draft.organisation).await.unwrap(),
        urgent: false,
        second: None,
        unmet: Vec::new(),
    };
    let command = Command::Submit(submission);
    let event = decide(&draft, lead, &draft.line, command).unwrap();
    let file = case_store::record(&mut cx, draft, event).await.unwrap();
    cx.finish().await.unwrap();
    file
}

async fn add_project(tx: &mut Tx, id: ProjectId, of: OrganisationId, name: &str) {
    let query = tx.query(ADD_PROJECT).bind(id.0).bind(of.0).bind(name.to_owned());
    query.bind(name.to_lowercase()).execute().await.unwrap();
}

const ADD_PROJECT: Sql = Sql {
    name: "a project of a test",
    text: "insert into project (id, organisation_id, name, folded, origin, created_at)
           values ($1, $2, $3, $4, 'request', 0)",
};
