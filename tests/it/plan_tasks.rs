//! The tasks of a plan, on both engines, through the pages: written, refused with what was typed, laid out, foreseen.

use crate::recovery::Recovery;
use crate::support::{Browser, databases, today};
use axum::http::StatusCode;
use tocsin::remediation::store as recoveries;

tocsin::sql! {
    TOUCH_A_TASK = "update plan_task set days = 6 where rank = 1";
    TOUCH_A_LINK = "update plan_link set lag = 9";
    CUT_THE_LINKS = "delete from plan_link";
    TOUCH_A_REACHED_MILESTONE = "update closed_milestone set planned_on = '2030-01-01'";
    LAST_TASK = "select rank, waits_for from plan_link order by rank, place limit 1";
}

#[derive(sqlx::FromRow)]
struct Link {
    rank: i64,
    waits_for: i64,
}

/// A line of the table: its rank, then title, days, what it waits for and the milestone it leads to.
pub type Line<'a> = (u32, &'a str, &'a str, &'a str, &'a str);

/// The table as a browser sends it, with what was begun and done on each line.
fn table(lines: &[Line], dates: &[(&str, &str)]) -> String {
    let mut fields = Vec::new();
    for (at, (rank, title, days, after, milestone)) in lines.iter().enumerate() {
        let (started, done) = dates.get(at).copied().unwrap_or_default();
        let rank = rank.to_string();
        for (field, value) in [
            ("rank", rank.as_str()),
            ("title", title),
            ("side", "project"),
            ("owner", "Mme Hamon"),
            ("days", days),
            ("after", after),
            ("milestone", milestone),
            ("started_on", started),
            ("done_on", done),
        ] {
            fields.push((format!("tasks[{at}][{field}]"), value.to_owned()));
        }
    }
    serde_urlencoded::to_string(fields).unwrap()
}

impl Recovery {
    /// What the case lead reads once a table was sent.
    pub async fn writes(&self, lines: &[Line<'_>], dates: &[(&str, &str)]) -> String {
        self.sends(&self.lead, "plan/tasks", "write-tasks", &table(lines, dates)).await.text
    }
}

#[tokio::test]
async fn a_plan_says_when_it_may_end() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.diagnosed().await;
        let lead = &story.lead;
        let empty = story.sees(lead, "plan").await.text;
        assert!(empty.contains("because the plan has no tasks"), "{empty}");
        assert!(empty.contains(&format!("/cases/{}/plan/tasks", story.number)), "{empty}");

