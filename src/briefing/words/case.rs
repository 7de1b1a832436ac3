//! A case on two pages at most.

use super::about;
use super::asked::asked;
use super::diagnosis::diagnosis;
use super::plan::{decided, plan, weather};
use super::project::{problem, project, risk, work};
use crate::briefing::model::{Block, Document, clip};
use crate::briefing::store::CaseFacts;
use crate::i18n::{Lang, paris_date};
use crate::remediation::model::Report;
use crate::triage::words::{number, tenths};

const TITLE: usize = 110;

/// The note, for whoever may read the case.
pub fn case_note(lang: Lang, facts: &CaseFacts, reader: &str) -> Document {
    let parts: [(&str, Vec<Block>); 9] = [
        ("briefing-asked", asked(lang, facts)),
        ("briefing-project", project(lang, facts)),
        ("briefing-why", problem(lang, facts)),
        ("briefing-risk", risk(lang, facts)),
        ("briefing-work", work(lang, facts)),
        ("dossier-diagnosis", diagnosis(lang, facts)),
        ("dossier-plan", plan(lang, facts)),
        ("briefing-weather", weather(lang, facts)),
        ("briefing-decided", decided(lang, facts)),
    ];
    let blocks = parts.into_iter().filter(|(_, blocks)| !blocks.is_empty());
    let blocks =
        blocks.flat_map(|(key, blocks)| [Block::heading(lang.text(key))].into_iter().chain(blocks));
    Document {
        language: lang.code(),
        kind: format!("{} · {}", lang.text("briefing-title"), facts.number),
        title: clip(&facts.whole.file.title, TITLE),
        lead: lead(lang, facts),
        blocks: blocks.collect(),
        about: about(lang, None, facts.now, reader),
    }
}

/// Where it stands, how grave it is, how it goes.
fn lead(lang: Lang, facts: &CaseFacts) -> String {
    let whole = &facts.whole;
    let stage = lang.text(&format!("stage-{}", whole.file.stage.name()));
    let stands = match facts.priority {
        Some(priority) => {
            let facts = [("stage", stage.into()), ("priority", priority.name().into())];
            lang.text_with("briefing-stands", facts)
        }
        None => format!("{stage}."),
    };
    let risk = whole.score.as_ref().map(|latest| {
        let assessment = &latest.appraisal.assessment;
        let band = latest.band(facts.today);
        let said = [
            ("band", lang.text(&format!("band-{}", band.name())).into()),
            ("points", number(lang, tenths(assessment.total)).into()),
            ("provisional", assessment.provisional.to_string().into()),
        ];
        lang.text_with("briefing-lead-risk", said)
    });
    let weather = whole.recovery.reports.last().map(|it| weather_said(lang, facts, it));
    [Some(stands), risk, weather].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The word of the last report, what it means, and how old it is.
pub(super) fn weather_said(lang: Lang, facts: &CaseFacts, report: &Report) -> String {
    let key = format!("weather-{}", report.said.weather.name());
    let days = (paris_date(facts.now) - report.on).num_days().max(0);
    let said = [
        ("weather", lang.within(&key).into()),
        ("means", lang.text(&format!("{key}-means")).into()),
        ("date", lang.short_date(report.on).into()),
        ("days", days.into()),
    ];
    lang.text_with("briefing-weather-said", said)
}
