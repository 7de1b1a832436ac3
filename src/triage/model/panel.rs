//! What a person may decide on a case now, and for the rest, why not: asked of the same
//! rules as the act itself, so that a button and the law cannot part.

use crate::base::{Actor, OrganisationId, Priority, Refusal};
use crate::case::model::{Act, Case, Command, OnDuty, P1Budget, STOP_DECIDED, Stage, decide, law};
use chrono::{DateTime, Months, Utc};

/// The acts decided on the page of the score, in the order people meet them.
pub const PANEL: [Act; 16] = [
    Act::TakeCharge,
    Act::AskInformation,
    Act::BringToCommittee,
    Act::Accept,
    Act::FastTrack,
    Act::ReviewFastTrack,
    Act::Redirect,
    Act::ProposeDecline,
    Act::ConfirmDecline,
    Act::OverruleDecline,
    Act::UpholdDecline,
    Act::GrantAppeal,
    Act::Suspend,
    Act::Resume,
    Act::Close,
    Act::Reopen,
];

/// What the acts of triage depend on beside the case.
#[derive(Clone, Copy, Debug)]
pub struct PanelFacts {
    pub budget: P1Budget,
    /// Whether the reader may go beyond it.
    pub directs: bool,
    /// The latest assessment is of the model in force.
    pub is_assessed: bool,
    /// The priority that the latest score proposes.
    pub proposed: Option<Priority>,
    /// Users are harmed now, or an irreversible date is near.
    pub fast_track_holds: bool,
    pub now: DateTime<Utc>,
}

/// An act of the stage the case is in, and whether this person may do it.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub act: Act,
    pub closed: Option<Refusal>,
}

/// Every act that the stage of the case allows somebody.
pub fn panel(
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
    facts: &PanelFacts,
) -> Vec<Choice> {
    let is_due = |act: &Act| {
        let is_awaited = match act {
            Act::ConfirmDecline | Act::OverruleDecline => case.decline.is_some(),
            Act::UpholdDecline | Act::GrantAppeal => case.open_appeal().is_some(),
            Act::ReviewFastTrack => case.fast_track_is_unreviewed(),
            Act::Close => case.may_close(),
            _ => true,
        };
        is_awaited && law(*act).from.contains(&case.stage)
    };
    let choice = |act| {
        let command = at_its_least(act, case, actor, facts)?;
        Some(Choice { act, closed: decide(case, actor, line, command).err() })
    };
    PANEL.into_iter().filter(is_due).filter_map(choice).collect()
}

/// The act with whatever asks the least of the case, everything that people type being right.
fn at_its_least(act: Act, case: &Case, actor: &Actor, facts: &PanelFacts) -> Option<Command> {
    let reason = String::new;
    let on_duty = OnDuty { coordinator: actor.id, director: actor.id };
    Some(match act {
        Act::TakeCharge => Command::TakeCharge,
        Act::AskInformation => Command::AskInformation { question: reason() },
        Act::BringToCommittee => {
            Command::BringToCommittee { unmet: unmet_for_committee(facts), on_duty }
        }
        Act::Accept => Command::Accept {
            priority: Priority::P4,
            proposed: facts.proposed,
            reason: reason(),
            budget: facts.budget,
        },
        Act::FastTrack => Command::FastTrack {
            priority: Priority::P1,
            reason: reason(),
            ground_holds: facts.fast_track_holds,
            on_duty,
        },
        Act::ReviewFastTrack => Command::ReviewFastTrack { opinion: reason() },
        Act::Redirect => Command::Redirect { service: reason(), contacted: true, reason: reason() },
        Act::ProposeDecline => {
            Command::ProposeDecline { ground: reason(), reason: reason(), on_duty }
        }
        Act::ConfirmDecline => Command::ConfirmDecline { reason: reason() },
        Act::OverruleDecline => Command::OverruleDecline { reason: reason() },
        Act::UpholdDecline => Command::UpholdDecline { reason: Ok(reason()) },
        Act::GrantAppeal => Command::GrantAppeal { reason: Ok(reason()) },
        Act::Suspend => Command::Suspend { reason: reason(), review_at: facts.now },
        Act::Resume => Command::Resume,
        Act::Close => {
            Command::Close { outcome: STOP_DECIDED.to_owned(), unchecked: Some(reason()) }
        }
        Act::Reopen => {
            let within_a_year = within_a_year(case, facts.now);
            Command::Reopen { reason: reason(), within_a_year, on_duty }
        }
        _ => return None,
    })
}

/// The committee weighs nothing that the model in force has not scored.
pub fn unmet_for_committee(facts: &PanelFacts) -> Vec<String> {
    if facts.is_assessed { Vec::new() } else { vec!["assessed".to_owned()] }
}

/// Whether a case that ended may still be opened again.
pub fn within_a_year(case: &Case, now: DateTime<Utc>) -> bool {
    let limit = case.ended_at.and_then(|at| at.checked_add_months(Months::new(12)));
    limit.is_some_and(|limit| now < limit)
}

/// The act that usually comes next: the one that is drawn first.
pub fn usual(choices: &[Choice], case: &Case, proposed: Option<Priority>) -> Option<Act> {
    let light = matches!(proposed.or(case.priority), Some(Priority::P3 | Priority::P4));
    let wanted: &[Act] = match case.stage {
        _ if case.decline.is_some() => &[Act::ConfirmDecline],
        // Neither ruling is suggested.
        _ if case.open_appeal().is_some() && case.stage != Stage::Suspended => &[],
        _ if case.fast_track_is_unreviewed() => &[Act::ReviewFastTrack],
        _ if case.is_stopped() => &[Act::Close],
        Stage::Submitted => &[Act::TakeCharge],
        Stage::Qualifying if light => &[Act::Accept],
        Stage::Qualifying => &[Act::FastTrack, Act::BringToCommittee],
        Stage::AtCommittee => &[Act::Accept],
        Stage::Suspended => &[Act::Resume],
        Stage::Watch => &[Act::Close],
        Stage::Closed => &[Act::Reopen],
        _ => &[],
    };
    let is_open = |act: &&Act| choices.iter().any(|it| it.act == **act && it.closed.is_none());
    wanted.iter().find(is_open).copied()
}
