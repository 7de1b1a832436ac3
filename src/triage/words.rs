//! The score in words: the same sentence on the page, in the report and in the API.

pub use super::model::tenths;
use super::model::{
    Band, Count, Factor, FactorId, GateId, Given, Line, ModelFault, Part, Reading, RiskModel,
    ShownLine,
};
use crate::base::Cents;
use crate::i18n::Lang;

/// Why the score is what it is, in one paragraph.
pub fn sentence(lang: Lang, model: &RiskModel, parts: &[Part]) -> String {
    let mut first = true;
    let said = parts.iter().map(|part| match part {
        Part::Score { total, low, high, band, provisional } => {
            let key = if *provisional { "score-head-provisional" } else { "score-head" };
            let band = lang.text(&format!("band-{}", band.name()));
            let tenths = |value: &i64| number(lang, *value).into();
            let range = [("total", tenths(total)), ("low", tenths(low)), ("high", tenths(high))];
            lang.text_with(key, range.into_iter().chain([("band", band.into())]))
        }
        Part::Fact { factor, level, points, any } => {
            added(lang, &mut first, *points, fact(lang, model, factor, *level, *any))
        }
        Part::Answered { count, points } => {
            let what = lang.text_with(
                "score-answered",
                [("count", (*count).into()), ("words", counted(lang, *count).into())],
            );
            added(lang, &mut first, *points, what)
        }
        Part::Unanswered { count, said_unknown, outworn, points, each } => {
            let how = how_unanswered(*count, *said_unknown, *outworn);
            let what = lang.text_with(
                "score-unanswered",
                [
                    ("how", how.into()),
                    ("count", (*count).into()),
                    ("words", counted(lang, *count).into()),
                    ("each", number(lang, *each).into()),
                ],
            );
            added(lang, &mut first, *points, what)
        }
        Part::Gate(gate) => rule(lang, *gate),
        Part::Verified { count } => lang.text_with("score-verified", [("count", (*count).into())]),
    });
    said.collect::<Vec<_>>().join(" ")
}

/// What stands in place of an answer, among the questions that have none: nothing, *I don't know*, or one
/// that is too old. Each of them is said, and no other: silence is nobody's word.
fn how_unanswered(count: usize, said_unknown: usize, outworn: usize) -> &'static str {
    match (count > said_unknown + outworn, said_unknown > 0, outworn > 0) {
        (true, true, true) => "all",
        (true, true, false) => "both",
        (true, false, true) => "silence_or_old",
        (false, true, true) => "unknown_or_old",
        (false, true, false) => "unknown",
        (false, false, true) => "old",
        (_, false, false) => "silence",
    }
}

/// Both bands by name, when what is not proven could change the band.
pub fn both_bands(lang: Lang, low: Band, high: Band) -> Option<String> {
    let name = |band: Band| lang.text(&format!("band-{}", band.name())).into();
    (low != high).then(|| lang.text_with("score-bands", [("low", name(low)), ("high", name(high))]))
}

/// A gate that holds, by name and by what it says.
pub fn rule(lang: Lang, gate: GateId) -> String {
    let rule = lang.text(&format!("gate-{}", gate.name()));
    lang.text_with("score-gate", [("gate", gate.name().into()), ("rule", rule.into())])
}

/// The name of a factor, as the model gives it.
pub fn factor_name(lang: Lang, model: &RiskModel, factor: &FactorId) -> String {
    let known = model.factor(factor.as_str());
    known.map_or_else(|| factor.to_string(), |it| named(lang, it).to_owned())
}

fn named(lang: Lang, factor: &Factor) -> &str {
    match lang {
        Lang::Fr => &factor.name.fr,
        Lang::En => &factor.name.en,
    }
}

/// The words of a level that the document brings, where the catalogue has none for it.
fn own_words(lang: Lang, model: &RiskModel, factor: &FactorId, level: usize) -> Option<String> {
    let factor = model.factor(factor.as_str()).filter(|it| !model.has_words_for(it))?;
    let levels = match lang {
        Lang::Fr => &factor.levels,
        Lang::En => &factor.levels_en,
    };
    levels.get(level).cloned()
}

/// What is wrong with a document, where, and what must be there.
pub fn model_fault(lang: Lang, fault: &ModelFault) -> String {
    let place = if fault.place.is_empty() { lang.text("model-whole") } else { fault.place.clone() };
    lang.text_with(fault.rule, [("place", place.into()), ("found", fault.found.clone().into())])
}

/// What is asked about a judged factor.
pub fn question(lang: Lang, factor: &FactorId) -> String {
    lang.text(&format!("question-{factor}"))
}

