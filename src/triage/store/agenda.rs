//! What the committee has before it, and what was decided today.

use super::in_force::in_force;
use super::queue::{Shown, band_shown};
use crate::base::Priority;
use crate::case::model::Appeal;
use crate::case::store::{Entry, Other, others};
use crate::clock::Calendar;
use crate::db::Millis;
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveTime, Utc};

crate::sql! {
    AGENDA = concat!("
        select c.number, c.title, coalesce(v.priority, c.priority) as priority, c.next_due_at,
               o.name as organisation,
               s.total, s.low, s.high, s.band, s.provisional, s.impact, s.model_id,
               v.target, c.state,
               (select min(x.due_at) from duty x
                 where x.case_id = c.id and x.kind = 'answer_override'
                   and x.ended_at is null) as second_due_at
          from case_file c
          join organisation o on o.id = c.organisation_id
          left join case_score s on s.case_id = c.id
          ", overridden!("$3"), "
         where c.stage = 'at_committee'
           and ", visible!(), "
         order by coalesce(v.priority, c.priority), c.next_due_at, c.id
         limit 100");
    DECIDED = concat!("
        select c.number, c.title, j.at, w.name as who, j.subject, j.facts, j.seq
          from journal j
          join case_file c on c.id = j.case_id
          join person w on w.id = j.actor
         where j.at >= $3
           and j.subject = 'case'
           and ", visible!(), "
         order by j.at, j.case_id, j.seq
         limit 1000");
}

/// The kinds of fact that are a decision of triage.
const DECISIONS: [&str; 9] = [
    "accepted",
    "fast_tracked",
    "redirected",
    "merged",
    "declined",
    "decline_overruled",
    "decline_proposed",
    "decline_upheld",
    "appeal_granted",
];

#[derive(sqlx::FromRow)]
struct AgendaRow {
    number: Option<String>,
    title: String,
    priority: Option<i64>,
    next_due_at: Option<Millis>,
    organisation: String,
    total: Option<i64>,
    low: Option<i64>,
    high: Option<i64>,
    band: Option<i64>,
    provisional: Option<bool>,
    impact: Option<i64>,
    model_id: Option<String>,
    target: Option<i64>,
    second_due_at: Option<Millis>,
    state: String,
}

/// Of a case as it is kept, what the agenda reads.
#[derive(serde::Deserialize)]
struct Appealed {
    #[serde(default)]
    appeal: Option<Appeal>,
}

#[derive(sqlx::FromRow)]
struct DecidedRow {
    number: Option<String>,
    title: String,
    at: Millis,
    who: String,
    subject: String,
    facts: String,
    seq: i64,
}

/// A case before the committee.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaItem {
    pub number: String,
    pub title: String,
    pub organisation: String,
    pub priority: Option<Priority>,
    pub due_at: Option<DateTime<Utc>>,
    /// An override of its band waits for a second person, who owes an answer by then.
    pub second_due_at: Option<DateTime<Utc>>,
    /// The appeal that brought it back, while the director has not ruled.
    pub appeal: Option<Appeal>,
    pub score: Option<Shown>,
}

/// A decision, as the journal tells it.
#[derive(Clone, Debug)]
pub struct Decided {
    pub number: String,
    pub title: String,
    pub entry: Entry,
}

/// The cases before the committee that this person may see, the most pressing first.
pub async fn agenda(cx: &mut Cx) -> Result<Vec<AgendaItem>, Failure> {
    let today = cx.today().to_string();
    let rows: Vec<AgendaRow> = cx.visible(AGENDA).bind(today).all().await?;
    let model = in_force(cx.tx()).await?;
    rows.into_iter().map(|row| row.item(&model.id).map_err(Failure::from)).collect()
}

/// What was decided since this morning, in Paris, and the other cases that it speaks of, if the reader
/// may see them.
pub async fn decided_today(cx: &mut Cx) -> Result<(Vec<Decided>, Vec<Other>), Failure> {
    let local = Calendar::france().local(cx.now);
    let morning = cx.now - (local - local.date().and_time(NaiveTime::MIN));
    let rows: Vec<DecidedRow> = cx.visible(DECIDED).bind(Millis::from(morning)).all().await?;
    let decided = rows.into_iter().filter(|row| {
        let facts: Option<serde_json::Value> = serde_json::from_str(&row.facts).ok();
        let kind = facts.as_ref().and_then(|facts| facts["kind"].as_str());
        kind.is_some_and(|kind| DECISIONS.contains(&kind))
    });
    let decided: Vec<Decided> = decided.map(Decided::from).collect();
    let entries: Vec<Entry> = decided.iter().map(|it| it.entry.clone()).collect();
    let others = others(cx, &entries).await?;
    Ok((decided, others))
}

impl AgendaRow {
    fn item(self, in_force: &str) -> Result<AgendaItem, serde_json::Error> {
        let row = self;
        let Appealed { appeal } = serde_json::from_str(&row.state)?;
        let points = |thousandths: Option<i64>| Some(thousandths? as f64 / 1000.0);
        let score = || {
            let (band, instead_of) = band_shown(row.band, row.target)?;
            Some(Shown {
                total: points(row.total)?,
                low: points(row.low)?,
                high: points(row.high)?,
                band,
                instead_of,
                provisional: row.provisional?,
                impact: points(row.impact)?,
                is_older: row.model_id.as_deref() != Some(in_force),
            })
        };
        Ok(AgendaItem {
            appeal: appeal.filter(|it| it.ruling.is_none()),
            score: score(),
            number: row.number.unwrap_or_default(),
            title: row.title,
            organisation: row.organisation,
            priority: row.priority.and_then(Priority::from_number),
            due_at: row.next_due_at.map(DateTime::from),
            second_due_at: row.second_due_at.map(DateTime::from),
        })
    }
}

impl From<DecidedRow> for Decided {
    fn from(row: DecidedRow) -> Self {
        let DecidedRow { number, title, at, who, subject, facts, seq } = row;
        let entry = Entry { seq, at, actor: None, who: Some(who), subject, facts };
        Decided { number: number.unwrap_or_default(), title, entry }
    }
}
