//! That a case was put off: what the next sitting reads beside it, and its minutes after that.

use super::Hearing;
use crate::base::Refusal;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// In which sitting a case was put off, when and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PutOffBefore {
    pub sitting: i64,
    pub at: DateTime<Utc>,
    pub reason: String,
}

/// The last time that another sitting than this one put the case off, as long as nothing was decided of it since.
/// What happens after the minutes of this one were frozen changes nothing.
pub fn put_off_before<'a>(
    here: i64,
    told: impl IntoIterator<Item = (DateTime<Utc>, &'a Hearing)>,
) -> Option<PutOffBefore> {
    let mut before = None;
    for (at, hearing) in told {
        match hearing {
            Hearing::Minuted { sitting, .. } if *sitting == here => break,
            Hearing::PutOff { sitting, reason, .. } if *sitting != here => {
                before = Some(PutOffBefore { sitting: *sitting, at, reason: reason.clone() });
            }
            Hearing::Decided { sitting, .. } if *sitting != here => before = None,
            Hearing::DecidedBetween { .. } => before = None,
            _ => {}
        }
    }
    before
}

/// A sitting puts a case off once: its minutes say it in one place, with one reason.
pub fn may_be_put_off<'a>(
    here: i64,
    told: impl IntoIterator<Item = &'a Hearing>,
) -> Result<(), Refusal> {
    let is_so = |it: &Hearing| matches!(it, Hearing::PutOff { sitting, .. } if *sitting == here);
    match told.into_iter().any(is_so) {
        true => Err(Refusal::Unmet(vec!["put_off_once".to_owned()])),
        false => Ok(()),
    }
}
