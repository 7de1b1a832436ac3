//! The journal of a case, as people read it.

use super::find::CaseFile;
use super::signature;
use crate::base::{Actor, CaseId, PersonId, Role};
use crate::case::model::{
    Case, CaseNumber, Chapter, Fact, JOURNAL_PAGE, Outline, may_read_findings,
};
use crate::db::{Millis, Tx};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use uuid::Uuid;

crate::sql! {
    JOURNAL = concat!("
        select j.seq, j.at, j.actor, ", signature!(), " as who, j.subject, j.facts
          from journal j
          join case_file c on c.id = j.case_id
          join person p on p.id = j.actor
         where j.case_id = $1
           and j.seq < $2
         order by j.seq desc
         limit $3");
    NAMES = "
        select p.id, p.name
          from person p
         where p.id in (select c.person_id from case_person c where c.case_id = $1
                        union
                        select j.actor from journal j where j.case_id = $1)
         order by p.id
         limit 500";
    FORMER = "select p.id, p.name from person p where p.id in ($1, $2, $3, $4, $5, $6, $7, $8) order by p.id";
    OTHERS = concat!("
        select c.id, c.number
          from case_file c
         where ", visible!(), "
           and c.id in ($3, $4, $5, $6, $7, $8, $9, $10)");
    FACTS = "select facts from journal where case_id = $1 and subject = $2 order by seq";
    SIGNED = concat!("
        select j.at, ", signature!(), " as who, j.facts
          from journal j
          join case_file c on c.id = j.case_id
          join person p on p.id = j.actor
         where j.case_id = $1
           and j.subject = $2
         order by j.seq");
}

/// A journal entry as people read it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Entry {
    pub seq: i64,
    pub at: Millis,
    /// Whoever did it, where that was asked for.
    pub actor: Option<Uuid>,
    /// `None` for whoever opened a protected referral.
    pub who: Option<String>,
    pub subject: String,
    /// JSON, with its `kind`.
    pub facts: String,
}

/// What happened to a case that was found for this person, newest first: a page of it, before an entry, as far as they
/// may know.
pub async fn journal(
    cx: &mut Cx,
    file: &CaseFile,
    before: Option<i64>,
) -> Result<Vec<Entry>, Failure> {
    let query = cx.query(JOURNAL).bind(file.id.0).bind(before.unwrap_or(i64::MAX));
    let entries = query.bind(JOURNAL_PAGE).all().await?;
    Ok(as_read(&cx.actor, file, entries))
}

/// The entries as this person may read them: no word of a diagnosis leaves the store before they may read its findings.
pub(super) fn as_read(reader: &Actor, file: &CaseFile, entries: Vec<Entry>) -> Vec<Entry> {
    match may_read_findings(file, reader, &file.line) {
        true => entries,
        false => entries.into_iter().map(Entry::in_outline).collect(),
    }
}

/// All of it, page by page, newest first.
pub async fn whole_journal(cx: &mut Cx, file: &CaseFile) -> Result<Vec<Entry>, Failure> {
    let mut entries = journal(cx, file, None).await?;
    while let Some(first) = entries.last().map(|it| it.seq).filter(|seq| *seq > 1) {
        let more = journal(cx, file, Some(first)).await?;
        if more.is_empty() {
            break;
        }
        entries.extend(more);
    }
    Ok(entries)
}

/// Somebody who has a part in a case, or had one.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Known {
    pub id: Uuid,
    pub name: String,
}

/// The names that entries of the journal of a case may say. Of those who were asked for its team and are not in
/// the case any more, they say them to those who oversee, and not to the project.
pub async fn known(cx: &mut Cx, case: &Case, entries: &[Entry]) -> Result<Vec<Known>, Failure> {
    let mut known: Vec<Known> = cx.query(NAMES).bind(case.id.0).all().await?;
    if !cx.actor.is_any(&Role::OVERSEE) || case.is_of_the_project(&cx.actor) {
        return Ok(known);
    }
    let members: BTreeSet<Uuid> = entries.iter().filter_map(Entry::member).collect();
    let is_unknown = |id: &Uuid| known.iter().all(|it| it.id != *id);
    let former: Vec<Uuid> = members.into_iter().filter(is_unknown).collect();
    for some in former.chunks(AT_ONCE) {
        let query = eight(some).fold(cx.query(FORMER), |query, id| query.bind(id));
        known.extend(query.all::<Known>().await?);
    }
    Ok(known)
}

/// Another case that a journal speaks of, and that its reader may see.
#[derive(Clone, Debug)]
pub struct Other {
    pub id: CaseId,
    pub number: CaseNumber,
}

impl Entry {
    /// Whoever signs it; nobody where the journal names nobody.
    pub fn signer(&self) -> Option<PersonId> {
        self.who.as_ref().and(self.actor).map(PersonId)
    }

    /// Of whom it speaks, where it tells of a team.
    fn member(&self) -> Option<Uuid> {
        let tells = self.subject == "roster";
        let facts: serde_json::Value = tells.then(|| serde_json::from_str(&self.facts).ok())??;
        facts.get("person")?.as_str()?.parse().ok()
    }

    /// What it is about.
    pub fn chapter(&self) -> Chapter {
        Chapter::of(&self.subject, &self.kind())
    }

    fn kind(&self) -> String {
        let facts: Option<serde_json::Value> = serde_json::from_str(&self.facts).ok();
        let kind = facts.as_ref().and_then(|it| it.get("kind")?.as_str());
        kind.unwrap_or_default().to_owned()
    }

    /// As it is told to whoever may not read the findings yet.
    fn in_outline(self) -> Self {
        let own = self.kind();
        let kind = match Outline::of(&self.subject, &own) {
            Outline::Whole => return self,
            outline => outline.instead().unwrap_or(&own),
        };
        Entry { facts: serde_json::json!({ "kind": kind }).to_string(), ..self }
    }

    fn stands_for(&self, outline: Outline) -> bool {
        outline.instead() == Some(self.kind().as_str())
    }

    /// Whether its reader knows by it that something was done, and nothing of what.
    pub fn is_veiled(&self) -> bool {
        let veils = [Outline::OnTheDiagnosis, Outline::OnARecommendation];
        veils.into_iter().any(|it| self.stands_for(it))
    }

    /// Whether its reader is told nothing by it.
    pub fn is_untold(&self) -> bool {
        self.stands_for(Outline::Untold)
    }

    /// The other case that it speaks of, if it speaks of one.
    pub fn other(&self) -> Option<CaseId> {
        let facts: serde_json::Value = serde_json::from_str(&self.facts).ok()?;
        let named = NAMING_OTHERS.iter().find_map(|field| facts.get(field)?.as_str());
        named?.parse().ok()
    }
}

/// The fields of a fact that name another case.
const NAMING_OTHERS: [&str; 4] = ["into", "from", "case", "other"];

/// The other cases that entries speak of, as far as this person may know of them.
pub async fn others(cx: &mut Cx, entries: &[Entry]) -> Result<Vec<Other>, Failure> {
    let mut ids: Vec<CaseId> = entries.iter().filter_map(Entry::other).collect();
    ids.sort_unstable_by_key(|id| id.0);
    ids.dedup();
    let mut others = Vec::new();
    for some in ids.chunks(AT_ONCE) {
        let some: Vec<Uuid> = some.iter().map(|id| id.0).collect();
        let query = eight(&some).fold(cx.visible(OTHERS), |query, id| query.bind(id));
        let rows: Vec<OtherRow> = query.all().await?;
        others.extend(rows.into_iter().filter_map(OtherRow::read));
    }
    Ok(others)
}

/// How many cases or people one query asks for.
const AT_ONCE: usize = 8;

/// As many as one query asks for: these, and then nobody.
fn eight(some: &[Uuid]) -> impl Iterator<Item = Uuid> {
    some.iter().copied().chain(std::iter::repeat(Uuid::nil())).take(AT_ONCE)
}

#[derive(sqlx::FromRow)]
struct OtherRow {
    id: Uuid,
    number: Option<String>,
}

impl OtherRow {
    fn read(self) -> Option<Other> {
        Some(Other { id: CaseId(self.id), number: self.number?.parse().ok()? })
    }
}

#[derive(sqlx::FromRow)]
struct FactsRow {
    facts: String,
}

/// What happened to a case in one feature, from the first day: its tables are a fold of it.
pub async fn facts<F: Fact + DeserializeOwned>(
    tx: &mut Tx,
    case: Uuid,
) -> Result<Vec<F>, sqlx::Error> {
    let subject = F::SUBJECT.to_owned();
    let rows: Vec<FactsRow> = tx.query(FACTS).bind(case).bind(subject).all().await?;
    let fact = |row: FactsRow| serde_json::from_str(&row.facts);
    rows.into_iter()
        .map(fact)
        .collect::<Result<_, _>>()
        .map_err(|it| sqlx::Error::Decode(it.into()))
}

/// What happened, when, and who signs it.
#[derive(Clone, Debug)]
pub struct Signed<F> {
    pub at: DateTime<Utc>,
    /// `None` where the journal itself names nobody.
    pub who: Option<String>,
    pub fact: F,
}

#[derive(sqlx::FromRow)]
struct SignedRow {
    at: Millis,
    who: Option<String>,
    facts: String,
}

/// The same as [`facts`] of a case that was found for its reader, each under the name that the
/// journal tells.
pub async fn signed<F: Fact + DeserializeOwned>(
    tx: &mut Tx,
    case: &Case,
) -> Result<Vec<Signed<F>>, Failure> {
    let query = tx.query(SIGNED).bind(case.id.0).bind(F::SUBJECT.to_owned());
    let rows: Vec<SignedRow> = query.all().await?;
    let signed = |it: SignedRow| {
        Ok(Signed { at: it.at.into(), who: it.who, fact: serde_json::from_str(&it.facts)? })
    };
    rows.into_iter().map(signed).collect()
}
