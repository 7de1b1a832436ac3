//! The weeks of each member, as a strip of bands and in figures.

use crate::i18n::Lang;
use crate::roster::model::{Horizon, LoadBand, Week, given};
use crate::roster::store::Loaded;
use crate::ui::{DataTable, Drawing, Frame, GAP, Rows, Stencil};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use std::ops::Range;

/// About as long as a week is, in bytes.
const WEEK_LENGTH: usize = 160;

/// So many weeks stand side by side, on a screen and on a sheet of paper; more go on below.
const WEEKS_ABREAST: usize = 26;

/// A band for each week of each member, with all that it means in words for whoever hears it.
#[component]
pub(super) fn Strip(
    lang: Lang,
    horizon: Horizon,
    loaded: Vec<Loaded>,
    /// Whether a last line says how much is left of all.
    sums: bool,
    /// What the strip is called, what its marks stand for, and how they are said.
    #[prop(default = "load-strip")]
    title: &'static str,
    #[prop(default = "load-legend-tentative")] plus: &'static str,
    #[prop(default = "load-of-which")] of_which: &'static str,
    /// So many of the first lines stand out.
    #[prop(default = 0)]
    going: usize,
) -> impl IntoView {
    let mondays: Vec<NaiveDate> = horizon.mondays().collect();
    let cells = Cells::in_language(lang, of_which);
    let class = if mondays.len() > 12 { "heat heat--long" } else { "heat" };
    let table = |(part, abreast): (usize, &[NaiveDate])| {
        let mut rows = Rows::with_room(WEEK_LENGTH * abreast.len() * (loaded.len() + 1));
        rows.within(&Frame::of(view! { <tbody></tbody> }), |rows| {
            for (at, it) in loaded.iter().enumerate() {
                let weeks = it.weeks.chunks(WEEKS_ABREAST).nth(part).unwrap_or_default();
                rows.within(if at < going { &cells.going } else { &cells.row }, |rows| {
                    rows.fill(&cells.name, [&it.name, &gives_said(lang, weeks)]);
                    weeks.iter().for_each(|week| cells.draw(rows, lang, week));
                });
            }
        });
        let first = part * WEEKS_ABREAST;
        let left = sums.then(|| left_of_all(lang, &loaded, first..first + abreast.len()));
        let heads: Vec<_> = abreast.iter().map(|monday| head(lang, *monday)).collect();
        let from = abreast.first().filter(|_| part > 0).map(|monday| {
            let from = lang.text_with("load-from", [("date", lang.date(*monday).into())]);
            format!(" · {from}")
        });
        view! {
            <table class=class>
                <caption class="sr">{lang.text(title)}{from}</caption>
                <thead>
                    <tr><th scope="col">{lang.text("load-in-percent")}</th>{heads}</tr>
                </thead>
                {rows.into_element()}
                {left}
            </table>
        }
    };
    let tables = mondays.chunks(WEEKS_ABREAST).enumerate().map(table).collect_view();
    view! {
        <section class="card card--flush" aria-labelledby="strip-title">
            <div class="card__head">
                <h2 id="strip-title">{lang.text(title)}</h2>
                <ul class="legend">
                    <li><span class="sw sw--plus"></span>{lang.text(plus)}</li>
                    <li><span class="sw sw--over"></span>{lang.text("load-legend-over")}</li>
                    <li><span class="sw sw--off"></span>{lang.text("load-band-away")}</li>
                </ul>
            </div>
            <div class="heat-wrap scroll" role="group" aria-labelledby="strip-title" tabindex="0">
                {tables}
            </div>
        </section>
    }
}

/// "S44, 1er nov.", said as the week of that day.
pub(super) fn head(lang: Lang, monday: NaiveDate) -> impl IntoView + use<> {
    let week = lang.text_with("load-week", [("week", monday.iso_week().week().into())]);
    let title = lang.text_with("load-week-of", [("date", lang.date(monday).into())]);
    view! { <th scope="col"><abbr title=title>{week}</abbr><br/>{lang.short_day(monday)}</th> }
}

/// "donne 80 %", "donne 80 %, puis 50 %": what is given when the weeks begin, and when they end.
fn gives_said(lang: Lang, weeks: &[Week]) -> String {
    let share = |given| ("share", super::percent(lang, given).into());
    match given(weeks) {
        None => lang.text("load-band-away"),
        Some((first, last)) if first == last => lang.text_with("load-gives", [share(first)]),
        Some((first, last)) => {
            let then = ("then", super::percent(lang, last).into());
            lang.text_with("load-gives-then", [share(first), then])
        }
    }
}

/// What the cells of a strip look like, drawn once.
struct Cells {
    row: Frame,
    /// Of somebody who stands out.
    going: Frame,
    name: Stencil<2>,
    week: Stencil<3>,
    /// Of which some days are none for this person.
    short: Stencil<4>,
    away: Drawing,
    /// What follows a number to make it a share.
    sign: &'static str,
    /// How the marked part of a week is said.
    of_which: &'static str,
}

impl Cells {
    fn in_language(lang: Lang, of_which: &'static str) -> Self {
        let away = lang.text("load-band-away");
        Cells {
            row: Frame::of(view! { <tr></tr> }),
            going: Frame::of(view! { <tr class="is-on"></tr> }),
            name: Stencil::of(view! { <th scope="row">{GAP}<small>{GAP}</small></th> }),
            week: Stencil::of(view! { <td class=GAP>{GAP}<span class="sr">{GAP}</span></td> }),
            short: Stencil::of(view! {
                <td class=GAP>{GAP}<small aria-hidden="true">{GAP}</small><span class="sr">{GAP}</span></td>
            }),
            away: Drawing::of(view! {
                <td class="off"><abbr title=away>{lang.text("load-away-short")}</abbr></td>
            }),
            sign: match lang {
                Lang::Fr => "\u{a0}%",
                Lang::En => "%",
            },
            of_which,
        }
    }

