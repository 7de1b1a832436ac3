//! `/portfolio/objectives/facts`: what the measure of a month counts, line by line.

use super::super::model::{Indicator, Month, Unit};
use super::super::store::{Behind, Fact, ROWS, behind, must_read, points};
use super::FACTS;
use super::PATH;
use super::words::{list_of, named, rests_on, value};
use crate::base::{Address, ApiError};
use crate::i18n::Lang;
use crate::ui::export::TakeAway;
use crate::ui::{
    Breadcrumb, DataTable, Empty, Filters, Heading, Layout, Link, MisreadNote, Mood, Pager, Tag,
    page_in,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Which facts an address means.
#[derive(Clone, Copy, Debug)]
pub(in crate::portfolio) struct Counted {
    pub indicator: Indicator,
    pub month: Month,
    pub kept: Option<bool>,
}

impl Counted {
    /// What measures nothing, and what is no month, counts nothing.
    pub fn read<T: AsRef<str>, F: Fn(&str) -> T>(
        address: &mut Address<F>,
    ) -> Result<Self, ApiError> {
        let indicator = address.choice("of", Indicator::from_name).ok_or(ApiError::NotFound)?;
        let month: Option<Month> = address.choice("month", |it| it.parse().ok());
        let kept = address.choice("kept", |it| match it {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        });
        Ok(Counted { indicator, month: month.ok_or(ApiError::NotFound)?, kept })
    }

    /// The address of their list.
    pub fn path(self) -> String {
        list_of(self.indicator, self.month, self.kept)
    }

    /// Of which months, in words.
    pub fn said(self, lang: Lang) -> String {
        let facts = [
            ("month", lang.short_date(self.month.last_day()).into()),
            ("count", i64::from(self.indicator.months()).into()),
        ];
        lang.text_with("objective-facts-lead", facts)
    }
}

#[component]
pub fn FactsPage() -> impl IntoView {
    let query = use_query_map();
    let get = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let mut address = Address::new(get);
    let (counted, from) = (Counted::read(&mut address), get("from"));
    let misread = address.misread();
    page_in(Layout::Dense, async move |cx| {
        must_read(cx)?;
        let (lang, counted) = (cx.lang, counted?);
        let Counted { indicator, month, kept } = counted;
        let from: usize = from.parse().unwrap_or_default();
        let mut rows = behind(cx, indicator, month, kept, from, ROWS).await?;
        let series = points(cx, indicator, month, month).await?;
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
        let lead = counted.said(lang);
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
                chip(Some(true), outcome(indicator, true)),
                chip(Some(false), outcome(indicator, false)),
            ];
            view! { <Filters label=lang.text("portfolio-filter") links/> }
        });
        let file = (!rows.is_empty() || from > 0).then(|| {
            let query = here.strip_prefix(FACTS).unwrap_or_default().to_owned();
            view! { <TakeAway lang list=FACTS query/> }
        });
        let said = lang.text_with("objective-facts-rows", [("count", rows.len().into())]);
        let list = match rows.is_empty() {
            true => view! {
                <Empty icon="inbox" title=lang.text("objective-facts-none")
                    why=lang.text("objective-facts-none-why")/>
            }
            .into_any(),
            false => view! { <Lines indicator rows lang/> }.into_any(),
        };
        Ok(view! {
            <Breadcrumb lang above here=named(lang, indicator)/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=named(lang, indicator)/>
                    <p class="page-head__lead">{lead}</p>
                </div>
                <div class="page-head__side no-print">{file}</div>
            </div>
            <div class="stack">
                <MisreadNote lang misread/>
                {measured}
                {filters}
                {list}
                <Pager lang said before after=next/>
            </div>
        })
    })
}

#[component]
fn Lines(indicator: Indicator, rows: Vec<Behind>, lang: Lang) -> impl IntoView {
    let (from, to) = days(indicator);
    let row = move |it: Behind| {
        let (what, promised, done, is_met) = told(lang, it.fact);
        let mark = is_met.map(|is_met| {
            let (mood, icon) = match is_met {
                true => (Mood::Ok, "circle-check"),
                false => (Mood::Late, "circle-x"),
            };
            let text = lang.text(outcome(indicator, is_met));
            view! {
                <td role="cell" data-l=lang.text("objectives-outcome")><Tag text mood icon/></td>
            }
        });
        let from = from.map(|key| view! { <td role="cell" data-l=lang.text(key)>{promised}</td> });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <a class="tbl__t" href=format!("/cases/{}", it.number)>{it.title}</a>
                    <span class="tbl__s num">{it.number.clone()}</span>
                </th>
                <td role="cell" data-l=lang.text("objective-facts-what")>{what}</td>
                {from}
                <td role="cell" data-l=lang.text(to)>{done}</td>
                {mark}
            </tr>
        }
    };
    let has_outcome = rows.iter().any(|it| !matches!(it.fact, Fact::Team { .. }));
    let outcome = has_outcome.then_some("objectives-outcome");
    let heads = [Some("portfolio-case"), Some("objective-facts-what"), from, Some(to), outcome];
    let head = heads
        .into_iter()
        .flatten()
        .map(move |key| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> });
    view! {
        <DataTable id="facts" caption=lang.text("objective-facts-caption") hide_caption=true class="tbl--stack">
            <thead role="rowgroup"><tr role="row">{head.collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows.into_iter().map(row).collect_view()}</tbody>
        </DataTable>
    }
}

/// What its two days are, where it has two.
pub(in crate::portfolio) fn days(indicator: Indicator) -> (Option<&'static str>, &'static str) {
    match indicator {
        Indicator::TeamDelay => (Some("objective-facts-since"), "objective-facts-began"),
        Indicator::Recovered => (None, "objective-facts-closed-on"),
        _ => (Some("objective-facts-promised"), "objective-facts-done"),
    }
}

/// What a fact that counts is called, and one that does not.
pub(in crate::portfolio) fn outcome(indicator: Indicator, is_met: bool) -> &'static str {
    match (indicator, is_met) {
        (Indicator::Recovered, true) => "objective-facts-recovered",
        (Indicator::Recovered, false) => "objective-facts-not-recovered",
        (_, true) => "objective-facts-kept",
        (_, false) => "objective-facts-missed",
    }
}

/// What it is, from when or for when, until when, and whether it counts as kept.
pub(in crate::portfolio) fn told(lang: Lang, fact: Fact) -> (String, String, String, Option<bool>) {
    match fact {
        Fact::Duty { kind, due_at, ended_at } => {
            let is_met = ended_at.is_some_and(|it| it <= due_at);
            let done = ended_at.map(|it| lang.dense_moment(it));
            let done = done.unwrap_or_else(|| lang.text("objective-facts-not-yet"));
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
