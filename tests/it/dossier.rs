//! The whole of a case on one page and in one file: all that its reader may read elsewhere, nothing more, and who looked.

use crate::aftercare::{REVIEW, handed_back};
use crate::recovery::Recovery;
use crate::remediation::OUTSIDE;
use crate::second::{drawing, two};
use crate::support::{Browser, databases, site};
use crate::world::World;
use axum::http::StatusCode;
use chrono::{TimeDelta, Utc};
use serde_json::Value;
use tocsin::base::Actor;
use tocsin::case::model::{CaseNumber, Command, Confidentiality, LOOKS_KEPT_DAYS};
use tocsin::case::store as cases;
use tocsin::db::{Db, Millis, new_id};
use tocsin::dossier::model::Chapter;
use tocsin::web::Mode;
use uuid::Uuid;

tocsin::sql! {
    LOOKED_LONG_AGO = "
        insert into case_look (id, case_id, person_id, place, at, looked_as)
        values ($1, $2, $3, 'status', $4, 'sponsor')";
    COUNT = "select count(*) as looks from case_look where case_id = $1";
}

#[derive(sqlx::FromRow)]
struct Count {
    looks: i64,
}

async fn page(db: &Db, who: &Actor, number: CaseNumber) -> String {
    let got = Browser::signed_in(db, who).await.get(&format!("/cases/{number}/dossier")).await;
    assert_eq!(got.status, StatusCode::OK, "{}: {got:?}", who.name);
    got.text
}

async fn file(db: &Db, who: &Actor, number: CaseNumber) -> Value {
    let got = Browser::signed_in(db, who).await.get(&format!("/api/cases/{number}/dossier")).await;
    assert_eq!(got.status, StatusCode::OK, "{}: {got:?}", who.name);
    serde_json::from_str(&got.text).unwrap()
}

/// From the name of a chapter to that of the next.
fn chapter(page: &str, chapter: Chapter) -> &str {
    let from = format!("id=\"dossier-{}\"", chapter.name());
    let rest = page.split_once(from.as_str()).unwrap_or_else(|| panic!("{from}: {page}")).1;
    rest.split("aria-labelledby=\"dossier-").next().unwrap()
}

#[tokio::test]
async fn all_that_is_held_is_on_one_page_and_in_one_file() {
    let documented = std::fs::read_to_string("docs/dossier.md").unwrap();
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.diagnosed().await;
        story.planned().await;
        let (lead, director) = (&story.lead, &story.world.director);
        let late = story.in_days(160);
        let why = format!("progress_rank=1&progress_forecast_on={late}&progress_cause=supplier");
        story.does(lead, "plan", "note-progress", &why).await;
        let form = "course_choice=continue&course_reason=Rien+ne+s%E2%80%99y+oppose";
        story.does(director, "plan", "decide-course", form).await;
        for weather in ["cloud", "overcast"] {
            let report = format!("report_weather={weather}&report_text=La+recette+avance");
            story.does(lead, "plan", "report", &report).await;
        }
        let said = page(&db, &story.world.requester, story.number).await;
        for it in Chapter::ALL {
            assert!(said.contains(&format!("href=\"#dossier-{}\"", it.name())), "{it:?}: {said}");
            chapter(&said, it);
        }
        for (it, words) in [
            (Chapter::Identity, "Ministère des Essais"),
            (Chapter::Register, "No register has published"),
            (Chapter::Cases, "this case"),
            (Chapter::Owed, "solene"),
            (Chapter::Score, "score__v"),
            (Chapter::Decisions, "Rien ne s’y oppose"),
            (Chapter::Acts, "utile"),
            (Chapter::Sittings, "No sitting that you may read"),
            (Chapter::Team, "idris"),
            (Chapter::Diagnosis, "Recette absente"),
            (Chapter::Diagnosis, "Replies to finding C1"),
            (Chapter::Diagnosis, "eleonore"),
            (Chapter::Diagnosis, "Nous partageons ce constat"),
            (Chapter::Plan, "+100 d vs origin"),
            (Chapter::Plan, "supplier"),
            (Chapter::Reports, "La recette avance"),
            (Chapter::Watch, "has not been handed back yet"),
            (Chapter::Files, "No file is attached"),
            (Chapter::Ties, "No related case"),
            (Chapter::Looks, "maxime"),
        ] {
            let there = chapter(&said, it);
            assert!(there.contains(words), "{it:?} says {words}: {there}");
        }
        assert!(said.contains("Printed by camille, "), "{said}");

        let told = file(&db, &story.world.requester, story.number).await;
        let fields = told.as_object().unwrap();
        for it in Chapter::ALL {
            assert!(fields.contains_key(it.name()), "{it:?} is in the file");
        }
        for field in fields.keys() {
            assert!(documented.contains(&format!("| `{field}` |")), "{field} is documented");
        }
        assert_eq!(told["format"], "tocsin-dossier/1");
        assert_eq!(told["decisions"][0]["reason"], "Rien ne s’y oppose");
        assert_eq!(told["decisions"][0]["by"], "maxime");
        let replies = told["diagnosis"]["replies"].as_array().unwrap();
        assert_eq!(replies.len(), 2, "the project lead and the sponsor: {replies:?}");
        assert_eq!(replies[0]["by"], "camille");
        assert_eq!(replies[0]["at_findings"][0]["stance"], "agree");
        let milestones = told["plan"]["milestones"].as_array().unwrap();
        let late = milestones.iter().find(|it| it["rank"] == 1).unwrap();
        assert_eq!(late["slip_days"], 100);
        assert_eq!(late["slips"][0]["cause"], "supplier");
        assert_eq!(told["reports"].as_array().unwrap().len(), 2);
        let sentence = told["score"]["sentence"].as_str().unwrap();
        assert!(said.contains(&sentence.replace('&', "&amp;")), "{sentence}");
        let acts = told["acts"].as_array().unwrap();
        let accepted = acts.iter().find(|it| it["kind"] == "accepted").unwrap();
        assert_eq!(accepted["by"], "ines");
    }
}

