//! An ask for a new baseline: who owes the answer, by when, where that is read and how it ends, on both engines.

use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use tocsin::base::Actor;
use tocsin::db::Db;

const OWED: &str = "The answer to an ask for a new baseline";
const TO_ME: &str = "/owed?view=to-me";

/// Somebody who reads the page of what is owed.
async fn reads(db: &Db, actor: &Actor, path: &str) -> String {
    Browser::signed_in(db, actor).await.get(path).await.text.replace('\u{a0}', " ")
}

async fn rows(db: &Db, actor: &Actor, path: &str) -> usize {
    let page = reads(db, actor, path).await;
    page.matches(&format!("class=\"tbl__t\">{OWED}<")).count()
}

impl Recovery {
    /// A date has moved, and the case lead asks.
    async fn asks_for_another(&self) {
        let on = self.in_days(160);
        let slips = format!("progress_rank=2&progress_forecast_on={on}&progress_cause=supplier");
        self.does(&self.lead, "plan", "note-progress", &slips).await;
        self.asks_because("Livraison+en+retard").await;
    }

    async fn asks_because(&self, reason: &str) {
        let ask = format!("ask_motive=supplier&ask_reason={reason}");
        self.does(&self.lead, "plan", "ask-rebaseline", &ask).await;
    }
}

#[tokio::test]
async fn a_director_owes_the_answer_wherever_one_looks_for_what_is_owed() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let (lead, world) = (&story.lead, &story.world);
        assert_eq!(rows(&db, &world.director, "/owed").await, 0);
        story.asks_for_another().await;
        assert_eq!(rows(&db, &world.director, "/owed").await, 1);
        for other in [lead, &world.sponsor, &world.requester] {
            assert_eq!(rows(&db, other, TO_ME).await, 1, "it is owed to {}", other.name);
            assert_eq!(rows(&db, other, "/owed").await, 0, "not by {}", other.name);
        }
        for other in [&story.expert, &world.colleague] {
            assert_eq!(rows(&db, other, TO_ME).await, 0, "{}", other.name);
        }
        assert_eq!(rows(&db, &world.auditor, "/owed?view=by-anyone").await, 1);

        let page = reads(&db, &world.director, "/owed").await;
        assert!(page.contains("= asked ") && page.contains("15 working days"), "{page}");
        let way = format!("/cases/{}/plan#rebaseline", story.number);
        assert!(page.contains(&way), "{page}");
        let home = reads(&db, &world.director, "/portfolio").await;
        assert!(home.contains("the answer to an ask for a new baseline, before "), "{home}");
        let plan = story.sees(&world.director, "plan").await.text;
        assert!(plan.contains("id=\"rebaseline\""), "the way leads to the answer: {plan}");
        let journal = story.sees(lead, "journal").await.text;
        assert!(!journal.contains("an answer is owed"), "it is told once: {journal}");
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
    }
}

#[tokio::test]
async fn it_is_owed_until_the_ask_is_answered_withdrawn_or_replaced() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let (lead, director) = (&story.lead, &story.world.director);
        story.asks_for_another().await;
        // Another ask takes the place of the first.
        story.asks_because("Livraison+encore+en+retard").await;
        assert_eq!(rows(&db, director, "/owed").await, 1);

        let reason = "refuse_rebaseline_reason=Le+retard+se+rattrape";
        story.does(director, "plan", "refuse-rebaseline", reason).await;
        assert_eq!(rows(&db, director, "/owed").await, 0, "refused");
        story.asks_because("Livraison+en+retard").await;
        assert_eq!(rows(&db, director, "/owed").await, 1);
        story.does(lead, "plan", "withdraw-rebaseline", "").await;
        assert_eq!(rows(&db, director, "/owed").await, 0, "withdrawn");
        story.asks_because("Livraison+en+retard").await;
        story.does(director, "plan", "rebaseline", "").await;
        assert_eq!(rows(&db, director, "/owed").await, 0, "approved");

        let journal = story.sees(lead, "journal").await.text;
        assert!(!journal.contains("ended the wait"), "nor is its end told twice: {journal}");
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
    }
}
