//! What members say of themselves beside what they can do.

use serde::{Deserialize, Serialize};

/// A language that one can work in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spoken {
    French,
    English,
    German,
    Spanish,
    Italian,
    Portuguese,
    Arabic,
    /// *Langue des signes française*.
    SignLanguage,
}

/// Whether one would like to learn beside somebody, or have somebody learn beside them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mentoring {
    #[default]
    None,
    Gives,
    Receives,
}

impl Spoken {
    pub const ALL: [Spoken; 8] = [
        Spoken::French,
        Spoken::English,
        Spoken::German,
        Spoken::Spanish,
        Spoken::Italian,
        Spoken::Portuguese,
        Spoken::Arabic,
        Spoken::SignLanguage,
    ];

    /// The name in the database and in the catalogue of texts: `spoken-…`.
    pub fn name(self) -> &'static str {
        match self {
            Spoken::French => "french",
            Spoken::English => "english",
            Spoken::German => "german",
            Spoken::Spanish => "spanish",
            Spoken::Italian => "italian",
            Spoken::Portuguese => "portuguese",
            Spoken::Arabic => "arabic",
            Spoken::SignLanguage => "sign_language",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

impl Mentoring {
    pub const ALL: [Mentoring; 3] = [Mentoring::None, Mentoring::Gives, Mentoring::Receives];

    /// The name in the database and in the catalogue of texts: `mentoring-…`.
    pub fn name(self) -> &'static str {
        match self {
            Mentoring::None => "none",
            Mentoring::Gives => "gives",
            Mentoring::Receives => "receives",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}
