//! One edition after another in a browser: what each changes, what it leaves as it was, and which are no
//! editions at all.

use crate::html::assert_valid_html;
use crate::support::{Browser, databases, person};
use axum::http::StatusCode;
use chrono::NaiveDate;
use tocsin::base::Role;
use tocsin::i18n::Lang;
use tocsin::register::command::drift_lines;
use tocsin::register::shipped;
use tocsin::register::store::latest_imports;

/// A day as pages write it.
fn day(text: &str) -> String {
    Lang::En.short_date(text.parse::<NaiveDate>().unwrap())
}

/// Sends a file, and gives the address of its page.
async fn sent(browser: &mut Browser, name: &str, content: &str) -> String {
    let sent = browser.upload("/import/file", name, content.as_bytes()).await;
    sent.location.unwrap_or_else(|| panic!("{name}: {}", sent.text))
}

async fn applied(browser: &mut Browser, page: &str) -> String {
    let form = format!("import={}", page.trim_start_matches("/import/"));
    let got = browser.submit(page, "/api/import/apply", &form).await;
    assert_eq!(got.location.as_deref(), Some(page), "{got:?}");
    browser.get(page).await.text
}

/// A register of ends alone: no start, no duration.
#[tokio::test]
async fn an_end_that_is_put_off_is_announced_raised_and_told_with_its_days() {
    for db in databases().await {
        let ines = person(&db, "ines", Role::Coordinator).await;
        let mut browser = Browser::signed_in(&db, &ines).await;
        let first = "Chantier;Porteur;Fin\nAlpha;DINUM;2027-06-30\nBeta;DINUM;2027-01-31\n\
                     Gamma;DINUM;2026-12-31\n";
        let page = sent(&mut browser, "fins_2024-01.csv", first).await;
        let form = format!(
            "import={}&name=Fins&project=Chantier&organisation=Porteur&end=Fin&currency=EUR\
             &cost_unit=million&decimal=comma&edition=&keep=true",
            page.trim_start_matches("/import/")
        );
        browser.submit(&page, "/api/import/map", &form).await;
        let read = browser.get(&page).await.text;
        assert!(read.contains("No figure of a known project changes."), "{read}");
        let done = applied(&mut browser, &page).await;
        assert!(!done.contains("/watch?raised=1"), "nothing was raised: {done}");
        let watch = browser.get("/watch").await.text;
        assert!(watch.contains("Raised by the latest edition: 0"), "{watch}");
        assert!(watch.contains(&day("2027-06-30")), "the end is all that is published: {watch}");

        let second = "Chantier;Porteur;Fin\nAlpha;DINUM;2028-06-30\nBeta;DINUM;2027-01-31\n";
        let page = sent(&mut browser, "fins_2024-03.csv", second).await;
        let read = browser.get(&page).await.text;
        assert_valid_html(&read);
        let moved = format!("from {} to {}", day("2027-06-30"), day("2028-06-30"));
        for said in [
            "1 of 1 projects whose figures change",
            &moved,
            "One project published no more",
            "Gamma",
            "of which with figures that change",
        ] {
            assert!(read.contains(said), "{said}: {read}");
        }
        let done = applied(&mut browser, &page).await;
        assert!(done.contains("the planned end of one project."), "{done}");
        assert!(done.contains("href=\"/watch?raised=1\""), "{done}");
        let watch = browser.get("/watch?raised=1").await.text;
        assert_valid_html(&watch);
        for said in
            ["Raised by the latest edition: 1", "put off by the Mar 2024 edition", moved.as_str()]
        {
            assert!(watch.contains(said), "{said}: {watch}");
        }
        assert!(!watch.contains("Beta") && !watch.contains("first published"), "{watch}");

        // Once more: against the edition before, and the first one beside it.
        let third = second.replace("2028-06-30", "2029-01-31");
        let page = sent(&mut browser, "fins_2024-05.csv", &third).await;
        applied(&mut browser, &page).await;
        let watch = browser.get("/watch?raised=1").await.text;
        let moved = format!("from {} to {}", day("2028-06-30"), day("2029-01-31"));
        let first = format!("(first published: {})", day("2027-06-30"));
        assert!(watch.contains(&moved) && watch.contains(&first), "{watch}");
    }
}

