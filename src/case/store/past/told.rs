//! What an entry of a journal says of what the portfolio shows: its JSON, read as far as that goes.

use crate::base::Weather;
use crate::case::model::{Event, Fact};
use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// What became another, as the features write it.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// The case itself moved, or something owed in it. A check says its weather too.
    Moved {
        /// Worst or best, if it was said.
        weather: Option<Weather>,
    },
    Assessed(Scored),
    /// An override holds from then on.
    Overridden(Lasting),
    /// One waits for a second person, and changes nothing.
    Proposed(Lasting),
    /// That person agreed.
    Confirmed {
        target: String,
    },
    /// Refused, ended or lifted.
    OverrideOver,
    /// As a progress report says it.
    Reported(Weather),
}

/// A score, in points.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Scored {
    pub model: String,
    pub score: f64,
    /// The first entries that were written have no interval.
    #[serde(default)]
    pub low: Option<f64>,
    #[serde(default)]
    pub high: Option<f64>,
    pub band: String,
}

/// An override, and its last day.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Lasting {
    pub target: String,
    pub until_on: NaiveDate,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum OfTheCase {
    Checked {
        said: Sky,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum OfTriage {
    Assessed(Scored),
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum OfAnOverride {
    Overridden(Lasting),
    Proposed(Lasting),
    Confirmed {
        target: String,
    },
    #[serde(other)]
    Over,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum OfARecovery {
    Reported {
        report: Sky,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
struct Sky {
    weather: Weather,
}

impl Told {
    /// `None` where the portfolio shows nothing of it; that an entry cannot be read is for its feature to say.
    pub fn of(subject: &str, facts: &str) -> Option<Self> {
        match subject {
            Event::SUBJECT => Some(match read(facts)? {
                OfTheCase::Checked { said } => Told::Moved { weather: Some(said.weather) },
                OfTheCase::Other => Told::Moved { weather: None },
            }),
            "triage" => match read(facts)? {
                OfTriage::Assessed(scored) => Some(Told::Assessed(scored)),
                OfTriage::Other => None,
            },
            "override" => Some(match read(facts)? {
                OfAnOverride::Overridden(lasting) => Told::Overridden(lasting),
                OfAnOverride::Proposed(lasting) => Told::Proposed(lasting),
                OfAnOverride::Confirmed { target } => Told::Confirmed { target },
                OfAnOverride::Over => Told::OverrideOver,
            }),
            "remediation" => match read(facts)? {
                OfARecovery::Reported { report } => Some(Told::Reported(report.weather)),
                OfARecovery::Other => None,
            },
            _ => None,
        }
    }
}

fn read<F: DeserializeOwned>(facts: &str) -> Option<F> {
    serde_json::from_str(facts).ok()
}
