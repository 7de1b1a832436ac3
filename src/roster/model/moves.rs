//! From who is chosen for each need to who has to be assigned, and who goes.

use super::{Assignment, Need, Period, Share, Team, TeamRole, peak};
use crate::base::PersonId;

/// What makes a team the one that was chosen. Whoever is assigned already as they would be is left alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// Tentative, the lead first: whoever led until now is replaced before they do something else.
    pub assigned: Vec<Assignment>,
    /// On the team, and chosen for nothing. Whoever keeps the record stays, and whoever leads is replaced or
    /// stays.
    pub removed: Vec<PersonId>,
}

/// What is to be done for these to meet these needs, within these weeks.
///
/// `lead` would run the case, if anybody chosen can.
pub fn moves(
    team: &Team,
    chosen: &[(Need, Option<PersonId>)],
    lead: Option<PersonId>,
    weeks: Period,
) -> Moves {
    let mut people: Vec<PersonId> = Vec::new();
    for person in lead.into_iter().chain(chosen.iter().filter_map(|(_, who)| *who)) {
        if !people.contains(&person) {
            people.push(person);
        }
    }
    let role = |person| match lead {
        Some(lead) if lead == person => TeamRole::CaseLead,
        // Nobody else could lead: whoever does goes on.
        None if team.lead().is_some_and(|it| it.person == person) => TeamRole::CaseLead,
        _ => TeamRole::Expert,
    };
    let new = |person: &PersonId| assignment(*person, role(*person), chosen, weeks);
    let is_new = |it: &Assignment| {
        let before = team.assignment(it.person);
        before.is_none_or(|before| Assignment { confirmed: false, ..*before } != *it)
    };
    let stays = |it: &&Assignment| people.contains(&it.person) || it.role != TeamRole::Expert;
    Moves {
        assigned: people.iter().filter_map(new).filter(is_new).collect(),
        removed: team.assignments.iter().filter(|it| !stays(it)).map(|it| it.person).collect(),
    }
}

impl Moves {
    /// Everybody who would no longer be on the team: whoever is removed, and who led until now, if another
    /// leads and they are asked for nothing else.
    pub fn leaving(&self, team: &Team) -> Vec<PersonId> {
        let is_asked = |person| self.assigned.iter().any(|it| it.person == person);
        let is_led = self.assigned.iter().any(|it| it.role == TeamRole::CaseLead);
        let before = team.lead().filter(|it| is_led && !is_asked(it.person));
        self.removed.iter().copied().chain(before.map(|it| it.person)).collect()
    }

    /// The team as it would be once everybody has said yes.
    pub fn once_agreed(&self, team: &Team) -> Team {
        let is_led = self.assigned.iter().any(|it| it.role == TeamRole::CaseLead);
        let goes = |it: &Assignment| {
            let is_asked = self.assigned.iter().any(|new| new.person == it.person);
            let is_replaced = is_led && it.role == TeamRole::CaseLead;
            is_asked || is_replaced || self.removed.contains(&it.person)
        };
        let all = team.assignments.iter().filter(|it| !goes(it)).chain(&self.assigned);
        let agreed = all.map(|it| Assignment { confirmed: true, ..*it });
        Team { assignments: agreed.collect(), ..team.clone() }
    }
}

/// As long as the first and the last of their needs, for the most that is asked at once.
fn assignment(
    person: PersonId,
    role: TeamRole,
    chosen: &[(Need, Option<PersonId>)],
    weeks: Period,
) -> Option<Assignment> {
    let theirs = chosen.iter().filter(|(_, who)| *who == Some(person));
    let asked: Vec<(Period, Share)> =
        theirs.map(|(need, _)| (from_now_on(need.period, weeks), need.share)).collect();
    let from = asked.iter().map(|(period, _)| period.from).min()?;
    let to = asked.iter().map(|(period, _)| period.to).max()?;
    let period = Period { from, to };
    let share = Share::try_from(peak(&asked, period).min(Share::FULL.percent())).ok()?;
    Some(Assignment { person, role, share, period, confirmed: false })
}

/// The whole of a need that was given a time, but for what is past; else the weeks that are looked at.
fn from_now_on(period: Option<Period>, weeks: Period) -> Period {
    period.map_or(weeks, |it| Period { from: it.from.max(weeks.from), ..it })
}
