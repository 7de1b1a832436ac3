//! What shows that a recommendation is done, as it was typed.

use super::decision::optional_line;
use crate::base::{Problem, Problems, Refusal, optional_prose};
use crate::remediation::model::Shown;

/// Words and a link; one of them must say something unless there is a file, whose own fault is told with theirs.
pub fn shown(
    rank: Option<u32>,
    words: &str,
    typed_link: &str,
    file: Result<bool, Refusal>,
) -> Result<Shown, Refusal> {
    let mut problems = Problems::default();
    problems.chosen("complete_rank", rank);
    let words = problems.sift(optional_prose("complete_evidence", words));
    let link = problems.sift(link("complete_link", typed_link));
    let says_nothing = words == Some(None) && link == Some(None);
    match file {
        Ok(false) if says_nothing => {
            let nothing = Problem::new("complete_evidence", "problem-evidence-none");
            problems.sift::<()>(Err(nothing));
        }
        Ok(_) => {}
        Err(Refusal::Invalid(faults)) => problems.extend(faults),
        Err(other) => return Err(other),
    }
    problems.or(|| Some(Shown { words: words?.unwrap_or_default(), link: link?, file: None }))
}

/// A link that people follow: over TLS, to a host, and to nothing that a browser runs.
fn link(field: &str, typed: &str) -> Result<Option<String>, Problem> {
    let is_address = |it: &str| {
        let host = it.strip_prefix("https://").unwrap_or_default();
        let host = host.split(['/', '?', '#']).next().unwrap_or_default();
        host.contains('.') && !host.contains('@') && !it.contains(char::is_whitespace)
    };
    match optional_line(field, typed)? {
        Some(address) if !is_address(&address) => Err(Problem::new(field, "problem-web-address")),
        typed => Ok(typed),
    }
}
