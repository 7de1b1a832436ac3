//! Sittings of the committee and their minutes, over the doors and pages that people use.

use crate::support::{Browser, Got, databases};
use crate::triage::Desk;
use crate::world::World;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::base::Actor;
use tocsin::case::model::{CaseNumber, Confidentiality, Stage};
use tocsin::db::Db;
use tocsin::verify::verify;

tocsin::sql! {
    TOUCH_MINUTES = "update minutes set content = '{}'";
    TOUCH_PART = "update minutes_part set content = '{}'";
    CUT_PART = "delete from minutes_part";
    TOUCH_SIGN_OFF = "update minutes_sign_off set at = at + 1";
    TOUCH_SITTING = "update sitting set held_on = '2020-01-01'";
    CUT_SITTING = "delete from sitting";
    FORGET_HEARING = "delete from sitting_case";
}

const ACCEPT: &str = "accept_priority=P3&accept_reason=Beaucoup+en+jeu";

/// A case that the coordinator brought before the committee.
async fn at_committee(world: &World, title: &str, level: Confidentiality) -> CaseNumber {
    let number = world.submitted(title, level, Utc::now()).await;
    for who in [&world.coordinator, &world.colleague] {
        let mut desk = Desk::of(world, who).await;
        if desk.tries(number, "take-charge", "").await.status == StatusCode::OK {
            desk.does(number, "bring-to-committee", "").await;
            return number;
        }
    }
    panic!("nobody takes {number} in charge");
}

/// The form that opens a sitting, or says anew who is there.
fn roll(presides: &Actor, present: &[&Actor]) -> String {
    let today = Utc::now().date_naive();
    let present = present.iter().map(|it| format!("&present%5Bid-{}%5D=true", it.id));
    let present = present.collect::<String>();
    format!(
        "sitting_held_on={today}&sitting_presided_by={}&sitting_guests=Une+invit%C3%A9e{present}",
        presides.id
    )
}

async fn opens(browser: &mut Browser, presides: &Actor, present: &[&Actor]) {
    let form = roll(presides, present);
    let got = browser.submit("/committee/sittings/new", "/api/committee/open", &form).await;
    assert_eq!(got.location.as_deref(), Some("/committee/sittings/1"), "{got:?}");
}

async fn closes(browser: &mut Browser) -> Got {
    browser.call("/api/committee/close", "sitting=1&seen=1").await
}

async fn assert_verified(db: &Db) {
    assert_eq!(verify(db).await.unwrap().faults, [""; 0]);
}

#[tokio::test]
async fn a_sitting_hears_its_cases_one_by_one_and_two_people_sign_its_minutes_off() {
    for db in databases().await {
        let world = World::new(&db).await;
        let paie = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let guichet = at_committee(&world, "Guichet", Confidentiality::Brigade).await;
        let later = at_committee(&world, "Archives", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        let mut maxime = Desk::of(&world, &world.director).await;
        opens(&mut karim.browser, &world.director, &[&world.colleague]).await;
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(page.contains("3 cases left to hear") && page.contains("Une invitée"), "{page}");
        assert!(karim.browser.get("/committee").await.text.contains("Sitting no. 1"));

        // One case at a time, with the forms that the law opens.
        let room = format!("/committee/sittings/1/cases/{paie}");
        let page = karim.browser.get(&room).await.text;
        for said in ["Paie", "accept_reason", "rel=\"next\"", "Proposed priorities"] {
            assert!(page.contains(said), "{said} is not before the room: {page}");
        }
        let opinions = "sitting=1&opinions=Deux+pour%2C+un+contre";
        let noted = karim.hears(paie, "opinions", opinions).await;
        assert_eq!(noted.status, StatusCode::OK, "{noted:?}");
        let seen = world.version(paie).await;
        let form = format!("case={paie}&seen={seen}&sitting=1&{ACCEPT}");
        let got = karim.browser.submit(&room, "/api/triage/accept", &form).await;
        assert_eq!(got.location.as_deref(), Some(room.as_str()), "back to the sitting");
        assert_eq!(world.stage(paie).await, Stage::Staffing);
        let page = karim.browser.get(&room).await.text;
        assert!(page.contains("Deux pour, un contre") && page.contains("Beaucoup en jeu"));
        let put_off = "sitting=1&put_off_reason=Il+manque+le+co%C3%BBt";
        assert_eq!(maxime.hears(guichet, "put-off", put_off).await.status, StatusCode::OK);
        assert_eq!(world.stage(guichet).await, Stage::AtCommittee);
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(page.contains("One case left to hear"), "{page}");
        let journal = karim.browser.get(&format!("{}/journal", paie.path())).await.text;
        assert!(journal.contains("took this decision at sitting no. 1"), "{journal}");
        assert!(!journal.contains("Deux pour"), "opinions are for the minutes alone");
        assert_verified(&db).await;

        let early = karim.browser.call("/api/committee/sign-off", "sitting=1").await;
        assert_eq!(early.status, StatusCode::CONFLICT, "{early:?}");
        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::OK);
        let minutes = karim.browser.get("/committee/sittings/1").await.text;
        for said in ["Deux pour, un contre", "Beaucoup en jeu", "Il manque le coût", "maxime"] {
            assert!(minutes.contains(said), "the minutes do not say {said}");
        }
        assert!(!minutes.contains("Archives"), "it was not heard");
        let late = karim.tries(later, "accept", &format!("sitting=1&{ACCEPT}")).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "the sitting is closed: {late:?}");
        assert_eq!(world.stage(later).await, Stage::AtCommittee, "nothing was decided");

        let sign = async |desk: &mut Desk| {
            desk.browser.call("/api/committee/sign-off", "sitting=1").await.status
        };
        let mut ines = Desk::of(&world, &world.coordinator).await;
        assert_eq!(sign(&mut ines).await, StatusCode::CONFLICT, "she was not there");
        assert_eq!(sign(&mut karim).await, StatusCode::OK);
        assert_eq!(sign(&mut karim).await, StatusCode::FORBIDDEN, "nobody signs off twice");
        assert_eq!(sign(&mut maxime).await, StatusCode::OK);
        let list = karim.browser.get("/committee/sittings").await.text;
        assert!(list.contains("signed off"), "{list}");
        assert_verified(&db).await;
    }
}

