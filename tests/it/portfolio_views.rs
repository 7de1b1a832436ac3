//! The views of the lists of the portfolio that people keep, each their own; and that each counts what its list shows.

use crate::html::{all, assert_valid_html, assert_valid_page};
use crate::portfolio::words;
use crate::support::{Browser, databases, demo, person, today};
use crate::world::{World, acting_at};
use axum::http::StatusCode;
use chrono::{Days, Utc};
use tocsin::base::{PersonId, Priority, Role};
use tocsin::portfolio::model::{Selection, StageGroup};
use tocsin::portfolio::store::{Part, late_by, listed};
use tocsin::portfolio::views::store::{tally, tally_on};
use tocsin::triage::model::Band;
use uuid::Uuid;

const VIEWS: &str = "/portfolio/views";
const KEEP: &str = "/api/portfolio/keep-view";
const RENAME: &str = "/api/portfolio/rename-view";
const REMOVE: &str = "/api/portfolio/remove-view";
const TAKE_BACK: &str = "/api/portfolio/take-view-back";

fn form(list: &str, query: &str, name: &str) -> String {
    let fields = vec![("kept_list", list), ("kept_query", query), ("kept_name", name)];
    serde_urlencoded::to_string(fields).unwrap()
}

fn page_of(list: &str, query: &str) -> String {
    let path = if list == "cases" { "/portfolio/cases" } else { "/decisions" };
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

async fn keep(browser: &mut Browser, list: &str, query: &str, name: &str) {
    let page = page_of(list, query);
    let got = browser.submit(&page, KEEP, &form(list, query, name)).await;
    assert_eq!(got.location.as_deref(), Some(page.as_str()), "{got:?}");
}

/// The identifiers of the views that a page has a form for.
fn ids(page: &str, door: &str) -> Vec<String> {
    let html = assert_valid_html(page);
    let fields = format!("form[action='{door}'] [name=view]");
    all(&html, &fields).filter_map(|it| it.attr("value").map(str::to_owned)).collect()
}

#[tokio::test]
async fn a_view_is_kept_opened_renamed_removed_and_taken_back_by_its_person_alone() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted_case("Paie").await;
        let mut maxime = Browser::signed_in(&db, &world.director).await;
        let empty = maxime.get(VIEWS).await.text;
        assert_valid_page(&empty);
        assert!(empty.contains("No view yet"), "{empty}");
        keep(&mut maxime, "cases", "group=triage&priority=P3", "Demandes P3").await;
        keep(&mut maxime, "decisions", "review=late&sort=review", "À revoir").await;
        let list = maxime.get("/portfolio/cases?group=triage&priority=P3").await.text;
        assert!(list.contains("View kept.") && list.contains("Demandes P3"), "{list}");
        assert!(!list.contains(KEEP), "it is kept already");
        assert!(!list.contains("À revoir"), "that one is of another list");
        assert!(maxime.get("/decisions").await.text.contains("À revoir"));
        // Nothing is done from the past.
        let past = format!("/portfolio/cases?on={}", today() - Days::new(3));
        assert!(!maxime.get(&past).await.text.contains(KEEP));

        let views = maxime.get(VIEWS).await.text;
        assert_valid_page(&views);
        for said in ["Demandes P3", "P3, in triage", "Decisions: ", "Review late"] {
            assert!(views.to_lowercase().contains(&said.to_lowercase()), "{said}: {views}");
        }
        let id = ids(&views, REMOVE).remove(1);
        let own = format!("{VIEWS}/{id}");
        assert_valid_page(&maxime.get(&own).await.text);
        let renamed = maxime.submit(&own, RENAME, &format!("view={id}&kept_name=Les+P3")).await;
        assert_eq!(renamed.location.as_deref(), Some(VIEWS), "{renamed:?}");
        assert!(maxime.get(VIEWS).await.text.contains("Les P3"));

        // Nobody else has it, nor can do anything with it.
        let other = person(&db, "brune", Role::Director).await;
        let mut brune = Browser::signed_in(&db, &other).await;
        for path in [VIEWS, "/portfolio/cases", "/decisions", "/portfolio/week"] {
            let text = brune.get(path).await.text;
            assert!(!text.contains("Les P3") && !text.contains("À revoir"), "{path}");
        }
        assert_eq!(brune.get(&own).await.status, StatusCode::NOT_FOUND);
        for door in [RENAME, REMOVE, TAKE_BACK] {
            let got = brune.call(door, &format!("view={id}&kept_name=x")).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{door}");
        }
        let mut lead = Browser::signed_in(&db, &world.requester).await;
        for path in [VIEWS, own.as_str()] {
            assert_eq!(lead.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        let got = lead.call(KEEP, &form("cases", "late=1", "x")).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN);

        let one = format!("view={id}");
        maxime.submit(VIEWS, REMOVE, &one).await;
        let views = maxime.get(VIEWS).await.text;
        assert!(views.contains("View deleted.") && ids(&views, TAKE_BACK) == [id], "{views}");
        assert!(!maxime.get("/portfolio/cases").await.text.contains("Les P3"));
        maxime.submit(VIEWS, TAKE_BACK, &one).await;
        assert!(maxime.get("/portfolio/cases").await.text.contains("Les P3"));
    }
}

