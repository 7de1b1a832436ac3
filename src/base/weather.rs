//! How a project fares, in the four words that the State's steering uses.

use serde::{Deserialize, Serialize};

/// The weather of a project, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Weather {
    /// *Soleil*: objectives secured.
    Sun,
    /// *Couvert*: objectives within reach.
    Overcast,
    /// *Nuage*: support needed.
    Cloud,
    /// *Orage*: objectives compromised.
    Storm,
}

impl Weather {
    pub const ALL: [Weather; 4] = [Weather::Sun, Weather::Overcast, Weather::Cloud, Weather::Storm];

    /// The name in the database, in forms and in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            Weather::Sun => "sun",
            Weather::Overcast => "overcast",
            Weather::Cloud => "cloud",
            Weather::Storm => "storm",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|weather| weather.name() == name)
    }
}