/// When each milestone may come is drawn on its own page: this one says where, and only where there is something to draw.
#[tokio::test]
async fn when_a_milestone_may_come_is_read_where_it_is_drawn() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.diagnosed().await;
        let way = format!("href=\"/cases/{}/plan#forecast\"", story.number);
        let kept = story.writes(&[(1, "Migrer", "30", "", "")], &[]).await;
        assert!(kept.contains("banner--done"), "{kept}");
        let early = page(&db, &story.lead, story.number).await;
        assert!(!early.contains(&way), "before the plan is approved: {early}");
        story.planned().await;
        let said = page(&db, &story.lead, story.number).await;
        assert!(chapter(&said, Chapter::Plan).contains(&way), "{said}");
    }
}

/// What shows that a recommendation is done stands beside it, and why one was refused.
#[tokio::test]
async fn what_became_of_a_recommendation_is_told_with_what_shows_it() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.diagnosed().await;
        let requester = &story.world.requester;
        let refuse = "answer_rank=1&answer_choice=refuse&answer_argument=Hors+de+prix";
        story.does(requester, "plan", "answer-recommendation", refuse).await;
        let said = page(&db, requester, story.number).await;
        assert!(chapter(&said, Chapter::Diagnosis).contains("Hors de prix"), "{said}");
        let told = file(&db, requester, story.number).await;
        let asked = &told["diagnosis"]["recommendations"][0];
        assert_eq!(asked["answer"]["refused"]["argument"], "Hors de prix");

        let due = story.in_days(30);
        let accept = format!("answer_rank=1&answer_choice=accept&{OUTSIDE}&answer_due_on={due}");
        story.does(requester, "plan", "answer-recommendation", &accept).await;
        let fields = [
            ("seen", story.seen_by(requester).await),
            ("complete_rank", "1".to_owned()),
            ("complete_evidence", "Signé le 3 mars".to_owned()),
            ("complete_link", "https://exemple.fr/pv".to_owned()),
        ];
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, it)| (*name, it.as_str())).collect();
        let server = site(&db, Mode::Demo, "http://tocsin.test");
        let mut browser = Browser::at(server).come_in(requester).await;
        let plan = format!("/cases/{}/plan", story.number);
        let pdf: &[u8] = b"%PDF-1.7\n1 0 obj << >> endobj\n%%EOF";
        let sent = browser
            .upload_beside(&plan, &format!("{plan}/done"), &fields, ("Recette.pdf", pdf))
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{sent:?}");
        let said = page(&db, requester, story.number).await;
        let there = chapter(&said, Chapter::Diagnosis);
        for words in ["Signé le 3 mars", "https://exemple.fr/pv", "Recette.pdf", "/plan/proofs/"] {
            assert!(there.contains(words), "{words}: {there}");
        }
        assert!(!there.contains("Hors de prix"), "it is refused no more: {there}");
        let told = file(&db, requester, story.number).await;
        let asked = &told["diagnosis"]["recommendations"][0];
        assert_eq!(asked["done"]["evidence"], "Signé le 3 mars");
        assert_eq!(asked["done"]["file"]["name"], "Recette.pdf");
        let path = asked["proof_path"].as_str().unwrap();
        assert!(there.contains(&format!("href=\"{path}\"")), "{path}: {there}");
    }
}

