//! The objectives under way, with the gap to each target: on `/portfolio` and at the head of their own page.

use super::super::model::{
    Chance, Indicator, Mark, Measure, Month, Objective, Point, Unit, latest,
};
use super::super::store::{must_read, objectives, points, this_month};
use super::PATH;
use super::words::{MarkTag, due, likely, list_of, named, rests_on, target, value};
use crate::i18n::Lang;
use crate::portfolio::model::end_of;
use crate::ui::DataTable;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The measures are of now.
const NOW: &str = "objectives-today";

/// An objective as a line shows it.
#[derive(Clone, Debug)]
pub struct Shown {
    pub objective: Objective,
    /// The last month of which there is anything to say.
    pub today: Option<(Month, Measure)>,
    pub mark: Mark,
    pub chance: Chance,
}

/// Those under way, each with its measures; none for whoever does not read them.
pub async fn under_way(cx: &mut Cx) -> Result<Vec<Shown>, Failure> {
    if must_read(cx).is_err() {
        return Ok(Vec::new());
    }
    let this = this_month(cx);
    let all = objectives(cx).await?;
    shown(cx, all, this, this).await
}

/// Those that were under way in the evening of a past day, aiming at what they aimed at then, each with what its last
/// month says that was over: what happened in it is counted as it is known now.
pub async fn under_way_on(cx: &mut Cx, day: NaiveDate) -> Result<Vec<Shown>, Failure> {
    if must_read(cx).is_err() {
        return Ok(Vec::new());
    }
    // In the evening of its last day a month is over.
    let month = Month::of(day);
    let this = if day == month.last_day() { month.plus(1) } else { month };
    let last = this.plus(-1);
    let all = objectives(cx).await?;
    let all = all.into_iter().filter_map(|it| it.at(end_of(day))).collect();
    shown(cx, all, this, last).await
}

/// With the measures up to a month of those that are not over in another.
async fn shown(
    cx: &mut Cx,
    mut all: Vec<Objective>,
    this: Month,
    last: Month,
) -> Result<Vec<Shown>, Failure> {
    all.retain(|it| !it.is_over(this));
    // One question an indicator, as far back as the oldest objective needs.
    let first = all.iter().map(|it| it.span(this).0).min().unwrap_or(this);
    let mut lines = Vec::new();
    for indicator in Indicator::ALL {
        let (theirs, others): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|it| it.indicator == indicator);
        all = others;
        if !theirs.is_empty() {
            let points = points(cx, indicator, first, last).await?;
            lines.extend(theirs.into_iter().map(|it| Shown::of(it, &points, this)));
        }
    }
    Ok(lines)
}

/// Those that are over, each judged by its own month alone.
pub(super) async fn over(cx: &mut Cx) -> Result<Vec<Shown>, Failure> {
    let this = this_month(cx);
    let mut lines = Vec::new();
    for it in objectives(cx).await?.into_iter().filter(|it| it.is_over(this)) {
        let (_, last) = it.span(this);
        let points = points(cx, it.indicator, last, last).await?;
        lines.push(Shown::of(it, &points, this));
    }
    Ok(lines)
}

impl Shown {
    fn of(objective: Objective, points: &[Point], this: Month) -> Self {
        Shown {
            today: latest(points),
            mark: objective.mark(points, this),
            chance: objective.chance(points, this),
            objective,
        }
    }
}

/// One of them in words: its page, its name, and where it stands.
pub fn told(lang: Lang, it: &Shown) -> (String, String, String) {
    let (indicator, aimed) = (it.objective.indicator, it.objective.aimed());
    let now = match it.today {
        None => lang.text("objective-nothing"),
        Some((_, measure)) => value(lang, indicator.unit(), measure.value),
    };
    let facts = [
        ("now", now.into()),
        ("target", target(lang, indicator, aimed.target).into()),
        ("mark", lang.within(&format!("objective-mark-{}", it.mark.name())).into()),
    ];
    let said = lang.text_with("week-objective", facts);
    (format!("{PATH}/{}", it.objective.id), named(lang, indicator), said)
}