/// What a line of a score rests on. That one does not know is an answer, and no silence.
pub fn line_answer(lang: Lang, model: &RiskModel, line: &Line) -> String {
    match line.is_said_unknown() {
        true => lang.text("score-answer-unknown"),
        false if line.is_outworn() => lang.text("score-answer-outworn"),
        false => answer(lang, model, &line.factor, line.reading),
    }
}

/// The same with the project's own figure before it, where a line counts by the threshold that a figure
/// has passed: the threshold alone reads as if it were the figure.
pub fn shown_answer(lang: Lang, model: &RiskModel, shown: &ShownLine) -> String {
    let answer = line_answer(lang, model, &shown.line);
    let given = match &shown.given {
        Some(Given::PlannedEnd(end)) => Some(lang.short_date(*end)),
        Some(Given::Cost { millions, currency }) => {
            Cents::from_millions(*millions).map(|cost| lang.amount_in(cost, sign(currency)))
        }
        _ => None,
    };
    match given {
        Some(given) => {
            let facts = [("given", given.into()), ("threshold", answer.into())];
            lang.text_with("score-answer-given", facts)
        }
        None => answer,
    }
}

fn sign(currency: &str) -> &str {
    match currency {
        "EUR" => "€",
        "GBP" => "£",
        code => code,
    }
}

/// The answer of a factor at a level.
pub fn answer(
    lang: Lang,
    model: &RiskModel,
    factor: &FactorId,
    reading: Option<Reading>,
) -> String {
    let Some(Reading { level, .. }) = reading else { return lang.text("score-no-answer") };
    own_words(lang, model, factor, level).unwrap_or_else(|| {
        let key = format!("factor-{factor}-{level}");
        let [pounds, euros] = model.large_cost();
        lang.text_with(&key, [("pounds", pounds.into()), ("euros", euros.into())])
    })
}

/// How old an answer was when it was scored, and whether that took proof from it.
pub fn age_said(lang: Lang, line: &Line) -> Option<String> {
    let age = line.age_days.filter(|days| *days > 0 && line.reading.is_some());
    let age = age.map(|days| lang.text_with("score-age", [("days", days.into())]));
    let aged = line.aged.then(|| lang.text("score-aged"));
    let said: Vec<String> = age.into_iter().chain(aged).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

/// Tenths of a point, with one decimal at most.
pub fn number(lang: Lang, tenths: i64) -> String {
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { decimal(lang, tenths) }
}

/// Tenths of a point, with its decimal always: for columns.
pub fn decimal(lang: Lang, tenths: i64) -> String {
    let mark = match lang {
        Lang::Fr => ',',
        Lang::En => '.',
    };
    format!("{}{mark}{}", tenths / 10, tenths % 10)
}

/// Points as they are, in a column that adds up to nothing: a second decimal where there is one.
pub fn exact(lang: Lang, points: f64) -> String {
    let hundredths = (points * 100.0).round() as i64;
    match hundredths % 10 {
        0 => decimal(lang, hundredths / 10),
        last => format!("{}{last}", decimal(lang, hundredths / 10)),
    }
}

fn fact(
    lang: Lang,
    model: &RiskModel,
    factor: &FactorId,
    level: Option<usize>,
    any: Option<Count>,
) -> String {
    let own = level.and_then(|level| own_words(lang, model, factor, level));
    let what = own.map_or_else(
        || {
            let level = level.map_or_else(|| "unknown".to_owned(), |level| level.to_string());
            lang.text(&format!("score-fact-{factor}-{level}"))
        },
        |own| {
            let name = factor_name(lang, model, factor);
            lang.text_with("score-fact", [("factor", name.into()), ("level", own.into())])
        },
    );
    // The declared status leads: it alone brings its count into the sentence.
    match any.filter(|_| factor.as_str() == "status") {
        None => what,
        Some(any) => lang.text_with(
            "score-trouble",
            [("what", what.into()), ("events", any.events.into()), ("n", any.n.into())],
        ),
    }
}

/// Only the first says what the numbers are.
fn added(lang: Lang, first: &mut bool, tenths: i64, what: String) -> String {
    let points = number(lang, tenths);
    if std::mem::take(first) {
        let count = tenths as f64 / 10.0;
        let facts = [("count", count.into()), ("points", points.into()), ("what", what.into())];
        lang.text_with("score-first", facts)
    } else {
        lang.text_with("score-next", [("points", points.into()), ("what", what.into())])
    }
}

fn counted(lang: Lang, count: usize) -> String {
    lang.text(&format!("score-count-{count}"))
}
