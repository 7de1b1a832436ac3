//! `/portfolio/cases`: the list behind a number, with the same selection.

use super::days::as_of_bar;
use super::must_read;
use super::named::{Names, names, narrowed_to};
use super::past::{FromThePast, portfolio_path, since};
use super::weather::SkyMark;
use crate::base::Address;
use crate::case::model::Stage;
use crate::case::store::past_is_kept;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::portfolio::model::{Day, Selection, Sky, StageGroup};
use crate::portfolio::store::{CaseRow, Part, ROWS, band, listed};
use crate::portfolio::views::model::Shows;
use crate::portfolio::views::pages::KeptBar;
use crate::portfolio::views::store::kept_views;
use crate::triage::model::Band;
use crate::triage::store::{breaks, in_force};
use crate::triage::tags::{BandTag, InsteadTag, OlderTag};
use crate::ui::export::TakeAway;
use crate::ui::{
    Breadcrumb, DataTable, Due, Empty, Filters, Heading, Layout, Link, MisreadNote, Mood, Pace,
    Pager, Tag, page_in,
};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::fmt::Display;
use uuid::Uuid;

/// Its address, and that of its files.
pub const PATH: &str = "/portfolio/cases";

#[component]
pub fn CasesPage() -> impl IntoView {
    let query = use_query_map();
    let get = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let asked = query.read_untracked().clone();
    // A list of cases goes on after one of them, a list of things owed after so many.
    let (after, from) = (get("after"), get("from"));
    page_in(Layout::Dense, async move |cx| {
        must_read(cx)?;
        let after: Uuid = after.parse().unwrap_or_default();
        let from: usize = from.parse().unwrap_or_default();
        let mut address = Address::new(|name: &str| asked.get(name).unwrap_or_default());
        let selection = Selection::read(&mut address, cx.today());
        let misread = address.misread();
        let on = selection.on;
        let day = on.map(|on| Day::of(on, cx.today(), cx.now));
        let mut rows = listed(cx, selection, Part { after, from, most: ROWS }).await?;
        let names = names(cx, selection).await?;
        let kept = kept_views(cx).await?;
        let model = model_then(cx, day.filter(|it| it.is_past)).await?;
        let (lang, now) = (cx.lang, day.map_or(cx.now, |it| it.at));
        let past = match on {
            None => None,
            Some(on) => {
                let (between, whole) = (since(cx, on), past_is_kept(cx.tx()).await?);
                let lead = lang.text_with("as-of-lead", [("date", lang.date(on).into())]);
                let now = Selection { on: None, ..selection }.path();
                let bar = as_of_bar(cx, Some(on), None, Some(selection)).await?;
                Some(view! {
                    <p class="page-head__lead">{lead}</p>
                    <FromThePast lang between now whole/>
                    {bar}
                })
            }
        };
        // Nothing is done from the past.
        let kept = on.is_none().then(|| {
            view! { <KeptBar lang shows=Shows::cases(selection) kept/> }
        });
        let more = rows.len() > ROWS;
        rows.truncate(ROWS);
        let next = match selection.late {
            true => more.then(|| next_page(selection, "from", from + ROWS)),
            false => {
                more.then(|| rows.last().map(|row| next_page(selection, "after", row.id))).flatten()
            }
        };
        let is_first = after.is_nil() && from == 0;
        let before = (!is_first).then(|| selection.path());
        let by_computed = selection.band.map(|_| {
            view! { <p class="small muted">{lang.text("portfolio-by-computed")}</p> }
        });
        let skies = is_of_interventions(selection).then(|| {
            view! { <Filters label=lang.text("sky-weather") links=sky_filters(lang, selection)/> }
        });
        let key = if selection.late { "portfolio-late-rows" } else { "portfolio-rows" };
        let said = lang.text_with(key, [("count", rows.len().into())]);
        let file = (!rows.is_empty() || !is_first).then(|| {
            let path = selection.path();
            let query = path.strip_prefix(PATH).unwrap_or_default();
            view! { <TakeAway lang list=PATH query/> }
        });
        let list = match rows.is_empty() {
            true => view! {
                <Empty icon="inbox" title=lang.text("portfolio-empty") why=lang.text("portfolio-empty-why")/>
            }
            .into_any(),
            false => view! { <CaseTable rows model now lang/> }.into_any(),
        };
        Ok(view! {
            <Breadcrumb lang above=vec![(portfolio_path(on), lang.text("portfolio-title"))]
                here=lang.text("portfolio-list")/>
            <div class="page-head">
                <div class="page-head__text"><Heading text=title(lang, selection, names)/></div>
                <div class="page-head__side no-print">{file}</div>
            </div>
            <div class="stack">
                <MisreadNote lang misread/>
                {past}
                <Filters label=lang.text("portfolio-filter") links=filters(lang, selection)/>
                {kept}
                {skies}
                {by_computed}
                {list}
                <Pager lang said before after=next/>
            </div>
        })
    })
}

