//! What is asked before the questions, one thing a page: who may know, and who sponsors. Neither
//! is an answer of the request: the case itself keeps them.

use super::{CHECK, Page, Questions, may_name_sponsor};
use crate::base::Actor;
use crate::case::model::{Case, Part, Stage, may_reclassify};

/// A page before the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreword {
    /// Who may know that the request exists.
    WhoKnows,
    Sponsor,
}

impl Foreword {
    /// In the order in which they are asked.
    pub const ALL: [Foreword; 2] = [Foreword::WhoKnows, Foreword::Sponsor];

    /// What its address ends with.
    pub const fn id(self) -> &'static str {
        match self {
            Foreword::WhoKnows => "who-knows",
            Foreword::Sponsor => "sponsor",
        }
    }

    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }

    /// Whether it is asked of this person: what was sent is changed elsewhere, and what only
    /// somebody else may say is never shown.
    pub fn is_asked(self, case: &Case, actor: &Actor) -> bool {
        let may_say = match self {
            Foreword::WhoKnows => may_reclassify(case, actor).is_ok(),
            Foreword::Sponsor => may_name_sponsor(case, actor).is_ok(),
        };
        case.stage == Stage::Draft && may_say
    }

    /// Whether nothing of it is left to say. Who may know is always said: the brigade, unless
    /// somebody chose otherwise.
    pub fn is_said(self, case: &Case) -> bool {
        self == Foreword::WhoKnows || case.holder(Part::Sponsor).is_some()
    }
}

/// The page that follows: the first of the questions in force.
pub fn first_page() -> &'static str {
    Questions::current().pages().next().map_or(CHECK, Page::id)
}
