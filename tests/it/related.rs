//! Cases that belong together: proposed, linked, merged, and parted again.

use crate::support::{Browser, databases};
use crate::world::World;
use axum::http::StatusCode;
use tocsin::base::{Actor, Role};
use tocsin::case::model::CaseNumber;
use tocsin::case::store as cases;
use tocsin::db::Db;

tocsin::sql! {
    UNSAID = "delete from case_tie where tie = $1";
    UNNAMED = "delete from case_word where word = $1";
}

/// The version of a case, as a form would carry it.
pub async fn seen(world: &World, actor: &Actor, number: CaseNumber) -> i64 {
    let mut cx = world.acting(actor).await;
    cases::find(&mut cx, number).await.unwrap().version
}

/// A call about two cases, by somebody who has just opened the first.
pub async fn says(
    world: &World,
    actor: &Actor,
    door: &str,
    (one, other): (CaseNumber, CaseNumber),
    more: &str,
) -> crate::support::Got {
    let seen = seen(world, actor, one).await;
    let form = format!("case={one}&seen={seen}&other={other}{more}");
    let page = format!("/cases/{one}/related/{other}");
    english(&world.db, actor).await.submit(&page, door, &form).await
}

/// A browser of theirs, in English.
pub async fn english(db: &Db, actor: &Actor) -> Browser {
    let mut browser = Browser::signed_in(db, actor).await;
    browser.call("/api/language", "code=en").await;
    browser
}

pub async fn reads(db: &Db, actor: &Actor, path: &str) -> String {
    let got = english(db, actor).await.get(path).await;
    assert_eq!(got.status, StatusCode::OK, "{} opens {path}", actor.name);
    got.text
}

/// A request of somebody else's, about much the same.
async fn twins(world: &World) -> (CaseNumber, CaseNumber) {
    let older = world.submitted_case("Paie unifiée").await;
    let other = World { requester: world.outsider.clone(), ..world.again() };
    (other.submitted_case("Paie unifiée – reprise").await, older)
}

pub async fn assert_verified(db: &Db) {
    let report = tocsin::verify::verify(db).await.unwrap();
    assert_eq!(report.faults, Vec::<String>::new());
}

pub const MERGE: &str = "/api/related/merge";

#[tokio::test]
async fn a_coordinator_is_told_at_once_that_another_case_may_be_about_the_same_project() {
    for db in databases().await {
        let world = World::new(&db).await;
        let (fresh, older) = twins(&world).await;
        let far = world.submitted_case("Guichet des permis").await;
        for who in [&world.coordinator, &world.director, &world.auditor] {
            let page = reads(&db, who, &fresh.path()).await;
            assert!(page.contains("Perhaps the same project"), "{}", who.name);
            assert!(page.contains(&format!("{}/related/{older}", fresh.path())), "{}", who.name);
            assert!(page.contains("Same organisation, and the names are alike"));
            assert!(!page.contains(&far.to_string()));
            let there = reads(&db, who, &older.path()).await;
            assert!(there.contains(&format!("{}/related/{fresh}", older.path())), "both ways");
        }
        let theirs = reads(&db, &world.outsider, &fresh.path()).await;
        assert!(!theirs.contains("Perhaps the same") && !theirs.contains(&older.to_string()));
    }
}

#[tokio::test]
async fn what_was_said_to_be_something_else_is_not_asked_again_until_it_is_taken_back() {
    for db in databases().await {
        let world = World::new(&db).await;
        let pair = twins(&world).await;
        let (fresh, older) = pair;
        let ines = &world.coordinator;
        let said = says(&world, ines, "/api/related/set-apart", pair, "").await;
        assert_eq!(said.location.as_deref(), Some(&*format!("/cases/{fresh}/related")), "{said:?}");
        for number in [fresh, older] {
            assert!(!reads(&db, ines, &number.path()).await.contains("Perhaps the same project"));
        }
        let page = reads(&db, ines, &format!("/cases/{older}/related")).await;
        assert!(page.contains(&format!("Said from {fresh}")), "it is taken back where it was said");
        let journal = reads(&db, ines, &format!("/cases/{fresh}/journal")).await;
        assert!(journal.contains(&format!("noted that {older} is something else")));
        assert_verified(&db).await;
        says(&world, ines, "/api/related/take-back", pair, "").await;
        assert!(reads(&db, ines, &fresh.path()).await.contains("Perhaps the same project"));
        assert_verified(&db).await;
    }
}