        let first =
            [(1, "Migrer", "30", "", ""), (2, "Former", "5", "T1+3j", ""), (3, "", "", "", "")];
        let kept = story.writes(&first, &[]).await;
        assert!(kept.contains("banner--done"), "{kept}");
        assert!(kept.contains(r#"value="T1+3d""#), "told in the reader's language: {kept}");
        // The empty line gave its rank to nobody, and no later one has that of T2.
        assert!(kept.contains("T3, new task"), "{kept}");
        story.planned().await;

        let again = [
            (1, "Migrer", "30", "", "1"),
            (2, "Former", "5", "T1SS+3d", "2"),
            (3, "Ouvrir", "10", "T1, T2FF", "2"),
        ];
        let yesterday = (today() - chrono::Days::new(1)).to_string();
        let kept = story.writes(&again, &[(&yesterday, "")]).await;
        assert!(kept.contains("banner--done"), "{kept}");
        let page = story.sees(&story.world.sponsor, "plan").await.text;
        for said in [
            "T1 · Migrer",
            "critical path",
            "Mme Hamon, project",
            "T1SS+3d",
            "Likely date (P50)",
            "Prudent date (P80)",
            "Rarely later (P95)",
            "of 10,000 runs",
            "265 observations",
            "J1 · Recette",
            "If no task had to do with another",
            "It says nothing about a person.",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        // Drawn again, it is the same.
        assert_eq!(forecast(&page), forecast(&story.sees(lead, "plan").await.text));

        let fewer = [(1, "Migrer", "30", "", "1"), (3, "Ouvrir", "10", "T1", "")];
        let kept = story.writes(&fewer, &[(&yesterday, &yesterday)]).await;
        assert!(kept.contains("banner--done") && !kept.contains("Former"), "{kept}");
        assert!(kept.contains("T4, new task"), "{kept}");
        let page = story.sees(lead, "plan").await.text;
        assert!(page.contains("because no task leads to it"), "{page}");
        let journal = story.sees(lead, "journal").await.text;
        assert!(journal.contains("wrote the tasks of the plan."), "{journal}");

        // Before its diagnosis began, nobody saw it reached.
        let early = format!("progress_rank=1&progress_done_on={yesterday}");
        let told = story.sends(lead, "plan", "note-progress", &early).await.text;
        assert!(told.contains(r#"id="progress_done_on-problem""#), "{told}");
        let reached = format!("progress_rank=1&progress_done_on={}", story.in_days(0));
        story.does(lead, "plan", "note-progress", &reached).await;
        let page = story.sees(lead, "plan").await.text;
        assert!(page.contains("restricted cases left aside: 1. They are too few"), "{page}");

        let mut tx = db.begin().await.unwrap();
        let link: Link = tx.query(LAST_TASK).one().await.unwrap();
        assert_eq!((link.rank, link.waits_for), (3, 1));
        assert_eq!(recoveries::verify(&mut tx).await.unwrap(), [""; 0]);
        drop(tx);
        for sql in [TOUCH_A_TASK, TOUCH_A_LINK, CUT_THE_LINKS] {
            let mut tx = db.begin().await.unwrap();
            tx.query(sql).execute().await.unwrap();
            let wrong = recoveries::verify(&mut tx).await.unwrap();
            assert_eq!(wrong.len(), 1, "{}: {wrong:?}", sql.name);
            assert!(wrong[0].contains("its tasks are not what its journal says"), "{wrong:?}");
        }
        let mut tx = db.begin().await.unwrap();
        tx.query(TOUCH_A_REACHED_MILESTONE).execute().await.unwrap();
        assert_eq!(recoveries::verify(&mut tx).await.unwrap().len(), 1, "it was not seen");
    }
}

/// From its heading to the next one of a section.
fn forecast(page: &str) -> &str {
    let from = page.find("<h2 id=\"forecast\"").expect("the forecast is on the page");
    let rest = &page[from..];
    &rest[..rest.find("It says nothing about a person.").expect("what it is not is told")]
}

#[tokio::test]
async fn a_wrong_table_comes_back_whole_with_its_faults_at_their_lines() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.diagnosed().await;
        let round = [
            (1, "Migrer", "30", "T3", ""),
            (2, "Former", "5", "", ""),
            (3, "Ouvrir", "9", "T1", ""),
        ];
        let told = story.writes(&round, &[]).await;
        assert!(told.contains("T1 → T3 → T1"), "{told}");
        assert!(told.contains(r#"id="tasks[0][after]-problem""#), "{told}");
        for kept in
            [r#"value="Migrer""#, r#"value="Ouvrir""#, r#"value="T3""#, r#"value="Mme Hamon""#]
        {
            assert!(told.contains(kept), "{kept}: {told}");
        }
        let wrong = [(1, "Migrer", "0", "T2 puis T3", ""), (2, "", "10000", "T1+9000d", "7")];
        let told = story.writes(&wrong, &[("2999-01-01", "hier")]).await;
        assert_eq!(told.matches("field__error").count(), 7, "{told}");
        for said in ["from 1 to 2,500", "T2 puis T3", r#"value="hier""#] {
            assert!(told.contains(said), "{said}: {told}");
        }
        let told = story.writes(&[(1, "Migrer", "5", "T9", "")], &[]).await;
        assert!(told.contains("T9 is not in the table"), "{told}");
        // What is not there is told with what is wrong besides.
        let told = story.writes(&[(1, "Migrer", "0", "T9", "")], &[]).await;
        for said in ["T9 is not in the table", "from 1 to 2,500"] {
            assert!(told.contains(said), "{said}: {told}");
        }
        let told = story.writes(&[(1, "Migrer", "5", "", "")], &[("", "2099-01-01")]).await;
        assert!(told.contains(r#"id="tasks[0][done_on]-problem""#), "{told}");
        // With more empty lines than usual, it comes back with as many.
        let mut browser = Browser::signed_in(&db, &story.lead).await;
        let page = format!("/cases/{}/plan/tasks?lines=20", story.number);
        assert!(browser.get(&page).await.text.contains("T20, new task"));
        let form =
            format!("case={}&seen=0&{}", story.number, table(&[(20, "Migrer", "5", "", "")], &[]));
        let stale = browser.submit(&page, "/api/case/write-tasks", &form).await;
        let path = stale.location.unwrap().replace("http://tocsin.test", "");
        let back = browser.get(&path).await.text;
        assert!(back.contains("T20, new task") && back.contains(r#"value="Migrer""#), "{back}");
    }
}

#[tokio::test]
async fn others_read_the_tasks_and_are_told_first_that_they_do_not_write_them() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let wrong = table(&[(1, "Migrer", "x", "T1 puis", "")], &[]);
        // Before the plan there is nothing to write it for.
        let early = story.sends(&story.lead, "plan/tasks", "write-tasks", &wrong).await;
        assert!(!early.text.contains("field__error"), "{}", early.text);
        story.diagnosed().await;
        for other in [&story.expert, &story.world.sponsor, &story.world.director] {
            story.is_not_theirs(other, "write-tasks", &wrong).await;
            let page = story.sees(other, "plan/tasks").await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(!page.text.contains("/api/case/write-tasks"), "{}", page.text);
            assert!(page.text.contains("The case lead writes the tasks"), "{}", page.text);
        }
        // An old page is told of before what is wrong with what was typed on it.
        let mut browser = Browser::signed_in(&db, &story.lead).await;
        let form = format!("case={}&seen=0&{wrong}", story.number);
        let stale = browser.call("/api/case/write-tasks", &form).await;
        assert_eq!(stale.status, StatusCode::CONFLICT, "{stale:?}");
    }
}

#[tokio::test]
async fn a_plan_of_many_tasks_is_drawn_by_milestone_and_told_one_by_one() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.diagnosed().await;
        let titles: Vec<String> = (1..=70).map(|it| format!("Lot {it}")).collect();
        let lines: Vec<Line> =
            (1..).zip(&titles).map(|(rank, title)| (rank, title.as_str(), "5", "", "")).collect();
        let kept = story.writes(&lines, &[]).await;
        assert!(kept.contains("banner--done"), "{kept}");
        // What is supposed of them names where they are: no table of all follows there. The path is shown in part.
        let page = story.sees(&story.lead, "plan/what-if?task=1&days=0").await.text;
        assert!(page.contains("Beyond 60 tasks") && !page.contains("The table below"), "{page}");
        let table = format!("href=\"/cases/{}/plan#task-dates\"", story.number);
        assert!(page.contains(&table), "{page}");
        // That page waited for the forecast, which the plan of so many has from then on.
        let page = story.sees(&story.lead, "plan").await.text;
        for said in
            ["one bar a milestone", "No milestone", "T70 · Lot 70", "more tasks, less often."]
        {
            assert!(page.contains(said), "{said}: {page}");
        }
        let page = story.sees(&story.lead, "plan/what-if?with=1.-1.0").await.text;
        assert!(page.contains("and 59 others"), "{page}");
    }
}
