//! How old what is known is, and how it is judged: each number opens its list.

use crate::band_override::to;
use crate::html::{all, assert_valid_html};
use crate::memo::{tables, watched};
use crate::support::{Browser, databases, demo, person};
use crate::triage::Desk;
use crate::unseen::timeless;
use crate::world::World;
use axum::http::StatusCode;
use chrono::{Duration, Utc};
use scraper::{ElementRef, Html};
use std::collections::BTreeSet;
use tocsin::base::Role;
use tocsin::case::model::Confidentiality;
use tocsin::db::every_query;

const FRESHNESS: &str = "/portfolio/freshness";
const JUDGEMENT: &str = "/portfolio/judgement?list=";

/// The numbers of the table by ministry, and where they lead.
fn numbers(page: &Html) -> Vec<(usize, String)> {
    let number = |link: ElementRef| {
        let says = link.text().collect::<String>().trim().parse().ok()?;
        Some((says, link.attr("href")?.to_owned()))
    };
    all(page, "td.n a").filter_map(number).collect()
}

/// How many cases or projects a list names: they lead somewhere by name, ministries do not.
fn listed(page: &Html) -> usize {
    all(page, "tbody a.tbl__t").count()
}

#[tokio::test]
async fn what_is_old_comes_first_says_what_it_lost_and_is_counted_by_ministry() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut browser = Browser::signed_in(&db, &world.director).await;
        let empty = browser.get(FRESHNESS).await.text;
        assert_valid_html(&empty);
        assert!(empty.contains("Nothing here"), "{empty}");
        let then = Utc::now() - Duration::days(400);
        world.submitted("Paie ancienne", Confidentiality::Brigade, then).await;
        world.submitted_case("Guichet récent").await;
        let text = browser.get(FRESHNESS).await.text;
        let page = assert_valid_html(&text);
        let place = |said: &str| text.find(said).unwrap_or_else(|| panic!("{said}: {text}"));
        assert!(place("Paie ancienne") < place("Guichet récent"), "the oldest first");
        assert!(text.contains("4 answers have lost some of their strength."), "{text}");
        assert!(text.contains("No answer has lost proof"), "{text}");
        let found = numbers(&page);
        assert_eq!(found.iter().map(|it| it.0).collect::<Vec<_>>(), [2, 1, 1], "{found:?}");
        for (says, leads_to) in found {
            let list = assert_valid_html(&browser.get(&leads_to).await.text);
            assert_eq!(listed(&list), says, "{leads_to}");
        }
        let fresh = browser.get(&format!("{FRESHNESS}?state=fresh")).await.text;
        assert!(fresh.contains("Guichet récent") && !fresh.contains("Paie ancienne"), "{fresh}");
        let stale = browser.get(&format!("{FRESHNESS}?state=stale")).await.text;
        assert!(!stale.contains("Guichet récent") && stale.contains("Paie ancienne"), "{stale}");
        for path in [FRESHNESS, "/portfolio/judgement"] {
            let shut = Browser::signed_in(&db, &world.requester).await.get(path).await;
            assert_eq!(shut.status, StatusCode::FORBIDDEN, "{path}");
            let odd = browser.get(&format!("{path}?of=z&state=z&ministry=z&from=z&list=z")).await;
            assert_eq!(odd.status, StatusCode::OK, "{path}");
        }
    }
}