#[tokio::test]
async fn frozen_minutes_stay_as_they_are_and_what_touched_them_is_named() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        karim.does(number, "accept", &format!("sitting=1&{ACCEPT}")).await;
        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::OK);
        karim.browser.call("/api/committee/sign-off", "sitting=1").await;
        let before = article(&karim.browser.get("/committee/sittings/1").await.text);

        let review = Utc::now().date_naive() + chrono::Days::new(40);
        let suspend = format!("suspend_review_on={review}&suspend_reason=Une+pause");
        let mut maxime = Desk::of(&world, &world.director).await;
        maxime.does(number, "suspend", &suspend).await;
        assert_eq!(article(&karim.browser.get("/committee/sittings/1").await.text), before);
        // A correction is another thing said, under what stays.
        let note = "sitting=1&correct_about=&correct_note=Lire+%C2%AB+P2+%C2%BB";
        let noted = karim.browser.call("/api/committee/correct", note).await;
        assert_eq!(noted.status, StatusCode::OK, "{noted:?}");
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(page.contains("Lire « P2 »") && page.contains("Beaucoup en jeu"));
        let again = karim.browser.call("/api/committee/close", "sitting=1&seen=2").await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert_verified(&db).await;

        for touch in
            [TOUCH_MINUTES, TOUCH_PART, CUT_PART, TOUCH_SIGN_OFF, TOUCH_SITTING, CUT_SITTING]
        {
            let touched = db.begin().await.unwrap().query(touch).execute().await;
            assert!(touched.is_err(), "{} went through", touch.name);
        }
        without_its_guard(&db, "minutes_part").await;
        let mut tx = db.begin().await.unwrap();
        tx.query(TOUCH_PART).execute().await.unwrap();
        tx.commit().await.unwrap();
        let faults = verify(&db).await.unwrap().faults;
        assert!(faults.iter().any(|it| it.contains(&number.to_string())), "{faults:?}");
        let mut tx = db.begin().await.unwrap();
        tx.query(CUT_PART).execute().await.unwrap();
        tx.query(FORGET_HEARING).execute().await.unwrap();
        tx.commit().await.unwrap();
        let faults = verify(&db).await.unwrap().faults;
        assert_eq!(faults.len(), 2, "{faults:?}");
    }
}

/// Somebody with the keys of the database takes its guard away first.
async fn without_its_guard(db: &Db, table: &str) {
    match db {
        Db::Sqlite { write, .. } => {
            for guard in ["changed", "cut"] {
                let drop = format!("drop trigger {table}_is_never_{guard}");
                sqlx::query(sqlx::AssertSqlSafe(drop)).execute(write).await.unwrap();
            }
        }
        Db::Postgres(pool) => {
            let drop = format!("alter table {table} disable trigger user");
            sqlx::query(sqlx::AssertSqlSafe(drop)).execute(pool).await.unwrap();
        }
    }
}

