//! The start gate: what must hold before a team goes in.

use super::{Cover, Member, Need, Team};
use crate::base::{OrganisationId, PersonId};
use chrono::NaiveDate;

/// What the gate asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    CaseLeadConfirmed,
    SkillsCovered,
    ConflictsSettled,
    KickOffDate,
    AccessGranted,
}

/// Each condition, and whether it holds.
///
/// `members` are those of the team, with what they know and whom they left.
pub fn gate(
    team: &Team,
    members: &[Member],
    line: &[OrganisationId],
    today: NaiveDate,
) -> [(Condition, bool); 5] {
    Condition::ALL.map(|condition| (condition, condition.holds(team, members, line, today)))
}

/// What does not hold yet, each a name of the catalogue: `unmet-…`.
pub fn unmet(gate: &[(Condition, bool)]) -> Vec<String> {
    gate.iter().filter(|(_, holds)| !holds).map(|(it, _)| it.name().to_owned()).collect()
}

impl Condition {
    pub const ALL: [Condition; 5] = [
        Condition::CaseLeadConfirmed,
        Condition::SkillsCovered,
        Condition::ConflictsSettled,
        Condition::KickOffDate,
        Condition::AccessGranted,
    ];

    /// The name in the catalogue of texts: `unmet-…`, and `gate-…` for what opens it.
    pub fn name(self) -> &'static str {
        match self {
            Condition::CaseLeadConfirmed => "case_lead_confirmed",
            Condition::SkillsCovered => "skills_covered",
            Condition::ConflictsSettled => "conflicts_settled",
            Condition::KickOffDate => "kick_off_date",
            Condition::AccessGranted => "access_granted",
        }
    }

    fn holds(
        self,
        team: &Team,
        members: &[Member],
        line: &[OrganisationId],
        today: NaiveDate,
    ) -> bool {
        match self {
            // Whoever leads and is asked for more leads still.
            Condition::CaseLeadConfirmed => members
                .iter()
                .any(|it| team.is_led_by(it.person) && !team.is_mostly_away(it, today)),
            // Nobody has said what it takes: that is not the same as taking nothing.
            Condition::SkillsCovered => {
                !team.needs.is_empty() && team.open_needs(members, today).next().is_none()
            }
            Condition::ConflictsSettled => {
                team.open_conflicts(members, line, today).next().is_none()
            }
            Condition::KickOffDate => team.kick_off_on.is_some(),
            Condition::AccessGranted => team.access.is_enough(),
        }
    }
}

impl Team {
    /// The needs that no confirmed member meets, by skill and level. Whoever is away for most of one does not, nor
    /// does who keeps the record; what was agreed to counts while its holder is asked for more.
    ///
    /// The gate asks for no more: whether enough of their time is promised is said beside each need
    /// (see `coverage`), and is for the coordinator to weigh. A team that lacks a day a week of what
    /// was hoped for goes in; one that lacks the trade does not.
    pub fn open_needs(&self, members: &[Member], today: NaiveDate) -> impl Iterator<Item = Need> {
        let confirmed = |member: &&Member| self.settled().any(|it| it.person == member.person);
        let is_there =
            move |member: &Member, need: Need| !self.is_away_for(member, need.looked_at(today));
        self.needs.iter().copied().filter(move |need| {
            let mut confirmed = members.iter().filter(confirmed);
            !confirmed.any(|it| it.meets(*need) && is_there(it, *need))
        })
    }

    /// The needs that the gate counts as met, and that are not covered by confirmed people all the way: each with
    /// what is covered of it.
    pub fn needs_in_part<'a>(
        &'a self,
        coverage: &'a [Cover],
        members: &[Member],
        today: NaiveDate,
    ) -> Vec<(Need, &'a Cover)> {
        let open: Vec<Need> = self.open_needs(members, today).collect();
        let both = self.needs.iter().copied().zip(coverage);
        let in_part = |(need, cover): &(Need, &Cover)| {
            cover.confirmed < cover.asked.percent() && !open.contains(need)
        };
        both.filter(in_part).collect()
    }
}

impl Cover {
    /// The day after which nobody who is confirmed covers this need any more, if all of them leave the brigade
    /// before its end.
    pub fn last_day(&self, need: Need, members: &[Member]) -> Option<NaiveDate> {
        let confirmed = self.by.iter().filter(|(_, confirmed)| *confirmed);
        let last = |person: PersonId| members.iter().find(|it| it.person == person)?.until;
        let days: Option<Vec<NaiveDate>> = confirmed.map(|(person, _)| last(*person)).collect();
        let last = days?.into_iter().max()?;
        need.period.is_none_or(|it| last < it.to).then_some(last)
    }
}
