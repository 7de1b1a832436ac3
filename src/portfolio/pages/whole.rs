//! Where the whole stands, of today or of a past day: in words, in four numbers, by stage and band, and what is late.

use crate::base::PersonId;
use crate::case::model::Stage;
use crate::i18n::Lang;
use crate::portfolio::model::{Census, Selection, StageGroup};
use crate::portfolio::store::Late;
use crate::triage::model::Band;
use crate::triage::tags::BandTag;
use crate::ui::{DataTable, Linked, Stat, Stats};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use std::sync::Arc;

/// How many of those who are late are named; the others are counted.
const LATE_SHOWN: usize = 20;

/// Where things stand, in words, before any figure of a table.
#[component]
pub fn Opening<'a>(
    census: &'a Census,
    late: &'a [Late],
    /// How far the published projects have moved.
    #[prop(optional)]
    moved: Option<AnyView>,
    /// In how many of the next weeks more is asked of the brigade than it can give.
    #[prop(optional)]
    short: usize,
    /// The day of the past that it is of.
    on: Option<NaiveDate>,
    lang: Lang,
) -> impl IntoView + use<> {
    // Refused, redirected or closed, a case is counted below and followed no more.
    let all = Selection::on(on);
    let followed = Selection { group: Some(StageGroup::Followed), ..all };
    let critical = Selection { band: Some(Band::Critical), ..followed };
    let overdue = Selection { late: true, ..all };
    let duties: i64 = late.iter().map(|it| it.duties).sum();
    let facts = [
        ("cases", census.cases(followed).into()),
        ("critical", census.cases(critical).into()),
        ("late", duties.into()),
    ];
    // Only the numbers that are not nothing lead somewhere.
    let led = [
        (followed, census.cases(followed) > 0),
        (critical, census.cases(critical) > 0),
        (overdue, duties > 0),
    ];
    let led = led.into_iter().filter(|it| it.1).map(|it| it.0.path()).collect();
    let short = (short > 0).then(|| {
        let text = lang.text_with("portfolio-opening-short", [("count", short.into())]);
        view! { " "<Linked text to=vec!["#capacity".to_owned()]/> }
    });
    view! {
        <p class="opening gap-sm">
            <Linked text=lang.text_with("portfolio-opening", facts) to=led/>{moved}{short}
        </p>
    }
}

#[component]
pub fn Headlines(
    census: Arc<Census>,
    late: Arc<Vec<Late>>,
    on: Option<NaiveDate>,
    lang: Lang,
) -> impl IntoView {
    let all = Selection::on(on);
    let of_group = |group| Selection { group: Some(group), ..all };
    let triage = of_group(StageGroup::InTriage);
    let intervention = of_group(StageGroup::InIntervention);
    let overdue = Selection { late: true, ..all };
    let duties: i64 = late.iter().map(|it| it.duties).sum();
    let people = lang.text_with("portfolio-late-people", [("count", late.len().into())]);
    let number = move |number: u32| lang.number(i64::from(number));
    view! {
        <section class="card gap-sm" aria-labelledby="headlines">
            <h2 id="headlines" class="sr">{lang.text("portfolio-headlines")}</h2>
            <Stats pairs=true>
                <Stat label=lang.text("portfolio-cases") value=number(census.cases(all))
                    source=lang.text("portfolio-cases-all") href=all.path()/>
                <Stat label=lang.text("portfolio-in-triage") value=number(census.cases(triage))
                    source=lang.text("portfolio-in-triage-why") href=triage.path()/>
                <Stat label=lang.text("portfolio-in-intervention")
                    value=number(census.cases(intervention))
                    source=lang.text("portfolio-in-intervention-why") href=intervention.path()/>
                <Stat label=lang.text("portfolio-late") value=lang.number(duties)
                    source=people href=overdue.path()/>
            </Stats>
        </section>
    }
}

