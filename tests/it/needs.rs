//! What a case asks of its team, on both engines, through the pages.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::{Browser, databases, person};
use crate::world::{World, answers};
use axum::http::StatusCode;
use tocsin::base::{Actor, Role};
use tocsin::case::model::Command;
use tocsin::case::store as cases;
use tocsin::triage::model::{Given, Proof};

/// The form of a need of data at level 3, and what else is said.
fn of_data(more: &str) -> String {
    format!("need_skill=data&need_level=3&need_share=60{more}")
}

/// A case of which a supplier is in default, and the architecture in the dark.
async fn in_trouble(world: World) -> Recovery {
    let today = crate::support::today();
    let said = answers(today).with("supplier", Given::Level(3), Proof::Declared, today).with(
        "dependencies",
        Given::Level(2),
        Proof::Declared,
        today,
    );
    let number = world.submitted_answering("Paie unifiée", said).await;
    Recovery::accepted(world, number).await
}

async fn knows(story: &Recovery, who: &Actor, skills: &str) {
    let mut browser = Browser::signed_in(&story.world.db, who).await;
    let got = browser.submit("/team/me", "/api/team/me", &format!("{skills}&capacity=100")).await;
    assert_eq!(got.location.as_deref(), Some("/team/me"), "{got:?}");
}

#[tokio::test]
async fn a_need_is_stated_changed_and_removed() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        let (from, to) = (story.in_days(10), story.in_days(60));
        let days = format!("&need_from={from}&need_to={to}&need_on_site=5");
        story.does(coordinator, "team", "need", &of_data(&days)).await;
        story
            .does(coordinator, "team", "need", "need_skill=legal&need_level=2&need_share=20")
            .await;
        let page = story.sees(coordinator, "team").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("5 days on site"), "{}", page.text);
        assert!(page.text.contains("the whole intervention"), "{}", page.text);
        assert!(page.text.contains("0 of 2 needs covered"), "{}", page.text);

        let change = story.sees(coordinator, "team?need=1").await;
        assert_valid_page(&change.text);
        assert!(change.text.contains("Change a need: data\u{a0}3, 60%"), "{}", change.text);
        assert!(change.text.contains(&format!("value=\"{from}\"")), "{}", change.text);
        let changed = of_data("&place=0").replace("level=3", "level=4");
        story.does(coordinator, "team?need=1", "need", &changed).await;
        story.does(coordinator, "team", "remove-need", "place=1").await;
        let page = story.sees(coordinator, "team").await;
        assert!(page.text.contains("0 of 1 need covered"), "{}", page.text);
        assert!(page.text.contains("4, teaches others"), "{}", page.text);
        story.does(coordinator, "team", "remove-need", "place=0").await;
        let page = story.sees(coordinator, "team").await;
        assert!(page.text.contains("No need is stated"), "{}", page.text);
        let gone = story.sends(coordinator, "team", "remove-need", "place=0").await;
        assert!(gone.text.contains("not, or no longer, in the list"), "{}", gone.text);

        let mut tx = db.begin().await.unwrap();
        assert_eq!(tocsin::roster::store::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

#[tokio::test]
async fn days_on_site_have_a_place_or_it_is_said_that_travel_does_not_count() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        story.does(coordinator, "team", "need", &of_data("&need_on_site=5")).await;
        let page = story.sees(coordinator, "team").await.text;
        assert!(page.contains("5 days on site, place not said, travel not counted"), "{page}");
        let changed = |place| of_data(&format!("&place=0&need_on_site=5&need_place={place}"));
        let refused = story.sends(coordinator, "team?need=1", "need", &changed("20")).await;
        assert_eq!(refused.text.matches("field__error").count(), 1, "{}", refused.text);
        story.does(coordinator, "team?need=1", "need", &changed("2A")).await;
        let page = story.sees(coordinator, "team?need=1").await.text;
        assert!(page.contains("5 days on site, Corse-du-Sud (2A)"), "{page}");
        assert!(page.contains("value=\"2A\" selected"), "{page}");
    }
}