#[tokio::test]
async fn a_link_stands_on_both_cases_and_goes_from_both() {
    for db in databases().await {
        let world = World::new(&db).await;
        let one = world.submitted_case("Paie unifiée").await;
        let other = world.submitted_case("Annuaire des agents").await;
        let ines = &world.coordinator;
        let found = reads(&db, ines, &format!("/cases/{one}/related?with={other}")).await;
        let beside = format!("{}/related/{other}", one.path());
        assert!(found.contains(&beside));
        // Nobody knows a number by heart: begun, inside, or written nearly so, its name finds it.
        for typed in ["annu", "AGENTS", "Anuaire+des+agents"] {
            let found = reads(&db, ines, &format!("/cases/{one}/related?with={typed}")).await;
            assert!(found.contains(&beside), "{typed}: {found}");
        }
        let itself = reads(&db, ines, &format!("/cases/{one}/related?with=paie+unifi")).await;
        assert!(itself.contains("No other case of this number or name"), "{itself}");
        let link = "&link_tie=depends_on&link_reason=Annuaire+avant+tout";
        let wrong = says(&world, ines, "/api/related/link", (one, other), "&link_tie=kin").await;
        assert_eq!(wrong.location.as_deref(), Some(&*format!("/cases/{one}/related/{other}")));
        says(&world, ines, "/api/related/link", (one, other), link).await;
        // The requester of both reads it on both, each from its side.
        for (number, tie) in [(one, "This case depends on it"), (other, "Depends on this case")] {
            for page in [format!("{}/status", number.path()), number.path()] {
                let text = reads(&db, &world.requester, &page).await;
                assert!(text.contains(tie) && text.contains("Annuaire avant tout"), "{page}");
            }
            let journal = reads(&db, ines, &format!("{}/journal", number.path())).await;
            assert!(journal.contains("linked this case to"), "{number}");
        }
        assert_verified(&db).await;
        // Undone from the other side than it was said.
        says(&world, ines, "/api/related/unlink", (other, one), "").await;
        for number in [one, other] {
            let text = reads(&db, ines, &number.path()).await;
            assert!(text.contains("No related case."), "{number}");
        }
        assert_verified(&db).await;
        let director = says(&world, &world.director, "/api/related/link", (one, other), link).await;
        assert!(director.location.is_some());
        assert!(reads(&db, ines, &one.path()).await.contains("No related case."), "not theirs");
    }
}

#[tokio::test]
async fn a_merged_request_goes_on_in_another_and_comes_back_if_that_was_a_mistake() {
    for db in databases().await {
        let world = World::new(&db).await;
        let (fresh, older) = twins(&world).await;
        let (ines, noe) = (&world.coordinator, &world.outsider);
        let mut browser = english(&db, noe).await;
        assert_eq!(browser.get(&older.path()).await.status, StatusCode::NOT_FOUND);
        let confirm = reads(&db, ines, &format!("/cases/{fresh}/related/{older}")).await;
        assert!(confirm.contains("answers, team, plan and journal: noe"), "who will read it");
        assert!(
            confirm.contains("Duties lifted: The first answer from a person")
                || confirm.contains("Duties lifted:")
        );

        let merged =
            says(&world, ines, MERGE, (fresh, older), "&merge_reason=Une+seule+paie").await;
        let status = format!("/cases/{fresh}/status");
        assert_eq!(merged.location.as_deref(), Some(&*status), "{merged:?}");
        let told = reads(&db, noe, &status).await;
        assert!(told.contains(&format!("Your request is merged into case {older}")));
        assert!(reads(&db, noe, "/").await.contains(&format!("Merged into {older}")));
        let theirs = reads(&db, noe, &format!("/cases/{older}/status")).await;
        assert!(theirs.contains("Merged into this case"), "and from there the way back");
        assert!(
            reads(&db, noe, &format!("/cases/{fresh}/journal")).await.contains("Une seule paie")
        );
        assert_verified(&db).await;

        // It counts once, is not redirected anywhere, and nobody says what became of it there.
        let portfolio = reads(&db, &world.director, "/portfolio/cases").await;
        assert!(portfolio.contains(&older.to_string()) && !portfolio.contains(&fresh.to_string()));
        assert!(!reads(&db, &world.director, "/portfolio").await.contains("stage=redirected"));
        assert!(!reads(&db, ines, &status).await.contains("/api/elsewhere/became"));
        assert!(
            reads(&db, ines, "/committee")
                .await
                .contains(&format!("merged this case into {older}"))
        );

        let page = format!("/cases/{fresh}/related");
        let seen = seen(&world, ines, fresh).await;
        let form = format!("case={fresh}&seen={seen}&separate_reason=Une+erreur");
        let mut back = english(&db, ines).await;
        assert!(back.get(&page).await.text.contains("/api/related/separate"));
        let parted = back.submit(&page, "/api/related/separate", &form).await;
        assert_eq!(parted.location.as_deref(), Some(&*page), "{parted:?}");
        let mut browser = english(&db, noe).await;
        assert_eq!(browser.get(&older.path()).await.status, StatusCode::NOT_FOUND);
        assert!(reads(&db, noe, &status).await.contains("owes"));
        assert!(reads(&db, ines, "/triage").await.contains(&fresh.to_string()));
        assert_verified(&db).await;
    }
}

