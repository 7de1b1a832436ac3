//! How SQLite means to find what a query asks for. A page of ten thousand cases must cost what
//! one of fifty cost: no sorting, no table read from end to end.

use crate::support::databases;
use sqlx::{AssertSqlSafe, Row, SqlitePool};
use tocsin::db::{Db, Sql, every_query};

/// Tables that grow with the years.
const LARGE: [&str; 29] = [
    "case_file",
    "case_score",
    "case_person",
    "case_look",
    "duty",
    "duty_notice",
    "duty_notice_lifted",
    "journal",
    "journal_pin",
    "happening",
    "assessment",
    "request",
    "fact",
    "project",
    "assignment",
    "assignment_stretch",
    "effort",
    "member_capacity",
    "member_leave",
    "sitting",
    "sitting_case",
    "minutes_part",
    "minutes_note",
    "case_term",
    "case_found_by",
    "project_term",
    "project_found_by",
    "plan_task",
    "plan_link",
];

/// Those that read all there is, on purpose, and when.
const WHOLE: [(&str, &str); 2] = [
    ("organisation::UNNAMED", "an import is undone by hand, and seldom"),
    ("project::AS_LAST_PUBLISHED", "what it calls `f` is the one row of its own subquery"),
];

#[tokio::test]
async fn the_queue_reads_its_index_in_order() {
    let read = sqlite().await;
    for (name, index, sorts) in [
        ("DUE_AFTER", "COVERING INDEX case_file_triage", false),
        ("DUE_BEFORE", "COVERING INDEX case_file_triage", false),
        ("PRIORITY_AFTER", "COVERING INDEX case_file_triage", true),
        ("PRIORITY_BEFORE", "COVERING INDEX case_file_triage", true),
        ("SCORE_AFTER", "COVERING INDEX case_file_triage", true),
        ("NEW_AFTER", "INDEX case_file_moved", false),
        ("NEW_BEFORE", "INDEX case_file_moved", false),
    ] {
        let plan = plan(&read, of_triage("queue", name)).await;
        assert!(plan.iter().any(|step| step.contains(index)), "{name}: {plan:#?}");
        // Then comes what is told of the cases of one page, once they are found.
        let found = plan.iter().position(|step| step == "SCAN f").expect("a page is found first");
        let finding = &plan[..found];
        let sorted = finding.iter().any(|step| step.contains("TEMP B-TREE FOR ORDER BY"));
        assert_eq!(sorted, sorts, "{name}: {plan:#?}");
        let within = finding.iter().any(|step| sorts_within_an_instant(step));
        assert_eq!(within, name.starts_with("DUE"), "{name}: {plan:#?}");
    }
    // The two beside a case are looked for from its place on, and what stands before it is counted there.
    for (name, index) in [
        ("DUE_NEXT", "case_file_triage"),
        ("DUE_PREVIOUS", "case_file_triage"),
        ("DUE_AHEAD", "case_file_triage"),
        ("NEW_NEXT", "case_file_moved"),
        ("NEW_PREVIOUS", "case_file_moved"),
        ("NEW_AHEAD", "case_file_moved"),
    ] {
        let plan = plan(&read, of_triage("neighbours", name)).await;
        let from_there =
            plan.iter().any(|step| step.contains("SEARCH c USING") && step.contains(index));
        assert!(from_there, "{name}: {plan:#?}");
        let sorts = |step: &String| step.contains("TEMP B-TREE") && !sorts_within_an_instant(step);
        assert!(!plan.iter().any(sorts), "{name}: {plan:#?}");
    }
    // What stands under one heading is a range of the index, and sorted by itself.
    for name in ["PRIORITY_NEXT", "PRIORITY_PREVIOUS", "PRIORITY_AHEAD"] {
        let plan = plan(&read, of_triage("neighbours", name)).await;
        let range = "INDEX case_file_triage (next_due_at>? AND next_due_at<?)";
        assert!(plan.iter().any(|step| step.contains(range)), "{name}: {plan:#?}");
    }
    let length = plan(&read, of_triage("stretch", "UP_TO_THE_LONGEST")).await;
    let covered = length.iter().any(|step| step.contains("COVERING INDEX case_file_triage"));
    assert!(covered, "{length:#?}");
    let own = plan(&read, of_triage("neighbours", "SCORE_OWN")).await;
    assert!(own.iter().any(|step| step.starts_with("SEARCH c")), "{own:#?}");
    let counts = plan(&read, of_triage("counts", "COUNTS")).await;
    let covered = counts.iter().any(|step| step.contains("COVERING INDEX case_file_triage"));
    assert!(covered, "counting opens the cases: {counts:#?}");
    let looks = counts.iter().any(|step| step.contains("COVERING INDEX case_look_of"));
    assert!(looks, "counting opens the looks: {counts:#?}");
    let alike = plan(&read, of_triage("facets", "ALIKE")).await;
    let covered = alike.iter().any(|step| step.contains("COVERING INDEX case_file_triage"));
    assert!(covered, "filtering opens the cases: {alike:#?}");
    let asking = plan(&read, of_triage("facets", "ORGANISATIONS")).await;
    let covered = asking.iter().any(|step| step.contains("COVERING INDEX case_file_triage"));
    assert!(covered, "whoever asks is looked for among all cases: {asking:#?}");
    let looked = plan(&read, of_triage("counts", "LOOKED")).await;
    assert!(looked.iter().any(|step| step.contains("case_look_by")), "{looked:#?}");
}

