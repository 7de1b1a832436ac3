//! The messages that wait to be sent. No other file writes the tables `outbox` and `outbox_case`.

use super::model::{Message, MessageKind, NewMessage};
use crate::db::{Millis, Tx, new_id};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    PUT = "
        insert into outbox (id, person_id, kind, about, made_at, subject, body)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (person_id, kind, about) do nothing";
    NAME_CASE = "
        insert into outbox_case (outbox_id, case_id)
        select $1, id from case_file where number = $2";
    MINE = concat!("
        select o.about, o.made_at, o.sent_at, o.subject, o.body,
               (select count(*)
                  from outbox_case n
                  join case_file c on c.id = n.case_id
                 where n.outbox_id = o.id
                   and not ", visible!(), ") as closed_cases
          from outbox o
         where o.person_id = $1
           and o.kind = $3
         order by o.about desc, o.id
         limit 53");
}

#[derive(sqlx::FromRow)]
struct Row {
    about: String,
    made_at: Millis,
    sent_at: Option<Millis>,
    subject: String,
    body: String,
    closed_cases: i64,
}

/// Puts a message into the outbox, in the transaction of what it tells of. False where the person has one of the same
/// thing already, whoever was quicker.
pub async fn put(tx: &mut Tx, message: NewMessage, now: DateTime<Utc>) -> Result<bool, Failure> {
    let id: Uuid = new_id();
    let NewMessage { to, kind, about, subject, body, cases } = message;
    let query = tx.query(PUT).bind(id).bind(to.0).bind(kind.name().to_owned()).bind(about);
    if query.bind(Millis::from(now)).bind(subject).bind(body).execute().await? == 0 {
        return Ok(false);
    }
    for number in cases {
        tx.query(NAME_CASE).bind(id).bind(number.to_string()).execute().await?;
    }
    Ok(true)
}

/// The messages to this person, the latest first: a year of weeks.
pub async fn mine(cx: &mut Cx, kind: MessageKind) -> Result<Vec<Message>, Failure> {
    let rows: Vec<Row> = cx.visible(MINE).bind(kind.name().to_owned()).all().await?;
    Ok(rows.into_iter().map(Message::from).collect())
}

impl From<Row> for Message {
    fn from(row: Row) -> Self {
        Message {
            about: row.about,
            made_at: row.made_at.into(),
            sent_at: row.sent_at.map(Into::into),
            subject: row.subject,
            body: (row.closed_cases == 0).then_some(row.body),
        }
    }
}
