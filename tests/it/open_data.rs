//! Open data, on both engines, through their doors: shut until an administrator publishes them, shut again at once, and
//! by each rule that the page states.

use crate::exports::taken;
use crate::html::assert_valid_page;
use crate::support::{Browser, databases, person};
use crate::world::{World, acting_at};
use axum::http::{StatusCode, header};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use tocsin::base::{Actor, Role};
use tocsin::case::model::{CaseNumber, Command, Confidentiality};
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::register::shipped;
use tocsin::web::Mode;

tocsin::sql! {
    OF_A_REGISTER = "
        update case_file
           set organisation_id = (select f.organisation_id
                                    from fact f
                                    join organisation o on o.id = f.organisation_id
                                   where o.parent_id is null
                                   order by o.name, o.id
                                   limit 1)";
    NAMED = "
        select o.name
          from fact f
          join organisation o on o.id = f.organisation_id
         where o.parent_id is null
         order by o.name, o.id
         limit 1";
    ELSEWHERE = "
        update fact
           set source = 'Registre sans licence'
         where project_id = (select f.project_id
                               from fact f
                              where f.source like 'Panorama%'
                              order by f.project_id
                              limit 1)";
    FIRST = "
        select p.name
          from fact f
          join project p on p.id = f.project_id
         where f.source like 'Panorama%'
         order by f.project_id
         limit 1";
}

#[derive(sqlx::FromRow)]
struct Named {
    name: String,
}

const FILES: [&str; 5] = [
    "/open-data/datapackage.json",
    "/open-data/files/projects.csv",
    "/open-data/files/projects.json",
    "/open-data/files/interventions.csv",
    "/open-data/files/interventions.json",
];
const SOME_MONTHS: i64 = 100;

fn then() -> DateTime<Utc> {
    Utc::now() - TimeDelta::days(SOME_MONTHS)
}

async fn administrator(db: &Db) -> Browser {
    let yann = person(db, "yann", Role::Administrator).await;
    Browser::signed_in(db, &yann).await
}

/// Published, in the name of the brigade of these tests.
async fn published(db: &Db) -> Browser {
    let mut yann = administrator(db).await;
    let got = yann.call("/api/open-data/publish", "seen=0&producer=Brigade+des+Essais").await;
    assert_eq!(got.status, StatusCode::OK, "{got:?}");
    yann
}

impl World {
    async fn carries_out(&self, number: CaseNumber, who: &Actor, at: DateTime<Utc>, act: Command) {
        let mut cx = acting_at(&self.db, who, at).await;
        let seen = cases::find(&mut cx, number).await.unwrap().version;
        cases::carry_out(&mut cx, number, seen, act).await.unwrap();
        cx.finish().await.unwrap();
    }

    /// Sent some months ago, and sent on to another service a week later, on a day of the caller's.
    async fn redirected(
        &self,
        title: &str,
        level: Confidentiality,
        at: DateTime<Utc>,
    ) -> CaseNumber {
        let number = self.submitted(title, level, then()).await;
        let taken = then() + TimeDelta::hours(1);
        self.carries_out(number, &self.coordinator, taken, Command::TakeCharge).await;
        let (service, reason) = ("beta.gouv.fr".to_owned(), "Mme Durand s’en charge".to_owned());
        let act = Command::Redirect { service, contacted: true, reason };
        self.carries_out(number, &self.coordinator, at, act).await;
        number
    }

    async fn several_redirected(&self, count: usize) {
        let at = then() + TimeDelta::days(7);
        for rank in 0..count {
            let title = format!("Projet discrètement nommé {rank}");
            self.redirected(&title, Confidentiality::Brigade, at).await;
        }
    }
}

/// The rows of a file, as a stranger gets them.
async fn rows(db: &Db, name: &str) -> Vec<Value> {
    let mut stranger = Browser::new(db, Mode::Normal);
    let (_, bytes) = taken(&mut stranger, &format!("/open-data/files/{name}.json")).await;
    serde_json::from_slice(&bytes).unwrap()
}

