//! What is asked of whoever reads the note, first: what is to be decided, what the project asked for, what is late.

use super::{by_when, list};
use crate::briefing::model::{Block, Text, clip, decides};
use crate::briefing::store::CaseFacts;
use crate::case::pages::duty_named;
use crate::case::store::RelayFacts;
use crate::clock::Urgency;
use crate::i18n::Lang;
use crate::remediation::model::Need;

const ASKED: usize = 6;
const NAME: usize = 60;
const NEED: usize = 120;

pub(super) fn asked(lang: Lang, facts: &CaseFacts) -> Vec<Block> {
    let whole = &facts.whole;
    let is_late = |it: &RelayFacts| matches!(it.urgency, Urgency::Late { .. });
    let owed = |wanted: &dyn Fn(&RelayFacts) -> bool| -> Vec<String> {
        let these = whole.owed.iter().filter(|it| wanted(it));
        these.map(|it| owed_said(lang, it, is_late(it))).collect()
    };
    let mut lines = owed(&|it| decides(it.kind));
    let needs = whole.recovery.reports.last().into_iter().flat_map(|it| &it.said.needs);
    lines.extend(needs.map(|it| need_said(lang, it)));
    lines.extend(owed(&|it| !decides(it.kind) && is_late(it)));
    match lines.is_empty() {
        true => vec![Block::paragraph(lang.text("briefing-asked-none"))],
        false => vec![list(lang, &lines, ASKED, |it| Text::from(it.clone()))],
    }
}

fn owed_said(lang: Lang, it: &RelayFacts, is_late: bool) -> String {
    let facts = [
        ("what", duty_named(lang, it.kind, it.about).into()),
        ("who", clip(&it.owed_by, NAME).into()),
        ("when", by_when(lang, it.due_at, is_late).into()),
        ("paused", it.due_at.is_none().to_string().into()),
    ];
    lang.text_with("briefing-asked-owed", facts)
}

fn need_said(lang: Lang, it: &Need) -> String {
    let when = it.due_on.map(|on| lang.short_date(on));
    let facts = [
        ("what", clip(&it.what, NEED).into()),
        ("whom", clip(&it.whom, NAME).into()),
        ("dated", when.is_some().to_string().into()),
        ("when", when.unwrap_or_default().into()),
    ];
    lang.text_with("briefing-asked-need", facts)
}