/// More changes than a page shows at first.
#[tokio::test]
async fn what_an_edition_changes_is_shown_before_it_is_applied() {
    let db = databases().await.remove(0);
    let ines = person(&db, "ines", Role::Coordinator).await;
    let mut browser = Browser::signed_in(&db, &ines).await;
    let edition = |named: &str, cost: u8, last: u8| {
        let line = |at| format!("{named},Chantier {at},DINUM,{cost}\n");
        let lines: String = (1..=last).map(line).collect();
        format!("edition,projet,ministere,cout\n{lines}")
    };
    let page = sent(&mut browser, "a.csv", &edition("2024-01", 10, 26)).await;
    applied(&mut browser, &page).await;
    let page = sent(&mut browser, "b.csv", &edition("2024-05", 12, 25)).await;
    let read = browser.get(&page).await.text;
    assert_valid_html(&read);
    let shown = |text: &str| {
        let section = text.split("id=\"changes\"").nth(1).unwrap_or_default();
        let table = section.split("</table>").next().unwrap_or_default();
        table.matches("<th scope=\"row\"").count()
    };
    assert_eq!(shown(&read), 20);
    let all = format!("{page}?all=1");
    for said in [
        "20 of 25 projects whose figures change",
        "€10.0m to €12.0m",
        "One project published no more",
        "Chantier 26",
        "Show all 25",
        &format!("href=\"{all}#changes\""),
    ] {
        assert!(read.contains(said), "{said}: {read}");
    }
    let whole = browser.get(&all).await.text;
    assert_eq!(shown(&whole), 25);
    assert!(!whole.contains("Show all"), "{whole}");
    let done = applied(&mut browser, &page).await;
    assert!(done.contains("the planned end of 25 projects."), "{done}");
    // Undone, it raises nothing.
    let form = format!("import={}", page.trim_start_matches("/import/"));
    browser.submit(&page, "/api/import/undo", &form).await;
    let undone = browser.get(&page).await.text;
    assert!(!undone.contains("/watch?raised=1"), "{undone}");
}

#[tokio::test]
async fn what_an_edition_does_not_publish_stays_with_the_edition_it_is_from() {
    for db in databases().await {
        let ines = person(&db, "ines", Role::Coordinator).await;
        let mut browser = Browser::signed_in(&db, &ines).await;
        let whole = "edition,projet,ministere,phase,debut,duree_annees,cout,description\n\
                     2024-01,Alpha,DINUM,Conception,2023-01-01,3,10,Un portail pour tous\n";
        let partial = "edition,projet,ministere,cout\n2024-05,Alpha,DINUM,12\n";
        for (name, content) in [("a.csv", whole), ("b.csv", partial)] {
            let page = sent(&mut browser, name, content).await;
            applied(&mut browser, &page).await;
        }
        let watch = browser.get("/watch").await.text;
        assert!(watch.contains(", design and build (Jan 2024 edition)"), "{watch}");
        assert!(watch.contains("Cost raised by the May 2024 edition"), "{watch}");
        let at = watch.find("/register/projects/").expect("a link to the project");
        let address = watch[at..].split('"').next().unwrap();
        let project = browser.get(address).await.text;
        assert_valid_html(&project);
        for said in ["Un portail pour tous", "design and build", &day("2023-01-01")] {
            assert!(project.contains(said), "{said}: {project}");
        }
        assert_eq!(project.matches("(Jan 2024 edition)").count(), 3, "{project}");
        // A sign for nothing is no ministry.
        let nobody = "edition,projet,ministere,cout\n2024-06,Alpha,n. c.,12\n";
        let page = sent(&mut browser, "c.csv", nobody).await;
        let read = browser.get(&page).await.text;
        assert!(read.contains("line 2, column 3") && read.contains("no organisation"), "{read}");
    }
}

