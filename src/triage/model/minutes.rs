//! What a sitting says of a case, and the minutes drawn from it: a function of the journal, up to the
//! entry that froze them.

use super::Band;
use crate::base::{PersonId, Priority};
use crate::case::model::{DutyKind, Fact};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// What happened to a case in a sitting, as its journal keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Hearing {
    /// What people said before the decision, in words.
    OpinionsNoted { sitting: i64, opinions: String, present: Vec<PersonId> },
    /// The entry of this rank was decided in the sitting.
    Decided { sitting: i64, decision: i64, present: Vec<PersonId> },
    /// What was said of a duty that nobody did, the one of this rank among those of the case.
    StalledNoted {
        sitting: i64,
        rank: i64,
        duty: DutyKind,
        owed_by: PersonId,
        due_at: Option<DateTime<Utc>>,
        note: String,
        present: Vec<PersonId>,
    },
    /// That no purpose is stated, or that one is after all.
    PurposeSaid { sitting: i64, is_missing: bool, reason: String, present: Vec<PersonId> },
    /// It waits for the next sitting.
    PutOff { sitting: i64, reason: String, present: Vec<PersonId> },
    /// The minutes were frozen; the hash is that of the part about this case.
    Minuted { sitting: i64, hash: String },
}

impl Fact for Hearing {
    const SUBJECT: &'static str = "committee";
}

/// What became of a case in a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeardAs {
    /// Opinions were noted, or what was said of its purpose or of something left undone, and nothing else.
    Discussed,
    Decided,
    PutOff,
}

/// Somebody, by the name they had then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    pub id: PersonId,
    pub name: String,
}

/// What the minutes say of the sitting itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    pub sitting: i64,
    pub held_on: NaiveDate,
    pub presided_by: PersonId,
    pub present: Vec<Attendee>,
    pub guests: Option<String>,
    pub opened_at: DateTime<Utc>,
    pub closed_at: DateTime<Utc>,
    pub closed_by: Attendee,
}

/// A case as it was known when the minutes were frozen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseThen {
    pub number: String,
    pub title: String,
    pub organisation: String,
    pub score: Option<ScoreThen>,
    /// What the score proposed. Minutes that are older do not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<Priority>,
}

/// In tenths of a point: no fraction depends on who writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreThen {
    pub total_tenths: i64,
    pub low_tenths: i64,
    pub high_tenths: i64,
    pub band: Band,
    /// The version of the risk model it was made with. Minutes that are older do not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
}

/// What the minutes say of one case. It names the minutes it belongs to by their hash.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MinutesPart {
    pub minutes: String,
    pub case: CaseThen,
    pub items: Vec<Item>,
}

/// One thing said or decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub at: DateTime<Utc>,
    pub by: Attendee,
    pub present: Vec<Attendee>,
    /// Who owed what is spoken of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owed_by: Option<Attendee>,
    #[serde(flatten)]
    pub said: Said,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "said", rename_all = "snake_case")]
pub enum Said {
    Opinions {
        opinions: String,
    },
    /// The journal entry that decided, its hash and what it tells.
    Decision {
        entry: i64,
        hash: String,
        facts: Value,
    },
    PutOff {
        reason: String,
    },
    Stalled {
        duty: DutyKind,
        due_at: Option<DateTime<Utc>>,
        note: String,
    },
    Purpose {
        is_missing: bool,
        reason: String,
    },
}

/// An entry of the journal of a case, as far as minutes need it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub seq: i64,
    pub at: DateTime<Utc>,
    pub by: PersonId,
    pub hash: String,
    pub fact: Telling,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Telling {
    /// Of a sitting.
    Hearing(Hearing),
    /// Of anything else.
    Other(Value),
}

