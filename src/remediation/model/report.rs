//! How it goes, in one word and one paragraph.

use crate::base::Weather;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A progress report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub on: NaiveDate,
    pub weather: Weather,
    pub text: String,
}
