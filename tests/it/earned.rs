//! What a plan has earned, on both engines, through the page: why it cannot be computed at first, and what it
//! says once a baseline has tasks.

use crate::html::assert_valid_html;
use crate::recovery::Recovery;
use crate::support::{databases, today};
use chrono::Days;

impl Recovery {
    /// The section of the plan that tells what it has earned, as somebody reads it.
    async fn earned(&self, actor: &tocsin::base::Actor) -> String {
        let page = self.sees(actor, "plan").await.text;
        assert_valid_html(&page);
        let from = page.split_once("id=\"earned\"").expect("the page says what was earned").1;
        from.split_once("</section>").expect("a section ends").0.to_owned()
    }

    /// One task that was done yesterday, and one that is to come.
    async fn has_begun(&self) {
        let before = |days: u64| (today() - Days::new(days)).to_string();
        let (started, done) = (before(20), before(1));
        let fields = [
            ("tasks[0][rank]", "1"),
            ("tasks[0][title]", "Migrer"),
            ("tasks[0][side]", "project"),
            ("tasks[0][days]", "12"),
            ("tasks[0][started_on]", started.as_str()),
            ("tasks[0][done_on]", done.as_str()),
            ("tasks[1][rank]", "2"),
            ("tasks[1][title]", "Ouvrir"),
            ("tasks[1][side]", "project"),
            ("tasks[1][days]", "30"),
            ("tasks[1][after]", "T1"),
        ];
        let form = serde_urlencoded::to_string(fields).unwrap();
        let got = self.sends(&self.lead, "plan/tasks", "write-tasks", &form).await;
        assert!(got.text.contains("banner--done"), "{}", got.text);
    }
}

#[tokio::test]
async fn a_plan_says_what_it_has_earned_once_its_baseline_has_tasks() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.diagnosed().await;
        story.planned().await;
        let (lead, director) = (&story.lead, &story.world.director);
        let told = story.earned(lead).await;
        assert!(told.contains("the baseline in force was frozen without tasks"), "{told}");
        assert!(!told.contains("SPI"), "no figure where there is none: {told}");

        story.has_begun().await;
        assert!(story.earned(lead).await.contains("frozen without tasks"), "it stays as it was");
        let on = story.in_days(150);
        let moved = format!("progress_rank=2&progress_forecast_on={on}&progress_cause=supplier");
        story.does(lead, "plan", "note-progress", &moved).await;
        let ask = "ask_motive=supplier&ask_reason=Livraison+en+retard";
        story.does(lead, "plan", "ask-rebaseline", ask).await;
        story.does(director, "plan", "rebaseline", "").await;

        let told = story.earned(lead).await;
        let sentence = "The plan has earned 12 days of work, for 12 planned by now. It is on time.";
        assert!(told.contains(sentence), "{told}");
        assert!(told.contains("42 in all (BAC) in plan V2"), "{told}");
        assert!(told.contains("SPI(t) 1.00"), "{told}");
        assert!(told.contains("because nobody has noted days"), "{told}");
        // What the brigade spends is its own account.
        let told = story.earned(&story.world.requester).await;
        assert!(told.contains("read within the brigade alone"), "{told}");
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
    }
}
