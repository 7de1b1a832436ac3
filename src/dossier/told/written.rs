//! All that is held on a case as JSON: a field for each chapter of the page, read by `docs/dossier.md`.

use super::diagnosis::diagnosis;
use super::watch::watch;
use crate::case::model::{Decision, Fate, LOOKS_KEPT_DAYS, LooksAs};
use crate::case::pages::sentence as journal_sentence;
use crate::case::store::{Entry, RelayFacts};
use crate::dossier::model::DayOfLooks;
use crate::dossier::store::{Whole, kind};
use crate::i18n::Lang;
use crate::remediation::model::{GivenUp, Milestone, Remediation, Report};
use crate::roster::model::Assignment;
use crate::triage::aged::aged_sentence;
use crate::triage::model::explain;
use crate::triage::words::sentence;
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};

/// What a reader of the file tells it by. A field that changes its meaning changes this; one that is added does not.
const FORMAT: &str = "tocsin-dossier/1";

/// Codes and figures as they are kept; sentences in the language of whoever asks.
pub(super) fn written(
    lang: Lang,
    whole: &Whole,
    (now, today): (DateTime<Utc>, NaiveDate),
    reader: &str,
) -> Value {
    json!({
        "format": FORMAT,
        "language": lang.code(),
        "read_by": reader,
        "read_at": now,
        "identity": identity(whole),
        "register": register(whole),
        "cases": whole.cases.iter().map(|it| json!({
            "number": it.number,
            "title": it.title,
            "stage": it.stage,
            "submitted_at": it.submitted_at.map(DateTime::<Utc>::from),
            "outcome": it.outcome,
        })).collect::<Vec<_>>(),
        "owed": whole.owed.iter().map(owed).collect::<Vec<_>>(),
        "score": score(lang, whole, today),
        "decisions": whole.decisions.iter().map(decision).collect::<Vec<_>>(),
        "acts": whole.acts.iter().map(|it| act(lang, whole, it)).collect::<Vec<_>>(),
        "sittings": whole.sittings.iter().map(|it| json!({
            "number": it.number,
            "held_on": it.held_on,
            "heard_as": it.heard_as.name(),
        })).collect::<Vec<_>>(),
        "team": whole.team.assignments.iter().map(|it| member(whole, it)).collect::<Vec<_>>(),
        "diagnosis": diagnosis(whole),
        "plan": plan(&whole.recovery),
        "reports": (1_usize..).zip(&whole.recovery.reports).map(report).collect::<Vec<_>>(),
        "watch": watch(whole, now),
        "files": whole.files.iter().map(|it| json!({
            "path": format!("/evidence/{}", it.id),
            "question": it.question,
            "name": it.file_name,
            "mime": it.mime,
            "bytes": it.size,
            "sha256": it.hash,
            "added_at": DateTime::<Utc>::from(it.added_at),
        })).collect::<Vec<_>>(),
        "ties": ties(whole),
        "looks": {
            "kept_days": LOOKS_KEPT_DAYS,
            "goes_further_back": whole.looked_before,
            "days": whole.looks.iter().map(day_of_looks).collect::<Vec<_>>(),
        },
    })
}

fn identity(whole: &Whole) -> Value {
    let file = &whole.file;
    json!({
        "number": file.number_text(),
        "title": file.title,
        "organisation": whole.organisation,
        "stage": file.stage,
        "resumes_at": file.resumes_at,
        "confidentiality": file.confidentiality,
        "priority": file.priority,
        "submitted_at": file.submitted_at,
        "people": whole.people.iter().map(|it| json!({ "part": it.part, "name": it.name }))
            .collect::<Vec<_>>(),
    })
}

fn register(whole: &Whole) -> Value {
    let drift = whole.drift.as_ref().map(|it| {
        json!({
            "published": it.published,
            "duration_years": it.duration,
            "cost": it.cost,
            "schedule_drift": it.schedule_drift(),
            "cost_drift": it.cost_drift(),
        })
    });
    json!({ "drift": drift, "editions": whole.editions })
}

fn owed(it: &RelayFacts) -> Value {
    json!({
        "duty": it.kind.name(),
        "about": it.about,
        "by": it.owed_by,
        "due_at": it.due_at,
        "first_due_at": it.first_due_at,
    })
}

fn score(lang: Lang, whole: &Whole, today: NaiveDate) -> Value {
    let Some(latest) = &whole.score else { return Value::Null };
    let assessment = &latest.appraisal.assessment;
    let parts = explain(assessment, &latest.model).sentence;
    let holds = latest.overridden(today).map(|it| {
        let signed = whole.overrides.iter().find(|known| known.it.rank == it.rank);
        json!({
            "band": it.target,
            "until_on": it.until_on,
            "reason": it.reason,
            "evidence": it.evidence,
            "proposed_at": it.proposed_at,
            "proposed_by": signed.map(|known| &known.proposer),
            "answered_by": signed.and_then(|known| known.answerer.as_ref()),
        })
    });
    json!({
        "at": latest.at,
        "model": assessment.model,
        "total": assessment.total,
        "low": assessment.low,
        "high": assessment.high,
        "band": latest.band(today),
        "computed_band": assessment.band,
        "provisional": assessment.provisional,
        "sentence": sentence(lang, &latest.model, &parts),
        "aged": latest.aged(&whole.file, today).map(|it| aged_sentence(lang, &it)),
        "override": holds,
    })
}

