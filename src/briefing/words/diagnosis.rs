//! The diagnosis in short: how much was found, what is critical of it, and which recommendations are open.

use super::{list, table};
use crate::briefing::model::{Block, Text, clip};
use crate::briefing::store::CaseFacts;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::model::{Answer, Finding, Recommendation, Severity};

const FINDINGS: usize = 3;
const OPEN: usize = 4;
const TITLE: usize = 110;
const NAME: usize = 45;

/// For whoever reads findings; for whom does not yet, that there is nothing to read.
pub(super) fn diagnosis(lang: Lang, facts: &CaseFacts) -> Vec<Block> {
    let whole = &facts.whole;
    if !whole.reads_findings {
        return vec![Block::paragraph(lang.text("plan-not-readable"))];
    }
    let (findings, asks) = (&whole.recovery.findings, &whole.recovery.recommendations);
    if findings.is_empty() && asks.is_empty() {
        return vec![Block::paragraph(lang.text("dossier-none-diagnosis"))];
    }
    let critical: Vec<&Finding> =
        findings.iter().filter(|it| it.said.severity == Severity::Critical).collect();
    let done = asks.iter().filter(|it| it.done.is_some()).count();
    let said = [
        ("findings", findings.len().into()),
        ("critical", critical.len().into()),
        ("asks", asks.len().into()),
        ("done", done.into()),
    ];
    let mut blocks = vec![Block::paragraph(lang.text_with("briefing-found", said))];
    if !critical.is_empty() {
        blocks.push(list(lang, &critical, FINDINGS, |it| {
            Text::from(format!("C{} · {}", it.rank, clip(&it.said.title, TITLE)))
        }));
    }
    let late =
        whole.recovery.late_on_the_clock(&whole.file, &Calendar::france(), facts.now, facts.today);
    let is_late = |it: &Recommendation| late.contains(&it.rank);
    let mut open: Vec<&Recommendation> = asks.iter().filter(|it| !it.is_settled()).collect();
    open.sort_by_key(|it| (it.said.grade, !is_late(it), it.rank));
    if !open.is_empty() {
        let heads = [
            "briefing-open-ask",
            "recommendation-grade",
            "recommendation-owner",
            "recommendation-due",
            "recommendation-state",
        ];
        blocks.extend(table(lang, ("briefing-open-asks", &heads), &open, OPEN, |it| {
            let unsaid = || lang.text("not-said");
            let owner = it.owner().map_or_else(unsaid, |it| clip(&it, NAME));
            let due = it.due_on().map_or_else(unsaid, |on| lang.short_date(on));
            vec![
                format!("R{} · {}", it.rank, clip(&it.said.title, TITLE)).into(),
                lang.text(&format!("grade-{}", it.said.grade.name())).into(),
                owner.into(),
                due.into(),
                lang.text(state(it, is_late(it))).into(),
            ]
        }));
    }
    blocks
}

/// Of one that is open.
fn state(it: &Recommendation, is_late: bool) -> &'static str {
    match &it.answer {
        _ if is_late => "recommendation-late",
        _ if it.doubt.is_some() => "recommendation-doubted",
        Some(Answer::Accepted { .. }) => "recommendation-accepted",
        _ => "recommendation-unanswered",
    }
}