/// What is due at the same instant goes by its priority, which another table may say: it is sorted there,
/// one instant at a time, and no further than the page goes.
fn sorts_within_an_instant(step: &str) -> bool {
    step.contains("TEMP B-TREE FOR RIGHT PART OF ORDER BY")
        || (step.contains("TEMP B-TREE FOR LAST") && step.contains("OF ORDER BY"))
}

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

#[tokio::test]
async fn the_sittings_that_were_held_are_read_from_their_index_in_order() {
    let read = sqlite().await;
    let plan = plan(&read, of_triage("sittings", "CLOSED")).await;
    let sorted = plan.iter().any(|step| step.contains("TEMP B-TREE FOR ORDER BY"));
    assert!(!sorted, "{plan:#?}");
    for (file, name, index) in [
        ("hearing", "HEARD", "SEARCH sc USING PRIMARY KEY"),
        ("minutes_read", "PARTS", "SEARCH m USING PRIMARY KEY"),
        ("minutes_read", "NOTES", "INDEX minutes_note_of"),
        ("stalled", "NOTED", "INDEX duty_on_agenda"),
        ("put_off", "PUT_OFF", "SEARCH j USING INDEX sqlite_autoindex_journal_1 (case_id=?)"),
        ("sittings", "AWAITED", "INDEX sitting_person_of"),
        ("between", "UNTOLD", "INDEX decided_between_untold"),
    ] {
        let plan = self::plan(&read, of_triage(file, name)).await;
        assert!(plan.iter().any(|step| step.contains(index)), "{name}: {plan:#?}");
    }
}

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

fn is_bare_scan(step: &str) -> bool {
    step.starts_with("SCAN ") && !step.contains("INDEX") && !step.contains("SUBQUERY")
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

#[tokio::test]
async fn no_query_reads_a_large_table_from_end_to_end() {
    let read = sqlite().await;
    let mut found = Vec::new();
    // An insertion is explained with the foreign keys it might have to look after.
    let of_ours = every_query().filter(|it| it.name.starts_with("tocsin::"));
    for query in
        of_ours.filter(|it| !it.name.ends_with("::INSERT") && !it.name.ends_with("::DELETE"))
    {
        for step in plan(&read, query).await {
            if is_whole(query, &step) {
                found.push(format!("{}: {step}", query.name));
            }
        }
    }
    let known = |it: &String| WHOLE.iter().any(|(name, _)| it.contains(name));
    let new: Vec<_> = found.iter().filter(|it| !known(it)).collect();
    assert!(new.is_empty(), "give it an index, or say why not: {new:#?}");
    for (name, why) in WHOLE {
        assert!(found.iter().any(|it| it.contains(name)), "{name} has an index now: {why}");
    }
}

/// `SCAN c USING INDEX` walks an index in order, which a limit cuts short; `SCAN c` alone cannot.
fn is_whole(query: &Sql, step: &str) -> bool {
    let Some(name) = step.strip_prefix("SCAN ") else { return false };
    if name.contains("INDEX") {
        return false;
    }
    let alias = name.split(' ').next().unwrap_or(name);
    LARGE.iter().any(|table| {
        *table == alias
            || query.text.contains(&format!(" {table} {alias}\n"))
            || query.text.contains(&format!(" {table} {alias} "))
    })
}

async fn sqlite() -> SqlitePool {
    let Some(Db::Sqlite { read, .. }) = databases().await.into_iter().next() else {
        panic!("the first database is SQLite");
    };
    read
}

fn of_triage(file: &str, name: &str) -> &'static Sql {
    let full = format!("tocsin::triage::store::{file}::{name}");
    every_query().find(|query| query.name == full).unwrap()
}

async fn plan(read: &SqlitePool, query: &Sql) -> Vec<String> {
    let explained = AssertSqlSafe(format!("explain query plan {}", query.text));
    let rows = sqlx::query(explained).fetch_all(read).await.unwrap();
    rows.iter().map(|row| row.get("detail")).collect()
}