/// The model in force; on a past day the one that was, if the day is after the first that was adopted.
pub async fn model_then(cx: &mut Cx, past: Option<Day>) -> Result<Option<String>, Failure> {
    let Some(day) = past else { return Ok(Some(in_force(cx.tx()).await?.id.clone())) };
    let adopted = breaks(cx.tx()).await?;
    Ok(adopted.into_iter().rfind(|it| it.at <= day.at).map(|it| it.model))
}

fn next_page(selection: Selection, name: &str, place: impl Display) -> String {
    let path = selection.path();
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}{name}={place}")
}

fn title(lang: Lang, selection: Selection, names: Names) -> String {
    let words = narrowed_to(lang, selection, names);
    match words.is_empty() {
        true => lang.text("portfolio-list"),
        false => format!("{} · {}", lang.text("portfolio-list"), words.join(", ")),
    }
}

fn filters(lang: Lang, selection: Selection) -> Vec<Link> {
    let narrowed = |band: Option<Band>, name: String| {
        let to = Selection { band, ..selection };
        Link::to(to.path(), name).here(to == selection)
    };
    let any = narrowed(None, lang.text("portfolio-any-band"));
    let bands =
        Band::ALL.map(|band| narrowed(Some(band), lang.capital(&format!("band-{}", band.name()))));
    let overdue = Selection { late: !selection.late, owed_by: None, ..selection };
    let late = Link::to(overdue.path(), lang.text("portfolio-late-title")).here(selection.late);
    [any].into_iter().chain(bands).chain([late]).collect()
}

/// Only an intervention has reports.
fn is_of_interventions(selection: Selection) -> bool {
    let group = selection.group == Some(StageGroup::InIntervention);
    let stage = selection.stage.is_some_and(|it| Stage::IN_INTERVENTION.contains(&it));
    group || stage || selection.weather.is_some() || selection.stale
}

fn sky_filters(lang: Lang, selection: Selection) -> Vec<Link> {
    let narrowed = |weather: Option<Sky>, name: String| {
        let to = Selection { weather, ..selection };
        Link::to(to.path(), name).here(to == selection)
    };
    let any = narrowed(None, lang.text("sky-any"));
    let skies = Sky::ALL.map(|sky| match sky {
        Sky::Told(weather) => {
            narrowed(Some(sky), lang.text(&format!("weather-{}", weather.name())))
        }
        Sky::Untold => narrowed(Some(sky), lang.text("sky-untold")),
    });
    let other = Selection { stale: !selection.stale, ..selection };
    let stale = Link::to(other.path(), lang.capital("sky-report-late")).here(selection.stale);
    [any].into_iter().chain(skies).chain([stale]).collect()
}

