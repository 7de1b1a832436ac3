//! `/portfolio/objectives/facts`: what the measure of a month counts, line by line.

use super::super::model::{Indicator, Month, Unit};
use super::super::store::{Behind, Fact, ROWS, behind, must_read, points};
use super::PATH;
use super::words::{list_of, named, rests_on, value};
use crate::base::ApiError;
use crate::i18n::Lang;
use crate::ui::{
    Breadcrumb, DataTable, Empty, Filters, Heading, Layout, Link, Mood, Pager, Tag, page_in,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

#[component]
pub fn FactsPage() -> impl IntoView {
    let query = use_query_map();
    let get = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let (of, month, kept, from) = (get("of"), get("month"), get("kept"), get("from"));
    page_in(Layout::Dense, async move |cx| {
        must_read(cx)?;
        let lang = cx.lang;
        let indicator = Indicator::from_name(&of).ok_or(ApiError::NotFound)?;
        let month: Month = month.parse().map_err(|_| ApiError::NotFound)?;
        let kept = match kept.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let from: usize = from.parse().unwrap_or_default();
        let mut rows = behind(cx, indicator, month, kept, from).await?;
        let series = points(cx, indicator, month).await?;
        let measure = series.iter().find(|it| it.month == month).and_then(|it| it.measure);
        let more = rows.len() > ROWS;
        rows.truncate(ROWS);
        let here = list_of(indicator, month, kept);
        let next = more.then(|| format!("{here}&from={}", from.saturating_add(ROWS)));
        let before = (from > 0).then(|| here.clone());
        let above = vec![
            ("/portfolio".to_owned(), lang.text("portfolio-title")),
            (PATH.to_owned(), lang.text("objectives-title")),
        ];
        let facts = [
            ("month", lang.short_date(month.last_day()).into()),
            ("count", i64::from(indicator.months()).into()),
        ];
        let lead = lang.text_with("objective-facts-lead", facts);
        let measured = measure.map(|it| {
            let said = value(lang, indicator.unit(), it.value);
            view! { <p><b>{said}</b>" · "{rests_on(lang, indicator, it)}</p> }
        });
        let is_split = !matches!(indicator.unit(), Unit::WorkingDays | Unit::Days);
        let filters = is_split.then(|| {
            let chip = |to: Option<bool>, key: &str| {
                Link::to(list_of(indicator, month, to), lang.text(key)).here(to == kept)
            };
            let links = vec![
                chip(None, "objective-facts-all"),
                chip(Some(true), "objective-facts-kept"),
                chip(Some(false), "objective-facts-missed"),
            ];
            view! { <Filters label=lang.text("portfolio-filter") links/> }
        });
        let said = lang.text_with("objective-facts-rows", [("count", rows.len().into())]);
        let list = match rows.is_empty() {
            true => view! {
                <Empty icon="inbox" title=lang.text("objective-facts-none")
                    why=lang.text("objective-facts-none-why")/>
            }
            .into_any(),
            false => view! { <Lines rows lang/> }.into_any(),
        };
        Ok(view! {
            <Breadcrumb lang above here=named(lang, indicator)/>
            <div class="stack">
                <Heading text=named(lang, indicator)/>
                <p class="muted">{lead}</p>
                {measured}
                {filters}
                {list}
                <Pager lang said before after=next/>
            </div>
        })
    })
}

#[component]
fn Lines(rows: Vec<Behind>, lang: Lang) -> impl IntoView {
    let row = move |it: Behind| {
        let (what, promised, done, is_met) = told(lang, it.fact);
        let mark = is_met.map(|is_met| {
            let (key, mood, icon) = match is_met {
                true => ("objective-facts-is-kept", Mood::Ok, "circle-check"),
                false => ("objective-facts-is-missed", Mood::Late, "circle-x"),
            };
            view! { <Tag text=lang.text(key) mood icon/> }
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <a class="tbl__t" href=format!("/cases/{}", it.number)>{it.title}</a>
                    <span class="tbl__s num">{it.number.clone()}</span>
                </th>
                <td role="cell" data-l=lang.text("objective-facts-what")>{what}</td>
                <td role="cell" data-l=lang.text("objective-facts-from")>{promised}</td>
                <td role="cell" data-l=lang.text("objective-facts-to")>{done}</td>
                <td role="cell" data-l=lang.text("objectives-outcome")>{mark}</td>
            </tr>
        }
    };
    let heads = [
        "portfolio-case",
        "objective-facts-what",
        "objective-facts-from",
        "objective-facts-to",
        "objectives-outcome",
    ];
    let head = heads.map(|key| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> });
    view! {
        <DataTable id="facts" caption=lang.text("objective-facts-caption") hide_caption=true class="tbl--stack">
            <thead role="rowgroup"><tr role="row">{head.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows.into_iter().map(row).collect_view()}</tbody>
        </DataTable>
    }
}

/// What it is, from when or for when, until when, and whether it counts as kept.
fn told(lang: Lang, fact: Fact) -> (String, String, String, Option<bool>) {
    match fact {
        Fact::Duty { kind, due_at, ended_at } => {
            let is_met = ended_at.is_some_and(|it| it <= due_at);
            let done = ended_at.map(|it| lang.dense_moment(it)).unwrap_or_default();
            (lang.text(&format!("duty-{kind}")), lang.dense_moment(due_at), done, Some(is_met))
        }
        Fact::Team { since, began_at, days } => {
            let what = value(lang, Unit::WorkingDays, days);
            (what, lang.dense_moment(since), lang.dense_moment(began_at), None)
        }
        Fact::Milestone { rank, planned_on, done_on } => {
            let days = value(lang, Unit::Days, (done_on - planned_on).num_days() as f64);
            let what = format!("J{rank} · {days}");
            let is_met = done_on <= planned_on;
            (what, lang.short_date(planned_on), lang.short_date(done_on), Some(is_met))
        }
        Fact::Closing { at, is_recovered } => (
            lang.text("objective-facts-closed"),
            String::new(),
            lang.dense_moment(at),
            Some(is_recovered),
        ),
    }
}
