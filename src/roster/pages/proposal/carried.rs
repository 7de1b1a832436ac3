//! Everybody's weeks under a plan: first those who would go somewhere, then who else could have.

use super::words::Words;
use crate::clock::Calendar;
use crate::roster::model::proposal::{Carried, Staffing};
use crate::roster::model::{Horizon, Week, to_confirm};
use crate::roster::pages::weeks::Strip;
use crate::roster::store::{Grounds, Loaded};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Whose weeks they are, under which plan.
pub(super) struct Load {
    lang: crate::i18n::Lang,
    horizon: Horizon,
    loaded: Vec<Loaded>,
    /// So many of the first of them go somewhere.
    going: usize,
}

impl Load {
    /// `going` names those who would go somewhere.
    pub fn of(
        words: &Words,
        (grounds, asked): (&Grounds, &Staffing),
        all: &[Carried],
        going: &BTreeSet<String>,
    ) -> Self {
        let horizon = Horizon::from(asked.starts_on, asked.weeks, &Calendar::france());
        let working = horizon.working_days();
        let whole = |it: &Carried| {
            let loaded = loaded(words, (grounds, asked), it, (&horizon, &working))?;
            Some((!going.contains(&it.member), loaded))
        };
        let mut loaded: Vec<(bool, Loaded)> = all.iter().filter_map(whole).collect();
        loaded.sort_by(|a, b| (a.0, &a.1.name).cmp(&(b.0, &b.1.name)));
        let going = loaded.iter().filter(|it| !it.0).count();
        let loaded = loaded.into_iter().map(|it| it.1).collect();
        Load { lang: words.lang, horizon, loaded, going }
    }

    pub fn draw(self, title: &'static str) -> Option<AnyView> {
        let Load { lang, horizon, loaded, going } = self;
        (!loaded.is_empty()).then(|| {
            view! {
                <Strip lang horizon loaded sums=false title going plus="proposal-load-plus"
                    of_which="proposal-load-of-which"/>
            }
            .into_any()
        })
    }
}

/// What waits for a yes is marked, be it proposed or asked elsewhere.
fn loaded(
    words: &Words,
    (grounds, asked): (&Grounds, &Staffing),
    it: &Carried,
    (horizon, working): (&Horizon, &[u32]),
) -> Option<Loaded> {
    let person = it.member.parse().ok()?;
    let waits = to_confirm(asked, &grounds.waiting, &grounds.booked, person);
    let weeks = it.weeks.iter().zip(waits).zip(horizon.mondays().zip(working));
    let weeks = weeks.map(|((week, waits), (monday, all))| {
        let waits = i64::from(waits).min(week.confirmed);
        let days = u32::try_from(week.days).unwrap_or(0);
        let time = |percent: i64| u32::try_from(percent).unwrap_or(0) * days;
        Week {
            monday,
            working_days: *all,
            days_there: days,
            capacity: week.capacity * days,
            confirmed: time(week.confirmed - waits),
            tentative: time(week.proposed + waits),
        }
    });
    Some(Loaded { person, name: words.name(&it.member), weeks: weeks.collect() })
}
