//! Around the case: what registers published of its project, the other cases of that project, and those it is tied to.

use super::sheet::{Sheet, cell, heads, link};
use super::{Desk, Held, unsaid};
use crate::case::model::CaseNumber;
use crate::case::pages::{StageTag, Tab};
use crate::dossier::store::CaseOfProject;
use crate::register::model::Fact;
use crate::register::pages::{
    PublishedDrift, edition_said, money_said, phase_said, sources_said, years_said,
};
use crate::related::store::Listed;
use leptos::prelude::*;
use std::collections::BTreeSet;

pub(super) fn published(desk: &Desk) -> Option<Held> {
    let lang = desk.lang;
    let drift = desk.whole.drift?;
    let editions = (!desk.whole.editions.is_empty()).then(|| editions(desk));
    let drawn = view! {
        <div class="card">
            <PublishedDrift lang drift/>
        </div>
        {editions}
    };
    let count = desk.whole.editions.len();
    Some(Held { count: (count > 0).then_some(count), drawn: drawn.into_any() })
}

/// Edition by edition, whatever each says, and whose words these are.
fn editions(desk: &Desk) -> AnyView {
    let (lang, editions) = (desk.lang, &desk.whole.editions);
    let row = |it: &Fact| {
        let missing =
            || lang.text(if it.withheld { "register-withheld" } else { "register-not-published" });
        let figures = it.figures;
        let name = view! { {it.name.clone()}<span class="tbl__s">{it.organisation.clone()}</span> };
        vec![
            cell(edition_said(lang, figures.edition)),
            name.into_any(),
            cell(it.phase.map_or_else(unsaid, |it| phase_said(lang, it))),
            cell(it.ends_on.map_or_else(unsaid, |on| lang.short_date(on))),
            cell(figures.duration_years.map_or_else(missing, |it| years_said(lang, it))),
            cell(figures.cost.map_or_else(missing, |it| money_said(lang, it))),
        ]
    };
    let rows = editions.iter().map(row).collect();
    let keys = [
        "register-edition-head",
        "register-name-head",
        "register-phase-head",
        "register-end-head",
        "register-duration",
        "register-cost",
    ];
    let heads = heads(lang, keys);
    let sources: BTreeSet<&String> = editions.iter().map(|it| &it.source).collect();
    view! {
        <Sheet id="sheet-register" caption=lang.text("dossier-register") heads rows/>
        <p class="small muted">{sources_said(lang, sources)}</p>
    }
    .into_any()
}

pub(super) fn cases(desk: &Desk) -> Option<Held> {
    let (lang, cases) = (desk.lang, &desk.whole.cases);
    let row = |it: &CaseOfProject| {
        let number: Option<CaseNumber> = it.number.parse().ok();
        let said = format!("{} · {}", it.number, it.title);
        let named = match number.filter(|number| *number != desk.number) {
            Some(number) => link(Tab::Dossier.path(number), said),
            None => cell(said),
        };
        let here = (number == Some(desk.number))
            .then(|| view! { <span class="tbl__s">{lang.text("dossier-this-case")}</span> });
        let outcome = it.outcome.as_ref().map(|it| lang.text(&format!("outcome-{it}")));
        vec![
            view! { {named}{here} }.into_any(),
            view! { <StageTag stage=it.stage lang/> }.into_any(),
            cell(it.submitted_at.map_or_else(unsaid, |at| lang.moment(at.into()))),
            cell(outcome.unwrap_or_else(unsaid)),
        ]
    };
    Held::of(cases.len(), || {
        let rows = cases.iter().map(row).collect();
        let heads =
            heads(lang, ["dossier-case", "dossier-stage", "dossier-sent", "dossier-outcome"]);
        view! { <Sheet id="sheet-cases" caption=lang.text("dossier-cases") heads rows/> }.into_any()
    })
}

pub(super) fn ties(desk: &Desk) -> Option<Held> {
    let (lang, whole) = (desk.lang, &desk.whole);
    let linked = whole
        .linked
        .iter()
        .map(|it| (&it.case, lang.text(&format!("tie-{}", it.tie.name())), it.reason.clone()));
    let absorbed = whole.absorbed.iter().map(|it| (it, lang.text("tie-absorbed"), unsaid()));
    let row = |(case, tie, reason): (&Listed, String, String)| {
        let said = format!("{} · {}", case.number(), case.title);
        let named = match case.number().parse::<CaseNumber>() {
            Ok(number) => link(Tab::Dossier.path(number), said),
            Err(_) => cell(said),
        };
        let stage = case.stage().map(|stage| view! { <StageTag stage lang/> });
        vec![named, cell(tie), stage.into_any(), cell(reason)]
    };
    let rows: Vec<Vec<AnyView>> = linked.chain(absorbed).map(row).collect();
    Held::of(rows.len(), || {
        let keys = ["dossier-case", "dossier-tie", "dossier-stage", "dossier-tie-why"];
        let heads = heads(lang, keys);
        view! { <Sheet id="sheet-ties" caption=lang.text("dossier-ties") heads rows/> }.into_any()
    })
}
