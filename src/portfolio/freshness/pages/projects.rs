//! Published projects, the oldest fact first: how old each fact is, and what it would still prove.

use super::days_said;
use crate::i18n::Lang;
use crate::portfolio::freshness::model::{
    DatedFact, FactKind, FreshView, Freshness, Limits, aged_ministries,
};
use crate::portfolio::freshness::store::MinistryAge;
use crate::register::pages::edition_said;
use crate::register::store::{Drifting, Project};
use crate::triage::tags::ProvenanceTag;
use crate::ui::{DataTable, Mood, Tag};
use leptos::prelude::*;

/// A project, with each fact that a register dates.
#[derive(Clone, Debug)]
pub(in crate::portfolio) struct AgedProject<'a> {
    pub project: &'a Project,
    /// The oldest first.
    pub facts: Vec<DatedFact>,
    /// Whether the latest edition of its register names it no more.
    pub is_gone: bool,
}

impl AgedProject<'_> {
    pub fn is_stale(&self) -> bool {
        self.facts.iter().any(|fact| fact.is_stale)
    }

    pub fn is_meant(&self, view: &FreshView) -> bool {
        let state = if self.is_stale() { Freshness::Stale } else { Freshness::Fresh };
        view.ministry.is_none_or(|it| it == self.project.organisation)
            && view.state.is_none_or(|it| it == state)
    }

    fn oldest(&self) -> i64 {
        self.facts.first().map_or(0, |fact| fact.days)
    }
}

/// The oldest fact first; those as old as each other in the order they came in.
pub(in crate::portfolio) fn projects<'a>(
    all: &'a [Drifting],
    limits: &Limits,
) -> Vec<AgedProject<'a>> {
    let aged = |it: &'a Drifting| AgedProject {
        project: &it.project,
        facts: limits.facts(&it.drift, it.phase),
        is_gone: it.drift.published.last.edition < it.raised.0,
    };
    let mut all: Vec<AgedProject<'a>> = all.iter().map(aged).collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.oldest()));
    all
}

pub(in crate::portfolio) fn by_ministry(
    all: &[AgedProject<'_>],
    limits: &Limits,
) -> Vec<MinistryAge> {
    let told = |it: &AgedProject<'_>| (it.project.organisation, it.is_stale(), it.oldest());
    let name = |id| {
        let found = all.iter().find(|it| it.project.organisation == id);
        found.map(|it| it.project.organisation_name.clone()).unwrap_or_default()
    };
    aged_ministries(all.iter().map(told))
        .into_iter()
        .map(|it| MinistryAge {
            id: it.id,
            name: name(it.id),
            cases: it.count,
            stale: it.stale,
            oldest: limits.days_ago(it.oldest),
        })
        .collect()
}

#[component]
pub(super) fn AgedProjects<'a>(rows: &'a [AgedProject<'a>], lang: Lang) -> impl IntoView + use<> {
    let rows = rows.iter().map(|row| line(row, lang)).collect_view();
    let heads = FactKind::ALL.map(|kind| {
        let head = lang.text(&format!("fresh-fact-{}", kind.name()));
        view! { <th role="columnheader" scope="col">{head}</th> }
    });
    view! {
        <DataTable id="fresh-projects" caption=lang.text("fresh-list") hide_caption=true class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("fresh-project")}</th>
                    {heads.into_iter().collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

fn line(row: &AgedProject<'_>, lang: Lang) -> impl IntoView + use<> {
    let cells = FactKind::ALL.map(|kind| {
        let head = lang.text(&format!("fresh-fact-{}", kind.name()));
        let fact = row.facts.iter().find(|it| it.kind == kind).copied();
        view! { <td role="cell" data-l=head><FactCell fact lang/></td> }
    });
    let gone = row.is_gone.then(|| {
        view! { " "<Tag text=lang.text("fresh-gone") mood=Mood::Maybe/> }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">
                <a class="tbl__t" href=format!("/register/projects/{}", row.project.id)>{row.project.name.clone()}</a>
                <span class="tbl__s">{row.project.organisation_name.clone()}{gone}</span>
            </th>
            {cells.into_iter().collect_view()}
        </tr>
    }
}

#[component]
fn FactCell(fact: Option<DatedFact>, lang: Lang) -> impl IntoView {
    let Some(fact) = fact else {
        return view! { <span class="quiet">{lang.text("register-not-published")}</span> }
            .into_any();
    };
    let days = days_said(lang, fact.days);
    let stale = fact.is_stale.then(|| {
        view! { " "<Tag text=lang.text("fresh-stale") mood=Mood::Soon/> }
    });
    view! {
        <span>{days}{stale}</span>
        <span class="tbl__s">{edition_said(lang, fact.edition)}</span>
        <span class="tbl__s"><ProvenanceTag lang proof=fact.proof/></span>
    }
    .into_any()
}
