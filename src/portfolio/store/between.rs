//! What changed between two days, and the entries of the journals that say why.

use crate::base::{Priority, Weather};
use crate::case::model::{CaseNumber, Stage};
use crate::case::store::{Entry, Other, TURNED_AT_ONCE, Was, others, turned};
use crate::counted;
use crate::db::Millis;
use crate::i18n::paris_date;
use crate::not_blind;
use crate::portfolio::model::{Between, Change, ChangeKind, Known};
use crate::triage::model::Band;
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use std::collections::HashMap;
use uuid::Uuid;

// Only what moved in between can have changed, or had an override that held no longer.
crate::sql! {
    MOVED = concat!("
        with moved as (
            select w.case_id from case_was w where w.since > $3 and w.since <= $4
            union
            select w.case_id from case_was w where w.override_until >= $5 and w.override_until < $6)
        select c.id, c.number, c.title, o.name as organisation,
               case when ", not_blind!(), " then c.id end as open_to_reader,
               f.stage as stage_before, f.priority as priority_before, f.band as band_before,
               f.override_band as override_before, f.override_until as until_before,
               f.weather as weather_before,
               t.stage, t.priority, t.band, t.override_band, t.override_until, t.weather
          from moved m
          join case_file c on c.id = m.case_id
          join organisation o on o.id = c.organisation_id
          left join case_was f on f.case_id = c.id and f.since <= $3 and f.until > $3 and ", counted!("f"), "
          left join case_was t on t.case_id = c.id and t.since <= $4 and t.until > $4 and ", counted!("t"), "
         where ", visible!(), "
           and (f.case_id is not null or t.case_id is not null)
         order by c.id
         limit 20000");
}

#[derive(sqlx::FromRow)]
struct MovedRow {
    id: Uuid,
    number: Option<String>,
    title: String,
    organisation: String,
    open_to_reader: Option<Uuid>,
    stage_before: Option<String>,
    priority_before: Option<i64>,
    band_before: Option<String>,
    override_before: Option<String>,
    until_before: Option<String>,
    weather_before: Option<String>,
    stage: Option<String>,
    priority: Option<i64>,
    band: Option<String>,
    override_band: Option<String>,
    override_until: Option<String>,
    weather: Option<String>,
}

/// What the portfolio showed of a case, as its rows keep it.
struct Shown<'a> {
    stage: Option<&'a String>,
    priority: Option<i64>,
    band: Option<&'a String>,
    override_band: Option<&'a String>,
    override_until: Option<&'a String>,
    weather: Option<&'a String>,
}

/// A case that changed.
#[derive(Clone, Debug)]
pub struct ChangedCase {
    pub id: Uuid,
    pub number: Option<CaseNumber>,
    pub title: String,
    pub organisation: String,
    pub change: Change,
    pub kinds: Vec<ChangeKind>,
    /// The last day of an override of its band that held before, and on the other day no longer.
    pub expired_on: Option<NaiveDate>,
}

impl Shown<'_> {
    /// As it was known on a day; of a case that one is to assess blind, where it stands.
    fn known(&self, on: NaiveDate, is_open: bool) -> Option<Known> {
        let on = on.to_string();
        let set = self.override_band.filter(|_| self.override_until.is_some_and(|it| *it >= on));
        let band = set.or(self.band).and_then(|it| Band::from_name(it));
        Some(Known {
            stage: Stage::from_name(self.stage?)?,
            priority: self.priority.and_then(Priority::from_number).filter(|_| is_open),
            band: band.filter(|_| is_open),
            weather: self.weather.and_then(|it| Weather::from_name(it)).filter(|_| is_open),
        })
    }
}

