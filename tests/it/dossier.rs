//! The whole of a case on one page and in one file: all that is held on it.

use crate::aftercare::{REVIEW, handed_back};
use crate::band_override::{compromise, to};
use crate::recovery::Recovery;
use crate::remediation::OUTSIDE;
use crate::support::{Browser, databases, person, site};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use serde_json::Value;
use tocsin::base::{Actor, Role};
use tocsin::case::model::CaseNumber;
use tocsin::db::Db;
use tocsin::dossier::model::Chapter;
use tocsin::web::Mode;

pub async fn page(db: &Db, who: &Actor, number: CaseNumber) -> String {
    let got = Browser::signed_in(db, who).await.get(&format!("/cases/{number}/dossier")).await;
    assert_eq!(got.status, StatusCode::OK, "{}: {got:?}", who.name);
    got.text
}

pub async fn file(db: &Db, who: &Actor, number: CaseNumber) -> Value {
    let got = Browser::signed_in(db, who).await.get(&format!("/api/cases/{number}/dossier")).await;
    assert_eq!(got.status, StatusCode::OK, "{}: {got:?}", who.name);
    serde_json::from_str(&got.text).unwrap()
}

/// From the name of a chapter to that of the next.
pub fn chapter(page: &str, chapter: Chapter) -> &str {
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
            let lines = documented.matches(&format!("| `{field}` |")).count();
            assert_eq!(lines, 1, "{field} is documented, once");
        }
        assert_eq!(told["format"], "tocsin-dossier/1");
        assert_eq!(told["identity"]["organisation"], "Ministère des Essais");
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

/// An override that holds is told with what it rests on and with both who sign it, on the page and in the file.
#[tokio::test]
async fn an_override_that_holds_is_told_with_what_it_rests_on_and_who_signed_it() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        compromise(&world, number, 3).await;
        let vera = person(&db, "vera", Role::Director).await;
        let mut maxime = Desk::of(&world, &world.director).await;
        maxime.does(number, "override-band", &to("high", 30)).await;
        Desk::of(&world, &vera).await.does(number, "confirm-override", "").await;
        let said = page(&db, &world.auditor, number).await;
        let score = chapter(&said, Chapter::Score);
        for words in ["Relevé du 3 novembre", "Proposed by maxime", "Confirmed by vera"] {
            assert!(score.contains(words), "{words}: {score}");
        }
        let told = file(&db, &world.auditor, number).await;
        let holds = &told["score"]["override"];
        assert_eq!(holds["evidence"], "Relevé du 3 novembre");
        assert_eq!(holds["proposed_by"], "maxime");
        assert_eq!(holds["answered_by"], "vera");
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

/// Whoever left the brigade said yes once: they are told as the team tab tells them.
#[tokio::test]
async fn whoever_left_the_brigade_is_told_as_gone() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let root = person(&db, "root", Role::Administrator).await;
        let mut root = Browser::signed_in(&db, &root).await;
        let form = format!("person={}", story.expert.id);
        assert_eq!(root.call("/api/admin/deactivate", &form).await.status, StatusCode::OK);
        let coordinator = &story.world.coordinator;
        let said = page(&db, coordinator, story.number).await;
        let team = chapter(&said, Chapter::Team);
        assert_eq!(team.matches("no longer in the brigade").count(), 1, "{team}");
        let told = file(&db, coordinator, story.number).await;
        let team = told["team"].as_array().unwrap();
        for (name, gone) in [("idris", true), ("solene", false)] {
            let member = team.iter().find(|it| it["name"] == name).unwrap();
            assert_eq!(member["gone"], gone, "{team:?}");
        }
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
        assert_eq!(asked["answer"]["kind"], "refused");
        assert_eq!(asked["answer"]["argument"], "Hors de prix");

        let due = story.in_days(30);
        let accept = format!("answer_rank=1&answer_choice=accept&{OUTSIDE}&answer_due_on={due}");
        story.does(requester, "plan", "answer-recommendation", &accept).await;
        let said = page(&db, requester, story.number).await;
        let owed = chapter(&said, Chapter::Owed);
        assert!(owed.contains("A recommendation to be carried out (R1)"), "{owed}");
        let told = file(&db, requester, story.number).await;
        let owed = told["owed"].as_array().unwrap();
        let to_do = owed.iter().find(|it| it["duty"] == "follow_recommendation").unwrap();
        assert_eq!(to_do["about"], 1);
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
        assert_eq!(asked["done"]["by"], "camille");
        assert_eq!(asked["done"]["file"]["name"], "Recette.pdf");
        assert_eq!(asked["done"]["file"]["bytes"], pdf.len());
        assert!(asked["done"]["file"]["id"].is_null(), "people and files are named: {asked}");
        let taken = &asked["answer"];
        assert_eq!(taken["kind"], "accepted");
        assert_eq!(taken["due_on"], due);
        assert_eq!(taken["owner"], "S. Hamon (Ministère)");
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

/// What was decided to stop owes a review, though nothing was handed back: the watch's page tells it, and so does the whole.
#[tokio::test]
async fn what_a_stop_leaves_to_be_done_is_in_the_whole() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let director = &story.world.director;
        let before = file(&db, director, story.number).await;
        assert_eq!(before["watch"]["steps"].as_array().unwrap().len(), 0, "{}", before["watch"]);
        let stop = "course_choice=stop&course_reason=Le+besoin+a+disparu";
        story.does(director, "plan", "decide-course", stop).await;
        let said = page(&db, director, story.number).await;
        let there = chapter(&said, Chapter::Watch);
        assert!(there.contains("The review after action"), "{there}");
        assert!(!there.contains("has not been handed back yet"), "{there}");
        let told = file(&db, director, story.number).await;
        let steps = told["watch"]["steps"].as_array().unwrap();
        let review = steps.iter().find(|it| it["step"] == "review_after_end").unwrap();
        assert_eq!(review["state"], "due", "{steps:?}");
    }
}
