//! Who owes another case an answer, said at the person: what is asked there counts in no figure here.

use super::words::Words;
use crate::roster::model::Unweighed;
use crate::roster::pages::percent;

/// "; réponse attendue sur 2026-0042", after a name that can be chosen.
pub(super) fn waits_beside(words: &Words, waits: &[Unweighed], id: &str) -> String {
    let theirs = waits.iter().filter(|it| it.person.to_string() == id);
    let cases: Vec<String> = theirs.map(|it| it.number.to_string()).collect();
    match cases.is_empty() {
        true => String::new(),
        false => {
            words.lang.text_with("proposal-waits-beside", [("cases", cases.join(", ").into())])
        }
    }
}

/// The same of those who are chosen, in a sentence each.
pub(super) fn waits_said(
    words: &Words,
    waits: &[Unweighed],
    chosen: &[Option<String>],
) -> Vec<String> {
    let is_chosen = |it: &&Unweighed| {
        let id = it.person.to_string();
        chosen.iter().flatten().any(|who| *who == id)
    };
    let said = |it: &Unweighed| {
        let facts = [
            ("name", words.name(&it.person.to_string()).into()),
            ("case", it.number.to_string().into()),
            ("share", percent(words.lang, it.share.percent()).into()),
        ];
        words.lang.text_with("proposal-waits", facts)
    };
    waits.iter().filter(is_chosen).map(said).collect()
}
