//! *Saisine protégée*: neither who signalled it nor who opened it is read on any page of those from
//! whom they are shielded; those who may know ask, and the journal keeps that they did.

use crate::intake::{World, sent, whole, worlds};
use crate::support::{Browser, person};
use crate::unseen::{Readings, walk};
use axum::http::StatusCode;
use tocsin::base::{Actor, CaseId, PersonId, Role};
use tocsin::case::model::{Event as CaseEvent, Part};
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::person::store::of_email;
use tocsin::web::Cx;
use uuid::Uuid;

const AUTHOR: &str = "hortense";
const SIGNALLER: &str = "Zénobie Quichaud";
const REACH: &str = "01 99 00 55 66";
const REASON: &str = "La fin a glissé deux fois";
const SHIELD: &str = "The brigade (protected referral)";

tocsin::sql! {
    REFERRED = "
        select c.id, c.project_id
          from case_file c
         order by c.id desc
         limit 1";
    TAMPER = "update referral_source set name = 'Somebody else' where case_id = $1";
}

#[derive(sqlx::FromRow)]
struct Referred {
    id: Uuid,
    project_id: Uuid,
}

async fn last_case(db: &Db) -> Referred {
    db.snapshot().await.unwrap().query(REFERRED).one().await.unwrap()
}

/// Opens a protected referral for the lead of this world, with a sponsor.
async fn referred(world: &World, author: &mut Browser) -> CaseId {
    let mut zoe = world.as_(&person(&world.db, "zoe", Role::ProjectLead).await).await;
    world.begun(&mut zoe, "brigade").await;
    let project = last_case(&world.db).await.project_id.to_string();
    let page = format!("/referral?project={project}");
    assert_eq!(author.get(&page).await.status, StatusCode::OK);
    let fields = [
        ("project", project.as_str()),
        ("requester_name", "Camille"),
        ("requester_email", "camille@example.fr"),
        ("sponsor_name", "Marc Legendre"),
        ("sponsor_email", "marc.legendre@example.fr"),
        ("reason", REASON),
        ("source", "somebody"),
        ("source_name", SIGNALLER),
        ("source_reach", ""),
        ("protect", "true"),
    ];
    let form = |fields: &[(&str, &str)]| serde_urlencoded::to_string(fields).unwrap();
    // What was typed is kept.
    author.submit(&page, "/api/referral", &form(&fields)).await;
    let refused = author.get(&page).await.text;
    assert!(refused.contains("source_reach-problem") && refused.contains(SIGNALLER), "{refused}");
    assert!(refused.contains(REASON) && refused.contains("name=\"protect\""), "{refused}");
    let whole = fields
        .map(|(name, value)| if name == "source_reach" { (name, REACH) } else { (name, value) });
    let got = author.submit(&page, "/api/referral", &form(&whole)).await;
    assert_eq!(got.location.as_deref(), Some("/referrals"), "{got:?}");
    assert!(author.get("/referrals").await.text.contains("banner--done"));
    let told = author.get(&page).await.text;
    assert!(told.contains("the brigade (protected referral)"), "{told}");
    CaseId(last_case(&world.db).await.id)
}

/// Every page that they can open says neither name.
async fn nobody_reads(world: &World, readers: &[&Actor], names: &[&str], lang: &str) {
    let mut all = Readings::new();
    for reader in readers {
        let mut browser = world.as_(reader).await;
        browser.submit("/", "/api/language", &format!("code={lang}")).await;
        walk(&reader.name, browser, &mut all).await;
    }
    assert!(all.len() > 3 * readers.len(), "only {} pages are open", all.len());
    // Who can be present at a sitting is the whole brigade, whoever referred what; and by the door
    // of a demo anybody comes in.
    let lists_everybody =
        |page: &str| page == "/committee/sittings/new" || page.starts_with("/sign-in");
    all.retain(|(_, page), _| !lists_everybody(page));
    for (page, text) in &all {
        for name in names {
            assert!(!text.contains(name), "{page:?} says {name}");
        }
    }
}

