//! The intervention: who works on it, what was found and recommended, the plan and its dates, the reports.

use super::sheet::{Sheet, cell, heads, link};
use super::{Desk, Held, unsaid};
use crate::case::model::Stage;
use crate::clock::Calendar;
use crate::remediation::model::{Answer, Finding, GivenUp, Milestone, Recommendation, Report};
use crate::remediation::pages::{
    WeatherStrip, causes_told, given_up_in, new_in, replies_at, reply_to_all,
    said_of_recommendation, shown_by, since_origin,
};
use crate::roster::model::Assignment;
use crate::roster::pages::{share_said, when_said};
use crate::ui::{Mood, Tag, WeatherMark};
use chrono::NaiveDate;
use leptos::prelude::*;

pub(super) fn team(desk: &Desk) -> Option<Held> {
    let (lang, whole) = (desk.lang, &desk.whole);
    let row = |it: &Assignment| {
        let name = whole.members.iter().find(|known| known.id == it.person.0);
        let name = name.map_or_else(|| lang.text("team-left"), |known| known.name.clone());
        let (text, mood) = match it.confirmed {
            _ if whole.is_gone(it.person) => (lang.text("team-gone"), Mood::Late),
            true => (lang.text("roster-confirmed"), Mood::Ok),
            false => (lang.text("roster-tentative"), Mood::Maybe),
        };
        vec![
            cell(name),
            cell(lang.text(&format!("team-role-{}", it.role.name()))),
            cell(share_said(lang, it)),
            cell(when_said(lang, it)),
            view! { <Tag text mood/> }.into_any(),
        ]
    };
    Held::of(whole.team.assignments.len(), || {
        let rows = whole.team.assignments.iter().map(row).collect();
        let keys =
            ["roster-person", "roster-role", "roster-share", "roster-period", "roster-state"];
        let heads = heads(lang, keys);
        view! { <Sheet id="sheet-team" caption=lang.text("dossier-team") heads rows/> }.into_any()
    })
}

pub(super) fn diagnosis(desk: &Desk) -> Option<Held> {
    let (lang, whole) = (desk.lang, &desk.whole);
    if !whole.reads_findings {
        let why = view! { <p class="quiet measure">{lang.text("plan-not-readable")}</p> };
        return Some(Held { count: None, drawn: why.into_any() });
    }
    let (findings, asks) = (&whole.recovery.findings, &whole.recovery.recommendations);
    let document = whole.document.as_ref().map(|it| {
        let facts = [
            ("version", it.document.version.into()),
            ("date", lang.moment(it.document.closed_at).into()),
        ];
        let said = lang.text_with("dossier-document", facts);
        view! { <p><a href=desk.below("report")>{said}</a></p> }
    });
    let name = |it| whole.name_of(it).unwrap_or_else(|| lang.text("journal-somebody"));
    let finding = |it: &Finding| {
        let replies = replies_at(lang, &whole.recovery, it.rank, name);
        vec![
            cell(format!("C{} · {}", it.rank, it.said.title)),
            cell(lang.text(&format!("severity-{}", it.said.severity.name()))),
            cell(it.said.text.clone()),
            replies.unwrap_or_else(|| cell(unsaid())),
        ]
    };
    Held::of(findings.len() + asks.len(), || {
        let found = (!findings.is_empty()).then(|| {
            let rows = findings.iter().map(finding).collect();
            let heads = heads(
                lang,
                ["dossier-finding", "finding-severity", "finding-text", "replies-title"],
            );
            view! { <Sheet id="sheet-findings" caption=lang.text("findings-title") heads rows/> }
        });
        let replies = whole.recovery.replies.iter();
        let replies = replies.map(|it| reply_to_all(lang, it, name(it.by)));
        let replies: Vec<AnyView> = replies.collect();
        let replied = (!replies.is_empty()).then(|| {
            view! {
                <div class="card">
                    <h3>{lang.text("replies-title")}</h3>
                    <ul class="bare stack">{replies}</ul>
                </div>
            }
        });
        let asked = (!asks.is_empty()).then(|| {
            let (recovery, case) = (&desk.whole.recovery, &desk.whole.file);
            let late =
                recovery.late_on_the_clock(case, &Calendar::france(), desk.read_at, desk.today);
            let row = |it: &Recommendation| recommendation(desk, it, late.contains(&it.rank));
            let rows = asks.iter().map(row).collect();
            let keys = [
                "recommendation",
                "recommendation-grade",
                "recommendation-owner",
                "recommendation-due",
                "recommendation-state",
            ];
            let (heads, caption) = (heads(lang, keys), lang.text("recommendations-title"));
            view! { <Sheet id="sheet-recommendations" caption heads rows/> }
        });
        view! { {document}{found}{replied}{asked} }.into_any()
    })
}

