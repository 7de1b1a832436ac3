//! Where a case stands in a view of the queue, and the cases before and after it there. Each of the
//! two is looked for from the place of the case on: the view itself is not read.

use super::counts::last_look;
use super::kept::kept;
use super::stretch::{Stretch, Way, by_heading, stretches};
use crate::case::model::CaseNumber;
use crate::clock::Calendar;
use crate::db::{Millis, Sql};
use crate::triage::model::{Group, InView, QueuePlace, QueueView, SortBy};
use crate::web::{Cx, Failure, Recalled};
use chrono::{DateTime, Utc};

/// The first beyond a place, but for the case whose place that was: it may have moved since.
macro_rules! nearest {
    ($order:ident, $beyond:literal, $direction:literal) => {
        concat!(
            "
            select c.number, c.title, ",
            place!($order),
            " as place
              from case_file c
              ",
            in_view!($order),
            "
               and (",
            place!($order),
            ", c.number) ",
            $beyond,
            " ($14, $15)
               and c.number <> $15
             order by ",
            ordered!($order, $direction),
            "
             limit 1"
        )
    };
}

/// How many stand before a place.
macro_rules! ahead {
    ($order:ident, $before:literal) => {
        concat!(
            "
            select count(*) as number
              from case_file c
              ",
            in_view!($order),
            "
               and (",
            place!($order),
            ", c.number) ",
            $before,
            " ($14, $15)
               and c.number <> $15"
        )
    };
}

/// Where a case stands now, if the view holds it.
macro_rules! its_own {
    ($order:ident) => {
        concat!(
            "
            select ",
            place!($order),
            " as place, c.next_due_at
              from case_file c
              ",
            in_view!($order),
            "
               and c.number = $14"
        )
    };
}

crate::sql! {
    DUE_NEXT = nearest!(due, ">", "asc");
    DUE_PREVIOUS = nearest!(due, "<", "desc");
    DUE_AHEAD = ahead!(due, "<");
    DUE_OWN = its_own!(due);
    PRIORITY_NEXT = nearest!(priority, ">", "asc");
    PRIORITY_PREVIOUS = nearest!(priority, "<", "desc");
    PRIORITY_AHEAD = ahead!(priority, "<");
    PRIORITY_OWN = its_own!(priority);
    SCORE_NEXT = nearest!(score, ">", "asc");
    SCORE_PREVIOUS = nearest!(score, "<", "desc");
    SCORE_AHEAD = ahead!(score, "<");
    SCORE_OWN = its_own!(score);
    // Time runs forward, and this order back.
    NEW_NEXT = nearest!(new, "<", "desc");
    NEW_PREVIOUS = nearest!(new, ">", "asc");
    NEW_AHEAD = ahead!(new, ">");
    NEW_OWN = its_own!(new);
    ALL = concat!("
            select count(*) as number
              from case_file c
              ", in_view!(due));
}

/// A case and those around it, of what its reader may see.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbours {
    pub standing: InView,
    /// How many stand before where the case was.
    pub ahead: i64,
    /// How many the view holds, the case among them if it still is.
    pub all: i64,
    pub previous: Option<Neighbour>,
    pub next: Option<Neighbour>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    pub number: CaseNumber,
    pub title: String,
    pub place: QueuePlace,
}

#[derive(sqlx::FromRow)]
struct NeighbourRow {
    number: Option<String>,
    title: String,
    place: i64,
}

#[derive(sqlx::FromRow)]
struct OwnRow {
    place: i64,
    next_due_at: Millis,
}

#[derive(sqlx::FromRow)]
struct NumberRow {
    number: i64,
}

/// How many cases a view holds, as a total to be recalled.
#[derive(Debug, PartialEq)]
struct InAll(i64);

/// What an order of the queue asks.
struct Asking {
    next: Sql,
    previous: Sql,
    ahead: Sql,
    own: Sql,
}

/// Around the place that a case had in a view when it was opened there, whatever was done to it since.
pub async fn neighbours(
    cx: &mut Cx,
    view: &QueueView,
    place: QueuePlace,
) -> Result<Neighbours, Failure> {
    let by_heading = by_heading(cx, view).await?;
    let Asking { next, previous, ahead, own } = Asking::of(view.sort, by_heading);
    // As the total is, so that a case is not the third of two.
    let at = cx.minute();
    let all = all(cx, view, at).await?;
    let view = view.first_page();
    let number = place.number.to_string();
    let own = kept(cx, own, &view, at, &Stretch::whole()).bind(number);
    let own: Option<OwnRow> = own.optional().await?;
    let base = |due_at: Millis| match by_heading {
        true => Group::of(due_at.into(), at, &Calendar::france()).base(),
        false => 0,
    };
    let own = own.map(|own| base(own.next_due_at) + own.place);
    let before = stretches(&view, at, Some(place), Way::Back, by_heading);
    let after = stretches(&view, at, Some(place), Way::Forth, by_heading);
    let mut stand_ahead = 0;
    for it in &before {
        let ahead = kept(cx, ahead, &view, at, it).bind(it.key).bind(it.number.clone());
        stand_ahead += ahead.one::<NumberRow>().await?.number;
    }
    Ok(Neighbours {
        standing: InView::of(place.key, own),
        ahead: stand_ahead,
        all,
        previous: first(cx, previous, &view, at, &before).await?,
        next: first(cx, next, &view, at, &after).await?,
    })
}

/// The first that is found, part by part.
async fn first(
    cx: &mut Cx,
    sql: Sql,
    view: &QueueView,
    at: DateTime<Utc>,
    stretches: &[Stretch],
) -> Result<Option<Neighbour>, Failure> {
    for it in stretches {
        let found = kept(cx, sql, view, at, it).bind(it.key).bind(it.number.clone());
        let found: Option<NeighbourRow> = found.optional().await?;
        if let Some(row) = found {
            return Ok(Some(row.neighbour(it.base)?));
        }
    }
    Ok(None)
}

/// What is unread depends on what the reader looked at, the rest does not.
async fn all(cx: &mut Cx, view: &QueueView, at: DateTime<Utc>) -> Result<i64, Failure> {
    let view = QueueView { sort: SortBy::default(), ..view.first_page() };
    let looked = if view.fresh { last_look(cx).await? } else { None };
    match cx.recall_mine::<InAll>((&view, looked)).await? {
        Recalled::Known(known) => Ok(known.0),
        Recalled::Unknown(place) => {
            let NumberRow { number } = kept(cx, ALL, &view, at, &Stretch::whole()).one().await?;
            Ok(place.keep(InAll(number)).0)
        }
    }
}

impl Asking {
    fn of(sort: SortBy, by_heading: bool) -> Self {
        let (next, previous, ahead, own) = match sort {
            SortBy::Due if !by_heading => (DUE_NEXT, DUE_PREVIOUS, DUE_AHEAD, DUE_OWN),
            SortBy::Due | SortBy::Priority => {
                (PRIORITY_NEXT, PRIORITY_PREVIOUS, PRIORITY_AHEAD, PRIORITY_OWN)
            }
            SortBy::Score => (SCORE_NEXT, SCORE_PREVIOUS, SCORE_AHEAD, SCORE_OWN),
            SortBy::New => (NEW_NEXT, NEW_PREVIOUS, NEW_AHEAD, NEW_OWN),
        };
        Asking { next, previous, ahead, own }
    }
}

impl NeighbourRow {
    fn neighbour(self, base: i64) -> Result<Neighbour, sqlx::Error> {
        let number = self.number.and_then(|it| it.parse().ok());
        let number = number.ok_or_else(|| sqlx::Error::Decode("case_file.number is odd".into()))?;
        let place = QueuePlace { key: base + self.place, number };
        Ok(Neighbour { number, title: self.title, place })
    }
}
