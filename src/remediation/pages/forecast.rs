//! When a plan may end, drawn by lot: likely and prudent dates, how often the promise is kept, which tasks it hangs
//! on, and all that this rests on.

use super::Desk;
use super::ends::ThreeEnds;
use crate::case::model::Stage;
use crate::i18n::Lang;
use crate::remediation::foresee::Foreseen;
use crate::remediation::model::tasks::{Expected, Foresight, TaskName, Unforeseen};
use crate::ui::{DataTable, Disclosure, Section, Stat, Stats};
use leptos::prelude::*;
use std::sync::Arc;

/// Those that matter: after them, a day gained hardly shows.
const DRIVERS_SHOWN: usize = 5;

#[component]
pub(super) fn Forecast(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let foreseen = desk.foresight.as_ref()?;
    let body = match foreseen {
        Foreseen::BeingDrawn => view! { <BeingDrawn here=desk.path_of_plan() lang/> }.into_any(),
        Foreseen::Known(told) => match &**told {
            Ok(told) => view! { <Told desk=desk.clone() told=told.clone()/> }.into_any(),
            Err(why) => {
                view! { <p class="muted measure">{lang.text(why_not(*why))}</p> }.into_any()
            }
        },
    };
    let (written, coming) = (desk.is_at(Stage::Planning), foreseen.is_being_drawn());
    let ends = desk.ends();
    let beyond = ends.and_then(|it| it.days_beyond());
    let beyond = beyond.map(|_| lang.text("contents-forecast-beyond"));
    desk.sections.tell(Section::to("forecast", lang.text("forecast-title")).late(beyond));
    let ends = ends.map(|ends| view! { <ThreeEnds ends written coming lang/> });
    Some(view! {
        <section class="section gap-sm" aria-labelledby="forecast">
            <div class="section__head"><h2 id="forecast">{lang.text("forecast-title")}</h2></div>
            {ends}
            {body}
        </section>
    })
}

fn why_not(why: Unforeseen) -> &'static str {
    match why {
        Unforeseen::NoTasks => "forecast-no-tasks",
        Unforeseen::AllDone => "forecast-all-done",
        Unforeseen::NotInModel => "forecast-not-in-model",
        Unforeseen::Circle => "forecast-circle",
    }
}

/// What stands where the figures will: nobody waits for them, and a link opens the page again.
#[component]
pub(super) fn BeingDrawn(here: String, lang: Lang) -> impl IntoView {
    view! {
        <p class="measure">
            {lang.text("forecast-coming")}" "<a href=here>{lang.text("forecast-read-anew")}</a>
        </p>
    }
}

#[component]
fn Told(desk: Arc<Desk>, told: Foresight) -> impl IntoView {
    let lang = desk.lang;
    let runs = told.drawn.runs;
    let Expected { p50, p80, p95, promised } = told.end;
    let (kept, promise) = match promised {
        Some((on, share)) => {
            let on = lang.text_with("forecast-promise", [("date", lang.short_date(on).into())]);
            (share_of(lang, share, runs), on)
        }
        None => (lang.text("forecast-nothing-promised"), String::new()),
    };
    let rare = lang.text_with("forecast-rare", [("date", lang.short_date(p95).into())]);
    let assumed = [
        ("apart", lang.short_date(told.p80_apart).into()),
        ("together", lang.short_date(told.p80_together).into()),
    ];
    let assumed = lang.text_with("forecast-if", assumed);
    view! {
        <div class="card">
            <Stats>
                <Stat label=lang.text("forecast-p50") value=lang.short_date(p50)
                    source=lang.text("forecast-p50-means") maybe=true/>
                <Stat label=lang.text("forecast-p80") value=lang.short_date(p80)
                    source=lang.text("forecast-p80-means") maybe=true/>
                <Stat label=lang.text("forecast-kept") value=kept source=promise maybe=true/>
            </Stats>
            <p class="small">{rare}</p>
            <p class="small">{assumed}</p>
        </div>
        <Milestones desk=desk.clone() told=told.clone()/>
        <Drivers desk=desk.clone() told=told.clone()/>
        <Disclosure summary=lang.text("forecast-how")><How told lang/></Disclosure>
    }
}

