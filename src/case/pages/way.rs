//! What a duty is called, and where it is discharged.

use super::tab::Tab;
use crate::case::model::{Act, CaseNumber, DutyKind, Stage, law};
use crate::i18n::Lang;
use crate::ui::Icon;
use leptos::prelude::*;

/// A duty by its name; one that is about a recommendation says which.
pub fn duty_named(lang: Lang, kind: DutyKind, about: Option<u32>) -> String {
    let what = lang.text(&format!("duty-{}", kind.name()));
    match about {
        Some(rank) => lang.text_with("duty-about", [("what", what.into()), ("rank", rank.into())]),
        None => what,
    }
}

/// Where a duty is discharged: the page, the place on it, and what the link says.
#[derive(Clone, Debug)]
pub struct Way {
    pub(super) address: String,
    pub(super) key: &'static str,
}

impl Way {
    pub fn of(number: CaseNumber, kind: DutyKind) -> Self {
        let (tab, place, key) = match kind {
            DutyKind::Acknowledge
            | DutyKind::Admissibility
            | DutyKind::Decide
            | DutyKind::RuleOnAppeal
            | DutyKind::ReviewFastTrack
            | DutyKind::ReviewSuspension => (Tab::Score, "#decide", "relay-go-decide"),
            DutyKind::SecondAssessment => (Tab::Score, "/second", "relay-go-second"),
            DutyKind::AnswerContest => (Tab::Score, "#points", "relay-go-contest"),
            DutyKind::AnswerOverride => (Tab::Score, "#override", "relay-go-override"),
            DutyKind::ReviewDecision => (Tab::Plan, "#decisions", "relay-go-decide"),
            DutyKind::AnswerRecommendation => (Tab::Plan, "#answer", "relay-go-recommendation"),
            DutyKind::FollowRecommendation => (Tab::Plan, "#complete", "relay-go-evidence"),
            DutyKind::AnswerQuestions => (Tab::Status, "#asked", "relay-go-answer"),
            DutyKind::ConstituteTeam | DutyKind::KickOff => (Tab::Team, "", "relay-go-team"),
            DutyKind::DeliverDiagnosis | DutyKind::ReplyToFindings | DutyKind::ProgressReport => {
                (Tab::Plan, "", "relay-go-plan")
            }
            DutyKind::ProposePlan | DutyKind::ApprovePlan => (Tab::Plan, "#plan", "relay-go-plan"),
            DutyKind::CheckThreeMonths | DutyKind::CheckSixMonths | DutyKind::CloserCheck => {
                (Tab::After, "#checks", "relay-go-check")
            }
            DutyKind::AnswerRelapse => (Tab::After, "#relapse", "relay-go-decide"),
            DutyKind::ReviewAfterEnd => (Tab::After, "#review", "relay-go-review"),
            DutyKind::ReviewAction => (Tab::After, "#actions", "relay-go-action"),
            DutyKind::AnswerBaseline => (Tab::Plan, "#rebaseline", "relay-go-answer"),
            DutyKind::CloseCase => (Tab::Score, "#decide", "relay-go-decide"),
        };
        Way { address: format!("{}{place}", tab.path(number)), key }
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// Who cannot say yet whether a request is admissible asks for what is missing: the form of it.
    pub(super) fn instead(number: CaseNumber, kind: DutyKind, stage: Stage) -> Option<Self> {
        let act = Act::AskInformation;
        let holds = kind == DutyKind::Admissibility && law(act).from.contains(&stage);
        let address = format!("{}?act={}", Tab::Score.path(number), act.name());
        holds.then_some(Way { address, key: "act-ask_information" })
    }
}

/// The link from a duty to the act that discharges it.
#[component]
pub fn GoAct(way: Way, lang: Lang) -> impl IntoView {
    view! { <a class="btn" href=way.address>{lang.text(way.key)}<Icon name="arrow-right"/></a> }
}
