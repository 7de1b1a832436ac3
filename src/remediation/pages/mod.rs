//! `/cases/:number/plan`: diagnosis, plan and progress, as people see them.

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
mod import;
mod import_changes;
mod journal_ways;
mod milestones;
mod order;
mod overview;
mod pareto;
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
mod what_if_told;
mod write;

pub use decisions::{
    DecisionsPage, Register as RegisterOfDecisions, fate as fate_of_decision,
    mood as mood_of_course, named as name_of_course, signed as who_decided,
};
pub use document::DocumentPage;
pub use import::PlanImportPage;
pub use milestones::since_origin;
pub use pareto::{ParetoOfCauses, name as name_of_cause};
pub use report::ReportPage;
pub use report_text::{ReportText, SealedReport};
pub use task_form::TasksPage;
pub use versions::VersionsPage;
pub use weather_strip::WeatherStrip;
pub use what_if::WhatIfPage;

use task_form::writes_tasks;

use super::door::path_of_the_tasks;
use super::foresee::foresight;
use super::model::tasks::{Expected, Foresight, Unforeseen};
use super::model::{
    Earned, Facts, Grade, Narrowed, Point, Recommendation, Remediation, Uncounted,
    last_day_to_follow, may_complete, may_doubt, may_read_findings,
};
use super::store;
use crate::base::{Actor, PersonId, Role};
use crate::case::model::{Act, Case, Decision, DutyKind, Look, Part, Place, Stage, allowed};
use crate::case::pages::{CaseShell, Tab, number_of_address};
use crate::case::store::{CaseFile, find, head};
use crate::clock::{Calendar, Urgency, WorkingTime};
use crate::i18n::Lang;
use crate::roster::model::Quarters;
use crate::roster::store::spent_since;
use crate::ui::{Banner, Contents, Layout, Sections, page_in};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
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
    foresight: Option<Result<Foresight, Unforeseen>>,
    /// What the plan has earned, while it is followed.
    earned: Option<Result<Earned, Uncounted>>,
    /// The days spent since it began, where the reader may know them.
    spent: Option<Quarters>,
    /// What the score offers to look into, where somebody reads of it; and the point that a finding is begun for.
    offered: Option<store::Offered>,
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

    fn path_of_plan(&self) -> String {
        format!("/cases/{}/plan", self.number)
    }

    /// Whether the reader may say that this recommendation is done.
    fn may_show(&self, it: &Recommendation) -> bool {
        let calendar = Calendar::france();
        let (case, line, today) = (&self.file, &self.file.line[..], self.today);
        let facts = Facts { case, line, calendar: &calendar, today };
        let is_followed = self.is_at(Stage::Recovery) || self.is_at(Stage::Watch);
        let is_ripe = !it.is_settled() && (it.is_accepted() || is_followed);
        is_ripe && may_complete(&self.state, facts, &self.reader, Some(it.rank)).is_ok()
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
    let query = use_query_map().read_untracked().clone();
    let narrowed = Narrowed::parse(query.get_str("grade"), query.get_str("standing"));
    let wanted = query.get("point").and_then(|it| Point::read(&it));
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
        let report_draft = match acts.contains(&Act::Report) {
            true => store::report_draft(cx, &file).await?,
            false => None,
        };
        let calendar = Calendar::france();
        let earned = match file.stage {
            Stage::Recovery => Some(state.earned(&calendar, cx.today())),
            _ => None,
        };
        let spent = match &earned {
            Some(Ok(told)) => spent_since(cx, &file, told.start).await?,
            _ => None,
        };
        let facts = Facts { case: &file, line: &file.line, calendar: &calendar, today: cx.today() };
        let doubts = may_doubt(facts, &cx.actor).is_ok();
        let late = state.late_on_the_clock(&file, &calendar, cx.now, cx.today());
        let last_day = last_day_to_follow(&file, Grade::Critical, &calendar, cx.today());
        let owners = store::may_own(cx, &file).await?;
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
            report_draft,
            doubts,
            owners,
            late,
            narrowed,
            last_day,
            reader: cx.actor.clone(),
            me,
            leads,
            of_the_team: leads || file.holds(Part::Responder, me),
            of_the_project: file.is_of_the_project(&cx.actor),
            coordinates: cx.actor.is_for(Role::Coordinator, &file.line),
            writes_tasks: writes_tasks(&file, &state, &cx.actor, cx.today()),
            path_of_tasks: path_of_the_tasks(number),
            path_of_case: number.path(),
            foresight,
            earned,
            spent,
            number: file.number_text(),
            seen: file.version,
            today: cx.today(),
            offered,
            wanted,
            late_report: late_report(&file, cx.now),
            sections: Sections::default(),
            file,
            state,
            decisions,
            names,
            lang,
        });
        let sections = desk.sections.clone();
        Ok(view! {
            <CaseShell head tab=Tab::Plan lang>
                <Contents sections lang>
                    <div class="stack stack--lg">
                        <causes::Owed desk=desk.clone()/>
                        <order::Contradictions desk=desk.clone()/>
                        <milestones::Brief desk=desk.clone()/>
                        <gantt::Gantt desk=desk.clone()/>
                        <causes::Causes desk=desk.clone()/>
                        <earned::EarnedValue desk=desk.clone()/>
                        <forecast::Forecast desk=desk.clone()/>
                        <decisions::Decisions desk=desk.clone()/>
                        <progress::Progress desk=desk.clone()/>
                        <write::Plan desk=desk.clone()/>
                        <tasks::Tasks desk=desk.clone()/>
                        <Findings desk=desk.clone() readable/>
                        <reports::Reports desk=desk.clone()/>
                    </div>
                </Contents>
            </CaseShell>
        })
    })
}

/// What was found and recommended, for those who may read it by now.
#[component]
fn Findings(desk: Arc<Desk>, readable: bool) -> impl IntoView {
    match readable {
        true => view! {
            <recommendations::Recommendations desk=desk.clone()/>
            <diagnosis::Findings desk/>
        }
        .into_any(),
        false => view! { <Banner title=desk.lang.text("plan-not-readable")/> }.into_any(),
    }
}