/// What was looked at once the project stood again is read there too, and why it was taken up again stands among what was decided.
#[tokio::test]
async fn what_came_after_the_action_is_in_the_whole() {
    for db in databases().await {
        let story = handed_back(&db, 80).await;
        let (lead, coordinator) = (&story.lead, &story.world.coordinator);
        let sponsor = &story.world.sponsor;
        let begun = page(&db, sponsor, story.number).await;
        let there = chapter(&begun, Chapter::Watch);
        for words in ["Handed back", "The check after three months", "due"] {
            assert!(there.contains(words), "{words}: {there}");
        }
        let check = "check_weather=storm&check_holds=Le+calendrier&check_fails=La+paie+est+fausse\
                     &check_asked=Trois+agents&check_found=relapse";
        story.does(lead, "after", "check", check).await;
        story.does(lead, "after", "hold-review", REVIEW).await;
        let action = format!(
            "agree_what=Une+lettre&agree_owner={}&agree_due_on={}",
            sponsor.id,
            story.in_days(20)
        );
        story.does(lead, "after", "agree-action", &action).await;
        let told = file(&db, sponsor, story.number).await;
        assert!(told["watch"]["handed_back_at"].is_string(), "{}", told["watch"]);
        let steps = told["watch"]["steps"].as_array().unwrap();
        let done = steps.iter().find(|it| it["step"] == "check_three_months").unwrap();
        assert_eq!(done["state"], "done");

        let again = "relapse_reason=La+paie+est+fausse+depuis+deux+mois";
        story.does(coordinator, "after", "relapse", again).await;
        let said = page(&db, sponsor, story.number).await;
        let there = chapter(&said, Chapter::Watch);
        for words in [
            "La paie est fausse",
            "Trois agents",
            "Storm",
            "Un lot en mai",
            "Une lettre",
            "eleonore",
            "recovery taken up again",
            "depuis deux mois",
        ] {
            assert!(there.contains(words), "{words}: {there}");
        }
        let acts = chapter(&said, Chapter::Acts);
        assert!(acts.contains("La paie est fausse depuis deux mois"), "{acts}");

        let told = file(&db, sponsor, story.number).await;
        let watch = &told["watch"];
        assert_eq!(watch["checks"][0]["found"], "relapse");
        assert_eq!(watch["checks"][0]["weather"], "storm");
        assert_eq!(watch["checks"][0]["by"], "solene");
        assert_eq!(watch["reviews"][0]["happened"], "Un lot en mai");
        assert_eq!(watch["actions"][0]["owner"], "eleonore");
        assert!(watch["actions"][0]["done"].is_null(), "{watch}");
        assert_eq!(watch["turns"][0]["relapse"], true);
        assert!(watch["handed_back_at"].is_null(), "it stands no more: {watch}");
        assert_eq!(watch["steps"].as_array().unwrap().len(), 0, "{watch}");
        let acts = told["acts"].as_array().unwrap();
        assert!(acts.iter().any(|it| it["kind"] == "relapsed" && it["by"] == "ines"), "{acts:?}");
    }
}

/// Of a case that somebody may not see there is no more here than on its other pages: nothing.
#[tokio::test]
async fn nobody_reads_here_what_they_may_not_read_on_its_own_page() {
    for db in databases().await {
        let world = World::new(&db).await;
        for level in Confidentiality::ALL {
            let number = world.submitted("Affaire discrète", level, Utc::now()).await;
            let roles = [
                &world.requester,
                &world.sponsor,
                &world.coordinator,
                &world.colleague,
                &world.director,
                &world.auditor,
                &world.outsider,
            ];
            for who in roles {
                let mut browser = Browser::signed_in(&db, who).await;
                let own = browser.get(&format!("/cases/{number}/status")).await.status;
                let here = browser.get(&format!("/cases/{number}/dossier")).await;
                let told = browser.get(&format!("/api/cases/{number}/dossier")).await;
                assert_eq!((here.status, told.status), (own, own), "{level:?} {}", who.name);
                if own == StatusCode::NOT_FOUND {
                    assert!(!here.text.contains("Affaire discrète"), "{}", here.text);
                    let nowhere = browser.get("/api/cases/2026-999999/dossier").await;
                    assert_eq!((told.status, told.text), (nowhere.status, nowhere.text));
                }
            }
        }
        let mut stranger = Browser::new(&db, Mode::Demo);
        let got = stranger.get("/api/cases/2026-0001/dossier").await;
        assert_eq!(got.status, StatusCode::UNAUTHORIZED);
    }
}

