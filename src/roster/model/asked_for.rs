//! Who is asked now, by the need that they would meet: a choice begins with what was asked, and takes none of it
//! back unless somebody says so.

use super::moves::{assignment, does_already};
use super::{Assignment, Need, Period, Team};
use crate::base::PersonId;

/// Of so many needs all sets are tried: as many as a case asks for.
const MOST: usize = Need::MOST;

/// For each of these needs who is asked and has not answered. Whoever was asked otherwise than the needs ask today
/// is there for one that they may meet.
pub fn asked_for(
    team: &Team,
    needs: &[Need],
    may: impl Fn(PersonId, usize) -> bool,
    weeks: Period,
) -> Vec<Option<PersonId>> {
    let mut chosen: Vec<Option<PersonId>> = vec![None; needs.len()];
    let able = |it: &Assignment| {
        let able = (0..needs.len()).filter(|at| may(it.person, *at));
        able.take(MOST).collect::<Vec<_>>()
    };
    let asked = team.assignments.iter().filter(|it| !it.confirmed && it.role.meets_needs());
    let mut asked: Vec<(Vec<usize>, &Assignment)> = asked.map(|it| (able(it), it)).collect();
    // Whoever may meet few of them is there first.
    asked.sort_by_key(|(able, it)| (able.len(), it.person));
    let mut otherwise = Vec::new();
    for (able, it) in asked {
        let free: Vec<usize> = able.into_iter().filter(|at| chosen[*at].is_none()).collect();
        match exactly(team, it, (needs, &free), weeks) {
            Some(theirs) => theirs.into_iter().for_each(|at| chosen[at] = Some(it.person)),
            None => otherwise.push((it.person, free)),
        }
    }
    for (person, able) in otherwise {
        if let Some(at) = able.into_iter().find(|at| chosen[*at].is_none()) {
            chosen[at] = Some(person);
        }
    }
    chosen
}

/// The fewest of the needs that are free which together ask of somebody what they were asked.
fn exactly(
    team: &Team,
    asked: &Assignment,
    (needs, free): (&[Need], &[usize]),
    weeks: Period,
) -> Option<Vec<usize>> {
    let agreed = team.settled().find(|it| it.person == asked.person);
    let is_asked = |theirs: &Vec<usize>| {
        let theirs = theirs.iter().map(|at| (needs[*at], Some(asked.person)));
        let theirs: Vec<(Need, Option<PersonId>)> = theirs.collect();
        let new = assignment(asked.person, asked.role, (&theirs, agreed), weeks);
        new.is_some_and(|new| does_already(asked, &new))
    };
    let all = 1_u32 << free.len();
    let mut sets: Vec<u32> = (1..all).collect();
    sets.sort_by_key(|set| set.count_ones());
    let of = |set: u32| -> Vec<usize> {
        let places = free.iter().enumerate().filter(|(place, _)| (set >> place) & 1 == 1);
        places.map(|(_, at)| *at).collect()
    };
    sets.into_iter().map(of).find(is_asked)
}