/// They came with their request: what the brigade says among itself is not for them.
#[tokio::test]
async fn whoever_came_with_a_merged_request_reads_as_the_project_does() {
    for db in databases().await {
        let world = World::new(&db).await;
        let (fresh, older) = twins(&world).await;
        let ines = &world.coordinator;
        let mut browser = english(&db, ines).await;
        let note = format!("case={older}&audience=brigade&message=Entre+nous");
        browser.submit(&format!("/cases/{older}/status"), "/api/case/message", &note).await;
        says(&world, ines, MERGE, (fresh, older), "&merge_reason=Une+seule+paie").await;
        let ours = reads(&db, ines, &format!("/cases/{older}/status")).await;
        assert!(ours.contains("Entre nous"));
        let theirs = reads(&db, &world.outsider, &format!("/cases/{older}/status")).await;
        assert!(!theirs.contains("Entre nous"));
        assert!(!theirs.contains("/api/case-withdraw"), "it is not theirs to withdraw");
    }
}

#[tokio::test]
async fn two_who_act_on_old_pages_are_told() {
    for db in databases().await {
        let world = World::new(&db).await;
        let (fresh, older) = twins(&world).await;
        let old = seen(&world, &world.coordinator, fresh).await;
        says(&world, &world.colleague, "/api/related/set-apart", (fresh, older), "").await;
        let form = format!("case={fresh}&seen={old}&other={older}&merge_reason=Trop+tard");
        let mut browser = english(&db, &world.coordinator).await;
        let page = format!("/cases/{fresh}/related/{older}");
        browser.submit(&page, MERGE, &form).await;
        assert!(browser.get(&page).await.text.contains("karim"), "who was quicker");
        let declined = world.submitted_case("Guichet des permis").await;
        // The other one ended since the page was opened.
        let withdraw = format!(
            "case={older}&seen={}&withdraw_reason=Fini",
            seen(&world, &world.requester, older).await
        );
        let mut camille = english(&db, &world.requester).await;
        camille.submit(&format!("/cases/{older}/status"), "/api/case-withdraw", &withdraw).await;
        let refused =
            says(&world, &world.coordinator, MERGE, (declined, older), "&merge_reason=Quand+même")
                .await;
        assert_eq!(
            refused.location.as_deref(),
            Some(&*format!("/cases/{declined}/related/{older}"))
        );
        let status = reads(&db, &world.coordinator, &format!("/cases/{declined}/status")).await;
        assert!(!status.contains("Merged into"));
        assert_verified(&db).await;
    }
}

#[tokio::test]
async fn a_table_that_departs_from_the_journal_is_named() {
    for db in databases().await {
        let world = World::new(&db).await;
        let (fresh, older) = twins(&world).await;
        says(&world, &world.coordinator, "/api/related/set-apart", (fresh, older), "").await;
        let mut tx = db.begin().await.unwrap();
        assert_eq!(tx.query(UNSAID).bind("apart".to_owned()).execute().await.unwrap(), 1);
        assert_eq!(tx.query(UNNAMED).bind("reprise".to_owned()).execute().await.unwrap(), 1);
        tx.commit().await.unwrap();
        let faults = tocsin::verify::verify(&db).await.unwrap().faults;
        let named = |what: &str| faults.contains(&format!("case {fresh}: {what}"));
        assert!(named("its ties are not what its journal says"), "{faults:?}");
        assert!(named("what it is found by is not what its journal says"), "{faults:?}");
    }
}

/// What was sent before titles could be looked up is found after an update.
#[tokio::test]
async fn an_older_case_is_given_its_words() {
    for db in databases().await {
        let world = World::new(&db).await;
        let (fresh, older) = twins(&world).await;
        let mut tx = db.begin().await.unwrap();
        let words = tocsin::register::model::Name::of("Paie unifiée").handles();
        for word in words {
            tx.query(UNNAMED).bind(word).execute().await.unwrap();
        }
        tx.commit().await.unwrap();
        cases::keep_missing_words(&db).await.unwrap();
        let page = reads(&db, &world.coordinator, &fresh.path()).await;
        assert!(page.contains(&older.to_string()));
    }
}

#[tokio::test]
async fn a_coordinator_does_not_merge_their_own_request() {
    for db in databases().await {
        let world = World::new(&db).await;
        let both =
            crate::support::person_with(&db, "odile", &[Role::ProjectLead, Role::Coordinator])
                .await;
        let theirs = World { requester: both.clone(), ..world.again() };
        let own = theirs.submitted_case("Paie unifiée – reprise").await;
        let other = world.submitted_case("Paie unifiée").await;
        for pair in [(own, other), (other, own)] {
            says(&world, &both, MERGE, pair, "&merge_reason=Une+seule+paie").await;
            let page = reads(&db, &both, &format!("/cases/{}/related/{}", pair.0, pair.1)).await;
            assert!(!page.contains(MERGE), "no button that the rules would refuse");
            let status = reads(&db, &both, &format!("/cases/{}/status", pair.0)).await;
            assert!(!status.contains("Merged into"));
        }
    }
}
