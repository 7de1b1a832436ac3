//! A case as people see it, whatever part of it they look at.

mod act;
mod appeal;
mod deadline;
mod exchanges;
mod journal;
mod journal_page;
mod limits;
mod owed;
mod owed_row;
mod promise;
mod reminders;
mod shell;
mod tab;
mod terms;
mod way;

pub use act::{ActForm, CaseForm};
pub use appeal::{AppealCard, appeal_said};
pub use deadline::{DeadlineSum, deadline_said};
pub use exchanges::Exchanges;
pub use journal::{JournalList, JournalWay, JournalWord, Pinning, sentence, told};
pub use journal_page::JournalPage;
pub use limits::LimitsPage;
pub use owed::{OwedBeside, OwedListPage};
pub use promise::PromisePage;
pub use shell::{CaseShell, GoAct, MergedTag, Relay, StageTag, Way};
pub use tab::Tab;
pub use terms::{Promises, stretch};
pub use way::duty_named;

use super::model::CaseNumber;
use crate::base::ApiError;
use crate::web::Failure;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The case number that a form sends: what is no number is no case.
pub fn number_of_form(text: &str) -> Result<CaseNumber, ApiError> {
    text.parse().map_err(|_| ApiError::NotFound)
}

/// The case number of the address. Taken before the page is made; what is no number
/// is no case.
pub fn number_of_address() -> impl FnOnce() -> Result<CaseNumber, Failure> + Send {
    let number = use_params_map().read_untracked().get("number");
    move || {
        let number = number.and_then(|text| text.parse().ok());
        number.ok_or_else(|| ApiError::NotFound.into())
    }
}