/// The minutes on their page, without what surrounds them.
fn article(page: &str) -> String {
    let from = page.find("<article").expect("a closed sitting shows its minutes");
    let to = page.find("</article>").unwrap();
    page[from..to].to_owned()
}

/// Not in the agenda, the counts, the minutes nor the file: whoever is not on its list reads the same
/// as if it had never been.
#[tokio::test]
async fn a_restricted_case_leaves_no_trace_in_a_sitting() {
    for db in databases().await {
        let world = World::new(&db).await;
        let hidden = at_committee(&world, "Affaire Discrète", Confidentiality::Restricted).await;
        let open = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let mut on_its_list = Vec::new();
        for who in [&world.coordinator, &world.colleague] {
            let mut desk = Desk::of(&world, who).await;
            if desk.browser.get(&hidden.path()).await.status == StatusCode::OK {
                on_its_list.push(who.clone());
            }
        }
        let mut maxime = Desk::of(&world, &world.director).await;
        let mut awa = Browser::signed_in(&db, &world.auditor).await;
        let others = [&world.coordinator, &world.colleague];
        opens(&mut maxime.browser, &world.director, &others).await;
        let mut decided = false;
        for who in &on_its_list {
            let mut desk = Desk::of(&world, who).await;
            let page = desk.browser.get("/committee/sittings/1").await.text;
            assert!(page.contains("Discrète") && page.contains("2 cases left"), "{page}");
            let got = desk.tries(hidden, "accept", &format!("sitting=1&{ACCEPT}")).await;
            decided |= got.status == StatusCode::OK;
        }
        assert!(decided, "somebody on its list decides");
        let sitting = maxime.browser.get("/committee/sittings/1").await.text;
        assert!(sitting.contains("One case left to hear"), "{sitting}");
        let room = format!("/committee/sittings/1/cases/{hidden}");
        assert_eq!(maxime.browser.get(&room).await.status, StatusCode::NOT_FOUND);
        maxime.does(open, "accept", &format!("sitting=1&{ACCEPT}")).await;
        // Whoever closes freezes what they may not see, and does not learn of it.
        assert_eq!(closes(&mut maxime.browser).await.status, StatusCode::OK);
        let about = format!("sitting=1&correct_about={hidden}&correct_note=x");
        let note = maxime.browser.call("/api/committee/correct", &about).await;
        assert_eq!(note.status, StatusCode::UNPROCESSABLE_ENTITY, "{note:?}");
        let mut insider = Desk::of(&world, &on_its_list[0]).await;
        let note = insider.browser.call("/api/committee/correct", &about).await;
        assert_eq!(note.status, StatusCode::OK, "{note:?}");
        for path in ["/committee/sittings/1", "/committee/sittings/1/file"] {
            for text in [maxime.browser.get(path).await.text, awa.get(path).await.text] {
                assert!(text.contains("Paie"), "{path}: {text}");
                assert!(!text.contains("Discrète") && !text.contains(&hidden.to_string()));
                assert!(!text.contains("Corrections"), "a note tells of what it is about");
            }
            let text = insider.browser.get(path).await.text;
            assert!(text.contains("Discrète") && text.contains("Corrections"), "{path}");
        }
        assert_verified(&db).await;
    }
}

#[tokio::test]
async fn the_committee_sits_and_others_read_or_stay_out() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let room = format!("/committee/sittings/1/cases/{number}");
        let pages = ["/committee/sittings", "/committee/sittings/1", room.as_str()];
        let mut awa = Desk::of(&world, &world.auditor).await;
        for page in pages {
            let got = awa.browser.get(page).await;
            assert_eq!(got.status, StatusCode::OK, "{page}");
            assert!(!got.text.contains("name=\"sitting\""), "{page} offers an auditor a form");
        }
        assert_eq!(awa.browser.get("/committee/sittings/new").await.status, StatusCode::FORBIDDEN);
        let mut lead = Desk::of(&world, &world.requester).await;
        for page in pages.into_iter().chain(["/committee/sittings/1/file"]) {
            assert_eq!(lead.browser.get(page).await.status, StatusCode::FORBIDDEN, "{page}");
        }
        let form = roll(&world.colleague, &[&world.director]);
        for desk in [&mut awa, &mut lead] {
            for (door, form) in [
                ("open", form.clone()),
                ("roll", format!("sitting=1&seen=1&{form}")),
                ("close", "sitting=1&seen=1".to_owned()),
                ("sign-off", "sitting=1".to_owned()),
                ("correct", "sitting=1&correct_note=x".to_owned()),
            ] {
                let got = desk.browser.call(&format!("/api/committee/{door}"), &form).await;
                assert_eq!(got.status, StatusCode::FORBIDDEN, "{door}: {got:?}");
            }
        }
        // She may decide, and is not in the room: what she decides there is not decided.
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let got = ines.hears(number, "put-off", "sitting=1&put_off_reason=x").await;
        assert_eq!(got.status, StatusCode::CONFLICT, "{got:?}");
        let page = ines.browser.get(&room).await.text;
        assert!(page.contains("your presence at the sitting"), "{page}");
        for nowhere in ["/committee/sittings/2", "/committee/sittings/x"] {
            assert_eq!(karim.browser.get(nowhere).await.status, StatusCode::NOT_FOUND);
        }
        let open = karim.browser.get("/committee/sittings/1/file").await;
        assert_eq!(open.status, StatusCode::NOT_FOUND, "there are no minutes yet");
    }
}

