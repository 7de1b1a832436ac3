//! The forecast of a large plan, on both engines: nobody who opens a page waits for it, it is drawn once, and its
//! figures are those of any other.

use crate::recovery::Recovery;
use crate::support::databases;
use crate::world::acting_at;
use chrono::{Days, Utc};
use tocsin::case::store as cases;
use tocsin::clock::Calendar;
use tocsin::db::Db;
use tocsin::i18n::Lang;
use tocsin::remediation::foresee::{draw_missing, foresight};
use tocsin::remediation::model::schedule::LinkKind;
use tocsin::remediation::model::tasks::{
    Foresight, Task, TaskDays, TaskDraft, TaskLink, foresee, seed_of,
};
use tocsin::remediation::model::{Command, Side};
use tocsin::remediation::store as recoveries;
use tocsin::triage::model::RiskModel;

/// More than a reader waits for, and no more than the test has to.
const MANY: u32 = 40;
const COMING: &str = "The forecast is being calculated.";
const FIGURES: &str = "Likely date (P50)";

async fn in_recovery(db: &Db) -> Recovery {
    let story = Recovery::in_staffing(db).await;
    story.starts().await;
    story.diagnosed().await;
    story.planned().await;
    story
}

/// One after the other, the last of which leads to the first milestone.
fn tasks(count: u32, days: u32) -> Vec<TaskDraft> {
    let task = |rank: u32| Task {
        rank,
        title: format!("Lot {rank}"),
        side: Side::Project,
        owner: None,
        days: TaskDays::try_from(days).unwrap(),
        milestone: (rank == count).then_some(1),
        after: match rank {
            1 => Vec::new(),
            rank => vec![TaskLink { rank: rank - 1, kind: LinkKind::FinishStart, lag: 0 }],
        },
        started_on: None,
        done_on: None,
    };
    (1..=count).map(|rank| TaskDraft { line: rank as usize - 1, task: task(rank) }).collect()
}

/// The same as the form of the tasks sends them.
fn form(count: u32, days: u32) -> String {
    let mut fields = Vec::new();
    for TaskDraft { line, task } in tasks(count, days) {
        let after = task.after.iter().map(|it| format!("T{}", it.rank)).collect::<String>();
        let milestone = task.milestone.map_or_else(String::new, |it| it.to_string());
        for (field, value) in [
            ("rank", task.rank.to_string()),
            ("title", task.title),
            ("side", "project".to_owned()),
            ("days", days.to_string()),
            ("after", after),
            ("milestone", milestone),
        ] {
            fields.push((format!("tasks[{line}][{field}]"), value));
        }
    }
    serde_urlencoded::to_string(fields).unwrap()
}

impl Recovery {
    /// The case lead writes tasks by the same rules and without a server, which therefore draws nothing.
    async fn is_given(&self, tasks: Vec<TaskDraft>) {
        let mut cx = self.world.acting(&self.lead).await;
        let seen = cases::find(&mut cx, self.number).await.unwrap().version;
        let command = Command::WriteTasks { tasks: Ok(tasks) };
        recoveries::carry_out(&mut cx, self.number, seen, command).await.unwrap();
        cx.finish().await.unwrap();
    }

    /// Waits for what is drawn of the plan, as whoever reports does.
    async fn foreseen(&self) -> Foresight {
        let mut cx = self.world.acting(&self.lead).await;
        let file = cases::find(&mut cx, self.number).await.unwrap();
        let state = recoveries::of(cx.tx(), &file).await.unwrap();
        let told = foresight(&mut cx, file.id, &state).await.unwrap().unwrap();
        cx.finish().await.unwrap();
        told
    }

    /// The same by the rule alone, drawn once more.
    async fn by_the_rule(&self) -> Foresight {
        let mut cx = self.world.acting(&self.lead).await;
        let file = cases::find(&mut cx, self.number).await.unwrap();
        let state = recoveries::of(cx.tx(), &file).await.unwrap();
        let day = (&Calendar::france(), cx.today());
        cx.finish().await.unwrap();
        let (model, seed) = (RiskModel::shipped(), seed_of(file.id));
        foresee(model, &[], &state.tasks, &state.promises(), day, seed).unwrap()
    }

