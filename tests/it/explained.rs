//! The explanation of a score: who said each answer and when, on the page and for a program, under the
//! rights of whoever asks.

use crate::intake::{World, sent, worlds};
use crate::support::{Browser, person, today};
use crate::world::acting_at;
use axum::http::StatusCode;
use chrono::Utc;
use serde_json::Value;
use tocsin::base::Role;
use tocsin::case::store as cases;

/// A request that was sent, by the path of its case.
async fn asked(world: &World, lead: &mut Browser, confidentiality: &str) -> String {
    let address = world.begun(lead, confidentiality).await;
    let status = sent(lead, &address).await.location.unwrap();
    status.strip_suffix("/status").unwrap().to_owned()
}

async fn score(browser: &mut Browser, path: &str) -> Value {
    let got = browser.get(&format!("/api{path}/score")).await;
    assert_eq!(got.status, StatusCode::OK, "{got:?}");
    serde_json::from_str(&got.text).unwrap()
}

fn line<'a>(score: &'a Value, factor: &str) -> &'a Value {
    let mut lines = score["lines"].as_array().unwrap().iter();
    lines.find(|it| it["factor"] == factor).unwrap()
}

/// A coordinator has checked the answer about the team.
async fn verified(world: &World, ines: &mut Browser, path: &str) {
    let number = path.strip_prefix("/cases/").unwrap().parse().unwrap();
    let mut cx = acting_at(&world.db, &world.coordinator, Utc::now()).await;
    let (id, version) = {
        let file = cases::find(&mut cx, number).await.unwrap();
        (file.id, file.version)
    };
    drop(cx);
    let today = today();
    let form = format!(
        "request={id}&seen={version}&question=factor_team&proof=verified&proof_on={today}\
         &proof_reason=Deux+postes+vus"
    );
    let got = ines.call("/api/request-proof", &form).await;
    assert_eq!(got.status, StatusCode::OK, "{got:?}");
}

#[tokio::test]
async fn each_answer_says_who_gave_it_and_who_has_seen_that_it_is_so() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let path = asked(&world, &mut lead, "brigade").await;
        let mut ines = world.as_(&world.coordinator).await;
        let page = ines.get(&path).await.text;
        // All thirteen were answered.
        assert_eq!(page.matches(">by camille, ").count(), 13, "{page}");
        assert!(!page.contains(">by ines, "), "{page}");
        verified(&world, &mut ines, &path).await;
        for browser in [&mut lead, &mut ines] {
            for page in [path.clone(), format!("{path}/inputs/team")] {
                let page = browser.get(&page).await.text;
                assert!(page.contains("declared by camille, "), "{page}");
                // On the page of the case it goes on with the sentence of the tag.
                assert!(
                    page.contains("verified by ines, ") || page.contains(">by ines, "),
                    "{page}"
                );
                assert!(page.contains("expert judgement, not measured"), "{page}");
            }
        }
        let told = score(&mut lead, &path).await;
        let team = line(&told, "team");
        assert_eq!(
            (&team["said"]["by"], &team["marked"]["by"]),
            (&"camille".into(), &"ines".into())
        );
        assert_eq!(
            (&team["provenance"], &team["marked"]["proof"]),
            (&"verified".into(), &"verified".into())
        );
        assert_eq!(line(&told, "users")["marked"], Value::Null);
    }
}

#[tokio::test]
async fn a_program_is_told_what_the_page_says_to_the_digit() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let path = asked(&world, &mut lead, "brigade").await;
        let mut ines = world.as_(&world.coordinator).await;
        for browser in [&mut lead, &mut ines] {
            let page = browser.get(&path).await.text;
            let told = score(browser, &path).await;
            let text = |value: &Value| {
                let text = value.as_str().unwrap();
                text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
            };
            assert!(page.contains(&text(&told["sentence"])), "{told}");
            let lines = told["lines"].as_array().unwrap();
            assert_eq!(lines.len(), 13);
            for line in lines {
                assert!(page.contains(&text(&line["name"])), "{line}");
                assert!(page.contains(&text(&line["answer"])), "{line}");
                let shown = format!(">{:.1}</span>", line["points_shown"].as_f64().unwrap());
                assert!(page.contains(&shown), "{shown}: {page}");
            }
            let sum = |of: &str| lines.iter().map(|it| it[of].as_f64().unwrap()).sum::<f64>();
            let total = told["total"].as_f64().unwrap();
            assert!((sum("points") - total).abs() < 1e-9, "{told}");
            assert!((sum("points_shown") - total).abs() < 0.05 + 1e-9, "{told}");
            for end in ["low", "high"] {
                assert!((sum(end) - told[end].as_f64().unwrap()).abs() < 1e-9, "{told}");
            }
            assert_eq!(line(&told, "team")["source"]["kind"], "expert_judgement");
            let end = line(&told, "time_left");
            assert_eq!(end["source"]["kind"], "measured");
            assert_eq!(
                (&end["threshold"]["to"], &end["threshold"]["unit"]),
                (&2.0.into(), &"years".into())
            );
            let moves = told["moves"].as_array().unwrap();
            let judged =
                |it: &Value| line(&told, it["factor"].as_str().unwrap())["block"] == "judged";
            assert!(moves.iter().all(judged), "a fact is no lever: {told}");
        }
    }
}

#[tokio::test]
async fn a_score_is_told_to_nobody_who_may_not_see_its_case() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let path = asked(&world, &mut lead, "restricted").await;
        let mut stranger = Browser::new(&world.db, tocsin::web::Mode::Demo);
        let mut others = vec![];
        for (name, role) in [("karim", Role::Auditor), ("solene", Role::Responder)] {
            others.push(world.as_(&person(&world.db, name, role).await).await);
        }
        let got = stranger.get(&format!("/api{path}/score")).await;
        assert_eq!((got.status, got.text.as_str()), (StatusCode::UNAUTHORIZED, "\"SignedOut\""));
        for other in &mut others {
            let there = other.get(&format!("/api{path}/score")).await;
            for nowhere in ["2026-999999", "x", "2026-0001%00"] {
                let nowhere = other.get(&format!("/api/cases/{nowhere}/score")).await;
                assert_eq!((there.status, &there.text), (StatusCode::NOT_FOUND, &nowhere.text));
                assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
            }
        }
        // Who reads it has looked at the case, as on its page.
        score(&mut lead, &path).await;
    }
}
