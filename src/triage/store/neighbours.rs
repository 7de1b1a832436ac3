//! Where a case stands in a view of the queue, and the cases before and after it there. Each of the
//! two is looked for from the place of the case on: the view itself is not read.

use super::counts::last_look;
use super::kept::kept;
use crate::case::model::CaseNumber;
use crate::db::Sql;
use crate::triage::model::{InView, QueuePlace, QueueView, SortBy};
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
            " as number
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
    let Asking { next, previous, ahead, own } = Asking::of(view.sort);
    // As the total is, so that a case is not the third of two.
    let at = cx.minute();
    let all = all(cx, view, at).await?;
    let view = view.first_page();
    let after = QueueView { after: Some(place), ..view.clone() };
    let before = QueueView { before: Some(place), ..view.clone() };
    let (key, number) = (place.key, place.number.to_string());
    let own: Option<NumberRow> = kept(cx, own, &view, at).bind(number.clone()).optional().await?;
    let ahead = kept(cx, ahead, &before, at).bind(key).bind(number.clone());
    let NumberRow { number: ahead } = ahead.one().await?;
    let previous = kept(cx, previous, &before, at).bind(key).bind(number.clone());
    let previous: Option<NeighbourRow> = previous.optional().await?;
    let next = kept(cx, next, &after, at).bind(key).bind(number);
    let next: Option<NeighbourRow> = next.optional().await?;
    Ok(Neighbours {
        standing: InView::of(place.key, own.map(|it| it.number)),
        ahead,
        all,
        previous: previous.map(Neighbour::try_from).transpose()?,
        next: next.map(Neighbour::try_from).transpose()?,
    })
}

/// What is unread depends on what the reader looked at, the rest does not.
async fn all(cx: &mut Cx, view: &QueueView, at: DateTime<Utc>) -> Result<i64, Failure> {
    let view = QueueView { sort: SortBy::default(), ..view.first_page() };
    let looked = if view.fresh { last_look(cx).await? } else { None };
    match cx.recall_mine::<InAll>((&view, looked)).await? {
        Recalled::Known(known) => Ok(known.0),
        Recalled::Unknown(place) => {
            let NumberRow { number } = kept(cx, ALL, &view, at).one().await?;
            Ok(place.keep(InAll(number)).0)
        }
    }
}

impl Asking {
    fn of(sort: SortBy) -> Self {
        let (next, previous, ahead, own) = match sort {
            SortBy::Due => (DUE_NEXT, DUE_PREVIOUS, DUE_AHEAD, DUE_OWN),
            SortBy::Priority => (PRIORITY_NEXT, PRIORITY_PREVIOUS, PRIORITY_AHEAD, PRIORITY_OWN),
            SortBy::Score => (SCORE_NEXT, SCORE_PREVIOUS, SCORE_AHEAD, SCORE_OWN),
            SortBy::New => (NEW_NEXT, NEW_PREVIOUS, NEW_AHEAD, NEW_OWN),
        };
        Asking { next, previous, ahead, own }
    }
}

impl TryFrom<NeighbourRow> for Neighbour {
    type Error = sqlx::Error;

    fn try_from(row: NeighbourRow) -> Result<Self, sqlx::Error> {
        let number = row.number.and_then(|it| it.parse().ok());
        let number = number.ok_or_else(|| sqlx::Error::Decode("case_file.number is odd".into()))?;
        let place = QueuePlace { key: row.place, number };
        Ok(Neighbour { number, title: row.title, place })
    }
}
