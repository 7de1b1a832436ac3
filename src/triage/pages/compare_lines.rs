//! The lines of a comparison: the same for each case, in the words of its own page.

use super::asides::impact_key;
use crate::case::model::{DutyKind, Stage};
use crate::case::store::RelayFacts;
use crate::clock::{Calendar, Urgency};
use crate::i18n::Lang;
use crate::triage::aged::aged_briefly;
use crate::triage::model::{
    Block, FactorId, ImpactPart, RiskModel, ShownLine, differs, explain, impact_parts,
};
use crate::triage::store::{Compared, Latest, RawAnswers};
use crate::triage::words::{decimal, factor_name, number, shown_answer, tenths};
use chrono::NaiveDate;

/// What is said of one case in one line.
#[derive(Clone, Debug)]
pub struct Cell {
    pub said: String,
    /// Beside it, in small: how far it is proven, what it counts.
    pub more: Option<String>,
    /// By how much it is late, if it is.
    pub late: Option<String>,
    /// The same to the digit, where it is shown in tenths that are fitted to the total of its case.
    exactly: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Line {
    pub name: String,
    /// Under its name: what its points are, where they are not measured.
    pub about: Option<String>,
    /// One a case, in their order.
    pub cells: Vec<Cell>,
}

impl Line {
    /// Said of all cases in the same words, a line tells nothing between them.
    pub fn differs(&self) -> bool {
        differs(&self.cells)
    }
}

/// Two lines may count the same and be fitted otherwise: that is no difference between their cases.
impl PartialEq for Cell {
    fn eq(&self, other: &Cell) -> bool {
        self.exactly() == other.exactly()
    }
}

impl Cell {
    fn of(said: impl Into<String>, more: Option<String>) -> Self {
        Self { said: said.into(), more, late: None, exactly: None }
    }

    fn exactly(&self) -> (&str, Option<&str>, Option<&str>) {
        (&self.said, self.exactly.as_deref().or(self.more.as_deref()), self.late.as_deref())
    }

