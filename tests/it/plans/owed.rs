//! What is owed, and what the program looks at by itself when its time goes by.

use super::{plan, sqlite};
use tocsin::db::every_query;

/// The most pressing first, by me, by anyone and of one kind: each is an index read in order.
#[tokio::test]
async fn what_is_owed_is_read_from_its_index_in_order() {
    let read = sqlite().await;
    for name in ["BY_ME_AFTER", "BY_ME_BEFORE", "BY_ANYONE_AFTER", "BY_ANYONE_BEFORE"] {
        let full = format!("tocsin::case::store::owed::{name}");
        let plan = plan(&read, every_query().find(|query| query.name == full).unwrap()).await;
        let index = if name.starts_with("BY_ME") { "duty_owed" } else { "duty_listed" };
        assert!(plan.iter().any(|step| step.contains(index)), "{name}: {plan:#?}");
        assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "{name}: {plan:#?}");
    }
}

/// Every minute, whatever the number of duties; and the agenda, whatever became of them.
#[tokio::test]
async fn what_the_program_tells_is_read_from_its_index_in_order() {
    let read = sqlite().await;
    for (name, index) in
        [("escalation::DUE", "duty_to_tell"), ("notice::STALLED", "duty_on_agenda")]
    {
        let full = format!("tocsin::case::store::{name}");
        let plan = plan(&read, every_query().find(|query| query.name == full).unwrap()).await;
        assert!(plan.iter().any(|step| step.contains(index)), "{name}: {plan:#?}");
        assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "{name}: {plan:#?}");
    }
}

/// Every hour, whatever the number of drafts.
#[tokio::test]
async fn the_drafts_that_are_due_are_read_from_their_index_in_order() {
    let read = sqlite().await;
    let name = "tocsin::intake::store::time_limit::DUE";
    let due = every_query().find(|query| query.name == name).unwrap();
    let plan = plan(&read, due).await;
    assert!(plan.iter().any(|step| step.contains("INDEX draft_time_limit_next")), "{plan:#?}");
    assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "{plan:#?}");
}
