//! A draft that nobody sends: two notices, one more chance, an end; and the program that minds it.

use crate::intake::{World, sent, whole, worlds};
use crate::support::{Browser, person};
use axum::http::StatusCode;
use chrono::{DateTime, TimeDelta, Utc};
use tocsin::base::{Actor, CaseId, PROGRAM, Role};
use tocsin::db::Db;
use tocsin::i18n::paris_date;
use tocsin::intake::model::{Near, Project, Start, Typed};
use tocsin::intake::store::{self as intake, mind_drafts};
use tocsin::person::store::{count, find_or_invite};
use tocsin::web::{Cx, Mode};

tocsin::sql! {
    TOLD = "select subject, facts, actor from journal where case_id = $1 order by seq";
}

#[derive(sqlx::FromRow)]
struct Told {
    subject: String,
    facts: String,
    actor: uuid::Uuid,
}

/// At noon: near midnight an hour of summer more is another day.
fn days_ago(days: i64) -> DateTime<Utc> {
    let noon = paris_date(Utc::now()).and_hms_opt(12, 0, 0).unwrap().and_utc();
    noon - TimeDelta::days(days)
}

/// A draft with one answer, opened so many days ago.
async fn opened(world: &World, days: i64) -> CaseId {
    let mut cx = Cx::acting(&world.db, world.lead.clone(), days_ago(days)).await.unwrap();
    let start = Start {
        project: Project {
            name: "Paie unifiée".into(),
            organisation: Some(world.organisation.parse().unwrap()),
            organisation_name: None,
            near: Near::Unsaid,
            again: true,
        },
        requester: None,
    };
    let id = intake::begin(&mut cx, start).await.unwrap();
    let sponsor = ("Marc Legendre".into(), "marc.legendre@example.fr".into());
    intake::name_sponsor(&mut cx, id, sponsor, true).await.unwrap();
    let answers = [("problem".to_owned(), "Les paies partent en retard.".to_owned())].into();
    let typed = Typed { answers, ..Typed::default() };
    intake::save(&mut cx, id, "problem", &typed).await.unwrap();
    cx.finish().await.unwrap();
    id
}

/// What the program told of a case, by kind.
async fn told(db: &Db, case: CaseId) -> Vec<String> {
    let mut tx = db.snapshot().await.unwrap();
    let told: Vec<Told> = tx.query(TOLD).bind(case.0).all().await.unwrap();
    let by_the_program = told.into_iter().filter(|it| it.actor == PROGRAM.0);
    let kind = |it: Told| {
        let facts: serde_json::Value = serde_json::from_str(&it.facts).unwrap();
        format!("{} {}", it.subject, facts["kind"].as_str().unwrap())
    };
    by_the_program.map(kind).collect()
}

async fn moved(db: &Db, days_ago: i64) -> usize {
    mind_drafts(db, self::days_ago(days_ago)).await.unwrap()
}

#[tokio::test]
async fn the_people_of_a_draft_are_told_twice_and_may_keep_it() {
    for world in worlds().await {
        let (db, draft) = (&world.db, opened(&world, 84).await);
        assert_eq!(moved(db, 25).await, 0, "after 59 days there is nothing to say");
        assert_eq!((moved(db, 24).await, moved(db, 24).await), (1, 0), "twice changes nothing");
        assert_eq!((moved(db, 1).await, moved(db, 0).await), (1, 0));
        assert_eq!(told(db, draft).await, ["intake expiry_noticed"; 2]);

        let mut lead = world.as_(&world.lead).await;
        let form = format!("request={draft}");
        let check = format!("/request/{draft}/check");
        for page in ["/".to_owned(), format!("/request/{draft}/problem"), check.clone()] {
            let text = lead.get(&page).await.text;
            assert!(
                text.contains("This draft expires on ") && text.contains("in 6 days"),
                "{text}"
            );
            assert!(text.contains("Keep it 90 days more"), "{page}");
        }
        let mut stranger = world.as_(&world.coordinator).await;
        let theirs = stranger.call("/api/request-keep", &form).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{theirs:?}");

        let kept = lead.submit("/", "/api/request-keep", &form).await;
        assert_eq!(kept.location.as_deref(), Some("/"), "{kept:?}");
        let home = lead.get("/").await.text;
        assert!(home.contains("The draft is kept.") && !home.contains("expires on"), "{home}");
        let again = lead.call("/api/request-keep", &form).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "nothing is announced: {again:?}");
        // Its notices start anew.
        assert_eq!((moved(db, -59).await, moved(db, -60).await), (0, 1));
        whole(db).await;
    }
}

