//! The note for a director or a minister: who may have it, what it counts, and that it tells nobody more than the pages that
//! it sums up.

use crate::html::{all, assert_valid_html, assert_valid_page};
use crate::portfolio::words;
use crate::recovery::Recovery;
use crate::second::{drawing, two};
use crate::support::{Browser, databases, demo, person, today};
use crate::world::World;
use axum::http::StatusCode;
use chrono::{Days, Utc};
use scraper::Html;
use tocsin::base::{Actor, Role};
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::db::Db;
use tocsin::web::Mode;

const PATH: &str = "/portfolio/briefing";

async fn read(db: &Db, who: &Actor, path: &str) -> Html {
    let got = Browser::signed_in(db, who).await.get(path).await;
    assert_eq!(got.status, StatusCode::OK, "{}: {got:?}", who.name);
    assert_valid_page(&got.text);
    assert_valid_html(&got.text)
}

fn note(number: CaseNumber) -> String {
    format!("/cases/{number}/briefing")
}

/// The section under a heading.
fn part(page: &Html, heading: &str) -> String {
    let found = all(page, ".note section").find(|it| {
        it.select(&scraper::Selector::parse("h2").unwrap()).any(|h2| words(h2) == heading)
    });
    words(found.unwrap_or_else(|| panic!("{heading} is there: {}", page.html())))
}

fn fingerprint(page: &Html) -> String {
    words(all(page, ".note__foot .note__print").next().unwrap())
}

#[tokio::test]
async fn whoever_reads_the_portfolio_has_its_note_and_nobody_else() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted_case("Paie unifiée").await;
        let lead = person(&db, "solene", Role::Responder).await;
        let all = [
            &world.requester,
            &world.sponsor,
            &world.coordinator,
            &world.director,
            &world.auditor,
            &lead,
        ];
        for who in all {
            let mut browser = Browser::signed_in(&db, who).await;
            let own = browser.get("/portfolio").await;
            let here = browser.get(PATH).await;
            assert_eq!(here.status, own.status, "{}", who.name);
            assert_eq!(own.text.contains("href=\"/portfolio/briefing\""), own.status == 200);
            assert_valid_page(&here.text);
        }
        let mut stranger = Browser::new(&db, Mode::Demo);
        let got = stranger.get(PATH).await;
        assert_ne!(got.status, StatusCode::OK, "{got:?}");
    }
}

/// Of a case that somebody may not see there is no more here than on its other pages: nothing.
#[tokio::test]
async fn whoever_opens_the_dossier_has_the_note_of_the_case_and_nobody_else() {
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
                let own = browser.get(&format!("/cases/{number}/dossier")).await;
                let here = browser.get(&note(number)).await;
                assert_eq!(here.status, own.status, "{level:?} {}", who.name);
                let is_seen = own.status == StatusCode::OK;
                assert_eq!(here.text.contains("Affaire discrète"), is_seen, "{}", here.text);
                assert_eq!(own.text.contains(&format!("href=\"{}\"", note(number))), is_seen);
                let whole = browser.get(PATH).await.text;
                // Others of that name may be theirs to see.
                assert!(is_seen || !whole.contains(&number.to_string()), "{whole}");
            }
        }
    }
}

/// What somebody may not see changes nothing, and the fingerprint would tell.
#[tokio::test]
async fn a_restricted_case_does_not_change_the_note_of_those_who_may_not_see_it() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted_case("Paie unifiée").await;
        let before = fingerprint(&read(&db, &world.auditor, PATH).await);
        world.submitted("Discrète", Confidentiality::Restricted, Utc::now()).await;
        assert_eq!(fingerprint(&read(&db, &world.auditor, PATH).await), before);
        world.submitted("Guichet", Confidentiality::Brigade, Utc::now()).await;
        assert_ne!(fingerprint(&read(&db, &world.auditor, PATH).await), before);
    }
}

