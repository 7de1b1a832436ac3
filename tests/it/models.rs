//! Versions of the risk model, over the doors and the pages that people use: who imports one, and who adopts it.

use crate::support::{Browser, Got, databases, person, person_with};
use crate::world::World;
use axum::http::StatusCode;
use tocsin::base::{Actor, Role};
use tocsin::db::Db;
use tocsin::triage::model::RiskModel;

tocsin::sql! {
    RESULTS = "select result from assessment order by case_id, rank";
    TOUCH_MODEL = "update risk_model set note = 'autre'";
    CUT_MODEL = "delete from risk_model";
    TOUCH_ADOPTION = "update model_adoption set reason = 'autre'";
    OWN_ADOPTION = "
        insert into model_adoption (rank, model_id, model_hash, reason, adopted_by, at)
        select 1, m.id, m.hash, 'de force', m.imported_by, 0 from risk_model m";
}

#[derive(sqlx::FromRow)]
struct Result {
    result: String,
}

/// The second version: moderate begins at 20 points, and what nobody knows of a status counts 30.
pub fn second() -> String {
    RiskModel::DOCUMENT
        .replace("tocsin-risk-1", "tocsin-risk-2")
        .replace("\"version\": 1", "\"version\": 2")
        .replace("\"from\": 50", "\"from\": 38")
        .replace("\"unknown\": 22", "\"unknown\": 30")
}

pub async fn sends(browser: &mut Browser, document: &str, note: &str) -> Got {
    let fields = [("document", document), ("note", note)];
    browser.submit_parts("/models/import", "/models/file", &fields).await
}

/// The second version, kept and not in force.
pub async fn imported(world: &World, by: &Actor) -> Browser {
    let mut browser = Browser::signed_in(&world.db, by).await;
    let got = sends(&mut browser, &second(), "Les statuts inconnus comptent trop peu.").await;
    assert_eq!(got.location.as_deref(), Some("/models/tocsin-risk-2"), "{got:?}");
    browser
}

pub async fn adopts(browser: &mut Browser, seen: i64) -> Got {
    let form = format!("model=tocsin-risk-2&seen={seen}&adopt_reason=Le+rejeu+nous+convient.");
    browser.submit("/models/tocsin-risk-2", "/api/models/adopt", &form).await
}

async fn results(db: &Db) -> Vec<String> {
    let mut tx = db.snapshot().await.unwrap();
    let rows: Vec<Result> = tx.query(RESULTS).all().await.unwrap();
    rows.into_iter().map(|it| it.result).collect()
}

pub async fn faults(db: &Db) -> Vec<String> {
    tocsin::verify::verify(db).await.unwrap().faults
}

#[tokio::test]
async fn a_model_is_imported_replayed_and_adopted_by_a_second_person() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let before = results(&db).await;
        let mut ines = imported(&world, &world.coordinator).await;
        let page = ines.get("/models/tocsin-risk-2").await.text;
        for said in [
            "Model kept. It does not count yet",
            "imported by ines",
            "not in force",
            "Cases that change band",
            "bands.high.from",
            "factors.status.unknown",
            "It takes the role of director",
            // Both models on the British panel: the published figure of the one in force.
            "tocsin-risk-1, in force",
            "655 yearly looks at 276 British projects",
            "Any of the three: 327 of 637",
            "0.72 [",
            "Your closed cases (0) are too few to tell two models apart: it takes at least 50",
            "Paie",
        ] {
            assert!(page.to_lowercase().contains(&said.to_lowercase()), "{said}: {page}");
        }
        // On a telephone each row is a card, whose figures say to which band.
        for to in ["to low", "to critical"] {
            assert_eq!(page.matches(&format!("data-l=\"{to}\"")).count(), 4, "{to}: {page}");
        }
        let coordinator = adopts(&mut ines, 0).await;
        assert_eq!(coordinator.location.as_deref(), Some("/models/tocsin-risk-2"));
        let refused = ines.call(
            "/api/models/adopt",
            "model=tocsin-risk-2&seen=0&adopt_reason=Un+rejeu+sans+surprise",
        );
        assert_eq!(refused.await.status, StatusCode::FORBIDDEN);

        let mut maxime = Browser::signed_in(&db, &world.director).await;
        let none = maxime.call("/api/models/adopt", "model=tocsin-risk-2&seen=0").await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "{none:?}");
        let short = maxime.call("/api/models/adopt", "model=tocsin-risk-2&seen=0&adopt_reason=ok");
        let short = short.await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY, "{short:?}");
        assert!(short.text.contains("problem-too-short") && short.text.contains("adopt_reason"));
        for name in ["none", "a%00b"] {
            let form = format!("model={name}&seen=0&adopt_reason=Un+rejeu+sans+surprise");
            let unknown = maxime.call("/api/models/adopt", &form).await;
            assert_eq!(unknown.status, StatusCode::NOT_FOUND, "{name}");
            let page = maxime.get(&format!("/models/{name}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{name}");
        }
        let done = adopts(&mut maxime, 0).await;
        assert_eq!(done.location.as_deref(), Some("/models/tocsin-risk-2"), "{done:?}");
        let page = maxime.get("/models/tocsin-risk-2").await.text;
        assert!(
            page.contains("put in force by maxime") && page.contains("Le rejeu nous convient.")
        );
        assert!(page.contains("1 open case keeps a score of an earlier model"), "{page}");
        // What was read before it was adopted is read after.
        let title = "Replay over your open cases, from tocsin-risk-1 to tocsin-risk-2";
        assert!(page.contains(title) && page.contains("Cases that change band"), "{page}");
        assert!(
            page.contains("Score this case anew") && !page.contains("Score the first"),
            "{page}"
        );
        let twice = maxime.call(
            "/api/models/adopt",
            "model=tocsin-risk-2&seen=1&adopt_reason=Un+rejeu+sans+surprise",
        );
        assert_eq!(twice.await.status, StatusCode::CONFLICT);
        let stale = maxime.call(
            "/api/models/adopt",
            "model=tocsin-risk-1&seen=0&adopt_reason=Un+rejeu+sans+surprise",
        );
        let stale = stale.await;
        assert!(stale.status == StatusCode::CONFLICT && stale.text.contains("maxime"), "{stale:?}");

        // What was scored stays as it was, to the digit, and is read with its own model.
        assert_eq!(results(&db).await, before);
        let page = maxime.get(&number.path()).await.text;
        assert!(
            page.contains("This score comes from a model that is no longer in force"),
            "{page}"
        );
        assert!(page.contains("Limits of the bands (35, 50, 75)") || page.contains("35, 50, 75"));
        assert!(page.contains("Break: tocsin-risk-2 in force since"), "{page}");
        let series =
            ["/triage/hindsight", "/triage/sensitivity", "/triage/agreement", "/portfolio"];
        for path in series {
            let page = maxime.get(path).await.text;
            assert!(page.contains("Break: tocsin-risk-2 in force since"), "{path}: {page}");
        }
        let queue = maxime.get("/triage").await.text;
        assert!(queue.contains("earlier model"), "{queue}");
        // Whatever is scored from now on is scored by it.
        world.submitted_case("Paie, lot 2").await;
        let last = results(&db).await;
        assert!(last.iter().any(|it| it.contains("\"model\":\"tocsin-risk-2\"")), "{last:?}");
        assert_eq!(faults(&db).await, [""; 0]);
    }
}

