//! What comes after the action, on both engines, through the pages: checks, the review, a relapse, the closing.

use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use axum::http::StatusCode;
use chrono::{DateTime, TimeDelta, Utc};
use tocsin::base::{Actor, Role};
use tocsin::case::model::{Command, Course, Decided, DutyKind, Event, Part, Stage};
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::web::Cx;

/// Months of working days: a day is named, and not counted.
fn days_ago(days: i64) -> DateTime<Utc> {
    Utc::now() - TimeDelta::days(days)
}

/// A case whose project was handed back so many days ago, with its lead.
pub async fn handed_back(db: &Db, days: i64) -> Recovery {
    handed_back_after(db, days, Vec::new()).await
}

/// The same, after something else happened.
async fn handed_back_after(db: &Db, days: i64, before: Vec<Event>) -> Recovery {
    let story = Recovery::in_staffing(db).await;
    let named = Event::Named { part: Part::CaseLead, person: story.lead.id };
    let handed_back = Event::HandedBack { checks_owed: true };
    for event in [named].into_iter().chain(before).chain([handed_back]) {
        let coordinator = story.world.coordinator.clone();
        let mut cx = Cx::acting(db, coordinator, days_ago(days)).await.unwrap();
        let file = cases::find(&mut cx, story.number).await.unwrap();
        cases::record(&mut cx, file, event).await.unwrap();
        cx.finish().await.unwrap();
    }
    story
}

/// Where the case is, and what is owed in it.
async fn stands(story: &Recovery) -> (Stage, Vec<DutyKind>) {
    let mut cx = story.world.acting(&story.world.director).await;
    let file = cases::find(&mut cx, story.number).await.unwrap();
    (file.stage, file.open_duties().map(|duty| duty.kind).collect())
}

async fn holds_with_its_journal(db: &Db) {
    let report = tocsin::verify::verify(db).await.unwrap();
    assert_eq!(report.faults, Vec::<String>::new());
}

async fn is_nobody_elses(story: &Recovery, who: &Actor) {
    for action in
        ["check", "hold-review", "agree-action", "finish-action", "relapse", "keep-watching"]
    {
        story
            .is_not_theirs(who, action, "check_found=&review_with=&finish_word=&relapse_reason=")
            .await;
    }
}

pub const REVIEW: &str = "review_with=Tous&review_expected=Un+lot+en+mars&review_happened=Un+lot+en+mai\
                      &review_helped=Une+recette+par+semaine&review_otherwise=Commencer+plus+tot";

