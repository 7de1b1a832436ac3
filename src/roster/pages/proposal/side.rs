//! The proposal for a case and its runners-up, each counted; and which of them one goes on with.

use crate::roster::model::proposal::{
    Beside, Chosen, Staffed, Staffing, Waiting, Wanted, Worth, beside,
};
use crate::roster::store::{Grounds, Kept};

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

/// Who is chosen beforehand for the needs of a case of the question of today: of the team that the address names;
/// else those who are asked, if others were since it was calculated; else as it was proposed.
pub(super) fn picked(
    kept: &Kept,
    grounds: &Grounds,
    (question, case): (&Staffing, &Waiting),
    letter: Option<&str>,
) -> Vec<Option<String>> {
    let place = LETTERS.iter().position(|it| Some(*it) == letter);
    let rival = || answered(kept, case)?.rivals.get(place?.checked_sub(1)?);
    let row = match (letter, rival()) {
        (Some(NOBODY), _) => return vec![None; case.needs.len()],
        (_, Some(rival)) => rival.needs.clone(),
        _ => {
            let asked = place.is_none() && kept.asked_otherwise.contains(&case.id);
            let asked = asked.then(|| asked_now(grounds, question, case));
            let asked = asked.filter(|it| it.iter().any(Option::is_some));
            asked.unwrap_or_else(|| proposed(kept, grounds, (question, case)))
        }
    };
    who_still_may(question, case, row)
}

/// Which of the teams one goes on with, if nobody chooses another: the proposal, or whichever is asked by now. None
/// of them, if those who are asked are another.
pub(super) fn beforehand(
    kept: &Kept,
    grounds: &Grounds,
    sides: &[Side],
    id: &str,
) -> Option<&'static str> {
    if !kept.asked_otherwise.contains(id) {
        return Some(LETTERS[0]);
    }
    let today = grounds.question(kept.only);
    let Some(case) = today.cases.iter().find(|it| it.id == id) else { return Some(LETTERS[0]) };
    let picked = picked(kept, grounds, (&today, case), None);
    sides.iter().find(|it| it.needs == picked).map(|it| it.letter)
}

/// Who was proposed for the needs of a case. If it asks for something else by now, those who are asked: whoever was
/// found for other needs is not asked about these.
pub(super) fn proposed(
    kept: &Kept,
    grounds: &Grounds,
    (question, case): (&Staffing, &Waiting),
) -> Vec<Option<String>> {
    let row = match answered(kept, case) {
        Some(it) => it.needs.iter().map(|it| it.member.clone()).collect(),
        None => asked_now(grounds, question, case),
    };
    who_still_may(question, case, row)
}

/// The case in the answer, if it asks for the same still.
fn answered<'a>(kept: &'a Kept, case: &Waiting) -> Option<&'a Staffed> {
    let answered = kept.answer.cases.iter().find(|it| it.id == case.id);
    answered.filter(|it| it.needs.iter().map(|it| &it.wanted).eq(&case.needs))
}

fn asked_now(grounds: &Grounds, question: &Staffing, case: &Waiting) -> Vec<Option<String>> {
    let asked = grounds.asked_for(question, case).into_iter();
    asked.map(|who| who.map(|it| it.to_string())).collect()
}

/// Nobody for the needs of whoever may not meet them any more: a link was declared since, or they left.
pub(super) fn who_still_may(
    question: &Staffing,
    case: &Waiting,
    row: Vec<Option<String>>,
) -> Vec<Option<String>> {
    let may = |wanted: &Wanted, id: &String| question.who_may(case, wanted).any(|it| it.id == *id);
    let needs = row.into_iter().zip(&case.needs);
    needs.map(|(who, wanted)| who.filter(|id| may(wanted, id))).collect()
}
