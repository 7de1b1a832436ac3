//! `/portfolio/objectives/:id`: what was measured, the way to the target, how likely it is, and what was aimed at before.

use super::super::model::{Chance, Measure, Month, Objective, Pace, Point, Version, latest};
use super::super::store::{must_read, objective, points, this_month};
use super::PATH;
use super::chart::Trajectory;
use super::form::Acts;
use super::words::{
    MarkTag, defined, due, likely, list_of, method, named, rests_on, steps, target, value,
};
use crate::base::ApiError;
use crate::i18n::Lang;
use crate::ui::{Breadcrumb, DataTable, Heading, Layout, Stat, Stats, page_in};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

#[component]
pub fn ObjectivePage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    page_in(Layout::Full, async move |cx| {
        must_read(cx)?;
        let it = objective(cx, id.parse().map_err(|_| ApiError::NotFound)?).await?;
        let (lang, this) = (cx.lang, this_month(cx));
        let (first, last) = it.span(this);
        let points = points(cx, it.indicator, first, last).await?;
        let mark = it.mark(&points, this);
        let is_over = it.is_over(this);
        let may_act = !is_over && Objective::must_set(&cx.actor).is_ok();
        let acts = may_act.then(|| view! { <Acts lang it=it.clone() this/> });
        let above = vec![
            ("/portfolio".to_owned(), lang.text("portfolio-title")),
            (PATH.to_owned(), lang.text("objectives-title")),
        ];
        let name = named(lang, it.indicator);
        let ended = it.end.as_ref().map(|end| {
            let facts = [("name", end.by.clone().into()), ("moment", lang.moment(end.at).into())];
            view! {
                <p>{lang.text_with("objective-ended-by", facts)}</p>
                <blockquote class="ev__quote"><p>{end.reason.clone()}</p></blockquote>
            }
        });
        let chance = (!is_over).then(|| it.chance(&points, this));
        Ok(view! {
            <Breadcrumb lang above here=name.clone()/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=name/>
                    <p class="page-head__lead">{defined(lang, it.indicator)}</p>
                    <p><MarkTag lang indicator=it.indicator mark/></p>
                    {ended}
                </div>
            </div>
            <Figures lang it=&it points=&points this/>
            {chance.map(|chance| view! { <Likely lang chance seed=it.seed/> })}
            <div class="gap-lg">
                <figure class="figure">
                    <Trajectory it=&it points=&points lang/>
                    <figcaption>{lang.text("objective-chart")}</figcaption>
                </figure>
            </div>
            <Months lang it=&it points=&points/>
            <History lang it=&it/>
            {acts}
        })
    })
}

#[component]
fn Figures<'a>(
    lang: Lang,
    it: &'a Objective,
    points: &'a [Point],
    this: Month,
) -> impl IntoView + use<> {
    let (indicator, aimed) = (it.indicator, it.aimed());
    let told = move |measure: Option<Measure>| match measure {
        Some(measure) => value(lang, indicator.unit(), measure.value),
        None => lang.text("objective-nothing"),
    };
    let rests = move |measure: Option<Measure>| {
        measure.map(|it| rests_on(lang, indicator, it)).unwrap_or_default()
    };
    let now = latest(points);
    let list = now.map(|(month, _)| list_of(indicator, month, None)).unwrap_or_default();
    let measure = now.map(|it| it.1);
    let (told_now, rests_now, told_then) =
        (told(measure), rests(measure), told(it.baseline.measure));
    let (aim, by) = (target(lang, indicator, aimed.target), due(lang, aimed.due));
    let since = format!("{} · {}", lang.short_date(it.baseline.on), rests(it.baseline.measure));
    let way = match it.pace(points, this) {
        None if aimed.due.is_some() => None,
        None => {
            let (met, of) = it.months_met(points, this);
            let facts = [("met", met.into()), ("of", of.into())];
            Some(lang.text_with("objective-months-met", facts))
        }
        Some(Pace::Unknown) => None,
        Some(Pace::Holds) => Some(lang.text("objective-no-pace")),
        Some(Pace::By(pace)) => {
            let said = steps(lang, indicator, pace);
            Some(lang.text_with("objective-pace", [("pace", said.into())]))
        }
    };
    let way = way.map(|it| view! { <p>{it}</p> });
    let label = match it.is_over(this) {
        true => lang.text("objective-last"),
        false => lang.text("objectives-today"),
    };
    let href = (!list.is_empty()).then_some(list);
    let now = match href {
        Some(href) => view! {
            <Stat label=label value=told_now source=rests_now href/>
        }
        .into_any(),
        None => view! {
            <Stat label=label value=told_now source=rests_now/>
        }
        .into_any(),
    };
    view! {
        <section class="card gap-sm" aria-labelledby="figures">
            <h2 id="figures" class="sr">{lang.text("objective-figures")}</h2>
            <Stats>
                {now}
                <Stat label=lang.text("objective-baseline") value=told_then source=since/>
                <Stat label=lang.text("objectives-target") value=aim source=by/>
            </Stats>
            {way}
        </section>
    }
}

