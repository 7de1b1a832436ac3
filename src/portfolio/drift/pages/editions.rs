//! The register edition after edition, with every break drawn: projects that come and go, years without an
//! edition, and the risk models that were adopted meanwhile.

use super::like::like_for_like;
use super::words::{percent, view_key};
use crate::base::Cents;
use crate::i18n::Lang;
use crate::portfolio::drift::model::{Asked, Book, EditionPoint, History, Line, Roll, Step, View};
use crate::register::model::{Currency, Edition, Money, SortBy};
use crate::register::pages::{edition_said, money_said};
use crate::triage::store::Break;
use crate::ui::DataTable;
use crate::ui::steps::{Curve, Shape, Steps};
use chrono::Datelike;
use leptos::prelude::*;

/// The series, its table, and what it is like for like.
pub fn editions(
    lang: Lang,
    book: &Book,
    asked: Asked,
    lines: &[Line],
    adopted: &[Break],
) -> AnyView {
    let register = asked.register.unwrap_or_else(|| book.main_register());
    let history = History::of(book, lines, asked.by, register);
    let name = book.registers.get(register).map(|it| it.0.clone()).unwrap_or_default();
    let content = match history.points.len() {
        0 | 1 => view! { <p class="muted">{lang.text("portfolio-drift-none")}</p> }.into_any(),
        _ => series(lang, asked, &history, adopted),
    };
    view! {
        <section class="section gap-lg" aria-labelledby="editions">
            <div class="section__head">
                <h2 id="editions">{lang.text("drift-editions")}</h2>
                <span class="small muted">{name}</span>
            </div>
            {content}
        </section>
    }
    .into_any()
}

fn series(lang: Lang, asked: Asked, history: &History, adopted: &[Break]) -> AnyView {
    let time = Time::of(history);
    let breaks = breaks(lang, history, &time, adopted);
    let drifts = vec![
        Curve {
            shape: Shape::Round,
            values: history.points.iter().map(|it| it.median).collect(),
            joined: joined(history, |it| Some(it.median?.like_for_like)),
        },
        Curve {
            shape: Shape::Square,
            values: history.points.iter().map(|it| it.p90).collect(),
            joined: joined(history, |it| Some(it.p90?.like_for_like)),
        },
    ];
    let totals = (asked.by == SortBy::Cost).then(|| {
        let millions = |(one, other): (Cents, Cents)| (one.millions(), other.millions());
        let curve = Curve {
            shape: Shape::Round,
            values: history.points.iter().map(|it| Some(it.total?.millions())).collect(),
            joined: joined(history, |it| Some(millions(it.total?.like_for_like))),
        };
        let currency = history.currency.sign();
        let caption = lang.text_with("drift-chart-total", [("currency", currency.into())]);
        let editions = time.names(lang, history);
        view! {
            <figure class="figure card">
                <Steps editions curves=vec![curve] breaks=breaks.clone() said=round lang/>
                <figcaption>{caption}</figcaption>
            </figure>
        }
    });
    let editions = time.names(lang, history);
    let caption = lang.text_with(
        "drift-chart-drift",
        [("measure", lang.within(view_key(view(asked.by))).into())],
    );
    view! {
        {totals}
        <figure class="figure card">
            <Steps editions curves=drifts breaks said=percent lang/>
            <figcaption>{caption}" "{lang.text("drift-chart-how")}</figcaption>
        </figure>
        {table(lang, asked, history)}
        {like_for_like(lang, asked, history)}
        {models(lang, adopted)}
    }
    .into_any()
}

fn view(by: SortBy) -> View {
    match by {
        SortBy::Schedule => View::Schedule,
        SortBy::Cost => View::Cost,
    }
}

fn round(lang: Lang, value: f64) -> String {
    lang.number(value.round() as i64)
}

fn joined(history: &History, of: impl Fn(&Step) -> Option<(f64, f64)>) -> Vec<Option<(f64, f64)>> {
    history.steps.iter().map(of).collect()
}

/// From the first edition to the last, in months.
struct Time {
    first: f64,
    whole: f64,
}

impl Time {
    fn of(history: &History) -> Self {
        let months = |it: Option<&EditionPoint>| it.map_or(0.0, |it| it.edition.months());
        let first = months(history.points.first());
        Time { first, whole: (months(history.points.last()) - first).max(1.0) }
    }

    fn at(&self, edition: Edition) -> f64 {
        (edition.months() - self.first) / self.whole
    }

    fn names(&self, lang: Lang, history: &History) -> Vec<(f64, String)> {
        let name = |it: &EditionPoint| (self.at(it.edition), edition_said(lang, it.edition));
        history.points.iter().map(name).collect()
    }
}