async fn named(db: &Db, by: &Actor, case: CaseId, part: Part, person: PersonId) {
    let mut cx = Cx::acting(db, by.clone(), chrono::Utc::now()).await.unwrap();
    let file = cases::find_draft(&mut cx, case).await.unwrap();
    cases::record(&mut cx, file, CaseEvent::Named { part, person }).await.unwrap();
    cx.finish().await.unwrap();
}

#[tokio::test]
async fn who_signalled_and_who_referred_are_on_no_page_of_others() {
    for world in worlds().await {
        let db = &world.db;
        let hortense = person(db, AUTHOR, Role::Auditor).await;
        let karim = person(db, "karim", Role::Coordinator).await;
        let solene = person(db, "solene", Role::Responder).await;
        let yann = person(db, "yann", Role::Administrator).await;
        let mut author = world.as_(&hortense).await;
        let case = referred(&world, &mut author).await;
        let marc = of_email(&mut db.snapshot().await.unwrap(), "marc.legendre@example.fr").await;
        let marc = marc.unwrap().unwrap();
        let readers = [&world.lead, &marc, &world.coordinator, &karim, &solene];
        let names = [AUTHOR, "Hortense", SIGNALLER, "Zénobie", REACH];
        for reader in [&world.lead, &marc] {
            let home = world.as_(reader).await.get("/").await.text;
            assert!(
                home.contains(REASON) && home.contains("(protected referral)"),
                "{}: {home}",
                reader.name
            );
        }
        nobody_reads(&world, &readers, &names, "en").await;
        whole(db).await;

        let mut lead = world.as_(&world.lead).await;
        let address = format!("/request/{case}");
        lead.submit("/", "/api/language", "code=en").await;
        let status = sent(&mut lead, &address).await.location.unwrap();
        let number = status.split('/').nth(2).unwrap().to_owned();
        let mut coordinator = world.as_(&world.coordinator).await;
        let seen = format!("case={number}&seen={}", version(db, &world.coordinator, case).await);
        let taken = coordinator.call("/api/triage/take-charge", &seen).await;
        assert_eq!(taken.status, StatusCode::OK, "{taken:?}");
        named(db, &world.coordinator, case, Part::Responder, solene.id).await;
        for lang in ["en", "fr"] {
            nobody_reads(&world, &readers, &names, lang).await;
        }
        nobody_reads(&world, &[&yann], &[SIGNALLER, "Zénobie", REACH, REASON], "en").await;

        // Whoever may know asks, and the journal keeps it: of the author, under the shield.
        let page = format!("/referrals/{case}");
        for other in [&world.lead, &marc, &karim, &solene, &yann] {
            let mut other_browser = world.as_(other).await;
            assert_eq!(
                other_browser.get(&page).await.status,
                StatusCode::NOT_FOUND,
                "{}",
                other.name
            );
            let form = format!("referral={case}");
            let got = other_browser.call("/api/referral-source", &form).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{}: {got:?}", other.name);
        }
        let director = of_email(&mut db.snapshot().await.unwrap(), "maxime@example.fr").await;
        let mut director = world.as_(&director.unwrap().unwrap()).await;
        let answers = director.get(&format!("/cases/{number}/request")).await.text;
        assert!(answers.contains(&page) && !answers.contains("Zénobie"), "{answers}");
        reads_once(&mut director, case).await;
        reads_once(&mut author, case).await;
        lead.submit("/", "/api/language", "code=en").await;
        let journal = lead.get(&format!("/cases/{number}/journal")).await.text;
        for said in [
            "<b>maxime</b> looked at who signalled the project.".to_owned(),
            format!("<b>{SHIELD}</b> looked at who signalled the project."),
            format!("<b>{SHIELD}</b> opened the case."),
        ] {
            assert!(journal.contains(&said), "{said}: {journal}");
        }
        // Who was quicker is not said either.
        let form = format!("case={number}&seen=1&withdraw_reason=Fini");
        let mut sponsor = world.as_(&marc).await;
        sponsor.submit("/", "/api/language", "code=en").await;
        let stale = sponsor.call("/api/case-withdraw", &form).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.text.contains(SHIELD), "{stale:?}");
        nobody_reads(&world, &readers, &names, "en").await;
        whole(db).await;

        let mut tx = db.begin().await.unwrap();
        tx.query(TAMPER).bind(case.0).execute().await.unwrap();
        let faults = tocsin::intake::store::verify(&mut tx).await.unwrap();
        assert_eq!(faults, [format!("case {case}: its referral is not what its journal says")]);
    }
}