#[tokio::test]
async fn nobody_adopts_what_they_imported() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut maxime = imported(&world, &world.director).await;
        let page = maxime.get("/models/tocsin-risk-2").await.text;
        assert!(!page.contains("adopt_reason"), "a form that would be refused: {page}");
        let own = maxime.call(
            "/api/models/adopt",
            "model=tocsin-risk-2&seen=0&adopt_reason=Un+rejeu+sans+surprise",
        );
        assert_eq!(own.await.status, StatusCode::FORBIDDEN);
        // Not even from an SQL prompt; nor is a model changed or deleted.
        for sql in [OWN_ADOPTION, TOUCH_MODEL, CUT_MODEL] {
            let mut tx = db.begin().await.unwrap();
            assert!(tx.query(sql).execute().await.is_err(), "{}", sql.name);
        }
        let vera = person(&db, "vera", Role::Director).await;
        let mut vera = Browser::signed_in(&db, &vera).await;
        adopts(&mut vera, 0).await;
        let page = vera.get("/models").await.text;
        assert!(page.contains("put in force by vera"), "{page}");
        let mut tx = db.begin().await.unwrap();
        assert!(tx.query(TOUCH_ADOPTION).execute().await.is_err());
        drop(tx);
        // The one that came with the program may be put in force again.
        let back = maxime.call(
            "/api/models/adopt",
            "model=tocsin-risk-1&seen=1&adopt_reason=Un+rejeu+sans+surprise",
        );
        assert_eq!(back.await.status, StatusCode::OK);
        assert_eq!(faults(&db).await, [""; 0]);
    }
}

/// Who is both may do both, but not on one model.
#[tokio::test]
async fn who_is_coordinator_and_director_needs_another_all_the_same() {
    for db in databases().await {
        let world = World::new(&db).await;
        let both = person_with(&db, "leo", &[Role::Coordinator, Role::Director]).await;
        let mut leo = imported(&world, &both).await;
        let own = leo
            .call(
                "/api/models/adopt",
                "model=tocsin-risk-2&seen=0&adopt_reason=Un+rejeu+sans+surprise",
            )
            .await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "{own:?}");
    }
}

#[tokio::test]
async fn who_may_not_finds_every_door_shut() {
    for db in databases().await {
        let world = World::new(&db).await;
        imported(&world, &world.coordinator).await;
        let admin = person(&db, "ada", Role::Administrator).await;
        let responder = person(&db, "rene", Role::Responder).await;
        for actor in [&world.requester, &world.sponsor, &admin, &responder] {
            let mut browser = Browser::signed_in(&db, actor).await;
            for path in ["/models", "/models/tocsin-risk-2", "/models/import"] {
                assert_eq!(browser.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
            }
            let got = sends(&mut browser, &second(), "x").await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{got:?}");
            let got = browser.call("/api/models/rescore", "").await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{got:?}");
        }
        let mut awa = Browser::signed_in(&db, &world.auditor).await;
        let page = awa.get("/models").await;
        assert!(page.status == StatusCode::OK && !page.text.contains("/models/import"), "{page:?}");
        assert_eq!(sends(&mut awa, &second(), "x").await.status, StatusCode::FORBIDDEN);
        assert_eq!(awa.get("/models/import").await.status, StatusCode::FORBIDDEN);
        assert_eq!(awa.get("/models/none").await.status, StatusCode::NOT_FOUND);
        let mut stranger = Browser::new(&db, tocsin::web::Mode::Normal);
        let got = sends(&mut stranger, &second(), "x").await;
        assert_eq!(got.location.as_deref(), Some("/sign-in?next=/models/import"), "{got:?}");
    }
}
