//! What a sitting says of a case, and the minutes drawn from it: a function of the journal, up to the
//! entry that froze them.

use super::CaseThen;
use crate::base::PersonId;
use crate::case::model::{DutyKind, Fact};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
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
        /// The date announced for it since. Entries that are older do not say it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        announced: Option<Announced>,
        note: String,
        present: Vec<PersonId>,
    },
    /// That no purpose is stated, or that one is after all.
    PurposeSaid { sitting: i64, is_missing: bool, reason: String, present: Vec<PersonId> },
    /// It waits for the next sitting.
    PutOff { sitting: i64, reason: String, present: Vec<PersonId> },
    /// The entry of this rank was decided at the stage of the committee, in no sitting: the next one to be
    /// closed tells it.
    DecidedBetween { decision: i64 },
    /// Those who were there took note of the entry of this rank, which was decided in no sitting.
    NoteTaken { sitting: i64, decision: i64, present: Vec<PersonId> },
    /// The minutes were frozen; the hash is that of the part about this case.
    Minuted { sitting: i64, hash: String },
}

impl Fact for Hearing {
    const SUBJECT: &'static str = "committee";
}

/// The date that somebody announced last for something owed, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announced {
    pub by: PersonId,
    pub due_at: DateTime<Utc>,
    pub reason: String,
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
    /// Who announced another date for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced_by: Option<Attendee>,
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
    /// The same, of what was decided in no sitting: the item says when and by whom, and those present are
    /// who took note of it.
    Between {
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
        #[serde(default, skip_serializing_if = "Option::is_none")]
        announced: Option<Announced>,
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

impl Said {
    /// Whether the sitting is done with the case: decided, or put off.
    pub fn ends_the_hearing(&self) -> bool {
        matches!(self, Said::Decision { .. } | Said::PutOff { .. })
    }
}

impl Hearing {
    /// The sitting that it belongs to, if it belongs to one.
    pub fn sitting(&self) -> Option<i64> {
        match self {
            Hearing::DecidedBetween { .. } => None,
            Hearing::OpinionsNoted { sitting, .. }
            | Hearing::Decided { sitting, .. }
            | Hearing::StalledNoted { sitting, .. }
            | Hearing::PurposeSaid { sitting, .. }
            | Hearing::PutOff { sitting, .. }
            | Hearing::NoteTaken { sitting, .. }
            | Hearing::Minuted { sitting, .. } => Some(*sitting),
        }
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
        if hearing.sitting() != Some(sitting) {
            continue;
        }
        let (mut at, mut by) = (told.at, told.by);
        let (said, present) = match hearing {
            Hearing::Minuted { .. } => break,
            Hearing::DecidedBetween { .. } => continue,
            Hearing::OpinionsNoted { opinions, present, .. } => {
                (Some(Said::Opinions { opinions: opinions.clone() }), present)
            }
            Hearing::PutOff { reason, present, .. } => {
                (Some(Said::PutOff { reason: reason.clone() }), present)
            }
            Hearing::StalledNoted { duty, due_at, announced, note, present, .. } => {
                let (duty, due_at, note) = (*duty, *due_at, note.clone());
                (Some(Said::Stalled { duty, due_at, announced: announced.clone(), note }), present)
            }
            Hearing::PurposeSaid { is_missing, reason, present, .. } => {
                let (is_missing, reason) = (*is_missing, reason.clone());
                (Some(Said::Purpose { is_missing, reason }), present)
            }
            Hearing::Decided { decision, present, .. } => {
                let told = decided(journal, *decision);
                let said = told.map(|(told, facts)| Said::Decision {
                    entry: told.seq,
                    hash: told.hash.clone(),
                    facts,
                });
                (said, present)
            }
            Hearing::NoteTaken { decision, present, .. } => {
                let told = decided(journal, *decision);
                let said = told.map(|(told, facts)| {
                    (at, by) = (told.at, told.by);
                    Said::Between { entry: told.seq, hash: told.hash.clone(), facts }
                });
                (said, present)
            }
        };
        let (owed_by, announced) = match hearing {
            Hearing::StalledNoted { owed_by, announced, .. } => (Some(owed_by), announced.as_ref()),
            _ => (None, None),
        };
        let (owed_by, announced_by) = (owed_by.map(named), announced.map(|it| named(&it.by)));
        let (by, present) = (named(&by), present.iter().map(named).collect());
        let item = |said| Item { at, by, present, owed_by, announced_by, said };
        items.extend(said.map(item));
    }
    items
}

/// Minutes are one text for all who may see a case. Which other case it was merged into or parted from, and why,
/// is for those who may see both: the journal tells them.
fn decided(journal: &[Told], seq: i64) -> Option<(&Told, Value)> {
    let told = journal.iter().find(|told| told.seq == seq)?;
    let Telling::Other(facts) = &told.fact else { return None };
    let alone = [MERGED, SEPARATED].into_iter().find(|kind| is_of(kind, facts));
    let facts = alone.map_or_else(|| facts.clone(), |kind| json!({ "kind": kind }));
    Some((told, facts))
}

const MERGED: &str = "merged";
const SEPARATED: &str = "separated";

fn is_of(kind: &str, facts: &Value) -> bool {
    facts.get("kind").is_some_and(|it| it == kind)
}

/// Whether an entry of the case tells that it ended in another.
pub fn is_merger(facts: &Value) -> bool {
    is_of(MERGED, facts)
}

/// Whether it tells that this was undone.
pub fn is_separation(facts: &Value) -> bool {
    is_of(SEPARATED, facts)
}

/// What must still be what the journal says: an item without names, which people change.
pub type Unnamed<'a> =
    (DateTime<Utc>, PersonId, Vec<PersonId>, Option<PersonId>, Option<PersonId>, &'a Said);

impl Item {
    pub fn unnamed(&self) -> Unnamed<'_> {
        let present = self.present.iter().map(|it| it.id).collect();
        let id = |it: &Option<Attendee>| it.as_ref().map(|it| it.id);
        (self.at, self.by.id, present, id(&self.owed_by), id(&self.announced_by), &self.said)
    }

    /// Whom it names.
    pub fn people(&self) -> impl Iterator<Item = PersonId> + '_ {
        let others = self.owed_by.iter().chain(&self.announced_by);
        self.present.iter().chain([&self.by]).chain(others).map(|it| it.id)
    }
}
