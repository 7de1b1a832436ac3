//! What a team needs to be let into before it can work.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What one may need access to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccessItem {
    Code,
    Environments,
    Data,
    Contracts,
    Documents,
    People,
}

/// How far the asking has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccessState {
    #[default]
    ToAsk,
    Asked,
    Granted,
    NotNeeded,
}

/// The access list of a case. What it does not say is still to ask.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Access(pub BTreeMap<AccessItem, AccessState>);

impl Access {
    pub fn state(&self, item: AccessItem) -> AccessState {
        self.0.get(&item).copied().unwrap_or_default()
    }

    /// How many are granted, of how many needed.
    pub fn granted(&self) -> (usize, usize) {
        let states = AccessItem::ALL.map(|item| self.state(item));
        let granted = states.iter().filter(|it| **it == AccessState::Granted).count();
        let needed = states.iter().filter(|it| **it != AccessState::NotNeeded).count();
        (granted, needed)
    }

    /// At least four in five of what is needed.
    pub fn is_enough(&self) -> bool {
        let (granted, needed) = self.granted();
        granted * 5 >= needed * 4
    }
}

impl AccessItem {
    pub const ALL: [AccessItem; 6] = [
        AccessItem::Code,
        AccessItem::Environments,
        AccessItem::Data,
        AccessItem::Contracts,
        AccessItem::Documents,
        AccessItem::People,
    ];

    /// The name in the catalogue of texts: `access-…`.
    pub fn name(self) -> &'static str {
        match self {
            AccessItem::Code => "code",
            AccessItem::Environments => "environments",
            AccessItem::Data => "data",
            AccessItem::Contracts => "contracts",
            AccessItem::Documents => "documents",
            AccessItem::People => "people",
        }
    }
}

impl AccessState {
    pub const ALL: [AccessState; 4] =
        [AccessState::ToAsk, AccessState::Asked, AccessState::Granted, AccessState::NotNeeded];

    /// The name in the catalogue of texts: `access-state-…`.
    pub fn name(self) -> &'static str {
        match self {
            AccessState::ToAsk => "to_ask",
            AccessState::Asked => "asked",
            AccessState::Granted => "granted",
            AccessState::NotNeeded => "not_needed",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}
