//! What the project is, what is wrong with it in its own words, how grave that is and why, and who is at work on it.

use super::{capital, joined};
use crate::briefing::model::{Block, Fact, Text, clip, cut};
use crate::briefing::store::CaseFacts;
use crate::i18n::Lang;
use crate::register::model::{Dated, Span};
use crate::register::pages::{edition_said, money_said, phase_said, years_said};
use crate::roster::model::Assignment;
use crate::triage::model::{ShownLine, explain};
use crate::triage::words::{factor_name, number, shown_answer};

const NAME: usize = 60;
const PROBLEM: usize = 420;
const ANSWER: usize = 90;
/// How many causes make a score understood.
const CAUSES: usize = 3;
const TEAM: usize = 5;

/// Who carries it, and what was published of it: cost, duration, end, each with how far it has moved.
pub(super) fn project(lang: Lang, facts: &CaseFacts) -> Vec<Block> {
    let whole = &facts.whole;
    let owner = clip(&whole.organisation, NAME);
    let mut told = vec![Fact::new(lang.text("briefing-carried-by"), owner, "")];
    let Some(drift) = &whole.drift else {
        return vec![
            Block::Facts { facts: told },
            Block::paragraph(lang.text("briefing-unpublished")),
        ];
    };
    if let Some(cost) = drift.cost {
        let value = money_said(lang, cost.last.value);
        let grown = drift.cost_drift();
        told.push(Fact::new(lang.text("briefing-cost"), value, moved(lang, cost, grown)));
    }
    if let Some(duration) = drift.duration {
        let years = years_said(lang, duration.last.value);
        let value = format!("{years}\u{a0}{}", lang.text("register-years"));
        let grown = drift.schedule_drift();
        told.push(Fact::new(lang.text("briefing-duration"), value, moved(lang, duration, grown)));
    }
    if let Some(end) = drift.end {
        let value = lang.short_date(end.last.value.on);
        let note = match drift.end_slip() {
            Some(slip) => {
                let first = lang.short_date(slip.first.value.on);
                lang.text_with("briefing-end-first", [("date", first.into())])
            }
            None => since(lang, end.last),
        };
        told.push(Fact::new(lang.text("register-end-head"), value, note));
    }
    if let Some(phase) = facts.phase {
        let value = phase_said(lang, phase.value);
        told.push(Fact::new(lang.text("register-phase-head"), capital(&value), since(lang, phase)));
    }
    vec![Block::Facts { facts: told }]
}

/// « +60 % depuis 2021 »; where there is one edition, which.
fn moved<T: Copy>(lang: Lang, span: Span<T>, grown: Option<f64>) -> String {
    let Some(grown) = grown else { return since(lang, span.last) };
    let facts = [
        ("drift", lang.percent_signed(grown * 100.0).into()),
        ("edition", edition_said(lang, span.first.edition).into()),
    ];
    lang.text_with("briefing-moved", facts)
}

fn since<T>(lang: Lang, it: Dated<T>) -> String {
    let edition = edition_said(lang, it.edition);
    lang.text_with("briefing-published", [("edition", edition.into())])
}

/// What is happening, as whoever asked for help wrote it.
pub(super) fn problem(lang: Lang, facts: &CaseFacts) -> Vec<Block> {
    let Some(problem) = &facts.problem else { return Vec::new() };
    let said = [("words", clip(problem, PROBLEM).into())];
    vec![Block::paragraph(lang.text_with("briefing-in-their-words", said))]
}

/// How many points, within what, and what adds most of them.
pub(super) fn risk(lang: Lang, facts: &CaseFacts) -> Vec<Block> {
    let Some(latest) = &facts.whole.score else {
        return vec![Block::paragraph(lang.text("dossier-none-score"))];
    };
    let assessment = &latest.appraisal.assessment;
    let mut lines = explain(assessment, &latest.model).lines;
    lines.retain(|it| it.points > 0);
    // As many points: as the model has them.
    lines.sort_by_key(|it| std::cmp::Reverse(it.points));
    let lines = &lines[..lines.len().min(CAUSES)];
    let tenths = |points: f64| number(lang, crate::triage::words::tenths(points));
    let said = [
        ("total", tenths(assessment.total).into()),
        ("low", tenths(assessment.low).into()),
        ("high", tenths(assessment.high).into()),
        ("count", lines.len().into()),
    ];
    let mut blocks = vec![Block::paragraph(lang.text_with("briefing-risk-said", said))];
    let cause = |it: &ShownLine| {
        let answer = shown_answer(lang, &latest.model, it);
        let facts = [
            ("factor", capital(&factor_name(lang, &latest.model, &it.line.factor)).into()),
            ("answer", clip(&answer, ANSWER).into()),
            ("points", number(lang, it.points).into()),
        ];
        Text::from(lang.text_with("briefing-cause", facts))
    };
    if !lines.is_empty() {
        blocks.push(Block::List { items: lines.iter().map(cause).collect() });
    }
    blocks
}

/// Who answers for it on both sides, and the team.
pub(super) fn work(lang: Lang, facts: &CaseFacts) -> Vec<Block> {
    let whole = &facts.whole;
    let holding = |part: &str| -> Vec<String> {
        let these = whole.people.iter().filter(|it| it.part == part);
        these.map(|it| clip(&it.name, NAME)).collect()
    };
    let mut told = Vec::new();
    for part in ["sponsor", "requester", "coordinator"] {
        let names = holding(part);
        if !names.is_empty() {
            let label = capital(&lang.text(&format!("part-{part}")));
            told.push(Fact::new(label, joined(lang, names), ""));
        }
    }
    let member = |it: &Assignment| {
        let name = whole.members.iter().find(|known| known.id == it.person.0);
        let name = name.map_or_else(|| lang.text("team-left"), |known| clip(&known.name, NAME));
        format!("{name} ({})", lang.text(&format!("team-role-{}", it.role.name())))
    };
    let team: Vec<&Assignment> = whole.team.assignments.iter().filter(|it| it.confirmed).collect();
    let team = cut(&team, TEAM);
    let mut names: Vec<String> = team.shown.iter().map(|it| member(it)).collect();
    if team.more > 0 {
        names.push(lang.text_with("briefing-others", [("count", team.more.into())]));
    }
    let team = match whole.team.assignments.is_empty() {
        true => Some(lang.text("dossier-none-team")),
        // Promised and not confirmed yet, nobody is at work.
        false => (!names.is_empty())
            .then(|| lang.text_with("briefing-team", [("names", joined(lang, names).into())])),
    };
    let told = (!told.is_empty()).then_some(Block::Facts { facts: told });
    told.into_iter().chain(team.map(Block::paragraph)).collect()
}
