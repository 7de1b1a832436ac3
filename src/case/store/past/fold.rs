//! What the portfolio shows of a case from one entry of its journal to the next. Pure: the journal alone says it.

use super::told::Told;
use crate::case::chain::Link;
use crate::case::model::{Case, Duty, Stage};
use crate::case::store::record::next_duty;
use crate::clock::Calendar;
use crate::db::Millis;
use uuid::Uuid;

/// What is so has no end yet. As where lists have what is not due for now.
pub const STILL: Millis = Millis(9_007_199_254_740_991);

/// A case as a portfolio shows it.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Was {
    pub stage: String,
    pub priority: Option<i64>,
    /// Into another case, with which it counts.
    pub is_merged: bool,
    pub next_duty: Option<String>,
    pub next_due_at: Option<Millis>,
    pub next_owed_by: Option<Uuid>,
    /// The model that made the score.
    pub model_id: Option<String>,
    /// Points in tenths, as the journal tells them.
    pub score: Option<i64>,
    pub low: Option<i64>,
    pub high: Option<i64>,
    /// The computed one.
    pub band: Option<String>,
    /// By an override that holds.
    pub override_band: Option<String>,
    /// Its last day, or that of one that waits for a second person.
    pub override_until: Option<String>,
    pub weather: Option<String>,
}

/// The same, from when to when. It no longer was what another entry had changed at the very same instant.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct WasRow {
    /// The entry that made it so.
    pub seq: i64,
    pub since: Millis,
    pub until: Millis,
    #[sqlx(flatten)]
    pub was: Was,
}

/// What somebody owed, by when as far as that was known.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Owed {
    pub kind: String,
    pub owed_by: Uuid,
    pub due_at: Option<Millis>,
    pub first_due_at: Option<Millis>,
}

/// The same, from when to when.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct OwedRow {
    /// Among all that was ever owed in the case.
    pub rank: i64,
    pub seq: i64,
    pub since: Millis,
    pub until: Millis,
    #[sqlx(flatten)]
    pub owed: Owed,
}

/// All that is kept of a case, or what of it is still so.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    pub was: Vec<WasRow>,
    pub owed: Vec<OwedRow>,
}

impl Default for Was {
    /// What nobody but its people knows of.
    fn default() -> Self {
        Was {
            stage: Stage::Draft.name().to_owned(),
            priority: None,
            is_merged: false,
            next_duty: None,
            next_due_at: None,
            next_owed_by: None,
            model_id: None,
            score: None,
            low: None,
            high: None,
            band: None,
            override_band: None,
            override_until: None,
            weather: None,
        }
    }
}

impl Past {
    /// After an entry, which left the case like this.
    pub fn follow(&mut self, link: &Link, case: &Case, calendar: &Calendar) {
        let Some(told) = Told::of(&link.subject, &link.facts) else { return };
        let moved = matches!(told, Told::Moved { .. });
        let before = self.was.last().map(|it| it.was.clone()).unwrap_or_default();
        let after = before.clone().after(told, case, calendar);
        if after != before {
            let since = self.was.last().map_or(link.at, |it| later(it.since, link.at));
            if let Some(last) = self.was.last_mut() {
                last.until = since;
            }
            self.was.push(WasRow { seq: link.seq, since, until: STILL, was: after });
        }
        if moved {
            self.follow_duties(link, case, calendar);
        }
    }

    fn follow_duties(&mut self, link: &Link, case: &Case, calendar: &Calendar) {
        for (rank, duty) in (0_i64..).zip(&case.duties) {
            let owed = duty.ended.is_none().then(|| Owed::of(duty, calendar));
            let mut kept = self.owed.iter_mut().rev();
            let last = kept.find(|it| it.rank == rank && it.until == STILL);
            if last.as_ref().map(|it| &it.owed) == owed.as_ref() {
                continue;
            }
            let since = last.as_ref().map_or(link.at, |it| later(it.since, link.at));
            if let Some(last) = last {
                last.until = since;
            }
            if let Some(owed) = owed {
                self.owed.push(OwedRow { rank, seq: link.seq, since, until: STILL, owed });
            }
        }
    }
}

/// The clock of a machine may be put back: what happened after never comes before.
fn later(one: Millis, other: Millis) -> Millis {
    if one.0 > other.0 { one } else { other }
}

impl Was {
    fn after(self, told: Told, case: &Case, calendar: &Calendar) -> Self {
        match told {
            Told::Moved { weather } => {
                let next = next_duty(case, calendar);
                Was {
                    stage: case.stage.name().to_owned(),
                    priority: case.priority.map(|priority| priority.number()),
                    is_merged: case.merged.is_some(),
                    next_duty: next.map(|duty| duty.kind.name().to_owned()),
                    next_due_at: next.and_then(|duty| duty.due_at(calendar)).map(Millis::from),
                    next_owed_by: next.map(|duty| duty.owed_by.0),
                    weather: weather.map(|it| it.name().to_owned()).or(self.weather),
                    ..self
                }
            }
            Told::Assessed(scored) => Was {
                model_id: Some(scored.model),
                score: Some(tenths(scored.score)),
                low: scored.low.map(tenths),
                high: scored.high.map(tenths),
                band: Some(scored.band),
                ..self
            },
            Told::Overridden(it) => Was {
                override_band: Some(it.target),
                override_until: Some(it.until_on.to_string()),
                ..self
            },
            Told::Proposed(it) => {
                Was { override_band: None, override_until: Some(it.until_on.to_string()), ..self }
            }
            Told::Confirmed { target } => Was { override_band: Some(target), ..self },
            Told::OverrideOver => Was { override_band: None, override_until: None, ..self },
            Told::Reported(weather) => Was { weather: Some(weather.name().to_owned()), ..self },
        }
    }
}

impl Owed {
    fn of(duty: &Duty, calendar: &Calendar) -> Self {
        Owed {
            kind: duty.kind.name().to_owned(),
            owed_by: duty.owed_by.0,
            due_at: duty.due_at(calendar).map(Millis::from),
            first_due_at: duty.first_due_at(calendar).map(Millis::from),
        }
    }
}

fn tenths(points: f64) -> i64 {
    (points * 10.0).round() as i64
}
