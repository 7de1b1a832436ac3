//! What the plan has earned against its baseline, in work and in time: one sentence, five figures, each of which
//! says why where it cannot be computed, both curves, and the rules that they are counted by.

use super::Desk;
use super::earned_chart::EarnedChart;
use super::milestones::signed;
use crate::i18n::Lang;
use crate::remediation::model::{Earned, EarnedPoint, Uncounted};
use crate::ui::{DataTable, Disclosure, Section, Stat, Stats};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub(super) fn EarnedValue(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let body = match desk.earned.as_ref()? {
        Ok(told) => view! { <Told desk=desk.clone() told=told.clone()/> }.into_any(),
        Err(why) => view! { <p class="muted measure">{not_counted(lang, *why)}</p> }.into_any(),
    };
    desk.sections.tell(Section::to("earned", lang.text("earned-title")));
    Some(view! {
        <section class="section gap-sm" aria-labelledby="earned">
            <div class="section__head"><h2 id="earned">{lang.text("earned-title")}</h2></div>
            {body}
        </section>
    })
}

/// "Non calculable, parce que…".
fn not_counted(lang: Lang, why: Uncounted) -> String {
    lang.text(&format!("uncounted-{}", why.name()))
}

#[component]
fn Told(desk: Arc<Desk>, told: Earned) -> impl IntoView {
    let lang = desk.lang;
    let rule =
        (!told.is_done).then(|| view! { <p class="small muted">{lang.text("earned-rule")}</p> });
    let figures = view! {
        <Value told=told.clone() lang/>
        <Work told=told.clone() lang/>
        <Time told=told.clone() lang/>
        <Pace told=told.clone() lang/>
        <Spent desk/>
    };
    view! {
        <div class="card stack">
            <p class="measure"><b>{sentence(lang, &told)}</b></p>
            <Stats>{figures}</Stats>
            {rule}
        </div>
        <div class="grid-2">
            <figure class="figure">
                <EarnedChart told=told.clone() lang/>
                <figcaption>{lang.text("earned-legend")}</figcaption>
            </figure>
            <Curves told=told lang/>
        </div>
        <Disclosure summary=lang.text("earned-how")>
            <div class="stack measure">
                <p>{lang.text("earned-weight")}</p>
                <p>{lang.text("earned-time")}</p>
                <p>{lang.text("earned-end")}</p>
                <p>{lang.text("earned-is-not")}</p>
            </div>
        </Disclosure>
    }
}

/// Where the plan stands, in words.
fn sentence(lang: Lang, told: &Earned) -> String {
    let (earned, planned) = (("earned", told.earned.into()), ("planned", told.planned.into()));
    // What is late by less than a day is late.
    let days = |time: f64| ("time", (time.abs().ceil() as i64).into());
    match told.time_variance() {
        _ if told.is_done => {
            let facts = [("date", lang.date(told.on).into()), ("end", lang.date(told.end).into())];
            lang.text_with("earned-said-done", facts)
        }
        Err(_) => lang.text_with("earned-said-nothing-due", [earned]),
        Ok(time) if told.variance() < 0 => {
            let missing = ("missing", (-told.variance()).into());
            lang.text_with("earned-said-late", [earned, planned, missing, days(time)])
        }
        Ok(time) if time > 0.0 => {
            lang.text_with("earned-said-ahead", [earned, planned, days(time)])
        }
        Ok(_) => lang.text_with("earned-said-on-time", [earned, planned]),
    }
}

/// EV, beside PV and all there is to earn.
#[component]
fn Value(told: Earned, lang: Lang) -> impl IntoView {
    let facts = [
        ("planned", lang.number(told.planned).into()),
        ("budget", lang.number(told.budget).into()),
        ("version", told.version.into()),
    ];
    view! {
        <Stat label=lang.text("earned-ev") value=lang.number(told.earned)
            source=lang.text_with("earned-ev-of", facts)/>
    }
}