#[tokio::test]
async fn bands_that_moved_and_overrides_that_hold_are_listed() {
    for db in databases().await {
        let world = World::new(&db).await;
        let then = Utc::now() - Duration::days(400);
        let old = world.submitted("Paie ancienne", Confidentiality::Brigade, then).await;
        let recent = world.submitted_case("Guichet récent").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        for list in ["up", "down", "overrides", "owed"] {
            let text = ines.browser.get(&format!("{JUDGEMENT}{list}")).await.text;
            assert_valid_html(&text);
            assert!(text.contains("Nothing here"), "{list}: {text}");
        }
        // All that was known of it is too old to count: unknown, it has more points.
        ines.does(old, "rescore", "").await;
        ines.does(recent, "override-band", &to("high", 30)).await;
        let up = ines.browser.get(&format!("{JUDGEMENT}up")).await.text;
        let page = assert_valid_html(&up);
        assert_eq!(listed(&page), 1, "{up}");
        assert!(up.contains("Paie ancienne"), "{up}");
        let down = ines.browser.get(&format!("{JUDGEMENT}down")).await.text;
        assert!(!down.contains("Paie ancienne") && !down.contains("Guichet récent"), "{down}");
        let set = ines.browser.get(&format!("{JUDGEMENT}overrides")).await.text;
        assert_eq!(listed(&assert_valid_html(&set)), 1, "{set}");
        assert!(set.contains("Guichet récent"), "{set}");
        let reason = "end_override_reason=Le+statut+est+juste";
        ines.does(recent, "end-override", reason).await;
        let set = ines.browser.get(&format!("{JUDGEMENT}overrides")).await.text;
        assert!(!set.contains("Guichet récent"), "{set}");
    }
}

/// Before it came and after, whoever may not see it reads the same.
#[tokio::test]
async fn a_restricted_case_is_in_no_age_and_in_no_judgement() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted_case("Guichet récent").await;
        let mut paths = vec![FRESHNESS.to_owned(), format!("{FRESHNESS}?state=stale")];
        paths.extend(["up", "down", "overrides", "owed"].map(|list| format!("{JUDGEMENT}{list}")));
        let mut auditor = Browser::signed_in(&db, &world.auditor).await;
        let mut before = Vec::new();
        for path in &paths {
            before.push(timeless(&auditor.get(path).await.text));
        }
        let then = Utc::now() - Duration::days(400);
        world.submitted("Affaire discrète", Confidentiality::Restricted, then).await;
        for (path, before) in paths.iter().zip(before) {
            assert_eq!(timeless(&auditor.get(path).await.text), before, "{path}");
        }
    }
}

#[tokio::test]
async fn the_demo_is_read_by_age_and_by_judgement() {
    for db in databases().await {
        demo(&db, Utc::now()).await;
        let director = person(&db, "director", Role::Director).await;
        let mut browser = Browser::signed_in(&db, &director).await;
        let paths = [FRESHNESS.to_owned(), format!("{FRESHNESS}?of=projects")];
        for path in paths {
            let page = assert_valid_html(&browser.get(&path).await.text);
            let found = numbers(&page);
            assert!(!found.is_empty(), "{path} counts nothing");
            for (says, leads_to) in found {
                let list = assert_valid_html(&browser.get(&leads_to).await.text);
                assert_eq!(listed(&list), says.min(50), "{leads_to}");
            }
        }
        for list in ["up", "down", "overrides", "owed"] {
            assert_valid_html(&browser.get(&format!("{JUDGEMENT}{list}")).await.text);
        }
        let effect = browser.get("/portfolio/effect").await.text;
        assert_valid_html(&effect);
        assert!(effect.contains("Not published before"), "invented projects have no register");
    }
}

/// Totals are kept until something they are made of changes: each table of theirs says when it does.
#[tokio::test]
async fn what_is_kept_of_ages_and_of_the_comparison_moves_the_revision() {
    let kept = [
        "effect::store::HELPED",
        "effect::store::TOUCHED",
        "freshness::store::cases::AGES",
        "freshness::store::judged::MOVED_BANDS",
        "freshness::store::judged::STANDING",
        "freshness::store::judged::OWED_BY_DIRECTION",
    ];
    let mut read = BTreeSet::new();
    for name in kept {
        let full = format!("tocsin::portfolio::{name}");
        let query = every_query().find(|query| query.name == full);
        read.extend(tables(query.unwrap_or_else(|| panic!("{name} is gone"))));
    }
    // Each new line of these is told in the journal, which changes a row of `case_file`.
    for told in ["assessment", "baseline", "remediation"] {
        assert!(read.remove(told), "{told} is read no more");
    }
    // A view of tables that are watched.
    read.remove("person_reach");
    for db in databases().await {
        let watched = watched(&db).await;
        let unseen: Vec<_> = read.difference(&watched).collect();
        assert!(unseen.is_empty(), "counted, and changed unseen: {unseen:?}");
    }
}
