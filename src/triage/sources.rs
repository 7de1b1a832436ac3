//! Where an answer of a score comes from, in words.

use super::model::{Line, Proof, Signature, Sources};
use crate::i18n::Lang;
use crate::register::pages::edition_said;

/// Who gave it and when, who has seen that it is so, which edition publishes it: a line each. Nothing
/// for what nobody answered.
pub fn source_lines(lang: Lang, sources: &Sources, line: &Line) -> Vec<String> {
    let Some(source) = sources.get(&line.factor) else { return Vec::new() };
    // That one does not know is an answer; one that grew too old to count was given all the same.
    let said = if line.is_said_unknown() { "score-said-unknown" } else { "score-said" };
    let marked = source.marked.as_ref().map(|(proof, by)| match proof {
        Proof::Verified => signed(lang, "score-marked-verified", by),
        _ => signed(lang, "score-marked-documented", by),
    });
    let published = source.published.map(|edition| {
        let edition = [("edition", edition_said(lang, edition).into())];
        lang.text_with("score-published", edition)
    });
    [Some(signed(lang, said, &source.said)), marked, published].into_iter().flatten().collect()
}

/// The same after a tag that says how far it is proven: who made it so goes on with its sentence, the
/// rest stands below.
pub fn source_after_tag(
    lang: Lang,
    sources: &Sources,
    line: &Line,
) -> (Option<String>, Vec<String>) {
    let mut lines = source_lines(lang, sources, line);
    let Some(source) = sources.get(&line.factor) else { return (None, lines) };
    // Age may have taken from the proof: then the tag is nobody's word.
    let (made_so, at) = match &source.marked {
        Some((proof, by)) => ((line.proof == *proof).then_some(by), 1),
        None => ((line.proof == Proof::Declared).then_some(&source.said), 0),
    };
    let after = made_so.map(|by| signed(lang, "score-by", by));
    if after.is_some() {
        lines.remove(at);
    }
    (after, lines)
}

fn signed(lang: Lang, key: &str, signature: &Signature) -> String {
    let by = signature.by.clone().unwrap_or_else(|| lang.text("score-by-brigade"));
    let on = lang.short_date(signature.on);
    lang.text_with(key, [("name", by.into()), ("day", on.into())])
}
