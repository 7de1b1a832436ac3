//! An answer to a recommendation as it was typed.

use crate::base::{Problems, Refusal, day, line, reason};
use crate::clock::Delay;
use crate::remediation::model::{Command, Owner};
use crate::remediation::store::MayOwn;

/// The choice of somebody who has no account.
pub const OUTSIDE: &str = "outside";

/// The form of an answer to a recommendation, as it came.
pub struct AnswerForm {
    pub rank: String,
    pub choice: String,
    pub owner: String,
    pub owner_name: String,
    pub owner_organisation: String,
    pub due_on: String,
    pub argument: String,
}

impl AnswerForm {
    /// What is asked; of what cannot be read, that it cannot.
    pub fn command(&self, people: &[MayOwn], within: [Delay; 4]) -> Command {
        self.parse(people, within).unwrap_or_else(Command::AnswerUnread)
    }

    fn parse(&self, people: &[MayOwn], within: [Delay; 4]) -> Result<Command, Refusal> {
        let mut problems = Problems::default();
        let rank = problems.chosen("answer_rank", self.rank.parse().ok());
        match self.choice.as_str() {
            "accept" => {
                let owner = self.owner(&mut problems, people);
                let due_on = problems.sift(day("answer_due_on", &self.due_on));
                problems.or(|| {
                    let (rank, owner, due_on) = (rank?, owner?, due_on?);
                    Some(Command::AcceptRecommendation { rank, owner, due_on, within })
                })
            }
            "refuse" => {
                let argument = problems.sift(reason("answer_argument", &self.argument));
                problems
                    .or(|| Some(Command::RefuseRecommendation { rank: rank?, argument: argument? }))
            }
            _ => {
                problems.chosen::<()>("answer_choice", None);
                problems.or(|| None)
            }
        }
    }

    /// Somebody of the case, or somebody outside of Tocsin with the name of where they work.
    fn owner(&self, problems: &mut Problems, people: &[MayOwn]) -> Option<Owner> {
        if self.owner == OUTSIDE {
            let name = problems.sift(line("answer_owner_name", &self.owner_name));
            let organisation =
                problems.sift(line("answer_owner_organisation", &self.owner_organisation));
            return Some(Owner { name: name?, person: None, organisation: Some(organisation?) });
        }
        let chosen = people.iter().find(|it| it.person.to_string() == self.owner);
        let chosen = problems.chosen("answer_owner", chosen)?;
        let (name, person) = (chosen.name.clone(), Some(chosen.person));
        Some(Owner { name, person, organisation: None })
    }
}
