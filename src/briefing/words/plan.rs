//! The plan and its dates, how it goes, and what was decided.

use super::case::weather_said;
use super::{joined, list, table};
use crate::briefing::model::{Block, Text, clip};
use crate::briefing::store::CaseFacts;
use crate::case::model::Decision;
use crate::i18n::Lang;
use crate::remediation::model::tasks::Expected;
use crate::remediation::model::{Milestone, Remediation};
use crate::remediation::pages::{fate_of_decision, name_of_course, who_decided};
use chrono::NaiveDate;

const MILESTONES: usize = 6;
const TITLE: usize = 80;
const SAID: usize = 320;
const NEXT: usize = 200;
/// How many reports before the last are told by their word alone.
const BEFORE: usize = 5;
const DECISIONS: usize = 3;
const REASON: usize = 160;

/// The milestones that are still to be reached, or all where there are few; and the three ends.
pub(super) fn plan(lang: Lang, facts: &CaseFacts) -> Vec<Block> {
    let state = &facts.whole.recovery;
    let Some(origin) = state.origin().and_then(|it| it.end()) else {
        return vec![Block::paragraph(lang.text("dossier-none-plan"))];
    };
    let expected = facts.foresight.as_ref();
    let reached = state.milestones.iter().filter(|it| it.done_on.is_some()).count();
    let shown: Vec<&Milestone> = match state.milestones.len() <= MILESTONES + 1 {
        true => state.milestones.iter().collect(),
        false => state.milestones.iter().filter(|it| it.done_on.is_none()).collect(),
    };
    let mut blocks = vec![Block::paragraph(ends(lang, state, origin, expected.map(|it| it.end)))];
    let counted = [("reached", reached.into()), ("all", state.milestones.len().into())];
    blocks.push(Block::paragraph(lang.text_with("briefing-reached", counted)));
    if shown.is_empty() {
        return blocks;
    }
    let heads = [
        "dossier-milestone",
        "dossier-date-origin",
        "dossier-date-plan",
        "briefing-date-now",
        "briefing-date-likely",
    ];
    blocks.extend(table(lang, ("briefing-milestones", &heads), &shown, MILESTONES, |it| {
        let dates = state.dates(it);
        let likely =
            expected.and_then(|told| told.milestones.iter().find(|(rank, _)| *rank == it.rank));
        vec![
            format!("J{} · {}", it.rank, clip(&it.title, TITLE)).into(),
            day(lang, dates.origin),
            day(lang, dates.plan),
            match (dates.actual, dates.forecast) {
                (Some(on), _) => {
                    let date = [("date", lang.short_date(on).into())];
                    lang.text_with("briefing-reached-on", date).into()
                }
                (None, forecast) => day(lang, forecast),
            },
            likely.map_or_else(|| unsaid().into(), |(_, it)| between(lang, it).into()),
        ]
    }));
    blocks
}

fn unsaid() -> String {
    "—".to_owned()
}

fn day(lang: Lang, on: Option<NaiveDate>) -> Text {
    on.map_or_else(unsaid, |on| lang.short_date(on)).into()
}

/// « 4 janv. 2027 – 19 févr. 2027 »: the likely day and the prudent one.
fn between(lang: Lang, it: &Expected) -> String {
    match it.p50 == it.p80 {
        true => lang.short_date(it.p50),
        false => format!("{} – {}", lang.short_date(it.p50), lang.short_date(it.p80)),
    }
}

/// As it was promised first, as it is promised now, as it is expected.
fn ends(lang: Lang, state: &Remediation, origin: NaiveDate, expected: Option<Expected>) -> String {
    let plan = state.in_force().and_then(|it| it.end()).unwrap_or(origin);
    let forecast = state.forecast_end().unwrap_or(plan);
    let slip = (forecast - origin).num_days();
    let facts = [
        ("origin", lang.short_date(origin).into()),
        ("plan", lang.short_date(plan).into()),
        ("same", (plan == origin).to_string().into()),
        ("forecast", lang.short_date(forecast).into()),
        ("days", slip.abs().into()),
        ("slip", slip.signum().into()),
    ];
    let told = lang.text_with("briefing-ends", facts);
    let drawn = expected.map(|it| {
        let facts = [
            ("likely", lang.short_date(it.p50).into()),
            ("prudent", lang.short_date(it.p80).into()),
        ];
        lang.text_with("briefing-ends-drawn", facts)
    });
    [Some(told), drawn].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The last report, with its age, and the words of those before it.
pub(super) fn weather(lang: Lang, facts: &CaseFacts) -> Vec<Block> {
    let Some((last, before)) = facts.whole.recovery.reports.split_last() else {
        return Vec::new();
    };
    let mut said = vec![weather_said(lang, facts, last)];
    let first = before.len().saturating_sub(BEFORE);
    let words = before[first..].iter();
    let words: Vec<String> =
        words.map(|it| lang.within(&format!("weather-{}", it.said.weather.name()))).collect();
    if !words.is_empty() {
        said.push(lang.text_with("briefing-before-that", [("words", joined(lang, words).into())]));
    }
    let mut blocks = vec![Block::paragraph(said.join(" "))];
    let worse = last.said.worse.as_ref().map(|it| ("briefing-worse", it, NEXT));
    let next = last.said.next.as_ref().map(|it| ("briefing-next", it, NEXT));
    let told = [Some(("briefing-done", &last.said.text, SAID)), worse, next];
    blocks.extend(told.into_iter().flatten().map(|(key, words, most)| {
        Block::paragraph(lang.text_with(key, [("words", clip(words, most).into())]))
    }));
    blocks
}

/// The latest first, each with its reason and what became of it.
pub(super) fn decided(lang: Lang, facts: &CaseFacts) -> Vec<Block> {
    let mut latest: Vec<&Decision> = facts.whole.decisions.iter().collect();
    latest.reverse();
    if latest.is_empty() {
        return Vec::new();
    }
    vec![list(lang, &latest, DECISIONS, |it| {
        let facts = [
            ("course", name_of_course(lang, it.decided.course).into()),
            ("who", clip(&who_decided(lang, it), REASON).into()),
            ("reason", clip(&it.decided.reason, REASON).into()),
            ("fate", clip(&fate_of_decision(lang, &it.fate), REASON).into()),
        ];
        lang.text_with("briefing-decided-said", facts).into()
    })]
}