#[tokio::test]
async fn whoever_is_to_assess_blind_reads_no_note_of_the_case() {
    for db in databases().await {
        let world = drawing(&db).await;
        let number = world.submitted_case("Paie").await;
        let (reader, charge) = two(&world, number).await;
        let mut browser = Browser::signed_in(&db, &reader).await;
        let blind = browser.get(&note(number)).await.text;
        assert!(!blind.contains("class=\"note\"") && !blind.contains("points of 100"), "{blind}");
        let page = read(&db, &charge, &note(number)).await;
        assert!(part(&page, "The risk").contains("points of 100"));
        let whole = browser.get(PATH).await;
        assert!(!whole.text.contains("Paie"), "{}", whole.text);
    }
}

/// What the plan keeps from somebody, the note keeps too; and what it tells is in plain words.
#[tokio::test]
async fn a_case_in_recovery_is_told_in_short_and_by_the_rights_of_its_own_pages() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let finding = "finding_title=Recette+absente&finding_text=Aucun+environnement&finding_severity=critical";
        story.does(&story.lead, "plan", "add-finding", finding).await;
        for who in [&story.lead, &story.world.requester, &story.world.director] {
            let own = story.sees(who, "plan").await.text.contains("Recette absente");
            let here = read(&db, who, &note(story.number)).await;
            assert_eq!(here.html().contains("Recette absente"), own, "{}", who.name);
        }
    }
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
        let page = read(&db, director, &note(story.number)).await;
        let lead_said = words(all(&page, ".note__lead").next().unwrap());
        assert!(lead_said.contains("Recovery, priority P3."), "{lead_said}");
        assert!(lead_said.contains("Weather: overcast,") && lead_said.contains("today"));
        for (heading, said) in [
            ("The project", "Ministère des Essais"),
            ("The risk", "points of 100, between"),
            ("Who is at work", "solene"),
            ("Diagnosis and recommendations", "Recette absente"),
            ("Plan and dates", "days later than first promised"),
            ("How it goes", "Before: cloud."),
            ("How it goes", "Done: La recette avance"),
            ("What was decided", "Continue: maxime"),
            ("What was decided", "Rien ne s’y oppose"),
        ] {
            let there = part(&page, heading);
            assert!(there.contains(said), "{heading} says {said}: {there}");
        }
        let about = words(all(&page, ".note__about").next().unwrap());
        assert!(about.contains("As known on ") && about.contains("Made for maxime."), "{about}");
        assert_eq!(
            fingerprint(&page),
            fingerprint(&read(&db, director, &note(story.number)).await)
        );
    }
}

/// Its numbers are those of the portfolio, and each of its links opens.
#[tokio::test]
async fn the_note_of_the_portfolio_says_what_the_portfolio_says() {
    for db in databases().await {
        demo(&db, Utc::now()).await;
        let director = person(&db, "director", Role::Director).await;
        let page = read(&db, &director, PATH).await;
        let figures: Vec<String> = all(&page, ".note__facts .note__v").map(words).collect();
        assert_eq!(figures.len(), 4, "{figures:?}");
        let list = read(&db, &director, "/portfolio/cases?group=followed&band=critical").await;
        let critical = all(&list, "#cases ~ tbody tr").count();
        assert_eq!(figures[1], critical.to_string(), "{figures:?}");
        assert!(critical > 0, "the demo has a critical case");
        let grave = part(&page, "The gravest cases");
        assert!(grave.contains("critical risk,"), "{grave}");
        let mut browser = Browser::signed_in(&db, &director).await;
        let links = all(&page, ".note a").filter_map(|it| it.attr("href"));
        for link in links.collect::<std::collections::BTreeSet<_>>() {
            assert_eq!(browser.get(link).await.status, StatusCode::OK, "{link}");
        }
        for heading in ["To be decided now", "What the brigade can give", "Objectives"] {
            part(&page, heading);
        }
        let past = today() - Days::new(20);
        let past = read(&db, &director, &format!("{PATH}?on={past}")).await;
        let said = words(all(&past, ".note").next().unwrap());
        assert!(said.contains("The brigade followed") && said.contains("present alone"), "{said}");
        assert!(!said.contains("To be decided now"), "{said}");
    }
}
