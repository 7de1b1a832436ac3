//! Cases, the oldest opinion first: how old each thing known of them is, and what age took from the proof.

use crate::i18n::{Lang, paris_date};
use crate::portfolio::freshness::model::Limits;
use crate::portfolio::freshness::pages::days_said;
use crate::portfolio::freshness::store::AgedCase;
use crate::triage::aged::aged_sentence;
use crate::ui::{DataTable, Mood, Tag};
use leptos::prelude::*;

#[component]
pub fn AgedCases(rows: Vec<AgedCase>, limits: Limits, lang: Lang) -> impl IntoView {
    let rows = rows.into_iter().map(|row| view! { <Row row limits=limits.clone() lang/> });
    let rows = rows.collect_view();
    let heads = ["portfolio-case", "fresh-opinion", "fresh-report", "fresh-proof"];
    let heads = heads.map(|key| {
        view! { <th role="columnheader" scope="col">{lang.text(key)}</th> }
    });
    view! {
        <DataTable id="fresh-cases" caption=lang.text("fresh-list") hide_caption=true class="tbl--stack">
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

#[component]
fn Row(row: AgedCase, limits: Limits, lang: Lang) -> impl IntoView {
    let days = |days: i64| days_said(lang, days);
    let age = limits.age(row.opinion_at);
    let kind = if row.is_scored { "fresh-scored" } else { "fresh-requested" };
    let on = [("day", lang.short_date(paris_date(row.opinion_at)).into())];
    let opinion = lang.text_with(kind, on);
    let report = row.report_since.map(|since| {
        let late = row.report_due_at.filter(|due| *due < limits.now).map(|due| {
            let facts = [("day", lang.short_date(paris_date(due)).into())];
            view! { <Tag text=lang.text_with("fresh-report-late", facts) mood=Mood::Late icon="triangle-alert"/> }
        });
        view! { {days(limits.age(since))}" "{late} }
    });
    let stale = row.is_stale.then(|| {
        view! { " "<Tag text=lang.text("fresh-stale") mood=Mood::Soon/> }
    });
    let proof = match (&row.aged, row.coverage) {
        (Some(aged), _) => aged_sentence(lang, aged),
        (None, Some(coverage)) => {
            lang.text_with("fresh-proof-kept", [("coverage", lang.percent(coverage).into())])
        }
        (None, None) => lang.text("fresh-proof-none"),
    };
    let stage = lang.text(&format!("stage-{}", row.stage));
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">
                <a class="tbl__t" href=format!("/cases/{}", row.number)>{row.title}</a>
                <span class="tbl__s"><span class="num">{row.number.clone()}</span>" · "{row.organisation}</span>
                <span class="tbl__s">{stage}</span>
            </th>
            <td role="cell" data-l=lang.text("fresh-opinion")>
                <b>{days(age)}</b>{stale}
                <span class="tbl__s">{opinion}</span>
            </td>
            <td role="cell" data-l=lang.text("fresh-report")>{report}</td>
            <td role="cell" class="full" data-l=lang.text("fresh-proof")>{proof}</td>
        </tr>
    }
}
