//! The helped projects behind a number, each with the one that stands beside it.

use super::words::moved;
use crate::i18n::Lang;
use crate::portfolio::effect::model::{
    EFFECT, EffectView, Measure, OwnChange, Pair, Pairing, Standing, Window,
};
use crate::portfolio::effect::store::{Effect, Helped};
use crate::register::pages::edition_said;
use crate::ui::export::TakeAway;
use crate::ui::{DataTable, Empty, Filters, Link, Pager, WeatherMark};
use leptos::prelude::*;
use std::sync::Arc;

/// How many rows a page shows.
const ROWS: usize = 50;

#[component]
pub fn Pairs(effect: Arc<Effect>, view: EffectView, from: usize, lang: Lang) -> impl IntoView {
    let meant: Vec<Helped> =
        effect.helped.iter().filter(|it| view.holds(&it.pairing, &it.own)).cloned().collect();
    let all = meant.len();
    let shown: Vec<Helped> = meant.into_iter().skip(from).take(ROWS).collect();
    let page = |from: usize| {
        let path = view.path();
        let path = path.trim_end_matches("#list");
        let mark = if path.contains('?') { '&' } else { '?' };
        format!("{path}{mark}from={from}#list")
    };
    let after = (from.saturating_add(ROWS) < all).then(|| page(from + ROWS));
    let before = (from > 0).then(|| page(from.saturating_sub(ROWS)));
    let said = lang.text_with("effect-rows", [("count", all.into())]);
    let list = match shown.is_empty() {
        true => view! {
            <Empty icon="scale" title=lang.text("effect-empty") why=lang.text("effect-empty-why")/>
        }
        .into_any(),
        false => view! { <Table rows=shown lang/> }.into_any(),
    };
    let file = (all > 0).then(|| {
        let path = view.path();
        let query = path.strip_prefix(EFFECT).unwrap_or_default().trim_end_matches("#list");
        view! { <TakeAway lang list=EFFECT query=query.to_owned()/> }
    });
    view! {
        <section class="section" aria-labelledby="list">
            <div class="section__head">
                <h2 id="list">{lang.text("effect-list")}</h2>
                {file}
            </div>
            <Filters label=lang.text("portfolio-filter") links=filters(lang, view)/>
            <p class="small muted">{said.clone()}</p>
            {list}
            <Pager lang said before after/>
        </section>
    }
}

/// Where a list of one figure is shown, its name is among them.
fn filters(lang: Lang, view: EffectView) -> Vec<Link> {
    let any = EffectView::default();
    let all = Link::to(any.path(), lang.text("effect-all")).here(view == any);
    let standings = Standing::ALL.into_iter().map(|standing| {
        let to = EffectView::standing(standing);
        let name = lang.text(&format!("effect-standing-{}", standing.name()));
        Link::to(to.path(), name).here(to == view)
    });
    let told = told(lang, view).map(|said| Link::to(view.path(), said).here(true));
    [all].into_iter().chain(standings).chain(told).collect()
}

/// The figure whose list is shown, if one is: of whom, and which way it went.
fn told(lang: Lang, view: EffectView) -> Option<String> {
    let told = view.told?;
    let side = if view.of_others { "effect-side-others" } else { "effect-side-helped" };
    let way = view.way.map(|way| lang.within(&format!("effect-went-{}", way.name())));
    let words = [Some(lang.text(&format!("effect-of-{}", told.name()))), way];
    let words: Vec<String> = words.into_iter().flatten().chain([lang.within(side)]).collect();
    Some(words.join(", "))
}

/// What the list is narrowed to, in words.
pub(in crate::portfolio) fn narrowed_to(lang: Lang, view: EffectView) -> Vec<String> {
    let standing = view.standing.map(|it| lang.text(&format!("effect-standing-{}", it.name())));
    [standing, told(lang, view)].into_iter().flatten().collect()
}

