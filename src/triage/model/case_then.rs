//! A case as it was known when minutes that speak of it were frozen.

use super::{Band, PutOffBefore};
use crate::base::Priority;
use serde::{Deserialize, Serialize};

/// What minutes say of a case before they tell what was said of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseThen {
    pub number: String,
    pub title: String,
    pub organisation: String,
    pub score: Option<ScoreThen>,
    /// What the score proposed. Minutes that are older do not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<Priority>,
    /// That an earlier sitting had put it off. Minutes that are older do not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub put_off: Option<PutOffBefore>,
}

/// In tenths of a point: no fraction depends on who writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreThen {
    pub total_tenths: i64,
    pub low_tenths: i64,
    pub high_tenths: i64,
    pub band: Band,
    /// The version of the risk model it was made with. Minutes that are older do not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
}