#[component]
fn Likely(lang: Lang, chance: Chance, seed: u64) -> impl IntoView {
    view! {
        <section class="section gap-lg measure" aria-labelledby="likely">
            <h2 id="likely">{lang.text("objectives-chance")}</h2>
            <p><b>{likely(lang, chance)}</b></p>
            <p class="small muted">{method(lang, seed)}</p>
        </section>
    }
}

/// The figures of the drawing, each count leading to what it counts.
#[component]
fn Months<'a>(lang: Lang, it: &'a Objective, points: &'a [Point]) -> impl IntoView + use<> {
    let indicator = it.indicator;
    let row = |point: &Point| {
        let month = point.month;
        let measured = point.measure.map_or_else(
            || lang.text("objective-nothing"),
            |it| value(lang, indicator.unit(), it.value),
        );
        let of = point.measure.filter(|it| it.of > 0).map(|it| {
            let all = list_of(indicator, month, None);
            view! { <a href=all>{lang.number(i64::from(it.of))}</a> }
        });
        let missed = point.measure.filter(|it| it.of > it.met).map(|it| {
            let missed = list_of(indicator, month, Some(false));
            view! { <a href=missed>{lang.number(i64::from(it.of - it.met))}</a> }
        });
        let needed = it.needed(month).map(|it| value(lang, indicator.unit(), it));
        let end = lang.short_date(month.last_day());
        view! {
            <tr>
                <th scope="row">{end}</th>
                <td class="num">{measured}</td>
                <td class="n">{of}</td>
                <td class="n">{missed}</td>
                <td class="num">{aimed_at(lang, it, month)}</td>
                <td class="num">{needed}</td>
            </tr>
        }
    };
    let rows = points.iter().map(row).collect_view();
    let heads = [
        ("objective-month", ""),
        ("objective-measure", ""),
        ("objective-counted", "n"),
        ("objective-missed", "n"),
        ("objectives-target", ""),
        ("objective-needed", ""),
    ];
    let heads = heads.map(|(key, class)| {
        view! { <th scope="col" class=class>{lang.text(key)}</th> }
    });
    view! {
        <section class="section gap-lg" aria-labelledby="months">
            <h2 id="months">{lang.text("objective-months")}</h2>
            <DataTable id="months-table" caption=lang.text("objective-months") hide_caption=true
                class="tbl--tight">
                <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </DataTable>
        </section>
    }
}

/// The target that counted when a month ended, or counts now, and the days of that month on which it was changed.
fn aimed_at(lang: Lang, it: &Objective, month: Month) -> AnyView {
    let said =
        it.aimed_on(month.last_day()).map(|version| target(lang, it.indicator, version.target));
    let of_month = it.changes().iter().filter(|version| Month::of(version.on()) == month);
    let changed = of_month.map(|version| {
        let facts = [("date", lang.short_date(version.on()).into())];
        view! { <span class="tbl__s">{lang.text_with("objective-changed-on", facts)}</span> }
    });
    let changed = changed.collect_view();
    view! { {said}{changed} }.into_any()
}

/// Each target with who set it, when and why, the latest first.
#[component]
fn History<'a>(lang: Lang, it: &'a Objective) -> impl IntoView + use<> {
    let line = |version: &Version| {
        let facts = [
            ("moment", lang.moment(version.at).into()),
            ("name", version.by.clone().into()),
            ("target", target(lang, it.indicator, version.target).into()),
            ("due", due(lang, version.due).into()),
        ];
        view! {
            <li>
                {lang.text_with("objective-version", facts)}
                <blockquote class="ev__quote"><p>{version.reason.clone()}</p></blockquote>
            </li>
        }
    };
    view! {
        <section class="section gap-lg measure" aria-labelledby="history">
            <h2 id="history">{lang.text("objective-history")}</h2>
            <ul class="stack">{it.versions.iter().rev().map(line).collect_view()}</ul>
        </section>
    }
}
