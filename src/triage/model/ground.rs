//! What somebody says who sets aside what was computed: a reason that others can contradict, and evidence
//! that they can look up.

use crate::base::{Problem, line, prose_of_at_least};

/// A reason in fewer signs is none that anybody could contradict.
pub const SHORTEST_REASON: usize = 40;
/// Why a case is accepted, sent elsewhere, declined or suspended: the project reads it, and "ok" tells it nothing.
pub const SHORTEST_DECISION: usize = 10;
/// What is wrong with an input of the score: "no" is nothing that could be corrected.
pub const SHORTEST_OBJECTION: usize = 20;
/// Who contested an input reads why it stays or changes: a sentence, not a sign.
pub const SHORTEST_ANSWER: usize = 10;
/// "Report of 3 November" is findable, "see file" is not. A link may be shorter.
pub const SHORTEST_EVIDENCE: usize = 15;

/// A reason that somebody can contradict.
pub(super) fn long_enough(field: &str, typed: &str) -> Result<String, Problem> {
    prose_of_at_least(field, typed, SHORTEST_REASON)
}

/// What somebody else can look up: a link, or words enough to find a document by.
pub(super) fn to_be_looked_up(typed: &str) -> Result<String, Problem> {
    let field = "override_evidence";
    let evidence = line(field, typed)?;
    let is_link = ["https://", "http://"].iter().any(|it| evidence.starts_with(it));
    match is_link || evidence.chars().count() >= SHORTEST_EVIDENCE {
        true => Ok(evidence),
        false => Err(Problem::new(field, "problem-evidence").with("least", SHORTEST_EVIDENCE)),
    }
}