    fn draw(&self, rows: &mut Rows, lang: Lang, week: &Week) {
        if week.band() == LoadBand::Away {
            return rows.draw(&self.away);
        }
        let promised = week.percent(week.promised()).to_string();
        let mut said = format!("{}, {}", self.sign, lang.label(band_key(week.band())));
        let tentative = week.percent(week.tentative);
        if tentative > 0 {
            said.push_str(", ");
            said.push_str(&lang.counted(self.of_which, tentative.into()));
        }
        if week.days_there == week.working_days {
            return rows.fill(&self.week, [class(week), &promised, &said]);
        }
        let there = lang.counted("load-days-there", week.days_there.into());
        said.push_str(", ");
        said.push_str(&there);
        let short = lang.counted("load-days-short", week.days_there.into());
        rows.fill(&self.short, [class(week), &promised, &short, &said]);
    }
}

fn band_key(band: LoadBand) -> &'static str {
    match band {
        LoadBand::Away => "load-band-away",
        LoadBand::Free => "load-band-free",
        LoadBand::Partly => "load-band-partly",
        LoadBand::Full => "load-band-full",
        LoadBand::Over => "load-band-over",
    }
}

/// The darker the fuller, and another mark where it is too much or not certain yet.
fn class(week: &Week) -> &'static str {
    let filled = 100 * week.promised() / week.capacity.max(1);
    match (week.band(), filled, week.tentative > 0) {
        (LoadBand::Away, _, _) => "off",
        (LoadBand::Free, _, _) => "h0",
        (LoadBand::Partly, 0..35, false) => "h1",
        (LoadBand::Partly, 0..35, true) => "h1 plus",
        (LoadBand::Partly, 35..65, false) => "h2",
        (LoadBand::Partly, 35..65, true) => "h2 plus",
        (LoadBand::Partly, _, false) => "h3",
        (LoadBand::Partly, _, true) => "h3 plus",
        (LoadBand::Full, _, false) => "h4",
        (LoadBand::Full, _, true) => "h4 plus",
        (LoadBand::Over, _, false) => "hx",
        (LoadBand::Over, _, true) => "hx plus",
    }
}

/// How many days nobody has asked for yet, week by week.
fn left_of_all(lang: Lang, loaded: &[Loaded], weeks: Range<usize>) -> impl IntoView + use<> {
    let left =
        |at: usize| loaded.iter().filter_map(|it| it.weeks.get(at)).map(Week::left).sum::<u32>();
    let cells = weeks.map(|at| view! { <td>{days(lang, left(at))}</td> }).collect_view();
    view! { <tfoot><tr><th scope="row">{lang.text("load-left-of-all")}</th>{cells}</tr></tfoot> }
}

/// "2,5" days of hundredths, rounded to a tenth.
fn days(lang: Lang, hundredths: u32) -> String {
    lang.tenth(f64::from(hundredths) / 100.0)
}

/// The same in figures: a line for each week of each member.
#[component]
pub(super) fn Figures(lang: Lang, loaded: Vec<Loaded>) -> impl IntoView {
    let label = |key: &'static str| lang.label(key);
    let line = Stencil::<9>::of(view! {
        <tr role="row">
            <th role="rowheader" scope="row">{GAP}</th>
            <td role="cell" data-l=label("load-week-head")>{GAP}</td>
            <td role="cell" class="num" data-l=label("load-days")>{GAP}</td>
            <td role="cell" class="num" data-l=label("load-capacity")>{GAP}</td>
            <td role="cell" class="num" data-l=label("load-confirmed")>{GAP}</td>
            <td role="cell" class="num" data-l=label("load-tentative")>{GAP}</td>
            <td role="cell" class="num" data-l=label("load-left")>{GAP}</td>
            <td role="cell" class=GAP data-l=label("load-band")>{GAP}</td>
        </tr>
    });
    let count = loaded.iter().map(|it| it.weeks.len()).sum::<usize>();
    let mut rows = Rows::with_room(4 * WEEK_LENGTH * count);
    rows.within(&Frame::of(view! { <tbody role="rowgroup"></tbody> }), |rows| {
        for it in &loaded {
            for week in &it.weeks {
                let share = |time| super::percent(lang, week.percent(time));
                let there = format!("{}\u{a0}/\u{a0}{}", week.days_there, week.working_days);
                let monday = lang.short_date(week.monday);
                let band = lang.label(band_key(week.band()));
                let over = if week.band() == LoadBand::Over { "strong" } else { "" };
                let (capacity, left) = (share(week.capacity), days(lang, week.left()));
                let (confirmed, tentative) = (share(week.confirmed), share(week.tentative));
                rows.fill(
                    &line,
                    [
                        &it.name, &monday, &there, &capacity, &confirmed, &tentative, &left, over,
                        band,
                    ],
                );
            }
        }
    });
    let heads = [
        "roster-person",
        "load-week-head",
        "load-days",
        "load-capacity",
        "load-confirmed",
        "load-tentative",
        "load-left",
        "load-band",
    ];
    let heads = heads.map(|key| view! { <th role="columnheader" scope="col">{label(key)}</th> });
    view! {
        <DataTable id="load-figures" caption=lang.text("load-strip") class="tbl--stack tbl--tight">
            <thead role="rowgroup"><tr role="row">{heads.collect_view()}</tr></thead>
            {rows.into_element()}
        </DataTable>
    }
}