#[tokio::test]
async fn what_cannot_be_is_told_at_its_field_and_what_was_typed_is_kept() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        story.does(coordinator, "team", "need", &of_data("")).await;
        let (early, late) = (story.in_days(10), story.in_days(60));
        for (form, problem) in [
            (of_data("&need_on_site=251"), "250 at most"),
            (of_data(&format!("&need_from={late}&need_to={early}")), "an end date after"),
            (of_data(&format!("&need_from={late}")), "Give both dates, or none"),
            (of_data(&format!("&need_from={late}&need_to=2099-01-01")), "within two years"),
            (of_data(""), "This need is in the list already"),
            (of_data("").replace("60", "101"), "from 1 to 100"),
        ] {
            let got =
                story.sends(coordinator, "team?need=1", "need", &format!("{form}&place=")).await;
            assert_eq!(got.text.matches("field__error").count(), 1, "{form}: {}", got.text);
            assert!(got.text.contains(problem), "{form}: {}", got.text);
            assert_valid_page(&got.text);
        }
        let got = story.sends(coordinator, "team", "need", &of_data("&need_on_site=3,5")).await;
        assert!(got.text.contains("value=\"3,5\""), "{}", got.text);
    }
}

#[tokio::test]
async fn only_a_coordinator_states_what_a_case_takes() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        for other in [&story.world.sponsor, &story.world.director, &story.world.requester] {
            story.is_not_theirs(other, "need", &of_data("")).await;
            story.is_not_theirs(other, "remove-need", "place=0").await;
            story.is_not_theirs(other, "take-needs", "take%5Bdelivery%5D=true").await;
            let page = story.sees(other, "team").await.text;
            assert!(!page.contains("/api/case/need") && !page.contains("Proposed needs"), "{page}");
        }
    }
}

/// The slower of two who looked at one list is told, whether they change it or take from it.
#[tokio::test]
async fn the_slower_of_two_does_not_change_another_need_than_they_saw() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let mut cx = story.world.acting(&story.world.colleague).await;
        let seen = cases::find(&mut cx, story.number).await.unwrap().version;
        cx.finish().await.unwrap();
        story.does(&story.world.coordinator, "team", "need", &of_data("")).await;
        let mut browser = Browser::signed_in(&db, &story.world.colleague).await;
        let page = format!("/cases/{}/team", story.number);
        for (action, form) in [
            ("need", of_data("&place=0")),
            ("remove-need", "place=0".to_owned()),
            ("take-needs", "take_rules=tocsin-needs-1&take%5Bdelivery%5D=true".to_owned()),
        ] {
            let form = format!("case={}&seen={seen}&{form}", story.number);
            browser.submit(&page, &format!("/api/case/{action}"), &form).await;
            let told = browser.get(&page).await.text;
            assert!(told.contains("ines"), "{action}: {told}");
            assert!(!told.contains("banner--done"), "{action}: {told}");
        }
        let page = story.sees(&story.world.colleague, "team").await.text;
        assert!(page.contains("0 of 1 need covered"), "{page}");
    }
}

#[tokio::test]
async fn what_the_project_said_proposes_what_its_case_takes() {
    for db in databases().await {
        let story = in_trouble(World::new(&db).await).await;
        let coordinator = &story.world.coordinator;
        let page = story.sees(coordinator, "team").await;
        assert_valid_page(&page.text);
        for said in [
            "Proposed needs",
            "procurement, level 3, leads the work",
            "The contract is used up, or disputed",
            "Critical dependencies have nobody in charge",
        ] {
            assert!(page.text.contains(said), "{said}: {}", page.text);
        }
        let take = "take_rules=tocsin-needs-1&take%5Bdelivery%5D=true&take%5Bprocurement%5D=true&take%5Blegal%5D=";
        let none = "take_rules=tocsin-needs-1&take%5Bdata%5D=true";
        let refused = story.sends(coordinator, "team", "take-needs", none).await;
        assert!(refused.text.contains("Tick at least one"), "not proposed: {}", refused.text);
        let other = take.replace("needs-1", "needs-0");
        let refused = story.sends(coordinator, "team", "take-needs", &other).await;
        assert!(refused.text.contains("Tick at least one"), "by other rules: {}", refused.text);
        story.does(coordinator, "team", "take-needs", take).await;

        // What was left stays on offer, and what is asked already is not proposed again.
        let page = story.sees(coordinator, "team").await;
        assert!(page.text.contains("0 of 2 needs covered"), "{}", page.text);
        assert!(page.text.contains("See 2 more needs proposed"), "{}", page.text);
        assert!(!page.text.contains("/api/case/take-needs"), "on demand: {}", page.text);
        let more = story.sees(coordinator, "team?proposed=yes").await;
        assert_valid_page(&more.text);
        assert!(more.text.contains("take[architecture]"), "{}", more.text);
        assert!(!more.text.contains("take[procurement]"), "{}", more.text);
        let mut tx = db.begin().await.unwrap();
        assert_eq!(tocsin::roster::store::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

#[tokio::test]
async fn what_the_team_covers_is_said_and_by_whom_to_those_who_know_members() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let world = &story.world;
        knows(&story, &story.lead, "skills%5Bdata%5D=3").await;
        story.does(&world.coordinator, "team", "need", &of_data("")).await;
        let nobody = story.sees(&world.coordinator, "team").await;
        assert!(nobody.text.contains("</svg>nobody</span>"), "{}", nobody.text);
        story.assigns(&story.lead, "case_lead", 40).await;
        let page = story.sees(&world.coordinator, "team").await;
        assert!(page.text.contains("20% missing"), "{}", page.text);
        let passed = "does not keep the gate shut: data\u{a0}3 (20% missing).";
        assert!(page.text.contains(passed), "at the gate too: {}", page.text);
        assert!(page.text.contains("tbl__s\">solene"), "{}", page.text);
        // The project reads how much is missing, and not what a member can do.
        let page = story.sees(&world.sponsor, "team").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("20% missing"), "{}", page.text);
        assert!(!page.text.contains("tbl__s\">solene"), "{}", page.text);
        story.assigns(&story.lead, "case_lead", 60).await;
        let page = story.sees(&world.coordinator, "team").await;
        assert!(page.text.contains("1 of 1 need covered"), "{}", page.text);
    }
}