/// SV and SPI.
#[component]
fn Work(told: Earned, lang: Lang) -> impl IntoView {
    let (value, source) = match told.spi {
        Ok(spi) => {
            let facts = [("spi", lang.ratio(spi).into())];
            (signed(told.variance()), lang.text_with("earned-sv-index", facts))
        }
        Err(why) => ("—".to_owned(), not_counted(lang, why)),
    };
    view! { <Stat label=lang.text("earned-sv") value source/> }
}

/// SV(t) and SPI(t), with what they are made of.
#[component]
fn Time(told: Earned, lang: Lang) -> impl IntoView {
    let (value, source) = match (told.schedule, told.spi_t) {
        (Ok(schedule), Ok(spi_t)) => {
            let facts = [
                ("schedule", tenth(lang, schedule).into()),
                ("elapsed", lang.number(told.elapsed).into()),
                ("spi", lang.ratio(spi_t).into()),
            ];
            let late = schedule - told.elapsed as f64;
            (signed_tenth(lang, late), lang.text_with("earned-svt-index", facts))
        }
        (Err(why), _) | (_, Err(why)) => ("—".to_owned(), not_counted(lang, why)),
    };
    view! { <Stat label=lang.text("earned-svt") value source/> }
}

/// IEAC(t): when it ends if it goes on as it went.
#[component]
fn Pace(told: Earned, lang: Lang) -> impl IntoView {
    let end = lang.short_date(told.end);
    let (value, source) = match told.estimate {
        Ok((days, on)) => {
            let facts = [
                ("days", tenth(lang, days).into()),
                ("duration", lang.number(told.duration).into()),
                ("end", end.into()),
            ];
            (lang.short_date(on), lang.text_with("earned-ieac-of", facts))
        }
        Err(why) => ("—".to_owned(), not_counted(lang, why)),
    };
    view! { <Stat label=lang.text("earned-ieac") value source maybe=true/> }
}

/// AC: what the brigade told of its weeks.
#[component]
fn Spent(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let (value, source) = match desk.spent {
        None => ("—".to_owned(), lang.text("earned-ac-not-read")),
        Some(spent) if spent.is_none() => ("—".to_owned(), lang.text("earned-ac-none")),
        Some(spent) => {
            let days = f64::from(spent.count()) / 4.0;
            (tenth(lang, days), lang.text("earned-ac-of"))
        }
    };
    view! { <Stat label=lang.text("earned-ac") value source/> }
}

/// Both curves in figures.
#[component]
fn Curves(told: Earned, lang: Lang) -> impl IntoView {
    let (on, is_done) = (told.on, told.is_done);
    let row = |it: EarnedPoint| {
        let here = it.on == on;
        let today = (here && !is_done)
            .then(|| view! { <span class="tbl__s">{lang.text("gantt-today")}</span> });
        let earned = it.earned.map_or_else(|| "—".to_owned(), |days| lang.number(days));
        view! {
            <tr>
                <th scope="row" class="num">{lang.short_date(it.on)}{today}</th>
                <td class="n">{lang.number(it.planned)}</td>
                <td class="n">{earned}</td>
            </tr>
        }
    };
    let rows = told.points.into_iter().map(row).collect_view();
    view! {
        <DataTable id="earned-table" caption=lang.text("earned-caption") class="tbl--tight">
            <thead>
                <tr>
                    <th scope="col">{lang.text("earned-evening")}</th>
                    <th scope="col" class="n">{lang.text("earned-planned")}</th>
                    <th scope="col" class="n">{lang.text("earned-earned")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </DataTable>
    }
}

/// Whole numbers stay whole: "12", "12,4".
fn tenth(lang: Lang, number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    if rounded.fract() == 0.0 { lang.number(rounded as i64) } else { lang.tenth(rounded) }
}

fn signed_tenth(lang: Lang, number: f64) -> String {
    let sign = match (number * 10.0).round() {
        tenths if tenths > 0.0 => "+",
        tenths if tenths < 0.0 => "\u{2212}",
        _ => "",
    };
    format!("{sign}{}", tenth(lang, number.abs()))
}
