//! Who signalled what a referral tells, kept apart from everything else. No other file writes the
//! table `referral_source`.

use super::given_up_at;
use crate::base::{ApiError, CaseId, PersonId};
use crate::case::model::{Case, Event as CaseEvent, Fact};
use crate::case::store::{self as cases, CaseFile};
use crate::db::{Millis, Tx};
use crate::intake::model::{Event, Shielded, Source, TimeLimit, may_read_source};
use crate::person::secret::{digest, secret};
use crate::person::store as people;
use crate::web::{Cx, Failure};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

/// For how long what was opened stays open to a page that was asked for it.
const OPEN_MINUTES: i64 = 10;

crate::sql! {
    INSERT = "insert into referral_source (case_id, name, reach, salt) values ($1, $2, $3, $4)";
    OF_CASE = "select name, reach from referral_source where case_id = $1";
    READ_AT = "
        select at
          from journal
         where case_id = $1
           and seq = $2
           and actor = $3
           and subject = $4
           and facts = $5";
    MADE_BY_ME = concat!("
        select c.id, c.number, c.title, c.stage, c.opened_at, c.is_protected, q.name as requester,
               r.referral as reason, s.salt is not null as has_source,
               t.kept_on, t.first_on, t.second_on, t.expired_on,
               ", given_up_at!(), " as given_up_at
          from case_file c
          join request r on r.case_id = c.id
          left join case_person p on p.case_id = c.id and p.part = 'requester'
          left join person q on q.id = p.person_id
          left join referral_source s on s.case_id = c.id
          left join draft_time_limit t on t.case_id = c.id
         where c.opened_by = $1
           and r.referral is not null
         order by c.id desc
         limit 200");
    KEPT = "
        select c.id, c.is_protected, r.referral, s.name, s.reach, s.salt
          from case_file c
          left join request r on r.case_id = c.id
          left join referral_source s on s.case_id = c.id
         where c.id > $1
         order by c.id
         limit 500";
}

#[derive(sqlx::FromRow)]
struct Row {
    name: Option<String>,
    reach: Option<String>,
}

#[derive(sqlx::FromRow)]
struct ReadRow {
    at: Millis,
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    id: Uuid,
    is_protected: bool,
    referral: Option<String>,
    name: Option<String>,
    reach: Option<String>,
    salt: Option<String>,
}

/// A referral, as whoever opened it finds it again.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Made {
    pub id: Uuid,
    pub number: Option<String>,
    pub title: String,
    pub stage: String,
    pub opened_at: Millis,
    pub is_protected: bool,
    /// Who has it in hand.
    pub requester: Option<String>,
    pub reason: String,
    pub has_source: bool,
    /// When its lead gave the draft up.
    pub given_up_at: Option<Millis>,
    #[sqlx(flatten)]
    limit: super::time_limit::Row,
}

/// What stands behind a referral, for those who may know.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Who opened it.
    pub author: String,
    pub source: Source,
}

impl Made {
    pub fn limit(&self) -> TimeLimit {
        TimeLimit::from(&self.limit)
    }
}

/// Keeps who signalled it, and gives the hash that the journal keeps instead.
pub(super) async fn insert(cx: &mut Cx, case: CaseId, source: &Source) -> Result<String, Failure> {
    let (name, reach) = match source {
        Source::Author => (None, None),
        Source::Somebody { name, reach } => (Some(name.clone()), Some(reach.clone())),
    };
    let salt = secret();
    let sealed = seal(&salt, name.as_deref(), reach.as_deref());
    let query = cx.query(INSERT).bind(case.0).bind(name).bind(reach).bind(salt);
    query.execute().await?;
    Ok(sealed)
}

/// What was said, so that a change shows; salted, so that no list of names tells whose it is.
fn seal(salt: &str, name: Option<&str>, reach: Option<&str>) -> String {
    digest(format!("{salt}\n{}\n{}", name.unwrap_or_default(), reach.unwrap_or_default()))
}

/// The referrals that this person opened, newest first.
pub async fn made_by_me(cx: &mut Cx) -> Result<Vec<Made>, Failure> {
    let me = cx.actor.id.0;
    Ok(cx.query(MADE_BY_ME).bind(me).all().await?)
}