/// A row a stage, a column a band; each number is a link to its list.
#[component]
pub fn CensusTable(census: Arc<Census>, on: Option<NaiveDate>, lang: Lang) -> impl IntoView {
    let label = |band: Option<Band>| match band {
        Some(band) => lang.capital(&format!("band-{}", band.name())),
        None => lang.text("portfolio-all"),
    };
    let cell = |stage: Option<Stage>, band: Option<Band>| {
        let selection = Selection { stage, band, ..Selection::on(on) };
        let cases = census.cases(selection);
        let number = lang.number(i64::from(cases));
        match cases {
            0 => view! {
                <td role="cell" class="n nil"><span class="quiet">{number}</span></td>
            }
            .into_any(),
            _ => view! {
                <td role="cell" class="n" data-l=label(band)><a href=selection.path()>{number}</a></td>
            }
            .into_any(),
        }
    };
    let row = |stage: Option<Stage>, name: String| {
        let bands = Band::ALL.map(|band| cell(stage, Some(band))).collect_view();
        let class = stage.is_none().then_some("tbl__total");
        view! {
            <tr role="row" class=class>
                <th role="rowheader" scope="row" class="full">{name}</th>
                {bands}
                {cell(stage, None)}
            </tr>
        }
    };
    let stage_row = |stage: Stage| row(Some(stage), lang.text(&format!("stage-{}", stage.name())));
    let rows = census.stages().map(stage_row).collect_view();
    let total = row(None, lang.text("portfolio-all"));
    let heads =
        Band::ALL.map(|band| view! { <th role="columnheader" scope="col" class="n nowrap"><BandTag lang band/></th> });
    view! {
        <section class="section gap-lg" aria-labelledby="census">
            <h2 id="census">{lang.text("portfolio-census")}</h2>
            <DataTable id="census-table" caption=lang.text("portfolio-census-caption") hide_caption=true class="tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("portfolio-stage")}</th>
                        {heads.collect_view()}
                        <th role="columnheader" scope="col" class="n">{lang.text("portfolio-all")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    {rows}
                    {total}
                </tbody>
            </DataTable>
        </section>
    }
}

/// What is late, and owed by whom.
#[component]
pub fn LateTable(late: Arc<Vec<Late>>, on: Option<NaiveDate>, lang: Lang) -> impl IntoView {
    let row = |it: &Late| {
        let theirs = Selection { late: true, owed_by: Some(PersonId(it.id)), ..Selection::on(on) };
        let since = lang.dense_moment(DateTime::<Utc>::from(it.oldest));
        view! {
            <tr>
                <th scope="row">{it.name.clone()}</th>
                <td class="n"><a href=theirs.path()>{lang.number(it.duties)}</a></td>
                <td>{since}</td>
            </tr>
        }
    };
    let is_empty = late.is_empty();
    let rows = late.iter().take(LATE_SHOWN).map(row).collect_view();
    let others = late.len().saturating_sub(LATE_SHOWN);
    let others = (others > 0).then(|| {
        let said = lang.text_with("portfolio-late-others", [("count", others.into())]);
        let all = Selection { late: true, ..Selection::on(on) };
        view! { <p><a href=all.path()>{said}</a></p> }
    });
    let content = match is_empty {
        true => view! { <p class="muted">{lang.text("portfolio-late-none")}</p> }.into_any(),
        false => view! {
            <DataTable id="late-table" caption=lang.text("portfolio-late-caption") hide_caption=true>
                <thead>
                    <tr>
                        <th scope="col">{lang.text("portfolio-who")}</th>
                        <th scope="col" class="n">{lang.text("portfolio-late-duties")}</th>
                        <th scope="col">{lang.text("portfolio-late-since")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </DataTable>
            {others}
        }
        .into_any(),
    };
    view! {
        <section class="section gap-lg" aria-labelledby="late">
            <h2 id="late">{lang.text("portfolio-late-title")}</h2>
            {content}
        </section>
    }
}
