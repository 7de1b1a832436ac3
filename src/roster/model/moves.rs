//! From who is chosen for each need to who has to be assigned, and who goes.

use super::{Assignment, Need, Period, Share, Team, TeamRole};
use crate::base::PersonId;

/// What makes a team the one that was chosen. Whoever is assigned already as they would be is left alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// Tentative, the lead first: another is asked to lead before whoever leads is asked for something else.
    pub assigned: Vec<Assignment>,
    /// Asked before, and chosen for nothing: they are asked no more. Whoever agreed stays, as does whoever keeps
    /// the record; whoever leads stays until another has said yes to it.
    pub withdrawn: Vec<PersonId>,
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
    let new = |person: &PersonId| {
        let agreed = team.settled().find(|it| it.person == *person);
        assignment(*person, role(*person), (chosen, agreed), weeks)
    };
    let is_new = |it: &Assignment| {
        let before = team.assignment(it.person);
        before.is_none_or(|before| !does_already(before, it))
    };
    let assigned: Vec<Assignment> = people.iter().filter_map(new).filter(is_new).collect();
    let is_led = assigned.iter().any(|it| it.role == TeamRole::CaseLead);
    let stays = |it: &&Assignment| match it.role {
        _ if people.contains(&it.person) => true,
        TeamRole::Scribe => true,
        // Whoever was only asked to lead is asked no more as soon as another is.
        TeamRole::CaseLead => is_led || team.is_led_by(it.person),
        TeamRole::Expert => team.settled().any(|agreed| agreed.person == it.person),
    };
    Moves {
        assigned,
        withdrawn: team.assignments.iter().filter(|it| !stays(it)).map(|it| it.person).collect(),
    }
}

impl Moves {
    /// Everybody who would be asked no more: whoever is chosen for nothing, and who had been asked to lead, if
    /// another is asked now.
    pub fn asked_no_more(&self, team: &Team) -> Vec<PersonId> {
        let asked_before = team.assignments.iter().filter(|it| !it.confirmed);
        let replaced = asked_before.filter(|it| self.replaces(it)).map(|it| it.person);
        self.withdrawn.iter().copied().chain(replaced).collect()
    }

    /// Whoever leads, if another is asked to: until that other says yes.
    pub fn making_way(&self, team: &Team) -> Option<PersonId> {
        let leads = team.assignments.iter().find(|it| it.confirmed && self.replaces(it));
        leads.map(|it| it.person)
    }

    /// Whether another would lead, and this one is asked for nothing else.
    fn replaces(&self, it: &Assignment) -> bool {
        let is_led = self.assigned.iter().any(|new| new.role == TeamRole::CaseLead);
        let is_asked = self.assigned.iter().any(|new| new.person == it.person);
        it.role == TeamRole::CaseLead && is_led && !is_asked
    }

    /// The team as it would be once everybody has said yes.
    pub fn once_agreed(&self, team: &Team) -> Team {
        let is_led = self.assigned.iter().any(|it| it.role == TeamRole::CaseLead);
        let goes = |it: &Assignment| {
            let is_asked = self.assigned.iter().any(|new| new.person == it.person);
            let is_replaced = is_led && it.role == TeamRole::CaseLead;
            is_asked || is_replaced || self.withdrawn.contains(&it.person)
        };
        // Asked no more for the rest, they do what they agreed to.
        let kept = team.agreed.iter().filter(|it| self.withdrawn.contains(&it.person));
        let all = team.assignments.iter().filter(|it| !goes(it)).chain(kept).chain(&self.assigned);
        let agreed = all.map(|it| Assignment { confirmed: true, ..it.clone() });
        Team { assignments: agreed.collect(), ..team.clone() }
    }
}

/// Whether somebody is assigned as they would be; that they began before changes nothing.
pub(super) fn does_already(before: &Assignment, new: &Assignment) -> bool {
    let from = new.period.from;
    let same = before.role == new.role && before.since(from) == new.since(from);
    same && before.period.from <= from
}

/// Of each day what their needs ask then, and nothing where none does; beside what they agreed to, if they
/// did.
pub(super) fn assignment(
    person: PersonId,
    role: TeamRole,
    (chosen, agreed): (&[(Need, Option<PersonId>)], Option<&Assignment>),
    weeks: Period,
) -> Option<Assignment> {
    let theirs = chosen.iter().filter(|(_, who)| *who == Some(person));
    let mut asked: Vec<(Period, Share)> =
        theirs.map(|(need, _)| (from_now_on(need.period, weeks), need.share)).collect();
    if asked.is_empty() {
        return None;
    }
    asked.extend(agreed.into_iter().flat_map(Assignment::promises));
    Assignment::of_all(person, role, &asked)
}

/// The whole of a need that was given a time, but for what is past; else from the first of the weeks that are
/// looked at on, as long as the intervention lasts.
fn from_now_on(period: Option<Period>, weeks: Period) -> Period {
    let all = Period::without_end(weeks.from);
    period.map_or(all, |it| Period { from: it.from.max(weeks.from), ..it })
}