#[tokio::test]
async fn what_was_typed_is_kept_and_the_slower_of_two_is_told() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        let (page, door) = ("/committee/sittings/new", "/api/committee/open");
        let alone = roll(&world.colleague, &[&world.auditor]);
        let got = karim.browser.submit(page, door, &alone).await;
        assert_eq!(got.location.as_deref(), Some(page), "{got:?}");
        let back = karim.browser.get(page).await.text;
        assert!(back.contains("Tick another coordinator or director"), "{back}");
        let ticked =
            back.split("<input").find(|it| it.contains(&format!("id-{}", world.auditor.id)));
        assert!(ticked.is_some_and(|it| it.split('>').next().unwrap().contains("checked")));
        assert!(back.contains("Une invitée"), "what was typed is lost");

        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let form = format!("sitting=1&seen=1&{}", roll(&world.director, &[&world.colleague]));
        let first = karim.browser.call("/api/committee/roll", &form).await;
        assert_eq!(first.status, StatusCode::OK, "{first:?}");
        let second = karim.browser.call("/api/committee/roll", &form).await;
        assert_eq!(second.status, StatusCode::CONFLICT, "{second:?}");
        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::CONFLICT);
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(page.contains("Presiding: maxime"), "{page}");
        let today = Utc::now().date_naive();
        let closed = karim.browser.call("/api/committee/close", "sitting=1&seen=2").await;
        assert_eq!(closed.status, StatusCode::OK, "{closed:?}");
        let found = format!("/committee/sittings?from={today}&to={today}");
        assert!(karim.browser.get(&found).await.text.contains("Sitting no. 1"));
        let before = "/committee/sittings?from=2020-01-01&to=2020-12-31";
        assert!(karim.browser.get(before).await.text.contains("between these dates"));
    }
}

/// A file that stands alone: it asks for nothing, and each hash in it is that of the text beside it.
#[tokio::test]
async fn whoever_keeps_the_file_can_hash_its_texts_again() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie & « <b> »", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        karim.does(number, "accept", &format!("sitting=1&{ACCEPT}")).await;
        closes(&mut karim.browser).await;
        let headers = karim.browser.headers_of("/committee/sittings/1/file").await;
        assert!(headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        let file = karim.browser.get("/committee/sittings/1/file").await.text;
        assert!(!file.contains("<script") && !file.contains("<link") && !file.contains("<b> »"));
        let mut texts = 0;
        for pair in file.split("<p><code>").skip(1) {
            let (hash, rest) = pair.split_once("</code></p><pre>").unwrap();
            let text = rest.split_once("</pre>").unwrap().0;
            let text = ["&lt;<", "&gt;>", "&quot;\"", "&amp;&"].iter().fold(
                text.to_owned(),
                |text, pair| {
                    let (escaped, sign) = pair.split_at(pair.len() - 1);
                    text.replace(escaped, sign)
                },
            );
            assert_eq!(tocsin::case::chain::digest(&text), hash, "{text}");
            texts += 1;
        }
        assert_eq!(texts, 2, "the sitting, and its one case");
    }
}

impl Desk {
    /// Says something of a case in a sitting.
    async fn hears(&mut self, number: CaseNumber, door: &str, fields: &str) -> Got {
        let mut cx = crate::world::acting_at(&self.db, &self.actor, Utc::now()).await;
        let file = tocsin::case::store::find(&mut cx, number).await;
        let seen = file.map_or(1, |file| file.version);
        drop(cx);
        let form = format!("case={number}&seen={seen}&{fields}");
        self.browser.call(&format!("/api/committee/{door}"), &form).await
    }
}