/// What the plan keeps from somebody, the whole keeps too: findings until they are delivered, and what only those who oversee
/// read.
#[tokio::test]
async fn each_chapter_keeps_to_the_rights_of_its_own_page() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let finding = "finding_title=Recette+absente&finding_text=Aucun+environnement&finding_severity=critical";
        story.does(&story.lead, "plan", "add-finding", finding).await;
        let world = &story.world;
        for who in [
            &story.lead,
            &world.coordinator,
            &world.requester,
            &world.sponsor,
            &world.director,
            &world.auditor,
        ] {
            let own = story.sees(who, "plan").await.text.contains("Recette absente");
            let here = page(&db, who, story.number).await;
            assert_eq!(here.contains("Recette absente"), own, "{}", who.name);
            let told = file(&db, who, story.number).await;
            assert_eq!(told["diagnosis"]["readable"], own, "{}", who.name);
            assert_eq!(told["diagnosis"]["findings"].as_array().unwrap().is_empty(), !own);
            if !own {
                assert!(told["diagnosis"]["replies"].as_array().unwrap().is_empty());
            }
            let oversees = ["ines", "maxime", "awa"].contains(&who.name.as_str());
            assert!(oversees || told["sittings"].as_array().unwrap().is_empty());
        }
    }
}

/// Whoever owes the second, blind assessment reads none of it.
#[tokio::test]
async fn whoever_is_to_assess_blind_reads_none_of_it() {
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let (reader, charge) = two(&world, number).await;
        let blind = page(&db, &reader, number).await;
        assert!(!blind.contains("dossier-score") && !blind.contains("score__v"), "{blind}");
        let mut browser = Browser::signed_in(&db, &reader).await;
        let told = browser.get(&format!("/api/cases/{number}/dossier")).await;
        assert_eq!(told.status, StatusCode::CONFLICT, "{told:?}");
        assert_eq!(told.text, r#"{"Refused":{"Unmet":["second_first"]}}"#, "and why");
        assert!(page(&db, &charge, number).await.contains("dossier-score"));
    }
}

#[tokio::test]
async fn who_looked_is_told_with_the_quality_in_which_they_did() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        page(&db, &world.auditor, number).await;
        file(&db, &world.director, number).await;
        let mut sponsor = Browser::signed_in(&db, &world.sponsor).await;
        for tab in ["/status", "/plan", "/plan"] {
            sponsor.get(&format!("/cases/{number}{tab}")).await;
        }
        let told = file(&db, &world.requester, number).await;
        let looks = told["looks"]["days"].as_array().unwrap();
        let line = |name: &str| {
            let it = looks.iter().find(|it| it["name"] == name).unwrap_or_else(|| panic!("{name}"));
            (it["as"].as_str().unwrap().to_owned(), it["places"].to_string())
        };
        assert_eq!(line("awa"), ("auditor".to_owned(), r#"["dossier"]"#.to_owned()));
        assert_eq!(line("maxime"), ("director".to_owned(), r#"["dossier"]"#.to_owned()));
        assert_eq!(line("eleonore"), ("sponsor".to_owned(), r#"["status","plan"]"#.to_owned()));
        assert_eq!(looks.len(), 3, "one line a person and a day: {looks:?}");
        let said = page(&db, &world.sponsor, number).await;
        let looks = chapter(&said, Chapter::Looks);
        for words in ["kept for 3 years", "camille", "project lead", "auditor", "Whole dossier"] {
            assert!(looks.contains(words), "{words}: {looks}");
        }
    }
}

/// Three years, and as long as the case is under way.
#[tokio::test]
async fn a_look_is_forgotten_once_it_was_kept_long_enough() {
    for db in databases().await {
        let world = World::new(&db).await;
        let (over, under_way) =
            (world.submitted_case("Paie").await, world.submitted_case("Guichet").await);
        let now = Utc::now();
        let old = Millis::from(now - TimeDelta::days(LOOKS_KEPT_DAYS + 1));
        let mut ids = Vec::new();
        for number in [over, under_way] {
            page(&db, &world.director, number).await;
            let mut cx = world.acting(&world.requester).await;
            let id = cases::find(&mut cx, number).await.unwrap().id.0;
            let look: Uuid = new_id();
            let query = cx.query(LOOKED_LONG_AGO).bind(look).bind(id);
            query.bind(world.sponsor.id.0).bind(old).execute().await.unwrap();
            cx.finish().await.unwrap();
            ids.push(id);
        }
        let mut cx = world.acting(&world.requester).await;
        let seen = cases::find(&mut cx, over).await.unwrap().version;
        let withdraw = Command::Withdraw { reason: "Le besoin a disparu".into() };
        cases::carry_out(&mut cx, over, seen, withdraw).await.unwrap();
        cx.finish().await.unwrap();

        let mut tx = db.begin().await.unwrap();
        cases::forget_looks(&mut tx, now).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = db.begin().await.unwrap();
        for (id, kept) in ids.into_iter().zip([1, 2]) {
            let count: Count = tx.query(COUNT).bind(id).one().await.unwrap();
            assert_eq!(count.looks, kept);
        }
    }
}
