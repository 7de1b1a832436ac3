//! What is decided at the committee's stage in no sitting: said before, told in the next one, frozen there.

use super::{ACCEPT, assert_verified, at_committee, closes, opens, roll};
use crate::html::assert_valid_html;
use crate::owed::taken;
use crate::related::MERGE;
use crate::support::{Browser, Got, databases, person};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::base::{Actor, Role};
use tocsin::case::model::{CaseNumber, Confidentiality, Stage};
use tocsin::case::store::mind_duties;

/// A sitting in which nothing was said: what comes after it is between two.
async fn sat(world: &World, browser: &mut Browser) {
    opens(browser, &world.colleague, &[&world.director]).await;
    assert_eq!(closes(browser).await.status, StatusCode::OK);
}

async fn opens_next(browser: &mut Browser, presides: &Actor, present: &[&Actor], number: i64) {
    let form = roll(presides, present);
    let got = browser.submit("/committee/sittings/new", "/api/committee/open", &form).await;
    let path = format!("/committee/sittings/{number}");
    assert_eq!(got.location.as_deref(), Some(&*path), "{got:?}");
}

async fn closes_next(browser: &mut Browser, number: i64) -> Got {
    browser.call("/api/committee/close", &format!("sitting={number}&seen=1")).await
}

/// What a form of a case sends, from the page as it is now.
async fn form(world: &World, number: CaseNumber, fields: &str) -> String {
    format!("case={number}&seen={}&{fields}", crate::owed::seen(world, number).await)
}

#[tokio::test]
async fn what_was_decided_in_no_sitting_is_told_in_the_next_and_in_no_other() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let guichet = at_committee(&world, "Guichet", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        sat(&world, &mut karim.browser).await;
        let page = karim.browser.get(&number.path()).await.text;
        assert!(page.contains("No sitting is open: this decision will be"), "{page}");
        karim.does(number, "accept", ACCEPT).await;
        // Decided before it came to the committee, another one is no business of it.
        let archives = world.submitted_case("Archives").await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(archives, "take-charge", "").await;
        let page = ines.browser.get(&archives.path()).await.text;
        assert!(!page.contains("No sitting is open"), "{page}");
        ines.does(archives, "accept", ACCEPT).await;
        assert_verified(&db).await;
        let journal = karim.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(journal.contains("took this decision outside of any sitting"), "{journal}");

        opens_next(&mut karim.browser, &world.colleague, &[&world.director], 2).await;
        let page = karim.browser.get("/committee/sittings/2").await.text;
        assert!(page.contains("Decided between two sittings"), "{page}");
        assert!(page.contains("Beaucoup en jeu") && !page.contains("Archives"), "{page}");
        assert!(!page.contains("Cases heard"), "it was not heard here: {page}");
        let open = karim.browser.get(&guichet.path()).await.text;
        assert!(open.contains("Decide at sitting no. 2"), "{open}");
        // Whoever is not in the room is told of it, and led to no door that is closed to them.
        let nadia = person(&db, "nadia", Role::Director).await;
        let mut absent = Browser::signed_in(&db, &nadia).await;
        let absent = absent.get(&guichet.path()).await.text;
        assert!(absent.contains("A sitting is under way"), "{absent}");
        assert!(!absent.contains("Decide at sitting"), "{absent}");
        assert_eq!(closes_next(&mut karim.browser, 2).await.status, StatusCode::OK);
        for name in ["", "/file", "/file.odt"] {
            let text = karim.browser.get(&format!("/committee/sittings/2{name}")).await.text;
            // The table is of all cases, and stands above the heading of those that were heard.
            let [brief, line, heard, none] =
                ["At a glance", "accepted, P3, between two sittings", "Cases heard", "No case."]
                    .map(|it| text.find(it));
            assert!(brief.is_some() && brief < line, "{name}: {text}");
            assert!(line < heard && heard < none, "{name}: {text}");
            for said in [
                "Decided between two sittings",
                "Note taken by: karim, maxime.",
                "accepted, P3, between two sittings",
                "Beaucoup en jeu",
                &number.to_string(),
            ] {
                assert!(text.contains(said), "{said} is not in {name}: {text}");
            }
        }
        let journal = karim.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(journal.contains("put in the minutes of sitting no. 2"), "{journal}");
        assert_verified(&db).await;

        opens_next(&mut karim.browser, &world.colleague, &[&world.director], 3).await;
        let page = karim.browser.get("/committee/sittings/3").await.text;
        assert!(!page.contains("Decided between two sittings"), "it was told: {page}");
    }
}

#[tokio::test]
async fn nothing_is_between_two_sittings_before_the_first() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        let page = karim.browser.get(&number.path()).await.text;
        assert!(!page.contains("No sitting is open"), "{page}");
        karim.does(number, "accept", ACCEPT).await;
        let journal = karim.browser.get(&format!("{}/journal", number.path())).await.text;
        assert!(!journal.contains("outside of any sitting"), "{journal}");
        sat(&world, &mut karim.browser).await;
        let minutes = karim.browser.get("/committee/sittings/1").await.text;
        assert!(!minutes.contains("between two sittings"), "{minutes}");
        assert!(!minutes.contains(&number.to_string()), "{minutes}");
        assert_verified(&db).await;
    }
}

