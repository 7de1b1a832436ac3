//! The tables of the note of the portfolio: what is to be decided, how far published projects have moved, what is aimed at.

use super::whole::{NAME, TITLE};
use super::{by_when, table};
use crate::briefing::model::{Block, Text, clip};
use crate::briefing::store::OwedDecision;
use crate::i18n::Lang;
use crate::portfolio::drift::model::Spread;
use crate::portfolio::objectives::model::{Chance, Mark};
use crate::portfolio::objectives::pages::{
    Shown, objective_due, objective_gap, objective_likely, objective_named, objective_target,
    objective_value,
};

/// How many of each the page has room for.
const OWED: usize = 4;
const AIMS: usize = 3;

/// What somebody is to decide, who, and by when.
pub(super) fn owed(lang: Lang, all: &[OwedDecision]) -> Vec<Block> {
    if all.is_empty() {
        return vec![Block::paragraph(lang.text("briefing-decide-none"))];
    }
    let heads = ["briefing-decision", "briefing-of-case", "briefing-by-whom", "briefing-before"];
    let mut blocks = table(lang, ("briefing-decide", &heads), all, OWED, |it| {
        vec![
            lang.text(&format!("duty-{}", it.kind.name())).into(),
            Text::link(clip(&it.title, TITLE), format!("/cases/{}", it.number))
                .then(format!(" ({})", it.number)),
            clip(&it.owed_by, NAME).into(),
            by_when(lang, it.due_at, it.is_late).into(),
        ]
    });
    // The others are read where all that is owed is.
    if let Some(Block::Paragraph { text }) = blocks.last_mut() {
        *text = Text::link(text.said(), "/owed?view=by-anyone".to_owned());
    }
    blocks
}

/// The middle and the tail of both drifts, the mean last.
pub(super) fn drift(lang: Lang, spreads: &[Option<Spread>; 2]) -> Vec<Block> {
    let measures = ["briefing-duration", "briefing-cost"];
    let known: Vec<(&str, &Spread)> = measures
        .into_iter()
        .zip(spreads)
        .filter_map(|(key, it)| Some((key, it.as_ref()?)))
        .collect();
    if known.is_empty() {
        return vec![Block::paragraph(lang.text("briefing-drift-none"))];
    }
    let heads = [
        "briefing-measure",
        "briefing-projects",
        "briefing-half",
        "briefing-tenth",
        "briefing-past-30",
        "briefing-past-50",
        "briefing-mean",
    ];
    let mut blocks =
        table(lang, ("briefing-drift", &heads), &known, measures.len(), |(key, it)| {
            let signed = |drift: f64| Text::from(lang.percent_signed(drift * 100.0));
            let share = |count: usize| {
                let share = count as f64 / it.figures.count.max(1) as f64;
                Text::from(format!(
                    "{} ({})",
                    lang.number(count as i64),
                    lang.percent(share * 100.0)
                ))
            };
            vec![
                lang.text(key).into(),
                lang.number(it.figures.count as i64).into(),
                signed(it.figures.median),
                signed(it.figures.p90),
                share(it.past_30),
                share(it.past_50),
                signed(it.figures.mean),
            ]
        });
    if let Some(Block::Table { heads, .. }) = blocks.first_mut() {
        heads.iter_mut().skip(1).for_each(|it| it.numeric = true);
    }
    blocks
}

/// What is aimed at, and whether it is on its way.
pub(super) fn objectives(lang: Lang, all: &[Shown]) -> Vec<Block> {
    let heads = [
        "objectives-what",
        "objectives-today",
        "objectives-target",
        "objectives-by",
        "briefing-course",
    ];
    table(lang, ("objectives-title", &heads), all, AIMS, |it| {
        let (indicator, aimed) = (it.objective.indicator, it.objective.aimed());
        let today = it.today.map(|(_, it)| objective_value(lang, indicator.unit(), it.value));
        vec![
            Text::link(
                objective_named(lang, indicator),
                format!("/portfolio/objectives/{}", it.objective.id),
            ),
            today.unwrap_or_else(|| lang.text("objective-nothing")).into(),
            objective_target(lang, indicator, aimed.target).into(),
            objective_due(lang, aimed.due).into(),
            course(lang, it).into(),
        ]
    })
}

/// Whether the target is met, else what is lacking and how likely it is to come.
fn course(lang: Lang, it: &Shown) -> String {
    let mark = lang.text(&format!("objective-mark-{}", it.mark.name()));
    let lacking = match it.mark {
        Mark::Short(gap) => Some(objective_gap(lang, it.objective.indicator, gap)),
        _ => None,
    };
    // Of too few months there is nothing to say on a page that has no room for why.
    let chance = match it.chance {
        Chance::TooFew(_) => None,
        likely => {
            let likely = objective_likely(lang, likely);
            Some(lang.text_with("briefing-chance", [("chance", likely.into())]))
        }
    };
    [Some(mark), lacking, chance].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