#[tokio::test]
async fn nothing_is_open_until_an_administrator_publishes_it_and_shut_at_once_after() {
    for db in databases().await {
        let mut stranger = Browser::new(&db, Mode::Normal);
        let lead = person(&db, "camille", Role::ProjectLead).await;
        let mut lead = Browser::signed_in(&db, &lead).await;
        let director = person(&db, "maxime", Role::Director).await;
        let mut director = Browser::signed_in(&db, &director).await;
        for path in ["/open-data"].into_iter().chain(FILES) {
            for browser in [&mut stranger, &mut lead] {
                assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
            }
            assert_eq!(director.get(path).await.status, StatusCode::OK, "{path}");
            let cached = director.headers_of(path).await[header::CACHE_CONTROL].clone();
            assert!(cached.to_str().unwrap().contains("no-store"), "{path}: {cached:?}");
        }
        let before = director.get("/open-data").await.text;
        assert!(before.contains("Not published yet") && !before.contains("open-data/publish"));

        let mut yann = published(&db).await;
        for path in ["/open-data"].into_iter().chain(FILES) {
            for browser in [&mut stranger, &mut lead, &mut director] {
                assert_eq!(browser.get(path).await.status, StatusCode::OK, "{path}");
            }
        }
        let page = stranger.get("/open-data").await.text;
        assert_valid_page(&page);
        assert!(page.contains("Brigade des Essais") && page.contains("Open Licence 2.0"), "{page}");
        assert!(!page.contains("open-data/publish") && !page.contains("yann"), "{page}");
        let headers = stranger.headers_of(FILES[1]).await;
        assert_eq!(headers[header::CACHE_CONTROL], "public, no-cache");
        assert_eq!(headers[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
        assert_eq!(stranger.get("/open-data/files/people.csv").await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            stranger.get("/open-data/files/projects.xml").await.status,
            StatusCode::NOT_FOUND
        );

        let page = yann.get("/open-data").await.text;
        assert_valid_page(&page);
        let seen = page.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let shut = yann.call("/api/open-data/withdraw", &format!("seen={seen}")).await;
        assert_eq!(shut.status, StatusCode::OK, "{shut:?}");
        for path in ["/open-data"].into_iter().chain(FILES) {
            assert_eq!(stranger.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let told = yann.get("/open-data").await.text;
        assert!(told.contains("yann published") && told.contains("yann withdrew"), "{told}");
    }
}

#[tokio::test]
async fn publishing_is_refused_to_others_told_when_it_is_stale_and_keeps_what_was_typed() {
    for db in databases().await {
        for role in Role::ALL.into_iter().filter(|it| *it != Role::Administrator) {
            let other = person(&db, &format!("autre-{}", role.name()), role).await;
            let mut browser = Browser::signed_in(&db, &other).await;
            for (act, form) in [("publish", "seen=0&producer=x"), ("withdraw", "seen=0")] {
                let got = browser.call(&format!("/api/open-data/{act}"), form).await;
                assert_eq!(got.status, StatusCode::NOT_FOUND, "{act} by {}", role.name());
            }
        }
        let mut yann = administrator(&db).await;
        let nothing = yann.call("/api/open-data/withdraw", "seen=0").await;
        assert_eq!(nothing.status, StatusCode::NOT_FOUND, "there is nothing to take back");
        let typed = "x".repeat(500);
        for (typed, kept) in [("", ""), (typed.as_str(), typed.as_str())] {
            let form = format!("seen=0&producer={typed}");
            let got = yann.submit("/open-data", "/api/open-data/publish", &form).await;
            let back = got.location.unwrap().replace("http://tocsin.test", "");
            let page = yann.get(&back).await.text;
            assert_valid_page(&page);
            assert!(page.contains("href=\"#producer\""), "it leads to its field: {page}");
            assert!(page.contains(&format!("value=\"{kept}\"")), "{page}");
        }
        let form = "seen=0&producer=Brigade+des+Essais";
        let done = yann.submit("/open-data", "/api/open-data/publish", form).await;
        let back = done.location.unwrap().replace("http://tocsin.test", "");
        let page = yann.get(&back).await.text;
        assert!(page.contains("The open data are published."), "{page}");
        // From a page that was opened before.
        let late = yann.call("/api/open-data/publish", "seen=0&producer=").await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{late:?}");
        assert!(late.text.contains("yann"), "{late:?}");
        let late = yann.call("/api/open-data/withdraw", "seen=0").await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{late:?}");
    }
}

/// What describes the files says what they are, to the byte.
#[tokio::test]
async fn the_description_is_true_of_every_file() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut tx = db.begin().await.unwrap();
        shipped::import(&mut tx, Utc::now()).await.unwrap();
        tx.commit().await.unwrap();
        world.several_redirected(6).await;
        published(&db).await;
        let mut stranger = Browser::new(&db, Mode::Normal);
        let (_, package) = taken(&mut stranger, FILES[0]).await;
        let package: Value = serde_json::from_slice(&package).unwrap();
        assert_eq!(package["profile"], "tabular-data-package");
        assert_eq!(package["licenses"][0]["name"], "etalab-2.0");
        assert_eq!(package["contributors"][0]["title"], "Brigade des Essais");
        assert_eq!(package["homepage"], "http://tocsin.test/open-data");
        let resources = package["resources"].as_array().unwrap();
        assert_eq!(resources.len(), FILES.len() - 1);
        let names: BTreeSet<&str> =
            resources.iter().map(|it| it["name"].as_str().unwrap()).collect();
        assert_eq!(names.len(), resources.len(), "{names:?}");
        for resource in resources {
            let path = format!("/open-data/{}", resource["path"].as_str().unwrap());
            let (headers, bytes) = taken(&mut stranger, &path).await;
            assert_eq!(resource["bytes"], bytes.len(), "{path}");
            let hash: String =
                Sha256::digest(&bytes).iter().map(|it| format!("{it:02x}")).collect();
            assert_eq!(resource["hash"], format!("sha256:{hash}"), "{path}");
            assert_eq!(headers[header::ETAG].to_str().unwrap(), format!("\"{hash}\""));
            let kind = headers[header::CONTENT_TYPE].to_str().unwrap();
            assert!(kind.starts_with(resource["mediatype"].as_str().unwrap()), "{path}: {kind}");
            let fields = resource["schema"]["fields"].as_array().unwrap();
            for field in fields {
                for word in ["name", "type", "description", "description_en"] {
                    assert!(field[word].as_str().is_some_and(|it| !it.is_empty()), "{field}");
                }
            }
            let rows = match resource["format"].as_str() {
                Some("csv") => rows_of_csv(&bytes, fields),
                _ => rows_of_json(&bytes, fields),
            };
            assert!(rows.len() > 4, "{path}");
            let ids: BTreeSet<&str> = rows.iter().map(|row| row[0].as_str()).collect();
            assert_eq!(ids.len(), rows.len(), "{path}: an identifier is there twice");
            let again = taken(&mut stranger, &path).await.1;
            assert_eq!(again, bytes, "{path}: the same rows are the same bytes");
        }
    }
}

fn rows_of_csv(bytes: &[u8], fields: &[Value]) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(bytes);
    let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let names: Vec<&str> = fields.iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!(heads, names);
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    for row in &rows {
        for (field, said) in fields.iter().zip(row).filter(|it| !it.1.is_empty()) {
            let fits = match field["type"].as_str().unwrap() {
                "number" => said.parse::<f64>().is_ok(),
                "boolean" => matches!(said.as_str(), "true" | "false"),
                "date" => said.parse::<chrono::NaiveDate>().is_ok(),
                "year" => said.len() == 4 && said.parse::<u16>().is_ok(),
                _ => true,
            };
            assert!(fits, "{said} is no {}", field["type"]);
        }
    }
    rows
}

fn rows_of_json(bytes: &[u8], fields: &[Value]) -> Vec<Vec<String>> {
    let rows: Vec<Value> = serde_json::from_slice(bytes).unwrap();
    let row = |row: &Value| {
        assert_eq!(row.as_object().unwrap().len(), fields.len());
        fields.iter().map(|it| row[it["name"].as_str().unwrap()].to_string()).collect()
    };
    rows.iter().map(row).collect()
}

#[tokio::test]
async fn whoever_has_a_file_already_is_told_so() {
    for db in databases().await {
        published(&db).await;
        let mut stranger = Browser::new(&db, Mode::Normal);
        let tag = stranger.headers_of(FILES[3]).await[header::ETAG].to_str().unwrap().to_owned();
        assert_eq!(stranger.asks_again(FILES[3], &tag).await, StatusCode::NOT_MODIFIED);
        assert_eq!(stranger.asks_again(FILES[3], "\"another\"").await, StatusCode::OK);
    }
}

/// Each rule, told of the files that a stranger gets.
#[tokio::test]
async fn of_a_request_leaves_what_five_share_and_no_word_that_somebody_typed() {
    for db in databases().await {
        let world = World::new(&db).await;
        published(&db).await;
        world.several_redirected(4).await;
        assert!(rows(&db, "interventions").await.is_empty(), "four are few");
        let at = then() + TimeDelta::days(7);
        let restricted = world.redirected("Le cinquième", Confidentiality::Restricted, at).await;
        assert!(rows(&db, "interventions").await.is_empty(), "the fifth is restricted");
        let fifth = world.redirected("Le sixième", Confidentiality::Brigade, at).await;
        let told = rows(&db, "interventions").await;
        assert_eq!(told.len(), 5);
        for row in &told {
            assert_eq!(row["decision"], "redirected");
            assert_eq!(row["state"], "none");
            assert_eq!(row["time_to_decision"], "up_to_2_weeks");
            assert_eq!(row["ministry"], Value::Null, "no register names it");
        }
        // Not decided, or only today.
        world.submitted("En attente", Confidentiality::Brigade, then()).await;
        world.redirected("Décidé aujourd’hui", Confidentiality::Brigade, Utc::now()).await;
        assert_eq!(rows(&db, "interventions").await, told);
        let mut stranger = Browser::new(&db, Mode::Normal);
        let mut all = String::new();
        for path in FILES.into_iter().chain(["/open-data"]) {
            all.push_str(&stranger.get(path).await.text);
        }
        // One of them is called as many words end.
        let people = [&world.requester, &world.sponsor, &world.director];
        let people = people.map(|it| it.name.as_str());
        let ids = [&world.requester, &world.coordinator].map(|it| it.id.to_string());
        let numbers = [restricted.to_string(), fifth.to_string()].into_iter().chain(ids);
        let numbers: Vec<String> = numbers.collect();
        let typed =
            ["discrètement", "Le sixième", "Durand", "beta.gouv.fr", "Ministère des Essais"];
        let typed = typed.into_iter().chain(people).chain(numbers.iter().map(String::as_str));
        for word in typed {
            assert!(!all.contains(word), "{word} leaves: {all}");
        }
        // A restriction that comes later takes it out, and with it what was told of four others.
        let reason = "Une plainte".to_owned();
        let (now, act) = (Utc::now(), Command::Restrict { reason });
        world.carries_out(fifth, &world.requester, now, act).await;
        assert!(rows(&db, "interventions").await.is_empty());
    }
}

#[tokio::test]
async fn a_ministry_is_named_where_a_register_names_it() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut tx = db.begin().await.unwrap();
        shipped::import(&mut tx, Utc::now()).await.unwrap();
        tx.commit().await.unwrap();
        published(&db).await;
        world.several_redirected(5).await;
        let before = rows(&db, "interventions").await;
        assert!(
            before.len() == 5 && before.iter().all(|it| it["ministry"].is_null()),
            "{before:?}"
        );
        let mut tx = db.begin().await.unwrap();
        tx.query(OF_A_REGISTER).execute().await.unwrap();
        let Named { name } = tx.query(NAMED).one().await.unwrap();
        tx.commit().await.unwrap();
        let after = rows(&db, "interventions").await;
        assert!(after.iter().all(|it| it["ministry"] == name.as_str()), "{name}: {after:?}");
        let ids = |rows: &[Value]| rows.iter().map(|it| it["id"].to_string()).collect::<Vec<_>>();
        assert_eq!(ids(&after), ids(&before), "an identifier stays");
    }
}

#[tokio::test]
async fn a_project_leaves_if_the_licence_of_its_register_is_known() {
    for db in databases().await {
        World::new(&db).await.submitted_case("Projet qui demande").await;
        let mut tx = db.begin().await.unwrap();
        shipped::import(&mut tx, Utc::now()).await.unwrap();
        tx.commit().await.unwrap();
        published(&db).await;
        let before = rows(&db, "projects").await;
        assert!(before.len() > 50, "{}", before.len());
        assert!(before.iter().all(|it| it["name"] != "Projet qui demande"), "no register names it");
        let mut tx = db.begin().await.unwrap();
        let Named { name } = tx.query(FIRST).one().await.unwrap();
        assert!(tx.query(ELSEWHERE).execute().await.unwrap() > 0);
        tx.commit().await.unwrap();
        let after = rows(&db, "projects").await;
        assert_eq!(after.len(), before.len() - 1, "{name} still leaves");
    }
}