/// Not by the forms of triage alone: whatever takes a case out of the committee's hands.
#[tokio::test]
async fn a_merger_and_a_withdrawal_between_two_sittings_are_told_in_the_next() {
    for db in databases().await {
        let world = World::new(&db).await;
        let fresh = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let older = at_committee(&world, "Solde", Confidentiality::Brigade).await;
        let given_up = at_committee(&world, "Guichet", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        let pair = format!("/cases/{fresh}/related/{older}");
        let told = "the next one takes note of it";
        assert!(!karim.browser.get(&pair).await.text.contains(told), "none was held yet");
        sat(&world, &mut karim.browser).await;
        assert!(karim.browser.get(&pair).await.text.contains(told));
        opens_next(&mut karim.browser, &world.colleague, &[&world.director], 2).await;
        let page = karim.browser.get(&pair).await.text;
        assert!(page.contains("where a sitting is under way") && !page.contains(told), "{page}");
        let merge = format!("other={older}&merge_reason=Une+seule+paie");
        let merge = form(&world, fresh, &merge).await;
        let merged = karim.browser.submit(&pair, MERGE, &merge).await;
        assert_eq!(merged.location, Some(format!("/cases/{fresh}/status")), "{merged:?}");
        let mut camille = Browser::signed_in(&db, &world.requester).await;
        let withdraw = form(&world, given_up, "withdraw_reason=Un+autre+service+nous+aide").await;
        let withdrawn = camille.call("/api/case-withdraw", &withdraw).await;
        assert_eq!(withdrawn.status, StatusCode::OK, "{withdrawn:?}");
        assert_eq!(world.stage(given_up).await, Stage::Withdrawn);
        assert_verified(&db).await;

        let page = karim.browser.get("/committee/sittings/2").await.text;
        let (_, between) = page.split_once("id=\"between\"").expect("what waits is listed");
        assert!(between.contains(&format!("merged this case into {older}")), "{between}");
        assert!(between.contains("Un autre service nous aide"), "{between}");
        assert_eq!(closes_next(&mut karim.browser, 2).await.status, StatusCode::OK);
        for name in ["", "/file", "/file.odt"] {
            let text = karim.browser.get(&format!("/committee/sittings/2{name}")).await.text;
            for said in [
                "joined with another case, between two sittings",
                "withdrawn by the project, between two sittings",
                "joined this case with another.",
                &fresh.to_string(),
                &given_up.to_string(),
            ] {
                assert!(text.contains(said), "{said} is not in {name}: {text}");
            }
            // Which one and why is for those who may see both, and minutes are the same for all.
            assert!(!text.contains("Une seule paie"), "{name}: {text}");
        }
        assert_verified(&db).await;
    }
}

/// The case is on the agenda again: who reads that it ended in another reads that it did not.
#[tokio::test]
async fn a_merger_undone_is_told_with_its_undoing() {
    for db in databases().await {
        let world = World::new(&db).await;
        let fresh = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let older = at_committee(&world, "Solde", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        sat(&world, &mut karim.browser).await;
        let pair = format!("/cases/{fresh}/related/{older}");
        let merge = format!("other={older}&merge_reason=Une+seule+paie");
        let merge = form(&world, fresh, &merge).await;
        let merged = karim.browser.submit(&pair, MERGE, &merge).await;
        assert_eq!(merged.location, Some(format!("/cases/{fresh}/status")), "{merged:?}");
        let parted = form(&world, fresh, "separate_reason=Une+m%C3%A9prise").await;
        let page = format!("/cases/{fresh}/related");
        let parted = karim.browser.submit(&page, "/api/related/separate", &parted).await;
        assert_eq!(parted.location.as_deref(), Some(&*page), "{parted:?}");
        assert_eq!(world.stage(fresh).await, Stage::AtCommittee);
        assert_verified(&db).await;

        opens_next(&mut karim.browser, &world.colleague, &[&world.director], 2).await;
        let open = karim.browser.get("/committee/sittings/2").await.text;
        let (_, between) = open.split_once("id=\"between\"").expect("what waits is listed");
        let merged = between.find(&format!("merged this case into {older}"));
        let parted = between.find(&format!("undid the merge of this case into {older}"));
        assert!(merged.is_some() && merged < parted, "in their order: {between}");
        assert_eq!(closes_next(&mut karim.browser, 2).await.status, StatusCode::OK);
        for name in ["", "/file", "/file.odt"] {
            let text = karim.browser.get(&format!("/committee/sittings/2{name}")).await.text;
            for said in [
                "parted from another case, between two sittings",
                "joined this case with another.",
                "parted this case from another.",
            ] {
                assert!(text.contains(said), "{said} is not in {name}: {text}");
            }
            assert!(!text.contains("Une méprise"), "{name}: {text}");
            assert!(!text.contains("joined with another case, between"), "{name}: {text}");
        }
        assert_verified(&db).await;
    }
}

/// Note is taken as the sitting ends of what was decided before it began.
#[tokio::test]
async fn what_was_decided_before_and_what_is_left_undone_stand_each_under_its_heading() {
    let proposal = "propose_decline_ground=too_early&propose_decline_reason=Rien+de+lanc%C3%A9";
    for db in databases().await {
        let world = World::new(&db).await;
        let number = taken(&world, "Paie", 90, Confidentiality::Brigade).await;
        while mind_duties(&db, Utc::now()).await.unwrap() > 0 {}
        let mut karim = Desk::of(&world, &world.colleague).await;
        sat(&world, &mut karim.browser).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        ines.does(number, "bring-to-committee", "").await;
        ines.does(number, "propose-decline", proposal).await;
        opens_next(&mut karim.browser, &world.colleague, &[&world.director], 2).await;
        let note =
            format!("sitting=2&stalled_about={number}.2&stalled_note=Karim+s%E2%80%99en+charge");
        let noted = karim.browser.call("/api/committee/stalled", &note).await;
        assert_eq!(noted.status, StatusCode::OK, "{noted:?}");
        assert_eq!(closes_next(&mut karim.browser, 2).await.status, StatusCode::OK);
        let page = karim.browser.get("/committee/sittings/2").await.text;
        assert!(page.contains("decline proposed, between two sittings"), "{page}");
        let (_, rest) = page.split_once("id=\"minutes-between\"").expect("a heading");
        let (between, stalled) = rest.split_once("id=\"minutes-stalled\"").expect("another");
        let (decided, said) = ("Rien de lancé", "Karim s’en charge");
        assert!(between.contains(decided) && !between.contains(said), "{between}");
        assert!(stalled.contains(said) && !stalled.contains(decided), "{stalled}");
        // One part, one seal.
        assert_eq!(rest.matches(&format!("id=\"part-{number}")).count(), 2, "{rest}");
        assert_verified(&db).await;
    }
}

/// Whoever closes the sitting freezes what they may not see, and reads nothing of it.
#[tokio::test]
async fn a_restricted_decision_between_two_sittings_is_told_to_its_list_alone() {
    for db in databases().await {
        let world = World::new(&db).await;
        let hidden = at_committee(&world, "Affaire Discrète", Confidentiality::Restricted).await;
        let mut maxime = Desk::of(&world, &world.director).await;
        sat(&world, &mut maxime.browser).await;
        let mut insider = None;
        for who in [&world.coordinator, &world.colleague] {
            let mut desk = Desk::of(&world, who).await;
            if desk.tries(hidden, "accept", ACCEPT).await.status == StatusCode::OK {
                insider = Some(desk);
                break;
            }
        }
        let mut insider = insider.expect("somebody on its list decides");
        let others = [&world.coordinator, &world.colleague];
        opens_next(&mut maxime.browser, &world.director, &others, 2).await;
        let told = |text: &str| text.contains("Discrète") || text.contains("between two sittings");
        assert!(!told(&maxime.browser.get("/committee/sittings/2").await.text));
        assert!(told(&insider.browser.get("/committee/sittings/2").await.text));
        assert_eq!(closes_next(&mut maxime.browser, 2).await.status, StatusCode::OK);
        for name in ["", "/file", "/file.odt"] {
            let path = format!("/committee/sittings/2{name}");
            let text = maxime.browser.get(&path).await.text;
            assert!(!told(&text) && !text.contains(&hidden.to_string()), "{path}: {text}");
            let text = insider.browser.get(&path).await.text;
            assert!(text.contains("Discrète") && told(&text), "{path}: {text}");
        }
        assert_verified(&db).await;
    }
}

/// What was said as a case was put off is before those who hear it next, and no news in that sitting itself.
#[tokio::test]
async fn why_a_case_was_put_off_is_read_in_the_next_sitting() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let put_off = "sitting=1&put_off_reason=Il+manque+le+co%C3%BBt";
        assert_eq!(karim.hears(number, "put-off", put_off).await.status, StatusCode::OK);
        let room = format!("/committee/sittings/1/cases/{number}");
        let page = karim.browser.get(&room).await.text;
        assert!(
            page.contains("Il manque le coût") && !page.contains("Put off at sitting"),
            "{page}"
        );
        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::OK);
        opens_next(&mut karim.browser, &world.colleague, &[&world.director], 2).await;
        let room = format!("/committee/sittings/2/cases/{number}");
        for path in ["/committee/sittings/2", &room] {
            let page = karim.browser.get(path).await.text;
            assert!(page.contains("Put off at sitting no. 1"), "{path}: {page}");
            assert!(page.contains("Il manque le coût"), "{path}: {page}");
            assert_valid_html(&page);
        }
        // And it stands in the minutes of that one.
        karim.does(number, "accept", &format!("sitting=2&{ACCEPT}")).await;
        assert_eq!(closes_next(&mut karim.browser, 2).await.status, StatusCode::OK);
        let minutes = karim.browser.get("/committee/sittings/2").await.text;
        assert!(minutes.contains("Put off at sitting no. 1"), "{minutes}");
        assert!(minutes.contains("Il manque le coût"), "{minutes}");
        assert_verified(&db).await;
    }
}
