//! A distribution on a card: its middle and its tail in figures, each of many as a dot, the mean last.

use super::words::{mean_said, percent, share};
use crate::base::ProjectId;
use crate::i18n::Lang;
use crate::portfolio::drift::model::Spread;
use crate::register::model::DriftRange;
use crate::register::pages::range_said;
use crate::ui::dots::{DRAWN_ONE_BY_ONE, Dot, Dots};
use crate::ui::{DataTable, Disclosure, Linked};
use leptos::prelude::*;

/// How many of those that moved most are named in the drawing.
const NAMED: usize = 3;
/// What is past it is too much.
const THRESHOLD: i32 = 30;
/// The tails that the page of drift tells.
pub const TAILS: &[i32] = &[30, 50];
/// The one that is told in brief.
pub const TAIL: &[i32] = &[30];

/// One that moved.
pub struct Piece<'p> {
    pub drift: f64,
    pub name: &'p str,
    pub leads: Leads<'p>,
}

/// Where one that moved is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads<'p> {
    Project(ProjectId),
    /// The plan of a case, by its number.
    Plan(&'p str),
}

/// What is counted: its words differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    Projects,
    Plans,
}

/// Of what, and where the list behind a range of it is.
pub struct Head<'h> {
    /// Of the section: unique in the page.
    pub id: &'static str,
    pub title: String,
    pub counted: Counted,
    /// The tails that are told, in percent: how many are past each.
    pub tails: &'static [i32],
    /// What is said below the mean.
    pub note: Option<AnyView>,
    pub list: &'h dyn Fn(DriftRange) -> String,
}

impl Leads<'_> {
    fn address(self) -> String {
        match self {
            Leads::Project(id) => format!("/register/projects/{id}"),
            Leads::Plan(number) => format!("/cases/{number}/plan"),
        }
    }
}

impl Counted {
    fn count(self, lang: Lang, count: usize) -> String {
        let key = match self {
            Counted::Projects => "drift-projects",
            Counted::Plans => "drift-plans",
        };
        lang.text_with(key, [("count", count.into())])
    }

    fn of(self, lang: Lang, count: usize, all: usize) -> String {
        let key = match self {
            Counted::Projects => "drift-projects-of",
            Counted::Plans => "drift-plans-of",
        };
        lang.text_with(key, [("count", count.into()), ("all", all.into())])
    }

    fn none(self, lang: Lang) -> String {
        lang.text(match self {
            Counted::Projects => "drift-projects-none",
            Counted::Plans => "drift-plans-none",
        })
    }
}

/// The card of a distribution.
pub fn spread_card(lang: Lang, head: Head, pieces: Vec<Piece>) -> AnyView {
    let Head { id, title, counted, tails, note, list } = head;
    let drifts: Vec<f64> = pieces.iter().map(|it| it.drift).collect();
    let Some(spread) = Spread::of(&drifts) else {
        return view! {
            <section class="card" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <p class="muted">{counted.none(lang)}</p>
            </section>
        }
        .into_any();
    };
    let figures = spread.figures;
    let known = list(DriftRange::default());
    let all = counted.count(lang, figures.count);
    // Nothing has no list.
    let stat = |value: String, label: &'static str, source: String, href: Option<String>| {
        let value = match href {
            Some(href) => view! { <a class="stat__v" href=href>{value}</a> }.into_any(),
            None => view! { <span class="stat__v">{value}</span> }.into_any(),
        };
        view! {
            <div class="stat">
                {value}
                <span class="stat__l">{lang.text(label)}</span>
                <span class="stat__s">{source}</span>
            </div>
        }
    };
    let quantile =
        |value: f64, label| stat(percent(lang, value), label, all.clone(), Some(known.clone()));
    let past = |bound: &i32| {
        let range = DriftRange::past(*bound);
        let count = drifts.iter().filter(|it| range.holds(**it)).count();
        let source = counted.of(lang, count, figures.count);
        let href = (count > 0).then(|| list(range));
        stat(share(lang, count, figures.count), past_key(*bound), source, href)
    };
    let tails = tails.iter().map(past).collect_view();
    let mean = mean_said(lang, &spread, |at| pieces[at].name.to_owned());
    let ranges = ranges(lang, id, &drifts, list);
    let threshold = lang.percent(f64::from(THRESHOLD));
    let threshold = lang.text_with("register-threshold", [("percent", threshold.into())]);
    let mark =
        |value: f64, key| (value, lang.text_with(key, [("drift", percent(lang, value).into())]));
    let marks =
        vec![mark(figures.median, "register-mark-median"), mark(figures.p90, "register-mark-p90")];
    let are_columns = pieces.len() > DRAWN_ONE_BY_ONE;
    let caption = match are_columns {
        true => lang.text_with("drift-dots-many", [("most", DRAWN_ONE_BY_ONE.into())]),
        false => lang.text("drift-dots"),
    };
    // In a column nobody is named, and ten thousand names take longer than all the rest of the page.
    let dot = |it: &Piece| {
        let (name, href) = match are_columns {
            true => (String::new(), String::new()),
            false => (format!("{} {}", it.name, percent(lang, it.drift)), it.leads.address()),
        };
        Dot { value: it.drift, class: class(it.drift), name, href }
    };
    let dots: Vec<Dot> = pieces.iter().map(dot).collect();
    let threshold = (f64::from(THRESHOLD) / 100.0, threshold);
    view! {
        <section class="card" aria-labelledby=id>
            <div class="card__head">
                <h2 id=id>{title}</h2>
                <a class="small" href=known.clone()>{all.clone()}</a>
            </div>
            <div class="stats stats--3">
                {quantile(figures.median, "portfolio-median")}
                {quantile(figures.p90, "portfolio-p90")}
                {tails}
            </div>
            <figure class="figure">
                <Dots dots threshold marks named=NAMED lang/>
                <figcaption>{caption}</figcaption>
            </figure>
            {ranges}
            <p class="card__note"><Linked text=mean to=vec![known]/></p>
            {note}
        </section>
    }
    .into_any()
}

fn past_key(percent: i32) -> &'static str {
    if percent > THRESHOLD { "portfolio-past-50" } else { "portfolio-past-30" }
}

fn class(drift: f64) -> &'static str {
    let past = |percent| DriftRange::past(percent).holds(drift);
    let steps = [(50, "b3"), (THRESHOLD, "b2"), (0, "b1")];
    steps.into_iter().find(|(percent, _)| past(*percent)).map_or("b0", |(_, class)| class)
}

/// How many lie in each range, each leading to them.
fn ranges(
    lang: Lang,
    id: &'static str,
    drifts: &[f64],
    list: &dyn Fn(DriftRange) -> String,
) -> AnyView {
    let row = |range: DriftRange| {
        let count = drifts.iter().filter(|it| range.holds(**it)).count();
        let number = lang.number(count as i64);
        let number = match count {
            0 => view! { <span class="quiet">{number}</span> }.into_any(),
            _ => view! { <a href=list(range)>{number}</a> }.into_any(),
        };
        view! { <tr><th scope="row">{range_said(range, lang)}</th><td class="n">{number}</td></tr> }
    };
    let rows = DriftRange::ALL.map(row).into_iter().collect_view();
    let summary = lang.text("portfolio-drift-table");
    view! {
        <Disclosure summary=summary.clone()>
            <DataTable id=format!("{id}-ranges") caption=summary hide_caption=true class="tbl--tight">
                <thead>
                    <tr>
                        <th scope="col">{lang.text("portfolio-drift-range")}</th>
                        <th scope="col" class="n">{lang.text("drift-count")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </DataTable>
        </Disclosure>
    }
    .into_any()
}
