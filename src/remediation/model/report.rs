//! How it goes: a word, what was done and what is next, what must hold and who is asked for what, and the
//! figures of the plan on that day. What is sent stays as it was sent.

use super::reply::part_in_the_project;
use super::{Event, Facts, Remediation};
use crate::base::{Actor, PersonId, Problem, Refusal, Weather};
use crate::case::model::Stage;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// More needs than this are a plan.
pub const NEED_LIMIT: usize = 12;

/// A progress report, as it was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub on: NaiveDate,
    #[serde(flatten)]
    pub said: NewReport,
    /// What the plan said that day. Reports were sent without, once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
}

/// What the case lead says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewReport {
    pub weather: Weather,
    /// What was done.
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// What must hold for it to go on like this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
    /// Why the weather is worse than in the report before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worse: Option<String>,
}

/// Something that somebody is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    pub what: String,
    pub whom: String,
    pub due_on: Option<NaiveDate>,
}

/// A line of the needs, as typed. One that says neither what nor whom is no need.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NeedRow {
    pub what: String,
    pub whom: String,
    pub due_on: String,
    /// By what each is known again as it was when its page was drawn.
    pub was_what: String,
    pub was_whom: String,
    pub was_due_on: String,
}

/// What the plan says on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    pub milestones: u32,
    pub reached: u32,
    /// Not reached, and their day in the plan in force is over or will not be kept.
    pub late: u32,
    /// The version in force.
    pub version: u32,
    /// The last milestone: as promised first, in the plan in force, and as it is forecast.
    pub original_end: NaiveDate,
    pub plan_end: NaiveDate,
    pub forecast_end: NaiveDate,
    /// Likely and prudent, where the tasks say so.
    pub expected: Option<(NaiveDate, NaiveDate)>,
    /// The next milestone, and when it is expected.
    pub next: Option<(String, NaiveDate)>,
}

/// What the project says beside a report that it read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The report, counted from one.
    pub report: u32,
    pub by: PersonId,
    pub on: NaiveDate,
    pub text: String,
}

impl Remediation {
    pub fn report(&self, rank: u32) -> Option<&Report> {
        self.reports.get(usize::try_from(rank).ok()?.checked_sub(1)?)
    }

    /// What the plan says on a day; nothing while none was approved.
    pub fn figures(
        &self,
        today: NaiveDate,
        expected: Option<(NaiveDate, NaiveDate)>,
    ) -> Option<Figures> {
        let (origin, plan) = (self.origin()?, self.in_force()?);
        let dates = |it| (it, self.dates(it));
        let open = || self.milestones.iter().filter(|it| it.done_on.is_none()).map(dates);
        let is_late = |plan: Option<NaiveDate>, forecast: Option<NaiveDate>| {
            plan.is_some_and(|plan| plan < today || forecast.is_some_and(|it| it > plan))
        };
        let late = open().filter(|(_, it)| is_late(it.plan, it.forecast)).count();
        let next = open().filter_map(|(it, dates)| Some((it.title.clone(), dates.reached()?)));
        let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        Some(Figures {
            milestones: count(self.milestones.len()),
            reached: count(self.milestones.len() - open().count()),
            late: count(late),
            version: plan.version,
            original_end: origin.end()?,
            plan_end: plan.end()?,
            forecast_end: self.forecast_end()?,
            expected,
            next: next.min_by_key(|(_, on)| *on),
        })
    }
}

/// Worse weather than the last has words that say why.
pub(super) fn reported(
    state: &Remediation,
    facts: Facts<'_>,
    said: NewReport,
    expected: Option<(NaiveDate, NaiveDate)>,
) -> Result<Event, Refusal> {
    let last = state.reports.last().map(|it| it.said.weather);
    let is_worse = last.is_some_and(|last| said.weather > last);
    if is_worse && said.worse.is_none() {
        return Err(Refusal::field("report_worse", "problem-report-worse"));
    }
    // What was asked for and is still open may be late.
    let known: Vec<&Need> =
        state.reports.last().into_iter().flat_map(|it| &it.said.needs).collect();
    let new = said.needs.iter().enumerate().filter(|(_, it)| !known.contains(it));
    let problems: Vec<Problem> = new
        .filter_map(|(at, it)| {
            let key = facts.beyond(it.due_on?)?;
            Some(Problem::new(&format!("needs[{at}][due_on]"), key))
        })
        .collect();
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    let worse = said.worse.filter(|_| is_worse);
    let figures = state.figures(facts.today, expected);
    let rank = u32::try_from(state.reports.len() + 1).ok();
    let report = Report { on: facts.today, said: NewReport { worse, ..said }, figures };
    Ok(Event::Reported { rank, report })
}

/// Who sent a report, of those that a journal tells in the order of the days.
pub fn reported_by(
    told: impl Iterator<Item = (Option<String>, Event)>,
    rank: u32,
) -> Option<String> {
    let sent = told.filter(|(_, event)| matches!(event, Event::Reported { .. }));
    (1..).zip(sent).find(|(known, _)| *known == rank).and_then(|(_, (who, _))| who)
}

/// The project's side reads what was sent, and may say something beside it.
pub(super) fn remarked(
    state: &Remediation,
    facts: Facts<'_>,
    actor: &Actor,
    report: u32,
    text: Result<String, Refusal>,
) -> Result<Event, Refusal> {
    part_in_the_project(facts.case, actor)?;
    facts.must_be_at(&[Stage::Recovery, Stage::Watch], actor)?;
    if state.report(report).is_none() {
        return Err(Refusal::Unmet(vec!["report".to_owned()]));
    }
    Ok(Event::Remarked { remark: Remark { report, by: actor.id, on: facts.today, text: text? } })
}
