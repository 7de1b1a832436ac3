//! What is asked of the watch list: its order, the drifts a number stands for, a ministry, a page.

use crate::base::OrganisationId;
use crate::i18n::Lang;
use crate::register::model::{DriftRange, SortBy};
use crate::register::pages::range_said;
use crate::register::store::Drifting;

/// What its address says.
#[derive(Clone, Debug, Default)]
pub struct WatchView {
    pub by: SortBy,
    pub range: Option<DriftRange>,
    pub ministry: Option<OrganisationId>,
    /// Only what the latest edition of its register made longer, dearer or later.
    pub raised: bool,
    pub page: usize,
}

impl WatchView {
    /// From what the address says of a name; a word that is none of ours narrows nothing.
    pub fn parse<T: AsRef<str>>(said: impl Fn(&str) -> T) -> Self {
        let (known, above, up_to) = (said("known"), said("above"), said("up_to"));
        WatchView {
            by: SortBy::from_name(said("sort").as_ref()).unwrap_or_default(),
            range: range_of(known.as_ref(), above.as_ref(), up_to.as_ref()),
            ministry: said("ministry").as_ref().parse().ok(),
            raised: said("raised").as_ref() == "1",
            page: said("page").as_ref().parse().unwrap_or(1).max(1),
        }
    }

    /// The address of the list, and of a page of it.
    pub fn address(&self) -> String {
        format!("/watch{}&page={}", self.query(), self.page)
    }

    /// What narrows the list, whole, with its mark.
    pub fn query(&self) -> String {
        let ministry = self.ministry.map(|id| format!("&ministry={id}")).unwrap_or_default();
        let list = match self.range {
            Some(range) => within(self.by, range),
            None => format!("?sort={}", self.by.name()),
        };
        let raised = if self.raised { "&raised=1" } else { "" };
        format!("{list}{ministry}{raised}")
    }

    pub fn holds(&self, it: &Drifting) -> bool {
        let drift = self.by.drift(&it.drift);
        self.ministry.is_none_or(|id| it.project.organisation == id)
            && self.range.is_none_or(|range| drift.is_some_and(|it| range.holds(it)))
            && (!self.raised || it.raised.1.is_any())
    }

    /// What it is narrowed to and how it is sorted, in words.
    pub fn narrowed_to(&self, lang: Lang, all: &[Drifting]) -> Vec<String> {
        let drift = lang.within(drift_key(self.by));
        let range = self.range.map(|range| {
            let facts =
                [("drift", drift.clone().into()), ("range", range_said(range, lang).into())];
            lang.text_with("watch-only", facts)
        });
        let of_it = |it: &&Drifting| self.ministry == Some(it.project.organisation);
        let ministry = all.iter().find(of_it).map(|it| it.project.organisation_name.clone());
        let raised = self.raised.then(|| lang.text("export-raised"));
        let sorted = lang.text_with("export-sorted", [("order", drift.into())]);
        [range, ministry, raised, Some(sorted)].into_iter().flatten().collect()
    }
}

/// What a drift is called.
pub(super) fn drift_key(by: SortBy) -> &'static str {
    match by {
        SortBy::Schedule => "watch-schedule-drift",
        SortBy::Cost => "watch-cost-drift",
    }
}

fn within(by: SortBy, range: DriftRange) -> String {
    let above = range.above.map(|percent| format!("&above={percent}")).unwrap_or_default();
    let up_to = range.up_to.map(|percent| format!("&up_to={percent}")).unwrap_or_default();
    format!("?sort={}&known=1{above}{up_to}", by.name())
}

fn range_of(known: &str, above: &str, up_to: &str) -> Option<DriftRange> {
    let range = DriftRange { above: above.parse().ok(), up_to: up_to.parse().ok() };
    (known == "1").then_some(range)
}