/// A referral whose source this person may read: their own from the first day on, another's once it
/// was sent and they see the case.
pub async fn sourced(cx: &mut Cx, id: CaseId) -> Result<CaseFile, Failure> {
    let file = match cases::find_draft(cx, id).await {
        Err(Failure::Told(ApiError::NotFound)) => cases::find_opened(cx, id).await?,
        found => found?,
    };
    let may = may_read_source(&file, &cx.actor, &file.line);
    let row: Option<Row> = cx.query(OF_CASE).bind(id.0).optional().await?;
    match may && row.is_some() {
        true => Ok(file),
        false => Err(ApiError::NotFound.into()),
    }
}

/// Whether somebody stands behind the referral of a case, for those who may read who.
pub async fn has_source(cx: &mut Cx, file: &CaseFile) -> Result<bool, Failure> {
    if !may_read_source(file, &cx.actor, &file.line) {
        return Ok(false);
    }
    let row: Option<Row> = cx.query(OF_CASE).bind(file.id.0).optional().await?;
    Ok(row.is_some())
}

/// Journals that this person looks at who signalled it, and gives the rank of the entry: the page
/// that follows shows it once.
pub async fn open_source(cx: &mut Cx, id: CaseId) -> Result<i64, Failure> {
    let file = sourced(cx, id).await?;
    Ok(cases::note(cx, file, &Shielded::SourceRead).await?.version)
}

/// Who signalled it, if the entry of that rank says that this person has just asked for it.
pub async fn opened_source(
    cx: &mut Cx,
    case: &Case,
    entry: Option<i64>,
) -> Result<Option<Opened>, Failure> {
    let Some(entry) = entry else { return Ok(None) };
    let facts = serde_json::to_string(&Shielded::SourceRead)?;
    let (PersonId(me), now) = (cx.actor.id, cx.now);
    let read = cx.query(READ_AT).bind(case.id.0).bind(entry).bind(me);
    let read: Option<ReadRow> =
        read.bind(Shielded::SUBJECT.to_owned()).bind(facts).optional().await?;
    let still = |at: Millis| now - DateTime::<Utc>::from(at) < TimeDelta::minutes(OPEN_MINUTES);
    if !read.is_some_and(|it| still(it.at)) {
        return Ok(None);
    }
    let row: Option<Row> = cx.query(OF_CASE).bind(case.id.0).optional().await?;
    let Some(row) = row else { return Ok(None) };
    let author = people::active_or_left(cx.tx(), case.opened_by).await?;
    let source = match (row.name, row.reach) {
        (Some(name), Some(reach)) => Source::Somebody { name, reach },
        _ => Source::Author,
    };
    Ok(Some(Opened { author: author.map(|it| it.name).unwrap_or_default(), source }))
}

/// Names the referrals that are not what their journal says: neither who signalled them, nor whether
/// they are protected.
pub(super) async fn verify(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let (mut faults, mut after) = (Vec::new(), Uuid::nil());
    loop {
        let rows: Vec<KeptRow> = tx.query(KEPT).bind(after).all().await?;
        let Some(last) = rows.last() else { return Ok(faults) };
        after = last.id;
        let referred = |it: &KeptRow| it.is_protected || it.referral.is_some() || it.salt.is_some();
        for kept in rows.into_iter().filter(referred) {
            if !agrees(tx, &kept).await? {
                faults.push(format!("case {}: its referral is not what its journal says", kept.id));
            }
        }
    }
}

async fn agrees(tx: &mut Tx, kept: &KeptRow) -> Result<bool, sqlx::Error> {
    let (mut sealed, mut reason) = (None, None);
    for event in cases::facts::<Event>(tx, kept.id).await? {
        if let Event::Referred { reason: said, source } = event {
            (sealed, reason) = (source, Some(said));
        }
    }
    for event in cases::facts::<Shielded>(tx, kept.id).await? {
        if let Shielded::Protected { reason: said, source } = event {
            (sealed, reason) = (Some(source), Some(said));
        }
    }
    let opened = cases::facts::<CaseEvent>(tx, kept.id).await?.into_iter().next();
    let protected = matches!(opened, Some(CaseEvent::Opened(opening)) if opening.protected);
    let source =
        kept.salt.as_deref().map(|salt| seal(salt, kept.name.as_deref(), kept.reach.as_deref()));
    Ok(protected == kept.is_protected && source == sealed && reason == kept.referral)
}