#[tokio::test]
async fn a_director_reads_whom_the_brigade_lacks_in_the_cases_they_may_see() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let world = &story.world;
        let read = async |who: &Actor| {
            let page = Browser::signed_in(&db, who).await.get("/team/demand").await;
            assert_valid_page(&page.text);
            page
        };
        // Nothing is counted of a case that has not said whom it needs: it is said which.
        let unsaid = format!("<a href=\"/cases/{}/team\">Paie unifiée</a>", story.number);
        let page = read(&world.director).await.text;
        assert!(page.contains("Nobody is lacking") && page.contains(&unsaid), "{page}");
        assert!(page.contains("Cases that have not said what they need"), "{page}");
        story.does(&world.coordinator, "team", "need", &of_data("")).await;
        for who in [&world.director, &world.auditor, &world.coordinator] {
            let page = read(who).await.text;
            assert!(page.contains("Lacking above all: data\u{a0}3 (0.6\u{a0}FTE in "), "{page}");
            assert!(page.contains(&format!("{} Paie unifiée", story.number)), "{page}");
            assert!(!page.contains(&unsaid), "{page}");
        }
        let responder = person(&db, "thais", Role::Responder).await;
        for who in [&world.sponsor, &world.requester, &responder] {
            assert_eq!(read(who).await.status, StatusCode::FORBIDDEN, "{}", who.name);
        }

        // Suspended, it may go on one day, and is told apart.
        let review_at = chrono::Utc::now() + chrono::Duration::days(20);
        story
            .carry_out(&world.director, Command::Suspend { reason: "La loi".into(), review_at })
            .await;
        let page = read(&world.director).await.text;
        assert!(page.contains("Nobody is lacking"), "{page}");
        assert!(
            page.contains("counted apart, would ask for more: data\u{a0}3 (0.6\u{a0}FTE"),
            "{page}"
        );
        story.carry_out(&world.director, Command::Resume).await;

        // Whoever may not see the case reads nothing of it.
        let form = "restrict_reason=Une+plainte";
        let mut requester = Browser::signed_in(&db, &world.requester).await;
        let status = format!("/cases/{}/status", story.number);
        let mut cx = world.acting(&world.requester).await;
        let seen = cases::find(&mut cx, story.number).await.unwrap().version;
        cx.finish().await.unwrap();
        let form = format!("case={}&seen={seen}&{form}", story.number);
        requester.submit(&status, "/api/case-restrict", &form).await;
        assert!(read(&world.auditor).await.text.contains("Nobody is lacking"));
        assert!(read(&world.coordinator).await.text.contains("0.6\u{a0}FTE"));

        // Once people are confirmed for all of it, nothing lacks.
        knows(&story, &story.lead, "skills%5Bdata%5D=3").await;
        story.assigns(&story.lead, "case_lead", 60).await;
        assert!(read(&world.coordinator).await.text.contains("Nobody is lacking"));
    }
}
