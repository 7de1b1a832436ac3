//! What came after the action, as JSON.

use crate::aftercare::model::{ActionLine, CheckMade, Mark, MarkKind, MarkState};
use crate::dossier::store::Whole;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

pub(super) fn watch(whole: &Whole, now: DateTime<Utc>) -> Value {
    let care = &whole.care;
    json!({
        "handed_back_at": care.handed_back_at,
        "steps": whole.steps(now).into_iter().map(step).collect::<Vec<_>>(),
        "checks": care.checks.iter().map(check).collect::<Vec<_>>(),
        "reviews": care.reviews.iter().map(|(it, signed)| json!({
            "with": it.with,
            "expected": it.expected,
            "happened": it.happened,
            "helped": it.helped,
            "otherwise": it.otherwise,
            "at": signed.at,
            "by": signed.by,
        })).collect::<Vec<_>>(),
        "actions": care.actions.iter().map(|it| action(whole, it)).collect::<Vec<_>>(),
        "turns": care.turns.iter().map(|it| json!({
            "relapse": it.is_relapse,
            "reason": it.reason,
            "at": it.signed.at,
            "by": it.signed.by,
        })).collect::<Vec<_>>(),
        "closed_before_because": care.unchecked,
    })
}

fn step(it: Mark) -> Value {
    let state = match it.state {
        MarkState::Done => "done",
        MarkState::Due => "due",
        MarkState::Late => "late",
        MarkState::Coming => "coming",
        MarkState::Left => "left",
    };
    let step = match it.kind {
        MarkKind::HandedBack => "handed_back",
        MarkKind::Duty(kind) => kind.name(),
    };
    json!({ "step": step, "state": state, "at": it.at })
}

fn check(it: &CheckMade) -> Value {
    json!({
        "check": it.check.name(),
        "found": it.found,
        "weather": it.said.weather.name(),
        "holds": it.said.holds,
        "fails": it.said.fails,
        "asked": it.said.asked,
        "at": it.signed.at,
        "by": it.signed.by,
    })
}

fn action(whole: &Whole, it: &ActionLine) -> Value {
    let done = it.done.as_ref();
    json!({
        "what": it.what,
        "owner": whole.name_of(it.owner),
        "due_at": it.due_at,
        "left": it.is_left,
        "done": done.map(|(word, signed)| json!({
            "word": word,
            "at": signed.at,
            "by": signed.by,
        })),
    })
}