#[component]
fn Table(rows: Vec<Helped>, lang: Lang) -> impl IntoView {
    let heads = [
        "effect-side-helped",
        "effect-side-others",
        "effect-of-duration",
        "effect-of-cost",
        "effect-of-prudent",
        "effect-of-weather",
        "effect-of-score",
    ];
    let heads = heads.map(|key| {
        view! { <th role="columnheader" scope="col">{lang.text(key)}</th> }
    });
    let rows = rows.into_iter().map(|row| view! { <Row row lang/> }).collect_view();
    view! {
        <DataTable id="effect-pairs" caption=lang.text("effect-list") hide_caption=true class="tbl--stack-lg">
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

#[component]
fn Row(row: Helped, lang: Lang) -> impl IntoView {
    let Helped { number, title, organisation, help, pairing, other, own } = row;
    let begun = lang.text_with("effect-begun", [("day", lang.short_date(help.begun_on).into())]);
    let beside = match &pairing {
        Pairing::Paired(pair) => view! {
            <a class="tbl__t" href=format!("/register/projects/{}", pair.other)>{other}</a>
            <span class="tbl__s">{editions(lang, &pair.window)}</span>
        }
        .into_any(),
        Pairing::Alone(window) => view! {
            <span class="quiet">{lang.text("effect-standing-alone")}</span>
            <span class="tbl__s">{editions(lang, window)}</span>
        }
        .into_any(),
        Pairing::Unseen(_) => {
            let key = format!("effect-standing-{}", pairing.standing().name());
            view! { <span class="quiet">{lang.text(&key)}</span> }.into_any()
        }
    };
    let pair = match &pairing {
        Pairing::Paired(pair) => Some(pair.as_ref()),
        _ => None,
    };
    let figures = Measure::ALL.map(|measure| {
        let head = lang.text(&format!("effect-of-{}", measure.name()));
        view! { <td role="cell" data-l=head>{figure(lang, measure, pair)}</td> }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">
                <a class="tbl__t" href=format!("/cases/{number}")>{title}</a>
                <span class="tbl__s"><span class="num">{number.clone()}</span>" · "{organisation}</span>
                <span class="tbl__s">{begun}</span>
            </th>
            <td role="cell" data-l=lang.text("effect-side-others")>{beside}</td>
            {figures.into_iter().collect_view()}
            <OwnCells own lang/>
        </tr>
    }
}

/// The helped one, and under it the one beside it.
fn figure(lang: Lang, measure: Measure, pair: Option<&Pair>) -> AnyView {
    let Some(pair) = pair else { return ().into_any() };
    let said = |value: Option<f64>| match value {
        Some(value) => moved(lang, measure, value),
        None => lang.text("register-not-published"),
    };
    let beside = said(pair.other_moved.of(measure));
    view! {
        <b class="num">{said(pair.helped_moved.of(measure))}</b>
        <span class="tbl__s">{lang.text_with("effect-beside", [("said", beside.into())])}</span>
    }
    .into_any()
}

#[component]
fn OwnCells(own: OwnChange, lang: Lang) -> impl IntoView {
    let weather = own.weather.map(|(before, after)| {
        view! {
            <WeatherMark lang weather=after/>
            <span class="tbl__s">{lang.text("effect-was")}" "<WeatherMark lang weather=before/></span>
        }
    });
    let score = own.score.map(|(before, after)| {
        let was = lang.text_with("effect-was-score", [("score", lang.tenth(before).into())]);
        view! { <b class="num">{lang.tenth(after)}</b><span class="tbl__s">{was}</span> }
    });
    view! {
        <td role="cell" data-l=lang.text("effect-of-weather")>{weather}</td>
        <td role="cell" data-l=lang.text("effect-of-score")>{score}</td>
    }
}

fn editions(lang: Lang, window: &Window) -> String {
    let facts = [
        ("before", edition_said(lang, window.before).into()),
        ("after", edition_said(lang, window.after).into()),
    ];
    lang.text_with("effect-editions", facts)
}
