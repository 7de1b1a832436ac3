//! Where the journal leads: to the report, the decision, the versions or the document that an entry tells of.

use crate::case::pages::JournalWay;
use crate::remediation::model::Event;

/// What leads somewhere: nothing else need be read.
const LEADING: [&str; 4] = ["reported", "remarked", "diagnosis_frozen", "baseline_frozen"];

inventory::submit! {
    JournalWay {
        subject: "remediation",
        lead: |kind, facts| match LEADING.contains(&kind) {
            true => way_of(&serde_json::from_str(facts).ok()?),
            false => None,
        },
    }
}

// What is decided of an intervention is the case's to record, and on a page of its recovery.
inventory::submit! {
    JournalWay {
        subject: "case",
        lead: |kind, _| {
            let is_decided = ["course_decided", "course_withdrawn", "suspended"].contains(&kind);
            is_decided.then(|| ("journal-way-decisions", "decisions".to_owned()))
        },
    }
}

fn way_of(event: &Event) -> Option<(&'static str, String)> {
    let report = "journal-way-report";
    let (key, path) = match event {
        Event::Reported { rank: Some(rank), .. } => (report, format!("reports/{rank}")),
        // Those from before had no rank: they are in the list.
        Event::Reported { rank: None, .. } => ("journal-way-reports", "plan#reports".to_owned()),
        Event::Remarked { remark } => (report, format!("reports/{}", remark.report)),
        Event::DiagnosisFrozen { version, .. } => {
            ("journal-way-document", format!("report?version={version}"))
        }
        Event::BaselineFrozen { .. } => ("journal-way-versions", "plan/versions".to_owned()),
        _ => return None,
    };
    Some((key, path))
}
