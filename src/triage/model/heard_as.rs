//! What became of a case in a sitting: a fold of what was said of it there.

use super::{Hearing, Item, Said};
use std::collections::BTreeMap;

/// What became of a case in a sitting, in the order in which minutes tell it: decisions first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeardAs {
    Decided,
    PutOff,
    /// Opinions were noted, or what was said of its purpose, and nothing else.
    Discussed,
    /// It was not heard: those present took note of what was decided of it in no sitting.
    Between,
    /// It was not heard: what was said was of something left undone.
    Stalled,
}

impl HeardAs {
    pub const ALL: [HeardAs; 5] =
        [HeardAs::Decided, HeardAs::PutOff, HeardAs::Discussed, HeardAs::Between, HeardAs::Stalled];

    /// The name in the database and in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            HeardAs::Decided => "decided",
            HeardAs::PutOff => "put_off",
            HeardAs::Discussed => "discussed",
            HeardAs::Between => "between",
            HeardAs::Stalled => "stalled",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Whether the case itself was before the room.
    pub fn was_heard(self) -> bool {
        !matches!(self, HeardAs::Between | HeardAs::Stalled)
    }

    /// By sitting, what the hearings of a case come to: opinions noted after a decision undo nothing, and
    /// what says more than a note of something left undone takes its place.
    pub fn fold<'a>(hearings: impl IntoIterator<Item = &'a Hearing>) -> BTreeMap<i64, HeardAs> {
        let mut heard = BTreeMap::new();
        for hearing in hearings {
            let said = HeardAs::of(hearing);
            let Some((sitting, said)) = hearing.sitting().zip(said) else { continue };
            HeardAs::add(heard.entry(sitting).or_insert(said), said);
        }
        heard
    }

    /// What the items of minutes about one case come to.
    pub fn of_items(items: &[Item]) -> HeardAs {
        let mut heard = HeardAs::Stalled;
        for item in items {
            HeardAs::add(&mut heard, HeardAs::of_said(&item.said));
        }
        heard
    }

    /// The last decision counts; anything else gives way to what says more.
    fn add(before: &mut HeardAs, said: HeardAs) {
        let decides = matches!(said, HeardAs::Decided | HeardAs::PutOff);
        *before = if decides { said } else { said.min(*before) };
    }

    fn of(hearing: &Hearing) -> Option<HeardAs> {
        match hearing {
            Hearing::Decided { .. } => Some(HeardAs::Decided),
            Hearing::PutOff { .. } => Some(HeardAs::PutOff),
            Hearing::OpinionsNoted { .. } | Hearing::PurposeSaid { .. } => Some(HeardAs::Discussed),
            Hearing::NoteTaken { .. } => Some(HeardAs::Between),
            Hearing::StalledNoted { .. } => Some(HeardAs::Stalled),
            Hearing::DecidedBetween { .. } | Hearing::Minuted { .. } => None,
        }
    }

    fn of_said(said: &Said) -> HeardAs {
        match said {
            Said::Decision { .. } => HeardAs::Decided,
            Said::PutOff { .. } => HeardAs::PutOff,
            Said::Opinions { .. } | Said::Purpose { .. } => HeardAs::Discussed,
            Said::Between { .. } => HeardAs::Between,
            Said::Stalled { .. } => HeardAs::Stalled,
        }
    }
}

/// The headings of minutes: each thing stands under its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToldUnder {
    Heard,
    Between,
    Stalled,
}

impl ToldUnder {
    /// In the order of minutes.
    pub const ALL: [ToldUnder; 3] = [ToldUnder::Heard, ToldUnder::Between, ToldUnder::Stalled];

    /// As addresses within a page say it.
    pub fn name(self) -> &'static str {
        match self {
            ToldUnder::Heard => "heard",
            ToldUnder::Between => "between",
            ToldUnder::Stalled => "stalled",
        }
    }

    fn has(self, item: &Item) -> bool {
        let under = match HeardAs::of_said(&item.said) {
            HeardAs::Between => ToldUnder::Between,
            HeardAs::Stalled => ToldUnder::Stalled,
            HeardAs::Decided | HeardAs::PutOff | HeardAs::Discussed => ToldUnder::Heard,
        };
        under == self
    }

    /// Of the items of one case those that stand under it, by when they were: note is taken of a decision
    /// after what was said in the room, and it was taken before.
    pub fn of(self, items: &[Item]) -> Vec<Item> {
        let mut of: Vec<Item> = items.iter().filter(|it| self.has(it)).cloned().collect();
        of.sort_by_key(|it| it.at);
        of
    }

    /// The heading under which a case stands first.
    pub fn first(items: &[Item]) -> Option<Self> {
        ToldUnder::ALL.into_iter().find(|told| items.iter().any(|it| told.has(it)))
    }
}

/// Of each decision that was taken in no sitting, by the rank of its entry, the sitting in which note was
/// taken of it: none, while it waits for the next.
pub fn between<'a>(hearings: impl IntoIterator<Item = &'a Hearing>) -> BTreeMap<i64, Option<i64>> {
    let mut between = BTreeMap::new();
    for hearing in hearings {
        match hearing {
            Hearing::DecidedBetween { decision } => {
                between.insert(*decision, None);
            }
            Hearing::NoteTaken { sitting, decision, .. } => {
                between.insert(*decision, Some(*sitting));
            }
            _ => {}
        }
    }
    between
}
