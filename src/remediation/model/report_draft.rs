//! A progress report while it is written: whatever is there so far, and nothing of it is judged before it is sent.

use super::NewReport;
use crate::base::Weather;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is written so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnfinishedReport {
    pub weather: Option<Weather>,
    pub text: Option<String>,
    pub next: Option<String>,
    pub conditions: Option<String>,
    pub worse: Option<String>,
    /// In their lines, without those that say nothing.
    pub needs: Vec<UnfinishedNeed>,
}

/// A line of what is asked for, perhaps without what or without whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnfinishedNeed {
    pub what: Option<String>,
    pub whom: Option<String>,
    pub due_on: Option<NaiveDate>,
}

/// By what each text of a form is known again as it was when its page was drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportMarks {
    pub weather: String,
    pub text: String,
    pub next: String,
    pub conditions: String,
    pub worse: String,
}

impl UnfinishedReport {
    /// How the next report begins: with what goes on from the last one, what must hold and what is asked for.
    pub fn after(last: Option<&NewReport>) -> Self {
        let Some(last) = last else { return Self::default() };
        let need = |it: &super::Need| UnfinishedNeed {
            what: Some(it.what.clone()),
            whom: Some(it.whom.clone()),
            due_on: it.due_on,
        };
        Self {
            conditions: last.conditions.clone(),
            needs: last.needs.iter().map(need).collect(),
            ..Self::default()
        }
    }
}

impl UnfinishedNeed {
    pub fn is_empty(&self) -> bool {
        self.what.is_none() && self.whom.is_none() && self.due_on.is_none()
    }
}