fn decision(it: &Decision) -> Value {
    let (fate, since, why) = match &it.fate {
        Fate::InForce => ("in_force", None, None),
        Fate::Confirmed { at } => ("confirmed", Some(at), None),
        Fate::Replaced { at } => ("replaced", Some(at), None),
        Fate::Resumed { at } => ("resumed", Some(at), None),
        Fate::Over { at } => ("over", Some(at), None),
        Fate::OwedAnew { at, .. } => ("owed_anew", Some(at), None),
        Fate::Withdrawn { at, reason } => ("withdrawn", Some(at), Some(reason)),
    };
    json!({
        "course": it.decided.course.name(),
        "at": it.at,
        "by": it.by,
        "taken_by": it.decided.taken_by,
        "reason": it.decided.reason,
        "evidence": it.decided.evidence,
        "review_at": it.review_at(),
        "fate": fate,
        "fate_at": since,
        "fate_reason": why,
    })
}

fn act(lang: Lang, whole: &Whole, it: &Entry) -> Value {
    json!({
        "entry": it.seq,
        "at": DateTime::<Utc>::from(it.at),
        "by": it.who,
        "subject": it.subject,
        "kind": kind(it),
        "sentence": journal_sentence(lang, it, &whole.known, &whole.others),
    })
}

fn member(whole: &Whole, it: &Assignment) -> Value {
    let name = whole.members.iter().find(|known| known.id == it.person.0).map(|known| &known.name);
    json!({
        "name": name,
        "role": it.role,
        "share_percent": it.share.percent(),
        "from": it.period.from,
        "to": (!it.period.has_no_end()).then_some(it.period.to),
        "confirmed": it.confirmed,
        "gone": whole.is_gone(it.person),
    })
}

fn plan(state: &Remediation) -> Value {
    json!({
        "versions": state.baselines.iter().map(|it| json!({
            "version": it.version,
            "frozen_on": it.frozen_on,
            "motive": it.motive,
        })).collect::<Vec<_>>(),
        "milestones": state.milestones.iter().map(|it| milestone(state, it)).collect::<Vec<_>>(),
        "given_up": state.given_up.iter().map(|it| given_up(state, it)).collect::<Vec<_>>(),
    })
}

fn milestone(state: &Remediation, it: &Milestone) -> Value {
    let dates = state.dates(it);
    json!({
        "rank": it.rank,
        "title": it.title,
        "side": it.side,
        "new_in_version": state.new_in(it.rank),
        "original_on": dates.origin,
        "planned_on": dates.plan,
        "forecast_on": dates.forecast,
        "reached_on": dates.actual,
        "slip_days": dates.since_origin(),
        "slips": state.slips_of(it).iter().map(|slip| json!({
            "from": slip.from,
            "to": slip.to,
            "cause": slip.cause,
            "words": slip.words,
            "told_on": slip.on,
        })).collect::<Vec<_>>(),
    })
}

/// What was promised and known of it, and that it is promised no more.
fn given_up(state: &Remediation, it: &GivenUp) -> Value {
    json!({
        "milestone": milestone(state, &it.milestone),
        "version": it.version,
        "on": it.on,
        "why": it.why,
    })
}

fn report((rank, it): (usize, &Report)) -> Value {
    json!({
        "rank": rank,
        "on": it.on,
        "weather": it.said.weather.name(),
        "text": it.said.text,
        "next": it.said.next,
        "conditions": it.said.conditions,
        "needs": it.said.needs,
        "worse": it.said.worse,
        "forecast_end": it.figures.as_ref().map(|it| it.forecast_end),
    })
}

fn ties(whole: &Whole) -> Vec<Value> {
    let linked = whole.linked.iter().map(|it| (&it.case, it.tie.name(), Some(&it.reason)));
    let absorbed = whole.absorbed.iter().map(|it| (it, "absorbed", None));
    let tie = linked.chain(absorbed).map(|(case, tie, reason)| {
        json!({
            "number": case.number,
            "title": case.title,
            "stage": case.stage,
            "tie": tie,
            "reason": reason,
        })
    });
    tie.collect()
}

fn day_of_looks(it: &DayOfLooks) -> Value {
    json!({
        "on": it.on,
        "name": it.name,
        "as": it.looked_as.map(LooksAs::name),
        "places": it.places.iter().map(|place| place.name()).collect::<Vec<_>>(),
        "first_at": it.first_at,
        "last_at": it.last_at,
    })
}