#[tokio::test]
async fn an_edition_that_is_typed_is_one_and_is_the_one_of_the_file() {
    for db in databases().await {
        let ines = person(&db, "ines", Role::Coordinator).await;
        let mut browser = Browser::signed_in(&db, &ines).await;
        let file = shipped::EDITIONS[0];
        for (typed, said) in [
            ("2121-12", "2121-12 is still to come: no edition is later than "),
            ("bientôt", "“bientôt” is not an edition, and the file says 2016-11"),
            ("2021-07", "You typed 2021-07, and the file says 2016-11"),
        ] {
            let fields = [("edition", typed)];
            let got = browser.upload_beside("/import", "/import/file", &fields, file).await;
            assert_eq!(got.location.as_deref(), Some("/import"), "{typed}");
            let page = browser.get("/import").await.text;
            assert_valid_html(&page);
            assert!(page.contains(said), "{said}: {page}");
            assert!(page.contains("id=\"edition-problem\""), "{page}");
            assert!(page.contains(&format!("value=\"{typed}\"")), "it is kept: {page}");
        }
        let kept = latest_imports(&mut db.snapshot().await.unwrap(), 5).await.unwrap();
        assert!(kept.is_empty(), "{kept:?}");
        let fields = [("edition", " 2016-11 ")];
        let got = browser.upload_beside("/import", "/import/file", &fields, file).await;
        let page = got.location.expect("read");
        assert!(browser.get(&page).await.text.contains("Apply this import"));
    }
}

#[tokio::test]
async fn an_edition_to_come_is_refused_where_the_file_says_it() {
    for db in databases().await {
        let ines = person(&db, "ines", Role::Coordinator).await;
        let mut browser = Browser::signed_in(&db, &ines).await;
        let told = "This edition is still to come: correct its year or its month.";
        let in_a_line = "edition,projet,ministere,cout\n2016-11,Alpha,DINUM,10\n\
                         2121-12,Beta,DINUM,12\n";
        let in_its_name = "projet,ministere,cout\nAlpha,DINUM,10\n";
        for (name, content, place) in
            [("a.csv", in_a_line, "line 3, column 1"), ("plan_2121-12.csv", in_its_name, "2121-12")]
        {
            let page = sent(&mut browser, name, content).await;
            let read = browser.get(&page).await.text;
            assert!(read.contains(told) && read.contains(place), "{name}: {read}");
            assert!(!read.contains("Apply this import"), "{name}: {read}");
            let form = format!("import={}", page.trim_start_matches("/import/"));
            let forced = browser.call("/api/import/apply", &form).await;
            assert_eq!(forced.status, StatusCode::CONFLICT, "{forced:?}");
            assert!(drift_lines(&db).await.unwrap().is_empty(), "{name}");
        }
        // The month one is in has begun, and so may its edition.
        let now = crate::support::today().format("%Y-%m");
        let this_month = format!("edition,projet,ministere,cout\n{now},Alpha,DINUM,10\n");
        let page = sent(&mut browser, "b.csv", &this_month).await;
        assert!(browser.get(&page).await.text.contains("Apply this import"));
        // Where the columns are told, at the field.
        let id = page.trim_start_matches("/import/").to_owned();
        for (typed, said) in [
            ("2121-12", "2121-12 is still to come"),
            ("2016-11", "You typed 2016-11, and the file says "),
            ("hier", "“hier” is not an edition"),
        ] {
            let form = format!(
                "import={id}&name=Plan&project=projet&organisation=ministere&edition_column=edition\
                 &cost=cout&currency=EUR&cost_unit=million&decimal=comma&edition={typed}"
            );
            browser.submit(&page, "/api/import/map", &form).await;
            let read = browser.get(&page).await.text;
            assert!(read.contains(said), "{said}: {read}");
        }
    }
}
