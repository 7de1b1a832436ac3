//! The forms of the demo, found as a browser finds them: page by page, link by link.

use crate::support::{Browser, PASSWORD, today};
use chrono::Days;
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use tocsin::db::Db;
use tocsin::web::Mode;

tocsin::sql! {
    PEOPLE = "select id, name from person where not is_program order by name, id limit 50";
}

/// A page of every kind for each person, and all of those that differ by their case.
const PAGES_OF_A_KIND: usize = 32;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Line,
    Long,
    Number,
    Date,
    Choice,
    Box,
    Hidden,
}

#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub kind: Kind,
    /// What a person would answer.
    pub answer: String,
}

/// A form: who meets it, on which page, and what it asks.
#[derive(Clone, Debug)]
pub struct Form {
    pub who: String,
    pub page: String,
    pub fields: Vec<Field>,
    /// Whether it stands on its page, so that what is wrong can be said at its fields.
    pub is_shown: bool,
}

#[derive(sqlx::FromRow)]
struct Person {
    id: uuid::Uuid,
    name: String,
}

impl Form {
    pub fn by_hand(who: &str, page: &str, form: &str) -> Self {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(form).unwrap();
        let field = |(name, answer): (String, String)| {
            let hidden = [
                "case",
                "seen",
                "version",
                "factor",
                "rank",
                "person",
                "import",
                "request",
                "organisation",
            ];
            let is_hidden = hidden.contains(&name.as_str()) && name != answer;
            let kind = match name.as_str() {
                _ if is_hidden => Kind::Hidden,
                name if name.contains("_on") && !name.contains("on_its_side") => Kind::Date,
                "close_outcome" | "except_person" => Kind::Choice,
                _ => Kind::Line,
            };
            Field { name, kind, answer }
        };
        let fields = pairs.into_iter().map(field).collect();
        Form { who: who.into(), page: page.into(), fields, is_shown: false }
    }
}

pub async fn people(db: &Db) -> BTreeMap<String, String> {
    let mut tx = db.snapshot().await.unwrap();
    let people: Vec<Person> = tx.query(PEOPLE).all().await.unwrap();
    people.into_iter().map(|it| (it.name, it.id.to_string())).collect()
}

pub async fn comes_in(db: &Db, person: &str) -> Browser {
    let mut browser = Browser::new(db, Mode::Demo);
    let got = browser.submit("/sign-in", "/api/sign-in-demo", &format!("person={person}")).await;
    assert_eq!(got.location.as_deref(), Some("/"), "{person} did not come in");
    browser
}

/// By the address they are sent to; of each, the first that was met.
pub async fn forms_of_the_demo(db: &Db) -> BTreeMap<String, Form> {
    let mut forms = BTreeMap::new();
    let mut stranger = Browser::new(db, Mode::Demo);
    walk(&mut stranger, "", &mut forms).await;
    for (name, id) in people(db).await {
        walk(&mut comes_in(db, &id).await, &name, &mut forms).await;
    }
    forms
}

async fn walk(browser: &mut Browser, who: &str, forms: &mut BTreeMap<String, Form>) {
    let mut ahead = VecDeque::from(["/".to_owned(), "/sign-in".to_owned()]);
    let mut known: BTreeSet<String> = ahead.iter().cloned().collect();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    while let Some(path) = ahead.pop_front() {
        let got = browser.get(&path).await;
        assert!(!got.status.is_server_error(), "{who} opens {path}: {}", got.status);
        if let Some(onward) = got.location {
            ahead.push_front(onward.replace("http://tocsin.test", ""));
            continue;
        }
        let page = Html::parse_document(&got.text);
        for form in page.select(&selector("form[method=post][action^='/api/']")) {
            let door = form.attr("action").unwrap().to_owned();
            forms.entry(door).or_insert_with(|| Form {
                who: who.into(),
                page: path.clone(),
                fields: fields_of(form),
                is_shown: true,
            });
        }
        // What is downloaded is no page.
        for link in page.select(&selector("a[href^='/']:not([download])")) {
            let path = link.attr("href").unwrap().split('#').next().unwrap().to_owned();
            let is_known =
                path.contains('?') && !path.starts_with("/referral") || path == "/sign-in";
            let kind = kinds.entry(kind_of(&path)).or_default();
            if !is_known && *kind < PAGES_OF_A_KIND && known.insert(path.clone()) {
                *kind += 1;
                ahead.push_back(path);
            }
        }
    }
}

/// `/cases/2026-0001/plan` and `/cases/2026-0002/plan` are pages of one kind. Of the projects
/// of the register one is enough, and they have no digit in common with anything else.
fn kind_of(path: &str) -> String {
    let parts = path.split('/').map(|part| match part.len() {
        36 => "id",
        _ if part.starts_with(|c: char| c.is_ascii_digit()) => "number",
        _ => part,
    });
    parts.collect::<Vec<_>>().join("/")
}

fn fields_of(form: ElementRef) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    for element in form.select(&selector("input[name], select[name], textarea[name], button[name]"))
    {
        let field = field_of(element);
        // Of the choices of a name, the first.
        if fields.iter().all(|it| it.name != field.name) {
            fields.push(field);
        }
    }
    fields
}

fn field_of(element: ElementRef) -> Field {
    let name = element.attr("name").unwrap().to_owned();
    let value = element.attr("value").unwrap_or_default().to_owned();
    let kind = match (element.value().name(), element.attr("type").unwrap_or_default()) {
        ("select" | "button", _) | (_, "radio") => Kind::Choice,
        ("textarea", _) => Kind::Long,
        (_, "hidden") => Kind::Hidden,
        (_, "checkbox") => Kind::Box,
        (_, "date") => Kind::Date,
        _ if element.attr("inputmode").is_some() => Kind::Number,
        _ => Kind::Line,
    };
    let answer = match kind {
        Kind::Choice if element.value().name() == "select" => {
            let option = selector("option:not([value=''])");
            let first = element.select(&option).find_map(|it| it.attr("value"));
            first.unwrap_or_default().to_owned()
        }
        _ if !value.is_empty() => value,
        Kind::Date => (today() + Days::new(30)).to_string(),
        Kind::Number => "50".into(),
        _ if name.contains("email") => "zoe.martin@example.fr".into(),
        _ if name.contains("password") => PASSWORD.into(),
        _ => "Une réponse de plus".into(),
    };
    Field { name, kind, answer }
}

pub fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("the selector is written above")
}
