//! Progress reports, on both engines, through the pages: sent whole, kept as they were, remarked on; and what
//! the project notes of its own tasks.

use crate::recovery::Recovery;
use crate::support::{databases, today};
use axum::http::StatusCode;

fn encoded(fields: &[(&str, &str)]) -> String {
    serde_urlencoded::to_string(fields).unwrap()
}

#[tokio::test]
async fn a_report_stays_as_it_was_sent() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.diagnosed().await;
        story.planned().await;
        let (lead, requester) = (&story.lead, &story.world.requester);
        let due = story.in_days(10);
        let first = encoded(&[
            ("report_weather", "overcast"),
            ("report_text", "La recette avance"),
            ("report_next", "Ouvrir le pilote"),
            ("report_conditions", "Deux testeurs chaque jour"),
            ("needs[0][what]", "Un interlocuteur qui décide"),
            ("needs[0][whom]", "Achats"),
            ("needs[0][due_on]", &due),
            ("needs[1][what]", ""),
        ]);
        story.does(lead, "plan", "report", &first).await;

        // What goes on is taken over, and what asks nobody is said at its field.
        let page = story.sees(lead, "plan").await.text;
        assert!(page.contains(r#"value="Un interlocuteur qui décide""#), "{page}");
        assert!(page.contains("Deux testeurs chaque jour"), "{page}");
        let nobody =
            [("report_weather", "sun"), ("report_text", "x"), ("needs[0][what]", "Un testeur")];
        let told = story.sends(lead, "plan", "report", &encoded(&nobody)).await.text;
        assert_eq!(told.matches("field__error").count(), 1, "{told}");
        let worse = [("report_weather", "storm"), ("report_text", "Plus rien ne vient")];
        let told = story.sends(lead, "plan", "report", &encoded(&worse)).await.text;
        assert!(told.contains("worse than the last one"), "{told}");
        assert!(told.contains("Plus rien ne vient"), "what was typed is kept: {told}");
        story.is_not_theirs(requester, "report", "report_weather=&report_text=").await;

        let before = story.sees(lead, "reports/1").await.text;
        assert!(before.contains(&format!("Sent by {}", lead.name)), "{before}");
        for said in ["La recette avance", "Ouvrir le pilote", "Achats", "0 of 2 reached, 0 late"] {
            assert!(before.contains(said), "{said}: {before}");
        }
        let late = format!(
            "progress_rank=1&progress_forecast_on={}&progress_cause=supplier",
            story.in_days(160)
        );
        story.does(lead, "plan", "note-progress", &late).await;
        let why = [&worse[..], &[("report_worse", "Le titulaire ne livre plus")]].concat();
        story.does(lead, "plan", "report", &encoded(&why)).await;
        let after = story.sees(lead, "reports/1").await.text;
        assert!(after.contains("0 of 2 reached, 0 late"), "the plan of that day: {after}");
        let second = story.sees(lead, "reports/2").await.text;
        assert!(second.contains("0 of 2 reached, 1 late"), "{second}");
        assert!(second.contains("Le titulaire ne livre plus"), "{second}");
        let all = story.sees(lead, "plan").await.text;
        assert!(all.contains("from overcast to storm"), "{all}");
        // On a telephone each line of the table is a card that says what it holds.
        let table = all.split_once("reports-table").unwrap().1.split_once("</table>").unwrap().0;
        assert_eq!(table.matches("data-l=").count(), 10, "two reports: {table}");

        // The project reads it and says something beside it; nobody else does.
        story
            .does(requester, "reports/1", "remark", "rank=1&remark_text=Nous+le+voyons+ainsi")
            .await;
        story.is_not_theirs(lead, "remark", "rank=1&remark_text=").await;
        let read = story.sees(lead, "reports/1").await;
        assert!(read.text.contains("Nous le voyons ainsi"), "{}", read.text);
        for nowhere in ["reports/3", "reports/0", "reports/x"] {
            assert_eq!(story.sees(lead, nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
    }
}

#[tokio::test]
async fn the_project_notes_how_far_its_own_tasks_are() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.diagnosed().await;
        story.planned().await;
        let line = |at: usize, rank: &str, title: &str, side: &str| {
            let field =
                |name: &str, value: &str| (format!("tasks[{at}][{name}]"), value.to_owned());
            [field("rank", rank), field("title", title), field("side", side), field("days", "5")]
        };
        let tasks = [line(0, "1", "Migrer", "project"), line(1, "2", "Former", "brigade")].concat();
        let tasks = serde_urlencoded::to_string(tasks).unwrap();
        story.does(&story.lead, "plan/tasks", "write-tasks", &tasks).await;
        let requester = &story.world.requester;
        let page = story.sees(requester, "plan").await.text;
        assert!(page.contains("T1 · Migrer") && page.contains("task_rank"), "{page}");
        let day = today();
        let begun = |rank: &str| format!("task_rank={rank}&task_started_on={day}");
        let told = story.sends(requester, "plan", "note-task", &begun("2")).await.text;
        assert_eq!(told.matches("field__error").count(), 1, "the brigade's own: {told}");
        story.is_not_theirs(&story.lead, "note-task", "task_rank=").await;
        story.does(requester, "plan", "note-task", &begun("1")).await;
        let done = format!("task_rank=1&task_done_on={day}");
        story.does(&story.world.sponsor, "plan", "note-task", &done).await;
        let journal = story.sees(requester, "journal").await.text;
        assert!(journal.contains("noted the progress of task T1"), "{journal}");
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
    }
}
