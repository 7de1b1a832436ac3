//! The queue, the two cases beside one, and the sittings of the committee.

use super::{plan, sqlite};
use tocsin::db::{Sql, every_query};

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
    let proposed = plan(&read, of_triage("counts", "PROPOSED")).await;
    let covered = proposed.iter().any(|step| step.contains("COVERING INDEX case_file_triage"));
    assert!(covered, "what is proposed opens the cases: {proposed:#?}");
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

fn of_triage(file: &str, name: &str) -> &'static Sql {
    let full = format!("tocsin::triage::store::{file}::{name}");
    every_query().find(|query| query.name == full).unwrap()
}
