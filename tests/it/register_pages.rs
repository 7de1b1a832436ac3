//! The register in a browser: imports, pairs to decide on, the watch list and who may read it.

use crate::register::{import_shipped, line};
use crate::support::{Browser, databases, person};
use axum::http::StatusCode;
use tocsin::base::Role;
use tocsin::register::command::drift_lines;
use tocsin::register::model::SortBy;
use tocsin::register::shipped;
use tocsin::register::store::{drifts_now, open_candidates};

/// Dry run, apply, undo: all three in a browser without JavaScript.
#[tokio::test]
async fn a_coordinator_imports_a_file_and_takes_it_back() {
    for db in databases().await {
        let ines = person(&db, "ines", Role::Coordinator).await;
        let mut browser = Browser::signed_in(&db, &ines).await;
        for (name, content, said) in [
            ("large.csv", vec![b'x'; 2_300_000], "larger than 2 MB"),
            ("empty.csv", Vec::new(), "This file is empty"),
            ("", Vec::new(), "Choose a file."),
        ] {
            let got = browser.upload_from("/import", "/import/file", name, &content).await;
            assert_eq!(got.location.as_deref(), Some("/import"), "{name}");
            assert!(browser.get("/import").await.text.contains(said), "{name}");
        }
        let (name, content) = shipped::EDITIONS[0];
        let sent = browser.upload("/import/file", name, content).await;
        let page = sent.location.unwrap();
        let read = browser.get(&page).await;
        assert_eq!(read.status, StatusCode::OK, "{read:?}");
        assert!(read.text.contains("Apply this import") && read.text.contains("EXPADON 2"));
        assert!(drift_lines(&db).await.unwrap().is_empty(), "reading has written something");

        let id = page.trim_start_matches("/import/").to_owned();
        let form = format!("import={id}");
        let applied = browser.submit(&page, "/api/import/apply", &form).await;
        assert_eq!(applied.location.as_deref(), Some(page.as_str()), "{applied:?}");
        assert_eq!(drift_lines(&db).await.unwrap().len(), 57);
        let again = browser.call("/api/import/apply", &form).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let watch = browser.get("/watch").await;
        assert!(watch.text.contains("since first publication") && !watch.text.contains("failing"));

        browser.submit(&page, "/api/import/undo", &form).await;
        assert!(drift_lines(&db).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_table_of_unknown_columns_is_read_once_someone_says_which_is_what() {
    for db in databases().await {
        let ines = person(&db, "ines", Role::Coordinator).await;
        let mut browser = Browser::signed_in(&db, &ines).await;
        // Windows-1252, where the euro is 0x80.
        let table = b"Chantier;Porteur;Budget (k\x80)\r\nAlpha;DINUM;1 500,5\r\n\r\n";
        let page =
            browser.upload("/import/file", "plan_2026-01.csv", table).await.location.unwrap();
        assert!(browser.get(&page).await.text.contains("Say what each column holds"));
        let id = page.trim_start_matches("/import/").to_owned();
        let form = format!(
            "import={id}&name=Plan&project=Chantier&organisation=Porteur&cost=Budget+(k%E2%82%AC)\
             &currency=EUR&cost_unit=thousand&decimal=comma&edition=2026-01&keep=true"
        );
        browser.submit(&page, "/api/import/map", &form).await;
        assert!(browser.get(&page).await.text.contains("Apply this import"));
        browser.submit(&page, "/api/import/apply", &format!("import={id}")).await;
        let lines = drift_lines(&db).await.unwrap();
        assert_eq!(line(&lines, "Alpha").first.cost_meur, Some(1.5005));
        // Kept: the next file of the kind needs nobody.
        let next: Vec<u8> = table.iter().map(|b| if *b == b'5' { b'6' } else { *b }).collect();
        let page =
            browser.upload("/import/file", "plan_2026-02.csv", &next).await.location.unwrap();
        assert!(browser.get(&page).await.text.contains("Apply this import"));
        // The edition that is kept, with another cost: it holds, and the line is pointed out.
        for (content, differs) in [(&next[..], true), (&table[..], false)] {
            let page =
                browser.upload("/import/file", "plan_2026-01.csv", content).await.location.unwrap();
            let text = browser.get(&page).await.text;
            assert!(text.contains("All of it is known already"), "{text}");
            assert!(!text.contains("Apply this import"), "{text}");
            let told = "Figures that differ from those kept, which hold: one line.";
            let line = "known already, with other figures";
            let said = [told, line].map(|it| text.contains(it));
            assert_eq!(said, [differs; 2], "{text}");
        }
    }
}

#[tokio::test]
async fn a_person_says_whether_two_names_are_one_project() {
    for db in databases().await {
        import_shipped(&db).await;
        let ines = person(&db, "ines", Role::Coordinator).await;
        let mut browser = Browser::signed_in(&db, &ines).await;
        let pairs = open_candidates(&mut db.snapshot().await.unwrap()).await.unwrap();
        let pair = pairs.iter().find(|it| it.other_name == "PNIJ NG (ANTENJ)").unwrap();
        assert!(browser.get("/import").await.text.contains("PNIJ NG (ANTENJ)"));
        let before = drift_lines(&db).await.unwrap();
        let form = format!("candidate={}&is_same=true", pair.id);
        browser.submit("/import", "/api/import/link", &form).await;
        let lines = drift_lines(&db).await.unwrap();
        assert!(lines.iter().all(|it| it.project != "PNIJ"), "it bears its latest name");
        let one = line(&lines, "PNIJ NG (ANTENJ)");
        assert_eq!(one.first.edition.to_string(), "2016-11");
        assert_eq!(one.last.edition.to_string(), "2021-07");
        let left = open_candidates(&mut db.snapshot().await.unwrap()).await.unwrap();
        assert_eq!(left.len(), pairs.len() - 1);

        // Taken back, it leaves no trace in any figure, and the pair is asked about again.
        let page = browser.get("/import").await.text;
        assert!(page.contains("“PNIJ NG (ANTENJ)” are the same project"), "{page}");
        let form = format!("candidate={}", pair.id);
        browser.submit("/import", "/api/import/link-again", &form).await;
        assert_eq!(json(&drift_lines(&db).await.unwrap()), json(&before));
        let again = open_candidates(&mut db.snapshot().await.unwrap()).await.unwrap();
        assert_eq!(again, pairs);
        let twice = browser.call("/api/import/link-again", &form).await;
        assert_eq!(twice.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_watch_list_is_for_those_who_watch() {
    let db = databases().await.remove(0);
    import_shipped(&db).await;
    let lead = person(&db, "lea", Role::ProjectLead).await;
    let auditor = person(&db, "awa", Role::Auditor).await;
    let mut lead = Browser::signed_in(&db, &lead).await;
    let mut auditor = Browser::signed_in(&db, &auditor).await;
    for page in ["/watch", "/watch?sort=cost&page=2", "/import"] {
        assert_eq!(lead.get(page).await.status, StatusCode::FORBIDDEN, "{page}");
    }
    assert_eq!(auditor.get("/watch?sort=cost&page=2").await.status, StatusCode::OK);
    assert_eq!(auditor.get("/import").await.status, StatusCode::FORBIDDEN);
    let table = b"a,b\n1,2\n";
    let sent = lead.upload("/import/file", "a.csv", table).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    let mut stranger = Browser::new(&db, tocsin::web::Mode::Normal);
    let sent = stranger.upload("/import/file", "a.csv", table).await;
    assert_eq!(sent.location.as_deref(), Some("/sign-in?next=/import"));

    let all = drifts_now(&mut db.snapshot().await.unwrap(), SortBy::Schedule).await.unwrap();
    let raised: Vec<&str> =
        all.iter().filter(|it| it.raised.1.is_any()).map(|it| it.project.name.as_str()).collect();
    let watch = auditor.get("/watch?raised=1").await.text;
    assert!(watch.contains(&format!("Raised by the latest edition: {}", raised.len())), "{watch}");
    assert!(
        watch.contains(&format!("{} published projects", raised.len())),
        "the list is of those alone"
    );
    assert!(
        watch.contains("raised by the Jul 2021 edition") && watch.contains("Offer to get in touch")
    );

    let expadon = all.iter().find(|it| it.project.name == "EXPADON 2").unwrap();
    let page = auditor.get(&format!("/register/projects/{}", expadon.project.id)).await;
    assert_eq!(page.status, StatusCode::OK);
    for said in ["+60", "5.67 to 9.08", "Licence Ouverte 2.0", "Expadon 2"] {
        assert!(page.text.contains(said), "{said} is not on the page");
    }
}

fn json(lines: &[tocsin::register::command::DriftLine]) -> serde_json::Value {
    serde_json::to_value(lines).unwrap()
}