#[component]
fn CaseTable(
    rows: Vec<CaseRow>,
    /// In force.
    model: Option<String>,
    now: DateTime<Utc>,
    lang: Lang,
) -> impl IntoView {
    let rows = rows.into_iter().map(|row| line(row, model.as_deref(), now, lang)).collect_view();
    view! {
        <DataTable id="cases" caption=lang.text("portfolio-list") hide_caption=true
            class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("portfolio-case")}</th>
                    <th role="columnheader" scope="col">{lang.text("portfolio-stage")}</th>
                    <th role="columnheader" scope="col">{lang.text("sky-weather")}</th>
                    <th role="columnheader" scope="col">{lang.text("portfolio-risk")}</th>
                    <th role="columnheader" scope="col">{lang.text("portfolio-priority")}</th>
                    <th role="columnheader" scope="col">{lang.text("portfolio-owed")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

/// As the last report said it, and whether the next one is late. Before an intervention nothing is awaited.
fn sky_of(lang: Lang, row: &CaseRow) -> Option<AnyView> {
    let sky = Sky::of(row.weather.as_deref());
    let stage = Stage::from_name(&row.stage);
    let is_awaited = stage.is_some_and(|it| Stage::IN_INTERVENTION.contains(&it));
    let stale = (row.is_stale == 1).then(|| {
        view! { <Tag text=lang.text("sky-report-late") mood=Mood::Late icon="clock"/> }
    });
    (is_awaited || sky != Sky::Untold).then(|| view! { <SkyMark lang sky/>" "{stale} }.into_any())
}

fn line(
    row: CaseRow,
    model: Option<&str>,
    now: DateTime<Utc>,
    lang: Lang,
) -> impl IntoView + use<> {
    let sky = sky_of(lang, &row);
    let number = row.number.unwrap_or_default();
    let (computed, set) = (row.band.and_then(band), row.target.and_then(band));
    let counts = set.or(computed).map(|band| view! { <BandTag lang band/> });
    let instead = set.and(computed).map(|computed| view! { <InsteadTag lang computed/> });
    let is_older = row.model_id.is_some_and(|it| model.is_some_and(|model| it != model));
    let older = is_older.then(|| view! { <OlderTag lang/> });
    let priority = row.priority.map(|priority| {
        view! { <span class=format!("prio prio--{priority}")>"P"{priority}</span> }
    });
    // What was decided holds, whatever was proposed before.
    let is_open = Stage::from_name(&row.stage).is_some_and(|it| Stage::IN_TRIAGE.contains(&it));
    let otherwise = row.proposed.filter(|it| is_open && Some(*it) != row.priority);
    let proposed = otherwise.map(|priority| {
        let said = [("priority", format!("P{priority}").into())];
        view! { <span class="tbl__s">{lang.text_with("override-proposes", said)}</span> }
    });
    let owed = row.next_duty.map(|duty| {
        let who = row.next_owed_by.unwrap_or_default();
        let what = format!("{} · {who}", lang.text(&format!("duty-{duty}")));
        match row.next_due_at.map(DateTime::<Utc>::from) {
            None => view! { <Due pace=Pace::Paused when=lang.text("portfolio-paused") what/> },
            Some(at) if at >= now => view! { <Due when=lang.dense_moment(at) what/> },
            Some(at) => {
                let by = Calendar::france().working_time_between(at, now);
                let when = lang.late(by);
                view! { <Due pace=Pace::Late when what=format!("{} · {what}", lang.dense_moment(at))/> }
            }
        }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">
                <a class="tbl__t" href=format!("/cases/{number}")>{row.title}</a>
                <span class="tbl__s"><span class="num">{number}</span>" · "{row.organisation}</span>
            </th>
            <td role="cell" data-l=lang.text("portfolio-stage")>
                {lang.text(&format!("stage-{}", row.stage))}
            </td>
            <td role="cell" data-l=lang.text("sky-weather")>{sky}</td>
            <td role="cell" data-l=lang.text("portfolio-risk")>{counts}{older}{instead}</td>
            <td role="cell" data-l=lang.text("portfolio-priority")>{priority}{proposed}</td>
            <td role="cell" data-l=lang.text("portfolio-owed")>{owed}</td>
        </tr>
    }
}
