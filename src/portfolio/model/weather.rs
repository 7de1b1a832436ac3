//! How the interventions fare: by the weather that each said last, ministry by ministry.

use crate::base::{OrganisationId, Weather};
use std::collections::BTreeMap;

/// The weather of a case, as its last report said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sky {
    Told(Weather),
    /// No report told it yet.
    Untold,
}

/// So many cases of a ministry under one sky.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkyCount {
    pub ministry: OrganisationId,
    pub ministry_name: String,
    pub sky: Sky,
    /// Whether the next report is late: what the last one said may hold no more.
    pub is_stale: bool,
    pub cases: u32,
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skies {
    counts: Vec<SkyCount>,
}

impl Sky {
    /// Best first; those of whom nobody said anything last.
    pub const ALL: [Sky; 5] = [
        Sky::Told(Weather::Sun),
        Sky::Told(Weather::Overcast),
        Sky::Told(Weather::Cloud),
        Sky::Told(Weather::Storm),
        Sky::Untold,
    ];

    /// As addresses say it.
    pub fn name(self) -> &'static str {
        match self {
            Sky::Told(weather) => weather.name(),
            Sky::Untold => "untold",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sky| sky.name() == name)
    }

    /// Of what was kept of a case.
    pub fn of(weather: Option<&str>) -> Self {
        weather.and_then(Weather::from_name).map_or(Sky::Untold, Sky::Told)
    }
}

impl Skies {
    pub fn new(counts: Vec<SkyCount>) -> Self {
        Skies { counts }
    }

    /// How many cases: of one ministry or of all, under one sky or any.
    pub fn cases(&self, ministry: Option<OrganisationId>, sky: Option<Sky>) -> u32 {
        self.counts(ministry, sky).map(|it| it.cases).sum()
    }

    /// How many of them with a report that is late.
    pub fn stale(&self, ministry: Option<OrganisationId>, sky: Option<Sky>) -> u32 {
        self.counts(ministry, sky).filter(|it| it.is_stale).map(|it| it.cases).sum()
    }

    /// Those that have a case, by name.
    pub fn ministries(&self) -> Vec<(OrganisationId, &str)> {
        let named = self.counts.iter().map(|it| ((it.ministry_name.as_str(), it.ministry), ()));
        let by_name: BTreeMap<(&str, OrganisationId), ()> = named.collect();
        by_name.into_keys().map(|(name, id)| (id, name)).collect()
    }

    fn counts(
        &self,
        ministry: Option<OrganisationId>,
        sky: Option<Sky>,
    ) -> impl Iterator<Item = &SkyCount> {
        let is_of = move |it: &&SkyCount| ministry.is_none_or(|id| it.ministry == id);
        let is_under = move |it: &&SkyCount| sky.is_none_or(|sky| it.sky == sky);
        self.counts.iter().filter(is_of).filter(is_under)
    }
}