impl Hearing {
    pub fn sitting(&self) -> i64 {
        match self {
            Hearing::OpinionsNoted { sitting, .. }
            | Hearing::Decided { sitting, .. }
            | Hearing::StalledNoted { sitting, .. }
            | Hearing::PurposeSaid { sitting, .. }
            | Hearing::PutOff { sitting, .. }
            | Hearing::Minuted { sitting, .. } => *sitting,
        }
    }
}

impl HeardAs {
    pub const ALL: [HeardAs; 3] = [HeardAs::Discussed, HeardAs::Decided, HeardAs::PutOff];

    /// The name in the database and in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            HeardAs::Discussed => "discussed",
            HeardAs::Decided => "decided",
            HeardAs::PutOff => "put_off",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// By sitting, what the hearings of a case come to: opinions noted after a decision undo nothing.
    pub fn fold<'a>(hearings: impl IntoIterator<Item = &'a Hearing>) -> BTreeMap<i64, HeardAs> {
        let mut heard = BTreeMap::new();
        for hearing in hearings {
            match hearing {
                Hearing::OpinionsNoted { sitting, .. }
                | Hearing::StalledNoted { sitting, .. }
                | Hearing::PurposeSaid { sitting, .. } => {
                    heard.entry(*sitting).or_insert(HeardAs::Discussed);
                }
                Hearing::Decided { sitting, .. } => {
                    heard.insert(*sitting, HeardAs::Decided);
                }
                Hearing::PutOff { sitting, .. } => {
                    heard.insert(*sitting, HeardAs::PutOff);
                }
                Hearing::Minuted { .. } => {}
            }
        }
        heard
    }
}

/// What was said and decided on a case in a sitting. Nothing that happens after the minutes were
/// frozen changes it.
pub fn items(sitting: i64, journal: &[Told], names: &BTreeMap<PersonId, String>) -> Vec<Item> {
    let named = |id: &PersonId| {
        let name = names.get(id).cloned().unwrap_or_default();
        Attendee { id: *id, name }
    };
    let mut items = Vec::new();
    for told in journal {
        let Telling::Hearing(hearing) = &told.fact else { continue };
        if hearing.sitting() != sitting {
            continue;
        }
        let (said, present) = match hearing {
            Hearing::Minuted { .. } => break,
            Hearing::OpinionsNoted { opinions, present, .. } => {
                (Some(Said::Opinions { opinions: opinions.clone() }), present)
            }
            Hearing::PutOff { reason, present, .. } => {
                (Some(Said::PutOff { reason: reason.clone() }), present)
            }
            Hearing::StalledNoted { duty, due_at, note, present, .. } => {
                let (duty, due_at, note) = (*duty, *due_at, note.clone());
                (Some(Said::Stalled { duty, due_at, note }), present)
            }
            Hearing::PurposeSaid { is_missing, reason, present, .. } => {
                let (is_missing, reason) = (*is_missing, reason.clone());
                (Some(Said::Purpose { is_missing, reason }), present)
            }
            Hearing::Decided { decision, present, .. } => (decided(journal, *decision), present),
        };
        let present = present.iter().map(named).collect();
        let owed_by = match hearing {
            Hearing::StalledNoted { owed_by, .. } => Some(named(owed_by)),
            _ => None,
        };
        let item = |said| Item { at: told.at, by: named(&told.by), present, owed_by, said };
        items.extend(said.map(item));
    }
    items
}

fn decided(journal: &[Told], seq: i64) -> Option<Said> {
    let told = journal.iter().find(|told| told.seq == seq)?;
    let Telling::Other(facts) = &told.fact else { return None };
    Some(Said::Decision { entry: seq, hash: told.hash.clone(), facts: facts.clone() })
}

impl Item {
    /// Without names, which people change: what must still be what the journal says.
    pub fn unnamed(&self) -> (DateTime<Utc>, PersonId, Vec<PersonId>, Option<PersonId>, &Said) {
        let present = self.present.iter().map(|it| it.id).collect();
        (self.at, self.by.id, present, self.owed_by.as_ref().map(|it| it.id), &self.said)
    }
}