#[component]
fn Milestones(desk: Arc<Desk>, told: Foresight) -> impl IntoView {
    let lang = desk.lang;
    let runs = told.drawn.runs;
    let title = |rank: u32| {
        let title = desk.state.milestone(rank).map(|it| it.title.clone()).unwrap_or_default();
        format!("J{rank} · {title}")
    };
    let led = told.milestones.iter().map(|(rank, it)| {
        let (on, kept) = match it.promised {
            Some((on, share)) => (lang.short_date(on), share_of(lang, share, runs)),
            None => ("—".to_owned(), "—".to_owned()),
        };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">{title(*rank)}</th>
                <td role="cell" class="num" data-l=lang.text("forecast-promised")>{on}</td>
                <td role="cell" class="num" data-l=lang.text("forecast-p50")>{lang.short_date(it.p50)}</td>
                <td role="cell" class="num" data-l=lang.text("forecast-p80")>{lang.short_date(it.p80)}</td>
                <td role="cell" class="num" data-l=lang.text("forecast-p95")>{lang.short_date(it.p95)}</td>
                <td role="cell" data-l=lang.text("forecast-kept")>{kept}</td>
            </tr>
        }
        .into_any()
    });
    let unled = told.unled.iter().map(|rank| {
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">{title(*rank)}</th>
                <td role="cell" colspan="5" class="full muted">{lang.text("forecast-unled")}</td>
            </tr>
        }
        .into_any()
    });
    let rows: Vec<AnyView> = led.chain(unled).collect();
    if rows.is_empty() {
        return None;
    }
    let head = move |key: &str| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
    Some(view! {
        <DataTable id="expected" caption=lang.text("forecast-caption") class="tbl--tight tbl--dates tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    {head("milestone")}{head("forecast-promised")}{head("forecast-p50")}
                    {head("forecast-p80")}{head("forecast-p95")}{head("forecast-kept")}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    })
}

/// The tasks that the end hangs on most often.
#[component]
fn Drivers(desk: Arc<Desk>, told: Foresight) -> impl IntoView {
    let (lang, runs) = (desk.lang, told.drawn.runs);
    let driver = |(rank, share): &(u32, f64)| {
        let found = desk.state.tasks.iter().find(|it| it.rank == *rank);
        let title = found.map(|it| it.title.clone()).unwrap_or_default();
        let said = share_of(lang, *share, runs);
        view! { <li>{format!("{} · {title}", TaskName(*rank))} " — " <b>{said}</b></li> }
    };
    let drivers = told.drivers.iter().take(DRIVERS_SHOWN).map(driver).collect_view();
    let more = told.drivers.len().saturating_sub(DRIVERS_SHOWN);
    let more = (more > 0).then(|| {
        let more = lang.text_with("forecast-drivers-more", [("count", more.into())]);
        view! { <p class="muted">{more}</p> }
    });
    view! {
        <div class="stack">
            <h3>{lang.text("forecast-drivers")}</h3>
            <p class="muted measure">{lang.text("forecast-drivers-means")}</p>
            <ul>{drivers}</ul>
            {more}
        </div>
    }
}

/// What it rests on, what is assumed, and what it is not: enough to draw it again.
#[component]
fn How(told: Foresight, lang: Lang) -> impl IntoView {
    let drawn = told.drawn;
    let own = own(lang, drawn.own, drawn.own_weight);
    let made = [
        ("model", drawn.model.into()),
        ("class", drawn.class.into()),
        ("count", lang.number(drawn.counted.into()).into()),
        ("runs", lang.number(drawn.runs.into()).into()),
        // As another program takes it.
        ("seed", drawn.seed.to_string().into()),
    ];
    let made = lang.text_with("forecast-made", made);
    let common = [("percent", lang.percent(drawn.common * 100.0).into())];
    let assumed = lang.text_with("forecast-assumed", common);
    view! {
        <div class="stack measure">
            <p>{made}</p>
            <p>{lang.text("forecast-measured")}</p>
            <p>{assumed}</p>
            <p>{own}</p>
            <p>{lang.text("forecast-is-not")}</p>
        </div>
    }
}

/// How many of the brigade's own milestones there are, and for how much they count.
fn own(lang: Lang, count: usize, weight: f64) -> String {
    let few = weight == 0.0;
    let count = ("count", lang.number(count as i64).into());
    match few {
        true => lang.text_with("forecast-own-few", [count]),
        false => {
            let percent = ("percent", lang.percent(weight * 100.0).into());
            lang.text_with("forecast-own", [count, percent])
        }
    }
}

/// "62 % des 10 000 tirages".
fn share_of(lang: Lang, share: f64, runs: u32) -> String {
    let facts = [
        ("percent", lang.percent(share * 100.0).into()),
        ("runs", lang.number(runs.into()).into()),
    ];
    lang.text_with("forecast-share", facts)
}
