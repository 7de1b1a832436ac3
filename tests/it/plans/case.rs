//! One case: the whole of it, its findings, its plan; and what is counted over the plans of all.

use super::{is_bare_scan, plan, sqlite};
use tocsin::db::every_query;

/// The whole of a case: each question about it begins at its case or its project; so does what forgets old looks.
#[tokio::test]
async fn the_whole_of_a_case_is_read_from_indexes() {
    let read = sqlite().await;
    for (name, index) in [
        ("case::store::look::LOOKS", "case_look_latest (case_id=?)"),
        ("case::store::look::FORGET", "case_look_latest (case_id=? AND at<?)"),
        ("dossier::store::OF_PROJECT", "case_file_project (project_id=?)"),
        ("dossier::store::SITTINGS", "sitting_case_of (case_id=?)"),
        ("dossier::store::MEMBERS", "SEARCH a USING PRIMARY KEY (case_id=?)"),
    ] {
        let full = format!("tocsin::{name}");
        let plan = plan(&read, every_query().find(|query| query.name == full).unwrap()).await;
        assert!(plan.iter().any(|step| step.contains(index)), "{name}: {plan:#?}");
        let sorts = plan.iter().any(|step| step.contains("TEMP B-TREE"));
        assert!(name != "case::store::look::LOOKS" || !sorts, "{name}: {plan:#?}");
    }
}

/// Of one case, whatever the number of plans; removing a task looks up what waits for it.
#[tokio::test]
async fn the_tasks_of_a_plan_are_read_from_their_keys_in_order() {
    let read = sqlite().await;
    for (name, indexes) in [
        ("TASKS", &["SEARCH plan_task USING PRIMARY KEY (case_id=?)"][..]),
        ("LINKS", &["SEARCH plan_link USING PRIMARY KEY (case_id=?)"]),
        ("FORGET_LINKS", &["SEARCH plan_link USING PRIMARY KEY (case_id=? AND rank=?)"]),
        ("FORGET_TASK", &["SEARCH plan_task USING PRIMARY KEY (case_id=? AND rank=?)"]),
    ] {
        let full = format!("tocsin::remediation::store::tasks::{name}");
        let plan = plan(&read, every_query().find(|query| query.name == full).unwrap()).await;
        for index in indexes {
            assert!(plan.iter().any(|step| step.contains(index)), "{name}, {index}: {plan:#?}");
        }
        assert!(!plan.iter().any(|step| is_bare_scan(step)), "{name}: {plan:#?}");
        assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "{name}: {plan:#?}");
    }
}

/// Days slipped by cause, over all plans: from the index of causes, in its order, to their cases.
#[tokio::test]
async fn days_slipped_by_cause_are_read_from_their_index_in_order() {
    let read = sqlite().await;
    for (name, index) in [
        ("CAUSES", "SCAN s USING COVERING INDEX slip_cause_by"),
        ("SLIPPED", "SEARCH s USING INDEX slip_cause_by (cause=?)"),
        ("COUNTED", "SEARCH slip_cause USING PRIMARY KEY (case_id=?)"),
        ("FORGET_COUNTED", "SEARCH slip_cause USING PRIMARY KEY (case_id=?)"),
    ] {
        let full = format!("tocsin::remediation::store::counted::{name}");
        let plan = plan(&read, every_query().find(|query| query.name == full).unwrap()).await;
        assert!(plan.iter().any(|step| step.contains(index)), "{name}: {plan:#?}");
        assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "{name}: {plan:#?}");
    }
}

/// The decisions on all interventions: from the entries that tell of them, in the order of the cases.
#[tokio::test]
async fn decisions_are_read_from_the_entries_that_tell_of_them() {
    let read = sqlite().await;
    let name = "tocsin::remediation::store::decided::DECIDED";
    let plan = plan(&read, every_query().find(|query| query.name == name).unwrap()).await;
    for index in ["SCAN j USING INDEX journal_course", "SEARCH c USING"] {
        assert!(plan.iter().any(|step| step.contains(index)), "{index}: {plan:#?}");
    }
    assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE FOR ORDER BY")), "{plan:#?}");
}

/// What a finding looks into: of one case, by its key.
#[tokio::test]
async fn what_findings_look_into_is_read_by_the_key_of_the_case() {
    let read = sqlite().await;
    for name in [
        "remediation::store::points::LOOKED_INTO",
        "remediation::store::points::FORGET_LOOKED_INTO",
        "triage::store::looked_into::FINDINGS_OF",
    ] {
        let full = format!("tocsin::{name}");
        let plan = plan(&read, every_query().find(|query| query.name == full).unwrap()).await;
        let by_key = "SEARCH looked_into USING PRIMARY KEY (case_id=?)";
        assert!(plan.iter().any(|step| step.contains(by_key)), "{name}: {plan:#?}");
        assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "{name}: {plan:#?}");
    }
}
