//! The teams: what they are asked, what was promised of them, and the days they gave.

use super::{is_bare_scan, plan, sqlite};
use tocsin::db::every_query;

/// What cases ask of their teams, from the stages they are in.
#[tokio::test]
async fn the_demand_of_the_brigade_is_read_from_indexes() {
    let read = sqlite().await;
    let name = "tocsin::roster::store::demand::ASKING";
    let plan = plan(&read, every_query().find(|query| query.name == name).unwrap()).await;
    for index in ["case_file_queue", "SEARCH t USING"] {
        assert!(plan.iter().any(|step| step.contains(index)), "{index}: {plan:#?}");
    }
    assert!(!plan.iter().any(|step| is_bare_scan(step)), "{plan:#?}");
}

/// Answers that are waited for, every minute; and those who left lately.
#[tokio::test]
async fn what_the_program_looks_at_of_answers_is_read_from_its_index() {
    let read = sqlite().await;
    for (name, index) in [
        ("reminders::DUE", "INDEX answer_wait_next"),
        ("leaving::LEFT", "INDEX member_last_day_on"),
        ("leaving::THEIRS", "INDEX assignment_of"),
    ] {
        let full = format!("tocsin::roster::store::{name}");
        let plan = plan(&read, every_query().find(|query| query.name == full).unwrap()).await;
        assert!(plan.iter().any(|step| step.contains(index)), "{name}: {plan:#?}");
        assert!(!plan.iter().any(|step| is_bare_scan(step)), "{name}: {plan:#?}");
    }
}

/// The weeks of everybody, in two questions.
#[tokio::test]
async fn the_load_of_the_brigade_is_read_from_indexes() {
    let read = sqlite().await;
    for (name, indexes) in [
        ("TIME", &["person_role_by_role", "member_capacity_by", "member_leave_until"][..]),
        ("PROMISED", &["case_file_queue", "SEARCH a USING PRIMARY KEY"]),
    ] {
        let full = format!("tocsin::roster::store::load::{name}");
        let plan = plan(&read, every_query().find(|query| query.name == full).unwrap()).await;
        for index in indexes {
            assert!(plan.iter().any(|step| step.contains(index)), "{name}, {index}: {plan:#?}");
        }
        assert!(!plan.iter().any(|step| is_bare_scan(step)), "{name}: {plan:#?}");
    }
}

/// A week of one's own, whatever the number of cases and of weeks.
#[tokio::test]
async fn the_days_of_a_week_are_read_from_indexes() {
    let read = sqlite().await;
    for (name, indexes) in [
        (
            "effort::WEEK",
            &["INDEX assignment_of", "COVERING INDEX effort_of", "SEARCH c USING"][..],
        ),
        ("effort::PROMISED", &["INDEX assignment_stretch_of (person_id=? AND to_on>?)"]),
        ("effort::TOLD", &["COVERING INDEX effort_of"]),
        ("spent::SPENT", &["SEARCH e USING PRIMARY KEY"]),
        ("spent::SPENT_SINCE", &["SEARCH effort USING PRIMARY KEY (case_id=?)"]),
        ("spent::AWAY", &["SEARCH a USING PRIMARY KEY", "SEARCH l USING"]),
    ] {
        let full = format!("tocsin::roster::store::{name}");
        let plan = plan(&read, every_query().find(|query| query.name == full).unwrap()).await;
        for index in indexes {
            assert!(plan.iter().any(|step| step.contains(index)), "{name}, {index}: {plan:#?}");
        }
        assert!(!plan.iter().any(|step| is_bare_scan(step)), "{name}: {plan:#?}");
    }
}

/// The cases that wait, by their stage; what awaits somebody, by whom it is promised of.
#[tokio::test]
async fn a_proposal_and_its_answers_are_read_from_indexes() {
    let read = sqlite().await;
    for (name, index) in [
        ("proposal::WAITING", "INDEX case_file_queue (stage=?)"),
        ("proposal::LINES", "INDEX case_file_queue (stage=?)"),
        ("proposal::KEPT", "SEARCH team_proposal USING PRIMARY KEY"),
        ("proposed::AWAITED", "INDEX assignment_of (person_id=? AND to_on>?)"),
        ("answer::TOLD_OF", "INDEX assignment_of (person_id=? AND to_on>?)"),
        ("tentative::TOLD", "SEARCH j USING INDEX sqlite_autoindex_journal_1 (case_id=?)"),
        ("tentative::TENTATIVE", "SEARCH a USING PRIMARY KEY (case_id=?)"),
        ("tentative::ABOVE", "INDEX assignment_until (to_on>?)"),
        ("declared::THEIRS", "INDEX assignment_of (person_id=? AND to_on>?)"),
        ("declared::TOLD", "INDEX case_file_queue (stage=?)"),
        ("overbooked::OVERBOOKED", "INDEX case_file_queue (stage=?)"),
    ] {
        let full = format!("tocsin::roster::store::{name}");
        let plan = plan(&read, every_query().find(|query| query.name == full).unwrap()).await;
        assert!(plan.iter().any(|step| step.contains(index)), "{name}: {plan:#?}");
        assert!(!plan.iter().any(|step| is_bare_scan(step)), "{name}: {plan:#?}");
    }
}
