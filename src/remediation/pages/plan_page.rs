//! The page of the plan: what is read for it, and in which order it is drawn.

use super::task_form::writes_tasks;
use super::{
    Desk, causes, decisions, diagnosis, earned, forecast, gantt, milestones, order, progress,
    recommendations, reports, tasks, write,
};
use crate::base::Role;
use crate::case::model::{Act, Case, DutyKind, Look, Part, Place, Stage, allowed};
use crate::case::pages::{CaseShell, Tab, number_of_address};
use crate::case::store::{find, head};
use crate::clock::{Calendar, Urgency, WorkingTime};
use crate::remediation::door::path_of_the_tasks;
use crate::remediation::foresee::foreseen;
use crate::remediation::model::{
    Facts, Grade, Narrowed, Point, last_day_to_follow, may_doubt, may_read_findings,
};
use crate::remediation::store;
use crate::roster::store::spent_since;
use crate::ui::{Banner, Contents, Layout, Sections, page_in};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;

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
        let names = store::names(cx.tx(), &file, &state).await?;
        let decisions = store::register(cx.tx(), &file).await?;
        let foresight = match file.stage {
            Stage::Planning | Stage::Recovery => Some(foreseen(cx, file.id, &state).await?),
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
        let within = store::limits_to_follow(cx).await?;
        let last_day = last_day_to_follow(&file, Grade::Critical, within, &calendar, cx.today());
        let owners = store::may_own(cx, &file).await?;
        let lang = cx.lang;
        let readable = may_read_findings(&file, &cx.actor, &file.line);
        let me = cx.actor.id;
        let leads = file.holds(Part::CaseLead, me);
        let offered = match readable && file.stage == Stage::Diagnosis {
            true => store::offered(cx, &file).await?,
            false => None,
        };
        let names_points = state.findings.iter().any(|it| it.point.is_some());
        let scored_by = match &offered {
            Some(offered) => Some(offered.model.clone()),
            None if readable && names_points => store::scored_by(cx, &file).await?,
            None => None,
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
            scored_by,
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
