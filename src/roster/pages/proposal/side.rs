//! The proposal for a case and its runners-up, each counted; and which of them one goes on with.

use super::adjust::proposed;
use crate::roster::model::proposal::{Beside, Chosen, Wanted, Worth, beside};
use crate::roster::store::Kept;

/// What names a team in an address: the proposal, and the two that come next.
pub(super) const LETTERS: [&str; 3] = ["a", "b", "c"];
/// Nobody is chosen beforehand.
pub(super) const NOBODY: &str = "none";

/// One of the teams that are held against each other.
pub(super) struct Side {
    pub letter: &'static str,
    pub team: Vec<String>,
    /// Who meets each need.
    pub needs: Vec<Option<String>>,
    pub means: Beside,
    /// Of the whole plan with this team in it, and how far that is from the proposal.
    pub worth: Worth,
    pub change: Worth,
}

/// The teams for the case at this place of the answer, the proposal first.
pub(super) fn sides(kept: &Kept, at: usize) -> Vec<Side> {
    let all = rows(kept);
    let means = |needs: &[Option<String>]| {
        let mut chosen = all.clone();
        chosen[at] = needs.to_vec();
        beside(&kept.question, &chosen, at)
    };
    let staffed = &kept.answer.cases[at];
    let own = (staffed.team.iter().map(|it| it.member.clone()).collect(), all[at].clone());
    let rivals = staffed.rivals.iter();
    let rivals = rivals.map(|it| (it.team.clone(), it.needs.clone(), it.change));
    let teams = [(own.0, own.1, Worth::default())].into_iter().chain(rivals);
    let side = |(letter, (team, needs, change)): (&'static str, (Vec<String>, Vec<_>, Worth))| {
        let worth = kept.answer.worth + change;
        Side { letter, means: means(&needs), team, needs, worth, change }
    };
    LETTERS.into_iter().zip(teams).map(side).collect()
}

/// The proposal, case by case.
fn rows(kept: &Kept) -> Chosen {
    let cases = kept.answer.cases.iter();
    cases.map(|it| it.needs.iter().map(|need| need.member.clone()).collect()).collect()
}

/// Who is chosen beforehand for the needs of a case: of the team that the address names, or as it was
/// proposed. Whoever was found for other needs is not asked about these.
pub(super) fn picked(
    kept: &Kept,
    id: &str,
    asked: &[Wanted],
    letter: Option<&str>,
) -> Vec<Option<String>> {
    let answered = kept.answer.cases.iter().find(|it| it.id == id);
    let same = answered.filter(|it| it.needs.iter().map(|it| &it.wanted).eq(asked));
    let place = LETTERS.iter().position(|it| Some(*it) == letter);
    let rival = place.and_then(|at| same?.rivals.get(at.checked_sub(1)?));
    match (letter, rival) {
        (Some(NOBODY), _) => vec![None; asked.len()],
        (_, Some(rival)) => rival.needs.clone(),
        _ => proposed(kept, id, asked),
    }
}