#[tokio::test]
async fn a_draft_expires_unseen_and_its_answers_are_taken_up_again() {
    for world in worlds().await {
        let db = &world.db;
        let director = person(db, "odile", Role::Director).await;
        let seen = async |who: &Actor| {
            let mut browser = world.as_(who).await;
            let pages = ["/portfolio", "/portfolio/cases", "/triage"];
            let mut all = Vec::new();
            for page in pages {
                all.push(crate::unseen::timeless(&browser.get(page).await.text));
            }
            all
        };
        let before = (seen(&director).await, seen(&world.coordinator).await);
        let draft = opened(&world, 200).await;
        // The server slept: both notices come first, all the same.
        for (days, expected) in [(100, 1), (78, 0), (77, 1), (70, 0), (69, 1), (60, 0)] {
            assert_eq!(moved(db, days).await, expected, "{days} days ago");
        }
        let notice = "intake expiry_noticed";
        assert_eq!(told(db, draft).await, [notice, notice, "case expired"]);
        whole(db).await;
        assert_eq!(before, (seen(&director).await, seen(&world.coordinator).await));

        let address = format!("/request/{draft}");
        for who in [&director, &world.coordinator] {
            let mut other = world.as_(who).await;
            assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND, "{}", who.name);
        }
        let mut lead = world.as_(&world.lead).await;
        assert_eq!(lead.get(&address).await.status, StatusCode::NOT_FOUND);
        let home = lead.get("/").await.text;
        assert!(home.contains("Expired drafts") && home.contains("Nothing was sent."), "{home}");
        assert!(!home.contains("/cases//status"), "it was never sent: {home}");

        let form = format!("request={draft}");
        let again = lead.submit("/", "/api/request-take-up", &form).await;
        let check = again.location.expect("a new draft");
        assert!(check.ends_with("/check") && !check.contains(&draft.to_string()), "{check}");
        assert!(lead.get(&check).await.text.contains("Les paies partent en retard."));
        assert!(!lead.get("/").await.text.contains("Expired drafts"));
        let twice = lead.call("/api/request-take-up", &form).await;
        assert_eq!(twice.status, StatusCode::NOT_FOUND, "{twice:?}");
        whole(db).await;
    }
}

/// Any number of processes mind the same drafts.
#[tokio::test]
async fn of_two_that_mind_drafts_at_once_one_does() {
    const DRAFTS: usize = 12;
    for world in worlds().await {
        let mut drafts = Vec::new();
        for _ in 0..DRAFTS {
            drafts.push(opened(&world, 60).await);
        }
        let now = days_ago(0);
        let (one, other) = tokio::join!(mind_drafts(&world.db, now), mind_drafts(&world.db, now));
        assert_eq!(one.unwrap() + other.unwrap(), DRAFTS);
        for draft in drafts {
            assert_eq!(told(&world.db, draft).await.len(), 1);
        }
        whole(&world.db).await;
    }
}

#[tokio::test]
async fn what_was_sent_or_given_up_is_left_alone() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        assert_eq!(moved(&world.db, -60).await, 1);
        let status = sent(&mut lead, &address).await.location.unwrap();
        let given_up = world.begun(&mut lead, "restricted").await;
        let id = given_up.strip_prefix("/request/").unwrap();
        let form = format!("request={id}&abandon_reason=Fini");
        lead.submit(&given_up, "/api/request-abandon", &form).await;
        let urgent = serde_urlencoded::to_string([
            ("project", "Guichet"),
            ("organisation", &world.organisation),
            ("problem", "Tout est arrêté."),
            ("harmed", "yes"),
            ("phone", "0639980000"),
        ]);
        let urgent = lead.submit("/urgent", "/api/request-urgent", &urgent.unwrap()).await;
        assert!(urgent.location.is_some_and(|it| it.ends_with("/status")), "it is being completed");
        assert_eq!(moved(&world.db, -500).await, 0);
        assert_eq!(lead.get(&status).await.status, StatusCode::OK);
        let keep = format!("request={}", address.strip_prefix("/request/").unwrap());
        let late = lead.call("/api/request-keep", &keep).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{late:?}");
        let home = lead.get("/").await.text;
        assert!(!home.contains("/cases//status") && !home.contains("Expired"), "{home}");
        whole(&world.db).await;
    }
}

/// The row that signs for the program is nobody: nothing that is for people finds it.
#[tokio::test]
async fn the_program_is_nobody() {
    for world in worlds().await {
        let db = &world.db;
        let mut stranger = Browser::new(db, Mode::Demo);
        let form = format!("person={PROGRAM}");
        let got = stranger.call("/api/sign-in-demo", &form).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{got:?}");
        assert!(!stranger.get("/sign-in").await.text.contains(&PROGRAM.to_string()));
        let mut admin = world.as_(&person(db, "yann", Role::Administrator).await).await;
        let list = admin.get("/admin/people").await.text;
        assert!(!list.contains(&PROGRAM.to_string()), "{list}");
        let profile = admin.get(&format!("/admin/people/{PROGRAM}")).await;
        assert_eq!(profile.status, StatusCode::NOT_FOUND);
        for (act, more) in [
            ("invite", ""),
            ("reactivate", ""),
            ("deactivate", ""),
            ("grant", "&role=coordinator"),
            ("withdraw", "&role=coordinator"),
        ] {
            let got = admin.call(&format!("/api/admin/{act}"), &format!("{form}{more}")).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{act}: {got:?}");
        }
        let mut tx = db.begin().await.unwrap();
        assert_eq!(count(&mut tx).await.unwrap().everyone, 4, "the people of this test alone");
        let email = "THE-PROGRAM@TOCSIN";
        let (role, now) = (Role::Sponsor, Utc::now());
        let other = find_or_invite(&mut tx, email, "Somebody", role, now).await.unwrap();
        assert_ne!(other.id, PROGRAM);
    }
}
