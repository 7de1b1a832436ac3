//! Minutes: frozen, signed off, corrected under what stays, kept as a file.

use super::{ACCEPT, assert_verified, at_committee, closes, opens};
use crate::support::{databases, today};
use crate::triage::Desk;
use crate::world::World;
use axum::body::to_bytes;
use axum::http::StatusCode;
use std::io::Read;
use tocsin::case::model::Confidentiality;
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
        assert!(before.contains("Made with the model tocsin-risk-1."), "{before}");

        let review = today() + chrono::Days::new(40);
        let suspend = format!("suspend_review_on={review}&suspend_reason=Une+pause+du+march%C3%A9");
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

/// The text document says what the page of the file says, and whoever may read neither is told the same.
#[tokio::test]
async fn the_minutes_are_a_text_document_too() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie & « <b> »", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let early = karim.browser.get("/committee/sittings/1/file.odt").await;
        assert_eq!(early.status, StatusCode::NOT_FOUND, "nothing is frozen yet");
        karim.does(number, "accept", &format!("sitting=1&{ACCEPT}")).await;
        closes(&mut karim.browser).await;
        let page = karim.browser.get("/committee/sittings/1").await.text;
        assert!(page.contains("href=\"/committee/sittings/1/file.odt\""), "{page}");

        let answer = karim.browser.open("/committee/sittings/1/file.odt").await;
        let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
        assert_eq!(kind, "application/vnd.oasis.opendocument.text");
        let name = answer.headers()["content-disposition"].to_str().unwrap().to_owned();
        assert_eq!(name, "attachment; filename=\"tocsin-seance-1.odt\"");
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        assert_eq!(archive.by_index(0).unwrap().name().unwrap(), "mimetype");
        let mut text = String::new();
        archive.by_name("content.xml").unwrap().read_to_string(&mut text).unwrap();

        // The moment in which each was made may differ; all else is the same, word for word.
        let file = karim.browser.get("/committee/sittings/1/file").await.text;
        let body = file.split_once("<main>").unwrap().1;
        let said = |markup: &str| {
            let words: Vec<String> = markup
                .split('<')
                .filter_map(|it| it.split_once('>'))
                .flat_map(|(_, text)| text.split_whitespace())
                .map(|word| word.replace("&quot;", "\""))
                .collect();
            let words = words.into_iter();
            let words: Vec<String> = words.filter(|it| !it.contains(':') || it.len() > 8).collect();
            words.join("")
        };
        let text = text.split_once("<office:text>").unwrap().1;
        assert_eq!(said(text), said(body));
        assert!(text.contains("<table:table ") && text.contains("Heading_20_1"), "{text}");
        let mut lead = Desk::of(&world, &world.requester).await;
        let refused = lead.browser.get("/committee/sittings/1/file.odt").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
}

/// One guest a line, one opinion a line: so they were typed, and so they are kept.
#[tokio::test]
async fn lines_stay_lines_in_the_text_document() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = at_committee(&world, "Paie", Confidentiality::Brigade).await;
        let mut karim = Desk::of(&world, &world.colleague).await;
        opens(&mut karim.browser, &world.colleague, &[&world.director]).await;
        let opinions = "sitting=1&opinions=Pour+deux%0D%0AContre+un";
        let noted = karim.hears(number, "opinions", opinions).await;
        assert_eq!(noted.status, StatusCode::OK, "{noted:?}");
        assert_eq!(closes(&mut karim.browser).await.status, StatusCode::OK);
        let text = karim.browser.get("/committee/sittings/1/file.odt").await.text;
        assert!(text.contains("Pour deux<text:line-break/>Contre un"), "{text}");
        let file = karim.browser.get("/committee/sittings/1/file").await.text;
        assert!(file.contains("white-space:pre-line"), "{file}");
    }
}