impl MovedRow {
    fn before(&self) -> Shown<'_> {
        Shown {
            stage: self.stage_before.as_ref(),
            priority: self.priority_before,
            band: self.band_before.as_ref(),
            override_band: self.override_before.as_ref(),
            override_until: self.until_before.as_ref(),
            weather: self.weather_before.as_ref(),
        }
    }

    fn after(&self) -> Shown<'_> {
        Shown {
            stage: self.stage.as_ref(),
            priority: self.priority,
            band: self.band.as_ref(),
            override_band: self.override_band.as_ref(),
            override_until: self.override_until.as_ref(),
            weather: self.weather.as_ref(),
        }
    }

    fn changed(self, between: Between) -> ChangedCase {
        let is_open = self.open_to_reader.is_some();
        let (from, to) = (between.from.date, between.to.date);
        let before = self.before().known(from, is_open);
        let after = self.after().known(to, is_open);
        let change = Change { before, after };
        let kinds = change.kinds();
        let last = self.override_until.as_ref().filter(|_| self.override_band.is_some());
        let last: Option<NaiveDate> = last.and_then(|it| it.parse().ok());
        let expired_on = last.filter(|last| is_open && from <= *last && *last < to);
        ChangedCase {
            id: self.id,
            number: self.number.and_then(|it| it.parse().ok()),
            title: self.title,
            organisation: self.organisation,
            change,
            expired_on: expired_on.filter(|_| kinds.contains(&ChangeKind::Band)),
            kinds,
        }
    }
}

/// All cases that this person may see and that changed, by their priority on the later day.
pub async fn changed(cx: &mut Cx, between: Between) -> Result<Vec<ChangedCase>, Failure> {
    let Between { from, to, .. } = between;
    let rows: Vec<MovedRow> = cx
        .visible(MOVED)
        .bind(Millis::from(from.at))
        .bind(Millis::from(to.at))
        .bind(from.date.to_string())
        .bind(to.date.to_string())
        .all()
        .await?;
    let all = rows.into_iter().map(|row| row.changed(between));
    let mut all: Vec<ChangedCase> = all.filter(|it| !it.kinds.is_empty()).collect();
    let urgency = |it: &ChangedCase| {
        it.change
            .after
            .or(it.change.before)
            .and_then(|known| known.priority)
            .map_or(5, |it| it.number())
    };
    // Stable: of the same priority, the one that was sent first.
    all.sort_by_key(urgency);
    Ok(all)
}

/// Why the cases of one page changed, by case, the oldest entry first; and the other cases that these entries name, as
/// far as this person may know of them.
pub async fn whys(
    cx: &mut Cx,
    between: Between,
    cases: &[ChangedCase],
) -> Result<(HashMap<Uuid, Vec<Entry>>, Vec<Other>), Failure> {
    let Between { from, to, .. } = between;
    let mut told: HashMap<Uuid, Vec<Entry>> = HashMap::new();
    for some in cases.chunks(TURNED_AT_ONCE) {
        let ids: Vec<Uuid> = some.iter().map(|it| it.id).collect();
        let mut known: HashMap<Uuid, Option<Known>> =
            some.iter().map(|it| (it.id, it.change.before)).collect();
        let changes: HashMap<Uuid, Change> = some.iter().map(|it| (it.id, it.change)).collect();
        for turn in turned(cx, &ids, from.at.into(), to.at.into()).await? {
            let after = shown(&turn.was, paris_date(turn.entry.at.into()));
            let before = known.insert(turn.case_id, after).flatten();
            let change = changes.get(&turn.case_id);
            if change.is_some_and(|it| it.is_told_by(before, after)) {
                told.entry(turn.case_id).or_default().push(turn.entry);
            }
        }
    }
    let entries: Vec<Entry> = told.values().flatten().cloned().collect();
    let others = others(cx, &entries).await?;
    Ok((told, others))
}

/// A case in the portfolio, as an entry left it that day.
fn shown(was: &Was, on: NaiveDate) -> Option<Known> {
    let is_in = was.priority.is_some() && was.stage != Stage::Archived.name() && !was.is_merged;
    let shown = Shown {
        stage: Some(&was.stage),
        priority: was.priority,
        band: was.band.as_ref(),
        override_band: was.override_band.as_ref(),
        override_until: was.override_until.as_ref(),
        weather: was.weather.as_ref(),
    };
    is_in.then(|| shown.known(on, true)).flatten()
}
