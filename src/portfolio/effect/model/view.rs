//! Which helped projects a number of the comparison stands for, and how an address says so.

use super::{Measure, OwnChange, Pairing, Unseen, Way};
use crate::base::Address;

/// Where the comparison is.
pub const EFFECT: &str = "/portfolio/effect";

/// How far a helped project could be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Paired,
    Alone,
    NotYet,
    NotBefore,
}

/// What was told of it, before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Figure(Measure),
    Weather,
    Score,
}

/// Those of which something is known, and which way it went: of the helped ones, or of those beside them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EffectView {
    pub standing: Option<Standing>,
    pub told: Option<Told>,
    pub way: Option<Way>,
    pub of_others: bool,
}

impl Standing {
    pub const ALL: [Standing; 4] =
        [Standing::Paired, Standing::Alone, Standing::NotYet, Standing::NotBefore];

    pub fn name(self) -> &'static str {
        match self {
            Standing::Paired => "paired",
            Standing::Alone => "alone",
            Standing::NotYet => "not-yet",
            Standing::NotBefore => "not-before",
        }
    }
}

impl Told {
    pub const ALL: [Told; 5] = [
        Told::Figure(Measure::Duration),
        Told::Figure(Measure::Cost),
        Told::Figure(Measure::Prudent),
        Told::Weather,
        Told::Score,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Told::Figure(measure) => measure.name(),
            Told::Weather => "weather",
            Told::Score => "score",
        }
    }
}

impl Pairing {
    pub fn standing(&self) -> Standing {
        match self {
            Pairing::Paired(_) => Standing::Paired,
            Pairing::Alone(_) => Standing::Alone,
            Pairing::Unseen(Unseen::NotYet) => Standing::NotYet,
            Pairing::Unseen(Unseen::NotBefore) => Standing::NotBefore,
        }
    }
}

impl EffectView {
    pub fn of(told: Told) -> Self {
        EffectView { told: Some(told), ..EffectView::default() }
    }

    pub fn standing(standing: Standing) -> Self {
        EffectView { standing: Some(standing), ..EffectView::default() }
    }

    /// From what an address says; a word that is none of ours narrows nothing.
    pub fn read<T: AsRef<str>, F: Fn(&str) -> T>(address: &mut Address<F>) -> Self {
        let standing = |name: &str| Standing::ALL.into_iter().find(|it| it.name() == name);
        let told = |name: &str| Told::ALL.into_iter().find(|it| it.name() == name);
        let way = |name: &str| Way::ALL.into_iter().find(|it| it.name() == name);
        EffectView {
            standing: address.choice("list", standing),
            told: address.choice("of", told),
            way: address.choice("went", way),
            of_others: address.is_set("others"),
        }
    }

    /// The address of the list.
    pub fn path(self) -> String {
        let words = [
            self.standing.map(|it| format!("list={}", it.name())),
            self.told.map(|it| format!("of={}", it.name())),
            self.way.map(|it| format!("went={}", it.name())),
            self.of_others.then(|| "others=1".to_owned()),
        ];
        let words: Vec<String> = words.into_iter().flatten().collect();
        match words.is_empty() {
            true => EFFECT.to_owned(),
            false => format!("{EFFECT}?{}#list", words.join("&")),
        }
    }

    /// Whether a helped project is meant.
    pub fn holds(self, pairing: &Pairing, own: &OwnChange) -> bool {
        self.standing.is_none_or(|it| it == pairing.standing())
            && self.told.is_none_or(|it| {
                let went = self.went(it, pairing, own);
                went.is_some() && (self.way.is_none() || self.way == went)
            })
    }

    /// A figure counts where both sides of its pair have it.
    fn went(self, told: Told, pairing: &Pairing, own: &OwnChange) -> Option<Way> {
        match (told, pairing) {
            (Told::Figure(measure), Pairing::Paired(pair)) => {
                let both = (pair.helped_moved.of(measure)?, pair.other_moved.of(measure)?);
                Some(measure.way(if self.of_others { both.1 } else { both.0 }))
            }
            (Told::Figure(_), _) => None,
            (Told::Weather, _) => own.weather_way(),
            (Told::Score, _) => own.score_way(),
        }
    }
}
