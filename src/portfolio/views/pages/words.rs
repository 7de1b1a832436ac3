//! What a view leaves in, in words, and how much it shows.

use crate::i18n::Lang;
use crate::portfolio::model::Skies;
use crate::portfolio::pages::{Names, decisions_narrowed_to, narrowed_to};
use crate::portfolio::store::{Late, late_by, skies};
use crate::portfolio::views::model::{Shows, Tally};
use crate::portfolio::views::store::tally;
use crate::remediation::model::CaseDecision;
use crate::remediation::store::every_decision;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// All that views are counted from and named by, read once however many there are.
pub struct Known {
    pub tally: Tally,
    pub decisions: Arc<Vec<CaseDecision>>,
    pub late: Arc<Vec<Late>>,
    pub skies: Arc<Skies>,
    pub at: DateTime<Utc>,
}

/// Of now.
pub async fn known(cx: &mut Cx) -> Result<Known, Failure> {
    Ok(Known {
        tally: tally(cx).await?,
        decisions: every_decision(cx).await?,
        late: late_by(cx).await?,
        skies: skies(cx).await?,
        at: cx.now,
    })
}

impl Known {
    /// How many lines a list shows.
    pub fn count(&self, shows: Shows) -> usize {
        match shows {
            Shows::Cases(selection) => self.tally.count(selection),
            Shows::Decisions(view) => view.count(&self.decisions, self.at),
        }
    }
}

/// « Dossiers : P1, en retard ».
pub fn shown(lang: Lang, shows: Shows, known: &Known) -> String {
    let mut words = match shows {
        Shows::Cases(selection) => {
            let names = Names::among(lang, selection, &known.late, &known.skies);
            narrowed_to(lang, selection, names.or_one(selection, || lang.text("kept-one-person")))
        }
        Shows::Decisions(view) => decisions_narrowed_to(lang, view, &known.decisions),
    };
    if let Shows::Decisions(view) = shows {
        let is_named = |it: &CaseDecision| Some(it.organisation) == view.organisation;
        if view.organisation.is_some() && !known.decisions.iter().any(is_named) {
            words.insert(0, lang.text("kept-one-ministry"));
        }
    }
    if words.is_empty() {
        words.push(lang.text("kept-everything"));
    }
    let list = lang.text(&format!("kept-of-{}", shows.list()));
    let facts = [("list", list.into()), ("filters", words.join(", ").into())];
    lang.text_with("kept-says", facts)
}
