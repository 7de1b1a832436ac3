//! Who may read a diagnosis, and what the journal tells the others of it meanwhile.

use super::{id_of, person, story};
use crate::case::model::*;

/// To change this table is to change who reads what is said of a project before the project has replied: say why in
/// the commit.
#[test]
fn nobody_above_reads_a_diagnosis_before_its_replies_are_in() {
    let at = |stage: Stage| {
        let mut case = story(&[]);
        case.people.push((Part::CaseLead, id_of(5)));
        // A pause during the replies opens nothing.
        case.resumes_at = (stage == Stage::Suspended).then_some(Stage::Reply);
        Case { stage, ..case }
    };
    let stages =
        [Stage::Diagnosis, Stage::Reply, Stage::Suspended, Stage::Planning, Stage::Recovery];
    let readers =
        ["requester", "sponsor", "in charge", "coordinator", "case lead", "director", "auditor"];
    let line = |name: &str| {
        let reads = |stage: Stage| may_read_findings(&at(stage), &person(name), &[]);
        let cells: String = stages.map(|it| if reads(it) { 'x' } else { '.' }).iter().collect();
        format!("{name:<12}{cells}")
    };
    assert_eq!(
        readers.map(line),
        [
            "requester   .xxxx",
            "sponsor     .xxxx",
            "in charge   xxxxx",
            "coordinator xxxxx",
            "case lead   xxxxx",
            "director    ...xx",
            "auditor     ...xx",
        ]
    );
}

/// What each kind of entry tells them until then.
#[test]
fn an_entry_about_a_recommendation_tells_only_that_there_was_one() {
    for (subject, kind, outline) in [
        ("remediation", "finding_added", Outline::OnTheDiagnosis),
        ("remediation", "finding_removed", Outline::OnTheDiagnosis),
        ("remediation", "point_set_aside", Outline::OnTheDiagnosis),
        ("remediation", "recommendation_added", Outline::OnARecommendation),
        ("remediation", "recommendation_removed", Outline::OnARecommendation),
        ("remediation", "recommendation_accepted", Outline::OnARecommendation),
        ("remediation", "recommendation_refused", Outline::OnARecommendation),
        ("remediation", "recommendation_done", Outline::OnARecommendation),
        ("remediation", "recommendation_doubted", Outline::OnARecommendation),
        ("remediation", "replied", Outline::Bare),
        ("remediation", "diagnosis_read", Outline::Whole),
        ("remediation", "milestone_done", Outline::Whole),
        ("case", "recommendation_given", Outline::Untold),
        ("case", "recommendation_lifted", Outline::Untold),
        ("case", "recommendation_followed", Outline::Untold),
        ("case", "recommendation_owed_again", Outline::Untold),
        ("case", "replied_to_findings", Outline::Whole),
        ("roster", "confirmed", Outline::Whole),
    ] {
        assert_eq!(Outline::of(subject, kind), outline, "{subject} {kind}");
    }
}

#[test]
fn what_is_told_instead_is_found_in_the_same_chapter() {
    for outline in [Outline::OnTheDiagnosis, Outline::OnARecommendation] {
        let kind = outline.instead().expect("it has a name of its own");
        assert_eq!(Chapter::of("remediation", kind), Chapter::Plan, "{kind}");
    }
}
