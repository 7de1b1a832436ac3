//! `/cases/:number/plan`: diagnosis, plan and progress, as people see them.

mod baseline;
mod causes;
mod decisions;
mod diagnosis;
mod document;
mod files;
mod forecast;
mod gantt;
mod import;
mod import_changes;
mod milestones;
mod order;
mod overview;
mod pareto;
mod points;
mod progress;
mod recommendations;
mod replies;
mod report;
mod report_text;
mod reports;
mod scale;
mod task_board;
mod task_chart;
mod task_form;
mod task_groups;
mod tasks;
mod versions;
mod weather_strip;
mod what_if;
mod what_if_told;
mod write;

pub use decisions::DecisionsPage;
pub use document::DocumentPage;
pub use import::PlanImportPage;
pub use pareto::{ParetoOfCauses, name as name_of_cause};
pub use report::ReportPage;
pub use report_text::{ReportText, SealedReport};
pub use task_form::TasksPage;
pub use versions::VersionsPage;
pub use what_if::WhatIfPage;

use task_form::writes_tasks;

use super::door::path_of_the_tasks;
use super::foresee::foresight;
use super::model::tasks::{Expected, Foresight, Unforeseen};
use super::model::{Facts, Point, Remediation, may_doubt, may_read_findings};
use super::store;
use crate::base::{PersonId, Role};
use crate::case::model::{Act, Case, Decision, DutyKind, Look, Part, Place, Stage, allowed};
use crate::case::pages::{CaseShell, Tab, number_of_address};
use crate::case::store::{CaseFile, find, head};
use crate::clock::{Calendar, Urgency, WorkingTime};
use crate::i18n::Lang;
use crate::ui::{Banner, Layout, page_in};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;

/// The page as its pieces read it.
struct Desk {
    file: CaseFile,
    state: Remediation,
    decisions: Vec<Decision>,
    /// What the reader may do to the case now.
    acts: Vec<Act>,
    me: PersonId,
    leads: bool,
    of_the_team: bool,
    of_the_project: bool,
    coordinates: bool,
    /// What the reader wrote of a reply so far, while they owe one.
    draft: Option<store::ReplyDraft>,
    /// Whether the reader may say that evidence does not suffice.
    doubts: bool,
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
    foresight: Option<Result<Foresight, Unforeseen>>,
    /// What the score offers to look into, where somebody reads of it; and the point that a finding is begun for.
    offered: Option<store::Offered>,
    wanted: Option<Point>,
    /// How late the next progress report is, if it is: by as much the last one has aged.
    late_report: Option<WorkingTime>,
}

impl Desk {
    fn name(&self, person: PersonId) -> String {
        let found = self.names.iter().find(|(known, _)| *known == person);
        found.map_or_else(String::new, |(_, name)| name.clone())
    }

    /// When a milestone can be expected, where its tasks say so.
    fn expected(&self, rank: u32) -> Option<Expected> {
        let told = self.foresight.as_ref()?.as_ref().ok()?;
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

    fn works_on_it(&self) -> bool {
        self.of_the_team || self.of_the_project
    }
}

fn late_report(case: &Case, now: DateTime<Utc>) -> Option<WorkingTime> {
    let mut owed = case.open_duties().filter(|duty| duty.kind == DutyKind::ProgressReport);
    match owed.next()?.urgency(&Calendar::france(), now) {
        Urgency::Late { by } => Some(by),
        _ => None,
    }
}

#[component]
pub fn PlanPage() -> impl IntoView {
    let number = number_of_address();
    let wanted = use_query_map().read_untracked().get("point");
    let wanted = wanted.and_then(|it| Point::read(&it));
    page_in(Layout::Dense, async move |cx| {
        let number = number()?;
        let file = find(cx, number).await?;
        let head = head(cx, &file, Look::at(Place::Plan)).await?;
        let state = store::of(cx.tx(), &file).await?;
        let names = store::names(cx.tx(), &state).await?;
        let decisions = store::register(cx.tx(), &file).await?;
        let foresight = match file.stage {
            Stage::Planning | Stage::Recovery => Some(foresight(cx, file.id, &state).await?),
            _ => None,
        };
        let acts = allowed(&file, &cx.actor, &file.line);
        let draft = match acts.contains(&Act::ReplyToFindings) {
            true => store::reply_draft(cx, &file).await?,
            false => None,
        };
        let calendar = Calendar::france();
        let facts = Facts { case: &file, line: &file.line, calendar: &calendar, today: cx.today() };
        let doubts = may_doubt(facts, &cx.actor).is_ok();
        let lang = cx.lang;
        let readable = may_read_findings(&file, &cx.actor, &file.line);
        let me = cx.actor.id;
        let leads = file.holds(Part::CaseLead, me);
        let names_points = state.findings.iter().any(|it| it.point.is_some());
        let offered = match readable && (names_points || file.stage == Stage::Diagnosis) {
            true => store::offered(cx, &file).await?,
            false => None,
        };
        let desk = Arc::new(Desk {
            acts,
            draft,
            doubts,
            me,
            leads,
            of_the_team: leads || file.holds(Part::Responder, me),
            of_the_project: file.is_of_the_project(&cx.actor),
            coordinates: cx.actor.is_for(Role::Coordinator, &file.line),
            writes_tasks: writes_tasks(&file, &state, &cx.actor, cx.today()),
            path_of_tasks: path_of_the_tasks(number),
            path_of_case: number.path(),
            foresight,
            number: file.number_text(),
            seen: file.version,
            today: cx.today(),
            offered,
            wanted,
            late_report: late_report(&file, cx.now),
            file,
            state,
            decisions,
            names,
            lang,
        });
        let plan = desk.state.origin().map(|_| {
            view! { <milestones::Brief desk=desk.clone()/> <gantt::Gantt desk=desk.clone()/> }
        });
        let findings = match readable {
            true => view! {
                <recommendations::Recommendations desk=desk.clone()/>
                <diagnosis::Findings desk=desk.clone()/>
            }
            .into_any(),
            false => view! { <Banner title=lang.text("plan-not-readable")/> }.into_any(),
        };
        Ok(view! {
            <CaseShell head tab=Tab::Plan lang>
                <div class="stack stack--lg gap-sm">
                    <causes::Owed desk=desk.clone()/>
                    <order::Contradictions desk=desk.clone()/>
                    {plan}
                    <causes::Causes desk=desk.clone()/>
                    <forecast::Forecast desk=desk.clone()/>
                    <decisions::Decisions desk=desk.clone()/>
                    <progress::Progress desk=desk.clone()/>
                    <write::Plan desk=desk.clone()/>
                    <tasks::Tasks desk=desk.clone()/>
                    {findings}
                    <reports::Reports desk=desk/>
                </div>
            </CaseShell>
        })
    })
}
