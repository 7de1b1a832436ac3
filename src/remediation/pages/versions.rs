//! `/cases/:number/plan/versions`: what each version of a plan promised, beside what is expected and what
//! came.

use super::forecast::BeingDrawn;
use super::milestones::{since_origin, since_plan};
use super::of_the_plan::OfThePlan;
use crate::case::model::{Look, Place, Stage};
use crate::case::pages::{Tab, number_of_address};
use crate::case::store::{find, head};
use crate::i18n::Lang;
use crate::remediation::foresee::foreseen;
use crate::remediation::model::tasks::Expected;
use crate::remediation::model::{AskedVersion, Baseline, Remediation, VersionCell, VersionLine};
use crate::remediation::store;
use crate::ui::{DataTable, Empty, Layout, page_in};
use leptos::prelude::*;

#[component]
pub fn VersionsPage() -> impl IntoView {
    let number = number_of_address();
    page_in(Layout::Dense, async move |cx| {
        let number = number()?;
        let file = find(cx, number).await?;
        let head = head(cx, &file, Look::at(Place::Plan)).await?;
        let state = store::of(cx.tx(), &file).await?;
        let asked = store::versions_asked(cx.tx(), &file).await?;
        let drawn = match file.stage {
            Stage::Recovery => Some(foreseen(cx, file.id, &state).await?),
            _ => None,
        };
        let lang = cx.lang;
        let coming = drawn.as_ref().is_some_and(|it| it.is_being_drawn());
        let here = format!("{}/versions", Tab::Plan.path(number));
        let coming = coming.then(|| view! { <BeingDrawn here lang/> });
        let drawn = drawn.as_ref().and_then(|it| it.told());
        let drawn = drawn.map(|it| it.milestones.clone()).unwrap_or_default();
        let body = match state.baselines.is_empty() {
            true => view! {
                <Empty icon="flag" title=lang.text("versions-none") why=lang.text("versions-none-why")/>
            }
            .into_any(),
            false => view! { {coming}<Versions state asked drawn lang/> }.into_any(),
        };
        Ok(view! {
            <OfThePlan head number title=lang.text("baselines-title") lang>
                {body}
            </OfThePlan>
        })
    })
}

#[component]
fn Versions(
    state: Remediation,
    asked: Vec<AskedVersion>,
    drawn: Vec<(u32, Expected)>,
    lang: Lang,
) -> impl IntoView {
    let ask = |version: u32| asked.iter().find(|it| it.version == version);
    let motives = state.baselines.iter().map(|it| motive(lang, it, ask(it.version))).collect_view();
    let heads = state.baselines.iter().map(|it| head_of(lang, it.version)).collect::<Vec<_>>();
    let version = state.in_force().map_or(1, |it| it.version);
    let lines = state.version_lines().into_iter().map(|it| {
        let expected = drawn.iter().find(|(rank, _)| *rank == it.rank).map(|(_, it)| *it);
        row(lang, it, &heads, version, expected)
    });
    let lines = lines.collect_view();
    let versions = heads.iter().map(|name| {
        view! { <th role="columnheader" scope="col">{name.clone()}</th> }
    });
    let versions = versions.collect_view();
    let head = move |key: &str| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
    view! {
        <p class="muted measure">{lang.text("versions-hint")}</p>
        <dl class="dl dl--stack">{motives}</dl>
        <DataTable id="version-lines" caption=lang.text("versions-caption")
            class="tbl--tight tbl--dates tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    {head("milestone")}{versions}{head("date-forecast")}{head("date-drawn")}
                    {head("date-actual")}{head("milestone-drift")}
                </tr>
            </thead>
            <tbody role="rowgroup">{lines}</tbody>
        </DataTable>
    }
}

/// "Origine (V1)", "Plan V2".
fn head_of(lang: Lang, version: u32) -> String {
    match version {
        1 => lang.text("version-origin"),
        version => lang.text_with("date-plan-version", [("version", version.into())]),
    }
}

/// Why a version is, who asked for it and who approved it.
fn motive(lang: Lang, it: &Baseline, ask: Option<&AskedVersion>) -> impl IntoView + use<> {
    let frozen = lang.date(it.frozen_on);
    let why = match it.motive {
        None => format!("{frozen}. {}", lang.text("baseline-first")),
        Some(cause) => {
            let cause = lang.text(&format!("cause-{}", cause.name()));
            lang.text_with("version-why", [("date", frozen.into()), ("cause", cause.into())])
        }
    };
    let by = |name: &Option<String>| name.clone().unwrap_or_else(|| lang.text("journal-protected"));
    let ask = ask.map(|it| {
        let facts = [("asked", by(&it.asked_by).into()), ("approved", by(&it.approved_by).into())];
        let who = lang.text_with("version-asked", facts);
        let reason = lang.text_with("version-reason", [("reason", it.reason.clone().into())]);
        view! { <span class="small">" "{who}" "{reason}</span> }
    });
    let version = lang.text_with("baseline-version", [("version", it.version.into())]);
    view! { <div><dt>{version}</dt><dd>{why}{ask}</dd></div> }
}

fn row(
    lang: Lang,
    it: VersionLine,
    heads: &[String],
    version: u32,
    expected: Option<Expected>,
) -> impl IntoView + use<> {
    let none = || "—".to_owned();
    let cells = it.cells.iter().zip(heads).map(|(cell, head)| {
        let (day, said) = match cell {
            VersionCell::Promised(day) => (lang.short_date(*day), None),
            VersionCell::Added(day) => (lang.short_date(*day), Some("version-added")),
            VersionCell::Dropped => (none(), Some("version-dropped")),
            VersionCell::Absent => (none(), None),
        };
        let said = said.map(|key| view! { <span class="tbl__s">{lang.text(key)}</span> });
        view! { <td role="cell" class="num" data-l=head.clone()>{day}{said}</td> }
    });
    let cells = cells.collect_view();
    let dates = it.dates;
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(none, |day| lang.short_date(day));
    let range = expected.map(|it| {
        let facts =
            [("p50", lang.short_date(it.p50).into()), ("p80", lang.short_date(it.p80).into())];
        lang.text_with("date-range", facts)
    });
    let drift = match dates {
        Some(dates) => {
            format!("{}, {}", since_origin(lang, dates), since_plan(lang, dates, version))
        }
        None => match &it.why {
            Some(why) => lang.text_with("version-given-up-why", [("why", why.clone().into())]),
            None => lang.text("version-gone"),
        },
    };
    let name = format!("J{} · {}", it.rank, it.title);
    let name = match dates {
        Some(_) => name.into_any(),
        None => view! { <s>{name}</s> }.into_any(),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">{name}</th>
            {cells}
            <td role="cell" class="num" data-l=lang.text("date-forecast")>{day(dates.and_then(|it| it.forecast))}</td>
            <td role="cell" class="num" data-l=lang.text("date-drawn")>{range.unwrap_or_else(none)}</td>
            <td role="cell" class="num" data-l=lang.text("date-actual")>{day(dates.and_then(|it| it.actual))}</td>
            <td role="cell" data-l=lang.text("milestone-drift")><b>{drift}</b></td>
        </tr>
    }
}
