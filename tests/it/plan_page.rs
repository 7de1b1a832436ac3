//! The page of a plan as one finds one's way on it: what is on it, which of its ends is which, and where the journal
//! leads.

use crate::html::{all, assert_valid_html};
use crate::recovery::Recovery;
use crate::support::databases;
use axum::http::StatusCode;
use tocsin::base::Actor;

impl Recovery {
    /// A task that leads to the first milestone, of so many working days.
    async fn has_a_task_of(&self, days: &str) {
        let fields = [
            ("tasks[0][rank]", "1"),
            ("tasks[0][title]", "Migrer"),
            ("tasks[0][side]", "project"),
            ("tasks[0][days]", days),
            ("tasks[0][milestone]", "1"),
        ];
        let form = serde_urlencoded::to_string(fields).unwrap();
        self.does(&self.lead, "plan/tasks", "write-tasks", &form).await;
    }

    /// What the list of a page says, each with the heading that it leads to.
    async fn contents(&self, reader: &Actor) -> Vec<String> {
        let page = self.sees(reader, "plan").await.text;
        let html = assert_valid_html(&page);
        let headings: Vec<&str> =
            all(&html, "main h2[id]").filter_map(|it| it.attr("id")).collect();
        let mut last = 0;
        let links = all(&html, "nav.contents a").map(|link| {
            let id = link.attr("href").unwrap().trim_start_matches('#').to_owned();
            let at = headings.iter().position(|it| **it == id);
            let at = at.unwrap_or_else(|| panic!("{id} leads to no heading of {headings:?}"));
            assert!(at >= last, "{id} is out of its order");
            last = at;
            let said: String = link.text().collect();
            said.split_whitespace().collect::<Vec<_>>().join(" ")
        });
        links.collect()
    }
}

#[tokio::test]
async fn a_long_plan_says_what_is_on_it_and_how_each_part_stands() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let short = story.contents(&story.world.director).await;
        assert_eq!(short, [""; 0], "what is seen at a glance needs no list");
        story.diagnosed().await;
        story.planned().await;
        let (lead, world) = (&story.lead, &story.world);
        let on_it = story.contents(lead).await;
        for part in ["Milestones", "Tasks", "Findings", "Hand in a progress report"] {
            assert!(on_it.iter().any(|it| it == part), "{part}: {on_it:?}");
        }
        let late = format!(
            "progress_rank=1&progress_forecast_on={}&progress_cause=supplier",
            story.in_days(160)
        );
        story.does(lead, "plan", "note-progress", &late).await;
        story.does(lead, "plan", "save-report", "draft_seen=0&report_text=Un+brouillon").await;
        for reader in [lead, &world.requester, &world.sponsor, &world.coordinator, &world.director]
        {
            let on_it = story.contents(reader).await;
            let has = |said: &str| on_it.iter().any(|it| it == said);
            assert!(has("Milestones 1 late"), "{}: {on_it:?}", reader.name);
            let draft = has("Hand in a progress report draft");
            assert_eq!(draft, reader.id == lead.id, "{}: {on_it:?}", reader.name);
        }
    }
}

#[tokio::test]
async fn the_ends_of_a_plan_are_told_apart_and_a_broken_promise_is_said() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let director = &story.world.director;
        let page = story.sees(director, "plan").await.text;
        assert!(!page.contains("the day of the last milestone"), "no tasks, one end: {page}");
        story.has_a_task_of("5").await;
        let page = story.sees(director, "plan").await.text;
        for said in ["the day of the last milestone of plan V1", "one time in two"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains("after the promised date"), "{page}");
        story.has_a_task_of("200").await;
        let page = story.sees(director, "plan").await.text;
        assert!(page.contains("days after the promised date"), "{page}");
        assert!(page.contains("ask for a new baseline"), "{page}");
        let on_it = story.contents(director).await;
        let forecast = on_it.iter().any(|it| it.ends_with("after the promised date"));
        assert!(forecast, "{on_it:?}");
    }
}

#[tokio::test]
async fn the_journal_leads_to_what_it_tells_of() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let (lead, world) = (&story.lead, &story.world);
        let report = "report_weather=cloud&report_text=La+recette+avance";
        story.does(lead, "plan", "report", report).await;
        let remark = "rank=1&remark_text=Nous+le+voyons+ainsi";
        story.does(&world.requester, "reports/1", "remark", remark).await;
        let decision = "course_choice=continue&course_reason=Rien+ne+s%E2%80%99y+oppose";
        story.does(&world.director, "plan", "decide-course", decision).await;
        let journal = story.sees(&world.requester, "journal").await.text;
        let html = assert_valid_html(&journal);
        let leads: Vec<&str> = all(&html, ".ev__b a").filter_map(|it| it.attr("href")).collect();
        for (place, count) in
            [("reports/1", 2), ("decisions", 1), ("plan/versions", 1), ("report?version=1", 1)]
        {
            let href = format!("/cases/{}/{place}", story.number);
            assert_eq!(leads.iter().filter(|it| **it == href).count(), count, "{place}: {leads:?}");
            let there = story.sees(&world.requester, place).await;
            assert_eq!(there.status, StatusCode::OK, "{place}");
        }
    }
}
