//! What is said beside each input of a score: that it is contested, how that was settled, or where
//! the project says that it is wrong.

use super::model::{Contest, FactorId, RiskModel, Settlement, ShownLine};
use super::words::factor_name;
use crate::case::model::CaseNumber;
use crate::i18n::Lang;
use leptos::prelude::*;

/// The contests of a case, for one reader.
#[derive(Clone, Debug, Default)]
pub struct Contested {
    number: Option<CaseNumber>,
    contests: Vec<Contest>,
    /// Whether the reader may contest what nobody has.
    may: bool,
}

/// The address of an input of a score.
pub fn input_path(number: CaseNumber, factor: &FactorId) -> String {
    format!("{}/inputs/{factor}", number.path())
}

impl Contested {
    pub fn of(number: CaseNumber, contests: Vec<Contest>, may: bool) -> Self {
        Contested { number: Some(number), contests, may }
    }

    /// What stands beside an input. Where no case is known, nothing does.
    pub fn mark(&self, lang: Lang, model: &RiskModel, shown: &ShownLine) -> impl IntoView + use<> {
        let factor = &shown.line.factor;
        let last = self.contests.iter().rev().find(|it| it.factor == *factor);
        let may = self.may && shown.line.points > 0.0;
        let (key, class) = match last.map(|it| it.settled.as_ref().map(|it| it.settlement)) {
            Some(None) => ("contest-open", "tag tag--warn"),
            Some(Some(Settlement::Corrected)) => ("contest-corrected", "tag"),
            Some(Some(Settlement::Maintained)) => ("contest-maintained", "tag"),
            None if may => ("contest-this", "small no-print"),
            None => return None,
        };
        let href = input_path(self.number?, factor);
        let name = factor_name(lang, model, factor);
        Some(view! {
            <span class="tbl__s"><a class=class href=href>{lang.text(key)}<span class="sr">" : "{name}</span></a></span>
        })
    }
}