#[tokio::test]
async fn a_name_that_cannot_be_is_refused_at_its_field_and_there_are_thirty_views_at_most() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut maxime = Browser::signed_in(&db, &world.director).await;
        keep(&mut maxime, "cases", "late=1", "En retard").await;
        let long = "x".repeat(61);
        for (name, why) in [("", "empty"), ("EN RETARD !", "has this name already"), (&long, "60")]
        {
            let page = "/decisions?review=due";
            let got = maxime.submit(page, KEEP, &form("decisions", "review=due", name)).await;
            assert_eq!(got.location.as_deref(), Some(page), "{got:?}");
            let html = assert_valid_html(&maxime.get(page).await.text);
            let problem = all(&html, "#kept_name-problem").next().expect("said at its field");
            assert!(words(problem).contains(why), "{name}: {}", words(problem));
            let field = all(&html, "#kept_name").next().unwrap();
            assert_eq!(field.attr("value"), Some(name), "what was typed is kept");
        }
        for (list, query) in
            [("cases", "late=yes"), ("cases", "x=1"), ("cases", "on=2026-01-05"), ("projects", "")]
        {
            let got = maxime.call(KEEP, &form(list, query, "Autre")).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{list} {query}");
        }
        for rank in 1..30 {
            keep(&mut maxime, "cases", "group=followed", &format!("Vue {rank}")).await;
        }
        let got = maxime.call(KEEP, &form("cases", "late=1", "Une de trop")).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(got.text.contains("problem-views-full"), "{got:?}");
        // What was removed comes back only where there is room for it.
        let id = ids(&maxime.get(VIEWS).await.text, REMOVE).remove(0);
        let one = format!("view={id}");
        maxime.submit(VIEWS, REMOVE, &one).await;
        keep(&mut maxime, "cases", "group=followed", "À sa place").await;
        let got = maxime.call(TAKE_BACK, &one).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{got:?}");
    }
}

/// By stages, bands, priorities and people, of now and of past evenings, whoever reads.
#[tokio::test]
async fn a_view_counts_the_lines_of_its_list_now_and_then() {
    for db in databases().await {
        demo(&db, Utc::now()).await;
        let director = person(&db, "director", Role::Director).await;
        let lead = person(&db, "solo", Role::ProjectLead).await;
        for reader in [&director, &lead] {
            let mut cx = acting_at(&db, reader, Utc::now()).await;
            let late = late_by(&mut cx).await.unwrap();
            let people = late.iter().map(|it| Some(PersonId(it.id)));
            let of_late = std::iter::once(None).chain(people).map(|owed_by| Selection {
                late: true,
                owed_by,
                ..Selection::default()
            });
            let groups = StageGroup::ALL.map(Selection::of_group);
            let bands =
                Band::ALL.map(|band| Selection { band: Some(band), ..Selection::default() });
            let priorities = (1..=4).map(|number| Selection {
                priority: Priority::from_number(number),
                ..Selection::of_group(StageGroup::Followed)
            });
            let plain: Vec<Selection> = of_late
                .chain(groups)
                .chain(bands)
                .chain(priorities)
                .chain([Selection::default()])
                .collect();
            let both = plain.iter().flat_map(|it| [*it, Selection { late: true, ..*it }]);
            let mut some = 0;
            let part = Part { after: Uuid::nil(), from: 0, most: 1000 };
            for days in [None, Some(1), Some(8), Some(60)] {
                let on = days.map(|days| today() - Days::new(days));
                let tally = match on {
                    None => tally(&mut cx).await.unwrap(),
                    Some(day) => tally_on(&mut cx, day).await.unwrap(),
                };
                for it in both.clone() {
                    let rows = listed(&mut cx, Selection { on, ..it }, part).await.unwrap();
                    assert_eq!(tally.count(it), rows.len(), "{on:?} {it:?}");
                    some += rows.len();
                }
            }
            assert!(reader.id == lead.id || some > 100, "little was counted: {some}");
        }
    }
}
