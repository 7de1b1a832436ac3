//! The week as a message in plain text, as its reader sees it.

use super::model::Week;
use super::words::{LINES, Part, Telling, Told, Watched, changes, parts, said_of, telling};
use crate::case::model::CaseNumber;
use crate::i18n::Lang;
use crate::notify::model::{MessageKind, NewMessage};
use crate::portfolio::objectives::pages::objective_told;
use crate::portfolio::pages::{measures, signed};
use crate::web::{Cx, Failure};
use chrono::NaiveDate;

/// The message that comes due on a Monday, to whoever acts. `home`: the address people type, before the links.
pub async fn letter(
    cx: &mut Cx,
    lang: Lang,
    week: Week,
    monday: NaiveDate,
    home: &str,
) -> Result<NewMessage, Failure> {
    let it = telling(cx, lang, week).await?;
    let title = said_of(lang, week);
    let subject = lang.text_with("week-subject", [("week", title.clone().into())]);
    let name = cx.actor.name.clone();
    let facts = [("name", name.into()), ("week", title.into())];
    let mut paragraphs = vec![lang.text_with("week-dear", facts), numbers(lang, &it)];
    if it.summary.is_quiet() {
        paragraphs.push(lang.text("week-quiet"));
    }
    let parts = parts(lang, &it.summary, cx.now);
    paragraphs.extend(parts.iter().map(|it| section(lang, it)));
    if !it.views.is_empty() {
        paragraphs.push(views(lang, &it));
    }
    if !it.objectives.is_empty() {
        let line = |it| {
            let (_, name, said) = objective_told(lang, it);
            lang.text_with("week-line", [("what", name.into()), ("said", said.into())])
        };
        let lines = it.objectives.iter().map(line);
        paragraphs.push(listed(lang.text("objectives-title"), lines));
    }
    let facts = [
        ("page", format!("{home}{}", week.path()).into()),
        ("choice", format!("{home}/portfolio/week").into()),
    ];
    paragraphs.push(lang.text_with("week-farewell", facts));
    Ok(NewMessage {
        to: cx.actor.id,
        kind: MessageKind::WeeklySummary,
        about: monday.to_string(),
        subject,
        body: paragraphs.join("\n\n"),
        cases: parts.iter().flat_map(named).collect(),
    })
}

/// The cases that a part names: those that are only counted are not.
fn named(part: &Part) -> impl Iterator<Item = CaseNumber> + '_ {
    part.lines.iter().take(LINES).map(|it| it.number)
}

/// A title, and a line each.
fn listed(title: String, lines: impl Iterator<Item = String>) -> String {
    let lines = lines.map(|line| format!("- {line}"));
    std::iter::once(title.to_uppercase()).chain(lines).collect::<Vec<_>>().join("\n")
}

fn numbers(lang: Lang, it: &Telling) -> String {
    let [from, to] = &it.sides;
    let measure = |(label, selection)| {
        let (was, is) = (from.count(selection), to.count(selection));
        let facts = [
            ("what", lang.text(label).into()),
            ("was", lang.number(was).into()),
            ("is", lang.number(is).into()),
            ("by", signed(lang, is - was).into()),
        ];
        lang.text_with("week-number", facts)
    };
    let changed = changes(lang, &it.summary).into_iter().map(|it| it.1);
    listed(lang.text("week-numbers"), measures().into_iter().map(measure).chain(changed))
}

fn section(lang: Lang, part: &Part) -> String {
    let count = part.lines.len();
    let title = lang.text_with(
        "week-counted",
        [("what", lang.text(part.name).into()), ("count", lang.number(count as i64).into())],
    );
    if part.lines.is_empty() {
        return listed(title, std::iter::once(lang.text("week-nothing")));
    }
    let line = |it: &Told| {
        let what = format!("{} · {}", it.number, it.title);
        lang.text_with("week-line", [("what", what.into()), ("said", it.said.clone().into())])
    };
    let more = count.saturating_sub(LINES);
    let more = (more > 0).then(|| lang.text_with("week-more", [("count", more.into())]));
    listed(title, part.lines.iter().take(LINES).map(line).chain(more))
}

fn views(lang: Lang, it: &Telling) -> String {
    let line = |it: &Watched| {
        let facts = [
            ("what", it.view.name.clone().into()),
            ("was", it.before.into()),
            ("is", it.after.into()),
            ("by", signed(lang, it.after as i64 - it.before as i64).into()),
        ];
        lang.text_with("week-number", facts)
    };
    listed(lang.text("views-own"), it.views.iter().map(line))
}
