//! Which project that nobody helped stands beside one that was: of the same phase, of about the same cost, about as
//! far in its life. The nearest pairs are made first, and nobody is in two of them.

use super::{Change, History, Look, Unseen, Window, first_day};
use crate::base::ProjectId;
use crate::register::model::{Currency, Phase};
use chrono::NaiveDate;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Two projects whose ages are further apart, in shares of their planned durations, are not compared.
pub const FARTHEST_AGE: f64 = 0.25;

/// What another ministry weighs, and a past drift as far off as it can be: as much as the farthest age.
const OTHER_MINISTRY: f64 = 0.25;
const FARTHEST_DRIFT: f64 = 0.25;

/// From these amounts on, in millions of the currency that was published.
const SIZES: [f64; 3] = [20.0, 50.0, 100.0];

const DAYS_A_YEAR: f64 = 365.25;

/// A project that the brigade helped, and the day its plan was approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Help {
    pub begun_on: NaiveDate,
    pub project: ProjectId,
}

/// A project that was helped beside one that was not.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    pub window: Window,
    /// The one that was not helped.
    pub other: ProjectId,
    /// How unlike they are, from 0.
    pub gap: f64,
    pub helped_moved: Change,
    pub other_moved: Change,
}

/// What became of each project that was helped.
#[derive(Clone, Debug, PartialEq)]
pub enum Pairing {
    Paired(Box<Pair>),
    /// Seen before and after, beside nothing comparable.
    Alone(Window),
    Unseen(Unseen),
}

/// What makes two projects comparable.
#[derive(Clone, Debug, PartialEq)]
struct Traits<'a> {
    /// They are equal, or there is no pair.
    class: (Option<Phase>, Option<(Currency, usize)>),
    /// The share of the planned duration that was over.
    age: Option<f64>,
    ministry: &'a str,
    /// By how much its duration had grown already.
    drift: Option<f64>,
}