    async fn page(&self, tab: &str) -> String {
        self.sees(&self.world.director, tab).await.text
    }
}

#[tokio::test]
async fn a_large_plan_opens_before_its_forecast_is_drawn_and_shows_it_after() {
    for db in databases().await {
        let story = in_recovery(&db).await;
        story.is_given(tasks(MANY, 2)).await;
        // The very page that has it drawn does not wait for it.
        let page = story.page("plan").await;
        assert!(page.contains(COMING) && !page.contains(FIGURES), "{page}");
        assert!(page.contains("T40 · Lot 40"), "the rest of the page is there: {page}");
        assert!(page.contains("they may run over is being calculated"), "{page}");
        let again = format!("href=\"/cases/{}/plan\">Read the page again", story.number);
        assert!(page.contains(&again), "{page}");
        let told = story.foreseen().await;
        assert_eq!(told, story.by_the_rule().await);
        let page = story.page("plan").await;
        assert!(page.contains(FIGURES) && !page.contains(COMING), "{page}");
        for day in [told.end.p50, told.end.p80] {
            assert!(page.contains(&Lang::En.short_date(day)), "{day}: {page}");
        }
        let versions = story.page("plan/versions").await;
        assert!(!versions.contains(COMING), "{versions}");
        assert!(versions.contains(&Lang::En.short_date(told.end.p80)), "{versions}");
    }
}

#[tokio::test]
async fn what_was_written_is_being_drawn_before_anybody_reads_it() {
    for db in databases().await {
        let story = in_recovery(&db).await;
        story.does(&story.lead, "plan/tasks", "write-tasks", &form(MANY, 3)).await;
        // Who looks for plans that nobody draws finds none.
        assert_eq!(draw_missing(&db, Utc::now()).await.unwrap(), 0);
        assert_eq!(story.foreseen().await, story.by_the_rule().await);
        // Another title is no other plan.
        let mut renamed = tasks(MANY, 3);
        renamed[0].task.title = "Premier lot".to_owned();
        story.is_given(renamed).await;
        let page = story.page("plan").await;
        assert!(page.contains("T1 · Premier lot") && page.contains(FIGURES), "{page}");
    }
}

#[tokio::test]
async fn as_the_day_begins_large_plans_are_drawn_once_and_small_ones_when_they_are_read() {
    for db in databases().await {
        let story = in_recovery(&db).await;
        story.is_given(tasks(3, 10)).await;
        assert_eq!(draw_missing(&db, Utc::now()).await.unwrap(), 0);
        let page = story.page("plan").await;
        assert!(page.contains(FIGURES) && !page.contains(COMING), "{page}");

        story.is_given(tasks(MANY, 2)).await;
        let tomorrow = Utc::now() + Days::new(1);
        assert_eq!(draw_missing(&db, Utc::now()).await.unwrap(), 1);
        assert_eq!(draw_missing(&db, Utc::now()).await.unwrap(), 0, "it stands in line");
        assert_eq!(draw_missing(&db, tomorrow).await.unwrap(), 1, "tomorrow is another day");
        // Whoever asks for figures on that day has them, however they came to be drawn.
        let mut cx = acting_at(&db, &story.lead, tomorrow).await;
        let file = cases::find(&mut cx, story.number).await.unwrap();
        let state = recoveries::of(cx.tx(), &file).await.unwrap();
        let told = foresight(&mut cx, file.id, &state).await.unwrap().unwrap();
        let day = (&Calendar::france(), cx.today());
        let (model, seed) = (RiskModel::shipped(), seed_of(file.id));
        let rule = foresee(model, &[], &state.tasks, &state.promises(), day, seed).unwrap();
        assert_eq!(told, rule);
        cx.finish().await.unwrap();
    }
}
