//! The parts of a view of the queue that are read one after the other. Under headings, each heading by
//! itself: what is sorted is no more than what stands under one.

use crate::clock::Calendar;
use crate::db::Millis;
use crate::not_blind;
use crate::triage::model::{Group, QueuePlace, QueueView, SortBy, When};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};

/// A queue of more cases than that goes by the next thing owed alone, read from its index: nobody reads
/// it from the top, and what stands under one heading would take long to sort.
const LONGEST: i64 = 1_000;

crate::sql! {
    UP_TO_THE_LONGEST = concat!("
        select count(*) as cases
          from (select c.id
                  from case_file c
                 where ", in_triage!(), "
                   and ", not_blind!(), "
                   and ", visible!(), "
                 limit 1001) waiting");
}

#[derive(sqlx::FromRow)]
struct CasesRow {
    cases: i64,
}

/// Which way a view is read from a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Forth,
    Back,
}

/// A part of a view: due from then until then, beyond a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: i64,
    pub(super) until: i64,
    /// What the keys in it begin with.
    pub(super) base: i64,
    /// The place: its key, without what it begins with, and its number.
    pub(super) key: i64,
    pub(super) number: String,
}

impl Stretch {
    /// All that a view leaves in.
    pub(super) fn whole() -> Self {
        Stretch { from: i64::MIN, until: i64::MAX, base: 0, key: i64::MIN, number: String::new() }
    }

    fn of(group: Group, at: DateTime<Utc>) -> Self {
        let ends = Group::ends(at, &Calendar::france()).map(|end| Millis::from(end).0);
        let rank = group as usize;
        let from = rank.checked_sub(1).map_or(i64::MIN, |before| ends[before]);
        let until = ends.get(rank).copied().unwrap_or(i64::MAX);
        Stretch { from, until, base: group.base(), ..Stretch::whole() }
    }
}

/// Whether a view is read heading by heading: the queue that its reader may see is short enough. What they
/// may not see does not count, lest its coming show in the order of the rest.
pub(super) async fn by_heading(cx: &mut Cx, view: &QueueView) -> Result<bool, Failure> {
    if view.sort != SortBy::Due {
        return Ok(false);
    }
    let CasesRow { cases } = cx.visible(UP_TO_THE_LONGEST).one().await?;
    Ok(cases <= LONGEST)
}

/// What is to be read of a view from a place on, in the order in which it is.
pub(super) fn stretches(
    view: &QueueView,
    at: DateTime<Utc>,
    edge: Option<QueuePlace>,
    way: Way,
    by_heading: bool,
) -> Vec<Stretch> {
    let number = edge.map_or_else(String::new, |place| place.number.to_string());
    // What comes later in time comes first in one order.
    let forth = (way == Way::Forth) != (view.sort == SortBy::New);
    let start = if forth { i64::MIN } else { i64::MAX };
    if !by_heading {
        let key = edge.map_or(start, |place| place.key);
        let whole = Stretch { key, number, ..Stretch::whole() };
        // A page of what is due begins or ends at an instant.
        return vec![match edge.filter(|_| view.sort == SortBy::Due) {
            Some(place) if way == Way::Forth => Stretch { from: place.due_at(), ..whole },
            Some(place) => Stretch { until: place.due_at().saturating_add(1), ..whole },
            None => whole,
        }];
    }
    let here = edge.map(QueuePlace::group);
    let beyond = |group: Group| match way {
        Way::Forth => here.is_none_or(|here| group >= here),
        Way::Back => here.is_none_or(|here| group <= here),
    };
    let shown = |group: Group| match view.when {
        None => true,
        Some(When::Overdue) => group == Group::Overdue,
        Some(When::Today) => group == Group::Today,
    };
    let groups = Group::ALL.into_iter().filter(|group| beyond(*group) && shown(*group));
    let stretch = |group: Group| {
        let key = edge.filter(|place| place.group() == group);
        let key = key.map_or(start, QueuePlace::within_group);
        Stretch { key, number: number.clone(), ..Stretch::of(group, at) }
    };
    let mut stretches: Vec<Stretch> = groups.map(stretch).collect();
    if way == Way::Back {
        stretches.reverse();
    }
    stretches
}