/// Each project that was helped, once, in the order of the days. `touched`: those that the brigade works on or has
/// worked on otherwise, which are neither helped nor not.
pub fn pair(
    helps: &[Help],
    touched: &BTreeSet<ProjectId>,
    register: &[History],
    prudent: &dyn Fn(&Look) -> Option<NaiveDate>,
) -> Vec<(Help, Pairing)> {
    let known: HashMap<ProjectId, &History> = register.iter().map(|it| (it.project, it)).collect();
    let helps = once_each(helps);
    let helped: BTreeSet<ProjectId> = helps.iter().map(|it| it.project).collect();
    let is_free = |it: &&History| !helped.contains(&it.project) && !touched.contains(&it.project);
    let free: Vec<&History> = register.iter().filter(is_free).collect();
    let window = |help: &Help| match known.get(&help.project) {
        Some(history) => history.window(help.begun_on),
        None => Err(Unseen::NotBefore),
    };
    let windows: Vec<Result<Window, Unseen>> = helps.iter().map(window).collect();
    let mut found = Vec::new();
    for seen in windows.iter().flatten().collect::<BTreeSet<_>>() {
        let pool: Vec<(ProjectId, Traits<'_>)> =
            free.iter().filter_map(|it| Some((it.project, traits(it, seen)?))).collect();
        let asking = helps.iter().zip(&windows).filter(|(_, it)| it.as_ref() == Ok(seen));
        for (help, _) in asking {
            let own = known.get(&help.project).and_then(|it| traits(it, seen));
            let near = pool.iter().filter_map(|(other, theirs)| {
                Some((gap(own.as_ref()?, theirs)?, help.project, *other))
            });
            found.extend(near);
        }
    }
    let chosen = nearest_first(found);
    let told = |(help, window): (Help, Result<Window, Unseen>)| {
        let window = match window {
            Ok(window) => window,
            Err(why) => return (help, Pairing::Unseen(why)),
        };
        let pair = chosen.get(&help.project).and_then(|(other, gap)| {
            let moved = |project| {
                let history = known.get(project)?;
                let before = history.at(&window.source, window.before)?;
                let after = history.at(&window.source, window.after)?;
                Some(Change::between(before, after, prudent))
            };
            Some(Pair {
                window: window.clone(),
                other: *other,
                gap: *gap,
                helped_moved: moved(&help.project)?,
                other_moved: moved(other)?,
            })
        });
        (help, pair.map_or(Pairing::Alone(window), |it| Pairing::Paired(Box::new(it))))
    };
    helps.into_iter().zip(windows).map(told).collect()
}

/// A project that was helped twice counts from the first time.
fn once_each(helps: &[Help]) -> Vec<Help> {
    let mut first = BTreeMap::new();
    for help in helps {
        let begun_on = first.entry(help.project).or_insert(help.begun_on);
        *begun_on = help.begun_on.min(*begun_on);
    }
    let mut helps: Vec<Help> =
        first.into_iter().map(|(project, begun_on)| Help { begun_on, project }).collect();
    helps.sort();
    helps
}

/// Those most alike first; two that are as near as each other go by their identifiers, so that no order of the
/// rows decides anything.
fn nearest_first(
    mut found: Vec<(f64, ProjectId, ProjectId)>,
) -> HashMap<ProjectId, (ProjectId, f64)> {
    let order = |one: &(f64, ProjectId, ProjectId), other: &(f64, ProjectId, ProjectId)| match one
        .0
        .total_cmp(&other.0)
    {
        Ordering::Equal => (one.1, one.2).cmp(&(other.1, other.2)),
        order => order,
    };
    found.sort_by(order);
    let (mut chosen, mut taken) = (HashMap::new(), BTreeSet::new());
    for (gap, help, other) in found {
        if !chosen.contains_key(&help) && taken.insert(other) {
            chosen.insert(help, (other, gap));
        }
    }
    chosen
}

/// Nothing where either edition does not name it.
fn traits<'a>(history: &'a History, window: &Window) -> Option<Traits<'a>> {
    let look = history.at(&window.source, window.before)?;
    history.at(&window.source, window.after)?;
    let size = look.figures.cost.map(|cost| {
        let millions = cost.cents.millions();
        (cost.currency, SIZES.iter().filter(|from| millions >= **from).count())
    });
    let durations = history.looks.iter().filter(|it| it.source == window.source);
    let first = durations.filter_map(|it| it.figures.duration_years).next();
    let drift = first.zip(look.figures.duration_years).map(|(first, now)| now / first - 1.0);
    Some(Traits { class: (look.phase, size), age: age(look), ministry: &history.ministry, drift })
}

fn age(look: &Look) -> Option<f64> {
    let begun = look.starts_on?;
    let published = look.figures.end.filter(|end| !end.is_computed);
    let days = match (look.figures.duration_years, published) {
        (Some(years), _) => years * DAYS_A_YEAR,
        (None, Some(end)) => (end.on - begun).num_days() as f64,
        (None, None) => return None,
    };
    let over = (first_day(look.figures.edition) - begun).num_days() as f64;
    (days > 0.0).then(|| over / days)
}

/// Nothing between two that are not to be compared.
fn gap(one: &Traits<'_>, other: &Traits<'_>) -> Option<f64> {
    if one.class != other.class {
        return None;
    }
    let age = match (one.age, other.age) {
        (Some(one), Some(other)) => (one - other).abs(),
        (None, None) => FARTHEST_AGE,
        _ => return None,
    };
    let ministry = if one.ministry == other.ministry { 0.0 } else { OTHER_MINISTRY };
    let drift = match (one.drift, other.drift) {
        (Some(one), Some(other)) => ((one - other).abs() / 2.0).min(FARTHEST_DRIFT),
        _ => FARTHEST_DRIFT,
    };
    (age <= FARTHEST_AGE).then_some(age + ministry + drift)
}
