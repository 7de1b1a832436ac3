//! Ministry by ministry, on the overview of the portfolio: what the latest edition publishes, how far it moved, and how
//! old what the brigade knows is. Each number opens its list.

use super::editions::amount;
use super::groups::brief_groups;
use super::words::percent;
use crate::base::OrganisationId;
use crate::i18n::Lang;
use crate::portfolio::drift::model::{Against, Asked, Latest, Roll, Sum, lines};
use crate::portfolio::drift::store;
use crate::portfolio::freshness::model::{FreshView, Limits};
use crate::portfolio::freshness::pages::{days_said, limits};
use crate::portfolio::freshness::store::{MinistryAge, ages};
use crate::portfolio::model::Skies;
use crate::portfolio::pages::sky_cell;
use crate::portfolio::store::skies;
use crate::register::model::{DriftRange, SortBy};
use crate::register::pages::edition_said;
use crate::ui::{DataTable, Mood, Tag};
use crate::web::{Cx, Failure};
use leptos::prelude::*;

/// Reads what it shows; nothing where no register was imported.
pub async fn ministries(cx: &mut Cx) -> Result<AnyView, Failure> {
    let book = store::book(cx).await?;
    let Some(latest) = Latest::of(&book) else { return Ok(().into_any()) };
    let limits = limits(cx).await?;
    let ages = ages(cx, &limits).await?;
    let skies = skies(cx).await?;
    let lang = cx.lang;
    let asked = Asked { still: true, register: Some(latest.register), ..Asked::default() };
    let edition = edition_said(lang, latest.edition);
    let of = lang.text_with("drift-of-edition", [("edition", edition.into())]);
    let brief = brief_groups(lang, &asked, &lines(&book, &asked), of);
    Ok(view! { {table(lang, &latest, &ages, &limits, &skies)} {brief} }.into_any())
}

fn table(
    lang: Lang,
    latest: &Latest,
    ages: &[MinistryAge],
    limits: &Limits,
    skies: &Skies,
) -> AnyView {
    let row = |name: String, id: OrganisationId, sum: &Sum| {
        let known = ages.iter().find(|it| it.id == id);
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">{name}</th>
                {cells(lang, latest, Some(id), sum)}
                {sky_cell(lang, skies, Some(id))}
                {age(lang, known, limits)}
            </tr>
        }
    };
    // With an intervention, and without a project in the edition.
    let others = skies.ministries().into_iter();
    let others = others.filter(|it| latest.bearers.iter().all(|bearer| bearer.id != it.0));
    let other = |(id, name): (OrganisationId, &str)| {
        let known = ages.iter().find(|it| it.id == id);
        let label = ["bearers-projects", "bearers-cost", "bearers-drift"];
        let nothing = label.map(|key| {
            view! {
                <td role="cell" class="n nil" data-l=lang.text(key)>
                    <span class="quiet">{lang.text("bearers-not-in")}</span>
                </td>
            }
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">{name.to_owned()}</th>
                {nothing.collect_view()}
                {sky_cell(lang, skies, Some(id))}
                {age(lang, known, limits)}
            </tr>
        }
    };
    let others = others.map(other).collect_view();
    let rows = latest.bearers.iter().map(|it| row(it.name.clone(), it.id, &it.sum)).collect_view();
    let whole = cells(lang, latest, None, &latest.whole);
    let fares = sky_cell(lang, skies, None);
    let oldest = age(lang, ages.iter().min_by_key(|it| it.oldest), limits);
    let head = move |key: &str| view! { <th role="columnheader" scope="col" class="n">{lang.text(key)}</th> };
    let edition = edition_said(lang, latest.edition);
    let order = lang.text_with("bearers-order", [("edition", edition.into())]);
    view! {
        <section class="section gap-lg" aria-labelledby="bearers">
            <div class="section__head">
                <h2 id="bearers">{lang.text("drift-by-ministry")}</h2>
                <span class="small muted">{order}</span>
            </div>
            <DataTable id="bearers-table" caption=lang.text("drift-by-ministry") hide_caption=true class="tbl--stack tbl--mid">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("watch-ministry")}</th>
                        {head("bearers-projects")}
                        {head("bearers-cost")}
                        {head("bearers-drift")}
                        <th role="columnheader" scope="col">{lang.text("sky-weather")}</th>
                        <th role="columnheader" scope="col">{lang.text("bearers-age")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}{others}</tbody>
                <tfoot role="rowgroup">
                    <tr role="row">
                        <th role="rowheader" scope="row" class="full">{lang.text("drift-whole")}</th>
                        {whole}
                        {fares}
                        {oldest}
                    </tr>
                </tfoot>
            </DataTable>
            <p class="card__note">{lang.text("bearers-why")}</p>
        </section>
    }
    .into_any()
}

fn cells(lang: Lang, latest: &Latest, ministry: Option<OrganisationId>, sum: &Sum) -> AnyView {
    let asked = |by| Asked { by, ministry, ..Asked::default() };
    let named = |by| asked(by).of_edition(latest.edition, Roll::Named);
    let projects = lang.number(sum.projects as i64);
    let out_of = |count: usize| lang.text_with("drift-out-of", [("count", count.into())]);
    let cost = match sum.giving {
        0 => view! { <span class="quiet">{lang.text("register-not-published")}</span> }.into_any(),
        giving => view! {
            <a href=named(SortBy::Cost)>{amount(lang, sum.cost, latest.currency)}</a>
            <span class="tbl__s">{out_of(giving)}</span>
        }
        .into_any(),
    };
    let drift = match &sum.drift {
        None => view! { <span class="quiet">{lang.text("drift-nothing")}</span> }.into_any(),
        Some(spread) => {
            let register = Some(latest.register);
            let still = Asked { still: true, register, ..asked(SortBy::Schedule) };
            let list = still.list(Against::First, DriftRange::default());
            view! {
                <a href=list>{percent(lang, spread.figures.median)}</a>
                <span class="tbl__s">{out_of(spread.figures.count)}</span>
            }
            .into_any()
        }
    };
    view! {
        <td role="cell" class="n" data-l=lang.text("bearers-projects")>
            <a href=named(SortBy::Schedule)>{projects}</a>
        </td>
        <td role="cell" class="n" data-l=lang.text("bearers-cost")>{cost}</td>
        <td role="cell" class="n" data-l=lang.text("bearers-drift")>{drift}</td>
    }
    .into_any()
}

/// Of the case whose last opinion is the oldest.
fn age(lang: Lang, known: Option<&MinistryAge>, limits: &Limits) -> AnyView {
    let said = match known {
        None => view! { <span class="quiet">{lang.text("bearers-no-case")}</span> }.into_any(),
        Some(it) => {
            let days = limits.age(it.oldest);
            let said = days_said(lang, days);
            let list = FreshView { ministry: Some(it.id), ..FreshView::default() }.path();
            let is_stale = days > limits.days();
            let said = match is_stale {
                true => view! { <Tag text=said mood=Mood::Soon/> }.into_any(),
                false => said.into_any(),
            };
            view! { <a href=list>{said}</a> }.into_any()
        }
    };
    view! { <td role="cell" data-l=lang.text("bearers-age")>{said}</td> }.into_any()
}