#[tokio::test]
async fn a_project_is_watched_and_its_case_is_closed() {
    for db in databases().await {
        let story = handed_back(&db, 80).await;
        let (lead, coordinator) = (&story.lead, &story.world.coordinator);
        for other in [&story.world.requester, &story.world.sponsor, &story.world.director] {
            is_nobody_elses(&story, other).await;
        }
        let (_, owed) = stands(&story).await;
        assert!(owed.contains(&DutyKind::CheckThreeMonths), "{owed:?}");
        assert!(owed.contains(&DutyKind::CheckSixMonths), "{owed:?}");

        // What is wrong is said at its field, and what was typed is still there.
        let typed = "check_weather=cloud&check_holds=Le+calendrier&check_asked=Le+porteur";
        let found = format!("{typed}&check_found=closer");
        let told = story.sends(lead, "after", "check", &found).await.text;
        assert_eq!(told.matches("field__error").count(), 1, "{told}");
        assert!(told.contains("Le calendrier"), "{told}");
        // Nor does a project hold in a storm, or of which something does not.
        let contrary = "check_weather=storm&check_holds=Rien&check_fails=Tout&check_asked=Tous\
                        &check_found=holds";
        let told = story.sends(lead, "after", "check", contrary).await.text;
        for field in ["check_weather", "check_fails"] {
            assert!(told.contains(&format!("id=\"{field}-problem\"")), "{field}: {told}");
        }
        assert!(told.contains("leave this empty, or give another result"), "{told}");
        let whole = format!("{found}&check_fails=Deux+agents+sont+partis");
        story.does(lead, "after", "check", &whole).await;
        let (_, owed) = stands(&story).await;
        assert!(owed.contains(&DutyKind::CloserCheck), "{owed:?}");
        let page = story.sees(&story.world.requester, "after").await.text;
        assert!(page.contains("Deux agents sont partis"), "the project reads it: {page}");
        assert!(page.contains("To be watched more closely"), "{page}");
        assert!(!page.contains("name=\"check_found\""), "and does not make it: {page}");
        // The next is not made on the same day.
        let next = format!("{typed}&check_found=holds");
        let early = story.sends(lead, "after", "check", &next).await.text;
        assert!(early.contains("No check is to be made now"), "{early}");

        let close = |unchecked: Option<&str>| Command::Close {
            outcome: "recovered".into(),
            unchecked: unchecked.map(str::to_owned),
        };
        let mut cx = story.world.acting(coordinator).await;
        let seen = cases::find(&mut cx, story.number).await.unwrap().version;
        let unheard = cases::carry_out(&mut cx, story.number, seen, close(Some("Fini"))).await;
        assert!(unheard.is_err(), "before its review");
        drop(cx);
        let wrong = story.sends(lead, "after", "hold-review", "review_with=Tous").await.text;
        assert_eq!(wrong.matches("field__error").count(), 4, "{wrong}");
        story.does(lead, "after", "hold-review", REVIEW).await;
        let page = story.sees(&story.world.sponsor, "after").await.text;
        assert!(page.contains("Un lot en mai"), "{page}");

        let action = format!(
            "agree_what=Une+lettre&agree_owner={}&agree_due_on={}",
            story.world.sponsor.id,
            story.in_days(20)
        );
        let nobody = format!("agree_what=Une+lettre&agree_owner={}", story.lead.id);
        let told = story.sends(lead, "after", "agree-action", &nobody).await.text;
        assert_eq!(told.matches("field__error").count(), 1, "{told}");
        story.does(lead, "after", "agree-action", &action).await;
        let mut cx = story.world.acting(coordinator).await;
        let file = cases::find(&mut cx, story.number).await.unwrap();
        let rank = file.duties.len() - 1;
        assert_eq!(file.duties[rank].owed_by, story.world.sponsor.id);
        let silent = cases::carry_out(&mut cx, story.number, file.version, close(None)).await;
        assert!(silent.is_err(), "without saying why");
        drop(cx);
        let done = format!("finish_action={rank}&finish_word=Elle+est+ecrite");
        story.does(&story.world.sponsor, "after", "finish-action", &done).await;

        story.carry_out(coordinator, close(Some("Le service est remplace"))).await;
        assert_eq!(stands(&story).await, (Stage::Closed, Vec::new()));
        let page = story.sees(lead, "after").await.text;
        for said in ["Le service est remplace", "left, with its reason", "Elle est ecrite"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let journal = story.sees(lead, "journal").await.text;
        for said in [
            "recorded the check after three months: to be watched more closely.",
            "recorded the review after action.",
            "entrusted an action to eleonore",
            "said an action done",
            "closed the case before the end of the watch",
        ] {
            assert!(journal.contains(said), "{said}: {journal}");
        }
        let stranger = crate::support::person(&db, "edgar", Role::ProjectLead).await;
        assert_eq!(story.sees(&stranger, "after").await.status, StatusCode::NOT_FOUND);
        holds_with_its_journal(&db).await;
    }
}

#[tokio::test]
async fn a_relapse_is_answered_and_the_recovery_goes_on_from_where_it_was() {
    for db in databases().await {
        let story = handed_back(&db, 80).await;
        let (lead, coordinator) = (&story.lead, &story.world.coordinator);
        let relapse = "check_weather=storm&check_holds=Rien&check_fails=La+paie+est+fausse\
                       &check_asked=Trois+agents&check_found=relapse";
        story.does(lead, "after", "check", relapse).await;
        assert!(stands(&story).await.1.contains(&DutyKind::AnswerRelapse));
        story.is_not_theirs(lead, "relapse", "relapse_reason=").await;
        let short = story.sends(coordinator, "after", "relapse", "relapse_reason=non").await.text;
        assert_eq!(short.matches("field__error").count(), 1, "{short}");
        let kept = "keep_reason=Une+panne+d+un+seul+jour";
        story.does(coordinator, "after", "keep-watching", kept).await;
        let page = story.sees(&story.world.sponsor, "after").await.text;
        assert!(page.contains("on its own feet again"), "{page}");
        assert!(!stands(&story).await.1.contains(&DutyKind::AnswerRelapse));

        let again = "relapse_reason=La+paie+est+fausse+depuis+deux+mois";
        story.does(coordinator, "after", "relapse", again).await;
        let (stage, owed) = stands(&story).await;
        assert_eq!(stage, Stage::Recovery);
        assert!(owed.contains(&DutyKind::ProgressReport), "{owed:?}");
        assert!(owed.contains(&DutyKind::ReviewDecision), "the director is told: {owed:?}");
        assert!(!owed.contains(&DutyKind::CheckSixMonths), "{owed:?}");
        let page = story.sees(&story.world.sponsor, "after").await.text;
        assert!(page.contains("La paie est fausse depuis deux mois"), "{page}");
        assert!(page.contains("Une panne d un seul jour"), "{page}");
        assert!(!page.contains("on its own feet again"), "it is not: {page}");
        let journal = story.sees(&story.world.director, "journal").await.text;
        assert!(journal.contains("took the recovery up again after a relapse"), "{journal}");
        holds_with_its_journal(&db).await;
    }
}

/// What was decided before it is over, and another decision is owed: where decisions are read, that is said.
#[tokio::test]
async fn after_a_relapse_a_decision_is_owed_anew_where_decisions_are_read() {
    for db in databases().await {
        let decided = |reason: &str| {
            let (course, reason) = (Course::Continue, reason.to_owned());
            Decided { course, taken_by: None, reason, evidence: None, review_at: None }
        };
        let before = vec![Event::CourseDecided(decided("Le lot 2 est tenu"))];
        let story = handed_back_after(&db, 80, before).await;
        let director = &story.world.director;
        let register = story.sees(director, "decisions").await.text;
        assert!(register.contains("Over with the intervention"), "{register}");

        let relapse = "check_weather=storm&check_holds=Rien&check_fails=La+paie+est+fausse\
                       &check_asked=Trois+agents&check_found=relapse";
        story.does(&story.lead, "after", "check", relapse).await;
        let again = "relapse_reason=La+paie+est+fausse+depuis+deux+mois";
        story.does(&story.world.coordinator, "after", "relapse", again).await;
        let register = story.sees(director, "decisions").await.text;
        assert!(register.contains("To be decided after a relapse, by "), "{register}");
        assert!(!register.contains("Over with the intervention"), "{register}");
        let mut browser = Browser::signed_in(&db, director).await;
        for path in ["/decisions", "/decisions?review=due"] {
            let page = browser.get(path).await.text;
            assert!(page.contains("Reviews to come: 1; late: 0."), "{path}: {page}");
            assert!(page.contains("To be decided after a relapse, by "), "{path}: {page}");
        }
        let file = browser.get("/decisions.csv").await.text;
        assert!(file.contains("Review to come"), "{file}");

        // Decided, it is owed no more, and what was over is over.
        story.carry_out(director, Command::DecideCourse(Ok(decided("La paie est reprise")))).await;
        let register = story.sees(director, "decisions").await.text;
        assert!(!register.contains("To be decided after a relapse"), "{register}");
        assert!(register.contains("Over with the intervention"), "{register}");
        let page = browser.get("/decisions").await.text;
        assert!(page.contains("Reviews to come: 0; late: 0."), "{page}");
    }
}

/// Of a case of which nothing was ever decided, what is owed is read among the decisions, by who may know of it.
#[tokio::test]
async fn after_a_relapse_a_first_decision_is_owed_where_decisions_are_read() {
    for db in databases().await {
        let story = handed_back(&db, 80).await;
        let director = story.world.director.clone();
        let mut browser = Browser::signed_in(&db, &director).await;
        let empty = browser.get("/decisions").await.text;
        assert!(empty.contains("No decision recorded"), "{empty}");

        let again = "relapse_reason=La+paie+est+fausse+depuis+deux+mois";
        story.does(&story.world.coordinator, "after", "relapse", again).await;
        let (_, owed) = stands(&story).await;
        assert!(owed.contains(&DutyKind::ReviewDecision), "{owed:?}");
        for path in ["/decisions", "/decisions?review=due&sort=review"] {
            let page = browser.get(path).await.text;
            crate::html::assert_valid_html(&page);
            for said in [
                "Reviews to come: 1; late: 0.",
                "0 decisions on 0 cases",
                "To be decided after a relapse, by ",
                "no decision says how it goes on",
            ] {
                assert!(page.contains(said), "{path}: {said}: {page}");
            }
            let way = format!("/cases/{}/plan#decisions", story.number);
            assert!(page.contains(&way), "{path}: {page}");
        }
        let file = browser.get("/decisions.csv").await.text;
        assert!(file.contains("To be decided") && file.contains("Review to come"), "{file}");
        let of_courses = browser.get("/decisions?course=continue").await.text;
        assert!(of_courses.contains("No decision answers these filters"), "{of_courses}");

        // A restricted case is known to those on its list alone.
        let other = crate::support::person(&db, "brune", Role::Director).await;
        let mut stranger = Browser::signed_in(&db, &other).await;
        let number = story.number.to_string();
        assert!(stranger.get("/decisions").await.text.contains(&number));
        let reason = "Une plainte".to_owned();
        story.carry_out(&story.world.requester, Command::Restrict { reason }).await;
        let page = stranger.get("/decisions").await.text;
        assert!(page.contains("No decision recorded") && !page.contains(&number), "{page}");

        // Decided, it is a decision as any other.
        let (course, reason) = (Course::Continue, "La paie est reprise".to_owned());
        let decided = Decided { course, taken_by: None, reason, evidence: None, review_at: None };
        story.carry_out(&director, Command::DecideCourse(Ok(decided))).await;
        let page = browser.get("/decisions").await.text;
        assert!(page.contains("1 decision on 1 case"), "{page}");
        assert!(page.contains("Reviews to come: 0; late: 0."), "{page}");
        assert!(!page.contains("To be decided after a relapse"), "{page}");
    }
}

/// Before the hand back there is nothing to watch: the page says when there will be.
#[tokio::test]
async fn the_page_says_when_the_watch_begins() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let page = story.sees(&story.world.requester, "after").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains("The watch begins with the hand back"), "{}", page.text);
        assert!(!page.text.contains("on its own feet again"), "{}", page.text);
    }
}
