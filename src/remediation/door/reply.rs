//! A reply to the findings, as it was typed.

use super::rank;
use crate::base::{ApiError, Problems, Refusal, optional_prose};
use crate::remediation::model::{ReplyRow, Stance, Unfinished, UnfinishedAt};
use crate::remediation::two_pages::must_be_a_mark;

/// What is written so far. Its lines name the findings: one that does not is no line of ours.
pub fn unfinished(
    rows: &[ReplyRow],
    (text, text_was): (&str, &str),
) -> Result<Result<Unfinished, Refusal>, ApiError> {
    let marks = rows.iter().flat_map(|row| [row.was_stance.as_str(), row.was_words.as_str()]);
    marks.chain([text_was]).try_for_each(must_be_a_mark)?;
    let mut problems = Problems::default();
    let mut at_findings = Vec::new();
    for (line, row) in rows.iter().enumerate() {
        at_findings.extend(at_finding(&mut problems, line, row, rank(&row.rank)?));
    }
    let text = problems.sift(optional_prose("reply_text", text));
    Ok(problems.or(|| Some(Unfinished { at_findings, text: text? })))
}

fn at_finding(
    problems: &mut Problems,
    line: usize,
    row: &ReplyRow,
    rank: u32,
) -> Option<UnfinishedAt> {
    let field = |name: &str| format!("replies[{line}][{name}]");
    let stance = match row.stance.as_str() {
        "" => Some(None),
        name => problems.chosen(&field("stance"), Stance::from_name(name)).map(Some),
    };
    let words = problems.sift(optional_prose(&field("words"), &row.words));
    Some(UnfinishedAt { rank, stance: stance?, words: words? })
}