async fn version(db: &Db, by: &Actor, case: CaseId) -> i64 {
    let mut cx = Cx::acting(db, by.clone(), chrono::Utc::now()).await.unwrap();
    cases::find_draft(&mut cx, case).await.unwrap().version
}

/// Asks who signalled it, reads it, and does not read it again without asking.
async fn reads_once(browser: &mut Browser, case: CaseId) {
    let page = format!("/referrals/{case}");
    assert!(!browser.get(&page).await.text.contains(SIGNALLER));
    let got = browser.submit(&page, "/api/referral-source", &format!("referral={case}")).await;
    assert_eq!(got.location.as_deref(), Some(page.as_str()), "{got:?}");
    let shown = browser.get(&page).await.text;
    assert!(shown.contains(SIGNALLER) && shown.contains(REACH), "{shown}");
    assert!(!browser.get(&page).await.text.contains(SIGNALLER), "once");
}

/// A coordinator who later takes the case in charge is named as that, and not as its author.
#[tokio::test]
async fn an_author_in_charge_is_named_as_coordinator_alone() {
    for world in worlds().await {
        let db = &world.db;
        let hortense = person(db, AUTHOR, Role::Coordinator).await;
        let mut author = world.as_(&hortense).await;
        let case = referred(&world, &mut author).await;
        let found = author.get("/referrals").await.text;
        assert!(found.contains(REASON) && found.contains("expires on"), "{found}");
        reads_once(&mut author, case).await;
        // It is the lead's to write, and the author would be known by what they wrote.
        let address = format!("/request/{case}");
        assert_eq!(author.get(&address).await.status, StatusCode::NOT_FOUND);
        nobody_reads(&world, &[&world.lead], &[AUTHOR, SIGNALLER], "en").await;

        let mut lead = world.as_(&world.lead).await;
        lead.submit("/", "/api/language", "code=en").await;
        let status = sent(&mut lead, &address).await.location.unwrap();
        let number = status.split('/').nth(2).unwrap().to_owned();
        let seen = format!("case={number}&seen={}", version(db, &hortense, case).await);
        let taken = author.call("/api/triage/take-charge", &seen).await;
        assert_eq!(taken.status, StatusCode::OK, "{taken:?}");
        let journal = lead.get(&format!("/cases/{number}/journal")).await.text;
        assert!(journal.contains(&format!("<b>{AUTHOR}</b> took")), "{journal}");
        for said in ["opened the case.", "offered the brigade’s help", "looked at who"] {
            assert!(journal.contains(&format!("<b>{SHIELD}</b> {said}")), "{said}: {journal}");
        }
        whole(db).await;
    }
}

/// Nobody offers help beyond what they watch over.
#[tokio::test]
async fn a_referral_is_for_the_perimeter_of_its_author() {
    for world in worlds().await {
        let db = &world.db;
        let mut lead = world.as_(&world.lead).await;
        world.begun(&mut lead, "brigade").await;
        let project = last_case(db).await.project_id;
        let ada = person(db, "ada", Role::Director).await;
        let mut tx = db.begin().await.unwrap();
        let elsewhere = tocsin::person::organisation::find_or_add(&mut tx, "Ailleurs", None).await;
        let grant = |perimeter| tocsin::base::Grant { role: Role::Director, perimeter };
        let people = tocsin::person::store::withdraw(&mut tx, ada.id, grant(None)).await;
        people.unwrap();
        let there = grant(Some(elsewhere.unwrap()));
        tocsin::person::store::grant(&mut tx, ada.id, there).await.unwrap();
        tx.commit().await.unwrap();
        let mut ada = world.as_(&ada).await;
        let page = format!("/referral?project={project}");
        assert_eq!(ada.get(&page).await.status, StatusCode::FORBIDDEN);
        let form = format!(
            "project={project}&requester_name=Camille&requester_email=camille%40example.fr&reason=La+fin+a+gliss%C3%A9"
        );
        let refused = ada.call("/api/referral", &form).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{refused:?}");
    }
}