/// What is drawn across the curves, in the order of time.
fn breaks(lang: Lang, history: &History, time: &Time, adopted: &[Break]) -> Vec<(f64, String)> {
    let step = |it: &Step| (time.at(it.to), break_said(lang, it));
    let models = adopted.iter().filter_map(|it| {
        let day = it.at.date_naive();
        let months = f64::from(day.year()) * 12.0 + f64::from(day.month0());
        let at = (months - time.first) / time.whole;
        // One that came after the last edition breaks nothing that is drawn: it is told below.
        (0.0..=1.0).contains(&at).then(|| (at, it.model.clone()))
    });
    let mut all: Vec<(f64, String)> = history.breaks().map(step).chain(models).collect();
    all.sort_by(|one, other| one.0.total_cmp(&other.0));
    all
}

/// "+8 −4", "28 mois".
fn break_said(lang: Lang, step: &Step) -> String {
    let perimeter = step.changes_perimeter().then(|| {
        let facts = [("came", step.entered.into()), ("left", step.left.into())];
        lang.text_with("drift-break-perimeter", facts)
    });
    let long = step.is_long().then(|| {
        lang.text_with("drift-break-months", [("months", i64::from(step.months()).into())])
    });
    [perimeter, long].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// An amount in the currency of the totals.
pub(super) fn amount(lang: Lang, cents: Cents, currency: Currency) -> String {
    money_said(lang, Money { cents, currency })
}

fn table(lang: Lang, asked: Asked, history: &History) -> AnyView {
    let is_cost = asked.by == SortBy::Cost;
    let number = |count: usize, href: String| match count {
        0 => view! { <span class="quiet">"0"</span> }.into_any(),
        _ => view! { <a href=href>{lang.number(count as i64)}</a> }.into_any(),
    };
    let row = |(at, it): (usize, &EditionPoint)| {
        let step = at.checked_sub(1).and_then(|at| history.steps.get(at));
        let of = |roll| asked.of_edition(it.edition, roll);
        let hole = step.filter(|it| it.is_long()).map(|step| {
            let facts = [("months", i64::from(step.months()).into())];
            let said = lang.text_with("drift-hole", facts);
            let columns = if is_cost { "8" } else { "7" };
            view! { <tr class="sub"><td colspan=columns>{said}</td></tr> }
        });
        let (came, left) = step.map_or((None, None), |step| {
            let returned = (step.returned > 0).then(|| {
                let facts = [("count", step.returned.into())];
                view! { <span class="tbl__s">{lang.text_with("drift-returned", facts)}</span> }
            });
            let came = view! { {number(step.entered, of(Roll::Came))}{returned} };
            (Some(came), Some(number(step.left, of(Roll::Left))))
        });
        let total = is_cost.then(|| {
            let said = it.total.map(|total| {
                let said = amount(lang, total, history.currency);
                view! { <a href=of(Roll::Named)>{said}</a> }
            });
            view! { <td class="n">{said}</td> }
        });
        let out_of = lang.text_with("drift-out-of", [("count", it.drifting.into())]);
        let drift = |value: Option<f64>| match value {
            None => view! { <span class="quiet">{lang.text("drift-nothing")}</span> }.into_any(),
            Some(value) => view! {
                <a href=of(Roll::Named)>{percent(lang, value)}</a>
                <span class="tbl__s">{out_of.clone()}</span>
            }
            .into_any(),
        };
        view! {
            {hole}
            <tr>
                <th scope="row" class="nowrap">{edition_said(lang, it.edition)}</th>
                <td class="n">{number(it.projects, of(Roll::Named))}</td>
                <td class="n">{came}</td>
                <td class="n">{left}</td>
                <td class="n">{lang.number(it.giving as i64)}</td>
                {total}
                <td class="n">{drift(it.median)}</td>
                <td class="n">{drift(it.p90)}</td>
            </tr>
        }
    };
    let rows = history.points.iter().enumerate().map(row).collect_view();
    let head = move |key: &str| view! { <th scope="col" class="n">{lang.capital(key)}</th> };
    let total = is_cost.then(|| head("drift-total"));
    view! {
        <DataTable id="editions-table" caption=lang.text("drift-editions-caption") class="tbl--tight">
            <thead>
                <tr>
                    <th scope="col">{lang.text("register-edition-head")}</th>
                    {head("drift-count")}
                    {head("drift-came")}
                    {head("drift-left")}
                    {head("drift-giving")}
                    {total}
                    {head("portfolio-median")}
                    {head("portfolio-p90")}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </DataTable>
    }
    .into_any()
}

/// The models that were adopted: they part scores, and no drift.
fn models(lang: Lang, adopted: &[Break]) -> AnyView {
    if adopted.is_empty() {
        return ().into_any();
    }
    let item = |it: &Break| {
        let facts = [("model", it.model.clone().into()), ("moment", lang.moment(it.at).into())];
        view! { <li>{lang.text_with("history-break", facts)}</li> }
    };
    view! {
        <div class="stack stack--sm gap-sm">
            <p class="measure">{lang.text("drift-models-why")}</p>
            <ul>{adopted.iter().map(item).collect_view()}</ul>
        </div>
    }
    .into_any()
}
