//! Where a request stands, in the one sentence that its people read first.

use super::status::Parts;
use crate::case::model::{Act, DutyKind};
use crate::case::store::{CaseFile, RelayFacts, Survivor};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::intake::model::appeal_open;
use chrono::{DateTime, Utc};

/// The one sentence that answers "where is it?", and the one after it.
pub(super) fn sentence(lang: Lang, file: &CaseFile, parts: &Parts) -> (String, String) {
    let said = |due: &str, paused: &str, relay: &RelayFacts| {
        let what = lang.within(&format!("duty-{}", relay.kind.name()));
        let when = relay.due_at.map(|at| lang.moment(at)).unwrap_or_default();
        let name = relay.owed_by.clone();
        let facts = [("what", what.into()), ("moment", when.into()), ("name", name.into())];
        match relay.due_at {
            Some(at) if at < parts.now => lang.text_with(&format!("{due}-late"), facts),
            Some(_) => lang.text_with(due, facts),
            None => lang.text_with(paused, facts),
        }
    };
    if let Some(relay) = parts.mine.first() {
        let below = match relay.about.is_some() {
            true => "status-you-owe-below-recommendation",
            false if relay.kind.is_of_the_brigade() => "status-you-owe-below-ours",
            false => "status-you-owe-below",
        };
        return (said("status-you-owe", "status-you-owe-paused", relay), lang.text(below));
    }
    if let Some(said) = suspended(lang, parts) {
        return said;
    }
    match parts.relays.first() {
        // What the other half of the project owes is owed to the brigade, not to the reader.
        Some(relay) if !relay.kind.is_of_the_brigade() => (
            said("status-owed", "status-owed-paused", relay),
            lang.text_with("status-theirs", [("name", relay.owed_by.clone().into())]),
        ),
        Some(relay) => {
            let is_to_complete = parts.hurried.as_ref().is_some_and(|it| it.completing.is_some());
            let is_late = relay.due_at.is_some_and(|at| at < parts.now);
            let below = match is_to_complete && !is_late {
                true => "status-owed-below-completing",
                false => "status-owed-below",
            };
            let paused = "status-owed-below-paused";
            (said("status-owed", "status-owed-paused", relay), said(below, paused, relay))
        }
        None => {
            if let Some(until) = may_appeal_until(file, parts) {
                let facts = [("moment", lang.moment(until).into())];
                let title = lang.text_with("status-may-appeal", facts);
                return (title, lang.text("status-may-appeal-below"));
            }
            if let Some(survivor) = parts.survivor {
                let title = match survivor {
                    Survivor::Seen(number) => {
                        lang.text_with("status-merged", [("number", number.to_string().into())])
                    }
                    Survivor::Unseen => lang.text("status-merged-unseen"),
                };
                return (title, lang.text("status-merged-below"));
            }
            let stage = lang.text(&format!("stage-{}", file.stage.name()));
            let title = lang.text_with("status-nothing-owed", [("stage", stage.into())]);
            (title, lang.text("status-nothing-owed-below"))
        }
    }
}

/// The same of a case that is suspended: by when it is looked at again, and what the reader is not
/// to do until then.
fn suspended(lang: Lang, parts: &Parts) -> Option<(String, String)> {
    let review = parts.relays.iter().find(|it| it.kind == DutyKind::ReviewSuspension)?.due_at?;
    let title = match review < parts.now {
        true => "status-suspended-late",
        false => "status-suspended",
    };
    let title = lang.text_with(title, [("moment", lang.moment(review).into())]);
    let theirs = |it: &&RelayFacts| it.owed_by_id == parts.reader && it.is_suspended();
    let below = match parts.relays.iter().find(theirs) {
        Some(relay) => {
            let what = lang.within(&format!("duty-{}", relay.kind.name()));
            lang.text_with("status-suspended-below-yours", [("what", what.into())])
        }
        None => lang.text("status-suspended-below"),
    };
    Some((title, below))
}

/// Until when the reader may appeal, while they may.
fn may_appeal_until(file: &CaseFile, parts: &Parts) -> Option<DateTime<Utc>> {
    let until = appeal_open(file.ended_at, parts.now, &Calendar::france());
    until.filter(|_| parts.acts.contains(&Act::Appeal))
}
