//! Two editions like for like: what each published, and the same on the projects that both name.

use super::editions::amount;
use super::words::{from_to, percent};
use crate::base::Cents;
use crate::i18n::Lang;
use crate::portfolio::drift::model::{Asked, Compared, History, Step};
use crate::register::model::SortBy;
use crate::register::pages::edition_said;
use crate::ui::DataTable;
use leptos::prelude::*;

const TOTALS: [&str; 3] = ["drift-total-published", "drift-total-like", "drift-total-moved"];
const MEDIANS: [&str; 2] = ["drift-median-published", "drift-median-like"];
const TAILS: [&str; 2] = ["drift-p90-published", "drift-p90-like"];

/// From each edition to the next, both ways: the earlier one without those that left, the later one without
/// those that came.
pub fn like_for_like(lang: Lang, asked: Asked, history: &History) -> AnyView {
    let is_cost = asked.by == SortBy::Cost;
    let money = |cents: Cents| amount(lang, cents, history.currency);
    let total = |it: &Step| {
        let [published, like_key, moved] = TOTALS;
        let Some(total) = it.total else { return nothing(lang, &TOTALS) };
        let (_, came, left) = total.moved();
        let facts = [("came", money(came).into()), ("left", money(left).into())];
        let grown = |(one, other): (Cents, Cents)| {
            (one.0 > 0).then(|| percent(lang, other.0 as f64 / one.0 as f64 - 1.0))
        };
        view! {
            {pair(lang, published, total.published, money, grown(total.published))}
            {like(lang, like_key, &total, money, grown(total.like_for_like))}
            <td role="cell" class="n" data-l=lang.text(moved)>{lang.text_with("drift-came-left", facts)}</td>
        }
        .into_any()
    };
    let drift = |compared: Option<Compared<f64>>, keys: [&'static str; 2]| {
        let Some(compared) = compared else { return nothing(lang, &keys) };
        let [published, like_key] = keys;
        let said = |drift: f64| percent(lang, drift);
        view! {
            {pair(lang, published, compared.published, said, None)}
            {like(lang, like_key, &compared, said, None)}
        }
        .into_any()
    };
    let row = |it: &Step| {
        let names = [it.from, it.to].map(|it| edition_said(lang, it));
        let [from, to] = names;
        let kept = lang.text_with("drift-kept", [("count", it.kept.into())]);
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    {from_to(lang, from, to)}
                    <span class="tbl__s">{kept}</span>
                </th>
                {is_cost.then(|| total(it))}
                {drift(it.median, MEDIANS)}
                {drift(it.p90, TAILS)}
            </tr>
        }
    };
    let rows = history.steps.iter().map(row).collect_view();
    let head = move |key: &str| {
        view! { <th role="columnheader" scope="col" class="n">{lang.text(key)}</th> }
    };
    let totals = is_cost.then(|| TOTALS.map(head).into_iter().collect_view());
    let drifts = MEDIANS.into_iter().chain(TAILS).map(head).collect_view();
    view! {
        <h3 class="gap-sm">{lang.text("drift-like")}</h3>
        <p class="measure">{lang.text("drift-like-why")}</p>
        <DataTable id="like-table" caption=lang.text("drift-like") hide_caption=true class="tbl--stack tbl--tight tbl--wrap">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("drift-like-editions")}</th>
                    {totals}
                    {drifts}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
    .into_any()
}

/// Both values, and by how much they differ.
fn pair<T>(
    lang: Lang,
    key: &'static str,
    (one, other): (T, T),
    said: impl Fn(T) -> String,
    grown: Option<String>,
) -> AnyView {
    let grown = grown.map(|grown| view! { <span class="tbl__s">{grown}</span> });
    view! {
        <td role="cell" class="n" data-l=lang.text(key)>
            {from_to(lang, said(one), said(other))}
            {grown}
        </td>
    }
    .into_any()
}

/// The same made again on those in both, and on how many.
fn like<T: Copy>(
    lang: Lang,
    key: &'static str,
    compared: &Compared<T>,
    said: impl Fn(T) -> String,
    grown: Option<String>,
) -> AnyView {
    let (one, other) = compared.like_for_like;
    let both = lang.text_with("drift-projects", [("count", compared.both.into())]);
    let both = match grown {
        Some(grown) => format!("{grown}, {both}"),
        None => both,
    };
    view! {
        <td role="cell" class="n" data-l=lang.text(key)>
            {from_to(lang, said(one), said(other))}
            <span class="tbl__s">{both}</span>
        </td>
    }
    .into_any()
}

fn nothing(lang: Lang, keys: &[&'static str]) -> AnyView {
    let cell = |key: &&str| {
        let none = lang.text("drift-nothing");
        view! {
            <td role="cell" class="n nil" data-l=lang.text(key)><span class="quiet">{none}</span></td>
        }
    };
    keys.iter().map(cell).collect_view().into_any()
}
