//! `/cases/:number/plan`: diagnosis, plan and progress, as people see them.

mod ask_form;
mod baseline;
mod causes;
mod decisions;
mod diagnosis;
mod document;
mod earned;
mod earned_chart;
mod ends;
mod files;
mod forecast;
mod gantt;
mod given_up;
mod import;
mod import_changes;
mod journal_ways;
mod milestones;
mod of_the_plan;
mod order;
mod overview;
mod pareto;
mod plan_page;
mod points;
mod progress;
mod recommend;
mod recommendations;
mod replies;
mod report;
mod report_form;
mod report_text;
mod reports;
mod scale;
mod task_board;
mod task_chart;
mod task_form;
mod task_groups;
mod tasks;
mod two_pages;
mod versions;
mod weather_strip;
mod what_if;
mod what_if_critical;
mod what_if_told;
mod write;

pub use decisions::{
    DecisionsPage, Register as RegisterOfDecisions, fate as fate_of_decision,
    mood as mood_of_course, named as name_of_course, signed as who_decided,
};
pub use document::DocumentPage;
pub use given_up::{causes_told, given_up_in, new_in};
pub use import::PlanImportPage;
pub use milestones::since_origin;
pub use pareto::{ParetoOfCauses, name as name_of_cause};
pub use plan_page::PlanPage;
pub use recommendations::{said_of as said_of_recommendation, shown_by};
pub use replies::{replies_at, reply_to_all};
pub use report::ReportPage;
pub use report_text::{ReportText, SealedReport};
pub use task_form::TasksPage;
pub use versions::VersionsPage;
pub use weather_strip::WeatherStrip;
pub use what_if::WhatIfPage;

use super::foresee::Foreseen;
use super::model::tasks::Expected;
use super::model::{
    Earned, Facts, Narrowed, Point, Recommendation, Remediation, Uncounted, is_to_be_done,
    may_complete,
};
use super::store;
use crate::base::{Actor, PersonId};
use crate::case::model::{Act, Decision, Stage};
use crate::case::store::CaseFile;
use crate::clock::{Calendar, WorkingTime};
use crate::i18n::Lang;
use crate::roster::model::Quarters;
use crate::triage::version::ModelVersion;
use crate::ui::Sections;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The page as its pieces read it.
struct Desk {
    file: CaseFile,
    state: Remediation,
    decisions: Vec<Decision>,
    /// What the reader may do to the case now.
    acts: Vec<Act>,
    me: PersonId,
    reader: Actor,
    leads: bool,
    of_the_team: bool,
    of_the_project: bool,
    coordinates: bool,
    /// What the reader wrote of a reply so far, while they owe one.
    draft: Option<store::ReplyDraft>,
    /// What they wrote of the next progress report, while they may send one.
    report_draft: Option<store::ReportDraft>,
    /// Whether the reader may say that evidence does not suffice.
    doubts: bool,
    /// Who may be given a recommendation.
    owners: Vec<store::MayOwn>,
    /// Which recommendations are late, and which the address asks for.
    late: BTreeSet<u32>,
    narrowed: Narrowed,
    /// Until when a critical one must be done at the latest, as of today.
    last_day: Option<NaiveDate>,
    /// Who replied, and who read: names by identifier.
    names: Vec<(PersonId, String)>,
    number: String,
    seen: i64,
    lang: Lang,
    today: NaiveDate,
    /// Whether the reader may write the tasks now, and where that is done.
    writes_tasks: bool,
    path_of_tasks: String,
    path_of_case: String,
    /// When the plan may end, while it is written or followed.
    foresight: Option<Foreseen>,
    /// What the plan has earned, while it is followed.
    earned: Option<Result<Earned, Uncounted>>,
    /// The days spent since it began, where the reader may know them.
    spent: Option<Quarters>,
    /// What the score offers to look into, while the diagnosis is written; the model that has the words of points,
    /// where somebody reads of one; and the point that a finding is begun for.
    offered: Option<store::Offered>,
    scored_by: Option<Arc<ModelVersion>>,
    wanted: Option<Point>,
    /// How late the next progress report is, if it is: by as much the last one has aged.
    late_report: Option<WorkingTime>,
    /// What is drawn tells itself here.
    sections: Sections,
}

impl Desk {
    fn name(&self, person: PersonId) -> String {
        let found = self.names.iter().find(|(known, _)| *known == person);
        found.map_or_else(String::new, |(_, name)| name.clone())
    }

    /// When a milestone can be expected, where its tasks say so.
    fn expected(&self, rank: u32) -> Option<Expected> {
        let told = self.foresight.as_ref()?.told()?;
        told.milestones.iter().find(|(known, _)| *known == rank).map(|(_, it)| *it)
    }

    fn path_of_versions(&self) -> String {
        format!("/cases/{}/plan/versions", self.number)
    }

    fn may(&self, act: Act) -> bool {
        self.acts.contains(&act)
    }

    fn is_at(&self, stage: Stage) -> bool {
        self.file.stage == stage
    }

    fn path_of_plan(&self) -> String {
        format!("/cases/{}/plan", self.number)
    }

    /// Whether the reader may say that this recommendation is done.
    fn may_show(&self, it: &Recommendation) -> bool {
        let calendar = Calendar::france();
        let (case, line, today) = (&self.file, &self.file.line[..], self.today);
        let facts = Facts { case, line, calendar: &calendar, today };
        is_to_be_done(it, case.stage)
            && may_complete(&self.state, facts, &self.reader, Some(it.rank)).is_ok()
    }

    fn works_on_it(&self) -> bool {
        self.of_the_team || self.of_the_project
    }
}