/// On `/portfolio`. Nothing where none is under way.
#[component]
pub fn ObjectivesPanel(
    lines: Vec<Shown>,
    /// Of when the measures are: a key.
    #[prop(default = NOW)]
    measured: &'static str,
    lang: Lang,
) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section gap-lg" aria-labelledby="objectives">
                <div class="section__head">
                    <h2 id="objectives">{lang.text("objectives-title")}</h2>
                    <a class="small" href=PATH>{lang.text("objectives-all")}</a>
                </div>
                <Lines lines measured lang/>
            </section>
        }
    })
}

/// The table itself.
#[component]
pub(super) fn Lines(
    lines: Vec<Shown>,
    #[prop(default = NOW)] measured: &'static str,
    lang: Lang,
) -> impl IntoView {
    let heads = [
        ("objectives-what", ""),
        (measured, ""),
        ("objectives-target", ""),
        ("objectives-by", ""),
        ("objectives-gap", ""),
        ("objectives-chance", ""),
    ];
    let head = move |(key, class): (&str, &'static str)| {
        view! { <th role="columnheader" scope="col" class=class>{lang.text(key)}</th> }
    };
    view! {
        <DataTable id="objectives-table" caption=lang.text("objectives-caption") hide_caption=true
            class="tbl--stack">
            <thead role="rowgroup"><tr role="row">{heads.map(head).into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">
                {lines.into_iter().map(|it| line(lang, it, measured)).collect_view()}
            </tbody>
        </DataTable>
    }
}

fn line(lang: Lang, it: Shown, measured: &str) -> AnyView {
    let (indicator, aimed) = (it.objective.indicator, it.objective.aimed());
    let page = format!("{PATH}/{}", it.objective.id);
    let today = match it.today {
        None => view! { <span class="quiet">{lang.text("objective-nothing")}</span> }.into_any(),
        Some((month, measure)) => view! {
            <a href=list_of(indicator, month, None)><b>{value(lang, indicator.unit(), measure.value)}</b></a>
            <span class="tbl__s">{rests_on(lang, indicator, measure)}</span>
        }
        .into_any(),
    };
    let bar = it.today.map(|(_, measure)| {
        let holds = it.mark == Mark::Holds;
        view! { <Goal indicator value=measure.value target=aimed.target holds/> }
    });
    let chance = likely(lang, it.chance);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">
                <a class="tbl__t" href=page>{named(lang, indicator)}</a>
            </th>
            <td role="cell" class="num" data-l=lang.text(measured)>{today}</td>
            <td role="cell" class="num" data-l=lang.text("objectives-target")>
                {target(lang, indicator, aimed.target)}
            </td>
            <td role="cell" data-l=lang.text("objectives-by")>{due(lang, aimed.due)}</td>
            <td role="cell" class="full" data-l=lang.text("objectives-gap")>
                {bar}<MarkTag lang indicator mark=it.mark/>
            </td>
            <td role="cell" class="full" data-l=lang.text("objectives-chance")>{chance}</td>
        </tr>
    }
    .into_any()
}

/// How far the measure is, and where the target stands.
#[component]
fn Goal(indicator: Indicator, value: f64, target: i64, holds: bool) -> impl IntoView {
    let target = target as f64;
    let whole = match indicator.unit() {
        Unit::Share => 100.0,
        _ => value.max(target).max(1.0) * 1.25,
    };
    let at = |value: f64| format!("{:.1}%", (100.0 * value / whole).clamp(0.7, 100.0));
    let width = format!("{:.1}%", (100.0 * value / whole).clamp(0.0, 100.0));
    view! {
        <svg class="goal" aria-hidden="true">
            <rect class="bg" width="100%" height="8"></rect>
            <rect class=if holds { "fg" } else { "fg fg--off" } width=width height="8"></rect>
            <line class="cap" x1=at(target) x2=at(target) y1="-3" y2="11"></line>
        </svg>
    }
}