    fn plain(said: impl Into<String>) -> Self {
        Cell::of(said, None)
    }
}

/// The lines, group by group, each group under the key of its name.
pub fn groups(lang: Lang, cases: &[Compared], today: NaiveDate) -> Vec<(&'static str, Vec<Line>)> {
    vec![
        ("compare-decision", decision(lang, cases, today)),
        ("compare-words", words(lang, cases)),
        ("compare-impact", impact(lang, cases)),
        ("compare-factors", factors(lang, cases)),
    ]
}

fn line(name: String, cases: &[Compared], cell: impl Fn(&Compared) -> Cell) -> Line {
    Line { name, about: None, cells: cases.iter().map(cell).collect() }
}

fn assessed(lang: Lang, it: &Compared, said: impl Fn(&Latest) -> Cell) -> Cell {
    it.latest.as_ref().map_or_else(|| Cell::plain(lang.text("queue-not-assessed")), said)
}

/// The same, with an override of it that waits for a second person.
fn awaiting(lang: Lang, it: &Compared, cell: Cell) -> Cell {
    let asked = it.file.open_duties().find(|duty| duty.kind == DutyKind::AnswerOverride);
    let Some(duty) = asked else { return cell };
    let due = duty.due_at(&Calendar::france()).map(|at| lang.dense_moment(at));
    let said = [cell.more, Some(lang.text("override-awaited")), due];
    Cell { more: Some(said.into_iter().flatten().collect::<Vec<_>>().join(" · ")), ..cell }
}

/// What a decision turns on.
fn decision(lang: Lang, cases: &[Compared], today: NaiveDate) -> Vec<Line> {
    let text = |key: &str| lang.text(key);
    let risk = |case: &Compared, it: &Latest| {
        let scored = &it.appraisal.assessment;
        let points = |points| decimal(lang, tenths(points));
        let more =
            format!("{} [{}–{}]", points(scored.total), points(scored.low), points(scored.high));
        let said = lang.capital(&format!("band-{}", it.band(today).name()));
        let provisional = scored.provisional.then(|| text("score-provisional"));
        let computed = it.overridden(today).map(|_| {
            let computed = text(&format!("band-{}", scored.band.name()));
            lang.text_with("score-instead", [("band", computed.into())])
        });
        let older = (!it.is_current).then(|| text("score-older"));
        let aged = it.aged(&case.file, today).map(|aged| aged_briefly(lang, &aged));
        let more = [Some(more), computed, provisional, older, aged]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ");
        Cell::of(said, Some(more))
    };
    let impact = |it: &Latest| {
        let impact = it.appraisal.impact;
        let of_100 = lang.text_with("stakes-of-100", [("points", (impact.round() as i64).into())]);
        Cell::of(lang.capital(impact_key(&it.model, impact)), Some(of_100))
    };
    let date = |it: &Latest| match (it.appraisal.urgency_days, it.context.irreversible_on) {
        (Some(days), Some(date)) => Cell::plain(lang.text_with(
            "stakes-urgency-days",
            [("days", days.into()), ("date", lang.short_date(date).into())],
        )),
        _ => Cell::plain(text("stakes-no-date")),
    };
    let harmed = |it: &Latest| {
        let harmed = it.context.facts.users_harmed_now;
        Cell::plain(text(if harmed { "stakes-harmed" } else { "compare-not-harmed" }))
    };
    // As in the queue: what is proposed, until something is decided. The time limits may follow another.
    let priority = |it: &Compared| {
        let latest = it.latest.as_ref().filter(|_| Stage::IN_TRIAGE.contains(&it.file.stage));
        let clocks = it.head.priority;
        let shown = latest.map(|it| it.priority(today)).or(clocks);
        let by_override = latest.is_some_and(|it| it.overridden(today).is_some());
        let by_override = by_override.then(|| text("compare-by-override"));
        let clocks = clocks
            .filter(|it| Some(*it) != shown)
            .map(|it| lang.text_with("compare-clocks", [("priority", it.name().into())]));
        let more = [by_override, clocks].into_iter().flatten().collect::<Vec<_>>();
        let more = (!more.is_empty()).then(|| more.join(" · "));
        Cell::of(shown.map_or_else(String::new, |it| it.name().to_owned()), more)
    };
    let owed = |it: &Compared| match it.head.relays.first() {
        Some(relay) => {
            let due = relay.due_at.map(|at| lang.moment(at));
            let due = due.unwrap_or_else(|| lang.paused(relay.held_by()));
            let what = text(&format!("duty-{}", relay.kind.name()));
            // What the project owes runs while nothing that it is owed does.
            let ours_is_stopped = it.file.stage == Stage::AwaitingInformation;
            let stopped = ours_is_stopped.then(|| text("queue-paused"));
            let more = [Some(format!("{what} · {}", relay.owed_by)), stopped];
            let more = more.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            Cell { late: late_by(lang, relay), ..Cell::of(due, Some(more)) }
        }
        None => Cell::plain(text("compare-nothing-owed")),
    };
    vec![
        line(text("queue-risk"), cases, |it| {
            awaiting(lang, it, assessed(lang, it, |latest| risk(it, latest)))
        }),
        line(text("queue-priority"), cases, priority),
        line(text("stakes-impact"), cases, |it| assessed(lang, it, impact)),
        line(text("compare-date"), cases, |it| assessed(lang, it, date)),
        line(text("stakes-harm"), cases, |it| assessed(lang, it, harmed)),
        line(text("queue-stage"), cases, |it| {
            Cell::plain(text(&format!("stage-{}", it.head.stage.name())))
        }),
        line(text("compare-owed"), cases, owed),
    ]
}

/// Late is measured by the first date, whatever was announced since.
fn late_by(lang: Lang, relay: &RelayFacts) -> Option<String> {
    let Urgency::Late { by } = relay.urgency else { return None };
    let late = lang.late(by);
    Some(match relay.promises.is_empty() {
        true => late,
        false => lang.text_with("relay-promised", [("left", late.into())]),
    })
}

/// What the projects say.
fn words(lang: Lang, cases: &[Compared]) -> Vec<Line> {
    let said = |words: &Option<String>| {
        Cell::plain(words.clone().unwrap_or_else(|| lang.text("asked-unsaid")))
    };
    vec![
        line(lang.text("asked-problem"), cases, |it| said(&it.asked.problem)),
        line(lang.text("asked-who-suffers"), cases, |it| said(&it.asked.who_suffers)),
        line(lang.text("asked-expected"), cases, |it| said(&it.asked.expected)),
    ]
}

/// What was answered about a part of the impact, which only the feature that asks can put into words.
pub struct ImpactWord {
    /// The part by its name in the questions; nothing for what was not answered.
    pub say: fn(Lang, &RawAnswers, &str) -> Option<String>,
}

inventory::collect!(ImpactWord);

/// What depends on the projects: what was answered, and how much of the impact that makes.
fn impact(lang: Lang, cases: &[Compared]) -> Vec<Line> {
    let share = |case: &Compared, it: &Latest, rank: usize| {
        let ImpactPart { name, share, .. } = impact_parts(&it.model, &it.context.impact)[rank];
        let said = impact_said(lang, case.asked.answers.as_ref(), name);
        let Some(share) = share else {
            // That one does not know is an answer too.
            return Cell::plain(said.unwrap_or_else(|| lang.text("score-no-answer")));
        };
        let share = lang.percent(share * 100.0);
        let more = lang.text_with("compare-share", [("share", share.clone().into())]);
        match said {
            Some(said) => Cell::of(said, Some(more)),
            None => Cell::plain(share),
        }
    };
    let names = ImpactPart::NAMES.into_iter().enumerate();
    names
        .map(|(rank, name)| {
            let cell = |case: &Compared| assessed(lang, case, |it| share(case, it, rank));
            line(impact_name(lang, name), cases, cell)
        })
        .collect()
}

/// The name of a part of the impact.
pub fn impact_name(lang: Lang, part: &str) -> String {
    lang.text(&format!("impact-of-{part}"))
}

/// What was answered about a part of the impact, in words.
pub fn impact_said(lang: Lang, answers: Option<&RawAnswers>, part: &str) -> Option<String> {
    let mut words = inventory::iter::<ImpactWord>.into_iter();
    words.find_map(|it| (it.say)(lang, answers?, part))
}

/// The thirteen factors of the score: answer, proof and points of each, by the model that made it.
/// Two models may name and order them otherwise: each factor once, as the first that has it does.
fn factors(lang: Lang, cases: &[Compared]) -> Vec<Line> {
    let explained = |it: &Compared| -> Vec<OfFactor> {
        let Some(latest) = &it.latest else { return Vec::new() };
        let lines = explain(&latest.appraisal.assessment, &latest.model).lines;
        let said = |it: &ShownLine| (it.line.factor.clone(), said(lang, &latest.model, it));
        lines.iter().map(said).collect()
    };
    let explained: Vec<Vec<OfFactor>> = cases.iter().map(explained).collect();
    let mut names: Vec<(FactorId, String, Block)> = Vec::new();
    for model in cases.iter().filter_map(|it| Some(&it.latest.as_ref()?.model)) {
        for factor in &model.factors {
            if !names.iter().any(|(id, ..)| *id == factor.id) {
                let name = factor_name(lang, model, &factor.id);
                names.push((factor.id.clone(), name, factor.block));
            }
        }
    }
    let line = |(id, name, block): (FactorId, String, Block)| {
        let of = |cells: &Vec<OfFactor>| {
            let found = cells.iter().find(|(factor, _)| *factor == id);
            found.map_or_else(|| Cell::plain(lang.text("queue-not-assessed")), |it| it.1.clone())
        };
        let about = (block == Block::Judged).then(|| lang.text("score-source-judged"));
        Line { name, about, cells: explained.iter().map(of).collect() }
    };
    names.into_iter().map(line).collect()
}

/// What is said of a case about a factor.
type OfFactor = (FactorId, Cell);

fn said(lang: Lang, model: &RiskModel, shown: &ShownLine) -> Cell {
    let line = &shown.line;
    let proof = lang.text(&format!("proof-{}", line.proof.name()));
    let of = number(lang, tenths(line.max));
    let exactly = Some(format!("{proof} · {:.6} / {of}", line.points));
    // The tenths of its own page.
    let more = Some(format!("{proof} · {} / {of}", decimal(lang, shown.points)));
    Cell { exactly, ..Cell::of(shown_answer(lang, model, shown), more) }
}
