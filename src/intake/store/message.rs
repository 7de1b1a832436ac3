//! The conversation of a case. No other file writes the table `message`, and nothing in it ever
//! changes: each message carries the hash of the one before it, as the entries of a journal do.

use crate::base::{MessageId, PersonId};
use crate::case::chain::Link;
use crate::case::model::{CaseNumber, Event, Fact};
use crate::case::store::{self as cases, CaseFile};
use crate::db::{Millis, new_id};
use crate::intake::model::{Audience, hears, say};
use crate::triage::model::{ContestEvent, Settlement};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    THREAD = "
        select m.author, p.name, m.at, m.audience, m.text
          from message m
          join person p on p.id = m.author
         where m.case_id = $1
           and (m.audience = 'shared'
                or m.author = $2
                or ($3 and m.audience = 'brigade')
                or ($4 and m.audience = 'direction'))
         order by m.id desc
         limit 300";
    ASKED = "
        select j.actor as author, p.name, j.at, j.subject, j.facts
          from journal j
          join person p on p.id = j.actor
         where j.case_id = $1
           and j.subject in ('case', 'contest')
         order by j.seq desc
         limit 500";
    /// Whoever else writes in this case waits here. Tells what goes before.
    NEXT = "
        insert into message_head (case_id, count, hash)
        values ($1, 1, '')
        on conflict (case_id) do update set count = message_head.count + 1
        returning count, hash";
    INSERT = "
        insert into message (id, case_id, author, audience, text, at, seq, previous, hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    END = "update message_head set hash = $2 where case_id = $1";
}

/// Something that was said in a case.
#[derive(Clone, Debug)]
pub struct Said {
    pub author: PersonId,
    pub name: String,
    pub at: Millis,
    pub what: What,
    pub text: String,
}

/// What kind of saying it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The brigade asked for information, which stopped its clock.
    Question,
    /// And was told.
    Answer,
    /// The project contested an input of its score.
    Contest,
    /// And was told what becomes of it.
    Settled(Settlement),
    Message(Audience),
}

#[derive(sqlx::FromRow)]
struct MessageRow {
    author: Uuid,
    name: String,
    at: Millis,
    audience: String,
    text: String,
}

#[derive(sqlx::FromRow)]
struct NextRow {
    count: i64,
    hash: String,
}

#[derive(sqlx::FromRow)]
struct AskedRow {
    author: Uuid,
    name: String,
    at: Millis,
    subject: String,
    facts: String,
}

impl TryFrom<MessageRow> for Said {
    type Error = sqlx::Error;

    fn try_from(row: MessageRow) -> Result<Self, sqlx::Error> {
        let audience = Audience::from_name(&row.audience);
        let audience = audience.ok_or_else(|| sqlx::Error::Decode("message.audience".into()))?;
        let MessageRow { author, name, at, text, .. } = row;
        Ok(Said { author: PersonId(author), name, at, what: What::Message(audience), text })
    }
}

impl AskedRow {
    /// What was asked or answered, if that is what happened.
    fn said(self) -> Result<Option<Said>, serde_json::Error> {
        let (what, text) = if self.subject == ContestEvent::SUBJECT {
            match serde_json::from_str(&self.facts)? {
                ContestEvent::Raised { objection, .. } => (What::Contest, objection),
                ContestEvent::Settled { settlement, reason, .. } => {
                    (What::Settled(settlement), reason)
                }
            }
        } else {
            match serde_json::from_str(&self.facts)? {
                Event::InformationAsked { question } => (What::Question, question),
                Event::Answered { answer, .. } => (What::Answer, answer),
                _ => return Ok(None),
            }
        };
        let AskedRow { author, name, at, .. } = self;
        Ok(Some(Said { author: PersonId(author), name, at, what, text }))
    }
}

/// All that this person may hear of what was said in a case that was found for them, the latest
/// first: questions and answers among it.
pub async fn thread(cx: &mut Cx, file: &CaseFile) -> Result<Vec<Said>, Failure> {
    let heard = hears(file, &cx.actor, &file.line);
    let me = cx.actor.id.0;
    let messages: Vec<MessageRow> = cx
        .query(THREAD)
        .bind(file.id.0)
        .bind(me)
        .bind(heard.contains(&Audience::Brigade))
        .bind(heard.contains(&Audience::Direction))
        .all()
        .await?;
    let asked: Vec<AskedRow> = cx.query(ASKED).bind(file.id.0).all().await?;
    let messages = messages.into_iter().map(Said::try_from);
    let mut all = messages.collect::<Result<Vec<Said>, _>>()?;
    for row in asked {
        all.extend(row.said()?);
    }
    all.sort_by_key(|it| std::cmp::Reverse(DateTime::<Utc>::from(it.at)));
    Ok(all)
}

/// Says something in a case. It changes no fact of it, and so makes nobody's page old.
pub async fn post(
    cx: &mut Cx,
    number: CaseNumber,
    audience: &str,
    message: &str,
) -> Result<(), Failure> {
    let file = cases::find(cx, number).await?;
    let (audience, text) = say(&file, &cx.actor, &file.line, audience, message)?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let next: NextRow = cx.query(NEXT).bind(file.id.0).one().await?;
    let mut link = Link {
        case_id: file.id.0,
        seq: next.count,
        at: now,
        actor: me,
        subject: audience.name().to_owned(),
        facts: text,
        previous: next.hash,
        hash: String::new(),
    };
    link.hash = link.expected_hash();
    cx.query(END).bind(link.case_id).bind(link.hash.clone()).execute().await?;
    let id: MessageId = new_id();
    cx.query(INSERT)
        .bind(id.0)
        .bind(link.case_id)
        .bind(link.actor)
        .bind(link.subject)
        .bind(link.facts)
        .bind(link.at)
        .bind(link.seq)
        .bind(link.previous)
        .bind(link.hash)
        .execute()
        .await?;
    Ok(())
}