fn recommendation(desk: &Desk, it: &Recommendation, is_late: bool) -> Vec<AnyView> {
    let lang = desk.lang;
    let (text, mood) = match (&it.done, &it.answer) {
        (Some(done), _) => {
            let date = [("date", lang.short_date(done.on).into())];
            (lang.text_with("recommendation-done", date), Mood::Ok)
        }
        (None, Some(Answer::Refused { .. })) => {
            (lang.text("recommendation-refused"), Mood::Neutral)
        }
        _ if is_late => (lang.text("recommendation-late"), Mood::Late),
        _ if it.doubt.is_some() => (lang.text("recommendation-doubted"), Mood::Soon),
        (None, Some(Answer::Accepted { .. })) => {
            (lang.text("recommendation-accepted"), Mood::Accent)
        }
        (None, None) => (lang.text("recommendation-unanswered"), Mood::Maybe),
    };
    let words = said_of_recommendation(it);
    let words = words.map(|words| view! { <span class="tbl__s said">{words}</span> });
    let evidence = it.done.as_ref().map(|done| shown_by(lang, &desk.number.to_string(), done));
    vec![
        cell(format!("R{} · {}", it.rank, it.said.title)),
        cell(lang.text(&format!("grade-{}", it.said.grade.name()))),
        cell(it.owner().unwrap_or_else(|| lang.text("not-said"))),
        cell(it.due_on().map_or_else(|| lang.text("not-said"), |on| lang.short_date(on))),
        view! { <Tag text mood/>{words}{evidence} }.into_any(),
    ]
}

pub(super) fn plan(desk: &Desk) -> Option<Held> {
    let (lang, state) = (desk.lang, &desk.whole.recovery);
    let day = |on: Option<NaiveDate>| cell(on.map_or_else(unsaid, |on| lang.short_date(on)));
    let row = |it: &Milestone| {
        let dates = state.dates(it);
        let causes = causes_told(lang, state.slips_of(it));
        let slip = view! {
            {since_origin(lang, dates)}
            <span class="tbl__s">{causes}</span>
        };
        let new = new_in(lang, state, it.rank);
        let new = new.map(|new| view! { <span class="tbl__s">{new}</span> });
        vec![
            view! { {format!("J{} · {}", it.rank, it.title)}{new} }.into_any(),
            day(dates.origin),
            day(dates.plan),
            day(dates.forecast),
            day(dates.actual),
            slip.into_any(),
        ]
    };
    // Given up, a milestone is read with what was promised of it, and is late no more.
    let gone = |it: &GivenUp| {
        let dates = state.dates(&it.milestone);
        let name = format!("J{} · {}", it.milestone.rank, it.milestone.title);
        let causes = causes_told(lang, state.slips_of(&it.milestone));
        let told = view! {
            <s>{name}</s>
            <span class="tbl__s">{given_up_in(lang, it)}</span>
            <span class="tbl__s">{it.why.clone()}</span>
        };
        vec![
            told.into_any(),
            day(dates.origin),
            day(dates.plan),
            day(dates.forecast),
            day(dates.actual),
            cell(if causes.is_empty() { unsaid() } else { causes }),
        ]
    };
    Held::of(state.milestones.len(), || {
        let rows = state.milestones.iter().map(row);
        let rows = rows.chain(state.given_up.iter().map(gone)).collect();
        let keys = [
            "dossier-milestone",
            "dossier-date-origin",
            "dossier-date-plan",
            "dossier-date-forecast",
            "dossier-date-actual",
            "dossier-date-slip",
        ];
        let heads = heads(lang, keys);
        let forecast = desk.forecast().map(|href| {
            view! {
                <p class="small measure">
                    {lang.text("dossier-forecast")} " "
                    <a class="no-print" href=href>{lang.text("dossier-forecast-link")}</a>
                </p>
            }
        });
        let version = state.in_force().map_or(1, |it| it.version);
        let versions = lang.text_with("dossier-versions", [("version", version.into())]);
        view! {
            <Sheet id="sheet-plan" caption=lang.text("dossier-plan") heads rows/>
            {forecast}
            <p class="small no-print"><a href=desk.below("plan/versions")>{versions}</a></p>
        }
        .into_any()
    })
}

pub(super) fn reports(desk: &Desk) -> Option<Held> {
    let (lang, reports) = (desk.lang, &desk.whole.recovery.reports);
    let row = |(rank, it): (usize, &Report)| {
        let end = it.figures.as_ref().map(|it| lang.short_date(it.forecast_end));
        vec![
            link(desk.below(&format!("reports/{rank}")), lang.short_date(it.on)),
            view! { <WeatherMark lang weather=it.said.weather/> }.into_any(),
            cell(it.said.text.clone()),
            cell(end.unwrap_or_else(unsaid)),
        ]
    };
    Held::of(reports.len(), || {
        let ranked: Vec<(usize, &Report)> = (1..).zip(reports).collect();
        let rows = ranked.into_iter().rev().map(row).collect();
        let heads = heads(lang, ["report-of", "report-weather", "report-done", "report-end"]);
        let strip = (reports.len() > 1).then(|| {
            let told = reports.iter().map(|it| (it.on, it.said.weather)).collect();
            view! { <WeatherStrip told lang/> }
        });
        view! { {strip}<Sheet id="sheet-reports" caption=lang.text("dossier-reports") heads rows/> }
            .into_any()
    })
}

impl Desk {
    /// Where one reads when each milestone may come, while one is still to be reached and tasks lead there. To draw that takes
    /// too long for a page that holds all.
    fn forecast(&self) -> Option<String> {
        let state = &self.whole.recovery;
        let is_drawn = self.whole.file.stage == Stage::Recovery && !state.tasks.is_empty();
        let is_open = state.milestones.iter().any(|it| state.dates(it).actual.is_none());
        (is_drawn && is_open).then(|| self.below("plan#forecast"))
    }
}
