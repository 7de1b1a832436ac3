//! A score with what is at stake and how soon: what triage weighs, and the fact it leaves.

use super::{Answers, Assessment, Band, GateFacts, GateId, ImpactFacts, RiskModel};
use super::{assess, impact, priority};
use crate::base::Priority;
use crate::case::model::Fact;
use crate::clock::Calendar;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How near an irreversible date must be for the fast track, in working days.
pub const FAST_TRACK_DAYS: i64 = 5;

/// What triage must know beside the answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssessmentContext {
    pub impact: ImpactFacts,
    /// The next date that cannot be taken back: a switch-over, the end of a contract.
    pub irreversible_on: Option<NaiveDate>,
    /// Among them, whether users are harmed now.
    pub facts: GateFacts,
}

/// An assessment, and the place it gives the case among the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Appraisal {
    pub assessment: Assessment,
    /// 0 to 100.
    pub impact: f64,
    /// Working days from the day of the score to the next irreversible date.
    pub urgency_days: Option<i64>,
    /// Proposed: people decide.
    pub priority: Priority,
}

/// What happens in triage beside the acts of the case, as the journal keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Assessed {
        rank: i64,
        /// The model, by its name and by the hash of its text.
        model: String,
        model_hash: String,
        as_of: NaiveDate,
        answers: Answers,
        context: AssessmentContext,
        urgency_days: Option<i64>,
        /// Of 100, to the tenth, for the sentence of the journal.
        score: f64,
        /// Its interval. The first entries that were written have none.
        #[serde(skip_serializing_if = "Option::is_none")]
        low: Option<f64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        high: Option<f64>,
        band: Band,
        priority: Priority,
        /// Made from what was just sent, before anybody of the brigade looked.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        at_sending: bool,
    },
}

impl Fact for Event {
    const SUBJECT: &'static str = "triage";
}

/// Scores a case as it was known on a day, and proposes a priority.
pub fn appraise(
    model: &RiskModel,
    answers: &Answers,
    context: &AssessmentContext,
    urgency_days: Option<i64>,
    as_of: NaiveDate,
) -> Appraisal {
    let assessment = assess(model, answers, &context.facts, as_of);
    let impact = impact(model, &context.impact);
    let harmed = context.facts.users_harmed_now;
    let priority = priority(model, assessment.band, impact, urgency_days, harmed);
    Appraisal { assessment, impact, urgency_days, priority }
}

/// What makes a case go first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstBy {
    /// Users are harmed in production.
    Harm,
    /// What nobody knows, which the rules count as possible trouble: were it all good news, another
    /// case could go first.
    NotKnowing,
    /// An irreversible date, without which it would be a P2.
    Date,
    /// Its band and its impact.
    Score,
}

impl Appraisal {
    /// Why it is a P1, if it is one: the first of the reasons that suffices.
    pub fn first_by(&self, model: &RiskModel, context: &AssessmentContext) -> Option<FirstBy> {
        if self.priority != Priority::P1 {
            return None;
        }
        let in_time = priority(model, self.assessment.band, self.impact, None, false);
        Some(match () {
            () if context.facts.users_harmed_now => FirstBy::Harm,
            () if self.is_by_not_knowing(model, context) => FirstBy::NotKnowing,
            () if in_time != Priority::P1 => FirstBy::Date,
            () => FirstBy::Score,
        })
    }

    fn is_by_not_knowing(&self, model: &RiskModel, context: &AssessmentContext) -> bool {
        let it = &self.assessment;
        if !it.provisional {
            return false;
        }
        let known = it.lines.iter().filter(|line| line.reading.is_some());
        let by_points = model.band_of(known.map(|line| line.points).sum());
        // The gate of too little proof is itself about not knowing.
        let facts = it.gates.iter().filter(|gate| gate.id != GateId::G6);
        let band = facts.filter_map(|gate| gate.floor).fold(by_points, Band::max);
        let impact = impact(model, &context.impact.hoped_for());
        priority(model, band, impact, self.urgency_days, false) != Priority::P1
    }
}

/// What the matrix makes of each band, as far as the rest of the case goes, in the order of
/// [`Band::ALL`]: urgency and users harmed weigh as they do on the computed one.
pub fn priorities(
    model: &RiskModel,
    context: &AssessmentContext,
    urgency_days: Option<i64>,
) -> [Priority; 4] {
    let (impact, harmed) = (impact(model, &context.impact), context.facts.users_harmed_now);
    Band::ALL.map(|band| priority(model, band, impact, urgency_days, harmed))
}

impl AssessmentContext {
    /// Working days to the next irreversible date.
    pub fn urgency_days(&self, calendar: &Calendar, today: NaiveDate) -> Option<i64> {
        self.irreversible_on.map(|date| calendar.working_days_between(today, date))
    }

    /// What lets a case pass before all others, if anything does.
    pub fn fast_track_ground(
        &self,
        calendar: &Calendar,
        today: NaiveDate,
    ) -> Option<FastTrackGround> {
        if self.facts.users_harmed_now {
            return Some(FastTrackGround::UsersHarmed);
        }
        let days = self.urgency_days(calendar, today)?;
        // A date that has passed cannot be saved any more: that is for the committee.
        (0..=FAST_TRACK_DAYS).contains(&days).then_some(FastTrackGround::IrreversibleDate { days })
    }
}

/// Why a case may pass before all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FastTrackGround {
    UsersHarmed,
    /// In working days.
    IrreversibleDate {
        days: i64,
    },
}
